// A plan that comes back is read as if it came from a stranger: every part of it, one by one.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { member, organization, user } from "./lib/objects.mjs";
import { caught, failed, ok, page, ROOT, rolecall, start, throws } from "./lib/package.mjs";

const MEMBER = `${ROOT}/workspaces/wrkspc_1/members/user_1`;
const params = { workspace_id: "wrkspc_1", workspace_role: "workspace_admin" };
const good = () => start().admin.plan.workspaces.members.update("user_1", params);

/** The error of a plan that must not be sent, by a client with these options. */
async function refused(plan, options, callOptions) {
  const { admin, calls } = start([ok(member)], options);
  const error = await caught(() => admin.send(plan, callOptions));
  assert.deepEqual(calls, []);
  return error;
}

/** Paths and codes of the issues of a plan. */
async function issuesOf(plan, options) {
  const error = await refused(plan, options);
  assert.equal(`${error.name} ${error.code}`, "ValidationError invalid_request", error.stack);
  assert.ok(error instanceof rolecall.ValidationError);
  for (const issue of error.issues) {
    assert.ok(issue.message.length > 0 && typeof issue.params === "object");
  }
  assert.ok(error.message.includes(error.issues[0].message), error.message);
  return error.issues.map(({ path, code }) => [path, code]);
}

/** The same of a good plan with one change. */
const issuesWith = async (name, value) => issuesOf({ ...(await good()), [name]: value });

/** What is sent of a plan. */
async function sent(plan, options, callOptions, answer = ok(member)) {
  const { admin, calls } = start([answer], options);
  await admin.send(plan, callOptions);
  assert.equal(calls.length, 1);
  return calls[0];
}

describe("a plan that is sent", () => {
  test("is the planned request, and goes on like any call", async () => {
    const entries = [];
    const journal = (entry) => void entries.push(entry);
    const plan = await good();
    const { admin, calls } = start([failed(500), ok(member)], { journal });
    await admin.send(plan);
    assert.equal(calls.length, 2);
    for (const { method, url, body, headers } of calls) {
      assert.deepEqual([method, url], ["POST", plan.url]);
      assert.equal(body, '{"workspace_role":"workspace_admin"}');
      const { "x-api-key": _, ...others } = headers;
      assert.deepEqual(others, plan.headers);
    }
    const [{ call, target, changes, outcome, attempts }] = entries;
    assert.deepEqual(
      { call, target, changes, outcome, attempts },
      {
        call: "workspaces.members.update",
        target: "wrkspc_1/user_1",
        changes: { workspace_role: "workspace_admin" },
        outcome: "done",
        attempts: 2,
      },
    );
  });

  test("takes the time of the call", async () => {
    const { admin, calls } = start([() => new Promise(() => {})]);
    const plan = await admin.plan.users.retrieve("user_1");
    const options = { timeout: 5, maxRetries: 0 };
    await throws(() => admin.send(plan, options), "APIConnectionTimeoutError", "timeout");
    assert.equal(calls.length, 1);
  });

  const options = { headers: { "x-trace": "1" } };
  const ways = {
    retrieve: (c) => c.retrieve(options),
    "users.list": (c) =>
      c.users.list({ limit: 5, email: "a+b c@example.com", roles: ["user", "developer"] }, options),
    "workspaces.list": (c) => c.workspaces.list({ include_archived: true, ids: ["wrkspc_1"] }, options),
    "apiKeys.list": (c) => c.apiKeys.list({ status: "active", workspace_id: null }, options),
    "users.retrieve": (c) => c.users.retrieve("user_ä/ö?%", options),
    "workspaces.create": (c) =>
      c.workspaces.create({ name: "Lab", tags: { a: "b" }, display_color: null }, options),
    "workspaces.archive": (c) => c.workspaces.archive("wrkspc_1", options),
    "invites.delete": (c) => c.invites.delete("invite_1", options),
  };
  for (const [call, run] of Object.entries(ways))
    test(`survives the way through its plan: ${call}`, async () => {
      const { admin, calls } = start([page([])]);
      await run(admin);
      await admin.send(await run(admin.plan));
      const [direct, planned] = calls.map(({ method, url, headers, body }) => ({
        method,
        url,
        headers,
        body,
      }));
      assert.equal(direct.headers["x-trace"], "1");
      assert.deepEqual(planned, direct);
    });
});

describe("its URL", () => {
  test("may have a query as forms write it", async () => {
    const plan = {
      call: "users.list",
      method: "GET",
      url: `${ROOT}/users?roles%5B%5D=user&email=a%2Bb+c%7E%40example.com&limit=5&after_id=user_9`,
    };
    const { url } = await sent(plan, {}, undefined, page([]));
    assert.equal(
      url,
      `${ROOT}/users?limit=5&after_id=user_9&email=a%2Bb%20c~%40example.com&roles%5B%5D=user`,
    );
  });

  const others = {
    "another host": `https://evil.example/v1/organizations/workspaces/wrkspc_1/members/user_1`,
    "a host that begins alike": MEMBER.replace(".com", ".com.evil.example"),
    "the path of another call": `${ROOT}/users/user_1`,
    "a slash behind": `${MEMBER}/`,
    "what does not decode": MEMBER.replace("user_1", "%zz"),
    "what is no text": MEMBER.replace("user_1", "%ED%A0%80"),
    "another way to write a letter": MEMBER.replace("user_1", "%75ser_1"),
    "small digits": MEMBER.replace("user_1", "user_%c3%a4"),
    "a fragment": `${MEMBER}#x`,
    "a query": `${MEMBER}?role=admin`,
    "a number": 7,
    nothing: null,
    "lone surrogates": `${MEMBER}\ud800`,
  };
  for (const [name, url] of Object.entries(others))
    test(`must be that of the call: ${name}`, async () => {
      const issues = await issuesWith("url", url);
      assert.equal(issues[0][0][0], "url");
    });
  for (const segment of ["..", "%2e%2e", "", "."])
    test(`must not leave its path: "${segment}"`, async () => {
      const issues = await issuesWith("url", MEMBER.replace("wrkspc_1", segment));
      assert.equal(issues[0][0][0], "url");
    });

  const list = (query) => ({ call: "users.list", method: "GET", url: `${ROOT}/users?${query}` });
  for (const query of [
    "limit=1&limit=2",
    "unknown=1",
    "constructor=1",
    "limit",
    "roles=user",
    "limit[]=1",
    "roles[]=%ff",
    "%zz=1",
  ])
    test(`must have the query of the call: ${query}`, async () => {
      assert.deepEqual((await issuesOf(list(query)))[0], [["url"], "url"]);
    });
  test("is told with the parameter that is wrong", async () => {
    assert.deepEqual(await issuesOf(list("limit=5000")), [[["url", "limit"], "too_large"]]);
    assert.deepEqual(await issuesOf(list("roles[]=user&roles[]=x")), [[["url", "roles", 1], "not_allowed"]]);
    // What is no number must not be left out.
    for (const limit of ["abc", "", "null", "[1]", "%7B%7D", '"5"', "5%23", "NaN"]) {
      assert.deepEqual(await issuesOf(list(`limit=${limit}`)), [[["url", "limit"], "wrong_type"]], limit);
    }
  });
  test("is told with the id that is wrong", async () => {
    const issues = await issuesWith("url", MEMBER.replace("user_1", "invite_1"));
    assert.deepEqual(issues, [[["url", "user_id"], "prefix"]]);
  });
});

test("another method, an unknown call and unknown keys are refused", async () => {
  assert.deepEqual(await issuesWith("method", "DELETE"), [[["method"], "not_allowed"]]);
  assert.deepEqual(await issuesWith("call", "users.destroy"), [[["call"], "not_allowed"]]);
  assert.deepEqual((await issuesWith("call", "workspaces.archive"))[0][0], ["url"]);
  assert.deepEqual(await issuesWith("apiKey", "x"), [[["apiKey"], "unknown_key"]]);
  for (const plan of [undefined, null, [], "x", {}, new Map(), { call: "constructor" }, { call: "token" }]) {
    assert.deepEqual(await issuesOf(plan), [[["call"], "not_allowed"]]);
  }
});

test("an unknown call is told cut, on one line and without what looks like a key", async () => {
  for (const [call, told] of [
    ["users.crown", "users.crown"],
    ["a\nb\u007f", "a\ufffdb\ufffd"],
    ["😀".repeat(101), `${"😀".repeat(99)}…`],
    ["see sk-ant-admin01-abc_def-ghi.", "see [redacted]."],
    [`${"x".repeat(95)}sk-ant-api03-abcdefgh`, `${"x".repeat(95)}[redacted]`],
    [`${"x".repeat(95)}sk-ant-api03-abcdefgh!`, `${"x".repeat(95)}[redacted…`],
    ["lone \ud800", ""],
  ]) {
    const error = await refused({ call });
    assert.equal(error.call, "send");
    assert.equal(error.message, `\`send\`: there is no call \`${told}\``);
    assert.equal(error.issues[0].message, `there is no call \`${told}\``);
  }
});

test("the body is checked like any arguments", async () => {
  const role = ["body", "workspace_role"];
  assert.deepEqual(await issuesWith("body", { workspace_role: "workspace_billing" }), [
    [role, "not_allowed"],
  ]);
  assert.deepEqual(await issuesWith("body", null), [[role, "required"]]);
  assert.deepEqual((await issuesWith("body", "x"))[0], [["body"], "wrong_type"]);
  assert.deepEqual((await issuesWith("body", []))[0], [["body"], "wrong_type"]);
  assert.deepEqual((await issuesWith("body", new Date()))[0], [["body"], "wrong_type"]);
  const otherUser = { workspace_role: "workspace_user", user_id: "user_2" };
  assert.deepEqual(await issuesWith("body", otherUser), [[["body", "user_id"], "unknown_key"]]);
  // What JSON cannot say is refused by name, and nothing of it is lost on the way.
  const error = await refused({ ...(await good()), body: { workspace_role: () => 1 } });
  assert.match(error.message, /must be text, not `function`/);
});

describe("its headers", () => {
  for (const name of [
    "x-api-key",
    "Authorization",
    "cookie",
    "host",
    "x-http-method-override",
    "proxy-authorization",
    "content-length",
    "X-Forwarded-For",
    "sec-fetch-mode",
    "transfer-encoding",
  ])
    test(`must not carry a credential or change the request: ${name}`, async () => {
      assert.deepEqual(await issuesWith("headers", { [name]: "x" }), [[["headers", name], "not_allowed"]]);
    });
  test("must be those of this client where it sets them", async () => {
    for (const [name, value] of Object.entries({
      accept: "text/html",
      "content-type": "text/plain",
      "anthropic-version": "2023-06-01",
      "anthropic-beta": "x-1",
    }))
      assert.deepEqual(await issuesWith("headers", { [name]: value }), [[["headers", name], "not_allowed"]]);
    const plan = { ...(await good()), headers: { "anthropic-beta": "x-1,y-2", "X-Forwarded-For": "1" } };
    await sent(plan, { betas: ["x-1", "y-2"], defaultHeaders: { "x-forwarded-for": "1" } });
  });
  test("must be headers", async () => {
    for (const [name, value] of [
      ["x-a", "1\r\nx-api-key: 2"],
      ["a b", "1"],
      ["x-a", "\u0000"],
      ["x-a", "→"],
      ["", "x"],
      ["coo\u212aie", "x"],
    ])
      assert.deepEqual(await issuesWith("headers", { [name]: value }), [[["headers", name], "header_text"]]);
    assert.equal((await issuesWith("headers", { "x-a": 1 }))[0][1], "wrong_type");
    assert.equal((await issuesWith("headers", { "x-a": "\ud800" }))[0][1], "wrong_type");
    assert.deepEqual((await issuesWith("headers", []))[0], [["headers"], "wrong_type"]);
  });
  test("are sent when they are harmless, and those of the call win", async () => {
    const headers = { "X-Team": "a", "x-trace": "1", "anthropic-dangerous-direct-browser-access": "true" };
    const options = { defaultHeaders: { "x-team": "default" } };
    const plan = { ...(await good()), headers };
    const { headers: seen } = await sent(plan, options, { headers: { "x-trace": "2" } });
    assert.deepEqual([seen["x-team"], seen["x-trace"]], ["a", "2"]);
    assert.equal(seen["anthropic-dangerous-direct-browser-access"], undefined);
    assert.equal(seen["content-type"], "application/json");
  });
  test("of two that differ in their letters only, the first is sent", async () => {
    const { headers } = await sent({ ...(await good()), headers: { "X-A": "1", "x-a": "2" } });
    assert.equal(headers["x-a"], "1");
  });
});

test("a plan that has expired is refused", async (t) => {
  const plan = await good();
  t.mock.timers.enable({ apis: ["Date"], now: 1_795_262_400_250 });
  await sent({ ...plan, expires: Date.now() });
  await sent({ ...plan, expires: null });
  assert.deepEqual(await issuesWith("expires", Date.now() - 1), [[["expires"], "too_small"]]);
  for (const value of ["never", new Date(), Number.NaN, [1], 1e20])
    assert.deepEqual(await issuesWith("expires", value), [[["expires"], "wrong_type"]]);
  // Only a plan can run out.
  await throws(() => start().admin.users.list({}, { expires: 1 }), "ValidationError", "invalid_option");
});

describe("the sending client decides", () => {
  const cases = {
    "by its policy: readOnly": [{ readOnly: true }, "PolicyError read_only"],
    "by its policy: only": [{ only: ["users.*"] }, "PolicyError not_in_only"],
    "by its credential": [{ apiKey: undefined }, "CredentialError credential_missing"],
    "by the type of its organization": [{ organizationType: "aws" }, "ValidationError invalid_request"],
    "by the length of a request": [{ maxRequestBytes: 10 }, "ValidationError invalid_request"],
  };
  for (const [name, [options, expected]] of Object.entries(cases))
    test(name, async () => {
      const error = await refused(await good(), options);
      assert.equal(`${error.name} ${error.code}`, expected, error.stack);
    });
  test("by its address", async () => {
    assert.deepEqual((await issuesOf(await good(), { baseURL: "https://portal.example/admin" }))[0][0], [
      "url",
    ]);
    const portal = { baseURL: "https://portal.example/admin" };
    const plan = await start([], portal).admin.plan.users.retrieve("user_1");
    assert.equal((await sent(plan, portal, undefined, ok(user))).url, plan.url);
  });
  test("before anything else by its policy, and last by its credential", async () => {
    const plan = { ...(await good()), method: "DELETE", body: {} };
    assert.equal((await refused(plan, { readOnly: true })).name, "PolicyError");
    assert.equal((await refused(plan, { apiKey: undefined })).name, "ValidationError");
  });
});

test("all that is wrong is told at once, first the plan itself, then its arguments", async () => {
  const plan = {
    call: "workspaces.members.update",
    method: "GET",
    url: `${ROOT}/workspaces/wrkspc_1/members/invite_1`,
    headers: { cookie: "x" },
    body: { workspace_role: "x", user_id: "user_2" },
    expires: "soon",
    more: 1,
  };
  const error = await refused(plan);
  assert.equal(error.call, plan.call);
  assert.equal(error.message, `\`${plan.call}\`: it belongs to the URL (and 6 more problems)`);
  assert.deepEqual(
    error.issues.map(({ path, code }) => `${path.join(".")} ${code}`),
    [
      "body.user_id unknown_key",
      "more unknown_key",
      "method not_allowed",
      "headers.cookie not_allowed",
      "expires wrong_type",
      "url.user_id prefix",
      "body.workspace_role not_allowed",
    ],
  );
  const { issues } = await refused({ ...plan, more: undefined, url: `${ROOT}/users` });
  assert.deepEqual(
    issues.map(({ path }) => path[0]),
    ["body", "url", "method", "headers", "expires"],
  );
});

describe("the journal is told of a plan that is refused", () => {
  const role = { workspace_role: "workspace_admin" };
  const cases = {
    "by itself": [{ method: "DELETE" }, {}, undefined, "refused", "wrkspc_1/user_1", role],
    "for its arguments": [
      { body: { workspace_role: "x" } },
      {},
      undefined,
      "refused",
      "wrkspc_1/user_1",
      { workspace_role: "x" },
    ],
    "for its URL": [{ url: `${ROOT}/workspaces/wrkspc_1` }, {}, undefined, "refused", "wrkspc_1", role],
    "by the policy": [{}, { readOnly: true }, undefined, "refused", "wrkspc_1/user_1", role],
    "for an option": [{}, {}, { timeout: -1 }, "refused", "wrkspc_1/user_1", role],
    "because it was aborted before": [
      { method: "DELETE" },
      {},
      { signal: AbortSignal.abort() },
      "failed",
      "wrkspc_1/user_1",
      role,
    ],
    "because it ran out": [{ expires: 1 }, {}, undefined, "refused", "wrkspc_1/user_1", role],
  };
  for (const [name, [change, options, callOptions, outcome, target, changes]] of Object.entries(cases))
    test(name, async () => {
      const entries = [];
      const journal = (entry) => void entries.push(entry);
      const error = await refused({ ...(await good()), ...change }, { ...options, journal }, callOptions);
      assert.equal(error.name === "APIUserAbortError", outcome === "failed");
      const told = entries.map(({ startedAt, endedAt, ...entry }) => entry);
      const call = "workspaces.members.update";
      assert.deepEqual(told, [{ call, target, changes, outcome, attempts: 0 }]);
    });
  test("but not of an unknown call, nor of one that only reads", async () => {
    const entries = [];
    const journal = (entry) => void entries.push(entry);
    await refused({ ...(await good()), call: "users.crown" }, { journal });
    await refused({ call: "retrieve", method: "GET", url: ROOT }, { journal });
    assert.deepEqual(entries, []);
  });
});

describe("a list", () => {
  const more = (id) => page([{ ...user, id }], { has_more: true });
  test("goes on with all that the plan says, and from where the page ends", async () => {
    const { admin, calls } = start([more("user_1"), page([{ ...user, id: "user_2" }])]);
    const plan = await admin.plan.users.list({
      limit: 1,
      roles: ["user", "developer"],
      email: "a+b@x.example",
    });
    plan.headers["x-trace"] = "7";
    const items = [];
    for await (const one of admin.send({ ...plan, expires: Date.now() + 60_000 })) items.push(one.id);
    assert.deepEqual(items, ["user_1", "user_2"]);
    assert.equal(calls[0].url, plan.url);
    const { searchParams } = new URL(calls[1].url);
    assert.deepEqual(
      [...searchParams],
      [
        ["limit", "1"],
        ["after_id", "user_1"],
        ["email", "a+b@x.example"],
        ["roles[]", "user"],
        ["roles[]", "developer"],
      ],
    );
    assert.equal(calls[1].headers["x-trace"], "7");
  });
  test("that ran out after its first page is still one list", async (t) => {
    t.mock.timers.enable({ apis: ["Date"], now: 1_795_262_400_250 });
    const { admin, calls } = start([more("user_1"), page([])]);
    const first = await admin.send({ ...(await admin.plan.users.list()), expires: Date.now() + 1000 });
    t.mock.timers.setTime(Date.now() + 5000);
    await first.nextPage();
    assert.equal(calls.length, 2);
  });
  test("does not go round", async () => {
    const { admin } = start([more("user_1")]);
    const first = await admin.send(await admin.plan.users.list({ after_id: "user_0" }));
    await throws(() => first.nextPage(), "ContractError", "repeated_cursor");
    const again = await admin.plan.users.list({ after_id: "user_1" });
    await throws(() => admin.send(again), "ContractError", "repeated_cursor");
  });
});

test("nothing of the plan's text is sent: what leaves is written anew", async () => {
  const plan = {
    warnings: [() => 1],
    body: { tags: { b: "1", a: "\u2028" }, name: "Lab" },
    url: `${ROOT}/workspaces`,
    headers: { "X-Trace": "1" },
    method: "POST",
    call: "workspaces.create",
  };
  const { url, method, body, headers } = await sent(plan, {}, undefined, ok(organization));
  assert.deepEqual([url, method], [plan.url, "POST"]);
  assert.equal(body, '{"name":"Lab","tags":{"b":"1","a":"\u2028"}}');
  assert.equal(headers["x-trace"], "1");
});
