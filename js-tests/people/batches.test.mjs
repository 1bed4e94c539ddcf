// Registration in batches: refusals, losses, and 500 people.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inDays, list, noMailTwice, person, quick, start, statuses, writes } from "./lib/start.mjs";

const tokenExpiresAt = inDays(90);

describe("batches", () => {
  test("as large as asked for, one after the other", async () => {
    const { org, emulator } = start({ seats: 100 });
    await org.onboard(list(25), { batchSize: 10, ...quick });
    const sizes = emulator.requests
      .filter(({ path }) => /registration/.test(path))
      .map(({ body }) => body.user_emails.length);
    assert.deepEqual(sizes, [10, 10, 5]);
  });

  test("a 422 that names entries: these fail, the others are sent once more", async () => {
    const { org, emulator } = start({ seats: 100 });
    const detail = [
      { loc: ["body", "user_emails", "1"], msg: "this domain is not allowed", type: "value_error" },
    ];
    emulator.faults.next({ match: { path: "*registration" }, status: 422, body: { detail } });
    const report = await org.onboard(list(3), quick);
    assert.deepEqual(statuses(report), [
      "p0@example.org done",
      "p1@example.org failed",
      "p2@example.org done",
    ]);
    assert.match(person(report, "p1@example.org").reason, /this domain is not allowed/);
    assert.equal(writes(emulator).length, 2);
    noMailTwice(emulator);
  });

  test("refused a second time they all fail, and the next batch is sent", async () => {
    const { org, emulator } = start({ seats: 100 });
    const detail = [{ loc: ["body", "user_emails", 0], msg: "no", type: "value_error" }];
    emulator.faults.next({ match: { path: "*registration" }, times: 2, status: 422, body: { detail } });
    const report = await org.onboard(list(3), { batchSize: 2, ...quick });
    assert.deepEqual(statuses(report), [
      "p0@example.org failed",
      "p1@example.org failed",
      "p2@example.org done",
    ]);
    assert.equal(report.complete, true);
  });

  for (const status of [401, 403, 404, 429]) {
    test(`${status} ends the run: nobody else is sent`, async () => {
      const { emulator, connect } = start({ seats: 100 });
      emulator.faults.always({ match: { path: "*registration" }, status });
      const report = await connect({ maxRetries: 0 }).onboard(list(4), { batchSize: 2, ...quick });
      assert.deepEqual([...new Set(report.people.map((one) => one.status))], ["not_attempted"]);
      assert.equal(report.complete, false);
      assert.match(report.warnings.join(), /stopped early/);
      emulator.faults.clear();
      const again = await connect().onboard([], { resume: report, ...quick });
      assert.ok(again.complete);
      assert.ok(again.people.every((one) => one.status === "done"));
    });
  }

  test("an answer of 500 leaves the batch uncertain, and it is not sent again", async () => {
    const { org, emulator } = start({ seats: 100 });
    emulator.faults.next({ match: { path: "*registration" }, status: 500 });
    const report = await org.onboard(list(4), { batchSize: 2, ...quick });
    assert.deepEqual(
      report.people.map((one) => one.status),
      ["uncertain", "uncertain", "not_attempted", "not_attempted"],
    );
    assert.match(report.people[0].reason, /never sent a second time/);
    const again = await org.onboard(list(4), { resume: report, ...quick });
    assert.deepEqual(
      again.people.map((one) => one.status),
      ["uncertain", "uncertain", "done", "done"],
    );
    const asked = emulator.requests.flatMap(({ body }) => body?.user_emails ?? []);
    assert.equal(new Set(asked).size, asked.length, "an address was sent twice");
  });

  test("a lost answer: who has arrived all the same is done", async () => {
    const { org, emulator } = start({ seats: 100 });
    emulator.faults.next({ match: { path: "*registration" }, reset: "after" });
    const report = await org.onboard(list(2), quick);
    assert.deepEqual(
      report.people.map((one) => one.status),
      ["done", "done"],
    );
    noMailTwice(emulator);
  });

  test("500 people, 60 of whom have an account", async () => {
    const people = list(500);
    const accounts = people.filter((_, i) => i % 8 === 0).map(({ email }) => email);
    const { org, emulator } = start({ seats: 1000, accounts });
    const given = [];
    let events = 0;
    const report = await org.onboard(people, {
      tokenExpiresAt,
      onToken: ({ email }, token) => void given.push([email, token]),
      onProgress: () => void events++,
      ...quick,
    });
    assert.equal(report.people.length, 500);
    assert.ok(report.complete);
    assert.ok(report.people.every(({ status }) => status === "done"));
    assert.deepEqual(
      given.map(([email]) => email),
      accounts,
    );
    assert.equal(events, 2 * (10 + 3 * accounts.length) + 1);
    assert.equal(emulator.state().anaconda.users.length, 501);
    noMailTwice(emulator);
  });
});
