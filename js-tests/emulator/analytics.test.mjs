import assert from "node:assert/strict";
import { test } from "node:test";
import { pages, rowsOf, startUnlimited, units } from "./enterprise-helpers.mjs";
import { badRequest, DAY, ok, refused, start } from "./helpers.mjs";

// The clock stands at noon of 2026-11-21.
const FILL = { members: 80, workspaces: 2 };
const ROOT = "/analytics";
const DATE = "date=2026-11-19";
const RANGE = "starting_date=2026-11-02&ending_date=2026-11-16";

/** What the reference says of each list that takes ranges. */
const RANGED = {
  "apps/chat/projects": {
    column: "project_id",
    metric: "message_count",
    groups: ["rbac_group_id", "user_id"],
    filters: ["project_id", "rbac_group_id", "user_id"],
  },
  connectors: {
    column: "connector_name",
    metric: "distinct_user_count",
    groups: ["product", "rbac_group_id", "user_id"],
    filters: ["connector_name", "product", "rbac_group_id", "user_id"],
  },
  plugins: {
    column: "plugin_name",
    metric: "invocation_count",
    groups: ["product", "rbac_group_id", "user_id"],
    filters: ["plugin_name", "product", "rbac_group_id", "user_id"],
  },
  skills: {
    column: "skill_name",
    metric: "invocation_count",
    groups: ["product", "rbac_group_id", "user_id"],
    filters: ["product", "rbac_group_id", "share_status", "skill_name", "user_id"],
  },
};
/** What adds up across days, products and people. */
const SUMS = {
  "apps/chat/projects": ["message_count", "distinct_conversation_count"],
  artifacts: ["artifacts_created_count", "published_artifacts_created_count"],
  connectors: ["read_call_count", "write_call_count", "unclassified_call_count"],
  plugins: ["invocation_count"],
  skills: ["invocation_count"],
};
const NAMES = {
  ...Object.fromEntries(Object.entries(RANGED).map(([list, { column }]) => [list, (row) => row[column]])),
  artifacts: (row) => `${row.artifact_type} ${row.is_shared}`,
};
const VALUES = { product: "cowork", share_status: "public", is_shared: "true" };

const sums = (list, rows) => SUMS[list].map((name) => rows.reduce((sum, row) => sum + row[name], 0));
const byName = (list, rows) => groupedBy(rows, NAMES[list]);
function groupedBy(rows, nameOf) {
  const groups = new Map();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return groups;
}

for (const [list, { column, metric, groups, filters }] of Object.entries(RANGED)) {
  const path = `${ROOT}/${list}`;

  test(`${list}: by ${column}, without columns that were not asked for`, async () => {
    const { get } = startUnlimited({ fill: FILL });
    const rows = await rowsOf(get, `${path}?${DATE}`);
    assert.ok(rows.length > 1);
    const names = rows.map((row) => row[column]);
    assert.deepEqual(names, names.toSorted());
    assert.equal(new Set(names).size, names.length);
    for (const row of rows) {
      for (const extra of ["product", "user_id", "rbac_group_id", "rbac_group_name"]) {
        assert.equal(Object.hasOwn(row, extra), false, extra);
      }
    }
    assert.deepEqual(Object.keys(ok(await get(`${path}?${DATE}`))), ["data", "next_page"]);
  });

  test(`${list}: a range is the sum of its days, and people are counted once`, async () => {
    const { get } = startUnlimited({ fill: FILL });
    const range = await rowsOf(get, `${path}?${RANGE}`);
    const days = [];
    for (let day = 2; day < 16; day++) {
      days.push(...(await rowsOf(get, `${path}?date=2026-11-${String(day).padStart(2, "0")}`)));
    }
    const ofDays = byName(list, days);
    assert.equal(range.length, ofDays.size);
    for (const row of range) {
      const own = ofDays.get(row[column]);
      assert.deepEqual(sums(list, [row]), sums(list, own), row[column]);
      const counted = own.map((it) => it.distinct_user_count);
      assert.ok(row.distinct_user_count >= Math.max(...counted));
      assert.ok(
        row.distinct_user_count <=
          Math.min(
            80,
            counted.reduce((a, b) => a + b, 0),
          ),
      );
    }
  });

  test(`${list}: sorted by a metric the largest is first, and either way when asked`, async () => {
    const { get } = startUnlimited({ fill: FILL });
    const values = async (query, name) =>
      (await rowsOf(get, `${path}?${DATE}${query}`)).map((row) => row[name]);
    const ranked = await values(`&order_by=${metric}`, metric);
    assert.deepEqual(
      ranked,
      ranked.toSorted((a, b) => b - a),
    );
    assert.deepEqual(await values(`&order_by=${metric}&order=asc`, metric), ranked.toReversed());
    const plain = await values("", column);
    assert.deepEqual(await values(`&order_by=${column}`, column), plain);
    assert.deepEqual(await values("&order=desc", column), plain.toReversed());
    for (const query of ["order_by=name", "order_by=", "order=up"])
      badRequest(await get(`${path}?${DATE}&${query}`));
  });

  test(`${list}: dates of the reference and no others`, async () => {
    const { get } = startUnlimited({ fill: FILL });
    for (const query of [
      "date=2026-01-01",
      "date=2026-11-20",
      "starting_date=2026-01-01&ending_date=2026-11-21",
      "starting_date=2026-11-20",
    ]) {
      ok(await get(`${path}?${query}`));
    }
    for (const query of [
      "",
      "date=2025-12-31",
      "date=2026-11-21",
      "date=2026-12-24",
      "date=2026-11-19T00:00:00Z",
      "date=2026-02-30",
      `${DATE}&starting_date=2026-11-01`,
      `${DATE}&ending_date=2026-11-20`,
      "ending_date=2026-11-20",
      "starting_date=2025-12-31",
      "starting_date=2026-11-01&ending_date=2026-11-22",
      "starting_date=2026-11-01&ending_date=2026-11-01",
      "starting_date=2026-11-01&ending_date=2026-10-01",
      `${DATE}&day=x`,
    ]) {
      badRequest(await get(`${path}?${query}`));
    }
  });

  test(`${list}: a range has at most 366 days`, async () => {
    const { get, emulator } = startUnlimited({ fill: { members: 3 } });
    emulator.advance(200 * DAY);
    ok(await get(`${path}?starting_date=2026-01-01&ending_date=2027-01-02`));
    badRequest(await get(`${path}?starting_date=2026-01-01&ending_date=2027-01-03`));
    badRequest(await get(`${path}?starting_date=2026-01-01`));
  });

  test(`${list}: dimensions of grouping`, async () => {
    const { get } = startUnlimited({ fill: FILL });
    for (const name of ["product", "rbac_group_id", "user_id", "model", column]) {
      const answer = await get(`${path}?${DATE}&group_by[]=${name}`);
      if (groups.includes(name)) ok(answer);
      else badRequest(answer);
    }
    const many = (count) => Array(count).fill("group_by[]=user_id").join("&");
    ok(await get(`${path}?${DATE}&${many(100)}`));
    badRequest(await get(`${path}?${DATE}&${many(101)}`));
  });

  test(`${list}: dimensions of filters`, async () => {
    const { get } = startUnlimited({ fill: FILL });
    for (const name of [
      "artifact_type",
      "connector_name",
      "is_shared",
      "plugin_name",
      "product",
      "project_id",
    ]) {
      const answer = await get(`${path}?${DATE}&filter[]=${name}:${VALUES[name] ?? "x"}`);
      if (filters.includes(name)) ok(answer);
      else badRequest(answer);
    }
    for (const name of filters) ok(await get(`${path}?${DATE}&filter[]=${name}:${VALUES[name] ?? "x"}`));
    for (const filter of ["user_id", "user_id:", ":x", "model:x", ""]) {
      badRequest(await get(`${path}?${DATE}&filter[]=${filter}`));
    }
    const many = (count) => Array.from({ length: count }, (_, i) => `filter[]=user_id:u${i}`).join("&");
    ok(await get(`${path}?${DATE}&${many(100)}`));
    badRequest(await get(`${path}?${DATE}&${many(101)}`));
  });
}

for (const list of Object.keys(SUMS)) {
  const path = `${ROOT}/${list}`;
  const window = list === "artifacts" ? DATE : RANGE;
  const exclusive = list === "apps/chat/projects" ? ["user_id"] : ["user_id", "product"];

  for (const dimension of exclusive) {
    test(`${list}: grouped by ${dimension} the rows add up to the whole`, async () => {
      const { get, emulator } = startUnlimited({ fill: FILL });
      const whole = await rowsOf(get, `${path}?${window}`);
      const grouped = await rowsOf(get, `${path}?${window}&group_by[]=${dimension}`);
      const parts = byName(list, grouped);
      assert.equal(parts.size, whole.length);
      assert.ok(grouped.length > whole.length);
      for (const row of whole) {
        const own = parts.get(NAMES[list](row));
        assert.deepEqual(sums(list, own), sums(list, [row]));
        if (dimension === "user_id") assert.equal(own.length, row.distinct_user_count);
      }
      const ids = new Set(emulator.state().users.map(({ id }) => id));
      const products = { artifacts: ["chat", "claude_code", "cowork"], plugins: ["claude_code", "cowork"] }[
        list
      ];
      for (const row of grouped) {
        if (dimension === "user_id") assert.ok(ids.has(row.user_id) && row.distinct_user_count === 1);
        else assert.ok((products ?? ["chat", "claude_code", "cowork", "office_agent"]).includes(row.product));
      }
    });
  }

  test(`${list}: by group a person counts in each of theirs, with its name`, async () => {
    const { get, emulator } = startUnlimited({ fill: FILL });
    const { rbacGroups } = emulator.state();
    const names = new Map(rbacGroups.map(({ id, name }) => [id, name]));
    const rows = await rowsOf(get, `${path}?${window}&group_by[]=rbac_group_id`);
    for (const row of rows) {
      assert.ok(row.rbac_group_id === null || names.has(row.rbac_group_id));
      assert.equal(row.rbac_group_name, names.get(row.rbac_group_id) ?? null);
    }
    const [{ id }] = rbacGroups;
    const alone = await rowsOf(get, `${path}?${window}&filter[]=rbac_group_id:${id}`);
    const own = rows.filter((row) => row.rbac_group_id === id);
    assert.deepEqual(
      own.map(({ rbac_group_id: _, rbac_group_name: __, ...row }) => row),
      list === "skills" ? alone.map((row) => ({ ...row, enable_count: null })) : alone,
    );
  });

  test(`${list}: filters of a dimension are alternatives, dimensions go together`, async () => {
    const { get, emulator } = startUnlimited({ fill: FILL });
    const grouped = await rowsOf(get, `${path}?${window}&group_by[]=user_id`);
    const [a, b] = [...new Set(grouped.map((row) => row.user_id))];
    const of = (...ids) => grouped.filter((row) => ids.includes(row.user_id));
    const filter = (...ids) => ids.map((id) => `&filter[]=user_id:${id}`).join("");
    const either = await rowsOf(get, `${path}?${window}&group_by[]=user_id${filter(a, b)}`);
    assert.deepEqual(either, of(a, b));
    const { rbacGroupMembers } = emulator.state();
    const row = rbacGroupMembers.find((it) => it.user_id !== a);
    const both = `${filter(a)}&filter[]=rbac_group_id:${row.rbac_group_id}`;
    const inGroup = rbacGroupMembers.some((it) => it.user_id === a && it.rbac_group_id === row.rbac_group_id);
    const found = await rowsOf(get, `${path}?${window}${both}`);
    if (!inGroup) assert.deepEqual(found, []);
  });
}

test("pages of 100 by default, 1 to 1000, bound to the rest", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const path = `${ROOT}/skills?${RANGE}&group_by[]=user_id`;
  const found = await pages(get, path);
  assert.equal(found[0].data.length, 100);
  const rows = found.flatMap(({ data }) => data);
  assert.deepEqual(rows, await rowsOf(get, path, 1000));
  assert.deepEqual(rows, await rowsOf(get, path, 33));
  for (const query of ["limit=0", "limit=1001", "page=x"]) badRequest(await get(`${path}&${query}`));
  const page = found[0].next_page;
  badRequest(await get(`${ROOT}/skills?${RANGE}&page=${page}`));
  badRequest(await get(`${path}&order=desc&page=${page}`));
});

test("a range without an end keeps the day that its first page settled", async () => {
  const { get, emulator } = startUnlimited({ fill: FILL });
  const path = `${ROOT}/skills?starting_date=2026-11-16&group_by[]=user_id`;
  const whole = await rowsOf(get, path);
  const first = ok(await get(`${path}&limit=10`));
  emulator.advance(2 * DAY);
  const second = ok(await get(`${path}&limit=10&page=${first.next_page}`));
  assert.deepEqual([...first.data, ...second.data], whole.slice(0, 20));
  assert.notDeepEqual(await rowsOf(get, path), whole);
});

test("artifacts: a day only, ungrouped all at once, published never more than created", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const path = `${ROOT}/artifacts`;
  const whole = ok(await get(`${path}?${DATE}&limit=1`));
  assert.ok(whole.data.length > 3);
  assert.equal(whole.next_page, null);
  assert.notEqual(ok(await get(`${path}?${DATE}&limit=1&group_by[]=user_id`)).next_page, null);
  for (const row of whole.data) {
    assert.ok(row.published_artifacts_created_count <= row.artifacts_created_count);
    if (!row.is_shared) assert.equal(row.published_artifacts_created_count, 0);
  }
  const shared = ok(
    await get(`${path}?${DATE}&filter[]=is_shared:true&filter[]=artifact_type:text/html`),
  ).data;
  assert.deepEqual(
    shared,
    whole.data.filter((row) => row.is_shared && row.artifact_type === "text/html"),
  );
  // Claude Code and Cowork report one type.
  for (const product of ["claude_code", "cowork"]) {
    const { data } = ok(await get(`${path}?${DATE}&filter[]=product:${product}`));
    assert.ok(data.every((row) => row.artifact_type === "text/html"));
  }
  for (const query of [
    "",
    RANGE,
    `${DATE}&ending_date=2026-11-20`,
    `${DATE}&order=asc`,
    `${DATE}&order_by=artifact_type`,
    `${DATE}&filter[]=product:office_agent`,
    `${DATE}&filter[]=is_shared:yes`,
    `${DATE}&group_by[]=artifact_type`,
    "date=2025-12-31",
    "date=2026-11-21",
  ]) {
    badRequest(await get(`${path}?${query}`));
  }
});

test("projects tell who made them, as long as they are members", async () => {
  const { get, del, emulator } = startUnlimited({ fill: FILL });
  const path = `${ROOT}/apps/chat/projects?${RANGE}`;
  const rows = await rowsOf(get, path);
  const { users } = emulator.state();
  const emails = new Map(users.map(({ id, email }) => [id, email]));
  for (const { project_id, project_name, created_at, created_by } of rows) {
    assert.match(project_id, /^claude_proj_/);
    assert.equal(typeof project_name, "string");
    assert.ok(Date.parse(created_at) < Date.parse("2026-11-16T00:00:00Z"));
    assert.deepEqual(created_by, {
      id: created_by.id,
      email_address: emails.get(created_by.id),
      type: "user",
    });
  }
  const roles = new Map(users.map(({ id, role }) => [id, role]));
  const { created_by: gone } = rows.find(({ created_by: { id } }) => roles.get(id) !== "admin");
  ok(await del(`/users/${gone.id}`));
  for (const [i, row] of (await rowsOf(get, path)).entries()) {
    const expected = rows[i].created_by.id === gone.id ? null : rows[i].created_by;
    assert.deepEqual(row, { ...rows[i], created_by: expected });
  }
  const [{ project_id: id }] = rows;
  assert.equal((await rowsOf(get, `${path}&filter[]=project_id:${id}`)).length, 1);
});

test("connectors: calls are told apart from 2026-05-29 on, null before, also for a range that begins before", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const path = `${ROOT}/connectors`;
  for (const [query, isNull] of [
    ["date=2026-05-28", true],
    ["date=2026-05-29", false],
    ["starting_date=2026-05-20&ending_date=2026-06-20", true],
    ["starting_date=2026-05-29&ending_date=2026-06-20", false],
  ]) {
    const rows = await rowsOf(get, `${path}?${query}`);
    assert.ok(rows.length > 0);
    for (const row of rows) for (const sum of SUMS.connectors) assert.equal(row[sum] === null, isNull, query);
  }
  const [row] = await rowsOf(get, `${path}?${DATE}`);
  assert.deepEqual(Object.keys(row.office_metrics).sort(), ["excel", "outlook", "powerpoint", "word"]);
  const { connector_name: name } = row;
  assert.deepEqual(await rowsOf(get, `${path}?${DATE}&filter[]=connector_name:${name.toUpperCase()}`), [row]);
});

test("skills: amounts are exact text in cents; chat has no list price; enabling is told for whole days alone", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const path = `${ROOT}/skills`;
  const whole = await rowsOf(get, `${path}?${RANGE}`);
  const grouped = byName("skills", await rowsOf(get, `${path}?${RANGE}&group_by[]=user_id`));
  const total = (rows, column) => rows.reduce((sum, row) => sum + units(row[column] ?? "0"), 0n);
  for (const row of whole) {
    assert.equal(row.currency, "USD");
    for (const column of ["attributed_list_price", "estimated_overage_spend"]) {
      assert.equal(total([row], column), total(grouped.get(row.skill_name), column));
    }
    assert.equal(row.enable_count, null);
    assert.ok([null, "organization", "private", "public"].includes(row.share_status));
  }
  const chat = await rowsOf(get, `${path}?${RANGE}&filter[]=product:chat`);
  assert.ok(chat.length > 0 && chat.every((row) => row.attributed_list_price === null));
  for (const row of await rowsOf(get, `${path}?${DATE}`)) assert.ok(Number.isInteger(row.enable_count));
  for (const row of await rowsOf(get, `${path}?${DATE}&group_by[]=product`))
    assert.equal(row.enable_count, null);
  const shared = await rowsOf(get, `${path}?${RANGE}&filter[]=share_status:public`);
  assert.deepEqual(
    shared,
    whole.filter((row) => row.share_status === "public"),
  );
});

test("the same question has the same answer, in another emulator of the same seed, too", async () => {
  const run = async (seed) => {
    const { get } = startUnlimited({ fill: FILL, seed });
    return rowsOf(get, `${ROOT}/skills?${RANGE}&group_by[]=user_id&group_by[]=product`);
  };
  assert.deepEqual(await run(1), await run(1));
  assert.notDeepEqual(await run(1), await run(2));
});

test("groups count at the time of use: leaving one changes nothing of the past", async () => {
  const { get, post, del, emulator } = startUnlimited({ fill: FILL });
  const { rbacGroups, rbacGroupMembers } = emulator.state();
  const { id } = rbacGroups.find((it) => it.source_type === "direct");
  const path = `${ROOT}/skills?${RANGE}&group_by[]=rbac_group_id&filter[]=rbac_group_id:${id}`;
  const before = await rowsOf(get, path);
  for (const row of rbacGroupMembers.filter((it) => it.rbac_group_id === id)) {
    ok(await del(`/rbac_groups/${id}/members/${row.user_id}`));
  }
  assert.deepEqual(await rowsOf(get, path), before);
  ok(await post(`/rbac_groups/${id}`, { name: "New name" }));
  assert.ok((await rowsOf(get, path)).every((row) => row.rbac_group_name === "New name"));
  ok(await del(`/rbac_groups/${id}`));
  assert.ok((await rowsOf(get, path)).every((row) => row.rbac_group_name === null));
  emulator.advance(10 * DAY);
  assert.deepEqual(await rowsOf(get, path.replace(RANGE, "date=2026-11-25")), []);
});

test("60 requests for analytics a minute", async () => {
  const { get, emulator } = start({ fill: { members: 1 } });
  for (let i = 0; i < 60; i++) ok(await get(`${ROOT}/skills?${DATE}`));
  refused(await get(`${ROOT}/users?${DATE}`), 429, "rate_limit_error");
  ok(await get("/rbac_groups"));
  emulator.advance(60_000);
  ok(await get(`${ROOT}/users?${DATE}`));
});
