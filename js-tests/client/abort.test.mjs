// Aborting at every moment, with any reason: one error at once, and what is known of the outcome.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { invite, organization, user } from "./lib/objects.mjs";
import { answer, failed, lost, ok, page, start, throws, wait } from "./lib/package.mjs";

const reasons = {
  error: new Error("enough"),
  text: "enough",
  undefined,
  null: null,
  "a DOMException": new DOMException("enough", "AbortError"),
  "a number": 0,
  "an object": { why: "enough" },
};
const never = () => new Promise(() => {});
const listening = (_, { signal }) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
/** Headers come, then half of the body, then nothing. */
const stalled = () =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":"x",')),
    }),
    { headers: { "content-type": "application/json" } },
  );
const slowHeaders = (_, { signal }) => wait(10).then(() => listening(_, { signal }));

/** moment → [answers, options, outcome] */
const moments = {
  "while connecting, with a fetch that listens": [[listening], {}, "unknown"],
  "while connecting, with a fetch that does not": [[never], {}, "unknown"],
  "while the headers are awaited": [[slowHeaders], {}, "unknown"],
  "in the body": [[stalled], {}, "unknown"],
  "in a backoff sleep": [[failed(503)], { maxRetryDelay: 60_000 }, "unknown"],
  "in a sleep after a loss": [[lost], { maxRetryDelay: 60_000 }, "unknown"],
  "in a wait the server asked for": [
    [failed(429, "rate_limit_error", { headers: { "retry-after": "30" } })],
    { maxRetryDelay: 60_000 },
    "not_sent",
  ],
  "in the token function": [[ok(user)], { apiKey: undefined, authToken: never }, "not_sent"],
};

/** Fails when the promise has not settled soon. */
const soon = (promise) =>
  Promise.race([promise, wait(5000).then(() => assert.fail("the promise was not settled"))]);

describe("before the call", { concurrency: true }, () => {
  for (const [name, reason] of Object.entries(reasons))
    test(name, async () => {
      const { admin, calls } = start([ok(user)]);
      // abort(undefined) makes a DOMException of its own: the reason is what the signal says.
      const signal = AbortSignal.abort(reason);
      const error = await throws(
        () => soon(admin.users.list({}, { signal })),
        "APIUserAbortError",
        "aborted",
      );
      assert.equal(error.outcome, "not_sent");
      assert.equal(error.reason, signal.reason);
      assert.equal(calls.length, 0);
    });
  test("an invalid call stays invalid or is aborted, but never sent", async () => {
    const { admin, calls } = start([ok(user)]);
    await assert.rejects(admin.users.list({ limit: 0 }, { signal: AbortSignal.abort() }));
    assert.equal(calls.length, 0);
  });
});

for (const [moment, [answers, options, outcome]] of Object.entries(moments))
  describe(moment, { concurrency: true }, () => {
    for (const [name, reason] of Object.entries(reasons))
      test(name, async () => {
        const { admin, calls } = start(answers, { timeout: 60_000, ...options });
        const controller = new AbortController();
        const call = admin.users.update(user.id, { role: "user" }, { signal: controller.signal });
        await wait(30);
        const before = calls.length;
        controller.abort(reason);
        const began = performance.now();
        const error = await throws(() => soon(call), "APIUserAbortError", "aborted");
        assert.ok(performance.now() - began < 3000);
        assert.equal(error.reason, controller.signal.reason);
        if (outcome === "not_sent" && before === 0) assert.equal(error.outcome, "not_sent");
        if (outcome === "unknown") assert.equal(error.outcome, "unknown");
        for (const { init } of calls.slice(-1))
          if (/connecting|headers|body/.test(moment)) assert.ok(init.signal.aborted, "fetch is told");
        await wait(20);
        assert.equal(calls.length, before, "nothing more is sent");
        const json = JSON.parse(JSON.stringify(error));
        assert.equal(json.code, "aborted");
      });
    test("withResponse and iteration end, too", async () => {
      for (const run of [
        (admin, signal) => admin.users.list({}, { signal }).withResponse(),
        async (admin, signal) => {
          for await (const _ of admin.users.list({}, { signal }));
        },
        async (admin, signal) => {
          for await (const _ of admin.users.list({}, { signal }).pages());
        },
      ]) {
        const { admin } = start(answers, {
          timeout: 60_000,
          ...options,
          maxRetries: 5,
          responseChecks: "off",
        });
        if (/token/.test(moment)) continue;
        const controller = new AbortController();
        setTimeout(() => controller.abort("enough"), 30);
        const error = await throws(() => soon(run(admin, controller.signal)), "APIUserAbortError", "aborted");
        assert.equal(error.reason, "enough");
      }
    });
  });

describe("other moments", { concurrency: true }, () => {
  test("in a wait for the pace", async () => {
    const { admin, calls } = start([page([])], { pace: { perMinute: 1 } });
    await admin.users.list();
    const controller = new AbortController();
    const call = admin.users.list({}, { signal: controller.signal });
    await wait(30);
    controller.abort("enough");
    const error = await throws(() => soon(call), "APIUserAbortError", "aborted");
    assert.equal(error.outcome, "not_sent");
    assert.equal(calls.length, 1);
  });

  test("a creation aborted in flight is not looked for", async () => {
    const { admin, calls } = start([never]);
    const controller = new AbortController();
    const call = admin.invites.create({ email: invite.email, role: "user" }, { signal: controller.signal });
    await wait(30);
    controller.abort();
    const error = await throws(() => soon(call), "APIUserAbortError", "aborted");
    assert.equal(error.outcome, "unknown");
    assert.equal(calls.length, 1);
  });

  test("in the look after a lost creation the outcome is unknown", async () => {
    const { admin } = start([lost, never]);
    const controller = new AbortController();
    const call = admin.invites.create({ email: invite.email, role: "user" }, { signal: controller.signal });
    await wait(40);
    controller.abort("enough");
    const error = await soon(call.catch((error) => error));
    assert.ok(
      (error.name === "APIUserAbortError" && error.outcome === "unknown") ||
        error.name === "UncertainOutcomeError",
      error.stack,
    );
  });

  test("after the answer it changes nothing", async () => {
    const { admin } = start([ok(organization)]);
    const controller = new AbortController();
    const call = admin.users.list;
    assert.equal(typeof call, "function");
    const given = await start([page([user])]).admin.users.list({}, { signal: controller.signal });
    controller.abort("late");
    assert.equal(given.data.length, 1);
    assert.deepEqual(await admin.retrieve(), organization);
  });

  test("between two pages it ends the loop", async () => {
    const { admin, calls } = start([page([user], { has_more: true }), page([])]);
    const controller = new AbortController();
    await throws(
      async () => {
        for await (const _ of admin.users.list({}, { signal: controller.signal })) controller.abort("enough");
      },
      "APIUserAbortError",
      "aborted",
    );
    assert.equal(calls.length, 1);
  });

  test("a signal of another make is enough when it can be listened to", async () => {
    const listeners = new Set();
    const signal = {
      aborted: false,
      reason: undefined,
      addEventListener: (_, listener) => listeners.add(listener),
      removeEventListener: (_, listener) => listeners.delete(listener),
    };
    const { admin } = start([never]);
    const call = admin.users.list({}, { signal });
    await wait(20);
    Object.assign(signal, { aborted: true, reason: "enough" });
    for (const listener of listeners) listener();
    const error = await throws(() => soon(call), "APIUserAbortError", "aborted");
    assert.equal(error.reason, "enough");
    assert.equal(listeners.size, 0, "no listener is left behind");
  });

  test("no listener is left on the signal after a call", async () => {
    const { signal } = new AbortController();
    const held = new Set();
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (type, listener, options) => {
      held.add(listener);
      return add(type, listener, options);
    };
    signal.removeEventListener = (type, listener, options) => {
      held.delete(listener);
      return remove(type, listener, options);
    };
    for (const given of [page([]), failed(400), lost]) {
      const { admin } = start([given]);
      await admin.users.list({}, { signal }).catch(() => {});
    }
    assert.equal(held.size, 0);
  });

  test("an AbortError of fetch that nobody asked for is a lost connection", async () => {
    const { admin } = start([
      () => {
        throw new DOMException("x", "AbortError");
      },
    ]);
    await throws(() => admin.retrieve(), "APIConnectionError", "connection_failed");
  });

  test("an answer that is complete wins over an abort that comes with it", async () => {
    const controller = new AbortController();
    const { admin } = start([
      () => {
        const response = answer(200, user)();
        queueMicrotask(() => controller.abort("late"));
        return response;
      },
    ]);
    const outcome = await soon(
      admin.users.update(user.id, { role: "user" }, { signal: controller.signal }).catch((error) => error),
    );
    assert.ok(outcome.id === user.id || outcome.outcome === "unknown", JSON.stringify(outcome));
  });
});
