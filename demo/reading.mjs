// The part that only reads. Each scene gets { admin, terminal, signal, pageSize }.
import { count } from "./terminal.mjs";

const DAY = 86_400_000;

export async function whoAmI({ admin, terminal, signal }) {
  terminal.heading("Who am I");
  terminal.code("await admin.retrieve()");
  const organization = await admin.retrieve({ signal });
  terminal.say(`${organization.name}   ${terminal.dim(organization.id)}`);
}

/** Resolves to all members. */
export async function membersByRole({ admin, terminal, signal, pageSize }) {
  terminal.heading("Members by role");
  terminal.code("for await (const page of admin.users.list().pages()) …");
  const bar = terminal.progress("reading members");
  const members = [];
  let pages = 0;
  for await (const page of admin.users.list({ limit: pageSize }, { signal }).pages()) {
    members.push(...page.data);
    pages++;
    bar.step(page.data.length);
  }
  bar.end();
  const newest = (role) => members.find((member) => member.role === role);
  const rows = [...tally(members.map((member) => member.role))].map(([role, number]) => [
    role,
    number,
    `${newest(role).name}, ${newest(role).added_at.slice(0, 10)}`,
  ]);
  terminal.table(["role", "members", "newest"], rows);
  terminal.say(`${count(members.length, "member")} in ${count(pages, "page")}`);
  return members;
}

/** Resolves to the pending invites that have waited for more than `days`, oldest first. */
export async function staleInvites({ admin, terminal, signal }, days = 14) {
  terminal.heading(`Pending invites older than ${days} days`);
  terminal.code('admin.invites.list({ statuses: ["pending"] })');
  const pending = [];
  for await (const invite of admin.invites.list({ statuses: ["pending"], limit: 100 }, { signal }))
    pending.push(invite);
  const stale = pending
    .filter((invite) => age(invite.invited_at) > days)
    .sort((a, b) => a.invited_at.localeCompare(b.invited_at));
  if (stale.length > 0)
    terminal.table(
      ["address", "role", "waits, days"],
      stale.map(({ email, role, invited_at }) => [email, role, age(invited_at)]),
    );
  terminal.say(`${stale.length} of ${count(pending.length, "pending invite")}`);
  return stale;
}

/** Resolves to all keys, oldest first. */
export async function keysByAge({ admin, terminal, signal }, heading = "API keys") {
  terminal.heading(heading);
  terminal.code("for await (const key of admin.apiKeys.list()) …");
  const keys = [];
  for await (const key of admin.apiKeys.list({ limit: 100 }, { signal })) keys.push(key);
  keys.sort((a, b) => a.created_at.localeCompare(b.created_at));
  const states = [...tally(keys.map((key) => key.status))].map(([status, number]) => `${number} ${status}`);
  terminal.say(`${count(keys.length, "key")}${states.length ? `: ${states.join(", ")}` : ""}`);
  const oldest = keys.filter((key) => key.status === "active").slice(0, 3);
  if (oldest.length > 0)
    terminal.table(
      ["oldest in use", "made", "days old", "expires"],
      oldest.map((key) => [
        key.name,
        key.created_at.slice(0, 10),
        age(key.created_at),
        key.expires_at?.slice(0, 10) ?? "never",
      ]),
    );
  return keys;
}

export const age = (timestamp) => Math.floor((Date.now() - Date.parse(timestamp)) / DAY);

/** Each value with how often it occurs, most frequent first. */
export function tally(values) {
  const numbers = new Map();
  for (const value of values) numbers.set(value, (numbers.get(value) ?? 0) + 1);
  return new Map([...numbers].sort(([, a], [, b]) => b - a));
}
