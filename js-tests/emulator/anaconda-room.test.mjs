import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmulator } from "../../pkg-template/emulator/index.js";
import { done, ok, refused, startAnaconda, unprocessable } from "./anaconda-helpers.mjs";
import { HEADERS, NOW, ORIGIN, ROOT } from "./helpers.mjs";

test("faults speak this API's language", async () => {
  const { emulator, service, serviceToken, state } = await startAnaconda();
  for (const status of [401, 402, 403, 404, 409, 429, 500, 503]) {
    emulator.faults.next({ match: { path: "*/users" }, status });
    const answer = await service("POST", "/users", {});
    refused(answer, status, answer.body.error.code);
    assert.equal(typeof answer.body.error.code, "string");
  }
  emulator.faults.next({ status: 422 });
  unprocessable(await service("POST", "/users", {}), "body");
  assert.equal(state().users.length, 1);
  for (const [status, error] of [
    [400, "invalid_request"],
    [401, "invalid_client"],
    [500, "server_error"],
    [503, "temporarily_unavailable"],
  ]) {
    emulator.faults.next({ match: { path: "/anaconda/api/iam/token" }, status });
    const answer = await serviceToken();
    assert.deepEqual([answer.status, answer.body.error], [status, error]);
  }
  emulator.faults.next({ status: 204 });
  done(await service("GET", "/users"));
});

test("a connection that dies after the work", async () => {
  const { emulator, service, state } = await startAnaconda();
  emulator.faults.next({ reset: "after" });
  await assert.rejects(service("POST", "/users", { email: "ana@example.org" }), TypeError);
  assert.equal(state().users.length, 2);
  assert.equal(emulator.requests[0].status, null);
});

test("no rate limit is documented, and none is here; the other API's budget is not touched", async () => {
  const { emulator, service } = await startAnaconda({}, { limits: { perMinute: 1 } });
  for (let i = 0; i < 5; i++) ok(await service("GET", "/users"));
  assert.equal((await emulator.fetch(`${ORIGIN}${ROOT}/me`, { headers: HEADERS })).status, 200);
});

test("pages get no permission: cross-origin rules are not documented", async () => {
  const { emulator, service } = await startAnaconda();
  const asking = { "anthropic-dangerous-direct-browser-access": "true" };
  const answer = await service("GET", "/users", undefined, asking);
  assert.equal(answer.headers["access-control-allow-origin"], undefined);
  const preflight = await emulator.fetch("https://anaconda.com/anaconda/api/v1/organizations/acme/users", {
    method: "OPTIONS",
  });
  assert.equal(preflight.headers.get("access-control-allow-origin"), null);
});

test("the same seed gives the same organization, ids and tokens", async () => {
  const run = async (seed) => {
    const options = { seats: 20, fill: { members: 50, managed: 3 } };
    const { service, state, serviceKey } = await startAnaconda(options, { seed });
    const { id } = ok(await service("POST", "/users", {}));
    return [serviceKey, id, state()];
  };
  assert.deepEqual(await run(3), await run(3));
  assert.notDeepEqual(await run(3), await run(4));
});

test("invented people: so many more, seats as far as they go, tokens for those", async () => {
  const { state } = await startAnaconda({ seats: 20, fill: { members: 50, managed: 3 } });
  const { users, seats, tokens } = state();
  assert.equal(users.length, 54);
  assert.equal(users.filter((it) => it.email === null).length, 3);
  assert.deepEqual(seats, { total: 20, available: 0 });
  assert.equal(tokens.length, 20);
  assert.ok(new Set(tokens.map((it) => it.expires_at)).size > 1);
  assert.deepEqual([...new Set(users.map((it) => it.role))].sort(), ["admin", "billing_manager", "member"]);
  assert.ok(users.every((it) => it.email === null || /@example\.(com|org)$/.test(it.email)));
});

test("options that do not fit are refused", () => {
  const members = (...list) => ({ members: list });
  for (const anaconda of [
    null,
    [],
    { seat: 3 },
    { orgId: "a b" },
    { admin: { username: "x" } },
    { serviceAccounts: [{ name: "a", client_id: "b" }] },
    { seats: -1 },
    members(5),
    members({ email: "a@example.org", role: "owner" }),
    members("a@example.org", "A@example.org"),
    members({ id: "a" }, { id: "a" }),
    members({ tokenExpiresAt: "2027" }),
    { accounts: "a@example.org" },
    { conflicts: { remove: [] } },
    { subscriptionEndsAt: "2027-01-31" },
    { listShape: "list" },
    { tokenLife: 0 },
    { fill: { people: 3 } },
  ]) {
    assert.throws(() => createEmulator({ anaconda }), TypeError, JSON.stringify(anaconda));
  }
  assert.throws(() => createEmulator({ anaconda: { seats: 0, ...members({ seat: true }) } }), RangeError);
  createEmulator({ anaconda: { seats: undefined, conflicts: { removeUser: undefined }, fill: {} } });
});

test("a state can start another emulator, whose organization here is made anew", () => {
  const state = createEmulator({ now: () => NOW, anaconda: { orgId: "one" } }).state();
  const other = createEmulator({ now: () => NOW, fill: state });
  assert.equal(other.state().anaconda.orgId, "acme");
  assert.deepEqual(other.state().organization, state.organization);
});

test("over a socket: the same organization under anacondaURL", async (context) => {
  const { emulator, serviceKey, state } = await startAnaconda({
    members: [{ email: "ana@example.org", seat: true }],
  });
  const { anacondaURL, close } = await emulator.listen();
  context.after(close);
  const [{ id }] = state().users;
  const url = `${anacondaURL}/api/v1/organizations/acme/users/${id}/seats`;
  const headers = { authorization: `Bearer ${serviceKey}` };
  const gone = await fetch(url, { method: "DELETE", headers });
  assert.deepEqual([gone.status, await gone.text()], [204, ""]);
  const taken = await fetch(url, { method: "POST", headers });
  assert.deepEqual([taken.status, await taken.text()], [201, ""]);
});
