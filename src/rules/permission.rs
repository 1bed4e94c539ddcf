//! What somebody may or may not do, by the names of the public face.

use crate::engine::text::split;
use crate::prelude::*;

/// A permission. The order is that of roles facts §2.2, then of §3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names say it, and NAMES repeats them for the face")]
pub enum Permission {
    UsePlayground,
    UseClaudeCode,
    AccessClaudeCodeWorkspace,
    ViewApiKeys,
    ManageApiKeys,
    CreateClaudeCodeKeys,
    CreateOtherApiKeys,
    ManageWebhookEndpoints,
    ViewUsage,
    ViewCost,
    ViewUsageLogs,
    ManageVaults,
    ViewSessionTraces,
    DownloadFiles,
    ViewBilling,
    ManageBilling,
    ViewMcpTunnels,
    CreateMcpTunnels,
    SendSessionEvents,
    ManageUsers,
    ManageRoles,
    ManageAdmins,
    CreateWorkspaces,
    CreateAdminKeys,
    ObtainOrgAdminToken,
    ViewClaudeCodeDashboard,
    SeeAllWorkspaceLimits,
    UseApi,
    ChangeWorkspaceSettings,
    ManageWorkspaceMembers,
    ViewWorkspaceBilling,
}

use Permission::*;

/// Every permission with its name; those of the organization come first.
pub static PERMISSIONS: [(Permission, &str); 31] = [
    (UsePlayground, "use_playground"),
    (UseClaudeCode, "use_claude_code"),
    (AccessClaudeCodeWorkspace, "access_claude_code_workspace"),
    (ViewApiKeys, "view_api_keys"),
    (ManageApiKeys, "manage_api_keys"),
    (CreateClaudeCodeKeys, "create_claude_code_keys"),
    (CreateOtherApiKeys, "create_other_api_keys"),
    (ManageWebhookEndpoints, "manage_webhook_endpoints"),
    (ViewUsage, "view_usage"),
    (ViewCost, "view_cost"),
    (ViewUsageLogs, "view_usage_logs"),
    (ManageVaults, "manage_vaults"),
    (ViewSessionTraces, "view_session_traces"),
    (DownloadFiles, "download_files"),
    (ViewBilling, "view_billing"),
    (ManageBilling, "manage_billing"),
    (ViewMcpTunnels, "view_mcp_tunnels"),
    (CreateMcpTunnels, "create_mcp_tunnels"),
    (SendSessionEvents, "send_session_events"),
    (ManageUsers, "manage_users"),
    (ManageRoles, "manage_roles"),
    (ManageAdmins, "manage_admins"),
    (CreateWorkspaces, "create_workspaces"),
    (CreateAdminKeys, "create_admin_keys"),
    (ObtainOrgAdminToken, "obtain_org_admin_token"),
    (ViewClaudeCodeDashboard, "view_claude_code_dashboard"),
    (SeeAllWorkspaceLimits, "see_all_workspace_limits"),
    (UseApi, "use_api"),
    (ChangeWorkspaceSettings, "change_workspace_settings"),
    (ManageWorkspaceMembers, "manage_workspace_members"),
    (ViewWorkspaceBilling, "view_workspace_billing"),
];

impl Permission {
    /// The name in the public face.
    pub fn name(self) -> &'static str {
        PERMISSIONS.get(self as usize).map_or("", |(_, name)| name)
    }

    /// The permission of that name.
    pub fn named(name: &str) -> Option<Self> {
        PERMISSIONS.iter().find(|(_, known)| *known == name).map(|(permission, _)| *permission)
    }

    /// Whether it exists inside a workspace only.
    pub fn only_in_workspace(self) -> bool {
        self as usize >= UseApi as usize
    }

    /// Whether it is a right to API keys, which an organization role may not carry into a
    /// workspace that one was added to with a lesser role (facts §8, question 5).
    pub fn is_key_right(self) -> bool {
        (ViewApiKeys as usize..=CreateOtherApiKeys as usize).contains(&(self as usize))
    }

    /// The name in words.
    pub fn title(self) -> String {
        let mut out = String::new();
        for word in split(self.name(), "_") {
            if !out.is_empty() {
                out.push(' ');
            }
            match word {
                "api" => out.push_str("API"),
                "mcp" => out.push_str("MCP"),
                "claude" => out.push_str("Claude"),
                "code" => out.push_str("Code"),
                other => out.push_str(other),
            }
        }
        out
    }
}
