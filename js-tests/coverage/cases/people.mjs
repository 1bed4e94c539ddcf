// The organization itself, its members and its invites.
import assert from "node:assert/strict";
import { all, idsOf, refused, sameSet } from "../lib/lists.mjs";
import { NOW } from "../lib/world.mjs";

const DAY = 86_400_000;
const someone = ({ seed }, role) => seed.users.find((user) => user.role === role);
const pending = ({ seed }) => seed.invites.find(({ status }) => status === "pending");
const email = "new.person@example.com";

export default {
  retrieve: async ({ admin, seed }) => {
    assert.deepEqual(await admin.retrieve(), seed.organization);
    assert.equal(seed.organization.type, "organization");
  },

  "users.retrieve": async ({ admin, seed }) => {
    assert.deepEqual(await admin.users.retrieve(seed.users[3].id), seed.users[3]);
    await refused(admin.users.retrieve("user_01nobody"), 404);
  },
  "users.update": async (world) => {
    const { admin } = world;
    const { id } = someone(world, "user");
    assert.equal((await admin.users.update(id, { role: "developer" })).role, "developer");
    assert.equal((await admin.users.retrieve(id)).role, "developer");
    const developers = await all(admin.users.list({ roles: ["developer"] }));
    assert.ok(idsOf(developers).includes(id));
    // Whoever holds an administrative role is not changed through the API.
    await refused(admin.users.update(someone(world, "admin").id, { role: "user" }), 400);
  },
  "users.list": async ({ admin, seed }) => {
    const found = await all(admin.users.list({ limit: 7 }));
    sameSet(found, seed.users);
    // Newest first.
    const times = found.map(({ added_at }) => Date.parse(added_at));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
    const { data } = await admin.users.list({ email: seed.users[5].email.toUpperCase() });
    assert.deepEqual(data, [seed.users[5]]);
    sameSet(
      await all(admin.users.list({ roles: ["admin", "billing"], limit: 1 })),
      seed.users.filter(({ role }) => role === "admin" || role === "billing"),
    );
  },
  "users.remove": async (world) => {
    const { admin, seed, emulator } = world;
    const { id } = someone(world, "developer");
    assert.deepEqual(await admin.users.remove(id), { id, type: "user_deleted" });
    await refused(admin.users.retrieve(id), 404);
    const left = await all(admin.users.list({ limit: 1000 }));
    assert.equal(left.length, seed.users.length - 1);
    assert.ok(!idsOf(left).includes(id));
    // API keys belong to the organization, not to who made them.
    assert.deepEqual(emulator.state().apiKeys, seed.apiKeys);
  },

  "invites.create": async ({ admin, emulator }) => {
    const invite = await admin.invites.create({ email, role: "developer" });
    assert.deepEqual(
      { ...invite, id: 0 },
      {
        id: 0,
        type: "invite",
        email,
        role: "developer",
        status: "pending",
        invited_at: new Date(NOW).toISOString(),
        expires_at: new Date(NOW + 21 * DAY).toISOString(),
        accepted_at: null,
        rbac_group_ids: [],
      },
    );
    assert.deepEqual(await admin.invites.retrieve(invite.id), invite);
    assert.deepEqual((await admin.invites.list({ limit: 1 })).data, [invite]);
    assert.ok(emulator.outbox.some(({ kind, to }) => kind === "invite" && to === email));
    await refused(admin.invites.create({ email, role: "user" }), 400, "invite_already_exists");
  },
  "invites.retrieve": async (world) => {
    const invite = pending(world);
    assert.deepEqual(await world.admin.invites.retrieve(invite.id), invite);
  },
  "invites.list": async ({ admin, seed }) => {
    sameSet(await all(admin.invites.list({ limit: 3 })), seed.invites);
    for (const status of ["pending", "expired", "accepted"])
      sameSet(
        await all(admin.invites.list({ statuses: [status], limit: 2 })),
        seed.invites.filter((invite) => invite.status === status),
      );
  },
  "invites.delete": async (world) => {
    const { admin, seed } = world;
    const { id } = pending(world);
    assert.deepEqual(await admin.invites.delete(id), { id, type: "invite_deleted" });
    assert.ok(!idsOf(await all(admin.invites.list({ limit: 100 }))).includes(id));
    const accepted = seed.invites.find(({ status }) => status === "accepted");
    await refused(admin.invites.delete(accepted.id), 400);
  },
};
