// Cypher: statements that may be run again and again, each of which puts right what is there.

import { KNOWN, labelsOf, vocabulary } from "./cartography.js";
import { isPlain, wellFormed } from "./text.js";

// What cannot be seen in a file, or turns its text around, is written by its number; so are the two short escapes of
// JSON that other readers of Cypher than Neo4j's do not know.
const HIDDEN = /[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\\[bf]/g;
const escapeHidden = (found) => {
  const code = found === "\\b" ? 8 : found === "\\f" ? 12 : found.charCodeAt(0);
  return `\\u${code.toString(16).padStart(4, "0")}`;
};

/** As in JSON; a backslash that stands for itself is followed by another, so `\\b` is told from an escape. */
const text = (value) =>
  isPlain(value)
    ? `"${value}"`
    : JSON.stringify(wellFormed(value))
        .split("\\\\")
        .map((part) => part.replace(HIDDEN, escapeHidden))
        .join("\\\\");

const name = (value) =>
  /^[A-Za-z_]\w*$/.test(value) ? value : `\`${wellFormed(value).replaceAll("`", "``")}\``;

function number(value) {
  const digits =
    Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
  return digits.replace("+", "");
}

function literal(value) {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    // A property may not be a list of several types.
    const mixed = value.some((item) => typeof item !== typeof value[0]);
    return `[${value.map((item) => (mixed ? text(String(item)) : literal(item))).join(", ")}]`;
  }
  return text(typeof value === "string" ? value : JSON.stringify(value));
}

const map = (properties) =>
  `{${Object.keys(properties)
    .map((key) => `${name(key)}: ${literal(properties[key])}`)
    .join(", ")}}`;

const constraint = (label) =>
  `CREATE CONSTRAINT ${name(`${label}_id`)} IF NOT EXISTS FOR (n:${name(label)}) REQUIRE n.id IS UNIQUE;\n`;

export function* cypher(source, { lastUpdated, constraints = true } = {}) {
  const words = vocabulary(source, { lastUpdated });
  const stamp = { lastupdated: words.lastUpdated };
  const typeOf = source.keys();
  if (constraints) {
    const types = new Set([...(source.whole ? KNOWN : []), ...typeOf.values()]);
    for (const label of [...types].map((type) => labelsOf(type)[0]).sort()) yield constraint(label);
  }
  const node = (variable, key) => `(${variable}:${name(labelsOf(typeOf.get(key))[0])} {id: ${text(key)}})`;
  for (const entity of source.entities()) {
    const [, ...more] = labelsOf(entity._type);
    const labels = more.map((label) => `n:${name(label)}, `).join("");
    const properties = { ...words.propertiesOf(entity), ...stamp };
    yield `MERGE ${node("n", entity._key)} ON CREATE SET n.firstseen = ${words.firstSeen} SET ${labels}n += ${map(properties)};\n`;
  }
  const write = ({ type, from, to, properties }) =>
    `MATCH ${node("a", from)} MATCH ${node("b", to)} MERGE (a)-[r:${name(type)}]->(b) ` +
    `ON CREATE SET r.firstseen = ${words.firstSeen} SET r += ${map({ ...properties, ...stamp })};\n`;
  for (const entity of source.entities(new Set(["anthropic_api_key"]))) {
    for (const edge of words.edgesOfEntity(entity)) yield write(edge);
  }
  for (const relationship of source.relationships()) {
    for (const edge of words.edgesOf(relationship)) yield write(edge);
  }
}
