// The graph as tables: every entity has a number, edges are pairs of numbers.

import { packColumn, packSteps, packTexts } from "./columns.js";
import { each } from "./read.js";

// What stands in the table already, or is there for the data model alone.
const LEFT_OUT = new Set([
  "_key",
  "_type",
  "_class",
  "_fromEntityKey",
  "_toEntityKey",
  "_rawData",
  "id",
  "name",
  "email",
  "username",
  "isActive",
  "shortLoginId",
  "emailDomain",
  "vendor",
]);

const first = (value) => (Array.isArray(value) ? value[0] : value);

/** `tables`: by type, `{ type, start, keys, names, columns }`; `edges`: by type, `{ type, from, to, columns }`. */
export function readGraph(inventory) {
  const tables = new Map();
  for (const entity of each(inventory, "entities")) {
    const table = of(tables, entity._type, () => ({ keys: [], names: [], columns: new Map() }));
    const row = table.keys.push(entity._key) - 1;
    table.names.push(String(entity.name ?? entity._key));
    putEntity(table.columns, row, entity);
  }
  const graph = { tables: sorted(tables), edges: [], numbers: new Map() };
  let count = 0;
  for (const table of graph.tables) {
    table.start = count;
    for (const id of table.keys) graph.numbers.set(id, count++);
  }
  graph.edges = readEdges(inventory, graph.numbers);
  return graph;
}

function readEdges(inventory, numbers) {
  const edges = new Map();
  for (const edge of each(inventory, "relationships")) {
    const from = numbers.get(edge._fromEntityKey);
    const to = numbers.get(edge._toEntityKey);
    if (from === undefined || to === undefined) continue;
    const list = of(edges, edge._type, () => ({ name: edge._class, from: [], to: [], columns: new Map() }));
    const row = list.from.push(from) - 1;
    list.to.push(to);
    putEdge(list.columns, row, edge);
  }
  return sorted(edges);
}

function of(map, type, make) {
  if (!map.has(type)) map.set(type, { type, ...make() });
  return map.get(type);
}

const sorted = (map) => [...map.values()].sort((a, b) => (a.type < b.type ? -1 : 1));

function put(columns, row, property, value) {
  if (!columns.has(property)) columns.set(property, []);
  columns.get(property)[row] = value;
}

function putEntity(columns, row, entity) {
  for (const property in entity) {
    const value = entity[property];
    if (value === null || value === undefined || LEFT_OUT.has(property)) continue;
    // Said already.
    if (property === "displayName" && value === entity.name) continue;
    if (property === "addedOn" && value === entity.createdOn) continue;
    put(columns, row, property, value);
  }
  // Lists in the data model, and one in fact.
  const email = first(entity.email) ?? first(entity.username);
  if (typeof email === "string") put(columns, row, "email", email);
}

function putEdge(columns, row, edge) {
  for (const property in edge) {
    const value = edge[property];
    if (value !== null && property !== "displayName" && !LEFT_OUT.has(property))
      put(columns, row, property, value);
  }
}

/** The column of a property, or an empty one. */
export const columnOf = (graph, type, property) => tableOf(graph, type)?.columns.get(property) ?? [];
export const tableOf = (graph, type) => graph.tables.find((table) => table.type === type);
export const countOf = (graph, type) => tableOf(graph, type)?.keys.length ?? 0;

/** For the page. */
export function packGraph({ tables, edges }) {
  const columns = (map, length) =>
    Object.fromEntries(
      [...map].map(([property, values]) => [property, packColumn(values, length, property)]),
    );
  return {
    tables: tables.map((table) => ({
      type: table.type,
      keys: packTexts(table.keys),
      names: table.names,
      columns: columns(table.columns, table.keys.length),
    })),
    edges: edges.map((edge) => {
      const least = edge.to.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
      return {
        type: edge.type,
        name: edge.name,
        from: packSteps(edge.from),
        least,
        to: edge.to.map((number) => number - least),
        columns: columns(edge.columns, edge.from.length),
      };
    }),
  };
}
