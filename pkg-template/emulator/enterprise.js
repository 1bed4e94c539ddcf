/**
 * The parts of the store that are Claude Enterprise's, and what reports are worked out from.
 */
import { timestamp } from "./clock.js";
import { Groups } from "./groups.js";
import { createRandom } from "./random.js";
import { seedProjects } from "./reports/catalogue.js";
import { Presence } from "./reports/presence.js";
import { Shelf } from "./shelf.js";

/** Needed fields by list, as in `data.js`. */
export const ENTERPRISE_SHAPES = {
  rbacGroups: ["id", "created_at", "name", "role_ids", "source_type", "type", "updated_at"],
  rbacGroupMembers: ["created_at", "rbac_group_id", "user_id"],
  rbacRoles: ["id", "created_at", "display_name", "source", "type", "updated_at"],
  rbacRolePermissions: ["rbac_role_id", "action", "resource", "type"],
  spendLimits: [
    "id",
    "amount",
    "created_at",
    "currency",
    "is_enabled",
    "period",
    "scope",
    "type",
    "updated_at",
  ],
  increaseRequests: ["id", "actor", "created_at", "period", "resolved_at", "resolved_by", "status", "type"],
};
export const ENTERPRISE_TIMES = Object.fromEntries(
  Object.keys(ENTERPRISE_SHAPES)
    .filter((list) => list !== "rbacRolePermissions")
    .map((list) => [list, "created_at"]),
);

/** Rows that name something that is not there. Former members may have asked for more. */
export function checkEnterpriseReferences(data, fail) {
  const { users, rbacGroups, rbacGroupMembers, rbacRoles, rbacRolePermissions } = data;
  const ids = new Set([...users, ...rbacGroups, ...rbacRoles].map(({ id }) => id));
  const pairs = new Set();
  for (const { user_id, rbac_group_id } of rbacGroupMembers) {
    if (!ids.has(user_id)) fail("rbacGroupMembers", `no user ${user_id}`);
    if (!ids.has(rbac_group_id)) fail("rbacGroupMembers", `no group ${rbac_group_id}`);
    const pair = `${rbac_group_id} ${user_id}`;
    if (pairs.has(pair)) fail("rbacGroupMembers", `${pair} is there twice`);
    pairs.add(pair);
  }
  for (const { rbac_role_id } of rbacRolePermissions) {
    if (!ids.has(rbac_role_id)) fail("rbacRolePermissions", `no role ${rbac_role_id}`);
  }
}

export function createEnterprise(data, { clock, seed }) {
  const groups = new Groups();
  for (const group of data.rbacGroups) groups.add(group);
  for (const row of data.rbacGroupMembers) {
    groups.join(row.rbac_group_id, row.user_id, Date.parse(row.created_at));
  }
  return {
    seed,
    groups,
    roles: shelved(data.rbacRoles),
    rolePermissions: data.rbacRolePermissions,
    spendLimits: shelved(data.spendLimits),
    // What was read from a list has a summary of its time.
    increaseRequests: shelved(data.increaseRequests.map(({ spend_summary: _, ...request }) => request)),
    presence: createPresence(data, clock.now()),
    projects: seedProjects(seed, data.users),
    /** Ends of ranges that a first page has settled for the pages after it. */
    settledEnds: new Map(),
    /** The key that resolves requests when nobody knows whose it is. */
    callerId: createRandom(seed, "caller").id("apikey_"),
  };
}

/** Keys that are off already: nobody knows since when, so halfway through their life. */
function createPresence({ users, apiKeys }, now) {
  const presence = { users: new Presence(), keys: new Presence() };
  // A copy: what somebody did does not change with the role they are given later.
  for (const user of users) presence.users.began({ ...user }, Date.parse(user.added_at));
  for (const key of apiKeys) {
    const made = Date.parse(key.created_at);
    const end = key.expires_at === null ? null : Date.parse(key.expires_at);
    presence.keys.began(key, made, end);
    const isOff = key.status === "inactive" || key.status === "archived";
    if (isOff) presence.keys.ended(key.id, made + Math.floor((Math.min(now, end ?? now) - made) / 2));
  }
  return presence;
}

function shelved(items) {
  const shelf = new Shelf();
  for (const item of items) shelf.add(item);
  return shelf;
}

export function enterpriseState(enterprise, users) {
  const { groups, roles, rolePermissions, spendLimits, increaseRequests } = enterprise;
  const members = [...groups.all].flatMap(({ id }) => groups.slots(id));
  return {
    rbacGroups: groups.all.newestFirst(),
    rbacGroupMembers: members
      .filter(({ until }) => until === null)
      .sort((a, b) => a.since - b.since)
      .reverse()
      .map((slot) => groupMember(slot, users)),
    rbacRoles: roles.newestFirst(),
    rbacRolePermissions: rolePermissions.slice().reverse(),
    spendLimits: spendLimits.newestFirst(),
    increaseRequests: increaseRequests.newestFirst(),
  };
}

export const groupMember = ({ groupId, userId, since }, users) => ({
  type: "rbac_group_member",
  rbac_group_id: groupId,
  user_id: userId,
  email: users.get(userId).email,
  created_at: timestamp(since),
});
