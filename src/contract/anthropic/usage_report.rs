//! The usage reports of the Console: messages in buckets of time, Claude Code by day and actor.

use super::ids::{ApiKey, ServiceAccount, Workspace};
use super::paging::Limit;
use crate::contract::kinds::{AnyOf, Cursor, Date, Free, Id, Integer, Nullable, Str, Timestamp};
use crate::prelude::*;
use rolecall_macros::{Choice, Endpoint, Model, Variants};

/// How long a bucket of the report is.
#[derive(Choice)]
pub enum UsageBucketWidth {
    /// A day in UTC: 7 buckets a page, at most 31.
    #[word("1d")]
    Day,
    /// An hour: 24 buckets a page, at most 168.
    #[word("1h")]
    Hour,
    /// A minute: 60 buckets a page, at most 1,440.
    #[word("1m")]
    Minute,
}

/// How much context a request had.
#[derive(Choice)]
pub enum UsageContextWindow {
    /// Up to 200,000 tokens.
    #[word("0-200k")]
    Short,
    /// From 200,000 to 1,000,000 tokens.
    #[word("200k-1M")]
    Long,
}

/// With which priority a request ran.
#[derive(Choice)]
pub enum UsageServiceTier {
    /// In a batch.
    Batch,
    /// When there was room.
    Flex,
    /// When there was room, at a discount.
    FlexDiscount,
    /// With reserved capacity.
    Priority,
    /// With priority, without a reservation.
    PriorityOnDemand,
    /// As usual.
    Standard,
}

/// Where a request ran.
#[derive(Choice)]
pub enum UsageInferenceGeo {
    /// Anywhere.
    Global,
    /// The model does not tell.
    NotAvailable,
    /// In the United States.
    Us,
}

/// How fast a request ran.
#[derive(Choice)]
pub enum UsageSpeed {
    /// In fast mode.
    Fast,
    /// As usual.
    Standard,
}

/// By what the rows of a bucket are told apart.
#[derive(Choice)]
pub enum MessagesUsageGroupBy {
    /// The member's account.
    AccountId,
    /// The API key.
    ApiKeyId,
    /// How much context there was.
    ContextWindow,
    /// Where it ran.
    InferenceGeo,
    /// The model.
    Model,
    /// The service account.
    ServiceAccountId,
    /// The priority.
    ServiceTier,
    /// Fast mode or not.
    Speed,
    /// The workspace.
    WorkspaceId,
}

/// Tokens that were written into the prompt cache.
#[derive(Model)]
pub struct MessagesUsageCacheCreation {
    /// Kept for an hour.
    pub ephemeral_1h_input_tokens: i64,
    /// Kept for five minutes.
    pub ephemeral_5m_input_tokens: i64,
}

/// What the server's own tools were used for.
#[derive(Model)]
pub struct MessagesUsageServerToolUse {
    /// Searches of the web.
    pub web_search_requests: i64,
}

/// Usage of one group in one bucket. What the report is not grouped by is `null`.
#[derive(Model)]
pub struct MessagesUsageResult {
    /// The member's account.
    pub account_id: Nullable<Str>,
    /// The API key; `null` also for use in the Console's playground.
    pub api_key_id: Nullable<Str>,
    /// Tokens written into the prompt cache.
    pub cache_creation: MessagesUsageCacheCreation,
    /// Tokens read from the prompt cache.
    pub cache_read_input_tokens: i64,
    /// How much context there was.
    pub context_window: Nullable<Str>,
    /// Where it ran.
    pub inference_geo: Nullable<Str>,
    /// The model.
    pub model: Nullable<Str>,
    /// Tokens that came out.
    pub output_tokens: i64,
    /// Use of the server's tools.
    pub server_tool_use: MessagesUsageServerToolUse,
    /// The service account.
    pub service_account_id: Nullable<Str>,
    /// The priority.
    pub service_tier: Nullable<Str>,
    /// Tokens that went in without the cache.
    pub uncached_input_tokens: i64,
    /// The workspace; `null` also for the default workspace.
    pub workspace_id: Nullable<Str>,
}

/// Usage in one bucket of time.
#[derive(Model)]
pub struct MessagesUsageBucket {
    /// When the bucket ends; this instant is outside.
    pub ending_at: Timestamp,
    /// One row a group; none when nothing was used.
    pub results: Vec<MessagesUsageResult>,
    /// When the bucket begins.
    pub starting_at: Timestamp,
}

/// Report the usage of messages in buckets of time.
///
/// Figures appear some five minutes after the use; the vendor asks to poll about once a minute.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/usage_report/messages", call = "usageReport.messages.list", returns = ReportPage<MessagesUsageBucket>, available_to(CONSOLE))]
#[most_with(limit, bucket_width, "" = 31)]
#[most_with(limit, bucket_width, "1d" = 31)]
#[most_with(limit, bucket_width, "1h" = 168)]
pub struct MessagesUsageListParams {
    /// From when on; buckets begin at whole minutes, hours or days in UTC.
    #[query]
    pub starting_at: Timestamp,
    /// Only buckets that end before.
    #[query]
    pub ending_at: Option<Timestamp>,
    /// Length of a bucket; a day when absent.
    #[query]
    pub bucket_width: Option<UsageBucketWidth>,
    /// Buckets per page: of days 7 when absent, at most 31; of hours 24 and 168; of minutes 60 and 1,440.
    #[query]
    pub limit: Option<Integer<1, 1440>>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
    /// Only these members' accounts.
    #[query]
    pub account_ids: Option<AnyOf<Str>>,
    /// Only these API keys.
    #[query]
    pub api_key_ids: Option<AnyOf<Id<ApiKey>>>,
    /// Only these service accounts.
    #[query]
    pub service_account_ids: Option<AnyOf<Id<ServiceAccount>>>,
    /// Only these workspaces.
    #[query]
    pub workspace_ids: Option<AnyOf<Id<Workspace>>>,
    /// Only these models.
    #[query]
    pub models: Option<AnyOf<Str>>,
    /// Only requests with so much context.
    #[query]
    pub context_window: Option<AnyOf<UsageContextWindow>>,
    /// Only these priorities.
    #[query]
    pub service_tiers: Option<AnyOf<UsageServiceTier>>,
    /// Only requests that ran there.
    #[query]
    pub inference_geos: Option<AnyOf<UsageInferenceGeo>>,
    /// Only this fast.
    #[query]
    pub speeds: Option<AnyOf<UsageSpeed>>,
    /// A row for each of these.
    #[query]
    pub group_by: Option<AnyOf<MessagesUsageGroupBy>>,
}

/// A member who used Claude Code.
#[derive(Model)]
#[model(type = "user_actor")]
pub struct ClaudeCodeUserActor {
    /// The member's address.
    pub email_address: Str,
}

/// An API key that used Claude Code.
#[derive(Model)]
#[model(type = "api_actor")]
pub struct ClaudeCodeAPIActor {
    /// Name of the key.
    pub api_key_name: Str,
}

/// Who used Claude Code.
#[derive(Variants)]
pub enum ClaudeCodeActor {
    /// A member.
    User(ClaudeCodeUserActor),
    /// An API key.
    Api(ClaudeCodeAPIActor),
}

/// Lines of code.
#[derive(Model)]
pub struct ClaudeCodeLinesOfCode {
    /// Lines added.
    pub added: i64,
    /// Lines removed.
    pub removed: i64,
}

/// What was done.
#[derive(Model)]
pub struct ClaudeCodeCoreMetrics {
    /// Commits.
    pub commits_by_claude_code: i64,
    /// Lines of code.
    pub lines_of_code: ClaudeCodeLinesOfCode,
    /// Sessions.
    pub num_sessions: i64,
    /// Pull requests.
    pub pull_requests_by_claude_code: i64,
}

/// What became of the proposals of one tool.
#[derive(Model)]
pub struct ClaudeCodeToolActions {
    /// Proposals that were taken.
    pub accepted: i64,
    /// Proposals that were not.
    pub rejected: i64,
}

/// Tokens of one model.
#[derive(Model)]
pub struct ClaudeCodeTokens {
    /// Written into the prompt cache.
    pub cache_creation: i64,
    /// Read from the prompt cache.
    pub cache_read: i64,
    /// That went in.
    pub input: i64,
    /// That came out.
    pub output: i64,
}

/// What it would cost.
#[derive(Model)]
pub struct ClaudeCodeEstimatedCost {
    /// In minor units of the currency, such as cents.
    pub amount: i64,
    /// The currency.
    pub currency: Str,
}

/// Use of one model.
#[derive(Model)]
pub struct ClaudeCodeModelUsage {
    /// What it would cost.
    pub estimated_cost: ClaudeCodeEstimatedCost,
    /// The model.
    pub model: Str,
    /// Its tokens.
    pub tokens: ClaudeCodeTokens,
}

/// How the use is paid.
#[derive(Choice)]
pub enum ClaudeCodeCustomerType {
    /// By use.
    Api,
    /// By subscription.
    Subscription,
}

/// One actor's use of Claude Code on one day.
#[derive(Model)]
pub struct ClaudeCodeUsage {
    /// Who used it.
    pub actor: ClaudeCodeActor,
    /// What was done.
    pub core_metrics: ClaudeCodeCoreMetrics,
    /// How it is paid.
    pub customer_type: ClaudeCodeCustomerType,
    /// The day, as its first instant in UTC.
    pub date: Timestamp,
    /// Whether it ran away from the member's machine.
    pub is_remote: bool,
    /// Use by model.
    pub model_breakdown: Vec<ClaudeCodeModelUsage>,
    /// Identifier of the organization.
    pub organization_id: Str,
    /// The subscription, where there is one.
    pub subscription_type: Option<Nullable<Str>>,
    /// Where it was used, such as the name of a terminal.
    pub terminal_type: Str,
    /// By name of the tool.
    pub tool_actions: Free<ClaudeCodeToolActions>,
}

/// Report the use of Claude Code on one day in UTC, a row for each actor and terminal.
///
/// Figures appear about an hour after the use.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/usage_report/claude_code", call = "usageReport.claudeCode.list", returns = ReportPage<ClaudeCodeUsage>, available_to(CONSOLE))]
pub struct ClaudeCodeUsageListParams {
    /// The day, `YYYY-MM-DD`: not an instant.
    #[query]
    pub starting_at: Date,
    /// Rows per page, 20 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
}
