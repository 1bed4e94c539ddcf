// Workspaces and who works in them.
import assert from "node:assert/strict";
import { all, idsOf, refused, sameSet } from "../lib/lists.mjs";

const open = ({ seed }) =>
  seed.workspaces.filter(({ id, archived_at }) => archived_at === null && id !== seed.defaultWorkspaceId);
const isIn = (seed, workspace_id) => (user) =>
  seed.workspaceMembers.some((row) => row.user_id === user.id && row.workspace_id === workspace_id);

/** Somebody whose role in a workspace was given by hand, as an ordinary member of the organization. */
function assigned({ seed }) {
  const ordinary = (id) => !["admin", "billing"].includes(seed.users.find((user) => user.id === id).role);
  const ids = idsOf(open({ seed }));
  return seed.workspaceMembers.find((row) => ordinary(row.user_id) && ids.includes(row.workspace_id));
}
/** An ordinary member of the organization who is not in this workspace. */
const outsider = ({ seed }, { id }) =>
  seed.users.find((user) => user.role === "developer" && !isIn(seed, id)(user));

export default {
  "workspaces.create": async ({ admin, seed }) => {
    const made = await admin.workspaces.create({ name: "Ä new one", tags: { team: "core" } });
    assert.equal(made.type, "workspace");
    assert.equal(made.name, "Ä new one");
    assert.deepEqual(made.tags, { team: "core" });
    // What is not said has the documented default.
    assert.deepEqual(made.data_residency, {
      workspace_geo: "us",
      allowed_inference_geos: "unrestricted",
      default_inference_geo: "global",
    });
    assert.deepEqual(await admin.workspaces.retrieve(made.id), made);
    const { data } = await admin.workspaces.list({ ids: [made.id, seed.workspaces[0].id] });
    assert.ok(idsOf(data).includes(made.id));
  },
  "workspaces.retrieve": async ({ admin, seed }) => {
    assert.deepEqual(await admin.workspaces.retrieve(seed.workspaces[0].id), seed.workspaces[0]);
    assert.equal((await admin.workspaces.retrieve(seed.defaultWorkspaceId)).name, "Default");
  },
  "workspaces.update": async (world) => {
    const { admin } = world;
    const [before] = open(world);
    const changed = await admin.workspaces.update(before.id, { name: "Renamed", tags: { team: "core" } });
    assert.deepEqual(changed, { ...before, name: "Renamed", tags: { ...before.tags, team: "core" } });
    const narrowed = await admin.workspaces.update(before.id, {
      data_residency: { allowed_inference_geos: ["us"], default_inference_geo: "us" },
    });
    assert.deepEqual(narrowed.data_residency.allowed_inference_geos, ["us"]);
    assert.deepEqual(await admin.workspaces.retrieve(before.id), narrowed);
  },
  "workspaces.list": async (world) => {
    const { admin, seed } = world;
    sameSet(await all(admin.workspaces.list({ limit: 2 })), open(world));
    sameSet(
      await all(admin.workspaces.list({ include_archived: true, include_default: true, limit: 2 })),
      seed.workspaces,
    );
    const none = await admin.workspaces.list({ ids: ["wrkspc_01unknown"] });
    assert.deepEqual([none.data, none.has_more], [[], false]);
  },
  "workspaces.archive": async (world) => {
    const { admin, emulator } = world;
    const [{ id }] = open(world);
    const archived = await admin.workspaces.archive(id);
    assert.equal(typeof archived.archived_at, "string");
    assert.ok(!idsOf(await all(admin.workspaces.list({ limit: 100 }))).includes(id));
    const { data } = await admin.workspaces.list({ limit: 100, include_archived: true });
    assert.ok(idsOf(data).includes(id));
    for (const { scope, status } of emulator.state().apiKeys)
      assert.ok(scope.workspace_id !== id || status !== "active");
  },

  "workspaces.members.retrieve": async (world) => {
    const row = assigned(world);
    const { user_id, workspace_id } = row;
    const { assigned: ours, ...expected } = row;
    assert.deepEqual(await world.admin.workspaces.members.retrieve(user_id, { workspace_id }), expected);
    // Admins of the organization are admins of every workspace.
    const { id } = world.seed.users.find(({ role }) => role === "admin");
    const inherited = await world.admin.workspaces.members.retrieve(id, { workspace_id });
    assert.equal(inherited.workspace_role, "workspace_admin");
  },
  "workspaces.members.update": async (world) => {
    const { user_id, workspace_id, workspace_role: before } = assigned(world);
    const workspace_role = before === "workspace_user" ? "workspace_developer" : "workspace_user";
    const { members } = world.admin.workspaces;
    const changed = await members.update(user_id, { workspace_id, workspace_role });
    assert.deepEqual(changed, { type: "workspace_member", user_id, workspace_id, workspace_role });
    assert.deepEqual(await members.retrieve(user_id, { workspace_id }), changed);
  },
  "workspaces.members.list": async (world) => {
    const { workspace_id } = assigned(world);
    const rows = await all(world.admin.workspaces.members.list(workspace_id, { limit: 2 }));
    const there = new Set(rows.map(({ user_id }) => user_id));
    assert.equal(there.size, rows.length);
    for (const row of rows) assert.equal(row.workspace_id, workspace_id);
    // Those with a role of their own, and those who inherit one.
    for (const user of world.seed.users)
      assert.equal(
        there.has(user.id),
        ["admin", "billing"].includes(user.role) || isIn(world.seed, workspace_id)(user),
      );
  },
  "workspaces.members.add": async (world) => {
    const [workspace] = open(world);
    const { id: user_id } = outsider(world, workspace);
    const { members } = world.admin.workspaces;
    const workspace_role = "workspace_restricted_developer";
    const added = await members.add(workspace.id, { user_id, workspace_role });
    assert.deepEqual(added, {
      type: "workspace_member",
      user_id,
      workspace_id: workspace.id,
      workspace_role,
    });
    assert.deepEqual(await members.retrieve(user_id, { workspace_id: workspace.id }), added);
    const rows = await all(members.list(workspace.id, { limit: 100 }));
    assert.ok(rows.some((row) => row.user_id === user_id));
  },
  "workspaces.members.remove": async (world) => {
    const { user_id, workspace_id } = assigned(world);
    const { members } = world.admin.workspaces;
    assert.deepEqual(await members.remove(user_id, { workspace_id }), {
      type: "workspace_member_deleted",
      user_id,
      workspace_id,
    });
    await refused(members.retrieve(user_id, { workspace_id }), 404);
    assert.deepEqual(world.emulator.state().apiKeys, world.seed.apiKeys);
  },
};
