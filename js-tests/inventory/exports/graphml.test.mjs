// GraphML: well-formed for a strict XML parser, and the graph for one that reads the format.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { empty, hostile, nothing, text, withoutNull } from "./lib/subject.mjs";

const require = createRequire(import.meta.url);
const { MultiDirectedGraph } = require("graphology");
const graphml = require("graphology-graphml/node");

const NMTOKEN = /^[\w.:-]+$/;
const FORBIDDEN = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\uFFFE\uFFFF]/gu;
/** What XML can say of a value: some characters have no place in it at all. */
const sayable = (value) =>
  (typeof value === "object" ? JSON.stringify(value) : `${value}`).replace(FORBIDDEN, "\uFFFD");

/** `{ keys, nodes, edges }` of the text: properties by name, values as their text. Throws on anything ill-formed. */
function read(xml) {
  const parser = new SaxesParser({ xmlns: true });
  const keys = new Map();
  const nodes = new Map();
  const edges = [];
  const ids = new Set();
  let current;
  let data;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    assert.equal(uri, "http://graphml.graphdrawing.org/xmlns");
    const at = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
    if (at.id !== undefined) {
      assert.match(at.id, NMTOKEN);
      assert.ok(!ids.has(`${local} ${at.id}`), `${local} ${at.id} is there once`);
      ids.add(`${local} ${at.id}`);
    }
    if (local === "key") {
      assert.equal(nodes.size, 0, "keys stand before the graph");
      keys.set(at.id, { name: at["attr.name"], type: at["attr.type"], of: at.for });
    }
    if (local === "graph") assert.equal(at.edgedefault, "directed");
    if (local === "node" || local === "edge") current = {};
    if (local === "node") nodes.set(at.id, current);
    if (local === "edge") edges.push({ source: at.source, target: at.target, properties: current });
    if (local === "data") data = { name: keys.get(at.key).name, text: "" };
  });
  parser.on("text", (piece) => {
    if (data) data.text += piece;
  });
  parser.on("closetag", ({ local }) => {
    if (local !== "data") return;
    current[data.name] = data.text;
    data = undefined;
  });
  parser.write(xml).close();
  return { keys, nodes, edges };
}

const texts = (one) =>
  Object.fromEntries(Object.entries(withoutNull(one)).map(([name, value]) => [name, sayable(value)]));

test("is well-formed and holds every property of every entity and relationship", async () => {
  for (const inventory of [hostile, empty, nothing]) {
    const { nodes, edges } = read(await text(inventory, "graphml"));
    assert.deepEqual([...nodes.values()], inventory.entities().map(texts));
    assert.deepEqual(
      edges.map(({ properties }) => properties),
      inventory.relationships().map(texts),
    );
    for (const { source, target, properties } of edges) {
      assert.equal(nodes.get(source)._key, properties._fromEntityKey);
      assert.equal(nodes.get(target)._key, properties._toEntityKey);
    }
  }
});

test("values have types: times are long, not text", async () => {
  const { keys } = read(await text(hostile, "graphml"));
  const types = Object.fromEntries(
    [...keys.values()].filter((key) => key.of === "node").map(({ name, type }) => [name, type]),
  );
  for (const [name, type] of Object.entries({
    name: "string",
    createdOn: "long",
    expiresOn: "long",
    active: "boolean",
    email: "string",
    allowedInferenceGeos: "string",
  })) {
    assert.equal(types[name], type, name);
  }
});

test("a program that reads the format finds the same graph", async () => {
  const graph = graphml.parse(MultiDirectedGraph, await text(hostile, "graphml"));
  assert.equal(graph.order, hostile.entities().length);
  assert.equal(graph.size, hostile.relationships().length);
  const found = graph.mapNodes((_, { _key, name }) => [_key, name]);
  // That program trims what is between the tags, and makes one blank of a line end.
  const loose = ([key, name]) => [key, sayable(name).replace(/\s+/g, " ").trim()];
  assert.deepEqual(
    found.map(loose),
    hostile.entities().map(({ _key, name }) => loose([_key, name])),
  );
  const edges = graph.mapEdges((_, { _key }, source, target) => [
    _key,
    graph.getNodeAttribute(source, "_key"),
    graph.getNodeAttribute(target, "_key"),
  ]);
  assert.deepEqual(
    edges,
    hostile.relationships().map((one) => [one._key, one._fromEntityKey, one._toEntityKey]),
  );
});

test("any text may be a name, any text a key", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1, maxLength: 5 }),
      fc.string({ unit: "binary" }),
      async (keys, name) => {
        const things = keys.map((_key) => ({ _key, _type: "x_y", _class: "X", name, displayName: name }));
        const inventory = { ...nothing, entities: () => things, relationships: () => [] };
        const { nodes } = read(await text(inventory, "graphml"));
        assert.deepEqual([...nodes.values()], things.map(texts));
      },
    ),
    { numRuns: 100 },
  );
});
