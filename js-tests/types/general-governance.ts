// Rate limits, external keys, compliance, groups, roles and spend limits: calls, answers, and what does not compile.
import { AnthropicAdmin } from "rolecall";
import { nullable, present } from "./general-kinds.js";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x" });
declare const id: string;

export async function rateLimits(): Promise<void> {
  for await (const limit of admin.rateLimits.list({ group_type: "model_group", model: "claude-example-1" })) {
    limit.type satisfies "rate_limit";
    limit.limits.map(({ type, value }) => `${type}: ${value.toFixed()}`) satisfies string[];
    nullable(limit.models);
    if (limit.group.type === "model_group") limit.group.display_name satisfies string;
    // @ts-expect-error only groups of models have one
    limit.group.display_name;
    await admin.workspaces.rateLimits.update(limit.id, { workspace_id: id, limits: [] });
  }
  const changed = await admin.workspaces.rateLimits.update(id, {
    workspace_id: id,
    limits: [
      { type: "requests_per_minute", value: 1000 },
      { type: "tokens_per_day", value: null },
    ],
  });
  changed.type satisfies "workspace_rate_limit";
  changed.rate_limit_id satisfies string;
  for await (const limit of admin.workspaces.rateLimits.list(id, { include_inherited: true })) {
    for (const { org_limit, source, value } of limit.limits) {
      nullable(org_limit);
      value satisfies number;
      source.type satisfies string;
    }
  }
}

export async function externalKeys(): Promise<void> {
  const key = await admin.externalKeys.create({
    provider_config: { type: "aws", kms_arn: "arn:aws:kms:us-east-1:123456789012:key/k", region: null },
    display_name: "prod-us",
    geo: "us",
    user_profile_id: null,
  });
  key.id satisfies `ekey_${string}` | `arn:${string}`;
  key.type satisfies "external_key";
  key.attachment.type satisfies string;
  nullable(key.display_name);
  nullable(key.user_profile_id);
  if (key.provider_config.type === "azure") key.provider_config.vault_uri satisfies string;
  if (key.provider_config.type === "aws") key.provider_config.kms_arn satisfies string;
  await admin.externalKeys.retrieve("arn:aws:kms:us-east-1:123456789012:key/k");
  await admin.externalKeys.update(key.id, {
    provider_config: { type: "azure", key_name: "k", tenant_id: id, vault_uri: "https://a.vault.azure.net" },
  });
  await admin.externalKeys.update(id, { provider_config: { type: "gcp", key_name: "k" }, geo: null });
  for await (const one of admin.externalKeys.list({ limit: 100 })) present(one.created_at);
  (await admin.externalKeys.delete(id)).type satisfies "external_key_deleted";
  const check = await admin.externalKeys.validate(id);
  check.status satisfies string;
  nullable(check.error);
}

export async function compliance(): Promise<void> {
  const settings = await admin.complianceSettings.retrieve();
  settings.type satisfies "compliance_settings";
  if (settings.state.type === "enabled") settings.state.type satisfies "enabled";
  (await admin.complianceSettings.update({ state: { type: "disabled" } })).state.type satisfies string;
}

export async function groups(): Promise<void> {
  const group = await admin.rbacGroups.create({ name: "Data team" });
  group.id satisfies `rbac_group_${string}`;
  group.type satisfies "rbac_group";
  group.source_type satisfies string;
  nullable(group.role_ids);
  await admin.rbacGroups.retrieve(group.id);
  await admin.rbacGroups.update(id, { name: null });
  for await (const one of admin.rbacGroups.list({ limit: 1000 })) one.name satisfies string;
  (await admin.rbacGroups.delete("rbac_group_01ABC")).type satisfies "rbac_group_deleted";

  const member = await admin.rbacGroups.members.add(group.id, { user_id: id });
  member.type satisfies "rbac_group_member";
  member.email satisfies string;
  for await (const one of admin.rbacGroups.members.list(id)) {
    const gone = await admin.rbacGroups.members.remove(one.user_id, { rbac_group_id: one.rbac_group_id });
    gone.type satisfies "rbac_group_member_deleted";
  }
}

export async function roles(): Promise<void> {
  for await (const role of admin.rbacRoles.list()) {
    role.id satisfies `rbac_role_${string}`;
    role.display_name satisfies string;
    role.source.type satisfies string;
    for await (const { action, resource } of admin.rbacRoles.permissions.list(role.id, { limit: 1 })) {
      action satisfies string;
      if (resource.type === "connector_tool") resource.tool_name satisfies string;
      // @ts-expect-error nobody has looked at the type
      resource.tool_name;
    }
  }
  (await admin.rbacRoles.retrieve(id)).type satisfies "rbac_role";
}

export async function spendLimits(): Promise<void> {
  for await (const row of admin.spendLimits.effective.list({ period: ["monthly"], user_ids: [id] })) {
    nullable(row.amount);
    row.period_to_date_spend satisfies string;
    row.spend_limit_id satisfies `spl_${string}`;
    if (row.actor.type === "user_actor") nullable(row.actor.email_address);
    if (row.scope.type === "seat_tier") row.scope.seat_tier satisfies string;
    if (row.source.type === "rbac_group") row.source.rbac_group_id satisfies string;
  }
  for await (const one of admin.spendLimits.increaseRequests.list({ status: ["pending"], actor_ids: [id] })) {
    one.type satisfies "spend_limit_increase_request";
    nullable(one.resolved_at);
    nullable(one.resolved_by);
    nullable(one.spend_summary);
    const approved = await admin.spendLimits.increaseRequests.approve(one.id, { amount: "50000" });
    nullable(approved.spend_limit);
    approved.spend_limit?.is_enabled satisfies boolean | undefined;
  }
  await admin.spendLimits.increaseRequests.approve(id, { amount: "0", period: "daily" });
  const denied = await admin.spendLimits.increaseRequests.deny(id, { suppress_notification: true });
  denied.status satisfies string;
  // @ts-expect-error only an approval answers with a limit
  denied.spend_limit;
  (await admin.spendLimits.increaseRequests.retrieve("slir_01ABC")).period satisfies string;
}

export function refused(): void {
  // @ts-expect-error the id of a role
  admin.rbacGroups.retrieve("rbac_role_01ABC");
  // @ts-expect-error the id of a group
  admin.rbacRoles.permissions.list("rbac_group_01ABC");
  // @ts-expect-error group and member the other way round
  admin.rbacGroups.members.remove("rbac_group_01ABC", { rbac_group_id: "user_01ABC" });
  // @ts-expect-error the id of a limit
  admin.spendLimits.increaseRequests.retrieve("spl_01ABC");
  // @ts-expect-error the id of a workspace
  admin.spendLimits.effective.list({ user_ids: ["wrkspc_01ABC"] });
  // @ts-expect-error neither an external key nor an ARN
  admin.externalKeys.validate("wrkspc_01ABC");
  // @ts-expect-error there is no such group of limits
  admin.rateLimits.list({ group_type: "models" });
  // @ts-expect-error there is no such limit
  admin.workspaces.rateLimits.update(id, { workspace_id: id, limits: [{ type: "rpm", value: 1 }] });
  // @ts-expect-error keys are kept in one place
  admin.externalKeys.update(id, { geo: "eu" });
  // @ts-expect-error there is no such provider
  admin.externalKeys.create({ provider_config: { type: "vault", key_name: "k" } });
  // @ts-expect-error its ARN is missing
  admin.externalKeys.create({ provider_config: { type: "aws" } });
  // @ts-expect-error an object
  admin.complianceSettings.update({ state: true });
  // @ts-expect-error a word too many
  admin.complianceSettings.update({ state: { type: "paused" } });
  // @ts-expect-error there is no such period
  admin.spendLimits.effective.list({ period: ["yearly"] });
  // @ts-expect-error a list
  admin.spendLimits.increaseRequests.list({ status: "pending" });
  // @ts-expect-error money is a text
  admin.spendLimits.increaseRequests.approve(id, { amount: 50_000 });
  // @ts-expect-error the amount is missing
  admin.spendLimits.increaseRequests.approve(id, { period: "daily" });
  // @ts-expect-error the name is missing
  admin.rbacGroups.create({});
  // @ts-expect-error the filter is one of the organization's list
  admin.workspaces.rateLimits.list(id, { model: "claude-example-1" });
  // @ts-expect-error there is no call that changes a role
  admin.rbacRoles.update(id, { name: "a" });
}
