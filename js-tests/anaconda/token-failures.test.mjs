// The token endpoint refuses, fails, answers nonsense, points elsewhere or says nothing.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, describe, test } from "node:test";
import {
  AnacondaOrg,
  answer,
  caught,
  denied,
  emulate,
  grant,
  lost,
  ok,
  SERVICE,
  start,
  throws,
} from "./lib/org.mjs";

const list = ok({ items: [] });
const failing = (token, options) => start({ api: [list], token, ...options });
const oauth = (status, error, headers) =>
  answer(status, { error, error_description: "said the server" }, headers);

describe("refusals", () => {
  for (const [status, code] of [
    [400, "invalid_grant"],
    [400, "unsupported_grant_type"],
    [401, "invalid_client"],
  ])
    test(`${status} ${code}`, async () => {
      const { org, calls, tokens } = failing([oauth(status, code)]);
      const error = await throws(() => org.users.list(), "AuthenticationError", "authentication_failed");
      assert.equal(error.status, status);
      assert.equal(error.errorCode, code);
      assert.match(error.message, /said the server/);
      assert.deepEqual([tokens.length, calls.length], [1, 0]);
    });
  for (const body of [
    "",
    "<h1>no</h1>",
    "{}",
    "[]",
    "null",
    { error: { message: "no", code: "auth_required" } },
    { error: 5 },
    { detail: [] },
  ])
    test(`a 401 whose body is ${JSON.stringify(body)}`, async () => {
      const { org, tokens } = failing([answer(401, body)]);
      await throws(() => org.users.list(), "AuthenticationError", "authentication_failed");
      assert.equal(tokens.length, 1);
    });
  test("the next call asks again", async () => {
    const { org, calls, tokens } = failing([oauth(401, "invalid_client"), grant()]);
    await assert.rejects(async () => org.users.list());
    await org.users.list();
    assert.deepEqual([tokens.length, calls.length], [2, 1]);
  });
  test("the emulator's own", async () => {
    const { connect } = emulate();
    const machine = await throws(
      () => connect({ clientSecret: "wrong" }).users.list(),
      "AuthenticationError",
      "authentication_failed",
    );
    assert.equal(machine.errorCode, "invalid_client");
    const person = await throws(
      () => connect({ password: "wrong" }).serviceAccounts.list(),
      "AuthenticationError",
      "authentication_failed",
    );
    assert.equal(person.errorCode, "invalid_grant");
  });
});

describe("failures that pass are waited out", () => {
  const passing = {
    429: oauth(429, "slow_down"),
    500: answer(500, ""),
    502: answer(502, "<p>bad gateway</p>"),
    503: oauth(503, "temporarily_unavailable"),
    "a lost connection": lost,
  };
  for (const [name, failure] of Object.entries(passing)) {
    test(`${name}, twice`, async () => {
      const { org, calls, tokens } = failing([failure, failure, grant("tok")]);
      await org.users.list();
      assert.equal(tokens.length, 3);
      assert.deepEqual(
        calls.map((one) => one.authorization),
        ["Bearer tok"],
      );
      assert.equal(new Set(tokens.map(({ body }) => body)).size, 1);
    });
    test(`${name}, too often`, async () => {
      for (const maxRetries of [0, 1, 2]) {
        const { org, calls, tokens } = failing([failure], { maxRetries });
        const error = await caught(org.users.list());
        const status = Number(name);
        const names = { 429: "RateLimitError", NaN: "APIConnectionError" };
        assert.equal(error.name, names[status] ?? "InternalServerError");
        if (status) assert.equal(error.status, status);
        assert.deepEqual([tokens.length, calls.length], [maxRetries + 1, 0]);
      }
    });
  }
  test("Retry-After is kept to, and too long a wait is given back", async () => {
    const { org, tokens } = failing([oauth(429, "slow_down", { "retry-after": "120" })], {
      maxRetryDelay: 1_000,
    });
    const error = await throws(() => org.users.list(), "RateLimitError", "rate_limited");
    assert.equal(error.retryAfter, 120_000);
    assert.equal(tokens.length, 1);
  });
  test("it happens after a 401, too", async () => {
    const api = [denied, list];
    const { org, calls, tokens } = start({ api, token: [grant("one"), answer(503, ""), grant("two")] });
    await org.users.list();
    assert.deepEqual(
      calls.map((one) => one.authorization),
      ["Bearer one", "Bearer two"],
    );
    assert.equal(tokens.length, 3);
  });
  test("one that was carried out and lost is asked for again: nothing is lost but a token", async () => {
    const { org, emulator } = emulate();
    emulator.faults.next({ match: { path: "*/iam/token" }, reset: "after" });
    assert.equal((await org.users.list()).data.length, 2);
  });
});

describe("successes that hold no token", () => {
  const bodies = {
    "an HTML page": "<!doctype html><p>log in</p>",
    nothing: "",
    "no JSON": "{",
    "no object": "[]",
    null: "null",
    text: '"token"',
    "no access_token": { token_type: "Bearer", expires_in: 900 },
    "null as one": { access_token: null },
    "a number as one": { access_token: 5 },
    "an object as one": { access_token: { value: "t" } },
    "an empty one": { access_token: "" },
    "one with a line break": { access_token: "a\r\nx-evil: 1" },
    "one with a blank": { access_token: "a b" },
    "one outside ASCII": { access_token: "tökén" },
  };
  for (const [name, body] of Object.entries(bodies))
    test(name, async () => {
      for (const responseChecks of ["report", "throw", "off"]) {
        const { org, calls } = failing([answer(200, body)], { responseChecks, maxRetries: 0 });
        const error = await caught(org.users.list());
        assert.equal(error.name, "ContractError", error.stack);
        assert.ok(["not_json", "contract_mismatch"].includes(error.code));
        assert.equal(calls.length, 0);
      }
    });
  test("more members than are known do no harm", async () => {
    const { org } = failing(
      [grant("t", { scope: "openid", refresh_token: "r", id_token: "i", token_type: "weird" })],
      { responseChecks: "throw" },
    );
    await org.users.list();
  });
  test("nor do fewer", async () => {
    const { org } = failing([ok({ access_token: "t" })], { responseChecks: "throw" });
    await org.users.list();
  });
  test("an endless one", async () => {
    const { org } = failing([grant("t", { padding: "x".repeat(5_000) })], {
      maxResponseBytes: 1_000,
      maxRetries: 0,
    });
    await throws(() => org.users.list(), "ContractError", "answer_too_large");
  });
});

describe("redirects are not followed", () => {
  for (const status of [301, 302, 303, 307, 308])
    test(`${status}`, async () => {
      const { org, calls, tokens } = failing([
        answer(status, "", { location: "https://evil.example/token" }),
      ]);
      const error = await throws(() => org.users.list(), "APIConnectionError", "redirected");
      assert.ok(!JSON.stringify(error).includes(SERVICE.clientSecret));
      assert.deepEqual(
        tokens.map(({ init }) => init.redirect),
        tokens.map(() => "manual"),
      );
      assert.equal(calls.length, 0);
    });
  test("with the fetch of this runtime: the other host hears nothing", async () => {
    const heard = [];
    const serve = (answerTo) =>
      new Promise((resolve) => {
        const server = createServer((request, response) => {
          heard.push([server.name, request.method, request.url]);
          request.resume();
          answerTo(response);
        }).listen(0, "127.0.0.1", () => resolve(server));
        after(() => server.close());
      });
    const other = await serve((response) => response.end('{"access_token":"stolen"}'));
    const elsewhere = `http://127.0.0.1:${other.address().port}/steal`;
    const first = await serve((response) =>
      response.writeHead(307, { location: elsewhere, connection: "close" }).end(),
    );
    const baseURL = `http://127.0.0.1:${first.address().port}/api/v1`;
    const org = new AnacondaOrg({ orgId: "acme", ...SERVICE, baseURL, maxRetries: 0 });
    await throws(() => org.users.list(), "APIConnectionError", "redirected");
    assert.deepEqual(heard, [[undefined, "POST", "/api/iam/token"]]);
  });
});

describe("no answer", () => {
  // Let go at the end, so that a request that is still under way does not keep this process.
  const open = [];
  const silent = () => new Promise((_, reject) => open.push(() => reject(new Error("over"))));
  after(() => {
    for (const end of open) end();
  });
  test("the time for a try holds for the token's request; the call was not sent", async () => {
    const { org, calls, tokens } = failing([silent], { timeout: 20, maxRetries: 1 });
    const error = await throws(() => org.users.list(), "APIConnectionTimeoutError", "timeout");
    assert.equal(error.outcome, "not_sent");
    assert.deepEqual([tokens.length, calls.length], [2, 0]);
  });
  test("the deadline of a call holds for the wait", async () => {
    const { org, calls } = failing([silent], { maxRetries: 0 });
    const before = performance.now();
    const error = await throws(
      () => org.users.list({}, { deadline: 40 }),
      "APIConnectionTimeoutError",
      "deadline",
    );
    assert.equal(error.outcome, "not_sent");
    assert.ok(performance.now() - before < 5_000);
    assert.equal(calls.length, 0);
  });
  test("the deadline of the client, too", async () => {
    const { org } = failing([silent], { deadline: 40, maxRetries: 0 });
    const error = await throws(() => org.users.list(), "APIConnectionTimeoutError", "deadline");
    assert.equal(error.outcome, "not_sent");
  });
  test("an abort before the token is there: nothing of the call is sent", async () => {
    const { org, calls, tokens } = failing([silent], { maxRetries: 0 });
    await throws(() => org.users.list({}, { signal: AbortSignal.abort() }), "APIUserAbortError", "aborted");
    assert.equal(tokens.length, 0);
    const error = await throws(
      () => org.users.list({}, { signal: AbortSignal.timeout(20) }),
      "APIUserAbortError",
      "aborted",
    );
    assert.equal(error.outcome, "not_sent");
    assert.equal(calls.length, 0);
  });
});

describe("a creation whose token cannot be renewed to look for it", () => {
  test("stays uncertain, with the reason", async () => {
    const { org, calls } = start({ api: [lost, denied], token: [grant(), oauth(401, "invalid_client")] });
    const error = await throws(
      () => org.users.add({ email: "ana@example.org" }),
      "UncertainOutcomeError",
      "uncertain_outcome",
    );
    assert.equal(error.call, "users.add");
    assert.equal(calls.filter(({ method }) => method === "POST").length, 1);
  });
});
