import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmulator } from "../../pkg-template/emulator/index.js";
import { ok, refused, start } from "./helpers.mjs";
import { federated, forbidden, OAUTH } from "./workload-helpers.mjs";

const KEYS = [
  { "x-api-key": "sk-ant-admin01-abc" },
  { "x-api-key": "sk-ant-api01-enterprise" },
  { "x-api-key": "an-oauth-token" },
  { "x-api-key": "", authorization: "Bearer sk-ant-admin01-abc" },
];
const account = "svac_01bot";
const ROUTES = [
  ["GET", "/service_accounts"],
  ["POST", "/service_accounts", { name: "x" }],
  ["GET", `/service_accounts/${account}`],
  ["POST", `/service_accounts/${account}`, {}],
  ["POST", "/service_accounts/svac_01spare/archive"],
  ["GET", `/service_accounts/${account}/workspaces`],
  [
    "POST",
    `/service_accounts/${account}/workspaces`,
    { workspace_id: "wrkspc_01W1", workspace_role: "workspace_user" },
  ],
  ["DELETE", `/service_accounts/${account}/workspaces/wrkspc_01W2`],
  ["GET", "/workspaces/wrkspc_01W1/service_accounts"],
  [
    "POST",
    "/workspaces/wrkspc_01W1/service_accounts",
    { service_account_id: account, workspace_role: "workspace_user" },
  ],
  ["GET", `/workspaces/wrkspc_01Def/service_accounts/${account}`],
  ["POST", `/workspaces/wrkspc_01W1/service_accounts/${account}`, { workspace_role: "workspace_user" }],
  ["DELETE", `/workspaces/wrkspc_01W1/service_accounts/${account}`],
  ["GET", "/federation_issuers"],
  ["POST", "/federation_issuers", { name: "x", issuer_url: "https://x.example.com" }],
  ["GET", "/federation_issuers/fdis_01own"],
  ["POST", "/federation_issuers/fdis_01own", {}],
  ["POST", "/federation_issuers/fdis_01github/archive"],
  ["GET", "/federation_rules"],
  [
    "POST",
    "/federation_rules",
    {
      name: "x",
      issuer_id: "fdis_01own",
      match: { subject_prefix: "a" },
      oauth_scope: "workspace:developer",
      target: { type: "service_account", service_account_id: account },
      workspace_id: "wrkspc_01W1",
    },
  ],
  ["GET", "/federation_rules/fdrl_01deploy"],
  ["POST", "/federation_rules/fdrl_01deploy", {}],
  ["GET", "/federation_rules/fdrl_01deploy/workspaces"],
  ["POST", "/federation_rules/fdrl_01deploy/workspaces", { workspace_id: "wrkspc_01W2" }],
  ["DELETE", "/federation_rules/fdrl_01deploy/workspaces/wrkspc_01W1"],
  ["POST", "/federation_rules/fdrl_01deploy/archive"],
];

test("service accounts and federation: no key is accepted, an OAuth token is", async () => {
  const { call, emulator } = start({ fill: federated() });
  assert.equal(ROUTES.length, 26);
  const before = emulator.state();
  for (const [method, path, body] of ROUTES) {
    for (const key of KEYS) forbidden(await call(method, path, body, key));
  }
  assert.deepEqual(emulator.state(), before);
  for (const [method, path, body] of ROUTES) ok(await call(method, path, body, OAUTH));
});

test("external keys, rate limits, compliance settings: keys and OAuth tokens are accepted", async () => {
  const { call } = start();
  for (const path of ["/external_keys", "/rate_limits", "/compliance_settings"]) {
    for (const credential of [...KEYS, OAUTH]) ok(await call("GET", path, undefined, credential));
  }
});

test("an inference key is not authenticated at all", async () => {
  const { call } = start();
  for (const key of [
    { "x-api-key": "sk-ant-api03-x" },
    { "x-api-key": "", authorization: "Bearer sk-ant-api03-x" },
  ]) {
    refused(await call("GET", "/service_accounts", undefined, key), 401, "authentication_error");
  }
});

const bearer = (token) => ({ "x-api-key": "", authorization: `Bearer ${token}` });
const status = async (call, credential) => (await call("GET", "/me", undefined, credential)).status;

test("`tokens` are the only tokens, and tell nothing of keys", async () => {
  const { call } = start({ tokens: ["mine"] });
  assert.equal(await status(call, bearer("mine")), 200);
  assert.equal(await status(call, bearer("other")), 401);
  assert.equal(await status(call, bearer("sk-ant-admin01-abc")), 200);
  assert.equal(await status(call, { "x-api-key": "sk-ant-admin01-abc" }), 200);
  assert.equal(await status(call, { "x-api-key": "mine" }), 401);
});

test("`keys` and `tokens` together; what `keys` lists may be a token, as ever", async () => {
  const { call } = start({ keys: ["sk-ant-admin01-a", "both"], tokens: [{ token: "mine" }] });
  for (const one of ["sk-ant-admin01-a", "both", "mine"]) assert.equal(await status(call, bearer(one)), 200);
  for (const one of ["sk-ant-admin01-b", "other"]) assert.equal(await status(call, bearer(one)), 401);
  ok(await call("GET", "/service_accounts", undefined, bearer("both")));
});

test("what is made says on whose behalf", async () => {
  const tokens = [
    "plain",
    { token: "dev", actor_id: "user_01dev" },
    { token: "bot", actor_id: "svac_01bot" },
  ];
  const { call } = start({ fill: federated(), tokens });
  for (const [token, actor] of [
    ["plain", "user_01ada"],
    ["dev", "user_01dev"],
    ["bot", "svac_01bot"],
  ]) {
    const made = ok(await call("POST", "/service_accounts", { name: `by-${token}` }, bearer(token)));
    assert.equal(made.created_by_actor_id, actor);
    assert.equal(made.updated_by_actor_id, null);
  }
});

test("a workload's token does not make admins of service accounts", async () => {
  const tokens = [
    { token: "dev", actor_id: "user_01dev" },
    { token: "bot", actor_id: "svac_01bot" },
  ];
  const { call } = start({ fill: federated(), tokens });
  const post = (path, body, token) => call("POST", path, body, bearer(token));
  const admin = { organization_role: "admin" };
  forbidden(await post("/service_accounts", { name: "a", ...admin }, "bot"));
  forbidden(await post("/service_accounts/svac_01spare", admin, "bot"));
  ok(await post("/service_accounts/svac_01spare", admin, "dev"));
  forbidden(await post("/service_accounts/svac_01spare", admin, "bot"));
  ok(await post("/service_accounts/svac_01spare", { description: "x" }, "bot"));
});

test("nonsense among the options is refused", () => {
  for (const options of [
    { tokens: "mine" },
    { tokens: [5] },
    { tokens: [null] },
    { tokens: [{ actor_id: "user_01a" }] },
    { tokens: [{ token: "a", actor_id: "apikey_01a" }] },
    { tokens: [{ token: "a", actor: "user_01a" }] },
    { externalKeys: { failing: "a" } },
    { externalKeys: { inWorkspacePolicy: [1] } },
    { externalKeys: { broken: [] } },
  ]) {
    assert.throws(() => createEmulator(options), TypeError);
  }
});
