// Roles, where they come from and what the rules say.

const NAMES = {
  user: "User",
  claude_code_user: "Claude Code User",
  developer: "Developer",
  billing: "Billing",
  admin: "Admin",
  owner: "Owner",
  primary_owner: "Primary Owner",
  membership_admin: "Membership Admin",
  managed: "Managed",
  workspace_user: "Workspace User",
  workspace_restricted_developer: "Workspace Limited Developer",
  workspace_developer: "Workspace Developer",
  workspace_admin: "Workspace Admin",
  workspace_billing: "Workspace Billing",
};

/** The name in the product; a role of later times stays as the API has it. */
export const roleName = (role) => (Object.hasOwn(NAMES, role) ? NAMES[role] : String(role ?? ""));

/** The most powerful first. */
export const ORGANIZATION_ROLES = [
  "primary_owner",
  "owner",
  "admin",
  "membership_admin",
  "billing",
  "developer",
  "claude_code_user",
  "managed",
  "user",
];
export const WORKSPACE_ROLES = [
  "workspace_admin",
  "workspace_developer",
  "workspace_restricted_developer",
  "workspace_user",
  "workspace_billing",
];

export const FROM = {
  inherited: "inherited",
  assigned: "given in the workspace",
  organization: "in the organization",
};

const REASONS = {
  "rule 1": "Admins and owners hold it everywhere",
  "rule 2": "Billing members hold it everywhere",
  "rule 4": "Given in this workspace",
};

/** Why somebody holds a role, by the rule that the review names. */
export const reasonFor = (rule) => REASONS[rule] ?? rule;

export const UNUSUAL = {
  "workspace-admin-while-user": "Users of the organization who are admin of a workspace",
  "member-not-in-organization": "Workspace members who are not in the organization",
  "many-admins": "Many admins",
  "workspace-without-admin": "Workspaces without an admin of their own",
  "nobody-with-billing": "Nobody has the role Billing",
};

export const unusualName = (rule) => UNUSUAL[rule] ?? rule;

export const VERDICTS = {
  allowed: "allowed",
  denied: "denied",
  conflicting: "documents disagree",
  not_stated: "not stated",
  no_access: "no access",
};
