// Which reads each call needs beforehand. Only what can refuse it or is worth a warning, and at most two requests.

const READS = {
  /** Whether the address belongs to a member, or is invited already. */
  async "invites.create"({ email }, read) {
    const [users, invites] = await Promise.all([
      read("users.list", undefined, { email }),
      read("invites.list", undefined, { email, statuses: ["pending"] }),
    ]);
    return { users: users.data, invites: invites.data };
  },
  // Whether somebody else has the role, too, matters of these; an admin is not removed anyway.
  "users.update": (params, read) => memberAndPeers(params, read, ["admin", "billing"]),
  "users.remove": (params, read) => memberAndPeers(params, read, ["billing"]),
  /** Whether the limit is reached. */
  async "workspaces.create"(_, read) {
    return { workspaces: (await read("workspaces.list", undefined, { limit: 100 })).data };
  },
  "workspaces.members.add": memberAndRow,
  "workspaces.members.update": memberAndRow,
  "workspaces.members.remove": memberAndRow,
};

/** The organization role, and whether that is the last one of its kind. */
async function memberAndPeers({ user_id }, read, weighty) {
  const user = await read("users.retrieve", user_id);
  if (!weighty.includes(user?.role)) return { users: [user] };
  const { data } = await read("users.list", undefined, { roles: [user.role], limit: 2 });
  return { users: [user, ...data] };
}

/** The organization role, and the role in the workspace. Its kind is in no answer, so it counts as an ordinary one. */
async function memberAndRow({ user_id, workspace_id }, read) {
  const [user, row] = await Promise.all([
    read("users.retrieve", user_id),
    read("workspaces.members.retrieve", user_id, { workspace_id }).catch((error) => {
      if (error.status === 404) return undefined; // no member yet
      throw error;
    }),
  ]);
  return { users: [user], workspaces: [{ id: workspace_id, name: "" }], workspaceMembers: [row] };
}

/** Whether the rules know something about a call. */
export const isRuled = (call) => Object.hasOwn(READS, call);

// What the rules need of each object. Answers are read openly: one without it says nothing.
const NEEDED = {
  users: ["id", "role"],
  workspaces: ["id"],
  workspaceMembers: ["user_id", "workspace_id", "workspace_role"],
  invites: ["email", "status"],
};

/** A snapshot of what one call needs. */
export async function readFor(call, params, read) {
  const found = await READS[call](params, read);
  const snapshot = { version: 1 };
  for (const [list, names] of Object.entries(NEEDED)) {
    const fits = (item) => names.every((name) => typeof item?.[name] === "string");
    snapshot[list] = (found[list] ?? []).filter(fits);
  }
  return snapshot;
}
