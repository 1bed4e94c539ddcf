// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.
//
// One line for each call: its name, then `#` if it has a positional path parameter, `+` if it takes parameters
// besides, `*` if it takes them and answers in pages, `~` if it answers in pages without taking any.
export const anthropic = `
retrieve
users.retrieve #
users.update #+
users.list *
users.remove #
invites.create +
invites.retrieve #
invites.list *
invites.delete #
workspaces.create +
workspaces.retrieve #
workspaces.update #+
workspaces.list *
workspaces.archive #
workspaces.members.retrieve #+
workspaces.members.update #+
workspaces.members.list #*
workspaces.members.add #+
workspaces.members.remove #+
apiKeys.retrieve #
apiKeys.update #+
apiKeys.list *
usageReport.messages.list *
costReport.list *
usageReport.claudeCode.list *
rateLimits.list *
workspaces.rateLimits.update #+
workspaces.rateLimits.list #*
serviceAccounts.create +
serviceAccounts.retrieve #
serviceAccounts.update #+
serviceAccounts.list *
serviceAccounts.archive #
serviceAccounts.workspaces.list #*
serviceAccounts.workspaces.add #+
serviceAccounts.workspaces.remove #+
workspaces.serviceAccounts.retrieve #+
workspaces.serviceAccounts.update #+
workspaces.serviceAccounts.list #*
workspaces.serviceAccounts.add #+
workspaces.serviceAccounts.remove #+
federation.issuers.create +
federation.issuers.retrieve #
federation.issuers.update #+
federation.issuers.list *
federation.issuers.archive #
federation.rules.create +
federation.rules.retrieve #
federation.rules.update #+
federation.rules.list *
federation.rules.archive #
federation.rules.workspaces.list #*
federation.rules.workspaces.add #+
federation.rules.workspaces.remove #+
externalKeys.create +
externalKeys.retrieve #
externalKeys.update #+
externalKeys.list *
externalKeys.delete #
externalKeys.validate #
complianceSettings.retrieve
complianceSettings.update +
rbacGroups.members.list #*
rbacGroups.members.add #+
rbacGroups.members.remove #+
rbacGroups.create +
rbacGroups.retrieve #
rbacGroups.update #+
rbacGroups.list *
rbacGroups.delete #
rbacRoles.permissions.list #*
rbacRoles.retrieve #
rbacRoles.list *
spendLimits.effective.list *
spendLimits.increaseRequests.retrieve #
spendLimits.increaseRequests.list *
spendLimits.increaseRequests.approve #+
spendLimits.increaseRequests.deny #+
analytics.apps.chat.projects.list *
analytics.artifacts.list *
analytics.connectors.list *
analytics.plugins.list *
analytics.skills.list *
analytics.summaries.list *
analytics.users.list *
`;
export const anaconda = `
serviceAccounts.create +
serviceAccounts.list ~
serviceAccounts.delete #
users.autoRegister +
users.add +
users.list *
users.remove #
seats.assign #+
seats.revoke #
tokens.create #+
tokens.update #+
tokens.sync #
tokens.list #~
tokens.revoke #+
`;
