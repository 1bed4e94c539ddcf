//! How many members are active, day by day.

use super::super::paging::AnyLimit;
use super::{AnalyticsDate, Filters};
use crate::contract::kinds::{Cursor, Nullable, Timestamp};
use rolecall_macros::{Choice, Endpoint, Model};

/// What the days can be narrowed down by.
#[derive(Choice)]
pub enum AnalyticsSummaryDimension {
    /// Identifier of a group, `rbac_group_…` or its UUID.
    RbacGroupId,
}

/// How many members were active on one day, and in the 7 and 30 days that end with it.
///
/// What is counted for the whole organization alone, such as seats, is `null` when the days are
/// narrowed down to groups. Figures by product are absent where the organization does not have them.
#[derive(Model)]
pub struct AnalyticsSingleDayActivitySummary {
    /// Seats that are taken.
    pub assigned_seat_count: Nullable<i64>,
    /// Members active in Cowork on the day.
    pub cowork_daily_active_user_count: i64,
    /// Members active in Cowork in 30 days.
    pub cowork_monthly_active_user_count: i64,
    /// Members active in Cowork in 7 days.
    pub cowork_weekly_active_user_count: i64,
    /// Members who used tokens on the day.
    pub daily_active_user_count: i64,
    /// `daily_active_user_count` in percent of the seats that are taken.
    pub daily_adoption_rate: Nullable<i64>,
    /// When the day ends; this instant is outside.
    pub ending_at: Timestamp,
    /// Members who used tokens in 30 days.
    pub monthly_active_user_count: i64,
    /// `monthly_active_user_count` in percent of the seats that are taken.
    pub monthly_adoption_rate: Nullable<i64>,
    /// Invites that wait to be accepted.
    pub pending_invite_count: Nullable<i64>,
    /// When the day begins, at midnight in UTC.
    pub starting_at: Timestamp,
    /// Members who used tokens in 7 days.
    pub weekly_active_user_count: i64,
    /// `weekly_active_user_count` in percent of the seats that are taken.
    pub weekly_adoption_rate: Nullable<i64>,
    /// Members active with Chat and Cowork unified on the day.
    pub chat_cowork_unified_daily_active_user_count: Option<Nullable<i64>>,
    /// Members active with Chat and Cowork unified in 28 days, or 30 when narrowed down to groups.
    pub chat_cowork_unified_monthly_active_user_count: Option<Nullable<i64>>,
    /// Members active with Chat and Cowork unified in 7 days.
    pub chat_cowork_unified_weekly_active_user_count: Option<Nullable<i64>>,
    /// Members active in the chat on the day.
    pub chat_daily_active_user_count: Option<Nullable<i64>>,
    /// Members active in the chat in 30 days.
    pub chat_monthly_active_user_count: Option<Nullable<i64>>,
    /// Members active in the chat in 7 days.
    pub chat_weekly_active_user_count: Option<Nullable<i64>>,
    /// Members active in Claude Code on the day.
    pub claude_code_daily_active_user_count: Option<Nullable<i64>>,
    /// Members active in Claude Code in 30 days.
    pub claude_code_monthly_active_user_count: Option<Nullable<i64>>,
    /// Members active in Claude Code in 7 days.
    pub claude_code_weekly_active_user_count: Option<Nullable<i64>>,
    /// Members active in Claude Design on the day.
    pub claude_design_daily_active_user_count: Option<Nullable<i64>>,
    /// Members active in Claude Design in 30 days.
    pub claude_design_monthly_active_user_count: Option<Nullable<i64>>,
    /// Members active in Claude Design in 7 days.
    pub claude_design_weekly_active_user_count: Option<Nullable<i64>>,
    /// People of Slack, with or without an account, active in Claude Tag on the day.
    pub claude_tag_daily_active_user_count: Option<Nullable<i64>>,
    /// People of Slack, with or without an account, active in Claude Tag in 28 days.
    pub claude_tag_monthly_active_user_count: Option<Nullable<i64>>,
    /// People of Slack, with or without an account, active in Claude Tag in 7 days.
    pub claude_tag_weekly_active_user_count: Option<Nullable<i64>>,
    /// Members active in Office on the day.
    pub office_agent_daily_active_user_count: Option<Nullable<i64>>,
    /// Members active in Office in 30 days.
    pub office_agent_monthly_active_user_count: Option<Nullable<i64>>,
    /// Members active in Office in 7 days.
    pub office_agent_weekly_active_user_count: Option<Nullable<i64>>,
    /// Members active in Claude Science on the day.
    pub science_daily_active_user_count: Option<Nullable<i64>>,
    /// Members who may use Claude Science.
    pub science_entitled_user_count: Option<Nullable<i64>>,
    /// Members active in Claude Science in 30 days.
    pub science_monthly_active_user_count: Option<Nullable<i64>>,
    /// Members active in Claude Science in 7 days.
    pub science_weekly_active_user_count: Option<Nullable<i64>>,
}

/// List how many members were active, a row a day.
///
/// All days come on one page. Figures come about a day late; the error for a day that is too recent
/// names the latest one.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/analytics/summaries", call = "analytics.summaries.list", returns = TokenPage<AnalyticsSingleDayActivitySummary>, available_to(ENTERPRISE))]
#[span(starting_date, ending_date, 366)]
pub struct AnalyticsSummaryListParams {
    /// Days per page; without effect today.
    #[query]
    pub limit: Option<AnyLimit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
    /// The first day.
    #[query]
    pub starting_date: AnalyticsDate,
    /// The day after the last one; today at the latest and when absent.
    #[query]
    pub ending_date: Option<Nullable<AnalyticsDate>>,
    /// Only members of any of these groups, each as `rbac_group_id:` and its id or UUID.
    #[query]
    pub filter: Option<Nullable<Filters<AnalyticsSummaryDimension>>>,
}
