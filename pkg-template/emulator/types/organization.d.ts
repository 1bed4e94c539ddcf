// The objects of an organization, as the API writes them.

export interface Organization {
  id: string;
  type: "organization";
  name: string;
}

export type OrganizationRole =
  | "admin"
  | "billing"
  | "claude_code_user"
  | "developer"
  | "managed"
  | "membership_admin"
  | "owner"
  | "primary_owner"
  | "user";

export interface User {
  id: string;
  type: "user";
  email: string;
  name: string;
  role: OrganizationRole;
  added_at: string;
}

export interface Invite {
  id: string;
  type: "invite";
  email: string;
  role: OrganizationRole;
  status: "pending" | "accepted" | "expired" | "deleted";
  invited_at: string;
  expires_at: string;
  accepted_at: string | null;
  rbac_group_ids: string[];
}

export type Geo = "global" | "us";

export interface Workspace {
  id: string;
  type: "workspace";
  name: string;
  created_at: string;
  archived_at: string | null;
  display_color: string;
  compartment_id: string;
  data_residency: {
    workspace_geo: "us";
    allowed_inference_geos: Geo[] | "unrestricted";
    default_inference_geo: Geo;
  };
  external_key_id: string | null;
  user_profile_id: string | null;
  tags: Record<string, string>;
}

export type WorkspaceRole =
  | "workspace_user"
  | "workspace_developer"
  | "workspace_restricted_developer"
  | "workspace_admin"
  | "workspace_billing";

export interface WorkspaceMember {
  type: "workspace_member";
  user_id: string;
  workspace_id: string;
  workspace_role: WorkspaceRole;
  /** Ours, read from `fill` only: false marks a row as inherited. */
  assigned?: boolean;
}

export interface APIKey {
  id: string;
  type: "api_key";
  name: string;
  status: "active" | "inactive" | "archived" | "expired";
  created_at: string;
  expires_at: string | null;
  partial_key_hint: string | null;
  created_by: { id: string; type: "user" | "service_account" } | null;
  principal:
    | { type: "user_actor"; user_id: string }
    | { type: "service_account_actor"; service_account_id: string }
    | null;
  scope: { type: "organization" } | { type: "workspace"; workspace_id: string };
}
