// Cypher in Cartography's vocabulary: checked by Neo4j's grammar, carried out, and compared with what the API answered.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { EDGES, NODES, sorted, sortKeys } from "./lib/cartography.mjs";
import { complaints, execute } from "./lib/cypher.mjs";
import { empty, hostile, nothing, text } from "./lib/subject.mjs";

const plain = ({ nodes, edges }) => ({
  nodes: sorted(
    nodes.map(({ labels, properties }) => ({ labels: [...labels], properties: sortKeys(properties) })),
  ),
  edges: sorted(
    edges.map(({ type, from, to, properties }) => ({
      type,
      from: from.properties.id,
      to: to.properties.id,
      properties: sortKeys(properties),
    })),
  ),
});

const expected = {
  nodes: sorted(NODES.map(({ labels, properties }) => ({ labels, properties: sortKeys(properties) }))),
  edges: sorted(EDGES.map((edge) => ({ ...edge, properties: sortKeys(edge.properties) }))),
};

test("makes the graph in Cartography's words, with the texts as the API gave them", async () => {
  assert.deepEqual(plain(execute(await text(hostile, "cypher"))), expected);
});

test("run twice it makes the same graph, and takes away what is gone", async () => {
  const once = await text(hostile, "cypher");
  assert.deepEqual(plain(execute(once + once)), expected);
  const [workspace] = hostile.entities("anthropic_workspace").filter(({ archivedOn }) => archivedOn);
  const { archivedOn, ...active } = workspace;
  const snapshot = { ...hostile.snapshot, workspaces: [] };
  const later = { ...nothing, snapshot, entities: () => [active], endedAt: hostile.endedAt + 5000 };
  const { nodes } = execute(once + (await text(later, "cypher")));
  const { properties } = nodes.find((node) => node.properties.id === workspace._key);
  assert.equal(properties.archived_at, undefined);
  assert.equal(properties.firstseen, hostile.endedAt, "when it was first seen stays");
  assert.equal(properties.lastupdated, hostile.endedAt / 1000 + 5);
});

test("one constraint a label, before everything else, for those that Cartography knows in any case", async () => {
  const cartography = [
    "AnthropicApiKey.id",
    "AnthropicOrganization.id",
    "AnthropicUser.id",
    "AnthropicWorkspace.id",
  ];
  const constraints = async (...args) => execute(await text(...args)).constraints.sort();
  assert.deepEqual(await constraints(hostile, "cypher"), [...cartography, "AnthropicInvite.id"].sort());
  assert.deepEqual(await constraints(empty, "cypher"), cartography);
  assert.deepEqual(await constraints(nothing, "cypher"), cartography);
  assert.deepEqual(await constraints(hostile, "cypher", { constraints: false }), []);
  assert.deepEqual(await constraints(hostile, "cypher", { types: ["anthropic_user"] }), ["AnthropicUser.id"]);
  assert.match(await text(hostile, "cypher"), /^CREATE CONSTRAINT/);
});

test("Neo4j's own checks of meaning have nothing against any kind of statement", async () => {
  const shapes = new Map();
  for (const statement of (await text(hostile, "cypher")).split("\n")) {
    shapes.set(statement.replace(/"(\\.|[^"\\])*"|\[[^\]]*\]|null|\d+/g, "_"), statement);
  }
  assert.ok(shapes.size >= 12 && shapes.size < 30, `${shapes.size} kinds of statements`);
  assert.deepEqual(complaints([...shapes.values()].join("\n")), []);
  assert.notDeepEqual(complaints("MATCH (n) SET m.x = 1;"), [], "the check does say something of nonsense");
});

test("a run may have its own tag", async () => {
  const { nodes, edges } = execute(await text(hostile, "cypher", { lastUpdated: 42 }));
  for (const { properties } of [...nodes, ...edges]) assert.equal(properties.lastupdated, 42);
});

test("each statement stands on one line, and shows no character that cannot be seen", async () => {
  const lines = (await text(hostile, "cypher")).trimEnd().split("\n");
  for (const line of lines) {
    assert.match(line, /^(CREATE|MERGE|MATCH) .*;$/u);
    assert.doesNotMatch(line, /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF]/u);
  }
  assert.equal(execute(lines.join("\n")).statements, lines.length);
});

test("what Cartography lacks has labels and edges of its own", async () => {
  const thing = (_key, _type, properties) => ({
    _key,
    _type,
    _class: "X",
    name: _key,
    displayName: _key,
    ...properties,
  });
  const entities = [
    thing("anaconda_token:1", "anaconda_token", { expiresOn: 1_760_000_000_123, active: true, id: "1" }),
    thing("rbac_group_00001", "anthropic_rbac_group", { sourceType: "scim", memberCount: 2, ratio: 0.5 }),
    thing("rbac_role_000001", "anthropic_rbac_role", {
      displayName: "Shown",
      list: ["a", 1, true],
      tagPairs: ["k=v"],
    }),
  ];
  const relationships = [
    {
      _key: "rbac_group_00001|assigned|rbac_role_000001",
      _type: "anthropic_rbac_group_assigned_role",
      _class: "ASSIGNED",
      _fromEntityKey: "rbac_group_00001",
      _toEntityKey: "rbac_role_000001",
      displayName: "ASSIGNED",
      implicit: true,
    },
  ];
  const graph = execute(
    await text(
      { ...nothing, endedAt: 7000, entities: () => entities, relationships: () => relationships },
      "cypher",
    ),
  );
  const stamp = { lastupdated: 7, firstseen: 7000 };
  assert.deepEqual(plain(graph), {
    nodes: sorted([
      {
        labels: ["AnacondaToken"],
        properties: sortKeys({
          id: "anaconda_token:1",
          name: "anaconda_token:1",
          active: true,
          expires_at: "2025-10-09T08:53:20.123Z",
          ...stamp,
        }),
      },
      {
        labels: ["AnthropicRbacGroup"],
        properties: sortKeys({
          id: "rbac_group_00001",
          name: "rbac_group_00001",
          source_type: "scim",
          member_count: 2,
          ratio: 0.5,
          ...stamp,
        }),
      },
      {
        labels: ["AnthropicRbacRole"],
        properties: sortKeys({
          id: "rbac_role_000001",
          name: "rbac_role_000001",
          display_name: "Shown",
          list: ["a", "1", "true"],
          tag_pairs: ["k=v"],
          ...stamp,
        }),
      },
    ]),
    edges: [
      {
        type: "ASSIGNED",
        from: "rbac_group_00001",
        to: "rbac_role_000001",
        properties: sortKeys({ implicit: true, ...stamp }),
      },
    ],
  });
});

test("any text survives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      async (name, number) => {
        const one = {
          _key: `x${name}`,
          _type: "a_b",
          _class: "X",
          name,
          displayName: name,
          number,
          many: [name],
        };
        const { nodes } = execute(
          await text({ ...nothing, entities: () => [one] }, "cypher", { constraints: false }),
        );
        const { id, name: found, number: counted, many } = nodes[0].properties;
        assert.deepEqual([id, found, many, counted], [one._key, name, [name], number + 0]);
      },
    ),
    { numRuns: 60 },
  );
});
