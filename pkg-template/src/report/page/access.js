// Who holds which role where: one row for each person and workspace.

import { data, keyOf, labelOf, nameOf, propertyOf } from "./data.js";

const { people, holdings, strangers } = data.access;

/** `[role, from, rule, also]` as an object; `also` holds lesser roles beside it. */
export const holding = holdings.map(([role, from, rule, also]) => ({ role, from, rule, also }));

/** Entities have a number from 0; who or what only the review knows has one below. */
const stranger = (number) => strangers[-1 - number];
export const idOf = (number) => (number < 0 ? stranger(number)[0] : keyOf(number));
export const titleOf = (number) => (number < 0 ? stranger(number)[1] || stranger(number)[0] : nameOf(number));
export const emailOf = (number) => (number < 0 ? "" : (propertyOf(number, "email") ?? ""));

const total = people.reduce((sum, [, , held]) => sum + held.length / 2, 0);

/** Columns: the place in `persons`, the workspace, the place in `holding`. */
export const rows = {
  count: total,
  person: new Uint32Array(total),
  workspace: new Int32Array(total),
  holding: new Uint32Array(total),
};

/** `{ number, role, everywhere, unusual, first, count }`: `first` is the first of their rows. */
export const persons = [];

for (const [number, role, held, everywhere = null, unusual = []] of people) {
  const first = persons.length ? persons.at(-1).first + persons.at(-1).count : 0;
  for (let at = 0; at < held.length; at += 2) {
    const row = first + at / 2;
    rows.person[row] = persons.length;
    rows.workspace[row] = held[at];
    rows.holding[row] = held[at + 1];
  }
  persons.push({ number, role, everywhere, unusual, first, count: held.length / 2 });
}

const byNumber = new Map(persons.map((person, place) => [person.number, place]));

/** The person with that number, or undefined. */
export const personOf = (number) => persons[byNumber.get(number)];

/** The rows of a workspace. */
export function rowsIn(workspace) {
  const found = [];
  for (let row = 0; row < rows.count; row += 1) if (rows.workspace[row] === workspace) found.push(row);
  return found;
}

export const unusual = data.unusual.map(([rule, ends]) => ({
  rule,
  ends,
  text: ends.map(labelOf).join(", "),
}));
