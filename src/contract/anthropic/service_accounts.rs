//! Service accounts: identities of workloads. Only an OAuth token with `org:admin` reaches them.

use super::ids::ServiceAccount as ServiceAccountKind;
use super::paging::SmallLimit;
use crate::contract::kinds::{Bounded, Cursor, Id, Nullable, Slug, Str, Timestamp};
use rolecall_macros::{Choice, Endpoint, Model};

/// A service account's role in the organization.
#[derive(Choice)]
pub enum ServiceAccountOrganizationRole {
    /// May be the target of rules that grant `org:admin`.
    Admin,
    /// May not.
    Developer,
}

/// An identity of a workload. What it may do is said by the federation rules that target it.
#[derive(Model)]
#[model(type = "service_account")]
pub struct ServiceAccount {
    /// Identifier of the service account.
    pub id: Id<ServiceAccountKind>,
    /// When it was archived.
    pub archived_at: Nullable<Timestamp>,
    /// Identifier of the member or service account that archived it.
    pub archived_by_actor_id: Nullable<Str>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Identifier of the member or service account that made it.
    pub created_by_actor_id: Nullable<Str>,
    /// What it is for.
    pub description: Nullable<Str>,
    /// Its name, unique in the organization.
    pub name: Str,
    /// Its role in the organization.
    pub organization_role: ServiceAccountOrganizationRole,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Identifier of the member or service account that last changed it.
    pub updated_by_actor_id: Nullable<Str>,
}

/// Create a service account.
///
/// Answers 409 when there is one of that name. The role `admin` takes the token of a person who
/// logged in: a workload can only make service accounts of the role `developer`.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/service_accounts", call = "serviceAccounts.create", returns = ServiceAccount, credential = OAuth, available_to(CONSOLE))]
#[create(
    look = ServiceAccountListParams, fixed(limit = "100"), key = name,
    equal(name, description, organization_role, archived_at), dated = created_at,
    how_to_find_out = "look for the name in `serviceAccounts.list()`: names are unique, and the newest comes first"
)]
pub struct ServiceAccountCreateParams {
    /// Its name: lower-case letters, digits and hyphens, 1 to 255 of them, unique in the organization; cannot be
    /// changed later.
    #[body]
    pub name: Slug,
    /// What it is for, at most 2,000 characters.
    #[body]
    pub description: Option<Nullable<Bounded<0, 2000>>>,
    /// Its role in the organization; `developer` when absent.
    #[body]
    pub organization_role: Option<ServiceAccountOrganizationRole>,
}

/// Get one service account.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/service_accounts/{service_account_id}", call = "serviceAccounts.retrieve", returns = ServiceAccount, credential = OAuth, available_to(CONSOLE))]
pub struct ServiceAccountRetrieveParams {
    /// Identifier of the service account.
    #[segment]
    pub service_account_id: Id<ServiceAccountKind>,
}

/// Change a service account's description or role; its name is fixed.
///
/// Answers 400 for archived ones. Giving the role `admin`, even to one that has it, takes the token
/// of a person who logged in.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/service_accounts/{service_account_id}", call = "serviceAccounts.update", returns = ServiceAccount, partial_update, credential = OAuth, available_to(CONSOLE))]
pub struct ServiceAccountUpdateParams {
    /// Identifier of the service account.
    #[segment]
    pub service_account_id: Id<ServiceAccountKind>,
    /// What it is for, at most 2,000 characters; `null` clears it.
    #[body]
    pub description: Option<Nullable<Bounded<0, 2000>>>,
    /// Its role in the organization; `null` leaves it as it is.
    #[body]
    pub organization_role: Option<Nullable<ServiceAccountOrganizationRole>>,
}

/// List the service accounts, newest first. Archived ones are left out unless asked for.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/service_accounts", call = "serviceAccounts.list", returns = TokenPage<ServiceAccount>, credential = OAuth, available_to(CONSOLE))]
pub struct ServiceAccountListParams {
    /// Service accounts per page, 20 when absent.
    #[query]
    pub limit: Option<SmallLimit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
    /// Archived service accounts too.
    #[query]
    pub include_archived: Option<bool>,
}

/// Archive a service account. One that is archived already stays as it is.
///
/// Answers 400 while a federation rule that is not archived targets it.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/service_accounts/{service_account_id}/archive", call = "serviceAccounts.archive", returns = ServiceAccount, credential = OAuth, available_to(CONSOLE))]
#[warning(
    "the API has no call that brings an archived service account back, and it can no longer be changed or added to workspaces"
)]
pub struct ServiceAccountArchiveParams {
    /// Identifier of the service account.
    #[segment]
    pub service_account_id: Id<ServiceAccountKind>,
}
