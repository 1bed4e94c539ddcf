// API keys, external keys, rate limits and the compliance settings.
import assert from "node:assert/strict";
import { all, idsOf, refused, sameSet } from "../lib/lists.mjs";

const provider_config = { type: "gcp", key_name: "projects/p/locations/us/keyRings/r/cryptoKeys/k" };
const failing = "projects/p/locations/us/keyRings/r/cryptoKeys/broken";

const place = ({ seed }) =>
  seed.workspaces.find(({ id, archived_at }) => archived_at === null && id !== seed.defaultWorkspaceId).id;
const ofModels = async ({ admin }) =>
  (await admin.rateLimits.list({ group_type: "model_group" })).data.find(({ limits }) => limits.length > 1);
/** Neither attached nor in a policy: free to be changed and deleted. */
const free = async ({ admin }) => {
  const { data } = await admin.externalKeys.list({ limit: 100 });
  return data.find(({ attachment }) => attachment.type === "unattached");
};

export default {
  "apiKeys.retrieve": async ({ admin, seed }) => {
    assert.deepEqual(await admin.apiKeys.retrieve(seed.apiKeys[0].id), seed.apiKeys[0]);
  },
  "apiKeys.update": async ({ admin, seed }) => {
    const before = seed.apiKeys.find(({ status }) => status === "active");
    const changed = await admin.apiKeys.update(before.id, { name: "renamed", status: "inactive" });
    assert.deepEqual(changed, { ...before, name: "renamed", status: "inactive" });
    assert.deepEqual(await admin.apiKeys.retrieve(before.id), changed);
    const off = await all(admin.apiKeys.list({ status: "inactive", limit: 1 }));
    assert.ok(idsOf(off).includes(before.id));
    const expired = seed.apiKeys.find(({ status }) => status === "expired");
    await refused(admin.apiKeys.update(expired.id, { status: "active" }), 400);
  },
  "apiKeys.list": async ({ admin, seed }) => {
    sameSet(await all(admin.apiKeys.list({ limit: 3 })), seed.apiKeys);
    const { id } = seed.apiKeys.find(({ created_by }) => created_by?.type === "user").created_by;
    sameSet(
      await all(admin.apiKeys.list({ created_by_user_id: id })),
      seed.apiKeys.filter(({ created_by }) => created_by?.id === id),
    );
  },

  "externalKeys.create": async ({ admin }) => {
    const made = await admin.externalKeys.create({ provider_config, display_name: "new" });
    assert.deepEqual(
      [made.type, made.display_name, made.geo, made.provider_config, made.attachment],
      ["external_key", "new", "us", provider_config, { type: "unattached" }],
    );
    assert.deepEqual(await admin.externalKeys.retrieve(made.id), made);
    // Newest first.
    assert.deepEqual((await admin.externalKeys.list({ limit: 1 })).data, [made]);
  },
  "externalKeys.retrieve": async ({ admin, seed, emulator }) => {
    for (const key of seed.externalKeys) assert.deepEqual(await admin.externalKeys.retrieve(key.id), key);
    // The ARN of the key will do, too. Its slashes are escaped.
    const aws = seed.externalKeys.find((key) => key.provider_config.type === "aws");
    assert.deepEqual(await admin.externalKeys.retrieve(aws.provider_config.kms_arn), aws);
    assert.equal(emulator.requests.at(-1).path.split("/").length, 5);
  },
  "externalKeys.update": async (world) => {
    const { id } = await free(world);
    const changed = await world.admin.externalKeys.update(id, { display_name: "renamed" });
    assert.equal(changed.display_name, "renamed");
    assert.deepEqual(await world.admin.externalKeys.retrieve(id), changed);
  },
  "externalKeys.list": async ({ admin, seed }) => {
    assert.deepEqual(await all(admin.externalKeys.list({ limit: 1 })), seed.externalKeys);
  },
  "externalKeys.delete": async (world) => {
    const { admin, seed } = world;
    const { id } = await free(world);
    assert.deepEqual(await admin.externalKeys.delete(id), { id, type: "external_key_deleted" });
    await refused(admin.externalKeys.retrieve(id), 404);
    assert.ok(!idsOf(await all(admin.externalKeys.list({ limit: 100 }))).includes(id));
    // A key that a workspace refers to stays.
    await admin.workspaces.create({
      name: "encrypted",
      external_key_id: seed.externalKeys.find((key) => key.id !== id).id,
    });
    await refused(admin.externalKeys.delete(seed.externalKeys.find((key) => key.id !== id).id), 400);
  },
  "externalKeys.validate": {
    options: { externalKeys: { failing: [failing] } },
    run: async ({ admin }) => {
      const make = (key_name) => admin.externalKeys.create({ provider_config: { type: "gcp", key_name } });
      const good = await admin.externalKeys.validate((await make(provider_config.key_name)).id);
      assert.deepEqual(good, { type: "external_key_validation", status: "success", error: null });
      // Not an error: the answer is 200, too.
      const bad = await admin.externalKeys.validate((await make(failing)).id);
      assert.equal(bad.status, "failure");
      assert.equal(typeof bad.error, "string");
    },
  },

  "rateLimits.list": async ({ admin }) => {
    // Without `limit` everything comes in one page.
    const whole = await admin.rateLimits.list();
    assert.equal(whole.next_page, null);
    assert.ok(whole.data.length > 2);
    assert.deepEqual(await all(admin.rateLimits.list({ limit: 2 })), whole.data);
    const [model] = (await admin.rateLimits.list({ group_type: "model_group" })).data[0].models;
    for (const one of await all(admin.rateLimits.list({ model }))) assert.ok(one.models.includes(model));
  },
  "workspaces.rateLimits.update": async (world) => {
    const { rateLimits } = world.admin.workspaces;
    const workspace_id = place(world);
    const { id, limits } = await ofModels(world);
    const [{ type, value }] = limits;
    const set = (value) => rateLimits.update(id, { workspace_id, limits: [{ type, value }] });
    const changed = await set(value - 1);
    assert.deepEqual([changed.type, changed.rate_limit_id], ["workspace_rate_limit", id]);
    const own = { type, value: value - 1, org_limit: value, source: { type: "workspace" } };
    assert.deepEqual(
      changed.limits.find((limit) => limit.type === type),
      own,
    );
    assert.equal((await rateLimits.list(workspace_id, { limit: 1000 })).data.length, 1);
    await set(null);
    assert.deepEqual((await rateLimits.list(workspace_id, { limit: 1000 })).data, []);
  },
  "workspaces.rateLimits.list": async (world) => {
    const { rateLimits } = world.admin.workspaces;
    const workspace_id = place(world);
    // Only what the workspace has of its own, unless what it inherits is asked for.
    assert.deepEqual((await rateLimits.list(workspace_id)).data, []);
    const inherited = await all(rateLimits.list(workspace_id, { include_inherited: true, limit: 2 }));
    const whole = (await world.admin.rateLimits.list()).data;
    assert.deepEqual(
      inherited.map(({ rate_limit_id }) => rate_limit_id),
      idsOf(whole),
    );
    for (const { limits } of inherited)
      for (const { source } of limits) assert.deepEqual(source, { type: "organization" });
  },

  "complianceSettings.retrieve": async ({ admin }) => {
    const settings = { type: "compliance_settings", state: { type: "disabled" } };
    assert.deepEqual(await admin.complianceSettings.retrieve(), settings);
  },
  "complianceSettings.update": async ({ admin }) => {
    const enabled = { type: "compliance_settings", state: { type: "enabled" } };
    const turnOn = () => admin.complianceSettings.update({ state: { type: "enabled" } });
    assert.deepEqual(await turnOn(), enabled);
    assert.deepEqual(await admin.complianceSettings.retrieve(), enabled);
    // The current value once more succeeds and changes nothing.
    assert.deepEqual(await turnOn(), enabled);
  },
};
