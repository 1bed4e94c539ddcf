// What the rules refuse before a call: with a snapshot, and with what `preflight: true` reads.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  AnthropicAdmin,
  answer,
  caught,
  createEmulator,
  failed,
  issuesOf,
  KEY,
  lost,
  ok,
  page,
  rolecall,
  start,
  throws,
  wait,
} from "../client/lib/package.mjs";
import { snapshot, user } from "./lib/organization.mjs";

const member = (workspace_role) => ({ workspace_id: "wrkspc_1", workspace_role });
const raise = (client, options) =>
  client.workspaces.members.update("user_admin", member("workspace_user"), options);

describe("with a snapshot", () => {
  const refusals = {
    "already a member": [
      (c, o) => c.invites.create({ email: "user_dev@example.com", role: "user" }, o),
      "email not_allowed",
    ],
    "already invited": [
      (c, o) => c.invites.create({ email: "invited@example.com", role: "user" }, o),
      "email not_allowed",
    ],
    "an admin's workspace role": [raise, "user_id rule_7"],
    "an admin is removed": [(c, o) => c.users.remove("user_admin", o), "user_id not_allowed"],
    "an owner is changed": [
      (c, o) => c.users.update("user_owner", { role: "user" }, o),
      "user_id not_allowed",
    ],
    "a billing member is removed from a workspace": [
      (c, o) => c.workspaces.members.remove("user_billing", { workspace_id: "wrkspc_1" }, o),
      "user_id rule_7",
    ],
    "the Default Workspace has no members": [
      (c, o) =>
        c.workspaces.members.add("wrkspc_d", { user_id: "user_dev", workspace_role: "workspace_user" }, o),
      "workspace_id rule_12",
    ],
  };
  for (const [name, [run, issue]] of Object.entries(refusals))
    test(`${name}: refused, as a call, as a plan and when a plan is sent`, async () => {
      const journal = [];
      const { admin, calls } = start([], { journal: (entry) => void journal.push(entry) });
      const options = { snapshot: snapshot() };
      const plan = await run(admin.plan);
      const attempts = [
        () => run(admin, options),
        () => run(admin.plan, options),
        () => admin.send(plan, options),
      ];
      for (const attempt of attempts) {
        const error = await throws(attempt, "ValidationError", "invalid_request");
        assert.deepEqual(issuesOf(error), [issue]);
        assert.equal(error.call, plan.call);
        assert.ok(error.message.startsWith(`\`${plan.call}\`: `), error.message);
        assert.ok(error.issues[0].params.documents.length > 0);
      }
      assert.equal(calls.length, 0);
      assert.deepEqual(
        journal.map(({ call, outcome, attempts }) => [call, outcome, attempts]),
        [
          [plan.call, "refused", 0],
          [plan.call, "refused", 0],
        ],
      );
    });

  test("warnings go into the plan, and to the logger of a call", async () => {
    const warned = [];
    const logger = {
      debug() {},
      info() {},
      error() {},
      warn: (message, data) => warned.push([message, data.call]),
    };
    const { admin, calls } = start([ok(user("user_billing", "user"))], { logger });
    const before = await admin.plan.users.update("user_billing", { role: "user" });
    const plan = await admin.plan.users.update("user_billing", { role: "user" }, { snapshot: snapshot() });
    assert.equal(calls.length, 0);
    const added = plan.warnings.slice(before.warnings.length);
    assert.deepEqual(plan.warnings.slice(0, before.warnings.length), before.warnings);
    assert.match(
      added.join("\n"),
      /rule 10[\s\S]*rule 14[\s\S]*nobody else in the snapshot has the role `billing`/,
    );
    assert.deepEqual(JSON.parse(JSON.stringify(plan)), plan);
    await admin.users.update("user_billing", { role: "user" }, { snapshot: snapshot() });
    assert.deepEqual(
      warned,
      added.map((text) => [`\`users.update\`: ${text}`, "users.update"]),
    );
    assert.equal(calls.length, 1);
  });

  test("nothing is read for it, also where `preflight` is on", async () => {
    const { admin, calls } = start([ok(user("user_dev", "user"))], { preflight: true });
    await admin.users.update("user_dev", { role: "user" }, { snapshot: snapshot() });
    assert.deepEqual(
      calls.map(({ method }) => method),
      ["POST"],
    );
  });

  test("it is read once, when the call is made", async () => {
    const { admin, calls } = start([ok(user("user_dev", "user"))]);
    const given = snapshot();
    const refused = admin.users.remove("user_admin", { snapshot: given });
    given.users.length = 0;
    await throws(refused, "ValidationError", "invalid_request");
    assert.equal(calls.length, 0);
  });

  test("the request's own check comes first", async () => {
    const { admin } = start();
    const error = await throws(
      () => admin.users.update("user_admin", { rolle: "x" }, { snapshot: 5 }),
      "ValidationError",
      "invalid_request",
    );
    assert.deepEqual(issuesOf(error), ["rolle unknown_key", "role required"]);
  });

  const wrong = {
    "a number": [5, "bad_snapshot"],
    "another version": [{ ...snapshot(), version: 7 }, "snapshot_version"],
    "no lists": [{ version: 1 }, "bad_snapshot"],
    "not to be written": [{ version: 1n }, "bad_snapshot"],
  };
  for (const [name, [given, code]] of Object.entries(wrong))
    test(`${name}: SnapshotError`, async () => {
      const journal = [];
      const { admin, calls } = start([], { journal: (entry) => void journal.push(entry.outcome) });
      for (const client of [admin, admin.plan]) {
        const error = await throws(
          () => client.users.remove("user_dev", { snapshot: given }),
          "SnapshotError",
          code,
        );
        assert.ok(error.message.startsWith("`users.remove`: "), error.message);
      }
      assert.deepEqual([calls.length, journal], [0, ["refused"]]);
    });

  test("calls that no rule is about pay no attention to it", async () => {
    const { admin, calls } = start([page([])]);
    await admin.users.list({}, { snapshot: 5, preflight: true });
    await admin.plan.apiKeys.update("apikey_1", { status: "inactive" }, { snapshot: 5 });
    assert.equal(calls.length, 1);
  });

  test("the type of the organization counts", async () => {
    const email = "new@example.com";
    const ask = (organizationType) =>
      start([], { organizationType }).admin.plan.invites.create(
        { email, role: "managed" },
        { snapshot: snapshot() },
      );
    assert.ok((await ask("enterprise")).call);
    await throws(() => ask("console"), "ValidationError", "invalid_request");
  });
});

describe("with `preflight`", () => {
  const path = ({ method, url }) => `${method} ${url.replace(/.*\/v1\/organizations/, "")}`;
  const row = {
    type: "workspace_member",
    user_id: "user_1",
    workspace_id: "wrkspc_1",
    workspace_role: "workspace_user",
  };
  // The call, what is answered to its reads, what is read
  const reads = {
    "invites.create": [
      (c) => c.invites.create({ email: "a@example.com", role: "user" }),
      [page([]), page([])],
      ["GET /users?email=a%40example.com", "GET /invites?email=a%40example.com&statuses[]=pending"],
    ],
    "users.update": [
      (c) => c.users.update("user_1", { role: "user" }),
      [ok(user("user_1", "developer"))],
      ["GET /users/user_1"],
    ],
    "users.update of a billing member": [
      (c) => c.users.update("user_1", { role: "user" }),
      [ok(user("user_1", "billing")), page([user("user_2", "billing")])],
      ["GET /users/user_1", "GET /users?limit=2&roles[]=billing"],
    ],
    "users.remove": [(c) => c.users.remove("user_1"), [ok(user("user_1", "user"))], ["GET /users/user_1"]],
    "workspaces.create": [
      (c) => c.workspaces.create({ name: "x" }),
      [page([])],
      ["GET /workspaces?limit=100"],
    ],
    "workspaces.members.add": [
      (c) => c.workspaces.members.add("wrkspc_1", { user_id: "user_1", workspace_role: "workspace_user" }),
      [ok(user("user_1", "user")), failed(404, "not_found_error")],
      ["GET /users/user_1", "GET /workspaces/wrkspc_1/members/user_1"],
    ],
    "workspaces.members.update": [
      (c) => c.workspaces.members.update("user_1", member("workspace_admin")),
      [ok(user("user_1", "user")), ok(row)],
      ["GET /users/user_1", "GET /workspaces/wrkspc_1/members/user_1"],
    ],
    "workspaces.members.remove": [
      (c) => c.workspaces.members.remove("user_1", { workspace_id: "wrkspc_1" }),
      [ok(user("user_1", "user")), ok(row)],
      ["GET /users/user_1", "GET /workspaces/wrkspc_1/members/user_1"],
    ],
  };
  for (const [name, [run, answers, expected]] of Object.entries(reads))
    test(`${name}: what is read`, async () => {
      const { admin, calls } = start([...answers, ok({ id: "x" })], {
        preflight: true,
        responseChecks: "off",
      });
      await run(admin);
      const sent = calls.map(path).map(decodeURI);
      assert.deepEqual(sent.slice(0, -1), expected.map(decodeURI));
      assert.ok(calls.at(-1).method !== "GET");
      const { admin: off, calls: without } = start([ok({ id: "x" })], { responseChecks: "off" });
      await run(off);
      assert.equal(without.length, 1);
      // A plan reads the same and sends nothing.
      const { admin: planning, calls: planned } = start(answers, { preflight: true, responseChecks: "off" });
      await run(planning.plan);
      assert.deepEqual(planned.map(path).map(decodeURI), expected.map(decodeURI));
    });

  test("a member of the organization is not invited again; nobody was asked to", async () => {
    const emulator = createEmulator({ seed: 1, keys: [KEY], fill: { members: 20 } });
    const admin = new AnthropicAdmin({ apiKey: KEY, fetch: emulator.fetch, preflight: true });
    const [{ email }] = (await admin.users.list({ limit: 1 })).data;
    const error = await throws(
      () => admin.invites.create({ email, role: "user" }),
      "ValidationError",
      "invalid_request",
    );
    assert.deepEqual(issuesOf(error), ["email not_allowed"]);
    assert.ok(emulator.requests.every(({ method }) => method === "GET"));
    assert.ok((await admin.invites.create({ email: "new@example.com", role: "user" })).id);
  });

  test("for one call alone, and off for one call", async () => {
    const { admin, calls } = start([ok(user("user_1", "admin"))]);
    await throws(
      () => admin.users.remove("user_1", { preflight: true }),
      "ValidationError",
      "invalid_request",
    );
    assert.equal(calls.length, 1);
    const { admin: on, calls: sent } = start([ok({ id: "user_1", type: "user_deleted" })], {
      preflight: true,
    });
    await on.users.remove("user_1", { preflight: false });
    assert.equal(sent.length, 1);
  });

  test("a plan that is sent is checked again", async () => {
    const { admin, calls } = start([ok(user("user_1", "user")), ok(user("user_1", "admin"))], {
      preflight: true,
    });
    const plan = await admin.plan.users.remove("user_1");
    await throws(() => admin.send(plan), "ValidationError", "invalid_request");
    assert.deepEqual(
      calls.map(({ method }) => method),
      ["GET", "GET"],
    );
    // One that was changed never gets so far.
    await caught(() => admin.send({ ...plan, method: "POST" }));
    assert.equal(calls.length, 2);
  });

  test("`only` and `readOnly` hold for the reads", async () => {
    const { admin, calls } = start([], { preflight: true, only: ["users.remove"] });
    const error = await throws(() => admin.users.remove("user_1"), "PolicyError", "not_in_only");
    assert.equal(error.call, "users.retrieve");
    const { admin: reading } = start([], { preflight: true, readOnly: true });
    await throws(() => reading.users.remove("user_1"), "PolicyError", "read_only");
    assert.equal(calls.length, 0);
  });

  test("`pace` counts the reads", async () => {
    const answers = [ok(user("user_1", "user")), ok({ id: "user_1", type: "user_deleted" })];
    const { admin, calls } = start(answers, { preflight: true, pace: { perMinute: 1 }, deadline: 100 });
    await throws(() => admin.users.remove("user_1"), "APIConnectionTimeoutError", "deadline");
    assert.ok(calls.every(({ method }) => method === "GET"));
  });

  test("what fails while reading is the failure of the call, which was not sent", async () => {
    const failures = [
      [failed(404, "not_found_error"), "NotFoundError", "not_found"],
      [failed(403, "permission_error"), "PermissionDeniedError", "permission_denied"],
      [lost, "APIConnectionError", "connection_failed"],
    ];
    for (const [bad, name, code] of failures) {
      const journal = [];
      const options = { preflight: true, maxRetries: 0, journal: (entry) => void journal.push(entry) };
      const { admin, calls } = start([bad], options);
      const error = await throws(() => admin.users.remove("user_1"), name, code);
      if ("outcome" in error) assert.equal(error.outcome, "not_sent");
      assert.deepEqual([calls.length, calls[0].method], [1, "GET"]);
      assert.deepEqual(
        journal.map(({ outcome, attempts }) => [outcome, attempts]),
        [["failed", 0]],
      );
    }
  });

  test("signal and deadline end the reads", async () => {
    const hanging = (_, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    const controller = new AbortController();
    const { admin, calls } = start([hanging], { preflight: true });
    const removing = admin.users.remove("user_1", { signal: controller.signal });
    await wait(20);
    controller.abort();
    const aborted = await throws(removing, "APIUserAbortError", "aborted");
    assert.equal(aborted.outcome, "not_sent");
    const late = await throws(
      () => admin.users.remove("user_1", { deadline: 50 }),
      "APIConnectionTimeoutError",
      "deadline",
    );
    assert.equal(late.outcome, "not_sent");
    assert.ok(calls.every(({ method }) => method === "GET"));
  });

  test("an odd answer stops nothing", async () => {
    const done = ok({ id: "user_1", type: "user_deleted" });
    for (const odd of [ok({}), ok({ id: "user_1", role: 5 }), ok({ id: "user_1", role: "astronaut" })]) {
      const { admin, calls } = start([odd, done], { preflight: true });
      assert.equal((await admin.users.remove("user_1")).id, "user_1");
      assert.equal(calls.length, 2);
    }
  });

  test("a token that is renewed meanwhile, and many calls at once", async () => {
    const { fetch, ...emulator } = createEmulator({
      seed: 1,
      keys: [KEY],
      fill: { members: 30, workspaces: 2 },
    });
    const admin = new AnthropicAdmin({ apiKey: KEY, fetch, preflight: true });
    const users = (await admin.users.list({ limit: 100 })).data;
    const results = await Promise.allSettled(users.map(({ id }) => admin.users.remove(id)));
    for (const [at, { status }] of results.entries())
      assert.equal(status, users[at].role === "admin" ? "rejected" : "fulfilled", users[at].role);
    assert.equal(
      emulator.requests.filter(({ method, status }) => method === "DELETE" && status >= 400).length,
      0,
    );
  });
});

test("options: what they may be, and that the other API has no such rules", async () => {
  await throws(
    () => new AnthropicAdmin({ apiKey: KEY, preflight: "yes" }),
    "ValidationError",
    "invalid_option",
  );
  const { admin } = start([answer(200, {})]);
  await throws(() => admin.users.remove("user_1", { preflight: 1 }), "ValidationError", "invalid_option");
  const other = { orgId: "acme", accessToken: "x" };
  await throws(
    () => new rolecall.AnacondaOrg({ ...other, preflight: true }),
    "ValidationError",
    "invalid_option",
  );
  const org = new rolecall.AnacondaOrg(other);
  await throws(() => org.users.remove("u1", { snapshot: snapshot() }), "ValidationError", "invalid_option");
  await throws(() => org.users.remove("u1", { preflight: true }), "ValidationError", "invalid_option");
});
