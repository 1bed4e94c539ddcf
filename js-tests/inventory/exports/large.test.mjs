// 10,000 memberships in every format: nothing is lost, and no piece holds more than a small part of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { EMPTY } from "../lib/hostile.mjs";
import { recordingOf } from "../lib/recording.mjs";
import { exportAs, fromResponses } from "./lib/subject.mjs";

const USERS = 1000;
const WORKSPACES = 20;
const EACH = 10;
const number = (i) => String(i).padStart(6, "0");
const users = Array.from({ length: USERS }, (_, i) => ({
  id: `user_large${number(i)}`,
  type: "user",
  email: `person-${i}@example.com`,
  name: `Person ${i}`,
  role: "user",
  added_at: "2025-03-01T12:34:56.789123Z",
}));
const workspaces = Array.from({ length: WORKSPACES }, (_, i) => ({
  id: `wrkspc_large${number(i)}`,
  type: "workspace",
  name: `Workspace ${i}`,
  created_at: "2025-03-01T12:34:56Z",
  archived_at: null,
  display_color: "#6C5BB9",
  compartment_id: "cmpt_1",
  external_key_id: null,
  user_profile_id: null,
  data_residency: {
    allowed_inference_geos: "unrestricted",
    default_inference_geo: "us",
    workspace_geo: "us",
  },
  tags: {},
}));
const workspaceMembers = users.flatMap(({ id }, i) =>
  Array.from({ length: EACH }, (_, j) => ({
    type: "workspace_member",
    user_id: id,
    workspace_id: workspaces[(i + j) % WORKSPACES].id,
    workspace_role: j === 0 ? "workspace_admin" : "workspace_user",
  })),
);
const large = fromResponses(recordingOf({ ...EMPTY, users, workspaces, workspaceMembers }));
const NODES = 1 + USERS + WORKSPACES;
const HAS = USERS + WORKSPACES;
const EDGES = HAS + USERS * EACH;

async function read(chunks) {
  const pieces = [];
  for await (const piece of chunks) pieces.push(piece);
  for (const { length } of pieces) assert.ok(length < 100_000, `a piece of ${length} characters`);
  return pieces.join("");
}
const count = (text, pattern) => text.match(pattern)?.length ?? 0;

/** format → how many nodes and edges the text has. */
const texts = {
  ndjson: (text) => [count(text, /^\{"_key":"[^|"]+",/gm), count(text, /^\{"_key":"[^|"]+\|/gm)],
  jupiterone: (text) => {
    const { entities, relationships } = JSON.parse(text);
    return [entities.length, relationships.length];
  },
  jgf: (text) => {
    const { nodes, edges } = JSON.parse(text).graph;
    return [Object.keys(nodes).length, edges.length];
  },
  graphml: (text) => [count(text, /^<node id="/gm), count(text, /^<edge id="/gm)],
  dot: (text) => [count(text, /^ {2}"[^"]+" \[/gm), count(text, /^ {2}"[^"]+" -> "/gm)],
};

for (const [format, numbers] of Object.entries(texts)) {
  test(format, async () => {
    assert.deepEqual(numbers(await read(exportAs(large, format))), [NODES, EDGES]);
  });
}

test("cypher", async () => {
  const text = await read(exportAs(large, "cypher"));
  assert.equal(count(text, /^CREATE CONSTRAINT /gm), 4);
  assert.equal(count(text, /^MERGE \(n:/gm), NODES);
  assert.equal(count(text, /-\[r:RESOURCE\]->/g), HAS);
  assert.equal(count(text, /-\[r:MEMBER_OF\]->/g), USERS * EACH);
  assert.equal(count(text, /-\[r:ADMIN_OF\]->/g), USERS);
});

const rowsOf = async (format) => {
  const rows = {};
  for await (const { name, chunks } of exportAs(large, format)) {
    rows[name] = parse(await read(chunks), { bom: true }).length - 1;
  }
  return rows;
};

test("csv", async () => {
  assert.deepEqual(await rowsOf("csv"), {
    "anthropic_account.csv": 1,
    "anthropic_user.csv": USERS,
    "anthropic_workspace.csv": WORKSPACES,
    "anthropic_account_has_user.csv": USERS,
    "anthropic_account_has_workspace.csv": WORKSPACES,
    "anthropic_user_assigned_workspace.csv": USERS * EACH,
  });
});

test("neo4j-csv", async () => {
  assert.deepEqual(await rowsOf("neo4j-csv"), {
    "nodes-AnthropicOrganization.csv": 1,
    "nodes-AnthropicApiKey.csv": 0,
    "nodes-AnthropicUser.csv": USERS,
    "nodes-AnthropicWorkspace.csv": WORKSPACES,
    "relationships-ADMIN_OF.csv": USERS,
    "relationships-CONTAINS.csv": 0,
    "relationships-MEMBER_OF.csv": USERS * EACH,
    "relationships-OWNED_BY.csv": 0,
    "relationships-OWNS.csv": 0,
    "relationships-RESOURCE.csv": HAS,
  });
});

test("mermaid draws it within the limits of the renderer, people as one node", async () => {
  const text = await read(exportAs(large, "mermaid"));
  assert.ok(text.length < 50_000);
  assert.equal(count(text, /^ {2}n\d+\["/gm), 1 + 1 + WORKSPACES);
  assert.equal(count(text, /-->/g), 1 + WORKSPACES + WORKSPACES);
  assert.match(text, /"anthropic#95;user#58; 1000"/);
  assert.match(text, /-->\|"HAS × 1000"\|/);
  assert.match(text, /-->\|"ASSIGNED × 500"\|/);
});
