import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, notFound, ok, start, team } from "./helpers.mjs";
import { OLDER, pages } from "./workload-helpers.mjs";

const LIST = "/rate_limits";
const W1 = "/workspaces/wrkspc_01W1/rate_limits";
const TYPES = ["batch", "files", "model_group", "skills", "token_count", "web_search"];
const LIMITERS = [
  "fast_itpmca",
  "fast_otpm",
  "input_tokens_per_minute",
  "input_tokens_per_minute_cache_aware",
  "output_tokens_per_minute",
  "requests_per_minute",
  "tokens_per_day",
  "tokens_per_minute",
  "tool_uses_per_second",
];
const ENTRY = {
  id: "rl_1",
  type: "rate_limit",
  group: { type: "model_group", id: "rlg_01a", display_name: "Example family" },
  models: ["example-model"],
  limits: [
    { type: "requests_per_minute", value: 4000 },
    { type: "output_tokens_per_minute", value: 80_000 },
  ],
};
const BATCH = {
  id: "rl_2",
  type: "rate_limit",
  group: { type: "batch", id: "rlg_01b" },
  models: null,
  limits: [{ type: "requests_per_minute", value: 1000 }],
};
const begin = (more) => start({ fill: team({ rateLimits: [ENTRY, BATCH], ...more }) });
const own = (type, value, org_limit) => ({ type, value, org_limit, source: { type: "workspace" } });
const inherited = (type, value) => ({ type, value, org_limit: value, source: { type: "organization" } });
const set = (post, ...limits) =>
  post(`${W1}/rl_1`, { limits: limits.map(([type, value]) => ({ type, value })) });

test("an invented organization has an entry for every type of group", async () => {
  const { data, next_page } = ok(await start().get(LIST));
  assert.equal(next_page, null);
  assert.deepEqual([...new Set(data.map((it) => it.group.type))].sort(), TYPES);
  for (const entry of data) {
    assert.equal(entry.type, "rate_limit");
    assert.match(entry.group.id, /^rlg_/);
    assert.equal(entry.models === null, entry.group.type !== "model_group");
    assert.equal("display_name" in entry.group, entry.group.type === "model_group");
    assert.ok(entry.limits.length > 0);
    assert.ok(!("group_type" in entry));
  }
  const other = ok(await start({ seed: 2 }).get(LIST)).data;
  assert.deepEqual(
    other.map((it) => it.group),
    data.map((it) => it.group),
  );
  assert.ok(other.every((it) => data.every((one) => one.id !== it.id)));
});

test("list: everything in one page unless `limit` says otherwise", async () => {
  const { get } = start();
  const { data } = ok(await get(LIST));
  const found = await pages(get, `${LIST}?limit=3`);
  assert.deepEqual(
    found.flatMap((page) => page.data),
    data,
  );
  assert.equal(found[0].data.length, 3);
  ok(await get(`${LIST}?limit=1000`));
  for (const query of ["limit=0", "limit=1001", "page=x", "group_type=models"]) {
    badRequest(await get(`${LIST}?${query}`));
  }
});

test("filters: by type of group, by model", async () => {
  const { get } = begin();
  const ids = async (query) => ok(await get(`${LIST}?${query}`)).data.map((it) => it.id);
  assert.deepEqual(await ids("group_type=batch"), ["rl_2"]);
  assert.deepEqual(await ids("group_type=files"), []);
  assert.deepEqual(await ids("model=example-model"), ["rl_1"]);
  assert.deepEqual(await ids("include_inherited=true"), ["rl_1", "rl_2"]);
  notFound(await get(`${LIST}?model=no-such-model`));
  badRequest(await get(`${W1}?model=example-model`));
});

test("the older version has `group_type` beside `group`", async () => {
  const { get, post } = begin();
  const [entry] = ok(await get(LIST, OLDER)).data;
  assert.deepEqual(entry, { ...ENTRY, group_type: "model_group" });
  ok(await set(post, ["requests_per_minute", 5]));
  assert.equal(ok(await get(W1, OLDER)).data[0].group_type, "model_group");
  const body = { limits: [] };
  assert.equal(ok(await post(`${W1}/rl_1`, body, OLDER)).group_type, "model_group");
  assert.ok(!("group_type" in ok(await post(`${W1}/rl_1`, body))));
});

test("an override: only the named types change, null clears", async () => {
  const { get, post } = begin();
  assert.deepEqual(ok(await get(W1)), { data: [], next_page: null });
  const one = ok(await set(post, ["requests_per_minute", 100], ["output_tokens_per_minute", 2000]));
  assert.deepEqual(one, {
    type: "workspace_rate_limit",
    workspace_id: "wrkspc_01W1",
    rate_limit_id: "rl_1",
    group: ENTRY.group,
    models: ENTRY.models,
    limits: [own("requests_per_minute", 100, 4000), own("output_tokens_per_minute", 2000, 80_000)],
  });
  assert.deepEqual(ok(await get(W1)).data, [one]);
  assert.deepEqual(ok(await get("/workspaces/wrkspc_01W2/rate_limits")).data, []);
  const two = ok(await set(post, ["output_tokens_per_minute", null]));
  assert.deepEqual(two.limits, [own("requests_per_minute", 100, 4000)]);
  assert.deepEqual(ok(await set(post)).limits, two.limits);
  assert.deepEqual(ok(await set(post, ["requests_per_minute", null])).limits, []);
  assert.deepEqual(ok(await get(W1)).data, []);
  ok(await set(post, ["requests_per_minute", null]));
});

test("above the organization's limit it is kept as it is; where that has none, it has null", async () => {
  const { post } = begin();
  const { limits } = ok(await set(post, ["requests_per_minute", 9999], ["tokens_per_day", 0]));
  assert.deepEqual(limits, [own("requests_per_minute", 9999, 4000), own("tokens_per_day", 0, null)]);
});

test("include_inherited shows every group, and of each value where it comes from", async () => {
  const { get, post } = begin();
  ok(await set(post, ["requests_per_minute", 100], ["fast_otpm", 5]));
  const { data } = ok(await get(`${W1}?include_inherited=true`));
  assert.deepEqual(
    data.map((it) => [it.rate_limit_id, it.limits]),
    [
      [
        "rl_1",
        [
          own("requests_per_minute", 100, 4000),
          inherited("output_tokens_per_minute", 80_000),
          own("fast_otpm", 5, null),
        ],
      ],
      ["rl_2", [inherited("requests_per_minute", 1000)]],
    ],
  );
  assert.equal(ok(await get(`${W1}?include_inherited=false`)).data.length, 1);
  assert.deepEqual(
    ok(await get(`${W1}?include_inherited=true&group_type=batch`)).data.map((it) => it.rate_limit_id),
    ["rl_2"],
  );
  const found = await pages(get, `${W1}?include_inherited=true&limit=1`);
  assert.equal(found.length, 2);
  badRequest(await get(`${W1}?limit=1&page=${found[0].next_page}`));
});

for (const [what, body] of Object.entries({
  "no list": {},
  "null list": { limits: null },
  "an object": { limits: { type: "requests_per_minute", value: 1 } },
  "unknown limiter": { limits: [{ type: "requests_per_hour", value: 1 }] },
  "no type": { limits: [{ value: 1 }] },
  "no value": { limits: [{ type: "requests_per_minute" }] },
  "a fraction": { limits: [{ type: "requests_per_minute", value: 1.5 }] },
  text: { limits: [{ type: "requests_per_minute", value: "1" }] },
  "unknown field": { limits: [{ type: "requests_per_minute", value: 1, source: "x" }] },
})) {
  test(`update, ${what}: 400 and nothing changes`, async () => {
    const { post, emulator } = begin();
    badRequest(await post(`${W1}/rl_1`, body));
    assert.equal(emulator.state().workspaceRateLimits, undefined);
  });
}

test("every limiter type can be set", async () => {
  const { post } = begin();
  const { limits } = ok(await set(post, ...LIMITERS.map((type) => [type, 1])));
  assert.deepEqual(
    limits.map((it) => it.type),
    LIMITERS,
  );
});

test("the path takes the entry's id, not the group's; unknown ones are 404", async () => {
  const { get, post } = begin();
  const body = { limits: [] };
  notFound(await post(`${W1}/rlg_01a`, body));
  notFound(await post("/workspaces/wrkspc_01none/rate_limits/rl_1", body));
  notFound(await get("/workspaces/wrkspc_01none/rate_limits"));
  ok(await post("/workspaces/wrkspc_01W1/archive"));
  badRequest(await post(`${W1}/rl_1`, body));
});
