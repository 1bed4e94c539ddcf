// Service accounts and the federation of identities. All of these calls take an OAuth token only.
import { byTokens, issuer, listing, rule, serviceAccount, workspace, workspaceRoles } from "./lib.mjs";

const pem = "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ0\n-----END CERTIFICATE-----\n";
const keySources = [
  { type: "discovery" },
  { type: "discovery", ca_cert_pem: pem, discovery_base: "https://idp.acme.example/tenant" },
  { type: "discovery", ca_cert_pem: null, discovery_base: null },
  { type: "explicit_url", url: "https://idp.acme.example/keys" },
  { type: "explicit_url", url: "https://idp.acme.example/keys", ca_cert_pem: pem },
  { type: "explicit_url", url: "https://idp.acme.example/keys", ca_cert_pem: null },
  { type: "inline", keys: [{ kty: "RSA", kid: "a", n: "AQAB", e: "AQAB", key_ops: ["verify"], ext: true }] },
];
const target = { type: "service_account", service_account_id: serviceAccount };
const named = { ...target, service_account_name: "ci-deploy-bot" };
const match = { subject_prefix: "repo:acme/app:ref:refs/heads/main" };
const matches = [
  match,
  {
    subject_prefix: "repo:acme/*",
    audience: "https://api.anthropic.com",
    claims: { repository_owner: "acme", environment: "prod" },
    condition: 'claims.run_attempt == 1 && claims.ref != "refs/heads/x"',
  },
  { subject_prefix: null, audience: null, claims: { repository: "acme/app" }, condition: null },
  { claims: null, condition: "claims.iat > 0" },
];
const workspaceRule = { issuer_id: issuer, name: "prod-deploy", oauth_scope: "workspace:developer", target };
const flagged = [{ include_archived: true, limit: 20 }, { include_archived: false }];

export default {
  "serviceAccounts.create": [
    [{ name: "ci-deploy-bot" }],
    [{ name: "ci-deploy-bot", description: "Deploys.\nNightly, too.", organization_role: "developer" }],
    [{ organization_role: "admin", description: null, name: "a" }],
  ],
  "serviceAccounts.retrieve": [[serviceAccount]],
  "serviceAccounts.update": [
    [serviceAccount, { description: "Deploys.", organization_role: "developer" }],
    [serviceAccount, { organization_role: "admin" }],
    [serviceAccount, { description: null }],
    [serviceAccount, { organization_role: null }],
  ],
  "serviceAccounts.list": listing([], [...byTokens({ max: 100 }), ...flagged]),
  "serviceAccounts.archive": [[serviceAccount]],

  "serviceAccounts.workspaces.list": listing([serviceAccount], byTokens({ max: 100 })),
  "serviceAccounts.workspaces.add": workspaceRoles.map((workspace_role) => [
    serviceAccount,
    { workspace_id: workspace, workspace_role },
  ]),
  "serviceAccounts.workspaces.remove": [[workspace, { service_account_id: serviceAccount }]],

  "federation.issuers.create": [
    [{ issuer_url: "https://token.actions.githubusercontent.com", name: "github-actions" }],
    [
      {
        issuer_url: "https://idp.acme.example/tenant",
        name: "a",
        check_jti: true,
        max_jwt_lifetime_seconds: 1,
      },
    ],
    [
      {
        issuer_url: "https://idp.acme.example",
        name: "b-2",
        check_jti: false,
        max_jwt_lifetime_seconds: 176_400,
      },
    ],
    [{ issuer_url: "https://idp.acme.example", name: "c", check_jti: null, max_jwt_lifetime_seconds: null }],
    ...keySources.map((jwks) => [{ issuer_url: "https://idp.acme.example", name: "keys", jwks }]),
  ],
  "federation.issuers.retrieve": [[issuer]],
  "federation.issuers.update": [
    [
      issuer,
      {
        check_jti: true,
        issuer_url: "https://idp.acme.example",
        jwks: { type: "discovery" },
        jwks_polling_disabled: false,
        max_jwt_lifetime_seconds: 3600,
        name: "github-actions-2",
      },
    ],
    [issuer, { check_jti: false }],
    [
      issuer,
      {
        check_jti: null,
        issuer_url: null,
        jwks: null,
        jwks_polling_disabled: null,
        max_jwt_lifetime_seconds: null,
        name: null,
      },
    ],
    [issuer, { jwks_polling_disabled: true }],
    ...keySources.map((jwks) => [issuer, { jwks }]),
  ],
  "federation.issuers.list": listing([], [...byTokens({ max: 100 }), ...flagged]),
  "federation.issuers.archive": [[issuer]],

  "federation.rules.create": [
    ...matches.map((match) => [{ ...workspaceRule, match, workspace_id: workspace }]),
    [{ ...workspaceRule, match, applies_to_all_workspaces: true, workspace_id: null }],
    [
      {
        ...workspaceRule,
        match,
        applies_to_all_workspaces: false,
        description: "Deploys the main branch.",
        oauth_scope: "workspace:inference",
        target: named,
        token_lifetime_seconds: 60,
        workspace_id: workspace,
      },
    ],
    [
      {
        ...workspaceRule,
        match,
        description: null,
        target: { ...target, service_account_name: null },
        token_lifetime_seconds: 86_400,
        workspace_id: workspace,
      },
    ],
  ],
  "federation.rules.retrieve": [[rule]],
  "federation.rules.update": [
    [
      rule,
      {
        applies_to_all_workspaces: true,
        description: "Deploys.",
        match,
        name: "prod-deploy-2",
        oauth_scope: "workspace:developer",
        target: named,
        token_lifetime_seconds: 900,
        workspace_id: workspace,
      },
    ],
    ...matches.map((match) => [rule, { match }]),
    [rule, { applies_to_all_workspaces: false, target: { ...target, service_account_name: null } }],
    [
      rule,
      {
        applies_to_all_workspaces: null,
        description: null,
        match: null,
        name: null,
        oauth_scope: null,
        target: null,
        token_lifetime_seconds: null,
        workspace_id: null,
      },
    ],
  ],
  "federation.rules.list": listing(
    [],
    [
      ...byTokens({ max: 100 }),
      ...flagged,
      { issuer_id: issuer, include_archived: true },
      { issuer_id: null },
    ],
  ),
  "federation.rules.archive": [[rule]],

  "federation.rules.workspaces.list": listing([rule], byTokens({ max: 100 })),
  "federation.rules.workspaces.add": [[rule, { workspace_id: workspace }]],
  "federation.rules.workspaces.remove": [[workspace, { federation_rule_id: rule }]],
};
