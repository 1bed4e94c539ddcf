// What happens at the edges: tokens that change, answers that break off, values far too large.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { invite, user } from "./lib/objects.mjs";
import {
  AnthropicAdmin,
  answer,
  consumer,
  failed,
  KEY,
  ok,
  page,
  recorder,
  start,
  throws,
} from "./lib/package.mjs";

const text = (error) => inspect(error, { depth: 9 }) + JSON.stringify(error) + error.stack;
const echo = (_url, { headers }) =>
  new Response(
    JSON.stringify({ type: "error", error: { type: "x", message: `bad ${headers.authorization}` } }),
    {
      status: 401,
    },
  );

describe("secrets", () => {
  test("a token that was renewed is still a secret", async () => {
    const tokens = ["first-token-AAAAAAAAAAAAAAAAAAAA", "second-token-BBBBBBBBBBBBBBBBBBBB"];
    const given = [...tokens];
    const { fetch } = recorder(echo);
    const admin = new AnthropicAdmin({ authToken: () => given.shift(), fetch });
    const error = await throws(() => admin.retrieve(), "AuthenticationError", "authentication_failed");
    for (const token of tokens) assert.ok(!text(error).includes(token.slice(0, 24)), token);
  });

  test("a token that is cut is still a secret", async () => {
    const token = "t0ken-".padEnd(1300, "abcdefghij");
    const { fetch } = recorder(echo);
    const admin = new AnthropicAdmin({ authToken: token, fetch });
    const refused = await throws(() => admin.retrieve(), "AuthenticationError", "authentication_failed");
    assert.ok(!text(refused).includes(token.slice(0, 40)));
    const wrong = await throws(
      () => admin.invites.create({ email: token, role: "user" }),
      "ValidationError",
      "invalid_request",
    );
    assert.ok(!text(wrong).includes(token.slice(0, 40)));
  });

  for (const apiKey of ["[redacted]", "redacted", "[redacted][redacted][redacted]"])
    test(`a key of ${apiKey} does not keep the redaction busy for ever`, async () => {
      const { admin } = start([failed(401, "authentication_error", { message: `no ${apiKey}, no` })], {
        apiKey,
      });
      await throws(() => admin.retrieve(), "AuthenticationError", "authentication_failed");
    });

  test("a misfit of an answer shows what came, without a secret", async () => {
    const { admin } = start([ok({ ...user, id: 7, name: { key: KEY } })]);
    const { issues } = await admin.users.retrieve(user.id).withResponse();
    assert.deepEqual(
      issues.map(({ path, received }) => [path, received]),
      [
        [["id"], 7],
        [["name"], "an object"],
      ],
    );
    assert.ok(!JSON.stringify(issues).includes(KEY));
  });
});

describe("losses", () => {
  test("an answer that has begun was sent, whatever the error says", async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.error(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
          },
        }),
      );
    const { admin, calls } = start([broken, page([])]);
    await throws(
      () => admin.invites.create({ email: "bob@acme.example", role: "user" }),
      "UncertainOutcomeError",
      "uncertain_outcome",
    );
    assert.deepEqual(
      calls.map(({ method }) => method),
      ["POST", "GET"],
    );
  });

  test("a port that the runtime refuses was not called", async () => {
    const admin = new AnthropicAdmin({ apiKey: KEY, baseURL: "http://127.0.0.1:1", maxRetries: 0 });
    const error = await throws(
      () => admin.workspaces.create({ name: "x" }),
      "APIConnectionError",
      "connection_failed",
    );
    assert.equal(error.outcome, "not_sent");
  });

  for (const status of [99_999, Number.NaN, -1, 200.5])
    test(`a status of ${status} is no answer`, async () => {
      const odd = () => ({ status, headers: new Headers(), arrayBuffer: async () => new ArrayBuffer(0) });
      const { admin } = start([odd, page([])]);
      await throws(
        () => admin.invites.create({ email: "bob@acme.example", role: "user" }),
        "UncertainOutcomeError",
        "uncertain_outcome",
      );
    });

  test("a token that fails after an unclear try does not hide that try", async () => {
    const given = ["a-good-token"];
    const { fetch } = recorder(
      failed(500, "api_error", { headers: { "x-should-retry": "true" } }),
      failed(401),
    );
    const admin = new AnthropicAdmin({
      authToken: () => given.shift() ?? Promise.reject(new Error("no more")),
      fetch,
      maxRetryDelay: 5,
    });
    const error = await throws(
      () => admin.invites.create({ email: "bob@acme.example", role: "user" }),
      "UncertainOutcomeError",
      "uncertain_outcome",
    );
    assert.equal(error.cause.code, "credential_missing");
  });

  test("aborted while it waits after a certain refusal: it was not carried out", async () => {
    const entries = [];
    const controller = new AbortController();
    const nothing = () => {};
    const { admin } = start([failed(429, "rate_limit_error", { headers: { "retry-after": "5" } })], {
      maxRetryDelay: 60_000,
      journal: (entry) => void entries.push(entry),
      // That it waits, it tells.
      logger: {
        debug: nothing,
        info: () => setTimeout(() => controller.abort()),
        warn: nothing,
        error: nothing,
      },
    });
    const error = await throws(
      () => admin.workspaces.create({ name: "x" }, { signal: controller.signal }),
      "APIUserAbortError",
      "aborted",
    );
    assert.equal(error.outcome, "not_sent");
    assert.deepEqual([entries[0].outcome, entries[0].status, entries[0].attempts], ["failed", 429, 1]);
  });
});

test("a pace of more than a month ahead holds back all the same", async () => {
  const { admin, calls } = start([ok(invite)], { pace: { invitesPerHour: 1 } });
  const controller = new AbortController();
  const params = { email: "bob@acme.example", role: "user" };
  const all = Array.from({ length: 700 }, () => admin.invites.create(params, { signal: controller.signal }));
  setTimeout(() => controller.abort(), 200);
  await Promise.allSettled(all);
  assert.equal(calls.length, 1);
});

describe("sizes", () => {
  test("a refusal of many megabytes does not fill the memory of the core", async () => {
    const huge = JSON.stringify({
      type: "error",
      error: { type: "x", message: "m", details: Array(2e7).fill(0) },
    });
    const { admin } = start([answer(400, huge)]);
    const before = process.memoryUsage().rss;
    const error = await throws(() => admin.retrieve(), "BadRequestError", "bad_request");
    assert.equal(error.status, 400);
    assert.ok(error.body.length <= 65_536);
    // Kept as values by the core it would be more than a thousand megabytes.
    assert.ok(process.memoryUsage().rss - before < 600e6);
  });

  test("an argument far beyond `maxRequestBytes` is refused, and the client goes on", async () => {
    const { admin, calls } = start([ok(user)]);
    const error = await throws(
      () => admin.users.update(user.id, { role: "x".repeat(1e8) }),
      "ValidationError",
      "invalid_request",
    );
    assert.equal(error.issues[0].code, "too_large");
    assert.deepEqual(calls, []);
    assert.deepEqual(await admin.users.retrieve(user.id), user);
  });
});

describe("a core that does not come", () => {
  // A page that waits for its wasm for ever.
  const hang = async (options) => {
    globalThis.document = {};
    const real = globalThis.fetch;
    try {
      // A copy of the entry with a core of its own, which nobody has brought to life yet.
      const entry = pathToFileURL(consumer.path("node_modules/rolecall/dist/index.js"));
      const fresh = await import(`${entry}?${Math.random()}`);
      globalThis.fetch = () => new Promise(() => {});
      fresh.ready("https://example.com/core.wasm").catch(() => {});
      const admin = new fresh.AnthropicAdmin({
        baseURL: "https://proxy.example",
        fetch: () => assert.fail("sent"),
      });
      return await admin.retrieve(options).then(
        () => assert.fail("resolved"),
        (error) => error,
      );
    } finally {
      globalThis.fetch = real;
      delete globalThis.document;
    }
  };
  test("a deadline ends the call", async () => {
    const error = await hang({ deadline: 40 });
    assert.deepEqual([error.code, error.outcome], ["deadline", "not_sent"]);
  });
  test("a signal ends the call", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 40);
    const error = await hang({ signal: controller.signal });
    assert.deepEqual([error.code, error.outcome], ["aborted", "not_sent"]);
  });
});

test("fields of an answer that are named as the methods of a page do not stop a loop", async () => {
  const names = { pages: 1, nextPage: null, iterPages: "x", hasNextPage: {} };
  const { admin, calls } = start([page([invite], { has_more: true, ...names }), page([])]);
  const seen = [];
  for await (const one of admin.invites.list()) seen.push(one.id);
  assert.deepEqual(seen, [invite.id]);
  assert.equal(calls.length, 2);
});

describe("the journal is told of every writing call", () => {
  for (const [name, options, outcome] of [
    ["aborted before", { signal: AbortSignal.abort() }, "failed"],
    ["with an impossible option", { timeout: -1 }, "refused"],
  ])
    test(name, async () => {
      const entries = [];
      const { admin, calls } = start([], { journal: (entry) => void entries.push(entry) });
      await assert.rejects(() => admin.users.update(user.id, { role: "user" }, options));
      assert.deepEqual(calls, []);
      assert.equal(entries.length, 1);
      const { call, target, changes, attempts } = entries[0];
      assert.deepEqual(
        { call, target, changes, attempts, outcome: entries[0].outcome },
        { call: "users.update", target: user.id, changes: { role: "user" }, attempts: 0, outcome },
      );
    });
});
