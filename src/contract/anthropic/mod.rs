//! Anthropic's organization Admin API, as described by the API reference, the
//! official TypeScript SDK 1.12.0 and the guides, state of 21 November 2026.

pub mod analytics;
pub mod api_keys;
pub mod compliance_settings;
pub mod cost_report;
pub mod external_keys;
pub mod federation_issuers;
pub mod federation_rules;
pub mod ids;
pub mod invites;
pub mod organization;
pub mod paging;
pub mod rate_limits;
pub mod rbac_groups;
pub mod rbac_roles;
pub mod roles;
pub mod service_account_workspaces;
pub mod service_accounts;
pub mod spend_limits;
pub mod usage_report;
pub mod users;
pub mod workspace_members;
pub mod workspaces;

#[cfg(not(target_arch = "wasm32"))]
use super::shape::{Api, Call};

/// The API and its endpoints.
#[cfg(not(target_arch = "wasm32"))]
pub const API: Api = Api {
    name: "anthropic",
    class: "AnthropicAdmin",
    prefix: "",
    endpoints: &[
        organization::RetrieveParams::ENDPOINT,
        users::UserRetrieveParams::ENDPOINT,
        users::UserUpdateParams::ENDPOINT,
        users::UserListParams::ENDPOINT,
        users::UserRemoveParams::ENDPOINT,
        invites::InviteCreateParams::ENDPOINT,
        invites::InviteRetrieveParams::ENDPOINT,
        invites::InviteListParams::ENDPOINT,
        invites::InviteDeleteParams::ENDPOINT,
        workspaces::WorkspaceCreateParams::ENDPOINT,
        workspaces::WorkspaceRetrieveParams::ENDPOINT,
        workspaces::WorkspaceUpdateParams::ENDPOINT,
        workspaces::WorkspaceListParams::ENDPOINT,
        workspaces::WorkspaceArchiveParams::ENDPOINT,
        workspace_members::MemberRetrieveParams::ENDPOINT,
        workspace_members::MemberUpdateParams::ENDPOINT,
        workspace_members::MemberListParams::ENDPOINT,
        workspace_members::MemberAddParams::ENDPOINT,
        workspace_members::MemberRemoveParams::ENDPOINT,
        api_keys::APIKeyRetrieveParams::ENDPOINT,
        api_keys::APIKeyUpdateParams::ENDPOINT,
        api_keys::APIKeyListParams::ENDPOINT,
        usage_report::MessagesUsageListParams::ENDPOINT,
        cost_report::CostReportListParams::ENDPOINT,
        usage_report::ClaudeCodeUsageListParams::ENDPOINT,
        rate_limits::RateLimitListParams::ENDPOINT,
        rate_limits::WorkspaceRateLimitUpdateParams::ENDPOINT,
        rate_limits::WorkspaceRateLimitListParams::ENDPOINT,
        service_accounts::ServiceAccountCreateParams::ENDPOINT,
        service_accounts::ServiceAccountRetrieveParams::ENDPOINT,
        service_accounts::ServiceAccountUpdateParams::ENDPOINT,
        service_accounts::ServiceAccountListParams::ENDPOINT,
        service_accounts::ServiceAccountArchiveParams::ENDPOINT,
        service_account_workspaces::ServiceAccountWorkspaceListParams::ENDPOINT,
        service_account_workspaces::ServiceAccountWorkspaceAddParams::ENDPOINT,
        service_account_workspaces::ServiceAccountWorkspaceRemoveParams::ENDPOINT,
        service_account_workspaces::WorkspaceServiceAccountRetrieveParams::ENDPOINT,
        service_account_workspaces::WorkspaceServiceAccountUpdateParams::ENDPOINT,
        service_account_workspaces::WorkspaceServiceAccountListParams::ENDPOINT,
        service_account_workspaces::WorkspaceServiceAccountAddParams::ENDPOINT,
        service_account_workspaces::WorkspaceServiceAccountRemoveParams::ENDPOINT,
        federation_issuers::FederationIssuerCreateParams::ENDPOINT,
        federation_issuers::FederationIssuerRetrieveParams::ENDPOINT,
        federation_issuers::FederationIssuerUpdateParams::ENDPOINT,
        federation_issuers::FederationIssuerListParams::ENDPOINT,
        federation_issuers::FederationIssuerArchiveParams::ENDPOINT,
        federation_rules::FederationRuleCreateParams::ENDPOINT,
        federation_rules::FederationRuleRetrieveParams::ENDPOINT,
        federation_rules::FederationRuleUpdateParams::ENDPOINT,
        federation_rules::FederationRuleListParams::ENDPOINT,
        federation_rules::FederationRuleArchiveParams::ENDPOINT,
        federation_rules::FederationRuleWorkspaceListParams::ENDPOINT,
        federation_rules::FederationRuleWorkspaceAddParams::ENDPOINT,
        federation_rules::FederationRuleWorkspaceRemoveParams::ENDPOINT,
        external_keys::ExternalKeyCreateParams::ENDPOINT,
        external_keys::ExternalKeyRetrieveParams::ENDPOINT,
        external_keys::ExternalKeyUpdateParams::ENDPOINT,
        external_keys::ExternalKeyListParams::ENDPOINT,
        external_keys::ExternalKeyDeleteParams::ENDPOINT,
        external_keys::ExternalKeyValidateParams::ENDPOINT,
        compliance_settings::ComplianceSettingRetrieveParams::ENDPOINT,
        compliance_settings::ComplianceSettingUpdateParams::ENDPOINT,
        rbac_groups::RBACGroupMemberListParams::ENDPOINT,
        rbac_groups::RBACGroupMemberAddParams::ENDPOINT,
        rbac_groups::RBACGroupMemberRemoveParams::ENDPOINT,
        rbac_groups::RBACGroupCreateParams::ENDPOINT,
        rbac_groups::RBACGroupRetrieveParams::ENDPOINT,
        rbac_groups::RBACGroupUpdateParams::ENDPOINT,
        rbac_groups::RBACGroupListParams::ENDPOINT,
        rbac_groups::RBACGroupDeleteParams::ENDPOINT,
        rbac_roles::RBACRolePermissionListParams::ENDPOINT,
        rbac_roles::RBACRoleRetrieveParams::ENDPOINT,
        rbac_roles::RBACRoleListParams::ENDPOINT,
        spend_limits::SpendLimitEffectiveListParams::ENDPOINT,
        spend_limits::SpendLimitIncreaseRequestRetrieveParams::ENDPOINT,
        spend_limits::SpendLimitIncreaseRequestListParams::ENDPOINT,
        spend_limits::SpendLimitIncreaseRequestApproveParams::ENDPOINT,
        spend_limits::SpendLimitIncreaseRequestDenyParams::ENDPOINT,
        analytics::projects::AnalyticsProjectListParams::ENDPOINT,
        analytics::artifacts::AnalyticsArtifactListParams::ENDPOINT,
        analytics::connectors::AnalyticsConnectorListParams::ENDPOINT,
        analytics::plugins::AnalyticsPluginListParams::ENDPOINT,
        analytics::skills::AnalyticsSkillListParams::ENDPOINT,
        analytics::summaries::AnalyticsSummaryListParams::ENDPOINT,
        analytics::users::AnalyticsUserListParams::ENDPOINT,
    ],
};
