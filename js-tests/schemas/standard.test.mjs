// Schemas as the standard describes them, and with a real library for forms.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FormApi } from "@tanstack/form-core";
import fc from "fast-check";
import { AnthropicAdmin, caught, rolecall, start, throws } from "../client/lib/package.mjs";

const { schemas } = rolecall;
const validate = (name, value) => schemas[name]["~standard"].validate(value);
const right = {
  UserUpdateParams: { role: "developer" },
  UserListParams: { limit: 10, roles: ["user"], email: null },
  InviteCreateParams: { email: "ada@example.com", role: "user" },
  InviteListParams: {},
  WorkspaceCreateParams: { name: "Robotics", tags: { team: "core" } },
  WorkspaceUpdateParams: { name: "Robots" },
  WorkspaceListParams: { include_archived: true },
  MemberRetrieveParams: { workspace_id: "wrkspc_1" },
  MemberUpdateParams: { workspace_id: "wrkspc_1", workspace_role: "workspace_admin" },
  MemberListParams: { limit: 1 },
  MemberAddParams: { user_id: "user_1", workspace_role: "workspace_user" },
  MemberRemoveParams: { workspace_id: "wrkspc_1" },
  APIKeyUpdateParams: { status: "inactive" },
  APIKeyListParams: { status: "active" },
  MessagesUsageListParams: { starting_at: "2026-11-01T00:00:00Z", bucket_width: "1h", limit: 168 },
  CostReportListParams: { starting_at: "2026-11-01T00:00:00Z", group_by: ["workspace_id"] },
  ClaudeCodeUsageListParams: { starting_at: "2026-11-20" },
  RateLimitListParams: { group_type: "model_group" },
  WorkspaceRateLimitUpdateParams: {
    workspace_id: "wrkspc_1",
    limits: [{ type: "requests_per_minute", value: null }],
  },
  WorkspaceRateLimitListParams: { include_inherited: true },
  ServiceAccountCreateParams: { name: "ci-bot" },
  ServiceAccountUpdateParams: { description: null },
  ServiceAccountListParams: { limit: 100 },
  ServiceAccountWorkspaceListParams: { page: "p" },
  ServiceAccountWorkspaceAddParams: { workspace_id: "wrkspc_1", workspace_role: "workspace_user" },
  ServiceAccountWorkspaceRemoveParams: { service_account_id: "svac_1" },
  WorkspaceServiceAccountRetrieveParams: { workspace_id: "wrkspc_1" },
  WorkspaceServiceAccountUpdateParams: { workspace_id: "wrkspc_1", workspace_role: "workspace_admin" },
  WorkspaceServiceAccountListParams: { limit: 1 },
  WorkspaceServiceAccountAddParams: { service_account_id: "svac_1", workspace_role: "workspace_developer" },
  WorkspaceServiceAccountRemoveParams: { workspace_id: "wrkspc_1" },
  FederationIssuerCreateParams: { name: "ci", issuer_url: "https://ci.example.com" },
  FederationIssuerUpdateParams: { jwks_polling_disabled: false },
  FederationIssuerListParams: { include_archived: true },
  FederationRuleCreateParams: {
    name: "deploy",
    issuer_id: "fdis_1",
    match: { claims: { repository: "acme/app" } },
    oauth_scope: "workspace:developer",
    target: { type: "service_account", service_account_id: "svac_1" },
    workspace_id: "wrkspc_1",
  },
  FederationRuleUpdateParams: { token_lifetime_seconds: 86_400 },
  FederationRuleListParams: { issuer_id: "fdis_1" },
  FederationRuleWorkspaceListParams: {},
  FederationRuleWorkspaceAddParams: { workspace_id: "wrkspc_1" },
  FederationRuleWorkspaceRemoveParams: { federation_rule_id: "fdrl_1" },
  ExternalKeyCreateParams: { provider_config: { type: "gcp", key_name: "k" }, geo: "us" },
  ExternalKeyUpdateParams: { display_name: null },
  ExternalKeyListParams: { limit: 100 },
  ComplianceSettingUpdateParams: { state: "enabled" },
  RBACGroupMemberListParams: { limit: 1000 },
  RBACGroupMemberAddParams: { user_id: "user_1" },
  RBACGroupMemberRemoveParams: { rbac_group_id: "rbac_group_1" },
  RBACGroupCreateParams: { name: "Data team" },
  RBACGroupUpdateParams: { name: "Data" },
  RBACGroupListParams: {},
  RBACRolePermissionListParams: { page: "p" },
  RBACRoleListParams: {},
  SpendLimitEffectiveListParams: { period: ["monthly"], user_ids: ["user_1"] },
  SpendLimitIncreaseRequestListParams: { status: ["pending"] },
  SpendLimitIncreaseRequestApproveParams: { amount: "50000" },
  SpendLimitIncreaseRequestDenyParams: { suppress_notification: true },
  AnalyticsProjectListParams: { date: "2026-11-19", filter: ["user_id:user_1"] },
  AnalyticsArtifactListParams: { date: "2026-11-19", group_by: ["product"] },
  AnalyticsConnectorListParams: { starting_date: "2026-01-01", ending_date: "2027-01-02" },
  AnalyticsPluginListParams: { order_by: "invocation_count", order: "desc" },
  AnalyticsSkillListParams: { date: null },
  AnalyticsSummaryListParams: { starting_date: "2026-11-01" },
  AnalyticsUserListParams: { group_by: ["rbac_group_id"] },
  AnacondaServiceAccountCreateParams: { name: "build-1" },
  AnacondaAutoRegisterParams: { user_emails: ["ada@example.com"] },
  AnacondaUserAddParams: { email: "ada@example.com" },
  AnacondaUserListParams: { include_groups: true },
  AnacondaSeatAssignParams: { send_seat_assigned_email: false },
  AnacondaTokenCreateParams: { expires_at: "2027-01-01T00:00:00Z" },
  AnacondaTokenUpdateParams: { is_renewal: true },
  AnacondaTokenRevokeParams: { user_id: "u1" },
};

test("a schema for what every call takes", () =>
  assert.deepEqual(Object.keys(schemas).sort(), Object.keys(right).sort()));

for (const [name, value] of Object.entries(right))
  test(`${name}: the standard's form, and the value comes back as it is`, () => {
    const { version, vendor, validate } = schemas[name]["~standard"];
    assert.deepEqual([version, vendor], [1, "rolecall"]);
    const result = validate(value);
    assert.ok(!(result instanceof Promise));
    assert.deepEqual(Object.keys(result), ["value"]);
    assert.equal(result.value, value);
    for (const wrong of [undefined, null, 5, "x", [], () => {}, new Map()]) {
      const { issues } = validate(wrong);
      assert.equal(issues.length, 1, String(wrong));
      assert.deepEqual([issues[0].path, issues[0].code], [[], "wrong_type"]);
    }
    const [unknown] = validate({ ...value, colour: 1 }).issues;
    assert.deepEqual([unknown.path, unknown.code], [["colour"], "unknown_key"]);
  });

test("issues: all at once, with their paths", () => {
  const { issues } = validate("WorkspaceCreateParams", { tags: { anthropic_x: "a", b: 5 }, name: "" });
  assert.deepEqual(
    issues.map(({ path, code }) => [path.join("."), code]),
    [
      ["name", "too_short"],
      ["tags.anthropic_x", "prefix"],
      ["tags.b", "wrong_type"],
    ],
  );
  for (const { message } of issues) assert.ok(message.length > 10);
  const [role] = validate("InviteCreateParams", { email: "ada@example.com", role: "admin" }).issues;
  assert.deepEqual(role.path, ["role"]);
  assert.match(role.message, /never assigns/);
  const [second] = validate("UserListParams", { roles: ["user", "boss"] }).issues;
  assert.deepEqual(second.path, ["roles", 1]);
});

test("an empty update, two that exclude each other, two that are needed together", () => {
  const codeOf = (name, value) => validate(name, value).issues.map(({ code }) => code);
  assert.deepEqual(codeOf("WorkspaceUpdateParams", {}), ["empty_update"]);
  assert.deepEqual(codeOf("UserListParams", { after_id: "user_1", before_id: "user_2" }), ["exclusive"]);
  assert.deepEqual(codeOf("AnacondaTokenUpdateParams", {}), ["empty_update"]);
});

test("the positional argument is no parameter", () => {
  const { issues } = validate("UserUpdateParams", { user_id: "user_1", role: "user" });
  assert.deepEqual(
    issues.map(({ path, code }) => [path.join(), code]),
    [["user_id", "unknown_key"]],
  );
});

test("a name that could be right is proposed", () => {
  const [{ params }] = validate("AnacondaServiceAccountCreateParams", { name: "Größe 1" }).issues;
  assert.equal(params.suggestion, "gro-e-1");
});

test("what looks like a key is repeated nowhere", () => {
  const key = "sk-ant-admin01-secret-secret-secret";
  for (const value of [
    { email: key, role: key },
    { [key]: 1, email: 5, role: [key] },
  ])
    assert.ok(!JSON.stringify(validate("InviteCreateParams", value)).includes(key));
});

test("any value at all: a result", () =>
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(right)), fc.anything({ withProxy: true }), (name, value) => {
      const result = validate(name, value);
      assert.ok("value" in result ? result.value === value : result.issues.length > 0);
    }),
    { numRuns: 500 },
  ));

test("the same verdict as the call's own check", async () => {
  const { admin, calls } = start();
  const values = [
    right.InviteCreateParams,
    {},
    { email: "x", role: "admin" },
    { email: "a@b.example", role: 5, x: 1 },
  ];
  for (const value of values) {
    const { issues } = validate("InviteCreateParams", value);
    const error = await admin.plan.invites.create(value).then(
      () => undefined,
      (thrown) => thrown,
    );
    assert.deepEqual(issues, error?.issues);
  }
  assert.equal(calls.length, 0);
});

describe("in a form", () => {
  const mounted = (defaultValues) => {
    const form = new FormApi({ defaultValues, validators: { onChange: schemas.InviteCreateParams } });
    form.mount();
    return form;
  };
  test("TanStack Form shows the issues at their fields", async () => {
    const form = mounted({ email: "ada", role: "admin" });
    await form.validate("change");
    assert.equal(form.state.isValid, false);
    const shown = form.state.errors.flatMap((one) => Object.entries(one));
    assert.deepEqual(shown.map(([field]) => field).sort(), ["email", "role"]);
    assert.match(shown.find(([field]) => field === "role")[1][0].message, /`role` cannot be `admin`/);
  });
  test("and lets pass what is right", async () => {
    const form = mounted({ email: "ada@example.com", role: "user" });
    await form.validate("change");
    assert.equal(form.state.isValid, true);
    assert.deepEqual(form.state.errors.filter(Boolean), []);
  });
});

test("JSON Schema: limits that a form can show, and a copy of your own each time", async () => {
  const schema = schemas.UserListParams.jsonSchema();
  assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
  assert.deepEqual([schema.properties.limit.minimum, schema.properties.limit.maximum], [1, 1000]);
  schema.properties.limit.maximum = 5;
  assert.equal(schemas.UserListParams.jsonSchema().properties.limit.maximum, 1000);
  const invite = schemas.InviteCreateParams.jsonSchema();
  assert.deepEqual(invite.required, ["email", "role"]);
  assert.ok(!invite.properties.role.enum.includes("admin"));
  assert.ok(invite.properties.role.description.length > 10);
  const { input, output } = schemas.InviteCreateParams["~standard"].jsonSchema;
  assert.deepEqual(input({ target: "draft-2020-12" }), invite);
  assert.deepEqual(output({ target: "draft-07" }), {
    ...invite,
    $schema: "http://json-schema.org/draft-07/schema#",
  });
  assert.ok((await caught(() => input({ target: "openapi-3.0" }))) instanceof TypeError);
});

test("without a client, and beside one", async () => {
  assert.deepEqual(Object.keys(validate("InviteCreateParams", right.InviteCreateParams)), ["value"]);
  const admin = new AnthropicAdmin({
    apiKey: "sk-ant-admin01-x",
    organizationType: "console",
    readOnly: true,
  });
  await throws(() => admin.plan.invites.create(right.InviteCreateParams), "PolicyError", "read_only");
  assert.deepEqual(Object.keys(validate("InviteCreateParams", right.InviteCreateParams)), ["value"]);
});
