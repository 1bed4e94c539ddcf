// Face §6: what is repeated, what never is, and the waits the server asks for.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { apiKey, invite, member, organization, user, workspace } from "./lib/objects.mjs";
import { answer, createEmulator, failed, lost, ok, start, throws } from "./lib/package.mjs";

const safe = {
  retrieve: [(admin) => admin.retrieve(), organization],
  "users.update": [(admin) => admin.users.update(user.id, { role: "user" }), user],
  "workspaces.update": [(admin) => admin.workspaces.update(workspace.id, { name: "A" }), workspace],
  "workspaces.archive": [(admin) => admin.workspaces.archive(workspace.id), workspace],
  "apiKeys.update": [(admin) => admin.apiKeys.update(apiKey.id, { status: "inactive" }), apiKey],
  "workspaces.members.update": [
    (admin) =>
      admin.workspaces.members.update(user.id, {
        workspace_id: workspace.id,
        workspace_role: "workspace_user",
      }),
    member,
  ],
};
const deletes = {
  "users.remove": [(admin) => admin.users.remove(user.id), { id: user.id, type: "user_deleted" }],
  "invites.delete": [(admin) => admin.invites.delete(invite.id), { id: invite.id, type: "invite_deleted" }],
  "workspaces.members.remove": [
    (admin) => admin.workspaces.members.remove(user.id, { workspace_id: workspace.id }),
    { type: "workspace_member_deleted", user_id: user.id, workspace_id: workspace.id },
  ],
};
const creates = {
  "invites.create": [(admin) => admin.invites.create({ email: invite.email, role: "user" }), invite],
  "workspaces.create": [(admin) => admin.workspaces.create({ name: "Production" }), workspace],
  "workspaces.members.add": [
    (admin) =>
      admin.workspaces.members.add(workspace.id, {
        user_id: user.id,
        workspace_role: "workspace_developer",
      }),
    member,
  ],
};
const failures = { 408: failed(408), 429: failed(429, "rate_limit_error"), "a lost connection": lost };
for (const status of [500, 502, 503, 504, 529]) failures[status] = failed(status);
const writes = { ...safe, ...deletes, ...creates };
delete writes.retrieve;

describe("safe calls", { concurrency: true }, () => {
  for (const [call, [run, body]] of Object.entries({ ...safe, ...deletes }))
    for (const [name, failure] of Object.entries(failures))
      test(`${call} is repeated after ${name}`, async () => {
        const { admin, calls } = start([failure, failure, ok(body)]);
        assert.deepEqual(await run(admin), body);
        assert.equal(calls.length, 3);
        const [first, ...repeats] = calls.map(({ url, method, body }) => ({ url, method, body }));
        for (const repeat of repeats) assert.deepEqual(repeat, first);
      });

  test("maxRetries is the number of repeats, and 2 by default", async () => {
    for (const [maxRetries, tries] of [
      [undefined, 3],
      [0, 1],
      [1, 2],
      [4, 5],
    ]) {
      const { admin, calls } = start([failed(503)], { maxRetries });
      const error = await throws(() => admin.retrieve(), "InternalServerError", "server_error");
      assert.equal(calls.length, tries);
      assert.equal(error.attempts, tries);
    }
  });

  test("maxRetries of the call goes before that of the client", async () => {
    const { admin, calls } = start([failed(503)], { maxRetries: 3 });
    await throws(() => admin.users.list({}, { maxRetries: 1 }), "InternalServerError", "server_error");
    assert.equal(calls.length, 2);
  });

  for (const status of [400, 401, 402, 403, 404, 409, 413, 422])
    test(`nothing is repeated after ${status}`, async () => {
      for (const [, [run]] of Object.entries(writes)) {
        const { admin, calls } = start([failed(status, "x")]);
        await assert.rejects(run(admin), { status });
        assert.equal(calls.length, 1);
      }
    });
});

describe("deletes", { concurrency: true }, () => {
  for (const [call, [run, body]] of Object.entries(deletes)) {
    test(`${call}: 404 on the repeat gives the documented object`, async () => {
      for (const failure of [lost, failed(503), failed(408)]) {
        const { admin, calls } = start([failure, failed(404, "not_found_error")]);
        assert.deepEqual(await run(admin), body);
        assert.equal(calls.length, 2);
      }
    });
    test(`${call}: 404 on the first try is an error`, async () => {
      const { admin } = start([failed(404, "not_found_error")]);
      await throws(() => run(admin), "NotFoundError", "not_found");
    });
  }
  test("404 on the repeat of something else stays an error", async () => {
    const { admin } = start([lost, failed(404, "not_found_error")]);
    await throws(() => admin.users.retrieve(user.id), "NotFoundError", "not_found");
    const second = start([lost, failed(404, "not_found_error")]).admin;
    await throws(() => second.users.update(user.id, { role: "user" }), "NotFoundError", "not_found");
  });
  test("404 after a 429 is an error: the first try changed nothing", async () => {
    const { admin } = start([failed(429, "rate_limit_error"), failed(404, "not_found_error")]);
    await throws(() => admin.users.remove(user.id), "NotFoundError", "not_found");
  });
});

describe("creates", { concurrency: true }, () => {
  for (const [call, [run, body]] of Object.entries(creates)) {
    const posts = (calls) => calls.filter(({ method }) => method === "POST").length;
    for (const [name, failure] of Object.entries(failures).filter(([name]) => name !== "429"))
      test(`${call} is not sent again after ${name}`, async () => {
        const { admin, calls } = start([
          failure,
          ok({ data: [], has_more: false, first_id: null, last_id: null }),
        ]);
        const error = await throws(() => run(admin), "UncertainOutcomeError", "uncertain_outcome");
        assert.equal(error.call, call);
        assert.equal(typeof error.howToFindOut, "string");
        assert.equal(posts(calls), 1);
      });
    test(`${call} is repeated after 429`, async () => {
      const { admin, calls } = start([failed(429), failed(429), ok(body)]);
      assert.deepEqual(await run(admin), body);
      assert.equal(posts(calls), 3);
    });
    test(`${call} is repeated when x-should-retry says so`, async () => {
      const again = { headers: { "x-should-retry": "true" } };
      for (const status of [500, 503, 409, 400]) {
        const { admin, calls } = start([failed(status, "x", again), ok(body)]);
        assert.deepEqual(await run(admin), body);
        assert.equal(posts(calls), 2);
      }
    });
    test(`${call} is not repeated after 429 when x-should-retry forbids it`, async () => {
      const { admin, calls } = start([failed(429, "x", { headers: { "x-should-retry": "false" } })]);
      await throws(() => run(admin), "RateLimitError", "rate_limited");
      assert.equal(calls.length, 1);
    });
  }
});

describe("x-should-retry on safe calls", { concurrency: true }, () => {
  test("true repeats what is not repeated otherwise", async () => {
    const { admin, calls } = start([
      failed(409, "conflict_error", { headers: { "x-should-retry": "true" } }),
      ok(organization),
    ]);
    await admin.retrieve();
    assert.equal(calls.length, 2);
  });
  test("false keeps a 5xx and a 429 from being repeated", async () => {
    for (const status of [429, 503, 408]) {
      const { admin, calls } = start([failed(status, "x", { headers: { "x-should-retry": "false" } })]);
      await assert.rejects(admin.retrieve(), { status });
      assert.equal(calls.length, 1);
    }
  });
});

describe("409", { concurrency: true }, () => {
  test("is repeated for concurrent_membership_change", async () => {
    const body = { id: user.id, type: "user_deleted" };
    const { admin, calls } = start([
      failed(409, "conflict_error", { code: "concurrent_membership_change" }),
      ok(body),
    ]);
    assert.deepEqual(await admin.users.remove(user.id), body);
    assert.equal(calls.length, 2);
  });
  test("is not for another code or none", async () => {
    for (const code of ["external_key_changed", undefined]) {
      const { admin, calls } = start([failed(409, "conflict_error", { code })]);
      const error = await throws(() => admin.users.remove(user.id), "ConflictError", "conflict");
      assert.equal(error.errorCode, code ?? null);
      assert.equal(calls.length, 1);
    }
  });
});

describe("unreadable 2xx", { concurrency: true }, () => {
  const unreadable = {
    truncated: answer(200, '{"id": "invite_01'),
    empty: answer(200, ""),
    "not JSON": answer(200, "<html>ok</html>", { "content-type": "text/html" }),
  };
  for (const [name, broken] of Object.entries(unreadable)) {
    test(`${name}: a read is repeated`, async () => {
      const { admin, calls } = start([broken, ok(organization)]);
      assert.deepEqual(await admin.retrieve(), organization);
      assert.equal(calls.length, 2);
    });
    test(`${name}: a read that stays unreadable gives not_json`, async () => {
      const { admin, calls } = start([broken]);
      const error = await throws(() => admin.retrieve(), "ContractError", "not_json");
      assert.equal(error.outcome, undefined);
      assert.equal(calls.length, 3);
    });
    for (const [call, [run]] of Object.entries(writes))
      test(`${name}: ${call} is uncertain and not sent again`, async () => {
        const empty = ok({ data: [], has_more: false, first_id: null, last_id: null });
        const { admin, calls } = start([broken, empty]);
        await throws(() => run(admin), "UncertainOutcomeError", "uncertain_outcome");
        assert.equal(calls.filter(({ method }) => method !== "GET").length, 1);
      });
  }
});

test("after a lost answer the organization holds exactly one invite", async () => {
  const emulator = createEmulator({ seed: 3, limits: { perMinute: null } });
  const { admin } = start([emulator.fetch]);
  const before = emulator.state().invites.length;
  emulator.faults.next({ match: { method: "POST" }, reset: "after" });
  const made = await admin.invites.create({ email: "eve@example.com", role: "developer" });
  assert.equal(made.email, "eve@example.com");
  const invites = emulator.state().invites;
  assert.equal(invites.length, before + 1);
  assert.deepEqual(
    invites.find(({ id }) => id === made.id),
    made,
  );
  assert.equal(emulator.requests.filter(({ method }) => method === "POST").length, 1);
});
