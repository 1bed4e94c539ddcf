//! What connectors are used.

use super::super::ids::{RbacGroup, User};
use super::super::paging::Limit;
use super::{
    AnalyticsConnectorGroupBy, AnalyticsDate, AnalyticsOrder, Filters, GroupBy, alike, by_office_product,
    over_days,
};
use crate::contract::kinds::{Cursor, Id, Nullable, Str};
use rolecall_macros::{Choice, Endpoint, Model};

/// What rows of connectors can be narrowed down by.
#[derive(Choice)]
pub enum AnalyticsConnectorDimension {
    /// Name of a connector, also the displayed one; case does not matter.
    ConnectorName,
    /// `chat`, `claude_code`, `cowork`, `office_agent` or `chat_cowork_unified`.
    Product,
    /// Identifier of a group, `rbac_group_…` or its UUID.
    RbacGroupId,
    /// Identifier of a member, `user_…`.
    UserId,
}

alike! {
    /// Use of a connector in the chat.
    #[derive(Model)]
    struct AnalyticsConnectorChatMetrics,
    /// Use of a connector in conversations, with Chat and Cowork unified.
    #[derive(Model)]
    struct AnalyticsConnectorChatCoworkUnifiedChatMetrics
    => {
        /// Conversations in which it was used.
        pub distinct_conversation_connector_used_count: Nullable<i64>,
    }
}

alike! {
    /// Use of a connector in Claude Code.
    #[derive(Model)]
    struct AnalyticsConnectorClaudeCodeMetrics,
    /// Use of a connector in Cowork.
    #[derive(Model)]
    struct AnalyticsConnectorCoworkMetrics,
    /// Use of a connector in one Office product.
    #[derive(Model)]
    struct AnalyticsConnectorOfficeProductMetrics,
    /// Use of a connector in Cowork sessions, with Chat and Cowork unified.
    #[derive(Model)]
    struct AnalyticsConnectorChatCoworkUnifiedSessionsMetrics
    => {
        /// Sessions in which it was used.
        pub distinct_session_connector_used_count: Nullable<i64>,
    }
}

by_office_product! {
    /// Use of a connector in Office, by product.
    AnalyticsConnectorOfficeMetrics: AnalyticsConnectorOfficeProductMetrics
}

/// Use of a connector with Chat and Cowork unified.
#[derive(Model)]
pub struct AnalyticsConnectorChatCoworkUnifiedMetrics {
    /// In conversations.
    pub chat: AnalyticsConnectorChatCoworkUnifiedChatMetrics,
    /// In Cowork sessions.
    pub sessions: AnalyticsConnectorChatCoworkUnifiedSessionsMetrics,
}

/// Use of one connector.
#[derive(Model)]
pub struct AnalyticsConnectorActivity {
    /// Use in the chat.
    pub chat_metrics: AnalyticsConnectorChatMetrics,
    /// Use in Claude Code.
    pub claude_code_metrics: AnalyticsConnectorClaudeCodeMetrics,
    /// Name for people where `connector_name` is an id, as far as it can be told; need not be unique.
    pub connector_display_name: Nullable<Str>,
    /// Name of the connector, in some rows an id in its place.
    pub connector_name: Str,
    /// Use in Cowork.
    pub cowork_metrics: AnalyticsConnectorCoworkMetrics,
    /// Members who used it.
    pub distinct_user_count: i64,
    /// Members who used it with a credential of their own.
    pub individual_auth_distinct_user_count: Nullable<i64>,
    /// Members who used it with a credential that the organization manages. `null`, never 0, where that is not
    /// measured, such as before 2026-07-01.
    pub managed_auth_distinct_user_count: Nullable<i64>,
    /// Use in Office.
    pub office_metrics: AnalyticsConnectorOfficeMetrics,
    /// Calls of tools that are marked to only read. `null`, never 0, where that is not measured, such as before
    /// 2026-05-29.
    pub read_call_count: Nullable<i64>,
    /// Calls of tools that are not marked; `null` as in `read_call_count`.
    pub unclassified_call_count: Nullable<i64>,
    /// Calls of tools that are marked to write; `null` as in `read_call_count`.
    pub write_call_count: Nullable<i64>,
    /// Use with Chat and Cowork unified, where the organization has that.
    pub chat_cowork_unified_metrics: Option<Nullable<AnalyticsConnectorChatCoworkUnifiedMetrics>>,
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
    /// List the connectors with their use, by name.
    ///
    /// Names that mean the same connector are brought into one form. Figures come about a day late; the
    /// error for a day that is too recent names the latest one.
    #[derive(Endpoint)]
    #[endpoint(GET "/v1/organizations/analytics/connectors", call = "analytics.connectors.list", returns = TokenPage<AnalyticsConnectorActivity>, available_to(ENTERPRISE))]
    AnalyticsConnectorListParams {
        /// Rows per page, 100 when absent.
        limit: Limit,
        /// Only what these select, such as `product:cowork`. Values of one dimension add up, dimensions narrow one
        /// another. Products are `chat`, `claude_code`, `cowork`, `office_agent` and `chat_cowork_unified`; the case of
        /// names does not matter; groups go by id or by UUID.
        filter: AnalyticsConnectorDimension,
        /// A row for each of these.
        group_by: AnalyticsConnectorGroupBy,
        /// Name of the column to sort by: the connector's name or a figure that can be ranked.
        order_by,
        /// The first day of a range, which is summed up in one row for each connector.
        starting_date,
    }
}
