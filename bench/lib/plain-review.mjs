// The access review as somebody would write it in plain JavaScript, with the same result: the peer of `roles.review`.

const BROUGHT = {
  admin: ["workspace_admin", "rule 1"],
  owner: ["workspace_admin", "rule 1"],
  primary_owner: ["workspace_admin", "rule 1"],
  billing: ["workspace_billing", "rule 2"],
};
const ADMINS = ["admin", "owner", "primary_owner"];
const STRENGTH = [
  "workspace_billing",
  "workspace_user",
  "workspace_restricted_developer",
  "workspace_developer",
  "workspace_admin",
];
const MOST_LISTED = 1_000_000;

const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export function plainReview({ users, workspaces, workspaceMembers }) {
  const people = new Map([...users].sort(byId).map((user) => [user.id, { user, rows: new Map() }]));
  const places = new Map([...workspaces].sort(byId).map((one) => [one.id, one]));
  const orphans = [];
  for (const row of workspaceMembers) {
    const person = people.get(row.user_id);
    if (!person) orphans.push([row.user_id, row.workspace_id]);
    else if (person.rows.has(row.workspace_id)) person.rows.get(row.workspace_id).push(row);
    else person.rows.set(row.workspace_id, [row]);
  }
  const inheriting = users.filter(({ role }) => BROUGHT[role]).length;
  const listAll = inheriting * workspaces.length <= MOST_LISTED;
  const unusual = orphans.sort().map((entities) => found("member-not-in-organization", ORPHANED, entities));
  const administered = new Set();
  let admins = 0;
  let billing = 0;
  const reviewed = [];
  for (const { user, rows } of people.values()) {
    const brought = BROUGHT[user.role];
    if (ADMINS.includes(user.role)) admins++;
    if (user.role === "billing") billing++;
    const ids = brought && listAll ? [...places.keys()] : [...rows.keys()].sort();
    const held = ids.map((id) => [id, heldIn(rows.get(id), brought)]).filter(([, roles]) => roles.length > 0);
    const notes = [];
    for (const [id, roles] of held) {
      if (!roles.some(({ role, from }) => role === "workspace_admin" && from === "assigned")) continue;
      administered.add(id);
      if (user.role !== "user") continue;
      notes.push("workspace-admin-while-user");
      unusual.push(
        found("workspace-admin-while-user", "an organization user is admin of a workspace", [user.id, id]),
      );
    }
    reviewed.push({
      id: user.id,
      email: user.email ?? "",
      name: user.name ?? "",
      role: user.role,
      everywhere: brought?.[0] ?? null,
      workspaces: held.map(([workspace_id, [first, ...also]]) => ({
        workspace_id,
        name: places.get(workspace_id)?.name ?? "",
        role: first.role,
        from: first.from,
        rule: first.from === "inherited" ? brought[1] : "rule 4",
        also,
      })),
      unusual: [...new Set(notes)],
    });
  }
  if (admins >= 3 && admins * 5 > users.length)
    unusual.push(
      found("many-admins", "more than one in five members is an admin or owner", [], {
        admins,
        users: users.length,
      }),
    );
  for (const { id, archived_at } of places.values())
    if (!administered.has(id) && !archived_at)
      unusual.push(found("workspace-without-admin", NO_ADMIN, [id], { admins }));
  if (billing === 0)
    unusual.push(
      found("nobody-with-billing", "nobody has the role billing: admins alone manage it", [], { admins }),
    );
  return { people: reviewed, unusual };
}

const ORPHANED = "somebody who is not in the organization is listed as a member of a workspace";
const NO_ADMIN = "nobody was made admin of the workspace: organization admins alone are (rule 1)";
const found = (rule, title, entities, evidence = {}) => ({ rule, title, entities, evidence });

function heldIn(rows = [], brought = undefined) {
  const held = brought ? [{ role: brought[0], from: "inherited" }] : [];
  for (const { workspace_role: role } of rows) {
    if (role !== brought?.[0] && !held.some((one) => one.role === role))
      held.push({ role, from: "assigned" });
  }
  return held.sort((a, b) => STRENGTH.indexOf(b.role) - STRENGTH.indexOf(a.role));
}
