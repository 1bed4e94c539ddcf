//! Method, path, query and body of every call, to the letter.

use super::common::sent;
use super::{CALLS, long};

/// Call, positional id, params, and the request that leaves.
type Sent = (&'static str, &'static str, &'static str, &'static str);

const RATE_LIMITS: &[Sent] = &[
    ("rateLimits.list", "", "", "GET /v1/organizations/rate_limits"),
    (
        "rateLimits.list",
        "",
        r#"{"limit":1000,"page":"a/b","group_type":"model_group","model":"example-model","include_inherited":true}"#,
        "GET /v1/organizations/rate_limits?limit=1000&page=a%2Fb&group_type=model_group&model=example-model&include_inherited=true",
    ),
    // `null` in a query is left out.
    ("rateLimits.list", "", r#"{"group_type":null,"model":null}"#, "GET /v1/organizations/rate_limits"),
    (
        "workspaces.rateLimits.update",
        "rl_entry_1",
        r#"{"workspace_id":"WORKSPACE","limits":[{"type":"requests_per_minute","value":5000000000},{"type":"fast_itpmca","value":0},{"value":null,"type":"tokens_per_day"}]}"#,
        r#"POST /v1/organizations/workspaces/WORKSPACE/rate_limits/rl_entry_1 {"limits":[{"type":"requests_per_minute","value":5000000000},{"type":"fast_itpmca","value":0},{"value":null,"type":"tokens_per_day"}]}"#,
    ),
    (
        "workspaces.rateLimits.list",
        "WORKSPACE",
        r#"{"limit":1,"page":"x","group_type":"web_search","include_inherited":false}"#,
        "GET /v1/organizations/workspaces/WORKSPACE/rate_limits?limit=1&page=x&group_type=web_search&include_inherited=false",
    ),
];

const SERVICE_ACCOUNTS: &[Sent] = &[
    (
        "serviceAccounts.create",
        "",
        r#"{"name":"ci-deploy-bot"}"#,
        r#"POST /v1/organizations/service_accounts {"name":"ci-deploy-bot"}"#,
    ),
    (
        "serviceAccounts.create",
        "",
        r#"{"organization_role":"admin","description":null,"name":"0"}"#,
        r#"POST /v1/organizations/service_accounts {"name":"0","description":null,"organization_role":"admin"}"#,
    ),
    ("serviceAccounts.retrieve", "ACCOUNT", "", "GET /v1/organizations/service_accounts/ACCOUNT"),
    (
        "serviceAccounts.update",
        "ACCOUNT",
        r#"{"description":"CI","organization_role":"developer"}"#,
        r#"POST /v1/organizations/service_accounts/ACCOUNT {"description":"CI","organization_role":"developer"}"#,
    ),
    (
        "serviceAccounts.update",
        "ACCOUNT",
        r#"{"description":null,"organization_role":null}"#,
        r#"POST /v1/organizations/service_accounts/ACCOUNT {"description":null,"organization_role":null}"#,
    ),
    ("serviceAccounts.list", "", "", "GET /v1/organizations/service_accounts"),
    (
        "serviceAccounts.list",
        "",
        r#"{"limit":100,"page":"x","include_archived":true}"#,
        "GET /v1/organizations/service_accounts?limit=100&page=x&include_archived=true",
    ),
    // An archive call has no body.
    ("serviceAccounts.archive", "ACCOUNT", "", "POST /v1/organizations/service_accounts/ACCOUNT/archive"),
    (
        "serviceAccounts.workspaces.list",
        "ACCOUNT",
        r#"{"limit":1,"page":"x"}"#,
        "GET /v1/organizations/service_accounts/ACCOUNT/workspaces?limit=1&page=x",
    ),
    (
        "serviceAccounts.workspaces.add",
        "ACCOUNT",
        r#"{"workspace_id":"WORKSPACE","workspace_role":"workspace_developer"}"#,
        r#"POST /v1/organizations/service_accounts/ACCOUNT/workspaces {"workspace_id":"WORKSPACE","workspace_role":"workspace_developer"}"#,
    ),
    (
        "serviceAccounts.workspaces.remove",
        "WORKSPACE",
        r#"{"service_account_id":"ACCOUNT"}"#,
        "DELETE /v1/organizations/service_accounts/ACCOUNT/workspaces/WORKSPACE",
    ),
    (
        "workspaces.serviceAccounts.retrieve",
        "ACCOUNT",
        r#"{"workspace_id":"WORKSPACE"}"#,
        "GET /v1/organizations/workspaces/WORKSPACE/service_accounts/ACCOUNT",
    ),
    (
        "workspaces.serviceAccounts.update",
        "ACCOUNT",
        r#"{"workspace_id":"WORKSPACE","workspace_role":"workspace_admin"}"#,
        r#"POST /v1/organizations/workspaces/WORKSPACE/service_accounts/ACCOUNT {"workspace_role":"workspace_admin"}"#,
    ),
    (
        "workspaces.serviceAccounts.list",
        "WORKSPACE",
        r#"{"limit":100,"page":"x"}"#,
        "GET /v1/organizations/workspaces/WORKSPACE/service_accounts?limit=100&page=x",
    ),
    (
        "workspaces.serviceAccounts.add",
        "WORKSPACE",
        r#"{"service_account_id":"ACCOUNT","workspace_role":"workspace_user"}"#,
        r#"POST /v1/organizations/workspaces/WORKSPACE/service_accounts {"service_account_id":"ACCOUNT","workspace_role":"workspace_user"}"#,
    ),
    (
        "workspaces.serviceAccounts.remove",
        "ACCOUNT",
        r#"{"workspace_id":"WORKSPACE"}"#,
        "DELETE /v1/organizations/workspaces/WORKSPACE/service_accounts/ACCOUNT",
    ),
];

const FEDERATION: &[Sent] = &[
    (
        "federation.issuers.create",
        "",
        r#"{"issuer_url":"https://token.actions.githubusercontent.com","name":"github-actions","jwks":{"type":"discovery"},"max_jwt_lifetime_seconds":3600}"#,
        r#"POST /v1/organizations/federation_issuers {"name":"github-actions","issuer_url":"https://token.actions.githubusercontent.com","jwks":{"type":"discovery"},"max_jwt_lifetime_seconds":3600}"#,
    ),
    (
        "federation.issuers.create",
        "",
        r#"{"issuer_url":"https://id.example","name":"id","check_jti":false,"jwks":{"type":"explicit_url","url":"https://id.example/keys","ca_cert_pem":null}}"#,
        r#"POST /v1/organizations/federation_issuers {"name":"id","issuer_url":"https://id.example","check_jti":false,"jwks":{"type":"explicit_url","url":"https://id.example/keys","ca_cert_pem":null}}"#,
    ),
    ("federation.issuers.retrieve", "ISSUER", "", "GET /v1/organizations/federation_issuers/ISSUER"),
    (
        "federation.issuers.update",
        "ISSUER",
        r#"{"jwks":{"type":"inline","keys":[{"kty":"RSA","x5c":["a"],"use":null}]},"jwks_polling_disabled":false}"#,
        r#"POST /v1/organizations/federation_issuers/ISSUER {"jwks":{"type":"inline","keys":[{"kty":"RSA","x5c":["a"],"use":null}]},"jwks_polling_disabled":false}"#,
    ),
    (
        "federation.issuers.update",
        "ISSUER",
        r#"{"check_jti":null,"issuer_url":null,"jwks":null,"jwks_polling_disabled":null,"max_jwt_lifetime_seconds":null,"name":null}"#,
        r#"POST /v1/organizations/federation_issuers/ISSUER {"check_jti":null,"issuer_url":null,"jwks":null,"jwks_polling_disabled":null,"max_jwt_lifetime_seconds":null,"name":null}"#,
    ),
    (
        "federation.issuers.list",
        "",
        r#"{"limit":20,"page":"x","include_archived":false}"#,
        "GET /v1/organizations/federation_issuers?limit=20&page=x&include_archived=false",
    ),
    ("federation.issuers.archive", "ISSUER", "", "POST /v1/organizations/federation_issuers/ISSUER/archive"),
    (
        "federation.rules.create",
        "",
        r#"{"issuer_id":"ISSUER","name":"prod-deploy","oauth_scope":"workspace:developer","match":{"subject_prefix":"repo:acme/app:ref:refs/heads/main"},"target":{"type":"service_account","service_account_id":"ACCOUNT"},"workspace_id":"WORKSPACE","token_lifetime_seconds":900}"#,
        r#"POST /v1/organizations/federation_rules {"name":"prod-deploy","issuer_id":"ISSUER","match":{"subject_prefix":"repo:acme/app:ref:refs/heads/main"},"oauth_scope":"workspace:developer","target":{"type":"service_account","service_account_id":"ACCOUNT"},"token_lifetime_seconds":900,"workspace_id":"WORKSPACE"}"#,
    ),
    ("federation.rules.retrieve", "RULE", "", "GET /v1/organizations/federation_rules/RULE"),
    (
        "federation.rules.update",
        "RULE",
        r#"{"description":null,"match":{"claims":{"repository_owner":"acme"},"audience":"x"},"workspace_id":null}"#,
        r#"POST /v1/organizations/federation_rules/RULE {"description":null,"match":{"claims":{"repository_owner":"acme"},"audience":"x"},"workspace_id":null}"#,
    ),
    (
        "federation.rules.update",
        "RULE",
        r#"{"applies_to_all_workspaces":false}"#,
        r#"POST /v1/organizations/federation_rules/RULE {"applies_to_all_workspaces":false}"#,
    ),
    (
        "federation.rules.list",
        "",
        r#"{"issuer_id":"ISSUER","include_archived":true,"limit":100,"page":"x"}"#,
        "GET /v1/organizations/federation_rules?limit=100&page=x&include_archived=true&issuer_id=ISSUER",
    ),
    ("federation.rules.archive", "RULE", "", "POST /v1/organizations/federation_rules/RULE/archive"),
    (
        "federation.rules.workspaces.list",
        "RULE",
        "",
        "GET /v1/organizations/federation_rules/RULE/workspaces",
    ),
    (
        "federation.rules.workspaces.add",
        "RULE",
        r#"{"workspace_id":"WORKSPACE"}"#,
        r#"POST /v1/organizations/federation_rules/RULE/workspaces {"workspace_id":"WORKSPACE"}"#,
    ),
    (
        "federation.rules.workspaces.remove",
        "WORKSPACE",
        r#"{"federation_rule_id":"RULE"}"#,
        "DELETE /v1/organizations/federation_rules/RULE/workspaces/WORKSPACE",
    ),
];

const ARN: &str = "arn:aws:kms:us-east-1:111122223333:key/abcd1234-5678-90ab-cdef-000011112222";

const KEYS_AND_COMPLIANCE: &[Sent] = &[
    (
        "externalKeys.create",
        "",
        r#"{"provider_config":{"type":"aws","kms_arn":"arn:aws:kms:us-east-1:1:key/2","region":null},"geo":"us","display_name":"prod-us","user_profile_id":"uprof_1"}"#,
        r#"POST /v1/organizations/external_keys {"provider_config":{"type":"aws","kms_arn":"arn:aws:kms:us-east-1:1:key/2","region":null},"display_name":"prod-us","geo":"us","user_profile_id":"uprof_1"}"#,
    ),
    (
        "externalKeys.create",
        "",
        r#"{"provider_config":{"type":"azure","key_name":"k","tenant_id":"t","vault_uri":"https://v.vault.azure.net"}}"#,
        r#"POST /v1/organizations/external_keys {"provider_config":{"type":"azure","key_name":"k","tenant_id":"t","vault_uri":"https://v.vault.azure.net"}}"#,
    ),
    ("externalKeys.retrieve", "EKEY", "", "GET /v1/organizations/external_keys/EKEY"),
    (
        "externalKeys.update",
        "EKEY",
        r#"{"display_name":null,"geo":null,"provider_config":{"type":"gcp","key_name":"projects/p"}}"#,
        r#"POST /v1/organizations/external_keys/EKEY {"display_name":null,"geo":null,"provider_config":{"type":"gcp","key_name":"projects/p"}}"#,
    ),
    (
        "externalKeys.list",
        "",
        r#"{"limit":100,"page":"x"}"#,
        "GET /v1/organizations/external_keys?limit=100&page=x",
    ),
    ("externalKeys.delete", "EKEY", "", "DELETE /v1/organizations/external_keys/EKEY"),
    ("externalKeys.validate", "EKEY", "", "POST /v1/organizations/external_keys/EKEY/validate"),
    ("complianceSettings.retrieve", "", "", "GET /v1/organizations/compliance_settings"),
    (
        "complianceSettings.update",
        "",
        r#"{"state":{"type":"enabled"}}"#,
        r#"POST /v1/organizations/compliance_settings {"state":{"type":"enabled"}}"#,
    ),
    (
        "complianceSettings.update",
        "",
        r#"{"state":"disabled"}"#,
        r#"POST /v1/organizations/compliance_settings {"state":"disabled"}"#,
    ),
];

const TABLES: &[&[Sent]] = &[RATE_LIMITS, SERVICE_ACCOUNTS, FEDERATION, KEYS_AND_COMPLIANCE];

#[test]
fn every_call_builds_the_documented_request() {
    for (name, id, params, expected) in TABLES.concat() {
        assert_eq!(sent(name, &long(id), &long(params)), long(expected), "{name}");
    }
}

#[test]
fn no_call_is_missing_in_these_tables() {
    let tables = TABLES.concat();
    for (name, ..) in CALLS {
        assert!(tables.iter().any(|(sent, ..)| sent == name), "{name}");
    }
}

/// Rule 1: whatever a KMS ARN holds stays in its segment of the path.
#[test]
fn an_arn_is_one_segment() {
    for name in ["externalKeys.retrieve", "externalKeys.delete"] {
        let request = sent(name, ARN, "");
        let (_, segment) = request.split_once("/v1/organizations/external_keys/").unwrap();
        assert!(!segment.contains('/'), "{request}");
        assert_eq!(segment.replace("%2F", "/").replace("%3A", ":"), ARN);
    }
}
