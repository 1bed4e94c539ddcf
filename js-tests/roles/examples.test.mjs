// The worked examples of the facts, by their numbers, through the package.
import assert from "node:assert/strict";
import { test } from "node:test";
import { issuesOf, rolecall, start, throws } from "../client/lib/package.mjs";
import { person, snapshot } from "./lib/organization.mjs";

const { roles } = rolecall;
const CC = { id: "CC", kind: "claude_code" };
const EDITIONS = ["four-role", "five-role", "five-role-claude-code", "six-role"];
const [, H5, H5b, H6] = EDITIONS;
const workspaceAdmin = person("user", ["W1", "workspace_admin"]);
const restricted = person("user", ["W1", "workspace_restricted_developer"]);
const raised = person("billing", ["W1", "workspace_admin"]);

// number, who, what, where, verdict, a document that says so, the edition (the newest)
const DECISIONS = [
  [1, person("user"), "use_playground", undefined, "allowed", "H6"],
  [1, person("user"), "use_playground", undefined, "allowed", "H5", H5],
  [2, person("user"), "view_api_keys", undefined, "denied", "H6"],
  [2, person("user"), "view_api_keys", undefined, "denied", "H5", H5],
  [3, person("user"), "use_playground", "W1", "no_access", "W5"],
  [3, person("user"), "use_api", "W1", "no_access", "W5"],
  [4, workspaceAdmin, "manage_workspace_members", "W1", "allowed", "W5"],
  [5, workspaceAdmin, "manage_workspace_members", "W2", "no_access", "W5"],
  [6, workspaceAdmin, "manage_users", undefined, "denied", "H6"],
  [6, workspaceAdmin, "manage_users", undefined, "denied", "H5", H5],
  [7, person("user", ["W1", "workspace_developer"]), "create_other_api_keys", "W1", "allowed", "W5"],
  [8, restricted, "use_api", "W1", "allowed", "W5"],
  [9, restricted, "download_files", "W1", "denied", "W5"],
  [10, person("developer"), "view_usage", undefined, "allowed", "H6"],
  [10, person("developer"), "view_cost", undefined, "allowed", "H5", H5],
  [10, person("developer"), "view_cost", undefined, "not_stated", undefined, "four-role"],
  [11, person("developer"), "use_api", "W1", "no_access", "W5"],
  [12, person("developer"), "use_claude_code", undefined, "not_stated", undefined, H5],
  [12, person("developer"), "use_claude_code", undefined, "allowed", "H5b", H5b],
  [12, person("developer"), "use_claude_code", undefined, "allowed", "H6", H6],
  [13, person("developer"), "create_mcp_tunnels", undefined, "denied", "W5"],
  [14, person("billing"), "view_cost", "W1", "allowed", "H6"],
  [14, person("billing"), "view_cost", "W2", "allowed", "H6"],
  [15, person("billing"), "access_claude_code_workspace", CC, "denied", "H6"],
  [15, person("billing"), "access_claude_code_workspace", undefined, "denied", "H5", H5],
  [16, person("billing"), "manage_api_keys", undefined, "not_stated"],
  [17, raised, "change_workspace_settings", "W1", "allowed", "W5"],
  [18, raised, "change_workspace_settings", "W2", "not_stated"],
  [19, person("admin"), "manage_workspace_members", "W1", "allowed", "W5"],
  [20, person("admin"), "manage_users", undefined, "allowed", "H6"],
  [20, person("admin"), "manage_roles", undefined, "allowed", "H4", "four-role"],
  [21, person("admin"), "access_claude_code_workspace", CC, "allowed", "H6"],
  [25, person("claude_code_user"), "access_claude_code_workspace", CC, "allowed", "H6"],
  [26, person("claude_code_user"), "manage_api_keys", undefined, "not_stated"],
  [26, person("claude_code_user"), "create_claude_code_keys", undefined, "allowed", "CI"],
  [26, person("claude_code_user"), "create_other_api_keys", undefined, "denied", "CI"],
  [28, person("owner"), "manage_admins", undefined, "allowed", "GP"],
  [29, person("admin"), "manage_admins", undefined, "not_stated"],
];

for (const [number, subject, permission, workspace, verdict, document, edition] of DECISIONS) {
  const where = workspace ? ` in ${workspace.id ?? workspace}` : "";
  test(`${number}: ${subject.role}, ${permission}${where}: ${verdict}`, () => {
    const options = { workspace, edition };
    const decision = roles.can(subject, permission, options);
    assert.equal(decision.verdict, verdict, decision.reason);
    const sources = [...decision.grants, ...decision.denials].map((source) => source.document);
    if (document) assert.ok(sources.includes(document), sources.join());
    else assert.deepEqual(sources, []);
    assert.ok(decision.reason.length > 10);
    assert.deepEqual(roles.effective(subject, options).permissions[permission], decision);
  });
}

test("22: an admin with a lesser row holds both, the inherited one first", () => {
  const { roles: held } = roles.effective(person("admin", ["W1", "workspace_user"]), { workspace: "W1" });
  assert.deepEqual(held, [
    { role: "admin", from: "organization" },
    { role: "workspace_admin", from: "inherited" },
    { role: "workspace_user", from: "assigned" },
  ]);
});

test("23: demoted, what was given by hand stays", () => {
  const { lost } = roles.explainChange(person("admin", ["W1", "workspace_user"]), { role: "developer" });
  const after = (place) =>
    lost.find(({ workspace }) => workspace === place).rolesAfter.map(({ role }) => role);
  assert.deepEqual(after("W1"), ["developer", "workspace_user"]);
  assert.deepEqual(after("*"), ["developer"]);
});

test("24: promoted to billing, the workspace role comes at once", () => {
  const { gained } = roles.explainChange({ role: "user" }, { role: "billing" });
  const everywhere = gained.find(({ workspace }) => workspace === "*");
  assert.deepEqual(everywhere.rolesAfter[1], { role: "workspace_billing", from: "inherited" });
});

test("27: the Default Workspace has no rows of its own", () => {
  const options = { workspace: { id: "D", kind: "default" } };
  for (const role of ["user", "developer", "billing", "admin"])
    assert.deepEqual(
      roles.effective(person(role, ["D", "workspace_developer"]), options),
      roles.effective({ role }, options),
    );
});

const member = (workspace_role) => ({ workspace_id: "wrkspc_1", workspace_role });
// number, the request, the code of its refusal (none: it is sent), the type of the organization
const REQUESTS = [
  [30, (c, o) => c.invites.create({ email: "a@example.com", role: "admin" }, o), "not_allowed"],
  [31, (c, o) => c.users.update("user_dev", { role: "billing" }, o), undefined, "console"],
  [
    32,
    (c, o) =>
      c.workspaces.members.add("wrkspc_1", { user_id: "user_dev", workspace_role: "workspace_billing" }, o),
    "not_allowed",
  ],
  [33, (c, o) => c.workspaces.members.update("user_admin", member("workspace_user"), o), "rule_7"],
  [34, (c, o) => c.workspaces.members.update("user_billing", member("workspace_admin"), o)],
  [35, (c, o) => c.workspaces.members.update("user_billing", member("workspace_developer"), o), "rule_7"],
  [36, (c, o) => c.workspaces.members.remove("user_billing", { workspace_id: "wrkspc_1" }, o), "rule_7"],
  [37, (c, o) => c.users.remove("user_admin", o), "not_allowed"],
  [38, (c, o) => c.invites.create({ email: "a@example.com", role: "managed" }, o), "not_allowed", "console"],
  [38, (c, o) => c.invites.create({ email: "a@example.com", role: "managed" }, o)],
  [39, (c, o) => c.users.update("user_members", { role: "user" }, o), "not_allowed", "enterprise"],
];

for (const [number, request, code, organizationType] of REQUESTS) {
  test(`${number}: ${code ?? "sent"}`, async () => {
    const { admin, calls } = start([], { organizationType });
    const options = { snapshot: snapshot() };
    if (!code) return assert.ok((await request(admin.plan, options)).call);
    for (const client of [admin, admin.plan]) {
      const error = await throws(() => request(client, options), "ValidationError", "invalid_request");
      assert.deepEqual(
        issuesOf(error).map((text) => text.split(" ")[1]),
        [code],
      );
    }
    assert.equal(calls.length, 0);
  });
}

test("every example has a number here", () => {
  const tables = [...DECISIONS, ...REQUESTS].map(([number]) => number);
  const numbers = new Set([...tables, 22, 23, 24, 27]);
  assert.deepEqual(
    [...numbers].sort((a, b) => a - b),
    Array.from({ length: 39 }, (_, i) => i + 1),
  );
});
