//! What artifacts are made.

use super::super::ids::{RbacGroup, User};
use super::super::paging::Limit;
use super::{AnalyticsArtifactGroupBy, AnalyticsDate, Filters, GroupBy};
use crate::contract::kinds::{Cursor, Id, Nullable, Str};
use rolecall_macros::{Choice, Endpoint, Model};

/// What rows of artifacts can be narrowed down by.
#[derive(Choice)]
pub enum AnalyticsArtifactDimension {
    /// MIME type such as `text/markdown`, or `other`.
    ArtifactType,
    /// `true` or `false`.
    IsShared,
    /// `chat`, `claude_code`, `cowork` or `chat_cowork_unified`.
    Product,
    /// Identifier of a group, `rbac_group_…` or its UUID.
    RbacGroupId,
    /// Identifier of a member, `user_…`.
    UserId,
}

/// Artifacts of one type, shared or not, that were made on one day.
#[derive(Model)]
pub struct AnalyticsArtifactActivity {
    /// MIME type such as `text/markdown`, or `other`.
    pub artifact_type: Str,
    /// Artifacts made.
    pub artifacts_created_count: i64,
    /// Members who made them.
    pub distinct_user_count: i64,
    /// Whether they have ever been shared.
    pub is_shared: bool,
    /// How many of them were published.
    pub published_artifacts_created_count: i64,
    /// The product, in rows by product.
    pub product: Option<Nullable<Str>>,
    /// The group, in rows by group.
    pub rbac_group_id: Option<Nullable<Id<RbacGroup>>>,
    /// Name of the group, in rows by group, as far as it can be told.
    pub rbac_group_name: Option<Nullable<Str>>,
    /// The member, in rows by member.
    pub user_id: Option<Nullable<Id<User>>>,
}

/// List how many artifacts were made on one day, a row for each type, shared or not.
///
/// Without `group_by` all rows come on one page. Figures come about a day late; the error for a day
/// that is too recent names the latest one.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/analytics/artifacts", call = "analytics.artifacts.list", returns = TokenPage<AnalyticsArtifactActivity>, available_to(ENTERPRISE))]
pub struct AnalyticsArtifactListParams {
    /// Rows per page, 100 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
    /// The one day that is told of.
    #[query]
    pub date: AnalyticsDate,
    /// Only what these select, such as `is_shared:true`. Values of one dimension add up, dimensions narrow one
    /// another. Types are MIME types or `other`; products `chat`, `claude_code`, `cowork` and
    /// `chat_cowork_unified`; groups go by id or by UUID.
    #[query]
    pub filter: Option<Nullable<Filters<AnalyticsArtifactDimension>>>,
    /// A row for each of these.
    #[query]
    pub group_by: Option<Nullable<GroupBy<AnalyticsArtifactGroupBy>>>,
}
