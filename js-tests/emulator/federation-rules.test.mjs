import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, notFound, ok, workspace } from "./helpers.mjs";
import {
  AT,
  account,
  conflict,
  federated,
  forbidden,
  issuer,
  OLDER,
  pages,
  rule,
  startWithToken,
} from "./workload-helpers.mjs";

const LIST = "/federation_rules";
const DEPLOY = `${LIST}/fdrl_01deploy`;
const begin = (more) => startWithToken({ fill: federated(more) });
const BODY = {
  name: "new",
  issuer_id: "fdis_01own",
  match: { subject_prefix: "job:*" },
  oauth_scope: "workspace:developer",
  target: { type: "service_account", service_account_id: "svac_01bot" },
  workspace_id: "wrkspc_01W2",
};
const create = (more, emulator = begin()) => emulator.post(LIST, { ...BODY, ...more });

test("create: what is not said has its default, names are looked up", async () => {
  const emulator = begin();
  const made = ok(await create({}, emulator));
  assert.match(made.id, /^fdrl_01[0-9A-Za-z]{22}$/);
  assert.deepEqual(made, {
    id: made.id,
    type: "federation_rule",
    name: "new",
    description: null,
    issuer_id: "fdis_01own",
    issuer_name: "own",
    match: { subject_prefix: "job:*" },
    target: { type: "service_account", service_account_id: "svac_01bot", service_account_name: "bot" },
    oauth_scope: "workspace:developer",
    token_lifetime_seconds: 3600,
    applies_to_all_workspaces: false,
    workspace_ids: ["wrkspc_01W2"],
    created_at: AT,
    updated_at: AT,
    archived_at: null,
    created_by_actor_id: "user_01ada",
    updated_by_actor_id: null,
    archived_by_actor_id: null,
  });
  assert.deepEqual(ok(await emulator.get(`${LIST}/${made.id}`)), made);
  ok(await emulator.post("/federation_issuers/fdis_01own", { name: "renamed" }));
  assert.equal(ok(await emulator.get(`${LIST}/${made.id}`)).issuer_name, "renamed");
});

test("the older version shows `attributes` and `workspace_id`, too", async () => {
  const { get } = begin();
  const shown = ok(await get(DEPLOY));
  assert.ok(!("attributes" in shown) && !("workspace_id" in shown));
  assert.deepEqual(ok(await get(DEPLOY, OLDER)), { ...shown, attributes: null, workspace_id: "wrkspc_01W1" });
});

for (const [what, more] of Object.entries({
  "every workspace": { workspace_id: undefined, applies_to_all_workspaces: true },
  "every workspace, and one": { applies_to_all_workspaces: true },
  "claims alone": { match: { claims: { team: "a" } } },
  "a condition alone": { match: { condition: "claims.team == 'a'" } },
  "a wildcard and claims": { match: { subject_prefix: "*", claims: { team: "a" } } },
  "nulls in match": { match: { subject_prefix: "a", audience: null, claims: null, condition: null } },
  "the longest texts": {
    match: { subject_prefix: "s".repeat(1024), audience: "a".repeat(1024), condition: "c".repeat(4096) },
    description: "d".repeat(2000),
    name: "n".repeat(255),
  },
  "the other scope": { oauth_scope: "workspace:inference" },
  "the shortest token": { token_lifetime_seconds: 60 },
  "the longest token": { token_lifetime_seconds: 86_400 },
  "no attributes": { attributes: {} },
  "a name of the target, which is passed over": {
    target: { ...BODY.target, service_account_name: "whatever" },
  },
})) {
  test(`create, ${what}: accepted`, async () => ok(await create(more)));
}

for (const [what, more] of Object.entries({
  "no name": { name: undefined },
  "wrong name": { name: "a b" },
  "long name": { name: "n".repeat(256) },
  "no issuer": { issuer_id: undefined },
  "unknown issuer": { issuer_id: "fdis_01none" },
  "unknown service account": { target: { type: "service_account", service_account_id: "svac_01none" } },
  "unknown workspace": { workspace_id: "wrkspc_01none" },
  "no target": { target: undefined },
  "another kind of target": { target: { type: "user", service_account_id: "svac_01bot" } },
  "no workspace": { workspace_id: undefined },
  "null workspace": { workspace_id: null },
  "no workspace, not for all": { workspace_id: undefined, applies_to_all_workspaces: false },
  "no match": { match: undefined },
  "empty match": { match: {} },
  "audience alone": { match: { audience: "a" } },
  "wildcard alone": { match: { subject_prefix: "*" } },
  "wildcards alone": { match: { subject_prefix: "**", audience: "a" } },
  "no claims in claims": { match: { claims: {} } },
  "claims that are no text": { match: { claims: { team: 1 } } },
  "a condition that is always true": { match: { condition: "true" } },
  "long subject": { match: { subject_prefix: "s".repeat(1025) } },
  "long audience": { match: { subject_prefix: "s", audience: "a".repeat(1025) } },
  "long condition": { match: { condition: "c".repeat(4097) } },
  "long description": { description: "d".repeat(2001) },
  "empty scope": { oauth_scope: "" },
  "token of 59 seconds": { token_lifetime_seconds: 59 },
  "token of 86401 seconds": { token_lifetime_seconds: 86_401 },
  "null lifetime": { token_lifetime_seconds: null },
  "null for all": { applies_to_all_workspaces: null },
  attributes: { attributes: { a: "claims.b" } },
  "unknown field": { workspace_ids: ["wrkspc_01W1"] },
})) {
  test(`create, ${what}: 400`, async () => badRequest(await create(more)));
}

test("what is archived cannot be referred to: 400", async () => {
  const emulator = begin({ workspaces: [workspace("W1"), workspace("W2"), workspace("Def")] });
  ok(await emulator.post("/workspaces/wrkspc_01W2/archive"));
  badRequest(await create({}, emulator));
  ok(await emulator.post("/service_accounts/svac_01spare/archive"));
  const target = { type: "service_account", service_account_id: "svac_01spare" };
  badRequest(await create({ workspace_id: "wrkspc_01W1", target }, emulator));
  ok(await emulator.post("/federation_issuers/fdis_01github/archive"));
  const match = { subject_prefix: "repo:acme/*" };
  badRequest(await create({ workspace_id: "wrkspc_01W1", issuer_id: "fdis_01github", match }, emulator));
});

test("a name is taken once: 409, on create and update", async () => {
  const emulator = begin({ federationRules: [rule("deploy"), rule("other")] });
  conflict(await create({ name: "deploy" }, emulator));
  conflict(await emulator.post(DEPLOY, { name: "other" }));
  ok(await emulator.post(DEPLOY, { name: "deploy" }));
});

test("other scopes are not for tokens: 403 to give them, 403 to manage rules that have them", async () => {
  const emulator = begin({
    federationRules: [rule("deploy"), rule("console", { oauth_scope: "org:admin" })],
  });
  forbidden(await create({ oauth_scope: "org:admin" }, emulator));
  forbidden(await create({ oauth_scope: "workspace:developer org:admin" }, emulator));
  forbidden(await emulator.post(DEPLOY, { oauth_scope: "org:admin" }));
  const CONSOLE = `${LIST}/fdrl_01console`;
  ok(await emulator.get(CONSOLE));
  forbidden(await emulator.post(CONSOLE, { description: "x" }));
  forbidden(await emulator.post(`${CONSOLE}/workspaces`, { workspace_id: "wrkspc_01W2" }));
  forbidden(await emulator.del(`${CONSOLE}/workspaces/wrkspc_01W1`));
  forbidden(await emulator.post(`${CONSOLE}/archive`));
});

test("a rule on a shared issuer says whose workloads it means", async () => {
  const on = (match, emulator) => create({ issuer_id: "fdis_01github", match }, emulator);
  for (const match of [
    { subject_prefix: "repo:*" },
    { subject_prefix: "re*" },
    { claims: { ref: "refs/heads/main" } },
    { condition: "claims.ref == 'refs/heads/main'" },
  ]) {
    badRequest(await on(match));
  }
  for (const match of [
    { subject_prefix: "repo:acme/app:ref:refs/heads/main" },
    { claims: { repository_owner: "acme" } },
    { condition: "claims.repository_owner == 'acme'" },
  ]) {
    ok(await on(match));
  }
});

test("the other shared issuers", async () => {
  for (const issuer_url of [
    "https://gitlab.com",
    "https://agent.buildkite.com",
    "https://app.terraform.io",
    "https://accounts.google.com",
  ]) {
    const emulator = begin({ federationIssuers: [issuer("own", { issuer_url })], federationRules: [] });
    badRequest(await create({ match: { subject_prefix: "a*" } }, emulator));
  }
});

test("on a shared issuer the match is looked at again with every update", async () => {
  const loose = rule("deploy", { issuer_id: "fdis_01github" });
  const { post } = begin({ federationRules: [loose] });
  badRequest(await post(DEPLOY, { name: "renamed" }));
  ok(await post(DEPLOY, { name: "renamed", match: { subject_prefix: "repo:acme/*" } }));
  ok(await post(DEPLOY, { description: "x" }));
});

test("update: match and target are replaced whole, null leaves things, but clears the description", async () => {
  const { post, emulator } = begin();
  emulator.advance(1000);
  const target = { type: "service_account", service_account_id: "svac_01spare" };
  const body = {
    name: "renamed",
    description: "d",
    match: { claims: { team: "a" } },
    oauth_scope: "workspace:inference",
    token_lifetime_seconds: 60,
  };
  const changed = ok(await post(DEPLOY, { ...body, target }));
  for (const [field, value] of Object.entries(body)) assert.deepEqual(changed[field], value);
  assert.deepEqual(changed.target, { ...target, service_account_name: "spare" });
  assert.equal(changed.updated_at, "2026-11-21T12:00:01.000Z");
  assert.equal(changed.updated_by_actor_id, "user_01ada");
  const nulls = Object.fromEntries([...Object.keys(body), "target", "workspace_id"].map((it) => [it, null]));
  const after = ok(await post(DEPLOY, { ...nulls, applies_to_all_workspaces: null }));
  assert.deepEqual(after, { ...changed, description: "" });
  badRequest(await post(DEPLOY, { issuer_id: "fdis_01github" }));
  badRequest(await post(DEPLOY, { match: {} }));
  badRequest(await post(DEPLOY, { target: { type: "service_account", service_account_id: "svac_01none" } }));
  badRequest(await post(DEPLOY, { token_lifetime_seconds: 59 }));
  badRequest(await post(DEPLOY, { attributes: { a: "b" } }));
  notFound(await post(`${LIST}/fdrl_01none`, {}));
});

test("update of the workspace: replaces a single one, 400 where there are several", async () => {
  const { post } = begin();
  const moved = ok(await post(DEPLOY, { workspace_id: "wrkspc_01W2" }));
  assert.deepEqual(moved.workspace_ids, ["wrkspc_01W2"]);
  badRequest(await post(DEPLOY, { workspace_id: "wrkspc_01none" }));
  ok(await post(`${DEPLOY}/workspaces`, { workspace_id: "wrkspc_01W1" }));
  badRequest(await post(DEPLOY, { workspace_id: "wrkspc_01W1" }));
});

test("not for all any more: 400 when no workspace would be left", async () => {
  const everywhere = { applies_to_all_workspaces: true, workspace_ids: [] };
  const { post } = begin({ federationRules: [rule("deploy", everywhere)] });
  badRequest(await post(DEPLOY, { applies_to_all_workspaces: false }));
  const both = { applies_to_all_workspaces: false, workspace_id: "wrkspc_01W1" };
  assert.deepEqual(ok(await post(DEPLOY, both)).workspace_ids, ["wrkspc_01W1"]);
  ok(await post(DEPLOY, { applies_to_all_workspaces: true }));
  assert.equal(ok(await post(DEPLOY, { applies_to_all_workspaces: false })).applies_to_all_workspaces, false);
});

test("a rule with the single workspace of old goes on with it", async () => {
  const old = rule("deploy", {
    applies_to_all_workspaces: true,
    workspace_ids: [],
    workspace_id: "wrkspc_01W1",
  });
  const { post, get } = begin({ federationRules: [old] });
  assert.ok(!("workspace_id" in ok(await get(DEPLOY))));
  assert.equal(ok(await get(DEPLOY, OLDER)).workspace_id, "wrkspc_01W1");
  ok(await post(DEPLOY, { applies_to_all_workspaces: false }));
  const archived = ok(await post(`${DEPLOY}/archive`, undefined, OLDER));
  assert.deepEqual([archived.workspace_id, archived.workspace_ids], [null, []]);
});

test("archive: clears the workspaces, a second time changes nothing, then no update", async () => {
  const { post, get, emulator } = begin();
  const archived = ok(await post(`${DEPLOY}/archive`));
  assert.deepEqual([archived.archived_at, archived.archived_by_actor_id], [AT, "user_01ada"]);
  assert.deepEqual(archived.workspace_ids, []);
  assert.deepEqual(ok(await get(`${DEPLOY}/workspaces`)), { data: [], next_page: null });
  emulator.advance(5000);
  assert.deepEqual(ok(await post(`${DEPLOY}/archive`)), archived);
  badRequest(await post(DEPLOY, { description: "x" }));
  badRequest(await post(`${DEPLOY}/workspaces`, { workspace_id: "wrkspc_01W1" }));
  assert.deepEqual(ok(await get(LIST)).data, []);
  assert.equal(ok(await get(`${LIST}?include_archived=true`)).data.length, 1);
  notFound(await post(`${LIST}/fdrl_01none/archive`));
});

test("list: by token, 20 by default, by issuer", async () => {
  const others = Array.from({ length: 21 }, (_, i) => rule(`n-${i}`));
  const pinned = rule("pinned", { issuer_id: "fdis_01github", match: { subject_prefix: "repo:a/*" } });
  const { get } = begin({ federationRules: [...others, pinned] });
  const found = await pages(get, LIST);
  assert.deepEqual(
    found.map((page) => page.data.length),
    [20, 2],
  );
  const { data } = ok(await get(`${LIST}?issuer_id=fdis_01github`));
  assert.deepEqual(
    data.map((it) => it.name),
    ["pinned"],
  );
  assert.equal(ok(await get(`${LIST}?issuer_id=fdis_01own&limit=100`)).data.length, 21);
  badRequest(await get(`${LIST}?limit=101`));
  badRequest(await get(`${LIST}?issuer_id=fdis_01own&page=${found[0].next_page}`));
});

test("workspaces of a rule: enabled once, listed all at once with their names", async () => {
  const { get, post, emulator } = begin();
  emulator.advance(1000);
  const row = ok(await post(`${DEPLOY}/workspaces`, { workspace_id: "wrkspc_01W2" }));
  assert.deepEqual(row, {
    type: "federation_rule_workspace",
    federation_rule_id: "fdrl_01deploy",
    workspace_id: "wrkspc_01W2",
    workspace_name: null,
    created_at: "2026-11-21T12:00:01.000Z",
    created_by_actor_id: "user_01ada",
  });
  emulator.advance(1000);
  assert.deepEqual(ok(await post(`${DEPLOY}/workspaces`, { workspace_id: "wrkspc_01W2" })), row);
  const listed = ok(await get(`${DEPLOY}/workspaces`));
  assert.deepEqual(
    listed.data.map((it) => [it.workspace_id, it.workspace_name]),
    [
      ["wrkspc_01W1", "W1"],
      ["wrkspc_01W2", "W2"],
    ],
  );
  assert.equal(listed.next_page, null);
  for (const query of ["limit=1", "page=x", "limit=1&page=x"]) {
    assert.deepEqual(ok(await get(`${DEPLOY}/workspaces?${query}`)), listed);
  }
  assert.deepEqual(ok(await get(DEPLOY)).workspace_ids, ["wrkspc_01W1", "wrkspc_01W2"]);
  badRequest(await post(`${DEPLOY}/workspaces`, { workspace_id: "wrkspc_01none" }));
  badRequest(await post(`${DEPLOY}/workspaces`, {}));
  notFound(await post(`${LIST}/fdrl_01none/workspaces`, { workspace_id: "wrkspc_01W2" }));
  notFound(await get(`${LIST}/fdrl_01none/workspaces`));
});

test("disabling is 200 again and again", async () => {
  const { get, del } = begin();
  const gone = {
    type: "federation_rule_workspace_deleted",
    federation_rule_id: "fdrl_01deploy",
    workspace_id: "wrkspc_01W1",
  };
  assert.deepEqual(ok(await del(`${DEPLOY}/workspaces/wrkspc_01W1`)), gone);
  assert.deepEqual(ok(await del(`${DEPLOY}/workspaces/wrkspc_01W1`)), gone);
  assert.deepEqual(ok(await get(DEPLOY)).workspace_ids, []);
  notFound(await del(`${LIST}/fdrl_01none/workspaces/wrkspc_01W1`));
});

test("a service account whose rule was turned to another one can be archived", async () => {
  const { post } = begin();
  const target = { type: "service_account", service_account_id: "svac_01spare" };
  ok(await post(DEPLOY, { target }));
  ok(await post("/service_accounts/svac_01bot/archive"));
  badRequest(await post(DEPLOY, { target: { ...target, service_account_id: account("bot").id } }));
});
