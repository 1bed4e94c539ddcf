// How long the client waits before it repeats: what the server asks for, up to maxRetryDelay.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { organization } from "./lib/objects.mjs";
import { failed, lost, ok, page, start, throws } from "./lib/package.mjs";

const limited = (headers) => failed(429, "rate_limit_error", { headers });
/** Milliseconds between the first two requests. */
const gap = (calls) => calls[1].at - calls[0].at;
// Timers may fire a little early against another clock.
const near = (value, low, high) => assert.ok(value >= low - 5 && value < high, `${value} ms`);

describe("waits", { concurrency: true }, () => {
  test("retry-after-ms", async () => {
    const { admin, calls } = start([limited({ "retry-after-ms": "300" }), ok(organization)], {
      maxRetryDelay: 1000,
    });
    await admin.retrieve();
    near(gap(calls), 300, 3000);
  });

  test("retry-after in seconds", async () => {
    const { admin, calls } = start([limited({ "retry-after": "1" }), ok(organization)], {
      maxRetryDelay: 2000,
    });
    await admin.retrieve();
    near(gap(calls), 1000, 5000);
  });

  test("retry-after as a date", async () => {
    const date = new Date(Date.now() + 2000).toUTCString(); // cut to seconds: 1 to 2 s ahead
    const { admin, calls } = start([limited({ "retry-after": date }), ok(organization)], {
      maxRetryDelay: 5000,
    });
    await admin.retrieve();
    near(gap(calls), 850, 6000);
  });

  test("retry-after-ms goes before retry-after", async () => {
    const { admin, calls } = start(
      [limited({ "retry-after-ms": "50", "retry-after": "30" }), ok(organization)],
      { maxRetryDelay: 60_000 },
    );
    await admin.retrieve();
    near(gap(calls), 50, 5000);
  });

  test("0, or a date that has passed, is no reason to wait longer than without", async () => {
    for (const headers of [
      { "retry-after": "0" },
      { "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" },
      { "retry-after-ms": "0" },
    ]) {
      const { admin, calls } = start([limited(headers), ok(organization)], { maxRetryDelay: 60_000 });
      await admin.retrieve();
      near(gap(calls), 0, 5000);
    }
  });

  test("other statuses are waited for, too", async () => {
    const { admin, calls } = start(
      [failed(503, "api_error", { headers: { "retry-after-ms": "250" } }), ok(organization)],
      { maxRetryDelay: 1000 },
    );
    await admin.retrieve();
    near(gap(calls), 250, 3000);
  });

  test("more than maxRetryDelay gives the error back at once, with retryAfter in milliseconds", async () => {
    for (const [headers, retryAfter] of [
      [{ "retry-after": "61" }, 61_000],
      [{ "retry-after-ms": "60001" }, 60_001],
    ]) {
      const { admin, calls } = start([limited(headers)], { maxRetryDelay: undefined });
      const began = performance.now();
      const error = await throws(() => admin.retrieve(), "RateLimitError", "rate_limited");
      near(performance.now() - began, 0, 5000);
      assert.equal(error.retryAfter, retryAfter);
      assert.equal(error.attempts, 1);
      assert.equal(calls.length, 1);
    }
  });

  test("nonsense in retry-after is not obeyed", async () => {
    for (const value of ["soon", "-5", "NaN", "1e999", "", "0x10"]) {
      const { admin, calls } = start([limited({ "retry-after": value }), ok(organization)]);
      assert.deepEqual(await admin.retrieve(), organization, value);
      assert.equal(calls.length, 2, value);
    }
  });

  test("without a wish of the server: half a second with jitter, then a whole one", async () => {
    const { admin, calls } = start([lost, failed(503), ok(organization)], { maxRetryDelay: undefined });
    await admin.retrieve();
    near(gap(calls), 375, 3000);
    near(calls[2].at - calls[1].at, 750, 4000);
  });

  test("a deadline that the wait would pass ends the call", async () => {
    const { admin, calls } = start([limited({ "retry-after": "2" })], {
      maxRetryDelay: 60_000,
      deadline: 300,
    });
    const began = performance.now();
    await assert.rejects(admin.retrieve());
    near(performance.now() - began, 0, 1800);
    assert.equal(calls.length, 1);
  });

  test("pace.perMinute holds requests back", async () => {
    const { admin, calls } = start([ok(organization)], {
      pace: { perMinute: 600 },
      maxRetryDelay: undefined,
    });
    await Promise.all(Array.from({ length: 3 }, () => admin.retrieve()));
    assert.equal(calls.length, 3);
    // 600 a minute are let through at once or 100 ms apart, but none is lost.
    near(calls[2].at - calls[0].at, 0, 5000);
  });

  test("pace.perMinute keeps the number of any minute", async () => {
    const { admin, calls } = start([page([])], { pace: { perMinute: 2 } });
    const all = Promise.allSettled(Array.from({ length: 4 }, () => admin.users.list({}, { deadline: 300 })));
    const outcomes = await all;
    assert.ok(calls.length <= 2, `${calls.length} requests`);
    for (const { status, reason } of outcomes)
      if (status === "rejected")
        assert.equal(`${reason.name} ${reason.code}`, "APIConnectionTimeoutError deadline");
    assert.ok(outcomes.some(({ status }) => status === "rejected"));
  });
});
