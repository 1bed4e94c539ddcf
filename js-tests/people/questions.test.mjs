// Who holds a seat, whose token ends soon, and the cure for that.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DAY, inDays, sent, start, throws, writes } from "./lib/start.mjs";

const admin = { email: "admin@example.org", role: "admin" };
const member = (name, days, more = {}) => ({
  email: `${name}@example.org`,
  seat: true,
  ...(days === null ? {} : { tokenExpiresAt: inDays(days) }),
  ...more,
});
const world = () =>
  start({
    seats: 50,
    subscriptionEndsAt: inDays(400),
    members: [
      admin,
      member("soon", 20),
      member("later", 300),
      member("over", -5),
      member("first", 10),
      member("none", null, { seat: false }),
      { ...member("managed", 15), email: null, first_name: "nightly build" },
    ],
  });

test("holders are those with a subscription", async () => {
  const { org, emulator } = world();
  const holders = await org.seats.holders();
  assert.deepEqual(
    holders.map(({ email }) => email).sort(),
    ["first@example.org", "later@example.org", "over@example.org", "soon@example.org", null].sort(),
  );
  assert.ok(holders.every(({ subscriptions, id }) => subscriptions.length > 0 && id));
  assert.deepEqual(sent(emulator), ["GET /users"]);
  await assert.rejects(org.seats.holders({ signal: AbortSignal.abort() }), { code: "aborted" });
});

describe("tokens.expiring", () => {
  test("live tokens that end before, the first to end first", async () => {
    const { org, emulator } = world();
    for (const before of [new Date(Date.now() + 30 * DAY), inDays(30), Date.now() + 30 * DAY]) {
      const found = await org.tokens.expiring({ before });
      assert.deepEqual(
        found.map(({ user }) => user.email),
        ["first@example.org", null, "soon@example.org"],
      );
      assert.ok(found.every(({ token, user }) => token.id && token.expires_at && user.id));
    }
    assert.deepEqual(writes(emulator), []);
  });
  test("revoked ones are not told", async () => {
    const { org } = world();
    const [{ user, token }] = await org.tokens.expiring({ before: inDays(30) });
    await org.tokens.revoke(token.id, { user_id: user.id });
    const found = await org.tokens.expiring({ before: inDays(30) });
    assert.ok(!found.some((one) => one.token.id === token.id));
  });
  test("no more than four questions at once", async () => {
    const members = [admin, ...Array.from({ length: 30 }, (_, i) => member(`m${i}`, 10))];
    const { emulator, connect } = start({ seats: 50, members });
    let now = 0;
    let most = 0;
    const fetch = async (...args) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      const answer = await emulator.fetch(...args);
      now--;
      return answer;
    };
    assert.equal((await connect({ fetch }).tokens.expiring({ before: inDays(30) })).length, 30);
    assert.equal(most, 4);
  });
  test("somebody who leaves meanwhile has none; any other failure is thrown", async () => {
    const { org, emulator } = world();
    emulator.faults.next({ match: { path: "*/tokens" }, status: 404 });
    assert.ok(Array.isArray(await org.tokens.expiring({ before: inDays(30) })));
    emulator.faults.next({ match: { path: "*/tokens" }, status: 403 });
    await throws(org.tokens.expiring({ before: inDays(30) }), "PermissionDeniedError", "permission_denied");
  });
  test("it needs a point in time", async () => {
    const { org, emulator } = world();
    for (const options of [
      undefined,
      {},
      { before: "soon" },
      { before: "2027-01-31" },
      { before: Number.NaN },
      { before: new Date("x") },
    ]) {
      const error = await throws(org.tokens.expiring(options), "ValidationError", "invalid_option");
      assert.equal(error.issues[0].path[0], "before");
    }
    assert.deepEqual(emulator.requests, []);
  });
});

describe("tokens.syncAll", () => {
  test("extends those that end before, and no others", async () => {
    const { org, emulator } = world();
    const report = await org.tokens.syncAll({ expiringBefore: inDays(30) });
    assert.deepEqual(report.people.map(({ email, status }) => `${email} ${status}`).sort(), [
      "first@example.org done",
      "soon@example.org done",
      "undefined done",
    ]);
    assert.equal(report.complete, true);
    assert.equal(writes(emulator).length, 3);
    assert.ok(writes(emulator).every((line) => line.startsWith("PATCH ")));
    assert.deepEqual(await org.tokens.expiring({ before: inDays(30) }), []);
    const again = await org.tokens.syncAll({ expiringBefore: inDays(30), resume: report });
    assert.equal(writes(emulator).length, 3);
    assert.equal(again.people.length, 3);
  });
  test("a dry run only reads", async () => {
    const { org, emulator } = world();
    const report = await org.tokens.syncAll({ expiringBefore: inDays(30), dryRun: true });
    assert.deepEqual(writes(emulator), []);
    assert.deepEqual(
      report.people.map(({ status }) => status),
      ["not_attempted", "not_attempted", "not_attempted"],
    );
    assert.match(report.people[0].reason, /ends 20/);
  });
  test("one that fails keeps nobody else; a broken run is finished by another", async () => {
    const { org, emulator } = world();
    emulator.faults.next({ match: { method: "PATCH" }, status: 404 });
    const report = await org.tokens.syncAll({ expiringBefore: inDays(30) });
    assert.deepEqual(report.people.map(({ status }) => status).sort(), ["done", "done", "failed"]);
    const other = world();
    other.emulator.faults.always({ match: { method: "PATCH" }, status: 403 });
    const broken = await other.org.tokens.syncAll({ expiringBefore: inDays(30) });
    assert.equal(broken.complete, false);
    other.emulator.faults.clear();
    const finished = await other.org.tokens.syncAll({ expiringBefore: inDays(30), resume: broken });
    assert.deepEqual(
      finished.people.map(({ status }) => status),
      ["done", "done", "done"],
    );
  });
});
