// Who may do what, and why. The rules are those of the vendor's public documents; each answer names them.

import type {
  OrganizationInvite,
  OrganizationUser,
  Workspace,
  WorkspaceMember,
} from "../generated/anthropic.js";

/** Permissions that exist in the organization; most of them can be asked for a workspace, too. */
export type OrganizationPermissionId =
  | "use_playground"
  | "use_claude_code"
  | "access_claude_code_workspace"
  | "view_api_keys"
  | "manage_api_keys"
  | "create_claude_code_keys"
  | "create_other_api_keys"
  | "manage_webhook_endpoints"
  | "view_usage"
  | "view_cost"
  | "view_usage_logs"
  | "manage_vaults"
  | "view_session_traces"
  | "download_files"
  | "view_billing"
  | "manage_billing"
  | "view_mcp_tunnels"
  | "create_mcp_tunnels"
  | "send_session_events"
  | "manage_users"
  | "manage_roles"
  | "manage_admins"
  | "create_workspaces"
  | "create_admin_keys"
  | "obtain_org_admin_token"
  | "view_claude_code_dashboard"
  | "see_all_workspace_limits";

/** Permissions that exist inside a workspace only. */
export type WorkspacePermissionId =
  | "use_api"
  | "change_workspace_settings"
  | "manage_workspace_members"
  | "view_workspace_billing";

/** Everything that can be asked about. */
export type PermissionId = OrganizationPermissionId | WorkspacePermissionId;

/**
 * `conflicting`: one document allows what another denies. `not_stated`: no document says. `no_access`: there is no role
 * in that workspace, neither inherited nor given.
 */
export type Verdict = "allowed" | "denied" | "conflicting" | "not_stated" | "no_access";

/**
 * `stated`: a document says so. `only`: a document says that the role can do only something else. `derived`: it follows
 * from a rule that a document states.
 */
export type Certainty = "stated" | "only" | "derived";

/** Where a role comes from. `inherited`: the organization role brings it in every workspace. */
export type RoleFrom = "organization" | "inherited" | "assigned";

/** Which documents count: they have changed over time, and so have the roles. The newest is `six-role`. */
export type Edition = "four-role" | "five-role" | "five-role-claude-code" | "six-role";

/** One document that speaks of one role that somebody holds. */
export interface Source {
  /** Its short name, such as `H6`. */
  document: string;
  title: string;
  role: string;
  from: RoleFrom;
  certainty: Certainty | null;
  /** The rule by which it counts here, such as `rule 4`. */
  rule: string | null;
}

/** An answer with everything that led to it. */
export interface Decision {
  verdict: Verdict;
  /** Null where there is nothing to be certain of. */
  certainty: Certainty | null;
  grants: Source[];
  denials: Source[];
  /** In a sentence. */
  reason: string;
}

/** A row of a workspace's member list. */
export interface Membership {
  workspace_id: string;
  workspace_role: string;
  /**
   * Whether the role was given by hand. Lists do not tell; of somebody whose organization role brings workspace roles,
   * a row without it may be either.
   */
  assigned?: boolean | undefined;
}

/** Whom a question is about: a user object together with member rows fits. */
export interface Subject {
  /** The organization role; an unknown one leads to `not_stated`. */
  role: string;
  memberships?: readonly Membership[] | undefined;
}

/** A workspace by its id. Its kind is told, never guessed from the name; an id alone is an ordinary one. */
export type WorkspaceRef = string | { id: string; kind?: "ordinary" | "default" | "claude_code" | undefined };

export interface RoleOptions {
  /** Asks inside that workspace; without it, in the organization. */
  workspace?: WorkspaceRef | undefined;
  /** Default `six-role`. */
  edition?: Edition | undefined;
}

/** A role that somebody holds. */
export interface HeldRole {
  role: string;
  from: RoleFrom;
}

/** Everything that somebody may do in one place. */
export interface Effective {
  /** The organization role, then those in the workspace, the strongest first. */
  roles: HeldRole[];
  /** In the organization without those that exist inside a workspace only. */
  permissions: Record<OrganizationPermissionId, Decision> & Partial<Record<WorkspacePermissionId, Decision>>;
}

/** What changes for somebody in one place. */
export interface PlaceChange {
  /** Null for the organization, `*` for every workspace that no row names. */
  workspace: string | null;
  rolesBefore: HeldRole[];
  rolesAfter: HeldRole[];
  /** `after` is null where nobody can say. */
  permissions: { permission: PermissionId; before: Verdict; after: Verdict | null }[];
  reason: string;
}

/** What a change of roles gives and takes. */
export interface Change {
  gained: PlaceChange[];
  lost: PlaceChange[];
  /** Where it depends on whether a row was given by hand, which nobody has told. */
  unknown: PlaceChange[];
  /** What somebody should know before. */
  warnings: string[];
}

/** The organization at one time, in wire objects. Version 1. */
export interface Snapshot {
  version: number;
  /** When it was taken: for whoever keeps it. */
  takenAt?: number | string | undefined;
  organization?: object | undefined;
  users: readonly (Pick<OrganizationUser, "id" | "role"> & Partial<OrganizationUser>)[];
  workspaces: readonly (Pick<Workspace, "id"> &
    Partial<Workspace> & {
      /** Not in any answer: whoever takes the snapshot tells it. Default `ordinary`. */
      kind?: "ordinary" | "default" | "claude_code" | undefined;
    })[];
  workspaceMembers: readonly (Pick<WorkspaceMember, "user_id" | "workspace_id" | "workspace_role"> & {
    /** See {@link Membership}. */
    assigned?: boolean | undefined;
  })[];
  /** Without them, nothing is said about invites. */
  invites?:
    | readonly (Pick<OrganizationInvite, "email" | "status"> & Partial<OrganizationInvite>)[]
    | null
    | undefined;
  /** Without them, nothing is said about keys. */
  apiKeys?: readonly object[] | null | undefined;
}

/** What somebody holds in one workspace. */
export interface ReviewedWorkspace {
  workspace_id: string;
  /** Empty where the snapshot does not have the workspace. */
  name: string;
  /** The effective role. */
  role: string;
  from: RoleFrom;
  /** The rule by which it is held. */
  rule: string;
  /** Lesser roles that are held beside it. */
  also: HeldRole[];
}

/** One person of a review. */
export interface ReviewedPerson {
  id: string;
  email: string;
  name: string;
  /** In the organization. */
  role: string;
  /** The role that is inherited in every workspace. */
  everywhere: string | null;
  /** Where more than a million inherited roles would stand, they are left to `everywhere`. */
  workspaces: ReviewedWorkspace[];
  /** The rules of {@link Unusual} that this person meets. */
  unusual: string[];
}

/** Something worth a second look. */
export interface Unusual {
  rule:
    | "workspace-admin-while-user"
    | "member-not-in-organization"
    | "many-admins"
    | "workspace-without-admin"
    | "nobody-with-billing"
    | (string & {});
  title: string;
  /** Ids. */
  entities: string[];
  evidence: Record<string, number>;
}

/** An access review. */
export interface Review {
  people: ReviewedPerson[];
  unusual: Unusual[];
  /** One line for each person and workspace; no cell is a formula to a spreadsheet. */
  toCSV(): string;
}

/** Which roles the API gives by which operation. */
export interface Assignable {
  /** `invites.create` */
  invite: string[];
  /** `users.update` */
  update: string[];
  /** `workspaces.members.add` */
  workspaceAdd: string[];
  /** `workspaces.members.update` */
  workspaceUpdate: string[];
}

export interface Roles {
  /** Everything that somebody may do, in the organization or in one workspace, each with its sources. */
  effective(subject: Subject, options?: RoleOptions | undefined): Effective;
  /** Whether somebody may do one thing, and why. */
  can(subject: Subject, permission: PermissionId, options?: RoleOptions | undefined): Decision;
  /**
   * What a promotion or demotion gives and takes, place by place. Without `memberships` in `after`, the rows of
   * `before` stay as far as the rules let them.
   */
  explainChange(before: Subject, after: Subject, options?: Pick<RoleOptions, "edition"> | undefined): Change;
  /** Who holds which role in each workspace, why, and what is unusual. */
  review(snapshot: Snapshot, options?: Pick<RoleOptions, "edition"> | undefined): Review;
  /** Which roles the API gives; all it gives to any type of organization where the type is not told. */
  assignable(
    options?: { organizationType?: "console" | "enterprise" | "aws" | undefined } | undefined,
  ): Assignable;
  /** The matrix that the answers come from, to be read. `html` stands by itself and is escaped. */
  matrixTable(options: {
    scope: "organization" | "workspace";
    format: "text" | "markdown" | "html" | "csv";
    edition?: Edition | undefined;
  }): string;
}
