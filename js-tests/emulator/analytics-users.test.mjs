import assert from "node:assert/strict";
import { test } from "node:test";
import { pages, rowsOf, startUnlimited } from "./enterprise-helpers.mjs";
import { badRequest, DAY, ok } from "./helpers.mjs";

// The clock stands at noon of 2026-11-21.
const FILL = { members: 80, workspaces: 2 };
const USERS = "/analytics/users";
const SUMMARIES = "/analytics/summaries";
const DATE = "date=2026-11-19";
const RANGE = "starting_date=2026-11-02&ending_date=2026-11-09";

/** Every number of a row by its path. */
function numbers(value, path = "") {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, it]) => numbers(it, path === "" ? key : `${path}.${key}`));
}
/** Distinct things of several days may be the same; what was made on one of them is not. */
const ADDS_UP = /^(?!.*distinct_(connectors|plugins|projects_used|skills))/;

test("one row a member who was active, by e-mail address, with every section", async () => {
  const { get, emulator } = startUnlimited({ fill: FILL });
  const rows = await rowsOf(get, `${USERS}?${DATE}`);
  assert.ok(rows.length > 20 && rows.length <= 80);
  const emails = rows.map(({ user }) => user.email_address);
  assert.deepEqual(emails, emails.toSorted());
  const members = new Map(emulator.state().users.map(({ id, email }) => [id, email]));
  for (const row of rows) {
    assert.deepEqual(row.user, { id: row.user.id, email_address: members.get(row.user.id), type: "user" });
    assert.equal(row.distinct_user_count, null);
    assert.equal(row.last_activity_date, "2026-11-19");
    for (const section of ["chat", "claude_code", "cowork", "design", "office", "science"]) {
      assert.equal(typeof row[`${section}_metrics`], "object");
    }
    assert.ok(numbers(row).every(([, count]) => Number.isInteger(count) && count >= 0));
    assert.ok(row.chat_metrics.thinking_message_count <= row.chat_metrics.message_count);
    assert.equal(Object.hasOwn(row, "rbac_group_id"), false);
  }
});

test("a range adds the days up", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const range = await rowsOf(get, `${USERS}?${RANGE}`);
  const days = [];
  for (let day = 2; day < 9; day++) days.push(...(await rowsOf(get, `${USERS}?date=2026-11-0${day}`)));
  for (const row of range) {
    const own = days.filter(({ user }) => user.id === row.user.id);
    const ofDays = own.map((it) => new Map(numbers(it)));
    for (const [path, value] of numbers(row)) {
      const parts = ofDays.map((day) => day.get(path));
      const sum = parts.reduce((a, b) => a + b, 0);
      if (ADDS_UP.test(path)) assert.equal(value, sum, path);
      else assert.ok(value >= Math.max(...parts) && value <= sum, path);
    }
    assert.equal(row.last_activity_date, own.at(-1).last_activity_date);
  }
  assert.equal(new Set(days.map(({ user }) => user.id)).size, range.length);
});

test("by group: rows without a user, distinct counts null, people counted", async () => {
  const { get, emulator } = startUnlimited({ fill: FILL });
  const { rbacGroups } = emulator.state();
  const rows = await rowsOf(get, `${USERS}?${RANGE}&group_by[]=rbac_group_id`);
  assert.equal(rows.length, rbacGroups.length + 1);
  for (const row of rows) {
    assert.equal(row.user, null);
    assert.ok(row.distinct_user_count > 0);
    assert.equal(row.chat_metrics.distinct_conversation_count, null);
    assert.equal(row.chat_metrics.distinct_connectors_used_count, null);
    assert.equal(row.claude_code_metrics.core_metrics.distinct_session_count, null);
    assert.equal(row.cowork_metrics.sessions_with_file_edits_count, null);
    assert.equal(typeof row.chat_metrics.distinct_projects_created_count, "number");
    if (row.rbac_group_id === null) continue;
    const members = await rowsOf(get, `${USERS}?${RANGE}&filter[]=rbac_group_id:${row.rbac_group_id}`);
    assert.equal(members.length, row.distinct_user_count);
    const messages = members.reduce((sum, it) => sum + it.chat_metrics.message_count, 0);
    assert.equal(row.chat_metrics.message_count, messages);
    assert.equal(row.rbac_group_name, rbacGroups.find(({ id }) => id === row.rbac_group_id).name);
  }
});

test("a project shows the chat in it alone, and goes with members only", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const [project] = await rowsOf(get, `/analytics/apps/chat/projects?${RANGE}`);
  const filter = `filter[]=project_id:${project.project_id}`;
  const rows = await rowsOf(get, `${USERS}?${RANGE}&${filter}`);
  assert.equal(rows.length, project.distinct_user_count);
  const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
  assert.equal(
    sum((row) => row.chat_metrics.message_count),
    project.message_count,
  );
  assert.equal(
    sum((row) => row.chat_metrics.distinct_conversation_count),
    project.distinct_conversation_count,
  );
  assert.equal(
    sum((row) => row.cowork_metrics.message_count),
    0,
  );
  badRequest(await get(`${USERS}?${RANGE}&${filter}&group_by[]=rbac_group_id`));
  badRequest(await get(`${USERS}?${RANGE}&${filter}&filter[]=rbac_group_id:rbac_group_01x`));
});

test("users agree with Claude Code's report and with connectors", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const rows = await rowsOf(get, `${USERS}?${DATE}`);
  const report = await rowsOf(get, "/usage_report/claude_code?starting_at=2026-11-19");
  for (const { actor, core_metrics: core } of report.filter((it) => it.actor.type === "user_actor")) {
    const row = rows.find(({ user }) => user.email_address === actor.email_address);
    const { core_metrics: same } = row.claude_code_metrics;
    assert.deepEqual(
      [same.distinct_session_count, same.commit_count, same.lines_of_code.added_count],
      [core.num_sessions, core.commits_by_claude_code, core.lines_of_code.added],
    );
  }
  const connectors = await rowsOf(get, `/analytics/connectors?${DATE}&filter[]=product:chat`);
  const calls = connectors.reduce(
    (sum, it) => sum + it.read_call_count + it.write_call_count + it.unclassified_call_count,
    0,
  );
  assert.equal(
    rows.reduce((sum, row) => sum + row.chat_metrics.connectors_used_count, 0),
    calls,
  );
});

test("pages, dates and parameters of users", async () => {
  const { get, emulator } = startUnlimited({ fill: { members: 250 } });
  const found = await pages(get, `${USERS}?${DATE}`);
  assert.equal(found[0].data.length, 100);
  assert.deepEqual(
    found.flatMap(({ data }) => data),
    await rowsOf(get, `${USERS}?${DATE}`, 33),
  );
  const [{ id }] = emulator.state().users;
  ok(await get(`${USERS}?${RANGE}&filter[]=user_id:${id}`));
  ok(await get(`${USERS}?${DATE}&order=desc`));
  for (const query of [
    "",
    "date=2025-12-31",
    "date=2026-11-21",
    `${DATE}&starting_date=2026-11-01`,
    "ending_date=2026-11-20",
    `${DATE}&group_by[]=user_id`,
    `${DATE}&group_by[]=product`,
    `${DATE}&filter[]=product:chat`,
    `${DATE}&order_by=shoe_size`,
    `${DATE}&limit=1001`,
  ]) {
    badRequest(await get(`${USERS}?${query}`));
  }
});

test("whoever leaves stays in the days of the past", async () => {
  const { get, del, emulator } = startUnlimited({ fill: FILL });
  const before = await rowsOf(get, `${USERS}?${DATE}`);
  const { id } = emulator.state().users.find(({ role }) => role !== "admin");
  ok(await del(`/users/${id}`));
  assert.deepEqual(await rowsOf(get, `${USERS}?${DATE}`), before);
  emulator.advance(30 * DAY);
  assert.deepEqual(await rowsOf(get, `${USERS}?starting_date=2026-11-23&filter[]=user_id:${id}`), []);
});

test("summaries: a day each, whole whatever the limit", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const page = ok(await get(`${SUMMARIES}?starting_date=2026-11-01&limit=1`));
  assert.deepEqual(Object.keys(page), ["data", "next_page"]);
  assert.equal(page.next_page, null);
  assert.deepEqual(
    page.data.map(({ starting_at }) => starting_at),
    Array.from({ length: 20 }, (_, i) => `2026-11-${String(i + 1).padStart(2, "0")}T00:00:00Z`),
  );
  assert.equal(page.data.at(-1).ending_at, "2026-11-21T00:00:00Z");
  const range = ok(await get(`${SUMMARIES}?starting_date=2026-11-03&ending_date=2026-11-05`)).data;
  assert.deepEqual(range, page.data.slice(2, 4));
});

test("summaries agree with the users of the day, the week and the month", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const [day] = ok(await get(`${SUMMARIES}?starting_date=2026-11-19&ending_date=2026-11-20`)).data;
  for (const [column, first] of [
    ["daily", "2026-11-19"],
    ["weekly", "2026-11-13"],
    ["monthly", "2026-10-21"],
  ]) {
    const rows = await rowsOf(get, `${USERS}?starting_date=${first}&ending_date=2026-11-20`);
    assert.equal(day[`${column}_active_user_count`], rows.length, column);
    const code = rows.filter((row) => row.claude_code_metrics.core_metrics.distinct_session_count > 0);
    assert.equal(day[`claude_code_${column}_active_user_count`], code.length, column);
    const cowork = rows.filter((row) => row.cowork_metrics.distinct_session_count > 0);
    assert.equal(day[`cowork_${column}_active_user_count`], cowork.length, column);
    assert.equal(day[`${column}_adoption_rate`], (rows.length * 100) / day.assigned_seat_count);
  }
});

test("summaries count seats and pending invites; of groups nothing of the sort is told", async () => {
  const { get, emulator } = startUnlimited({ fill: { ...FILL, invites: 20 } });
  const { users, rbacGroups, invites } = emulator.state();
  const last = ok(await get(`${SUMMARIES}?starting_date=2026-11-20`)).data[0];
  const end = Date.parse(last.ending_at);
  assert.equal(last.assigned_seat_count, users.filter((it) => Date.parse(it.added_at) < end).length);
  const pending = invites.filter(
    (it) =>
      Date.parse(it.invited_at) < end &&
      Date.parse(it.expires_at) >= end &&
      (it.accepted_at === null || Date.parse(it.accepted_at) >= end),
  );
  assert.equal(last.pending_invite_count, pending.length);
  const filter = `filter[]=rbac_group_id:${rbacGroups.at(-1).id}`;
  const [scoped] = ok(await get(`${SUMMARIES}?starting_date=2026-11-20&${filter}`)).data;
  for (const column of [
    "assigned_seat_count",
    "daily_adoption_rate",
    "weekly_adoption_rate",
    "monthly_adoption_rate",
    "pending_invite_count",
    "science_entitled_user_count",
  ]) {
    assert.equal(scoped[column], null, column);
  }
  assert.ok(scoped.monthly_active_user_count > 0);
  assert.ok(scoped.monthly_active_user_count < last.monthly_active_user_count);
});

test("summaries: dates and parameters", async () => {
  const { get, emulator } = startUnlimited({ fill: { members: 3 } });
  assert.equal(ok(await get(`${SUMMARIES}?starting_date=2026-01-01`)).data.length, 324);
  for (const query of [
    "",
    DATE,
    "starting_date=2025-12-31",
    "starting_date=2026-11-21",
    "starting_date=2026-11-01&ending_date=2026-11-22",
    "starting_date=2026-11-01&ending_date=2026-11-01",
    "starting_date=2026-11-01&filter[]=user_id:x",
    "starting_date=2026-11-01&group_by[]=rbac_group_id",
    "starting_date=2026-11-01&page=x",
  ]) {
    badRequest(await get(`${SUMMARIES}?${query}`));
  }
  emulator.advance(200 * DAY);
  const year = ok(await get(`${SUMMARIES}?starting_date=2026-01-01&ending_date=2027-01-02`)).data;
  assert.equal(year.length, 366);
  badRequest(await get(`${SUMMARIES}?starting_date=2026-01-01&ending_date=2027-01-03`));
});
