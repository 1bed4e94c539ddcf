//! What plugins are installed and used.

use super::super::ids::{RbacGroup, User};
use super::super::paging::Limit;
use super::{AnalyticsDate, AnalyticsOrder, AnalyticsPluginGroupBy, Filters, GroupBy, alike, over_days};
use crate::contract::kinds::{Cursor, Id, Nullable, Str};
use rolecall_macros::{Choice, Endpoint, Model};

/// What rows of plugins can be narrowed down by.
#[derive(Choice)]
pub enum AnalyticsPluginDimension {
    /// Name of a plugin; case does not matter.
    PluginName,
    /// `claude_code`, `cowork` or `chat_cowork_unified`.
    Product,
    /// Identifier of a group, `rbac_group_…` or its UUID.
    RbacGroupId,
    /// Identifier of a member, `user_…`.
    UserId,
}

alike! {
    /// Use of a plugin in Claude Code.
    #[derive(Model)]
    struct AnalyticsPluginClaudeCodeMetrics,
    /// Use of a plugin in Cowork.
    #[derive(Model)]
    struct AnalyticsPluginCoworkMetrics,
    /// Use of a plugin in Cowork sessions, with Chat and Cowork unified.
    #[derive(Model)]
    struct AnalyticsPluginChatCoworkUnifiedMetrics
    => {
        /// Sessions in which it was used.
        pub distinct_session_plugin_used_count: Nullable<i64>,
    }
}

/// Installations and use of one plugin.
#[derive(Model)]
pub struct AnalyticsPluginActivity {
    /// Use in Claude Code.
    pub claude_code_metrics: AnalyticsPluginClaudeCodeMetrics,
    /// Use in Cowork.
    pub cowork_metrics: AnalyticsPluginCoworkMetrics,
    /// Members who installed or used it.
    pub distinct_user_count: i64,
    /// Members who installed it.
    pub install_count: Nullable<i64>,
    /// How often it was used.
    pub invocation_count: i64,
    /// Identifier such as `name@marketplace`, where it can be told.
    pub plugin_id: Nullable<Str>,
    /// Name of the plugin; `third-party` stands for all whose name was not told.
    pub plugin_name: Str,
    /// Use with Chat and Cowork unified, where the organization has that.
    pub chat_cowork_unified_metrics: Option<Nullable<AnalyticsPluginChatCoworkUnifiedMetrics>>,
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
    /// List the plugins of Cowork and Claude Code with their installations and use, by name.
    ///
    /// Figures come about a day late; the error for a day that is too recent names the latest one.
    #[derive(Endpoint)]
    #[endpoint(GET "/v1/organizations/analytics/plugins", call = "analytics.plugins.list", returns = TokenPage<AnalyticsPluginActivity>, available_to(ENTERPRISE))]
    AnalyticsPluginListParams {
        /// Rows per page, 100 when absent.
        limit: Limit,
        /// Only what these select, such as `product:cowork`. Values of one dimension add up, dimensions narrow one
        /// another. Products are `claude_code`, `cowork` and `chat_cowork_unified`; the case of names does not matter;
        /// groups go by id or by UUID.
        filter: AnalyticsPluginDimension,
        /// A row for each of these.
        group_by: AnalyticsPluginGroupBy,
        /// Name of the column to sort by: the plugin's name or a figure that can be ranked.
        order_by,
        /// The first day of a range, which is summed up in one row for each plugin.
        starting_date,
    }
}
