// What a credential, the type of an organization or the client's own options do not allow: such a step is disabled, says
// why, and takes nothing from the others.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  caught,
  collect,
  graphOf,
  keysOf,
  ROOT,
  refusing,
  sent,
  start,
  statuses,
  stepOf,
  throws,
} from "./lib/start.mjs";

const refusal = (type, error_code) => ({
  type: "error",
  error: { type, message: "refused on demand", ...(error_code ? { details: { error_code } } : {}) },
  request_id: "req_refused",
});
const PERMISSION = { status: 403, body: refusal("permission_error") };
const TYPE = { status: 400, body: refusal("invalid_request_error", "organization_type_not_supported") };
const deny = (emulator, path, rule = PERMISSION) =>
  emulator.faults.always({ match: { path: ROOT + path }, ...rule });
const disabled = (made) => statuses(made).filter((text) => text.includes("disabled"));

describe("403, and 400 for the type of the organization", () => {
  const cases = { permission: PERMISSION, organization_type: TYPE };
  for (const [reason, rule] of Object.entries(cases)) {
    test(`${reason}: of a list`, async () => {
      const { admin, emulator } = start();
      deny(emulator, "/api_keys", rule);
      const made = await collect(admin);
      // What is made of the keys is not there either.
      assert.deepEqual(disabled(made), [
        `fetch-api-keys disabled (${reason})`,
        `build-api-key-relationships disabled (${reason})`,
      ]);
      // A disabled step adds nothing.
      assert.deepEqual(made.partialTypes, []);
      assert.equal(made.complete, true);
      assert.equal(made.state, null);
      const [failed, ...others] = stepOf(made, "fetch-api-keys").failedCalls;
      assert.deepEqual(others, []);
      assert.deepEqual([failed.status, failed.requestId], [rule.status, failed.requestId]);
      assert.match(failed.requestId, /^req_/);
    });

    test(`${reason}: of every workspace's members`, async () => {
      const { admin, emulator } = start();
      deny(emulator, "/workspaces/*/members", rule);
      const made = await collect(admin);
      assert.deepEqual(disabled(made), [`fetch-workspace-members disabled (${reason})`]);
      assert.equal(made.complete, true);
    });
  }

  test("what the server says of the whole organization is not asked of every workspace", async () => {
    const { admin, emulator } = start({ fill: { members: 30, workspaces: 60 } });
    deny(emulator, "/workspaces/*/members", TYPE);
    const made = await collect(admin);
    const asked = sent(emulator).filter((line) => line.includes("/members"));
    assert.ok(asked.length <= 8, `${asked.length} requests`);
    const { failedCalls } = stepOf(made, "fetch-workspace-members");
    assert.deepEqual(
      failedCalls.map(({ call, target, errorCode }) => [call, target, errorCode]),
      [["workspaces.members.list", undefined, "organization_type_not_supported"]],
    );
  });

  test("of some workspaces alone: the others are there, the type is partial", async () => {
    const { admin, emulator } = start();
    const { workspaces, defaultWorkspaceId } = emulator.state();
    const [{ id }] = workspaces.filter((one) => one.id !== defaultWorkspaceId && one.archived_at === null);
    deny(emulator, `/workspaces/${id}/members`);
    const made = await collect(admin);
    assert.deepEqual(disabled(made), []);
    assert.deepEqual(made.partialTypes, ["anthropic_user_assigned_workspace"]);
    assert.equal(made.complete, false);
    // It will always be refused, so there is nothing to go on with.
    assert.equal(made.state, null);
  });

  test("any other 400 is a failure: nobody can say that it will always be", async () => {
    const { admin, emulator } = start();
    deny(emulator, "/api_keys", { status: 400 });
    const made = await collect(admin);
    assert.equal(stepOf(made, "fetch-api-keys").status, "failure");
  });
});

test("as Claude Enterprise: users, invites and groups, and no workspaces and keys", async () => {
  const { admin, emulator } = start();
  for (const path of [
    "/workspaces*",
    "/api_keys*",
    "/service_accounts*",
    "/federation*",
    "/external_keys*",
  ]) {
    deny(emulator, path);
  }
  for (const path of ["/rate_limits", "/usage_report*"]) deny(emulator, path, TYPE);
  const made = await collect(admin, { include: "all" });
  assert.deepEqual(statuses(made), [
    "fetch-account success",
    "fetch-users success",
    "fetch-workspaces disabled (permission)",
    "fetch-workspace-members disabled (permission)",
    "fetch-api-keys disabled (permission)",
    "fetch-invites success",
    "fetch-service-accounts disabled (permission)",
    "fetch-service-account-workspaces disabled (permission)",
    "fetch-federation disabled (permission)",
    "fetch-groups success",
    "fetch-external-keys disabled (permission)",
    "fetch-rate-limits disabled (organization_type)",
    "fetch-usage disabled (organization_type)",
    "build-api-key-relationships disabled (permission)",
  ]);
  assert.equal(made.complete, true);
  assert.equal(made.counts.anthropic_user, 40);
  assert.ok(made.counts.anthropic_rbac_group_has_user > 0);
});

test("as Claude Platform on AWS: workspaces and external keys, and the organization as the answers name it", async () => {
  const { admin, emulator } = start();
  for (const path of ["/me", "/users*", "/workspaces/*/members", "/api_keys*", "/invites*"]) {
    deny(emulator, path, TYPE);
  }
  const made = await collect(admin, { include: ["externalKeys"] });
  assert.deepEqual(statuses(made), [
    "fetch-account success",
    "fetch-users disabled (organization_type)",
    "fetch-workspaces success",
    "fetch-workspace-members disabled (organization_type)",
    "fetch-api-keys disabled (organization_type)",
    "fetch-external-keys success",
    "build-api-key-relationships disabled (organization_type)",
  ]);
  assert.deepEqual(made.partialTypes, ["anthropic_account"]);
  const { id } = emulator.state().organization;
  assert.deepEqual(keysOf(made, "anthropic_account"), [id]);
  assert.equal(made.relationships("anthropic_account_has_workspace").length, made.counts.anthropic_workspace);
});

describe("the client itself refuses", () => {
  test("by its list of calls", async () => {
    const { connect, emulator } = start();
    const made = await collect(connect({ only: ["retrieve", "users.*", "workspaces.*"] }));
    assert.deepEqual(disabled(made), [
      "fetch-api-keys disabled (policy)",
      "fetch-invites disabled (policy)",
      "build-api-key-relationships disabled (policy)",
    ]);
    assert.equal(made.complete, true);
    assert.ok(!sent(emulator).some((line) => /api_keys|invites/.test(line)));
    const [failed] = stepOf(made, "fetch-invites").failedCalls;
    assert.deepEqual([failed.call, failed.code, failed.status], ["invites.list", "not_in_only", null]);
    assert.equal(stepOf(made, "fetch-invites").requests, 0);
  });

  test("by its list of calls, without the first one", async () => {
    const { connect, emulator } = start();
    const made = await collect(connect({ only: ["users.list"] }));
    assert.equal(stepOf(made, "fetch-users").status, "success");
    assert.deepEqual(keysOf(made, "anthropic_account"), [emulator.state().organization.id]);
    assert.deepEqual(sent(emulator), ["GET /users?limit=1000"]);
  });

  test("by the type of the organization that it was told", async () => {
    const { connect, emulator } = start();
    const made = await collect(connect({ organizationType: "enterprise" }), { include: ["groups"] });
    assert.deepEqual(statuses(made), [
      "fetch-account success",
      "fetch-users success",
      "fetch-workspaces disabled (organization_type)",
      "fetch-workspace-members disabled (organization_type)",
      "fetch-api-keys disabled (organization_type)",
      "fetch-groups success",
      "build-api-key-relationships disabled (organization_type)",
    ]);
    assert.ok(!sent(emulator).some((line) => /workspaces|api_keys/.test(line)));
  });
});

describe("a collection that not every server has", () => {
  const parts = {
    serviceAccounts: ["/service_accounts", "fetch-service-accounts"],
    federation: ["/federation_*", "fetch-federation"],
    groups: ["/rbac_*", "fetch-groups"],
    externalKeys: ["/external_keys", "fetch-external-keys"],
    rateLimits: ["/*rate_limits", "fetch-rate-limits"],
    usage: ["/usage_report/*", "fetch-usage"],
    invites: ["/invites", "fetch-invites"],
  };
  for (const [part, [path, id]] of Object.entries(parts)) {
    test(`404: ${part}`, async () => {
      const { admin, emulator } = start();
      deny(emulator, path, { status: 404 });
      const made = await collect(admin, { include: [part] });
      const { status, reason } = stepOf(made, id);
      assert.deepEqual([status, reason], ["disabled", "not_supported"]);
      assert.deepEqual([made.complete, made.state], [true, null]);
    });
  }
  test("404 on one of the five is a failure", async () => {
    const { admin, emulator } = start();
    deny(emulator, "/users", { status: 404 });
    assert.equal(stepOf(await collect(admin), "fetch-users").status, "failure");
  });
  test("groups without roles: they are there, what is missing is named", async () => {
    const { admin, emulator } = start();
    deny(emulator, "/rbac_roles");
    const made = await collect(admin, { include: ["groups"] });
    assert.equal(stepOf(made, "fetch-groups").status, "success");
    assert.deepEqual(made.partialTypes, ["anthropic_rbac_role", "anthropic_rbac_group_assigned_role"]);
    assert.ok(made.counts.anthropic_rbac_group > 0);
  });
});

describe("a credential that is not accepted", () => {
  test("on the first call: nothing more is asked", async () => {
    const { connect, emulator } = start({ emulator: { tokens: ["oat-another-one"] } });
    const error = await throws(collect(connect()), "AuthenticationError", "authentication_failed");
    assert.match(error.requestId, /^req_/);
    assert.deepEqual(sent(emulator), ["GET /me"]);
  });

  test("when a collection goes on", async () => {
    const { admin, emulator, connect } = start();
    const first = await collect(admin, { maxRequests: 3 });
    const { resume = first.state } = {};
    const refused = connect({ fetch: refusing(() => true, 401)(emulator.fetch) });
    await throws(collect(refused, { resume }), "AuthenticationError", "authentication_failed");
    // The state is as good as before.
    const made = await collect(admin, { resume });
    assert.deepEqual(graphOf(made), graphOf(await collect(admin)));
  });

  test("on a later one: its step fails, the others are there", async () => {
    const { admin, emulator } = start();
    deny(emulator, "/api_keys", { status: 401 });
    const made = await collect(admin);
    assert.equal(stepOf(made, "fetch-api-keys").status, "failure");
    assert.equal(stepOf(made, "fetch-users").status, "success");
  });

  test("none at all", async () => {
    const { connect, emulator } = start();
    const none = connect({ authToken: undefined, baseURL: "https://api.anthropic.com" });
    await throws(collect(none), "CredentialError", "credential_missing");
    assert.equal(emulator.requests.length, 0);
  });

  test("a function that gives none", async () => {
    const { connect, emulator } = start();
    const error = await caught(collect(connect({ authToken: async () => null })));
    assert.equal(error.name, "CredentialError");
    assert.equal(emulator.requests.length, 0);
  });
});
