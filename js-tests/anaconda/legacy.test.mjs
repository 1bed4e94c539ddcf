// The older form of the API: what the dialect alters, and nothing else.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ADMIN,
  answer,
  CURRENT,
  EMULATED_TOKEN,
  END,
  emulate,
  issuesOf,
  lost,
  none,
  OLDER,
  ok,
  start,
  throws,
  USER,
} from "./lib/org.mjs";

const older = (options = {}) =>
  emulate({ baseURL: OLDER, tokenURL: EMULATED_TOKEN, dialect: "legacy", ...options });
/** On a scripted network. */
const LEGACY = {
  dialect: "legacy",
  baseURL: "https://old.example",
  tokenURL: "https://old.example/api/iam/token",
};
const sent = ({ wire }) =>
  wire.map(({ method, url, body }) => [method, url.slice(`${OLDER}/organizations/acme`.length), body]);

test("the calls that both ages have", async () => {
  const world = older();
  const { org } = world;
  const account = await org.serviceAccounts.create({ name: "ci" });
  assert.equal((await org.serviceAccounts.list()).data.length, 2);
  await org.serviceAccounts.delete(account.client_id);
  await org.users.autoRegister({ user_emails: ["bo@example.org"] });
  await org.users.add({ email: "cy@example.org" });
  await org.seats.assign(USER);
  const { token } = await org.tokens.create(USER, { expires_at: END });
  assert.equal(typeof token, "string");
  assert.equal((await org.tokens.sync(USER)) ?? null, null);
  assert.equal(await org.tokens.revoke(undefined, { user_id: USER }), undefined);
  assert.equal(await org.seats.revoke(USER), undefined);
  assert.equal(await org.users.remove(USER), undefined);
  assert.deepEqual(sent(world), [
    ["POST", "/service-accounts", '{"name":"ci"}'],
    ["GET", "/service-accounts", undefined],
    ["DELETE", `/service-accounts/${account.client_id}`, undefined],
    ["POST", "/users_auto_registration", '{"user_emails":["bo@example.org"]}'],
    ["POST", "/users", '{"email":"cy@example.org"}'],
    ["POST", `/users/${USER}/seats`, undefined],
    ["POST", `/users/${USER}/token`, JSON.stringify({ expires_at: END })],
    // The older page shows a PATCH without a body, and a DELETE without a token's id.
    ["PATCH", `/users/${USER}/token`, undefined],
    ["DELETE", `/users/${USER}/token`, undefined],
    ["DELETE", `/users/${USER}/seats`, undefined],
    ["DELETE", `/users/${USER}`, undefined],
  ]);
});

test("`null` for the id of a token does as `undefined` does", async () => {
  const { org, calls } = start({ ...LEGACY, api: [none] });
  await org.tokens.revoke(null, { user_id: USER });
  assert.ok(calls[0].url.endsWith(`/organizations/acme/users/${USER}/token`));
});

test("a PATCH without a body names no type of one", async () => {
  const { org, calls } = start({ ...LEGACY, api: [none] });
  await org.tokens.sync(USER);
  assert.equal(calls[0].headers["content-type"], undefined);
  assert.ok(!("body" in calls[0].init));
});

test("update goes as in the present form", async () => {
  const { org, calls } = start({ ...LEGACY, api: [none] });
  await org.tokens.update(USER, { expires_at: END });
  assert.deepEqual([calls[0].method, JSON.parse(calls[0].body)], ["PATCH", { expires_at: END }]);
});

describe("what the older API does not have is refused with nothing sent", () => {
  const runs = { "users.list": (c) => c.users.list(), "tokens.list": (c) => c.tokens.list(USER) };
  for (const [call, run] of Object.entries(runs))
    test(call, async () => {
      const { org, calls, tokens } = start(LEGACY);
      for (const client of [org, org.plan]) {
        const error = await throws(() => run(client), "ValidationError", "invalid_request");
        assert.equal(error.call, call);
        assert.deepEqual(
          error.issues.map(({ code }) => code),
          ["not_allowed"],
        );
        assert.match(error.message, /legacy/);
      }
      assert.equal(calls.length + tokens.length, 0);
    });
  test("a plan of the present form", async () => {
    const plan = await start().org.plan.users.list();
    const { org, calls, tokens } = start(LEGACY);
    await assert.rejects(async () => org.send(plan));
    assert.equal(calls.length + tokens.length, 0);
  });
});

describe("addresses as one text", () => {
  const emails = ["ana@example.org", "bo@example.org"];
  const body = async (options) => {
    const { org, calls } = start({ api: [ok({})], ...options });
    await org.users.autoRegister({ user_emails: emails });
    return JSON.parse(calls[0].body);
  };
  test("only with legacyEmailString", async () => {
    const text = { user_emails: "[ana@example.org, bo@example.org]" };
    assert.deepEqual(await body({ ...LEGACY, legacyEmailString: true }), text);
    assert.deepEqual(await body(LEGACY), { user_emails: emails });
    assert.deepEqual(await body({ ...LEGACY, legacyEmailString: false }), { user_emails: emails });
    assert.deepEqual(await body({}), { user_emails: emails });
  });
  test("the emulator takes it", async () => {
    const { org, wire } = older({ legacyEmailString: true });
    const { users_in_onboarding_process } = await org.users.autoRegister({ user_emails: emails.slice(1) });
    assert.deepEqual(users_in_onboarding_process, ["bo@example.org"]);
    assert.deepEqual(JSON.parse(wire[0].body), { user_emails: "[bo@example.org]" });
  });
  test("the addresses are checked as in a list", async () => {
    const { org, calls, tokens } = start({ ...LEGACY, legacyEmailString: true });
    const error = await throws(
      () => org.users.autoRegister({ user_emails: ["ana@example.org", "x, y"] }),
      "ValidationError",
      "invalid_request",
    );
    assert.deepEqual(issuesOf(error), ["user_emails.1 email"]);
    assert.equal(calls.length + tokens.length, 0);
  });
  test("a plan shows the text", async () => {
    const { org } = start({ ...LEGACY, legacyEmailString: true });
    const plan = await org.plan.users.autoRegister({ user_emails: emails });
    assert.deepEqual(plan.body, { user_emails: "[ana@example.org, bo@example.org]" });
  });
});

test("the older forms are no part of the present dialect", async () => {
  const { org, calls, tokens } = start(ADMIN);
  await throws(() => org.tokens.revoke(undefined, { user_id: USER }), "ValidationError", "invalid_request");
  assert.equal(calls.length + tokens.length, 0);
  assert.deepEqual((await org.plan.tokens.sync(USER)).body, { is_renewal: true });
});

test("where there is no list to look into, a lost creation stays uncertain", async () => {
  const { org, calls } = start({ ...LEGACY, api: [lost] });
  const error = await throws(
    () => org.users.add({ email: "ana@example.org" }),
    "UncertainOutcomeError",
    "uncertain_outcome",
  );
  assert.equal(error.found ?? null, null);
  assert.equal(calls.length, 1);
});

test("a repeated revocation that finds nothing is done, as in the present form", async () => {
  const gone = answer(404, { error: { message: "gone", code: "not_found" } });
  const { org, calls } = start({ ...LEGACY, api: [lost, gone] });
  assert.equal(await org.tokens.revoke(undefined, { user_id: USER }), undefined);
  assert.equal(calls.length, 2);
});

test("the strict emulator refuses older forms under the present prefix: the two are not mixed up", async () => {
  const { org, wire } = emulate({ baseURL: CURRENT, tokenURL: EMULATED_TOKEN, dialect: "legacy" });
  const error = await throws(() => org.tokens.sync(USER), "UnprocessableEntityError", "unprocessable");
  assert.equal(error.status, 422);
  assert.equal(wire.length, 1);
});
