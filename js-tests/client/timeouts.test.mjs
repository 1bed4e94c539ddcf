// timeout is for one try, deadline for the whole call, each page anew.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { organization, user, users } from "./lib/objects.mjs";
import { failed, ok, page, start, throws, wait } from "./lib/package.mjs";

const never = () => new Promise(() => {});
const slowly = (milliseconds, given) => () => wait(milliseconds).then(given);
const stalled = () =>
  new Response(new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode('{"id":')) }), {
    headers: { "content-type": "application/json" },
  });
const took = async (action) => {
  const began = performance.now();
  await action();
  return performance.now() - began;
};

describe("timeout", { concurrency: true }, () => {
  for (const [name, given] of Object.entries({ "no answer": never, "a stalled body": stalled }))
    test(`${name} ends each try`, async () => {
      const { admin, calls } = start([given], { timeout: 50 });
      const time = await took(() => throws(() => admin.retrieve(), "APIConnectionTimeoutError", "timeout"));
      assert.equal(calls.length, 3);
      assert.ok(time >= 140 && time < 5000, `${time} ms`);
      for (const { init } of calls) assert.ok(init.signal.aborted);
    });
  test("a try that fails is followed by one that does not", async () => {
    for (const given of [never, stalled]) {
      const { admin } = start([given, ok(organization)], { timeout: 50 });
      assert.deepEqual(await admin.retrieve(), organization);
    }
  });
  test("longer than a timer can be is refused or kept, not cut to nothing", async () => {
    for (const limit of [2 ** 31 - 1, 2 ** 31, 3_000_000_000, Number.MAX_SAFE_INTEGER])
      try {
        const { admin, calls } = start([slowly(40, ok(organization))], { timeout: limit, deadline: limit });
        assert.deepEqual(await admin.retrieve(), organization);
        assert.equal(calls.length, 1);
      } catch (error) {
        assert.ok(limit >= 2 ** 31);
        assert.equal(error.code, "invalid_option", error.stack);
      }
  });
  test("the call's goes before the client's", async () => {
    const { admin } = start([never], { timeout: 60_000, maxRetries: 0 });
    const time = await took(() =>
      throws(() => admin.users.list({}, { timeout: 40 }), "APIConnectionTimeoutError", "timeout"),
    );
    assert.ok(time < 5000);
  });
  test("a body that trickles is under the same limit", async () => {
    const trickle = () =>
      new Response(
        new ReadableStream({
          async pull(controller) {
            await wait(20);
            controller.enqueue(new TextEncoder().encode(" "));
          },
        }),
      );
    const { admin } = start([trickle], { timeout: 120, maxRetries: 0 });
    const time = await took(() => throws(() => admin.retrieve(), "APIConnectionTimeoutError", "timeout"));
    assert.ok(time < 5000, `${time} ms`);
  });
  test("a token function that never settles is under a limit, too", async () => {
    const { admin, calls } = start([ok(organization)], {
      apiKey: undefined,
      authToken: never,
      timeout: 50,
      deadline: 400,
      maxRetries: 0,
    });
    const error = await Promise.race([
      admin.retrieve().catch((error) => error),
      wait(3000).then(() => "it hangs"),
    ]);
    assert.ok(["APIConnectionTimeoutError", "CredentialError"].includes(error.name), String(error));
    assert.equal(calls.length, 0);
  });
  test("a write that timed out and is safe is repeated", async () => {
    const { admin, calls } = start([never, ok(user)], { timeout: 50 });
    await admin.users.update(user.id, { role: "user" });
    assert.equal(calls.length, 2);
  });
});

describe("deadline", { concurrency: true }, () => {
  test("ends a call in a try", async () => {
    for (const given of [never, stalled]) {
      const { admin, calls } = start([given], { deadline: 60 });
      const error = await throws(() => admin.retrieve(), "APIConnectionTimeoutError", "deadline");
      assert.equal(calls.length, 1);
      assert.equal(error.attempts, 1);
      assert.equal(error.outcome, "unknown");
    }
  });
  test("ends a call among its retries", async () => {
    const { admin, calls } = start([slowly(40, failed(503))], { deadline: 400, maxRetries: 100 });
    const time = await took(() => assert.rejects(admin.retrieve()));
    assert.ok(time < 5000, `${time} ms`);
    assert.ok(calls.length >= 2 && calls.length <= 11, `${calls.length}`);
  });
  test("is not waited for when it would be passed", async () => {
    const { admin } = start([failed(503)], { deadline: 200, maxRetryDelay: 60_000, maxRetries: 100 });
    const time = await took(() => assert.rejects(admin.retrieve()));
    assert.ok(time < 5000, `${time} ms`);
  });
  test("each page has its own", async () => {
    const { admin, calls } = start(
      [
        slowly(300, page(users("a"), { has_more: true })),
        slowly(300, page(users("b"), { has_more: true })),
        slowly(300, page(users("c"))),
      ],
      { deadline: 700 },
    );
    const seen = [];
    for await (const { name } of admin.users.list()) seen.push(name);
    assert.deepEqual(seen, ["a", "b", "c"]);
    assert.equal(calls.length, 3);
  });
  test("of the call goes on to later pages", async () => {
    const { admin } = start([page(users("a"), { has_more: true }), never]);
    const first = await admin.users.list({}, { deadline: 80 });
    await throws(() => first.nextPage(), "APIConnectionTimeoutError", "deadline");
  });
  test("an ambiguous creation past its deadline is uncertain or timed out, never done", async () => {
    const { admin, calls } = start([never], { deadline: 60 });
    const error = await admin.workspaces.create({ name: "A" }).catch((error) => error);
    assert.ok(["UncertainOutcomeError", "APIConnectionTimeoutError"].includes(error.name), error.stack);
    if (error.name === "APIConnectionTimeoutError") assert.equal(error.outcome, "unknown");
    assert.equal(calls.length, 1);
  });
});
