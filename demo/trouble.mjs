// What goes wrong in practice, made to happen by the emulator, and what the client does about it.
import { isNotFoundError } from "rolecall";
import { count } from "./terminal.mjs";

const INVITES = "/v1/organizations/invites";
const PER_MINUTE = 100; // what the service allows, and the emulator too

/** The invite is made, but its answer never arrives. Sent again, it would be refused or doubled. */
export async function lostAnswer({ admin, terminal, signal, emulator }, email) {
  terminal.heading("An answer is lost on the way: the invite is found, not doubled");
  emulator.faults.next({ match: { method: "POST", path: INVITES }, reset: "after" });
  const before = emulator.requests.length;
  terminal.code(`await admin.invites.create({ email: "${email}", role: "developer" })`);
  terminal.caught("the server has carried it out, then the connection breaks");
  const invite = await admin.invites.create({ email, role: "developer" }, { signal });

  const seen = emulator.requests.slice(before).filter((request) => request.path === INVITES);
  const posts = seen.filter((request) => request.method === "POST").length;
  const looks = seen.length - posts;
  const held = emulator.state().invites.filter((one) => one.email === email).length;
  if (posts !== 1 || held !== 1)
    throw new Error(`${email} was invited ${posts} times and has ${held} invites`);
  terminal.good(`found by ${count(looks, "look")} at the list: ${invite.email} is ${invite.status}`);
  terminal.good(`sent once, and the server holds exactly ${count(held, "invite")} for this address`);
}

/** Whose keys outlived their makers? Asked one by one, which with everything before is too much for one minute. */
export async function rateLimit({ admin, terminal, signal, emulator }, keys) {
  terminal.heading("The rate limit is met and waited out");
  terminal.code("for (const key of keys) await admin.users.retrieve(key.created_by.id)");
  terminal.say(
    `${PER_MINUTE} requests a minute are allowed; the emulator's clock is put forward to shorten the wait`,
  );
  const made = keys.filter((key) => key.created_by?.type === "user");
  const orphans = [];
  const bar = terminal.progress("looking up makers", made.length);
  for (const key of made) {
    if (emulator.requests.length === PER_MINUTE)
      emulator.advance(Math.max(0, 58_500 - (Date.now() - emulator.requests[0].at)));
    await admin.users.retrieve(key.created_by.id, { signal }).catch((error) => {
      if (!isNotFoundError(error)) throw error;
      orphans.push(key.name);
    });
    bar.step();
  }
  bar.end();
  const refused = emulator.requests.filter((request) => request.status === 429).length;
  if (refused === 0) throw new Error("the rate limit was not met");
  terminal.good(
    `${made.length} makers looked up, ${count(refused, "request")} refused with 429 and repeated`,
  );
  terminal.say(`no longer in the organization are the makers of: ${orphans.join(", ") || "none"}`);
}
