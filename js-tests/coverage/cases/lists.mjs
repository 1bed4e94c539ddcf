// List call → how it is read: `args(seed)` are the arguments without a limit. `whole` says why there is never a second
// page, `extra` how many rows the first page may have beyond its limit, `of` what the limit counts instead of rows.
const DATES = { date: "2026-11-18" };
const WINDOW = { starting_at: "2026-11-01T00:00:00Z", ending_at: "2026-11-05T00:00:00Z" };

const plain = (query = {}) => ({ args: () => [query] });
const below = (id, query = {}) => ({ args: (seed) => [id(seed), query] });

/** The one with the most rows that refer to it. */
function busiest(things, rows, field) {
  const count = ({ id }) => rows.filter((row) => row[field] === id).length;
  return things.toSorted((a, b) => count(b) - count(a))[0].id;
}
const live = ({ archived_at }) => archived_at === null;
const openWorkspaces = ({ workspaces, defaultWorkspaceId }) =>
  workspaces.filter((one) => live(one) && one.id !== defaultWorkspaceId);

/** These go on from an object's id, in both directions. */
export const byIDs = {
  "users.list": plain(),
  "invites.list": plain(),
  "workspaces.list": plain({ include_archived: true, include_default: true }),
  "workspaces.members.list": below((seed) =>
    busiest(openWorkspaces(seed), seed.workspaceMembers, "workspace_id"),
  ),
  "apiKeys.list": plain(),
};

export const byTokens = {
  "usageReport.messages.list": plain(WINDOW),
  "costReport.list": plain(WINDOW),
  "usageReport.claudeCode.list": plain({ starting_at: "2026-11-18" }),
  "rateLimits.list": plain(),
  "workspaces.rateLimits.list": below((seed) => openWorkspaces(seed)[0].id, { include_inherited: true }),
  "serviceAccounts.list": plain({ include_archived: true }),
  "serviceAccounts.workspaces.list": {
    ...below((seed) =>
      busiest(seed.serviceAccounts.filter(live), seed.serviceAccountWorkspaceMembers, "service_account_id"),
    ),
    extra: 1,
  },
  "workspaces.serviceAccounts.list": below((seed) =>
    busiest(seed.workspaces.filter(live), seed.serviceAccountWorkspaceMembers, "workspace_id"),
  ),
  "federation.issuers.list": plain(),
  "federation.rules.list": plain({ include_archived: true }),
  "federation.rules.workspaces.list": {
    ...below((seed) => busiest(seed.federationRules, seed.federationRuleWorkspaces, "federation_rule_id")),
    whole: "all rows come in one answer, whatever limit says",
  },
  "externalKeys.list": plain(),
  "rbacGroups.list": plain(),
  "rbacGroups.members.list": below((seed) =>
    busiest(seed.rbacGroups, seed.rbacGroupMembers, "rbac_group_id"),
  ),
  "rbacRoles.list": plain(),
  "rbacRoles.permissions.list": below((seed) =>
    busiest(seed.rbacRoles, seed.rbacRolePermissions, "rbac_role_id"),
  ),
  "spendLimits.effective.list": { ...plain({ period: ["daily", "monthly", "weekly"] }), of: "actor" },
  "spendLimits.increaseRequests.list": plain(),
  "analytics.apps.chat.projects.list": plain(DATES),
  "analytics.artifacts.list": plain({ ...DATES, group_by: ["product"] }),
  "analytics.connectors.list": plain(DATES),
  "analytics.plugins.list": plain(DATES),
  "analytics.skills.list": plain(DATES),
  "analytics.users.list": plain(DATES),
  "analytics.summaries.list": {
    ...plain({ starting_date: "2026-11-10", ending_date: "2026-11-13" }),
    whole: "the series comes whole; its limit is not effective",
  },
};
