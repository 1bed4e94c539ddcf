// Activity analytics of Claude Enterprise: a day, the parts of it, and a range.
import assert from "node:assert/strict";
import { all, idsOf } from "../lib/lists.mjs";
import { methodOf } from "../lib/tree.mjs";

const date = "2026-11-18";
const range = { starting_date: "2026-11-10", ending_date: "2026-11-18" };
const total = (rows, metric) => rows.reduce((sum, row) => sum + row[metric], 0);

/**
 * A list by day whose `metric` is a plain sum: grouped by product or person it comes to the same, and a range comes
 * to the sum of its days. `name` is what rows are about.
 */
const counted =
  ({ name, metric, by, ranged = true }) =>
  async (world) => {
    const list = world.method;
    const rows = await all(list({ date, limit: 2 }));
    assert.ok(rows.length > 2);
    assert.equal(
      new Set(rows.map((row) => JSON.stringify(name.map((field) => row[field])))).size,
      rows.length,
    );
    const parts = await all(list({ date, group_by: [by], limit: 3 }));
    assert.ok(parts.length >= rows.length);
    assert.equal(total(parts, metric), total(rows, metric));
    if (!ranged) return;
    let days = 0;
    for (let day = 10; day < 18; day++) days += total(await all(list({ date: `2026-11-${day}` })), metric);
    assert.equal(total(await all(list({ ...range, limit: 3 })), metric), days);
    const ordered = await all(list({ date, order_by: metric, order: "asc", limit: 2 }));
    const values = ordered.map((row) => row[metric]);
    assert.deepEqual(
      values,
      values.toSorted((a, b) => a - b),
    );
  };

const cases = {
  "analytics.apps.chat.projects.list": counted({
    name: ["project_id"],
    metric: "message_count",
    by: "user_id",
  }),
  "analytics.artifacts.list": counted({
    name: ["artifact_type", "is_shared"],
    metric: "artifacts_created_count",
    by: "product",
    ranged: false,
  }),
  "analytics.connectors.list": async (world) => {
    const list = world.method;
    const rows = await all(list({ date, limit: 2 }));
    assert.ok(rows.length > 2);
    const [{ connector_name }] = rows;
    assert.deepEqual(await all(list({ date, filter: [`connector_name:${connector_name}`] })), [rows[0]]);
    const [{ id }] = world.seed.users;
    for (const row of await all(
      list({ ...range, filter: [`user_id:${id}`], group_by: ["user_id"], limit: 1 }),
    ))
      assert.equal(row.user_id, id);
  },
  "analytics.plugins.list": counted({ name: ["plugin_name"], metric: "invocation_count", by: "product" }),
  "analytics.skills.list": async (world) => {
    // People of a skill count once each, whether they are told apart or not.
    await counted({
      name: ["skill_name", "share_status"],
      metric: "distinct_user_count",
      by: "user_id",
      ranged: false,
    })(world);
    for (const { attributed_list_price, currency } of await all(world.method({ ...range, limit: 3 }))) {
      assert.ok(attributed_list_price === null || /^\d+(\.\d+)?$/.test(attributed_list_price));
      assert.ok(currency === null || currency === "USD");
    }
  },
  "analytics.summaries.list": async (world) => {
    const days = await all(world.method(range));
    // One row for each day of the range, the last one excluded; `limit` is not effective.
    assert.deepEqual(
      days.map(({ starting_at }) => Date.parse(starting_at)),
      [10, 11, 12, 13, 14, 15, 16, 17].map((day) => Date.UTC(2026, 10, day)),
    );
    assert.equal((await world.method({ ...range, limit: 1 })).data.length, 8);
    for (const day of days) {
      assert.ok(day.daily_active_user_count <= day.weekly_active_user_count);
      assert.ok(day.weekly_active_user_count <= day.monthly_active_user_count);
      assert.ok(day.monthly_active_user_count <= world.seed.users.length);
    }
  },
  "analytics.users.list": async (world) => {
    const rows = await all(world.method({ date, limit: 5 }));
    const people = rows.map(({ user }) => user.id);
    assert.equal(new Set(people).size, rows.length);
    for (const id of people) assert.ok(idsOf(world.seed.users).includes(id));
    assert.deepEqual(await all(world.method({ date, filter: [`user_id:${people[0]}`] })), [rows[0]]);
    const [{ id }] = world.seed.rbacGroups;
    const members = world.seed.rbacGroupMembers.filter((row) => row.rbac_group_id === id);
    const inGroup = await all(world.method({ date, filter: [`rbac_group_id:${id}`], limit: 2 }));
    for (const { user } of inGroup) assert.ok(members.some(({ user_id }) => user_id === user.id));
  },
};

export default Object.fromEntries(
  Object.entries(cases).map(([call, run]) => [
    call,
    (world) => run({ ...world, method: methodOf(world.admin, call) }),
  ]),
);
