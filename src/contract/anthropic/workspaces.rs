//! Workspaces.

use super::ids::{ExternalKey, UserProfile, Workspace as WorkspaceKind};
use super::paging::Limit;
use crate::contract::kinds::{
    AnyOf, Bounded, Cursor, HexColor, Id, ListOrUnrestricted, Nullable, Str, Tags, Timestamp,
};
use rolecall_macros::{Choice, Endpoint, Model};

/// Where inference may run.
#[derive(Choice)]
pub enum AllowedInferenceGeo {
    /// Anywhere.
    Global,
    /// In the United States.
    Us,
}

/// Where a workspace's data is kept.
#[derive(Choice)]
pub enum WorkspaceGeo {
    /// In the United States.
    Us,
}

/// Data residency of a workspace.
#[derive(Model)]
pub struct DataResidency {
    /// Where inference may run: a list, or `unrestricted`.
    pub allowed_inference_geos: ListOrUnrestricted<AllowedInferenceGeo>,
    /// Where inference runs when a request names no place.
    pub default_inference_geo: AllowedInferenceGeo,
    /// Where data is kept.
    pub workspace_geo: WorkspaceGeo,
}

/// Data residency of a new workspace.
#[derive(Model)]
#[member_of(default_inference_geo, allowed_inference_geos)]
pub struct DataResidencyCreateConfig {
    /// Where inference may run: a list, or `unrestricted`.
    pub allowed_inference_geos: Option<Nullable<ListOrUnrestricted<AllowedInferenceGeo>>>,
    /// Where inference runs when a request names no place; one of the allowed places.
    pub default_inference_geo: Option<Nullable<AllowedInferenceGeo>>,
    /// Where data is kept; cannot be changed later.
    pub workspace_geo: Option<Nullable<WorkspaceGeo>>,
}

/// Changes to a workspace's data residency; `workspace_geo` is fixed.
#[derive(Model)]
#[member_of(default_inference_geo, allowed_inference_geos)]
pub struct DataResidencyUpdateConfig {
    /// Where inference may run: a list, or `unrestricted`.
    pub allowed_inference_geos: Option<Nullable<ListOrUnrestricted<AllowedInferenceGeo>>>,
    /// Where inference runs when a request names no place; one of the allowed places.
    pub default_inference_geo: Option<Nullable<AllowedInferenceGeo>>,
}

/// A workspace.
#[derive(Model)]
#[model(type = "workspace")]
pub struct Workspace {
    /// Identifier of the workspace.
    pub id: Id<WorkspaceKind>,
    /// When it was archived.
    pub archived_at: Nullable<Timestamp>,
    /// Identifier of its compartment.
    pub compartment_id: Str,
    /// When it was made.
    pub created_at: Timestamp,
    /// Where its data is kept and inference runs.
    pub data_residency: DataResidency,
    /// Color in the Console, such as `#6C5BB9`.
    pub display_color: Str,
    /// Customer-managed encryption key, set once.
    pub external_key_id: Nullable<Id<ExternalKey>>,
    /// Its name.
    pub name: Str,
    /// Free labels.
    pub tags: Tags<Str>,
    /// User profile, set once.
    pub user_profile_id: Nullable<Id<UserProfile>>,
}

/// Create a workspace.
///
/// At most 100 per organization by default, archived ones not counted. Answers 400
/// `external_key_validation_failed`, `external_key_validation_timed_out`,
/// `key_profile_mismatch`, `user_profile_not_found`, `workspace_policy_violation`,
/// and 409 `external_key_changed`.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/workspaces", call = "workspaces.create", returns = Workspace, available_to(CONSOLE, AWS))]
#[create(
    how_to_find_out = "list the workspaces with `workspaces.list()` and look for the name: names need not be unique"
)]
pub struct WorkspaceCreateParams {
    /// Its name, 1 to 255 characters.
    #[body]
    pub name: Bounded<1, 255>,
    /// Data residency; without it, storage in the United States and unrestricted inference.
    #[body]
    pub data_residency: Option<Nullable<DataResidencyCreateConfig>>,
    /// Color in the Console: `#` and six hexadecimal digits.
    #[body]
    pub display_color: Option<Nullable<HexColor>>,
    /// Customer-managed encryption key; cannot be changed later.
    #[body]
    pub external_key_id: Option<Nullable<Id<ExternalKey>>>,
    /// Free labels; keys must not begin with `anthropic`.
    #[body]
    pub tags: Option<Nullable<Tags<Str>>>,
    /// User profile; cannot be replaced or removed later.
    #[body]
    pub user_profile_id: Option<Nullable<Id<UserProfile>>>,
}

/// Get one workspace; the default workspace's id is accepted too.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/workspaces/{workspace_id}", call = "workspaces.retrieve", returns = Workspace, available_to(CONSOLE, AWS))]
pub struct WorkspaceRetrieveParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<WorkspaceKind>,
}

/// Change a workspace; fields that are left out stay as they are.
///
/// The default workspace cannot be renamed. Answers the same codes as creation.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/workspaces/{workspace_id}", call = "workspaces.update", returns = Workspace, partial_update, available_to(CONSOLE, AWS))]
pub struct WorkspaceUpdateParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<WorkspaceKind>,
    /// Data residency; where data is kept cannot be changed.
    #[body]
    pub data_residency: Option<Nullable<DataResidencyUpdateConfig>>,
    /// Color in the Console: `#` and six hexadecimal digits.
    #[body]
    pub display_color: Option<HexColor>,
    /// Customer-managed encryption key; can be set once.
    #[body]
    pub external_key_id: Option<Id<ExternalKey>>,
    /// Its name, 1 to 255 characters.
    #[body]
    pub name: Option<Bounded<1, 255>>,
    /// Free labels; keys must not begin with `anthropic`; `null` as a value is allowed.
    #[body]
    pub tags: Option<Nullable<Tags<Nullable<Str>>>>,
    /// User profile; can be set once.
    #[body]
    pub user_profile_id: Option<Id<UserProfile>>,
}

/// List the workspaces. The default workspace and archived ones are left out unless asked for.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/workspaces", call = "workspaces.list", returns = Page<Workspace>, available_to(CONSOLE, AWS))]
#[exclusive(after_id, before_id)]
pub struct WorkspaceListParams {
    /// Workspaces per page, 20 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the page right after this workspace.
    #[query]
    pub after_id: Option<Cursor>,
    /// Cursor: the page right before this workspace.
    #[query]
    pub before_id: Option<Cursor>,
    /// Only these workspaces, at most 100; unknown ids are silently left out.
    #[query]
    pub ids: Option<AnyOf<Id<WorkspaceKind>, 100>>,
    /// Archived workspaces too.
    #[query]
    pub include_archived: Option<bool>,
    /// The default workspace too.
    #[query]
    pub include_default: Option<bool>,
}

/// Archive a workspace. This cannot be undone and deactivates every API key of it.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/workspaces/{workspace_id}/archive", call = "workspaces.archive", returns = Workspace, available_to(CONSOLE, AWS))]
#[warning("archiving cannot be undone and deactivates every API key of the workspace")]
pub struct WorkspaceArchiveParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<WorkspaceKind>,
}
