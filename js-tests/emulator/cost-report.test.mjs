import assert from "node:assert/strict";
import { test } from "node:test";
import { pages, rowsOf, startUnlimited, units } from "./enterprise-helpers.mjs";
import { badRequest, DAY, ok } from "./helpers.mjs";

const PATH = "/cost_report";
const FILL = { members: 60, workspaces: 4, keys: 40 };
const FROM = "starting_at=2026-10-01T00:00:00Z";
const COLUMNS = [
  "cost_type",
  "token_type",
  "context_window",
  "service_tier",
  "inference_geo",
  "model",
  "description",
];
const sum = (rows) => rows.reduce((total, { amount }) => total + units(amount), 0n);

test("days, seven a page, one row with nothing but an amount in cents as text", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const page = ok(await get(`${PATH}?${FROM}`));
  assert.deepEqual(Object.keys(page), ["data", "has_more", "next_page"]);
  assert.equal(page.data.length, 7);
  for (const { results } of page.data) {
    assert.equal(results.length, 1);
    const [{ amount, currency, ...rest }] = results;
    assert.match(amount, /^\d+\.\d{2,}$/);
    assert.equal(currency, "USD");
    assert.deepEqual(rest, Object.fromEntries([...COLUMNS, "workspace_id"].map((column) => [column, null])));
  }
});

test("however it is grouped, every day adds up exactly", async () => {
  const { get } = startUnlimited({ fill: FILL });
  const whole = await rowsOf(get, `${PATH}?${FROM}`, 31);
  assert.equal(whole.length, 52);
  for (const by of [["description"], ["workspace_id"], ["description", "workspace_id"]]) {
    const query = by.map((name) => `&group_by[]=${name}`).join("");
    const grouped = await rowsOf(get, `${PATH}?${FROM}${query}`, 31);
    assert.ok(grouped.some(({ results }) => results.length > 1));
    whole.forEach(({ results }, i) => {
      assert.equal(sum(grouped[i].results), sum(results), `${by}, ${whole[i].starting_at}`);
    });
  }
});

test("descriptions tell what it was; without them a row tells the workspace alone", async () => {
  const { get, emulator } = startUnlimited({ fill: FILL });
  const described = (await rowsOf(get, `${PATH}?${FROM}&group_by[]=description`, 31)).flatMap(
    (it) => it.results,
  );
  const types = new Set(described.map((it) => it.cost_type));
  assert.deepEqual([...types].sort(), ["code_execution", "session_usage", "tokens", "web_search"]);
  for (const row of described) {
    assert.equal(typeof row.description, "string");
    assert.equal(row.workspace_id, null);
    const ofTokens = row.cost_type === "tokens";
    for (const column of ["token_type", "context_window", "service_tier", "inference_geo", "model"]) {
      assert.equal(row[column] !== null, ofTokens, column);
    }
    if (ofTokens) assert.ok(["batch", "standard"].includes(row.service_tier));
  }
  assert.deepEqual([...new Set(described.map((it) => it.token_type))].sort(), [
    "cache_creation.ephemeral_1h_input_tokens",
    "cache_creation.ephemeral_5m_input_tokens",
    "cache_read_input_tokens",
    null,
    "output_tokens",
    "uncached_input_tokens",
  ]);
  const { workspaces, defaultWorkspaceId } = emulator.state();
  const names = new Set(workspaces.map(({ id }) => id));
  const placed = (await rowsOf(get, `${PATH}?${FROM}&group_by[]=workspace_id`, 31)).flatMap(
    (it) => it.results,
  );
  assert.ok(placed.some((row) => row.workspace_id === null));
  for (const row of placed) {
    for (const column of COLUMNS) assert.equal(row[column], null);
    assert.ok(row.workspace_id === null || names.has(row.workspace_id));
    assert.notEqual(row.workspace_id, defaultWorkspaceId);
  }
});

test("a day without usage has an empty list; nothing is told of the future", async () => {
  const { get, emulator } = startUnlimited({ fill: FILL });
  const { data } = ok(await get(`${PATH}?starting_at=2020-01-01T00:00:00Z&ending_at=2020-01-03T00:00:00Z`));
  assert.deepEqual(data, [
    { starting_at: "2020-01-01T00:00:00Z", ending_at: "2020-01-02T00:00:00Z", results: [] },
    { starting_at: "2020-01-02T00:00:00Z", ending_at: "2020-01-03T00:00:00Z", results: [] },
  ]);
  const future = `${PATH}?starting_at=2026-11-21T00:00:00Z&ending_at=2026-12-21T00:00:00Z`;
  const today = ok(await get(future)).data;
  assert.equal(today.length, 1);
  emulator.advance(DAY);
  const [yesterday] = ok(await get(future)).data;
  assert.ok(sum(yesterday.results) >= sum(today[0].results));
});

test("1 to 31 days a page, and only days", async () => {
  const { get } = startUnlimited({ fill: FILL });
  assert.deepEqual(
    (await pages(get, `${PATH}?${FROM}`, 31)).map(({ data, has_more }) => [data.length, has_more]),
    [
      [31, true],
      [21, false],
    ],
  );
  ok(await get(`${PATH}?${FROM}&bucket_width=1d&limit=1`));
  badRequest(await get(PATH));
  for (const query of [
    "limit=0",
    "limit=32",
    "bucket_width=1h",
    "bucket_width=1m",
    "group_by[]=model",
    "ending_at=2026-10-02",
    "models[]=x",
    "page=x",
  ]) {
    badRequest(await get(`${PATH}?${FROM}&${query}`));
  }
  badRequest(await get(`${PATH}?starting_at=2026-10-01`));
});
