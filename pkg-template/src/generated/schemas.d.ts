// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.
import type {
  APIKeyListParams,
  APIKeyUpdateParams,
  AnacondaAutoRegisterParams,
  AnacondaSeatAssignParams,
  AnacondaServiceAccountCreateParams,
  AnacondaTokenCreateParams,
  AnacondaTokenRevokeParams,
  AnacondaTokenUpdateParams,
  AnacondaUserAddParams,
  AnacondaUserListParams,
  AnalyticsArtifactListParams,
  AnalyticsConnectorListParams,
  AnalyticsPluginListParams,
  AnalyticsProjectListParams,
  AnalyticsSkillListParams,
  AnalyticsSummaryListParams,
  AnalyticsUserListParams,
  ClaudeCodeUsageListParams,
  ComplianceSettingUpdateParams,
  CostReportListParams,
  ExternalKeyCreateParams,
  ExternalKeyListParams,
  ExternalKeyUpdateParams,
  FederationIssuerCreateParams,
  FederationIssuerListParams,
  FederationIssuerUpdateParams,
  FederationRuleCreateParams,
  FederationRuleListParams,
  FederationRuleUpdateParams,
  FederationRuleWorkspaceAddParams,
  FederationRuleWorkspaceListParams,
  FederationRuleWorkspaceRemoveParams,
  InviteCreateParams,
  InviteListParams,
  MemberAddParams,
  MemberListParams,
  MemberRemoveParams,
  MemberRetrieveParams,
  MemberUpdateParams,
  MessagesUsageListParams,
  RBACGroupCreateParams,
  RBACGroupListParams,
  RBACGroupMemberAddParams,
  RBACGroupMemberListParams,
  RBACGroupMemberRemoveParams,
  RBACGroupUpdateParams,
  RBACRoleListParams,
  RBACRolePermissionListParams,
  RateLimitListParams,
  ServiceAccountCreateParams,
  ServiceAccountListParams,
  ServiceAccountUpdateParams,
  ServiceAccountWorkspaceAddParams,
  ServiceAccountWorkspaceListParams,
  ServiceAccountWorkspaceRemoveParams,
  SpendLimitEffectiveListParams,
  SpendLimitIncreaseRequestApproveParams,
  SpendLimitIncreaseRequestDenyParams,
  SpendLimitIncreaseRequestListParams,
  UserListParams,
  UserUpdateParams,
  WorkspaceCreateParams,
  WorkspaceListParams,
  WorkspaceRateLimitListParams,
  WorkspaceRateLimitUpdateParams,
  WorkspaceServiceAccountAddParams,
  WorkspaceServiceAccountListParams,
  WorkspaceServiceAccountRemoveParams,
  WorkspaceServiceAccountRetrieveParams,
  WorkspaceServiceAccountUpdateParams,
  WorkspaceUpdateParams,
  Schema,
} from "../index.js";

/** A schema for the parameters of each call. */
export interface Schemas {
  /** What `users.update` takes. */
  readonly UserUpdateParams: Schema<UserUpdateParams>;
  /** What `users.list` takes. */
  readonly UserListParams: Schema<UserListParams>;
  /** What `invites.create` takes. */
  readonly InviteCreateParams: Schema<InviteCreateParams>;
  /** What `invites.list` takes. */
  readonly InviteListParams: Schema<InviteListParams>;
  /** What `workspaces.create` takes. */
  readonly WorkspaceCreateParams: Schema<WorkspaceCreateParams>;
  /** What `workspaces.update` takes. */
  readonly WorkspaceUpdateParams: Schema<WorkspaceUpdateParams>;
  /** What `workspaces.list` takes. */
  readonly WorkspaceListParams: Schema<WorkspaceListParams>;
  /** What `workspaces.members.retrieve` takes. */
  readonly MemberRetrieveParams: Schema<MemberRetrieveParams>;
  /** What `workspaces.members.update` takes. */
  readonly MemberUpdateParams: Schema<MemberUpdateParams>;
  /** What `workspaces.members.list` takes. */
  readonly MemberListParams: Schema<MemberListParams>;
  /** What `workspaces.members.add` takes. */
  readonly MemberAddParams: Schema<MemberAddParams>;
  /** What `workspaces.members.remove` takes. */
  readonly MemberRemoveParams: Schema<MemberRemoveParams>;
  /** What `apiKeys.update` takes. */
  readonly APIKeyUpdateParams: Schema<APIKeyUpdateParams>;
  /** What `apiKeys.list` takes. */
  readonly APIKeyListParams: Schema<APIKeyListParams>;
  /** What `usageReport.messages.list` takes. */
  readonly MessagesUsageListParams: Schema<MessagesUsageListParams>;
  /** What `costReport.list` takes. */
  readonly CostReportListParams: Schema<CostReportListParams>;
  /** What `usageReport.claudeCode.list` takes. */
  readonly ClaudeCodeUsageListParams: Schema<ClaudeCodeUsageListParams>;
  /** What `rateLimits.list` takes. */
  readonly RateLimitListParams: Schema<RateLimitListParams>;
  /** What `workspaces.rateLimits.update` takes. */
  readonly WorkspaceRateLimitUpdateParams: Schema<WorkspaceRateLimitUpdateParams>;
  /** What `workspaces.rateLimits.list` takes. */
  readonly WorkspaceRateLimitListParams: Schema<WorkspaceRateLimitListParams>;
  /** What `serviceAccounts.create` takes. */
  readonly ServiceAccountCreateParams: Schema<ServiceAccountCreateParams>;
  /** What `serviceAccounts.update` takes. */
  readonly ServiceAccountUpdateParams: Schema<ServiceAccountUpdateParams>;
  /** What `serviceAccounts.list` takes. */
  readonly ServiceAccountListParams: Schema<ServiceAccountListParams>;
  /** What `serviceAccounts.workspaces.list` takes. */
  readonly ServiceAccountWorkspaceListParams: Schema<ServiceAccountWorkspaceListParams>;
  /** What `serviceAccounts.workspaces.add` takes. */
  readonly ServiceAccountWorkspaceAddParams: Schema<ServiceAccountWorkspaceAddParams>;
  /** What `serviceAccounts.workspaces.remove` takes. */
  readonly ServiceAccountWorkspaceRemoveParams: Schema<ServiceAccountWorkspaceRemoveParams>;
  /** What `workspaces.serviceAccounts.retrieve` takes. */
  readonly WorkspaceServiceAccountRetrieveParams: Schema<WorkspaceServiceAccountRetrieveParams>;
  /** What `workspaces.serviceAccounts.update` takes. */
  readonly WorkspaceServiceAccountUpdateParams: Schema<WorkspaceServiceAccountUpdateParams>;
  /** What `workspaces.serviceAccounts.list` takes. */
  readonly WorkspaceServiceAccountListParams: Schema<WorkspaceServiceAccountListParams>;
  /** What `workspaces.serviceAccounts.add` takes. */
  readonly WorkspaceServiceAccountAddParams: Schema<WorkspaceServiceAccountAddParams>;
  /** What `workspaces.serviceAccounts.remove` takes. */
  readonly WorkspaceServiceAccountRemoveParams: Schema<WorkspaceServiceAccountRemoveParams>;
  /** What `federation.issuers.create` takes. */
  readonly FederationIssuerCreateParams: Schema<FederationIssuerCreateParams>;
  /** What `federation.issuers.update` takes. */
  readonly FederationIssuerUpdateParams: Schema<FederationIssuerUpdateParams>;
  /** What `federation.issuers.list` takes. */
  readonly FederationIssuerListParams: Schema<FederationIssuerListParams>;
  /** What `federation.rules.create` takes. */
  readonly FederationRuleCreateParams: Schema<FederationRuleCreateParams>;
  /** What `federation.rules.update` takes. */
  readonly FederationRuleUpdateParams: Schema<FederationRuleUpdateParams>;
  /** What `federation.rules.list` takes. */
  readonly FederationRuleListParams: Schema<FederationRuleListParams>;
  /** What `federation.rules.workspaces.list` takes. */
  readonly FederationRuleWorkspaceListParams: Schema<FederationRuleWorkspaceListParams>;
  /** What `federation.rules.workspaces.add` takes. */
  readonly FederationRuleWorkspaceAddParams: Schema<FederationRuleWorkspaceAddParams>;
  /** What `federation.rules.workspaces.remove` takes. */
  readonly FederationRuleWorkspaceRemoveParams: Schema<FederationRuleWorkspaceRemoveParams>;
  /** What `externalKeys.create` takes. */
  readonly ExternalKeyCreateParams: Schema<ExternalKeyCreateParams>;
  /** What `externalKeys.update` takes. */
  readonly ExternalKeyUpdateParams: Schema<ExternalKeyUpdateParams>;
  /** What `externalKeys.list` takes. */
  readonly ExternalKeyListParams: Schema<ExternalKeyListParams>;
  /** What `complianceSettings.update` takes. */
  readonly ComplianceSettingUpdateParams: Schema<ComplianceSettingUpdateParams>;
  /** What `rbacGroups.members.list` takes. */
  readonly RBACGroupMemberListParams: Schema<RBACGroupMemberListParams>;
  /** What `rbacGroups.members.add` takes. */
  readonly RBACGroupMemberAddParams: Schema<RBACGroupMemberAddParams>;
  /** What `rbacGroups.members.remove` takes. */
  readonly RBACGroupMemberRemoveParams: Schema<RBACGroupMemberRemoveParams>;
  /** What `rbacGroups.create` takes. */
  readonly RBACGroupCreateParams: Schema<RBACGroupCreateParams>;
  /** What `rbacGroups.update` takes. */
  readonly RBACGroupUpdateParams: Schema<RBACGroupUpdateParams>;
  /** What `rbacGroups.list` takes. */
  readonly RBACGroupListParams: Schema<RBACGroupListParams>;
  /** What `rbacRoles.permissions.list` takes. */
  readonly RBACRolePermissionListParams: Schema<RBACRolePermissionListParams>;
  /** What `rbacRoles.list` takes. */
  readonly RBACRoleListParams: Schema<RBACRoleListParams>;
  /** What `spendLimits.effective.list` takes. */
  readonly SpendLimitEffectiveListParams: Schema<SpendLimitEffectiveListParams>;
  /** What `spendLimits.increaseRequests.list` takes. */
  readonly SpendLimitIncreaseRequestListParams: Schema<SpendLimitIncreaseRequestListParams>;
  /** What `spendLimits.increaseRequests.approve` takes. */
  readonly SpendLimitIncreaseRequestApproveParams: Schema<SpendLimitIncreaseRequestApproveParams>;
  /** What `spendLimits.increaseRequests.deny` takes. */
  readonly SpendLimitIncreaseRequestDenyParams: Schema<SpendLimitIncreaseRequestDenyParams>;
  /** What `analytics.apps.chat.projects.list` takes. */
  readonly AnalyticsProjectListParams: Schema<AnalyticsProjectListParams>;
  /** What `analytics.artifacts.list` takes. */
  readonly AnalyticsArtifactListParams: Schema<AnalyticsArtifactListParams>;
  /** What `analytics.connectors.list` takes. */
  readonly AnalyticsConnectorListParams: Schema<AnalyticsConnectorListParams>;
  /** What `analytics.plugins.list` takes. */
  readonly AnalyticsPluginListParams: Schema<AnalyticsPluginListParams>;
  /** What `analytics.skills.list` takes. */
  readonly AnalyticsSkillListParams: Schema<AnalyticsSkillListParams>;
  /** What `analytics.summaries.list` takes. */
  readonly AnalyticsSummaryListParams: Schema<AnalyticsSummaryListParams>;
  /** What `analytics.users.list` takes. */
  readonly AnalyticsUserListParams: Schema<AnalyticsUserListParams>;
  /** What `serviceAccounts.create` takes. */
  readonly AnacondaServiceAccountCreateParams: Schema<AnacondaServiceAccountCreateParams>;
  /** What `users.autoRegister` takes. */
  readonly AnacondaAutoRegisterParams: Schema<AnacondaAutoRegisterParams>;
  /** What `users.add` takes. */
  readonly AnacondaUserAddParams: Schema<AnacondaUserAddParams>;
  /** What `users.list` takes. */
  readonly AnacondaUserListParams: Schema<AnacondaUserListParams>;
  /** What `seats.assign` takes. */
  readonly AnacondaSeatAssignParams: Schema<AnacondaSeatAssignParams>;
  /** What `tokens.create` takes. */
  readonly AnacondaTokenCreateParams: Schema<AnacondaTokenCreateParams>;
  /** What `tokens.update` takes. */
  readonly AnacondaTokenUpdateParams: Schema<AnacondaTokenUpdateParams>;
  /** What `tokens.revoke` takes. */
  readonly AnacondaTokenRevokeParams: Schema<AnacondaTokenRevokeParams>;
}
