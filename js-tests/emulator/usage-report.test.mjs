import assert from "node:assert/strict";
import { test } from "node:test";
import { pages, rowsOf, startUnlimited } from "./enterprise-helpers.mjs";
import { badRequest, DAY, key, NOW, ok, team } from "./helpers.mjs";

const PATH = "/usage_report/messages";
const FILL = { members: 60, workspaces: 4, keys: 40 };
const DIMENSIONS = [
  "account_id",
  "api_key_id",
  "context_window",
  "inference_geo",
  "model",
  "service_account_id",
  "service_tier",
  "speed",
  "workspace_id",
];
/** Columns of a result; the reference has none for speed. */
const COLUMNS = DIMENSIONS.filter((name) => name !== "speed");
const FROM = "starting_at=2026-11-10T00:00:00Z";
const WEEK = `${FROM}&ending_at=2026-11-17T00:00:00Z`;

const COUNTERS = [
  (it) => it.uncached_input_tokens,
  (it) => it.cache_read_input_tokens,
  (it) => it.output_tokens,
  (it) => it.cache_creation.ephemeral_1h_input_tokens,
  (it) => it.cache_creation.ephemeral_5m_input_tokens,
  (it) => it.server_tool_use.web_search_requests,
];
const totals = (buckets) => {
  const rows = buckets.flatMap(({ results }) => results);
  return COUNTERS.map((counter) => rows.reduce((sum, row) => sum + counter(row), 0));
};
const rowsIn = (buckets) => buckets.flatMap(({ results }) => results);

test("days by default: seven a page, snapped to midnight, oldest first", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const page = ok(await get(`${PATH}?starting_at=2026-11-01T13:45:10Z`));
  assert.deepEqual(Object.keys(page), ["data", "has_more", "next_page"]);
  assert.equal(page.has_more, true);
  assert.deepEqual(
    page.data.map((it) => [it.starting_at, it.ending_at]),
    Array.from({ length: 7 }, (_, i) => [`2026-11-0${i + 1}T00:00:00Z`, `2026-11-0${i + 2}T00:00:00Z`]),
  );
  const whole = await pages(get, `${PATH}?starting_at=2026-11-01T13:45:10Z`);
  assert.deepEqual(
    whole.map((it) => [it.data.length, it.has_more]),
    [
      [7, true],
      [7, true],
      [7, false],
    ],
  );
});

test("a result has these fields, null where it is not grouped", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const rows = rowsIn(await rowsOf(get, `${PATH}?${WEEK}`, 31));
  assert.equal(rows.length, 7);
  for (const row of rows) {
    assert.deepEqual(
      Object.keys(row).sort(),
      [
        ...COLUMNS,
        "uncached_input_tokens",
        "cache_read_input_tokens",
        "output_tokens",
        "cache_creation",
        "server_tool_use",
      ].sort(),
    );
    for (const column of COLUMNS) assert.equal(row[column], null, column);
    for (const counter of COUNTERS) assert.ok(Number.isSafeInteger(counter(row)) && counter(row) >= 0);
  }
});

for (const dimension of DIMENSIONS) {
  test(`grouped by ${dimension} the rows add up to the whole and name nothing else`, async () => {
    const { get } = startUnlimited({ fill: FILL });
    const whole = await rowsOf(get, `${PATH}?${WEEK}`, 31);
    const grouped = await rowsOf(get, `${PATH}?${WEEK}&group_by[]=${dimension}`, 31);
    assert.deepEqual(totals(grouped), totals(whole));
    for (let i = 0; i < whole.length; i++) assert.deepEqual(totals([grouped[i]]), totals([whole[i]]));
    const rows = rowsIn(grouped);
    assert.ok(rows.length > 7);
    for (const row of rows) {
      for (const column of COLUMNS) if (column !== dimension) assert.equal(row[column], null);
    }
    if (dimension !== "speed") assert.ok(new Set(rows.map((it) => it[dimension])).size > 1);
  });
}

test("grouped by everything it still adds up", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const by = DIMENSIONS.map((name) => `group_by[]=${name}`).join("&");
  const whole = await rowsOf(get, `${PATH}?${WEEK}`, 31);
  assert.deepEqual(totals(await rowsOf(get, `${PATH}?${WEEK}&${by}`, 31)), totals(whole));
});

test("hours and minutes of a day add up to the day", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const day = "starting_at=2026-11-12T00:00:00Z&ending_at=2026-11-13T00:00:00Z";
  const whole = totals(await rowsOf(get, `${PATH}?${day}`, 31));
  assert.ok(whole[0] > 0);
  const hours = await rowsOf(get, `${PATH}?${day}&bucket_width=1h`, 168);
  const minutes = await rowsOf(get, `${PATH}?${day}&bucket_width=1m`, 1440);
  assert.equal(hours.length, 24);
  assert.equal(minutes.length, 1440);
  assert.deepEqual(totals(hours), whole);
  assert.deepEqual(totals(minutes), whole);
  assert.ok(minutes.some(({ results }) => results.length === 0));
  assert.ok(minutes.every(({ results }) => Array.isArray(results)));
});

for (const [width, usual, most, span] of [
  ["1d", 7, 31, 60 * DAY],
  ["1h", 24, 168, 10 * DAY],
  ["1m", 60, 1440, 2 * DAY],
]) {
  test(`${width}: ${usual} buckets a page, ${most} at most`, async () => {
    const { get } = startUnlimited({ fill: FILL });
    const path = `${PATH}?bucket_width=${width}&starting_at=${new Date(NOW - span).toISOString()}`;
    assert.equal(ok(await get(path)).data.length, usual);
    assert.equal(ok(await get(`${path}&limit=${most}`)).data.length, most);
    assert.equal(ok(await get(`${path}&limit=1`)).data.length, 1);
    for (const limit of [0, most + 1, "x", "1.5"]) badRequest(await get(`${path}&limit=${limit}`));
  });
}

test("buckets are in UTC, whatever the zone, and end before ending_at", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const zoned = encodeURIComponent("2026-11-12T01:30:00+02:00");
  const { data } = ok(await get(`${PATH}?starting_at=${zoned}&ending_at=2026-11-13T23:59:59Z`));
  assert.deepEqual(
    data.map((it) => it.starting_at),
    ["2026-11-11T00:00:00Z", "2026-11-12T00:00:00Z"],
  );
  const hours = `${PATH}?starting_at=2026-11-12T05:20:00Z&ending_at=2026-11-12T07:00:00Z&bucket_width=1h`;
  assert.deepEqual(
    ok(await get(hours)).data.map((it) => it.starting_at),
    ["2026-11-12T05:00:00Z", "2026-11-12T06:00:00Z"],
  );
});

test("usage is there after five minutes, and nothing is told of the future", async () => {
  // Noon.
  const { get, emulator } = startUnlimited({ fill: FILL });
  const path = `${PATH}?starting_at=2026-11-21T11:00:00Z&bucket_width=1m&limit=1440`;
  const early = ok(await get(path)).data;
  for (const { starting_at: start, results } of early) {
    if (Date.parse(start) > NOW - 5 * 60_000) assert.deepEqual(results, []);
    assert.ok(Date.parse(start) <= NOW);
  }
  emulator.advance(DAY);
  const later = ok(await get(path)).data;
  assert.deepEqual(totals(later.slice(0, 55)), totals(early.slice(0, 55)));
  assert.ok(totals(later)[0] > totals(early)[0]);
  assert.deepEqual(ok(await get(`${PATH}?starting_at=2027-01-01T00:00:00Z`)), {
    data: [],
    has_more: false,
    next_page: null,
  });
});

test("the same question has the same answer, in another emulator of the same seed, too", async () => {
  const path = `${PATH}?${WEEK}&group_by[]=api_key_id&group_by[]=model`;
  const run = async (reads, seed = 1) => {
    const { get } = startUnlimited({ fill: FILL, seed });
    for (let i = 0; i < reads; i++) await get(`${PATH}?starting_at=2026-10-01T00:00:00Z`);
    return ok(await get(path));
  };
  assert.deepEqual(await run(0), await run(3));
  assert.notDeepEqual(await run(0), await run(0, 2));
});

test("each filter leaves exactly the rows it names", async () => {
  const { get, emulator } = startUnlimited({ fill: FILL });
  const filters = {
    account_id: "account_ids",
    api_key_id: "api_key_ids",
    context_window: "context_window",
    inference_geo: "inference_geos",
    model: "models",
    service_account_id: "service_account_ids",
    service_tier: "service_tiers",
    workspace_id: "workspace_ids",
  };
  for (const [dimension, filter] of Object.entries(filters)) {
    const grouped = rowsIn(await rowsOf(get, `${PATH}?${WEEK}&group_by[]=${dimension}`, 31));
    const { [dimension]: value } = grouped.find((row) => row[dimension] !== null);
    const kept = await rowsOf(get, `${PATH}?${WEEK}&group_by[]=${dimension}&${filter}[]=${value}`, 31);
    assert.deepEqual(
      rowsIn(kept),
      grouped.filter((row) => row[dimension] === value),
      filter,
    );
  }
  const speeds = await Promise.all(
    ["fast", "standard"].map((speed) => rowsOf(get, `${PATH}?${WEEK}&speeds[]=${speed}`, 31)),
  );
  const both = speeds.map(totals);
  assert.deepEqual(
    totals(await rowsOf(get, `${PATH}?${WEEK}`, 31)),
    both[0].map((count, i) => count + both[1][i]),
  );
  // The default workspace is shown as null and is found by its id.
  const { defaultWorkspaceId } = emulator.state();
  const inDefault = rowsIn(
    await rowsOf(get, `${PATH}?${WEEK}&group_by[]=workspace_id&workspace_ids[]=${defaultWorkspaceId}`, 31),
  );
  assert.ok(inDefault.length > 0);
  for (const row of inDefault) assert.equal(row.workspace_id, null);
});

test("names in the rows are those of the organization, and null for the default workspace and the playground", async () => {
  const { get, emulator } = startUnlimited({ fill: FILL });
  const { users, apiKeys, workspaces, defaultWorkspaceId } = emulator.state();
  const by = ["account_id", "api_key_id", "workspace_id"].map((name) => `group_by[]=${name}`).join("&");
  const rows = rowsIn(await rowsOf(get, `${PATH}?starting_at=2026-10-01T00:00:00Z&${by}`, 31));
  const among = (list) => new Set([null, ...list.map(({ id }) => id)]);
  const [people, keys, places] = [users, apiKeys, workspaces].map(among);
  for (const row of rows) {
    assert.ok(people.has(row.account_id) && keys.has(row.api_key_id) && places.has(row.workspace_id));
    assert.notEqual(row.workspace_id, defaultWorkspaceId);
    if (row.api_key_id === null) assert.deepEqual([row.account_id !== null, row.workspace_id], [true, null]);
  }
  assert.ok(rows.some((row) => row.api_key_id === null));
  assert.ok(rows.some((row) => row.workspace_id === null && row.api_key_id !== null));
});

test("a key that is switched off is not used any more; its past stays", async () => {
  const fill = team({ apiKeys: [key("a")] });
  const { get, post, emulator } = startUnlimited({ fill });
  const past = `${PATH}?${WEEK}&api_key_ids[]=apikey_01a`;
  const before = ok(await get(past));
  assert.ok(totals(before.data)[0] > 0);
  ok(await post("/api_keys/apikey_01a", { status: "inactive" }));
  emulator.advance(60 * DAY);
  assert.deepEqual(ok(await get(past)), before);
  const after = `${PATH}?starting_at=2026-11-22T00:00:00Z&limit=31&api_key_ids[]=apikey_01a`;
  assert.deepEqual(totals(ok(await get(after)).data), [0, 0, 0, 0, 0, 0]);
  ok(await post("/api_keys/apikey_01a", { status: "active" }));
  emulator.advance(20 * DAY);
  assert.deepEqual(totals(ok(await get(after)).data), [0, 0, 0, 0, 0, 0]);
  const again = `${PATH}?starting_at=2027-01-22T00:00:00Z&limit=31&api_key_ids[]=apikey_01a`;
  assert.ok(totals(ok(await get(again)).data)[0] > 0);
});

test("nothing was used before the organization had keys or members", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const { data } = ok(await get(`${PATH}?starting_at=2020-01-01T00:00:00Z`));
  assert.equal(data.length, 7);
  for (const { results } of data) assert.deepEqual(results, []);
});

test("tokens of pages are bound to everything else", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const { next_page: page } = ok(await get(`${PATH}?${FROM}`));
  ok(await get(`${PATH}?${FROM}&page=${page}`));
  for (const other of [`${FROM}&limit=8`, "starting_at=2026-11-11T00:00:00Z", `${FROM}&group_by[]=model`]) {
    badRequest(await get(`${PATH}?${other}&page=${page}`));
  }
});

test("what is not in the reference is refused", async () => {
  const { get } = startUnlimited({ fill: FILL });
  badRequest(await get(PATH));
  for (const query of [
    "starting_at=2026-11-10",
    "starting_at=2026-11-10T00:00:00",
    "starting_at=yesterday",
    "starting_at=2026-02-30T00:00:00Z",
    `${FROM}&ending_at=2026-11-11`,
    `${FROM}&bucket_width=1w`,
    `${FROM}&group_by[]=key`,
    `${FROM}&group_by=model`,
    `${FROM}&context_window[]=1M`,
    `${FROM}&context_windows[]=0-200k`,
    `${FROM}&service_tiers[]=cheap`,
    `${FROM}&inference_geos[]=eu`,
    `${FROM}&speeds[]=slow`,
    `${FROM}&page=x`,
    `${FROM}&limit=32`,
  ]) {
    badRequest(await get(`${PATH}?${query}`));
  }
  for (const tier of ["batch", "flex", "flex_discount", "priority", "priority_on_demand", "standard"]) {
    ok(await get(`${PATH}?${FROM}&service_tiers[]=${tier}`));
  }
  for (const geo of ["global", "not_available", "us"])
    ok(await get(`${PATH}?${FROM}&inference_geos[]=${geo}`));
});
