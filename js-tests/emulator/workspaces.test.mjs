import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, key, member, notFound, ok, start, team, workspace } from "./helpers.mjs";

const names = (page) => page.data.map((it) => it.name);

test("a new workspace with nothing but a name gets the documented defaults", async () => {
  const { post, get } = start();
  const made = ok(await post("/workspaces", { name: "Production" }));
  assert.match(made.id, /^wrkspc_01[0-9A-Za-z]{22}$/);
  assert.match(made.display_color, /^#[0-9A-Fa-f]{6}$/);
  assert.match(made.compartment_id, /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  assert.deepEqual(made, {
    id: made.id,
    type: "workspace",
    name: "Production",
    created_at: "2026-11-21T12:00:00.000Z",
    archived_at: null,
    display_color: made.display_color,
    compartment_id: made.compartment_id,
    data_residency: {
      workspace_geo: "us",
      allowed_inference_geos: "unrestricted",
      default_inference_geo: "global",
    },
    external_key_id: null,
    user_profile_id: null,
    tags: {},
  });
  assert.deepEqual(ok(await get(`/workspaces/${made.id}`)), made);
});

test("everything given is kept; null where null will do is the default", async () => {
  const { post } = start();
  const given = {
    name: "x".repeat(255),
    display_color: "#abcDEF",
    external_key_id: "ekey_01x",
    user_profile_id: "uprof_01x",
    tags: { team: "core" },
    data_residency: {
      workspace_geo: "us",
      allowed_inference_geos: ["us"],
      default_inference_geo: "us",
    },
  };
  const {
    id: _,
    type: _t,
    created_at: _c,
    archived_at: _a,
    compartment_id: _p,
    ...kept
  } = ok(await post("/workspaces", given));
  assert.deepEqual(kept, given);
  const nulls = ok(
    await post("/workspaces", {
      name: "n",
      display_color: null,
      external_key_id: null,
      user_profile_id: null,
      tags: null,
      data_residency: { workspace_geo: null, allowed_inference_geos: null, default_inference_geo: null },
    }),
  );
  assert.deepEqual(nulls.tags, {});
  assert.equal(nulls.data_residency.default_inference_geo, "global");
});

for (const [what, body] of Object.entries({
  "no name": {},
  "empty name": { name: "" },
  "name of 256 characters": { name: "x".repeat(256) },
  "null name": { name: null },
  "name of a wrong type": { name: 7 },
  "colour without #": { name: "a", display_color: "6C5BB9" },
  "colour with a line break": { name: "a", display_color: "#6C5BB9\n" },
  "reserved tag": { name: "a", tags: { anthropic_team: "x" } },
  "tag of a wrong type": { name: "a", tags: { team: 1 } },
  "null tag": { name: "a", tags: { team: null } },
  "tags as a list": { name: "a", tags: ["x"] },
  "unknown geo": { name: "a", data_residency: { default_inference_geo: "eu" } },
  "unknown field in data_residency": { name: "a", data_residency: { geo: "us" } },
  "default geo outside the allowed ones": {
    name: "a",
    data_residency: { allowed_inference_geos: ["us"], default_inference_geo: "global" },
  },
  "allowed geos as another word": { name: "a", data_residency: { allowed_inference_geos: "all" } },
  "key of a wrong kind": { name: "a", external_key_id: "key_1" },
  "unknown field": { name: "a", color: "#000000" },
})) {
  test(`create, ${what}: 400`, async () => {
    const { post, get } = start();
    badRequest(await post("/workspaces", body));
    assert.equal(ok(await get("/workspaces")).data.length, 0);
  });
}

test("names are counted in code points", async () => {
  const { post } = start();
  ok(await post("/workspaces", { name: "😀".repeat(255) }));
});

test("an unknown user profile has its own code", async () => {
  const { post } = start();
  badRequest(await post("/workspaces", { name: "a", user_profile_id: "user_01x" }), "user_profile_not_found");
});

test("at most as many workspaces as allowed; archived ones and the default one do not count", async () => {
  const { post } = start({ limits: { workspaces: 2 } });
  const first = ok(await post("/workspaces", { name: "a" }));
  ok(await post("/workspaces", { name: "b" }));
  badRequest(await post("/workspaces", { name: "c" }));
  ok(await post(`/workspaces/${first.id}/archive`));
  ok(await post("/workspaces", { name: "c" }));
  badRequest(await post("/workspaces", { name: "d" }));
});

test("the limit is 100 when nothing is said", async () => {
  const { post } = start({ fill: { workspaces: 99 } });
  ok(await post("/workspaces", { name: "the hundredth" }));
  badRequest(await post("/workspaces", { name: "one more" }));
});

test("lists hide archived workspaces and the default one until asked", async () => {
  const fill = {
    workspaces: [
      workspace("A"),
      workspace("B", { archived_at: "2026-11-01T00:00:00.000Z" }),
      workspace("Def", { name: "Default" }),
    ],
    defaultWorkspaceId: "wrkspc_01Def",
  };
  const { get } = start({ fill });
  assert.deepEqual(names(ok(await get("/workspaces"))), ["A"]);
  assert.deepEqual(names(ok(await get("/workspaces?include_archived=true"))), ["A", "B"]);
  assert.deepEqual(names(ok(await get("/workspaces?include_default=true"))), ["A", "Default"]);
  assert.deepEqual(names(ok(await get("/workspaces?include_default=false&include_archived=false"))), ["A"]);
  const ids = "ids[]=wrkspc_01A&ids[]=wrkspc_01B&ids[]=wrkspc_01Def&ids[]=wrkspc_01none";
  assert.deepEqual(names(ok(await get(`/workspaces?${ids}`))), ["A"]);
  assert.deepEqual(names(ok(await get(`/workspaces?${ids}&include_archived=true&include_default=true`))), [
    "A",
    "B",
    "Default",
  ]);
  badRequest(await get("/workspaces?include_archived=1"));
  badRequest(await get("/workspaces?include_default="));
  const many = Array.from({ length: 101 }, (_, i) => `ids[]=wrkspc_01${i}`).join("&");
  badRequest(await get(`/workspaces?${many}`));
});

test("the default workspace: retrieved by id as Default, neither renamed nor archived", async () => {
  const { get, post } = start();
  const [found] = ok(await get("/workspaces?include_default=true")).data;
  assert.equal(ok(await get(`/workspaces/${found.id}`)).name, "Default");
  badRequest(await post(`/workspaces/${found.id}`, { name: "Main" }));
  badRequest(await post(`/workspaces/${found.id}`, { user_profile_id: "uprof_01x" }));
  badRequest(await post(`/workspaces/${found.id}/archive`));
  assert.equal(ok(await post(`/workspaces/${found.id}`, { display_color: "#000000" })).name, "Default");
});

test("an update changes what is sent and nothing else", async () => {
  const { post, get } = start({ fill: team() });
  const before = ok(await get("/workspaces/wrkspc_01W1"));
  const after = ok(await post("/workspaces/wrkspc_01W1", { name: "New", display_color: "#123456" }));
  assert.deepEqual(after, { ...before, name: "New", display_color: "#123456" });
  assert.deepEqual(ok(await post("/workspaces/wrkspc_01W1", {})), after);
  assert.deepEqual(ok(await post("/workspaces/wrkspc_01W1", { tags: null, data_residency: null })), after);
  notFound(await post("/workspaces/wrkspc_01none", { name: "x" }));
  notFound(await get("/workspaces/wrkspc_01none"));
});

test("tags are merged, null takes one away", async () => {
  const { post } = start({ fill: { workspaces: [workspace("A", { tags: { a: "1", b: "2" } })] } });
  assert.deepEqual(ok(await post("/workspaces/wrkspc_01A", { tags: { a: null, c: "3", d: null } })).tags, {
    b: "2",
    c: "3",
  });
});

test("a tag may be called __proto__", async () => {
  const { post } = start({ fill: { workspaces: [workspace("A")] } });
  const { tags } = ok(await post("/workspaces/wrkspc_01A", '{"tags":{"__proto__":"x"}}'));
  assert.deepEqual(Object.entries(tags), [["__proto__", "x"]]);
});

test("residency is merged and checked as a whole", async () => {
  const { post } = start({ fill: team() });
  badRequest(await post("/workspaces/wrkspc_01W1", { data_residency: { allowed_inference_geos: ["us"] } }));
  const both = { allowed_inference_geos: ["us"], default_inference_geo: "us" };
  const { data_residency } = ok(await post("/workspaces/wrkspc_01W1", { data_residency: both }));
  assert.deepEqual(data_residency, { workspace_geo: "us", ...both });
  badRequest(await post("/workspaces/wrkspc_01W1", { data_residency: { default_inference_geo: "global" } }));
});

for (const [what, body] of Object.entries({
  "null name": { name: null },
  "empty name": { name: "" },
  "null colour": { display_color: null },
  "null external_key_id": { external_key_id: null },
  "null user_profile_id": { user_profile_id: null },
  "workspace_geo, which never changes": { data_residency: { workspace_geo: "us" } },
  "reserved tag": { tags: { anthropic: "x" } },
  "unknown field": { archived_at: null },
})) {
  test(`update, ${what}: 400`, async () => {
    const { post, get } = start({ fill: team() });
    const before = ok(await get("/workspaces/wrkspc_01W1"));
    badRequest(await post("/workspaces/wrkspc_01W1", body));
    assert.deepEqual(ok(await get("/workspaces/wrkspc_01W1")), before);
  });
}

for (const [field, one, two] of [
  ["external_key_id", "ekey_01a", "ekey_01b"],
  ["user_profile_id", "uprof_01a", "uprof_01b"],
]) {
  test(`${field} is written once`, async () => {
    const { post } = start({ fill: team() });
    assert.equal(ok(await post("/workspaces/wrkspc_01W1", { [field]: one }))[field], one);
    assert.equal(ok(await post("/workspaces/wrkspc_01W1", { [field]: one }))[field], one);
    badRequest(await post("/workspaces/wrkspc_01W1", { [field]: two, name: "not renamed" }));
    assert.equal(ok(await post("/workspaces/wrkspc_01W1", {})).name, "W1");
  });
}

test("archiving: no body, switches the keys off, cannot be undone, a second time changes nothing", async () => {
  const scope = { type: "workspace", workspace_id: "wrkspc_01W1" };
  const fill = team({
    apiKeys: [
      key("on", { scope }),
      key("archived", { scope, status: "archived" }),
      key("elsewhere", { scope: { type: "workspace", workspace_id: "wrkspc_01W2" } }),
      key("nowhere"),
    ],
  });
  const { post, get, emulator } = start({ fill });
  badRequest(await post("/workspaces/wrkspc_01W1/archive", { name: "x" }));
  const archived = ok(await post("/workspaces/wrkspc_01W1/archive"));
  assert.equal(archived.archived_at, "2026-11-21T12:00:00.000Z");
  const statuses = Object.fromEntries(emulator.state().apiKeys.map((it) => [it.name, it.status]));
  assert.deepEqual(statuses, {
    on: "inactive",
    archived: "archived",
    elsewhere: "active",
    nowhere: "active",
  });
  emulator.advance(1000);
  assert.deepEqual(ok(await post("/workspaces/wrkspc_01W1/archive")), archived);
  badRequest(await post("/workspaces/wrkspc_01W1", { name: "again" }));
  badRequest(await post("/api_keys/apikey_01on", { status: "active" }));
  assert.deepEqual(ok(await get("/workspaces/wrkspc_01W1")), archived);
  notFound(await post("/workspaces/wrkspc_01none/archive"));
});

test("members of an archived workspace can be read but not changed", async () => {
  const fill = team({ workspaceMembers: [member("W1", "dev", "workspace_user")] });
  const { post, get, del } = start({ fill });
  ok(await post("/workspaces/wrkspc_01W1/archive"));
  const path = "/workspaces/wrkspc_01W1/members";
  assert.equal(ok(await get(path)).data.length, 3);
  assert.equal(ok(await get(`${path}/user_01dev`)).workspace_role, "workspace_user");
  badRequest(await post(path, { user_id: "user_01uli", workspace_role: "workspace_user" }));
  badRequest(await post(`${path}/user_01dev`, { workspace_role: "workspace_admin" }));
  badRequest(await del(`${path}/user_01dev`));
});
