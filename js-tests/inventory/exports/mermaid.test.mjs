// Mermaid, read and drawn by Mermaid itself in a browser, with the limits it comes with.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import { noBrowser, openPage } from "../../lib/browser.mjs";
import { NAMES } from "../lib/hostile.mjs";
import { empty, hostile, nothing, text } from "./lib/subject.mjs";

const path = createRequire(import.meta.url).resolve("@mermaid-js/tiny");
const skip = noBrowser;
let page;
before(async () => {
  if (skip) return;
  page = await openPage();
  await page.addScriptTag({ path });
});

/** `{ nodes: Map(id → text drawn), edges: [[from, label, to]], classes: Map(id → class) }`, or a throw. */
async function read(chart) {
  const found = await page.evaluate(async (chart) => {
    const { mermaid } = globalThis;
    await mermaid.parse(chart);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(chart);
    const { svg } = await mermaid.render(`chart${Math.random().toString(36).slice(2)}`, chart);
    const place = document.createElement("div");
    place.innerHTML = svg;
    const labels = [...place.querySelectorAll("g.node")].map((node) => [
      /flowchart-(\w+)-\d+/.exec(node.id)[1],
      node.querySelector(".nodeLabel").textContent,
    ]);
    return {
      labels,
      images: place.querySelectorAll("img, a, b, em, strong, script, i").length,
      edges: db.getEdges().map(({ start, text, end }) => [start, text, end]),
      classes: [...db.getVertices().values()].map(({ id, classes }) => [id, classes.join(" ")]),
      theme: mermaid.mermaidAPI.getConfig().theme,
    };
  }, chart);
  const decode = (label) => label.replaceAll("ﬂ°°", "&#").replaceAll("¶ß", ";");
  return {
    ...found,
    nodes: new Map(found.labels),
    classes: new Map(found.classes),
    edges: found.edges.map(([from, label, to]) => [from, decode(label), to]),
  };
}

/**
 * Control characters as the signs for them, and the two sequences that the renderer cannot show written out; blanks at
 * the ends and in a row are no matter of a picture.
 */
const shown = (name) =>
  name
    .replace("ﬂ°", "fl°")
    .replace("¶ß", "¶ss")
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (one) => {
      const code = one.charCodeAt(0);
      return code < 32 ? String.fromCharCode(0x2400 + code) : code === 127 ? "\u2421" : "\uFFFD";
    })
    .replace(/\s+/g, " ")
    .trim();

const few = { types: ["anthropic_account", "anthropic_workspace"] };
const thing = (_key, _type = "a_thing", displayName = _key) => ({ _key, _type, _class: "X", displayName });
const edge = (from, to, _class = "HAS") => ({
  _key: `${from}|${_class.toLowerCase()}|${to}`,
  _type: "a_b",
  _class,
  _fromEntityKey: from,
  _toEntityKey: to,
});
const graph = (entities, relationships = []) => ({
  ...nothing,
  entities: () => entities,
  relationships: () => relationships,
});

test("every name is drawn as it is, and means nothing to the renderer", { skip }, async () => {
  const chart = await text(hostile, "mermaid", few);
  const { nodes, edges, images, theme } = await read(chart);
  const things = hostile.entities().filter(({ _type }) => few.types.includes(_type));
  assert.deepEqual(
    [...nodes.values()].map(shown).sort(),
    things.map(({ displayName }) => shown(displayName)).sort(),
  );
  assert.ok(things.length > Object.keys(NAMES).length);
  assert.equal(edges.length, things.length - 1);
  assert.deepEqual([...new Set(edges.map(([, label]) => label))], ["HAS"]);
  assert.equal(images, 0, "nothing became an element");
  assert.equal(theme, "default", "no directive was heard");
});

test("nodes, edges and classes are those of the graph", { skip }, async () => {
  const things = [thing("a"), thing("b"), thing("end", "anthropic_user"), thing("o", "anthropic_user")];
  const links = [
    edge("a", "b"),
    edge("a", "end", "ASSIGNED"),
    edge("end", "o", "CREATED"),
    edge("o", "o", "IS"),
  ];
  const { nodes, edges, classes } = await read(await text(graph(things, links), "mermaid"));
  const name = (id) => nodes.get(id);
  assert.deepEqual(
    edges.map(([from, label, to]) => [name(from), label, name(to)]),
    [
      ["a", "HAS", "b"],
      ["a", "ASSIGNED", "end"],
      ["end", "CREATED", "o"],
      ["o", "IS", "o"],
    ],
  );
  const ids = Object.fromEntries([...nodes].map(([id, label]) => [label, id]));
  assert.deepEqual(
    ["a", "b", "end", "o"].map((label) => classes.get(ids[label])),
    ["a_thing", "a_thing", "anthropic_user", "anthropic_user"],
  );
});

test("an empty graph can be drawn", { skip }, async () => {
  assert.equal((await read(await text(nothing, "mermaid"))).nodes.size, 0);
  assert.deepEqual([...(await read(await text(empty, "mermaid"))).nodes.values()], ["Empty"]);
});

const many = (users, workspaces) => {
  const people = Array.from({ length: users }, (_, i) => thing(`user${i}`, "anthropic_user"));
  const places = Array.from({ length: workspaces }, (_, i) => thing(`place${i}`, "anthropic_workspace"));
  const links = people.flatMap(({ _key }) => places.map((place) => edge(_key, place._key, "ASSIGNED")));
  return graph([...people, ...places], links);
};

test("a large organization is grouped, the largest type first, with all edges counted", {
  skip,
}, async () => {
  const { nodes, edges } = await read(await text(many(500, 20), "mermaid"));
  assert.equal(nodes.size, 21);
  const [group] = [...nodes].find(([, label]) => label === "anthropic_user: 500");
  assert.equal(edges.length, 20);
  for (const [from, label] of edges) assert.deepEqual([from, label], [group, "ASSIGNED × 500"]);
});

test("too many edges or too long a text group as well", { skip }, async () => {
  const crowded = await read(await text(many(30, 20), "mermaid")); // 600 edges between 50 nodes
  assert.equal(crowded.nodes.size, 21);
  const long = Array.from({ length: 199 }, (_, i) => thing(`k${i}`, "a_b", "word ".repeat(60)));
  const chart = await text(graph(long), "mermaid");
  assert.deepEqual([...(await read(chart)).nodes.values()], ["a_b: 199"]);
});

test("everything can be grouped, or nothing", { skip }, async () => {
  const always = await read(await text(many(3, 2), "mermaid", { group: "always" }));
  assert.deepEqual([...always.nodes.values()], ["anthropic_user: 3", "anthropic_workspace: 2"]);
  assert.deepEqual(
    always.edges.map(([, label]) => label),
    ["ASSIGNED × 6"],
  );
  const never = await read(await text(many(300, 2), "mermaid", { group: "never" }));
  assert.equal(never.nodes.size, 201);
  // 200 of 302 nodes are shown, all of them users: no edge has both its ends.
  assert.ok([...never.nodes.values()].includes("not shown: 102 nodes, 600 edges"));
  assert.equal(never.edges.length, 0);
});

test("the limits are kept, and what is left out is counted", { skip }, async () => {
  const options = { group: "never", maxEdges: 7, maxNodes: 6 };
  const { nodes, edges } = await read(await text(many(4, 5), "mermaid", options));
  assert.equal(nodes.size, 7);
  assert.equal(edges.length, 7);
  assert.ok([...nodes.values()].includes("not shown: 3 nodes, 13 edges"));
  for (const maxText of [200, 500, 1000, 2000]) {
    const chart = await text(many(40, 5), "mermaid", { group: "never", maxText });
    assert.ok(chart.length <= maxText, `${chart.length} of ${maxText}`);
    const cut = await read(chart);
    const [, out, gone] = [...cut.nodes.values()].join("\n").match(/not shown: (\d+) nodes, (\d+) edges/);
    assert.equal(cut.nodes.size - 1 + Number(out), 45);
    assert.equal(cut.edges.length + Number(gone), 200);
  }
});

test("the largest picture by default is one that Mermaid draws by default", { skip }, async () => {
  const { nodes, edges } = await read(await text(many(180, 20), "mermaid", { group: "never" }));
  assert.equal(nodes.size, 201);
  assert.equal(edges.length, 500);
});
