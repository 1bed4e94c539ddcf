// Who gained access to what and who lost it, by the rules of roles: asked only of people whose role or memberships are not
// what they were.

import { linesOf } from "./lines.js";

export const PERSON = "anthropic_user";
export const MEMBERSHIP = "anthropic_user_assigned_workspace";

/** `diff`: what was found to be added, removed and changed. */
export function accessOf(roles, earlier, later, diff) {
  const people = new Map();
  const touch = (user) => people.set(user, people.get(user) ?? {});
  for (const { entities, relationships } of [diff.added, diff.removed]) {
    for (const { _type, _key } of entities) if (_type === PERSON) touch(_key);
    for (const { _type, _fromEntityKey } of relationships) if (_type === MEMBERSHIP) touch(_fromEntityKey);
  }
  for (const { _type, _key, properties } of diff.changed.entities) {
    if (_type === PERSON && properties.some(({ property }) => property === "role")) touch(_key);
  }
  for (const { _type, _key } of diff.changed.relationships) {
    if (_type === MEMBERSHIP) touch(_key.slice(0, _key.indexOf("|")));
  }
  const access = { gained: [], lost: [], unknown: [] };
  if (people.size === 0) return access;
  fill(people, earlier, "before");
  fill(people, later, "after");
  const kinds = kindsOf(later, earlier);
  for (const [user, { before, after, email }] of [...people].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const change = changeOf(roles, before, after, kinds);
    for (const way of ["gained", "lost", "unknown"]) {
      if (change[way].length > 0) access[way].push({ user, email: email ?? null, places: change[way] });
    }
  }
  return access;
}

/** Takes down the role and the memberships of these people. */
function fill(people, inventory, when) {
  for (const line of linesOf(inventory, "entities", PERSON)) {
    const { _key, role, username } = JSON.parse(line);
    const person = people.get(_key);
    if (!person) continue;
    person[when] = { role, memberships: [] };
    person.email = username?.[0];
  }
  for (const line of linesOf(inventory, "relationships", MEMBERSHIP)) {
    const { _fromEntityKey, _toEntityKey, role } = JSON.parse(line);
    const memberships = people.get(_fromEntityKey)?.[when]?.memberships;
    memberships?.push({ workspace_id: _toEntityKey, workspace_role: role ?? "" });
  }
}

/** The workspaces that are no ordinary ones, by id. */
function kindsOf(...inventories) {
  const kinds = new Map();
  for (const inventory of inventories) {
    for (const line of linesOf(inventory, "entities", "anthropic_workspace")) {
      const { _key, isDefault } = JSON.parse(line);
      if (isDefault) kinds.set(_key, "default");
    }
  }
  return kinds;
}

function changeOf(roles, before, after, kinds) {
  if (before && after) return roles.explainChange(before, after);
  const nothing = { gained: [], lost: [], unknown: [] };
  if (after) return { ...nothing, gained: all(roles, after, kinds, "has joined the organization", true) };
  if (before) return { ...nothing, lost: all(roles, before, kinds, "has left the organization", false) };
  return nothing;
}

/** Everything that somebody may do, place by place; of whoever has joined gained, of whoever has left lost. */
function all(roles, subject, kinds, reason, joined) {
  const ids = subject.memberships.map(({ workspace_id }) => workspace_id);
  // `*` is every workspace that no row names.
  const places = [undefined, ...ids, "*"];
  return places.flatMap((place) => {
    const workspace = place && { id: place, kind: kinds.get(place) ?? "ordinary" };
    const { roles: held, permissions } = roles.effective(subject, { workspace });
    if (place === "*" && held.every(({ from }) => from === "organization")) return [];
    const none = "no_access";
    const found = Object.entries(permissions)
      .filter(([, { verdict }]) => verdict === "allowed")
      .map(([permission, { verdict }]) =>
        joined ? { permission, before: none, after: verdict } : { permission, before: verdict, after: none },
      );
    if (found.length === 0) return [];
    return [
      {
        workspace: place ?? null,
        rolesBefore: joined ? [] : held,
        rolesAfter: joined ? held : [],
        permissions: found,
        reason,
      },
    ];
  });
}
