// What goes out of an inventory: files in other programs' formats, and the way into JupiterOne. Checked here at once;
// the formats are loaded when the first is used.

import { late } from "../late.js";
import { complain, readFields, refuse, show, suggest } from "../options/check.js";
import { flag, oneOf, whole } from "../options/rules.js";

/** Formats of one text, and formats of several files. */
const TEXTS = ["jupiterone", "cypher", "mermaid", "graphml", "ndjson", "dot", "jgf"];
const FILES = ["neo4j-csv", "csv"];

const names = ["an array of names", (v) => Array.isArray(v) && v.every((one) => typeof one === "string")];
const RULES = {
  types: names,
  maxEdges: whole(0),
  maxText: whole(200),
  maxNodes: whole(1),
  group: oneOf("auto", "always", "never"),
  lastUpdated: whole(0),
  constraints: flag,
};

const part = () => late(import("./exports/index.js"));

/**
 * The inventory in another format: texts come in pieces, so that a large one never stands whole in memory. What is wrong
 * with the question is thrown at once; the work is done while it is read, and anew for each who reads.
 */
export function exportAs(inventory, format, options) {
  const issues = [];
  if (!TEXTS.includes(format) && !FILES.includes(format)) {
    const known = [...TEXTS, ...FILES];
    const { suggestion, hint } = suggest(typeof format === "string" ? format : "", known);
    const received = show(format);
    const what = `must be one of ${known.map((one) => `\`${one}\``).join(", ")}, not \`${received}\`${hint}`;
    complain(issues, ["format"], what, { params: { suggestion, allowed: known }, received });
  }
  checkInventory(inventory, issues);
  const read = readFields(RULES, options ?? undefined, [], issues);
  if (issues.length === 0) checkTypes(inventory, read.types, issues);
  refuse(issues, "exportAs");
  const given = { ...read, types: read.types && [...read.types] };
  const begin = async function* () {
    yield* (await part()).exportAs(inventory, format, given);
  };
  return TEXTS.includes(format) ? textOf(begin) : filesOf(begin);
}

const textOf = (begin) => ({
  [Symbol.asyncIterator]: begin,
  async text() {
    let all = "";
    for await (const piece of begin()) all += piece;
    return all;
  },
});

const filesOf = (begin) => ({
  async *[Symbol.asyncIterator]() {
    for await (const { name, chunks } of begin()) {
      const { text, ...pieces } = textOf(chunks);
      yield { name, chunks: pieces, text };
    }
  },
});

/** Puts the inventory into JupiterOne, in place of what the same scope held there before. */
export async function loadIntoJupiterOne(inventory, options) {
  const issues = [];
  checkInventory(inventory, issues);
  refuse(issues, "loadIntoJupiterOne");
  return (await part()).loadIntoJupiterOne(inventory, options);
}

function checkInventory(inventory, issues) {
  if (typeof inventory?.entities === "function" && typeof inventory.relationships === "function") return;
  complain(issues, ["inventory"], "must be an inventory, as `collect`, `load` or `fromResponses` gives it");
}

/** A slip of the pen in a type would make an empty file, which looks like an empty organization. */
function checkTypes({ counts = {}, steps = [] }, types = [], issues) {
  const known = [
    ...new Set([...Object.keys(counts), ...steps.flatMap(({ declaredTypes = [] }) => declaredTypes)]),
  ];
  for (const [i, type] of types.entries()) {
    if (known.includes(type)) continue;
    const { suggestion, hint } = suggest(type, known);
    const received = show(type);
    const what = `names no type of this inventory with \`${received}\`${hint}`;
    complain(issues, ["types", i], what, { params: { suggestion }, received });
  }
}
