// How fetch is called and every kind of failure it can answer with.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { invite, organization, user } from "./lib/objects.mjs";
import {
  AnthropicAdmin,
  answer,
  KEY,
  ok,
  ROOT,
  recorder,
  rolecall,
  start,
  throws,
  wait,
} from "./lib/package.mjs";

const { isRolecallError } = rolecall;

describe("the arguments of fetch", () => {
  const check = ({ args, init }, method, url, body) => {
    assert.equal(args.length, 2);
    assert.equal(typeof args[0], "string");
    assert.equal(args[0], url);
    const keys = ["body", "headers", "method", "redirect", "signal"].filter((key) => body || key !== "body");
    assert.deepEqual(
      Object.keys(init)
        .filter((key) => init[key] !== undefined)
        .sort(),
      keys,
    );
    assert.equal(init.method, method);
    assert.equal(init.redirect, "manual");
    assert.ok(init.signal instanceof AbortSignal);
    assert.equal(Object.getPrototypeOf(init.headers), Object.prototype);
    for (const value of Object.values(init.headers)) assert.equal(typeof value, "string");
    if (body) {
      assert.equal(typeof init.body, "string");
      assert.deepEqual(JSON.parse(init.body), body);
    }
  };
  test("a read", async () => {
    const { admin, calls } = start([ok(organization)]);
    await admin.retrieve();
    check(calls[0], "GET", `${ROOT}/me`);
  });
  test("a write with a body", async () => {
    const body = { email: "ada@example.com", role: "user" };
    const { admin, calls } = start([ok(invite)]);
    await admin.invites.create(body);
    check(calls[0], "POST", `${ROOT}/invites`, body);
  });
  test("a delete and a write without a body", async () => {
    const { admin, calls } = start([ok({ id: user.id, type: "user_deleted" })], { responseChecks: "off" });
    await admin.users.remove(user.id);
    check(calls[0], "DELETE", `${ROOT}/users/${user.id}`);
    await admin.workspaces.archive("wrkspc_1");
    check(calls[1], "POST", `${ROOT}/workspaces/wrkspc_1/archive`);
  });
  test("a list with everything in its query", async () => {
    const { admin, calls } = start([ok({ data: [], has_more: false, first_id: null, last_id: null })]);
    await admin.users.list({
      limit: 5,
      roles: ["user", "admin"],
      email: "a+b@c.example",
      after_id: "x&y=z#",
    });
    const { searchParams, pathname } = new URL(calls[0].url);
    assert.equal(pathname, "/v1/organizations/users");
    assert.deepEqual(
      [...searchParams].sort(),
      [
        ["after_id", "x&y=z#"],
        ["email", "a+b@c.example"],
        ["limit", "5"],
        ["roles[]", "user"],
        ["roles[]", "admin"],
      ].sort(),
    );
    await admin.workspaces.list({ include_archived: true, include_default: false });
    assert.deepEqual(Object.fromEntries(new URL(calls[1].url).searchParams), {
      include_archived: "true",
      include_default: "false",
    });
  });
  test("it is called as a function, not as a method", async () => {
    let receiver = "unset";
    const admin = new AnthropicAdmin({
      apiKey: KEY,
      async fetch() {
        receiver = this;
        return ok(organization)();
      },
    });
    await admin.retrieve();
    assert.ok(receiver === undefined || receiver === globalThis);
  });
  test("the global one is looked up at call time", async () => {
    const admin = new AnthropicAdmin({ apiKey: KEY, maxRetryDelay: 5 });
    const real = globalThis.fetch;
    try {
      for (const name of ["A", "B"]) {
        const { fetch, calls } = recorder(ok({ ...organization, name }));
        globalThis.fetch = fetch;
        assert.equal((await admin.retrieve()).name, name);
        assert.equal(calls.length, 1);
      }
      globalThis.fetch = undefined;
      const error = await admin.retrieve().catch((error) => error);
      assert.ok(isRolecallError(error), error.stack);
    } finally {
      globalThis.fetch = real;
    }
  });
});

describe("every kind of rejection becomes one error", { concurrency: true }, () => {
  const foreign = new DOMException("not ours", "AbortError");
  const kinds = {
    "a TypeError": new TypeError("fetch failed"),
    "a plain object": { message: "oops", code: 5 },
    text: "oops",
    undefined,
    null: null,
    "a number": 5,
    "a symbol": Symbol("x"),
    "an object without a prototype": Object.create(null),
    "a proxy that throws": new Proxy(
      {},
      {
        get() {
          throw new Error("trap");
        },
      },
    ),
    "a frozen error": Object.freeze(new Error("x")),
    "an AbortError that is not ours": foreign,
    "a TimeoutError that is not ours": new DOMException("not ours", "TimeoutError"),
  };
  for (const code of ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "UND_ERR_SOCKET", "CERT_HAS_EXPIRED"])
    kinds[code] = new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

  for (const [name, reason] of Object.entries(kinds)) {
    const failing = {
      rejected: () => Promise.reject(reason),
      "thrown at once": () => {
        throw reason;
      },
    };
    for (const [how, fetch] of Object.entries(failing))
      test(`${name}, ${how}`, async () => {
        let tries = 0;
        const admin = new AnthropicAdmin({
          apiKey: KEY,
          maxRetryDelay: 5,
          fetch: () => {
            tries++;
            return fetch();
          },
        });
        const error = await throws(() => admin.retrieve(), "APIConnectionError", "connection_failed");
        assert.equal(error.attempts, 3);
        assert.equal(tries, 3);
        assert.ok(["not_sent", "unknown"].includes(error.outcome), error.outcome);
        JSON.stringify(error);
      });
  }
  test("the cause is kept", async () => {
    const { admin } = start([
      () => {
        throw kinds.ECONNREFUSED;
      },
    ]);
    const error = await admin.retrieve().catch((error) => error);
    assert.ok(error.cause, "there is a cause");
    assert.match(
      `${error.message} ${error.cause.message} ${JSON.stringify(error)}`,
      /ECONNREFUSED|fetch failed/,
    );
  });
});

describe("answers that are none", { concurrency: true }, () => {
  const values = {
    undefined,
    null: null,
    text: "ok",
    "an object": {},
    "a number": 200,
    "a status without a body": { status: 200 },
    "a status that is no number": {
      status: "200",
      headers: new Headers(),
      arrayBuffer: async () => new ArrayBuffer(0),
    },
    "headers that throw": {
      status: 200,
      get headers() {
        throw new Error("x");
      },
    },
  };
  for (const [name, value] of Object.entries(values))
    test(name, async () => {
      const { admin } = start([() => value]);
      const error = await admin.retrieve().catch((error) => error);
      assert.equal(error.name, "APIConnectionError", error.stack);
      assert.equal(error.code, "connection_failed");
    });
  test("a body that breaks off is a lost connection for a read", async () => {
    const broken = () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"id":'));
          controller.error(new TypeError("terminated"));
        },
      });
      return new Response(body, { headers: { "content-type": "application/json" } });
    };
    const { admin, calls } = start([broken, ok(organization)]);
    assert.deepEqual(await admin.retrieve(), organization);
    assert.equal(calls.length, 2);
    const second = start([broken]);
    await assert.rejects(second.admin.retrieve(), { name: "APIConnectionError", code: "connection_failed" });
  });
  test("never settling: the time-out ends it", async () => {
    const { admin, calls } = start([() => new Promise(() => {})], { timeout: 40, maxRetries: 1 });
    const error = await throws(() => admin.retrieve(), "APIConnectionTimeoutError", "timeout");
    assert.equal(calls.length, 2);
    assert.equal(error.attempts, 2);
    assert.equal(error.outcome, "unknown");
    for (const { init } of calls) assert.equal(init.signal.aborted, true);
  });
  test("an answer that comes after the time-out harms nobody", async () => {
    const late = () => wait(80).then(ok(organization));
    const { admin } = start([late], { timeout: 20, maxRetries: 0 });
    await throws(() => admin.retrieve(), "APIConnectionTimeoutError", "timeout");
    const rejecting = () => wait(80).then(() => Promise.reject(new Error("late")));
    const second = start([rejecting], { timeout: 20, maxRetries: 0 });
    await throws(() => second.admin.retrieve(), "APIConnectionTimeoutError", "timeout");
    await wait(120);
  });
});

describe("redirects are one error and are not followed", () => {
  const shapes = {
    opaqueredirect: () => ({
      type: "opaqueredirect",
      status: 0,
      ok: false,
      redirected: false,
      url: "",
      headers: new Headers(),
      body: null,
      arrayBuffer: async () => new ArrayBuffer(0),
      text: async () => "",
    }),
    "response.redirected": () => Object.defineProperty(ok(organization)(), "redirected", { get: () => true }),
  };
  for (const status of [301, 302, 303, 307, 308])
    shapes[status] = answer(status, null, { location: "https://elsewhere.example/x" });
  for (const [name, shape] of Object.entries(shapes))
    test(name, async () => {
      const { admin, calls } = start([shape]);
      const error = await throws(() => admin.retrieve(), "APIConnectionError", "redirected");
      assert.equal(calls.length, 1);
      if (Number(name)) assert.match(`${error.message} ${JSON.stringify(error)}`, new RegExp(name));
      if (Number(name)) assert.match(`${error.message} ${JSON.stringify(error)}`, /elsewhere\.example/);
    });
  test("a creation that is redirected is not sent again", async () => {
    const { admin, calls } = start([shapes[307]]);
    await throws(
      () => admin.invites.create({ email: "ada@example.com", role: "user" }),
      "APIConnectionError",
      "redirected",
    );
    assert.equal(calls.filter(({ method }) => method === "POST").length, 1);
  });
});
