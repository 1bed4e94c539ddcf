// The objects of the general surface, as the API writes them.

import type { WorkspaceRole } from "./organization.js";

/** Of service accounts, issuers and rules. Actors are ids of users or service accounts. */
export interface History {
  created_at: string;
  updated_at: string;
  archived_at: string | null;
  created_by_actor_id: string | null;
  updated_by_actor_id: string | null;
  archived_by_actor_id: string | null;
}

export interface ServiceAccount extends History {
  id: string;
  type: "service_account";
  name: string;
  description: string | null;
  organization_role: "developer" | "admin";
}

export interface ServiceAccountWorkspaceMember {
  type: "service_account_workspace_member";
  service_account_id: string;
  workspace_id: string;
  workspace_role: WorkspaceRole;
  implicit: boolean | null;
  created_by_actor_id: string | null;
}

export interface FederationIssuer extends History {
  id: string;
  type: "federation_issuer";
  name: string;
  issuer_url: string;
  jwks:
    | { type: "discovery"; ca_cert_pem?: string | null; discovery_base?: string | null }
    | { type: "explicit_url"; url: string; ca_cert_pem?: string | null }
    | { type: "inline"; keys: Record<string, unknown>[] };
  check_jti: boolean;
  max_jwt_lifetime_seconds: number;
  jwks_polling_disabled_at: string | null;
  poll_status: {
    consecutive_failures: number;
    last_fetched_at: string | null;
    next_poll_at: string | null;
  } | null;
}

export interface FederationRule extends History {
  id: string;
  type: "federation_rule";
  name: string;
  description: string | null;
  issuer_id: string;
  match: {
    audience?: string | null;
    claims?: Record<string, string> | null;
    condition?: string | null;
    subject_prefix?: string | null;
  };
  target: { type: "service_account"; service_account_id: string; service_account_name?: string | null };
  oauth_scope: string;
  token_lifetime_seconds: number;
  applies_to_all_workspaces: boolean;
  workspace_ids: string[];
  /** The single workspace of old rules. */
  workspace_id?: string | null;
}

export interface FederationRuleWorkspace {
  type: "federation_rule_workspace";
  federation_rule_id: string;
  workspace_id: string;
  created_at: string;
  created_by_actor_id: string | null;
}

export interface ExternalKey {
  id: string;
  type: "external_key";
  display_name: string | null;
  geo: string;
  provider_config:
    | { type: "aws"; kms_arn: string; region?: string | null }
    | { type: "gcp"; key_name: string }
    | { type: "azure"; key_name: string; tenant_id: string; vault_uri: string; client_id?: string | null };
  attachment: { type: "attached" | "unattached" };
  user_profile_id: string | null;
  created_at: string;
  updated_at: string;
}

export type RateLimitGroupType = "batch" | "files" | "model_group" | "skills" | "token_count" | "web_search";

export interface RateLimit {
  id: string;
  type: "rate_limit";
  group: { id: string; type: RateLimitGroupType; display_name?: string };
  /** Null for everything but model groups. */
  models: string[] | null;
  limits: { type: string; value: number }[];
}

export interface WorkspaceRateLimit {
  type: "workspace_rate_limit";
  workspace_id: string;
  rate_limit_id: string;
  group: RateLimit["group"];
  models: string[] | null;
  limits: {
    type: string;
    value: number;
    org_limit: number | null;
    source: { type: "workspace" | "organization" };
  }[];
}

export interface ComplianceSettings {
  type: "compliance_settings";
  state: { type: "enabled" | "disabled" };
}

export interface RBACGroup {
  id: string;
  type: "rbac_group";
  name: string;
  source_type: "direct" | "scim";
  role_ids: string[] | null;
  created_at: string;
  updated_at: string;
}

export interface RBACGroupMember {
  type: "rbac_group_member";
  rbac_group_id: string;
  user_id: string;
  email: string;
  created_at: string;
}

export interface RBACRole {
  id: string;
  type: "rbac_role";
  display_name: string;
  source: { type: "built_in" | "custom" };
  created_at: string;
  updated_at: string;
}

export interface RBACRolePermission {
  type: "rbac_role_permission";
  /** Ours: the service names the role in the path only. */
  rbac_role_id: string;
  action: string;
  resource:
    | { type: "organization"; organization_id: string }
    | { type: "connector_tool"; connector_id: string; tool_name: string }
    | { type: "connector_scope"; connector_id: string; scope: string }
    | { type: "connector"; connector_id: string }
    | { type: "all_connectors" };
}

export type SpendLimitPeriod = "daily" | "weekly" | "monthly";

export interface SpendLimit {
  id: string;
  type: "spend_limit";
  /** Whole cents; null for no limit. */
  amount: string | null;
  currency: string;
  period: SpendLimitPeriod;
  is_enabled: boolean;
  scope:
    | { type: "user"; user_id: string }
    | { type: "seat_tier"; seat_tier: string }
    | { type: "rbac_group"; rbac_group_id: string }
    | { type: "organization_service"; service: string }
    | { type: "organization" }
    | { type: "workspace"; workspace_id: string }
    | { type: "usage_tier" };
  created_at: string;
  updated_at: string;
}

export type SpendLimitActor =
  | {
      type: "user_actor";
      user_id: string;
      email_address: string | null;
      name: string | null;
      deleted: boolean;
    }
  | { type: "scoped_api_key_actor"; scoped_api_key_id: string };

/** Without its `spend_summary`, which is worked out. */
export interface SpendLimitIncreaseRequest {
  id: string;
  type: "spend_limit_increase_request";
  actor: SpendLimitActor;
  period: SpendLimitPeriod;
  status: "pending" | "approved" | "denied";
  created_at: string;
  resolved_at: string | null;
  resolved_by: SpendLimitActor | null;
}
