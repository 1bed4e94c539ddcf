// Reports and lists by page token: how they go on, their rows, and exact sums of money.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ok, start, throws } from "./lib/package.mjs";

const params = ({ url }) => Object.fromEntries(new URL(url).searchParams);
const collect = async (iterable) => {
  const all = [];
  for await (const item of iterable) all.push(item);
  return all;
};
const day = (number) => `2026-11-0${number}T00:00:00Z`;
const row = (amount, more) => ({
  amount,
  currency: "USD",
  context_window: null,
  cost_type: null,
  description: null,
  inference_geo: null,
  model: null,
  service_tier: null,
  token_type: null,
  workspace_id: null,
  ...more,
});
const bucket = (number, ...results) => ({ starting_at: day(number), ending_at: day(number + 1), results });
const report = (data, next_page = null) => ok({ data, has_more: next_page !== null, next_page });
const two = () => [
  report([bucket(1, row("0.1"), row("0.2")), bucket(2)], "page_2"),
  report([bucket(3, row("512.40"))]),
];
const asked = { starting_at: day(1), limit: 2 };

describe("a report", () => {
  test("iterates over the buckets of all pages, with the same parameters", async () => {
    const { admin, calls } = start(two());
    const buckets = await collect(admin.costReport.list(asked));
    assert.deepEqual(
      buckets.map(({ starting_at }) => starting_at),
      [day(1), day(2), day(3)],
    );
    const same = { starting_at: day(1), limit: "2" };
    assert.deepEqual(calls.map(params), [same, { ...same, page: "page_2" }]);
  });
  test("iterates over the rows of all buckets, each with its times; amounts stay texts", async () => {
    const { admin } = start(two());
    assert.deepEqual(await collect(admin.costReport.list(asked).rows()), [
      { starting_at: day(1), ending_at: day(2), ...row("0.1") },
      { starting_at: day(1), ending_at: day(2), ...row("0.2") },
      { starting_at: day(3), ending_at: day(4), ...row("512.40") },
    ]);
  });
  test("a bucket that is not as documented has the rows that it has", async () => {
    const odd = [null, { starting_at: day(1) }, { ...bucket(2), results: "ab" }, bucket(3, row("1"))];
    const { admin } = start([report(odd)]);
    const rows = await collect(admin.costReport.list(asked).rows());
    assert.deepEqual(rows, [{ starting_at: day(3), ending_at: day(4), ...row("1") }]);
  });
  test("a page knows its cursor, and the next page goes on from it", async () => {
    const { admin, calls } = start([...two(), report([])]);
    const page = await admin.costReport.list(asked);
    assert.deepEqual(page.cursor, { page: "page_2" });
    assert.deepEqual(Object.keys(page), ["data", "has_more", "next_page"]);
    const next = await page.nextPage();
    assert.equal(next.hasNextPage(), false);
    assert.equal(await next.nextPage(), null);
    await admin.costReport.list({ ...asked, ...page.cursor });
    assert.deepEqual(params(calls[2]), params(calls[1]));
  });
  test("a token that comes a second time is an error, and so is more without a token", async () => {
    const again = () => report([bucket(1)], "page_2");
    const { admin } = start([again(), again()]);
    await throws(collect(admin.costReport.list(asked)), "ContractError", "repeated_cursor");
    for (const more of [{ has_more: true, next_page: null }, { next_page: 5 }, { next_page: {} }]) {
      const lost = start([ok({ data: [], ...more })]);
      await throws(collect(lost.admin.costReport.list(asked)), "ContractError", "contract_mismatch");
    }
  });
  test("what no page can have is refused before sending", async () => {
    const { admin, calls } = start([]);
    const { issues } = await throws(
      admin.usageReport.messages.list({ starting_at: "2026-11-01", bucket_width: "1h", limit: 169 }),
      "ValidationError",
      "invalid_request",
    );
    assert.deepEqual(
      issues.map(({ path, code }) => [...path, code]),
      [
        ["starting_at", "timestamp"],
        ["limit", "too_large"],
      ],
    );
    assert.equal(calls.length, 0);
  });
});

describe("costReport.sum", () => {
  const { admin } = start([]);
  const sum = (...amounts) => admin.costReport.sum(amounts.map((amount) => row(amount)));
  test("adds decimals exactly", () => {
    assert.equal(sum("0.1", "0.2"), "0.3");
    assert.equal(sum("512.40", "0.6"), "513.00");
    assert.equal(sum("9007199254740993", "0.0000000000000001"), "9007199254740993.0000000000000001");
    assert.equal(sum("1", "2"), "3");
    assert.equal(sum(), "0");
    assert.equal(sum("-0.05", "0.04"), "-0.01");
    assert.equal(sum("0.05", "-0.05"), "0.00");
    assert.equal(sum("007.5"), "7.5");
  });
  test("a thousand random sums are those of scaled integers", () => {
    let seed = 7;
    const random = (below) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let run = 0; run < 1000; run++) {
      const cents = Array.from({ length: random(6) }, () => random(1_000_000) - 500_000);
      const amounts = cents.map((cent) => {
        const text = String(Math.abs(cent)).padStart(5, "0");
        return `${cent < 0 ? "-" : ""}${text.slice(0, -4)}.${text.slice(-4)}`;
      });
      const total = cents.reduce((all, cent) => all + cent, 0);
      assert.equal(Number(sum(...amounts)).toFixed(4), (total / 10_000).toFixed(4), amounts.join(" "));
    }
  });
  test("takes any iterable of rows", async () => {
    const { admin } = start(two());
    const rows = await collect(admin.costReport.list(asked).rows());
    assert.equal(admin.costReport.sum(rows), "512.70");
    assert.equal(admin.costReport.sum(new Set(rows)), "512.70");
    const { sum } = admin.costReport;
    assert.equal(sum(rows.values()), "512.70");
  });
  for (const [what, rows, path, words = /`/] of [
    ["a number", [row("1"), row(1.5)], [1]],
    ["an exponent", [row("1e3")], [0]],
    ["nothing", [row("")], [0]],
    ["no amount", [{ currency: "USD" }], [0]],
    ["another currency", [row("1"), row("1", { currency: "EUR" })], [1], /EUR|USD/],
    ["no list", 5, ["rows"]],
    ["no rows", [null], [0]],
  ])
    test(`refuses ${what}`, () => {
      assert.throws(
        () => admin.costReport.sum(rows),
        (error) =>
          error.name === "ValidationError" &&
          error.code === "invalid_request" &&
          error.call === "costReport.sum" &&
          words.test(error.message) &&
          assert.deepEqual(error.issues[0].path, path) === undefined,
      );
    });
});
