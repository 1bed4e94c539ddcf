//! The cost report of the Console.

use crate::contract::kinds::{AnyOf, Cursor, Integer, Nullable, Str, Timestamp};
use crate::prelude::*;
use rolecall_macros::{Choice, Endpoint, Model};

/// How long a bucket of the report is.
#[derive(Choice)]
pub enum CostBucketWidth {
    /// A day in UTC.
    #[word("1d")]
    Day,
}

/// By what the rows of a bucket are told apart.
#[derive(Choice)]
pub enum CostGroupBy {
    /// What was paid for; fills the columns that say so.
    Description,
    /// The workspace.
    WorkspaceId,
}

/// What a cost is for.
#[derive(Choice)]
pub enum CostType {
    /// Running code.
    CodeExecution,
    /// Sessions.
    SessionUsage,
    /// Tokens.
    Tokens,
    /// Searches of the web.
    WebSearch,
}

/// Which tokens a cost is for.
#[derive(Choice)]
pub enum CostTokenType {
    /// That went in without the cache.
    UncachedInputTokens,
    /// That were read from the prompt cache.
    CacheReadInputTokens,
    /// That were written into the prompt cache for an hour.
    #[word("cache_creation.ephemeral_1h_input_tokens")]
    CacheCreationHour,
    /// That were written into the prompt cache for five minutes.
    #[word("cache_creation.ephemeral_5m_input_tokens")]
    CacheCreationMinutes,
    /// That came out.
    OutputTokens,
}

/// Cost of one group in one bucket. What the report is not grouped by is `null`.
#[derive(Model)]
pub struct CostResult {
    /// The cost as an exact decimal in the lowest unit of the currency: `123.45` are 1.2345 dollars.
    pub amount: Str,
    /// How much context there was.
    pub context_window: Nullable<Str>,
    /// What the cost is for.
    pub cost_type: Nullable<CostType>,
    /// The currency, `USD`.
    pub currency: Str,
    /// What was paid for, in words.
    pub description: Nullable<Str>,
    /// Where it ran.
    pub inference_geo: Nullable<Str>,
    /// The model.
    pub model: Nullable<Str>,
    /// The priority.
    pub service_tier: Nullable<Str>,
    /// Which tokens.
    pub token_type: Nullable<CostTokenType>,
    /// The workspace; `null` also for the default workspace.
    pub workspace_id: Nullable<Str>,
}

/// Cost in one bucket of time.
#[derive(Model)]
pub struct CostBucket {
    /// When the bucket ends; this instant is outside.
    pub ending_at: Timestamp,
    /// One row a group; none when nothing was spent.
    pub results: Vec<CostResult>,
    /// When the bucket begins.
    pub starting_at: Timestamp,
}

/// Report the cost by day.
///
/// A page may hold more rows than days: grouped by `description`, each kind of cost is a row. The
/// vendor asks to poll about once a minute.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/cost_report", call = "costReport.list", returns = ReportPage<CostBucket>, available_to(CONSOLE))]
pub struct CostReportListParams {
    /// From when on; buckets begin at whole days in UTC.
    #[query]
    pub starting_at: Timestamp,
    /// Only buckets that end before.
    #[query]
    pub ending_at: Option<Timestamp>,
    /// Length of a bucket: always a day.
    #[query]
    pub bucket_width: Option<CostBucketWidth>,
    /// A row for each of these.
    #[query]
    pub group_by: Option<AnyOf<CostGroupBy>>,
    /// Days per page, 7 when absent.
    #[query]
    pub limit: Option<Integer<1, 31>>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
}
