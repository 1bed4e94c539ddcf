// Those who have an account: every step and every way it can end, and where their tokens go.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inDays, mailsTo, noMailTwice, person, quick, start, statuses, steps, writes } from "./lib/start.mjs";

const tokenExpiresAt = inDays(90);
const ANA = "ana@example.org";
const EVE = "eve@example.org";

describe("steps of those who have an account", () => {
  const broken = {
    add_user: { match: { method: "POST", path: "*/users" } },
    assign_seat: { match: { method: "POST", path: "*/seats" } },
    create_token: { match: { method: "POST", path: "*/token" } },
  };
  for (const [step, rule] of Object.entries(broken)) {
    test(`${step}: a refusal ends that person and nobody else`, async () => {
      const { org, emulator } = start({ seats: 9, accounts: [EVE, "fay@example.org"] });
      // The first is the request for an access token, on a path that ends in the same word.
      await org.users.list();
      emulator.faults.next({
        ...rule,
        status: 422,
        body: { detail: [{ loc: ["body"], msg: "no", type: "x" }] },
      });
      const report = await org.onboard([{ email: EVE }, { email: "fay@example.org" }], {
        tokenExpiresAt,
        ...quick,
      });
      assert.deepEqual(statuses(report), [`${EVE} failed`, "fay@example.org done"]);
      assert.match(steps(report, EVE), new RegExp(`${step} failed`));
      assert.ok(report.complete);
      const before = writes(emulator).length;
      const again = await org.onboard([], { resume: report, tokenExpiresAt, ...quick });
      assert.deepEqual(statuses(again), statuses(report), "a refusal stays one");
      assert.equal(writes(emulator).length, before);
    });
    test(`${step}: an answer of 500 leaves it uncertain; another run finishes it`, async () => {
      const { org, emulator } = start({ seats: 9, accounts: [EVE] });
      await org.users.list();
      emulator.faults.always({ ...rule, status: 500 });
      const report = await org.onboard([{ email: EVE }], { tokenExpiresAt, ...quick });
      assert.deepEqual(statuses(report), [`${EVE} uncertain`]);
      assert.match(steps(report, EVE), new RegExp(`${step} uncertain`));
      assert.equal(report.complete, false);
      emulator.faults.clear();
      const again = await org.onboard([], { resume: report, tokenExpiresAt, ...quick });
      assert.deepEqual(statuses(again), [`${EVE} done`]);
      noMailTwice(emulator);
    });
  }

  test("a seat that is there already is one", async () => {
    const { org, emulator } = start({ seats: 9, accounts: [EVE] });
    emulator.faults.next({
      match: { method: "POST", path: "*/seats" },
      status: 409,
      body: { error: { message: "has one", code: "x" } },
    });
    const report = await org.onboard([{ email: EVE }], { tokenExpiresAt, ...quick });
    assert.match(steps(report, EVE), /assign_seat already, create_token done/);
    assert.deepEqual(statuses(report), [`${EVE} done`]);
  });

  test("names, dates and the choice of mails go out as they were given", async () => {
    const { org, emulator } = start({ seats: 9, accounts: [EVE] });
    const report = await org.onboard(`${EVE},Eve,Ember`, {
      tokenExpiresAt,
      sendEmails: false,
      onToken: () => {},
      ...quick,
    });
    const [add, , token] = emulator.requests.filter(({ method }) => method === "POST").slice(-3);
    assert.deepEqual(add.body, { email: EVE, first_name: "Eve", last_name: "Ember" });
    assert.deepEqual(token.body, { expires_at: tokenExpiresAt, send_token_email: false });
    assert.deepEqual(mailsTo(emulator, EVE), []);
    assert.match(report.warnings.join(), /automatic registration cannot be switched off/);
  });

  test("a date, text and milliseconds mean the same", async () => {
    for (const given of [new Date(tokenExpiresAt), tokenExpiresAt, Date.parse(tokenExpiresAt)]) {
      const { org, emulator } = start({ seats: 9, accounts: [EVE] });
      await org.onboard([{ email: EVE }], { tokenExpiresAt: given, ...quick });
      assert.equal(
        emulator.requests.at(-1).body.expires_at ?? emulator.requests.at(-2).body.expires_at,
        tokenExpiresAt,
      );
    }
  });
});

describe("tokens", () => {
  test("go to `onToken` and nowhere else", async () => {
    const { org } = start({ seats: 9, accounts: [EVE] });
    const tokens = [];
    const seen = [];
    const report = await org.onboard([{ email: EVE, firstName: "Eve" }], {
      tokenExpiresAt,
      onToken: (who, token) => void tokens.push([who, token]),
      onProgress: (event) => void seen.push(JSON.stringify(event)),
      ...quick,
    });
    const [[who, token]] = tokens;
    assert.equal(who.email, EVE);
    assert.equal(who.firstName, "Eve");
    assert.equal(who.id, report.people[0].id);
    assert.ok(token.length > 10);
    for (const text of [...seen, JSON.stringify(report)]) assert.ok(!text.includes(token));
  });

  test("an `onToken` that throws costs neither the report nor the secret", async () => {
    const { org } = start({ seats: 9, accounts: [EVE, "fay@example.org"] });
    let token;
    const report = await org.onboard([{ email: EVE }, { email: "fay@example.org" }], {
      tokenExpiresAt,
      onToken: async (_, given) => {
        token ??= given;
        throw new Error(`no room for ${given}`);
      },
      ...quick,
    });
    assert.deepEqual(statuses(report), [`${EVE} done`, "fay@example.org done"]);
    assert.match(person(report, EVE).reason, /`onToken` failed/);
    assert.match(report.warnings.join(), /`onToken` failed/);
    assert.ok(!JSON.stringify(report).includes(token));
  });
});

test("what a server repeats of a credential stands in no report and no snapshot", async () => {
  const { org, emulator } = start({ seats: 9, accounts: [EVE] });
  const secret = "not-a-real+secret";
  const { access_token } = await (
    await emulator.fetch("https://anaconda.test/anaconda/api/iam/token", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: "0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de",
        client_secret: secret,
      }).toString(),
    })
  ).json();
  const used = new Set([access_token, secret]);
  const seen = [];
  const echo = `you sent ${secret}`;
  emulator.faults.next({
    match: { path: "*registration" },
    status: 422,
    body: { detail: [{ loc: ["body", "user_emails", 0], msg: echo, type: "x" }] },
  });
  emulator.faults.next({
    match: { method: "POST", path: "*/seats" },
    status: 409,
    body: { error: { message: echo, code: secret } },
  });
  emulator.faults.next({
    match: { method: "POST", path: "*/users" },
    status: 418,
    body: { error: { message: echo, code: secret } },
  });
  const report = await org.onboard([{ email: ANA }, { email: EVE }], {
    tokenExpiresAt,
    onProgress: (event) => void seen.push(JSON.stringify(event)),
    ...quick,
  });
  assert.deepEqual(statuses(report), [`${ANA} failed`, `${EVE} failed`]);
  for (const text of [...seen, JSON.stringify(report)])
    for (const one of used) assert.ok(!text.includes(one), text);
});
