// Files for `neo4j-admin database import`: nodes a label, relationships a type, in the words of Cartography. Texts are
// always quoted, so an empty one can be told from none and blanks at the ends stay; line breaks in them need
// `--multiline-fields=true`.

import { KNOWN, KNOWN_EDGES, labelsOf, vocabulary } from "./cartography.js";
import { survey } from "./columns.js";
import { fileName, wellFormed } from "./text.js";

const TYPES = { boolean: "boolean", integer: "long", number: "double" };

const quoted = (text) => `"${wellFormed(text).replaceAll('"', '""')}"`;
const row = (cells) => `${cells.join(",")}\n`;

/** A list that cannot be told from its items when they are joined by `;` is one text of JSON, under a name of its own. */
function columnOf({ name, kind, splits }) {
  if (kind !== "list") return { name, head: `${name}:${TYPES[kind] ?? "string"}`, text: !TYPES[kind] };
  return splits
    ? { name, head: `${name}:string[]`, join: true }
    : { name, head: `${name}_json:string`, text: true };
}

function cell({ name, text, join }, properties) {
  const value = properties[name];
  if (value === null || value === undefined) return "";
  if (join) return quoted(value.join(";"));
  if (text) return quoted(typeof value === "object" ? JSON.stringify(value) : String(value));
  return String(value);
}

export function* neo4jCSV(source, { lastUpdated } = {}) {
  const words = vocabulary(source, { lastUpdated });
  const always = source.whole ? KNOWN : [];
  const stamp = [String(words.lastUpdated), String(words.firstSeen)];
  const stampHead = ["lastupdated:long", "firstseen:long"];

  const nodes = survey(nodePairs(source, words));
  for (const type of [...new Set([...always, ...nodes.keys()])].sort()) {
    const labels = labelsOf(type);
    const columns = (nodes.get(type) ?? []).map(columnOf);
    yield {
      name: `nodes-${fileName(labels[0])}.csv`,
      *pieces() {
        yield row(["id:ID", ...columns.map(({ head }) => head), ...stampHead, ":LABEL"].map(headCell));
        for (const entity of source.entities(new Set([type]))) {
          const properties = words.propertiesOf(entity);
          const cells = columns.map((column) => cell(column, properties));
          yield row([quoted(entity._key), ...cells, ...stamp, quoted(labels.join(";"))]);
        }
      },
    };
  }

  const from = new Map(); // the types of relationships that an edge comes from
  const edges = survey(edgePairs(source, words, from));
  for (const type of [...new Set([...(source.whole ? KNOWN_EDGES : []), ...edges.keys()])].sort()) {
    const columns = (edges.get(type) ?? []).map(columnOf);
    yield {
      name: `relationships-${fileName(type)}.csv`,
      *pieces() {
        yield row(
          [":START_ID", ":END_ID", ":TYPE", ...columns.map(({ head }) => head), ...stampHead].map(headCell),
        );
        for (const edge of edgesFrom(source, words, from.get(type) ?? new Set())) {
          if (edge.type !== type) continue;
          const cells = columns.map((column) => cell(column, edge.properties));
          yield row([quoted(edge.from), quoted(edge.to), quoted(type), ...cells, ...stamp]);
        }
      },
    };
  }
}

const headCell = (text) => (/[",\r\n]/.test(text) ? quoted(text) : text);

function* nodePairs(source, words) {
  for (const entity of source.entities()) yield [entity._type, words.propertiesOf(entity)];
}

function* edgesFrom(source, words, types) {
  if (!types || types.has("anthropic_api_key")) {
    for (const entity of source.entities(new Set(["anthropic_api_key"]))) {
      for (const edge of words.edgesOfEntity(entity)) yield { ...edge, source: entity._type };
    }
  }
  for (const relationship of source.relationships(types)) {
    for (const edge of words.edgesOf(relationship)) yield { ...edge, source: relationship._type };
  }
}

function* edgePairs(source, words, from) {
  for (const edge of edgesFrom(source, words)) {
    if (!from.has(edge.type)) from.set(edge.type, new Set());
    from.get(edge.type).add(edge.source);
    yield [edge.type, edge.properties];
  }
}
