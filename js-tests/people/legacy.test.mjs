// The legacy dialect cannot list anything: what it cannot do is said, and what would be unsafe is not done.
import assert from "node:assert/strict";
import { test } from "node:test";
import { caught, inDays, person, quick, start, statuses, steps, throws, writes } from "./lib/start.mjs";

const EVE = "eve@example.org";
const world = (more = {}) =>
  start({ seats: 9, ...more }, { dialect: "legacy", baseURL: "https://anaconda.test/anaconda" });
const legacyWrites = (emulator) =>
  writes(emulator).map((line) => line.replace("/anaconda/organizations/acme", ""));

test("people are registered, and nobody's arrival can be confirmed", async () => {
  const { org, emulator } = world({ accounts: [EVE] });
  const report = await org.onboard([{ email: "ana@example.org" }, { email: EVE }, { email: "bad" }], {
    tokenExpiresAt: inDays(9),
    ...quick,
  });
  assert.deepEqual(statuses(report), ["ana@example.org queued", `${EVE} failed`, "bad invalid"]);
  assert.equal(steps(report, "ana@example.org"), "register done");
  assert.match(person(report, EVE).reason, /^unknown:.*nothing was sent/);
  assert.match(report.warnings.join(), /legacy dialect cannot list users/);
  assert.equal(report.complete, false);
  assert.deepEqual(legacyWrites(emulator), ["POST /users_auto_registration"]);
  assert.ok(emulator.requests.every(({ method }) => method === "POST"));
  const again = await org.onboard([], { resume: report, ...quick });
  assert.deepEqual(statuses(again), statuses(report));
  assert.equal(legacyWrites(emulator).length, 1);
});

test("a dry run sends nothing", async () => {
  const { org, emulator } = world();
  const report = await org.onboard([{ email: EVE }], { dryRun: true });
  assert.deepEqual(emulator.requests, []);
  assert.deepEqual(report.batches, [[EVE]]);
});

test("what another run began with an account is not gone on with blindly", async () => {
  const { org, emulator } = world();
  const outcomes = {
    register: "unavailable",
    add_user: "uncertain",
    assign_seat: "not_attempted",
    create_token: "not_attempted",
  };
  const resume = {
    version: 1,
    kind: "onboard",
    people: [
      {
        email: EVE,
        status: "uncertain",
        steps: Object.entries(outcomes).map(([step, outcome]) => ({ step, outcome })),
      },
    ],
    seats: null,
    warnings: [],
    complete: false,
  };
  const report = await org.onboard([], { resume, tokenExpiresAt: inDays(9), ...quick });
  assert.deepEqual(statuses(report), [`${EVE} uncertain`]);
  assert.deepEqual(emulator.requests, []);
});

test("offboard takes ids, and the one token of each", async () => {
  const members = [
    { email: "admin@example.org", role: "admin" },
    { email: EVE, seat: true, tokenExpiresAt: inDays(9) },
  ];
  const { org, emulator } = world({ members });
  const { id } = emulator.state().anaconda.users.find(({ email }) => email === EVE);
  const error = await throws(org.offboard([id, EVE]), "ValidationError", "invalid_request");
  assert.match(error.message, /`user.1`: the legacy dialect cannot look up addresses/);
  assert.deepEqual(emulator.requests, []);
  const report = await org.offboard(id);
  assert.deepEqual(legacyWrites(emulator), [
    `DELETE /users/${id}/token`,
    `DELETE /users/${id}/seats`,
    `DELETE /users/${id}`,
  ]);
  assert.equal(steps(report, id), "revoke_tokens done, revoke_seat done, remove_user done");
  assert.equal(
    steps(await org.offboard(id), id),
    "revoke_tokens already, revoke_seat already, remove_user already",
  );
});

test("questions that need a list are refused", async () => {
  const { org, emulator } = world();
  for (const ask of [
    () => org.seats.holders(),
    () => org.tokens.expiring({ before: new Date() }),
    () => org.tokens.syncAll({ expiringBefore: new Date() }),
  ]) {
    assert.equal((await caught(ask)).name, "ValidationError");
  }
  assert.deepEqual(emulator.requests, []);
});
