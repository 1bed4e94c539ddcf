//! What comes back: the documented examples, whole and with each part amiss.

use super::common::{call, short};
use super::{CALLS, long};
use rolecall::engine::answer::check;
use rolecall::engine::input::Input;
use rolecall::engine::paging::{Next, next};
use serde_json::{Value, json};

/// An object as it is documented: the calls that answer it (`[…]` for pages of it), an example, and the
/// fields that may be `null`; none may be absent.
struct Answer {
    calls: &'static [&'static str],
    example: &'static str,
    nullable: &'static [&'static str],
}

const ANSWERS: &[Answer] = &[
    Answer {
        calls: &["[rateLimits.list]"],
        example: r#"{"id":"rl_entry_1","type":"rate_limit","group":{"type":"model_group","id":"GROUP","display_name":"Example family"},"models":["example-model"],"limits":[{"type":"requests_per_minute","value":4000}]}"#,
        nullable: &["models"],
    },
    Answer {
        calls: &["[workspaces.rateLimits.list]", "workspaces.rateLimits.update"],
        example: r#"{"group":{"type":"web_search","id":"GROUP"},"limits":[{"org_limit":30,"source":{"type":"workspace"},"type":"tool_uses_per_second","value":10},{"org_limit":null,"source":{"type":"organization"},"type":"new","value":1}],"models":null,"rate_limit_id":"rl_entry_1","type":"workspace_rate_limit","workspace_id":"WORKSPACE"}"#,
        nullable: &["models"],
    },
    Answer {
        calls: &[
            "serviceAccounts.create",
            "serviceAccounts.retrieve",
            "serviceAccounts.update",
            "[serviceAccounts.list]",
            "serviceAccounts.archive",
        ],
        example: r#"{"id":"ACCOUNT","type":"service_account","name":"ci-deploy-bot","description":null,"organization_role":"developer","created_at":"2026-06-01T00:00:00Z","updated_at":"2026-06-01T00:00:00Z","archived_at":null,"created_by_actor_id":"USER","updated_by_actor_id":null,"archived_by_actor_id":null}"#,
        nullable: &[
            "description",
            "archived_at",
            "created_by_actor_id",
            "updated_by_actor_id",
            "archived_by_actor_id",
        ],
    },
    Answer {
        calls: &[
            "[serviceAccounts.workspaces.list]",
            "serviceAccounts.workspaces.add",
            "workspaces.serviceAccounts.retrieve",
            "workspaces.serviceAccounts.update",
            "[workspaces.serviceAccounts.list]",
            "workspaces.serviceAccounts.add",
        ],
        example: r#"{"created_by_actor_id":"USER","implicit":false,"service_account_id":"ACCOUNT","type":"service_account_workspace_member","workspace_id":"WORKSPACE","workspace_role":"workspace_developer"}"#,
        nullable: &["created_by_actor_id", "implicit"],
    },
    Answer {
        calls: &["serviceAccounts.workspaces.remove", "workspaces.serviceAccounts.remove"],
        example: r#"{"service_account_id":"ACCOUNT","type":"service_account_workspace_member_deleted","workspace_id":"WORKSPACE"}"#,
        nullable: &[],
    },
    Answer {
        calls: &[
            "federation.issuers.create",
            "federation.issuers.retrieve",
            "federation.issuers.update",
            "[federation.issuers.list]",
            "federation.issuers.archive",
        ],
        example: r#"{"id":"ISSUER","archived_at":null,"archived_by_actor_id":null,"check_jti":true,"created_at":"2026-06-01T00:00:00Z","created_by_actor_id":"USER","issuer_url":"https://token.actions.githubusercontent.com","jwks":{"type":"discovery"},"jwks_polling_disabled_at":null,"max_jwt_lifetime_seconds":3600,"name":"github-actions","poll_status":{"consecutive_failures":0,"last_fetched_at":null,"next_poll_at":null},"type":"federation_issuer","updated_at":"2026-06-01T00:00:00Z","updated_by_actor_id":null}"#,
        nullable: &[
            "archived_at",
            "archived_by_actor_id",
            "created_by_actor_id",
            "jwks_polling_disabled_at",
            "poll_status",
            "updated_by_actor_id",
        ],
    },
    Answer {
        calls: &[
            "federation.rules.create",
            "federation.rules.retrieve",
            "federation.rules.update",
            "[federation.rules.list]",
            "federation.rules.archive",
        ],
        example: r#"{"id":"RULE","applies_to_all_workspaces":false,"archived_at":null,"archived_by_actor_id":null,"created_at":"2026-06-01T00:00:00Z","created_by_actor_id":"USER","description":null,"issuer_id":"ISSUER","issuer_name":"github-actions","match":{"subject_prefix":"repo:acme/app:ref:refs/heads/main"},"name":"prod-deploy","oauth_scope":"workspace:developer","target":{"type":"service_account","service_account_id":"ACCOUNT"},"token_lifetime_seconds":900,"type":"federation_rule","updated_at":"2026-06-01T00:00:00Z","updated_by_actor_id":null,"workspace_ids":["WORKSPACE"]}"#,
        nullable: &[
            "archived_at",
            "archived_by_actor_id",
            "created_by_actor_id",
            "description",
            "issuer_name",
            "updated_by_actor_id",
        ],
    },
    Answer {
        calls: &["[federation.rules.workspaces.list]", "federation.rules.workspaces.add"],
        example: r#"{"created_at":"2026-06-01T00:00:00Z","created_by_actor_id":"USER","federation_rule_id":"RULE","type":"federation_rule_workspace","workspace_id":"WORKSPACE","workspace_name":"Production"}"#,
        nullable: &["created_by_actor_id", "workspace_name"],
    },
    Answer {
        calls: &["federation.rules.workspaces.remove"],
        example: r#"{"federation_rule_id":"RULE","type":"federation_rule_workspace_deleted","workspace_id":"WORKSPACE"}"#,
        nullable: &[],
    },
    Answer {
        calls: &[
            "externalKeys.create",
            "externalKeys.retrieve",
            "externalKeys.update",
            "[externalKeys.list]",
        ],
        example: r#"{"id":"EKEY","type":"external_key","display_name":"prod-us","geo":"us","provider_config":{"type":"gcp","key_name":"projects/p/locations/us/keyRings/r/cryptoKeys/k"},"attachment":{"type":"unattached"},"user_profile_id":null,"created_at":"2026-07-01T00:00:00Z","updated_at":"2026-07-01T00:00:00Z"}"#,
        nullable: &["display_name", "user_profile_id"],
    },
    Answer {
        calls: &["externalKeys.delete"],
        example: r#"{"id":"EKEY","type":"external_key_deleted"}"#,
        nullable: &[],
    },
    Answer {
        calls: &["externalKeys.validate"],
        example: r#"{"error":"timed out","status":"failure","type":"external_key_validation"}"#,
        nullable: &["error"],
    },
    Answer {
        calls: &["complianceSettings.retrieve", "complianceSettings.update"],
        example: r#"{"type":"compliance_settings","state":{"type":"enabled"}}"#,
        nullable: &[],
    },
];

fn misfits(name: &str, body: &Value) -> Vec<String> {
    let body = body.to_string();
    let checked = check(body.as_bytes(), &call(name).returns, true).unwrap_or_else(|_| panic!("{body}"));
    assert!(checked.usable, "{name} {body}");
    checked.issues.iter().map(short).collect()
}

/// The issues of an answer of that call with that object, by their place in the object.
fn of(wrapped: &str, object: &Value) -> Vec<String> {
    let Some(name) = wrapped.strip_prefix('[').and_then(|name| name.strip_suffix(']')) else {
        return misfits(wrapped, object);
    };
    let page = json!({ "data": [object], "next_page": null });
    let place =
        |issue: &String| issue.strip_prefix("data.0.").unwrap_or_else(|| panic!("{issue}")).to_owned();
    misfits(name, &page).iter().map(place).collect()
}

fn example(answer: &Answer) -> Value {
    serde_json::from_str(&long(answer.example)).unwrap()
}

fn with(object: &Value, pointer: &str, value: Value) -> Value {
    let mut object = object.clone();
    *object.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    object
}

const NONE: Vec<String> = Vec::new();

#[test]
fn every_call_answers_one_of_these() {
    for (name, ..) in CALLS {
        let listed = format!("[{name}]");
        let wanted = if call(name).is_list() { listed.as_str() } else { *name };
        assert!(ANSWERS.iter().any(|answer| answer.calls.contains(&wanted)), "{wanted}");
    }
}

#[test]
fn the_documented_examples_fit_also_with_nulls_and_with_what_is_new() {
    for answer in ANSWERS {
        let whole = example(answer);
        for name in answer.calls {
            assert_eq!(of(name, &whole), NONE, "{name}");
            let mut newer = whole.clone();
            newer["shoe_size"] = json!({ "eu": [41, {}] });
            newer["type"] = json!("something_newer");
            assert_eq!(of(name, &newer), NONE, "{name}");
            for field in answer.nullable {
                assert_eq!(
                    of(name, &with(&whole, &format!("/{field}"), Value::Null)),
                    NONE,
                    "{name} {field}"
                );
            }
        }
    }
}

#[test]
fn what_is_missing_null_or_of_another_kind_is_listed_with_its_place() {
    for answer in ANSWERS {
        let whole = example(answer);
        for field in whole.as_object().unwrap().keys() {
            let mut without = whole.clone();
            without.as_object_mut().unwrap().remove(field);
            let missing = [format!("{field} required")];
            let mistyped = vec![format!("{field} wrong_type")];
            let null = if answer.nullable.contains(&field.as_str()) { NONE } else { mistyped.clone() };
            let pointer = format!("/{field}");
            let other =
                if whole[field].is_number() || whole[field].is_boolean() { json!("x") } else { json!(7) };
            for name in answer.calls {
                assert_eq!(of(name, &without), missing, "{name} {field}");
                assert_eq!(of(name, &with(&whole, &pointer, Value::Null)), null, "{name} {field}");
                assert_eq!(of(name, &with(&whole, &pointer, other.clone())), mistyped, "{name} {field}");
            }
        }
    }
}

/// A call, a place inside its example, what stands there, and the issues.
const NESTED: &[(&str, &str, &str, &[&str])] = &[
    ("[rateLimits.list]", "/group", r#"{"type":"batch","id":"x"}"#, &[]),
    ("[rateLimits.list]", "/group", r#"{"type":"token_count","id":"x"}"#, &[]),
    ("[rateLimits.list]", "/group", r#"{"type":"files","id":"x"}"#, &[]),
    ("[rateLimits.list]", "/group", r#"{"type":"skills","id":"x"}"#, &[]),
    ("[rateLimits.list]", "/group", r#"{"type":"web_search","id":7}"#, &["group.id wrong_type"]),
    ("[rateLimits.list]", "/group", r#"{"type":"model_group","id":"x"}"#, &["group.display_name required"]),
    ("[rateLimits.list]", "/group", r#"{"type":"holograms"}"#, &[]),
    ("[rateLimits.list]", "/group", r#"{"id":"x"}"#, &["group.type required"]),
    ("[rateLimits.list]", "/limits/0", r#"{"type":"new","value":"1"}"#, &["limits.0.value wrong_type"]),
    ("[rateLimits.list]", "/models/0", "7", &["models.0 wrong_type"]),
    ("workspaces.rateLimits.update", "/limits/0/source", r#"{"type":"elsewhere"}"#, &[]),
    ("workspaces.rateLimits.update", "/limits/0/source", "{}", &["limits.0.source.type required"]),
    ("workspaces.rateLimits.update", "/limits/0/value", "null", &["limits.0.value wrong_type"]),
    ("workspaces.rateLimits.update", "/limits/1/org_limit", "true", &["limits.1.org_limit wrong_type"]),
    ("federation.issuers.retrieve", "/jwks", r#"{"type":"explicit_url","url":"u","ca_cert_pem":null}"#, &[]),
    ("federation.issuers.retrieve", "/jwks", r#"{"type":"explicit_url"}"#, &["jwks.url required"]),
    // Bounds are for requests.
    ("federation.issuers.retrieve", "/jwks", r#"{"type":"inline","keys":[]}"#, &[]),
    (
        "federation.issuers.retrieve",
        "/jwks",
        r#"{"type":"inline","keys":[{"kty":["x"]},7]}"#,
        &["jwks.keys.1 wrong_type"],
    ),
    ("federation.issuers.retrieve", "/jwks", r#"{"type":"divination"}"#, &[]),
    (
        "federation.issuers.retrieve",
        "/jwks",
        r#"{"type":"discovery","discovery_base":7}"#,
        &["jwks.discovery_base wrong_type"],
    ),
    ("federation.issuers.retrieve", "/issuer_url", r#""ftp://1.2.3.4""#, &[]),
    (
        "federation.issuers.retrieve",
        "/poll_status",
        "{}",
        &[
            "poll_status.consecutive_failures required",
            "poll_status.last_fetched_at required",
            "poll_status.next_poll_at required",
        ],
    ),
    // A rule that says too little is answered as it is.
    ("federation.rules.retrieve", "/match", "{}", &[]),
    (
        "federation.rules.retrieve",
        "/match",
        r#"{"audience":null,"claims":{"a":"b"},"condition":null,"subject_prefix":7}"#,
        &["match.subject_prefix wrong_type"],
    ),
    ("federation.rules.retrieve", "/match", r#"{"claims":{"a":7}}"#, &["match.claims.a wrong_type"]),
    (
        "federation.rules.retrieve",
        "/target/service_account_id",
        "7",
        &["target.service_account_id wrong_type"],
    ),
    ("federation.rules.retrieve", "/workspace_ids/0", "null", &["workspace_ids.0 wrong_type"]),
    (
        "externalKeys.retrieve",
        "/provider_config",
        r#"{"type":"aws","kms_arn":"arn:x","role_arn":"arn:y"}"#,
        &[],
    ),
    (
        "externalKeys.retrieve",
        "/provider_config",
        r#"{"type":"azure","key_name":"k","vault_uri":"v"}"#,
        &["provider_config.tenant_id required"],
    ),
    ("externalKeys.retrieve", "/provider_config", r#"{"type":"enclave"}"#, &[]),
    ("externalKeys.retrieve", "/attachment", r#"{"type":"attached"}"#, &[]),
    ("externalKeys.retrieve", "/geo", r#""mars""#, &[]),
    ("externalKeys.validate", "/status", r#""unsure""#, &[]),
    ("complianceSettings.retrieve", "/state", r#"{"type":"disabled"}"#, &[]),
    ("complianceSettings.retrieve", "/state", r#"{"type":"pending"}"#, &[]),
    // The shorthand is for requests; answers have the object.
    ("complianceSettings.retrieve", "/state", r#""enabled""#, &["state wrong_type"]),
];

#[test]
fn what_is_inside_is_checked_too() {
    for (name, pointer, value, expected) in NESTED {
        let answer = ANSWERS.iter().find(|answer| answer.calls.contains(name)).unwrap();
        let object = with(&example(answer), pointer, serde_json::from_str(value).unwrap());
        assert_eq!(of(name, &object), *expected, "{name} {value}");
    }
}

/// The older version of the API says the type of the group twice.
#[test]
fn the_group_type_of_the_older_version_is_known() {
    for name in ["[rateLimits.list]", "workspaces.rateLimits.update"] {
        let answer = ANSWERS.iter().find(|answer| answer.calls.contains(&name)).unwrap();
        let mut object = example(answer);
        object["group_type"] = json!("web_search");
        assert_eq!(of(name, &object), NONE);
        object["group_type"] = json!(7);
        assert_eq!(of(name, &object), ["group_type wrong_type"]);
    }
}

/// Whether there is more is said by the page token alone, and the next page asks with it.
#[test]
fn a_page_goes_on_from_its_token() {
    for (name, ..) in CALLS.iter().filter(|(name, ..)| call(name).is_list()) {
        let go = |token: Value| {
            let body = json!({ "data": [], "next_page": token }).to_string();
            let returns = &call(name).returns;
            let page =
                check(body.as_bytes(), returns, true).unwrap_or_else(|_| panic!("{name}")).page.unwrap();
            let rolecall::contract::shape::Returns::Page(_, paging) = returns else { panic!("{name}") };
            next(*paging, &Input::empty(), &page)
        };
        assert_eq!(go(json!("a/b=")), Next::Cursor(r#"{"page":"a/b="}"#.to_owned()), "{name}");
        assert_eq!(go(Value::Null), Next::End, "{name}");
    }
}
