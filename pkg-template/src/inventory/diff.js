// What changed between two inventories: both are in order, so they are gone through side by side, and what is the same
// text on both sides is never taken apart.

import { accessOf, MEMBERSHIP, PERSON } from "./access.js";
import { graphOf } from "./given.js";
import { before, linesOf } from "./lines.js";

const NOT_COMPARED = new Set(["_key", "_type", "_class"]);

/** `roles`: the rules of who may do what. */
export const defineDiff = (roles) => (earlier, later) => {
  for (const one of [earlier, later]) graphOf(one, "diff");
  checkReady(roles);
  const leftOut = [...new Set([...earlier.partialTypes, ...later.partialTypes])].sort();
  const isLeftOut = (type) => leftOut.includes(type);
  const entities = compare(earlier, later, "entities", ({ _type, _key }) => `${_type} ${_key}`, isLeftOut);
  const relationships = compare(earlier, later, "relationships", ({ _key }) => _key, isLeftOut);
  const pick = (what) => ({ entities: entities[what], relationships: relationships[what] });
  const diff = { added: pick("added"), removed: pick("removed"), changed: pick("changed") };
  // Where some people or memberships may be missing, nobody can say who lost or gained anything.
  const isKnown = ![PERSON, MEMBERSHIP].some(isLeftOut);
  const access = isKnown ? accessOf(roles, earlier, later, diff) : { gained: [], lost: [], unknown: [] };
  return { ...diff, access, leftOut };
};

/** Whoever is too early in a page is told every time, and not only where somebody's access has changed. */
function checkReady(roles) {
  try {
    roles.assignable();
  } catch (error) {
    error.message = error.message.replace("`roles`", "`diff`");
    throw error;
  }
}

function compare(earlier, later, kind, placeOf, isLeftOut) {
  const found = { added: [], removed: [], changed: [] };
  const [left, right] = [earlier, later].map((inventory) => reader(linesOf(inventory, kind), placeOf));
  const note = (list, { _type }, what) => {
    if (!isLeftOut(_type)) list.push(what);
  };
  while (left.line !== undefined || right.line !== undefined) {
    if (left.line === right.line) {
      left.next();
      right.next();
      continue;
    }
    const [a, b] = [left.item(), right.item()];
    if (b === undefined || (a !== undefined && before(a.place, b.place))) {
      note(found.removed, a.value, a.value);
      left.next();
    } else if (a === undefined || before(b.place, a.place)) {
      note(found.added, b.value, b.value);
      right.next();
    } else {
      const { _key, _type } = b.value;
      const properties = changes(a.value, b.value);
      if (properties.length > 0) note(found.changed, b.value, { _key, _type, properties });
      left.next();
      right.next();
    }
  }
  return found;
}

/** One line ahead; taken apart only where that is asked for. */
function reader(lines, placeOf) {
  const self = {
    line: undefined,
    next() {
      self.line = lines.next().value;
    },
    item() {
      if (self.line === undefined) return undefined;
      const value = JSON.parse(self.line);
      return { value, place: placeOf(value) };
    },
  };
  self.next();
  return self;
}

function changes(a, b) {
  const properties = [];
  for (const property of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (NOT_COMPARED.has(property) || JSON.stringify(a[property]) === JSON.stringify(b[property])) continue;
    properties.push({
      property,
      ...(Object.hasOwn(a, property) ? { before: a[property] } : {}),
      ...(Object.hasOwn(b, property) ? { after: b[property] } : {}),
    });
  }
  return properties.sort((one, other) => (one.property < other.property ? -1 : 1));
}
