// The journal: one entry for every writing call, with its outcome, whatever the journal itself does.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { apiKey, invite, user, workspace } from "./lib/objects.mjs";
import { answer, failed, lost, ok, page, start, throws, wait } from "./lib/package.mjs";

const FIELDS = [
  "attempts",
  "call",
  "changes",
  "endedAt",
  "outcome",
  "requestId",
  "startedAt",
  "status",
  "target",
];
const update = (admin, options) => admin.users.update(user.id, { role: "user" }, options);
const create = (admin) => admin.invites.create({ email: invite.email, role: "user" });

/** The entries that a call leaves behind, whether it succeeds or not. */
async function entries(answers, run, options = {}) {
  const journal = [];
  const { admin } = start(answers, { journal: (entry) => void journal.push(entry), ...options });
  await run(admin).catch(() => {});
  await wait(5);
  for (const entry of journal) {
    assert.deepEqual(
      Object.keys(entry).filter((key) => !FIELDS.includes(key)),
      [],
    );
    for (const field of FIELDS.filter((name) => !["status", "requestId"].includes(name)))
      assert.ok(field in entry, field);
    assert.ok(entry.startedAt <= entry.endedAt && Math.abs(Date.now() - entry.endedAt) < 10_000);
    assert.deepEqual(JSON.parse(JSON.stringify(entry)), { ...entry });
  }
  return journal;
}
const one = async (...args) => {
  const journal = await entries(...args);
  assert.equal(journal.length, 1);
  return journal[0];
};

test("a change", async () => {
  const { startedAt, endedAt, ...entry } = await one([failed(503), ok(user)], update);
  assert.deepEqual(entry, {
    call: "users.update",
    target: user.id,
    changes: { role: "user" },
    outcome: "done",
    status: 200,
    requestId: "req_test",
    attempts: 2,
  });
});

describe("outcomes", () => {
  const gone = failed(404, "not_found_error");
  const cases = {
    "done: a creation": [[ok(invite)], create, ["done"]],
    "done: a deletion": [
      [ok({ id: user.id, type: "user_deleted" })],
      (c) => c.users.remove(user.id),
      ["done"],
    ],
    "done: a deletion whose repeat answers 404": [[lost, gone], (c) => c.users.remove(user.id), ["done"]],
    "done: a lost creation that was found": [
      [lost, page([{ ...invite, invited_at: new Date(Date.now() + 1000).toISOString() }])],
      create,
      ["done"],
    ],
    "done: an answer that does not fit": [
      [ok({ id: 5 })],
      (c) => update(c),
      ["done"],
      { responseChecks: "throw" },
    ],
    // The face does not say which of the two a refusal of the server is; nothing was changed in either.
    "refused by the server": [[failed(403, "permission_error")], update, ["refused", "failed"]],
    "refused by the server for its state": [[failed(409, "conflict_error")], update, ["refused", "failed"]],
    "failed: never sent": [
      [ok(user)],
      update,
      ["failed", "refused"],
      {
        apiKey: undefined,
        authToken: () => {
          throw new Error("x");
        },
      },
    ],
    "failed or uncertain: 5xx to the end": [[failed(500)], update, ["failed", "uncertain"]],
    "uncertain: a lost creation": [[lost, page([])], create, ["uncertain"]],
    "uncertain: a change whose every answer was lost": [[lost], update, ["uncertain"]],
    "uncertain: an unreadable answer": [[answer(200, "{")], update, ["uncertain"]],
    "uncertain: a creation that timed out": [
      [() => new Promise(() => {})],
      (c) => c.workspaces.create({ name: "A" }),
      ["uncertain"],
      { timeout: 30 },
    ],
  };
  for (const [name, [answers, run, outcomes, options]] of Object.entries(cases))
    test(name, async () => {
      const { outcome } = await one(answers, run, options);
      assert.ok(outcomes.includes(outcome), outcome);
    });
  test("uncertain: aborted in flight; not sent: not uncertain", async () => {
    const controller = new AbortController();
    const never = () => {
      setTimeout(() => controller.abort());
      return new Promise(() => {});
    };
    const flying = await one([never], (c) => update(c, { signal: controller.signal }));
    assert.equal(flying.outcome, "uncertain");
    const early = await entries([ok(user)], (c) => update(c, { signal: AbortSignal.abort() }));
    for (const { outcome } of early) assert.ok(["failed", "refused"].includes(outcome), outcome);
  });
  test("a call that this client refuses is refused, with no attempt", async () => {
    const invalid = await one([ok(user)], (c) => c.users.update(user.id, { role: "admin" }));
    assert.equal(invalid.outcome, "refused");
    assert.equal(invalid.attempts, 0);
    assert.equal(invalid.status, undefined);
    const forbidden = await one([ok(user)], update, { readOnly: true });
    assert.equal(forbidden.outcome, "refused");
  });
});

test("targets and changes of other calls", async () => {
  const archive = await one([ok(workspace)], (c) => c.workspaces.archive(workspace.id));
  assert.equal(archive.target, workspace.id);
  const remove = await one([ok({})], (c) =>
    c.workspaces.members.remove(user.id, { workspace_id: workspace.id }),
  );
  assert.ok(JSON.stringify(remove).includes(user.id));
  const key = await one([ok(apiKey)], (c) => c.apiKeys.update(apiKey.id, { status: "inactive" }));
  assert.deepEqual([key.target, key.changes], [apiKey.id, { status: "inactive" }]);
});

test("reads and plans leave no entry; a plan that is sent leaves one", async () => {
  assert.deepEqual(await entries([page([user])], (c) => c.users.list()), []);
  assert.deepEqual(await entries([], (c) => c.plan.users.remove(user.id)), []);
  const entry = await one([ok(user)], async (c) =>
    c.send(await c.plan.users.update(user.id, { role: "user" })),
  );
  assert.equal(entry.call, "users.update");
  assert.equal(entry.target, user.id);
});

test("a long text is not written out in full", async () => {
  const tags = { note: "x".repeat(100_000) };
  const entry = await one([ok(workspace)], (c) => c.workspaces.update(workspace.id, { tags }));
  assert.ok(JSON.stringify(entry).length < 10_000, `${JSON.stringify(entry).length}`);
});

test("the entry is written before the result is handed over", async () => {
  let written = false;
  const { admin } = start([ok(user)], {
    journal: async () => {
      await wait(30);
      written = true;
    },
  });
  await update(admin);
  assert.equal(written, true);
});

describe("a journal that does not work harms no call", () => {
  const journals = {
    throws: () => {
      throw new Error("disk full");
    },
    "throws undefined": () => {
      throw undefined;
    },
    rejects: () => Promise.reject(new Error("disk full")),
    "gives a thenable that throws": () => ({
      // biome-ignore lint/suspicious/noThenProperty: that is what is tested
      get then() {
        throw new Error("x");
      },
    }),
    "never settles": () => new Promise(() => {}),
    "changes the entry": (entry) => {
      for (const key of Object.keys(entry)) delete entry[key];
    },
  };
  for (const [name, journal] of Object.entries(journals))
    test(name, async () => {
      const warned = [];
      const logger = { debug() {}, info() {}, warn: (m) => warned.push(m), error: (m) => warned.push(m) };
      const { admin } = start([ok(user)], { journal, logger, timeout: 100 });
      assert.deepEqual(await update(admin), user);
      const refused = start([failed(403, "permission_error")], { journal, logger, timeout: 100 }).admin;
      await throws(() => update(refused), "PermissionDeniedError", "permission_denied");
      if (/throws|rejects|settles/.test(name)) assert.ok(warned.length > 0, "the logger is told");
    });
});

describe("a logger", () => {
  test("that throws harms no call", async () => {
    const fail = () => {
      throw new Error("log full");
    };
    const logger = { debug: fail, info: fail, warn: fail, error: fail };
    const { admin } = start([failed(503), lost, ok({ ...user, id: 5 })], { logger });
    assert.equal((await update(admin)).id, 5);
    await throws(() => admin.users.list({ limit: 0 }), "ValidationError", "invalid_request");
  });
  test("that rejects leaves nothing unhandled", async () => {
    const seen = [];
    const listen = (reason) => seen.push(reason);
    process.on("unhandledRejection", listen);
    const fail = async () => {
      throw new Error("log full");
    };
    const { admin } = start([failed(503), ok(user)], {
      logger: { debug: fail, info: fail, warn: fail, error: fail },
    });
    await update(admin);
    await wait(20);
    process.off("unhandledRejection", listen);
    assert.deepEqual(seen, []);
  });
  test("gets a message and an object, and keeps its receiver", async () => {
    class Log {
      lines = [];
      debug(...args) {
        this.lines.push(args);
      }
      info(...args) {
        this.lines.push(args);
      }
      warn(...args) {
        this.lines.push(args);
      }
      error(...args) {
        this.lines.push(args);
      }
    }
    const logger = new Log();
    const { admin } = start([failed(503), ok({ ...user, role: 5 })], { logger });
    await update(admin);
    assert.ok(logger.lines.length > 0);
    for (const [message, data] of logger.lines) {
      assert.equal(typeof message, "string");
      assert.ok(data === undefined || (typeof data === "object" && data !== null));
    }
  });
});
