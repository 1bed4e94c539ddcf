// The options of the constructor: all problems at once, nothing done, nothing read.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { apiKey, invite, organization, user } from "./lib/objects.mjs";
import { AnthropicAdmin, issuesOf, KEY, ok, page, recorder, start, throws } from "./lib/package.mjs";

const refuse = (options) => throws(() => new AnthropicAdmin(options), "ValidationError", "invalid_option");
const about = (error, name) =>
  assert.ok(
    error.issues.some(({ path }) => path[0] === name),
    JSON.stringify(error.issues),
  );

describe("each ill-typed option", () => {
  const wrong = {
    apiKey: [5, {}, null, []],
    authToken: [5, {}, []],
    baseURL: [
      5,
      {},
      "api.anthropic.com",
      "ftp://x.example",
      "https://x.example?a=b",
      "https://x.example/#a",
      "",
    ],
    version: ["2020-01-01", 5],
    betas: ["a", [5], {}],
    organizationType: ["Console", 1],
    readOnly: ["yes", 1],
    only: ["users.list", [5], ["userz.list"]],
    journal: ["x", {}],
    maxRetries: [-1, 1.5, "2", Number.NaN],
    timeout: [-1, "60", Number.NaN],
    deadline: [-1, "60"],
    maxRetryDelay: [-1, "60"],
    pace: [5, { perMinute: "100" }, { perMinutes: 5 }, { invitesPerHour: -1 }],
    responseChecks: ["none", true],
    maxResponseBytes: [-1, "1"],
    maxRequestBytes: [-1, "1"],
    fetch: ["x", {}],
    defaultHeaders: ["x", [], { "x-a": 5 }, { "x-a": "1\r\nx-b: 2" }, { "x a": "1" }],
    logger: ["console", {}, { warn: 5 }],
    allowInsecureHttp: ["true", 1],
    dangerouslyAllowBrowser: ["true", 0],
  };
  for (const [name, values] of Object.entries(wrong))
    for (const value of values)
      test(`${name}: ${JSON.stringify(value)}`, async () => {
        const options = { apiKey: KEY, [name]: value };
        if (name === "authToken") delete options.apiKey;
        const error = await refuse(options);
        assert.deepEqual([...new Set(error.issues.map(({ path }) => path[0]))], [name]);
      });
});

test("unknown names, with the nearest one", async () => {
  const error = await refuse({ apikey: KEY, maxRetry: 2 });
  assert.deepEqual(issuesOf(error).sort(), ["apikey option", "maxRetry option"]);
  assert.match(error.message, /`apiKey`|problem/);
  assert.match(error.issues.find(({ path }) => path[0] === "apikey").message, /did you mean `apiKey`/);
  assert.ok(!JSON.stringify(error).includes(KEY));
});

test("all problems at once", async () => {
  const error = await refuse({ apiKey: 5, timeout: "x", nope: 1, responseChecks: "y", version: 3 });
  assert.deepEqual(error.issues.map(({ path }) => path[0]).sort(), [
    "apiKey",
    "nope",
    "responseChecks",
    "timeout",
    "version",
  ]);
});

test("options that are no object", async () => {
  for (const options of ["key", 5, [], () => {}, true])
    await throws(() => new AnthropicAdmin(options), "ValidationError", "invalid_option");
});

test("a getter that throws is a problem like others", async () => {
  const error = await refuse({
    get timeout() {
      throw new Error(KEY);
    },
  });
  about(error, "timeout");
  assert.ok(!JSON.stringify(error).includes(KEY));
});

test("undefined is absent", () => {
  new AnthropicAdmin({
    apiKey: KEY,
    timeout: undefined,
    logger: undefined,
    pace: undefined,
    fetch: undefined,
  });
  new AnthropicAdmin(undefined);
  new AnthropicAdmin();
});

describe("baseURL", () => {
  test("plain http needs allowInsecureHttp but on loopback", async () => {
    for (const baseURL of [
      "http://x.example",
      "http://10.0.0.1:80",
      "http://localhost.x.example",
      "http://127.0.0.1.x.example",
    ])
      await throws(
        async () => {
          const { fetch, calls } = recorder(ok(organization));
          await new AnthropicAdmin({ apiKey: KEY, baseURL, fetch })
            .retrieve()
            .finally(() => assert.equal(calls.length, 0));
        },
        "PolicyError",
        "insecure_url",
      );
    for (const baseURL of ["http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1"]) {
      const { admin, calls } = start([ok(organization)], { baseURL });
      await admin.retrieve();
      assert.equal(calls[0].url, `${baseURL}/v1/organizations/me`);
    }
    const { admin, calls } = start([ok(organization)], {
      baseURL: "http://x.example",
      allowInsecureHttp: true,
    });
    await admin.retrieve();
    assert.equal(calls[0].url, "http://x.example/v1/organizations/me");
  });
  test("a path before the API's own is kept, with or without a slash", async () => {
    for (const baseURL of ["https://proxy.example/admin", "https://proxy.example/admin/"]) {
      const { admin, calls } = start([ok(organization)], { baseURL });
      await admin.retrieve();
      assert.equal(calls[0].url, "https://proxy.example/admin/v1/organizations/me");
    }
  });
  test("credentials in the URL are refused and not repeated in the error", async () => {
    const error = await refuse({ baseURL: "https://me:hunter2hunter2@x.example" });
    assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes("hunter2hunter2"));
  });
});

describe("headers", () => {
  const sent = async (options, callOptions) => {
    const { admin, calls } = start([page([])], options);
    await admin.users.list({}, callOptions);
    return Object.fromEntries(
      Object.entries(calls[0].headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
  };
  test("version", async () => {
    assert.equal((await sent({}))["anthropic-version"], "2026-10-21");
    assert.equal((await sent({ version: "2023-06-01" }))["anthropic-version"], "2023-06-01");
  });
  test("betas are comma-separated", async () => {
    assert.match((await sent({ betas: ["a-1", "b-2"] }))["anthropic-beta"], /^a-1, ?b-2$/);
    assert.equal((await sent({}))["anthropic-beta"], undefined);
  });
  test("defaultHeaders and headers of the call, the latter first", async () => {
    const headers = await sent(
      { defaultHeaders: { "X-Team": "core", "x-more": "1" } },
      { headers: { "x-team": "other" } },
    );
    assert.equal(headers["x-team"], "other");
    assert.equal(headers["x-more"], "1");
  });
  test("content-type goes with a body only", async () => {
    assert.equal((await sent({}))["content-type"], undefined);
    const { admin, calls } = start([ok(invite)]);
    await admin.invites.create({ email: "ada@example.com", role: "user" });
    assert.equal(new Headers(calls[0].headers).get("content-type"), "application/json");
  });
  test("a credential header among defaultHeaders is refused or loses, never shown", async () => {
    for (const name of ["x-api-key", "Authorization"]) {
      const { fetch, calls } = recorder(page([]));
      try {
        await new AnthropicAdmin({ apiKey: KEY, fetch, defaultHeaders: { [name]: "sneaky" } }).users.list();
        assert.equal(new Headers(calls[0].headers).get("x-api-key"), KEY);
      } catch (error) {
        assert.equal(error.name, "ValidationError", error.stack);
      }
    }
  });
});

describe("readOnly", () => {
  const writes = {
    "users.update": (c) => c.users.update(user.id, { role: "user" }),
    "users.remove": (c) => c.users.remove(user.id),
    "invites.create": (c) => c.invites.create({ email: "ada@example.com", role: "user" }),
    "apiKeys.update": (c) => c.apiKeys.update(apiKey.id, { status: "inactive" }),
    "workspaces.create": (c) => c.workspaces.create({ name: "A" }),
  };
  for (const [call, run] of Object.entries(writes))
    test(`${call} is refused, the right and the wrong one`, async () => {
      const { admin, calls } = start([], { readOnly: true });
      for (const client of [admin, admin.plan]) {
        const error = await throws(() => run(client), "PolicyError", "read_only");
        assert.equal(error.call, call);
      }
      await throws(() => admin.invites.create({}), "PolicyError", "read_only");
      assert.equal(calls.length, 0);
    });
  test("plans made elsewhere are refused", async () => {
    const plan = await start().admin.plan.users.remove(user.id);
    const { admin, calls } = start([], { readOnly: true });
    await throws(() => admin.send(plan), "PolicyError", "read_only");
    assert.equal(calls.length, 0);
  });
  test("reads go through", async () => {
    const { admin } = start([page([user])], { readOnly: true });
    assert.equal((await admin.users.list()).data.length, 1);
  });
});

describe("only", () => {
  const run = async (only, call) => {
    const { admin, calls } = start([page([])], { only });
    try {
      await call(admin);
      return calls.length;
    } catch (error) {
      assert.equal(`${error.name} ${error.code}`, "PolicyError not_in_only");
      assert.equal(calls.length, 0);
      return 0;
    }
  };
  const users = (c) => c.users.list();
  const invites = (c) => c.invites.list();
  const members = (c) => c.workspaces.members.list("wrkspc_1");
  test("names and patterns", async () => {
    assert.equal(await run(["users.list"], users), 1);
    assert.equal(await run(["users.list"], invites), 0);
    assert.equal(await run(["users.list", "invites.*"], invites), 1);
    assert.equal(await run(["users.retrieve"], users), 0);
    assert.equal(await run(["workspaces.members.*"], members), 1);
    assert.equal(await run(["workspaces.*"], users), 0);
    assert.equal(await run([], users), 0);
  });
  test("plan and send, too", async () => {
    const plan = await start().admin.plan.users.remove(user.id);
    const { admin, calls } = start([], { only: ["users.list"] });
    await throws(() => admin.plan.users.remove(user.id), "PolicyError", "not_in_only");
    await throws(() => admin.send(plan), "PolicyError", "not_in_only");
    assert.equal(calls.length, 0);
  });
});

describe("organizationType", () => {
  test("narrows roles", async () => {
    const { admin, calls } = start([], { organizationType: "console" });
    await throws(
      () => admin.users.update(user.id, { role: "managed" }),
      "ValidationError",
      "invalid_request",
    );
    const enterprise = start([], { organizationType: "enterprise" });
    await throws(
      () => enterprise.admin.invites.create({ email: "a@b.example", role: "developer" }),
      "ValidationError",
      "invalid_request",
    );
    assert.equal(calls.length + enterprise.calls.length, 0);
    await enterprise.admin.plan.invites.create({ email: "a@b.example", role: "managed" });
    await admin.plan.invites.create({ email: "a@b.example", role: "developer" });
  });
});
