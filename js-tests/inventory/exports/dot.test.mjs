// DOT, laid out by Graphviz itself: what it read and what it shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { empty, hostile, nothing, text } from "./lib/subject.mjs";

const graphviz = await Graphviz.load();

/** Control characters as the signs for them; a C1 character has none, and what is no character either. */
const shown = (name) =>
  name.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (one) => {
    const code = one.charCodeAt(0);
    return code < 32 ? String.fromCharCode(0x2400 + code) : code === 127 ? "\u2421" : "\uFFFD";
  });

/** `{ nodes: [[id, class]], edges: [[from, to, label]] }` as Graphviz understood it. */
function read(dot) {
  const { objects = [], edges = [] } = JSON.parse(graphviz.layout(dot, "dot_json", "nop"));
  const names = new Map(objects.map(({ _gvid, name }) => [_gvid, name]));
  return {
    nodes: objects.map(({ name, class: type }) => [name, type]),
    edges: edges.map(({ tail, head, label }) => [names.get(tail), names.get(head), label]),
  };
}

/** The text that is drawn for each node, by its id. */
function drawn(dot) {
  const found = new Map();
  const parser = new SaxesParser();
  let part;
  let inNode = false;
  let piece = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "g") inNode = /\bnode\b/.test(attributes.class ?? "");
    piece = "";
  });
  parser.on("text", (more) => {
    piece += more;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "title") part = piece;
    if (name === "text" && inNode) found.set(part, (found.get(part) ?? "") + piece);
    piece = "";
  });
  parser.write(graphviz.layout(dot, "svg", "dot")).close();
  return found;
}

const byText = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test("Graphviz reads the same nodes and edges", async () => {
  for (const inventory of [hostile, empty, nothing]) {
    const { nodes, edges } = read(await text(inventory, "dot"));
    assert.deepEqual(
      nodes,
      inventory.entities().map(({ _key, _type }) => [_key, _type]),
    );
    const expected = inventory
      .relationships()
      .map((one) => [one._fromEntityKey, one._toEntityKey, one._class]);
    assert.deepEqual(edges.sort(byText), expected.sort(byText));
  }
});

test("what it draws are the names", async () => {
  const labels = drawn(await text(hostile, "dot", { types: ["anthropic_workspace"] }));
  const workspaces = hostile.entities("anthropic_workspace");
  assert.equal(labels.size, workspaces.length);
  // Graphviz writes blanks as such that do not break.
  const loose = (name) => name.replaceAll("\u00A0", " ");
  for (const { _key, displayName } of workspaces) {
    assert.equal(loose(labels.get(_key)), loose(shown(displayName)), _key);
  }
});

test("any text may be a name, any text a key", async () => {
  const key = fc.string({ unit: "binary", minLength: 1 }).map((one) => `${one}.`);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(key, { minLength: 2, maxLength: 4 }), async (keys) => {
      const things = keys.map((_key) => ({ _key, _type: "x_y", _class: "X", name: _key, displayName: _key }));
      const [from, to] = keys;
      const edge = { _key: "e", _type: "x_is_y", _class: "IS", _fromEntityKey: from, _toEntityKey: to };
      const inventory = { ...nothing, entities: () => things, relationships: () => [edge] };
      const { nodes, edges } = read(await text(inventory, "dot"));
      assert.equal(nodes.length, new Set(keys.map(shown)).size);
      assert.deepEqual(
        edges.map((one) => one.slice(2)),
        [["IS"]],
      );
    }),
    { numRuns: 100 },
  );
});
