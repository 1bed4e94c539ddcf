//! Groups of Claude Enterprise's access control, and who is in them.

use super::ids::{RbacGroup, RbacRole, User};
use super::paging::Limit;
use crate::contract::kinds::{Bounded, Cursor, Id, Nullable, Str, Timestamp};
use crate::prelude::*;
use rolecall_macros::{Choice, Endpoint, Model};

/// How a group came to be.
#[derive(Choice)]
pub enum RBACGroupSourceType {
    /// Made in the settings of the organization or through this API.
    Direct,
    /// Kept by the identity provider; the API does not change it while SCIM is in use.
    Scim,
}

/// A group. Its members have the rights of its roles.
#[derive(Model)]
#[model(type = "rbac_group")]
pub struct RBACGroup {
    /// Identifier of the group.
    pub id: Id<RbacGroup>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Its name; other groups may have the same one.
    pub name: Str,
    /// Roles of the group, attached in the settings; `null` means that they cannot be told just now: ask again.
    pub role_ids: Nullable<Vec<Id<RbacRole>>>,
    /// How it came to be.
    pub source_type: RBACGroupSourceType,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A member of a group.
#[derive(Model)]
#[model(type = "rbac_group_member")]
pub struct RBACGroupMember {
    /// When the member was added.
    pub created_at: Timestamp,
    /// E-mail address of the member.
    pub email: Str,
    /// Identifier of the group.
    pub rbac_group_id: Id<RbacGroup>,
    /// Identifier of the member.
    pub user_id: Id<User>,
}

/// List the members of a group, the oldest membership first. A page may be shorter than `limit`.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/rbac_groups/{rbac_group_id}/members", call = "rbacGroups.members.list", returns = TokenPage<RBACGroupMember>, available_to(ENTERPRISE))]
pub struct RBACGroupMemberListParams {
    /// Identifier of the group.
    #[segment]
    pub rbac_group_id: Id<RbacGroup>,
    /// Members per page, 20 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
}

/// Add a member of the enterprise to a group.
///
/// Answers 404 when the person is no member of the enterprise, 400 when they are in the group
/// already, for groups of source `scim`, and with the codes `rbac_group_grants_owner_access` and
/// `rbac_group_owner_access_unconfirmed`.
// The newest member comes last in the list, so the look asks for the largest page.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/rbac_groups/{rbac_group_id}/members", call = "rbacGroups.members.add", returns = RBACGroupMember, available_to(ENTERPRISE))]
#[create(
    look = RBACGroupMemberListParams, pass(rbac_group_id), fixed(limit = "1000"), key = user_id, equal(user_id),
    dated = created_at,
    how_to_find_out = "look for the member in `rbacGroups.members.list(rbac_group_id)`, where the newest comes last"
)]
pub struct RBACGroupMemberAddParams {
    /// Identifier of the group.
    #[segment]
    pub rbac_group_id: Id<RbacGroup>,
    /// Identifier of the member to add.
    #[body]
    pub user_id: Id<User>,
}

/// Answer of a removal from a group.
#[derive(Model)]
#[model(type = "rbac_group_member_deleted")]
pub struct DeletedRBACGroupMember {
    /// Identifier of the group.
    pub rbac_group_id: Id<RbacGroup>,
    /// Identifier of the removed member.
    pub user_id: Id<User>,
}

/// Remove a member from a group.
///
/// Answers 404 when the person is not in the group, 400 for groups of source `scim` and with the
/// codes `rbac_group_grants_owner_access` and `rbac_group_owner_access_unconfirmed`.
#[derive(Endpoint)]
#[endpoint(DELETE "/v1/organizations/rbac_groups/{rbac_group_id}/members/{user_id}", call = "rbacGroups.members.remove", returns = DeletedRBACGroupMember, repeat = 404, available_to(ENTERPRISE))]
#[warning("the member loses the rights that only this group's roles give")]
pub struct RBACGroupMemberRemoveParams {
    /// Identifier of the group.
    #[segment]
    pub rbac_group_id: Id<RbacGroup>,
    /// Identifier of the member.
    #[segment]
    pub user_id: Id<User>,
}

/// Create a group, of source `direct` and without roles: those are attached in the settings.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/rbac_groups", call = "rbacGroups.create", returns = RBACGroup, available_to(ENTERPRISE))]
#[create(
    how_to_find_out = "list the groups with `rbacGroups.list()` and look for the name: names need not be unique"
)]
pub struct RBACGroupCreateParams {
    /// Its name, 1 to 255 characters; need not be unique.
    #[body]
    pub name: Bounded<1, 255>,
}

/// Get one group.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/rbac_groups/{rbac_group_id}", call = "rbacGroups.retrieve", returns = RBACGroup, available_to(ENTERPRISE))]
pub struct RBACGroupRetrieveParams {
    /// Identifier of the group.
    #[segment]
    pub rbac_group_id: Id<RbacGroup>,
}

/// Rename a group; nothing else of it can be changed through the API.
///
/// Answers 400 for groups of source `scim` while SCIM is in use.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/rbac_groups/{rbac_group_id}", call = "rbacGroups.update", returns = RBACGroup, partial_update, available_to(ENTERPRISE))]
pub struct RBACGroupUpdateParams {
    /// Identifier of the group.
    #[segment]
    pub rbac_group_id: Id<RbacGroup>,
    /// Its name, 1 to 255 characters; need not be unique.
    #[body]
    pub name: Option<Nullable<Bounded<1, 255>>>,
}

/// List the groups.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/rbac_groups", call = "rbacGroups.list", returns = TokenPage<RBACGroup>, available_to(ENTERPRISE))]
pub struct RBACGroupListParams {
    /// Groups per page, 20 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
}

/// Answer of a deletion.
#[derive(Model)]
#[model(type = "rbac_group_deleted")]
pub struct DeletedRBACGroup {
    /// Identifier of the deleted group.
    pub id: Id<RbacGroup>,
}

/// Delete a group.
///
/// Answers 400 for groups of source `scim` and with the codes `rbac_group_grants_owner_access` and
/// `rbac_group_owner_access_unconfirmed`.
#[derive(Endpoint)]
#[endpoint(DELETE "/v1/organizations/rbac_groups/{rbac_group_id}", call = "rbacGroups.delete", returns = DeletedRBACGroup, repeat = 404, available_to(ENTERPRISE))]
#[warning("the group's members lose the rights that only its roles give")]
pub struct RBACGroupDeleteParams {
    /// Identifier of the group.
    #[segment]
    pub rbac_group_id: Id<RbacGroup>,
}
