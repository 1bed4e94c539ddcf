// Tokens are renewed in time, and after a 401 once.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answer, clock, denied, emulate, grant, ok, PAIRS, start, throws } from "./lib/org.mjs";
import { list, many, numbered, used } from "./lib/storm.mjs";

describe("by the clock", () => {
  test("60 seconds before the end, not sooner", async (t) => {
    const time = clock(t);
    const { org, calls, tokens } = start({ api: [list], token: [numbered()] });
    await org.users.list();
    time.pass(839.9);
    await org.users.list();
    assert.equal(tokens.length, 1);
    time.pass(0.2);
    await org.users.list();
    await org.users.list();
    assert.equal(tokens.length, 2);
    assert.deepEqual(used(calls), ["tok-1", "tok-1", "tok-2", "tok-2"]);
  });
  test("the life counts from the request for it, however long its answer took", async (t) => {
    const time = clock(t);
    const slow = () => {
      time.pass(30);
      return grant()();
    };
    const { org, tokens } = start({ api: [list], token: [slow, grant()] });
    await org.users.list();
    time.pass(809.9);
    await org.users.list();
    assert.equal(tokens.length, 1);
    time.pass(0.2);
    await org.users.list();
    assert.equal(tokens.length, 2);
  });
  test("a token that lives longer is kept longer", async (t) => {
    const time = clock(t);
    const { org, tokens } = start({ api: [list], token: [numbered([86_400])] });
    await org.users.list();
    time.pass(86_339);
    await org.users.list();
    assert.equal(tokens.length, 1);
    time.pass(2);
    await org.users.list();
    assert.equal(tokens.length, 2);
  });
  const nameless = {
    nothing: undefined,
    null: null,
    "a text that is no number": "soon",
    "an object": {},
    "less than nothing": -5,
    nothing_left: 0,
    "an empty text": "",
  };
  for (const [name, life] of Object.entries(nameless))
    test(`900 seconds where the answer names ${name}`, async (t) => {
      const time = clock(t);
      const { org, tokens, calls } = start({
        api: [list],
        token: [grant(undefined, { life: undefined, expires_in: life })],
      });
      await org.users.list();
      assert.equal(tokens.length, 1);
      time.pass(839);
      await org.users.list();
      assert.equal(tokens.length, 1);
      time.pass(2);
      await org.users.list();
      assert.equal(tokens.length, 2);
      assert.equal(calls.length, 3);
    });
  test("a number written as text counts", async (t) => {
    const time = clock(t);
    const { org, tokens } = start({ api: [list], token: [grant(undefined, { life: "300" })] });
    await org.users.list();
    time.pass(239);
    await org.users.list();
    assert.equal(tokens.length, 1);
    time.pass(2);
    await org.users.list();
    assert.equal(tokens.length, 2);
  });
  for (const life of [1, 30, 60, 61])
    test(`a life of ${life} s: used, shared, not used after its end, and no loop`, async (t) => {
      const time = clock(t);
      const { org, tokens, calls } = start({ api: [list], token: [grant(undefined, { life })] });
      await Promise.all(many(org, 20));
      assert.equal(tokens.length, 1);
      time.pass(life);
      await Promise.all(many(org, 20));
      assert.equal(tokens.length, 2);
      assert.equal(new Set(used(calls)).size, 2);
    });
  test("a clock that is set back makes no token live for ever", async (t) => {
    const time = clock(t);
    const { org, calls } = start({ api: [list, list, denied, list], token: [numbered()] });
    await org.users.list();
    time.pass(-86_400);
    await org.users.list();
    // What the clock does not tell, the server does.
    time.pass(1_000);
    await org.users.list();
    assert.deepEqual(used(calls), ["tok-1", "tok-1", "tok-1", "tok-2"]);
  });
  test("the two kinds are renewed apart", async (t) => {
    const time = clock(t);
    const { org, tokens } = start({
      ...PAIRS,
      api: [list],
      token: [grant(undefined, { life: 200 }), grant()],
    });
    await org.users.list();
    await org.serviceAccounts.list();
    time.pass(300);
    await org.users.list();
    await org.serviceAccounts.list();
    assert.deepEqual(
      tokens.map(({ body }) => new URLSearchParams(body).get("grant_type")),
      ["client_credentials", "password", "client_credentials"],
    );
  });
  test("against the emulator's clock, for an hour", async (t) => {
    const time = clock(t);
    const { org, emulator } = emulate();
    for (let minute = 0; minute < 60; minute++) {
      await org.users.list();
      time.pass(60);
    }
    const grants = emulator.requests.filter(({ path }) => path.endsWith("/iam/token"));
    assert.equal(grants.length, Math.ceil(60 / 14));
    assert.ok(emulator.requests.every(({ status }) => status === 200));
  });
});

describe("after a 401", () => {
  const runs = {
    "a read": (c) => c.users.list(),
    "a creation": (c) => c.users.add({ email: "ana@example.org" }),
    "a deletion": (c) => c.users.remove("u"),
  };
  for (const [name, run] of Object.entries(runs))
    test(`${name}: one renewal and one repeat`, async () => {
      const { org, calls, tokens } = start({
        api: [denied, ok({ id: "u", items: [] })],
        token: [numbered()],
        maxRetries: 0,
      });
      await run(org);
      assert.deepEqual(used(calls), ["tok-1", "tok-2"]);
      assert.equal(tokens.length, 2);
    });
  for (const [name, run] of Object.entries(runs))
    test(`${name}: a second 401 is the end`, async () => {
      for (const maxRetries of [0, 5]) {
        const { org, calls, tokens } = start({ api: [denied], token: [numbered()], maxRetries });
        const error = await throws(() => run(org), "AuthenticationError", "authentication_failed");
        assert.deepEqual([error.status, error.errorCode, error.attempts], [401, "auth_required", 2]);
        assert.deepEqual([calls.length, tokens.length], [2, 2]);
      }
    });
  test("the same token again is sent again once all the same", async () => {
    const { org, calls, tokens } = start({ api: [denied], token: [grant("same")] });
    await throws(() => org.users.list(), "AuthenticationError", "authentication_failed");
    assert.deepEqual([calls.length, tokens.length], [2, 2]);
  });
  test("a server that refuses every token is asked twice a call, not more", async () => {
    const { org, calls, tokens } = start({ api: [denied], token: [numbered()] });
    for (let i = 0; i < 5; i++) await assert.rejects(async () => org.users.list());
    assert.equal(calls.length, 10);
    assert.ok(tokens.length <= 10, `${tokens.length}`);
  });
  test("a 403 is no reason to renew", async () => {
    const forbidden = answer(403, { error: { message: "no", code: "forbidden" } });
    const { org, calls, tokens } = start({ api: [forbidden] });
    await throws(() => org.users.list(), "PermissionDeniedError", "permission_denied");
    assert.deepEqual([calls.length, tokens.length], [1, 1]);
  });
  test("a renewal that is refused is told as what it is", async () => {
    const refused = answer(401, { error: "invalid_client", error_description: "the secret was changed" });
    const { org, calls, tokens } = start({ api: [denied], token: [grant(), refused] });
    const error = await throws(() => org.users.list(), "AuthenticationError", "authentication_failed");
    assert.equal(error.errorCode, "invalid_client");
    assert.deepEqual([calls.length, tokens.length], [1, 2]);
  });
  test("the emulator forgets its tokens sooner than it said", async () => {
    const { org, emulator } = emulate({ anaconda: { tokenLife: 900 } });
    await org.users.list();
    emulator.advance(1_000_000);
    assert.equal((await org.users.list()).data.length, 2);
    assert.deepEqual(
      emulator.requests.map(({ status }) => status),
      [200, 200, 401, 200, 200],
    );
  });
});
