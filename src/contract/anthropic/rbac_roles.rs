//! Roles of Claude Enterprise's access control and what they permit. The API only reads them.

use super::ids::RbacRole;
use super::paging::Limit;
use crate::contract::kinds::{Cursor, Id, Str, Timestamp};
use rolecall_macros::{Endpoint, Model, Variants};

/// The permission is for the whole organization.
#[derive(Model)]
#[model(type = "organization")]
pub struct RBACOrganizationPermissionResource {
    /// Identifier of the organization, a UUID.
    pub organization_id: Str,
}

/// The permission is for one tool of a connector.
#[derive(Model)]
#[model(type = "connector_tool")]
pub struct RBACConnectorToolPermissionResource {
    /// Identifier of the connector.
    pub connector_id: Str,
    /// Name of the tool; names with unusual characters come encoded, as a prefix and a hash.
    pub tool_name: Str,
}

/// The permission is for one OAuth scope of a connector.
#[derive(Model)]
#[model(type = "connector_scope")]
pub struct RBACConnectorScopePermissionResource {
    /// Identifier of the connector.
    pub connector_id: Str,
    /// The scope; scopes with unusual characters, which most have, come encoded, as a prefix and a hash.
    pub scope: Str,
}

/// The permission is for one connector.
#[derive(Model)]
#[model(type = "connector")]
pub struct RBACConnectorPermissionResource {
    /// Identifier of the connector.
    pub connector_id: Str,
}

/// The permission is for every connector.
#[derive(Model)]
#[model(type = "all_connectors")]
pub struct RBACAllConnectorsPermissionResource {}

/// What a permission is for.
#[derive(Variants)]
pub enum RBACPermissionResource {
    /// The whole organization.
    Organization(RBACOrganizationPermissionResource),
    /// One tool of a connector.
    ConnectorTool(RBACConnectorToolPermissionResource),
    /// One OAuth scope of a connector.
    ConnectorScope(RBACConnectorScopePermissionResource),
    /// One connector.
    Connector(RBACConnectorPermissionResource),
    /// Every connector.
    AllConnectors(RBACAllConnectorsPermissionResource),
}

/// Something that a role permits.
#[derive(Model)]
#[model(type = "rbac_role_permission")]
pub struct RBACRolePermission {
    /// What may be done, such as `chat`, `use` or `grant`, in the words of its kind of resource. Two words stand for
    /// many features at once: `capability_access_all` and, for the stable ones, `capability_access_all_ga`.
    pub action: Str,
    /// What it may be done with.
    pub resource: RBACPermissionResource,
}

/// List what a role permits. A page may be shorter than `limit`.
///
/// A row with `capability_access_all` or `capability_access_all_ga` permits many features that have
/// no row of their own. Answers 404 `rbac_role_not_found`, and 400 with the codes
/// `organization_type_not_supported` and `parent_organization_required`.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/rbac_roles/{rbac_role_id}/permissions", call = "rbacRoles.permissions.list", returns = TokenPage<RBACRolePermission>, available_to(ENTERPRISE))]
pub struct RBACRolePermissionListParams {
    /// Identifier of the role.
    #[segment]
    pub rbac_role_id: Id<RbacRole>,
    /// Permissions per page, 20 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
}

/// The vendor made the role; nobody in the organization can change it.
#[derive(Model)]
#[model(type = "built_in")]
pub struct RBACRoleSourceBuiltIn {}

/// The organization made the role.
#[derive(Model)]
#[model(type = "custom")]
pub struct RBACRoleSourceCustom {}

/// Who made a role.
#[derive(Variants)]
pub enum RBACRoleSource {
    /// The vendor.
    BuiltIn(RBACRoleSourceBuiltIn),
    /// The organization.
    Custom(RBACRoleSourceCustom),
}

/// A role. Groups have roles, and members of a group the rights of its roles.
#[derive(Model)]
#[model(type = "rbac_role")]
pub struct RBACRole {
    /// Identifier of the role.
    pub id: Id<RbacRole>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Its name; the vendor may change that of a built-in role.
    pub display_name: Str,
    /// Who made it. There may come more kinds: what is not `built_in` need not be `custom`.
    pub source: RBACRoleSource,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version `2023-06-01` only: the same as `display_name`.
    pub name: Option<Str>,
}

/// Get one role.
///
/// Answers 404 `rbac_role_not_found`, and 400 with the codes `organization_type_not_supported` and
/// `parent_organization_required`.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/rbac_roles/{rbac_role_id}", call = "rbacRoles.retrieve", returns = RBACRole, available_to(ENTERPRISE))]
pub struct RBACRoleRetrieveParams {
    /// Identifier of the role.
    #[segment]
    pub rbac_role_id: Id<RbacRole>,
}

/// List the roles.
///
/// Answers 400 with the codes `organization_type_not_supported` and `parent_organization_required`.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/rbac_roles", call = "rbacRoles.list", returns = TokenPage<RBACRole>, available_to(ENTERPRISE))]
pub struct RBACRoleListParams {
    /// Roles per page, 20 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
}
