//! Members of a workspace.

use super::ids::{User, Workspace};
use super::paging::Limit;
use super::roles::{NoBillingWorkspaceRole, WorkspaceRole};
use crate::contract::kinds::{Cursor, Id};
use rolecall_macros::{Endpoint, Model};

/// A member of a workspace. Organization admins and billing members appear with
/// the role that they inherit.
#[derive(Model)]
#[model(type = "workspace_member")]
pub struct WorkspaceMember {
    /// Identifier of the member.
    pub user_id: Id<User>,
    /// Identifier of the workspace.
    pub workspace_id: Id<Workspace>,
    /// Role in the workspace.
    pub workspace_role: WorkspaceRole,
}

/// Get one member of a workspace.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/workspaces/{workspace_id}/members/{user_id}", call = "workspaces.members.retrieve", returns = WorkspaceMember, available_to(CONSOLE))]
pub struct MemberRetrieveParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Identifier of the member.
    #[segment]
    pub user_id: Id<User>,
}

/// Change a member's role in a workspace.
///
/// Answers 400 `workspace_member_limit_exceeded`. Inherited roles cannot be
/// changed, except that a billing member can be raised to workspace admin.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/workspaces/{workspace_id}/members/{user_id}", call = "workspaces.members.update", returns = WorkspaceMember, available_to(CONSOLE))]
pub struct MemberUpdateParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Identifier of the member.
    #[segment]
    pub user_id: Id<User>,
    /// The new role; `workspace_billing` is inherited and cannot be given.
    #[body]
    pub workspace_role: NoBillingWorkspaceRole,
}

/// List the members of a workspace.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/workspaces/{workspace_id}/members", call = "workspaces.members.list", returns = Page<WorkspaceMember>, available_to(CONSOLE))]
#[exclusive(after_id, before_id)]
pub struct MemberListParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Members per page, 20 when absent.
    #[query]
    pub limit: Option<Limit>,
    /// Cursor: the page right after this member.
    #[query]
    pub after_id: Option<Cursor>,
    /// Cursor: the page right before this member.
    #[query]
    pub before_id: Option<Cursor>,
}

/// Add a member of the organization to a workspace.
///
/// Answers 400 `workspace_member_limit_exceeded`.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/workspaces/{workspace_id}/members", call = "workspaces.members.add", returns = WorkspaceMember, available_to(CONSOLE))]
#[create(
    look = MemberRetrieveParams, pass(workspace_id, user_id), key = user_id, equal(workspace_id, user_id, workspace_role),
    how_to_find_out = "ask for the member with `workspaces.members.retrieve(user_id, { workspace_id })`"
)]
pub struct MemberAddParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Identifier of the member to add.
    #[body]
    pub user_id: Id<User>,
    /// Role in the workspace; `workspace_billing` is refused.
    #[body]
    pub workspace_role: NoBillingWorkspaceRole,
}

/// Answer of a removal from a workspace.
#[derive(Model)]
#[model(type = "workspace_member_deleted")]
pub struct MemberRemoveResponse {
    /// Identifier of the removed member.
    pub user_id: Id<User>,
    /// Identifier of the workspace.
    pub workspace_id: Id<Workspace>,
}

/// Remove a member from a workspace. API keys stay untouched.
#[derive(Endpoint)]
#[endpoint(DELETE "/v1/organizations/workspaces/{workspace_id}/members/{user_id}", call = "workspaces.members.remove", returns = MemberRemoveResponse, repeat = 404, available_to(CONSOLE))]
pub struct MemberRemoveParams {
    /// Identifier of the workspace.
    #[segment]
    pub workspace_id: Id<Workspace>,
    /// Identifier of the member.
    #[segment]
    pub user_id: Id<User>,
}
