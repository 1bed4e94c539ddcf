import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmulator } from "../../pkg-template/emulator/index.js";
import { missing, pages, permission, role, rowsOf, startUnlimited } from "./enterprise-helpers.mjs";
import { badRequest, ok, refused, team } from "./helpers.mjs";

const ALL = "/rbac_roles";
const organization = { type: "organization", organization_id: "12345678-1234-5678-1234-567812345678" };
const fill = team({
  rbacRoles: [role("R2", "custom", 10), role("R1", "built_in", 60)],
  rbacRolePermissions: [
    permission("R1", "capability_access_all_ga", organization),
    permission("R2", "use", { type: "connector_tool", connector_id: "c", tool_name: "search" }),
    permission("R2", "chat", organization),
  ],
});

test("roles as given are listed and read", async () => {
  const { get, emulator } = startUnlimited({ fill });
  assert.deepEqual(ok(await get(ALL)), { data: fill.rbacRoles, next_page: null });
  assert.deepEqual(ok(await get(`${ALL}/rbac_role_01R1`)), role("R1", "built_in", 60));
  assert.deepEqual(emulator.state().rbacRolePermissions, fill.rbacRolePermissions);
});

test("permissions of a role, without a field of ours", async () => {
  const { get } = startUnlimited({ fill });
  const { data } = ok(await get(`${ALL}/rbac_role_01R1/permissions`));
  assert.deepEqual(data, [
    { type: "rbac_role_permission", action: "capability_access_all_ga", resource: organization },
  ]);
  assert.equal(ok(await get(`${ALL}/rbac_role_01R2/permissions`)).data.length, 2);
});

test("unknown roles: 404 with a code", async () => {
  const { get } = startUnlimited({ fill });
  missing(await get(`${ALL}/rbac_role_01none`), "rbac_role_not_found");
  missing(await get(`${ALL}/rbac_role_01none/permissions`), "rbac_role_not_found");
});

test("roles are read only", async () => {
  const { post, del } = startUnlimited({ fill });
  refused(await post(ALL, { display_name: "x" }), 405, "invalid_request_error");
  refused(await post(`${ALL}/rbac_role_01R1`, { display_name: "x" }), 405, "invalid_request_error");
  refused(await del(`${ALL}/rbac_role_01R1`), 405, "invalid_request_error");
});

test("both lists page by token, 20 by default, 1 to 1000", async () => {
  const { get, emulator } = startUnlimited({ fill: { members: 10, roles: 25 } });
  assert.deepEqual(
    (await pages(get, ALL)).map(({ data }) => data.length),
    [20, 5],
  );
  const [{ id }] = emulator.state().rbacRoles;
  const path = `${ALL}/${id}/permissions`;
  const whole = await rowsOf(get, path);
  assert.ok(whole.length > 3);
  assert.deepEqual(await rowsOf(get, path, 2), whole);
  for (const list of [ALL, path]) {
    for (const query of ["limit=0", "limit=1001", "page=x", "after_id=x"])
      badRequest(await get(`${list}?${query}`));
  }
});

test("invented roles: built-in and custom ones, permissions on every kind of resource", async () => {
  const { get, emulator } = startUnlimited({ fill: { members: 40 } });
  const state = emulator.state();
  const sources = new Set(state.rbacRoles.map(({ source }) => source.type));
  assert.deepEqual([...sources].sort(), ["built_in", "custom"]);
  const kinds = new Set(state.rbacRolePermissions.map(({ resource }) => resource.type));
  assert.deepEqual([...kinds].sort(), [
    "all_connectors",
    "connector",
    "connector_scope",
    "connector_tool",
    "organization",
  ]);
  const { id } = ok(await get("/me"));
  for (const { resource } of state.rbacRolePermissions) {
    if (resource.type === "organization") assert.equal(resource.organization_id, id);
  }
  const ids = new Set(state.rbacRoles.map((it) => it.id));
  for (const { role_ids: roles } of state.rbacGroups) assert.ok(roles.every((it) => ids.has(it)));
});

test("permissions of no role are refused", () => {
  const bad = team({ rbacRolePermissions: [permission("R1", "chat", organization)] });
  assert.throws(() => createEmulator({ fill: bad }), TypeError);
});
