//! Members of the organization.

use crate::contract::kinds::{AnyOf, Count, Email, Nullable, Ours, PlainId, Str};
use crate::prelude::*;
use rolecall_macros::{Choice, Endpoint, Model};

/// A role in the organization. The API shows it and cannot change it.
#[derive(Choice)]
pub enum AnacondaRole {
    /// An ordinary member.
    Member,
    /// Manages the organization.
    Admin,
    /// Manages billing.
    BillingManager,
}

/// A group of members.
#[derive(Model)]
pub struct AnacondaGroup {
    /// Identifier of the group.
    pub id: Str,
    /// Its name.
    pub name: Str,
    /// The organization.
    pub org_id: Str,
    /// When it was made.
    pub created_at: Str,
    /// When it was last changed.
    pub updated_at: Nullable<Str>,
    /// How many members it has.
    pub user_count: i64,
}

/// A member of the organization.
#[derive(Model)]
pub struct AnacondaUser {
    /// Identifier of the member.
    pub id: Str,
    /// E-mail address; none of a user that the organization manages.
    pub email: Option<Nullable<Str>>,
    /// First name, once it is known.
    pub first_name: Option<Nullable<Str>>,
    /// Last name, once it is known.
    pub last_name: Option<Nullable<Str>>,
    /// Role in the organization.
    pub role: AnacondaRole,
    /// Products that the member has a seat for; empty without a seat.
    pub subscriptions: Vec<Str>,
    /// The member's groups; only with `include_groups`.
    pub groups: Option<Nullable<Vec<AnacondaGroup>>>,
}

/// A user that was just added.
#[derive(Model)]
pub struct AnacondaAddedUser {
    /// Identifier of the member.
    pub id: Str,
    /// E-mail address; none of a user that the organization manages.
    pub email: Option<Nullable<Str>>,
    /// First name, once it is known.
    pub first_name: Option<Nullable<Str>>,
    /// Last name, once it is known.
    pub last_name: Option<Nullable<Str>>,
}

/// What became of a registration. No field is certain to be there.
#[derive(Model)]
pub struct AnacondaAutoRegistration {
    /// Accepted into the process, which is not the same as done: confirm with `users.list()`.
    pub users_in_onboarding_process: Option<Nullable<Vec<Str>>>,
    /// Not accepted: the address has an account already, or no seat was left.
    pub users_unavailable_for_onboarding: Option<Nullable<Vec<Str>>>,
    /// Seats of the subscription.
    pub total_organization_seats: Option<Count>,
    /// Seats left.
    pub available_organization_seats: Option<Count>,
}

/// Register people who have no account yet.
///
/// Each becomes a member with a seat and a token, and gets two mails; the admins get one.
/// None of these mails can be switched off. When seats run out part-way the rest is
/// unavailable, and the call still succeeds.
#[derive(Endpoint)]
#[endpoint(POST "/users_auto_registration", call = "users.autoRegister", returns = AnacondaAutoRegistration, credential = Service)]
#[create(how_to_find_out = "see with `users.list()` who has joined, some minutes later")]
#[distinct(user_emails)]
#[warning("each person gets two mails and the admins one; they cannot be switched off")]
pub struct AnacondaAutoRegisterParams {
    /// Their addresses; at least one, none twice (both are rules of this client).
    #[body]
    pub user_emails: Ours<AnyOf<Email>>,
}

/// Add a user who has an account, or without an address one that the organization manages.
///
/// Gives neither a seat nor a token. What happens to someone who is a member already is
/// not documented.
#[derive(Endpoint)]
#[endpoint(POST "/users", call = "users.add", returns = AnacondaAddedUser, credential = Service)]
#[create(
    look = AnacondaUserListParams, key = email, equal(email, first_name, last_name),
    how_to_find_out = "look for the user with `users.list()`"
)]
pub struct AnacondaUserAddParams {
    /// The address; without one the organization manages the user.
    #[body]
    pub email: Option<Nullable<Email>>,
    /// First name; of a managed user, what it is for.
    #[body]
    pub first_name: Option<Nullable<Str>>,
    /// Last name; of a managed user, what it is for.
    #[body]
    pub last_name: Option<Nullable<Str>>,
}

/// List the members, all at once.
#[derive(Endpoint)]
#[endpoint(GET "/users", call = "users.list", returns = Items<AnacondaUser>, credential = Service, dialects(CURRENT))]
pub struct AnacondaUserListParams {
    /// Whether to fill in `groups`; not when absent.
    #[query]
    pub include_groups: Option<bool>,
}

/// Remove a user from the organization: the last step, after token and seat.
///
/// Answers 409 for reasons that are not documented.
#[derive(Endpoint)]
#[endpoint(DELETE "/users/{user_id}", call = "users.remove", returns = Nothing, repeat = 404, credential = Service)]
#[warning("revoke the user's tokens and seat before")]
pub struct AnacondaUserRemoveParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: PlainId,
}
