import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, DAY, key, NOW, notFound, ok, start, team } from "./helpers.mjs";

const inWorkspace = (name) => ({ type: "workspace", workspace_id: `wrkspc_01${name}` });
const by = (name) => ({ id: `user_01${name}`, type: "user" });
const at = (days) => new Date(NOW + days * DAY).toISOString();
const names = (page) => page.data.map((it) => it.name).sort();

const fill = () =>
  team({
    apiKeys: [
      key("a", { scope: inWorkspace("W1"), created_by: by("dev") }),
      key("b", { scope: inWorkspace("W2"), created_by: by("dev"), status: "inactive" }),
      key("c", { scope: inWorkspace("Def"), expires_at: at(10) }),
      key("d", { principal: { type: "user_actor", user_id: "user_01uli" }, created_by: by("uli") }),
      key("e", { expires_at: at(-1) }),
      key("f", { expires_at: at(-1), status: "archived" }),
      key("g", { created_by: { id: "user_01dev", type: "service_account" } }),
    ],
  });

test("a key in the documented shape, without a secret", async () => {
  const { get } = start({ fill: fill() });
  assert.deepEqual(
    ok(await get("/api_keys/apikey_01a")),
    key("a", { scope: inWorkspace("W1"), created_by: by("dev") }),
  );
  notFound(await get("/api_keys/apikey_01none"));
});

test("filters, one by one and together", async () => {
  const { get } = start({ fill: fill() });
  assert.deepEqual(names(ok(await get("/api_keys?created_by_user_id=user_01dev"))), ["a", "b"]);
  assert.deepEqual(names(ok(await get("/api_keys?workspace_id=wrkspc_01W1"))), ["a"]);
  assert.deepEqual(names(ok(await get("/api_keys?workspace_id=wrkspc_01Def"))), ["c"]);
  assert.deepEqual(names(ok(await get("/api_keys?status=active"))), ["a", "c", "d", "g"]);
  assert.deepEqual(names(ok(await get("/api_keys?status=inactive"))), ["b"]);
  assert.deepEqual(names(ok(await get("/api_keys?status=expired"))), ["e"]);
  assert.deepEqual(names(ok(await get("/api_keys?status=archived"))), ["f"]);
  assert.deepEqual(names(ok(await get("/api_keys?status=active&created_by_user_id=user_01dev"))), ["a"]);
  assert.deepEqual(names(ok(await get("/api_keys?workspace_id=wrkspc_01none"))), []);
  badRequest(await get("/api_keys?status=deleted"));
  badRequest(await get("/api_keys?status="));
  badRequest(await get("/api_keys?statuses[]=active"));
});

test("version 2023-06-01 also tells workspace_id: null for the default workspace and without one", async () => {
  const { get, post } = start({ fill: fill() });
  const old = { "anthropic-version": "2023-06-01" };
  assert.equal(ok(await get("/api_keys/apikey_01a", old)).workspace_id, "wrkspc_01W1");
  assert.equal(ok(await get("/api_keys/apikey_01c", old)).workspace_id, null);
  assert.deepEqual(ok(await get("/api_keys/apikey_01c", old)).scope, inWorkspace("Def"));
  assert.equal(ok(await get("/api_keys/apikey_01d", old)).workspace_id, null);
  assert.equal(ok(await post("/api_keys/apikey_01a", { name: "x" }, old)).workspace_id, "wrkspc_01W1");
  assert.ok(ok(await get("/api_keys", old)).data.every((it) => Object.hasOwn(it, "workspace_id")));
  assert.ok(ok(await get("/api_keys")).data.every((it) => !Object.hasOwn(it, "workspace_id")));
});

test("rename and switch; null and an empty body change nothing", async () => {
  const { post, get } = start({ fill: fill() });
  assert.equal(ok(await post("/api_keys/apikey_01a", { name: "ci" })).name, "ci");
  const off = ok(await post("/api_keys/apikey_01a", { status: "inactive" }));
  assert.deepEqual([off.name, off.status], ["ci", "inactive"]);
  assert.equal(ok(await post("/api_keys/apikey_01a", { status: "active" })).status, "active");
  assert.equal(ok(await post("/api_keys/apikey_01a", { status: "archived" })).status, "archived");
  const before = ok(await get("/api_keys/apikey_01b"));
  assert.deepEqual(ok(await post("/api_keys/apikey_01b", {})), before);
  assert.deepEqual(ok(await post("/api_keys/apikey_01b", { name: null, status: null })), before);
  notFound(await post("/api_keys/apikey_01none", { name: "x" }));
});

for (const body of [
  { status: "expired" },
  { status: "deleted" },
  { status: 1 },
  { name: "" },
  { name: "x".repeat(501) },
  { name: 5 },
  { expires_at: null },
]) {
  test(`update with ${JSON.stringify(body).slice(0, 40)}: 400`, async () => {
    const { post } = start({ fill: fill() });
    badRequest(await post("/api_keys/apikey_01a", body));
  });
}

test("a name of 500 characters is accepted", async () => {
  const { post } = start({ fill: fill() });
  ok(await post("/api_keys/apikey_01a", { name: "x".repeat(500) }));
});

test("a key expires by the clock and cannot be brought back", async () => {
  const { get, post, emulator } = start({ fill: fill() });
  assert.equal(ok(await get("/api_keys/apikey_01c")).status, "active");
  emulator.advance(10 * DAY);
  assert.equal(ok(await get("/api_keys/apikey_01c")).status, "expired");
  badRequest(await post("/api_keys/apikey_01c", { status: "active" }));
  badRequest(await post("/api_keys/apikey_01c", { status: "inactive" }));
  assert.equal(ok(await post("/api_keys/apikey_01c", { name: "still renamed" })).status, "expired");
  assert.equal(ok(await post("/api_keys/apikey_01c", { status: "archived" })).status, "archived");
  badRequest(await post("/api_keys/apikey_01e", { status: "active" }));
  badRequest(await post("/api_keys/apikey_01f", { status: "active" }));
});

test("keys are neither made nor deleted here", async () => {
  const { call } = start({ fill: fill() });
  assert.equal((await call("POST", "/api_keys", { name: "x" })).status, 405);
  assert.equal((await call("DELETE", "/api_keys/apikey_01a")).status, 405);
});
