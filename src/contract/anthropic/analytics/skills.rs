//! What skills are used.

use super::super::ids::{RbacGroup, User};
use super::super::paging::Limit;
use super::{
    AnalyticsDate, AnalyticsOrder, AnalyticsSkillGroupBy, Filters, GroupBy, alike, by_office_product,
    over_days,
};
use crate::contract::kinds::{Cursor, Id, Nullable, Str};
use rolecall_macros::{Choice, Endpoint, Model};

/// What rows of skills can be narrowed down by.
#[derive(Choice)]
pub enum AnalyticsSkillDimension {
    /// `chat`, `claude_code`, `cowork`, `office_agent` or `chat_cowork_unified`.
    Product,
    /// Identifier of a group, `rbac_group_…` or its UUID.
    RbacGroupId,
    /// `organization`, `private` or `public`.
    ShareStatus,
    /// Name of a skill; case does not matter.
    SkillName,
    /// Identifier of a member, `user_…`.
    UserId,
}

/// With whom a skill of the chat is shared.
#[derive(Choice)]
pub enum AnalyticsSkillShareStatus {
    /// With the organization.
    Organization,
    /// With nobody.
    Private,
    /// With everybody.
    Public,
}

alike! {
    /// Use of a skill in the chat.
    #[derive(Model)]
    struct AnalyticsSkillChatMetrics,
    /// Use of a skill in conversations, with Chat and Cowork unified.
    #[derive(Model)]
    struct AnalyticsSkillChatCoworkUnifiedChatMetrics
    => {
        /// Conversations in which it was used.
        pub distinct_conversation_skill_used_count: Nullable<i64>,
    }
}

alike! {
    /// Use of a skill in Claude Code.
    #[derive(Model)]
    struct AnalyticsSkillClaudeCodeMetrics,
    /// Use of a skill in Cowork.
    #[derive(Model)]
    struct AnalyticsSkillCoworkMetrics,
    /// Use of a skill in one Office product.
    #[derive(Model)]
    struct AnalyticsSkillOfficeProductMetrics,
    /// Use of a skill in Cowork sessions, with Chat and Cowork unified.
    #[derive(Model)]
    struct AnalyticsSkillChatCoworkUnifiedSessionsMetrics
    => {
        /// Sessions in which it was used.
        pub distinct_session_skill_used_count: Nullable<i64>,
    }
}

by_office_product! {
    /// Use of a skill in Office, by product.
    AnalyticsSkillOfficeMetrics: AnalyticsSkillOfficeProductMetrics
}

/// Use of a skill with Chat and Cowork unified.
#[derive(Model)]
pub struct AnalyticsSkillChatCoworkUnifiedMetrics {
    /// In conversations.
    pub chat: AnalyticsSkillChatCoworkUnifiedChatMetrics,
    /// In Cowork sessions.
    pub sessions: AnalyticsSkillChatCoworkUnifiedSessionsMetrics,
}

/// Use of one skill. It counts when the skill was called up, not when it was merely there.
#[derive(Model)]
pub struct AnalyticsSkillActivity {
    /// What the requests with the skill are worth by the price list, as a decimal in the minor unit of the currency.
    /// The chat is not in it; `null` where it cannot be told.
    pub attributed_list_price: Nullable<Str>,
    /// Use in the chat.
    pub chat_metrics: AnalyticsSkillChatMetrics,
    /// Use in Claude Code.
    pub claude_code_metrics: AnalyticsSkillClaudeCodeMetrics,
    /// Use in Cowork.
    pub cowork_metrics: AnalyticsSkillCoworkMetrics,
    /// Currency of the amounts, `USD`; `null` when both are.
    pub currency: Nullable<Str>,
    /// Members who used it.
    pub distinct_user_count: i64,
    /// Members who switched it on, in the chat; `null` in ranges, with filters and in rows by something.
    pub enable_count: Nullable<i64>,
    /// The skill's estimated share in what was paid beyond the included usage, as a decimal in the minor unit of the
    /// currency; `null` where it cannot be told.
    pub estimated_overage_spend: Nullable<Str>,
    /// How often it was used.
    pub invocation_count: Nullable<i64>,
    /// Use in Office.
    pub office_metrics: AnalyticsSkillOfficeMetrics,
    /// With whom it is shared, of skills of the chat.
    pub share_status: Nullable<AnalyticsSkillShareStatus>,
    /// Name for people where `skill_name` is an id, as far as it may be told.
    pub skill_display_name: Nullable<Str>,
    /// Name of the skill, in some rows an id in its place.
    pub skill_name: Str,
    /// Use with Chat and Cowork unified, where the organization has that.
    pub chat_cowork_unified_metrics: Option<Nullable<AnalyticsSkillChatCoworkUnifiedMetrics>>,
    /// The product, in rows by product.
    pub product: Option<Nullable<Str>>,
    /// The group, in rows by group.
    pub rbac_group_id: Option<Nullable<Id<RbacGroup>>>,
    /// Name of the group, in rows by group, as far as it can be told.
    pub rbac_group_name: Option<Nullable<Str>>,
    /// The member, in rows by member.
    pub user_id: Option<Nullable<Id<User>>>,
}

over_days! {
    /// List the skills with their use, by name.
    ///
    /// Figures come about a day late; the error for a day that is too recent names the latest one.
    #[derive(Endpoint)]
    #[endpoint(GET "/v1/organizations/analytics/skills", call = "analytics.skills.list", returns = TokenPage<AnalyticsSkillActivity>, available_to(ENTERPRISE))]
    AnalyticsSkillListParams {
        /// Rows per page, 100 when absent.
        limit: Limit,
        /// Only what these select, such as `share_status:public`. Values of one dimension add up, dimensions narrow one
        /// another. Products are `chat`, `claude_code`, `cowork`, `office_agent` and `chat_cowork_unified`; share
        /// statuses `organization`, `private` or `public`; the case of names does not matter; groups go by id or by
        /// UUID.
        filter: AnalyticsSkillDimension,
        /// A row for each of these.
        group_by: AnalyticsSkillGroupBy,
        /// Name of the column to sort by: the skill's name or a figure that can be ranked.
        order_by,
        /// The first day of a range, which is summed up in one row for each skill.
        starting_date,
    }
}
