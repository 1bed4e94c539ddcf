//! Invitations to join the organization.

use super::ids::{Invite, RbacGroup};
use super::paging::Limit;
use super::roles::{AssignableRole, OrganizationRole};
use crate::contract::kinds::{AnyOf, Cursor, Email, Id, Nullable, Str, Timestamp, UpTo};
use crate::prelude::*;
use rolecall_macros::{Choice, Endpoint, Model};

/// An invitation to join the organization. It expires 21 days after it was made.
#[derive(Model)]
#[model(type = "invite")]
pub struct OrganizationInvite {
    /// Identifier of the invite.
    pub id: Id<Invite>,
    /// When it was accepted.
    pub accepted_at: Nullable<Timestamp>,
    /// The invited address.
    pub email: Str,
    /// When it expires.
    pub expires_at: Timestamp,
    /// When it was made.
    pub invited_at: Timestamp,
    /// Groups that the member will join; empty when none.
    pub rbac_group_ids: Vec<Id<RbacGroup>>,
    /// The role that the member will have.
    pub role: OrganizationRole,
    /// Where it stands.
    pub status: InviteStatus,
}

/// Where an invite stands.
#[derive(Choice)]
pub enum InviteStatus {
    /// The person has joined.
    Accepted,
    /// It was withdrawn.
    Deleted,
    /// It ran out after 21 days.
    Expired,
    /// It waits to be accepted and holds a seat.
    Pending,
}

/// An invite status that can be filtered by.
#[derive(Choice)]
#[refused(deleted = "withdrawn invites cannot be listed")]
pub enum InviteStatusFilter {
    /// The person has joined.
    Accepted,
    /// It ran out after 21 days.
    Expired,
    /// It waits to be accepted.
    Pending,
}

/// Invite a person to join the organization by e-mail.
///
/// Takes a seat where the plan has a pool of them. Answers 400 with the codes
/// `already_member`, `invite_already_exists`, `email_domain_not_allowed`,
/// `cannot_invite_emails_with_unverified_domains`, `org_member_limit_exceeded`,
/// `rbac_group_grants_owner_access`, `rbac_group_owner_access_unconfirmed`.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/invites", call = "invites.create", returns = OrganizationInvite, pace = Invites, available_to(CONSOLE, ENTERPRISE))]
#[create(
    look = InviteListParams, pass(email), fixed(limit = "100"), key = email, equal(email, role, rbac_group_ids),
    dated = invited_at, live(status = "pending" | "accepted"),
    how_to_find_out = "list the invites of this address with `invites.list({ email })`"
)]
pub struct InviteCreateParams {
    /// The address to invite.
    #[body]
    pub email: Email,
    /// The role that the person will have; `admin` is never accepted.
    #[body]
    pub role: AssignableRole,
    /// Groups to join; Claude Enterprise only, needs the scope `write:rbac_groups`.
    #[body]
    pub rbac_group_ids: Option<UpTo<100, Id<RbacGroup>>>,
}

/// Get one invite.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/invites/{invite_id}", call = "invites.retrieve", returns = OrganizationInvite, available_to(CONSOLE, ENTERPRISE))]
pub struct InviteRetrieveParams {
    /// Identifier of the invite.
    #[segment]
    pub invite_id: Id<Invite>,
}

/// List the invites, newest first.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/invites", call = "invites.list", returns = Page<OrganizationInvite>, available_to(CONSOLE, ENTERPRISE))]
#[exclusive(after_id, before_id)]
pub struct InviteListParams {
    /// Invites per page, 20 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the page right after this invite.
    #[query]
    pub after_id: Option<Cursor>,
    /// Cursor: the page right before this invite.
    #[query]
    pub before_id: Option<Cursor>,
    /// Only invites of this address; case does not matter.
    #[query]
    pub email: Option<Str>,
    /// Only invites with one of these roles.
    #[query]
    pub roles: Option<AnyOf<OrganizationRole>>,
    /// Only invites with one of these statuses; all three when absent.
    #[query]
    pub statuses: Option<AnyOf<InviteStatusFilter>>,
}

/// Answer of a withdrawal.
#[derive(Model)]
#[model(type = "invite_deleted")]
pub struct InviteDeleteResponse {
    /// Identifier of the withdrawn invite.
    pub id: Id<Invite>,
}

/// Withdraw a pending invite.
///
/// Answers 400 for accepted and expired invites.
#[derive(Endpoint)]
#[endpoint(DELETE "/v1/organizations/invites/{invite_id}", call = "invites.delete", returns = InviteDeleteResponse, repeat = 404, available_to(CONSOLE, ENTERPRISE))]
pub struct InviteDeleteParams {
    /// Identifier of the invite.
    #[segment]
    pub invite_id: Id<Invite>,
}
