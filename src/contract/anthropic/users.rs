//! Members of the organization.

use super::ids::User;
use super::paging::Limit;
use super::roles::{AssignableRole, OrganizationRole};
use crate::contract::kinds::{AnyOf, Cursor, Id, Str, Timestamp};
use rolecall_macros::{Endpoint, Model};

/// A member of the organization.
#[derive(Model)]
#[model(type = "user")]
pub struct OrganizationUser {
    /// Identifier of the member.
    pub id: Id<User>,
    /// When the member joined.
    pub added_at: Timestamp,
    /// E-mail address.
    pub email: Str,
    /// Display name.
    pub name: Str,
    /// Role in the organization.
    pub role: OrganizationRole,
}

/// Get one member.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/users/{user_id}", call = "users.retrieve", returns = OrganizationUser, available_to(CONSOLE, ENTERPRISE))]
pub struct UserRetrieveParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: Id<User>,
}

/// Change a member's role in the organization.
///
/// Answers 400 when the member holds an administrative role or when an identity
/// provider manages roles.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/users/{user_id}", call = "users.update", returns = OrganizationUser, available_to(CONSOLE, ENTERPRISE))]
pub struct UserUpdateParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: Id<User>,
    /// The new role; `admin` and the owner roles cannot be given through the API.
    #[body]
    pub role: AssignableRole,
}

/// List the members, newest first.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/users", call = "users.list", returns = Page<OrganizationUser>, available_to(CONSOLE, ENTERPRISE))]
#[exclusive(after_id, before_id)]
pub struct UserListParams {
    /// Members per page, 20 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the page right after this member.
    #[query]
    pub after_id: Option<Cursor>,
    /// Cursor: the page right before this member.
    #[query]
    pub before_id: Option<Cursor>,
    /// Only the member with this address; case does not matter.
    #[query]
    pub email: Option<Str>,
    /// Only members with one of these roles.
    #[query]
    pub roles: Option<AnyOf<OrganizationRole>>,
}

/// Answer of a removal.
#[derive(Model)]
#[model(type = "user_deleted")]
pub struct UserRemoveResponse {
    /// Identifier of the removed member.
    pub id: Id<User>,
}

/// Remove a member from the organization.
///
/// Answers 400 `cannot_remove_last_member`, 409 `concurrent_membership_change`.
/// API keys that the member created stay as they are, except Claude Code keys.
#[derive(Endpoint)]
#[endpoint(DELETE "/v1/organizations/users/{user_id}", call = "users.remove", returns = UserRemoveResponse, repeat = 404, available_to(CONSOLE, ENTERPRISE))]
#[warning("the member loses all access; API keys they created stay active, except Claude Code keys")]
pub struct UserRemoveParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: Id<User>,
}
