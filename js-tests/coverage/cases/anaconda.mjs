// The calls of Anaconda's organization API.
import assert from "node:assert/strict";
import { all, refused } from "../lib/lists.mjs";

const END = "2027-06-30T00:00:00Z";
const accountsOf = ({ state }) => state().serviceAccounts.map(({ name }) => name);
const tokensOf = ({ state }, user_id) => state().tokens.filter((token) => token.user_id === user_id);
const holds = ({ state }, email) =>
  state().users.find((user) => user.email === email).subscriptions.length > 0;
const mails = ({ emulator }, kind) =>
  emulator.outbox.filter((mail) => mail.kind === kind).map(({ to }) => to);

export default {
  "serviceAccounts.create": async (world) => {
    const made = await world.org.serviceAccounts.create({ name: "nightly-build_01" });
    assert.equal(made.name, "nightly-build_01");
    assert.ok(made.client_secret.length > 0);
    assert.ok(accountsOf(world).includes("nightly-build_01"));
    const { data } = await world.org.serviceAccounts.list();
    const { client_secret, ...shown } = made;
    assert.deepEqual(
      data.find(({ client_id }) => client_id === made.client_id),
      shown,
    );
  },
  "serviceAccounts.list": async (world) => {
    const accounts = await all(world.org.serviceAccounts.list());
    assert.deepEqual(
      accounts.map(({ name }) => name),
      accountsOf(world),
    );
    assert.ok(accounts.every((account) => !("client_secret" in account)));
  },
  "serviceAccounts.delete": async (world) => {
    const { client_id } = await world.org.serviceAccounts.create({ name: "short-lived" });
    assert.equal(await world.org.serviceAccounts.delete(client_id), undefined);
    assert.ok(!accountsOf(world).includes("short-lived"));
    await refused(world.org.serviceAccounts.delete(client_id), 404);
  },

  "users.autoRegister": async (world) => {
    const user_emails = ["new@example.org", "bo@example.org"];
    const answer = await world.org.users.autoRegister({ user_emails });
    assert.deepEqual(answer.users_in_onboarding_process, ["new@example.org"]);
    assert.deepEqual(answer.users_unavailable_for_onboarding, ["bo@example.org"]);
    assert.equal(answer.total_organization_seats, 5);
    assert.equal(answer.available_organization_seats, Number(answer.available_organization_seats_raw));
    const people = await all(world.org.users.list({}));
    assert.ok(people.some(({ email }) => email === "new@example.org"));
  },
  "users.add": async (world) => {
    const made = await world.org.users.add({ email: "new@example.org", first_name: "New" });
    assert.deepEqual([made.email, made.first_name, made.last_name], ["new@example.org", "New", null]);
    const found = (await all(world.org.users.list({}))).find(({ id }) => id === made.id);
    // Adding gives neither a seat nor a token.
    assert.deepEqual([found.role, found.subscriptions], ["member", []]);
    assert.deepEqual(tokensOf(world, made.id), []);
    const managed = await world.org.users.add({ first_name: "nightly" });
    assert.ok((await all(world.org.users.list({}))).some(({ id, email }) => id === managed.id && !email));
  },
  "users.list": async ({ org, state }) => {
    const people = await all(org.users.list({}));
    assert.deepEqual(
      people.map(({ id }) => id),
      state().users.map(({ id }) => id),
    );
    // Groups come when they are asked for.
    assert.ok(people.every(({ groups }) => !groups?.length));
    const grouped = await all(org.users.list({ include_groups: true }));
    const ana = grouped.find(({ email }) => email === "ana@example.org");
    assert.deepEqual(
      ana.groups.map(({ name }) => name),
      ["data-team"],
    );
  },
  "users.remove": async ({ org, userID }) => {
    const id = userID("bo@example.org");
    assert.equal(await org.users.remove(id), undefined);
    assert.equal(userID("bo@example.org"), undefined);
    assert.ok(!(await all(org.users.list({}))).some((user) => user.id === id));
    await refused(org.users.remove(id), 404);
  },

  "seats.assign": async (world) => {
    const [bo, ana] = [world.userID("bo@example.org"), world.userID("ana@example.org")];
    const { available } = world.state().seats;
    assert.equal(await world.org.seats.assign(bo, { send_seat_assigned_email: false }), undefined);
    assert.ok(holds(world, "bo@example.org"));
    assert.equal(world.state().seats.available, available - 1);
    assert.deepEqual(mails(world, "seat"), []);
    await refused(world.org.seats.assign(ana, {}), 409);
  },
  "seats.revoke": async (world) => {
    const id = world.userID("cy@example.org");
    const { available } = world.state().seats;
    assert.equal(await world.org.seats.revoke(id), undefined);
    assert.ok(!holds(world, "cy@example.org"));
    assert.equal(world.state().seats.available, available + 1);
    await refused(world.org.seats.revoke(id), 404);
  },

  "tokens.create": async (world) => {
    const id = world.userID("cy@example.org");
    const { token } = await world.org.tokens.create(id, { expires_at: END, send_token_email: false });
    assert.ok(token.length > 0);
    assert.equal(tokensOf(world, id).length, 1);
    const { data } = await world.org.tokens.list(id);
    assert.equal(Date.parse(data[0].expires_at), Date.parse(END));
    // The value is never shown again.
    assert.ok(!JSON.stringify(data).includes(token));
    assert.deepEqual(mails(world, "token"), []);
  },
  "tokens.update": async (world) => {
    const id = world.userID("ana@example.org");
    await world.org.tokens.update(id, { expires_at: END, expiration_tolerance_months: 2 });
    const [token] = tokensOf(world, id);
    assert.equal(Date.parse(token.expires_at), Date.parse(END));
    assert.equal(token.expiration_tolerance_months, 2);
    const { data } = await world.org.tokens.list(id);
    assert.equal(Date.parse(data[0].expires_at), Date.parse(END));
  },
  "tokens.sync": async (world) => {
    const id = world.userID("ana@example.org");
    const end = world.emulator.anaconda.renewSubscription("2028-01-01T00:00:00Z");
    await world.org.tokens.sync(id);
    const { data } = await world.org.tokens.list(id);
    assert.equal(Date.parse(data[0].expires_at), Date.parse(end));
  },
  "tokens.list": async (world) => {
    const [ana, bo] = [world.userID("ana@example.org"), world.userID("bo@example.org")];
    const tokens = await all(world.org.tokens.list(ana));
    assert.deepEqual(
      tokens.map(({ id }) => id),
      tokensOf(world, ana).map(({ id }) => id),
    );
    assert.deepEqual((await world.org.tokens.list(bo)).data, []);
  },
  "tokens.revoke": async (world) => {
    const user_id = world.userID("ana@example.org");
    const [{ id }] = (await world.org.tokens.list(user_id)).data;
    assert.equal(await world.org.tokens.revoke(id, { user_id }), undefined);
    const [token] = tokensOf(world, user_id);
    assert.equal(token.status, "revoked");
    await refused(world.org.tokens.revoke("00000000-0000-4000-8000-000000000000", { user_id }), 404);
  },
};
