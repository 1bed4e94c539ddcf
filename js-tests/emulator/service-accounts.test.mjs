import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, notFound, ok } from "./helpers.mjs";
import { AT, account, conflict, federated, pages, startWithToken } from "./workload-helpers.mjs";

const LIST = "/service_accounts";
const BOT = `${LIST}/svac_01bot`;
const SPARE = `${LIST}/svac_01spare`;
const begin = (fill = federated()) => startWithToken({ fill });

test("create: what is not said has its default", async () => {
  const { post, get } = begin();
  const made = ok(await post(LIST, { name: "ci-deploy-bot" }));
  assert.match(made.id, /^svac_01[0-9A-Za-z]{22}$/);
  assert.deepEqual(made, {
    id: made.id,
    type: "service_account",
    name: "ci-deploy-bot",
    description: null,
    organization_role: "developer",
    created_at: AT,
    updated_at: AT,
    archived_at: null,
    created_by_actor_id: "user_01ada",
    updated_by_actor_id: null,
    archived_by_actor_id: null,
  });
  assert.deepEqual(ok(await get(`${LIST}/${made.id}`)), made);
  const full = { name: "0-9", description: "x".repeat(2000), organization_role: "admin" };
  const { name, description, organization_role } = ok(await post(LIST, full));
  assert.deepEqual({ name, description, organization_role }, full);
  assert.equal(ok(await post(LIST, { name: "a".repeat(255), description: null })).description, null);
});

for (const [what, body] of Object.entries({
  "no name": {},
  "empty name": { name: "" },
  "long name": { name: "a".repeat(256) },
  "capital letters": { name: "CI" },
  underscore: { name: "ci_bot" },
  "a name over two lines": { name: "ci\n" },
  "null name": { name: null },
  "long description": { name: "a", description: "x".repeat(2001) },
  "unknown role": { name: "a", organization_role: "owner" },
  "null role": { name: "a", organization_role: null },
  "unknown field": { name: "a", role: "developer" },
})) {
  test(`create, ${what}: 400`, async () => badRequest(await begin().post(LIST, body)));
}

test("a name is taken once: 409", async () => {
  const { post, emulator } = begin();
  conflict(await post(LIST, { name: "bot" }));
  assert.equal(emulator.state().serviceAccounts.length, 2);
});

test("update: description and role, never the name; null clears the one and leaves the other", async () => {
  const { post, emulator } = begin();
  emulator.advance(1000);
  const changed = ok(await post(BOT, { description: "d", organization_role: "admin" }));
  assert.deepEqual([changed.description, changed.organization_role], ["d", "admin"]);
  assert.deepEqual(
    [changed.created_at, changed.updated_by_actor_id],
    [account("bot").created_at, "user_01ada"],
  );
  assert.equal(changed.updated_at, "2026-11-21T12:00:01.000Z");
  const cleared = ok(await post(BOT, { description: null, organization_role: null }));
  assert.deepEqual([cleared.description, cleared.organization_role], ["", "admin"]);
  badRequest(await post(BOT, { name: "other" }));
  badRequest(await post(BOT, { description: "x".repeat(2001) }));
  notFound(await post(`${LIST}/svac_01none`, {}));
  notFound(await begin().get(`${LIST}/svac_01none`));
});

test("archive: not while a live rule targets it; a second time changes nothing; then no update", async () => {
  const { post, get, emulator } = begin();
  badRequest(await post(`${BOT}/archive`));
  ok(await post("/federation_rules/fdrl_01deploy/archive"));
  const archived = ok(await post(`${BOT}/archive`));
  assert.deepEqual([archived.archived_at, archived.archived_by_actor_id], [AT, "user_01ada"]);
  emulator.advance(5000);
  assert.deepEqual(ok(await post(`${BOT}/archive`)), archived);
  badRequest(await post(BOT, { description: "x" }));
  badRequest(await post(`${SPARE}/archive`, { name: "x" }));
  const names = (body) => body.data.map((it) => it.name);
  assert.deepEqual(names(ok(await get(LIST))), ["spare"]);
  assert.deepEqual(names(ok(await get(`${LIST}?include_archived=true`))), ["spare", "bot"]);
  assert.deepEqual(ok(await get(BOT)), archived);
  notFound(await post(`${LIST}/svac_01none/archive`));
});

test("list: newest first, 20 by default, by token", async () => {
  const { get, post } = begin();
  for (let i = 0; i < 21; i++) ok(await post(LIST, { name: `n-${i}` }));
  const [first, second, ...others] = await pages(get, LIST);
  assert.deepEqual(Object.keys(first), ["data", "next_page"]);
  assert.deepEqual([first.data.length, second.data.length, others.length], [20, 3, 0]);
  assert.equal(first.data[0].name, "n-20");
  assert.equal(second.data.at(-1).name, "bot");
  assert.equal((await get(`${LIST}?limit=100`)).body.data.length, 23);
  for (const query of [
    "limit=0",
    "limit=101",
    "page=x",
    `limit=5&page=${first.next_page}`,
    "after_id=svac_01bot",
  ]) {
    badRequest(await get(`${LIST}?${query}`));
  }
  badRequest(await get(`${LIST}?include_archived=true&page=${first.next_page}`));
});
