// The shapes of the answers, and everything that can be wrong with a question.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { caught, rolecall, throws } from "../client/lib/package.mjs";
import { person, snapshot } from "./lib/organization.mjs";

const { roles, isSnapshotError, RolecallError } = rolecall;
const ORGANIZATION =
  "use_playground use_claude_code access_claude_code_workspace view_api_keys manage_api_keys create_claude_code_keys create_other_api_keys manage_webhook_endpoints view_usage view_cost view_usage_logs manage_vaults view_session_traces download_files view_billing manage_billing view_mcp_tunnels create_mcp_tunnels send_session_events manage_users manage_roles manage_admins create_workspaces create_admin_keys obtain_org_admin_token view_claude_code_dashboard see_all_workspace_limits".split(
    " ",
  );
const WORKSPACE = "use_api change_workspace_settings manage_workspace_members view_workspace_billing".split(
  " ",
);
const keys = (value) => Object.keys(value).sort();

describe("shapes", () => {
  test("effective: every permission with a decision", () => {
    const inOrganization = roles.effective(person("developer"));
    assert.deepEqual(keys(inOrganization), ["permissions", "roles"]);
    assert.deepEqual(Object.keys(inOrganization.permissions), ORGANIZATION);
    const inside = roles.effective(person("developer"), { workspace: { id: "W1", kind: "ordinary" } });
    assert.deepEqual(Object.keys(inside.permissions), [...ORGANIZATION, ...WORKSPACE]);
    for (const decision of Object.values(inside.permissions)) {
      assert.deepEqual(keys(decision), ["certainty", "denials", "grants", "reason", "verdict"]);
      assert.ok(["allowed", "denied", "conflicting", "not_stated", "no_access"].includes(decision.verdict));
      assert.ok([null, "stated", "only", "derived"].includes(decision.certainty));
      for (const source of [...decision.grants, ...decision.denials])
        assert.deepEqual(keys(source), ["certainty", "document", "from", "role", "rule", "title"]);
    }
  });

  test("a user object together with member rows fits", () => {
    const { users, workspaceMembers } = snapshot();
    const subject = { ...users.find(({ id }) => id === "user_dev"), memberships: workspaceMembers };
    assert.equal(roles.can(subject, "use_playground", { workspace: "wrkspc_1" }).verdict, "allowed");
    // The rows of others are not this person's.
    assert.equal(roles.can(subject, "use_api", { workspace: "wrkspc_2" }).verdict, "no_access");
  });

  test("two documents that contradict each other", () => {
    const subject = person("billing", ["CC", "workspace_admin"]);
    const asked = { workspace: { id: "CC", kind: "claude_code" } };
    const decision = roles.can(subject, "access_claude_code_workspace", asked);
    assert.equal(decision.verdict, "conflicting");
    assert.ok(decision.grants.length > 0 && decision.denials.length > 0);
    assert.match(decision.reason, /; but /);
  });

  test("a right to keys beside a lesser role is open", () => {
    const subject = person("developer", ["W1", "workspace_user"]);
    assert.equal(roles.can(subject, "manage_api_keys", { workspace: "W1" }).verdict, "not_stated");
  });

  test("a permission of workspaces asked of the organization", () => {
    const { verdict, reason } = roles.can(person("admin"), "use_api");
    assert.equal(verdict, "not_stated");
    assert.match(reason, /inside a workspace only/);
  });

  test("explainChange", () => {
    const before = {
      role: "admin",
      memberships: [{ workspace_id: "W1", workspace_role: "workspace_admin" }],
    };
    const change = roles.explainChange(before, { role: "user" });
    assert.deepEqual(Object.keys(change), ["gained", "lost", "unknown", "warnings"]);
    // A row that may be inherited: nobody can say what is left.
    assert.ok(change.unknown.some(({ workspace }) => workspace === "W1"));
    for (const place of [...change.lost, ...change.unknown])
      assert.deepEqual(Object.keys(place), [
        "workspace",
        "rolesBefore",
        "rolesAfter",
        "permissions",
        "reason",
      ]);
    assert.deepEqual(change.lost[0].workspace, null);
    assert.match(change.warnings.join(), /billing e-mail.*rule 14/);
    assert.match(change.warnings.join(), /somebody else must have the role `admin`/);
    assert.deepEqual(roles.explainChange({ role: "user" }, { role: "user" }), {
      gained: [],
      lost: [],
      unknown: [],
      warnings: [],
    });
    const older = roles.explainChange({ role: "user" }, { role: "developer" }, { edition: "four-role" });
    assert.ok(older.gained.length > 0);
  });

  test("assignable", () => {
    const workspace = [
      "workspace_user",
      "workspace_restricted_developer",
      "workspace_developer",
      "workspace_admin",
    ];
    const sorted = (value) =>
      Object.fromEntries(Object.entries(value).map(([name, list]) => [name, [...list].sort()]));
    const of = (members) =>
      sorted({ invite: members, update: members, workspaceAdd: workspace, workspaceUpdate: workspace });
    const console_ = ["user", "developer", "billing", "claude_code_user"];
    assert.deepEqual(sorted(roles.assignable({ organizationType: "console" })), of(console_));
    assert.deepEqual(sorted(roles.assignable({ organizationType: "enterprise" })), of(["user", "managed"]));
    assert.deepEqual(sorted(roles.assignable()), of([...console_, "managed"]));
    assert.deepEqual(roles.assignable({}), roles.assignable(null));
  });
});

describe("what cannot be asked", () => {
  const subject = { role: "user" };
  // what is asked, the path of the first issue, its code
  const questions = {
    "no subject": [() => roles.effective(), "subject", "required"],
    "a subject that is none": [() => roles.can(5, "use_api"), "subject", "wrong_type"],
    "no role": [() => roles.effective({}), "subject.role", "required"],
    "a role that is no text": [() => roles.effective({ role: 5 }), "subject.role", "wrong_type"],
    "rows that are none": [
      () => roles.effective({ role: "user", memberships: {} }),
      "subject.memberships",
      "wrong_type",
    ],
    "a row without a workspace": [
      () => roles.effective({ role: "user", memberships: [{ workspace_role: "workspace_user" }] }),
      "subject.memberships.0.workspace_id",
      "required",
    ],
    "assigned as text": [
      () =>
        roles.effective({
          role: "user",
          memberships: [{ workspace_id: "W1", workspace_role: "workspace_user", assigned: "yes" }],
        }),
      "subject.memberships.0.assigned",
      "wrong_type",
    ],
    "an unknown permission": [() => roles.can(subject, "use_apis"), "permission", "not_allowed"],
    "no permission": [() => roles.can(subject), "permission", "required"],
    "an unknown edition": [
      () => roles.can(subject, "use_api", { edition: "seven-role" }),
      "options.edition",
      "not_allowed",
    ],
    "an unknown option": [
      () => roles.effective(subject, { workspaces: "W1" }),
      "options.workspaces",
      "unknown_key",
    ],
    "an unknown kind": [
      () => roles.effective(subject, { workspace: { id: "W1", kind: "secret" } }),
      "options.workspace.kind",
      "not_allowed",
    ],
    "a workspace that is none": [
      () => roles.effective(subject, { workspace: 5 }),
      "options.workspace",
      "wrong_type",
    ],
    "no second subject": [() => roles.explainChange(subject), "after", "required"],
    "no options of a table": [() => roles.matrixTable(), "options", "required"],
    "no format": [() => roles.matrixTable({ scope: "workspace" }), "options.format", "required"],
    "an unknown scope": [
      () => roles.matrixTable({ scope: "team", format: "text" }),
      "options.scope",
      "not_allowed",
    ],
    "an unknown type": [
      () => roles.assignable({ organizationType: "school" }),
      "options.organizationType",
      "not_allowed",
    ],
    "a getter that throws": [
      () =>
        roles.effective({
          get role() {
            throw new Error("no");
          },
        }),
      "subject.role",
      "wrong_type",
    ],
  };
  for (const [name, [ask, path, code]] of Object.entries(questions))
    test(name, async () => {
      const error = await throws(ask, "ValidationError", "invalid_request");
      assert.deepEqual([error.issues[0].path.join("."), error.issues[0].code], [path, code]);
      assert.match(error.call, /^roles\.\w+$/);
      assert.ok(error.message.startsWith(`\`${error.call}\`: `), error.message);
      assert.deepEqual(RolecallError.fromJSON(JSON.parse(JSON.stringify(error))).issues, error.issues);
    });

  const cycle = {};
  cycle.cycle = cycle;
  const snapshots = {
    none: [undefined, "bad_snapshot"],
    null: [null, "bad_snapshot"],
    "a number": [5, "bad_snapshot"],
    "a list": [[], "bad_snapshot"],
    "a function": [() => {}, "bad_snapshot"],
    "one that refers to itself": [cycle, "bad_snapshot"],
    "one with a bigint": [{ version: 1n }, "bad_snapshot"],
    "no version": [{ users: [] }, "bad_snapshot"],
    "a newer version": [{ ...snapshot(), version: 2 }, "snapshot_version"],
    "no users": [{ ...snapshot(), users: undefined }, "bad_snapshot"],
    "a user without a role": [{ ...snapshot(), users: [{ id: "user_1" }] }, "bad_snapshot"],
    "rows that are none": [{ ...snapshot(), workspaceMembers: [5] }, "bad_snapshot"],
  };
  for (const [name, [value, code]] of Object.entries(snapshots))
    test(`a snapshot: ${name}`, async () => {
      const error = await throws(() => roles.review(value), "SnapshotError", code);
      assert.ok(isSnapshotError(error) && error.message.startsWith("`roles.review`: "), error.message);
    });

  test("no question repeats what looks like a key", async () => {
    const key = "sk-ant-admin01-secret-secret-secret";
    const error = await caught(() => roles.can(subject, key));
    assert.ok(!JSON.stringify(error).includes(key), JSON.stringify(error));
    const other = await caught(() => roles.can(subject, "use_api", { edition: key }));
    assert.ok(!JSON.stringify(other).includes(key), JSON.stringify(other));
  });
});
