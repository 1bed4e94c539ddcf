// plan and send: what is planned is what is sent, and nothing else can be.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { apiKey, invite, member, organization, user, workspace } from "./lib/objects.mjs";
import { caught, failed, KEY, lost, ok, page, ROOT, rolecall, start, throws } from "./lib/package.mjs";

const empty = { data: [], has_more: false, first_id: null, last_id: null };
const all = {
  retrieve: [(c) => c.retrieve(), organization],
  "users.retrieve": [(c) => c.users.retrieve(user.id), user],
  "users.update": [(c) => c.users.update(user.id, { role: "user" }), user],
  "users.list": [(c) => c.users.list({ limit: 3, roles: ["user"] }), empty],
  "users.remove": [(c) => c.users.remove(user.id), { id: user.id, type: "user_deleted" }],
  "invites.create": [(c) => c.invites.create({ email: invite.email, role: "user" }), invite],
  "invites.retrieve": [(c) => c.invites.retrieve(invite.id), invite],
  "invites.list": [(c) => c.invites.list({ statuses: ["pending"] }), empty],
  "invites.delete": [(c) => c.invites.delete(invite.id), { id: invite.id, type: "invite_deleted" }],
  "workspaces.create": [(c) => c.workspaces.create({ name: "Ä 😀", tags: { a: "b" } }), workspace],
  "workspaces.retrieve": [(c) => c.workspaces.retrieve(workspace.id), workspace],
  "workspaces.update": [(c) => c.workspaces.update(workspace.id, { tags: { a: null } }), workspace],
  "workspaces.list": [(c) => c.workspaces.list({ include_archived: true }), empty],
  "workspaces.archive": [(c) => c.workspaces.archive(workspace.id), workspace],
  "workspaces.members.retrieve": [
    (c) => c.workspaces.members.retrieve(user.id, { workspace_id: workspace.id }),
    member,
  ],
  "workspaces.members.update": [
    (c) =>
      c.workspaces.members.update(user.id, { workspace_id: workspace.id, workspace_role: "workspace_admin" }),
    member,
  ],
  "workspaces.members.list": [(c) => c.workspaces.members.list(workspace.id), empty],
  "workspaces.members.add": [
    (c) => c.workspaces.members.add(workspace.id, { user_id: user.id, workspace_role: "workspace_user" }),
    member,
  ],
  "workspaces.members.remove": [
    (c) => c.workspaces.members.remove(user.id, { workspace_id: workspace.id }),
    { type: "workspace_member_deleted", user_id: user.id, workspace_id: workspace.id },
  ],
  "apiKeys.retrieve": [(c) => c.apiKeys.retrieve(apiKey.id), apiKey],
  "apiKeys.update": [(c) => c.apiKeys.update(apiKey.id, { name: "new", status: "inactive" }), apiKey],
  "apiKeys.list": [(c) => c.apiKeys.list({ status: "active" }), empty],
};
const seen = ({ method, url, headers, body }) => ({
  method,
  url,
  headers: Object.fromEntries(
    [...new Headers(headers)].filter(([name]) => !["x-api-key", "authorization"].includes(name)),
  ),
  body: body == null ? null : JSON.parse(body),
});

for (const [call, [run, body]] of Object.entries(all))
  test(`${call}: planned, kept as JSON, sent as the call itself would be`, async () => {
    const { admin, calls } = start([ok(body)], {
      betas: ["some-beta-1"],
      defaultHeaders: { "x-team": "core" },
    });
    const plan = await run(admin.plan);
    assert.equal(calls.length, 0);
    const allowed = ["body", "call", "expires", "headers", "method", "url", "warnings"];
    assert.deepEqual(
      Object.keys(plan).filter((key) => !allowed.includes(key)),
      [],
    );
    assert.equal(plan.call, call);
    assert.ok(Array.isArray(plan.warnings));
    const stored = JSON.parse(JSON.stringify(plan));
    assert.deepEqual(stored, { ...plan });
    const header = Object.keys(plan.headers).map((name) => name.toLowerCase());
    assert.ok(!header.includes("x-api-key") && !header.includes("authorization"));
    assert.ok(!JSON.stringify(plan).includes(KEY));

    const planned = await admin.send(stored);
    const direct = await run(admin);
    assert.deepEqual({ ...planned }, { ...direct });
    assert.equal(calls.length, 2);
    assert.deepEqual(seen(calls[0]), seen(calls[1]));
    assert.deepEqual(
      seen(calls[0]),
      seen({ ...plan, body: plan.body == null ? null : JSON.stringify(plan.body) }),
    );
    assert.equal(new Headers(calls[0].headers).get("x-api-key"), KEY);
  });

test("a plan throws what the call would throw", async () => {
  const { admin, calls } = start();
  await throws(() => admin.plan.invites.create({}), "ValidationError", "invalid_request");
  await throws(() => admin.plan.users.list({}, { timout: 1 }), "ValidationError", "invalid_option");
  await throws(
    () => new rolecall.AnthropicAdmin({}).plan.users.list(),
    "CredentialError",
    "credential_missing",
  );
  assert.equal(calls.length, 0);
});

describe("a plan that was changed", () => {
  const update = (admin) =>
    admin.plan.workspaces.members.update(user.id, {
      workspace_id: workspace.id,
      workspace_role: "workspace_user",
    });
  const changes = {
    "the host": {
      url: `https://evil.example/v1/organizations/workspaces/${workspace.id}/members/${user.id}`,
    },
    "a host that begins alike": { url: `${ROOT.replace(".com", ".com.evil.example")}/users/${user.id}` },
    "a user name before the host": {
      url: `https://api.anthropic.com@evil.example/v1/organizations/workspaces/${workspace.id}/members/${user.id}`,
    },
    "the scheme": { url: `${ROOT.replace("https", "http")}/workspaces/${workspace.id}/members/${user.id}` },
    "the port": { url: `${ROOT.replace(".com", ".com:8443")}/workspaces/${workspace.id}/members/${user.id}` },
    "the path of another call": { url: `${ROOT}/users/${user.id}` },
    "a path outside": { url: "https://api.anthropic.com/v1/messages" },
    "dots in the path": { url: `${ROOT}/workspaces/${workspace.id}/members/..` },
    "encoded dots": { url: `${ROOT}/workspaces/${workspace.id}/members/%2e%2e%2fx` },
    "a further segment": { url: `${ROOT}/workspaces/${workspace.id}/members/${user.id}/x` },
    "an id of another kind": { url: `${ROOT}/workspaces/${workspace.id}/members/${invite.id}` },
    "a query": { url: `${ROOT}/workspaces/${workspace.id}/members/${user.id}?admin=true` },
    "a fragment": { url: `${ROOT}/workspaces/${workspace.id}/members/${user.id}#x` },
    "no URL": { url: "members" },
    "a URL that is no text": { url: { href: ROOT } },
    "the method": { method: "DELETE" },
    "a method that is none": { method: "post\r\nx: y" },
    "the call": { call: "users.update" },
    "an unknown call": { call: "users.crown" },
    "a call of the prototype": { call: "constructor" },
    "the body's value": { body: { workspace_role: "workspace_billing" } },
    "the body's keys": { body: { workspace_role: "workspace_user", more: 1 } },
    "an empty body": { body: {} },
    "no body": { body: null },
    "a body of another kind": { body: "workspace_role=workspace_admin" },
    "a further key": { signal: 1 },
    "a key header": { headers: { "x-api-key": "sk-ant-admin01-other" } },
    "an authorization header": { headers: { Authorization: "Bearer other" } },
    "a header with a line break": { headers: { "x-a": "1\r\nx-b: 2" } },
    "headers that are none": { headers: 5 },
    "an expired date": { expires: Date.now() - 1000 },
    "an expired date as text": { expires: new Date(Date.now() - 60_000).toISOString() },
    "an expiry that is none": { expires: "whenever" },
  };
  for (const [name, change] of Object.entries(changes))
    test(name, async () => {
      const { admin, calls } = start([ok(member)]);
      const plan = JSON.parse(JSON.stringify(await update(admin)));
      const headers =
        change.headers && typeof change.headers === "object"
          ? { ...plan.headers, ...change.headers }
          : change.headers;
      const error = await caught(() => admin.send({ ...plan, ...change, ...(headers ? { headers } : {}) }));
      assert.ok(["ValidationError", "PolicyError"].includes(error.name), error.stack);
      assert.equal(calls.length, 0);
    });
  for (const missing of ["call", "method", "url"])
    test(`without ${missing}`, async () => {
      const { admin, calls } = start([ok(member)]);
      const { [missing]: _, ...plan } = await update(admin);
      const error = await caught(() => admin.send(plan));
      assert.equal(error.name, "ValidationError", error.stack);
      assert.equal(calls.length, 0);
    });
  test("no plan at all", async () => {
    const { admin, calls } = start([ok(member)]);
    for (const plan of [undefined, null, 5, "x", [], {}, new Map(), Promise.resolve({})]) {
      const error = await caught(() => admin.send(plan));
      assert.equal(error.name, "ValidationError", error.stack);
    }
    assert.equal(calls.length, 0);
  });
  test("an expiry ahead is no hindrance", async () => {
    const { admin, calls } = start([ok(member)]);
    await admin.send({ ...(await update(admin)), expires: Date.now() + 60_000 });
    assert.equal(calls.length, 1);
  });
});

test("a plan of a client with another base is refused", async () => {
  const plan = await start([], { baseURL: "https://portal.example/admin" }).admin.plan.users.remove(user.id);
  const { admin, calls } = start([ok(user)]);
  const error = await caught(() => admin.send(plan));
  assert.ok(["ValidationError", "PolicyError"].includes(error.name), error.stack);
  assert.equal(calls.length, 0);
});

describe("send", () => {
  test("repeats and looks as the call itself does", async () => {
    const update = start([lost, failed(503), ok(user)]);
    await update.admin.send(await update.admin.plan.users.update(user.id, { role: "user" }));
    assert.equal(update.calls.length, 3);
    const create = start([lost, page([])]);
    const plan = await create.admin.plan.invites.create({ email: invite.email, role: "user" });
    await throws(() => create.admin.send(plan), "UncertainOutcomeError", "uncertain_outcome");
    assert.equal(create.calls.filter(({ method }) => method === "POST").length, 1);
  });
  test("takes the options of a call and gives withResponse", async () => {
    const { admin } = start([ok(user)]);
    const plan = await admin.plan.users.update(user.id, { role: "user" });
    assert.equal((await admin.send(plan).withResponse()).status, 200);
    await throws(() => admin.send(plan, { signal: AbortSignal.abort() }), "APIUserAbortError", "aborted");
  });
  test("a getter cannot show one thing and send another", async () => {
    const { admin, calls } = start([ok(user)]);
    const plan = await admin.plan.users.update(user.id, { role: "user" });
    const twice = (first, second) => {
      let read = 0;
      return { enumerable: true, get: () => (read++ ? second : first) };
    };
    const shifty = Object.defineProperties(
      { ...plan },
      {
        url: twice(plan.url, "https://evil.example/"),
        method: twice(plan.method, "DELETE"),
        body: twice(plan.body, { role: "admin" }),
      },
    );
    await admin.send(shifty).catch((error) => assert.equal(error.name, "ValidationError"));
    for (const call of calls) {
      assert.deepEqual([call.url, call.method], [`${ROOT}/users/${user.id}`, "POST"]);
      assert.deepEqual(JSON.parse(call.body), { role: "user" });
    }
  });
  test("a list comes back as a page that goes on", async () => {
    const { admin, calls } = start([page([user], { has_more: true }), page([{ ...user, id: "user_2" }])]);
    const first = await admin.send(await admin.plan.users.list({ limit: 1 }));
    assert.equal(first.hasNextPage(), true);
    assert.equal((await first.nextPage()).data[0].id, "user_2");
    assert.equal(new URL(calls[1].url).search, `?limit=1&after_id=${user.id}`);
  });
  test("goes on with what the plan was, whatever becomes of the object", async () => {
    const { admin, calls } = start([ok(user)]);
    const plan = await admin.plan.users.update(user.id, { role: "user" });
    const sending = admin.send(plan);
    plan.url = "https://evil.example";
    plan.body.role = "admin";
    await sending;
    assert.equal(calls[0].url, `${ROOT}/users/${user.id}`);
    assert.deepEqual(JSON.parse(calls[0].body), { role: "user" });
  });
});
