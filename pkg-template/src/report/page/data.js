// What this report is about: the data of the file as tables, edges and numbers of entities.

import { readColumn, readSteps, readTexts } from "./columns.js";
import { place } from "./dom.js";

export const data = JSON.parse(place("data").textContent);

const none = () => null;

let total = 0;
/** `{ type, start, count, key, name, properties, get }`; rows are counted from 0, entities from `start`. */
export const tables = data.graph.tables.map(({ type, keys, names, columns }) => {
  const start = total;
  const count = names.length;
  total += count;
  const read = new Map(Object.entries(columns).map(([name, column]) => [name, readColumn(column)]));
  return {
    type,
    start,
    count,
    key: readTexts(keys),
    name: (row) => names[row],
    properties: [...read.keys()],
    get: (property) => read.get(property) ?? none,
    has: (property) => read.has(property),
  };
});

/** How many entities there are. */
export const nodes = total;

/** `{ type, name, count, from, to, get }` */
export const edges = data.graph.edges.map(({ type, name, from, least, to, columns }) => {
  const read = new Map(Object.entries(columns).map(([property, column]) => [property, readColumn(column)]));
  return {
    type,
    name,
    count: from.length,
    from: readSteps(from),
    to: Uint32Array.from(to, (number) => number + least),
    get: (property) => read.get(property) ?? none,
  };
});

export const tableOf = (type) => tables.find((table) => table.type === type);
export const edgesOf = (type) => edges.find((list) => list.type === type);

/** The table that an entity is in. */
export function home(number) {
  let [low, high] = [0, tables.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tables[middle].start <= number) low = middle;
    else high = middle - 1;
  }
  return tables[low];
}

export const typeOf = (number) => home(number).type;
export const keyOf = (number) => home(number).key(number - home(number).start);
export const nameOf = (number) => home(number).name(number - home(number).start);
export const propertyOf = (number, property) => home(number).get(property)(number - home(number).start);

let numbers;
/** The number of an entity by its key, or undefined. */
export function numberOf(key) {
  if (!numbers) {
    numbers = new Map();
    for (const { start, count, key: keyAt } of tables)
      for (let row = 0; row < count; row += 1) numbers.set(keyAt(row), start + row);
  }
  return numbers.get(key);
}

/** Where the file has a number for what is in the graph and a key for what is not. */
export const labelOf = (end) => (typeof end === "number" ? nameOf(end) : end);

/** For each entity, how many rows of `lists` count for it: `end(list)` gives its numbers, `counts` says which rows. */
export function tallied(list, end, counts = () => true) {
  const tally = new Uint32Array(nodes);
  if (list) for (let row = 0; row < list.count; row += 1) if (counts(row)) tally[list[end][row]] += 1;
  return tally;
}
