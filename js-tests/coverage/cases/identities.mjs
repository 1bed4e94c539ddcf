// Service accounts and their places in workspaces.
import assert from "node:assert/strict";
import { all, idsOf, refused, sameSet } from "../lib/lists.mjs";

const live = ({ seed }) => seed.serviceAccounts.filter(({ archived_at }) => archived_at === null);
const open = ({ seed }) =>
  seed.workspaces.filter(({ id, archived_at }) => archived_at === null && id !== seed.defaultWorkspaceId);
/** An explicit membership of a live account in an ordinary open workspace. */
const place = (world) => {
  const [accounts, workspaces] = [idsOf(live(world)), idsOf(open(world))];
  return world.seed.serviceAccountWorkspaceMembers.find(
    (row) => accounts.includes(row.service_account_id) && workspaces.includes(row.workspace_id),
  );
};
const fresh = ({ admin }, name = "brand-new") => admin.serviceAccounts.create({ name });
const member = (service_account_id, workspace_id, workspace_role) => ({
  type: "service_account_workspace_member",
  service_account_id,
  workspace_id,
  workspace_role,
});
const without = (row, ...names) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
const shown = (row) => without(row, "implicit", "created_by_actor_id");
const gone = (service_account_id, workspace_id) => ({
  service_account_id,
  type: "service_account_workspace_member_deleted",
  workspace_id,
});

export default {
  "serviceAccounts.create": async ({ admin }) => {
    const made = await admin.serviceAccounts.create({ name: "ci-bot-9", description: "Deploys." });
    assert.deepEqual(
      [made.type, made.name, made.description, made.organization_role, made.archived_at],
      ["service_account", "ci-bot-9", "Deploys.", "developer", null],
    );
    assert.deepEqual(await admin.serviceAccounts.retrieve(made.id), made);
    assert.deepEqual((await admin.serviceAccounts.list({ limit: 1 })).data, [made]);
    await refused(admin.serviceAccounts.create({ name: "ci-bot-9" }), 409);
  },
  "serviceAccounts.retrieve": async ({ admin, seed }) => {
    for (const one of seed.serviceAccounts)
      assert.deepEqual(await admin.serviceAccounts.retrieve(one.id), one);
  },
  "serviceAccounts.update": async (world) => {
    const { admin, seed } = world;
    const { id } = live(world)[0];
    const changed = await admin.serviceAccounts.update(id, { description: "Changed." });
    assert.equal(changed.description, "Changed.");
    assert.deepEqual(await admin.serviceAccounts.retrieve(id), changed);
    const archived = seed.serviceAccounts.find((one) => one.archived_at !== null);
    await refused(admin.serviceAccounts.update(archived.id, { description: "x" }), 400);
  },
  "serviceAccounts.list": async (world) => {
    const { admin, seed } = world;
    assert.deepEqual(await all(admin.serviceAccounts.list({ limit: 2 })), live(world));
    assert.deepEqual(
      await all(admin.serviceAccounts.list({ limit: 2, include_archived: true })),
      seed.serviceAccounts,
    );
  },
  "serviceAccounts.archive": async (world) => {
    const { admin, seed } = world;
    const { id } = await fresh(world);
    const archived = await admin.serviceAccounts.archive(id);
    assert.equal(typeof archived.archived_at, "string");
    // Once more is no error and changes nothing.
    assert.deepEqual(await admin.serviceAccounts.archive(id), archived);
    assert.deepEqual(await admin.serviceAccounts.retrieve(id), archived);
    assert.ok(!idsOf(await all(admin.serviceAccounts.list({ limit: 100 }))).includes(id));
    const targeted = seed.federationRules.find(({ archived_at }) => archived_at === null).target;
    await refused(admin.serviceAccounts.archive(targeted.service_account_id), 400);
  },

  "serviceAccounts.workspaces.list": async (world) => {
    const { workspaces } = world.admin.serviceAccounts;
    const { id } = await fresh(world);
    const [a, b] = open(world);
    for (const { id: workspace_id } of [a, b])
      await workspaces.add(id, { workspace_id, workspace_role: "workspace_user" });
    // The first page has the implicit place in the default workspace in addition to its `limit`.
    const first = await workspaces.list(id, { limit: 1 });
    assert.equal(first.data.length, 2);
    const implicit = first.data.find((row) => row.implicit === true);
    assert.equal(implicit.workspace_id, world.seed.defaultWorkspaceId);
    const rows = await all(first);
    assert.equal(rows.length, 3);
    sameSet(
      rows.map(({ workspace_id }) => workspace_id),
      [a.id, b.id, world.seed.defaultWorkspaceId],
    );
  },
  "serviceAccounts.workspaces.add": async (world) => {
    const { serviceAccounts, workspaces } = world.admin;
    const { id } = await fresh(world);
    const [{ id: workspace_id }] = open(world);
    const add = (workspace_role) => serviceAccounts.workspaces.add(id, { workspace_id, workspace_role });
    assert.deepEqual(shown(await add("workspace_user")), member(id, workspace_id, "workspace_user"));
    // Adding once more replaces the role.
    const again = await add("workspace_admin");
    assert.deepEqual(shown(again), member(id, workspace_id, "workspace_admin"));
    assert.deepEqual(await workspaces.serviceAccounts.retrieve(id, { workspace_id }), again);
    const rows = await all(serviceAccounts.workspaces.list(id, { limit: 100 }));
    assert.equal(rows.filter((row) => row.workspace_id === workspace_id).length, 1);
  },
  "serviceAccounts.workspaces.remove": async (world) => {
    const { workspaces } = world.admin.serviceAccounts;
    const { service_account_id, workspace_id } = place(world);
    const remove = (from) => workspaces.remove(from, { service_account_id });
    assert.deepEqual(await remove(workspace_id), gone(service_account_id, workspace_id));
    assert.deepEqual(await remove(workspace_id), gone(service_account_id, workspace_id));
    await remove(world.seed.defaultWorkspaceId);
    const rows = await all(workspaces.list(service_account_id, { limit: 100 }));
    assert.ok(!rows.some((row) => row.workspace_id === workspace_id));
    assert.ok(
      rows.some((row) => row.implicit === true && row.workspace_id === world.seed.defaultWorkspaceId),
    );
  },

  "workspaces.serviceAccounts.retrieve": async (world) => {
    const { serviceAccounts } = world.admin.workspaces;
    const row = place(world);
    const { service_account_id, workspace_id } = row;
    assert.deepEqual(await serviceAccounts.retrieve(service_account_id, { workspace_id }), row);
    const { id } = world.seed.serviceAccounts.find(({ archived_at }) => archived_at !== null);
    await refused(serviceAccounts.retrieve(id, { workspace_id }), 404);
  },
  "workspaces.serviceAccounts.update": async (world) => {
    const { serviceAccounts } = world.admin.workspaces;
    const { service_account_id: id, workspace_id, workspace_role: before } = place(world);
    const workspace_role = before === "workspace_admin" ? "workspace_user" : "workspace_admin";
    const changed = await serviceAccounts.update(id, { workspace_id, workspace_role });
    assert.deepEqual(shown(changed), member(id, workspace_id, workspace_role));
    assert.deepEqual(await serviceAccounts.retrieve(id, { workspace_id }), changed);
  },
  "workspaces.serviceAccounts.list": async (world) => {
    const { serviceAccounts } = world.admin.workspaces;
    const accounts = idsOf(live(world));
    for (const { id: workspace_id } of open(world))
      sameSet(
        await all(serviceAccounts.list(workspace_id, { limit: 1 })),
        world.seed.serviceAccountWorkspaceMembers.filter(
          (row) => row.workspace_id === workspace_id && accounts.includes(row.service_account_id),
        ),
      );
    const archived = world.seed.workspaces.find(({ archived_at }) => archived_at !== null);
    await refused(serviceAccounts.list(archived.id, { limit: 1 }), 400);
  },
  "workspaces.serviceAccounts.add": async (world) => {
    const { serviceAccounts } = world.admin.workspaces;
    const { id: service_account_id } = await fresh(world);
    const [{ id: workspace_id }] = open(world);
    const workspace_role = "workspace_developer";
    const added = await serviceAccounts.add(workspace_id, { service_account_id, workspace_role });
    assert.deepEqual(shown(added), member(service_account_id, workspace_id, workspace_role));
    assert.equal(added.implicit, false);
    sameSet(
      (await all(serviceAccounts.list(workspace_id, { limit: 1 }))).filter(
        (row) => row.service_account_id === service_account_id,
      ),
      [added],
    );
  },
  "workspaces.serviceAccounts.remove": async (world) => {
    const { serviceAccounts } = world.admin.workspaces;
    const { service_account_id: id, workspace_id } = place(world);
    const remove = () => serviceAccounts.remove(id, { workspace_id });
    assert.deepEqual(await remove(), gone(id, workspace_id));
    assert.deepEqual(await remove(), gone(id, workspace_id));
    const rows = await all(serviceAccounts.list(workspace_id, { limit: 1 }));
    assert.ok(!rows.some((row) => row.service_account_id === id));
  },
};
