// The calls of the general surface that write are not there with `readOnly: true`, nor are their plans.
import { AnthropicAdmin } from "rolecall";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", readOnly: true });
const plan = admin.plan;
declare const id: string;

export async function reading(): Promise<void> {
  await admin.rateLimits.list();
  await admin.workspaces.rateLimits.list(id);
  await admin.workspaces.serviceAccounts.list(id);
  await admin.workspaces.serviceAccounts.retrieve(id, { workspace_id: id });
  await admin.serviceAccounts.list();
  await admin.serviceAccounts.retrieve(id);
  await admin.serviceAccounts.workspaces.list(id);
  await admin.federation.issuers.list();
  await admin.federation.issuers.retrieve(id);
  await admin.federation.rules.list();
  await admin.federation.rules.retrieve(id);
  await admin.federation.rules.workspaces.list(id);
  await admin.externalKeys.list();
  await admin.externalKeys.retrieve(id);
  await admin.complianceSettings.retrieve();
  await admin.rbacGroups.list();
  await admin.rbacGroups.retrieve(id);
  await admin.rbacGroups.members.list(id);
  await admin.rbacRoles.list();
  await admin.rbacRoles.retrieve(id);
  await admin.rbacRoles.permissions.list(id);
  await admin.spendLimits.effective.list();
  await admin.spendLimits.increaseRequests.list();
  await admin.spendLimits.increaseRequests.retrieve(id);
  await admin.analytics.users.list();
  await admin.analytics.apps.chat.projects.list();
  await admin.analytics.summaries.list({ starting_date: "2026-03-01" });
  await admin.costReport.list({ starting_at: "2026-03-01T00:00:00Z" });
  await plan.rateLimits.list({ limit: 10 });
  await plan.federation.rules.workspaces.list(id);
  (await plan.analytics.artifacts.list({ date: "2026-03-02" })).url satisfies string;
}

export function writing(): void {
  // @ts-expect-error
  admin.workspaces.rateLimits.update;
  // @ts-expect-error
  admin.workspaces.serviceAccounts.add;
  // @ts-expect-error
  admin.workspaces.serviceAccounts.update;
  // @ts-expect-error
  admin.workspaces.serviceAccounts.remove;
  // @ts-expect-error
  admin.serviceAccounts.create;
  // @ts-expect-error
  admin.serviceAccounts.update;
  // @ts-expect-error
  admin.serviceAccounts.archive;
  // @ts-expect-error
  admin.serviceAccounts.workspaces.add;
  // @ts-expect-error
  admin.serviceAccounts.workspaces.remove;
  // @ts-expect-error
  admin.federation.issuers.create;
  // @ts-expect-error
  admin.federation.issuers.update;
  // @ts-expect-error
  admin.federation.issuers.archive;
  // @ts-expect-error
  admin.federation.rules.create;
  // @ts-expect-error
  admin.federation.rules.update;
  // @ts-expect-error
  admin.federation.rules.archive;
  // @ts-expect-error
  admin.federation.rules.workspaces.add;
  // @ts-expect-error
  admin.federation.rules.workspaces.remove;
  // @ts-expect-error
  admin.externalKeys.create;
  // @ts-expect-error
  admin.externalKeys.update;
  // @ts-expect-error
  admin.externalKeys.delete;
  // @ts-expect-error
  admin.externalKeys.validate;
  // @ts-expect-error
  admin.complianceSettings.update;
  // @ts-expect-error
  admin.rbacGroups.create;
  // @ts-expect-error
  admin.rbacGroups.update;
  // @ts-expect-error
  admin.rbacGroups.delete;
  // @ts-expect-error
  admin.rbacGroups.members.add;
  // @ts-expect-error
  admin.rbacGroups.members.remove;
  // @ts-expect-error
  admin.spendLimits.increaseRequests.approve;
  // @ts-expect-error
  admin.spendLimits.increaseRequests.deny;
}

export function plans(): void {
  // @ts-expect-error
  plan.serviceAccounts.create;
  // @ts-expect-error
  plan.federation.rules.workspaces.remove;
  // @ts-expect-error
  plan.workspaces.rateLimits.update;
  // @ts-expect-error
  plan.externalKeys.delete;
  // @ts-expect-error
  plan.complianceSettings.update;
  // @ts-expect-error
  plan.rbacGroups.members.add;
  // @ts-expect-error
  plan.spendLimits.increaseRequests.approve;
}
