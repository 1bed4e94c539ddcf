//! Service accounts in workspaces, from either side. Only an OAuth token with `org:admin` reaches them.

use super::ids::{ServiceAccount, Workspace};
use super::paging::SmallLimit;
use super::roles::{NoBillingWorkspaceRole, WorkspaceRole};
use crate::contract::kinds::{Cursor, Id, Nullable, Str};
use rolecall_macros::{Endpoint, Model};

/// A service account in a workspace.
#[derive(Model)]
#[model(type = "service_account_workspace_member")]
pub struct ServiceAccountWorkspaceMember {
    /// Identifier of the member or service account that made the membership.
    pub created_by_actor_id: Nullable<Str>,
    /// Whether this is the membership in the default workspace, as `workspace_user`, that each service account has
    /// by itself; it cannot be removed.
    pub implicit: Nullable<bool>,
    /// Identifier of the service account.
    pub service_account_id: Id<ServiceAccount>,
    /// Identifier of the workspace.
    pub workspace_id: Id<Workspace>,
    /// Role in the workspace.
    pub workspace_role: WorkspaceRole,
}

/// List the workspaces of a service account; of an archived one there are none.
///
/// The first page may begin with the implicit membership in the default workspace, beyond
/// `limit`. Answers 400 when the membership that `page` stands for is gone: begin again.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/service_accounts/{service_account_id}/workspaces", call = "serviceAccounts.workspaces.list", returns = TokenPage<ServiceAccountWorkspaceMember>, credential = OAuth, available_to(CONSOLE))]
pub struct ServiceAccountWorkspaceListParams {
    /// Identifier of the service account.
    #[segment]
    pub service_account_id: Id<ServiceAccount>,
    /// Memberships per page, 20 when absent.
    #[query]
    pub limit: Option<SmallLimit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
}

/// Add a service account to a workspace, or give it another role where it was added before.
///
/// Answers 400 for archived workspaces; archived service accounts are refused, too.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/service_accounts/{service_account_id}/workspaces", call = "serviceAccounts.workspaces.add", returns = ServiceAccountWorkspaceMember, credential = OAuth, available_to(CONSOLE))]
pub struct ServiceAccountWorkspaceAddParams {
    /// Identifier of the service account.
    #[segment]
    pub service_account_id: Id<ServiceAccount>,
    /// Identifier of the workspace.
    #[body]
    pub workspace_id: Id<Workspace>,
    /// Role in the workspace; `workspace_billing` is refused.
    #[body]
    pub workspace_role: NoBillingWorkspaceRole,
}

/// Answer of a removal from a workspace.
#[derive(Model)]
#[model(type = "service_account_workspace_member_deleted")]
pub struct ServiceAccountWorkspaceRemoveResponse {
    /// Identifier of the service account.
    pub service_account_id: Id<ServiceAccount>,
    /// Identifier of the workspace.
    pub workspace_id: Id<Workspace>,
}

/// Remove a service account from a workspace; that it is no member is no error.
///
/// The implicit membership in the default workspace stays. Answers 400 for archived workspaces.
#[derive(Endpoint)]
#[endpoint(DELETE "/v1/organizations/service_accounts/{service_account_id}/workspaces/{workspace_id}", call = "serviceAccounts.workspaces.remove", returns = ServiceAccountWorkspaceRemoveResponse, repeat = 404, credential = OAuth, available_to(CONSOLE))]
#[warning("the service account leaves the workspace; in the default workspace it stays as `workspace_user`")]
pub struct ServiceAccountWorkspaceRemoveParams {
    /// Identifier of the service account.
    #[segment]
    pub service_account_id: Id<ServiceAccount>,
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
}

/// Get one service account of a workspace; in the default workspace also the implicit membership.
///
/// Answers 404 for archived service accounts, 400 for archived workspaces.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}", call = "workspaces.serviceAccounts.retrieve", returns = ServiceAccountWorkspaceMember, credential = OAuth, available_to(CONSOLE))]
pub struct WorkspaceServiceAccountRetrieveParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Identifier of the service account.
    #[segment]
    pub service_account_id: Id<ServiceAccount>,
}

/// Change a service account's role in a workspace that it was added to.
///
/// An implicit membership has no role to change: add the service account instead. Answers 400 for
/// archived workspaces; archived service accounts are refused, too.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}", call = "workspaces.serviceAccounts.update", returns = ServiceAccountWorkspaceMember, credential = OAuth, available_to(CONSOLE))]
pub struct WorkspaceServiceAccountUpdateParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Identifier of the service account.
    #[segment]
    pub service_account_id: Id<ServiceAccount>,
    /// The new role; `workspace_billing` is refused.
    #[body]
    pub workspace_role: NoBillingWorkspaceRole,
}

/// List the service accounts of a workspace, without implicit memberships and archived service accounts.
///
/// Answers 400 for archived workspaces.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/workspaces/{workspace_id}/service_accounts", call = "workspaces.serviceAccounts.list", returns = TokenPage<ServiceAccountWorkspaceMember>, credential = OAuth, available_to(CONSOLE))]
pub struct WorkspaceServiceAccountListParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Memberships per page, 20 when absent.
    #[query]
    pub limit: Option<SmallLimit>,
    /// Cursor: the next page of an answer, everything else being the same.
    #[query]
    pub page: Option<Cursor>,
}

/// Add a service account to a workspace, or give it another role where it was added before.
///
/// The same as `serviceAccounts.workspaces.add`, from the other side. Answers 400 for archived
/// workspaces; archived service accounts are refused, too.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/workspaces/{workspace_id}/service_accounts", call = "workspaces.serviceAccounts.add", returns = ServiceAccountWorkspaceMember, credential = OAuth, available_to(CONSOLE))]
pub struct WorkspaceServiceAccountAddParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Identifier of the service account.
    #[body]
    pub service_account_id: Id<ServiceAccount>,
    /// Role in the workspace; `workspace_billing` is refused.
    #[body]
    pub workspace_role: NoBillingWorkspaceRole,
}

/// Answer of a removal of a service account.
#[derive(Model)]
#[model(type = "service_account_workspace_member_deleted")]
pub struct WorkspaceServiceAccountRemoveResponse {
    /// Identifier of the service account.
    pub service_account_id: Id<ServiceAccount>,
    /// Identifier of the workspace.
    pub workspace_id: Id<Workspace>,
}

/// Remove a service account from a workspace; that it is no member is no error.
///
/// The same as `serviceAccounts.workspaces.remove`, from the other side.
#[derive(Endpoint)]
#[endpoint(DELETE "/v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}", call = "workspaces.serviceAccounts.remove", returns = WorkspaceServiceAccountRemoveResponse, repeat = 404, credential = OAuth, available_to(CONSOLE))]
#[warning("the service account leaves the workspace; in the default workspace it stays as `workspace_user`")]
pub struct WorkspaceServiceAccountRemoveParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Identifier of the service account.
    #[segment]
    pub service_account_id: Id<ServiceAccount>,
}
