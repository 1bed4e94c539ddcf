// Service accounts and federation: calls, answers, and what does not compile.
import { AnthropicAdmin } from "rolecall";
import { nullable, present } from "./general-kinds.js";

const admin = new AnthropicAdmin({ authToken: () => "token" });
declare const id: string;

export async function serviceAccounts(): Promise<void> {
  const account = await admin.serviceAccounts.create({ name: "ci-deploy-bot" });
  account.id satisfies `svac_${string}`;
  account.type satisfies "service_account";
  account.name satisfies string;
  account.organization_role satisfies string;
  nullable(account.description);
  nullable(account.archived_at);
  nullable(account.archived_by_actor_id);
  nullable(account.created_by_actor_id);
  nullable(account.updated_by_actor_id);
  present(account.created_at);
  present(account.updated_at);
  await admin.serviceAccounts.create({ name: "a", description: null, organization_role: "developer" });
  (await admin.serviceAccounts.retrieve(account.id)).name satisfies string;
  await admin.serviceAccounts.retrieve(id, { timeout: 1_000 });
  await admin.serviceAccounts.update(id, { description: null, organization_role: null });
  (await admin.serviceAccounts.archive("svac_01ABC")).archived_at satisfies string | null;
  for await (const one of admin.serviceAccounts.list({ include_archived: true })) one.id satisfies string;
  const page = await admin.serviceAccounts.list(null);
  nullable(page.next_page);
  // @ts-expect-error pages of these lists go on by a token
  page.last_id;
}

export async function memberships(): Promise<void> {
  const role = "workspace_developer";
  const there = await admin.serviceAccounts.workspaces.add(id, { workspace_id: id, workspace_role: role });
  there.type satisfies "service_account_workspace_member";
  there.service_account_id satisfies `svac_${string}`;
  there.workspace_id satisfies `wrkspc_${string}`;
  there.workspace_role satisfies string;
  nullable(there.implicit);
  nullable(there.created_by_actor_id);
  const params = { workspace_id: there.workspace_id };
  const here = await admin.workspaces.serviceAccounts.retrieve(there.service_account_id, params);
  here.workspace_role satisfies string;
  await admin.workspaces.serviceAccounts.update(id, { workspace_id: id, workspace_role: "workspace_admin" });
  await admin.workspaces.serviceAccounts.add(id, {
    service_account_id: id,
    workspace_role: "workspace_user",
  });
  for await (const one of admin.workspaces.serviceAccounts.list(id, { limit: 100 })) one.implicit;
  for await (const one of admin.serviceAccounts.workspaces.list(id)) one.workspace_id satisfies string;
  const gone = await admin.workspaces.serviceAccounts.remove(id, params);
  gone.type satisfies "service_account_workspace_member_deleted";
  gone.service_account_id satisfies string;
  const left = await admin.serviceAccounts.workspaces.remove(id, { service_account_id: id });
  left.type satisfies "service_account_workspace_member_deleted";
  left.workspace_id satisfies string;
}

export async function issuers(): Promise<void> {
  const issuer = await admin.federation.issuers.create({
    issuer_url: "https://token.actions.githubusercontent.com",
    name: "github-actions",
    check_jti: true,
    jwks: { type: "discovery", ca_cert_pem: null, discovery_base: "https://idp.example.com" },
    max_jwt_lifetime_seconds: 3600,
  });
  issuer.id satisfies `fdis_${string}`;
  issuer.type satisfies "federation_issuer";
  issuer.check_jti satisfies boolean;
  issuer.max_jwt_lifetime_seconds satisfies number;
  nullable(issuer.jwks_polling_disabled_at);
  nullable(issuer.poll_status);
  if (issuer.poll_status) {
    issuer.poll_status.consecutive_failures satisfies number;
    nullable(issuer.poll_status.last_fetched_at);
    nullable(issuer.poll_status.next_poll_at);
  }
  if (issuer.jwks.type === "inline") issuer.jwks.keys.length satisfies number;
  if (issuer.jwks.type === "explicit_url") issuer.jwks.url satisfies string;
  // @ts-expect-error nobody has looked at the type
  issuer.jwks.url;
  await admin.federation.issuers.retrieve(issuer.id);
  await admin.federation.issuers.update(id, { jwks_polling_disabled: false });
  await admin.federation.issuers.update(id, { jwks: { type: "inline", keys: [{ kty: "RSA", n: "AQAB" }] } });
  await admin.federation.issuers.update(id, {
    jwks: { type: "explicit_url", url: "https://idp.example.com/k" },
  });
  for await (const one of admin.federation.issuers.list({ limit: 100 })) one.issuer_url satisfies string;
  nullable((await admin.federation.issuers.archive(id)).archived_at);
}

export async function rules(): Promise<void> {
  const rule = await admin.federation.rules.create({
    issuer_id: id,
    match: { subject_prefix: "repo:acme/app:*", claims: { environment: "prod" } },
    name: "prod-deploy",
    oauth_scope: "workspace:developer",
    target: { type: "service_account", service_account_id: id },
    token_lifetime_seconds: 900,
    workspace_id: id,
  });
  rule.id satisfies `fdrl_${string}`;
  rule.type satisfies "federation_rule";
  rule.applies_to_all_workspaces satisfies boolean;
  rule.issuer_id satisfies string;
  rule.workspace_ids satisfies string[];
  rule.token_lifetime_seconds satisfies number;
  rule.target.service_account_id satisfies string;
  rule.match.claims?.environment satisfies string | undefined;
  nullable(rule.issuer_name);
  nullable(rule.description);
  await admin.federation.rules.retrieve(rule.id);
  await admin.federation.rules.update(id, { match: null, target: null, description: null });
  for await (const one of admin.federation.rules.list({ issuer_id: rule.issuer_id })) one.oauth_scope;
  await admin.federation.rules.archive(id);

  const enabled = await admin.federation.rules.workspaces.add(id, { workspace_id: id });
  enabled.type satisfies "federation_rule_workspace";
  nullable(enabled.workspace_name);
  nullable(enabled.created_by_actor_id);
  for await (const one of admin.federation.rules.workspaces.list(id)) one.workspace_id satisfies string;
  const disabled = await admin.federation.rules.workspaces.remove(id, { federation_rule_id: rule.id });
  disabled.federation_rule_id satisfies string;
}

export function refused(): void {
  // @ts-expect-error the id of a user
  admin.serviceAccounts.retrieve("user_01ABC");
  // @ts-expect-error the id of a rule
  admin.federation.issuers.archive("fdrl_01ABC");
  // @ts-expect-error the id of an issuer
  admin.federation.rules.archive("fdis_01ABC");
  // @ts-expect-error account and workspace the other way round
  admin.workspaces.serviceAccounts.remove("wrkspc_01ABC", { workspace_id: "svac_01ABC" });
  // @ts-expect-error the workspace is positional here
  admin.serviceAccounts.workspaces.remove("svac_01ABC", { service_account_id: id });
  // @ts-expect-error the id of a user
  admin.federation.rules.workspaces.add(id, { workspace_id: "user_01ABC" });
  // @ts-expect-error a service account has two roles
  admin.serviceAccounts.create({ name: "a", organization_role: "user" });
  // @ts-expect-error inherited, never given
  admin.workspaces.serviceAccounts.add(id, { service_account_id: id, workspace_role: "workspace_billing" });
  // @ts-expect-error there is no such source of keys
  admin.federation.issuers.update(id, { jwks: { type: "file" } });
  // @ts-expect-error polling is only switched on again
  admin.federation.issuers.update(id, { jwks_polling_disabled: true });
  // @ts-expect-error the issuer's URL is missing
  admin.federation.issuers.create({ name: "a" });
  // @ts-expect-error the URL is missing
  admin.federation.issuers.update(id, { jwks: { type: "explicit_url", ca_cert_pem: null } });
  // @ts-expect-error an account keeps its name
  admin.serviceAccounts.update(id, { name: "b" });
  // @ts-expect-error a rule keeps its issuer
  admin.federation.rules.update(id, { issuer_id: id });
  // @ts-expect-error the name is missing
  admin.serviceAccounts.create({});
  // @ts-expect-error misspelt
  admin.serviceAccounts.list({ include_archive: true });
  // @ts-expect-error these lists go on by a token
  admin.federation.rules.list({ after_id: id });
}
