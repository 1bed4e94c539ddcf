// What changed since an earlier inventory, in sentences; of long lists the first, and how many there are.

import { one } from "./words/types.js";

/** So many of each list go into the file. */
export const LISTED = 1000;

export function packChanges(diff, graph) {
  const name = namesOf(diff, graph);
  const entity = ({ _key, _type, name: text }) => ({ id: _key, type: _type, name: text });
  const edge = (edge) => ({ type: edge._type, text: sentence(edge, name) });
  const object = ({ _key, _type, properties }) => ({
    id: _key,
    type: _type,
    name: name(_key),
    properties: properties.map(({ property, before, after }) => [property, before ?? null, after ?? null]),
  });
  const link = ({ _key, _type, properties }) => ({
    ...object({ _key, _type, properties }),
    name: ends(_key, name),
  });
  return {
    added: {
      entities: bounded(diff.added.entities, entity),
      relationships: bounded(diff.added.relationships, edge),
    },
    removed: {
      entities: bounded(diff.removed.entities, entity),
      relationships: bounded(diff.removed.relationships, edge),
    },
    changed: {
      entities: bounded(diff.changed.entities, object),
      relationships: bounded(diff.changed.relationships, link),
    },
    gained: bounded(diff.access.gained, person(name)),
    lost: bounded(diff.access.lost, person(name)),
    unknown: bounded(diff.access.unknown ?? [], person(name)),
    leftOut: diff.leftOut,
  };
}

/** `counts`: how many there are of each type, the whole list over. */
function bounded(list, pack) {
  const counts = {};
  for (const { _type } of list) if (_type !== undefined) counts[_type] = (counts[_type] ?? 0) + 1;
  return { count: list.length, counts, list: list.slice(0, LISTED).map(pack) };
}

/** By key: what is gone now is named as it was. */
function namesOf(diff, graph) {
  const gone = new Map(diff.removed.entities.map(({ _key, name }) => [_key, name]));
  return (id) => {
    const number = graph.numbers.get(id);
    if (number === undefined) return gone.get(id) ?? id;
    const { names, start } = graph.tables.find((table) => number < table.start + table.keys.length);
    return names[number - start];
  };
}

function sentence({ _class, _fromEntityKey, _toEntityKey, role }, name) {
  const text = `${name(_fromEntityKey)} ${_class.toLowerCase()} ${name(_toEntityKey)}`;
  return typeof role === "string" ? `${text} (${role})` : text;
}

/** `from|class|to`: neither an id nor a class holds a bar. */
function ends(key, name) {
  const [from, kind, to, ...more] = key.split("|");
  return to === undefined || more.length > 0 ? key : `${name(from)} ${kind} ${name(to)}`;
}

const person =
  (name) =>
  ({ user, email, places }) => ({ id: user, name: name(user), email, places: samePlaces(places, name) });

/** What changes in the same way in many workspaces, such as by another organization role, is told once. */
function samePlaces(places, name) {
  const groups = new Map();
  // "every other workspace" comes after those that have a name.
  const ordered = [...places].sort((a, b) => (a.workspace === "*") - (b.workspace === "*"));
  for (const { workspace, rolesBefore, rolesAfter, permissions, reason } of ordered) {
    // In a workspace the organization role is no news.
    const names = (held) =>
      held.filter(({ from }) => workspace === null || from !== "organization").map(({ role }) => role);
    const change = [
      names(rolesBefore),
      names(rolesAfter),
      permissions.map(({ permission, before, after }) => [permission, before, after]),
      reason,
    ];
    const key = JSON.stringify(change);
    if (!groups.has(key)) groups.set(key, { workspaces: [], change });
    groups.get(key).workspaces.push(placeName(workspace, name));
  }
  return [...groups.values()];
}

function placeName(workspace, name) {
  if (workspace === null) return `the ${one("anthropic_account")}`;
  return workspace === "*" ? "every other workspace" : name(workspace);
}
