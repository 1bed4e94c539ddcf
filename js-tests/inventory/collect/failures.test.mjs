// Steps that fail: what becomes of them, of those that depend on them, and of what was read before.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { collect, graphOf, KEY, keysOf, ROOT, refusing, start, statuses, stepOf } from "./lib/start.mjs";

const FAILED = "failure";
const PARTIAL = "partial_success_due_to_dependency_failure";
const fail = (emulator, path, rule = { status: 500 }) =>
  emulator.faults.always({ match: { path: ROOT + path }, ...rule });
const status = (made, id) => stepOf(made, id).status;

describe("a list that fails for good", () => {
  // Facts §6: those that depend on it run, and end as partial for that.
  const cases = {
    "/users": [
      "fetch-account success",
      "fetch-users failure",
      "fetch-workspaces success",
      `fetch-workspace-members ${PARTIAL}`,
      `fetch-api-keys ${PARTIAL}`,
      "fetch-invites success",
      `build-api-key-relationships ${PARTIAL}`,
    ],
    "/workspaces": [
      "fetch-account success",
      "fetch-users success",
      "fetch-workspaces failure",
      `fetch-workspace-members ${PARTIAL}`,
      `fetch-api-keys ${PARTIAL}`,
      "fetch-invites success",
      `build-api-key-relationships ${PARTIAL}`,
    ],
    "/api_keys": [
      "fetch-account success",
      "fetch-users success",
      "fetch-workspaces success",
      "fetch-workspace-members success",
      "fetch-api-keys failure",
      "fetch-invites success",
      `build-api-key-relationships ${PARTIAL}`,
    ],
    "/invites": [
      "fetch-account success",
      "fetch-users success",
      "fetch-workspaces success",
      "fetch-workspace-members success",
      "fetch-api-keys success",
      "fetch-invites failure",
      "build-api-key-relationships success",
    ],
    "/workspaces/*/members": [
      "fetch-account success",
      "fetch-users success",
      "fetch-workspaces success",
      "fetch-workspace-members failure",
      "fetch-api-keys success",
      "fetch-invites success",
      "build-api-key-relationships success",
    ],
  };
  for (const [path, expected] of Object.entries(cases)) {
    test(path, async () => {
      const { admin, emulator } = start();
      fail(emulator, path);
      const made = await collect(admin);
      assert.deepEqual(statuses(made), expected);
      const broken = made.steps.filter((step) => [FAILED, PARTIAL].includes(step.status));
      const types = broken.flatMap(({ declaredTypes }) => declaredTypes);
      assert.deepEqual([...made.partialTypes].sort(), [...new Set(types)].sort());
      for (const step of broken) assert.deepEqual(step.partialTypes, step.declaredTypes);
      assert.equal(made.complete, false);
      assert.equal(made.stopped, null);
      assert.notEqual(made.state, null);
    });
  }
});

test("each failed call is named: what it was about, status, code and request id, never the key", async () => {
  const { connect, emulator } = start();
  fail(emulator, "/invites", {
    status: 529,
    body: {
      type: "error",
      error: { type: "overloaded_error", message: `too many like ${KEY}`, details: { error_code: "busy" } },
    },
    headers: { "request-id": "req_broken" },
  });
  const made = await collect(connect({ authToken: undefined, apiKey: KEY }));
  assert.deepEqual(stepOf(made, "fetch-invites").failedCalls, [
    {
      call: "invites.list",
      status: 529,
      code: "overloaded",
      type: "overloaded_error",
      errorCode: "busy",
      requestId: "req_broken",
      message: "too many like [redacted]",
    },
  ]);
  // The first try and two repeats.
  assert.equal(stepOf(made, "fetch-invites").requests, 3);
});

test("a connection that is lost has neither status nor request id", async () => {
  const { admin, emulator } = start();
  fail(emulator, "/invites", { reset: "before" });
  const [failed] = stepOf(await collect(admin), "fetch-invites").failedCalls;
  assert.equal(failed.code, "connection_failed");
  assert.deepEqual([failed.status, failed.requestId], [null, null]);
});

describe("one workspace of several", () => {
  test("fails alone: the others are there, the type is partial, the call is named", async () => {
    const { admin, emulator } = start();
    const whole = await collect(admin);
    const { workspaces, defaultWorkspaceId } = emulator.state();
    const open = workspaces.filter(
      ({ id, archived_at }) => id !== defaultWorkspaceId && archived_at === null,
    );
    const [{ id }] = open;
    fail(emulator, `/workspaces/${id}/members`, { status: 404 });
    const made = await collect(admin);
    const step = stepOf(made, "fetch-workspace-members");
    assert.equal(step.status, "success");
    assert.deepEqual(made.partialTypes, ["anthropic_user_assigned_workspace"]);
    assert.deepEqual(step.partialTypes, ["anthropic_user_assigned_workspace"]);
    assert.equal(step.failedCalls.length, 1);
    const [{ call, target, status: code }] = step.failedCalls;
    assert.deepEqual([call, target, code], ["workspaces.members.list", id, 404]);
    const left = whole
      .relationships("anthropic_user_assigned_workspace")
      .filter(({ _toEntityKey }) => _toEntityKey !== id);
    assert.deepEqual(made.relationships("anthropic_user_assigned_workspace"), left);
    assert.equal(made.complete, false);
  });

  test("failed calls stand in the order of what they were about, whatever came first", async () => {
    const { admin, emulator } = start();
    const { workspaces, defaultWorkspaceId } = emulator.state();
    const open = workspaces.filter(
      ({ id, archived_at }) => id !== defaultWorkspaceId && archived_at === null,
    );
    for (const { id } of open.slice(0, 5)) fail(emulator, `/workspaces/${id}/members`, { status: 404 });
    const { failedCalls } = stepOf(await collect(admin), "fetch-workspace-members");
    const targets = failedCalls.map(({ target }) => target);
    assert.equal(targets.length, 5);
    assert.deepEqual(targets, [...targets].sort());
  });

  for (const code of [400, 404]) {
    test(`that is archived and answers ${code} has no members, which is noted`, async () => {
      const { admin, emulator } = start();
      const archived = emulator.state().workspaces.filter(({ archived_at }) => archived_at !== null);
      assert.ok(archived.length > 1);
      for (const { id } of archived) fail(emulator, `/workspaces/${id}/members`, { status: code });
      const made = await collect(admin);
      assert.equal(status(made, "fetch-workspace-members"), "success");
      assert.equal(made.complete, true);
      for (const { id } of archived)
        assert.ok(
          made.warnings.some((text) => text.includes(id)),
          id,
        );
    });
  }
});

describe("pages that were read before the failure stay", () => {
  test("of users", async () => {
    const page = refusing(
      ({ pathname, searchParams }) => pathname.endsWith("/users") && searchParams.has("after_id"),
    );
    const { admin } = start({ fill: { members: 1200 }, wrap: page });
    const made = await collect(admin);
    assert.equal(status(made, "fetch-users"), FAILED);
    assert.equal(keysOf(made, "anthropic_user").length, 1000);
    assert.equal(made.relationships("anthropic_account_has_user").length, 1000);
  });
});

describe("an unresolved reference says that the other end could not be read", () => {
  test("users that failed are not said to have left", async () => {
    const { admin, emulator } = start();
    fail(emulator, "/users");
    const reasons = new Set((await collect(admin)).unresolved.map(({ reason }) => reason));
    assert.ok(
      !reasons.has("member_not_in_organization") && !reasons.has("creator_removed"),
      [...reasons].join(),
    );
  });
  test("workspaces that are not allowed", async () => {
    const { admin, emulator } = start();
    fail(emulator, "/workspaces", { status: 403 });
    const made = await collect(admin);
    const reasons = made.unresolved
      .filter(({ relationship }) => relationship === "anthropic_workspace_has_api_key")
      .map(({ reason }) => reason);
    assert.ok(reasons.length > 0);
    assert.deepEqual([...new Set(reasons)], ["not_permitted"]);
  });
});

describe("the organization cannot be read", () => {
  test("but answers name it: the account is there with its id for a name", async () => {
    const { admin, emulator } = start();
    fail(emulator, "/me");
    const made = await collect(admin);
    const { id } = emulator.state().organization;
    const [account] = made.entities("anthropic_account");
    assert.deepEqual([account._key, account.name], [id, id]);
    const step = stepOf(made, "fetch-account");
    assert.equal(step.status, "success");
    assert.deepEqual(step.partialTypes, ["anthropic_account"]);
    assert.deepEqual(made.partialTypes, ["anthropic_account"]);
    assert.equal(step.failedCalls.length, 1);
    assert.equal(status(made, "fetch-users"), "success");
    assert.equal(made.relationships("anthropic_account_has_user").length, 40);
  });

  test("and nobody names it: what hangs on it is partial", async () => {
    const { admin, emulator } = start();
    fail(emulator, "/me");
    emulator.faults.always({ headers: { "anthropic-organization-id": null } });
    const made = await collect(admin);
    assert.equal(made.organization, null);
    assert.equal(status(made, "fetch-account"), FAILED);
    for (const id of ["fetch-users", "fetch-workspaces", "fetch-workspace-members", "fetch-api-keys"]) {
      assert.equal(status(made, id), PARTIAL);
    }
    assert.equal(keysOf(made, "anthropic_user").length, 40);
  });

  test("the second time it can: its name is there, and nothing is partial", async () => {
    const { admin, emulator } = start();
    fail(emulator, "/me");
    const first = await collect(admin);
    emulator.faults.clear();
    const made = await collect(admin, { resume: first.state });
    assert.deepEqual(made.organization, emulator.state().organization);
    assert.ok(made.complete);
    assert.deepEqual(graphOf(made), graphOf(await collect(admin)));
  });
});
