// Bringing people in: how everybody ends, what a dry run shows, what is told of seats.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  inDays,
  mailsTo,
  memberOf,
  noMailTwice,
  person,
  quick,
  sent,
  start,
  statuses,
  steps,
  writes,
} from "./lib/start.mjs";

const tokenExpiresAt = inDays(90);
const ANA = "ana@example.org";
const EVE = "eve@example.org";

describe("statuses", () => {
  test("everybody ends as what the organization says", async () => {
    const { org, emulator } = start({
      seats: 10,
      accounts: [EVE],
      failLate: ["late@example.org"],
      unmentioned: ["lost@example.org"],
    });
    const report = await org.onboard(
      [
        ANA,
        ` ${ANA.toUpperCase()}`,
        "bad",
        EVE,
        "late@example.org",
        "lost@example.org",
        "Admin@example.org",
      ].map((email) => ({ email })),
      { tokenExpiresAt, ...quick },
    );
    assert.deepEqual(statuses(report), [
      `${ANA} done`,
      `${ANA.toUpperCase()} duplicate`,
      "bad invalid",
      `${EVE} done`,
      "late@example.org queued",
      "lost@example.org uncertain",
      "Admin@example.org already_member",
    ]);
    assert.equal(steps(report, ANA), "register done, confirm done");
    assert.equal(
      steps(report, EVE),
      "register unavailable, add_user done, assign_seat done, create_token done",
    );
    assert.equal(steps(report, "late@example.org"), "register done, confirm pending");
    assert.equal(steps(report, "lost@example.org"), "register uncertain, confirm pending");
    assert.equal(steps(report, "Admin@example.org"), "register already");
    assert.equal(report.complete, false);
    assert.equal(report.version, 1);
    assert.deepEqual(report, JSON.parse(JSON.stringify(report)));
    assert.match(report.warnings.join(), /left out 1 of 4 addresses/);
    for (const { status, reason } of report.people) if (status !== "done") assert.ok(reason, status);
    assert.deepEqual(mailsTo(emulator, ANA), ["welcome", "token"]);
    assert.deepEqual(mailsTo(emulator, EVE), ["seat", "token"]);
    assert.equal(memberOf(emulator, EVE).subscriptions?.length ?? memberOf(emulator, EVE).seat, 1);
  });

  test("with no seat left the cause is unknown, and nobody is added", async () => {
    const { org, emulator } = start({ seats: 1, accounts: [EVE] });
    const report = await org.onboard([{ email: ANA }, { email: EVE }, { email: "cy@example.org" }], {
      tokenExpiresAt,
      ...quick,
    });
    assert.deepEqual(statuses(report), [`${ANA} done`, `${EVE} no_seat`, "cy@example.org no_seat"]);
    assert.match(person(report, EVE).reason, /^unknown:/);
    assert.deepEqual(report.seats.available, 0);
    assert.equal(report.complete, true);
    assert.deepEqual(writes(emulator), ["POST /users_auto_registration"]);
  });

  test("a seat that is gone in the meantime: added, without a seat; nobody else is added", async () => {
    const { org, emulator } = start({ seats: 5, accounts: [EVE, "fay@example.org"] });
    emulator.faults.next({
      match: { method: "POST", path: "*/seats" },
      status: 402,
      body: { error: { message: "No free seats", code: "no_seats" } },
    });
    const report = await org.onboard([{ email: EVE }, { email: "fay@example.org" }], {
      tokenExpiresAt,
      ...quick,
    });
    assert.deepEqual(statuses(report), [`${EVE} no_seat`, "fay@example.org no_seat"]);
    assert.equal(
      steps(report, EVE),
      "register unavailable, add_user done, assign_seat failed, create_token not_attempted",
    );
    assert.equal(
      steps(report, "fay@example.org"),
      "register unavailable, add_user not_attempted, assign_seat not_attempted, create_token not_attempted",
    );
    const failed = person(report, EVE).steps.find(({ outcome }) => outcome === "failed");
    assert.equal(failed.status, 402);
    assert.equal(failed.code, "no_seats");
    // Once there is a seat, the same report goes on there.
    const again = await org.onboard([], { resume: report, tokenExpiresAt, ...quick });
    assert.deepEqual(statuses(again), [`${EVE} done`, "fay@example.org done"]);
    noMailTwice(emulator);
  });

  test("without a date for the token nothing is sent for those with an account", async () => {
    const { org, emulator } = start({ seats: 5, accounts: [EVE] });
    const report = await org.onboard([{ email: EVE }], quick);
    assert.deepEqual(statuses(report), [`${EVE} failed`]);
    assert.match(person(report, EVE).reason, /tokenExpiresAt/);
    assert.deepEqual(writes(emulator), ["POST /users_auto_registration"]);
    const again = await org.onboard([], { resume: report, tokenExpiresAt, ...quick });
    assert.deepEqual(statuses(again), [`${EVE} done`]);
    assert.equal(writes(emulator).filter((line) => /auto/.test(line)).length, 1);
  });

  test("seat counts that are missing are not taken for seats", async () => {
    const { org, emulator } = start({ seats: 5 });
    emulator.faults.next({
      match: { path: "*registration" },
      status: 200,
      body: { users_unavailable_for_onboarding: [EVE], available_organization_seats: "many" },
    });
    const report = await org.onboard([{ email: EVE }], { tokenExpiresAt, ...quick });
    assert.deepEqual(statuses(report), [`${EVE} no_seat`]);
    assert.match(person(report, EVE).reason, /^unknown:.*no number/);
    assert.equal(report.seats.available, null);
  });

  test("addresses are compared without regard to case and blanks", async () => {
    const { org, emulator } = start({ seats: 5 });
    emulator.faults.next({
      match: { path: "*registration" },
      status: 200,
      body: {
        users_in_onboarding_process: [" ANA@example.ORG "],
        users_unavailable_for_onboarding: ["ana@example.org", "strange@example.org"],
        available_organization_seats: "4",
      },
    });
    const report = await org.onboard([{ email: ANA }], { tokenExpiresAt, ...quick });
    assert.deepEqual(statuses(report), [`${ANA} queued`]);
    assert.match(report.warnings.join(), /in both of its lists/);
    assert.match(report.warnings.join(), /1 addresses that were not asked about/);
  });
});

test("a dry run only reads, and shows the plan and the mails", async () => {
  const { org, emulator } = start({ seats: 9, accounts: [EVE] });
  const report = await org.onboard(`${ANA}\n${EVE}\nbad\nadmin@example.org\n${ANA}`, {
    dryRun: true,
    batchSize: 1,
  });
  assert.deepEqual(sent(emulator), ["GET /users"]);
  assert.deepEqual(statuses(report), [
    `${ANA} not_attempted`,
    `${EVE} not_attempted`,
    "bad invalid",
    "admin@example.org already_member",
    `${ANA} duplicate`,
  ]);
  assert.deepEqual(report.batches, [[ANA], [EVE]]);
  assert.equal(report.dryRun, true);
  assert.equal(report.complete, false);
  assert.match(report.warnings.join(), /cannot be known beforehand/);
  assert.match(report.warnings.join(), /`tokenExpiresAt` is missing/);
  assert.ok(report.people[0].steps.every(({ outcome }) => outcome === "not_attempted"));
  const to = (address) =>
    report.mails.filter((mail) => mail.to === address).map(({ kind, when }) => `${kind} ${when}`);
  assert.deepEqual(to(ANA), [
    "welcome registered",
    "token registered",
    "seat has_account",
    "token has_account",
  ]);
  assert.equal(to("admin@example.org").length, 2, "one notice a batch");
  const silent = await org.onboard(ANA, { dryRun: true, sendEmails: false });
  assert.deepEqual([...new Set(silent.mails.map(({ kind }) => kind))].sort(), [
    "onboarding_notice",
    "token",
    "welcome",
  ]);
  // It can be gone on with like any other report.
  const done = await org.onboard([], { resume: report, tokenExpiresAt, ...quick });
  assert.deepEqual(statuses(done).slice(0, 2), [`${ANA} done`, `${EVE} done`]);
});

test("the seats are told as of the last registration, and by whom", async () => {
  const { org } = start({ seats: 9 });
  assert.ok(org.seats.lastKnown() == null);
  const began = Date.now();
  const report = await org.onboard([{ email: ANA }], quick);
  const { asOf, ...seats } = report.seats;
  assert.deepEqual(seats, { total: 9, available: 8 });
  assert.ok(asOf >= began && asOf <= Date.now());
  const known = org.seats.lastKnown();
  assert.equal(known.available, 8);
  assert.match(known.note, /autoRegister/);
});
