//! What is done in the projects of the chat.

use super::super::ids::{ChatProject, RbacGroup, User};
use super::super::paging::Limit;
use super::{AnalyticsDate, AnalyticsOrder, AnalyticsUser, Filters, GroupBy, over_days};
use crate::contract::kinds::{Cursor, Id, Nullable, Str, Timestamp};
use rolecall_macros::{Choice, Endpoint, Model};

/// What rows of projects are told apart by.
#[derive(Choice)]
pub enum AnalyticsProjectGroupBy {
    /// The group of who did it; members of several groups count in each.
    RbacGroupId,
    /// Who did it.
    UserId,
}

/// What rows of projects, and of users, can be narrowed down by.
#[derive(Choice)]
pub enum AnalyticsProjectDimension {
    /// Identifier of a project, `claude_proj_…`.
    ProjectId,
    /// Identifier of a group, `rbac_group_…` or its UUID.
    RbacGroupId,
    /// Identifier of a member, `user_…`.
    UserId,
}

/// What was done in one project.
#[derive(Model)]
pub struct AnalyticsProjectActivity {
    /// When the project was made; `null` when that cannot be told any more.
    pub created_at: Nullable<Timestamp>,
    /// Who made the project; `null` when that cannot be told any more.
    pub created_by: Nullable<AnalyticsUser>,
    /// Conversations.
    pub distinct_conversation_count: Nullable<i64>,
    /// Members who used the project.
    pub distinct_user_count: i64,
    /// Messages sent.
    pub message_count: i64,
    /// Identifier of the project.
    pub project_id: Id<ChatProject>,
    /// Name of the project.
    pub project_name: Str,
    /// The group, in rows by group.
    pub rbac_group_id: Option<Nullable<Id<RbacGroup>>>,
    /// Name of the group, in rows by group, as far as it can be told.
    pub rbac_group_name: Option<Nullable<Str>>,
    /// The member, in rows by member.
    pub user_id: Option<Nullable<Id<User>>>,
}

over_days! {
    /// List the projects of the chat with what was done in them, by project id.
    ///
    /// Figures come about a day late; the error for a day that is too recent names the latest one.
    #[derive(Endpoint)]
    #[endpoint(GET "/v1/organizations/analytics/apps/chat/projects", call = "analytics.apps.chat.projects.list", returns = TokenPage<AnalyticsProjectActivity>, available_to(ENTERPRISE))]
    AnalyticsProjectListParams {
        /// Rows per page, 100 when absent.
        limit: Limit,
        /// Only what these select, such as `user_id:user_…`. Values of one dimension add up, dimensions narrow one
        /// another. Groups go by id or by UUID.
        filter: AnalyticsProjectDimension,
        /// A row for each of these.
        group_by: AnalyticsProjectGroupBy,
        /// Name of the column to sort by: the project id or a figure that can be ranked.
        order_by,
        /// The first day of a range, which is summed up in one row for each project.
        starting_date,
    }
}
