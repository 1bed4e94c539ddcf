// The network or the process dies at every single request; another run goes on with the last snapshot. At the end nobody
// is lost, nobody got a mail twice, and nothing that must not be repeated was.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dieAt, inDays, memberOf, noMailTwice, quick, sent, start, statuses, writes } from "./lib/start.mjs";

const tokenExpiresAt = inDays(90);
const PEOPLE = ["ana", "eve", "bo", "fay", "cy", "admin", "dup", "DUP", "gus"].map((name) => ({
  email: `${name}@example.org`,
}));
const ACCOUNTS = ["eve@example.org", "fay@example.org", "gus@example.org"];
const KINDS = ["before", "after"].flatMap((when) => ["lost", "killed"].map((how) => [when, how]));

const world = () => start({ seats: 20, accounts: ACCOUNTS });
const options = { tokenExpiresAt, batchSize: 3, ...quick };
/** How many requests a run takes that nothing disturbs, those for access tokens among them. */
async function count(make, run) {
  const { emulator, connect } = make();
  await run(connect(), {});
  return emulator.requests.length;
}

const onboard = (org, more) => org.onboard(PEOPLE, { ...options, ...more });
const total = await count(world, onboard);

for (const [when, how] of KINDS) {
  describe(`onboard, ${how} ${when} the request`, { concurrency: true }, () => {
    for (let n = 1; n <= total; n++) {
      test(`${n} of ${total}`, async () => {
        const made = world();
        const { emulator } = made;
        const first = await dieAt(made, n, when, how, onboard);
        const last = sent(emulator).at(-1);
        // A second death on the way, at the same place of what is left.
        const second = await dieAt(made, n, when, how, (org, more) =>
          onboard(org, { resume: first.snapshot, ...more }),
        );
        const resume = second.snapshot ?? second.report ?? first.snapshot;
        const report = await onboard(made.connect(), { resume });
        noMailTwice(emulator);
        check(made, report, `${last}`);
        // Once more: nothing is left to be sent.
        const before = writes(emulator).length;
        const again = await onboard(made.connect(), { resume: report });
        assert.equal(writes(emulator).length, before);
        assert.deepEqual(statuses(again), statuses(report));
      });
    }
  });
}

function check({ emulator }, report, last) {
  assert.deepEqual(
    report.people.map(({ email }) => email),
    PEOPLE.map(({ email }) => email),
    "everybody is in the report, once",
  );
  const asked = emulator.requests
    .filter(({ status }) => status === 200)
    .flatMap(({ body }) => body?.user_emails ?? []);
  assert.equal(new Set(asked).size, asked.length, "an address was registered twice");
  for (const { email, status, steps } of report.people) {
    if (email === "DUP@example.org") assert.equal(status, "duplicate");
    else if (email === "admin@example.org") assert.equal(status, "already_member");
    else if (memberOf(emulator, email)) {
      assert.equal(status === "already_member" ? "done" : status, "done", `${email} after ${last}`);
      assert.ok(
        emulator.state().anaconda.users.find((user) => user.email === email),
        email,
      );
    } else {
      // Whose registration never reached the server is told to be unclear, and not sent a second time.
      assert.equal(status, "uncertain", email);
      assert.equal(steps[0].outcome, "uncertain");
    }
  }
}

const USERS = ["ana@example.org", "bo@example.org", "nobody@example.org"];
const offboard = (org, more) => org.offboard(USERS, more);
const staffed = () =>
  start({
    seats: 20,
    members: [
      { email: "admin@example.org", role: "admin" },
      { email: USERS[0], seat: true, tokenExpiresAt: inDays(50) },
      { email: USERS[1], seat: true, tokenExpiresAt: inDays(60) },
    ],
  });
const steps = await count(staffed, offboard);

for (const [when, how] of KINDS) {
  describe(`offboard, ${how} ${when} the request`, { concurrency: true }, () => {
    for (let n = 1; n <= steps; n++) {
      test(`${n} of ${steps}`, async () => {
        const made = staffed();
        const first = await dieAt(made, n, when, how, offboard);
        const second = await dieAt(made, n, when, how, (org, more) =>
          offboard(org, { resume: first.snapshot, ...more }),
        );
        const report = await offboard(made.connect(), {
          resume: second.snapshot ?? second.report ?? first.snapshot,
        });
        assert.deepEqual(
          report.people.map(({ user, status }) => `${user} ${status}`),
          USERS.map((user) => `${user} done`),
        );
        assert.ok(report.complete);
        assert.deepEqual(
          made.emulator.state().anaconda.users.map(({ email }) => email),
          ["admin@example.org"],
        );
        // Never out of order: nobody is removed who still has a token or a seat.
        for (const { steps } of report.people)
          for (const { outcome } of steps) assert.match(outcome, /^(done|already)$/);
        const before = writes(made.emulator).length;
        await offboard(made.connect(), { resume: report });
        assert.equal(writes(made.emulator).length, before);
      });
    }
  });
}
