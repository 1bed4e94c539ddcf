import assert from "node:assert/strict";
import { test } from "node:test";
import { conflict, done, NOBODY, notFound, ok, startAnaconda, unprocessable } from "./anaconda-helpers.mjs";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("add answers 200: a member without a seat, a token or a mail, account or not", async () => {
  const { service, state, emulator } = await startAnaconda({ accounts: ["ana@example.org"] });
  const { id, ...others } = ok(
    await service("POST", "/users", { email: "ana@example.org", first_name: "Ana" }),
  );
  assert.match(id, UUID);
  assert.deepEqual(others, { email: "ana@example.org", first_name: "Ana", last_name: null });
  assert.deepEqual(state().users[1].subscriptions, []);
  assert.deepEqual([state().tokens, emulator.outbox], [[], []]);
});

test("without an address it is a managed user", async () => {
  const { service } = await startAnaconda();
  const job = ok(await service("POST", "/users", { email: null, first_name: "nightly build" }));
  assert.deepEqual([job.email, job.first_name], [null, "nightly build"]);
  ok(await service("POST", "/users", {}));
  const { items } = ok(await service("GET", "/users"));
  assert.deepEqual(
    items.map((it) => it.email),
    ["admin@example.org", null, null],
  );
});

test("add: an address of a member or of somebody under way conflicts, a bad one is refused", async () => {
  const { service } = await startAnaconda({ onboardingDelay: 1000 });
  conflict(await service("POST", "/users", { email: "Admin@example.org" }));
  ok(await service("POST", "/users_auto_registration", { user_emails: ["ana@example.org"] }));
  conflict(await service("POST", "/users", { email: "ana@example.org" }));
  unprocessable(await service("POST", "/users", { email: "ana" }), "body.email");
  unprocessable(await service("POST", "/users", { email: "" }), "body.email");
});

test("the list: roles, product codes for seat holders, groups only when asked for", async () => {
  const { service, emulator } = await startAnaconda({
    members: [
      { email: "ana@example.org", role: "admin", groups: ["data-team"] },
      { email: "bill@example.org", role: "billing_manager", seat: true },
      { id: "no-uuid", first_name: "bot", seat: true, groups: ["data-team", "research"] },
      "carl@example.org",
    ],
  });
  const answer = ok(await service("GET", "/users"));
  assert.deepEqual(Object.keys(answer), ["items"]);
  assert.deepEqual(
    answer.items.map((it) => [it.email, it.role, it.subscriptions, it.groups]),
    [
      ["ana@example.org", "admin", [], null],
      ["bill@example.org", "billing_manager", ["example_product"], null],
      [null, "member", ["example_product"], null],
      ["carl@example.org", "member", [], null],
    ],
  );
  assert.deepEqual(ok(await service("GET", "/users?include_groups=false")), answer);
  const [ana, bill, bot] = ok(await service("GET", "/users?include_groups=true")).items;
  const [{ id, created_at, ...group }] = ana.groups;
  assert.match(id, UUID);
  assert.match(created_at, /\+00:00$/);
  const { orgUUID } = emulator.anaconda;
  assert.deepEqual(group, { name: "data-team", org_id: orgUUID, updated_at: null, user_count: 2 });
  assert.deepEqual(bill.groups, []);
  assert.deepEqual(bot.groups[0], ana.groups[0]);
  done(await service("DELETE", "/users/no-uuid"));
});

test("remove answers 204, then 404; the seat is free and the tokens are gone", async () => {
  const { service, user, state } = await startAnaconda({
    members: [{ email: "ana@example.org", seat: true, tokenExpiresAt: "2027-01-31T00:00:00Z" }],
  });
  const path = `/users/${user("ana@example.org").id}`;
  assert.equal(state().seats.available, 39);
  done(await service("DELETE", path));
  notFound(await service("DELETE", path));
  notFound(await service("GET", `${path}/tokens`));
  assert.deepEqual([state().users, state().tokens, state().seats.available], [[], [], 40]);
});

test("remove: 409 for the last admin and for whom it is asked for", async () => {
  const { service, user } = await startAnaconda({
    members: [
      { email: "ana@example.org", role: "admin" },
      { email: "bo@example.org", role: "admin" },
      { id: "77777777-2222-4333-8444-555555555555", email: "cy@example.org" },
      "di@example.org",
    ],
    conflicts: { removeUser: ["77777777-2222-4333-8444-555555555555", "DI@example.org"] },
  });
  const remove = (email) => service("DELETE", `/users/${user(email).id}`);
  conflict(await remove("cy@example.org"));
  conflict(await remove("di@example.org"));
  done(await remove("ana@example.org"));
  conflict(await remove("bo@example.org"));
});

test("ids of users are UUIDs, unless somebody has the id", async () => {
  const { service } = await startAnaconda();
  for (const [method, rest] of [
    ["DELETE", ""],
    ["POST", "/seats"],
    ["DELETE", "/seats"],
    ["GET", "/tokens"],
    ["DELETE", `/tokens/${NOBODY}`],
  ]) {
    notFound(await service(method, `/users/${NOBODY}${rest}`));
    unprocessable(await service(method, `/users/nobody${rest}`), "path.user_id");
  }
});
