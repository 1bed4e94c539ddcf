// GraphML, for yEd, Gephi, NetworkX and their like.

import { survey } from "./columns.js";
import { isPlain, titleOf, wellFormed } from "./text.js";

const TYPES = { boolean: "boolean", integer: "long", number: "double" };

// XML 1.0 has no way to write these, not even escaped: control characters but for tab and line ends, and two more.
const FORBIDDEN = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\uFFFE\uFFFF]/gu;
const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// Line ends of any kind go by their number: readers make one kind of them, some also of those of XML 1.1.
const xml = (text) =>
  isPlain(text)
    ? text
    : wellFormed(text)
        .replace(FORBIDDEN, "\uFFFD")
        .replace(/[&<>"]|[\p{Cc}\u2028]/gu, (one) => MARKS[one] ?? `&#${one.charCodeAt(0)};`);

/** An id may hold letters, digits, `.`, `-`, `_` and `:`. Anything else, and the colon, by its number between colons. */
const id = (key) =>
  /^[\w.-]+$/.test(key) ? key : key.replace(/[^\w.-]/gu, (one) => `:${one.codePointAt(0).toString(16)}:`);

const valueText = (value) => (typeof value === "object" ? JSON.stringify(value) : String(value));

function keysOf(records, kind, first) {
  const properties = survey(map(records, (one) => ["", one])).get("") ?? [];
  return new Map(
    properties.map(({ name, kind: values }, i) => [
      name,
      { id: `${kind[0]}${first + i}`, kind, name, type: TYPES[values] ?? "string" },
    ]),
  );
}

function* map(records, change) {
  for (const one of records) yield change(one);
}

function* dataOf(one, keys) {
  for (const name of Object.keys(one)) {
    if (one[name] !== null) yield `<data key="${keys.get(name).id}">${xml(valueText(one[name]))}</data>`;
  }
}

export function* graphml(source) {
  const nodes = keysOf(source.entities(), "node", 0);
  const edges = keysOf(source.relationships(), "edge", 0);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const key of [...nodes.values(), ...edges.values()]) {
    yield `<key id="${key.id}" for="${key.kind}" attr.name="${xml(key.name)}" attr.type="${key.type}"/>\n`;
  }
  yield `<graph id="inventory" edgedefault="directed">\n<desc>${xml(titleOf(source.inventory))}</desc>\n`;
  for (const one of source.entities()) {
    yield `<node id="${id(one._key)}">`;
    yield* dataOf(one, nodes);
    yield "</node>\n";
  }
  let count = 0;
  for (const one of source.relationships()) {
    // Keys of relationships hold a `|`, which no id may.
    yield `<edge id="e${count++}" source="${id(one._fromEntityKey)}" target="${id(one._toEntityKey)}">`;
    yield* dataOf(one, edges);
    yield "</edge>\n";
  }
  yield "</graph>\n</graphml>\n";
}
