// Objects that are not what they seem: getters that throw, proxies, cycles, odd values.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import vm from "node:vm";
import { invite, workspace } from "./lib/objects.mjs";
import { issuesOf, KEY, ok, page, start, throws } from "./lib/package.mjs";

const base = { email: "ada@example.com", role: "user" };
const refuse = async (run) => {
  const { admin, calls } = start();
  const error = await throws(() => run(admin), "ValidationError", "invalid_request");
  assert.equal(calls.length, 0);
  JSON.stringify(error);
  return error;
};

const odd = {
  bigint: 10n,
  symbol: Symbol("role"),
  function: () => "user",
  date: new Date(0),
  "invalid date": new Date(Number.NaN),
  map: new Map([["a", 1]]),
  set: new Set(["a"]),
  regexp: /user/,
  "boxed string": Object("user"),
  "boxed number": Object(5),
  NaN: Number.NaN,
  Infinity: Number.NEGATIVE_INFINITY,
  bytes: new Uint8Array([117, 115, 101, 114]),
  promise: Promise.resolve("user"),
  error: new Error("user"),
  url: new URL("https://example.com"),
  "class instance": new (class Role {
    role = "user";
  })(),
  "object with toJSON": { toJSON: () => "user" },
  "object with toString": { toString: () => "user" },
  "object with valueOf": { valueOf: () => 5, [Symbol.toPrimitive]: () => 5 },
};

describe("odd values", () => {
  for (const [name, value] of Object.entries(odd)) {
    test(`${name} where text belongs`, async () => {
      const error = await refuse((admin) => admin.invites.create({ ...base, role: value }));
      assert.deepEqual(issuesOf(error), ["role wrong_type"]);
    });
    test(`${name} where a number belongs`, async () => {
      const error = await refuse((admin) => admin.users.list({ limit: value }));
      assert.deepEqual(issuesOf(error), ["limit wrong_type"]);
    });
    test(`${name} where a list belongs`, async () => {
      const error = await refuse((admin) => admin.users.list({ roles: value }));
      assert.deepEqual(issuesOf(error), ["roles wrong_type"]);
    });
    test(`${name} in a list`, async () => {
      const error = await refuse((admin) => admin.users.list({ roles: ["user", value] }));
      assert.deepEqual(issuesOf(error), ["roles.1 wrong_type"]);
    });
  }
  for (const [name, value] of Object.entries({
    text: "x",
    number: 5,
    list: [],
    "full list": [base],
    date: new Date(),
    function: () => {},
    bigint: 1n,
    boolean: true,
    symbol: Symbol("x"),
    map: new Map(Object.entries(base)),
  }))
    test(`${name} for all parameters`, async () => {
      await refuse((admin) => admin.invites.create(value));
      await refuse((admin) => admin.users.list(value));
    });
});

test("a hole in a list is a missing value", async () => {
  // biome-ignore lint/suspicious/noSparseArray: that is what is tested
  await refuse((admin) => admin.users.list({ roles: ["user", , "admin"] }));
  await refuse((admin) => admin.users.list({ roles: ["user", undefined] }));
});

describe("getters that throw", () => {
  const thrown = {
    error: new Error(`no ${KEY}`),
    text: "no",
    undefined,
    null: null,
    "error with a getter that throws": Object.defineProperty(new Error("x"), "message", {
      get() {
        throw new Error("again");
      },
    }),
  };
  for (const [name, reason] of Object.entries(thrown))
    test(name, async () => {
      const params = {
        ...base,
        get role() {
          throw reason;
        },
      };
      const error = await refuse((admin) => admin.invites.create(params));
      assert.equal(error.issues[0].path[0], "role");
      assert.ok(!JSON.stringify(error).includes(KEY));
    });
  test("a getter is read once: what was checked is what is sent", async () => {
    const values = ["user", "admin"];
    const { admin, calls } = start([ok(invite)]);
    await admin.invites.create({
      ...base,
      get role() {
        return values.shift();
      },
    });
    assert.equal(JSON.parse(calls[0].body).role, "user");
  });
  test("what a caller changes after the call is not sent", async () => {
    const params = { ...base };
    const { admin, calls } = start([ok(invite)]);
    const pending = admin.invites.create(params);
    params.role = "admin";
    params.extra = 1;
    await pending;
    assert.deepEqual(JSON.parse(calls[0].body), base);
  });
  test("an inherited field is not a field", async () => {
    await refuse((admin) => admin.invites.create(Object.create(base)));
  });
});

describe("proxies behave as their target", () => {
  test("around a right object", async () => {
    const { admin, calls } = start([ok(invite)]);
    await admin.invites.create(new Proxy(base, {}));
    assert.deepEqual(JSON.parse(calls[0].body), base);
  });
  test("around a list", async () => {
    const { admin, calls } = start([page([])]);
    await admin.users.list(new Proxy({ roles: new Proxy(["user", "admin"], {}) }, {}));
    assert.deepEqual(new URL(calls[0].url).searchParams.getAll("roles[]"), ["user", "admin"]);
  });
  test("around a wrong object", async () => {
    const error = await refuse((admin) => admin.invites.create(new Proxy({ ...base, role: "admin" }, {})));
    assert.deepEqual(issuesOf(error), ["role not_allowed"]);
  });
  test("with traps that throw", async () => {
    for (const trap of ["get", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf", "has"]) {
      const { admin, calls } = start([ok(invite)]);
      const handler = {
        [trap]() {
          throw new Error("trap");
        },
      };
      // A trap that is never needed may stay unseen; one that is gives a ValidationError.
      try {
        await admin.invites.create(new Proxy(base, handler));
        assert.deepEqual(JSON.parse(calls[0].body), base, trap);
      } catch (error) {
        assert.equal(error.name, "ValidationError", `${trap}: ${error.stack}`);
        assert.equal(calls.length, 0);
      }
    }
  });
  test("revoked ones are refused", async () => {
    const { proxy, revoke } = Proxy.revocable({ ...base }, {});
    revoke();
    await refuse((admin) => admin.invites.create(proxy));
    await refuse((admin) => admin.invites.create({ ...base, role: proxy }));
  });
});

describe("cycles and depth", () => {
  test("a cyclic object", async () => {
    const params = { ...base };
    params.self = params;
    await refuse((admin) => admin.invites.create(params));
    const list = ["user"];
    list.push(list);
    await refuse((admin) => admin.users.list({ roles: list }));
    const tags = {};
    tags.team = tags;
    await refuse((admin) => admin.workspaces.create({ name: "A", tags }));
  });
  test("a very deep object", async () => {
    let deep = "x";
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    await refuse((admin) => admin.users.list({ roles: deep }));
    await refuse((admin) => admin.workspaces.create({ name: "A", tags: { team: deep } }));
  });
  test("the same object twice is no cycle", async () => {
    const { admin } = start();
    const roles = ["user"];
    const plan = await admin.plan.users.list({ roles });
    assert.ok(plan.url.includes("user"));
  });
  test("objects of another realm and without a prototype are objects", async () => {
    const { admin } = start();
    const foreign = vm.runInNewContext('({ email: "ada@example.com", role: "user", rbac_group_ids: [] })');
    assert.deepEqual((await admin.plan.invites.create(foreign)).body, { ...base, rbac_group_ids: [] });
    const bare = Object.assign(Object.create(null), base);
    assert.deepEqual((await admin.plan.invites.create(bare)).body, base);
  });
});

describe("__proto__", () => {
  test("as a key of tags it is a tag like any other, and pollutes nothing", async () => {
    const tags = JSON.parse('{"__proto__": "x", "constructor": "y"}');
    const { admin, calls } = start([ok(workspace)]);
    await admin.workspaces.create({ name: "A", tags });
    assert.ok(calls[0].body.includes('"__proto__":"x"'), calls[0].body);
    assert.equal({}.x, undefined);
  });
  test("in the parameters it is an unknown key", async () => {
    const error = await refuse((admin) =>
      admin.invites.create(JSON.parse('{"email":"a@b.c","role":"user","__proto__":{"x":1}}')),
    );
    assert.deepEqual(issuesOf(error), ["__proto__ unknown_key"]);
  });
});

describe("sizes", () => {
  test("a body over maxRequestBytes", async () => {
    const { admin, calls } = start([], { maxRequestBytes: 200 });
    const tags = { team: "x".repeat(300) };
    await throws(() => admin.workspaces.create({ name: "A", tags }), "ValidationError", "invalid_request");
    assert.equal(calls.length, 0);
  });
  test("an id of a million characters is cut in the error", async () => {
    const error = await refuse((admin) => admin.users.retrieve("x".repeat(1_000_000)));
    assert.ok(JSON.stringify(error).length < 5000);
    const long = await refuse((admin) => admin.invites.create({ ...base, ["k".repeat(1_000_000)]: 1 }));
    assert.ok(JSON.stringify(long).length < 20_000, "a key is cut, too");
  });
});

describe("options of a call", () => {
  const options = {
    "timout option": { timout: 5 },
    "timeout option": { timeout: "5" },
    "signal option": { signal: "stop" },
    "maxRetries option": { maxRetries: 1.5 },
    "deadline option": { deadline: Number.NaN },
    "headers option": { headers: "x: y" },
    "headers.x-a header_text": { headers: { "x-a": "1\r\nx-b: 2" } },
    "headers.x-c header_text": { headers: { "x-c": "a\0" } },
    "headers.x y header_text": { headers: { "x y": "a" } },
    "headers.x-d header_text": { headers: { "x-d": "\ud800" } },
  };
  for (const [issue, given] of Object.entries(options))
    test(issue, async () => {
      const { admin, calls } = start();
      const error = await throws(() => admin.users.list({}, given), "ValidationError", "invalid_option");
      assert.deepEqual(issuesOf(error), [issue]);
      assert.equal(calls.length, 0);
    });
});
