// Graphviz.

import { isPlain, titleOf, visible } from "./text.js";

/** An id: for the lexer, a backslash has no meaning but before a quote. */
const id = (text) => {
  if (isPlain(text)) return `"${text}"`;
  const safe = visible(text).replace(/\\(?=\\*("|$))/g, "\\\\");
  return `"${safe.replaceAll('"', '\\"')}"`;
};

/** A text that is shown: there, backslashes begin an escape, and `&` a character's name. */
const label = (text) =>
  isPlain(text)
    ? `"${text}"`
    : `"${visible(text).replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

export function* dot(source) {
  yield `digraph ${id(titleOf(source.inventory))} {\n  rankdir=LR;\n  node [shape=box];\n`;
  for (const { _key, _type, displayName } of source.entities()) {
    yield `  ${id(_key)} [label=${label(displayName)}, class=${id(_type)}];\n`;
  }
  for (const { _fromEntityKey, _toEntityKey, _class, _type } of source.relationships()) {
    yield `  ${id(_fromEntityKey)} -> ${id(_toEntityKey)} [label=${label(_class)}, class=${id(_type)}];\n`;
  }
  yield "}\n";
}
