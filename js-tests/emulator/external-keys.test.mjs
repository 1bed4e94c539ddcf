import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, notFound, ok, start, team, workspace } from "./helpers.mjs";
import { AT, externalKey, OLDER, pages } from "./workload-helpers.mjs";

const LIST = "/external_keys";
const KEY = `${LIST}/ekey_01main`;
const ARN = "arn:aws:kms:eu-west-1:111122223333:key/abcd";
const AWS = { type: "aws", kms_arn: ARN };
const GCP = { type: "gcp", key_name: "projects/p/locations/us/keyRings/r/cryptoKeys/k" };
const AZURE = { type: "azure", key_name: "k", tenant_id: "t", vault_uri: "https://v.vault.azure.net" };
const begin = (more = {}, options = {}) =>
  start({ fill: team({ externalKeys: [externalKey("main")], ...more }), ...options });
const used = { workspaces: [workspace("W1", { external_key_id: "ekey_01main" }), workspace("Def")] };

test("create: what is not said has its default, the region is read from the ARN", async () => {
  const { post, get } = begin();
  const made = ok(await post(LIST, { provider_config: AWS }));
  assert.match(made.id, /^ekey_01[0-9A-Za-z]{22}$/);
  assert.deepEqual(made, {
    id: made.id,
    type: "external_key",
    display_name: null,
    geo: "us",
    provider_config: { ...AWS, region: "eu-west-1" },
    attachment: { type: "unattached" },
    user_profile_id: null,
    created_at: AT,
    updated_at: AT,
  });
  assert.deepEqual(ok(await get(`${LIST}/${made.id}`)), made);
});

for (const provider_config of [GCP, AZURE, { ...AZURE, client_id: "c" }, { ...AWS, region: "us-west-2" }]) {
  test(`create: ${JSON.stringify(provider_config)}`, async () => {
    const body = { provider_config, display_name: "d".repeat(255), geo: "us", user_profile_id: "uprof_01a" };
    const made = ok(await begin().post(LIST, body));
    for (const [field, value] of Object.entries(body)) assert.deepEqual(made[field], value);
  });
}

for (const [what, body] of Object.entries({
  "no provider": {},
  "null provider": { provider_config: null },
  "unknown provider": { provider_config: { type: "vault", key_name: "k" } },
  "no ARN": { provider_config: { type: "aws" } },
  "long ARN": { provider_config: { type: "aws", kms_arn: ARN.padEnd(2049, "x") } },
  "no key name": { provider_config: { type: "gcp" } },
  "no vault": { provider_config: { ...AZURE, vault_uri: undefined } },
  "fields of another provider": { provider_config: { ...GCP, kms_arn: ARN } },
  "empty display name": { provider_config: AWS, display_name: "" },
  "long display name": { provider_config: AWS, display_name: "d".repeat(256) },
  "another geo": { provider_config: AWS, geo: "eu" },
  "null geo": { provider_config: AWS, geo: null },
  "unknown field": { provider_config: AWS, name: "x" },
})) {
  test(`create, ${what}: 400`, async () => badRequest(await begin().post(LIST, body)));
}

test("an ARN of 2048 characters; no such user profile", async () => {
  const { post } = begin();
  ok(await post(LIST, { provider_config: { type: "aws", kms_arn: ARN.padEnd(2048, "x") } }));
  badRequest(await post(LIST, { provider_config: AWS, user_profile_id: "nobody" }), "user_profile_not_found");
});

test("an id that is an ARN is found, its slash encoded", async () => {
  const { get } = begin({ externalKeys: [externalKey("main", { id: ARN })] });
  assert.equal(ok(await get(`${LIST}/${encodeURIComponent(ARN)}`)).id, ARN);
});

test("the older version may still send `role_arn`, which is ignored", async () => {
  const { post } = begin();
  const made = ok(
    await post(LIST, { provider_config: { ...AWS, role_arn: "arn:aws:iam::1:role/r" } }, OLDER),
  );
  assert.deepEqual(made.provider_config, { ...AWS, region: "eu-west-1" });
});

test("update: what is left out stays", async () => {
  const { post, emulator } = begin();
  emulator.advance(1000);
  const changed = ok(await post(KEY, { provider_config: AZURE }));
  assert.deepEqual(changed.provider_config, AZURE);
  assert.deepEqual([changed.display_name, changed.updated_at], ["main", "2026-11-21T12:00:01.000Z"]);
  const renamed = ok(await post(KEY, { display_name: "other", geo: null, provider_config: null }));
  assert.deepEqual([renamed.display_name, renamed.geo, renamed.provider_config], ["other", "us", AZURE]);
  badRequest(await post(KEY, { display_name: "" }));
  badRequest(await post(KEY, { geo: "eu" }));
  badRequest(await post(KEY, { user_profile_id: "uprof_01a" }));
  notFound(await post(`${LIST}/ekey_01none`, {}));
  notFound(await begin().get(`${LIST}/ekey_01none`));
});

test("a Google Cloud key's provider and name never change", async () => {
  const { post } = begin({ externalKeys: [externalKey("main", { provider_config: GCP })] });
  badRequest(await post(KEY, { provider_config: { ...GCP, key_name: "other" } }));
  badRequest(await post(KEY, { provider_config: AWS }));
  ok(await post(KEY, { provider_config: GCP, display_name: "other" }));
});

test("a key that a workspace references: shown as attached, frozen but for its name, not to be deleted", async () => {
  const { get, post, del } = begin(used);
  const before = ok(await get(KEY));
  assert.deepEqual(before.attachment, { type: "attached" });
  badRequest(await post(KEY, { provider_config: AZURE }));
  badRequest(await del(KEY));
  ok(await post(KEY, { display_name: "other", geo: "us", provider_config: before.provider_config }));
  ok(await post("/workspaces/wrkspc_01W1/archive"));
  assert.equal(ok(await get(KEY)).attachment.type, "attached");
  badRequest(await del(KEY));
});

test("delete, then it is gone", async () => {
  const { get, del } = begin();
  assert.deepEqual(ok(await del(KEY)), { id: "ekey_01main", type: "external_key_deleted" });
  notFound(await get(KEY));
  notFound(await del(KEY));
});

test("a key in the workspace policy: neither deleted nor reconfigured, with the code", async () => {
  const { post, del } = begin({}, { externalKeys: { inWorkspacePolicy: ["ekey_01main"] } });
  const code = "external_key_in_workspace_policy";
  badRequest(await del(KEY), code);
  badRequest(await post(KEY, { provider_config: AZURE }), code);
  ok(await post(KEY, { display_name: "other" }));
});

test("a key outside the workspace policy is not for workspaces; the field is named", async () => {
  const { post } = begin(
    { externalKeys: [externalKey("main"), externalKey("other")] },
    { externalKeys: { inWorkspacePolicy: ["ekey_01main"] } },
  );
  const answer = await post("/workspaces", { name: "a", external_key_id: "ekey_01other" });
  badRequest(answer, "workspace_policy_violation");
  assert.equal(answer.body.error.details.field, "external_key_id");
  ok(await post("/workspaces", { name: "a", external_key_id: "ekey_01main" }));
});

test("validate: 200 for both outcomes", async () => {
  const works = { type: "external_key_validation", status: "success", error: null };
  const { post } = begin();
  assert.deepEqual(ok(await post(`${KEY}/validate`)), works);
  notFound(await post(`${LIST}/ekey_01none/validate`));
  badRequest(await post(`${KEY}/validate`, { timeout: 1 }));
  for (const name of ["ekey_01main", "main", externalKey("main").provider_config.kms_arn]) {
    const broken = begin({}, { externalKeys: { failing: [name] } });
    const { status, error, type } = ok(await broken.post(`${KEY}/validate`));
    assert.deepEqual([type, status, typeof error], ["external_key_validation", "failure", "string"]);
  }
});

test("a workspace takes only a key that works and is of its user profile", async () => {
  const keys = [
    externalKey("main"),
    externalKey("bad"),
    externalKey("theirs", { user_profile_id: "uprof_01a" }),
  ];
  const { post } = begin({ externalKeys: keys }, { externalKeys: { failing: ["bad"] } });
  const give = (external_key_id, more) => post("/workspaces", { name: "a", external_key_id, ...more });
  badRequest(await give("ekey_01bad"), "external_key_validation_failed");
  badRequest(await give("ekey_01theirs"), "key_profile_mismatch");
  badRequest(await give("ekey_01theirs", { user_profile_id: "uprof_01b" }), "key_profile_mismatch");
  badRequest(await give("ekey_01main", { user_profile_id: "uprof_01a" }), "key_profile_mismatch");
  ok(await give("ekey_01theirs", { user_profile_id: "uprof_01a" }));
  const { id } = ok(await give("ekey_01main"));
  badRequest(await post(`/workspaces/${id}`, { user_profile_id: "uprof_01a" }), "key_profile_mismatch");
  badRequest(
    await post("/workspaces/wrkspc_01W1", { external_key_id: "ekey_01bad" }),
    "external_key_validation_failed",
  );
});

test("list: newest first, by token, 20 by default", async () => {
  const { get, post } = begin();
  for (let i = 0; i < 20; i++) ok(await post(LIST, { provider_config: AWS, display_name: `k-${i}` }));
  const found = await pages(get, LIST);
  assert.deepEqual(
    found.map((page) => page.data.length),
    [20, 1],
  );
  assert.deepEqual([found[0].data[0].display_name, found[1].data[0].display_name], ["k-19", "main"]);
  badRequest(await get(`${LIST}?limit=101`));
  badRequest(await get(`${LIST}?include_archived=true`));
});

test("an AWS key goes by its ARN as well", async () => {
  const { get, post } = begin();
  const made = ok(await post(LIST, { provider_config: AWS }));
  const path = `${LIST}/${encodeURIComponent(ARN)}`;
  assert.deepEqual(ok(await get(path)), made);
  assert.equal(ok(await post(path, { display_name: "by ARN" })).id, made.id);
  notFound(await get(`${path}x`));
});
