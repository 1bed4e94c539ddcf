import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, notFound, ok } from "./helpers.mjs";
import {
  AT,
  conflict,
  federated,
  forbidden,
  issuer,
  pages,
  rule,
  startWithToken,
} from "./workload-helpers.mjs";

const LIST = "/federation_issuers";
const OWN = `${LIST}/fdis_01own`;
const URL = "https://oidc.example.com";
const begin = (more) => startWithToken({ fill: federated(more) });
const create = (more, emulator = begin()) => emulator.post(LIST, { name: "new", issuer_url: URL, ...more });

test("create: what is not said has its default", async () => {
  const emulator = begin();
  const made = ok(await create({}, emulator));
  assert.match(made.id, /^fdis_01[0-9A-Za-z]{22}$/);
  assert.deepEqual(made, {
    id: made.id,
    type: "federation_issuer",
    name: "new",
    issuer_url: URL,
    jwks: { type: "discovery" },
    check_jti: true,
    max_jwt_lifetime_seconds: 3600,
    jwks_polling_disabled_at: null,
    poll_status: null,
    created_at: AT,
    updated_at: AT,
    archived_at: null,
    created_by_actor_id: "user_01ada",
    updated_by_actor_id: null,
    archived_by_actor_id: null,
  });
  assert.deepEqual(ok(await emulator.get(`${LIST}/${made.id}`)), made);
  const nulls = ok(
    await create({ name: "nulls", check_jti: null, max_jwt_lifetime_seconds: null }, emulator),
  );
  assert.deepEqual([nulls.check_jti, nulls.max_jwt_lifetime_seconds], [true, 3600]);
});

for (const jwks of [
  { type: "discovery", discovery_base: "https://keys.example.com", ca_cert_pem: "x".repeat(8192) },
  { type: "explicit_url", url: "https://keys.example.com/jwks" },
  { type: "inline", keys: [{ kty: "RSA", n: "x", e: "AQAB" }] },
]) {
  test(`create: jwks ${jwks.type}`, async () => {
    assert.deepEqual(ok(await create({ jwks })).jwks, jwks);
  });
}

for (const [what, more] of Object.entries({
  "no name": { name: undefined },
  "capital letters": { name: "New" },
  "long name": { name: "a".repeat(256) },
  "no address": { issuer_url: undefined },
  "empty address": { issuer_url: "" },
  "no address at all": { issuer_url: "oidc.example.com" },
  http: { issuer_url: "http://oidc.example.com" },
  "another port": { issuer_url: "https://oidc.example.com:8443" },
  "IPv4 address": { issuer_url: "https://192.0.2.1" },
  "IPv4 address as a number": { issuer_url: "https://3221225985" },
  "IPv6 address": { issuer_url: "https://[2001:db8::1]" },
  localhost: { issuer_url: "https://localhost" },
  "jwks null": { jwks: null },
  "jwks of an unknown type": { jwks: { type: "file" } },
  "jwks without a type": { jwks: { keys: [{}] } },
  "explicit address missing": { jwks: { type: "explicit_url" } },
  "explicit address empty": { jwks: { type: "explicit_url", url: "" } },
  "no inline keys": { jwks: { type: "inline", keys: [] } },
  "inline keys that are text": { jwks: { type: "inline", keys: ["x"] } },
  "fields of another type": { jwks: { type: "discovery", url: "https://keys.example.com" } },
  "long certificate": { jwks: { type: "discovery", ca_cert_pem: "x".repeat(8193) } },
  "lifetime 0": { max_jwt_lifetime_seconds: 0 },
  "lifetime 176401": { max_jwt_lifetime_seconds: 176_401 },
  "check_jti as text": { check_jti: "true" },
  "what only an update takes": { jwks_polling_disabled: false },
})) {
  test(`create, ${what}: 400`, async () => badRequest(await create(more)));
}

test("port 443 may be written out; lifetimes from 1 to 176400", async () => {
  ok(await create({ issuer_url: "https://oidc.example.com:443/path" }));
  for (const seconds of [1, 176_400]) {
    assert.equal(ok(await create({ max_jwt_lifetime_seconds: seconds })).max_jwt_lifetime_seconds, seconds);
  }
});

test("names are taken once: 409, on create and update; one's own may be sent again", async () => {
  const emulator = begin();
  conflict(await create({ name: "own" }, emulator));
  conflict(await emulator.post(OWN, { name: "github" }));
  ok(await emulator.post(OWN, { name: "own" }));
});

test("update: jwks is replaced whole, null leaves things as they are", async () => {
  const { post, emulator } = begin();
  emulator.advance(1000);
  const jwks = { type: "inline", keys: [{ kty: "EC" }] };
  const body = { name: "other", issuer_url: URL, jwks, check_jti: false, max_jwt_lifetime_seconds: 60 };
  const changed = ok(await post(OWN, body));
  for (const [field, value] of Object.entries(body)) assert.deepEqual(changed[field], value);
  assert.equal(changed.updated_at, "2026-11-21T12:00:01.000Z");
  assert.equal(changed.updated_by_actor_id, "user_01ada");
  const nulls = Object.fromEntries(Object.keys(body).map((field) => [field, null]));
  assert.deepEqual(ok(await post(OWN, { ...nulls, jwks_polling_disabled: null })), changed);
  const replaced = ok(await post(OWN, { jwks: { type: "discovery", ca_cert_pem: null } }));
  assert.deepEqual(replaced.jwks, { type: "discovery" });
  for (const wrong of [
    { issuer_url: "https://192.0.2.1" },
    { name: "Other" },
    { max_jwt_lifetime_seconds: 0 },
    { id: "x" },
  ]) {
    badRequest(await post(OWN, wrong));
  }
  notFound(await post(`${LIST}/fdis_01none`, {}));
});

test("polling that was paused: only false is taken, and starts it again", async () => {
  const paused = issuer("own", {
    jwks_polling_disabled_at: "2026-11-01T00:00:00.000Z",
    poll_status: { consecutive_failures: 9, last_fetched_at: "2026-10-01T00:00:00.000Z", next_poll_at: null },
  });
  const { post } = begin({ federationIssuers: [paused] });
  badRequest(await post(OWN, { jwks_polling_disabled: true }));
  const resumed = ok(await post(OWN, { jwks_polling_disabled: false }));
  assert.equal(resumed.jwks_polling_disabled_at, null);
  assert.equal(resumed.poll_status.consecutive_failures, 0);
  assert.equal(resumed.poll_status.next_poll_at, AT);
});

test("an issuer behind a rule with other scopes is for the Console: 403", async () => {
  const { post } = begin({ federationRules: [rule("deploy", { oauth_scope: "org:admin" })] });
  forbidden(await post(OWN, { check_jti: false }));
});

test("moving to a shared platform: 400 while a live rule would accept everybody there", async () => {
  const github = { issuer_url: "https://token.actions.githubusercontent.com" };
  const { post } = begin();
  badRequest(await post(OWN, github));
  ok(await post("/federation_rules/fdrl_01deploy", { match: { subject_prefix: "repo:acme/*" } }));
  ok(await post(OWN, github));
});

test("archive: not while a live rule references it; a second time changes nothing; then no update", async () => {
  const { post, get, emulator } = begin();
  badRequest(await post(`${OWN}/archive`));
  ok(await post("/federation_rules/fdrl_01deploy/archive"));
  const archived = ok(await post(`${OWN}/archive`));
  assert.deepEqual([archived.archived_at, archived.archived_by_actor_id], [AT, "user_01ada"]);
  emulator.advance(5000);
  assert.deepEqual(ok(await post(`${OWN}/archive`)), archived);
  badRequest(await post(OWN, { check_jti: false }));
  const names = (body) => body.data.map((it) => it.name);
  assert.deepEqual(names(ok(await get(LIST))), ["github"]);
  assert.deepEqual(names(ok(await get(`${LIST}?include_archived=true`))), ["github", "own"]);
  notFound(await post(`${LIST}/fdis_01none/archive`));
});

test("list: by token, 20 by default", async () => {
  const emulator = begin();
  for (let i = 0; i < 20; i++) ok(await create({ name: `n-${i}` }, emulator));
  const found = await pages(emulator.get, LIST);
  assert.deepEqual(
    found.map((page) => page.data.length),
    [20, 2],
  );
  assert.equal(found[0].data[0].name, "n-19");
  badRequest(await emulator.get(`${LIST}?limit=101`));
  badRequest(await emulator.get(`${LIST}?limit=7&page=${found[0].next_page}`));
});
