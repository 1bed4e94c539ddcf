// Files for Neo4j's bulk import, read as the importer reads them: quoted empty texts are texts, unquoted ones are nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import Papa from "papaparse";
import { EDGES, NODES, RUN, sorted, sortKeys } from "./lib/cartography.mjs";
import { empty, files, hostile, nothing, withoutNull } from "./lib/subject.mjs";

const TYPES = { long: Number, double: Number, boolean: (text) => text === "true", string: (text) => text };

/** Rows as the importer takes them: `{ ":ID", ":LABEL", …, properties }`. */
function rows(text) {
  // The quoting parser tells "" from nothing.
  const table = parse(text, {
    relax_quotes: false,
    cast: (value, { quoting }) => (value === "" && !quoting ? null : value),
  });
  const plain = Papa.parse(text, { skipEmptyLines: true });
  assert.deepEqual(plain.errors, []);
  assert.deepEqual(
    plain.data,
    table.map((cells) => cells.map((cell) => cell ?? "")),
  );
  const [head, ...rest] = table;
  return rest.map((cells) => {
    const row = { properties: {} };
    for (const [i, column] of head.entries()) {
      const [name, type = "string"] = column.split(":");
      if (column.startsWith(":")) row[column] = cells[i];
      else if (type === "ID") row[":ID"] = row.properties[name] = cells[i];
      else if (cells[i] !== null)
        row.properties[name] = type === "string[]" ? cells[i].split(";") : TYPES[type](cells[i]);
    }
    return row;
  });
}

async function graphOf(inventory, options) {
  const all = await files(inventory, "neo4j-csv", options);
  const read = (prefix) =>
    Object.entries(all).flatMap(([name, text]) => (name.startsWith(prefix) ? rows(text) : []));
  const nodes = read("nodes-").map((row) => ({
    labels: row[":LABEL"].split(";"),
    properties: sortKeys(row.properties),
  }));
  const edges = read("relationships-").map((row) => ({
    type: row[":TYPE"],
    from: row[":START_ID"],
    to: row[":END_ID"],
    properties: sortKeys(row.properties),
  }));
  return { names: Object.keys(all), nodes: sorted(nodes), edges: sorted(edges), all };
}

// Tags hold `;` here, which would part them: they go as one text of JSON under another name.
const asImported = ({ labels, properties: { tag_pairs, ...properties } }) => ({
  labels,
  properties: sortKeys(
    withoutNull({ ...properties, tag_pairs_json: tag_pairs ? JSON.stringify(tag_pairs) : null }),
  ),
});

test("imports as the graph in Cartography's words, with the texts as the API gave them", async () => {
  const { nodes, edges } = await graphOf(hostile);
  assert.deepEqual(nodes, sorted(NODES.map(asImported)));
  assert.deepEqual(edges, sorted(EDGES.map((edge) => ({ ...edge, properties: sortKeys(edge.properties) }))));
});

test("ids are unique over all files, and every end of an edge is one of them", async () => {
  const { nodes, edges } = await graphOf(hostile);
  const ids = new Set(nodes.map(({ properties }) => properties.id));
  assert.equal(ids.size, nodes.length);
  for (const { from, to } of edges) assert.ok(ids.has(from) && ids.has(to), `${from} ${to}`);
});

const KNOWN = [
  "nodes-AnthropicApiKey.csv",
  "nodes-AnthropicOrganization.csv",
  "nodes-AnthropicUser.csv",
  "nodes-AnthropicWorkspace.csv",
  "relationships-ADMIN_OF.csv",
  "relationships-CONTAINS.csv",
  "relationships-MEMBER_OF.csv",
  "relationships-OWNED_BY.csv",
  "relationships-OWNS.csv",
  "relationships-RESOURCE.csv",
];

test("Cartography's files are always there, so that one command imports any organization", async () => {
  assert.deepEqual((await graphOf(nothing)).names.sort(), KNOWN);
  assert.deepEqual((await graphOf(empty)).names.sort(), KNOWN);
  assert.deepEqual((await graphOf(hostile)).names.sort(), [...KNOWN, "nodes-AnthropicInvite.csv"].sort());
  const { all } = await graphOf(nothing);
  assert.equal(all["nodes-AnthropicUser.csv"], "id:ID,lastupdated:long,firstseen:long,:LABEL\n");
  assert.equal(all["relationships-OWNS.csv"], ":START_ID,:END_ID,:TYPE,lastupdated:long,firstseen:long\n");
  const { names } = await graphOf(hostile, { types: ["anthropic_user"] });
  assert.deepEqual(names, ["nodes-AnthropicUser.csv"]);
});

test("the heads name types, and lists are lists where nothing in them is a semicolon", async () => {
  const { all } = await graphOf(hostile);
  const [head] = all["nodes-AnthropicWorkspace.csv"].split("\n");
  const columns = head.split(",");
  for (const column of [
    "id:ID",
    "is_default:boolean",
    "created_at:string",
    "allowed_inference_geos:string[]",
    "tag_pairs_json:string",
    "lastupdated:long",
    ":LABEL",
  ]) {
    assert.ok(columns.includes(column), `${column} in ${head}`);
  }
});

test("an empty list says nothing, as in Cypher", async () => {
  const one = { _key: "x", _type: "a_b", _class: "X", name: "n", displayName: "n", list: [] };
  const { all } = await graphOf({ ...nothing, entities: () => [one] });
  assert.match(all["nodes-AB.csv"], /^id:ID,name:string,lastupdated:long,firstseen:long,:LABEL\n/);
});

test("an empty text is one, and a run has its tag", async () => {
  const one = {
    _key: "user_0000000001",
    _type: "anthropic_user",
    _class: "User",
    name: "x",
    displayName: "x",
  };
  const snapshot = {
    users: [{ id: one._key, name: "", email: "a@b.c", role: "user", added_at: "2025-01-01T00:00:00Z" }],
  };
  const inventory = { ...nothing, snapshot, entities: () => [one] };
  const { nodes } = await graphOf(inventory, { lastUpdated: 42 });
  assert.equal(nodes[0].properties.name, "");
  assert.equal(nodes[0].properties.lastupdated, 42);
  assert.equal((await graphOf(inventory)).nodes[0].properties.lastupdated, RUN);
});

test("any text survives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary" }),
      fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 3 }),
      async (name, list) => {
        const one = { _key: `x${name}`, _type: "a_b", _class: "X", name, displayName: name, list };
        const { nodes } = await graphOf({ ...nothing, entities: () => [one] });
        const { id, name: found, list: parts, list_json } = nodes[0].properties;
        assert.deepEqual([id, found], [one._key, name]);
        assert.deepEqual(parts ?? JSON.parse(list_json), list);
      },
    ),
    { numRuns: 200 },
  );
});
