// The calls in the present dialect, against an emulator that takes no other form: what goes out, what comes back.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ADMIN,
  answer,
  CALLS,
  CURRENT,
  END,
  emulate,
  issuesOf,
  ok,
  ROOT,
  SERVICE,
  start,
  TOKEN_ID,
  throws,
  USER,
} from "./lib/org.mjs";

const HERE = `${CURRENT}/organizations/acme`;

/** Runs one call and checks its request to the letter. `body`: undefined stands for none. */
async function exactly({ org, wire }, run, method, path, body) {
  const before = wire.length;
  const result = await run(org);
  assert.equal(wire.length, before + 1);
  const { url, headers, ...sent } = wire.at(-1);
  assert.equal(url, HERE + path);
  assert.equal(sent.method, method);
  assert.equal("body" in sent, body !== undefined);
  if (body !== undefined) assert.deepEqual(JSON.parse(sent.body), body);
  assert.equal(sent.redirect, "manual");
  assert.ok(sent.signal instanceof AbortSignal);
  assert.deepEqual(
    Object.keys(sent).filter((key) => !["method", "body", "redirect", "signal"].includes(key)),
    [],
  );
  const { authorization, ...others } = headers;
  assert.match(authorization, /^Bearer \S+$/);
  const type = body === undefined ? {} : { "content-type": "application/json" };
  assert.deepEqual(others, { accept: "application/json", ...type });
  return result;
}

describe("service accounts", () => {
  test("create gives the account with its secret; list shows it without; delete ends it", async () => {
    const world = emulate();
    const made = await exactly(
      world,
      (org) => org.serviceAccounts.create({ name: "nightly-build_01" }),
      "POST",
      "/service-accounts",
      { name: "nightly-build_01" },
    );
    assert.deepEqual(Object.keys(made).sort(), ["client_id", "client_secret", "name", "org_id"]);
    assert.equal(made.name, "nightly-build_01");
    assert.equal(made.org_id, world.emulator.anaconda.orgUUID);
    const { client_secret, ...shown } = made;
    assert.ok(client_secret.length > 10);

    const list = (org) => org.serviceAccounts.list();
    const page = await exactly(world, list, "GET", "/service-accounts");
    assert.deepEqual(page.data.at(-1), shown);
    assert.deepEqual(Object.keys(page), ["data"]);

    const path = `/service-accounts/${made.client_id}`;
    assert.equal(
      await exactly(world, (org) => org.serviceAccounts.delete(made.client_id), "DELETE", path),
      undefined,
    );
    assert.ok(!(await list(world.org)).data.some((one) => one.client_id === made.client_id));
  });
  test("a new account's credentials work", async () => {
    const { org, connect } = emulate();
    const { client_id, client_secret } = await org.serviceAccounts.create({ name: "ci" });
    const own = connect({
      clientId: client_id,
      clientSecret: client_secret,
      username: undefined,
      password: undefined,
    });
    assert.equal((await own.users.list()).data.length, 2);
  });
});

describe("users", () => {
  test("autoRegister: both lists, and the seats as integers beside the text of the server", async () => {
    const world = emulate({ anaconda: { seats: 2, accounts: ["known@example.org"] } });
    const user_emails = ["new@example.org", "known@example.org", "two@example.org", "three@example.org"];
    const run = (org) => org.users.autoRegister({ user_emails });
    assert.deepEqual(await exactly(world, run, "POST", "/users_auto_registration", { user_emails }), {
      users_in_onboarding_process: ["new@example.org", "two@example.org"],
      users_unavailable_for_onboarding: ["known@example.org", "three@example.org"],
      total_organization_seats: 2,
      total_organization_seats_raw: "2",
      available_organization_seats: 0,
      available_organization_seats_raw: "0",
    });
  });
  test("add with an address, with names, with nothing", async () => {
    const world = emulate();
    const bo = { email: "bo@example.org", first_name: "Bo", last_name: null };
    const { id, ...added } = await exactly(world, (org) => org.users.add(bo), "POST", "/users", bo);
    assert.deepEqual(added, bo);
    assert.equal(world.state().users.at(-1).id, id);
    for (const run of [(org) => org.users.add(), (org) => org.users.add(null), (org) => org.users.add({})]) {
      const managed = await exactly(world, run, "POST", "/users", {});
      assert.equal(managed.email, null);
    }
    const name = { first_name: "nightly build" };
    assert.equal(
      (await exactly(world, (org) => org.users.add(name), "POST", "/users", name)).first_name,
      "nightly build",
    );
    assert.deepEqual(world.state().seats.available, 40);
  });
  test("list, with and without groups", async () => {
    const groups = [{ email: "ana@example.org", id: USER, seat: true, groups: ["data-team"] }];
    const world = emulate({ anaconda: { members: groups } });
    const without = await exactly(world, (org) => org.users.list(), "GET", "/users");
    assert.deepEqual(
      without.data.map(({ id, email, role }) => [id, email, role]),
      [[USER, "ana@example.org", "member"]],
    );
    assert.equal(without.data[0].subscriptions.length, 1);
    assert.equal(without.data[0].groups ?? null, null);
    const all = await exactly(
      world,
      (org) => org.users.list({ include_groups: true }),
      "GET",
      "/users?include_groups=true",
    );
    const [group] = all.data[0].groups;
    assert.deepEqual([group.name, group.user_count, group.updated_at], ["data-team", 1, null]);
    await exactly(
      world,
      (org) => org.users.list({ include_groups: false }),
      "GET",
      "/users?include_groups=false",
    );
    await exactly(world, (org) => org.users.list({ include_groups: null }), "GET", "/users");
  });
  test("remove", async () => {
    const world = emulate();
    assert.equal(
      await exactly(world, (org) => org.users.remove(USER), "DELETE", `/users/${USER}`),
      undefined,
    );
    assert.equal(world.state().users.length, 1);
  });
});

describe("seats", () => {
  test("assign without a word about the mail, and with one", async () => {
    const world = emulate();
    const path = `/users/${USER}/seats`;
    const mails = () => world.emulator.outbox.filter(({ kind }) => kind === "seat").length;
    assert.equal(await exactly(world, (org) => org.seats.assign(USER), "POST", path), undefined);
    assert.equal(mails(), 1);
    assert.equal(await exactly(world, (org) => org.seats.revoke(USER), "DELETE", path), undefined);
    const off = (org) => org.seats.assign(USER, { send_seat_assigned_email: false });
    await exactly(world, off, "POST", `${path}?send_seat_assigned_email=false`);
    assert.equal(mails(), 1);
    await world.org.seats.revoke(USER);
    const on = (org) => org.seats.assign(USER, { send_seat_assigned_email: true });
    await exactly(world, on, "POST", `${path}?send_seat_assigned_email=true`);
    assert.equal(mails(), 2);
    assert.equal(world.state().seats.available, 39);
  });
});

describe("tokens", () => {
  test("create, list, update, sync, revoke", async () => {
    const world = emulate({ anaconda: { subscriptionEndsAt: "2028-06-30T00:00:00Z" } });
    const one = `/users/${USER}/token`;
    const body = { expires_at: END, expiration_tolerance_months: 2, send_token_email: false };
    const made = await exactly(world, (org) => org.tokens.create(USER, body), "POST", one, body);
    assert.deepEqual(Object.keys(made).sort(), ["expires_at", "token"]);
    assert.equal(made.expires_at, END);
    assert.deepEqual(world.emulator.outbox, []);

    const list = (org) => org.tokens.list(USER);
    const [{ id, ...shown }] = (await exactly(world, list, "GET", `/users/${USER}/tokens`)).data;
    assert.deepEqual(shown, { expires_at: END, metadata: {}, revoked: false });

    const later = { expires_at: "2027-05-01T00:00:00Z", expiration_tolerance_months: 0 };
    const updated = await exactly(world, (org) => org.tokens.update(USER, later), "PATCH", one, later);
    assert.equal(updated ?? null, null);
    assert.equal((await list(world.org)).data[0].expires_at, "2027-05-01T00:00:00+00:00");
    await exactly(world, (org) => org.tokens.sync(USER), "PATCH", one, { is_renewal: true });
    assert.equal((await list(world.org)).data[0].expires_at, "2028-06-30T00:00:00+00:00");
    const renewal = { is_renewal: true };
    await exactly(world, (org) => org.tokens.update(USER, renewal), "PATCH", one, renewal);

    const revoke = (org) => org.tokens.revoke(id, { user_id: USER });
    assert.equal(await exactly(world, revoke, "DELETE", `/users/${USER}/tokens/${id}`), undefined);
    assert.equal(world.state().tokens[0].status, "revoked");
  });
  test("update needs a date or a renewal, and not both", async () => {
    const { org, calls, tokens } = start();
    for (const params of [
      {},
      { expiration_tolerance_months: 1 },
      { is_renewal: false },
      { expires_at: null },
      { expires_at: END, is_renewal: true },
    ])
      await throws(() => org.tokens.update(USER, params), "ValidationError", "invalid_request");
    assert.equal(calls.length + tokens.length, 0);
  });
});

describe("what is refused before anything is sent", () => {
  const account = (name) => (org) => org.serviceAccounts.create({ name });
  const register = (user_emails) => (org) => org.users.autoRegister({ user_emails });
  const token = (params) => (org) => org.tokens.create(USER, params);
  const cases = {
    "a name that is empty": [account(""), "name too_short"],
    "a name of 65": [account("a".repeat(65)), "name too_long"],
    "no name": [(org) => org.serviceAccounts.create({}), "name required"],
    "no parameters": [(org) => org.serviceAccounts.create(), "name required"],
    "addresses that are none": [register(["ana@example.org", "bo"]), "user_emails.1 email"],
    "addresses as one text": [register("[ana@example.org]"), "user_emails wrong_type"],
    "no address at all": [register([]), "user_emails too_few"],
    "a bad e-mail": [(org) => org.users.add({ email: "ana@" }), "email email"],
    "no end of a token": [token({}), "expires_at required"],
    "an end without a zone": [token({ expires_at: "2027-01-31T00:00:00" }), "expires_at timestamp"],
    "a day that is none": [token({ expires_at: "2027-02-30T00:00:00Z" }), "expires_at timestamp"],
    "a date": [token({ expires_at: "2027-01-31" }), "expires_at timestamp"],
    "an end as a number": [token({ expires_at: 1801353600 }), "expires_at wrong_type"],
    "half a month of grace": [
      token({ expires_at: END, expiration_tolerance_months: 1.5 }),
      "expiration_tolerance_months wrong_type",
    ],
    "less than no grace": [
      token({ expires_at: END, expiration_tolerance_months: -1 }),
      "expiration_tolerance_months too_small",
    ],
    "an unknown field": [(org) => org.users.add({ mail: "ana@example.org" }), "mail unknown_key"],
    "a switch as text": [
      (org) => org.seats.assign(USER, { send_seat_assigned_email: "no" }),
      "send_seat_assigned_email wrong_type",
    ],
  };
  for (const [name, [run, issue]] of Object.entries(cases))
    test(name, async () => {
      const { org, calls, tokens } = start(ADMIN);
      const error = await throws(() => run(org), "ValidationError", "invalid_request");
      assert.deepEqual(issuesOf(error), [issue]);
      assert.equal(calls.length + tokens.length, 0);
    });
  test("addresses that are the same but for case and blanks", async () => {
    const { org, calls, tokens } = start();
    const error = await throws(
      () => org.users.autoRegister({ user_emails: ["ana@example.org", "bo@example.org", "ANA@example.org"] }),
      "ValidationError",
      "invalid_request",
    );
    assert.equal(error.issues[0].path[0], "user_emails");
    assert.equal(calls.length + tokens.length, 0);
  });
  for (const id of [
    "",
    ".",
    "..",
    "a/b",
    "a?b",
    "a#b",
    "a b",
    "a\n",
    "a\0",
    "\ud800",
    undefined,
    null,
    5,
    {},
  ])
    test(`the id ${JSON.stringify(id)}`, async () => {
      const { org, calls, tokens } = start(ADMIN);
      for (const run of [
        () => org.serviceAccounts.delete(id),
        () => org.users.remove(id),
        () => org.seats.assign(id),
        () => org.seats.revoke(id),
        () => org.tokens.create(id, { expires_at: END }),
        () => org.tokens.sync(id),
        () => org.tokens.list(id),
        () => org.tokens.revoke(id, { user_id: USER }),
        () => org.tokens.revoke(TOKEN_ID, { user_id: id }),
      ])
        await throws(run, "ValidationError", "invalid_request");
      assert.equal(calls.length + tokens.length, 0);
    });
});

test("ids that are no UUIDs are taken, and encoded where a path needs it", async () => {
  const { org, calls } = start({ api: [answer(204, null)], ...ADMIN });
  await org.users.remove("7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e");
  await org.users.remove("ü%2F&+");
  await org.serviceAccounts.delete("my+client");
  await org.tokens.revoke("tok:1", { user_id: "me@x" });
  assert.deepEqual(
    calls.map(({ url }) => decodeURIComponent(url.slice(ROOT.length))),
    [
      "/users/7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e",
      "/users/ü%2F&+",
      "/service-accounts/my+client",
      "/users/me@x/tokens/tok:1",
    ],
  );
  assert.ok(
    calls[1].url.endsWith("/users/%C3%BC%252F&+") || calls[1].url.endsWith("/users/%C3%BC%252F%26%2B"),
  );
});

test("the organization's id in the path is encoded", async () => {
  const { org, calls } = start({ api: [ok({ items: [] })], orgId: "äcme%2f&=" });
  await org.users.list();
  assert.equal(
    calls[0].url,
    `https://anaconda.com/api/v1/organizations/${encodeURIComponent("äcme%2f&=")}/users`,
  );
});

test("withResponse gives status, headers and what does not fit, for empty answers, too", async () => {
  const { org } = emulate();
  const made = await org.tokens.create(USER, { expires_at: END }).withResponse();
  assert.deepEqual([made.status, made.issues], [200, []]);
  assert.equal(made.headers["content-type"], "application/json");
  const seat = await org.seats.assign(USER).withResponse();
  assert.deepEqual([seat.status, seat.data], [201, undefined]);
  const gone = await org.seats.revoke(USER).withResponse();
  assert.deepEqual([gone.status, gone.data], [204, undefined]);
  const list = await org.users.list().withResponse();
  assert.deepEqual([list.status, list.data.data.length], [200, 2]);
});

test("any 2xx is a success", async () => {
  for (const [call, [run, , body]] of Object.entries(CALLS))
    for (const status of [200, 201, 202]) {
      const { org } = start({ ...ADMIN, api: [answer(status, body)] });
      const { status: told } = await run(org).withResponse();
      assert.equal(told, status, call);
    }
});

test("options of a call: signal, headers, maxRetries, deadline", async () => {
  const { org, calls } = start({ api: [answer(503, null)], ...SERVICE });
  await throws(
    () => org.users.list({}, { maxRetries: 0, headers: { "X-Org-Name": "acme" } }),
    "InternalServerError",
    "server_error",
  );
  assert.equal(calls.length, 1);
  assert.equal(calls[0].headers["x-org-name"], "acme");
  await throws(() => org.tokens.list(USER, { signal: AbortSignal.abort() }), "APIUserAbortError", "aborted");
  assert.equal(calls.length, 1);
});

test("defaultHeaders go with calls; whether the token request has them or not, never a credential of theirs", async () => {
  const { org, calls, tokens } = start({
    api: [ok({ items: [] })],
    defaultHeaders: { "X-API-Version": "v1" },
  });
  await org.users.list();
  assert.equal(calls[0].headers["x-api-version"], "v1");
  assert.equal(tokens[0].headers.authorization, undefined);
  for (const headers of [{ Authorization: "Bearer other" }, { "Content-Type": "text/plain" }])
    await throws(() => start({ defaultHeaders: headers }), "ValidationError", "invalid_option");
});
