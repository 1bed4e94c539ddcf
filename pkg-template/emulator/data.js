/**
 * `Data`: a whole organization as plain wire objects, in and out. What `state()` gives can be
 * handed to another emulator as `fill`.
 */
import { checkWorkloadReferences } from "./data-references.js";
import { checkEnterpriseReferences, ENTERPRISE_SHAPES, ENTERPRISE_TIMES } from "./enterprise.js";

const HISTORY = [
  "archived_at",
  "archived_by_actor_id",
  "created_at",
  "created_by_actor_id",
  "updated_at",
  "updated_by_actor_id",
];
const SHAPES = {
  users: ["id", "added_at", "email", "name", "role", "type"],
  invites: [
    "id",
    "accepted_at",
    "email",
    "expires_at",
    "invited_at",
    "rbac_group_ids",
    "role",
    "status",
    "type",
  ],
  workspaces: [
    "id",
    "archived_at",
    "compartment_id",
    "created_at",
    "data_residency",
    "display_color",
    "external_key_id",
    "name",
    "tags",
    "type",
    "user_profile_id",
  ],
  workspaceMembers: ["user_id", "workspace_id", "workspace_role"],
  apiKeys: [
    "id",
    "created_at",
    "created_by",
    "expires_at",
    "name",
    "partial_key_hint",
    "principal",
    "scope",
    "status",
    "type",
  ],
  serviceAccounts: ["id", "description", "name", "organization_role", "type", ...HISTORY],
  serviceAccountWorkspaceMembers: ["service_account_id", "workspace_id", "workspace_role"],
  federationIssuers: [
    "id",
    "check_jti",
    "issuer_url",
    "jwks",
    "jwks_polling_disabled_at",
    "max_jwt_lifetime_seconds",
    "name",
    "poll_status",
    "type",
    ...HISTORY,
  ],
  federationRules: [
    "id",
    "applies_to_all_workspaces",
    "description",
    "issuer_id",
    "match",
    "name",
    "oauth_scope",
    "target",
    "token_lifetime_seconds",
    "type",
    "workspace_ids",
    ...HISTORY,
  ],
  federationRuleWorkspaces: ["created_at", "created_by_actor_id", "federation_rule_id", "workspace_id"],
  externalKeys: [
    "id",
    "created_at",
    "display_name",
    "geo",
    "provider_config",
    "type",
    "updated_at",
    "user_profile_id",
  ],
  rateLimits: ["id", "group", "limits", "models", "type"],
  workspaceRateLimits: ["limits", "rate_limit_id", "workspace_id"],
  ...ENTERPRISE_SHAPES,
};
const TIMES = {
  users: "added_at",
  invites: "invited_at",
  workspaces: "created_at",
  apiKeys: "created_at",
  serviceAccounts: "created_at",
  federationIssuers: "created_at",
  federationRules: "created_at",
  externalKeys: "created_at",
  ...ENTERPRISE_TIMES,
};
const OTHERS = ["organization", "defaultWorkspaceId", "complianceSettings"];

export const isData = (fill) =>
  Object.entries(fill).some(([key, value]) => OTHERS.includes(key) || Array.isArray(value));

/** Checks given data and returns a deep copy with every list present, each oldest first. */
export function readData(given) {
  for (const key of Object.keys(given)) {
    // Of the other API's part of a state, secrets and tokens are missing: nothing to start from.
    if (key === "anaconda") continue;
    if (!Object.hasOwn(SHAPES, key) && !OTHERS.includes(key)) fail(key, "unknown");
  }
  const { organization, defaultWorkspaceId, complianceSettings } = given;
  if (organization !== undefined) needs(organization, ["id", "name", "type"], "organization");
  if (complianceSettings !== undefined) needs(complianceSettings, ["state", "type"], "complianceSettings");
  const data = {
    organization: structuredClone(organization),
    defaultWorkspaceId,
    complianceSettings: structuredClone(complianceSettings),
  };
  for (const [list, keys] of Object.entries(SHAPES)) {
    const items = given[list] ?? [];
    if (!Array.isArray(items)) fail(list, "must be a list");
    items.forEach((item, i) => {
      needs(item, keys, `${list}[${i}]`);
    });
    data[list] = oldestFirst(structuredClone(items), TIMES[list]);
  }
  checkIds(data);
  checkWorkloadReferences(data, fail);
  checkEnterpriseReferences(data, fail);
  return data;
}

/** Lists come newest first, as the service gives them; equal times keep that order. */
function oldestFirst(items, time) {
  items.reverse();
  return time === undefined ? items : items.sort((a, b) => Date.parse(a[time]) - Date.parse(b[time]));
}

function checkIds(data) {
  const { workspaceMembers, defaultWorkspaceId } = data;
  const ids = new Set();
  for (const [list, keys] of Object.entries(SHAPES)) {
    if (!keys.includes("id")) continue;
    for (const { id } of data[list]) {
      if (ids.has(id)) fail(id, "is there twice");
      ids.add(id);
    }
  }
  const pairs = new Set();
  for (const { user_id, workspace_id } of workspaceMembers) {
    if (!ids.has(user_id)) fail("workspaceMembers", `no user ${user_id}`);
    if (!ids.has(workspace_id)) fail("workspaceMembers", `no workspace ${workspace_id}`);
    const pair = `${workspace_id} ${user_id}`;
    if (pairs.has(pair)) fail("workspaceMembers", `${pair} is there twice`);
    pairs.add(pair);
  }
  if (defaultWorkspaceId !== undefined && !ids.has(defaultWorkspaceId)) {
    fail("defaultWorkspaceId", "names no workspace");
  }
}

function needs(item, keys, name) {
  if (typeof item !== "object" || item === null) fail(name, "must be an object");
  for (const key of keys) {
    if (item[key] === undefined) fail(`${name}.${key}`, "is missing");
  }
}

function fail(where, what) {
  throw new TypeError(`fill: ${where}: ${what}`);
}
