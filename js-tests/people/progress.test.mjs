// What is told before and after each write, and what is refused before anything is sent.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { caught, inDays, noMailTwice, person, quick, start, throws, writes } from "./lib/start.mjs";

const tokenExpiresAt = inDays(90);
const ANA = "ana@example.org";
const EVE = "eve@example.org";

describe("progress", () => {
  test("before each write the people are uncertain, and it is not sent until that is kept", async () => {
    const { org, emulator } = start({ seats: 9, accounts: [EVE] });
    const log = [];
    await org.onboard([{ email: ANA }, { email: EVE }], {
      tokenExpiresAt,
      onProgress: async ({ phase, step, people, report }) => {
        const before = writes(emulator).length;
        await new Promise((resolve) => setTimeout(resolve, 5));
        assert.equal(writes(emulator).length, before, "it was sent while the snapshot was being kept");
        for (const email of people) {
          const found = person(report, email).steps.find((one) => one.step === step);
          if (phase === "before") assert.equal(found.outcome, "uncertain");
          else assert.notEqual(found.outcome, "uncertain");
        }
        assert.deepEqual(report, JSON.parse(JSON.stringify(report)));
        log.push(`${phase} ${step} ${people.length}`);
      },
      ...quick,
    });
    assert.deepEqual(log, [
      "before register 2",
      "after register 2",
      "before add_user 1",
      "after add_user 1",
      "before assign_seat 1",
      "after assign_seat 1",
      "before create_token 1",
      "after create_token 1",
      "after confirm 1",
    ]);
  });

  test("snapshots are not altered afterwards, and cannot alter the run", async () => {
    const { org } = start({ seats: 9, accounts: [EVE] });
    const kept = [];
    const report = await org.onboard([{ email: ANA }, { email: EVE }], {
      tokenExpiresAt,
      onProgress: ({ report: snapshot }) => {
        kept.push([snapshot, JSON.stringify(snapshot)]);
        snapshot.warnings.push("mine");
        snapshot.people.reverse();
        assert.throws(() => {
          snapshot.people[0].status = "done";
        }, TypeError);
        snapshot.people.reverse();
        snapshot.warnings.pop();
      },
      ...quick,
    });
    for (const [snapshot, text] of kept) assert.equal(JSON.stringify(snapshot), text);
    assert.ok(!report.warnings.includes("mine"));
    report.people[0].status = "changed"; // the report itself is the caller's
  });

  test("when a snapshot cannot be kept, nothing more is sent", async () => {
    for (const [at, count] of [
      [1, 0],
      [2, 1],
      [3, 1],
      [5, 2],
    ]) {
      const { org, emulator } = start({ seats: 9, accounts: [EVE] });
      let calls = 0;
      const onProgress = async () => {
        if (++calls === at) throw new Error("disk full");
      };
      const work = org.onboard([{ email: EVE }, { email: ANA }], { tokenExpiresAt, onProgress, ...quick });
      if (at === 1) assert.equal((await caught(work)).message, "disk full");
      else {
        const report = await work;
        assert.equal(report.complete, false);
        assert.match(report.warnings.join(), /`onProgress` failed: disk full/);
        const again = await org.onboard([], { resume: report, tokenExpiresAt, ...quick });
        assert.ok(again.people.every(({ status }) => status === "done"));
        noMailTwice(emulator);
        continue;
      }
      assert.equal(writes(emulator).length, count);
    }
  });
});

describe("before anything is sent", () => {
  const bad = {
    "no list": [null, {}, "invalid_request", /`people` must be an array/],
    "a person that is none": [[null, "ana@example.org"], {}, "invalid_request", /`people.0` .*`people.1`/],
    "unknown names": [
      [{ email: ANA, first_name: "x" }],
      {},
      "invalid_request",
      /`people.0.first_name` is not known/,
    ],
    "wrong types": [
      [{ email: 1, lastName: [] }],
      {},
      "invalid_request",
      /`people.0.email`.*`people.0.lastName`/,
    ],
    "no address": [[{ firstName: "Ana" }], {}, "invalid_request", /`people.0.email` is missing/],
    "unknown options": [[], { bathSize: 1 }, "invalid_option", /did you mean `batchSize`/],
    "options of the wrong type": [
      [],
      { batchSize: 0, onToken: 1 },
      "invalid_option",
      /`batchSize`.*`onToken`/,
    ],
    "nested options": [
      [],
      { confirm: { evry: 1, deadline: "x" } },
      "invalid_option",
      /`confirm.evry`.*`confirm.deadline`/,
    ],
    "a date that is none": [
      [],
      { tokenExpiresAt: "2027-02-30T00:00:00Z" },
      "invalid_option",
      /tokenExpiresAt/,
    ],
    "a date without an offset": [
      [],
      { tokenExpiresAt: "2027-02-03T00:00:00" },
      "invalid_option",
      /tokenExpiresAt/,
    ],
    "no signal": [[], { signal: {} }, "invalid_option", /`signal`/],
    "a person with a getter that throws": [
      [Object.defineProperty({}, "email", { enumerable: true, get: () => assert.fail("x") })],
      {},
      "invalid_request",
      /threw an error/,
    ],
  };
  for (const [name, [people, options, code, message]] of Object.entries(bad)) {
    test(name, async () => {
      const { org, emulator } = start();
      const error = await throws(org.onboard(people, options), "ValidationError", code);
      assert.match(error.message, message);
      assert.ok(error.issues.length > 0);
      assert.equal(error.call, "onboard");
      assert.deepEqual(emulator.requests, []);
    });
  }

  test("a read-only client refuses", async () => {
    const { connect, emulator } = start();
    const org = connect({ readOnly: true });
    await throws(org.onboard([{ email: ANA }]), "PolicyError", "read_only");
    await throws(org.offboard(ANA), "PolicyError", "read_only");
    await throws(org.tokens.syncAll({ expiringBefore: new Date() }), "PolicyError", "read_only");
    assert.deepEqual(emulator.requests, []);
    assert.deepEqual(await org.seats.holders(), []);
  });

  test("`only` is looked at for all calls that may be needed", async () => {
    const { connect, emulator } = start();
    const org = connect({ only: ["users.*"] });
    await throws(org.onboard([{ email: ANA }], { tokenExpiresAt }), "PolicyError", "not_in_only");
    assert.deepEqual(emulator.requests, []);
  });

  test("what `only` forbids of a removal comes up before the first step of anybody", async () => {
    const { connect, emulator } = start({ members: [{ email: ANA, seat: true }] });
    const org = connect({ only: ["users.list", "tokens.*", "seats.*"] });
    await throws(org.offboard(ANA), "PolicyError", "not_in_only");
    assert.deepEqual(emulator.requests, []);
  });

  test("a first look that fails is thrown", async () => {
    const { connect, emulator } = start();
    emulator.faults.always({ match: { path: "*/users" }, status: 403 });
    await throws(connect().onboard([{ email: ANA }]), "PermissionDeniedError", "permission_denied");
    assert.deepEqual(writes(emulator), []);
  });
});
