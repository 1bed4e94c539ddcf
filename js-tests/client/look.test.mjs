// The single look after a create whose fate is unknown.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { invite, member, user, workspace } from "./lib/objects.mjs";
import { answer, createEmulator, failed, lost, ok, page, start, throws, wait } from "./lib/package.mjs";

const now = (offset = 0) => new Date(Date.now() + offset).toISOString();
const params = { email: "bob@acme.example", role: "user" };
const create = (admin, options) => admin.invites.create(params, options);
const add = (admin, options) =>
  admin.workspaces.members.add(
    workspace.id,
    { user_id: user.id, workspace_role: "workspace_developer" },
    options,
  );
const made = (more = {}) => ({ ...invite, invited_at: now(1000), ...more });
const posts = (calls) => calls.filter(({ method }) => method === "POST").length;
const uncertain = (action) => throws(action, "UncertainOutcomeError", "uncertain_outcome");

describe("invites.create", { concurrency: true }, () => {
  for (const [name, failure] of Object.entries({
    "a lost connection": lost,
    500: failed(500),
    503: failed(503),
    529: failed(529, "overloaded_error"),
    408: failed(408),
  }))
    test(`found after ${name}`, async () => {
      const found = made();
      const { admin, calls } = start([failure, page([found])]);
      assert.deepEqual(await create(admin), found);
      assert.deepEqual(
        calls.map(({ method }) => method),
        ["POST", "GET"],
      );
      const url = new URL(calls[1].url);
      assert.equal(url.pathname, "/v1/organizations/invites");
      assert.equal(url.searchParams.get("email"), params.email);
    });

  test("found with maxRetries 0, too", async () => {
    for (const at of ["client", "call"]) {
      const found = made();
      const { admin, calls } = start([lost, page([found])], at === "client" ? { maxRetries: 0 } : {});
      assert.deepEqual(await create(admin, at === "call" ? { maxRetries: 0 } : {}), found);
      assert.equal(calls.length, 2);
    }
  });

  test("the e-mail is compared as the server does, without regard to case", async () => {
    const found = made({ email: "BOB@acme.example" });
    const { admin } = start([lost, page([found])]);
    assert.deepEqual(await create(admin), found);
  });

  test("ours is found among others", async () => {
    const ours = made();
    const older = made({ id: "invite_old", invited_at: now(-86_400_000), status: "expired" });
    const others = [made({ id: "invite_x", email: "bobby@acme.example" }), older];
    for (const list of [
      [ours, ...others],
      [...others, ours],
    ]) {
      const { admin } = start([lost, page(list)]);
      assert.deepEqual(await create(admin), ours);
    }
  });

  test("a time in whole seconds, as in the API's own examples, is not older than the call in that second", async () => {
    // In the second half of a second, so that cutting it off goes back before the call.
    await wait((1500 - (Date.now() % 1000)) % 1000);
    const found = made({ invited_at: now().replace(/\.\d+Z$/, "Z") });
    const { admin } = start([lost, page([found])]);
    assert.deepEqual(await create(admin), found);
  });

  for (const [name, other] of Object.entries({
    "another role": made({ role: "developer" }),
    "an older invite": made({ invited_at: now(-3_600_000) }),
    "other groups": made({ rbac_group_ids: ["rbac_group_01"] }),
  }))
    test(`${name} is not taken for ours, but told`, async () => {
      const { admin, calls } = start([lost, page([other])]);
      const error = await uncertain(() => create(admin));
      const found = Array.isArray(error.found) ? error.found : [error.found];
      assert.deepEqual(found, [other]);
      assert.equal(error.call, "invites.create");
      assert.ok(error.howToFindOut.length > 10);
      assert.equal(posts(calls), 1);
    });

  test("an invite to another address is not ours", async () => {
    const { admin } = start([lost, page([made({ email: "bob+2@acme.example" })])]);
    await uncertain(() => create(admin));
  });

  test("nothing found", async () => {
    const { admin, calls } = start([lost, page([])]);
    const error = await uncertain(() => create(admin));
    assert.equal(error.found ?? null, null);
    assert.deepEqual(
      calls.map(({ method }) => method),
      ["POST", "GET"],
    );
  });

  for (const [name, failure] of Object.entries({
    "a lost connection": lost,
    500: failed(500),
    403: failed(403, "permission_error"),
    429: failed(429),
    "not JSON": answer(200, "<p>"),
    "no list": ok({ hello: 1 }),
  }))
    test(`the look fails with ${name}`, async () => {
      const { admin, calls } = start([lost, failure]);
      const error = await uncertain(() => create(admin));
      assert.equal(error.found ?? null, null);
      assert.equal(calls.filter(({ method }) => method === "GET").length, 1, "looks once");
      assert.equal(posts(calls), 1);
    });

  test("a 4xx is no reason to look", async () => {
    const { admin, calls } = start([failed(400, "invalid_request_error", { code: "already_member" })]);
    const error = await throws(() => create(admin), "BadRequestError", "bad_request");
    assert.equal(error.errorCode, "already_member");
    assert.equal(calls.length, 1);
  });

  test("after a 429 and a loss there is one look and no third try", async () => {
    const found = made();
    const { admin, calls } = start([failed(429), lost, page([found])]);
    assert.deepEqual(await create(admin), found);
    assert.equal(posts(calls), 2);
  });

  test("a time-out of the answer is looked after, too", async () => {
    const found = made();
    const never = (_, { signal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const { admin, calls } = start([never, page([found])], { timeout: 60 });
    assert.deepEqual(await create(admin), found);
    assert.equal(calls.length, 2);
  });

  test("the emulator holds one invite after reset before the work, and none is made up", async () => {
    const emulator = createEmulator({ limits: { perMinute: null } });
    emulator.faults.next({ match: { method: "POST" }, reset: "before" });
    const { admin } = start([emulator.fetch]);
    await uncertain(() => create(admin));
    assert.equal(emulator.state().invites.length, 0);
    emulator.faults.next({ match: { method: "POST" }, stall: "body" });
    const again = await create(admin, { timeout: 150 });
    assert.equal(emulator.state().invites.length, 1);
    assert.equal(again.id, emulator.state().invites[0].id);
  });
});

describe("workspaces.members.add", { concurrency: true }, () => {
  const path = `/v1/organizations/workspaces/${workspace.id}/members`;
  test("looks for the member by user id and gives what it finds", async () => {
    for (const failure of [lost, failed(502)]) {
      const emulator = createEmulator({ fill: { members: 9, workspaces: 1 }, limits: { perMinute: null } });
      const state = emulator.state();
      const { id: userID } = state.users.find(({ role }) => role === "developer" || role === "user");
      const { id } = state.workspaces.find((one) => one.id !== state.defaultWorkspaceId);
      let first = true;
      const { admin, calls } = start([
        async (url, init) => {
          const response = await emulator.fetch(url, init);
          if (!first) return response;
          first = false;
          return failure();
        },
      ]);
      const found = await admin.workspaces.members.add(id, {
        user_id: userID,
        workspace_role: "workspace_user",
      });
      assert.equal(found.user_id, userID);
      assert.equal(found.workspace_role, "workspace_user");
      assert.equal(posts(calls), 1);
      assert.equal(calls.length, 2);
    }
  });

  test("another role than asked for is uncertain, with found", async () => {
    const other = { ...member, workspace_role: "workspace_admin" };
    const { admin, calls } = start([
      lost,
      (url) => (new URL(url).pathname === path ? page([other])() : ok(other)()),
    ]);
    const error = await uncertain(() => add(admin));
    assert.deepEqual([error.found].flat(), [other]);
    assert.equal(posts(calls), 1);
  });

  test("404 in the look is nothing found", async () => {
    const { admin, calls } = start([
      lost,
      (url) => (new URL(url).pathname === path ? page([])() : failed(404, "not_found_error")()),
    ]);
    await uncertain(() => add(admin));
    assert.equal(calls.length, 2);
  });
});

test("workspaces.create has no natural key: no look", async () => {
  const { admin, calls } = start([lost]);
  const error = await uncertain(() => admin.workspaces.create({ name: "Production" }));
  assert.equal(error.call, "workspaces.create");
  assert.equal(calls.length, 1);
});
