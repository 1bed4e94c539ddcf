// The one real job that every runtime does: read a page of members, invite a person, print what came of it.

/** As source text, to be written into a consumer's file. `settings` is text too: an expression for the client's options. */
export const job = (settings) => `
async function job() {
  const admin = new AnthropicAdmin(${settings});
  const page = await admin.users.list({ limit: 10 });
  const invite = await admin.invites.create({ email: "ada@example.com", role: "developer" });
  const refused = await admin.invites.create({ email: "ada@example.com", role: "admin" }).catch((error) => error.code);
  return { users: page.data.length, more: page.hasNextPage(), invited: invite.email, role: invite.role, refused };
}
`;

export const expected = {
  users: 10,
  more: true,
  invited: "ada@example.com",
  role: "developer",
  refused: "invalid_request",
};

/** For a page: the outcome, or the error's code and message, as the text of #result. */
export const page = (settings) => `
${job(settings)}
job()
  .catch((error) => ({ name: error.name, code: error.code, message: error.message }))
  .then((result) => { document.querySelector("#result").textContent = JSON.stringify(result); });
`;
