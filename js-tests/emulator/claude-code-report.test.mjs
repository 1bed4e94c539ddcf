import assert from "node:assert/strict";
import { test } from "node:test";
import { pages, rowsOf, startUnlimited } from "./enterprise-helpers.mjs";
import { badRequest, DAY, NOW, ok } from "./helpers.mjs";

const PATH = "/usage_report/claude_code";
const FILL = { members: 120, workspaces: 2, keys: 60 };
const DATE = "starting_at=2026-11-19";

test("one row an actor of the day, with all the fields", async () => {
  const { get, emulator } = startUnlimited({ fill: FILL });
  const rows = await rowsOf(get, `${PATH}?${DATE}`);
  const { users, apiKeys, organization } = emulator.state();
  const people = new Set(users.map(({ email }) => email));
  const keys = new Set(apiKeys.map(({ name }) => name));
  const actors = rows.map(({ actor }) => actor.email_address ?? actor.api_key_name);
  assert.equal(new Set(actors).size, rows.length);
  assert.deepEqual([...new Set(rows.map(({ actor }) => actor.type))].sort(), ["api_actor", "user_actor"]);
  for (const row of rows) {
    assert.equal(row.date, "2026-11-19T00:00:00Z");
    assert.equal(row.organization_id, organization.id);
    const isUser = row.actor.type === "user_actor";
    assert.ok(isUser ? people.has(row.actor.email_address) : keys.has(row.actor.api_key_name));
    assert.deepEqual(Object.keys(row.actor), ["type", isUser ? "email_address" : "api_key_name"]);
    assert.ok(["api", "subscription"].includes(row.customer_type));
    assert.ok([null, "enterprise", "team"].includes(row.subscription_type));
    assert.equal(row.subscription_type !== null, row.customer_type === "subscription");
    assert.equal(typeof row.terminal_type, "string");
    assert.equal(typeof row.is_remote, "boolean");
    const { num_sessions, lines_of_code, commits_by_claude_code, pull_requests_by_claude_code } =
      row.core_metrics;
    for (const count of [
      num_sessions,
      lines_of_code.added,
      lines_of_code.removed,
      commits_by_claude_code,
      pull_requests_by_claude_code,
    ]) {
      assert.ok(Number.isInteger(count) && count >= 0);
    }
    assert.ok(num_sessions > 0);
    for (const { accepted, rejected } of Object.values(row.tool_actions)) {
      assert.ok(Number.isInteger(accepted) && Number.isInteger(rejected));
    }
    assert.ok(row.model_breakdown.length > 0);
    for (const { model, tokens, estimated_cost } of row.model_breakdown) {
      assert.equal(typeof model, "string");
      assert.deepEqual(Object.keys(tokens), ["input", "output", "cache_read", "cache_creation"]);
      assert.ok(Object.values(tokens).every(Number.isInteger));
      assert.deepEqual([typeof estimated_cost.amount, estimated_cost.currency], ["number", "USD"]);
    }
  }
});

test("pages of 20 by default, 1 to 1000", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const found = await pages(get, `${PATH}?${DATE}`);
  assert.ok(found.length > 1);
  assert.equal(found[0].data.length, 20);
  found.forEach((page, i) => {
    assert.deepEqual(Object.keys(page), ["data", "has_more", "next_page"]);
    assert.equal(page.has_more, i < found.length - 1);
  });
  assert.deepEqual(
    found.flatMap(({ data }) => data),
    await rowsOf(get, `${PATH}?${DATE}`, 7),
  );
  ok(await get(`${PATH}?${DATE}&limit=1000`));
  for (const query of ["limit=0", "limit=1001", "page=x", "ending_at=2026-11-20", "group_by[]=model"]) {
    badRequest(await get(`${PATH}?${DATE}&${query}`));
  }
  badRequest(await get(`${PATH}?starting_at=2026-11-18&page=${found[0].next_page}`));
});

test("the day is a plain date", async () => {
  const { get } = startUnlimited({ fill: FILL });
  badRequest(await get(PATH));
  for (const value of ["2026-11-19T00:00:00Z", "2026-11-31", "2026-1-1", "today", ""]) {
    badRequest(await get(`${PATH}?starting_at=${value}`));
  }
});

test("sessions are there after an hour, and nothing is told of the future", async () => {
  const { get, emulator } = startUnlimited({ fill: { ...FILL, members: 400 }, now: () => NOW - DAY });
  const count = async () => {
    const rows = await rowsOf(get, `${PATH}?starting_at=2026-11-20`);
    return rows.reduce((sum, row) => sum + row.core_metrics.num_sessions, 0);
  };
  // Friday noon, then past the end of the day, then an hour later.
  const noon = await count();
  emulator.advance(12 * 3_600_000);
  const midnight = await count();
  emulator.advance(3_600_000);
  const settled = await count();
  assert.ok(noon > 0 && noon < midnight && midnight < settled);
  emulator.advance(DAY);
  assert.equal(await count(), settled);
  for (const day of ["2026-12-24", "2019-12-24"]) {
    assert.deepEqual(ok(await get(`${PATH}?starting_at=${day}`)), {
      data: [],
      has_more: false,
      next_page: null,
    });
  }
});

test("what somebody did stays when their role changes and when they leave", async () => {
  const { get, post, del, emulator } = startUnlimited({ fill: FILL });
  const before = await rowsOf(get, `${PATH}?${DATE}`);
  for (const { id, role } of emulator.state().users.slice(0, 40)) {
    if (role === "admin") continue;
    ok(await post(`/users/${id}`, { role: "claude_code_user" }));
    ok(await del(`/users/${id}`));
  }
  assert.deepEqual(await rowsOf(get, `${PATH}?${DATE}`), before);
  emulator.advance(10 * DAY);
  const left = new Set(emulator.state().users.map(({ email }) => email));
  for (const { actor } of await rowsOf(get, `${PATH}?starting_at=2026-11-25`)) {
    if (actor.type === "user_actor") assert.ok(left.has(actor.email_address));
  }
});
