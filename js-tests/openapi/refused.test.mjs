// What the contract refuses, the mock server made from the document alone refuses, too.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clients, KEY } from "./lib/clients.mjs";
import { pathOf } from "./lib/documents.mjs";
import { startMock } from "./lib/mock.mjs";

describe("what the contract refuses", async () => {
  const url = await startMock(pathOf("anthropic-admin"));
  const other = await startMock(pathOf("anaconda-org"));
  const admin = clients["anthropic-admin"].bearerToken(url);
  const org = clients["anaconda-org"].accessToken(other);
  const headers = {
    "x-api-key": KEY,
    "anthropic-version": "2026-10-21",
    authorization: "Bearer a.b.c",
    "content-type": "application/json",
  };
  const send = async (method, path, body, more = {}) => {
    const base = path.startsWith("/v1/") ? url : other;
    const init = { method, headers: { ...headers, ...more }, body: body && JSON.stringify(body) };
    for (const [header, value] of Object.entries(init.headers))
      if (value === undefined) delete init.headers[header];
    const response = await fetch(base + path, init);
    await response.arrayBuffer();
    return response.status;
  };
  const ROOT = "/v1/organizations";
  const invite = { email: "ada@example.com", role: "user" };
  const END = "2027-01-31T00:00:00Z";
  const issuer = { issuer_url: "https://ci.example.com", name: "ci" };
  const rule = {
    issuer_id: "fdis_1",
    match: { subject_prefix: "repo:acme/app:" },
    name: "deploy",
    oauth_scope: "workspace:developer",
    target: { type: "service_account", service_account_id: "svac_1" },
    workspace_id: "wrkspc_1",
  };
  // What is called, the request as it would be, and the status of the mock.
  const refused = {
    "an unknown field": [(one) => admin.invites.create(one), "invites", { ...invite, colour: "red" }],
    "a role that is never given": [
      (one) => admin.invites.create(one),
      "invites",
      { ...invite, role: "admin" },
    ],
    "a missing field": [(one) => admin.invites.create(one), "invites", { role: "user" }],
    "no e-mail address": [(one) => admin.invites.create(one), "invites", { ...invite, email: "ada" }],
    "an id of another kind": [
      (one) => admin.invites.create(one),
      "invites",
      { ...invite, rbac_group_ids: ["user_1"] },
    ],
    "an update without fields": [
      (one) => admin.workspaces.update("wrkspc_1", one),
      "workspaces/wrkspc_1",
      {},
    ],
    "no color": [
      (one) => admin.workspaces.update("wrkspc_1", one),
      "workspaces/wrkspc_1",
      { display_color: "red" },
    ],
    "a reserved key": [
      (one) => admin.workspaces.create(one),
      "workspaces",
      { name: "Robots", tags: { anthropic_x: "y" } },
    ],
    "a name that is too long": [
      (one) => admin.workspaces.create(one),
      "workspaces",
      { name: "x".repeat(256) },
    ],
    "a status that cannot be set": [
      (one) => admin.apiKeys.update("apikey_1", one),
      "api_keys/apikey_1",
      { status: "expired" },
    ],
    "an inherited role": [
      (one) => admin.workspaces.members.update("user_1", { workspace_id: "wrkspc_1", ...one }),
      "workspaces/wrkspc_1/members/user_1",
      { workspace_role: "workspace_billing" },
    ],
    "a name with capital letters": [
      (one) => admin.serviceAccounts.create(one),
      "service_accounts",
      { name: "Build" },
    ],
    "no digits": [
      (one) => admin.spendLimits.increaseRequests.approve("slir_1", one),
      "spend_limit_increase_requests/slir_1/approve",
      { amount: "12.50" },
    ],
    "a flag that is only taken away": [
      (one) => admin.federation.issuers.update("fdis_1", one),
      "federation_issuers/fdis_1",
      { jwks_polling_disabled: true },
    ],
    "no keys": [
      (one) => admin.federation.issuers.create(one),
      "federation_issuers",
      { ...issuer, jwks: { type: "inline", keys: [] } },
    ],
    "keys of an unknown kind": [
      (one) => admin.federation.issuers.create(one),
      "federation_issuers",
      { ...issuer, jwks: { type: "guess" } },
    ],
    "a match by the audience alone": [
      (one) => admin.federation.rules.create(one),
      "federation_rules",
      { ...rule, match: { audience: "api" } },
    ],
    "a match of everything": [
      (one) => admin.federation.rules.create(one),
      "federation_rules",
      { ...rule, match: { subject_prefix: "*" } },
    ],
    "a claim that is no text": [
      (one) => admin.federation.rules.create(one),
      "federation_rules",
      { ...rule, match: { claims: { admin: true } } },
    ],
    "a rule for no workspace": [
      (one) => admin.federation.rules.create(one),
      "federation_rules",
      { ...rule, workspace_id: undefined, applies_to_all_workspaces: false },
    ],
    "a token that lives too long": [
      (one) => admin.federation.rules.create(one),
      "federation_rules",
      { ...rule, token_lifetime_seconds: 86_401 },
    ],
    "a state that there is not": [
      (one) => admin.complianceSettings.update(one),
      "compliance_settings",
      { state: "paused" },
    ],
  };
  // Issuer URLs: https, port 443, the name of a host.
  for (const url of [
    "http://ci.example.com",
    "https://10.0.0.1",
    "https://[::1]",
    "https://ci.example.com:8443",
  ])
    refused[`the issuer ${url}`] = [
      (one) => admin.federation.issuers.create(one),
      "federation_issuers",
      { ...issuer, issuer_url: url },
    ];
  for (const [name, [call, path, body]] of Object.entries(refused))
    test(name, async () => {
      await assert.rejects(async () => call(body), { name: "ValidationError" });
      assert.equal(await send("POST", `${ROOT}/${path}`, body), 400);
    });

  const queries = {
    "a page too large": [() => admin.users.list({ limit: 1001 }), "users?limit=1001"],
    "a page without items": [() => admin.users.list({ limit: 0 }), "users?limit=0"],
    "a filter of another word": [
      () => admin.invites.list({ statuses: ["deleted"] }),
      "invites?statuses%5B%5D=pending&statuses%5B%5D=deleted",
    ],
    "an id of another kind in the query": [
      () => admin.workspaces.list({ ids: ["user_1"] }),
      "workspaces?ids[]=user_1",
    ],
    "an id of another kind in the path": [() => admin.users.retrieve("wrkspc_1"), "users/wrkspc_1"],
    "a day before there were figures": [
      () => admin.analytics.artifacts.list({ date: "2025-12-31" }),
      "analytics/artifacts?date=2025-12-31",
    ],
    "no day": [
      () => admin.analytics.artifacts.list({ date: "2026-02-30" }),
      "analytics/artifacts?date=2026-02-30",
    ],
    "an instant for a day": [
      () => admin.usageReport.claudeCode.list({ starting_at: "2026-11-01T00:00:00Z" }),
      "usage_report/claude_code?starting_at=2026-11-01T00%3A00%3A00Z",
    ],
    "a day for an instant": [
      () => admin.costReport.list({ starting_at: "2026-11-01" }),
      "cost_report?starting_at=2026-11-01",
    ],
    "a dimension of another list": [
      () => admin.analytics.skills.list({ date: "2026-11-01", filter: ["plugin_name:x"] }),
      "analytics/skills?date=2026-11-01&filter[]=plugin_name%3Ax",
    ],
    "a dimension without a value": [
      () => admin.analytics.skills.list({ date: "2026-11-01", filter: ["product:"] }),
      "analytics/skills?date=2026-11-01&filter[]=product%3A",
    ],
    "more buckets than any page has": [
      () => admin.usageReport.messages.list({ starting_at: END, bucket_width: "1m", limit: 1441 }),
      `usage_report/messages?starting_at=${encodeURIComponent(END)}&bucket_width=1m&limit=1441`,
    ],
    "days of cost for more than a month": [
      () => admin.costReport.list({ starting_at: END, limit: 32 }),
      `cost_report?starting_at=${encodeURIComponent(END)}&limit=32`,
    ],
  };
  for (const [name, [call, path]] of Object.entries(queries))
    test(name, async () => {
      await assert.rejects(async () => call(), { name: "ValidationError" });
      assert.equal(await send("GET", `${ROOT}/${path}`), 400);
    });

  const here = "/organizations/acme";
  const anacondas = {
    "the name of a service account": [
      (one) => org.serviceAccounts.create(one),
      ["POST", `${here}/service-accounts`, { name: "Build 1" }],
    ],
    "nobody to register": [
      (one) => org.users.autoRegister(one),
      ["POST", `${here}/users_auto_registration`, { user_emails: [] }],
    ],
    "a date without a time": [
      (one) => org.tokens.create("u1", one),
      ["POST", `${here}/users/u1/token`, { expires_at: "2027-01-31" }],
    ],
    "months below 0": [
      (one) => org.tokens.create("u1", one),
      ["POST", `${here}/users/u1/token`, { expires_at: END, expiration_tolerance_months: -1 }],
    ],
    "a date beside a renewal": [
      (one) => org.tokens.update("u1", one),
      ["PATCH", `${here}/users/u1/token`, { expires_at: END, is_renewal: true }],
    ],
    "neither date nor renewal": [
      (one) => org.tokens.update("u1", one),
      ["PATCH", `${here}/users/u1/token`, {}],
    ],
  };
  for (const [name, [call, request]] of Object.entries(anacondas))
    test(name, async () => {
      await assert.rejects(async () => call(request[2]), { name: "ValidationError" });
      assert.equal(await send(...request), 422);
    });

  test("the same requests made right pass", async () => {
    assert.equal(await send("POST", `${ROOT}/invites`, invite), 200);
    assert.equal(await send("POST", `${ROOT}/workspaces/wrkspc_1`, { display_color: "#6C5BB9" }), 200);
    assert.equal(await send("GET", `${ROOT}/users?limit=1000&roles[]=user&roles%5B%5D=billing`), 200);
    assert.equal(await send("PATCH", `${here}/users/u1/token`, { is_renewal: true }), 200);
    assert.equal(await send("POST", `${here}/users/u1/seats?send_seat_assigned_email=false`), 201);
    assert.equal(await send("DELETE", `${here}/users/u1`), 204);
    assert.equal(await send("POST", `${ROOT}/federation_issuers`, issuer), 200);
    assert.equal(await send("POST", `${ROOT}/federation_rules`, rule), 200);
    assert.equal(await send("POST", `${ROOT}/compliance_settings`, { state: "enabled" }), 200);
    assert.equal(await send("GET", `${ROOT}/analytics/artifacts?date=2026-01-01`), 200);
  });

  test("without a credential, without the version, with another one", async () => {
    const none = { "x-api-key": undefined, authorization: undefined };
    assert.equal(await send("GET", `${ROOT}/me`, undefined, none), 401);
    assert.equal(await send("GET", `${ROOT}/me`, undefined, { "x-api-key": undefined }), 200);
    assert.equal(await send("GET", `${ROOT}/me`, undefined, { "anthropic-version": undefined }), 400);
    assert.equal(await send("GET", `${ROOT}/me`, undefined, { "anthropic-version": "2020-01-01" }), 400);
    assert.equal(await send("GET", `${ROOT}/me`, undefined, { "anthropic-version": "2023-06-01" }), 200);
  });
});
