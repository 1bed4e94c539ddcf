// One request for a token, however many calls need one; what becomes of those who wait for it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ADMIN,
  answer,
  caught,
  clock,
  denied,
  emulate,
  grant,
  PAIRS,
  quietly,
  start,
  wait,
} from "./lib/org.mjs";
import { list, many, numbered, used } from "./lib/storm.mjs";

describe("token storms", () => {
  test("200 first calls: one token request", async () => {
    const { org, calls, tokens } = start({ api: [list], token: [numbered()] });
    await Promise.all(many(org));
    assert.equal(tokens.length, 1);
    assert.equal(calls.length, 200);
  });
  test("200 calls at the moment of expiry: one token request", async (t) => {
    const time = clock(t);
    const slow = numbered();
    const { org, calls, tokens } = start({
      api: [list],
      token: [
        slow,
        async () => {
          await wait(20);
          return slow();
        },
      ],
    });
    await org.users.list();
    time.pass(841);
    const early = many(org, 100);
    await wait(5);
    await Promise.all([...early, ...many(org, 100)]);
    assert.equal(tokens.length, 2);
    assert.deepEqual([...new Set(used(calls.slice(1)))], ["tok-2"]);
  });
  test("200 calls in flight that all get a 401: one renewal, one repeat each", async () => {
    let open;
    const gate = new Promise((resolve) => {
      open = resolve;
    });
    const old = async (_, { headers }) => {
      if (headers.authorization !== "Bearer tok-1") return list();
      await gate;
      return denied();
    };
    const { org, calls, tokens } = start({ api: [old], token: [numbered()] });
    const all = many(org);
    await wait(30);
    assert.equal(calls.length, 200);
    open();
    await Promise.all(all);
    assert.equal(tokens.length, 2);
    assert.equal(calls.length, 400);
    assert.deepEqual([...new Set(used(calls.slice(200)))], ["tok-2"]);
  });
  test("401s that come one after the other, each for the old token: still one renewal", async () => {
    let late = 0;
    const old = async (_, { headers }) => {
      if (headers.authorization !== "Bearer tok-1") return list();
      await wait(late++);
      return denied();
    };
    const { org, tokens } = start({ api: [old], token: [numbered()] });
    await Promise.all(many(org, 40));
    assert.equal(tokens.length, 2);
  });
  test("both kinds at once: one request each", async () => {
    const { org, tokens } = start({ ...PAIRS, api: [list], token: [numbered()] });
    await Promise.all([...many(org, 50), ...Array.from({ length: 50 }, () => org.serviceAccounts.list())]);
    assert.equal(tokens.length, 2);
  });
  test("two clients keep what is theirs", async () => {
    const { org, connect, tokens, calls } = start({ api: [list], token: [numbered()] });
    await Promise.all([...many(org, 5), ...many(connect(), 5)]);
    assert.equal(tokens.length, 2);
    assert.equal(new Set(used(calls)).size, 2);
  });
  test("200 calls over the emulator's socket", async () => {
    const { emulator, connect } = emulate();
    const { anacondaURL, close } = await emulator.listen();
    try {
      const org = connect({ baseURL: `${anacondaURL}/api/v1`, fetch: undefined });
      await Promise.all(many(org));
      assert.equal(emulator.requests.filter(({ path }) => path.endsWith("/iam/token")).length, 1);
    } finally {
      await close();
    }
  });
});

describe("waiting for one token together", () => {
  const failing = (answers, options) => start({ api: [list], token: answers, maxRetries: 0, ...options });
  test("each gets an error of its own, the next call asks anew, nothing goes unhandled", () =>
    quietly(async () => {
      const refused = answer(401, { error: "invalid_client", error_description: "no" });
      const { org, calls, tokens } = failing([refused, grant()]);
      const errors = await Promise.all(many(org).map(caught));
      assert.equal(tokens.length, 1);
      assert.equal(calls.length, 0);
      assert.equal(new Set(errors).size, 200);
      for (const error of errors)
        assert.equal(`${error.name} ${error.errorCode}`, "AuthenticationError invalid_client");
      errors[0].message = "changed";
      assert.notEqual(errors[1].message, "changed");
      await org.users.list();
      assert.deepEqual([tokens.length, calls.length], [2, 1]);
    }));
  test("a lost connection, too", () =>
    quietly(async () => {
      const { org, tokens } = failing([() => Promise.reject(new TypeError("fetch failed"))]);
      const errors = await Promise.all(many(org, 20).map(caught));
      assert.equal(tokens.length, 1);
      assert.equal(new Set(errors).size, 20);
      for (const error of errors) {
        assert.equal(`${error.name} ${error.code}`, "APIConnectionError connection_failed");
        assert.equal(error.outcome, "not_sent", "the call itself was not sent");
      }
    }));
  test("errors that nobody waits for any more", () =>
    quietly(async () => {
      const controller = new AbortController();
      const { org } = failing([
        async () => {
          await wait(10);
          throw new TypeError("late");
        },
      ]);
      const aborted = caught(org.users.list({}, { signal: controller.signal }));
      controller.abort();
      assert.equal((await aborted).name, "APIUserAbortError");
      await wait(30);
    }));
  test("who gives up does not disturb the others", () =>
    quietly(async () => {
      const controller = new AbortController();
      let signal;
      const { org, calls, tokens } = start({
        api: [list],
        token: [
          async (_, init) => {
            signal = init.signal;
            await wait(30);
            return grant("tok-1")();
          },
        ],
      });
      // The first one to come began the request.
      const first = caught(org.users.list({}, { signal: controller.signal }));
      const rest = many(org, 10);
      const late = caught(org.users.list({}, { deadline: 5 }));
      while (!signal) await wait(1);
      controller.abort(new Error("enough"));
      const error = await first;
      assert.equal(`${error.name} ${error.code} ${error.outcome}`, "APIUserAbortError aborted not_sent");
      assert.equal(error.reason.message, "enough");
      assert.equal(signal.aborted, false);
      const slow = await late;
      assert.equal(
        `${slow.name} ${slow.code} ${slow.outcome}`,
        "APIConnectionTimeoutError deadline not_sent",
      );
      await Promise.all(rest);
      assert.deepEqual([tokens.length, calls.length], [1, 10]);
    }));
  test("when all of them give up, the next call goes on as if nothing had been", () =>
    quietly(async () => {
      const signals = [];
      const slow = async (_, { signal }) => {
        signals.push(signal);
        await wait(10);
        return grant()();
      };
      const { org, calls, tokens } = start({ api: [list], token: [slow] });
      const controller = new AbortController();
      const all = Array.from({ length: 5 }, () => caught(org.users.list({}, { signal: controller.signal })));
      while (signals.length === 0) await wait(1);
      controller.abort();
      for (const error of await Promise.all(all)) assert.equal(error.name, "APIUserAbortError");
      await org.users.list();
      // Nobody was left who waited for the first one.
      assert.deepEqual(
        signals.map(({ aborted }) => aborted),
        [true, false],
      );
      assert.deepEqual([tokens.length, calls.length], [2, 1]);
    }));
  test("the options of one call are not those of the token's request", async () => {
    const { org, tokens } = start({
      api: [list],
      token: [
        async () => {
          await wait(30);
          return grant()();
        },
      ],
    });
    await org.users.list({}, { timeout: 10, headers: { "x-mine": "1" }, maxRetries: 0 });
    assert.equal(tokens[0].headers["x-mine"], undefined);
    assert.equal(tokens.length, 1);
  });
});

describe("in a runtime that ends what a request waits for together with it", () => {
  /** As Workers say who they are. */
  async function inWorkers(run) {
    const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
    Object.defineProperty(globalThis, "navigator", {
      configurable: true,
      value: { userAgent: "Cloudflare-Workers" },
    });
    try {
      return await run();
    } finally {
      delete globalThis.navigator;
      if (before) Object.defineProperty(globalThis, "navigator", before);
    }
  }
  test("a request for a token that is under way is not shared, a token is", () =>
    inWorkers(async () => {
      const { org, calls, tokens } = start({ api: [list], token: [numbered()] });
      await Promise.all(many(org, 3));
      assert.equal(tokens.length, 3);
      assert.deepEqual(used(calls).sort(), ["tok-1", "tok-2", "tok-3"]);
      await Promise.all(many(org, 3));
      assert.equal(tokens.length, 3);
    }));
  test("a token request that never ends holds up nobody else", () =>
    inWorkers(async () => {
      const { org, calls } = start({ api: [list], token: [() => new Promise(() => {}), grant()] });
      const controller = new AbortController();
      const stuck = caught(org.users.list({}, { signal: controller.signal }));
      await org.users.list();
      assert.equal(calls.length, 1);
      controller.abort();
      await stuck;
    }));
  test("elsewhere it is shared", async () => {
    const { org, tokens } = start({ api: [list], token: [numbered()], ...ADMIN });
    await Promise.all(many(org, 3));
    assert.equal(tokens.length, 1);
  });
});
