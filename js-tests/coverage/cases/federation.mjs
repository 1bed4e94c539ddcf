// Federation: issuers, rules, and where rules hold.
import assert from "node:assert/strict";
import { all, idsOf, refused, sorted } from "../lib/lists.mjs";

const live = (things) => things.filter(({ archived_at }) => archived_at === null);
const open = ({ seed }) =>
  seed.workspaces.filter(({ id, archived_at }) => archived_at === null && id !== seed.defaultWorkspaceId);
const issuer = ({ admin }, name = "own-idp") =>
  admin.federation.issuers.create({ name, issuer_url: "https://idp.acme.example" });

/** A new rule of a new issuer for a live service account, which holds in one workspace. */
async function rule(world, name = "prod-deploy") {
  const { id: issuer_id } = await issuer(world, `${name}-idp`);
  return world.admin.federation.rules.create({
    issuer_id,
    name,
    match: { subject_prefix: "job:*" },
    oauth_scope: "workspace:developer",
    target: { type: "service_account", service_account_id: live(world.seed.serviceAccounts)[0].id },
    workspace_id: open(world)[0].id,
  });
}
const disabled = (federation_rule_id, workspace_id) => ({
  federation_rule_id,
  type: "federation_rule_workspace_deleted",
  workspace_id,
});

export default {
  "federation.issuers.create": async (world) => {
    const { issuers } = world.admin.federation;
    const made = await issuer(world);
    assert.deepEqual(
      [made.type, made.name, made.issuer_url, made.check_jti, made.max_jwt_lifetime_seconds],
      ["federation_issuer", "own-idp", "https://idp.acme.example", true, 3600],
    );
    assert.equal(made.jwks.type, "discovery");
    assert.deepEqual(await issuers.retrieve(made.id), made);
    assert.ok(idsOf(await all(issuers.list({ limit: 1 }))).includes(made.id));
    await refused(issuer(world), 409);
  },
  "federation.issuers.retrieve": async ({ admin, seed }) => {
    for (const one of seed.federationIssuers)
      assert.deepEqual(await admin.federation.issuers.retrieve(one.id), one);
  },
  "federation.issuers.update": async (world) => {
    const { issuers } = world.admin.federation;
    const { id } = await issuer(world);
    const jwks = { type: "inline", keys: [{ kty: "RSA", n: "AQAB", e: "AQAB" }] };
    const changed = await issuers.update(id, { jwks, check_jti: false, name: "renamed" });
    assert.deepEqual([changed.jwks, changed.check_jti, changed.name], [jwks, false, "renamed"]);
    assert.deepEqual(await issuers.retrieve(id), changed);
    await issuers.archive(id);
    await refused(issuers.update(id, { check_jti: true }), 400);
  },
  "federation.issuers.list": async ({ admin, seed }) => {
    const { issuers } = admin.federation;
    assert.deepEqual(await all(issuers.list({ limit: 1 })), live(seed.federationIssuers));
    assert.deepEqual(await all(issuers.list({ limit: 1, include_archived: true })), seed.federationIssuers);
  },
  "federation.issuers.archive": async (world) => {
    const { issuers } = world.admin.federation;
    const { id } = await issuer(world);
    const archived = await issuers.archive(id);
    assert.equal(typeof archived.archived_at, "string");
    assert.deepEqual(await issuers.archive(id), archived);
    assert.ok(!idsOf(await all(issuers.list({ limit: 100 }))).includes(id));
    assert.ok(idsOf(await all(issuers.list({ limit: 100, include_archived: true }))).includes(id));
    // Not while a live rule refers to it.
    await refused(issuers.archive((await rule(world)).issuer_id), 400);
  },

  "federation.rules.create": async (world) => {
    const { rules } = world.admin.federation;
    const made = await rule(world);
    assert.deepEqual(
      [made.type, made.name, made.applies_to_all_workspaces, made.token_lifetime_seconds, made.workspace_ids],
      ["federation_rule", "prod-deploy", false, 3600, [open(world)[0].id]],
    );
    assert.equal(made.issuer_name, "prod-deploy-idp");
    assert.deepEqual(await rules.retrieve(made.id), made);
    assert.deepEqual(await all(rules.list({ issuer_id: made.issuer_id, limit: 1 })), [made]);
  },
  "federation.rules.retrieve": async ({ admin, seed }) => {
    const [{ id, name, match, issuer_id }] = live(seed.federationRules);
    const found = await admin.federation.rules.retrieve(id);
    assert.deepEqual([found.id, found.name, found.match, found.issuer_id], [id, name, match, issuer_id]);
  },
  "federation.rules.update": async (world) => {
    const { rules } = world.admin.federation;
    const before = await rule(world);
    const match = { claims: { repository: "acme/app" } };
    const changed = await rules.update(before.id, {
      match,
      description: "Deploys.",
      token_lifetime_seconds: 60,
    });
    assert.deepEqual(
      [changed.match, changed.description, changed.token_lifetime_seconds, changed.name],
      [match, "Deploys.", 60, before.name],
    );
    // A description that is taken away is kept as an empty text.
    assert.equal((await rules.update(before.id, { description: null })).description, "");
    assert.deepEqual((await rules.retrieve(before.id)).match, match);
  },
  "federation.rules.list": async ({ admin, seed }) => {
    const { rules } = admin.federation;
    assert.deepEqual(idsOf(await all(rules.list({ limit: 2 }))), idsOf(live(seed.federationRules)));
    assert.deepEqual(
      idsOf(await all(rules.list({ limit: 2, include_archived: true }))),
      idsOf(seed.federationRules),
    );
    const { issuer_id } = seed.federationRules[0];
    for (const one of await all(rules.list({ issuer_id, limit: 1 }))) assert.equal(one.issuer_id, issuer_id);
  },
  "federation.rules.archive": async (world) => {
    const { rules } = world.admin.federation;
    const { id } = await rule(world);
    const archived = await rules.archive(id);
    assert.equal(typeof archived.archived_at, "string");
    // Where it held is forgotten.
    assert.deepEqual(archived.workspace_ids, []);
    assert.deepEqual(await rules.archive(id), archived);
    assert.deepEqual(await rules.retrieve(id), archived);
    assert.deepEqual((await rules.workspaces.list(id)).data, []);
    await refused(rules.update(id, { description: "x" }), 400);
  },

  "federation.rules.workspaces.list": async (world) => {
    const { workspaces } = world.admin.federation.rules;
    const { id } = await rule(world);
    const ids = idsOf(open(world)).slice(0, 3);
    for (const workspace_id of ids.slice(1)) await workspaces.add(id, { workspace_id });
    // Everything in one page, whatever `limit` says.
    const page = await workspaces.list(id, { limit: 1 });
    assert.equal(page.next_page, null);
    assert.equal(page.hasNextPage(), false);
    assert.deepEqual(sorted(page.data.map(({ workspace_id }) => workspace_id)), sorted(ids));
  },
  "federation.rules.workspaces.add": async (world) => {
    const { rules } = world.admin.federation;
    const { id } = await rule(world);
    const [, { id: workspace_id }] = open(world);
    // The name comes with the list alone.
    const row = await rules.workspaces.add(id, { workspace_id });
    assert.deepEqual(
      [row.type, row.federation_rule_id, row.workspace_id, row.workspace_name],
      ["federation_rule_workspace", id, workspace_id, null],
    );
    assert.deepEqual(await rules.workspaces.add(id, { workspace_id }), row);
    assert.equal((await rules.workspaces.list(id)).data.length, 2);
    assert.ok((await rules.retrieve(id)).workspace_ids.includes(workspace_id));
    await rules.archive(id);
    await refused(rules.workspaces.add(id, { workspace_id }), 400);
  },
  "federation.rules.workspaces.remove": async (world) => {
    const { workspaces } = world.admin.federation.rules;
    const { id } = await rule(world);
    const [{ id: first }, { id: second }] = open(world);
    await workspaces.add(id, { workspace_id: second });
    const remove = () => workspaces.remove(second, { federation_rule_id: id });
    assert.deepEqual(await remove(), disabled(id, second));
    assert.deepEqual(await remove(), disabled(id, second));
    const { data } = await workspaces.list(id);
    assert.deepEqual(
      data.map(({ workspace_id }) => workspace_id),
      [first],
    );
  },
};
