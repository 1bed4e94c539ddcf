/** Roles, as far as the service itself has to know about them (API reference; workspaces guide). */

export const ORGANIZATION_ROLES = [
  "admin",
  "billing",
  "claude_code_user",
  "developer",
  "managed",
  "membership_admin",
  "owner",
  "primary_owner",
  "user",
];

/** What an invite or an update may carry in a Console organization, which this one is. */
export const ASSIGNABLE_ROLES = ["user", "developer", "billing", "claude_code_user"];

/** Never given, changed or removed through the API. */
const ADMINISTRATIVE = new Set(["admin", "owner", "primary_owner", "membership_admin"]);
export const isAdministrative = (role) => ADMINISTRATIVE.has(role);

export const WORKSPACE_ROLES = [
  "workspace_user",
  "workspace_developer",
  "workspace_restricted_developer",
  "workspace_admin",
];

/** The workspace role that comes with an organization role, in every workspace; or null. */
export function inheritedRole(role) {
  if (role === "admin" || role === "owner" || role === "primary_owner") return "workspace_admin";
  return role === "billing" ? "workspace_billing" : null;
}

/**
 * The role shown in a workspace. The inherited role covers an assigned one, except that a billing
 * member may have been raised to workspace admin (workspaces guide).
 */
export function effectiveRole(organizationRole, assigned) {
  const inherited = inheritedRole(organizationRole);
  if (inherited === "workspace_billing" && assigned === "workspace_admin") return assigned;
  return inherited ?? assigned ?? null;
}
