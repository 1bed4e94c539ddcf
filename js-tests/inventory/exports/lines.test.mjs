// NDJSON and JSON Graph Format.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv";
import { empty, hostile, nothing, plain, text, withoutNull } from "./lib/subject.mjs";

const parsed = (ndjson) =>
  ndjson
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

test("ndjson: one line each, entities first", async () => {
  assert.deepEqual(parsed(await text(hostile, "ndjson")), [
    ...hostile.entities(),
    ...hostile.relationships(),
  ]);
  assert.deepEqual(parsed(await text(empty, "ndjson")), empty.entities());
  assert.equal(await text(nothing, "ndjson"), "");
});

test("ndjson: every line ends, and none is broken by what is in it", async () => {
  const lines = await text(hostile, "ndjson");
  assert.ok(lines.endsWith("}\n"));
  assert.ok(!lines.includes("\r"));
});

// Version 2 as the facts give it: nodes are a map, and nothing is null.
const SCALARS = { type: ["string", "number", "boolean", "array", "object"] };
const METADATA = { type: "object", additionalProperties: SCALARS };
const JGF = {
  type: "object",
  required: ["graph"],
  additionalProperties: false,
  properties: {
    graph: {
      type: "object",
      required: ["directed", "nodes", "edges"],
      additionalProperties: false,
      properties: {
        directed: { const: true },
        type: { type: "string" },
        label: { type: "string" },
        metadata: METADATA,
        nodes: {
          type: "object",
          additionalProperties: {
            type: "object",
            additionalProperties: false,
            properties: { label: { type: "string" }, metadata: METADATA },
          },
        },
        edges: {
          type: "array",
          items: {
            type: "object",
            required: ["source", "target"],
            additionalProperties: false,
            properties: {
              source: { type: "string" },
              target: { type: "string" },
              relation: { type: "string" },
              directed: { type: "boolean" },
              label: { type: "string" },
              metadata: METADATA,
            },
          },
        },
      },
    },
  },
};

test("jgf: fits version 2 and holds the graph", async () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(JGF);
  for (const inventory of [hostile, empty, nothing]) {
    const document = JSON.parse(await text(inventory, "jgf"));
    assert.ok(validate(document), JSON.stringify(validate.errors));
    const { nodes, edges } = document.graph;
    assert.deepEqual(
      Object.keys(nodes),
      inventory.entities().map(({ _key }) => _key),
    );
    for (const { displayName, ...rest } of inventory.entities()) {
      assert.deepEqual(nodes[rest._key], { label: displayName, metadata: withoutNull(rest) });
    }
    const expected = inventory.relationships().map((one) => {
      const { _fromEntityKey: source, _toEntityKey: target, displayName: label, ...metadata } = one;
      return { source, target, relation: one._class, directed: true, label, metadata };
    });
    assert.deepEqual(edges, expected);
    for (const { source, target } of edges) assert.ok(nodes[source] && nodes[target]);
  }
});

test("jgf: says whose inventory it is and whether it is whole", async () => {
  const partial = { ...plain, complete: false, partialTypes: ["anthropic_user"] };
  const { graph } = JSON.parse(await text(partial, "jgf"));
  assert.equal(graph.label, hostile.organization.name);
  assert.equal(graph.metadata.complete, false);
  assert.deepEqual(graph.metadata.partialTypes, ["anthropic_user"]);
});
