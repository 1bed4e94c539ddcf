import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmulator } from "../../pkg-template/emulator/index.js";
import { NOW, ok, team, workspace } from "./helpers.mjs";
import {
  account,
  externalKey,
  federated,
  issuer,
  OAUTH,
  place,
  rule,
  startWithToken,
} from "./workload-helpers.mjs";

const FILL = { members: 250, workspaces: 12, keys: 80, invites: 30, memberships: 600 };
const state = (fill, seed = 1) => createEmulator({ seed, now: () => NOW, fill }).state();

test("a grown organization has some of everything, and it holds together", async () => {
  const made = state(FILL);
  assert.equal(made.serviceAccounts.length, 10);
  assert.equal(made.federationIssuers.length, 2);
  assert.equal(made.federationRules.length, 6);
  assert.equal(made.externalKeys.length, 2);
  assert.ok(made.serviceAccountWorkspaceMembers.length > 0);
  assert.equal(made.serviceAccounts.filter((it) => it.archived_at !== null).length, 1);
  assert.deepEqual(made.externalKeys.map((it) => it.attachment.type).sort(), ["attached", "unattached"]);
  const accounts = new Map(made.serviceAccounts.map((it) => [it.id, it]));
  for (const it of made.federationRules) {
    if (it.archived_at !== null) assert.deepEqual(it.workspace_ids, []);
    else assert.equal(accounts.get(it.target.service_account_id).archived_at, null);
    assert.equal(it.workspace_ids.length > 0, !it.applies_to_all_workspaces && it.archived_at === null);
  }
  const spoken = made.apiKeys.filter((it) => it.principal?.type === "service_account_actor");
  assert.ok(spoken.some((it) => accounts.has(it.principal.service_account_id)));
  assert.deepEqual(state(made), made);
});

test("what was made can be used like anything else", async () => {
  const { get, post } = startWithToken({ fill: FILL });
  for (const it of ok(await get("/federation_rules?limit=100")).data) {
    ok(await post(`/federation_rules/${it.id}`, { description: "looked at" }));
    ok(await post(`/federation_rules/${it.id}/archive`));
  }
  for (const it of ok(await get("/service_accounts?limit=100")).data) {
    ok(await get(`/service_accounts/${it.id}/workspaces`));
    ok(await post(`/service_accounts/${it.id}`, { description: "looked at" }));
    ok(await post(`/service_accounts/${it.id}/archive`));
  }
  for (const it of ok(await get("/federation_issuers")).data) {
    ok(await post(`/federation_issuers/${it.id}`, { check_jti: false }));
    ok(await post(`/federation_issuers/${it.id}/archive`));
  }
});

test("numbers that were asked for; a small organization has none unless asked", () => {
  const asked = state({ serviceAccounts: 4, issuers: 5, rules: 7, externalKeys: 3 });
  const count = (name) => asked[name].length;
  assert.deepEqual(
    ["serviceAccounts", "federationIssuers", "federationRules", "externalKeys"].map(count),
    [4, 5, 7, 3],
  );
  for (const list of [asked.serviceAccounts, asked.federationIssuers, asked.federationRules]) {
    assert.equal(new Set(list.map((it) => it.name)).size, list.length);
  }
  for (const fill of [{}, { members: 9 }, { members: 50, serviceAccounts: 0, externalKeys: 0 }]) {
    const names = Object.keys(state(fill));
    for (const name of ["serviceAccounts", "federationIssuers", "federationRules", "externalKeys"]) {
      assert.ok(!names.includes(name), name);
    }
  }
});

test("ids have the documented prefixes", () => {
  const made = state(FILL);
  for (const [list, prefix] of [
    ["serviceAccounts", "svac_"],
    ["federationIssuers", "fdis_"],
    ["federationRules", "fdrl_"],
    ["externalKeys", "ekey_"],
  ]) {
    for (const { id } of made[list]) assert.match(id, new RegExp(`^${prefix}01[0-9A-Za-z]{22}$`));
  }
});

test("the people are the same, however many workloads there are", () => {
  const { users, invites, apiKeys, workspaceMembers } = state(FILL);
  const other = state({ ...FILL, serviceAccounts: 20, issuers: 4, rules: 12, externalKeys: 9 });
  assert.deepEqual([other.users, other.invites, other.workspaceMembers], [users, invites, workspaceMembers]);
  assert.deepEqual(other.apiKeys, apiKeys);
});

test("rules need somebody and somewhere", () => {
  assert.throws(() => state({ rules: 1 }), RangeError);
  assert.throws(() => state({ rules: 1, issuers: 1 }), RangeError);
  assert.throws(() => state({ serviceAccounts: -1 }), TypeError);
});

const LIMIT = {
  id: "rl_1",
  type: "rate_limit",
  group: { type: "batch", id: "rlg_01b" },
  models: null,
  limits: [{ type: "requests_per_minute", value: 1000 }],
};
const override = (more) => ({
  type: "workspace_rate_limit",
  workspace_id: "wrkspc_01W1",
  rate_limit_id: "rl_1",
  group: LIMIT.group,
  models: null,
  limits: [{ type: "requests_per_minute", value: 5, org_limit: 1000, source: { type: "workspace" } }],
  ...more,
});

test("whole data: kept as given", () => {
  const fill = federated({
    serviceAccountWorkspaceMembers: [place("spare", "W2"), place("bot", "W1", "workspace_admin")],
    federationRuleWorkspaces: [
      {
        type: "federation_rule_workspace",
        federation_rule_id: "fdrl_01deploy",
        workspace_id: "wrkspc_01W1",
        created_at: "2026-11-01T00:00:00.000Z",
        created_by_actor_id: "user_01dev",
      },
    ],
    externalKeys: [externalKey("main", { attachment: { type: "attached" } })],
    workspaces: [workspace("W1", { external_key_id: "ekey_01main" }), workspace("W2"), workspace("Def")],
    rateLimits: [LIMIT],
    workspaceRateLimits: [override()],
    complianceSettings: { type: "compliance_settings", state: { type: "enabled" } },
  });
  const kept = state(fill);
  for (const [name, given] of Object.entries(fill)) assert.deepEqual(kept[name], given, name);
});

test("rows that are worked out are passed over", async () => {
  const implicit = { ...place("bot", "Def"), implicit: true };
  const limits = [
    { type: "requests_per_minute", value: 1000, org_limit: 1000, source: { type: "organization" } },
  ];
  const { emulator, call } = startWithToken({
    fill: federated({
      serviceAccountWorkspaceMembers: [implicit],
      rateLimits: [LIMIT],
      workspaceRateLimits: [override({ limits })],
    }),
  });
  assert.equal(emulator.state().serviceAccountWorkspaceMembers, undefined);
  assert.equal(emulator.state().workspaceRateLimits, undefined);
  const { data } = ok(await call("GET", "/service_accounts/svac_01bot/workspaces", undefined, OAUTH));
  assert.equal(data[0].implicit, true);
});

test("a state with everything in it can start another emulator", async () => {
  const { emulator, get, post } = startWithToken({ fill: FILL });
  const [entry] = ok(await get("/rate_limits")).data;
  const [{ id }] = ok(await get("/workspaces")).data;
  ok(
    await post(`/workspaces/${id}/rate_limits/${entry.id}`, {
      limits: [{ type: "tokens_per_day", value: 3 }],
    }),
  );
  ok(await post("/compliance_settings", { state: "enabled" }));
  const before = emulator.state();
  assert.deepEqual(state(before), { ...before, anaconda: state(before).anaconda });
});

for (const [what, more] of Object.entries({
  "a field is missing": { serviceAccounts: [{ ...account("bot"), name: undefined }], federationRules: [] },
  "an id twice": { serviceAccounts: [account("bot"), account("bot")] },
  "a rule without its issuer": { federationIssuers: [issuer("github")] },
  "a rule without its account": { serviceAccounts: [account("spare")] },
  "a rule without its workspace": { federationRules: [rule("deploy", { workspace_ids: ["wrkspc_01none"] })] },
  "a membership without its account": { serviceAccountWorkspaceMembers: [place("none", "W1")] },
  "a membership without its workspace": { serviceAccountWorkspaceMembers: [place("bot", "none")] },
  "a membership twice": { serviceAccountWorkspaceMembers: [place("bot", "W1"), place("bot", "W1")] },
  "a row the rule does not list": {
    federationRuleWorkspaces: [
      {
        type: "federation_rule_workspace",
        federation_rule_id: "fdrl_01deploy",
        workspace_id: "wrkspc_01W2",
        created_at: "2026-11-01T00:00:00.000Z",
        created_by_actor_id: null,
      },
    ],
  },
  "an override without its entry": { workspaceRateLimits: [override()] },
  "an override without its workspace": {
    rateLimits: [LIMIT],
    workspaceRateLimits: [override({ workspace_id: "wrkspc_01none" })],
  },
  "settings without a state": { complianceSettings: { type: "compliance_settings" } },
})) {
  test(`data that hangs in the air is refused: ${what}`, () => {
    assert.throws(() => state(team(federated(more))), TypeError);
  });
}
