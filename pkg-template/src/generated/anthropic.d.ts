// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.

import type { APIPromise, BucketPagePromise, PagePromise, Plan, ReportPageFields, RequestOptions, TokenPageFields } from "../index.js";

/**
 * What fits where an id of kind `ID` is asked for: an id of that kind, any plain `string`, and strings with a brand of
 * your own. A literal with another prefix, or an id of another kind, does not compile.
 */
export type IdArg<T extends string, ID extends string> = T extends ID
  ? T
  : string extends T
    ? T
    : keyof T extends keyof string
      ? ID
      : T;

/** Stands for every word that is newer than this package. An enum, because only that keeps the known ones apart. */
declare enum UnknownType {
  Newer = "",
}

/**
 * An object whose `type` is newer than this package; it comes as it was sent. To compare with a word that is not
 * declared yet, take the type as a string: `const type: string = principal.type`.
 */
export interface UnknownVariant {
  type: UnknownType;
  [field: string]: unknown;
}

// Nothing else is exported than what says so.
export {};

/** Starts with `user_`. */
export type UserID = `user_${string}`;
/** Starts with `rbac_group_`. */
export type RBACGroupID = `rbac_group_${string}`;
/** Starts with `invite_`. */
export type InviteID = `invite_${string}`;
/** Starts with `ekey_` or `arn:`. */
export type ExternalKeyID = `ekey_${string}` | `arn:${string}`;
/** Starts with `uprof_`. */
export type UserProfileID = `uprof_${string}`;
/** Starts with `wrkspc_`. */
export type WorkspaceID = `wrkspc_${string}`;
/** Starts with `apikey_`. */
export type APIKeyID = `apikey_${string}`;
/** Starts with `svac_`. */
export type ServiceAccountID = `svac_${string}`;
/** No beginning is documented. */
export type RateLimitID = `${string}`;
/** Starts with `rlg_`. */
export type RateLimitGroupID = `rlg_${string}`;
/** Starts with `fdis_`. */
export type FederationIssuerID = `fdis_${string}`;
/** Starts with `fdrl_`. */
export type FederationRuleID = `fdrl_${string}`;
/** Starts with `rbac_role_`. */
export type RBACRoleID = `rbac_role_${string}`;
/** Starts with `spl_`. */
export type SpendLimitID = `spl_${string}`;
/** Starts with `slir_`. */
export type SpendLimitIncreaseRequestID = `slir_${string}`;
/** Starts with `claude_proj_`. */
export type ChatProjectID = `claude_proj_${string}`;

/**
 * A role in the organization, as answers carry it. New roles appear over time.
 *
 * - `admin`: Everything User, Developer and Billing may do, and managing members. (Claude Console)
 * - `billing`: Manages billing. (Claude Console)
 * - `claude_code_user`: Uses the playground and Claude Code. (Claude Console)
 * - `developer`: Manages API keys. (Claude Console)
 * - `managed`: Rights come from the custom roles of the member's groups. (Claude Enterprise)
 * - `membership_admin`: May manage members. (Claude Enterprise)
 * - `owner`: Admin rights and managing admins. (Claude Enterprise)
 * - `primary_owner`: As owner; exactly one in Claude Enterprise. (Claude Enterprise)
 * - `user`: Uses the playground. (Claude Console and Claude Enterprise)
 */
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

/**
 * A role that an invite or an update may give.
 *
 * - `billing`: Manages billing. (Claude Console)
 * - `claude_code_user`: Uses the playground and Claude Code. (Claude Console)
 * - `developer`: Manages API keys. (Claude Console)
 * - `managed`: Rights come from groups; also needs the scope `write:rbac_groups`. (Claude Enterprise)
 * - `user`: Uses the playground. (Claude Console and Claude Enterprise)
 *
 * Refused before sending:
 *
 * - `admin`: the API never assigns it: an admin is made in the Console.
 * - `owner`: it is set in the organization settings of claude.ai.
 * - `primary_owner`: it is set in the organization settings of claude.ai.
 * - `membership_admin`: it is set in the organization settings of claude.ai.
 */
export type AssignableRole = "billing" | "claude_code_user" | "developer" | "managed" | "user";

/**
 * Where an invite stands.
 *
 * - `accepted`: The person has joined.
 * - `deleted`: It was withdrawn.
 * - `expired`: It ran out after 21 days.
 * - `pending`: It waits to be accepted and holds a seat.
 */
export type InviteStatus = "accepted" | "deleted" | "expired" | "pending";

/**
 * An invite status that can be filtered by.
 *
 * - `accepted`: The person has joined.
 * - `expired`: It ran out after 21 days.
 * - `pending`: It waits to be accepted.
 *
 * Refused before sending:
 *
 * - `deleted`: withdrawn invites cannot be listed.
 */
export type InviteStatusFilter = "accepted" | "expired" | "pending";

/**
 * Where inference may run.
 *
 * - `global`: Anywhere.
 * - `us`: In the United States.
 */
export type AllowedInferenceGeo = "global" | "us";

/**
 * Where a workspace's data is kept.
 *
 * - `us`: In the United States.
 */
export type WorkspaceGeo = "us";

/**
 * A role in one workspace, as answers carry it.
 *
 * - `workspace_admin`: Full control over settings and members.
 * - `workspace_billing`: Sees billing; inherited from the organization role, never given by hand.
 * - `workspace_developer`: Manages API keys and uses the API.
 * - `workspace_restricted_developer`: As developer, without session traces and file downloads.
 * - `workspace_user`: Uses the playground.
 */
export type WorkspaceRole =
  | "workspace_admin"
  | "workspace_billing"
  | "workspace_developer"
  | "workspace_restricted_developer"
  | "workspace_user";

/**
 * A role that may be given to a workspace member by hand.
 *
 * - `workspace_admin`: Full control over settings and members.
 * - `workspace_developer`: Manages API keys and uses the API.
 * - `workspace_restricted_developer`: As developer, without session traces and file downloads.
 * - `workspace_user`: Uses the playground.
 *
 * Refused before sending:
 *
 * - `workspace_billing`: it is inherited from the organization role and never given by hand (our reading of
 *   the workspaces guide, also for updates).
 * - `workspace_limited_developer`: the API spells it `workspace_restricted_developer`.
 */
export type NoBillingWorkspaceRole =
  | "workspace_admin"
  | "workspace_developer"
  | "workspace_restricted_developer"
  | "workspace_user";

/**
 * Kind of an API key's creator.
 *
 * - `service_account`: A service account.
 * - `user`: A member.
 */
export type APIKeyCreatorType = "service_account" | "user";

/**
 * Where an API key stands.
 *
 * - `active`: It works.
 * - `archived`: It is switched off and put away.
 * - `expired`: It ran out and cannot be reactivated.
 * - `inactive`: It is switched off.
 */
export type APIKeyStatus = "active" | "archived" | "expired" | "inactive";

/**
 * A status that an API key can be given.
 *
 * - `active`: It works.
 * - `archived`: It is switched off and put away.
 * - `inactive`: It is switched off.
 *
 * Refused before sending:
 *
 * - `expired`: a key expires by itself and cannot be reactivated.
 */
export type SettableAPIKeyStatus = "active" | "archived" | "inactive";

/**
 * How long a bucket of the report is.
 *
 * - `1d`: A day in UTC: 7 buckets a page, at most 31.
 * - `1h`: An hour: 24 buckets a page, at most 168.
 * - `1m`: A minute: 60 buckets a page, at most 1,440.
 */
export type UsageBucketWidth = "1d" | "1h" | "1m";

/**
 * How much context a request had.
 *
 * - `0-200k`: Up to 200,000 tokens.
 * - `200k-1M`: From 200,000 to 1,000,000 tokens.
 */
export type UsageContextWindow = "0-200k" | "200k-1M";

/**
 * With which priority a request ran.
 *
 * - `batch`: In a batch.
 * - `flex`: When there was room.
 * - `flex_discount`: When there was room, at a discount.
 * - `priority`: With reserved capacity.
 * - `priority_on_demand`: With priority, without a reservation.
 * - `standard`: As usual.
 */
export type UsageServiceTier =
  | "batch"
  | "flex"
  | "flex_discount"
  | "priority"
  | "priority_on_demand"
  | "standard";

/**
 * Where a request ran.
 *
 * - `global`: Anywhere.
 * - `not_available`: The model does not tell.
 * - `us`: In the United States.
 */
export type UsageInferenceGeo = "global" | "not_available" | "us";

/**
 * How fast a request ran.
 *
 * - `fast`: In fast mode.
 * - `standard`: As usual.
 */
export type UsageSpeed = "fast" | "standard";

/**
 * By what the rows of a bucket are told apart.
 *
 * - `account_id`: The member's account.
 * - `api_key_id`: The API key.
 * - `context_window`: How much context there was.
 * - `inference_geo`: Where it ran.
 * - `model`: The model.
 * - `service_account_id`: The service account.
 * - `service_tier`: The priority.
 * - `speed`: Fast mode or not.
 * - `workspace_id`: The workspace.
 */
export type MessagesUsageGroupBy =
  | "account_id"
  | "api_key_id"
  | "context_window"
  | "inference_geo"
  | "model"
  | "service_account_id"
  | "service_tier"
  | "speed"
  | "workspace_id";

/**
 * How long a bucket of the report is.
 *
 * - `1d`: A day in UTC.
 */
export type CostBucketWidth = "1d";

/**
 * By what the rows of a bucket are told apart.
 *
 * - `description`: What was paid for; fills the columns that say so.
 * - `workspace_id`: The workspace.
 */
export type CostGroupBy = "description" | "workspace_id";

/**
 * What a cost is for.
 *
 * - `code_execution`: Running code.
 * - `session_usage`: Sessions.
 * - `tokens`: Tokens.
 * - `web_search`: Searches of the web.
 */
export type CostType = "code_execution" | "session_usage" | "tokens" | "web_search";

/**
 * Which tokens a cost is for.
 *
 * - `uncached_input_tokens`: That went in without the cache.
 * - `cache_read_input_tokens`: That were read from the prompt cache.
 * - `cache_creation.ephemeral_1h_input_tokens`: That were written into the prompt cache for an hour.
 * - `cache_creation.ephemeral_5m_input_tokens`: That were written into the prompt cache for five minutes.
 * - `output_tokens`: That came out.
 */
export type CostTokenType =
  | "uncached_input_tokens"
  | "cache_read_input_tokens"
  | "cache_creation.ephemeral_1h_input_tokens"
  | "cache_creation.ephemeral_5m_input_tokens"
  | "output_tokens";

/**
 * How the use is paid.
 *
 * - `api`: By use.
 * - `subscription`: By subscription.
 */
export type ClaudeCodeCustomerType = "api" | "subscription";

/**
 * What a group of rate limits is about.
 *
 * - `batch`: The Message Batches API.
 * - `files`: The Files API.
 * - `model_group`: A family of models.
 * - `skills`: The Skills API.
 * - `token_count`: The counting of tokens.
 * - `web_search`: The web search tool.
 */
export type RateLimitGroupType = "batch" | "files" | "model_group" | "skills" | "token_count" | "web_search";

/**
 * What a workspace may limit.
 *
 * - `fast_itpmca`: Input tokens a minute in fast mode, without those read from the cache.
 * - `fast_otpm`: Output tokens a minute in fast mode.
 * - `input_tokens_per_minute`: Input tokens a minute, also those read from the cache.
 * - `input_tokens_per_minute_cache_aware`: Input tokens a minute, without those read from the cache.
 * - `output_tokens_per_minute`: Output tokens a minute.
 * - `requests_per_minute`: Requests a minute.
 * - `tokens_per_day`: Tokens a day.
 * - `tokens_per_minute`: Tokens a minute.
 * - `tool_uses_per_second`: Uses of the tool a second.
 */
export type WorkspaceRateLimitType =
  | "fast_itpmca"
  | "fast_otpm"
  | "input_tokens_per_minute"
  | "input_tokens_per_minute_cache_aware"
  | "output_tokens_per_minute"
  | "requests_per_minute"
  | "tokens_per_day"
  | "tokens_per_minute"
  | "tool_uses_per_second";

/**
 * A service account's role in the organization.
 *
 * - `admin`: May be the target of rules that grant `org:admin`.
 * - `developer`: May not.
 */
export type ServiceAccountOrganizationRole = "admin" | "developer";

/**
 * Where an external key can be used.
 *
 * - `us`: In the United States.
 */
export type ExternalKeyGeo = "us";

/**
 * How the check of an external key ended.
 *
 * - `failure`: It did not work, or not in time.
 * - `success`: It worked.
 */
export type ExternalKeyValidationStatus = "failure" | "success";

/**
 * How a group came to be.
 *
 * - `direct`: Made in the settings of the organization or through this API.
 * - `scim`: Kept by the identity provider; the API does not change it while SCIM is in use.
 */
export type RBACGroupSourceType = "direct" | "scim";

/**
 * How long the spend is counted before it starts again.
 *
 * - `daily`: A day.
 * - `monthly`: A month.
 * - `weekly`: A week.
 */
export type SpendLimitPeriod = "daily" | "monthly" | "weekly";

/**
 * Where a request stands.
 *
 * - `approved`: The member has a limit of their own now.
 * - `denied`: It was turned down.
 * - `pending`: It waits for a decision.
 */
export type SpendLimitIncreaseRequestStatus = "approved" | "denied" | "pending";

/**
 * What rows of projects are told apart by.
 *
 * - `rbac_group_id`: The group of who did it; members of several groups count in each.
 * - `user_id`: Who did it.
 */
export type AnalyticsProjectGroupBy = "rbac_group_id" | "user_id";

/**
 * Which end comes first.
 *
 * - `asc`: The smallest, or the first of the alphabet.
 * - `desc`: The largest, or the last of the alphabet.
 */
export type AnalyticsOrder = "asc" | "desc";

/**
 * What rows of artifacts are told apart by.
 *
 * - `product`: The product in which it was done.
 * - `rbac_group_id`: The group of who did it; members of several groups count in each.
 * - `user_id`: Who did it.
 */
export type AnalyticsArtifactGroupBy = "product" | "rbac_group_id" | "user_id";

/**
 * What rows of connectors are told apart by.
 *
 * - `product`: The product in which it was done.
 * - `rbac_group_id`: The group of who did it; members of several groups count in each.
 * - `user_id`: Who did it.
 */
export type AnalyticsConnectorGroupBy = "product" | "rbac_group_id" | "user_id";

/**
 * What rows of plugins are told apart by.
 *
 * - `product`: The product in which it was done.
 * - `rbac_group_id`: The group of who did it; members of several groups count in each.
 * - `user_id`: Who did it.
 */
export type AnalyticsPluginGroupBy = "product" | "rbac_group_id" | "user_id";

/**
 * What rows of skills are told apart by.
 *
 * - `product`: The product in which it was done.
 * - `rbac_group_id`: The group of who did it; members of several groups count in each.
 * - `user_id`: Who did it.
 */
export type AnalyticsSkillGroupBy = "product" | "rbac_group_id" | "user_id";

/**
 * With whom a skill of the chat is shared.
 *
 * - `organization`: With the organization.
 * - `private`: With nobody.
 * - `public`: With everybody.
 */
export type AnalyticsSkillShareStatus = "organization" | "private" | "public";

/**
 * What rows of users are put together by.
 *
 * - `rbac_group_id`: The group; members of several groups count in each.
 */
export type AnalyticsUserGroupBy = "rbac_group_id";

/** The organization a credential belongs to. */
export interface OrganizationInfo {
  /** Its UUID. */
  id: string;
  /** Its name. */
  name: string;
  /** Always `organization`. */
  type: "organization";
}

/** A member of the organization. */
export interface OrganizationUser {
  /** Identifier of the member. */
  id: UserID;
  /** When the member joined. RFC 3339. */
  added_at: string;
  /** E-mail address. */
  email: string;
  /** Display name. */
  name: string;
  /** Role in the organization. */
  role: OrganizationRole | (string & {});
  /** Always `user`. */
  type: "user";
}

/** Answer of a removal. */
export interface UserRemoveResponse {
  /** Identifier of the removed member. */
  id: UserID;
  /** Always `user_deleted`. */
  type: "user_deleted";
}

/** An invitation to join the organization. It expires 21 days after it was made. */
export interface OrganizationInvite {
  /** Identifier of the invite. */
  id: InviteID;
  /** When it was accepted. RFC 3339. */
  accepted_at: string | null;
  /** The invited address. */
  email: string;
  /** When it expires. RFC 3339. */
  expires_at: string;
  /** When it was made. RFC 3339. */
  invited_at: string;
  /** Groups that the member will join; empty when none. */
  rbac_group_ids: RBACGroupID[];
  /** The role that the member will have. */
  role: OrganizationRole | (string & {});
  /** Where it stands. */
  status: InviteStatus | (string & {});
  /** Always `invite`. */
  type: "invite";
}

/** Answer of a withdrawal. */
export interface InviteDeleteResponse {
  /** Identifier of the withdrawn invite. */
  id: InviteID;
  /** Always `invite_deleted`. */
  type: "invite_deleted";
}

/**
 * Data residency of a new workspace.
 *
 * When `allowed_inference_geos` is a list, `default_inference_geo` must be one of its items.
 */
export interface DataResidencyCreateConfig {
  /** Where inference may run: a list, or `unrestricted`. */
  allowed_inference_geos?: readonly AllowedInferenceGeo[] | "unrestricted" | null | undefined;
  /** Where inference runs when a request names no place; one of the allowed places. */
  default_inference_geo?: AllowedInferenceGeo | null | undefined;
  /** Where data is kept; cannot be changed later. */
  workspace_geo?: WorkspaceGeo | null | undefined;
}

/** A workspace. */
export interface Workspace {
  /** Identifier of the workspace. */
  id: WorkspaceID;
  /** When it was archived. RFC 3339. */
  archived_at: string | null;
  /** Identifier of its compartment. */
  compartment_id: string;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** Where its data is kept and inference runs. */
  data_residency: DataResidency;
  /** Color in the Console, such as `#6C5BB9`. */
  display_color: string;
  /** Customer-managed encryption key, set once. */
  external_key_id: ExternalKeyID | null;
  /** Its name. */
  name: string;
  /** Free labels. */
  tags: Record<string, string>;
  /** User profile, set once. */
  user_profile_id: UserProfileID | null;
  /** Always `workspace`. */
  type: "workspace";
}

/** Data residency of a workspace. */
export interface DataResidency {
  /** Where inference may run: a list, or `unrestricted`. */
  allowed_inference_geos: (AllowedInferenceGeo | (string & {}))[] | "unrestricted";
  /** Where inference runs when a request names no place. */
  default_inference_geo: AllowedInferenceGeo | (string & {});
  /** Where data is kept. */
  workspace_geo: WorkspaceGeo | (string & {});
}

/**
 * Changes to a workspace's data residency; `workspace_geo` is fixed.
 *
 * When `allowed_inference_geos` is a list, `default_inference_geo` must be one of its items.
 */
export interface DataResidencyUpdateConfig {
  /** Where inference may run: a list, or `unrestricted`. */
  allowed_inference_geos?: readonly AllowedInferenceGeo[] | "unrestricted" | null | undefined;
  /** Where inference runs when a request names no place; one of the allowed places. */
  default_inference_geo?: AllowedInferenceGeo | null | undefined;
}

/**
 * A member of a workspace. Organization admins and billing members appear with the role that they inherit.
 */
export interface WorkspaceMember {
  /** Identifier of the member. */
  user_id: UserID;
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Role in the workspace. */
  workspace_role: WorkspaceRole | (string & {});
  /** Always `workspace_member`. */
  type: "workspace_member";
}

/** Answer of a removal from a workspace. */
export interface MemberRemoveResponse {
  /** Identifier of the removed member. */
  user_id: UserID;
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Always `workspace_member_deleted`. */
  type: "workspace_member_deleted";
}

/** An API key, without its secret. */
export interface APIKey {
  /** Identifier of the key. */
  id: APIKeyID;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** Who made it; `null` for legacy, federated and system-created keys. */
  created_by: APIKeyCreatedBy | null;
  /** When it expires; `null` means never. RFC 3339. */
  expires_at: string | null;
  /** Its name. */
  name: string;
  /** The beginning and the end of the secret. */
  partial_key_hint: string | null;
  /** For whom it acts. */
  principal: APIKeyPrincipal | null;
  /** Where it works. */
  scope: APIKeyScope;
  /** Where it stands. */
  status: APIKeyStatus | (string & {});
  /** Version `2023-06-01` only: the workspace, `null` for the default workspace and for keys without one. */
  workspace_id?: WorkspaceID | null;
  /** Always `api_key`. */
  type: "api_key";
}

/** Who created an API key. */
export interface APIKeyCreatedBy {
  /** Identifier of the creator. */
  id: string;
  /** Kind of the creator. */
  type: APIKeyCreatorType | (string & {});
}

/** Told apart by `type`. */
export type APIKeyPrincipal = APIKeyUserActor | APIKeyServiceAccountActor | UnknownVariant;

/** The key acts for a member. */
export interface APIKeyUserActor {
  /** Identifier of the member. */
  user_id: UserID;
  /** Always `user_actor`. */
  type: "user_actor";
}

/** The key acts for a service account. */
export interface APIKeyServiceAccountActor {
  /** Identifier of the service account. */
  service_account_id: ServiceAccountID;
  /** Always `service_account_actor`. */
  type: "service_account_actor";
}

/** Told apart by `type`. */
export type APIKeyScope = APIKeyOrganizationScope | APIKeyWorkspaceScope | UnknownVariant;

/** The key works in the whole organization. */
export interface APIKeyOrganizationScope {
  /** Always `organization`. */
  type: "organization";
}

/** The key works in one workspace. */
export interface APIKeyWorkspaceScope {
  /** Identifier of the workspace, also of the default workspace. */
  workspace_id: WorkspaceID;
  /** Always `workspace`. */
  type: "workspace";
}

/** Usage in one bucket of time. */
export interface MessagesUsageBucket {
  /** When the bucket ends; this instant is outside. RFC 3339. */
  ending_at: string;
  /** One row a group; none when nothing was used. */
  results: MessagesUsageResult[];
  /** When the bucket begins. RFC 3339. */
  starting_at: string;
}

/** Usage of one group in one bucket. What the report is not grouped by is `null`. */
export interface MessagesUsageResult {
  /** The member's account. */
  account_id: string | null;
  /** The API key; `null` also for use in the Console's playground. */
  api_key_id: string | null;
  /** Tokens written into the prompt cache. */
  cache_creation: MessagesUsageCacheCreation;
  /** Tokens read from the prompt cache. */
  cache_read_input_tokens: number;
  /** How much context there was. */
  context_window: string | null;
  /** Where it ran. */
  inference_geo: string | null;
  /** The model. */
  model: string | null;
  /** Tokens that came out. */
  output_tokens: number;
  /** Use of the server's tools. */
  server_tool_use: MessagesUsageServerToolUse;
  /** The service account. */
  service_account_id: string | null;
  /** The priority. */
  service_tier: string | null;
  /** Tokens that went in without the cache. */
  uncached_input_tokens: number;
  /** The workspace; `null` also for the default workspace. */
  workspace_id: string | null;
}

/** Tokens that were written into the prompt cache. */
export interface MessagesUsageCacheCreation {
  /** Kept for an hour. */
  ephemeral_1h_input_tokens: number;
  /** Kept for five minutes. */
  ephemeral_5m_input_tokens: number;
}

/** What the server's own tools were used for. */
export interface MessagesUsageServerToolUse {
  /** Searches of the web. */
  web_search_requests: number;
}

/** Cost in one bucket of time. */
export interface CostBucket {
  /** When the bucket ends; this instant is outside. RFC 3339. */
  ending_at: string;
  /** One row a group; none when nothing was spent. */
  results: CostResult[];
  /** When the bucket begins. RFC 3339. */
  starting_at: string;
}

/** Cost of one group in one bucket. What the report is not grouped by is `null`. */
export interface CostResult {
  /** The cost as an exact decimal in the lowest unit of the currency: `123.45` are 1.2345 dollars. */
  amount: string;
  /** How much context there was. */
  context_window: string | null;
  /** What the cost is for. */
  cost_type: CostType | (string & {}) | null;
  /** The currency, `USD`. */
  currency: string;
  /** What was paid for, in words. */
  description: string | null;
  /** Where it ran. */
  inference_geo: string | null;
  /** The model. */
  model: string | null;
  /** The priority. */
  service_tier: string | null;
  /** Which tokens. */
  token_type: CostTokenType | (string & {}) | null;
  /** The workspace; `null` also for the default workspace. */
  workspace_id: string | null;
}

/** One actor's use of Claude Code on one day. */
export interface ClaudeCodeUsage {
  /** Who used it. */
  actor: ClaudeCodeActor;
  /** What was done. */
  core_metrics: ClaudeCodeCoreMetrics;
  /** How it is paid. */
  customer_type: ClaudeCodeCustomerType | (string & {});
  /** The day, as its first instant in UTC. RFC 3339. */
  date: string;
  /** Whether it ran away from the member's machine. */
  is_remote: boolean;
  /** Use by model. */
  model_breakdown: ClaudeCodeModelUsage[];
  /** Identifier of the organization. */
  organization_id: string;
  /** The subscription, where there is one. */
  subscription_type?: string | null;
  /** Where it was used, such as the name of a terminal. */
  terminal_type: string;
  /** By name of the tool. */
  tool_actions: Record<string, ClaudeCodeToolActions>;
}

/** Told apart by `type`. */
export type ClaudeCodeActor = ClaudeCodeUserActor | ClaudeCodeAPIActor | UnknownVariant;

/** A member who used Claude Code. */
export interface ClaudeCodeUserActor {
  /** The member's address. */
  email_address: string;
  /** Always `user_actor`. */
  type: "user_actor";
}

/** An API key that used Claude Code. */
export interface ClaudeCodeAPIActor {
  /** Name of the key. */
  api_key_name: string;
  /** Always `api_actor`. */
  type: "api_actor";
}

/** What was done. */
export interface ClaudeCodeCoreMetrics {
  /** Commits. */
  commits_by_claude_code: number;
  /** Lines of code. */
  lines_of_code: ClaudeCodeLinesOfCode;
  /** Sessions. */
  num_sessions: number;
  /** Pull requests. */
  pull_requests_by_claude_code: number;
}

/** Lines of code. */
export interface ClaudeCodeLinesOfCode {
  /** Lines added. */
  added: number;
  /** Lines removed. */
  removed: number;
}

/** Use of one model. */
export interface ClaudeCodeModelUsage {
  /** What it would cost. */
  estimated_cost: ClaudeCodeEstimatedCost;
  /** The model. */
  model: string;
  /** Its tokens. */
  tokens: ClaudeCodeTokens;
}

/** What it would cost. */
export interface ClaudeCodeEstimatedCost {
  /** In minor units of the currency, such as cents. */
  amount: number;
  /** The currency. */
  currency: string;
}

/** Tokens of one model. */
export interface ClaudeCodeTokens {
  /** Written into the prompt cache. */
  cache_creation: number;
  /** Read from the prompt cache. */
  cache_read: number;
  /** That went in. */
  input: number;
  /** That came out. */
  output: number;
}

/** What became of the proposals of one tool. */
export interface ClaudeCodeToolActions {
  /** Proposals that were taken. */
  accepted: number;
  /** Proposals that were not. */
  rejected: number;
}

/** The organization's limits for one group. */
export interface OrganizationRateLimit {
  /**
   * Identifier of this entry, which a workspace's limits are set by; other organizations have another one.
   */
  id: RateLimitID;
  /** What the limits are for. */
  group: OrganizationRateLimitGroup;
  /** The limits. */
  limits: OrganizationRateLimitValue[];
  /**
   * Names and aliases of the models that the organization may use; `null` unless the group is a family of
   * models.
   */
  models: string[] | null;
  /** Version `2023-06-01` only: the same as the `type` of the `group`. */
  group_type?: RateLimitGroupType | (string & {});
  /** Always `rate_limit`. */
  type: "rate_limit";
}

/** Told apart by `type`. */
export type OrganizationRateLimitGroup =
  | OrganizationRateLimitModelGroup
  | OrganizationRateLimitBatchGroup
  | OrganizationRateLimitTokenCountGroup
  | OrganizationRateLimitFilesGroup
  | OrganizationRateLimitSkillsGroup
  | OrganizationRateLimitWebSearchGroup
  | UnknownVariant;

/** A family of models. */
export interface OrganizationRateLimitModelGroup {
  /** Identifier of the group, the same in every organization. */
  id: RateLimitGroupID;
  /** Name of the family, to be shown; it may change. */
  display_name: string;
  /** Always `model_group`. */
  type: "model_group";
}

/** The Message Batches API. */
export interface OrganizationRateLimitBatchGroup {
  /** Identifier of the group, the same in every organization. */
  id: RateLimitGroupID;
  /** Always `batch`. */
  type: "batch";
}

/** The counting of tokens. */
export interface OrganizationRateLimitTokenCountGroup {
  /** Identifier of the group, the same in every organization. */
  id: RateLimitGroupID;
  /** Always `token_count`. */
  type: "token_count";
}

/** The Files API. */
export interface OrganizationRateLimitFilesGroup {
  /** Identifier of the group, the same in every organization. */
  id: RateLimitGroupID;
  /** Always `files`. */
  type: "files";
}

/** The Skills API. */
export interface OrganizationRateLimitSkillsGroup {
  /** Identifier of the group, the same in every organization. */
  id: RateLimitGroupID;
  /** Always `skills`. */
  type: "skills";
}

/** The web search tool. */
export interface OrganizationRateLimitWebSearchGroup {
  /** Identifier of the group, the same in every organization. */
  id: RateLimitGroupID;
  /** Always `web_search`. */
  type: "web_search";
}

/** One limit of the organization. */
export interface OrganizationRateLimitValue {
  /** What is limited, such as `requests_per_minute`. */
  type: string;
  /** The limit. */
  value: number;
}

/** One limit to set or to clear. */
export interface WorkspaceRateLimitUpdateValue {
  /** What is limited. */
  type: WorkspaceRateLimitType;
  /** The limit, a whole number from 0; `null` clears it, so that the organization's holds. At least 0. */
  value: number | null;
}

/** A workspace's limits for one group. */
export interface WorkspaceRateLimit {
  /** What the limits are for. */
  group: OrganizationRateLimitGroup;
  /** The limits. */
  limits: WorkspaceRateLimitValue[];
  /**
   * Names and aliases of the models that the workspace may use; `null` unless the group is a family of
   * models.
   */
  models: string[] | null;
  /** Identifier of the organization's entry that these limits are below. */
  rate_limit_id: RateLimitID;
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Version `2023-06-01` only: the same as the `type` of the `group`. */
  group_type?: RateLimitGroupType | (string & {});
  /** Always `workspace_rate_limit`. */
  type: "workspace_rate_limit";
}

/** One limit of a workspace. */
export interface WorkspaceRateLimitValue {
  /** The organization's limit of this type; `null` when it has none. */
  org_limit: number | null;
  /** Where the limit comes from. */
  source: WorkspaceRateLimitSource;
  /** What is limited, such as `requests_per_minute`. */
  type: string;
  /** The limit as it is set; where it is above the organization's, that one is enforced. */
  value: number;
}

/** Told apart by `type`. */
export type WorkspaceRateLimitSource =
  | WorkspaceRateLimitWorkspaceSource
  | WorkspaceRateLimitOrganizationSource
  | UnknownVariant;

/** The workspace has a limit of its own. */
export interface WorkspaceRateLimitWorkspaceSource {
  /** Always `workspace`. */
  type: "workspace";
}

/** The organization's limit holds. */
export interface WorkspaceRateLimitOrganizationSource {
  /** Always `organization`. */
  type: "organization";
}

/** An identity of a workload. What it may do is said by the federation rules that target it. */
export interface ServiceAccount {
  /** Identifier of the service account. */
  id: ServiceAccountID;
  /** When it was archived. RFC 3339. */
  archived_at: string | null;
  /** Identifier of the member or service account that archived it. */
  archived_by_actor_id: string | null;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** Identifier of the member or service account that made it. */
  created_by_actor_id: string | null;
  /** What it is for. */
  description: string | null;
  /** Its name, unique in the organization. */
  name: string;
  /** Its role in the organization. */
  organization_role: ServiceAccountOrganizationRole | (string & {});
  /** When it was last changed. RFC 3339. */
  updated_at: string;
  /** Identifier of the member or service account that last changed it. */
  updated_by_actor_id: string | null;
  /** Always `service_account`. */
  type: "service_account";
}

/** A service account in a workspace. */
export interface ServiceAccountWorkspaceMember {
  /** Identifier of the member or service account that made the membership. */
  created_by_actor_id: string | null;
  /**
   * Whether this is the membership in the default workspace, as `workspace_user`, that each service account
   * has by itself; it cannot be removed.
   */
  implicit: boolean | null;
  /** Identifier of the service account. */
  service_account_id: ServiceAccountID;
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Role in the workspace. */
  workspace_role: WorkspaceRole | (string & {});
  /** Always `service_account_workspace_member`. */
  type: "service_account_workspace_member";
}

/** Answer of a removal from a workspace. */
export interface ServiceAccountWorkspaceRemoveResponse {
  /** Identifier of the service account. */
  service_account_id: ServiceAccountID;
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Always `service_account_workspace_member_deleted`. */
  type: "service_account_workspace_member_deleted";
}

/** Answer of a removal of a service account. */
export interface WorkspaceServiceAccountRemoveResponse {
  /** Identifier of the service account. */
  service_account_id: ServiceAccountID;
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Always `service_account_workspace_member_deleted`. */
  type: "service_account_workspace_member_deleted";
}

/** Told apart by `type`. */
export type FederationIssuerJWKS = JWKSDiscovery | JWKSExplicitURL | JWKSInline | UnknownVariant;

/** Told apart by `type`. */
export type FederationIssuerJWKSParam = JWKSDiscoveryParam | JWKSExplicitURLParam | JWKSInlineParam;

/** The signing keys are found by way of the issuer's discovery document. */
export interface JWKSDiscovery {
  /** A certificate authority of your own (PEM) to check the connection by, at most 8,192 characters. */
  ca_cert_pem?: string | null;
  /** Where the discovery document is, when that is not at the issuer's address. */
  discovery_base?: string | null;
  /** Always `discovery`. */
  type: "discovery";
}

/** The signing keys are found by way of the issuer's discovery document. */
export interface JWKSDiscoveryParam {
  /**
   * A certificate authority of your own (PEM) to check the connection by, at most 8,192 characters. At most
   * 8192 characters.
   */
  ca_cert_pem?: string | null | undefined;
  /** Where the discovery document is, when that is not at the issuer's address. */
  discovery_base?: string | null | undefined;
  /** Always `discovery`. */
  type: "discovery";
}

/** The signing keys are fetched from one address. */
export interface JWKSExplicitURL {
  /** The address of the keys, not empty. */
  url: string;
  /** A certificate authority of your own (PEM) to check the connection by, at most 8,192 characters. */
  ca_cert_pem?: string | null;
  /** Always `explicit_url`. */
  type: "explicit_url";
}

/** The signing keys are fetched from one address. */
export interface JWKSExplicitURLParam {
  /** The address of the keys, not empty. At least 1 character. */
  url: string;
  /**
   * A certificate authority of your own (PEM) to check the connection by, at most 8,192 characters. At most
   * 8192 characters.
   */
  ca_cert_pem?: string | null | undefined;
  /** Always `explicit_url`. */
  type: "explicit_url";
}

/** The signing keys are given here; nothing is fetched. */
export interface JWKSInline {
  /** The keys as JSON Web Keys, at least one. */
  keys: Record<string, unknown>[];
  /** Always `inline`. */
  type: "inline";
}

/** The signing keys are given here; nothing is fetched. */
export interface JWKSInlineParam {
  /** The keys as JSON Web Keys, at least one. At least 1 item. */
  keys: readonly Record<string, unknown>[];
  /** Always `inline`. */
  type: "inline";
}

/** An OpenID issuer that the organization trusts. */
export interface FederationIssuer {
  /** Identifier of the issuer. */
  id: FederationIssuerID;
  /** When it was archived; its rules give no tokens since. RFC 3339. */
  archived_at: string | null;
  /** Identifier of the member or service account that archived it. */
  archived_by_actor_id: string | null;
  /** Whether a token that carries a `jti` is taken only once. */
  check_jti: boolean;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** Identifier of the member or service account that made it. */
  created_by_actor_id: string | null;
  /** What the `iss` of a token must be, to the letter. */
  issuer_url: string;
  /** How the signing keys are found. */
  jwks: FederationIssuerJWKS;
  /** When the fetching of the keys was paused because it kept failing. RFC 3339. */
  jwks_polling_disabled_at: string | null;
  /** Most seconds between `iat` and `exp` of a token. */
  max_jwt_lifetime_seconds: number;
  /** Its name, unique in the organization. */
  name: string;
  /** How the fetching of the keys goes; `null` when nothing is fetched or it cannot be told just now. */
  poll_status: FederationIssuerPollStatus | null;
  /** When it was last changed. RFC 3339. */
  updated_at: string;
  /** Identifier of the member or service account that last changed it. */
  updated_by_actor_id: string | null;
  /** Always `federation_issuer`. */
  type: "federation_issuer";
}

/** How the regular fetching of an issuer's signing keys goes. */
export interface FederationIssuerPollStatus {
  /** Fetches that failed since the last one that did not. */
  consecutive_failures: number;
  /** When the keys were last fetched. RFC 3339. */
  last_fetched_at: string | null;
  /** When they are fetched next; `null` while that is paused. RFC 3339. */
  next_poll_at: string | null;
}

/**
 * What a token must be like for a rule to take it: all that is said here must hold. A request says more than
 * the audience.
 *
 * Needs at least one of `subject_prefix`, `claims` and `condition`.
 */
export interface FederationRuleMatch {
  /**
   * What `aud` must be, or have among others, at most 1,024 characters; the audience that the vendor expects
   * of the issuer when absent.
   */
  audience?: string | null;
  /** What claims must be; a claim that is not a text takes a `condition`. */
  claims?: Record<string, string> | null;
  /**
   * An expression of the Common Expression Language over `claims` that yields `true`, at most 4,096
   * characters; one that always does is refused.
   */
  condition?: string | null;
  /**
   * What `sub` must be, or must begin with where this ends in `*`, at most 1,024 characters; `*` alone says
   * nothing.
   */
  subject_prefix?: string | null;
}

/**
 * What a token must be like for a rule to take it: all that is said here must hold. A request says more than
 * the audience.
 *
 * Needs at least one of `subject_prefix`, `claims` and `condition`.
 */
export interface FederationRuleMatchParam {
  /**
   * What `aud` must be, or have among others, at most 1,024 characters; the audience that the vendor expects
   * of the issuer when absent. At most 1024 characters.
   */
  audience?: string | null | undefined;
  /** What claims must be; a claim that is not a text takes a `condition`. */
  claims?: Record<string, string> | null | undefined;
  /**
   * An expression of the Common Expression Language over `claims` that yields `true`, at most 4,096
   * characters; one that always does is refused. At most 4096 characters.
   */
  condition?: string | null | undefined;
  /**
   * What `sub` must be, or must begin with where this ends in `*`, at most 1,024 characters; `*` alone says
   * nothing. At most 1024 characters.
   */
  subject_prefix?: string | null | undefined;
}

/** The service account that the tokens of a rule act as. */
export interface ServiceAccountTarget {
  /** Identifier of the service account. */
  service_account_id: ServiceAccountID;
  /** Its name, as answers tell it; ignored in requests. */
  service_account_name?: string | null;
  /** Always `service_account`. */
  type: "service_account";
}

/** The service account that the tokens of a rule act as. */
export interface ServiceAccountTargetParam<TServiceAccount extends string = string> {
  /** Identifier of the service account. */
  service_account_id: IdArg<TServiceAccount, ServiceAccountID>;
  /** Its name, as answers tell it; ignored in requests. */
  service_account_name?: string | null | undefined;
  /** Always `service_account`. */
  type: "service_account";
}

/** A rule by which tokens of an issuer are exchanged for tokens of a service account. */
export interface FederationRule {
  /** Identifier of the rule. */
  id: FederationRuleID;
  /**
   * Whether it is for every workspace, also for those that are made later; `workspace_ids` does not count
   * then.
   */
  applies_to_all_workspaces: boolean;
  /** When it was archived; it gives no tokens since. RFC 3339. */
  archived_at: string | null;
  /** Identifier of the member or service account that archived it. */
  archived_by_actor_id: string | null;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** Identifier of the member or service account that made it. */
  created_by_actor_id: string | null;
  /** What it is for. */
  description: string | null;
  /** Identifier of the issuer whose tokens it takes. */
  issuer_id: FederationIssuerID;
  /** Name of the issuer. */
  issuer_name: string | null;
  /** What a token must be like. */
  match: FederationRuleMatch;
  /** Its name, unique in the organization. */
  name: string;
  /** The scopes that it grants, with a blank between them. */
  oauth_scope: string;
  /** The service account that its tokens act as. */
  target: ServiceAccountTarget;
  /** Most seconds that its tokens live. */
  token_lifetime_seconds: number;
  /** When it was last changed. RFC 3339. */
  updated_at: string;
  /** Identifier of the member or service account that last changed it. */
  updated_by_actor_id: string | null;
  /**
   * The workspaces that it is enabled for; may be empty for old rules that have one workspace in another way.
   */
  workspace_ids: WorkspaceID[];
  /** Always `federation_rule`. */
  type: "federation_rule";
}

/** A workspace that a rule is enabled for. */
export interface FederationRuleWorkspace {
  /** When the rule was enabled for it. RFC 3339. */
  created_at: string;
  /** Identifier of the member or service account that enabled it. */
  created_by_actor_id: string | null;
  /** Identifier of the rule. */
  federation_rule_id: FederationRuleID;
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Name of the workspace; `null` in the answer that enables it. */
  workspace_name: string | null;
  /** Always `federation_rule_workspace`. */
  type: "federation_rule_workspace";
}

/** Answer of disabling a rule for a workspace. */
export interface FederationRuleWorkspaceRemoveResponse {
  /** Identifier of the rule. */
  federation_rule_id: FederationRuleID;
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Always `federation_rule_workspace_deleted`. */
  type: "federation_rule_workspace_deleted";
}

/** Told apart by `type`. */
export type ExternalKeyProviderConfig =
  | AWSExternalKeyConfig
  | GCPExternalKeyConfig
  | AzureExternalKeyConfig
  | UnknownVariant;

/** Told apart by `type`. */
export type ExternalKeyProviderConfigParam =
  | AWSExternalKeyConfigParam
  | GCPExternalKeyConfigParam
  | AzureExternalKeyConfigParam;

/** A key in the Key Management Service of AWS. */
export interface AWSExternalKeyConfig {
  /** ARN of the key, at most 2,048 characters; on Claude Platform on AWS not the ARN of an alias. */
  kms_arn: string;
  /** Region of the key; read off the ARN when absent. */
  region?: string | null;
  /** Always `aws`. */
  type: "aws";
}

/** A key in the Key Management Service of AWS. */
export interface AWSExternalKeyConfigParam {
  /**
   * ARN of the key, at most 2,048 characters; on Claude Platform on AWS not the ARN of an alias. At most 2048
   * characters.
   */
  kms_arn: string;
  /** Region of the key; read off the ARN when absent. */
  region?: string | null | undefined;
  /** Always `aws`. */
  type: "aws";
}

/** A key in the Cloud Key Management Service of Google. */
export interface GCPExternalKeyConfig {
  /** Full name of the key, such as `projects/p/locations/us/keyRings/r/cryptoKeys/k`. */
  key_name: string;
  /** Always `gcp`. */
  type: "gcp";
}

/** A key in the Cloud Key Management Service of Google. */
export interface GCPExternalKeyConfigParam {
  /** Full name of the key, such as `projects/p/locations/us/keyRings/r/cryptoKeys/k`. */
  key_name: string;
  /** Always `gcp`. */
  type: "gcp";
}

/** A key in a Key Vault of Azure. */
export interface AzureExternalKeyConfig {
  /** Name of the key in the vault. */
  key_name: string;
  /** Identifier of the tenant. */
  tenant_id: string;
  /** Address of the vault, such as `https://name.vault.azure.net`. */
  vault_uri: string;
  /** Identifier of an application of your own tenant; the vendor's application when absent. */
  client_id?: string | null;
  /** Always `azure`. */
  type: "azure";
}

/** A key in a Key Vault of Azure. */
export interface AzureExternalKeyConfigParam {
  /** Name of the key in the vault. */
  key_name: string;
  /** Identifier of the tenant. */
  tenant_id: string;
  /** Address of the vault, such as `https://name.vault.azure.net`. */
  vault_uri: string;
  /** Identifier of an application of your own tenant; the vendor's application when absent. */
  client_id?: string | null | undefined;
  /** Always `azure`. */
  type: "azure";
}

/** What is known of an external key. */
export interface ExternalKey {
  /** Identifier of the external key; on Claude Platform on AWS the ARN of the key. */
  id: ExternalKeyID;
  /** Whether a workspace uses it. */
  attachment: ExternalKeyAttachment;
  /** When it was made known. RFC 3339. */
  created_at: string;
  /** Its name. */
  display_name: string | null;
  /** Where it is used. */
  geo: string;
  /** Where it is and how it is reached. */
  provider_config: ExternalKeyProviderConfig;
  /** When it was last changed. RFC 3339. */
  updated_at: string;
  /**
   * The user profile that it is bound to: only workspaces with the same one can use it; with `null`, only
   * those without any.
   */
  user_profile_id: UserProfileID | null;
  /** Always `external_key`. */
  type: "external_key";
}

/** Told apart by `type`. */
export type ExternalKeyAttachment =
  | ExternalKeyAttachedAttachment
  | ExternalKeyUnattachedAttachment
  | UnknownVariant;

/** A workspace uses the key, be it an archived one. */
export interface ExternalKeyAttachedAttachment {
  /** Always `attached`. */
  type: "attached";
}

/** No workspace uses the key; it can be deleted. */
export interface ExternalKeyUnattachedAttachment {
  /** Always `unattached`. */
  type: "unattached";
}

/** Answer of a deletion. */
export interface ExternalKeyDeleteResponse {
  /** Identifier of the external key. */
  id: ExternalKeyID;
  /** Always `external_key_deleted`. */
  type: "external_key_deleted";
}

/** Result of the check of an external key. */
export interface ExternalKeyValidateResponse {
  /** What went wrong; `null` after a success. */
  error: string | null;
  /** How it ended. */
  status: ExternalKeyValidationStatus | (string & {});
  /** Always `external_key_validation`. */
  type: "external_key_validation";
}

/** The compliance settings of the organization. */
export interface OrganizationComplianceSettings {
  /** Whether the Compliance API is on. */
  state: ComplianceSettingsState;
  /** Always `compliance_settings`. */
  type: "compliance_settings";
}

/** Told apart by `type`. */
export type ComplianceSettingsState =
  | ComplianceSettingsStateEnabled
  | ComplianceSettingsStateDisabled
  | UnknownVariant;

/** The Compliance API is on. */
export interface ComplianceSettingsStateEnabled {
  /** Always `enabled`. */
  type: "enabled";
}

/** The Compliance API is off. */
export interface ComplianceSettingsStateDisabled {
  /** Always `disabled`. */
  type: "disabled";
}

/** Told apart by `type`. */
export type ComplianceSettingsStateParam =
  | ComplianceSettingsStateEnabledParam
  | ComplianceSettingsStateDisabledParam
  | "enabled"
  | "disabled";

/** Switch the Compliance API on. */
export interface ComplianceSettingsStateEnabledParam {
  /** Always `enabled`. */
  type: "enabled";
}

/** Switch the Compliance API off. */
export interface ComplianceSettingsStateDisabledParam {
  /** Always `disabled`. */
  type: "disabled";
}

/** A member of a group. */
export interface RBACGroupMember {
  /** When the member was added. RFC 3339. */
  created_at: string;
  /** E-mail address of the member. */
  email: string;
  /** Identifier of the group. */
  rbac_group_id: RBACGroupID;
  /** Identifier of the member. */
  user_id: UserID;
  /** Always `rbac_group_member`. */
  type: "rbac_group_member";
}

/** Answer of a removal from a group. */
export interface DeletedRBACGroupMember {
  /** Identifier of the group. */
  rbac_group_id: RBACGroupID;
  /** Identifier of the removed member. */
  user_id: UserID;
  /** Always `rbac_group_member_deleted`. */
  type: "rbac_group_member_deleted";
}

/** A group. Its members have the rights of its roles. */
export interface RBACGroup {
  /** Identifier of the group. */
  id: RBACGroupID;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** Its name; other groups may have the same one. */
  name: string;
  /**
   * Roles of the group, attached in the settings; `null` means that they cannot be told just now: ask again.
   */
  role_ids: RBACRoleID[] | null;
  /** How it came to be. */
  source_type: RBACGroupSourceType | (string & {});
  /** When it was last changed. RFC 3339. */
  updated_at: string;
  /** Always `rbac_group`. */
  type: "rbac_group";
}

/** Answer of a deletion. */
export interface DeletedRBACGroup {
  /** Identifier of the deleted group. */
  id: RBACGroupID;
  /** Always `rbac_group_deleted`. */
  type: "rbac_group_deleted";
}

/** Something that a role permits. */
export interface RBACRolePermission {
  /**
   * What may be done, such as `chat`, `use` or `grant`, in the words of its kind of resource. Two words stand
   * for many features at once: `capability_access_all` and, for the stable ones, `capability_access_all_ga`.
   */
  action: string;
  /** What it may be done with. */
  resource: RBACPermissionResource;
  /** Always `rbac_role_permission`. */
  type: "rbac_role_permission";
}

/** Told apart by `type`. */
export type RBACPermissionResource =
  | RBACOrganizationPermissionResource
  | RBACConnectorToolPermissionResource
  | RBACConnectorScopePermissionResource
  | RBACConnectorPermissionResource
  | RBACAllConnectorsPermissionResource
  | UnknownVariant;

/** The permission is for the whole organization. */
export interface RBACOrganizationPermissionResource {
  /** Identifier of the organization, a UUID. */
  organization_id: string;
  /** Always `organization`. */
  type: "organization";
}

/** The permission is for one tool of a connector. */
export interface RBACConnectorToolPermissionResource {
  /** Identifier of the connector. */
  connector_id: string;
  /** Name of the tool; names with unusual characters come encoded, as a prefix and a hash. */
  tool_name: string;
  /** Always `connector_tool`. */
  type: "connector_tool";
}

/** The permission is for one OAuth scope of a connector. */
export interface RBACConnectorScopePermissionResource {
  /** Identifier of the connector. */
  connector_id: string;
  /** The scope; scopes with unusual characters, which most have, come encoded, as a prefix and a hash. */
  scope: string;
  /** Always `connector_scope`. */
  type: "connector_scope";
}

/** The permission is for one connector. */
export interface RBACConnectorPermissionResource {
  /** Identifier of the connector. */
  connector_id: string;
  /** Always `connector`. */
  type: "connector";
}

/** The permission is for every connector. */
export interface RBACAllConnectorsPermissionResource {
  /** Always `all_connectors`. */
  type: "all_connectors";
}

/** A role. Groups have roles, and members of a group the rights of its roles. */
export interface RBACRole {
  /** Identifier of the role. */
  id: RBACRoleID;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** Its name; the vendor may change that of a built-in role. */
  display_name: string;
  /** Who made it. There may come more kinds: what is not `built_in` need not be `custom`. */
  source: RBACRoleSource;
  /** When it was last changed. RFC 3339. */
  updated_at: string;
  /** Version `2023-06-01` only: the same as `display_name`. */
  name?: string;
  /** Always `rbac_role`. */
  type: "rbac_role";
}

/** Told apart by `type`. */
export type RBACRoleSource = RBACRoleSourceBuiltIn | RBACRoleSourceCustom | UnknownVariant;

/** The vendor made the role; nobody in the organization can change it. */
export interface RBACRoleSourceBuiltIn {
  /** Always `built_in`. */
  type: "built_in";
}

/** The organization made the role. */
export interface RBACRoleSourceCustom {
  /** Always `custom`. */
  type: "custom";
}

/** The limit that holds for one member in one period, and what they have spent. */
export interface SpendSummary {
  /** Who it is. */
  actor: SpendLimitActor;
  /**
   * The limit as digits, in the minor unit of the currency; `null` means unlimited in this period, `0` that
   * only the included usage may be used.
   */
  amount: string | null;
  /** The currency that the organization pays in, such as `USD`. */
  currency: string;
  /** The period. */
  period: SpendLimitPeriod | (string & {});
  /**
   * Spent so far in this period: a decimal in the minor unit of the currency with up to three places, such as
   * `12050.5`; `0` also when it cannot be told just now.
   */
  period_to_date_spend: string;
  /** For whom the limit holds. */
  scope: SpendLimitScope;
  /** From what it comes. */
  source: SpendLimitScope;
  /** Identifier of the limit. */
  spend_limit_id: SpendLimitID;
}

/** Told apart by `type`. */
export type SpendLimitActor = SpendLimitUserActor | SpendLimitScopedAPIKeyActor | UnknownVariant;

/** A member, also one whose account is gone. */
export interface SpendLimitUserActor {
  /** Whether the account was deleted. */
  deleted: boolean;
  /** E-mail address; `null` when the account cannot be told or was deleted. */
  email_address: string | null;
  /** Display name; `null` when there is none, or the account cannot be told or was deleted. */
  name: string | null;
  /** Identifier of the member. */
  user_id: UserID;
  /** Always `user_actor`. */
  type: "user_actor";
}

/** An Admin API key with scopes, acting for the organization. */
export interface SpendLimitScopedAPIKeyActor {
  /** Identifier of the key. */
  scoped_api_key_id: string;
  /** Always `scoped_api_key_actor`. */
  type: "scoped_api_key_actor";
}

/** Told apart by `type`. */
export type SpendLimitScope =
  | SpendLimitUserScope
  | SpendLimitSeatTierScope
  | SpendLimitRBACGroupScope
  | SpendLimitOrganizationServiceScope
  | SpendLimitOrganizationScope
  | SpendLimitWorkspaceScope
  | SpendLimitUsageTierScope
  | UnknownVariant;

/** The limit is for one member. */
export interface SpendLimitUserScope {
  /** Identifier of the member. */
  user_id: UserID;
  /** Always `user`. */
  type: "user";
}

/** The limit is for everyone with a seat of that kind. */
export interface SpendLimitSeatTierScope {
  /** The kind of seat. */
  seat_tier: string;
  /** Always `seat_tier`. */
  type: "seat_tier";
}

/** The limit is for the members of a group. */
export interface SpendLimitRBACGroupScope {
  /** Identifier of the group. */
  rbac_group_id: RBACGroupID;
  /** Always `rbac_group`. */
  type: "rbac_group";
}

/** The limit is for one service of the organization. */
export interface SpendLimitOrganizationServiceScope {
  /** The service. */
  service: string;
  /** Always `organization_service`. */
  type: "organization_service";
}

/** The limit is for the whole organization. */
export interface SpendLimitOrganizationScope {
  /** Always `organization`. */
  type: "organization";
}

/** The limit is for one workspace of the Console. */
export interface SpendLimitWorkspaceScope {
  /** Identifier of the workspace. */
  workspace_id: WorkspaceID;
  /** Always `workspace`. */
  type: "workspace";
}

/** The cap that the vendor sets by the usage tier of an organization of the Console. */
export interface SpendLimitUsageTierScope {
  /** Always `usage_tier`. */
  type: "usage_tier";
}

/** A member's request to raise their spend limit. */
export interface SpendLimitIncreaseRequest {
  /** Identifier of the request. */
  id: SpendLimitIncreaseRequestID;
  /** Who asks. */
  actor: SpendLimitActor;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** The period whose limit was reached. */
  period: SpendLimitPeriod | (string & {});
  /** When it was decided. RFC 3339. */
  resolved_at: string | null;
  /** Who decided. */
  resolved_by: SpendLimitActor | null;
  /** Limit and spend of the member at this moment, while the request is pending. */
  spend_summary: SpendSummary | null;
  /** Where it stands. */
  status: SpendLimitIncreaseRequestStatus | (string & {});
  /** Always `spend_limit_increase_request`. */
  type: "spend_limit_increase_request";
}

/** Answer of an approval: the request, and the limit that was set. */
export interface IncreaseRequestApproveResponse {
  /** Identifier of the request. */
  id: SpendLimitIncreaseRequestID;
  /** Who asked. */
  actor: SpendLimitActor;
  /** When it was made. RFC 3339. */
  created_at: string;
  /** The period whose limit was reached. */
  period: SpendLimitPeriod | (string & {});
  /** When it was decided. RFC 3339. */
  resolved_at: string | null;
  /** Who decided. */
  resolved_by: SpendLimitActor | null;
  /** The limit that the member has now. */
  spend_limit: SpendLimit | null;
  /** Limit and spend of the member. */
  spend_summary: SpendSummary | null;
  /** Where it stands. */
  status: SpendLimitIncreaseRequestStatus | (string & {});
  /** Always `spend_limit_increase_request`. */
  type: "spend_limit_increase_request";
}

/** A spend limit as it was set. */
export interface SpendLimit {
  /** Identifier of the limit. */
  id: SpendLimitID;
  /**
   * The limit as digits, in the minor unit of the currency: `50000` are 500 dollars; `null` means that no cap
   * is set here, though another limit may hold.
   */
  amount: string | null;
  /** When it was set. RFC 3339. */
  created_at: string;
  /** The currency that the organization pays in, such as `USD`. */
  currency: string;
  /** `false` only for the limit of an organization that has extra usage switched off. */
  is_enabled: boolean;
  /** How long the spend is counted before it starts again. */
  period: SpendLimitPeriod | (string & {});
  /** What it is for. */
  scope: SpendLimitScope;
  /** When it was last changed. RFC 3339. */
  updated_at: string;
  /** Always `spend_limit`. */
  type: "spend_limit";
}

/** What was done in one project. */
export interface AnalyticsProjectActivity {
  /** When the project was made; `null` when that cannot be told any more. RFC 3339. */
  created_at: string | null;
  /** Who made the project; `null` when that cannot be told any more. */
  created_by: AnalyticsUser | null;
  /** Conversations. */
  distinct_conversation_count: number | null;
  /** Members who used the project. */
  distinct_user_count: number;
  /** Messages sent. */
  message_count: number;
  /** Identifier of the project. */
  project_id: ChatProjectID;
  /** Name of the project. */
  project_name: string;
  /** The group, in rows by group. */
  rbac_group_id?: RBACGroupID | null;
  /** Name of the group, in rows by group, as far as it can be told. */
  rbac_group_name?: string | null;
  /** The member, in rows by member. */
  user_id?: UserID | null;
}

/** A member of the organization. */
export interface AnalyticsUser {
  /** Identifier of the member. */
  id: UserID;
  /** E-mail address. */
  email_address: string;
  /** Always `user`. */
  type: "user";
}

/** Artifacts of one type, shared or not, that were made on one day. */
export interface AnalyticsArtifactActivity {
  /** MIME type such as `text/markdown`, or `other`. */
  artifact_type: string;
  /** Artifacts made. */
  artifacts_created_count: number;
  /** Members who made them. */
  distinct_user_count: number;
  /** Whether they have ever been shared. */
  is_shared: boolean;
  /** How many of them were published. */
  published_artifacts_created_count: number;
  /** The product, in rows by product. */
  product?: string | null;
  /** The group, in rows by group. */
  rbac_group_id?: RBACGroupID | null;
  /** Name of the group, in rows by group, as far as it can be told. */
  rbac_group_name?: string | null;
  /** The member, in rows by member. */
  user_id?: UserID | null;
}

/** Use of one connector. */
export interface AnalyticsConnectorActivity {
  /** Use in the chat. */
  chat_metrics: AnalyticsConnectorChatMetrics;
  /** Use in Claude Code. */
  claude_code_metrics: AnalyticsConnectorClaudeCodeMetrics;
  /** Name for people where `connector_name` is an id, as far as it can be told; need not be unique. */
  connector_display_name: string | null;
  /** Name of the connector, in some rows an id in its place. */
  connector_name: string;
  /** Use in Cowork. */
  cowork_metrics: AnalyticsConnectorCoworkMetrics;
  /** Members who used it. */
  distinct_user_count: number;
  /** Members who used it with a credential of their own. */
  individual_auth_distinct_user_count: number | null;
  /**
   * Members who used it with a credential that the organization manages. `null`, never 0, where that is not
   * measured, such as before 2026-07-01.
   */
  managed_auth_distinct_user_count: number | null;
  /** Use in Office. */
  office_metrics: AnalyticsConnectorOfficeMetrics;
  /**
   * Calls of tools that are marked to only read. `null`, never 0, where that is not measured, such as before
   * 2026-05-29.
   */
  read_call_count: number | null;
  /** Calls of tools that are not marked; `null` as in `read_call_count`. */
  unclassified_call_count: number | null;
  /** Calls of tools that are marked to write; `null` as in `read_call_count`. */
  write_call_count: number | null;
  /** Use with Chat and Cowork unified, where the organization has that. */
  chat_cowork_unified_metrics?: AnalyticsConnectorChatCoworkUnifiedMetrics | null;
  /** The product, in rows by product. */
  product?: string | null;
  /** The group, in rows by group. */
  rbac_group_id?: RBACGroupID | null;
  /** Name of the group, in rows by group, as far as it can be told. */
  rbac_group_name?: string | null;
  /** The member, in rows by member. */
  user_id?: UserID | null;
}

/** Use of a connector in the chat. */
export interface AnalyticsConnectorChatMetrics {
  /** Conversations in which it was used. */
  distinct_conversation_connector_used_count: number | null;
}

/** Use of a connector in Claude Code. */
export interface AnalyticsConnectorClaudeCodeMetrics {
  /** Sessions in which it was used. */
  distinct_session_connector_used_count: number | null;
}

/** Use of a connector in Cowork. */
export interface AnalyticsConnectorCoworkMetrics {
  /** Sessions in which it was used. */
  distinct_session_connector_used_count: number | null;
}

/** Use of a connector in Office, by product. */
export interface AnalyticsConnectorOfficeMetrics {
  /** In Excel. */
  excel: AnalyticsConnectorOfficeProductMetrics;
  /** In Outlook. */
  outlook: AnalyticsConnectorOfficeProductMetrics;
  /** In PowerPoint. */
  powerpoint: AnalyticsConnectorOfficeProductMetrics;
  /** In Word. */
  word: AnalyticsConnectorOfficeProductMetrics;
}

/** Use of a connector in one Office product. */
export interface AnalyticsConnectorOfficeProductMetrics {
  /** Sessions in which it was used. */
  distinct_session_connector_used_count: number | null;
}

/** Use of a connector with Chat and Cowork unified. */
export interface AnalyticsConnectorChatCoworkUnifiedMetrics {
  /** In conversations. */
  chat: AnalyticsConnectorChatCoworkUnifiedChatMetrics;
  /** In Cowork sessions. */
  sessions: AnalyticsConnectorChatCoworkUnifiedSessionsMetrics;
}

/** Use of a connector in conversations, with Chat and Cowork unified. */
export interface AnalyticsConnectorChatCoworkUnifiedChatMetrics {
  /** Conversations in which it was used. */
  distinct_conversation_connector_used_count: number | null;
}

/** Use of a connector in Cowork sessions, with Chat and Cowork unified. */
export interface AnalyticsConnectorChatCoworkUnifiedSessionsMetrics {
  /** Sessions in which it was used. */
  distinct_session_connector_used_count: number | null;
}

/** Installations and use of one plugin. */
export interface AnalyticsPluginActivity {
  /** Use in Claude Code. */
  claude_code_metrics: AnalyticsPluginClaudeCodeMetrics;
  /** Use in Cowork. */
  cowork_metrics: AnalyticsPluginCoworkMetrics;
  /** Members who installed or used it. */
  distinct_user_count: number;
  /** Members who installed it. */
  install_count: number | null;
  /** How often it was used. */
  invocation_count: number;
  /** Identifier such as `name@marketplace`, where it can be told. */
  plugin_id: string | null;
  /** Name of the plugin; `third-party` stands for all whose name was not told. */
  plugin_name: string;
  /** Use with Chat and Cowork unified, where the organization has that. */
  chat_cowork_unified_metrics?: AnalyticsPluginChatCoworkUnifiedMetrics | null;
  /** The product, in rows by product. */
  product?: string | null;
  /** The group, in rows by group. */
  rbac_group_id?: RBACGroupID | null;
  /** Name of the group, in rows by group, as far as it can be told. */
  rbac_group_name?: string | null;
  /** The member, in rows by member. */
  user_id?: UserID | null;
}

/** Use of a plugin in Claude Code. */
export interface AnalyticsPluginClaudeCodeMetrics {
  /** Sessions in which it was used. */
  distinct_session_plugin_used_count: number | null;
}

/** Use of a plugin in Cowork. */
export interface AnalyticsPluginCoworkMetrics {
  /** Sessions in which it was used. */
  distinct_session_plugin_used_count: number | null;
}

/** Use of a plugin in Cowork sessions, with Chat and Cowork unified. */
export interface AnalyticsPluginChatCoworkUnifiedMetrics {
  /** Sessions in which it was used. */
  distinct_session_plugin_used_count: number | null;
}

/** Use of one skill. It counts when the skill was called up, not when it was merely there. */
export interface AnalyticsSkillActivity {
  /**
   * What the requests with the skill are worth by the price list, as a decimal in the minor unit of the
   * currency. The chat is not in it; `null` where it cannot be told.
   */
  attributed_list_price: string | null;
  /** Use in the chat. */
  chat_metrics: AnalyticsSkillChatMetrics;
  /** Use in Claude Code. */
  claude_code_metrics: AnalyticsSkillClaudeCodeMetrics;
  /** Use in Cowork. */
  cowork_metrics: AnalyticsSkillCoworkMetrics;
  /** Currency of the amounts, `USD`; `null` when both are. */
  currency: string | null;
  /** Members who used it. */
  distinct_user_count: number;
  /** Members who switched it on, in the chat; `null` in ranges, with filters and in rows by something. */
  enable_count: number | null;
  /**
   * The skill's estimated share in what was paid beyond the included usage, as a decimal in the minor unit of
   * the currency; `null` where it cannot be told.
   */
  estimated_overage_spend: string | null;
  /** How often it was used. */
  invocation_count: number | null;
  /** Use in Office. */
  office_metrics: AnalyticsSkillOfficeMetrics;
  /** With whom it is shared, of skills of the chat. */
  share_status: AnalyticsSkillShareStatus | (string & {}) | null;
  /** Name for people where `skill_name` is an id, as far as it may be told. */
  skill_display_name: string | null;
  /** Name of the skill, in some rows an id in its place. */
  skill_name: string;
  /** Use with Chat and Cowork unified, where the organization has that. */
  chat_cowork_unified_metrics?: AnalyticsSkillChatCoworkUnifiedMetrics | null;
  /** The product, in rows by product. */
  product?: string | null;
  /** The group, in rows by group. */
  rbac_group_id?: RBACGroupID | null;
  /** Name of the group, in rows by group, as far as it can be told. */
  rbac_group_name?: string | null;
  /** The member, in rows by member. */
  user_id?: UserID | null;
}

/** Use of a skill in the chat. */
export interface AnalyticsSkillChatMetrics {
  /** Conversations in which it was used. */
  distinct_conversation_skill_used_count: number | null;
}

/** Use of a skill in Claude Code. */
export interface AnalyticsSkillClaudeCodeMetrics {
  /** Sessions in which it was used. */
  distinct_session_skill_used_count: number | null;
}

/** Use of a skill in Cowork. */
export interface AnalyticsSkillCoworkMetrics {
  /** Sessions in which it was used. */
  distinct_session_skill_used_count: number | null;
}

/** Use of a skill in Office, by product. */
export interface AnalyticsSkillOfficeMetrics {
  /** In Excel. */
  excel: AnalyticsSkillOfficeProductMetrics;
  /** In Outlook. */
  outlook: AnalyticsSkillOfficeProductMetrics;
  /** In PowerPoint. */
  powerpoint: AnalyticsSkillOfficeProductMetrics;
  /** In Word. */
  word: AnalyticsSkillOfficeProductMetrics;
}

/** Use of a skill in one Office product. */
export interface AnalyticsSkillOfficeProductMetrics {
  /** Sessions in which it was used. */
  distinct_session_skill_used_count: number | null;
}

/** Use of a skill with Chat and Cowork unified. */
export interface AnalyticsSkillChatCoworkUnifiedMetrics {
  /** In conversations. */
  chat: AnalyticsSkillChatCoworkUnifiedChatMetrics;
  /** In Cowork sessions. */
  sessions: AnalyticsSkillChatCoworkUnifiedSessionsMetrics;
}

/** Use of a skill in conversations, with Chat and Cowork unified. */
export interface AnalyticsSkillChatCoworkUnifiedChatMetrics {
  /** Conversations in which it was used. */
  distinct_conversation_skill_used_count: number | null;
}

/** Use of a skill in Cowork sessions, with Chat and Cowork unified. */
export interface AnalyticsSkillChatCoworkUnifiedSessionsMetrics {
  /** Sessions in which it was used. */
  distinct_session_skill_used_count: number | null;
}

/**
 * How many members were active on one day, and in the 7 and 30 days that end with it.
 *
 * What is counted for the whole organization alone, such as seats, is `null` when the days are narrowed down
 * to groups. Figures by product are absent where the organization does not have them.
 */
export interface AnalyticsSingleDayActivitySummary {
  /** Seats that are taken. */
  assigned_seat_count: number | null;
  /** Members active in Cowork on the day. */
  cowork_daily_active_user_count: number;
  /** Members active in Cowork in 30 days. */
  cowork_monthly_active_user_count: number;
  /** Members active in Cowork in 7 days. */
  cowork_weekly_active_user_count: number;
  /** Members who used tokens on the day. */
  daily_active_user_count: number;
  /** `daily_active_user_count` in percent of the seats that are taken. */
  daily_adoption_rate: number | null;
  /** When the day ends; this instant is outside. RFC 3339. */
  ending_at: string;
  /** Members who used tokens in 30 days. */
  monthly_active_user_count: number;
  /** `monthly_active_user_count` in percent of the seats that are taken. */
  monthly_adoption_rate: number | null;
  /** Invites that wait to be accepted. */
  pending_invite_count: number | null;
  /** When the day begins, at midnight in UTC. RFC 3339. */
  starting_at: string;
  /** Members who used tokens in 7 days. */
  weekly_active_user_count: number;
  /** `weekly_active_user_count` in percent of the seats that are taken. */
  weekly_adoption_rate: number | null;
  /** Members active with Chat and Cowork unified on the day. */
  chat_cowork_unified_daily_active_user_count?: number | null;
  /** Members active with Chat and Cowork unified in 28 days, or 30 when narrowed down to groups. */
  chat_cowork_unified_monthly_active_user_count?: number | null;
  /** Members active with Chat and Cowork unified in 7 days. */
  chat_cowork_unified_weekly_active_user_count?: number | null;
  /** Members active in the chat on the day. */
  chat_daily_active_user_count?: number | null;
  /** Members active in the chat in 30 days. */
  chat_monthly_active_user_count?: number | null;
  /** Members active in the chat in 7 days. */
  chat_weekly_active_user_count?: number | null;
  /** Members active in Claude Code on the day. */
  claude_code_daily_active_user_count?: number | null;
  /** Members active in Claude Code in 30 days. */
  claude_code_monthly_active_user_count?: number | null;
  /** Members active in Claude Code in 7 days. */
  claude_code_weekly_active_user_count?: number | null;
  /** Members active in Claude Design on the day. */
  claude_design_daily_active_user_count?: number | null;
  /** Members active in Claude Design in 30 days. */
  claude_design_monthly_active_user_count?: number | null;
  /** Members active in Claude Design in 7 days. */
  claude_design_weekly_active_user_count?: number | null;
  /** People of Slack, with or without an account, active in Claude Tag on the day. */
  claude_tag_daily_active_user_count?: number | null;
  /** People of Slack, with or without an account, active in Claude Tag in 28 days. */
  claude_tag_monthly_active_user_count?: number | null;
  /** People of Slack, with or without an account, active in Claude Tag in 7 days. */
  claude_tag_weekly_active_user_count?: number | null;
  /** Members active in Office on the day. */
  office_agent_daily_active_user_count?: number | null;
  /** Members active in Office in 30 days. */
  office_agent_monthly_active_user_count?: number | null;
  /** Members active in Office in 7 days. */
  office_agent_weekly_active_user_count?: number | null;
  /** Members active in Claude Science on the day. */
  science_daily_active_user_count?: number | null;
  /** Members who may use Claude Science. */
  science_entitled_user_count?: number | null;
  /** Members active in Claude Science in 30 days. */
  science_monthly_active_user_count?: number | null;
  /** Members active in Claude Science in 7 days. */
  science_weekly_active_user_count?: number | null;
}

/** What one member did, or the members of one group. */
export interface AnalyticsUserActivity {
  /** Activity in the chat. */
  chat_metrics: AnalyticsChatMetrics;
  /** Activity in Claude Code. */
  claude_code_metrics: AnalyticsClaudeCodeMetrics;
  /** Activity in Cowork. */
  cowork_metrics: AnalyticsCoworkMetrics;
  /** Activity in Claude Design. */
  design_metrics: AnalyticsDesignMetrics;
  /** Active members of the group; `null` in rows of one member. */
  distinct_user_count: number | null;
  /** Activity in Office. */
  office_metrics: AnalyticsOfficeMetrics;
  /** Activity in Claude Science. */
  science_metrics: AnalyticsScienceMetrics;
  /** The member; `null` in rows of a group. */
  user: AnalyticsUser | null;
  /** Searches of the web. */
  web_search_count: number;
  /** Activity with Chat and Cowork unified, where the organization has that. */
  chat_cowork_unified_metrics?: AnalyticsChatCoworkUnifiedMetrics | null;
  /** Activity in Claude Tag, where it is reported. */
  claude_tag_metrics?: AnalyticsClaudeTagMetrics | null;
  /** The last day with activity, of those asked for, as `YYYY-MM-DD`; absent where it is not reported. */
  last_activity_date?: string | null;
  /** The group, in rows by group. */
  rbac_group_id?: RBACGroupID | null;
  /** Name of the group, in rows by group, as far as it can be told. */
  rbac_group_name?: string | null;
}

/** Activity in the chat. */
export interface AnalyticsChatMetrics {
  /** How often connectors were used. */
  connectors_used_count: number;
  /** Artifacts made. */
  distinct_artifacts_created_count: number;
  /** Connectors used. */
  distinct_connectors_used_count: number | null;
  /** Conversations. */
  distinct_conversation_count: number | null;
  /** Files uploaded; with Chat and Cowork unified also files and images that Claude or its tools made. */
  distinct_files_uploaded_count: number | null;
  /** Projects made. */
  distinct_projects_created_count: number;
  /** Projects used. */
  distinct_projects_used_count: number | null;
  /** Artifacts of others looked at; always `null` with Chat and Cowork unified. */
  distinct_shared_artifacts_viewed_count: number | null;
  /** Skills used. */
  distinct_skills_used_count: number | null;
  /** Messages sent. */
  message_count: number;
  /** How often a shared conversation of a project was opened. */
  shared_conversations_viewed_count: number;
  /** Messages with extended thinking. */
  thinking_message_count: number;
}

/** Activity in Claude Code. */
export interface AnalyticsClaudeCodeMetrics {
  /** What was done. */
  core_metrics: AnalyticsCoreCodeMetrics;
  /** What became of the proposals of tools. */
  tool_actions: AnalyticsToolActions;
}

/** What was done in Claude Code. */
export interface AnalyticsCoreCodeMetrics {
  /** Artifacts made; counted from 2026-08-17 on. */
  artifacts_created_count: number;
  /** Commits. */
  commit_count: number;
  /** Sessions. */
  distinct_session_count: number | null;
  /** Lines of code. */
  lines_of_code: AnalyticsLinesOfCode;
  /** Pull requests. */
  pull_request_count: number;
}

/** Lines of code. */
export interface AnalyticsLinesOfCode {
  /** Lines added. */
  added_count: number;
  /** Lines removed. */
  removed_count: number;
}

/** What became of the proposals of the tools that edit files. */
export interface AnalyticsToolActions {
  /** Of the Edit tool. */
  edit_tool: AnalyticsToolActionCounts;
  /** Of the MultiEdit tool. */
  multi_edit_tool: AnalyticsToolActionCounts;
  /** Of the NotebookEdit tool. */
  notebook_edit_tool: AnalyticsToolActionCounts;
  /** Of the Write tool. */
  write_tool: AnalyticsToolActionCounts;
}

/** What became of the proposals of one tool. */
export interface AnalyticsToolActionCounts {
  /** Proposals that were taken. */
  accepted_count: number;
  /** Proposals that were not. */
  rejected_count: number;
}

/** Activity in Cowork. */
export interface AnalyticsCoworkMetrics {
  /** Actions of tools that were completed. */
  action_count: number;
  /** Artifacts made; counted from 2026-08-17 on. */
  artifacts_created_count: number;
  /** How often connectors were used. */
  connectors_used_count: number;
  /** Turns of background agents that were completed. */
  dispatch_turn_count: number;
  /** Connectors used. */
  distinct_connectors_used_count: number | null;
  /** Plugins used. */
  distinct_plugins_used_count: number | null;
  /** Sessions. */
  distinct_session_count: number | null;
  /** Skills used. */
  distinct_skills_used_count: number | null;
  /** Calls of the Edit tool that worked; `null` where edits are not counted. */
  edit_tool_count: number | null;
  /** Calls of any tool that edits files that worked; `null`, never 0, where edits are not counted. */
  file_edit_count: number | null;
  /** Messages sent. */
  message_count: number;
  /** Calls of the MultiEdit tool that worked; `null` where edits are not counted. */
  multi_edit_tool_count: number | null;
  /** Calls of the NotebookEdit tool that worked; `null` where edits are not counted. */
  notebook_edit_tool_count: number | null;
  /** How often plugins were used; `null` where that is not counted. */
  plugins_used_count: number | null;
  /** Sessions in which a file was edited; `null` where edits are not counted. */
  sessions_with_file_edits_count: number | null;
  /** How often skills were used. */
  skills_used_count: number;
  /** Calls of the Write tool that worked; `null` where edits are not counted. */
  write_tool_count: number | null;
}

/** Activity in Claude Design. */
export interface AnalyticsDesignMetrics {
  /** Projects made. */
  distinct_projects_created_count: number;
  /** Projects used. */
  distinct_projects_used_count: number | null;
  /** Sessions. */
  distinct_session_count: number | null;
  /** Messages sent. */
  message_count: number;
}

/** Activity in Office, by product. */
export interface AnalyticsOfficeMetrics {
  /** In Excel. */
  excel: AnalyticsOfficeProductMetrics;
  /** In Outlook. */
  outlook: AnalyticsOfficeProductMetrics;
  /** In PowerPoint. */
  powerpoint: AnalyticsOfficeProductMetrics;
  /** In Word. */
  word: AnalyticsOfficeProductMetrics;
}

/** Activity in one Office product. */
export interface AnalyticsOfficeProductMetrics {
  /** How often connectors were used. */
  connectors_used_count: number;
  /** Connectors used. */
  distinct_connectors_used_count: number | null;
  /** Sessions. */
  distinct_session_count: number | null;
  /** Skills used. */
  distinct_skills_used_count: number | null;
  /** Messages sent. */
  message_count: number;
  /** How often skills were used. */
  skills_used_count: number;
}

/** Activity in Claude Science. */
export interface AnalyticsScienceMetrics {
  /** How often work was handed over to another agent. */
  delegation_count: number;
  /** Sessions. */
  distinct_session_count: number | null;
  /** Messages sent. */
  message_count: number;
  /** Jobs started on other machines. */
  remote_compute_job_count: number;
  /** How often skills were used. */
  skills_used_count: number;
}

/** Activity with Chat and Cowork unified. */
export interface AnalyticsChatCoworkUnifiedMetrics {
  /** In conversations. */
  chat: AnalyticsChatCoworkUnifiedChatMetrics;
  /** In Cowork sessions; all 0 when narrowed down to projects. */
  sessions: AnalyticsChatCoworkUnifiedSessionsMetrics;
}

/** Activity in conversations, with Chat and Cowork unified. */
export interface AnalyticsChatCoworkUnifiedChatMetrics {
  /** How often connectors were used. */
  connectors_used_count: number;
  /** Artifacts made. */
  distinct_artifacts_created_count: number;
  /** Connectors used. */
  distinct_connectors_used_count: number | null;
  /** Conversations. */
  distinct_conversation_count: number | null;
  /** Files uploaded; with Chat and Cowork unified also files and images that Claude or its tools made. */
  distinct_files_uploaded_count: number | null;
  /** Projects made. */
  distinct_projects_created_count: number;
  /** Projects used. */
  distinct_projects_used_count: number | null;
  /** Artifacts of others looked at; always `null` with Chat and Cowork unified. */
  distinct_shared_artifacts_viewed_count: number | null;
  /** Skills used. */
  distinct_skills_used_count: number | null;
  /** Messages sent. */
  message_count: number;
  /** How often a shared conversation of a project was opened. */
  shared_conversations_viewed_count: number;
  /** Messages with extended thinking. */
  thinking_message_count: number;
}

/** Activity in Cowork sessions, with Chat and Cowork unified. */
export interface AnalyticsChatCoworkUnifiedSessionsMetrics {
  /** Actions of tools that were completed. */
  action_count: number;
  /** Artifacts made; counted from 2026-08-17 on. */
  artifacts_created_count: number;
  /** How often connectors were used. */
  connectors_used_count: number;
  /** Turns of background agents that were completed. */
  dispatch_turn_count: number;
  /** Connectors used. */
  distinct_connectors_used_count: number | null;
  /** Plugins used. */
  distinct_plugins_used_count: number | null;
  /** Sessions. */
  distinct_session_count: number | null;
  /** Skills used. */
  distinct_skills_used_count: number | null;
  /** Calls of the Edit tool that worked; `null` where edits are not counted. */
  edit_tool_count: number | null;
  /** Calls of any tool that edits files that worked; `null`, never 0, where edits are not counted. */
  file_edit_count: number | null;
  /** Messages sent. */
  message_count: number;
  /** Calls of the MultiEdit tool that worked; `null` where edits are not counted. */
  multi_edit_tool_count: number | null;
  /** Calls of the NotebookEdit tool that worked; `null` where edits are not counted. */
  notebook_edit_tool_count: number | null;
  /** How often plugins were used; `null` where that is not counted. */
  plugins_used_count: number | null;
  /** Sessions in which a file was edited; `null` where edits are not counted. */
  sessions_with_file_edits_count: number | null;
  /** How often skills were used. */
  skills_used_count: number;
  /** Calls of the Write tool that worked; `null` where edits are not counted. */
  write_tool_count: number | null;
}

/** Activity in Claude Tag of members who have linked their accounts. */
export interface AnalyticsClaudeTagMetrics {
  /** Days with activity, of each member; `null` when that cannot be told. */
  active_day_count: number | null;
  /** Messages in Slack that Claude was asked in; `null` when that cannot be told. */
  active_message_count: number | null;
}

/** Parameters of `users.update`. */
export interface UserUpdateParams {
  /** The new role; `admin` and the owner roles cannot be given through the API. */
  role: AssignableRole;
}

/**
 * Parameters of `users.list`.
 *
 * At most one of `after_id` and `before_id` may be given.
 */
export interface UserListParams {
  /** Members per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the page right after this member. */
  after_id?: string | null | undefined;
  /** Cursor: the page right before this member. */
  before_id?: string | null | undefined;
  /** Only the member with this address; case does not matter. */
  email?: string | null | undefined;
  /** Only members with one of these roles. At least 1 item. */
  roles?: readonly OrganizationRole[] | null | undefined;
}

/** Parameters of `invites.create`. */
export interface InviteCreateParams<TRbacGroup extends string = string> {
  /** The address to invite. Checked as browsers check e-mail fields. */
  email: string;
  /** The role that the person will have; `admin` is never accepted. */
  role: AssignableRole;
  /** Groups to join; Claude Enterprise only, needs the scope `write:rbac_groups`. At most 100 items. */
  rbac_group_ids?: readonly IdArg<TRbacGroup, RBACGroupID>[] | undefined;
}

/**
 * Parameters of `invites.list`.
 *
 * At most one of `after_id` and `before_id` may be given.
 */
export interface InviteListParams {
  /** Invites per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the page right after this invite. */
  after_id?: string | null | undefined;
  /** Cursor: the page right before this invite. */
  before_id?: string | null | undefined;
  /** Only invites of this address; case does not matter. */
  email?: string | null | undefined;
  /** Only invites with one of these roles. At least 1 item. */
  roles?: readonly OrganizationRole[] | null | undefined;
  /** Only invites with one of these statuses; all three when absent. At least 1 item. */
  statuses?: readonly InviteStatusFilter[] | null | undefined;
}

/** Parameters of `workspaces.create`. */
export interface WorkspaceCreateParams<TExternalKey extends string = string, TUserProfile extends string = string> {
  /** Its name, 1 to 255 characters. */
  name: string;
  /** Data residency; without it, storage in the United States and unrestricted inference. */
  data_residency?: DataResidencyCreateConfig | null | undefined;
  /** Color in the Console: `#` and six hexadecimal digits. */
  display_color?: string | null | undefined;
  /** Customer-managed encryption key; cannot be changed later. */
  external_key_id?: IdArg<TExternalKey, ExternalKeyID> | null | undefined;
  /** Free labels; keys must not begin with `anthropic`. */
  tags?: Record<string, string> | null | undefined;
  /** User profile; cannot be replaced or removed later. */
  user_profile_id?: IdArg<TUserProfile, UserProfileID> | null | undefined;
}

/** Parameters of `workspaces.update`. */
export interface WorkspaceUpdateParams<TExternalKey extends string = string, TUserProfile extends string = string> {
  /** Data residency; where data is kept cannot be changed. */
  data_residency?: DataResidencyUpdateConfig | null | undefined;
  /** Color in the Console: `#` and six hexadecimal digits. */
  display_color?: string | undefined;
  /** Customer-managed encryption key; can be set once. */
  external_key_id?: IdArg<TExternalKey, ExternalKeyID> | undefined;
  /** Its name, 1 to 255 characters. */
  name?: string | undefined;
  /** Free labels; keys must not begin with `anthropic`; `null` as a value is allowed. */
  tags?: Record<string, string | null> | null | undefined;
  /** User profile; can be set once. */
  user_profile_id?: IdArg<TUserProfile, UserProfileID> | undefined;
}

/**
 * Parameters of `workspaces.list`.
 *
 * At most one of `after_id` and `before_id` may be given.
 */
export interface WorkspaceListParams<TWorkspace extends string = string> {
  /** Workspaces per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the page right after this workspace. */
  after_id?: string | null | undefined;
  /** Cursor: the page right before this workspace. */
  before_id?: string | null | undefined;
  /** Only these workspaces, at most 100; unknown ids are silently left out. 1 to 100 items. */
  ids?: readonly IdArg<TWorkspace, WorkspaceID>[] | null | undefined;
  /** Archived workspaces too. */
  include_archived?: boolean | null | undefined;
  /** The default workspace too. */
  include_default?: boolean | null | undefined;
}

/** Parameters of `workspaces.members.retrieve`. */
export interface MemberRetrieveParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
}

/** Parameters of `workspaces.members.update`. */
export interface MemberUpdateParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
  /** The new role; `workspace_billing` is inherited and cannot be given. */
  workspace_role: NoBillingWorkspaceRole;
}

/**
 * Parameters of `workspaces.members.list`.
 *
 * At most one of `after_id` and `before_id` may be given.
 */
export interface MemberListParams {
  /** Members per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the page right after this member. */
  after_id?: string | null | undefined;
  /** Cursor: the page right before this member. */
  before_id?: string | null | undefined;
}

/** Parameters of `workspaces.members.add`. */
export interface MemberAddParams<TUser extends string = string> {
  /** Identifier of the member to add. */
  user_id: IdArg<TUser, UserID>;
  /** Role in the workspace; `workspace_billing` is refused. */
  workspace_role: NoBillingWorkspaceRole;
}

/** Parameters of `workspaces.members.remove`. */
export interface MemberRemoveParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
}

/** Parameters of `apiKeys.update`. */
export interface APIKeyUpdateParams {
  /** Its name, 1 to 500 characters. */
  name?: string | null | undefined;
  /** Its status; `expired` cannot be set. */
  status?: SettableAPIKeyStatus | null | undefined;
}

/**
 * Parameters of `apiKeys.list`.
 *
 * At most one of `after_id` and `before_id` may be given.
 */
export interface APIKeyListParams<TCreatedByUser extends string = string, TWorkspace extends string = string> {
  /** Keys per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the page right after this key. */
  after_id?: string | null | undefined;
  /** Cursor: the page right before this key. */
  before_id?: string | null | undefined;
  /** Only keys that this member created. */
  created_by_user_id?: IdArg<TCreatedByUser, UserID> | null | undefined;
  /** Only keys with this status. */
  status?: APIKeyStatus | null | undefined;
  /** Only keys of this workspace. */
  workspace_id?: IdArg<TWorkspace, WorkspaceID> | null | undefined;
}

/**
 * Parameters of `usageReport.messages.list`.
 *
 * Without `bucket_width`, `limit` is at most 31.
 *
 * With `bucket_width: "1d"`, `limit` is at most 31.
 *
 * With `bucket_width: "1h"`, `limit` is at most 168.
 */
export interface MessagesUsageListParams<TApiKey extends string = string, TServiceAccount extends string = string, TWorkspace extends string = string> {
  /** From when on; buckets begin at whole minutes, hours or days in UTC. RFC 3339 with a zone. */
  starting_at: string;
  /** Only buckets that end before. RFC 3339 with a zone. */
  ending_at?: string | null | undefined;
  /** Length of a bucket; a day when absent. */
  bucket_width?: UsageBucketWidth | null | undefined;
  /**
   * Buckets per page: of days 7 when absent, at most 31; of hours 24 and 168; of minutes 60 and 1,440. 1 to
   * 1440.
   */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** Only these members' accounts. At least 1 item. */
  account_ids?: readonly string[] | null | undefined;
  /** Only these API keys. At least 1 item. */
  api_key_ids?: readonly IdArg<TApiKey, APIKeyID>[] | null | undefined;
  /** Only these service accounts. At least 1 item. */
  service_account_ids?: readonly IdArg<TServiceAccount, ServiceAccountID>[] | null | undefined;
  /** Only these workspaces. At least 1 item. */
  workspace_ids?: readonly IdArg<TWorkspace, WorkspaceID>[] | null | undefined;
  /** Only these models. At least 1 item. */
  models?: readonly string[] | null | undefined;
  /** Only requests with so much context. At least 1 item. */
  context_window?: readonly UsageContextWindow[] | null | undefined;
  /** Only these priorities. At least 1 item. */
  service_tiers?: readonly UsageServiceTier[] | null | undefined;
  /** Only requests that ran there. At least 1 item. */
  inference_geos?: readonly UsageInferenceGeo[] | null | undefined;
  /** Only this fast. At least 1 item. */
  speeds?: readonly UsageSpeed[] | null | undefined;
  /** A row for each of these. At least 1 item. */
  group_by?: readonly MessagesUsageGroupBy[] | null | undefined;
}

/** Parameters of `costReport.list`. */
export interface CostReportListParams {
  /** From when on; buckets begin at whole days in UTC. RFC 3339 with a zone. */
  starting_at: string;
  /** Only buckets that end before. RFC 3339 with a zone. */
  ending_at?: string | null | undefined;
  /** Length of a bucket: always a day. */
  bucket_width?: CostBucketWidth | null | undefined;
  /** A row for each of these. At least 1 item. */
  group_by?: readonly CostGroupBy[] | null | undefined;
  /** Days per page, 7 when absent. 1 to 31. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
}

/** Parameters of `usageReport.claudeCode.list`. */
export interface ClaudeCodeUsageListParams {
  /** The day, `YYYY-MM-DD`: not an instant. */
  starting_at: string;
  /** Rows per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
}

/** Parameters of `rateLimits.list`. */
export interface RateLimitListParams {
  /** Entries per page; all of them on one page when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** Only groups of this type. */
  group_type?: RateLimitGroupType | null | undefined;
  /**
   * Only the entry of this model, by name or alias; answers 404 when the organization has no limits for it.
   */
  model?: string | null | undefined;
  /** Also inherited limits; what an organization inherits is not documented. */
  include_inherited?: boolean | null | undefined;
}

/** Parameters of `workspaces.rateLimits.update`. */
export interface WorkspaceRateLimitUpdateParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
  /** The limits to set or to clear; others stay as they are. */
  limits: readonly WorkspaceRateLimitUpdateValue[];
}

/** Parameters of `workspaces.rateLimits.list`. */
export interface WorkspaceRateLimitListParams {
  /** Entries per page; all of them on one page when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** Only groups of this type. */
  group_type?: RateLimitGroupType | null | undefined;
  /** Also what the workspace inherits from the organization; not when absent. */
  include_inherited?: boolean | null | undefined;
}

/** Parameters of `serviceAccounts.create`. */
export interface ServiceAccountCreateParams {
  /**
   * Its name: lower-case letters, digits and hyphens, 1 to 255 of them, unique in the organization; cannot be
   * changed later. 1 to 255 characters.
   */
  name: string;
  /** What it is for, at most 2,000 characters. At most 2000 characters. */
  description?: string | null | undefined;
  /** Its role in the organization; `developer` when absent. */
  organization_role?: ServiceAccountOrganizationRole | undefined;
}

/** Parameters of `serviceAccounts.update`. */
export interface ServiceAccountUpdateParams {
  /** What it is for, at most 2,000 characters; `null` clears it. At most 2000 characters. */
  description?: string | null | undefined;
  /** Its role in the organization; `null` leaves it as it is. */
  organization_role?: ServiceAccountOrganizationRole | null | undefined;
}

/** Parameters of `serviceAccounts.list`. */
export interface ServiceAccountListParams {
  /** Service accounts per page, 20 when absent. 1 to 100. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** Archived service accounts too. */
  include_archived?: boolean | null | undefined;
}

/** Parameters of `serviceAccounts.workspaces.list`. */
export interface ServiceAccountWorkspaceListParams {
  /** Memberships per page, 20 when absent. 1 to 100. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
}

/** Parameters of `serviceAccounts.workspaces.add`. */
export interface ServiceAccountWorkspaceAddParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
  /** Role in the workspace; `workspace_billing` is refused. */
  workspace_role: NoBillingWorkspaceRole;
}

/** Parameters of `serviceAccounts.workspaces.remove`. */
export interface ServiceAccountWorkspaceRemoveParams<TServiceAccount extends string = string> {
  /** Identifier of the service account. */
  service_account_id: IdArg<TServiceAccount, ServiceAccountID>;
}

/** Parameters of `workspaces.serviceAccounts.retrieve`. */
export interface WorkspaceServiceAccountRetrieveParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
}

/** Parameters of `workspaces.serviceAccounts.update`. */
export interface WorkspaceServiceAccountUpdateParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
  /** The new role; `workspace_billing` is refused. */
  workspace_role: NoBillingWorkspaceRole;
}

/** Parameters of `workspaces.serviceAccounts.list`. */
export interface WorkspaceServiceAccountListParams {
  /** Memberships per page, 20 when absent. 1 to 100. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
}

/** Parameters of `workspaces.serviceAccounts.add`. */
export interface WorkspaceServiceAccountAddParams<TServiceAccount extends string = string> {
  /** Identifier of the service account. */
  service_account_id: IdArg<TServiceAccount, ServiceAccountID>;
  /** Role in the workspace; `workspace_billing` is refused. */
  workspace_role: NoBillingWorkspaceRole;
}

/** Parameters of `workspaces.serviceAccounts.remove`. */
export interface WorkspaceServiceAccountRemoveParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
}

/** Parameters of `federation.issuers.create`. */
export interface FederationIssuerCreateParams {
  /**
   * Its name: lower-case letters, digits and hyphens, 1 to 255 of them, unique in the organization. 1 to 255
   * characters.
   */
  name: string;
  /**
   * What the `iss` of a token must be: an https address with the public name of a host, on port 443. At least
   * 1 character. https, port 443, a host name and no IP address.
   */
  issuer_url: string;
  /** Whether a token that carries a `jti` is taken only once; `true` when absent. */
  check_jti?: boolean | null | undefined;
  /** How the signing keys are found; by discovery when absent. */
  jwks?: FederationIssuerJWKSParam | undefined;
  /** Most seconds between `iat` and `exp` of a token: 1 to 176,400, 3,600 when absent. 1 to 176400. */
  max_jwt_lifetime_seconds?: number | null | undefined;
}

/** Parameters of `federation.issuers.update`. */
export interface FederationIssuerUpdateParams {
  /** Whether a token that carries a `jti` is taken only once. */
  check_jti?: boolean | null | undefined;
  /**
   * What the `iss` of a token must be: an https address with the public name of a host, on port 443. Where
   * the keys are found by discovery there, this moves them, too. At least 1 character. https, port 443, a
   * host name and no IP address.
   */
  issuer_url?: string | null | undefined;
  /** How the signing keys are found; replaces all that was said of it. */
  jwks?: FederationIssuerJWKSParam | null | undefined;
  /** `false` resumes the fetching of the keys after it was paused; it is paused by the server alone. */
  jwks_polling_disabled?: false | null | undefined;
  /** Most seconds between `iat` and `exp` of a token: 1 to 176,400. 1 to 176400. */
  max_jwt_lifetime_seconds?: number | null | undefined;
  /**
   * Its name: lower-case letters, digits and hyphens, 1 to 255 of them, unique in the organization. 1 to 255
   * characters.
   */
  name?: string | null | undefined;
}

/** Parameters of `federation.issuers.list`. */
export interface FederationIssuerListParams {
  /** Issuers per page, 20 when absent. 1 to 100. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** Archived issuers too. */
  include_archived?: boolean | null | undefined;
}

/**
 * Parameters of `federation.rules.create`.
 *
 * Needs at least one of `workspace_id` and `applies_to_all_workspaces`.
 */
export interface FederationRuleCreateParams<TIssuer extends string = string, TTargetServiceAccount extends string = string, TWorkspace extends string = string> {
  /**
   * Its name: lower-case letters, digits and hyphens, 1 to 255 of them, unique in the organization. 1 to 255
   * characters.
   */
  name: string;
  /** Identifier of the issuer; cannot be changed later. */
  issuer_id: IdArg<TIssuer, FederationIssuerID>;
  /** What a token must be like: at least `subject_prefix`, `claims` or `condition`. */
  match: FederationRuleMatchParam;
  /**
   * The scopes that it grants, with a blank between them; an OAuth token can give `workspace:developer` and
   * `workspace:inference`, others are given in the Console. At least 1 character.
   */
  oauth_scope: string;
  /** The service account that its tokens act as. */
  target: ServiceAccountTargetParam<TTargetServiceAccount>;
  /** Whether it is for every workspace, also for those that are made later. */
  applies_to_all_workspaces?: boolean | undefined;
  /** What it is for, at most 2,000 characters. At most 2000 characters. */
  description?: string | null | undefined;
  /** Most seconds that its tokens live: 60 to 86,400, 3,600 when absent. 60 to 86400. */
  token_lifetime_seconds?: number | undefined;
  /** The workspace that it is enabled for; needed unless it is for all of them. */
  workspace_id?: IdArg<TWorkspace, WorkspaceID> | null | undefined;
}

/** Parameters of `federation.rules.update`. */
export interface FederationRuleUpdateParams<TTargetServiceAccount extends string = string, TWorkspace extends string = string> {
  /** Whether it is for every workspace; `false` is refused when it would be for none. */
  applies_to_all_workspaces?: boolean | null | undefined;
  /** What it is for, at most 2,000 characters; `null` clears it. At most 2000 characters. */
  description?: string | null | undefined;
  /** What a token must be like; replaces all that was said of it. */
  match?: FederationRuleMatchParam | null | undefined;
  /**
   * Its name: lower-case letters, digits and hyphens, 1 to 255 of them, unique in the organization. 1 to 255
   * characters.
   */
  name?: string | null | undefined;
  /** The scopes that it grants, with a blank between them. */
  oauth_scope?: string | null | undefined;
  /** The service account that its tokens act as. */
  target?: ServiceAccountTargetParam<TTargetServiceAccount> | null | undefined;
  /** Most seconds that its tokens live: 60 to 86,400. 60 to 86400. */
  token_lifetime_seconds?: number | null | undefined;
  /**
   * The workspace that it is enabled for, in place of the one before; answers 400 when it is enabled for
   * several.
   */
  workspace_id?: IdArg<TWorkspace, WorkspaceID> | null | undefined;
}

/** Parameters of `federation.rules.list`. */
export interface FederationRuleListParams<TIssuer extends string = string> {
  /** Rules per page, 20 when absent. 1 to 100. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** Archived rules too. */
  include_archived?: boolean | null | undefined;
  /** Only rules of this issuer. */
  issuer_id?: IdArg<TIssuer, FederationIssuerID> | null | undefined;
}

/** Parameters of `federation.rules.workspaces.list`. */
export interface FederationRuleWorkspaceListParams {
  /** Accepted, without effect: everything is on the first page. At least 1. */
  limit?: number | null | undefined;
  /** Accepted, without effect: there is no next page. */
  page?: string | null | undefined;
}

/** Parameters of `federation.rules.workspaces.add`. */
export interface FederationRuleWorkspaceAddParams<TWorkspace extends string = string> {
  /** Identifier of the workspace. */
  workspace_id: IdArg<TWorkspace, WorkspaceID>;
}

/** Parameters of `federation.rules.workspaces.remove`. */
export interface FederationRuleWorkspaceRemoveParams<TFederationRule extends string = string> {
  /** Identifier of the rule. */
  federation_rule_id: IdArg<TFederationRule, FederationRuleID>;
}

/** Parameters of `externalKeys.create`. */
export interface ExternalKeyCreateParams<TUserProfile extends string = string> {
  /** Where the key is and how it is reached. */
  provider_config: ExternalKeyProviderConfigParam;
  /** Its name, 1 to 255 characters. */
  display_name?: string | null | undefined;
  /** Where it is used: `us` is all there is. */
  geo?: ExternalKeyGeo | undefined;
  /** The user profile to bind it to, for a customer's key; cannot be changed or added later. */
  user_profile_id?: IdArg<TUserProfile, UserProfileID> | null | undefined;
}

/** Parameters of `externalKeys.update`. */
export interface ExternalKeyUpdateParams {
  /** Its name, 1 to 255 characters. */
  display_name?: string | null | undefined;
  /** Where it is used: `us` is all there is. */
  geo?: ExternalKeyGeo | null | undefined;
  /** Where the key is and how it is reached. */
  provider_config?: ExternalKeyProviderConfigParam | null | undefined;
}

/** Parameters of `externalKeys.list`. */
export interface ExternalKeyListParams {
  /** External keys per page, 20 when absent. 1 to 100. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
}

/** Parameters of `complianceSettings.update`. */
export interface ComplianceSettingUpdateParams {
  /** On or off: `{ type: "enabled" }`, `{ type: "disabled" }`, or the word alone. */
  state: ComplianceSettingsStateParam;
}

/** Parameters of `rbacGroups.members.list`. */
export interface RBACGroupMemberListParams {
  /** Members per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
}

/** Parameters of `rbacGroups.members.add`. */
export interface RBACGroupMemberAddParams<TUser extends string = string> {
  /** Identifier of the member to add. */
  user_id: IdArg<TUser, UserID>;
}

/** Parameters of `rbacGroups.members.remove`. */
export interface RBACGroupMemberRemoveParams<TRbacGroup extends string = string> {
  /** Identifier of the group. */
  rbac_group_id: IdArg<TRbacGroup, RBACGroupID>;
}

/** Parameters of `rbacGroups.create`. */
export interface RBACGroupCreateParams {
  /** Its name, 1 to 255 characters; need not be unique. */
  name: string;
}

/** Parameters of `rbacGroups.update`. */
export interface RBACGroupUpdateParams {
  /** Its name, 1 to 255 characters; need not be unique. */
  name?: string | null | undefined;
}

/** Parameters of `rbacGroups.list`. */
export interface RBACGroupListParams {
  /** Groups per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
}

/** Parameters of `rbacRoles.permissions.list`. */
export interface RBACRolePermissionListParams {
  /** Permissions per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
}

/** Parameters of `rbacRoles.list`. */
export interface RBACRoleListParams {
  /** Roles per page, 20 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
}

/** Parameters of `spendLimits.effective.list`. */
export interface SpendLimitEffectiveListParams<TUser extends string = string> {
  /** Members per page. At least 1. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** Only these periods. At least 1 item. */
  period?: readonly SpendLimitPeriod[] | null | undefined;
  /** Only these members, at most 100. 1 to 100 items. */
  user_ids?: readonly IdArg<TUser, UserID>[] | null | undefined;
}

/** Parameters of `spendLimits.increaseRequests.list`. */
export interface SpendLimitIncreaseRequestListParams<TActor extends string = string> {
  /** Requests per page. At least 1. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** Only requests of these members. At least 1 item. */
  actor_ids?: readonly IdArg<TActor, UserID>[] | null | undefined;
  /** Only requests with one of these statuses. At least 1 item. */
  status?: readonly SpendLimitIncreaseRequestStatus[] | null | undefined;
}

/** Parameters of `spendLimits.increaseRequests.approve`. */
export interface SpendLimitIncreaseRequestApproveParams {
  /**
   * The new limit in the minor unit of the currency: `50000` are 500 dollars. Digits alone, such as `50000`.
   */
  amount: string;
  /** The period that the limit is for; when absent, the one whose limit was reached. */
  period?: SpendLimitPeriod | null | undefined;
  /** Do not tell the member by e-mail. */
  suppress_notification?: boolean | undefined;
}

/** Parameters of `spendLimits.increaseRequests.deny`. */
export interface SpendLimitIncreaseRequestDenyParams {
  /** Do not tell the member by e-mail. */
  suppress_notification?: boolean | undefined;
}

/**
 * Parameters of `analytics.apps.chat.projects.list`.
 *
 * At most one of `date` and `starting_date` may be given.
 *
 * `ending_date` comes with `starting_date` only, at most 366 days after it.
 */
export interface AnalyticsProjectListParams {
  /** Rows per page, 100 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** The one day that is told of. `YYYY-MM-DD`, not before 2026-01-01. */
  date?: string | null | undefined;
  /**
   * The day after the last one of a range; today at the latest and when absent. `YYYY-MM-DD`, not before
   * 2026-01-01.
   */
  ending_date?: string | null | undefined;
  /**
   * Only what these select, such as `user_id:user_…`. Values of one dimension add up, dimensions narrow one
   * another. Groups go by id or by UUID. 1 to 100 items. Each `dimension:value`, with the dimension
   * `project_id`, `rbac_group_id` or `user_id`.
   */
  filter?: readonly string[] | null | undefined;
  /** A row for each of these. 1 to 100 items. */
  group_by?: readonly AnalyticsProjectGroupBy[] | null | undefined;
  /** Which end comes first; when absent `asc`, or `desc` where `order_by` is a figure. */
  order?: AnalyticsOrder | null | undefined;
  /** Name of the column to sort by: the project id or a figure that can be ranked. */
  order_by?: string | null | undefined;
  /**
   * The first day of a range, which is summed up in one row for each project. `YYYY-MM-DD`, not before
   * 2026-01-01.
   */
  starting_date?: string | null | undefined;
}

/** Parameters of `analytics.artifacts.list`. */
export interface AnalyticsArtifactListParams {
  /** Rows per page, 100 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** The one day that is told of. `YYYY-MM-DD`, not before 2026-01-01. */
  date: string;
  /**
   * Only what these select, such as `is_shared:true`. Values of one dimension add up, dimensions narrow one
   * another. Types are MIME types or `other`; products `chat`, `claude_code`, `cowork` and
   * `chat_cowork_unified`; groups go by id or by UUID. 1 to 100 items. Each `dimension:value`, with the
   * dimension `artifact_type`, `is_shared`, `product`, `rbac_group_id` or `user_id`.
   */
  filter?: readonly string[] | null | undefined;
  /** A row for each of these. 1 to 100 items. */
  group_by?: readonly AnalyticsArtifactGroupBy[] | null | undefined;
}

/**
 * Parameters of `analytics.connectors.list`.
 *
 * At most one of `date` and `starting_date` may be given.
 *
 * `ending_date` comes with `starting_date` only, at most 366 days after it.
 */
export interface AnalyticsConnectorListParams {
  /** Rows per page, 100 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** The one day that is told of. `YYYY-MM-DD`, not before 2026-01-01. */
  date?: string | null | undefined;
  /**
   * The day after the last one of a range; today at the latest and when absent. `YYYY-MM-DD`, not before
   * 2026-01-01.
   */
  ending_date?: string | null | undefined;
  /**
   * Only what these select, such as `product:cowork`. Values of one dimension add up, dimensions narrow one
   * another. Products are `chat`, `claude_code`, `cowork`, `office_agent` and `chat_cowork_unified`; the case
   * of names does not matter; groups go by id or by UUID. 1 to 100 items. Each `dimension:value`, with the
   * dimension `connector_name`, `product`, `rbac_group_id` or `user_id`.
   */
  filter?: readonly string[] | null | undefined;
  /** A row for each of these. 1 to 100 items. */
  group_by?: readonly AnalyticsConnectorGroupBy[] | null | undefined;
  /** Which end comes first; when absent `asc`, or `desc` where `order_by` is a figure. */
  order?: AnalyticsOrder | null | undefined;
  /** Name of the column to sort by: the connector's name or a figure that can be ranked. */
  order_by?: string | null | undefined;
  /**
   * The first day of a range, which is summed up in one row for each connector. `YYYY-MM-DD`, not before
   * 2026-01-01.
   */
  starting_date?: string | null | undefined;
}

/**
 * Parameters of `analytics.plugins.list`.
 *
 * At most one of `date` and `starting_date` may be given.
 *
 * `ending_date` comes with `starting_date` only, at most 366 days after it.
 */
export interface AnalyticsPluginListParams {
  /** Rows per page, 100 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** The one day that is told of. `YYYY-MM-DD`, not before 2026-01-01. */
  date?: string | null | undefined;
  /**
   * The day after the last one of a range; today at the latest and when absent. `YYYY-MM-DD`, not before
   * 2026-01-01.
   */
  ending_date?: string | null | undefined;
  /**
   * Only what these select, such as `product:cowork`. Values of one dimension add up, dimensions narrow one
   * another. Products are `claude_code`, `cowork` and `chat_cowork_unified`; the case of names does not
   * matter; groups go by id or by UUID. 1 to 100 items. Each `dimension:value`, with the dimension
   * `plugin_name`, `product`, `rbac_group_id` or `user_id`.
   */
  filter?: readonly string[] | null | undefined;
  /** A row for each of these. 1 to 100 items. */
  group_by?: readonly AnalyticsPluginGroupBy[] | null | undefined;
  /** Which end comes first; when absent `asc`, or `desc` where `order_by` is a figure. */
  order?: AnalyticsOrder | null | undefined;
  /** Name of the column to sort by: the plugin's name or a figure that can be ranked. */
  order_by?: string | null | undefined;
  /**
   * The first day of a range, which is summed up in one row for each plugin. `YYYY-MM-DD`, not before
   * 2026-01-01.
   */
  starting_date?: string | null | undefined;
}

/**
 * Parameters of `analytics.skills.list`.
 *
 * At most one of `date` and `starting_date` may be given.
 *
 * `ending_date` comes with `starting_date` only, at most 366 days after it.
 */
export interface AnalyticsSkillListParams {
  /** Rows per page, 100 when absent. 1 to 1000. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** The one day that is told of. `YYYY-MM-DD`, not before 2026-01-01. */
  date?: string | null | undefined;
  /**
   * The day after the last one of a range; today at the latest and when absent. `YYYY-MM-DD`, not before
   * 2026-01-01.
   */
  ending_date?: string | null | undefined;
  /**
   * Only what these select, such as `share_status:public`. Values of one dimension add up, dimensions narrow
   * one another. Products are `chat`, `claude_code`, `cowork`, `office_agent` and `chat_cowork_unified`;
   * share statuses `organization`, `private` or `public`; the case of names does not matter; groups go by id
   * or by UUID. 1 to 100 items. Each `dimension:value`, with the dimension `product`, `rbac_group_id`,
   * `share_status`, `skill_name` or `user_id`.
   */
  filter?: readonly string[] | null | undefined;
  /** A row for each of these. 1 to 100 items. */
  group_by?: readonly AnalyticsSkillGroupBy[] | null | undefined;
  /** Which end comes first; when absent `asc`, or `desc` where `order_by` is a figure. */
  order?: AnalyticsOrder | null | undefined;
  /** Name of the column to sort by: the skill's name or a figure that can be ranked. */
  order_by?: string | null | undefined;
  /**
   * The first day of a range, which is summed up in one row for each skill. `YYYY-MM-DD`, not before
   * 2026-01-01.
   */
  starting_date?: string | null | undefined;
}

/**
 * Parameters of `analytics.summaries.list`.
 *
 * `ending_date` comes with `starting_date` only, at most 366 days after it.
 */
export interface AnalyticsSummaryListParams {
  /** Days per page; without effect today. At least 1. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** The first day. `YYYY-MM-DD`, not before 2026-01-01. */
  starting_date: string;
  /** The day after the last one; today at the latest and when absent. `YYYY-MM-DD`, not before 2026-01-01. */
  ending_date?: string | null | undefined;
  /**
   * Only members of any of these groups, each as `rbac_group_id:` and its id or UUID. 1 to 100 items. Each
   * `dimension:value`, with the dimension `rbac_group_id`.
   */
  filter?: readonly string[] | null | undefined;
}

/**
 * Parameters of `analytics.users.list`.
 *
 * At most one of `date` and `starting_date` may be given.
 *
 * `ending_date` comes with `starting_date` only, at most 366 days after it.
 */
export interface AnalyticsUserListParams {
  /** Rows per page. At least 1. */
  limit?: number | null | undefined;
  /** Cursor: the next page of an answer, everything else being the same. */
  page?: string | null | undefined;
  /** The one day that is told of. `YYYY-MM-DD`, not before 2026-01-01. */
  date?: string | null | undefined;
  /**
   * The day after the last one of a range; today at the latest and when absent. `YYYY-MM-DD`, not before
   * 2026-01-01.
   */
  ending_date?: string | null | undefined;
  /**
   * Only what these select, such as `rbac_group_id:rbac_group_…`. Values of one dimension add up, dimensions
   * narrow one another. Groups go by id or by UUID. 1 to 100 items. Each `dimension:value`, with the
   * dimension `project_id`, `rbac_group_id` or `user_id`.
   */
  filter?: readonly string[] | null | undefined;
  /** A row for each group in place of one for each member. 1 to 100 items. */
  group_by?: readonly AnalyticsUserGroupBy[] | null | undefined;
  /** Which end comes first; when absent `asc`, or `desc` where `order_by` is a figure. */
  order?: AnalyticsOrder | null | undefined;
  /** Name of the column to sort by: the e-mail address or a figure that can be ranked. */
  order_by?: string | null | undefined;
  /**
   * The first day of a range, which is summed up in one row for each member. `YYYY-MM-DD`, not before
   * 2026-01-01.
   */
  starting_date?: string | null | undefined;
}

/** The reading calls under `users`. */
export interface UsersReadCalls {
  /**
   * Get one member.
   *
   * `GET /v1/organizations/users/{user_id}` (Claude Console and Claude Enterprise)
   *
   * @param userID Identifier of the member.
   * @param options Settings of this call alone.
   */
  retrieve<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    options?: RequestOptions | undefined,
  ): APIPromise<OrganizationUser>;
  /**
   * List the members, newest first.
   *
   * `GET /v1/organizations/users` (Claude Console and Claude Enterprise)
   *
   * @param params Optional: `limit`, `after_id`, `before_id`, `email` and `roles`.
   * @param options Settings of this call alone.
   */
  list(
    params?: UserListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<OrganizationUser>;
}

/** All calls under `users`. */
export interface UsersCalls extends UsersReadCalls {
  /**
   * Change a member's role in the organization.
   *
   * Answers 400 when the member holds an administrative role or when an identity provider manages roles.
   *
   * `POST /v1/organizations/users/{user_id}` (Claude Console and Claude Enterprise)
   *
   * @param userID Identifier of the member.
   * @param params `role`.
   * @param options Settings of this call alone.
   */
  update<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    params: UserUpdateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<OrganizationUser>;
  /**
   * Remove a member from the organization.
   *
   * Answers 400 `cannot_remove_last_member`, 409 `concurrent_membership_change`. API keys that the member
   * created stay as they are, except Claude Code keys.
   *
   * `DELETE /v1/organizations/users/{user_id}` (Claude Console and Claude Enterprise)
   *
   * Mind: the member loses all access; API keys they created stay active, except Claude Code keys.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param userID Identifier of the member.
   * @param options Settings of this call alone.
   */
  remove<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    options?: RequestOptions | undefined,
  ): APIPromise<UserRemoveResponse>;
}

/** The reading calls under `invites`. */
export interface InvitesReadCalls {
  /**
   * Get one invite.
   *
   * `GET /v1/organizations/invites/{invite_id}` (Claude Console and Claude Enterprise)
   *
   * @param inviteID Identifier of the invite.
   * @param options Settings of this call alone.
   */
  retrieve<TInvite extends string>(
    inviteID: IdArg<TInvite, InviteID>,
    options?: RequestOptions | undefined,
  ): APIPromise<OrganizationInvite>;
  /**
   * List the invites, newest first.
   *
   * `GET /v1/organizations/invites` (Claude Console and Claude Enterprise)
   *
   * @param params Optional: `limit`, `after_id`, `before_id`, `email`, `roles` and `statuses`.
   * @param options Settings of this call alone.
   */
  list(
    params?: InviteListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<OrganizationInvite>;
}

/** All calls under `invites`. */
export interface InvitesCalls extends InvitesReadCalls {
  /**
   * Invite a person to join the organization by e-mail.
   *
   * Takes a seat where the plan has a pool of them. Answers 400 with the codes `already_member`,
   * `invite_already_exists`, `email_domain_not_allowed`, `cannot_invite_emails_with_unverified_domains`,
   * `org_member_limit_exceeded`, `rbac_group_grants_owner_access`, `rbac_group_owner_access_unconfirmed`.
   *
   * `POST /v1/organizations/invites` (Claude Console and Claude Enterprise)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, it is looked for once by
   * `email`; when that settles nothing, an `UncertainOutcomeError` is thrown. To find out, list the invites
   * of this address with `invites.list({ email })`.
   *
   * @param params `email` and `role`; optional: `rbac_group_ids`.
   * @param options Settings of this call alone.
   */
  create<TRbacGroup extends string = string>(
    params: InviteCreateParams<TRbacGroup>,
    options?: RequestOptions | undefined,
  ): APIPromise<OrganizationInvite>;
  /**
   * Withdraw a pending invite.
   *
   * Answers 400 for accepted and expired invites.
   *
   * `DELETE /v1/organizations/invites/{invite_id}` (Claude Console and Claude Enterprise)
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param inviteID Identifier of the invite.
   * @param options Settings of this call alone.
   */
  delete<TInvite extends string>(
    inviteID: IdArg<TInvite, InviteID>,
    options?: RequestOptions | undefined,
  ): APIPromise<InviteDeleteResponse>;
}

/** The reading calls under `workspaces.members`. */
export interface WorkspacesMembersReadCalls {
  /**
   * Get one member of a workspace.
   *
   * `GET /v1/organizations/workspaces/{workspace_id}/members/{user_id}` (Claude Console)
   *
   * @param userID Identifier of the member.
   * @param params `workspace_id`.
   * @param options Settings of this call alone.
   */
  retrieve<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberRetrieveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<WorkspaceMember>;
  /**
   * List the members of a workspace.
   *
   * `GET /v1/organizations/workspaces/{workspace_id}/members` (Claude Console)
   *
   * @param workspaceID Identifier of the workspace.
   * @param params Optional: `limit`, `after_id` and `before_id`.
   * @param options Settings of this call alone.
   */
  list<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params?: MemberListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<WorkspaceMember>;
}

/** All calls under `workspaces.members`. */
export interface WorkspacesMembersCalls extends WorkspacesMembersReadCalls {
  /**
   * Change a member's role in a workspace.
   *
   * Answers 400 `workspace_member_limit_exceeded`. Inherited roles cannot be changed, except that a billing
   * member can be raised to workspace admin.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}/members/{user_id}` (Claude Console)
   *
   * @param userID Identifier of the member.
   * @param params `workspace_id` and `workspace_role`.
   * @param options Settings of this call alone.
   */
  update<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberUpdateParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<WorkspaceMember>;
  /**
   * Add a member of the organization to a workspace.
   *
   * Answers 400 `workspace_member_limit_exceeded`.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}/members` (Claude Console)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, it is looked for once by
   * `user_id`; when that settles nothing, an `UncertainOutcomeError` is thrown. To find out, ask for the
   * member with `workspaces.members.retrieve(user_id, { workspace_id })`.
   *
   * @param workspaceID Identifier of the workspace.
   * @param params `user_id` and `workspace_role`.
   * @param options Settings of this call alone.
   */
  add<TWorkspace extends string, TUser extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: MemberAddParams<TUser>,
    options?: RequestOptions | undefined,
  ): APIPromise<WorkspaceMember>;
  /**
   * Remove a member from a workspace. API keys stay untouched.
   *
   * `DELETE /v1/organizations/workspaces/{workspace_id}/members/{user_id}` (Claude Console)
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param userID Identifier of the member.
   * @param params `workspace_id`.
   * @param options Settings of this call alone.
   */
  remove<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberRemoveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<MemberRemoveResponse>;
}

/** The reading calls under `workspaces.rateLimits`. */
export interface WorkspacesRateLimitsReadCalls {
  /**
   * List a workspace's rate limits: those of its own, unless the inherited ones are asked for.
   *
   * `GET /v1/organizations/workspaces/{workspace_id}/rate_limits` (Claude Console)
   *
   * @param workspaceID Identifier of the workspace.
   * @param params Optional: `limit`, `page`, `group_type` and `include_inherited`.
   * @param options Settings of this call alone.
   */
  list<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params?: WorkspaceRateLimitListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<WorkspaceRateLimit, TokenPageFields<WorkspaceRateLimit>>;
}

/** All calls under `workspaces.rateLimits`. */
export interface WorkspacesRateLimitsCalls extends WorkspacesRateLimitsReadCalls {
  /**
   * Set or clear a workspace's limits for one group.
   *
   * Limits that are not named stay as they are. One above the organization's is stored, but the lower one is
   * enforced. Takes effect within about an hour.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}/rate_limits/{rate_limit_id}` (Claude Console)
   *
   * @param rateLimitID Identifier of the organization's entry: its `id`, not the `id` of its `group`.
   * @param params `workspace_id` and `limits`.
   * @param options Settings of this call alone.
   */
  update<TRateLimit extends string, TWorkspace extends string = string>(
    rateLimitID: IdArg<TRateLimit, RateLimitID>,
    params: WorkspaceRateLimitUpdateParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<WorkspaceRateLimit>;
}

/** The reading calls under `workspaces.serviceAccounts`. */
export interface WorkspacesServiceAccountsReadCalls {
  /**
   * Get one service account of a workspace; in the default workspace also the implicit membership.
   *
   * Answers 404 for archived service accounts, 400 for archived workspaces.
   *
   * `GET /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}` (Claude Console)
   *
   * @param serviceAccountID Identifier of the service account.
   * @param params `workspace_id`.
   * @param options Settings of this call alone.
   */
  retrieve<TServiceAccount extends string, TWorkspace extends string = string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params: WorkspaceServiceAccountRetrieveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<ServiceAccountWorkspaceMember>;
  /**
   * List the service accounts of a workspace, without implicit memberships and archived service accounts.
   *
   * Answers 400 for archived workspaces.
   *
   * `GET /v1/organizations/workspaces/{workspace_id}/service_accounts` (Claude Console)
   *
   * @param workspaceID Identifier of the workspace.
   * @param params Optional: `limit` and `page`.
   * @param options Settings of this call alone.
   */
  list<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params?: WorkspaceServiceAccountListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<ServiceAccountWorkspaceMember, TokenPageFields<ServiceAccountWorkspaceMember>>;
}

/** All calls under `workspaces.serviceAccounts`. */
export interface WorkspacesServiceAccountsCalls extends WorkspacesServiceAccountsReadCalls {
  /**
   * Change a service account's role in a workspace that it was added to.
   *
   * An implicit membership has no role to change: add the service account instead. Answers 400 for archived
   * workspaces; archived service accounts are refused, too.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}` (Claude Console)
   *
   * @param serviceAccountID Identifier of the service account.
   * @param params `workspace_id` and `workspace_role`.
   * @param options Settings of this call alone.
   */
  update<TServiceAccount extends string, TWorkspace extends string = string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params: WorkspaceServiceAccountUpdateParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<ServiceAccountWorkspaceMember>;
  /**
   * Add a service account to a workspace, or give it another role where it was added before.
   *
   * The same as `serviceAccounts.workspaces.add`, from the other side. Answers 400 for archived workspaces;
   * archived service accounts are refused, too.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}/service_accounts` (Claude Console)
   *
   * @param workspaceID Identifier of the workspace.
   * @param params `service_account_id` and `workspace_role`.
   * @param options Settings of this call alone.
   */
  add<TWorkspace extends string, TServiceAccount extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: WorkspaceServiceAccountAddParams<TServiceAccount>,
    options?: RequestOptions | undefined,
  ): APIPromise<ServiceAccountWorkspaceMember>;
  /**
   * Remove a service account from a workspace; that it is no member is no error.
   *
   * The same as `serviceAccounts.workspaces.remove`, from the other side.
   *
   * `DELETE /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}` (Claude
   * Console)
   *
   * Mind: the service account leaves the workspace; in the default workspace it stays as `workspace_user`.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param serviceAccountID Identifier of the service account.
   * @param params `workspace_id`.
   * @param options Settings of this call alone.
   */
  remove<TServiceAccount extends string, TWorkspace extends string = string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params: WorkspaceServiceAccountRemoveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<WorkspaceServiceAccountRemoveResponse>;
}

/** The reading calls under `workspaces`. */
export interface WorkspacesReadCalls {
  readonly members: WorkspacesMembersReadCalls;
  readonly rateLimits: WorkspacesRateLimitsReadCalls;
  readonly serviceAccounts: WorkspacesServiceAccountsReadCalls;
  /**
   * Get one workspace; the default workspace's id is accepted too.
   *
   * `GET /v1/organizations/workspaces/{workspace_id}` (Claude Console and Claude Platform on AWS)
   *
   * @param workspaceID Identifier of the workspace.
   * @param options Settings of this call alone.
   */
  retrieve<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    options?: RequestOptions | undefined,
  ): APIPromise<Workspace>;
  /**
   * List the workspaces. The default workspace and archived ones are left out unless asked for.
   *
   * `GET /v1/organizations/workspaces` (Claude Console and Claude Platform on AWS)
   *
   * @param params Optional: `limit`, `after_id`, `before_id`, `ids`, `include_archived` and
   * `include_default`.
   * @param options Settings of this call alone.
   */
  list<TWorkspace extends string = string>(
    params?: WorkspaceListParams<TWorkspace> | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<Workspace>;
}

/** All calls under `workspaces`. */
export interface WorkspacesCalls extends WorkspacesReadCalls {
  readonly members: WorkspacesMembersCalls;
  readonly rateLimits: WorkspacesRateLimitsCalls;
  readonly serviceAccounts: WorkspacesServiceAccountsCalls;
  /**
   * Create a workspace.
   *
   * At most 100 per organization by default, archived ones not counted. Answers 400
   * `external_key_validation_failed`, `external_key_validation_timed_out`, `key_profile_mismatch`,
   * `user_profile_not_found`, `workspace_policy_violation`, and 409 `external_key_changed`.
   *
   * `POST /v1/organizations/workspaces` (Claude Console and Claude Platform on AWS)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, an `UncertainOutcomeError`
   * is thrown. To find out, list the workspaces with `workspaces.list()` and look for the name: names need
   * not be unique.
   *
   * @param params `name`; optional: `data_residency`, `display_color`, `external_key_id`, `tags` and
   * `user_profile_id`.
   * @param options Settings of this call alone.
   */
  create<TExternalKey extends string = string, TUserProfile extends string = string>(
    params: WorkspaceCreateParams<TExternalKey, TUserProfile>,
    options?: RequestOptions | undefined,
  ): APIPromise<Workspace>;
  /**
   * Change a workspace; fields that are left out stay as they are.
   *
   * The default workspace cannot be renamed. Answers the same codes as creation.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}` (Claude Console and Claude Platform on AWS)
   *
   * @param workspaceID Identifier of the workspace.
   * @param params At least one of `data_residency`, `display_color`, `external_key_id`, `name`, `tags` and
   * `user_profile_id`.
   * @param options Settings of this call alone.
   */
  update<TWorkspace extends string, TExternalKey extends string = string, TUserProfile extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: WorkspaceUpdateParams<TExternalKey, TUserProfile>,
    options?: RequestOptions | undefined,
  ): APIPromise<Workspace>;
  /**
   * Archive a workspace. This cannot be undone and deactivates every API key of it.
   *
   * `POST /v1/organizations/workspaces/{workspace_id}/archive` (Claude Console and Claude Platform on AWS)
   *
   * Mind: archiving cannot be undone and deactivates every API key of the workspace.
   *
   * @param workspaceID Identifier of the workspace.
   * @param options Settings of this call alone.
   */
  archive<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    options?: RequestOptions | undefined,
  ): APIPromise<Workspace>;
}

/** The reading calls under `apiKeys`. */
export interface ApiKeysReadCalls {
  /**
   * Get one API key. The secret is never returned.
   *
   * `GET /v1/organizations/api_keys/{api_key_id}` (Claude Console)
   *
   * @param apiKeyID Identifier of the key.
   * @param options Settings of this call alone.
   */
  retrieve<TApiKey extends string>(
    apiKeyID: IdArg<TApiKey, APIKeyID>,
    options?: RequestOptions | undefined,
  ): APIPromise<APIKey>;
  /**
   * List the API keys.
   *
   * `GET /v1/organizations/api_keys` (Claude Console)
   *
   * @param params Optional: `limit`, `after_id`, `before_id`, `created_by_user_id`, `status` and
   * `workspace_id`.
   * @param options Settings of this call alone.
   */
  list<TCreatedByUser extends string = string, TWorkspace extends string = string>(
    params?: APIKeyListParams<TCreatedByUser, TWorkspace> | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<APIKey>;
}

/** All calls under `apiKeys`. */
export interface ApiKeysCalls extends ApiKeysReadCalls {
  /**
   * Rename an API key or change its status.
   *
   * Answers 400 `org_api_key_limit_exceeded` or `workspace_api_key_limit_exceeded` when a reactivation passes
   * the cap.
   *
   * `POST /v1/organizations/api_keys/{api_key_id}` (Claude Console)
   *
   * @param apiKeyID Identifier of the key.
   * @param params At least one of `name` and `status`.
   * @param options Settings of this call alone.
   */
  update<TApiKey extends string>(
    apiKeyID: IdArg<TApiKey, APIKeyID>,
    params: APIKeyUpdateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<APIKey>;
}

/** The reading calls under `usageReport.messages`. */
export interface UsageReportMessagesReadCalls {
  /**
   * Report the usage of messages in buckets of time.
   *
   * Figures appear some five minutes after the use; the vendor asks to poll about once a minute.
   *
   * `GET /v1/organizations/usage_report/messages` (Claude Console)
   *
   * @param params `starting_at`; optional: `ending_at`, `bucket_width`, `limit`, `page`, `account_ids`,
   * `api_key_ids`, `service_account_ids`, `workspace_ids`, `models`, `context_window`, `service_tiers`,
   * `inference_geos`, `speeds` and `group_by`.
   * @param options Settings of this call alone.
   */
  list<TApiKey extends string = string, TServiceAccount extends string = string, TWorkspace extends string = string>(
    params: MessagesUsageListParams<TApiKey, TServiceAccount, TWorkspace>,
    options?: RequestOptions | undefined,
  ): BucketPagePromise<MessagesUsageBucket, MessagesUsageResult>;
}

/** The reading calls under `usageReport.claudeCode`. */
export interface UsageReportClaudeCodeReadCalls {
  /**
   * Report the use of Claude Code on one day in UTC, a row for each actor and terminal.
   *
   * Figures appear about an hour after the use.
   *
   * `GET /v1/organizations/usage_report/claude_code` (Claude Console)
   *
   * @param params `starting_at`; optional: `limit` and `page`.
   * @param options Settings of this call alone.
   */
  list(
    params: ClaudeCodeUsageListParams,
    options?: RequestOptions | undefined,
  ): PagePromise<ClaudeCodeUsage, ReportPageFields<ClaudeCodeUsage>>;
}

/** The reading calls under `usageReport`. */
export interface UsageReportReadCalls {
  readonly messages: UsageReportMessagesReadCalls;
  readonly claudeCode: UsageReportClaudeCodeReadCalls;
}

/** The reading calls under `costReport`. */
export interface CostReportReadCalls {
  /**
   * Report the cost by day.
   *
   * A page may hold more rows than days: grouped by `description`, each kind of cost is a row. The vendor
   * asks to poll about once a minute.
   *
   * `GET /v1/organizations/cost_report` (Claude Console)
   *
   * @param params `starting_at`; optional: `ending_at`, `bucket_width`, `group_by`, `limit` and `page`.
   * @param options Settings of this call alone.
   */
  list(
    params: CostReportListParams,
    options?: RequestOptions | undefined,
  ): BucketPagePromise<CostBucket, CostResult>;
}

/** The reading calls under `rateLimits`. */
export interface RateLimitsReadCalls {
  /**
   * List the organization's rate limits.
   *
   * `GET /v1/organizations/rate_limits` (Claude Console)
   *
   * @param params Optional: `limit`, `page`, `group_type`, `model` and `include_inherited`.
   * @param options Settings of this call alone.
   */
  list(
    params?: RateLimitListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<OrganizationRateLimit, TokenPageFields<OrganizationRateLimit>>;
}

/** The reading calls under `serviceAccounts.workspaces`. */
export interface ServiceAccountsWorkspacesReadCalls {
  /**
   * List the workspaces of a service account; of an archived one there are none.
   *
   * The first page may begin with the implicit membership in the default workspace, beyond `limit`. Answers
   * 400 when the membership that `page` stands for is gone: begin again.
   *
   * `GET /v1/organizations/service_accounts/{service_account_id}/workspaces` (Claude Console)
   *
   * @param serviceAccountID Identifier of the service account.
   * @param params Optional: `limit` and `page`.
   * @param options Settings of this call alone.
   */
  list<TServiceAccount extends string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params?: ServiceAccountWorkspaceListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<ServiceAccountWorkspaceMember, TokenPageFields<ServiceAccountWorkspaceMember>>;
}

/** All calls under `serviceAccounts.workspaces`. */
export interface ServiceAccountsWorkspacesCalls extends ServiceAccountsWorkspacesReadCalls {
  /**
   * Add a service account to a workspace, or give it another role where it was added before.
   *
   * Answers 400 for archived workspaces; archived service accounts are refused, too.
   *
   * `POST /v1/organizations/service_accounts/{service_account_id}/workspaces` (Claude Console)
   *
   * @param serviceAccountID Identifier of the service account.
   * @param params `workspace_id` and `workspace_role`.
   * @param options Settings of this call alone.
   */
  add<TServiceAccount extends string, TWorkspace extends string = string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params: ServiceAccountWorkspaceAddParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<ServiceAccountWorkspaceMember>;
  /**
   * Remove a service account from a workspace; that it is no member is no error.
   *
   * The implicit membership in the default workspace stays. Answers 400 for archived workspaces.
   *
   * `DELETE /v1/organizations/service_accounts/{service_account_id}/workspaces/{workspace_id}` (Claude
   * Console)
   *
   * Mind: the service account leaves the workspace; in the default workspace it stays as `workspace_user`.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param workspaceID Identifier of the workspace.
   * @param params `service_account_id`.
   * @param options Settings of this call alone.
   */
  remove<TWorkspace extends string, TServiceAccount extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: ServiceAccountWorkspaceRemoveParams<TServiceAccount>,
    options?: RequestOptions | undefined,
  ): APIPromise<ServiceAccountWorkspaceRemoveResponse>;
}

/** The reading calls under `serviceAccounts`. */
export interface ServiceAccountsReadCalls {
  readonly workspaces: ServiceAccountsWorkspacesReadCalls;
  /**
   * Get one service account.
   *
   * `GET /v1/organizations/service_accounts/{service_account_id}` (Claude Console)
   *
   * @param serviceAccountID Identifier of the service account.
   * @param options Settings of this call alone.
   */
  retrieve<TServiceAccount extends string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    options?: RequestOptions | undefined,
  ): APIPromise<ServiceAccount>;
  /**
   * List the service accounts, newest first. Archived ones are left out unless asked for.
   *
   * `GET /v1/organizations/service_accounts` (Claude Console)
   *
   * @param params Optional: `limit`, `page` and `include_archived`.
   * @param options Settings of this call alone.
   */
  list(
    params?: ServiceAccountListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<ServiceAccount, TokenPageFields<ServiceAccount>>;
}

/** All calls under `serviceAccounts`. */
export interface ServiceAccountsCalls extends ServiceAccountsReadCalls {
  readonly workspaces: ServiceAccountsWorkspacesCalls;
  /**
   * Create a service account.
   *
   * Answers 409 when there is one of that name. The role `admin` takes the token of a person who logged in: a
   * workload can only make service accounts of the role `developer`.
   *
   * `POST /v1/organizations/service_accounts` (Claude Console)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, it is looked for once by
   * `name`; when that settles nothing, an `UncertainOutcomeError` is thrown. To find out, look for the name
   * in `serviceAccounts.list()`: names are unique, and the newest comes first.
   *
   * @param params `name`; optional: `description` and `organization_role`.
   * @param options Settings of this call alone.
   */
  create(
    params: ServiceAccountCreateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<ServiceAccount>;
  /**
   * Change a service account's description or role; its name is fixed.
   *
   * Answers 400 for archived ones. Giving the role `admin`, even to one that has it, takes the token of a
   * person who logged in.
   *
   * `POST /v1/organizations/service_accounts/{service_account_id}` (Claude Console)
   *
   * @param serviceAccountID Identifier of the service account.
   * @param params At least one of `description` and `organization_role`.
   * @param options Settings of this call alone.
   */
  update<TServiceAccount extends string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params: ServiceAccountUpdateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<ServiceAccount>;
  /**
   * Archive a service account. One that is archived already stays as it is.
   *
   * Answers 400 while a federation rule that is not archived targets it.
   *
   * `POST /v1/organizations/service_accounts/{service_account_id}/archive` (Claude Console)
   *
   * Mind: the API has no call that brings an archived service account back, and it can no longer be changed
   * or added to workspaces.
   *
   * @param serviceAccountID Identifier of the service account.
   * @param options Settings of this call alone.
   */
  archive<TServiceAccount extends string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    options?: RequestOptions | undefined,
  ): APIPromise<ServiceAccount>;
}

/** The reading calls under `federation.issuers`. */
export interface FederationIssuersReadCalls {
  /**
   * Get one issuer.
   *
   * `GET /v1/organizations/federation_issuers/{federation_issuer_id}` (Claude Console)
   *
   * @param federationIssuerID Identifier of the issuer.
   * @param options Settings of this call alone.
   */
  retrieve<TFederationIssuer extends string>(
    federationIssuerID: IdArg<TFederationIssuer, FederationIssuerID>,
    options?: RequestOptions | undefined,
  ): APIPromise<FederationIssuer>;
  /**
   * List the issuers. Archived ones are left out unless asked for.
   *
   * `GET /v1/organizations/federation_issuers` (Claude Console)
   *
   * @param params Optional: `limit`, `page` and `include_archived`.
   * @param options Settings of this call alone.
   */
  list(
    params?: FederationIssuerListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<FederationIssuer, TokenPageFields<FederationIssuer>>;
}

/** All calls under `federation.issuers`. */
export interface FederationIssuersCalls extends FederationIssuersReadCalls {
  /**
   * Register an OpenID issuer whose tokens rules may take.
   *
   * Answers 409 when there is one of that name.
   *
   * `POST /v1/organizations/federation_issuers` (Claude Console)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, it is looked for once by
   * `name`; when that settles nothing, an `UncertainOutcomeError` is thrown. To find out, look for the name
   * in `federation.issuers.list()`: names are unique.
   *
   * @param params `name` and `issuer_url`; optional: `check_jti`, `jwks` and `max_jwt_lifetime_seconds`.
   * @param options Settings of this call alone.
   */
  create(
    params: FederationIssuerCreateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<FederationIssuer>;
  /**
   * Change an issuer; fields that are left out stay as they are.
   *
   * Answers 400 for archived ones, 409 when another one has the name. An issuer of a rule with any scope but
   * `workspace:developer` and `workspace:inference` is changed in the Console only.
   *
   * `POST /v1/organizations/federation_issuers/{federation_issuer_id}` (Claude Console)
   *
   * @param federationIssuerID Identifier of the issuer.
   * @param params At least one of `check_jti`, `issuer_url`, `jwks`, `jwks_polling_disabled`,
   * `max_jwt_lifetime_seconds` and `name`.
   * @param options Settings of this call alone.
   */
  update<TFederationIssuer extends string>(
    federationIssuerID: IdArg<TFederationIssuer, FederationIssuerID>,
    params: FederationIssuerUpdateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<FederationIssuer>;
  /**
   * Archive an issuer. One that is archived already stays as it is.
   *
   * Answers 400 while a rule that is not archived refers to it.
   *
   * `POST /v1/organizations/federation_issuers/{federation_issuer_id}/archive` (Claude Console)
   *
   * Mind: the API has no call that brings an archived issuer back, and it can no longer be changed.
   *
   * @param federationIssuerID Identifier of the issuer.
   * @param options Settings of this call alone.
   */
  archive<TFederationIssuer extends string>(
    federationIssuerID: IdArg<TFederationIssuer, FederationIssuerID>,
    options?: RequestOptions | undefined,
  ): APIPromise<FederationIssuer>;
}

/** The reading calls under `federation.rules.workspaces`. */
export interface FederationRulesWorkspacesReadCalls {
  /**
   * List the workspaces that a rule is enabled for one by one: all of them at once.
   *
   * A rule for every workspace says so itself, in `applies_to_all_workspaces`.
   *
   * `GET /v1/organizations/federation_rules/{federation_rule_id}/workspaces` (Claude Console)
   *
   * @param federationRuleID Identifier of the rule.
   * @param params Optional: `limit` and `page`.
   * @param options Settings of this call alone.
   */
  list<TFederationRule extends string>(
    federationRuleID: IdArg<TFederationRule, FederationRuleID>,
    params?: FederationRuleWorkspaceListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<FederationRuleWorkspace, TokenPageFields<FederationRuleWorkspace>>;
}

/** All calls under `federation.rules.workspaces`. */
export interface FederationRulesWorkspacesCalls extends FederationRulesWorkspacesReadCalls {
  /**
   * Enable a rule for a workspace; that it is enabled already is no error.
   *
   * Answers 400 for archived rules. That the service account is a member of the workspace is checked only
   * when a token is exchanged.
   *
   * `POST /v1/organizations/federation_rules/{federation_rule_id}/workspaces` (Claude Console)
   *
   * @param federationRuleID Identifier of the rule.
   * @param params `workspace_id`.
   * @param options Settings of this call alone.
   */
  add<TFederationRule extends string, TWorkspace extends string = string>(
    federationRuleID: IdArg<TFederationRule, FederationRuleID>,
    params: FederationRuleWorkspaceAddParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<FederationRuleWorkspace>;
  /**
   * Disable a rule for a workspace; that it is not enabled is no error.
   *
   * `DELETE /v1/organizations/federation_rules/{federation_rule_id}/workspaces/{workspace_id}` (Claude
   * Console)
   *
   * Mind: the rule is no longer enabled for the workspace, unless it is for all workspaces.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param workspaceID Identifier of the workspace.
   * @param params `federation_rule_id`.
   * @param options Settings of this call alone.
   */
  remove<TWorkspace extends string, TFederationRule extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: FederationRuleWorkspaceRemoveParams<TFederationRule>,
    options?: RequestOptions | undefined,
  ): APIPromise<FederationRuleWorkspaceRemoveResponse>;
}

/** The reading calls under `federation.rules`. */
export interface FederationRulesReadCalls {
  readonly workspaces: FederationRulesWorkspacesReadCalls;
  /**
   * Get one rule.
   *
   * `GET /v1/organizations/federation_rules/{federation_rule_id}` (Claude Console)
   *
   * @param federationRuleID Identifier of the rule.
   * @param options Settings of this call alone.
   */
  retrieve<TFederationRule extends string>(
    federationRuleID: IdArg<TFederationRule, FederationRuleID>,
    options?: RequestOptions | undefined,
  ): APIPromise<FederationRule>;
  /**
   * List the rules. Archived ones are left out unless asked for.
   *
   * `GET /v1/organizations/federation_rules` (Claude Console)
   *
   * @param params Optional: `limit`, `page`, `include_archived` and `issuer_id`.
   * @param options Settings of this call alone.
   */
  list<TIssuer extends string = string>(
    params?: FederationRuleListParams<TIssuer> | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<FederationRule, TokenPageFields<FederationRule>>;
}

/** All calls under `federation.rules`. */
export interface FederationRulesCalls extends FederationRulesReadCalls {
  readonly workspaces: FederationRulesWorkspacesCalls;
  /**
   * Create a rule.
   *
   * Answers 409 when there is one of that name, 400 when the issuer, the service account or the workspace is
   * unknown. On issuers that many organizations share (GitHub Actions, GitLab, Buildkite, Terraform Cloud,
   * Google) the match must hold your own organization fast.
   *
   * `POST /v1/organizations/federation_rules` (Claude Console)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, it is looked for once by
   * `name`; when that settles nothing, an `UncertainOutcomeError` is thrown. To find out, look for the name
   * in `federation.rules.list()`: names are unique.
   *
   * @param params `name`, `issuer_id`, `match`, `oauth_scope` and `target`; optional:
   * `applies_to_all_workspaces`, `description`, `token_lifetime_seconds` and `workspace_id`.
   * @param options Settings of this call alone.
   */
  create<TIssuer extends string = string, TTargetServiceAccount extends string = string, TWorkspace extends string = string>(
    params: FederationRuleCreateParams<TIssuer, TTargetServiceAccount, TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<FederationRule>;
  /**
   * Change a rule; fields that are left out stay as they are, and its issuer is fixed.
   *
   * Answers 400 for archived ones, 409 when another one has the name. On issuers that many organizations
   * share, any change of a rule that does not hold your own organization fast must bring a match that does.
   * Rules with other scopes than `workspace:developer` and `workspace:inference` are changed in the Console.
   *
   * `POST /v1/organizations/federation_rules/{federation_rule_id}` (Claude Console)
   *
   * @param federationRuleID Identifier of the rule.
   * @param params At least one of `applies_to_all_workspaces`, `description`, `match`, `name`, `oauth_scope`,
   * `target`, `token_lifetime_seconds` and `workspace_id`.
   * @param options Settings of this call alone.
   */
  update<TFederationRule extends string, TTargetServiceAccount extends string = string, TWorkspace extends string = string>(
    federationRuleID: IdArg<TFederationRule, FederationRuleID>,
    params: FederationRuleUpdateParams<TTargetServiceAccount, TWorkspace>,
    options?: RequestOptions | undefined,
  ): APIPromise<FederationRule>;
  /**
   * Archive a rule. One that is archived already stays as it is.
   *
   * `POST /v1/organizations/federation_rules/{federation_rule_id}/archive` (Claude Console)
   *
   * Mind: the rule gives no more tokens and forgets its workspaces, the API has no call that brings it back;
   * tokens it gave before live on until they expire.
   *
   * @param federationRuleID Identifier of the rule.
   * @param options Settings of this call alone.
   */
  archive<TFederationRule extends string>(
    federationRuleID: IdArg<TFederationRule, FederationRuleID>,
    options?: RequestOptions | undefined,
  ): APIPromise<FederationRule>;
}

/** The reading calls under `federation`. */
export interface FederationReadCalls {
  readonly issuers: FederationIssuersReadCalls;
  readonly rules: FederationRulesReadCalls;
}

/** All calls under `federation`. */
export interface FederationCalls extends FederationReadCalls {
  readonly issuers: FederationIssuersCalls;
  readonly rules: FederationRulesCalls;
}

/** The reading calls under `externalKeys`. */
export interface ExternalKeysReadCalls {
  /**
   * Get what is known of one external key.
   *
   * `GET /v1/organizations/external_keys/{external_key_id}` (Claude Console and Claude Platform on AWS)
   *
   * @param externalKeyID Identifier of the external key, or the ARN of the key.
   * @param options Settings of this call alone.
   */
  retrieve<TExternalKey extends string>(
    externalKeyID: IdArg<TExternalKey, ExternalKeyID>,
    options?: RequestOptions | undefined,
  ): APIPromise<ExternalKey>;
  /**
   * List the external keys, newest first.
   *
   * `GET /v1/organizations/external_keys` (Claude Console and Claude Platform on AWS)
   *
   * @param params Optional: `limit` and `page`.
   * @param options Settings of this call alone.
   */
  list(
    params?: ExternalKeyListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<ExternalKey, TokenPageFields<ExternalKey>>;
}

/** All calls under `externalKeys`. */
export interface ExternalKeysCalls extends ExternalKeysReadCalls {
  /**
   * Make an external key known.
   *
   * Answers 400 `user_profile_not_found`.
   *
   * `POST /v1/organizations/external_keys` (Claude Console and Claude Platform on AWS)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, an `UncertainOutcomeError`
   * is thrown. To find out, list the external keys with `externalKeys.list()`, newest first, and look for the
   * `provider_config`.
   *
   * @param params `provider_config`; optional: `display_name`, `geo` and `user_profile_id`.
   * @param options Settings of this call alone.
   */
  create<TUserProfile extends string = string>(
    params: ExternalKeyCreateParams<TUserProfile>,
    options?: RequestOptions | undefined,
  ): APIPromise<ExternalKey>;
  /**
   * Change what is known of an external key; fields that are left out stay as they are.
   *
   * Once a workspace uses the key, only its name can be changed; a key at Google stays there and keeps its
   * `key_name`. Answers 400 `external_key_in_workspace_policy`.
   *
   * `POST /v1/organizations/external_keys/{external_key_id}` (Claude Console and Claude Platform on AWS)
   *
   * @param externalKeyID Identifier of the external key, or the ARN of the key.
   * @param params At least one of `display_name`, `geo` and `provider_config`.
   * @param options Settings of this call alone.
   */
  update<TExternalKey extends string>(
    externalKeyID: IdArg<TExternalKey, ExternalKeyID>,
    params: ExternalKeyUpdateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<ExternalKey>;
  /**
   * Forget an external key; the key itself is not touched.
   *
   * Refused while a workspace uses it. Answers 400 `external_key_in_workspace_policy`.
   *
   * `DELETE /v1/organizations/external_keys/{external_key_id}` (Claude Console and Claude Platform on AWS)
   *
   * Mind: what is known of the key is deleted; a workspace that is to use it needs it made known again.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param externalKeyID Identifier of the external key, or the ARN of the key.
   * @param options Settings of this call alone.
   */
  delete<TExternalKey extends string>(
    externalKeyID: IdArg<TExternalKey, ExternalKeyID>,
    options?: RequestOptions | undefined,
  ): APIPromise<ExternalKeyDeleteResponse>;
  /**
   * Encrypt and decrypt something with an external key, to see that it works.
   *
   * Waits up to 30 seconds. Answers 200 also when the key does not work: read `status`.
   *
   * `POST /v1/organizations/external_keys/{external_key_id}/validate` (Claude Console)
   *
   * @param externalKeyID Identifier of the external key.
   * @param options Settings of this call alone.
   */
  validate<TExternalKey extends string>(
    externalKeyID: IdArg<TExternalKey, ExternalKeyID>,
    options?: RequestOptions | undefined,
  ): APIPromise<ExternalKeyValidateResponse>;
}

/** The reading calls under `complianceSettings`. */
export interface ComplianceSettingsReadCalls {
  /**
   * Get the compliance settings; an organization below another one has those of the upper one.
   *
   * `GET /v1/organizations/compliance_settings`
   *
   * @param options Settings of this call alone.
   */
  retrieve(options?: RequestOptions | undefined): APIPromise<OrganizationComplianceSettings>;
}

/** All calls under `complianceSettings`. */
export interface ComplianceSettingsCalls extends ComplianceSettingsReadCalls {
  /**
   * Switch the Compliance API, and with it the record of activities, on or off.
   *
   * Setting what is set already changes nothing. What the vendor's own access leaves behind is recorded also
   * while it is off, and the provisioning of that record switches it on again.
   *
   * `POST /v1/organizations/compliance_settings`
   *
   * Mind: `disabled` switches the Compliance API off, and activities are no longer recorded.
   *
   * @param params `state`.
   * @param options Settings of this call alone.
   */
  update(
    params: ComplianceSettingUpdateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<OrganizationComplianceSettings>;
}

/** The reading calls under `rbacGroups.members`. */
export interface RbacGroupsMembersReadCalls {
  /**
   * List the members of a group, the oldest membership first. A page may be shorter than `limit`.
   *
   * `GET /v1/organizations/rbac_groups/{rbac_group_id}/members` (Claude Enterprise)
   *
   * @param rbacGroupID Identifier of the group.
   * @param params Optional: `limit` and `page`.
   * @param options Settings of this call alone.
   */
  list<TRbacGroup extends string>(
    rbacGroupID: IdArg<TRbacGroup, RBACGroupID>,
    params?: RBACGroupMemberListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<RBACGroupMember, TokenPageFields<RBACGroupMember>>;
}

/** All calls under `rbacGroups.members`. */
export interface RbacGroupsMembersCalls extends RbacGroupsMembersReadCalls {
  /**
   * Add a member of the enterprise to a group.
   *
   * Answers 404 when the person is no member of the enterprise, 400 when they are in the group already, for
   * groups of source `scim`, and with the codes `rbac_group_grants_owner_access` and
   * `rbac_group_owner_access_unconfirmed`.
   *
   * `POST /v1/organizations/rbac_groups/{rbac_group_id}/members` (Claude Enterprise)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, it is looked for once by
   * `user_id`; when that settles nothing, an `UncertainOutcomeError` is thrown. To find out, look for the
   * member in `rbacGroups.members.list(rbac_group_id)`, where the newest comes last.
   *
   * @param rbacGroupID Identifier of the group.
   * @param params `user_id`.
   * @param options Settings of this call alone.
   */
  add<TRbacGroup extends string, TUser extends string = string>(
    rbacGroupID: IdArg<TRbacGroup, RBACGroupID>,
    params: RBACGroupMemberAddParams<TUser>,
    options?: RequestOptions | undefined,
  ): APIPromise<RBACGroupMember>;
  /**
   * Remove a member from a group.
   *
   * Answers 404 when the person is not in the group, 400 for groups of source `scim` and with the codes
   * `rbac_group_grants_owner_access` and `rbac_group_owner_access_unconfirmed`.
   *
   * `DELETE /v1/organizations/rbac_groups/{rbac_group_id}/members/{user_id}` (Claude Enterprise)
   *
   * Mind: the member loses the rights that only this group's roles give.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param userID Identifier of the member.
   * @param params `rbac_group_id`.
   * @param options Settings of this call alone.
   */
  remove<TUser extends string, TRbacGroup extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: RBACGroupMemberRemoveParams<TRbacGroup>,
    options?: RequestOptions | undefined,
  ): APIPromise<DeletedRBACGroupMember>;
}

/** The reading calls under `rbacGroups`. */
export interface RbacGroupsReadCalls {
  readonly members: RbacGroupsMembersReadCalls;
  /**
   * Get one group.
   *
   * `GET /v1/organizations/rbac_groups/{rbac_group_id}` (Claude Enterprise)
   *
   * @param rbacGroupID Identifier of the group.
   * @param options Settings of this call alone.
   */
  retrieve<TRbacGroup extends string>(
    rbacGroupID: IdArg<TRbacGroup, RBACGroupID>,
    options?: RequestOptions | undefined,
  ): APIPromise<RBACGroup>;
  /**
   * List the groups.
   *
   * `GET /v1/organizations/rbac_groups` (Claude Enterprise)
   *
   * @param params Optional: `limit` and `page`.
   * @param options Settings of this call alone.
   */
  list(
    params?: RBACGroupListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<RBACGroup, TokenPageFields<RBACGroup>>;
}

/** All calls under `rbacGroups`. */
export interface RbacGroupsCalls extends RbacGroupsReadCalls {
  readonly members: RbacGroupsMembersCalls;
  /**
   * Create a group, of source `direct` and without roles: those are attached in the settings.
   *
   * `POST /v1/organizations/rbac_groups` (Claude Enterprise)
   *
   * Never sent twice. After a failure that leaves open whether the server acted, an `UncertainOutcomeError`
   * is thrown. To find out, list the groups with `rbacGroups.list()` and look for the name: names need not be
   * unique.
   *
   * @param params `name`.
   * @param options Settings of this call alone.
   */
  create(params: RBACGroupCreateParams, options?: RequestOptions | undefined): APIPromise<RBACGroup>;
  /**
   * Rename a group; nothing else of it can be changed through the API.
   *
   * Answers 400 for groups of source `scim` while SCIM is in use.
   *
   * `POST /v1/organizations/rbac_groups/{rbac_group_id}` (Claude Enterprise)
   *
   * @param rbacGroupID Identifier of the group.
   * @param params At least one of `name`.
   * @param options Settings of this call alone.
   */
  update<TRbacGroup extends string>(
    rbacGroupID: IdArg<TRbacGroup, RBACGroupID>,
    params: RBACGroupUpdateParams,
    options?: RequestOptions | undefined,
  ): APIPromise<RBACGroup>;
  /**
   * Delete a group.
   *
   * Answers 400 for groups of source `scim` and with the codes `rbac_group_grants_owner_access` and
   * `rbac_group_owner_access_unconfirmed`.
   *
   * `DELETE /v1/organizations/rbac_groups/{rbac_group_id}` (Claude Enterprise)
   *
   * Mind: the group's members lose the rights that only its roles give.
   *
   * May be repeated: a repeat that answers 404 means that it is done.
   *
   * @param rbacGroupID Identifier of the group.
   * @param options Settings of this call alone.
   */
  delete<TRbacGroup extends string>(
    rbacGroupID: IdArg<TRbacGroup, RBACGroupID>,
    options?: RequestOptions | undefined,
  ): APIPromise<DeletedRBACGroup>;
}

/** The reading calls under `rbacRoles.permissions`. */
export interface RbacRolesPermissionsReadCalls {
  /**
   * List what a role permits. A page may be shorter than `limit`.
   *
   * A row with `capability_access_all` or `capability_access_all_ga` permits many features that have no row
   * of their own. Answers 404 `rbac_role_not_found`, and 400 with the codes `organization_type_not_supported`
   * and `parent_organization_required`.
   *
   * `GET /v1/organizations/rbac_roles/{rbac_role_id}/permissions` (Claude Enterprise)
   *
   * @param rbacRoleID Identifier of the role.
   * @param params Optional: `limit` and `page`.
   * @param options Settings of this call alone.
   */
  list<TRbacRole extends string>(
    rbacRoleID: IdArg<TRbacRole, RBACRoleID>,
    params?: RBACRolePermissionListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<RBACRolePermission, TokenPageFields<RBACRolePermission>>;
}

/** The reading calls under `rbacRoles`. */
export interface RbacRolesReadCalls {
  readonly permissions: RbacRolesPermissionsReadCalls;
  /**
   * Get one role.
   *
   * Answers 404 `rbac_role_not_found`, and 400 with the codes `organization_type_not_supported` and
   * `parent_organization_required`.
   *
   * `GET /v1/organizations/rbac_roles/{rbac_role_id}` (Claude Enterprise)
   *
   * @param rbacRoleID Identifier of the role.
   * @param options Settings of this call alone.
   */
  retrieve<TRbacRole extends string>(
    rbacRoleID: IdArg<TRbacRole, RBACRoleID>,
    options?: RequestOptions | undefined,
  ): APIPromise<RBACRole>;
  /**
   * List the roles.
   *
   * Answers 400 with the codes `organization_type_not_supported` and `parent_organization_required`.
   *
   * `GET /v1/organizations/rbac_roles` (Claude Enterprise)
   *
   * @param params Optional: `limit` and `page`.
   * @param options Settings of this call alone.
   */
  list(
    params?: RBACRoleListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<RBACRole, TokenPageFields<RBACRole>>;
}

/** The reading calls under `spendLimits.effective`. */
export interface SpendLimitsEffectiveReadCalls {
  /**
   * List the limit and the spend of each member, a row for each period that has one.
   *
   * Pages go by member: the rows of one never part. Answers 400 `organization_type_not_supported`.
   *
   * `GET /v1/organizations/spend_limits/effective` (Claude Enterprise)
   *
   * @param params Optional: `limit`, `page`, `period` and `user_ids`.
   * @param options Settings of this call alone.
   */
  list<TUser extends string = string>(
    params?: SpendLimitEffectiveListParams<TUser> | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<SpendSummary, TokenPageFields<SpendSummary>>;
}

/** The reading calls under `spendLimits.increaseRequests`. */
export interface SpendLimitsIncreaseRequestsReadCalls {
  /**
   * Get one request. Early access in the Console.
   *
   * `GET /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}` (Claude Console
   * and Claude Enterprise)
   *
   * @param spendLimitIncreaseRequestID Identifier of the request.
   * @param options Settings of this call alone.
   */
  retrieve<TSpendLimitIncreaseRequest extends string>(
    spendLimitIncreaseRequestID: IdArg<TSpendLimitIncreaseRequest, SpendLimitIncreaseRequestID>,
    options?: RequestOptions | undefined,
  ): APIPromise<SpendLimitIncreaseRequest>;
  /**
   * List the requests, newest first, but for those of people who have left. Early access in the Console.
   *
   * `GET /v1/organizations/spend_limit_increase_requests` (Claude Console and Claude Enterprise)
   *
   * @param params Optional: `limit`, `page`, `actor_ids` and `status`.
   * @param options Settings of this call alone.
   */
  list<TActor extends string = string>(
    params?: SpendLimitIncreaseRequestListParams<TActor> | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<SpendLimitIncreaseRequest, TokenPageFields<SpendLimitIncreaseRequest>>;
}

/** All calls under `spendLimits.increaseRequests`. */
export interface SpendLimitsIncreaseRequestsCalls extends SpendLimitsIncreaseRequestsReadCalls {
  /**
   * Approve a pending request: the member gets a limit of their own. Early access in the Console.
   *
   * `POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/approve` (Claude
   * Console and Claude Enterprise)
   *
   * Mind: this sets a limit for this member alone, and tells them by e-mail unless `suppress_notification` is
   * `true`.
   *
   * Never sent twice. After a failure that leaves open whether the server acted, an `UncertainOutcomeError`
   * is thrown. To find out, get the request with `spendLimits.increaseRequests.retrieve(id)` and see its
   * `status`: `approved` means that the limit was set.
   *
   * @param spendLimitIncreaseRequestID Identifier of the request.
   * @param params `amount`; optional: `period` and `suppress_notification`.
   * @param options Settings of this call alone.
   */
  approve<TSpendLimitIncreaseRequest extends string>(
    spendLimitIncreaseRequestID: IdArg<TSpendLimitIncreaseRequest, SpendLimitIncreaseRequestID>,
    params: SpendLimitIncreaseRequestApproveParams,
    options?: RequestOptions | undefined,
  ): APIPromise<IncreaseRequestApproveResponse>;
  /**
   * Deny a pending request. Denying it again changes nothing.
   *
   * Answers 400 when the request was approved before. Early access in the Console.
   *
   * `POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/deny` (Claude
   * Console and Claude Enterprise)
   *
   * Mind: the member is told by e-mail unless `suppress_notification` is `true`.
   *
   * @param spendLimitIncreaseRequestID Identifier of the request.
   * @param params Optional: `suppress_notification`.
   * @param options Settings of this call alone.
   */
  deny<TSpendLimitIncreaseRequest extends string>(
    spendLimitIncreaseRequestID: IdArg<TSpendLimitIncreaseRequest, SpendLimitIncreaseRequestID>,
    params?: SpendLimitIncreaseRequestDenyParams | null | undefined,
    options?: RequestOptions | undefined,
  ): APIPromise<SpendLimitIncreaseRequest>;
}

/** The reading calls under `spendLimits`. */
export interface SpendLimitsReadCalls {
  readonly effective: SpendLimitsEffectiveReadCalls;
  readonly increaseRequests: SpendLimitsIncreaseRequestsReadCalls;
}

/** All calls under `spendLimits`. */
export interface SpendLimitsCalls extends SpendLimitsReadCalls {
  readonly increaseRequests: SpendLimitsIncreaseRequestsCalls;
}

/** The reading calls under `analytics.apps.chat.projects`. */
export interface AnalyticsAppsChatProjectsReadCalls {
  /**
   * List the projects of the chat with what was done in them, by project id.
   *
   * Figures come about a day late; the error for a day that is too recent names the latest one.
   *
   * `GET /v1/organizations/analytics/apps/chat/projects` (Claude Enterprise)
   *
   * @param params Optional: `limit`, `page`, `date`, `ending_date`, `filter`, `group_by`, `order`, `order_by`
   * and `starting_date`.
   * @param options Settings of this call alone.
   */
  list(
    params?: AnalyticsProjectListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<AnalyticsProjectActivity, TokenPageFields<AnalyticsProjectActivity>>;
}

/** The reading calls under `analytics.apps.chat`. */
export interface AnalyticsAppsChatReadCalls {
  readonly projects: AnalyticsAppsChatProjectsReadCalls;
}

/** The reading calls under `analytics.apps`. */
export interface AnalyticsAppsReadCalls {
  readonly chat: AnalyticsAppsChatReadCalls;
}

/** The reading calls under `analytics.artifacts`. */
export interface AnalyticsArtifactsReadCalls {
  /**
   * List how many artifacts were made on one day, a row for each type, shared or not.
   *
   * Without `group_by` all rows come on one page. Figures come about a day late; the error for a day that is
   * too recent names the latest one.
   *
   * `GET /v1/organizations/analytics/artifacts` (Claude Enterprise)
   *
   * @param params `date`; optional: `limit`, `page`, `filter` and `group_by`.
   * @param options Settings of this call alone.
   */
  list(
    params: AnalyticsArtifactListParams,
    options?: RequestOptions | undefined,
  ): PagePromise<AnalyticsArtifactActivity, TokenPageFields<AnalyticsArtifactActivity>>;
}

/** The reading calls under `analytics.connectors`. */
export interface AnalyticsConnectorsReadCalls {
  /**
   * List the connectors with their use, by name.
   *
   * Names that mean the same connector are brought into one form. Figures come about a day late; the error
   * for a day that is too recent names the latest one.
   *
   * `GET /v1/organizations/analytics/connectors` (Claude Enterprise)
   *
   * @param params Optional: `limit`, `page`, `date`, `ending_date`, `filter`, `group_by`, `order`, `order_by`
   * and `starting_date`.
   * @param options Settings of this call alone.
   */
  list(
    params?: AnalyticsConnectorListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<AnalyticsConnectorActivity, TokenPageFields<AnalyticsConnectorActivity>>;
}

/** The reading calls under `analytics.plugins`. */
export interface AnalyticsPluginsReadCalls {
  /**
   * List the plugins of Cowork and Claude Code with their installations and use, by name.
   *
   * Figures come about a day late; the error for a day that is too recent names the latest one.
   *
   * `GET /v1/organizations/analytics/plugins` (Claude Enterprise)
   *
   * @param params Optional: `limit`, `page`, `date`, `ending_date`, `filter`, `group_by`, `order`, `order_by`
   * and `starting_date`.
   * @param options Settings of this call alone.
   */
  list(
    params?: AnalyticsPluginListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<AnalyticsPluginActivity, TokenPageFields<AnalyticsPluginActivity>>;
}

/** The reading calls under `analytics.skills`. */
export interface AnalyticsSkillsReadCalls {
  /**
   * List the skills with their use, by name.
   *
   * Figures come about a day late; the error for a day that is too recent names the latest one.
   *
   * `GET /v1/organizations/analytics/skills` (Claude Enterprise)
   *
   * @param params Optional: `limit`, `page`, `date`, `ending_date`, `filter`, `group_by`, `order`, `order_by`
   * and `starting_date`.
   * @param options Settings of this call alone.
   */
  list(
    params?: AnalyticsSkillListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<AnalyticsSkillActivity, TokenPageFields<AnalyticsSkillActivity>>;
}

/** The reading calls under `analytics.summaries`. */
export interface AnalyticsSummariesReadCalls {
  /**
   * List how many members were active, a row a day.
   *
   * All days come on one page. Figures come about a day late; the error for a day that is too recent names
   * the latest one.
   *
   * `GET /v1/organizations/analytics/summaries` (Claude Enterprise)
   *
   * @param params `starting_date`; optional: `limit`, `page`, `ending_date` and `filter`.
   * @param options Settings of this call alone.
   */
  list(
    params: AnalyticsSummaryListParams,
    options?: RequestOptions | undefined,
  ): PagePromise<AnalyticsSingleDayActivitySummary, TokenPageFields<AnalyticsSingleDayActivitySummary>>;
}

/** The reading calls under `analytics.users`. */
export interface AnalyticsUsersReadCalls {
  /**
   * List the members with what they did, by e-mail address.
   *
   * Narrowed down to projects, rows tell of the chat in these projects alone; the server then takes neither
   * `group_by` nor groups. Figures come about a day late; the error for a day that is too recent names the
   * latest one.
   *
   * `GET /v1/organizations/analytics/users` (Claude Enterprise)
   *
   * @param params Optional: `limit`, `page`, `date`, `ending_date`, `filter`, `group_by`, `order`, `order_by`
   * and `starting_date`.
   * @param options Settings of this call alone.
   */
  list(
    params?: AnalyticsUserListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): PagePromise<AnalyticsUserActivity, TokenPageFields<AnalyticsUserActivity>>;
}

/** The reading calls under `analytics`. */
export interface AnalyticsReadCalls {
  readonly apps: AnalyticsAppsReadCalls;
  readonly artifacts: AnalyticsArtifactsReadCalls;
  readonly connectors: AnalyticsConnectorsReadCalls;
  readonly plugins: AnalyticsPluginsReadCalls;
  readonly skills: AnalyticsSkillsReadCalls;
  readonly summaries: AnalyticsSummariesReadCalls;
  readonly users: AnalyticsUsersReadCalls;
}

/** The reading calls of Anthropic's API. */
export interface AnthropicReadResources {
  readonly users: UsersReadCalls;
  readonly invites: InvitesReadCalls;
  readonly workspaces: WorkspacesReadCalls;
  readonly apiKeys: ApiKeysReadCalls;
  readonly usageReport: UsageReportReadCalls;
  readonly costReport: CostReportReadCalls;
  readonly rateLimits: RateLimitsReadCalls;
  readonly serviceAccounts: ServiceAccountsReadCalls;
  readonly federation: FederationReadCalls;
  readonly externalKeys: ExternalKeysReadCalls;
  readonly complianceSettings: ComplianceSettingsReadCalls;
  readonly rbacGroups: RbacGroupsReadCalls;
  readonly rbacRoles: RbacRolesReadCalls;
  readonly spendLimits: SpendLimitsReadCalls;
  readonly analytics: AnalyticsReadCalls;
  /**
   * Who am I: the organization that the credential belongs to.
   *
   * `GET /v1/organizations/me` (Claude Console and Claude Enterprise)
   *
   * @param options Settings of this call alone.
   */
  retrieve(options?: RequestOptions | undefined): APIPromise<OrganizationInfo>;
}

/** All calls of Anthropic's API. */
export interface AnthropicResources extends AnthropicReadResources {
  readonly users: UsersCalls;
  readonly invites: InvitesCalls;
  readonly workspaces: WorkspacesCalls;
  readonly apiKeys: ApiKeysCalls;
  readonly serviceAccounts: ServiceAccountsCalls;
  readonly federation: FederationCalls;
  readonly externalKeys: ExternalKeysCalls;
  readonly complianceSettings: ComplianceSettingsCalls;
  readonly rbacGroups: RbacGroupsCalls;
  readonly spendLimits: SpendLimitsCalls;
}

/** The reading calls under `users`, as plans: checked and written out, not sent. */
export interface UsersReadPlans {
  /** The plan of {@link UsersReadCalls.retrieve}. */
  retrieve<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link UsersReadCalls.list}. */
  list(params?: UserListParams | null | undefined, options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls under `users`, as plans: checked and written out, not sent. */
export interface UsersPlans extends UsersReadPlans {
  /** The plan of {@link UsersCalls.update}. */
  update<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    params: UserUpdateParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link UsersCalls.remove}. */
  remove<TUser extends string>(
    userID: IdArg<TUser, UserID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `invites`, as plans: checked and written out, not sent. */
export interface InvitesReadPlans {
  /** The plan of {@link InvitesReadCalls.retrieve}. */
  retrieve<TInvite extends string>(
    inviteID: IdArg<TInvite, InviteID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link InvitesReadCalls.list}. */
  list(params?: InviteListParams | null | undefined, options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls under `invites`, as plans: checked and written out, not sent. */
export interface InvitesPlans extends InvitesReadPlans {
  /** The plan of {@link InvitesCalls.create}. */
  create<TRbacGroup extends string = string>(
    params: InviteCreateParams<TRbacGroup>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link InvitesCalls.delete}. */
  delete<TInvite extends string>(
    inviteID: IdArg<TInvite, InviteID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `workspaces.members`, as plans: checked and written out, not sent. */
export interface WorkspacesMembersReadPlans {
  /** The plan of {@link WorkspacesMembersReadCalls.retrieve}. */
  retrieve<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberRetrieveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesMembersReadCalls.list}. */
  list<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params?: MemberListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `workspaces.members`, as plans: checked and written out, not sent. */
export interface WorkspacesMembersPlans extends WorkspacesMembersReadPlans {
  /** The plan of {@link WorkspacesMembersCalls.update}. */
  update<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberUpdateParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesMembersCalls.add}. */
  add<TWorkspace extends string, TUser extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: MemberAddParams<TUser>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesMembersCalls.remove}. */
  remove<TUser extends string, TWorkspace extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: MemberRemoveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `workspaces.rateLimits`, as plans: checked and written out, not sent. */
export interface WorkspacesRateLimitsReadPlans {
  /** The plan of {@link WorkspacesRateLimitsReadCalls.list}. */
  list<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params?: WorkspaceRateLimitListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `workspaces.rateLimits`, as plans: checked and written out, not sent. */
export interface WorkspacesRateLimitsPlans extends WorkspacesRateLimitsReadPlans {
  /** The plan of {@link WorkspacesRateLimitsCalls.update}. */
  update<TRateLimit extends string, TWorkspace extends string = string>(
    rateLimitID: IdArg<TRateLimit, RateLimitID>,
    params: WorkspaceRateLimitUpdateParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `workspaces.serviceAccounts`, as plans: checked and written out, not sent. */
export interface WorkspacesServiceAccountsReadPlans {
  /** The plan of {@link WorkspacesServiceAccountsReadCalls.retrieve}. */
  retrieve<TServiceAccount extends string, TWorkspace extends string = string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params: WorkspaceServiceAccountRetrieveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesServiceAccountsReadCalls.list}. */
  list<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params?: WorkspaceServiceAccountListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `workspaces.serviceAccounts`, as plans: checked and written out, not sent. */
export interface WorkspacesServiceAccountsPlans extends WorkspacesServiceAccountsReadPlans {
  /** The plan of {@link WorkspacesServiceAccountsCalls.update}. */
  update<TServiceAccount extends string, TWorkspace extends string = string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params: WorkspaceServiceAccountUpdateParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesServiceAccountsCalls.add}. */
  add<TWorkspace extends string, TServiceAccount extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: WorkspaceServiceAccountAddParams<TServiceAccount>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesServiceAccountsCalls.remove}. */
  remove<TServiceAccount extends string, TWorkspace extends string = string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params: WorkspaceServiceAccountRemoveParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `workspaces`, as plans: checked and written out, not sent. */
export interface WorkspacesReadPlans {
  readonly members: WorkspacesMembersReadPlans;
  readonly rateLimits: WorkspacesRateLimitsReadPlans;
  readonly serviceAccounts: WorkspacesServiceAccountsReadPlans;
  /** The plan of {@link WorkspacesReadCalls.retrieve}. */
  retrieve<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesReadCalls.list}. */
  list<TWorkspace extends string = string>(
    params?: WorkspaceListParams<TWorkspace> | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `workspaces`, as plans: checked and written out, not sent. */
export interface WorkspacesPlans extends WorkspacesReadPlans {
  readonly members: WorkspacesMembersPlans;
  readonly rateLimits: WorkspacesRateLimitsPlans;
  readonly serviceAccounts: WorkspacesServiceAccountsPlans;
  /** The plan of {@link WorkspacesCalls.create}. */
  create<TExternalKey extends string = string, TUserProfile extends string = string>(
    params: WorkspaceCreateParams<TExternalKey, TUserProfile>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesCalls.update}. */
  update<TWorkspace extends string, TExternalKey extends string = string, TUserProfile extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: WorkspaceUpdateParams<TExternalKey, TUserProfile>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link WorkspacesCalls.archive}. */
  archive<TWorkspace extends string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `apiKeys`, as plans: checked and written out, not sent. */
export interface ApiKeysReadPlans {
  /** The plan of {@link ApiKeysReadCalls.retrieve}. */
  retrieve<TApiKey extends string>(
    apiKeyID: IdArg<TApiKey, APIKeyID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link ApiKeysReadCalls.list}. */
  list<TCreatedByUser extends string = string, TWorkspace extends string = string>(
    params?: APIKeyListParams<TCreatedByUser, TWorkspace> | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `apiKeys`, as plans: checked and written out, not sent. */
export interface ApiKeysPlans extends ApiKeysReadPlans {
  /** The plan of {@link ApiKeysCalls.update}. */
  update<TApiKey extends string>(
    apiKeyID: IdArg<TApiKey, APIKeyID>,
    params: APIKeyUpdateParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `usageReport.messages`, as plans: checked and written out, not sent. */
export interface UsageReportMessagesReadPlans {
  /** The plan of {@link UsageReportMessagesReadCalls.list}. */
  list<TApiKey extends string = string, TServiceAccount extends string = string, TWorkspace extends string = string>(
    params: MessagesUsageListParams<TApiKey, TServiceAccount, TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `usageReport.claudeCode`, as plans: checked and written out, not sent. */
export interface UsageReportClaudeCodeReadPlans {
  /** The plan of {@link UsageReportClaudeCodeReadCalls.list}. */
  list(params: ClaudeCodeUsageListParams, options?: RequestOptions | undefined): Promise<Plan>;
}

/** The reading calls under `usageReport`, as plans: checked and written out, not sent. */
export interface UsageReportReadPlans {
  readonly messages: UsageReportMessagesReadPlans;
  readonly claudeCode: UsageReportClaudeCodeReadPlans;
}

/** The reading calls under `costReport`, as plans: checked and written out, not sent. */
export interface CostReportReadPlans {
  /** The plan of {@link CostReportReadCalls.list}. */
  list(params: CostReportListParams, options?: RequestOptions | undefined): Promise<Plan>;
}

/** The reading calls under `rateLimits`, as plans: checked and written out, not sent. */
export interface RateLimitsReadPlans {
  /** The plan of {@link RateLimitsReadCalls.list}. */
  list(params?: RateLimitListParams | null | undefined, options?: RequestOptions | undefined): Promise<Plan>;
}

/** The reading calls under `serviceAccounts.workspaces`, as plans: checked and written out, not sent. */
export interface ServiceAccountsWorkspacesReadPlans {
  /** The plan of {@link ServiceAccountsWorkspacesReadCalls.list}. */
  list<TServiceAccount extends string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params?: ServiceAccountWorkspaceListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `serviceAccounts.workspaces`, as plans: checked and written out, not sent. */
export interface ServiceAccountsWorkspacesPlans extends ServiceAccountsWorkspacesReadPlans {
  /** The plan of {@link ServiceAccountsWorkspacesCalls.add}. */
  add<TServiceAccount extends string, TWorkspace extends string = string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params: ServiceAccountWorkspaceAddParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link ServiceAccountsWorkspacesCalls.remove}. */
  remove<TWorkspace extends string, TServiceAccount extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: ServiceAccountWorkspaceRemoveParams<TServiceAccount>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `serviceAccounts`, as plans: checked and written out, not sent. */
export interface ServiceAccountsReadPlans {
  readonly workspaces: ServiceAccountsWorkspacesReadPlans;
  /** The plan of {@link ServiceAccountsReadCalls.retrieve}. */
  retrieve<TServiceAccount extends string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link ServiceAccountsReadCalls.list}. */
  list(
    params?: ServiceAccountListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `serviceAccounts`, as plans: checked and written out, not sent. */
export interface ServiceAccountsPlans extends ServiceAccountsReadPlans {
  readonly workspaces: ServiceAccountsWorkspacesPlans;
  /** The plan of {@link ServiceAccountsCalls.create}. */
  create(params: ServiceAccountCreateParams, options?: RequestOptions | undefined): Promise<Plan>;
  /** The plan of {@link ServiceAccountsCalls.update}. */
  update<TServiceAccount extends string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    params: ServiceAccountUpdateParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link ServiceAccountsCalls.archive}. */
  archive<TServiceAccount extends string>(
    serviceAccountID: IdArg<TServiceAccount, ServiceAccountID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `federation.issuers`, as plans: checked and written out, not sent. */
export interface FederationIssuersReadPlans {
  /** The plan of {@link FederationIssuersReadCalls.retrieve}. */
  retrieve<TFederationIssuer extends string>(
    federationIssuerID: IdArg<TFederationIssuer, FederationIssuerID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link FederationIssuersReadCalls.list}. */
  list(
    params?: FederationIssuerListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `federation.issuers`, as plans: checked and written out, not sent. */
export interface FederationIssuersPlans extends FederationIssuersReadPlans {
  /** The plan of {@link FederationIssuersCalls.create}. */
  create(params: FederationIssuerCreateParams, options?: RequestOptions | undefined): Promise<Plan>;
  /** The plan of {@link FederationIssuersCalls.update}. */
  update<TFederationIssuer extends string>(
    federationIssuerID: IdArg<TFederationIssuer, FederationIssuerID>,
    params: FederationIssuerUpdateParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link FederationIssuersCalls.archive}. */
  archive<TFederationIssuer extends string>(
    federationIssuerID: IdArg<TFederationIssuer, FederationIssuerID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `federation.rules.workspaces`, as plans: checked and written out, not sent. */
export interface FederationRulesWorkspacesReadPlans {
  /** The plan of {@link FederationRulesWorkspacesReadCalls.list}. */
  list<TFederationRule extends string>(
    federationRuleID: IdArg<TFederationRule, FederationRuleID>,
    params?: FederationRuleWorkspaceListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `federation.rules.workspaces`, as plans: checked and written out, not sent. */
export interface FederationRulesWorkspacesPlans extends FederationRulesWorkspacesReadPlans {
  /** The plan of {@link FederationRulesWorkspacesCalls.add}. */
  add<TFederationRule extends string, TWorkspace extends string = string>(
    federationRuleID: IdArg<TFederationRule, FederationRuleID>,
    params: FederationRuleWorkspaceAddParams<TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link FederationRulesWorkspacesCalls.remove}. */
  remove<TWorkspace extends string, TFederationRule extends string = string>(
    workspaceID: IdArg<TWorkspace, WorkspaceID>,
    params: FederationRuleWorkspaceRemoveParams<TFederationRule>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `federation.rules`, as plans: checked and written out, not sent. */
export interface FederationRulesReadPlans {
  readonly workspaces: FederationRulesWorkspacesReadPlans;
  /** The plan of {@link FederationRulesReadCalls.retrieve}. */
  retrieve<TFederationRule extends string>(
    federationRuleID: IdArg<TFederationRule, FederationRuleID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link FederationRulesReadCalls.list}. */
  list<TIssuer extends string = string>(
    params?: FederationRuleListParams<TIssuer> | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `federation.rules`, as plans: checked and written out, not sent. */
export interface FederationRulesPlans extends FederationRulesReadPlans {
  readonly workspaces: FederationRulesWorkspacesPlans;
  /** The plan of {@link FederationRulesCalls.create}. */
  create<TIssuer extends string = string, TTargetServiceAccount extends string = string, TWorkspace extends string = string>(
    params: FederationRuleCreateParams<TIssuer, TTargetServiceAccount, TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link FederationRulesCalls.update}. */
  update<TFederationRule extends string, TTargetServiceAccount extends string = string, TWorkspace extends string = string>(
    federationRuleID: IdArg<TFederationRule, FederationRuleID>,
    params: FederationRuleUpdateParams<TTargetServiceAccount, TWorkspace>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link FederationRulesCalls.archive}. */
  archive<TFederationRule extends string>(
    federationRuleID: IdArg<TFederationRule, FederationRuleID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `federation`, as plans: checked and written out, not sent. */
export interface FederationReadPlans {
  readonly issuers: FederationIssuersReadPlans;
  readonly rules: FederationRulesReadPlans;
}

/** All calls under `federation`, as plans: checked and written out, not sent. */
export interface FederationPlans extends FederationReadPlans {
  readonly issuers: FederationIssuersPlans;
  readonly rules: FederationRulesPlans;
}

/** The reading calls under `externalKeys`, as plans: checked and written out, not sent. */
export interface ExternalKeysReadPlans {
  /** The plan of {@link ExternalKeysReadCalls.retrieve}. */
  retrieve<TExternalKey extends string>(
    externalKeyID: IdArg<TExternalKey, ExternalKeyID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link ExternalKeysReadCalls.list}. */
  list(
    params?: ExternalKeyListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `externalKeys`, as plans: checked and written out, not sent. */
export interface ExternalKeysPlans extends ExternalKeysReadPlans {
  /** The plan of {@link ExternalKeysCalls.create}. */
  create<TUserProfile extends string = string>(
    params: ExternalKeyCreateParams<TUserProfile>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link ExternalKeysCalls.update}. */
  update<TExternalKey extends string>(
    externalKeyID: IdArg<TExternalKey, ExternalKeyID>,
    params: ExternalKeyUpdateParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link ExternalKeysCalls.delete}. */
  delete<TExternalKey extends string>(
    externalKeyID: IdArg<TExternalKey, ExternalKeyID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link ExternalKeysCalls.validate}. */
  validate<TExternalKey extends string>(
    externalKeyID: IdArg<TExternalKey, ExternalKeyID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `complianceSettings`, as plans: checked and written out, not sent. */
export interface ComplianceSettingsReadPlans {
  /** The plan of {@link ComplianceSettingsReadCalls.retrieve}. */
  retrieve(options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls under `complianceSettings`, as plans: checked and written out, not sent. */
export interface ComplianceSettingsPlans extends ComplianceSettingsReadPlans {
  /** The plan of {@link ComplianceSettingsCalls.update}. */
  update(params: ComplianceSettingUpdateParams, options?: RequestOptions | undefined): Promise<Plan>;
}

/** The reading calls under `rbacGroups.members`, as plans: checked and written out, not sent. */
export interface RbacGroupsMembersReadPlans {
  /** The plan of {@link RbacGroupsMembersReadCalls.list}. */
  list<TRbacGroup extends string>(
    rbacGroupID: IdArg<TRbacGroup, RBACGroupID>,
    params?: RBACGroupMemberListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `rbacGroups.members`, as plans: checked and written out, not sent. */
export interface RbacGroupsMembersPlans extends RbacGroupsMembersReadPlans {
  /** The plan of {@link RbacGroupsMembersCalls.add}. */
  add<TRbacGroup extends string, TUser extends string = string>(
    rbacGroupID: IdArg<TRbacGroup, RBACGroupID>,
    params: RBACGroupMemberAddParams<TUser>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link RbacGroupsMembersCalls.remove}. */
  remove<TUser extends string, TRbacGroup extends string = string>(
    userID: IdArg<TUser, UserID>,
    params: RBACGroupMemberRemoveParams<TRbacGroup>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `rbacGroups`, as plans: checked and written out, not sent. */
export interface RbacGroupsReadPlans {
  readonly members: RbacGroupsMembersReadPlans;
  /** The plan of {@link RbacGroupsReadCalls.retrieve}. */
  retrieve<TRbacGroup extends string>(
    rbacGroupID: IdArg<TRbacGroup, RBACGroupID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link RbacGroupsReadCalls.list}. */
  list(params?: RBACGroupListParams | null | undefined, options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls under `rbacGroups`, as plans: checked and written out, not sent. */
export interface RbacGroupsPlans extends RbacGroupsReadPlans {
  readonly members: RbacGroupsMembersPlans;
  /** The plan of {@link RbacGroupsCalls.create}. */
  create(params: RBACGroupCreateParams, options?: RequestOptions | undefined): Promise<Plan>;
  /** The plan of {@link RbacGroupsCalls.update}. */
  update<TRbacGroup extends string>(
    rbacGroupID: IdArg<TRbacGroup, RBACGroupID>,
    params: RBACGroupUpdateParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link RbacGroupsCalls.delete}. */
  delete<TRbacGroup extends string>(
    rbacGroupID: IdArg<TRbacGroup, RBACGroupID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `rbacRoles.permissions`, as plans: checked and written out, not sent. */
export interface RbacRolesPermissionsReadPlans {
  /** The plan of {@link RbacRolesPermissionsReadCalls.list}. */
  list<TRbacRole extends string>(
    rbacRoleID: IdArg<TRbacRole, RBACRoleID>,
    params?: RBACRolePermissionListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `rbacRoles`, as plans: checked and written out, not sent. */
export interface RbacRolesReadPlans {
  readonly permissions: RbacRolesPermissionsReadPlans;
  /** The plan of {@link RbacRolesReadCalls.retrieve}. */
  retrieve<TRbacRole extends string>(
    rbacRoleID: IdArg<TRbacRole, RBACRoleID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link RbacRolesReadCalls.list}. */
  list(params?: RBACRoleListParams | null | undefined, options?: RequestOptions | undefined): Promise<Plan>;
}

/** The reading calls under `spendLimits.effective`, as plans: checked and written out, not sent. */
export interface SpendLimitsEffectiveReadPlans {
  /** The plan of {@link SpendLimitsEffectiveReadCalls.list}. */
  list<TUser extends string = string>(
    params?: SpendLimitEffectiveListParams<TUser> | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `spendLimits.increaseRequests`, as plans: checked and written out, not sent. */
export interface SpendLimitsIncreaseRequestsReadPlans {
  /** The plan of {@link SpendLimitsIncreaseRequestsReadCalls.retrieve}. */
  retrieve<TSpendLimitIncreaseRequest extends string>(
    spendLimitIncreaseRequestID: IdArg<TSpendLimitIncreaseRequest, SpendLimitIncreaseRequestID>,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link SpendLimitsIncreaseRequestsReadCalls.list}. */
  list<TActor extends string = string>(
    params?: SpendLimitIncreaseRequestListParams<TActor> | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** All calls under `spendLimits.increaseRequests`, as plans: checked and written out, not sent. */
export interface SpendLimitsIncreaseRequestsPlans extends SpendLimitsIncreaseRequestsReadPlans {
  /** The plan of {@link SpendLimitsIncreaseRequestsCalls.approve}. */
  approve<TSpendLimitIncreaseRequest extends string>(
    spendLimitIncreaseRequestID: IdArg<TSpendLimitIncreaseRequest, SpendLimitIncreaseRequestID>,
    params: SpendLimitIncreaseRequestApproveParams,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
  /** The plan of {@link SpendLimitsIncreaseRequestsCalls.deny}. */
  deny<TSpendLimitIncreaseRequest extends string>(
    spendLimitIncreaseRequestID: IdArg<TSpendLimitIncreaseRequest, SpendLimitIncreaseRequestID>,
    params?: SpendLimitIncreaseRequestDenyParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `spendLimits`, as plans: checked and written out, not sent. */
export interface SpendLimitsReadPlans {
  readonly effective: SpendLimitsEffectiveReadPlans;
  readonly increaseRequests: SpendLimitsIncreaseRequestsReadPlans;
}

/** All calls under `spendLimits`, as plans: checked and written out, not sent. */
export interface SpendLimitsPlans extends SpendLimitsReadPlans {
  readonly increaseRequests: SpendLimitsIncreaseRequestsPlans;
}

/** The reading calls under `analytics.apps.chat.projects`, as plans: checked and written out, not sent. */
export interface AnalyticsAppsChatProjectsReadPlans {
  /** The plan of {@link AnalyticsAppsChatProjectsReadCalls.list}. */
  list(
    params?: AnalyticsProjectListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `analytics.apps.chat`, as plans: checked and written out, not sent. */
export interface AnalyticsAppsChatReadPlans {
  readonly projects: AnalyticsAppsChatProjectsReadPlans;
}

/** The reading calls under `analytics.apps`, as plans: checked and written out, not sent. */
export interface AnalyticsAppsReadPlans {
  readonly chat: AnalyticsAppsChatReadPlans;
}

/** The reading calls under `analytics.artifacts`, as plans: checked and written out, not sent. */
export interface AnalyticsArtifactsReadPlans {
  /** The plan of {@link AnalyticsArtifactsReadCalls.list}. */
  list(params: AnalyticsArtifactListParams, options?: RequestOptions | undefined): Promise<Plan>;
}

/** The reading calls under `analytics.connectors`, as plans: checked and written out, not sent. */
export interface AnalyticsConnectorsReadPlans {
  /** The plan of {@link AnalyticsConnectorsReadCalls.list}. */
  list(
    params?: AnalyticsConnectorListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `analytics.plugins`, as plans: checked and written out, not sent. */
export interface AnalyticsPluginsReadPlans {
  /** The plan of {@link AnalyticsPluginsReadCalls.list}. */
  list(
    params?: AnalyticsPluginListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `analytics.skills`, as plans: checked and written out, not sent. */
export interface AnalyticsSkillsReadPlans {
  /** The plan of {@link AnalyticsSkillsReadCalls.list}. */
  list(
    params?: AnalyticsSkillListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `analytics.summaries`, as plans: checked and written out, not sent. */
export interface AnalyticsSummariesReadPlans {
  /** The plan of {@link AnalyticsSummariesReadCalls.list}. */
  list(params: AnalyticsSummaryListParams, options?: RequestOptions | undefined): Promise<Plan>;
}

/** The reading calls under `analytics.users`, as plans: checked and written out, not sent. */
export interface AnalyticsUsersReadPlans {
  /** The plan of {@link AnalyticsUsersReadCalls.list}. */
  list(
    params?: AnalyticsUserListParams | null | undefined,
    options?: RequestOptions | undefined,
  ): Promise<Plan>;
}

/** The reading calls under `analytics`, as plans: checked and written out, not sent. */
export interface AnalyticsReadPlans {
  readonly apps: AnalyticsAppsReadPlans;
  readonly artifacts: AnalyticsArtifactsReadPlans;
  readonly connectors: AnalyticsConnectorsReadPlans;
  readonly plugins: AnalyticsPluginsReadPlans;
  readonly skills: AnalyticsSkillsReadPlans;
  readonly summaries: AnalyticsSummariesReadPlans;
  readonly users: AnalyticsUsersReadPlans;
}

/** The reading calls of Anthropic's API, as plans: checked and written out, not sent. */
export interface AnthropicReadPlans {
  readonly users: UsersReadPlans;
  readonly invites: InvitesReadPlans;
  readonly workspaces: WorkspacesReadPlans;
  readonly apiKeys: ApiKeysReadPlans;
  readonly usageReport: UsageReportReadPlans;
  readonly costReport: CostReportReadPlans;
  readonly rateLimits: RateLimitsReadPlans;
  readonly serviceAccounts: ServiceAccountsReadPlans;
  readonly federation: FederationReadPlans;
  readonly externalKeys: ExternalKeysReadPlans;
  readonly complianceSettings: ComplianceSettingsReadPlans;
  readonly rbacGroups: RbacGroupsReadPlans;
  readonly rbacRoles: RbacRolesReadPlans;
  readonly spendLimits: SpendLimitsReadPlans;
  readonly analytics: AnalyticsReadPlans;
  /** The plan of {@link AnthropicReadResources.retrieve}. */
  retrieve(options?: RequestOptions | undefined): Promise<Plan>;
}

/** All calls of Anthropic's API, as plans: checked and written out, not sent. */
export interface AnthropicPlans extends AnthropicReadPlans {
  readonly users: UsersPlans;
  readonly invites: InvitesPlans;
  readonly workspaces: WorkspacesPlans;
  readonly apiKeys: ApiKeysPlans;
  readonly serviceAccounts: ServiceAccountsPlans;
  readonly federation: FederationPlans;
  readonly externalKeys: ExternalKeysPlans;
  readonly complianceSettings: ComplianceSettingsPlans;
  readonly rbacGroups: RbacGroupsPlans;
  readonly spendLimits: SpendLimitsPlans;
}
