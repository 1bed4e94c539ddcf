//! Roles as the API returns and accepts them (API reference; SDK types).

use rolecall_macros::Choice;

/// A role in the organization, as answers carry it. New roles appear over time.
#[derive(Choice)]
pub enum OrganizationRole {
    /// Everything User, Developer and Billing may do, and managing members.
    #[known_to(CONSOLE)]
    Admin,
    /// Manages billing.
    #[known_to(CONSOLE)]
    Billing,
    /// Uses the playground and Claude Code.
    #[known_to(CONSOLE)]
    ClaudeCodeUser,
    /// Manages API keys.
    #[known_to(CONSOLE)]
    Developer,
    /// Rights come from the custom roles of the member's groups.
    #[known_to(ENTERPRISE)]
    Managed,
    /// May manage members.
    #[known_to(ENTERPRISE)]
    MembershipAdmin,
    /// Admin rights and managing admins.
    #[known_to(ENTERPRISE)]
    Owner,
    /// As owner; exactly one in Claude Enterprise.
    #[known_to(ENTERPRISE)]
    PrimaryOwner,
    /// Uses the playground.
    #[known_to(CONSOLE, ENTERPRISE)]
    User,
}

/// A role that an invite or an update may give.
#[derive(Choice)]
#[refused(
    admin = "the API never assigns it: an admin is made in the Console",
    owner = "it is set in the organization settings of claude.ai",
    primary_owner = "it is set in the organization settings of claude.ai",
    membership_admin = "it is set in the organization settings of claude.ai"
)]
pub enum AssignableRole {
    /// Manages billing.
    #[known_to(CONSOLE)]
    Billing,
    /// Uses the playground and Claude Code.
    #[known_to(CONSOLE)]
    ClaudeCodeUser,
    /// Manages API keys.
    #[known_to(CONSOLE)]
    Developer,
    /// Rights come from groups; also needs the scope `write:rbac_groups`.
    #[known_to(ENTERPRISE)]
    Managed,
    /// Uses the playground.
    #[known_to(CONSOLE, ENTERPRISE)]
    User,
}

/// A role in one workspace, as answers carry it.
#[derive(Choice)]
pub enum WorkspaceRole {
    /// Full control over settings and members.
    WorkspaceAdmin,
    /// Sees billing; inherited from the organization role, never given by hand.
    WorkspaceBilling,
    /// Manages API keys and uses the API.
    WorkspaceDeveloper,
    /// As developer, without session traces and file downloads.
    WorkspaceRestrictedDeveloper,
    /// Uses the playground.
    WorkspaceUser,
}

/// A role that may be given to a workspace member by hand.
#[derive(Choice)]
#[refused(
    workspace_billing = "it is inherited from the organization role and never given by hand (our reading of the workspaces guide, also for updates)",
    workspace_limited_developer = "the API spells it `workspace_restricted_developer`"
)]
pub enum NoBillingWorkspaceRole {
    /// Full control over settings and members.
    WorkspaceAdmin,
    /// Manages API keys and uses the API.
    WorkspaceDeveloper,
    /// As developer, without session traces and file downloads.
    WorkspaceRestrictedDeveloper,
    /// Uses the playground.
    WorkspaceUser,
}
