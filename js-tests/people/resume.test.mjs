// A report that is given back comes from somebody's disk: anything may be in it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inDays, quick, start, statuses, throws, writes } from "./lib/start.mjs";

const tokenExpiresAt = inDays(90);
const EVE = "eve@example.org";
const good = (more = {}) => ({
  version: 1,
  kind: "onboard",
  people: [{ email: EVE, status: "not_attempted", steps: [] }],
  seats: null,
  warnings: [],
  complete: false,
  ...more,
});
const one = (more) => good({ people: [{ email: EVE, status: "not_attempted", steps: [], ...more }] });
const step = (more) => one({ steps: [{ step: "register", outcome: "done", ...more }] });

const bad = {
  "of another kind": good({ kind: "offboard" }),
  "without people": good({ people: undefined }),
  "people that are none": good({ people: [null] }),
  "an address that is none": one({ email: 7 }),
  "an unknown status": one({ status: "finished" }),
  "no steps": one({ steps: "none" }),
  "an unknown step": step({ step: "remove_user" }),
  "an unknown outcome": step({ outcome: "maybe" }),
  "a step twice": one({
    steps: [
      { step: "register", outcome: "done" },
      { step: "register", outcome: "failed" },
    ],
  }),
  "a person twice": good({ people: [...one({}).people, ...one({ email: ` ${EVE.toUpperCase()}` }).people] }),
  "an id that is none": one({ id: {} }),
  "a line that is none": one({ line: "3" }),
  "seats that are none": good({ seats: { total: "many" } }),
  "a status of a step that is none": step({ status: "200" }),
  "a getter that throws": Object.defineProperty({}, "people", {
    enumerable: true,
    get: () => assert.fail("x"),
  }),
  "a circle": (() => {
    const circle = good();
    circle.people.push(circle);
    return circle;
  })(),
  "a list": [],
};

describe("refused", () => {
  for (const [name, resume] of Object.entries(bad)) {
    test(name, async () => {
      const { org, emulator } = start();
      const error = await throws(org.onboard([], { resume }), "SnapshotError", "bad_snapshot");
      assert.match(error.message, /`onboard`: `resume`/);
      assert.deepEqual(emulator.requests, []);
    });
  }
  test("of a version that is not known", async () => {
    const { org } = start();
    await throws(org.onboard([], { resume: good({ version: 2 }) }), "SnapshotError", "snapshot_version");
  });
  test("no object", async () => {
    const { org } = start();
    await throws(org.onboard([], { resume: "report" }), "ValidationError", "invalid_option");
  });
  test("the report of another job", async () => {
    const { org } = start();
    await throws(org.offboard([], { resume: good() }), "SnapshotError", "bad_snapshot");
    await throws(org.tokens.syncAll({ expiringBefore: 0, resume: good() }), "SnapshotError", "bad_snapshot");
  });
});

test("a bad address in it is no more sent than one in a list", async () => {
  const { org, emulator } = start();
  const report = await org.onboard([], { resume: one({ email: "bad" }), ...quick });
  assert.deepEqual(statuses(report), ["bad invalid"]);
  assert.deepEqual(writes(emulator), []);
});

test("the id of somebody else does not give them a seat", async () => {
  const { org, emulator } = start({ seats: 9, accounts: [EVE] });
  const admin = emulator.state().anaconda.users[0];
  const steps = [
    { step: "register", outcome: "unavailable" },
    { step: "add_user", outcome: "done" },
    { step: "assign_seat", outcome: "not_attempted" },
    { step: "create_token", outcome: "not_attempted" },
  ];
  const report = await org.onboard([], { resume: one({ id: admin.id, steps }), tokenExpiresAt, ...quick });
  assert.deepEqual(statuses(report), [`${EVE} failed`]);
  assert.deepEqual(writes(emulator), []);
});

test("people of a longer list are added, those of a shorter one are kept", async () => {
  const { org } = start({ seats: 9 });
  const report = await org.onboard([{ email: "new@example.org" }, { email: EVE.toUpperCase() }], {
    resume: good(),
    ...quick,
  });
  assert.deepEqual(statuses(report), [`${EVE} done`, "new@example.org done"]);
});

test("what is not known in it does not come out again", async () => {
  const { org } = start({ seats: 9 });
  const report = await org.onboard([], { resume: { ...one({ password: "x" }), secret: "y" }, ...quick });
  assert.ok(!/password|secret/.test(JSON.stringify(report)));
});

test("queued people are looked for again, and nothing is sent", async () => {
  const { org, emulator } = start({ seats: 9, failLate: [EVE] });
  const report = await org.onboard([{ email: EVE }], quick);
  assert.deepEqual(statuses(report), [`${EVE} queued`]);
  const before = writes(emulator).length;
  const again = await org.onboard([], { resume: report, ...quick });
  assert.deepEqual(statuses(again), [`${EVE} queued`]);
  assert.equal(again.complete, false);
  assert.equal(writes(emulator).length, before);
});
