//! What the members do.

use super::super::ids::RbacGroup;
use super::super::paging::AnyLimit;
use super::projects::AnalyticsProjectDimension;
use super::user_metrics::{
    AnalyticsChatCoworkUnifiedMetrics, AnalyticsChatMetrics, AnalyticsClaudeCodeMetrics,
    AnalyticsClaudeTagMetrics, AnalyticsCoworkMetrics, AnalyticsDesignMetrics, AnalyticsOfficeMetrics,
    AnalyticsScienceMetrics,
};
use super::{AnalyticsDate, AnalyticsOrder, AnalyticsUser, Filters, GroupBy, over_days};
use crate::contract::kinds::{Cursor, Id, Nullable, Str};
use rolecall_macros::{Choice, Endpoint, Model};

/// What rows of users are put together by.
#[derive(Choice)]
pub enum AnalyticsUserGroupBy {
    /// The group; members of several groups count in each.
    RbacGroupId,
}

/// What one member did, or the members of one group.
#[derive(Model)]
pub struct AnalyticsUserActivity {
    /// Activity in the chat.
    pub chat_metrics: AnalyticsChatMetrics,
    /// Activity in Claude Code.
    pub claude_code_metrics: AnalyticsClaudeCodeMetrics,
    /// Activity in Cowork.
    pub cowork_metrics: AnalyticsCoworkMetrics,
    /// Activity in Claude Design.
    pub design_metrics: AnalyticsDesignMetrics,
    /// Active members of the group; `null` in rows of one member.
    pub distinct_user_count: Nullable<i64>,
    /// Activity in Office.
    pub office_metrics: AnalyticsOfficeMetrics,
    /// Activity in Claude Science.
    pub science_metrics: AnalyticsScienceMetrics,
    /// The member; `null` in rows of a group.
    pub user: Nullable<AnalyticsUser>,
    /// Searches of the web.
    pub web_search_count: i64,
    /// Activity with Chat and Cowork unified, where the organization has that.
    pub chat_cowork_unified_metrics: Option<Nullable<AnalyticsChatCoworkUnifiedMetrics>>,
    /// Activity in Claude Tag, where it is reported.
    pub claude_tag_metrics: Option<Nullable<AnalyticsClaudeTagMetrics>>,
    /// The last day with activity, of those asked for, as `YYYY-MM-DD`; absent where it is not reported.
    pub last_activity_date: Option<Nullable<Str>>,
    /// The group, in rows by group.
    pub rbac_group_id: Option<Nullable<Id<RbacGroup>>>,
    /// Name of the group, in rows by group, as far as it can be told.
    pub rbac_group_name: Option<Nullable<Str>>,
}

over_days! {
    /// List the members with what they did, by e-mail address.
    ///
    /// Narrowed down to projects, rows tell of the chat in these projects alone; the server then takes
    /// neither `group_by` nor groups. Figures come about a day late; the error for a day that is too
    /// recent names the latest one.
    #[derive(Endpoint)]
    #[endpoint(GET "/v1/organizations/analytics/users", call = "analytics.users.list", returns = TokenPage<AnalyticsUserActivity>, available_to(ENTERPRISE))]
    AnalyticsUserListParams {
        /// Rows per page.
        limit: AnyLimit,
        /// Only what these select, such as `rbac_group_id:rbac_group_…`. Values of one dimension add up, dimensions
        /// narrow one another. Groups go by id or by UUID.
        filter: AnalyticsProjectDimension,
        /// A row for each group in place of one for each member.
        group_by: AnalyticsUserGroupBy,
        /// Name of the column to sort by: the e-mail address or a figure that can be ranked.
        order_by,
        /// The first day of a range, which is summed up in one row for each member.
        starting_date,
    }
}
