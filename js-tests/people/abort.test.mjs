// An aborted job: an error as long as nothing was changed, afterwards a report that tells where it stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inDays, list, noMailTwice, quick, start, throws, writes } from "./lib/start.mjs";

const options = { tokenExpiresAt: inDays(90), batchSize: 2, ...quick };
const people = list(6);

/** A `fetch` of the emulator that fires the signal when the request for which `when` is true arrives. */
function aborting(emulator, controller, when) {
  return (url, init) => {
    if (!when(init.method, new URL(url).pathname)) return emulator.fetch(url, init);
    controller.abort(new Error("enough"));
    return new Promise((_, reject) =>
      init.signal.addEventListener("abort", () => reject(init.signal.reason)),
    );
  };
}

test("before anything is changed it rejects, with the reason", async () => {
  const { emulator, connect } = start({ seats: 50 });
  const controller = new AbortController();
  const fetch = aborting(emulator, controller, (method) => method === "GET");
  const { signal } = controller;
  const error = await throws(
    connect({ fetch }).onboard(people, { ...options, signal }),
    "APIUserAbortError",
    "aborted",
  );
  assert.equal(error.reason, signal.reason);
  assert.deepEqual(writes(emulator), []);
  for (const job of [
    (org) => org.onboard(people, { ...options, signal }),
    (org) => org.offboard(["a@example.org"], { signal }),
    (org) => org.tokens.syncAll({ expiringBefore: new Date(), signal }),
    (org) => org.tokens.expiring({ before: new Date(), signal }),
  ]) {
    await throws(job(connect()), "APIUserAbortError", "aborted");
  }
});

test("while the first snapshot is kept it rejects, too", async () => {
  const { emulator, connect } = start({ seats: 50 });
  const controller = new AbortController();
  const onProgress = () => controller.abort("enough");
  const { signal } = controller;
  const error = await throws(
    connect().onboard(people, { ...options, signal, onProgress }),
    "APIUserAbortError",
    "aborted",
  );
  assert.equal(error.reason, "enough");
  assert.equal(error.outcome, "not_sent");
  assert.deepEqual(writes(emulator), []);
});

test("in flight: that batch is uncertain, the rest was not attempted", async () => {
  const { emulator, connect } = start({ seats: 50 });
  const controller = new AbortController();
  let batches = 0;
  const fetch = aborting(emulator, controller, (_, path) => /registration/.test(path) && ++batches === 2);
  const report = await connect({ fetch }).onboard(people, { ...options, signal: controller.signal });
  assert.deepEqual(
    report.people.map(({ status }) => status),
    ["queued", "queued", "uncertain", "uncertain", "not_attempted", "not_attempted"],
  );
  assert.equal(report.complete, false);
  assert.match(report.warnings.join(), /abort/);
  const again = await connect().onboard(people, { ...options, resume: report });
  assert.deepEqual(
    again.people.map(({ status }) => status),
    ["done", "done", "uncertain", "uncertain", "done", "done"],
  );
  noMailTwice(emulator);
});

test("while it waits for people to arrive", async () => {
  const { connect } = start({ seats: 50, onboardingDelay: 60_000 });
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 60);
  const began = performance.now();
  const report = await connect().onboard(people, {
    signal: controller.signal,
    confirm: { every: 30_000, deadline: 60_000 },
  });
  assert.ok(performance.now() - began < 5_000);
  assert.ok(report.people.every(({ status }) => status === "queued"));
  assert.equal(report.complete, false);
});

test("people who arrive later are seen", async () => {
  const { connect } = start({ seats: 50, onboardingDelay: 40 });
  const report = await connect().onboard(people, { confirm: { every: 10, deadline: 5_000 } });
  assert.ok(report.complete);
  assert.ok(report.people.every(({ status }) => status === "done"));
});

test("a look that fails now and then does not end the waiting", async () => {
  const { connect, emulator } = start({ seats: 50, onboardingDelay: 60 });
  const org = connect({ maxRetries: 0 });
  const onProgress = ({ phase, step }) => {
    if (phase === "after" && step === "register")
      emulator.faults.next({ match: { path: "*/users" }, times: 2, status: 503 });
  };
  const report = await org.onboard(people.slice(0, 2), {
    onProgress,
    confirm: { every: 10, deadline: 5_000 },
  });
  assert.ok(report.complete, JSON.stringify(report.warnings));
});

test("one that never works again does", async () => {
  const { connect, emulator } = start({ seats: 50, onboardingDelay: 60 });
  const onProgress = ({ phase, step }) => {
    if (phase === "after" && step === "register")
      emulator.faults.always({ match: { path: "*/users" }, status: 403 });
  };
  const report = await connect().onboard(people.slice(0, 2), {
    onProgress,
    confirm: { every: 10, deadline: 60_000 },
  });
  assert.equal(report.complete, false);
  assert.deepEqual(
    report.people.map(({ status }) => status),
    ["queued", "queued"],
  );
});

test("offboard: what was begun is told", async () => {
  const members = [
    { email: "admin@example.org", role: "admin" },
    ...people.map(({ email }) => ({ email, seat: true, tokenExpiresAt: inDays(9) })),
  ];
  const { emulator, connect } = start({ seats: 50, members });
  const controller = new AbortController();
  const fetch = aborting(emulator, controller, (method, path) => method === "DELETE" && /seats$/.test(path));
  const users = people.map(({ email }) => email);
  const report = await connect({ fetch }).offboard(users, { signal: controller.signal });
  assert.equal(report.complete, false);
  assert.ok(report.people.some(({ status }) => status === "uncertain"));
  assert.ok(report.people.some(({ status }) => status === "not_attempted"));
  const again = await connect().offboard(users, { resume: report });
  assert.ok(again.people.every(({ status }) => status === "done"));
});
