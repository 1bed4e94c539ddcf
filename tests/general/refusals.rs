//! What is refused before it is sent, with the number of its rule where it has one.

use super::common::{build, call, refused};
use super::{CALLS, long};
use rolecall::contract::shape::{Method, Place};
use rolecall::engine::input::Input;
use rolecall::engine::subject::subject;

/// Call, positional id, params, and the issues as `path code`.
type Refused = (&'static str, &'static str, &'static str, &'static [&'static str]);

const REFUSED: &[Refused] = &[
    // Rule 1: an id is one segment, also one without a known beginning.
    ("serviceAccounts.retrieve", "..", "", &["service_account_id path_segment"]),
    (
        "workspaces.rateLimits.update",
        ".",
        r#"{"workspace_id":"WORKSPACE","limits":[{"type":"tokens_per_minute","value":1}]}"#,
        &["rate_limit_id path_segment"],
    ),
    ("externalKeys.retrieve", "arn:aws:kms:us-east-1:1:key/../x", "", &["external_key_id path_segment"]),
    // Rule 2: ids carry their prefix, in the path, the query and the body.
    ("serviceAccounts.archive", "USER", "", &["service_account_id prefix"]),
    ("federation.issuers.retrieve", "RULE", "", &["federation_issuer_id prefix"]),
    ("federation.rules.retrieve", "ISSUER", "", &["federation_rule_id prefix"]),
    ("externalKeys.validate", "key", "", &["external_key_id prefix"]),
    ("federation.rules.list", "", r#"{"issuer_id":"RULE"}"#, &["issuer_id prefix"]),
    ("federation.rules.workspaces.add", "RULE", r#"{"workspace_id":"ACCOUNT"}"#, &["workspace_id prefix"]),
    (
        "serviceAccounts.workspaces.remove",
        "ACCOUNT",
        r#"{"service_account_id":"WORKSPACE"}"#,
        &["service_account_id prefix", "workspace_id prefix"],
    ),
    ("workspaces.serviceAccounts.remove", "ACCOUNT", "", &["workspace_id required"]),
    (
        "workspaces.serviceAccounts.add",
        "WORKSPACE",
        r#"{"service_account_id":"USER","workspace_role":"workspace_user"}"#,
        &["service_account_id prefix"],
    ),
    // Page tokens have no id cursors beside them.
    ("serviceAccounts.list", "", r#"{"after_id":"ACCOUNT"}"#, &["after_id unknown_key"]),
    // The workspace list has no `model` filter, and filters are closed lists.
    ("workspaces.rateLimits.list", "WORKSPACE", r#"{"model":"m"}"#, &["model unknown_key"]),
    ("rateLimits.list", "", r#"{"group_type":"models"}"#, &["group_type not_allowed"]),
    ("workspaces.rateLimits.update", "x", r#"{"workspace_id":"WORKSPACE"}"#, &["limits required"]),
    (
        "workspaces.rateLimits.update",
        "x",
        r#"{"workspace_id":"WORKSPACE","limits":[{"type":"tokens","value":"1"},{"type":"tokens_per_day"},{"type":"tokens_per_day","value":1,"limit":1}]}"#,
        &[
            "limits.0.type not_allowed",
            "limits.0.value wrong_type",
            "limits.1.value required",
            "limits.2.limit unknown_key",
        ],
    ),
    // Rule 15: a service account never bills, and its role in the organization is one of two.
    (
        "serviceAccounts.workspaces.add",
        "ACCOUNT",
        r#"{"workspace_id":"WORKSPACE","workspace_role":"workspace_billing"}"#,
        &["workspace_role not_allowed"],
    ),
    (
        "workspaces.serviceAccounts.add",
        "WORKSPACE",
        r#"{"service_account_id":"ACCOUNT","workspace_role":"workspace_billing"}"#,
        &["workspace_role not_allowed"],
    ),
    (
        "workspaces.serviceAccounts.update",
        "ACCOUNT",
        r#"{"workspace_id":"WORKSPACE","workspace_role":"workspace_billing"}"#,
        &["workspace_role not_allowed"],
    ),
    (
        "serviceAccounts.create",
        "",
        r#"{"name":"a","organization_role":"user"}"#,
        &["organization_role not_allowed"],
    ),
    (
        "serviceAccounts.create",
        "",
        r#"{"name":"a","organization_role":null}"#,
        &["organization_role wrong_type"],
    ),
    // Write-once fields: the name of a service account, the issuer of a rule, the profile of a key.
    ("serviceAccounts.update", "ACCOUNT", r#"{"name":"a","description":"b"}"#, &["name unknown_key"]),
    ("federation.rules.update", "RULE", r#"{"issuer_id":"ISSUER","name":"a"}"#, &["issuer_id unknown_key"]),
    (
        "externalKeys.update",
        "EKEY",
        r#"{"user_profile_id":"uprof_1","geo":"us"}"#,
        &["user_profile_id unknown_key"],
    ),
    // Rule 22: the present version of the API has no `attributes`.
    (
        "federation.rules.update",
        "RULE",
        r#"{"name":"a","attributes":{"a":"b"}}"#,
        &["attributes unknown_key"],
    ),
    // Rule 25: what each way to find the keys needs.
    (
        "federation.issuers.update",
        "ISSUER",
        r#"{"jwks":{"type":"inline","keys":[]}}"#,
        &["jwks.keys too_few"],
    ),
    (
        "federation.issuers.update",
        "ISSUER",
        r#"{"jwks":{"type":"inline","keys":["k"]}}"#,
        &["jwks.keys.0 wrong_type"],
    ),
    ("federation.issuers.update", "ISSUER", r#"{"jwks":{"type":"inline"}}"#, &["jwks.keys required"]),
    ("federation.issuers.update", "ISSUER", r#"{"jwks":{"type":"explicit_url"}}"#, &["jwks.url required"]),
    (
        "federation.issuers.update",
        "ISSUER",
        r#"{"jwks":{"type":"explicit_url","url":""}}"#,
        &["jwks.url too_short"],
    ),
    (
        "federation.issuers.update",
        "ISSUER",
        r#"{"jwks":{"type":"discovery","url":"https://x"}}"#,
        &["jwks.url unknown_key"],
    ),
    ("federation.issuers.update", "ISSUER", r#"{"jwks":{"type":"magic"}}"#, &["jwks.type not_allowed"]),
    ("federation.issuers.update", "ISSUER", r#"{"jwks":"discovery"}"#, &["jwks wrong_type"]),
    // Rule 26: polling is only resumed.
    (
        "federation.issuers.update",
        "ISSUER",
        r#"{"jwks_polling_disabled":true}"#,
        &["jwks_polling_disabled not_allowed"],
    ),
    (
        "federation.issuers.create",
        "",
        r#"{"issuer_url":"https://x.example","name":"a","jwks_polling_disabled":false}"#,
        &["jwks_polling_disabled unknown_key"],
    ),
    (
        "federation.issuers.create",
        "",
        r#"{"issuer_url":"https://x.example","name":"a","jwks":null}"#,
        &["jwks wrong_type"],
    ),
    // A rule targets a service account, and grants something.
    (
        "federation.rules.update",
        "RULE",
        r#"{"target":{"type":"user","service_account_id":"ACCOUNT"}}"#,
        &["target.type not_allowed"],
    ),
    (
        "federation.rules.update",
        "RULE",
        r#"{"target":{"type":"service_account","service_account_id":"USER"}}"#,
        &["target.service_account_id prefix"],
    ),
    (
        "federation.rules.create",
        "",
        r#"{"issuer_id":"ISSUER","name":"a","match":{"condition":"c"},"oauth_scope":"","target":{"type":"service_account","service_account_id":"ACCOUNT"},"workspace_id":"WORKSPACE"}"#,
        &["oauth_scope too_short"],
    ),
    (
        "federation.rules.create",
        "",
        "{}",
        &[
            "name required",
            "issuer_id required",
            "match required",
            "oauth_scope required",
            "target required",
            " required",
        ],
    ),
    // Rule 27: keys are kept in the United States, by a known provider.
    (
        "externalKeys.create",
        "",
        r#"{"provider_config":{"type":"gcp","key_name":"k"},"geo":"eu"}"#,
        &["geo not_allowed"],
    ),
    (
        "externalKeys.create",
        "",
        r#"{"provider_config":{"type":"gcp","key_name":"k"},"geo":null}"#,
        &["geo wrong_type"],
    ),
    (
        "externalKeys.create",
        "",
        r#"{"provider_config":{"type":"hsm"}}"#,
        &["provider_config.type not_allowed"],
    ),
    (
        "externalKeys.create",
        "",
        r#"{"provider_config":{"type":"azure","key_name":"k"}}"#,
        &["provider_config.tenant_id required", "provider_config.vault_uri required"],
    ),
    (
        "externalKeys.create",
        "",
        r#"{"provider_config":{"type":"aws","kms_arn":"arn:x","role_arn":"arn:y"}}"#,
        &["provider_config.role_arn unknown_key"],
    ),
    (
        "externalKeys.create",
        "",
        r#"{"provider_config":{"type":"gcp","key_name":"k"},"display_name":""}"#,
        &["display_name too_short"],
    ),
    // The shorthand of the compliance settings is a word that there is.
    ("complianceSettings.update", "", "", &["state required"]),
    ("complianceSettings.update", "", r#"{"state":null}"#, &["state wrong_type"]),
    ("complianceSettings.update", "", r#"{"state":"on"}"#, &["state wrong_type"]),
    ("complianceSettings.update", "", r#"{"state":{"type":"on"}}"#, &["state.type not_allowed"]),
    (
        "complianceSettings.update",
        "",
        r#"{"state":{"type":"enabled","since":"now"}}"#,
        &["state.since unknown_key"],
    ),
];

#[test]
fn what_cannot_be_right_is_refused() {
    for (name, id, params, expected) in REFUSED {
        assert_eq!(refused(name, &long(id), &long(params)), *expected, "{name} {params}");
    }
}

/// Archive and validate calls have no parameter but the id.
#[test]
fn calls_without_a_body_take_no_params() {
    for (name, ..) in CALLS {
        let endpoint = super::call(name);
        let posts = endpoint.method == Method::Post;
        if posts && (name.ends_with("archive") || name.ends_with("validate")) {
            assert!(endpoint.params.fields.iter().all(|field| field.place == Place::Path), "{name}");
            assert!(endpoint.fixed_body.is_none(), "{name}");
        }
    }
}

/// What JSON cannot say would go as something else, also where anything may stand.
#[test]
fn free_content_holds_nothing_that_json_cannot_say() {
    let issuer = |keys: &str| {
        format!(
            r#"{{"name":"ci","issuer_url":"https://id.example","jwks":{{"type":"inline","keys":[{keys}]}}}}"#
        )
    };
    for (key, issue) in [
        (r#"{"a":!"NaN"}"#, "jwks.keys.0.a wrong_type"),
        (r#"{"a":{"b":[1,!"a bigint"]}}"#, "jwks.keys.0.a.b.1 wrong_type"),
        (r#"{"a":"x\ud800y"}"#, "jwks.keys.0.a ill_formed_text"),
    ] {
        assert_eq!(refused("federation.issuers.create", "", &issuer(key)), [issue], "{key}");
    }
    assert!(build("federation.issuers.create", "", &issuer(r#"{"a":{"b":[1,null,{"c":"d"}]}}"#)).is_ok());
}

#[test]
fn a_union_without_its_type_misses_it() {
    let issuer = |jwks: &str| format!(r#"{{"name":"ci","issuer_url":"https://id.example","jwks":{jwks}}}"#);
    for (jwks, issue) in [
        ("{}", "jwks.type required"),
        (r#"{"type":null}"#, "jwks.type required"),
        (r#"{"type":"magic"}"#, "jwks.type not_allowed"),
        (r#"{"type":5}"#, "jwks.type not_allowed"),
    ] {
        assert_eq!(refused("federation.issuers.create", "", &issuer(jwks)), [issue], "{jwks}");
    }
}

#[test]
fn the_journal_says_what_a_call_is_about_and_keeps_nothing_free() {
    let subject = |name: &str, args: &str| {
        let text = subject(Some(call(name)), &Input::parse(args).unwrap());
        serde_json::from_str::<serde_json::Value>(&text).unwrap()
    };
    for (name, args, target) in [
        ("serviceAccounts.create", r#"{"name":"bot"}"#, "bot"),
        ("federation.issuers.create", r#"{"issuer_url":"https://a.b","name":"ci"}"#, "ci"),
        ("federation.rules.create", r#"{"issuer_id":"fdis_1","name":"deploy"}"#, "deploy"),
        (
            "serviceAccounts.workspaces.add",
            r#"{"service_account_id":"svac_1","workspace_id":"wrkspc_1"}"#,
            "svac_1/wrkspc_1",
        ),
        (
            "workspaces.serviceAccounts.add",
            r#"{"workspace_id":"wrkspc_1","service_account_id":"svac_1"}"#,
            "wrkspc_1/svac_1",
        ),
        (
            "federation.rules.workspaces.add",
            r#"{"federation_rule_id":"fdrl_1","workspace_id":"wrkspc_1"}"#,
            "fdrl_1/wrkspc_1",
        ),
        (
            "rbacGroups.members.add",
            r#"{"rbac_group_id":"rbac_group_1","user_id":"user_1"}"#,
            "rbac_group_1/user_1",
        ),
        (
            "spendLimits.increaseRequests.approve",
            r#"{"spend_limit_increase_request_id":"slir_1","amount":"050"}"#,
            "slir_1",
        ),
    ] {
        assert_eq!(subject(name, args)["target"], target, "{name}");
    }
    let update = subject(
        "federation.issuers.update",
        r#"{"federation_issuer_id":"fdis_1","name":"ci","jwks":{"type":"inline","keys":[{"k":"material"}]}}"#,
    );
    assert_eq!(update["changes"], serde_json::json!({ "jwks": "not kept", "name": "ci" }));
}
