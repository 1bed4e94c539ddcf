// What was allowed at construction stays what is allowed, and odd but right settings work.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { apiKey, invite, organization, user, workspace } from "./lib/objects.mjs";
import {
  AnthropicAdmin,
  answer,
  caught,
  issuesOf,
  KEY,
  ok,
  page,
  recorder,
  rolecall,
  start,
  throws,
} from "./lib/package.mjs";

describe("settings are read once", () => {
  test("what a caller does to them later changes nothing", async () => {
    const only = ["users.list"];
    const defaultHeaders = { "x-team": "core" };
    const { fetch, calls } = recorder(page([user]));
    const options = { apiKey: KEY, fetch, only, defaultHeaders, readOnly: true };
    const admin = new AnthropicAdmin(options);
    only.push("users.remove", "invites.*");
    Object.assign(options, { readOnly: false, only: undefined, baseURL: "https://evil.example" });
    const error = await caught(admin.users.remove(user.id));
    assert.equal(error.name, "PolicyError");
    await throws(() => admin.invites.list(), "PolicyError", "not_in_only");
    await admin.users.list();
    assert.equal(new URL(calls[0].url).host, "api.anthropic.com");
  });
  test("a getter is read once", async () => {
    const keys = [KEY, "sk-ant-admin01-other"];
    const { fetch, calls } = recorder(ok(organization));
    const admin = new AnthropicAdmin({
      fetch,
      get apiKey() {
        return keys.shift();
      },
    });
    await admin.retrieve();
    await admin.retrieve();
    for (const { headers } of calls) assert.equal(new Headers(headers).get("x-api-key"), KEY);
  });
  test("nothing set on the client lifts a restriction", async () => {
    const { admin, calls } = start([ok(user)], { readOnly: true });
    for (const name of ["readOnly", "only", "options", "baseURL"])
      try {
        admin[name] = name === "baseURL" ? "https://evil.example" : false;
      } catch {}
    await throws(() => admin.users.remove(user.id), "PolicyError", "read_only");
    assert.equal(calls.length, 0);
  });
  test("two clients do not mix", async () => {
    const first = start([ok({ ...organization, name: "1" })], { apiKey: "key-1" });
    const second = start([ok({ ...organization, name: "2" })], { apiKey: "key-2", readOnly: true });
    const given = await Promise.all([first.admin.retrieve(), second.admin.retrieve()]);
    assert.deepEqual(
      given.map(({ name }) => name),
      ["1", "2"],
    );
    assert.equal(new Headers(first.calls[0].headers).get("x-api-key"), "key-1");
    assert.equal(new Headers(second.calls[0].headers).get("x-api-key"), "key-2");
  });
  test("methods work when taken off the client", async () => {
    const { admin } = start([page([user])]);
    const { list } = admin.users;
    const { plan } = admin;
    assert.equal((await list()).data.length, 1);
    assert.equal((await plan.users.list()).call, "users.list");
  });
});

describe("headers that cannot be sent", () => {
  const values = ["ключ", "a\nb", "a\rb", "\0", "\x7f", "\ud800"];
  for (const value of values)
    test(JSON.stringify(value), async () => {
      const headers = { "x-a": value };
      await throws(
        () => new AnthropicAdmin({ apiKey: KEY, defaultHeaders: headers }),
        "ValidationError",
        "invalid_option",
      );
      const { admin, calls } = start([page([])]);
      const error = await throws(
        () => admin.users.list({}, { headers }),
        "ValidationError",
        "invalid_option",
      );
      assert.deepEqual(issuesOf(error), ["headers.x-a header_text"]);
      assert.equal(calls.length, 0);
    });
  for (const beta of ["a\r\nx-b: 1", "ключ", "", "a\0"])
    test(`beta ${JSON.stringify(beta)}`, () =>
      throws(() => new AnthropicAdmin({ apiKey: KEY, betas: [beta] }), "ValidationError", "invalid_option"));
  for (const name of ["x-api-key", "X-API-Key", "authorization", "AUTHORIZATION"])
    test(`${name} among the headers of a call never replaces or joins the credential`, async () => {
      const { admin, calls } = start([page([])]);
      await admin.users.list({}, { headers: { [name]: "other" } }).catch((error) => {
        assert.equal(error.name, "ValidationError", error.stack);
      });
      for (const { headers } of calls) {
        assert.equal(new Headers(headers).get("x-api-key"), KEY);
        assert.equal(new Headers(headers).get("authorization"), null);
      }
    });
});

describe("addresses", () => {
  const sent = async (baseURL, options) => {
    const { fetch, calls } = recorder(ok(organization));
    const error = await (async () =>
      new AnthropicAdmin({ apiKey: KEY, baseURL, fetch, ...options }).retrieve())().then(
      () => null,
      (error) => error,
    );
    if (error) assert.ok(rolecall.isRolecallError(error), error.stack);
    return calls.length;
  };
  for (const baseURL of [
    "http://127.8.9.1",
    "http://LOCALHOST:8080",
    "http://[::1]",
    "https://x.example:8443/a/b/",
  ])
    test(`${baseURL} is fine`, async () => assert.equal(await sent(baseURL), 1));
  for (const baseURL of [
    "http://0.0.0.0",
    "http://128.0.0.1",
    "http://[::2]",
    "http://localhost@x.example",
    "http://127.0.0.1@x.example",
    "//x.example",
    "/admin",
    "x.example",
    "file:///etc",
    "javascript:alert(1)",
    "https://",
    "https://x.example/?",
    "https://x.example\r\n",
    "wss://x.example",
  ])
    test(`${JSON.stringify(baseURL)} gets no key`, async () => assert.equal(await sent(baseURL), 0));
});

describe("bodies and queries as they are sent", () => {
  const body = async (run) => (await run(start().admin.plan)).body;
  const nothing = {
    data_residency: null,
    display_color: null,
    external_key_id: null,
    tags: null,
    user_profile_id: null,
  };
  test("null goes out where it is allowed", async () => {
    assert.deepEqual(await body((c) => c.workspaces.create({ name: "A", ...nothing })), {
      name: "A",
      ...nothing,
    });
    const update = { data_residency: null, tags: { a: null, b: "c" } };
    assert.deepEqual(await body((c) => c.workspaces.update(workspace.id, update)), update);
    assert.deepEqual(await body((c) => c.apiKeys.update(apiKey.id, { status: null })), { status: null });
  });
  test("undefined does not", async () => {
    const params = { name: "A", tags: { a: undefined, b: "c" }, display_color: undefined };
    assert.deepEqual(await body((c) => c.workspaces.create(params)), { name: "A", tags: { b: "c" } });
  });
  test("bounds that are just met", async () => {
    for (const limit of [1, 1000]) await start().admin.plan.users.list({ limit });
    await body((c) =>
      c.workspaces.create({ name: "x".repeat(255), external_key_id: "arn:aws:kms:us-east-1:1:key/2" }),
    );
    await body((c) => c.apiKeys.update(apiKey.id, { name: "x".repeat(500) }));
    await body((c) =>
      c.invites.create({
        email: invite.email,
        role: "managed",
        rbac_group_ids: Array(100).fill("rbac_group_1"),
      }),
    );
    await start().admin.plan.workspaces.list({ ids: Array(100).fill(workspace.id) });
  });
  test("every role that can be given", async () => {
    for (const role of ["user", "developer", "billing", "claude_code_user", "managed"])
      assert.deepEqual(await body((c) => c.users.update(user.id, { role })), { role });
    for (const role of ["user", "developer", "restricted_developer", "admin"]) {
      const workspace_role = `workspace_${role}`;
      assert.deepEqual(
        await body((c) => c.workspaces.members.add(workspace.id, { user_id: user.id, workspace_role })),
        { user_id: user.id, workspace_role },
      );
    }
  });
  test("queries survive any text", async () => {
    for (const email of [
      "a b@c.example",
      "ä+ö@é.example",
      "100%@x.example",
      "a&b=c#d?e/f@x.example",
      "😀@x.example",
    ]) {
      const { url } = await start().admin.plan.users.list({ email });
      assert.equal(new URL(url).searchParams.get("email"), email);
      assert.deepEqual([...new URL(url).searchParams.keys()], ["email"]);
    }
  });
  test("an empty list in a query asks for nothing", async () => {
    const outcome = await start()
      .admin.plan.users.list({ roles: [] })
      .catch((error) => error);
    if (outcome.url) assert.ok(!new URL(outcome.url).searchParams.getAll("roles[]").includes(""));
    else assert.equal(outcome.name, "ValidationError");
  });
});

describe("answers of a plainer make than Response", () => {
  const bytes = (value) => new TextEncoder().encode(JSON.stringify(value)).buffer;
  const plain = (status, value) => () => ({
    status,
    headers: new Map([["request-id", "req_plain"]]),
    arrayBuffer: async () => bytes(value),
  });
  test("are read with arrayBuffer", async () => {
    const { admin } = start([plain(200, organization)]);
    const { data, requestId } = await admin.retrieve().withResponse();
    assert.deepEqual(data, organization);
    assert.equal(requestId, "req_plain");
  });
  test("a Response that was read already is an error of ours", async () => {
    const used = ok(organization)();
    await used.text();
    const { admin } = start([() => used]);
    assert.ok(rolecall.isRolecallError(await caught(admin.retrieve())));
  });
  test("a status that is neither success nor refusal is an error of ours", async () => {
    for (const given of [answer(304, null), plain(600, {}), plain(100, {}), plain(0, {}), plain(999, {})]) {
      const error = await caught(start([given]).admin.retrieve());
      assert.ok(rolecall.isRolecallError(error), error.stack);
      JSON.stringify(error);
    }
  });
});

test("pace.invitesPerHour holds back creations only", async () => {
  const { admin, calls } = start([(_, { method }) => (method === "POST" ? ok(invite)() : page([])())], {
    pace: { invitesPerHour: 1 },
  });
  const create = () => admin.invites.create({ email: invite.email, role: "user" }, { deadline: 150 });
  await create();
  const error = await throws(create, "APIConnectionTimeoutError", "deadline");
  assert.equal(error.outcome, "not_sent");
  await admin.invites.list({}, { deadline: 150 });
  assert.deepEqual(
    calls.map(({ method }) => method),
    ["POST", "GET"],
  );
});
