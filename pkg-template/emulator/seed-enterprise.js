/**
 * Invented groups, roles, spend limits and requests for more, as Claude Enterprise has them: some
 * groups come from the identity provider, requests are pending, approved and denied. They draw from
 * a stream of their own, so that nobody else changes with their numbers.
 */
import { DAY, spread, timestamp } from "./clock.js";
import { createRandom } from "./random.js";
import { userActor } from "./spending.js";

const YEAR = 365 * DAY;
const GROUPS = ["Engineering", "Data team", "Design", "Finance", "Legal", "Marketing", "Sales", "Support"];
const CONNECTOR_IDS = ["github", "google-drive", "slack"];
/** Built-in ones first. */
const ROLES = [
  { name: "Member", source: "built_in", actions: ["capability_access_all_ga"] },
  { name: "Administrator", source: "built_in", actions: ["capability_access_all", "permission_members"] },
  { name: "Analyst", source: "custom", actions: ["chat", "permission_analytics"] },
  { name: "Engineer", source: "custom", actions: ["chat", "claude_code", "cowork"] },
  { name: "Contractor", source: "custom", actions: ["chat"] },
];

/** What is not said follows from the size; a handful of people has none of it. */
export function enterpriseCounts({ groups, roles, spendLimits, increaseRequests, members }) {
  const isGrown = members >= 10;
  const many = groups ?? (isGrown ? Math.min(12, Math.max(3, Math.round(members / 20))) : 0);
  return {
    groups: many,
    roles: roles ?? (many > 0 ? 4 : 0),
    spendLimits: spendLimits ?? (isGrown ? 4 : 0),
    increaseRequests: increaseRequests ?? (isGrown ? Math.min(30, Math.ceil(members / 8)) : 0),
  };
}

/**
 * @param {object} wanted numbers, see `enterpriseCounts`
 * @param {{ seed: number, now: number, users: object[] }} people what is there already, oldest first
 * @returns {object} lists of `Data`, newest first
 */
export function seedEnterprise(wanted, { seed, now, users }) {
  if (wanted.increaseRequests > 0 && users.length === 0) {
    throw new RangeError("fill: increase requests need members");
  }
  // The id that the store gives an organization without one, which permissions name.
  const organizationId = createRandom(seed, "organization").uuid();
  const context = { random: createRandom(seed, "enterprise"), organizationId, now, users };
  const roles = seedRoles(wanted.roles, context);
  const groups = seedGroups(wanted.groups, { ...context, roles });
  const lists = {
    rbacRoles: roles,
    rbacRolePermissions: roles.flatMap((role, i) => permissionsOf(role, i, context)),
    rbacGroups: groups,
    rbacGroupMembers: groups.flatMap((group) => seedGroupMembers(group, context)),
    spendLimits: seedSpendLimits(wanted.spendLimits, { ...context, groups }),
    increaseRequests: seedRequests(wanted.increaseRequests, context),
  };
  lists.rbacGroupMembers.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.reverse()]));
}

const again = (names, i) => {
  const round = Math.floor(i / names.length);
  return round === 0 ? names[i] : `${names[i % names.length]} ${round + 1}`;
};

function seedRoles(count, { random, now }) {
  return Array.from({ length: count }, (_, i) => {
    const at = timestamp(spread(i, count, { random, now, over: 2 * YEAR }));
    return {
      id: random.id("rbac_role_"),
      type: "rbac_role",
      display_name: again(
        ROLES.map(({ name }) => name),
        i,
      ),
      source: { type: ROLES[i % ROLES.length].source },
      created_at: at,
      updated_at: at,
    };
  });
}

/** On features, and on connectors of every kind of resource that the reference names. */
function permissionsOf(role, i, { random, organizationId }) {
  const row = (action, resource) => ({
    type: "rbac_role_permission",
    rbac_role_id: role.id,
    action,
    resource,
  });
  const connector = random.pick(CONNECTOR_IDS);
  const organization = { type: "organization", organization_id: organizationId };
  return [
    ...ROLES[i % ROLES.length].actions.map((action) => row(action, organization)),
    row("use", { type: "all_connectors" }),
    row("interactive", { type: "connector", connector_id: connector }),
    row("always_allow", { type: "connector_tool", connector_id: connector, tool_name: "search" }),
    row("grant", { type: "connector_scope", connector_id: connector, scope: "read" }),
  ];
}

/** Of three, one comes from the identity provider. */
function seedGroups(count, { random, now, roles }) {
  return Array.from({ length: count }, (_, i) => {
    const at = timestamp(spread(i, count, { random, now, over: YEAR }));
    return {
      id: random.id("rbac_group_"),
      type: "rbac_group",
      name: again(GROUPS, i),
      source_type: i % 3 === 2 ? "scim" : "direct",
      role_ids: random.sample(roles, Math.min(roles.length, random.between(0, 2))).map(({ id }) => id),
      created_at: at,
      updated_at: at,
    };
  });
}

/** Nobody is in a group before both are there. */
function seedGroupMembers(group, { random, now, users }) {
  const share = random.between(Math.ceil(users.length / 12), Math.ceil(users.length / 4));
  return random.sample(users, share).map((user) => {
    const since = Math.max(Date.parse(group.created_at), Date.parse(user.added_at));
    return {
      type: "rbac_group_member",
      rbac_group_id: group.id,
      user_id: user.id,
      email: user.email,
      created_at: timestamp(since + Math.floor((now - since) * random.fraction())),
    };
  });
}

/** The organization's, then of groups and members in turn. */
function seedSpendLimits(count, { random, now, users, groups }) {
  const scopes = [{ type: "organization" }];
  const longest = Math.max(groups.length, users.length);
  for (let i = 0; i < longest && scopes.length < count; i++) {
    if (groups[i]) scopes.push({ type: "rbac_group", rbac_group_id: groups[i].id });
    if (users[i]) scopes.push({ type: "user", user_id: users[i].id });
  }
  if (count > scopes.length) {
    throw new RangeError(`fill: ${count} spend limits do not fit: there is room for ${scopes.length}`);
  }
  return scopes.slice(0, count).map((scope, i) => {
    const at = timestamp(spread(i, count, { random, now, over: YEAR }));
    return {
      id: random.id("spl_"),
      type: "spend_limit",
      amount: scope.type === "user" && random.chance(0.2) ? null : String(random.between(1, 200) * 500),
      currency: "USD",
      period: scope.type === "rbac_group" ? random.pick(["weekly", "monthly"]) : "monthly",
      is_enabled: true,
      scope,
      created_at: at,
      updated_at: at,
    };
  });
}

/** Of four, two are pending, and one each approved and denied. */
function seedRequests(count, { random, now, users }) {
  return Array.from({ length: count }, (_, i) => {
    const status = ["approved", "pending", "denied", "pending"][i % 4];
    const asked = spread(i, count, { random, now, over: 90 * DAY });
    const isOpen = status === "pending";
    return {
      id: random.id("slir_"),
      type: "spend_limit_increase_request",
      actor: userActor(random.pick(users)),
      period: random.chance(0.8) ? "monthly" : "weekly",
      status,
      created_at: timestamp(asked),
      resolved_at: isOpen ? null : timestamp(asked + Math.floor((now - asked) * random.fraction())),
      resolved_by: isOpen ? null : userActor(users[0]),
    };
  });
}
