import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmulator } from "../../pkg-template/emulator/index.js";
import { rowsOf, startUnlimited } from "./enterprise-helpers.mjs";
import { NOW, ok, team } from "./helpers.mjs";

const FILL = { members: 120, workspaces: 4, keys: 30 };
const ENTERPRISE = { groups: 9, roles: 6, spendLimits: 12, increaseRequests: 8 };
const LISTS = {
  rbacGroups: "rbac_group_",
  rbacRoles: "rbac_role_",
  spendLimits: "spl_",
  increaseRequests: "slir_",
};
const stateOf = (fill) => createEmulator({ now: () => NOW, fill }).state();

test("the numbers asked for, with the documented prefixes", () => {
  const state = stateOf({ ...FILL, ...ENTERPRISE });
  Object.keys(LISTS).forEach((list, i) => {
    assert.equal(state[list].length, Object.values(ENTERPRISE)[i], list);
    for (const { id } of state[list]) assert.match(id, new RegExp(`^${LISTS[list]}01[0-9A-Za-z]{22}$`));
    const times = state[list].map((it) => Date.parse(it.created_at));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
  });
  assert.deepEqual([...new Set(state.rbacGroups.map((it) => it.source_type))].sort(), ["direct", "scim"]);
  assert.deepEqual([...new Set(state.increaseRequests.map((it) => it.status))].sort(), [
    "approved",
    "denied",
    "pending",
  ]);
  const groups = new Map(state.rbacGroups.map((it) => [it.id, it]));
  for (const { created_at: at, rbac_group_id: id } of state.rbacGroupMembers) {
    assert.ok(at >= groups.get(id).created_at && Date.parse(at) <= NOW);
  }
});

test("their numbers change nobody else", () => {
  const others = (fill) => {
    const state = stateOf(fill);
    for (const list of [...Object.keys(LISTS), "rbacGroupMembers", "rbacRolePermissions"]) delete state[list];
    return state;
  };
  assert.deepEqual(others({ ...FILL, ...ENTERPRISE }), others(FILL));
  const none = { groups: 0, roles: 0, spendLimits: 0, increaseRequests: 0 };
  assert.deepEqual(others({ ...FILL, ...none }), others(FILL));
  for (const list of Object.keys(LISTS)) assert.equal(stateOf({ ...FILL, ...none })[list], undefined);
});

test("without numbers: some of each from 10 members on, nothing below", () => {
  const [many, few] = [stateOf({ members: 120 }), stateOf({ members: 9 })];
  const counts = Object.keys(LISTS).map((list) => many[list].length);
  assert.deepEqual(counts, [6, 4, 4, 15]);
  for (const list of Object.keys(LISTS)) assert.equal(few[list], undefined);
});

test("odd numbers work, and what does not fit is refused", () => {
  assert.equal(stateOf({ members: 0, groups: 2 }).rbacGroups.length, 2);
  assert.equal(stateOf({ members: 1, groups: 1, roles: 1, increaseRequests: 1 }).rbacRoles.length, 1);
  for (const fill of [
    { members: 0, increaseRequests: 1 },
    { members: 2, groups: 1, spendLimits: 5 },
  ]) {
    assert.throws(() => stateOf(fill), RangeError);
  }
  for (const fill of [{ groups: -1 }, { roles: "3" }, { team: 1 }])
    assert.throws(() => stateOf(fill), TypeError);
});

test("a state starts another emulator that is the same, with the same reports", async () => {
  const first = startUnlimited({ fill: { ...FILL, ...ENTERPRISE } });
  const group = first.emulator.state().rbacGroups.find((it) => it.source_type === "direct");
  const { id } = first.emulator.state().users[0];
  await first.post(`/rbac_groups/${group.id}/members`, { user_id: id });
  const pending = first.emulator.state().increaseRequests.find((it) => it.status === "pending");
  ok(await first.post(`/spend_limit_increase_requests/${pending.id}/approve`, { amount: "100" }));
  const state = first.emulator.state();
  const second = startUnlimited({ fill: state });
  assert.deepEqual(second.emulator.state(), state);
  for (const path of [
    "/usage_report/messages?starting_at=2026-11-10T00:00:00Z&group_by[]=api_key_id",
    "/cost_report?starting_at=2026-11-10T00:00:00Z&group_by[]=description",
    "/usage_report/claude_code?starting_at=2026-11-19",
    "/analytics/users?date=2026-11-19",
    "/analytics/skills?starting_date=2026-11-01&group_by[]=rbac_group_id",
    "/spend_limits/effective",
    "/spend_limit_increase_requests",
  ]) {
    assert.deepEqual(await rowsOf(second.get, path, 7), await rowsOf(first.get, path, 7), path);
  }
});

test("lists as they come from calls will do as data", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const users = await rowsOf(get, "/spend_limits/effective");
  assert.ok(users.length > 0);
  const increaseRequests = await rowsOf(get, "/spend_limit_increase_requests");
  assert.ok(increaseRequests.some((it) => it.spend_summary !== null));
  const { emulator } = startUnlimited({ fill: team({ increaseRequests }) });
  assert.equal(Object.hasOwn(emulator.state().increaseRequests[0], "spend_summary"), false);
});
