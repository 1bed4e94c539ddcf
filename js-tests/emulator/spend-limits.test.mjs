import assert from "node:assert/strict";
import { test } from "node:test";
import {
  actor,
  group,
  groupMember,
  limit,
  pages,
  request,
  rowsOf,
  startUnlimited,
} from "./enterprise-helpers.mjs";
import { badRequest, DAY, NOW, notFound, ok, refused, start, team } from "./helpers.mjs";

const EFFECTIVE = "/spend_limits/effective";
const REQUESTS = "/spend_limit_increase_requests";
const at = new Date(NOW).toISOString();
const organization = { type: "organization" };
const own = (name) => ({ type: "user", user_id: `user_01${name}` });

const limited = (more = {}) =>
  team({
    rbacGroups: [group("G2"), group("G1")],
    rbacGroupMembers: [groupMember("G2", "dev"), groupMember("G1", "dev"), groupMember("G1", "uli")],
    spendLimits: [
      limit("dev", own("dev"), "90000"),
      limit("week", { type: "rbac_group", rbac_group_id: "rbac_group_01G1" }, "700", { period: "weekly" }),
      limit("more", { type: "rbac_group", rbac_group_id: "rbac_group_01G2" }, "900", { period: "weekly" }),
      limit("org", organization, "50000"),
    ],
    increaseRequests: [
      request("gone", "former", 1),
      request("r3", "uli", 2),
      request("r2", "dev", 3, { period: "weekly" }),
      request("r1", "cleo", 4, { status: "denied", resolved_at: at, resolved_by: actor("ada") }),
      request("r0", "dev", 5, { status: "approved", resolved_at: at, resolved_by: actor("ada") }),
    ],
    ...more,
  });
const open = (more) => startUnlimited({ fill: limited(more) });
const ids = ({ data }) => data.map(({ id }) => id.slice("slir_01".length));

test("each member has a row for each period with a limit, from where it comes", async () => {
  const { get } = open();
  const rows = await rowsOf(get, EFFECTIVE);
  const found = rows.map((it) => [it.actor.name, it.period, it.amount, it.source.type, it.spend_limit_id]);
  assert.deepEqual(found.sort(), [
    ["ada", "monthly", "50000", "organization", "spl_01org"],
    ["bill", "monthly", "50000", "organization", "spl_01org"],
    ["cleo", "monthly", "50000", "organization", "spl_01org"],
    ["dev", "monthly", "90000", "user", "spl_01dev"],
    ["dev", "weekly", "900", "rbac_group", "spl_01more"],
    ["uli", "monthly", "50000", "organization", "spl_01org"],
    ["uli", "weekly", "700", "rbac_group", "spl_01week"],
  ]);
  for (const row of rows) {
    assert.deepEqual(Object.keys(row).sort(), [
      "actor",
      "amount",
      "currency",
      "period",
      "period_to_date_spend",
      "scope",
      "source",
      "spend_limit_id",
    ]);
    assert.deepEqual(row.actor, actor(row.actor.name));
    assert.deepEqual(row.scope, own(row.actor.name));
    assert.equal(row.currency, "USD");
    assert.match(row.period_to_date_spend, /^\d+(\.\d{1,3})?$/);
  }
});

test("pages are of members, and a member is never split", async () => {
  const { get } = open();
  const found = await pages(get, EFFECTIVE, 1);
  assert.equal(found.length, 5);
  for (const { data } of found) assert.equal(new Set(data.map((it) => it.actor.user_id)).size, 1);
  assert.equal(Math.max(...found.map(({ data }) => data.length)), 2);
});

test("periods and members are chosen; at most 100 members", async () => {
  const { get } = open();
  const weekly = await rowsOf(get, `${EFFECTIVE}?period[]=weekly`);
  assert.deepEqual(weekly.map((it) => it.actor.name).sort(), ["dev", "uli"]);
  assert.equal((await rowsOf(get, `${EFFECTIVE}?period[]=weekly&period[]=monthly`)).length, 7);
  assert.deepEqual(await rowsOf(get, `${EFFECTIVE}?period[]=daily`), []);
  const dev = await rowsOf(get, `${EFFECTIVE}?user_ids[]=user_01dev&user_ids[]=user_01none`);
  assert.deepEqual(new Set(dev.map((it) => it.actor.name)), new Set(["dev"]));
  const many = (count) => Array.from({ length: count }, (_, i) => `user_ids[]=user_${i}`).join("&");
  ok(await get(`${EFFECTIVE}?${many(100)}`));
  badRequest(await get(`${EFFECTIVE}?${many(101)}`));
  for (const query of ["period[]=yearly", "period=weekly", "limit=0", "page=x", "user_id=x"]) {
    badRequest(await get(`${EFFECTIVE}?${query}`));
  }
});

test("null is no limit, what is switched off binds nobody, former members have no row", async () => {
  const { get, del } = open({
    spendLimits: [limit("dev", own("dev"), null), limit("org", organization, "50000", { is_enabled: false })],
  });
  const rows = await rowsOf(get, EFFECTIVE);
  assert.deepEqual(
    rows.map((it) => [it.actor.name, it.amount]),
    [["dev", null]],
  );
  ok(await del("/users/user_01dev"));
  assert.deepEqual(await rowsOf(get, EFFECTIVE), []);
});

test("spending grows within a period and begins anew with the next", async () => {
  // Saturday, 21 November 2026: ten days later another month has begun.
  const { get, emulator } = startUnlimited({ fill: { members: 40 } });
  const spent = async () => {
    const rows = await rowsOf(get, `${EFFECTIVE}?period[]=monthly`);
    return rows.reduce((sum, it) => sum + Number(it.period_to_date_spend), 0);
  };
  const first = await spent();
  assert.ok(first > 0);
  assert.equal(await spent(), first);
  emulator.advance(3 * DAY);
  assert.ok((await spent()) > first);
  emulator.advance(6.5 * DAY);
  assert.ok((await spent()) < first);
});

test("requests are listed newest first without those of former members", async () => {
  const { get, del } = open();
  const whole = ok(await get(REQUESTS));
  assert.deepEqual(ids(whole), ["r3", "r2", "r1", "r0"]);
  assert.deepEqual(
    (await pages(get, REQUESTS, 3)).map((it) => it.data.length),
    [3, 1],
  );
  ok(await del("/users/user_01dev"));
  assert.deepEqual(ids(ok(await get(REQUESTS))), ["r3", "r1"]);
});

test("requests are chosen by status and requester", async () => {
  const { get } = open();
  assert.deepEqual(ids(ok(await get(`${REQUESTS}?status[]=pending`))), ["r3", "r2"]);
  assert.deepEqual(ids(ok(await get(`${REQUESTS}?status[]=approved&status[]=denied`))), ["r1", "r0"]);
  assert.deepEqual(ids(ok(await get(`${REQUESTS}?actor_ids[]=user_01dev`))), ["r2", "r0"]);
  assert.deepEqual(ids(ok(await get(`${REQUESTS}?actor_ids[]=user_01dev&status[]=pending`))), ["r2"]);
  for (const query of ["status[]=open", "status=pending", "limit=0", "page=x"]) {
    badRequest(await get(`${REQUESTS}?${query}`));
  }
});

test("a pending request shows what binds the requester now, a resolved one does not", async () => {
  const { get } = open();
  const pending = ok(await get(`${REQUESTS}/slir_01r2`));
  const { spend_summary: summary, ...rest } = pending;
  assert.deepEqual(rest, request("r2", "dev", 3, { period: "weekly" }));
  assert.equal(summary.spend_limit_id, "spl_01more");
  assert.equal(summary.period, "weekly");
  assert.equal(ok(await get(`${REQUESTS}/slir_01r1`)).spend_summary, null);
  notFound(await get(`${REQUESTS}/slir_01none`));
});

test("approving writes a limit of the member's own, which binds at once, and tells them", async () => {
  const { get, post, emulator } = open();
  const approved = ok(await post(`${REQUESTS}/slir_01r3/approve`, { amount: "75000" }));
  assert.equal(approved.status, "approved");
  assert.equal(approved.resolved_at, at);
  assert.equal(approved.resolved_by.type, "user_actor");
  assert.match(approved.spend_limit.id, /^spl_/);
  assert.deepEqual(approved.spend_limit, {
    ...limit("x", own("uli"), "75000"),
    id: approved.spend_limit.id,
    created_at: at,
    updated_at: at,
  });
  const [row] = await rowsOf(get, `${EFFECTIVE}?user_ids[]=user_01uli&period[]=monthly`);
  assert.deepEqual(row, approved.spend_summary);
  assert.deepEqual([row.amount, row.source], ["75000", own("uli")]);
  assert.equal(ok(await get(`${REQUESTS}/slir_01r3`)).status, "approved");
  assert.deepEqual(
    emulator.outbox.map(({ to, kind }) => [to, kind]),
    [["uli@example.com", "spend_limit_request"]],
  );
  badRequest(await post(`${REQUESTS}/slir_01r3/approve`, { amount: "75000" }));
});

test("approving for another period, over a limit that is there, quietly", async () => {
  const { get, post, emulator } = open();
  const body = { amount: "0", period: "monthly", suppress_notification: true };
  const approved = ok(await post(`${REQUESTS}/slir_01r2/approve`, body));
  assert.equal(approved.spend_limit.id, "spl_01dev");
  assert.equal(approved.spend_limit.amount, "0");
  assert.equal(approved.spend_limit.updated_at, at);
  assert.equal(approved.period, "weekly");
  const rows = await rowsOf(get, `${EFFECTIVE}?user_ids[]=user_01dev`);
  assert.deepEqual(rows.map((it) => [it.period, it.amount]).sort(), [
    ["monthly", "0"],
    ["weekly", "900"],
  ]);
  assert.deepEqual(emulator.outbox, []);
});

test("without a period it is the one of the request", async () => {
  const { get, post } = open();
  for (const body of [{ amount: "1000", period: null }]) {
    const approved = ok(await post(`${REQUESTS}/slir_01r2/approve`, body));
    assert.equal(approved.spend_limit.period, "weekly");
  }
  const rows = await rowsOf(get, `${EFFECTIVE}?user_ids[]=user_01dev&period[]=weekly`);
  assert.equal(rows[0].amount, "1000");
});

test("amounts are whole cents as text", async () => {
  const { post } = open();
  const path = `${REQUESTS}/slir_01r3/approve`;
  for (const amount of [undefined, null, 500, "", "-1", "1.5", "1e3", "50 000", "٣"]) {
    badRequest(await post(path, { amount }));
  }
  badRequest(await post(path, { amount: "1", period: "yearly" }));
  badRequest(await post(path, { amount: "1", suppress_notification: "yes" }));
  badRequest(await post(path, { amount: "1", limit: "1" }));
  notFound(await post(`${REQUESTS}/slir_01none/approve`, { amount: "1" }));
});

test("denying is done once and may be said again; what is approved cannot be denied", async () => {
  const { get, post, emulator } = open();
  const denied = ok(await post(`${REQUESTS}/slir_01r3/deny`, {}));
  assert.deepEqual([denied.status, denied.resolved_at, denied.spend_summary], ["denied", at, null]);
  assert.equal(emulator.outbox.length, 1);
  emulator.advance(60_000);
  assert.deepEqual(ok(await post(`${REQUESTS}/slir_01r3/deny`, {})), denied);
  assert.equal(emulator.outbox.length, 1);
  const { spend_summary: _, ...before } = ok(await get(`${REQUESTS}/slir_01r1`));
  assert.equal(ok(await post(`${REQUESTS}/slir_01r1/deny`, {})).resolved_at, before.resolved_at);
  badRequest(await post(`${REQUESTS}/slir_01r0/deny`, {}));
  badRequest(await post(`${REQUESTS}/slir_01r3/approve`, { amount: "1" }));
  badRequest(await post(`${REQUESTS}/slir_01r2/deny`, { amount: "1" }));
  ok(await post(`${REQUESTS}/slir_01r2/deny`, { suppress_notification: true }));
  assert.equal(emulator.outbox.length, 1);
  notFound(await post(`${REQUESTS}/slir_01none/deny`, {}));
});

test("limits and requests survive a state", () => {
  const fill = limited();
  const state = startUnlimited({ fill }).emulator.state();
  assert.deepEqual(state.spendLimits.map((it) => it.id).sort(), fill.spendLimits.map((it) => it.id).sort());
  assert.deepEqual(state.increaseRequests, fill.increaseRequests);
});

test("60 requests a minute about spend limits, apart from the 100 of everything", async () => {
  const { get, emulator } = start({ fill: limited() });
  for (let i = 0; i < 60; i++) ok(await get(i % 2 === 0 ? EFFECTIVE : REQUESTS));
  const answer = await get(EFFECTIVE);
  refused(answer, 429, "rate_limit_error");
  assert.equal(answer.headers["retry-after"], "60");
  ok(await get("/users"));
  emulator.advance(60_000);
  ok(await get(EFFECTIVE));
});
