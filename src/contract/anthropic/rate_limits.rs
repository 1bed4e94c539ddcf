//! Rate limits of the organization, and what a workspace sets below them.

use super::ids::{RateLimit, RateLimitGroup, Workspace};
use super::paging::Limit;
use crate::contract::kinds::{Cursor, Id, Integer, Nullable, Str};
use crate::prelude::*;
use rolecall_macros::{Choice, Endpoint, Model, Variants};

/// What a group of rate limits is about.
#[derive(Choice)]
pub enum RateLimitGroupType {
    /// The Message Batches API.
    Batch,
    /// The Files API.
    Files,
    /// A family of models.
    ModelGroup,
    /// The Skills API.
    Skills,
    /// The counting of tokens.
    TokenCount,
    /// The web search tool.
    WebSearch,
}

/// A family of models.
#[derive(Model)]
#[model(type = "model_group")]
pub struct OrganizationRateLimitModelGroup {
    /// Identifier of the group, the same in every organization.
    pub id: Id<RateLimitGroup>,
    /// Name of the family, to be shown; it may change.
    pub display_name: Str,
}

/// The Message Batches API.
#[derive(Model)]
#[model(type = "batch")]
pub struct OrganizationRateLimitBatchGroup {
    /// Identifier of the group, the same in every organization.
    pub id: Id<RateLimitGroup>,
}

/// The counting of tokens.
#[derive(Model)]
#[model(type = "token_count")]
pub struct OrganizationRateLimitTokenCountGroup {
    /// Identifier of the group, the same in every organization.
    pub id: Id<RateLimitGroup>,
}

/// The Files API.
#[derive(Model)]
#[model(type = "files")]
pub struct OrganizationRateLimitFilesGroup {
    /// Identifier of the group, the same in every organization.
    pub id: Id<RateLimitGroup>,
}

/// The Skills API.
#[derive(Model)]
#[model(type = "skills")]
pub struct OrganizationRateLimitSkillsGroup {
    /// Identifier of the group, the same in every organization.
    pub id: Id<RateLimitGroup>,
}

/// The web search tool.
#[derive(Model)]
#[model(type = "web_search")]
pub struct OrganizationRateLimitWebSearchGroup {
    /// Identifier of the group, the same in every organization.
    pub id: Id<RateLimitGroup>,
}

/// What rate limits are for.
#[derive(Variants)]
pub enum OrganizationRateLimitGroup {
    /// A family of models.
    Model(OrganizationRateLimitModelGroup),
    /// The Message Batches API.
    Batch(OrganizationRateLimitBatchGroup),
    /// The counting of tokens.
    TokenCount(OrganizationRateLimitTokenCountGroup),
    /// The Files API.
    Files(OrganizationRateLimitFilesGroup),
    /// The Skills API.
    Skills(OrganizationRateLimitSkillsGroup),
    /// The web search tool.
    WebSearch(OrganizationRateLimitWebSearchGroup),
}

/// One limit of the organization.
#[derive(Model)]
pub struct OrganizationRateLimitValue {
    /// What is limited, such as `requests_per_minute`.
    pub r#type: Str,
    /// The limit.
    pub value: i64,
}

/// The organization's limits for one group.
#[derive(Model)]
#[model(type = "rate_limit")]
pub struct OrganizationRateLimit {
    /// Identifier of this entry, which a workspace's limits are set by; other organizations have another one.
    pub id: Id<RateLimit>,
    /// What the limits are for.
    pub group: OrganizationRateLimitGroup,
    /// The limits.
    pub limits: Vec<OrganizationRateLimitValue>,
    /// Names and aliases of the models that the organization may use; `null` unless the group is a family of models.
    pub models: Nullable<Vec<Str>>,
    /// Version `2023-06-01` only: the same as the `type` of the `group`.
    pub group_type: Option<RateLimitGroupType>,
}

/// List the organization's rate limits.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/rate_limits", call = "rateLimits.list", returns = TokenPage<OrganizationRateLimit>, available_to(CONSOLE))]
pub struct RateLimitListParams {
    /// Entries per page; all of them on one page when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
    /// Only groups of this type.
    #[query]
    pub group_type: Option<Nullable<RateLimitGroupType>>,
    /// Only the entry of this model, by name or alias; answers 404 when the organization has no limits for it.
    #[query]
    pub model: Option<Nullable<Str>>,
    /// Also inherited limits; what an organization inherits is not documented.
    #[query]
    pub include_inherited: Option<bool>,
}

/// What a workspace may limit.
#[derive(Choice)]
pub enum WorkspaceRateLimitType {
    /// Input tokens a minute in fast mode, without those read from the cache.
    FastItpmca,
    /// Output tokens a minute in fast mode.
    FastOtpm,
    /// Input tokens a minute, also those read from the cache.
    InputTokensPerMinute,
    /// Input tokens a minute, without those read from the cache.
    InputTokensPerMinuteCacheAware,
    /// Output tokens a minute.
    OutputTokensPerMinute,
    /// Requests a minute.
    RequestsPerMinute,
    /// Tokens a day.
    TokensPerDay,
    /// Tokens a minute.
    TokensPerMinute,
    /// Uses of the tool a second.
    ToolUsesPerSecond,
}

/// One limit to set or to clear.
#[derive(Model)]
pub struct WorkspaceRateLimitUpdateValue {
    /// What is limited.
    pub r#type: WorkspaceRateLimitType,
    /// The limit, a whole number from 0; `null` clears it, so that the organization's holds.
    pub value: Nullable<Integer<0, { i32::MAX }>>,
}

/// The workspace has a limit of its own.
#[derive(Model)]
#[model(type = "workspace")]
pub struct WorkspaceRateLimitWorkspaceSource {}

/// The organization's limit holds.
#[derive(Model)]
#[model(type = "organization")]
pub struct WorkspaceRateLimitOrganizationSource {}

/// Where a workspace's limit comes from.
#[derive(Variants)]
pub enum WorkspaceRateLimitSource {
    /// From the workspace.
    Workspace(WorkspaceRateLimitWorkspaceSource),
    /// From the organization.
    Organization(WorkspaceRateLimitOrganizationSource),
}

/// One limit of a workspace.
#[derive(Model)]
pub struct WorkspaceRateLimitValue {
    /// The organization's limit of this type; `null` when it has none.
    pub org_limit: Nullable<i64>,
    /// Where the limit comes from.
    pub source: WorkspaceRateLimitSource,
    /// What is limited, such as `requests_per_minute`.
    pub r#type: Str,
    /// The limit as it is set; where it is above the organization's, that one is enforced.
    pub value: i64,
}

/// A workspace's limits for one group.
#[derive(Model)]
#[model(type = "workspace_rate_limit")]
pub struct WorkspaceRateLimit {
    /// What the limits are for.
    pub group: OrganizationRateLimitGroup,
    /// The limits.
    pub limits: Vec<WorkspaceRateLimitValue>,
    /// Names and aliases of the models that the workspace may use; `null` unless the group is a family of models.
    pub models: Nullable<Vec<Str>>,
    /// Identifier of the organization's entry that these limits are below.
    pub rate_limit_id: Id<RateLimit>,
    /// Identifier of the workspace.
    pub workspace_id: Id<Workspace>,
    /// Version `2023-06-01` only: the same as the `type` of the `group`.
    pub group_type: Option<RateLimitGroupType>,
}

/// Set or clear a workspace's limits for one group.
///
/// Limits that are not named stay as they are. One above the organization's is stored, but the
/// lower one is enforced. Takes effect within about an hour.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/workspaces/{workspace_id}/rate_limits/{rate_limit_id}", call = "workspaces.rateLimits.update", returns = WorkspaceRateLimit, available_to(CONSOLE))]
pub struct WorkspaceRateLimitUpdateParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Identifier of the organization's entry: its `id`, not the `id` of its `group`.
    #[segment]
    pub rate_limit_id: Id<RateLimit>,
    /// The limits to set or to clear; others stay as they are.
    #[body]
    pub limits: Vec<WorkspaceRateLimitUpdateValue>,
}

/// List a workspace's rate limits: those of its own, unless the inherited ones are asked for.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/workspaces/{workspace_id}/rate_limits", call = "workspaces.rateLimits.list", returns = TokenPage<WorkspaceRateLimit>, available_to(CONSOLE))]
pub struct WorkspaceRateLimitListParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Entries per page; all of them on one page when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
    /// Only groups of this type.
    #[query]
    pub group_type: Option<Nullable<RateLimitGroupType>>,
    /// Also what the workspace inherits from the organization; not when absent.
    #[query]
    pub include_inherited: Option<bool>,
}
