// Taking people out: the order of the steps, what counts as done, what stops, and the brake.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inDays, list, person, sent, start, statuses, steps, throws, writes } from "./lib/start.mjs";

const ANA = "ana@example.org";
const BO = "bo@example.org";
const admin = { email: "admin@example.org", role: "admin" };
const staff = (...emails) => [
  admin,
  ...emails.map((email) => ({ email, seat: true, tokenExpiresAt: inDays(50) })),
];
const world = (emails = [ANA, BO], more = {}) => start({ seats: 100, members: staff(...emails), ...more });
const idOf = (emulator, address) => emulator.state().anaconda.users.find(({ email }) => email === address).id;

test("tokens, then the seat, then the membership", async () => {
  const { org, emulator } = world();
  const id = idOf(emulator, ANA);
  const report = await org.offboard(` ${ANA.toUpperCase()} `);
  const [look, tokens, revoke, seat, user, ...none] = sent(emulator);
  assert.deepEqual([look, tokens], ["GET /users", `GET /users/${id}/tokens`]);
  assert.match(revoke, new RegExp(`^DELETE /users/${id}/tokens/`));
  assert.deepEqual([seat, user, none], [`DELETE /users/${id}/seats`, `DELETE /users/${id}`, []]);
  assert.deepEqual(statuses(report), [`${ANA.toUpperCase()} done`]);
  assert.equal(steps(report, ANA.toUpperCase()), "revoke_tokens done, revoke_seat done, remove_user done");
  assert.equal(report.people[0].id, id);
  assert.equal(report.complete, true);
  assert.deepEqual([report.version, report.kind], [1, "offboard"]);
});

test("by id nobody is looked up", async () => {
  const { org, emulator } = world();
  const id = idOf(emulator, ANA);
  const report = await org.offboard([id]);
  assert.ok(!sent(emulator).includes("GET /users"));
  assert.deepEqual(statuses(report), [`${id} done`]);
});

test("what is gone already counts", async () => {
  const { org, emulator } = start({ seats: 9, members: [admin, ANA] });
  const report = await org.offboard(ANA);
  assert.equal(steps(report, ANA), "revoke_tokens already, revoke_seat already, remove_user done");
  const again = await org.offboard(report.people[0].id);
  assert.equal(
    steps(again, report.people[0].id),
    "revoke_tokens already, revoke_seat already, remove_user already",
  );
  assert.deepEqual(again.people[0].status, "done");
  const unknown = await org.offboard(ANA);
  assert.equal(steps(unknown, ANA), "revoke_tokens already, revoke_seat already, remove_user already");
  assert.match(person(unknown, ANA).reason, /nobody/);
  assert.match(unknown.warnings.join(), new RegExp(ANA));
  assert.equal(unknown.complete, true);
  assert.equal(writes(emulator).at(-1).split(" ")[0], "DELETE");
});

for (const [step, expected] of [
  ["revokeToken", "revoke_tokens failed, revoke_seat not_attempted, remove_user not_attempted"],
  ["removeUser", "revoke_tokens done, revoke_seat done, remove_user failed"],
]) {
  test(`a conflict (${step}) ends that person's way out and nobody else's`, async () => {
    const { org } = world([ANA, BO], { conflicts: { [step]: [ANA] } });
    const report = await org.offboard([ANA, BO]);
    assert.deepEqual(statuses(report), [`${ANA} failed`, `${BO} done`]);
    assert.equal(steps(report, ANA), expected);
    assert.match(person(report, ANA).reason, /conflict/);
    const failed = person(report, ANA).steps.find(({ outcome }) => outcome === "failed");
    assert.equal(failed.status, 409);
    assert.equal(report.complete, true);
  });
}

test("everybody once: the same id or address twice, id and address of one person", async () => {
  const { org, emulator } = world();
  const id = idOf(emulator, ANA);
  const report = await org.offboard([ANA, ` ${ANA}`, id, BO, BO.toUpperCase()]);
  assert.deepEqual(statuses(report), [`${ANA} done`, `${id} done`, `${BO} done`]);
  assert.match(report.warnings.join(), /2 of 5 were named twice/);
  assert.match(person(report, ANA).reason, /same person/);
  assert.equal(writes(emulator).filter((line) => line === `DELETE /users/${id}`).length, 1);
});

describe("the brake", () => {
  const many = list(12).map(({ email }) => email);
  test("more than ten people are not removed by mistake", async () => {
    const { org, emulator } = world(many);
    for (const confirmRemovals of [undefined, 11, 13, 0]) {
      const error = await throws(org.offboard(many, { confirmRemovals }), "PolicyError", "too_many_removals");
      assert.match(error.message, /12 people/);
      assert.equal(error.call, "offboard");
    }
    assert.deepEqual(emulator.requests, []);
    const report = await org.offboard(many, { confirmRemovals: 12 });
    assert.ok(report.people.every(({ status }) => status === "done"));
  });
  test("the limit is the caller's, and nobody is counted twice", async () => {
    const { org } = world(many);
    await throws(org.offboard([ANA, BO], { limits: { removals: 1 } }), "PolicyError", "too_many_removals");
    await throws(org.offboard([ANA], { limits: { removals: 0 } }), "PolicyError", "too_many_removals");
    assert.ok((await org.offboard([...many.slice(0, 10), ...many.slice(0, 10)])).complete);
  });
  test("a resumed run counts those who are left", async () => {
    const { org, emulator } = world(many);
    const late = idOf(emulator, many[6]);
    emulator.faults.next({ match: { method: "DELETE", path: `*/users/${late}/seats` }, status: 403 });
    const report = await org.offboard(many, { confirmRemovals: 12 });
    const left = report.people.filter(({ status }) => status !== "done").length;
    assert.ok(left > 3 && left < 10 && !report.complete);
    await throws(
      org.offboard(many, { resume: report, confirmRemovals: 12, limits: { removals: 1 } }),
      "PolicyError",
      "too_many_removals",
    );
    const again = await org.offboard(many, { resume: report, confirmRemovals: left });
    assert.ok(again.people.every(({ status }) => status === "done"));
  });
  test("a dry run says what it would take", async () => {
    const { org, emulator } = world(many);
    const report = await org.offboard(many, { dryRun: true });
    assert.match(report.warnings.join(), /`confirmRemovals` to exactly 12/);
    assert.deepEqual(writes(emulator), []);
  });
});

test("a dry run only reads", async () => {
  const { org, emulator } = world();
  const report = await org.offboard([ANA, "nobody@example.org"], { dryRun: true });
  assert.deepEqual(writes(emulator), []);
  assert.deepEqual(statuses(report), [`${ANA} not_attempted`, "nobody@example.org done"]);
  assert.equal(person(report, ANA).steps[0].count, 1);
  assert.match(person(report, ANA).reason, /^1 token would be revoked/);
  const done = await org.offboard([], { resume: report });
  assert.deepEqual(statuses(done), [`${ANA} done`, "nobody@example.org done"]);
});

test("a lost permission ends the run, and another one finishes it", async () => {
  const { org, emulator } = world();
  emulator.faults.always({ match: { method: "DELETE", path: "*/seats" }, status: 403 });
  const report = await org.offboard([ANA, BO]);
  assert.ok(report.people.every(({ status }) => status === "not_attempted"));
  assert.match(report.warnings.join(), /stopped early/);
  emulator.faults.clear();
  const again = await org.offboard([ANA, BO], { resume: report });
  assert.ok(again.complete);
});

test("a server that fails leaves the person uncertain and goes on with the others", async () => {
  const { emulator, connect } = world();
  const id = idOf(emulator, ANA);
  emulator.faults.always({ match: { method: "DELETE", path: `*/users/${id}/seats` }, status: 500 });
  const report = await connect().offboard([ANA, BO]);
  assert.deepEqual(statuses(report), [`${ANA} uncertain`, `${BO} done`]);
  assert.equal(steps(report, ANA), "revoke_tokens done, revoke_seat uncertain, remove_user not_attempted");
  assert.equal(report.complete, false);
});

test("before each write the snapshot says so, one event at a time", async () => {
  const { org } = world(list(6).map(({ email }) => email));
  let busy = false;
  const seen = [];
  await org.offboard(
    list(6).map(({ email }) => email),
    {
      onProgress: async ({ kind, phase, step, people, report }) => {
        assert.ok(!busy, "two events at once");
        busy = true;
        await new Promise((resolve) => setTimeout(resolve, 1));
        busy = false;
        assert.equal(kind, "offboard");
        const found = person(report, people[0]).steps.find((one) => one.step === step);
        if (phase === "before") assert.equal(found.outcome, "uncertain");
        seen.push(`${phase} ${step}`);
      },
    },
  );
  for (const step of ["revoke_tokens", "revoke_seat", "remove_user"]) {
    assert.equal(seen.filter((one) => one === `before ${step}`).length, 6);
    assert.equal(seen.filter((one) => one === `after ${step}`).length, 6);
  }
});

describe("refused before anything is sent", () => {
  const bad = {
    "no text": [7, /must be a user id/],
    "a list of something else": [[ANA, null], /must be a user id/],
    "nothing in it": ["", /is empty/],
    "an id that would leave its place": [["ok", "a/b"], /a\/b/],
  };
  for (const [name, [user, message]] of Object.entries(bad)) {
    test(name, async () => {
      const { org, emulator } = world();
      const error = await throws(org.offboard(user), "ValidationError", "invalid_request");
      assert.match(error.message, message);
      assert.deepEqual(emulator.requests, []);
    });
  }
  test("options", async () => {
    const { org } = world();
    const error = await throws(
      org.offboard(ANA, { limits: { removal: 1 }, confirmRemovals: -1 }),
      "ValidationError",
      "invalid_option",
    );
    assert.match(error.message, /`limits.removal`.*`confirmRemovals`/);
  });
});
