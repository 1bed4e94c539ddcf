import assert from "node:assert/strict";
import { test } from "node:test";
import { ok, startAnaconda, unprocessable } from "./anaconda-helpers.mjs";
import { NOW } from "./helpers.mjs";

const PATH = "/users_auto_registration";
const people = (count) => Array.from({ length: count }, (_, i) => `p${i + 1}@example.org`);
const register = async (service, ...user_emails) => ok(await service("POST", PATH, { user_emails }));

test("accepted people get a seat, a token to the subscription's end, and two mails; admins are told", async () => {
  const { service, state, user, mails, emulator } = await startAnaconda({ seats: 3 });
  assert.deepEqual(await register(service, "Ana@Example.org", "bo@example.org"), {
    users_in_onboarding_process: ["Ana@Example.org", "bo@example.org"],
    users_unavailable_for_onboarding: [],
    total_organization_seats: "3",
    available_organization_seats: "1",
  });
  const ana = user("Ana@Example.org");
  assert.deepEqual(
    [ana.first_name, ana.last_name, ana.role, ana.subscriptions],
    [null, null, "member", ["example_product"]],
  );
  const [token] = state().tokens.filter((it) => it.user_id === ana.id);
  assert.deepEqual([token.expires_at, token.status], [state().subscription.endsAt, "active"]);
  assert.deepEqual(mails("onboarding_notice"), ["admin@example.org"]);
  assert.deepEqual(mails("welcome"), ["Ana@Example.org", "bo@example.org"]);
  assert.deepEqual(mails("token"), ["Ana@Example.org", "bo@example.org"]);
  assert.deepEqual(Object.keys(emulator.outbox[0]).sort(), ["at", "kind", "subject", "to"]);
});

test("seats that run out part-way: 200, the rest unavailable, counts as text", async () => {
  const { service, state } = await startAnaconda({ seats: 2 });
  const [one, two, three] = people(3);
  assert.deepEqual(await register(service, one, two, three), {
    users_in_onboarding_process: [one, two],
    users_unavailable_for_onboarding: [three],
    total_organization_seats: "2",
    available_organization_seats: "0",
  });
  assert.equal(state().users.length, 3);
  const again = await register(service, three);
  assert.deepEqual(again.users_unavailable_for_onboarding, [three]);
});

test("whoever has an account fails: elsewhere, here, under way, or here once", async () => {
  const { service, user, emulator } = await startAnaconda({
    accounts: ["Has@Example.org"],
    onboardingDelay: 1000,
  });
  const given = ["has@example.org", "admin@example.org"];
  assert.deepEqual((await register(service, ...given)).users_unavailable_for_onboarding, given);
  assert.equal(emulator.outbox.length, 0);
  const [one] = people(1);
  assert.deepEqual((await register(service, one)).users_in_onboarding_process, [one]);
  assert.deepEqual((await register(service, one)).users_unavailable_for_onboarding, [one]);
  emulator.advance(1000);
  assert.equal((await service("DELETE", `/users/${user(one).id}`)).status, 204);
  assert.deepEqual((await register(service, one)).users_unavailable_for_onboarding, [one]);
});

test("in process is queued, not done: users and mails come after the delay, by the clock", async () => {
  const { service, state, mails, emulator } = await startAnaconda({ onboardingDelay: 5000, seats: 1 });
  const listed = async () => ok(await service("GET", "/users")).items.map((it) => it.email);
  const [one] = people(1);
  await register(service, one);
  assert.deepEqual(await listed(), ["admin@example.org"]);
  assert.deepEqual(state().onboarding, [{ email: one, readyAt: NOW + 5000 }]);
  assert.deepEqual(state().seats, { total: 1, available: 0 });
  assert.deepEqual([mails("onboarding_notice").length, mails("welcome").length], [1, 0]);
  emulator.advance(4999);
  assert.equal((await listed()).length, 1);
  emulator.advance(9001);
  assert.deepEqual(await listed(), ["admin@example.org", one]);
  assert.deepEqual(mails("welcome"), [one]);
  assert.ok(emulator.outbox.slice(1).every((it) => it.at === NOW + 5000));
  assert.deepEqual(state().onboarding, []);
});

test("late failures: accepted, never seen, no mail, the seat free again", async () => {
  const { service, state, user, mails } = await startAnaconda({ failLate: ["P1@example.org"], seats: 5 });
  const [one, two] = people(2);
  const answer = await register(service, one, two);
  assert.deepEqual(answer.users_in_onboarding_process, [one, two]);
  assert.equal(answer.available_organization_seats, "3");
  assert.equal(user(one), undefined);
  assert.equal(state().seats.available, 4);
  assert.deepEqual(mails("welcome"), [two]);
});

test("nothing promises that every address is in a list: twice given, or left unmentioned", async () => {
  const { service, user } = await startAnaconda({ unmentioned: ["p3@example.org"] });
  const [one, two, three] = people(3);
  const answer = await register(service, one, one.toUpperCase(), two, three);
  assert.deepEqual(answer.users_in_onboarding_process, [one, two]);
  assert.deepEqual(answer.users_unavailable_for_onboarding, []);
  assert.equal(user(three), undefined);
  assert.deepEqual((await register(service)).users_in_onboarding_process, []);
});

test("user_emails is required, and every entry an address", async () => {
  const { service } = await startAnaconda();
  for (const body of [{}, { user_emails: null }, { user_emails: 5 }]) {
    unprocessable(await service("POST", PATH, body), "body.user_emails");
  }
  const user_emails = ["a@example.org", "b", " c@example.org", 5];
  unprocessable(
    await service("POST", PATH, { user_emails }),
    "body.user_emails.1",
    "body.user_emails.2",
    "body.user_emails.3",
  );
});
