import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, notFound, ok, workspace } from "./helpers.mjs";
import { account, federated, pages, place, startWithToken } from "./workload-helpers.mjs";

const OF_BOT = "/service_accounts/svac_01bot/workspaces";
const OF_W1 = "/workspaces/wrkspc_01W1/service_accounts";
const OF_DEFAULT = "/workspaces/wrkspc_01Def/service_accounts";
const OF_OLD = "/workspaces/wrkspc_01Old/service_accounts";
const BOT = "svac_01bot";
const IMPLICIT = {
  type: "service_account_workspace_member",
  service_account_id: BOT,
  workspace_id: "wrkspc_01Def",
  workspace_role: "workspace_user",
  implicit: true,
  created_by_actor_id: null,
};
const begin = (more) => startWithToken({ fill: federated({ federationRules: [], ...more }) });
const withOld = {
  workspaces: [
    workspace("W1"),
    workspace("W2"),
    workspace("Old", { archived_at: "2026-10-01T00:00:00.000Z" }),
    workspace("Def", { name: "Default" }),
  ],
  serviceAccountWorkspaceMembers: [place("bot", "Old"), place("bot", "W1")],
};
const where = (page) => page.data.map((it) => it.workspace_id.slice(9));

test("both sides make the same membership", async () => {
  const { post, get } = begin();
  const row = ok(await post(OF_BOT, { workspace_id: "wrkspc_01W1", workspace_role: "workspace_developer" }));
  assert.deepEqual(row, {
    type: "service_account_workspace_member",
    service_account_id: BOT,
    workspace_id: "wrkspc_01W1",
    workspace_role: "workspace_developer",
    implicit: false,
    created_by_actor_id: "user_01ada",
  });
  assert.deepEqual(ok(await get(`${OF_W1}/${BOT}`)), row);
  const other = ok(await post(OF_W1, { service_account_id: BOT, workspace_role: "workspace_admin" }));
  assert.deepEqual(other, { ...row, workspace_role: "workspace_admin" });
  assert.deepEqual(ok(await get(OF_W1)), { data: [other], next_page: null });
  assert.deepEqual(ok(await get(OF_BOT)), { data: [IMPLICIT, other], next_page: null });
});

test("every role but billing can be given", async () => {
  const { post } = begin();
  for (const role of ["user", "developer", "restricted_developer", "admin"]) {
    const body = { workspace_id: "wrkspc_01W1", workspace_role: `workspace_${role}` };
    assert.equal(ok(await post(OF_BOT, body)).workspace_role, `workspace_${role}`);
  }
  badRequest(await post(OF_BOT, { workspace_id: "wrkspc_01W1", workspace_role: "workspace_billing" }));
  badRequest(await post(OF_W1, { service_account_id: BOT, workspace_role: "workspace_billing" }));
  badRequest(await post(OF_W1, { service_account_id: BOT }));
  badRequest(await post(OF_W1, { workspace_role: "workspace_user" }));
  badRequest(await post(OF_BOT, { workspace_role: "workspace_user" }));
  badRequest(
    await post(OF_BOT, {
      workspace_id: "wrkspc_01W1",
      service_account_id: BOT,
      workspace_role: "workspace_user",
    }),
  );
});

test("the implicit membership: shown from the account's side and by itself, not in the workspace", async () => {
  const { get, post, del } = begin();
  assert.deepEqual(ok(await get(OF_BOT)), { data: [IMPLICIT], next_page: null });
  assert.deepEqual(ok(await get(`${OF_DEFAULT}/${BOT}`)), IMPLICIT);
  assert.deepEqual(ok(await get(OF_DEFAULT)), { data: [], next_page: null });
  badRequest(await post(`${OF_DEFAULT}/${BOT}`, { workspace_role: "workspace_admin" }));
  ok(await del(`${OF_DEFAULT}/${BOT}`));
  assert.deepEqual(ok(await get(`${OF_DEFAULT}/${BOT}`)), IMPLICIT);

  const explicit = ok(await post(OF_DEFAULT, { service_account_id: BOT, workspace_role: "workspace_admin" }));
  assert.equal(explicit.implicit, false);
  assert.deepEqual(ok(await get(OF_BOT)).data, [explicit]);
  assert.deepEqual(ok(await get(OF_DEFAULT)).data, [explicit]);
  assert.equal(
    ok(await post(`${OF_DEFAULT}/${BOT}`, { workspace_role: "workspace_developer" })).workspace_role,
    "workspace_developer",
  );
  ok(await del(`${OF_BOT}/wrkspc_01Def`));
  assert.deepEqual(ok(await get(OF_BOT)).data, [IMPLICIT]);
});

test("change of role: explicit memberships only", async () => {
  const { post } = begin({ serviceAccountWorkspaceMembers: [place("bot", "W1")] });
  const changed = ok(await post(`${OF_W1}/${BOT}`, { workspace_role: "workspace_admin" }));
  assert.deepEqual(changed, place("bot", "W1", "workspace_admin"));
  badRequest(await post(`${OF_W1}/${BOT}`, { workspace_role: "workspace_billing" }));
  badRequest(await post(`${OF_W1}/${BOT}`, {}));
  notFound(await post(`${OF_W1}/svac_01spare`, { workspace_role: "workspace_admin" }));
});

test("remove: from either side, 200 again and again", async () => {
  for (const path of [`${OF_BOT}/wrkspc_01W1`, `${OF_W1}/${BOT}`]) {
    const { get, del } = begin({ serviceAccountWorkspaceMembers: [place("bot", "W1")] });
    const gone = {
      type: "service_account_workspace_member_deleted",
      service_account_id: BOT,
      workspace_id: "wrkspc_01W1",
    };
    assert.deepEqual(ok(await del(path)), gone);
    assert.deepEqual(ok(await del(path)), gone);
    notFound(await get(`${OF_W1}/${BOT}`));
  }
});

test("an archived workspace: 400 from its side and for every change; the account's list still has it", async () => {
  const { get, post, del } = begin(withOld);
  badRequest(await get(OF_OLD));
  badRequest(await get(`${OF_OLD}/${BOT}`));
  badRequest(await post(OF_OLD, { service_account_id: BOT, workspace_role: "workspace_user" }));
  badRequest(await post(OF_BOT, { workspace_id: "wrkspc_01Old", workspace_role: "workspace_user" }));
  badRequest(await post(`${OF_OLD}/${BOT}`, { workspace_role: "workspace_user" }));
  badRequest(await del(`${OF_OLD}/${BOT}`));
  badRequest(await del(`${OF_BOT}/wrkspc_01Old`));
  assert.deepEqual(where(ok(await get(OF_BOT))), ["Def", "Old", "W1"]);
});

test("an archived account: no membership to be seen, none to be made", async () => {
  const { get, post } = begin(withOld);
  const { next_page: page } = ok(await get(`${OF_BOT}?limit=1`));
  ok(await post("/service_accounts/svac_01bot/archive"));
  notFound(await get(`${OF_W1}/${BOT}`));
  notFound(await get(`${OF_DEFAULT}/${BOT}`));
  assert.deepEqual(ok(await get(OF_W1)).data, []);
  assert.deepEqual(ok(await get(OF_BOT)), { data: [], next_page: null });
  badRequest(await get(`${OF_BOT}?limit=1&page=${page}`));
  badRequest(await post(OF_W1, { service_account_id: BOT, workspace_role: "workspace_user" }));
  badRequest(await post(OF_BOT, { workspace_id: "wrkspc_01W1", workspace_role: "workspace_user" }));
  badRequest(await post(`${OF_W1}/${BOT}`, { workspace_role: "workspace_admin" }));
});

test("pages from the account's side: the implicit row comes with one more, even for limit=1", async () => {
  const { get } = begin(withOld);
  const single = await pages(get, `${OF_BOT}?limit=1`);
  assert.deepEqual(single.map(where), [["Def", "Old"], ["W1"]]);
  assert.deepEqual((await pages(get, `${OF_BOT}?limit=2`)).map(where), [["Def", "Old"], ["W1"]]);
  assert.deepEqual((await pages(get, `${OF_BOT}?limit=3`)).map(where), [["Def", "Old", "W1"]]);
});

test("a cursor whose membership is gone: 400", async () => {
  const places = ["W1", "W2", "Def"].map((name) => place("bot", name));
  const { get, del } = begin({ serviceAccountWorkspaceMembers: places });
  const { data, next_page: page } = ok(await get(`${OF_BOT}?limit=1`));
  ok(await get(`${OF_BOT}?limit=1&page=${page}`));
  ok(await del(`${OF_BOT}/${data[0].workspace_id}`));
  badRequest(await get(`${OF_BOT}?limit=1&page=${page}`));
});

test("pages from the workspace's side", async () => {
  const names = Array.from({ length: 23 }, (_, i) => `n${i}`);
  const { get } = begin({
    serviceAccounts: names.map((name) => account(name)),
    serviceAccountWorkspaceMembers: names.map((name) => place(name, "W1")),
  });
  const found = await pages(get, OF_W1);
  assert.deepEqual(
    found.map((page) => page.data.length),
    [20, 3],
  );
  assert.equal(new Set(found.flatMap((page) => page.data.map((it) => it.service_account_id))).size, 23);
  badRequest(await get(`${OF_W1}?limit=101`));
  badRequest(await get(`${OF_W1}?include_archived=true`));
});

test("unknown accounts and workspaces: 404", async () => {
  const { get, post, del } = begin();
  const role = { workspace_role: "workspace_user" };
  notFound(await get("/service_accounts/svac_01none/workspaces"));
  notFound(await post(OF_BOT, { workspace_id: "wrkspc_01none", ...role }));
  notFound(await post(OF_W1, { service_account_id: "svac_01none", ...role }));
  notFound(await del(`${OF_BOT}/wrkspc_01none`));
  notFound(await del(`${OF_W1}/svac_01none`));
  notFound(await get("/workspaces/wrkspc_01none/service_accounts"));
  notFound(await get(`${OF_W1}/${BOT}`));
});
