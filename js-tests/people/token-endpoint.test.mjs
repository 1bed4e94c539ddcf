// The token endpoint fails in the middle of a job: that says nothing of the call that waited for it, which was not sent.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  inDays,
  list,
  mailsTo,
  noMailTwice,
  quick,
  sent,
  start,
  statuses,
  TOKEN_PATH,
} from "./lib/start.mjs";

const tokenExpiresAt = inDays(90);
const EVE = "p0@example.org";
const gone = { match: { path: TOKEN_PATH } };
const LIFE = 900_000;

const refusals = [
  { status: 400, body: { error: "invalid_client" } },
  { status: 402, body: {} },
  { status: 404, body: "<html>" },
  { status: 409, body: {} },
  { status: 503, body: {} },
  { status: 200, body: "<html>" },
];

for (const refusal of refusals) {
  const name = `${refusal.status} ${JSON.stringify(refusal.body)}`;
  for (const requests of [2, 3, 4, 5, 6]) {
    test(`onboard, at request ${requests}: ${name}`, async () => {
      const { org, emulator, connect } = start({ accounts: [EVE] }, { maxRetries: 0 });
      const onProgress = ({ phase }) => {
        if (phase !== "before" || sent(emulator).length !== requests - 1) return;
        emulator.advance(LIFE + 1);
        emulator.faults.always({ ...gone, ...refusal });
      };
      const options = { tokenExpiresAt, batchSize: 1, ...quick };
      const report = await org.onboard(list(3), { ...options, onProgress });
      assert.equal(report.complete, false);
      assert.ok(
        statuses(report).every((line) => /done|queued|not_attempted/.test(line)),
        statuses(report).join(", "),
      );
      // The request that was refused for its old token is the last one.
      assert.equal(sent(emulator).length, requests);
      emulator.faults.clear();
      const rest = await connect().onboard(list(3), { ...options, resume: report });
      assert.deepEqual(
        statuses(rest),
        list(3).map(({ email }) => `${email} done`),
      );
      assert.deepEqual(mailsTo(emulator, EVE), ["seat", "token"]);
      noMailTwice(emulator);
    });
  }

  test(`offboard: ${name}`, async () => {
    const { org, emulator } = start({ members: [EVE] }, { maxRetries: 0 });
    const { id } = emulator.state().anaconda.users.find(({ email }) => email === EVE);
    emulator.faults.always({ ...gone, ...refusal });
    const report = await org.offboard(id);
    assert.deepEqual(statuses(report), [`${id} not_attempted`]);
    assert.equal(report.complete, false);
    assert.deepEqual(sent(emulator), []);
    await assert.rejects(org.offboard(id, { dryRun: true }));
    emulator.faults.clear();
    assert.deepEqual(statuses(await org.offboard(id, { resume: report })), [`${id} done`]);
  });
}
