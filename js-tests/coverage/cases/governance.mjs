// Groups, roles and spend limits of Claude Enterprise.
import assert from "node:assert/strict";
import { all, idsOf, refused, sameSet } from "../lib/lists.mjs";

const group = ({ admin }, name = "Data team, new") => admin.rbacGroups.create({ name });
const scim = ({ seed }) => seed.rbacGroups.find(({ source_type }) => source_type === "scim");
const waiting = ({ seed }) => seed.increaseRequests.find(({ status }) => status === "pending");
const decimal = /^\d+(\.\d{1,3})?$/;

export default {
  "rbacGroups.create": async (world) => {
    const made = await group(world);
    assert.deepEqual(
      [made.type, made.name, made.source_type, made.role_ids],
      ["rbac_group", "Data team, new", "direct", []],
    );
    assert.deepEqual(await world.admin.rbacGroups.retrieve(made.id), made);
    // Names need not be unique.
    const other = await group(world);
    const listed = idsOf(await all(world.admin.rbacGroups.list({ limit: 2 })));
    assert.ok(listed.includes(made.id) && listed.includes(other.id) && made.id !== other.id);
  },
  "rbacGroups.retrieve": async ({ admin, seed }) => {
    for (const one of seed.rbacGroups) assert.deepEqual(await admin.rbacGroups.retrieve(one.id), one);
    await refused(admin.rbacGroups.retrieve("rbac_group_01none"), 404, "rbac_group_not_found");
  },
  "rbacGroups.update": async (world) => {
    const { id } = await group(world);
    assert.equal((await world.admin.rbacGroups.update(id, { name: "Renamed" })).name, "Renamed");
    assert.equal((await world.admin.rbacGroups.retrieve(id)).name, "Renamed");
    await refused(world.admin.rbacGroups.update(scim(world).id, { name: "x" }), 400);
  },
  "rbacGroups.list": async ({ admin, seed }) => {
    sameSet(await all(admin.rbacGroups.list({ limit: 1 })), seed.rbacGroups);
  },
  "rbacGroups.delete": async (world) => {
    const { id } = await group(world);
    assert.deepEqual(await world.admin.rbacGroups.delete(id), { id, type: "rbac_group_deleted" });
    await refused(world.admin.rbacGroups.retrieve(id), 404, "rbac_group_not_found");
    await refused(world.admin.rbacGroups.delete(scim(world).id), 400);
  },
  "rbacGroups.members.list": async ({ admin, seed }) => {
    for (const { id } of seed.rbacGroups) {
      const rows = await all(admin.rbacGroups.members.list(id, { limit: 2 }));
      sameSet(
        rows.map(({ user_id }) => user_id),
        seed.rbacGroupMembers.filter((row) => row.rbac_group_id === id).map(({ user_id }) => user_id),
      );
      // Oldest first.
      const times = rows.map(({ created_at }) => Date.parse(created_at));
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      );
    }
  },
  "rbacGroups.members.add": async (world) => {
    const { members } = world.admin.rbacGroups;
    const { id } = await group(world);
    const [{ id: user_id, email }] = world.seed.users;
    const row = await members.add(id, { user_id });
    assert.deepEqual(
      [row.type, row.rbac_group_id, row.user_id, row.email],
      ["rbac_group_member", id, user_id, email],
    );
    assert.deepEqual((await members.list(id)).data, [row]);
    await refused(members.add(id, { user_id }), 400);
    await refused(members.add(id, { user_id: "user_01nobody" }), 404);
  },
  "rbacGroups.members.remove": async (world) => {
    const { members } = world.admin.rbacGroups;
    const { id: rbac_group_id } = await group(world);
    const [{ id: user_id }] = world.seed.users;
    await members.add(rbac_group_id, { user_id });
    const gone = { rbac_group_id, type: "rbac_group_member_deleted", user_id };
    assert.deepEqual(await members.remove(user_id, { rbac_group_id }), gone);
    assert.deepEqual((await members.list(rbac_group_id)).data, []);
    // Unlike places in workspaces, a second removal finds nothing.
    await refused(members.remove(user_id, { rbac_group_id }), 404);
  },

  "rbacRoles.retrieve": async ({ admin, seed }) => {
    for (const role of seed.rbacRoles) assert.deepEqual(await admin.rbacRoles.retrieve(role.id), role);
    await refused(admin.rbacRoles.retrieve("rbac_role_01none"), 404, "rbac_role_not_found");
  },
  "rbacRoles.list": async ({ admin, seed }) => {
    const roles = await all(admin.rbacRoles.list({ limit: 2 }));
    sameSet(roles, seed.rbacRoles);
    sameSet([...new Set(roles.map(({ source }) => source.type))], ["built_in", "custom"]);
  },
  "rbacRoles.permissions.list": async ({ admin, seed }) => {
    for (const { id } of seed.rbacRoles) {
      const rows = await all(admin.rbacRoles.permissions.list(id, { limit: 1 }));
      sameSet(
        rows.map(({ action }) => action),
        seed.rbacRolePermissions.filter((row) => row.rbac_role_id === id).map(({ action }) => action),
      );
      for (const { type } of rows) assert.equal(type, "rbac_role_permission");
    }
  },

  "spendLimits.effective.list": async ({ admin, seed }) => {
    const rows = await all(admin.spendLimits.effective.list({ limit: 5 }));
    for (const { amount, period_to_date_spend, currency } of rows) {
      assert.match(period_to_date_spend, decimal);
      assert.ok(amount === null || /^\d+$/.test(amount));
      assert.equal(currency, "USD");
    }
    const people = new Set(rows.map(({ actor }) => actor.user_id));
    assert.deepEqual(people, new Set(idsOf(seed.users)));
    const { id } = seed.users[0];
    const own = await all(admin.spendLimits.effective.list({ user_ids: [id], period: ["monthly"] }));
    assert.deepEqual(
      own,
      rows.filter(({ actor, period }) => actor.user_id === id && period === "monthly"),
    );
  },
  "spendLimits.increaseRequests.retrieve": async ({ admin, seed }) => {
    for (const request of seed.increaseRequests) {
      const { spend_summary, ...found } = await admin.spendLimits.increaseRequests.retrieve(request.id);
      assert.deepEqual(found, request);
      // A live summary goes with those that wait.
      if (request.status === "pending") assert.match(spend_summary.period_to_date_spend, decimal);
      else assert.equal(spend_summary, null);
    }
  },
  "spendLimits.increaseRequests.list": async ({ admin, seed }) => {
    const { increaseRequests } = admin.spendLimits;
    const found = await all(increaseRequests.list({ limit: 1 }));
    // Newest first.
    assert.deepEqual(idsOf(found), idsOf(seed.increaseRequests));
    for (const status of ["pending", "approved", "denied"])
      assert.deepEqual(
        idsOf(await all(increaseRequests.list({ status: [status], limit: 1 }))),
        idsOf(seed.increaseRequests.filter((one) => one.status === status)),
      );
  },
  "spendLimits.increaseRequests.approve": async (world) => {
    const { increaseRequests, effective } = world.admin.spendLimits;
    const { id, actor, period } = waiting(world);
    const approved = await increaseRequests.approve(id, { amount: "123456", suppress_notification: true });
    assert.deepEqual([approved.status, approved.period], ["approved", period]);
    assert.deepEqual(
      [approved.spend_limit.amount, approved.spend_limit.scope],
      ["123456", { type: "user", user_id: actor.user_id }],
    );
    const { spend_limit, spend_summary, ...rest } = approved;
    // What binds the requester is shown while the request waits, and when it is approved.
    assert.equal(spend_summary.amount, "123456");
    assert.deepEqual(await increaseRequests.retrieve(id), { ...rest, spend_summary: null });
    const [bound] = await all(effective.list({ user_ids: [actor.user_id], period: [period] }));
    assert.deepEqual([bound.amount, bound.spend_limit_id], ["123456", spend_limit.id]);
    assert.ok(!world.emulator.outbox.some(({ kind }) => kind === "spend_limit_request"));
    await refused(increaseRequests.deny(id, {}), 400);
  },
  "spendLimits.increaseRequests.deny": async (world) => {
    const { increaseRequests } = world.admin.spendLimits;
    const { id, actor } = waiting(world);
    const denied = await increaseRequests.deny(id, {});
    assert.equal(denied.status, "denied");
    assert.equal(typeof denied.resolved_at, "string");
    assert.deepEqual(await increaseRequests.deny(id, {}), denied);
    assert.deepEqual(await increaseRequests.retrieve(id), denied);
    const mails = world.emulator.outbox.filter(({ kind }) => kind === "spend_limit_request");
    assert.deepEqual(
      mails.map(({ to }) => to),
      [actor.email_address],
    );
  },
};
