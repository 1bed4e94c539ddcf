//! What leaves: method, path, query and body of each of the calls; what is
//! refused, and how it is told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;
use common::{build, refused, sent};
use rolecall::engine::subject::subject;

const USER: &str = "user_01WCz1FkmYMm4gnmykNKUu3Q";
const INVITE: &str = "invite_015gWxCN9Hfg2QhZwTK7Mdeu";
const WORKSPACE: &str = "wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ";
const KEY: &str = "apikey_01Rj2N8SVvo6BePZj99NhmiT";

#[test]
fn every_call_builds_the_documented_request() {
    let cases = [
        ("retrieve", "", "", "GET /v1/organizations/me"),
        ("users.retrieve", USER, "", "GET /v1/organizations/users/USER"),
        (
            "users.update",
            USER,
            r#"{"role":"billing"}"#,
            r#"POST /v1/organizations/users/USER {"role":"billing"}"#,
        ),
        ("users.list", "", "", "GET /v1/organizations/users"),
        (
            "users.list",
            "",
            r#"{"limit":1000,"after_id":"user_x","email":"a+b@example.com","roles":["user","admin"]}"#,
            "GET /v1/organizations/users?limit=1000&after_id=user_x&email=a%2Bb%40example.com&roles%5B%5D=user&roles%5B%5D=admin",
        ),
        ("users.remove", USER, "", "DELETE /v1/organizations/users/USER"),
        (
            "invites.create",
            "",
            r#"{"email":"ada@example.com","role":"developer","rbac_group_ids":["rbac_group_1"]}"#,
            r#"POST /v1/organizations/invites {"email":"ada@example.com","role":"developer","rbac_group_ids":["rbac_group_1"]}"#,
        ),
        ("invites.retrieve", INVITE, "", "GET /v1/organizations/invites/INVITE"),
        (
            "invites.list",
            "",
            r#"{"statuses":["pending","expired"],"before_id":"invite_9"}"#,
            "GET /v1/organizations/invites?before_id=invite_9&statuses%5B%5D=pending&statuses%5B%5D=expired",
        ),
        ("invites.delete", INVITE, "", "DELETE /v1/organizations/invites/INVITE"),
        (
            "workspaces.create",
            "",
            r##"{"name":"Prod","display_color":"#6C5BB9","tags":{"team":"core"},"data_residency":{"workspace_geo":"us","allowed_inference_geos":"unrestricted","default_inference_geo":"global"},"external_key_id":"arn:aws:kms:us-east-1:1:key/2","user_profile_id":null}"##,
            r##"POST /v1/organizations/workspaces {"name":"Prod","data_residency":{"workspace_geo":"us","allowed_inference_geos":"unrestricted","default_inference_geo":"global"},"display_color":"#6C5BB9","external_key_id":"arn:aws:kms:us-east-1:1:key/2","tags":{"team":"core"},"user_profile_id":null}"##,
        ),
        ("workspaces.retrieve", WORKSPACE, "", "GET /v1/organizations/workspaces/WORKSPACE"),
        (
            "workspaces.update",
            WORKSPACE,
            r#"{"tags":{"team":null},"data_residency":null}"#,
            r#"POST /v1/organizations/workspaces/WORKSPACE {"data_residency":null,"tags":{"team":null}}"#,
        ),
        (
            "workspaces.list",
            "",
            r#"{"ids":["wrkspc_1"],"include_archived":true,"include_default":false}"#,
            "GET /v1/organizations/workspaces?ids%5B%5D=wrkspc_1&include_archived=true&include_default=false",
        ),
        ("workspaces.archive", WORKSPACE, "", "POST /v1/organizations/workspaces/WORKSPACE/archive"),
        (
            "workspaces.members.retrieve",
            USER,
            r#"{"workspace_id":"WORKSPACE"}"#,
            "GET /v1/organizations/workspaces/WORKSPACE/members/USER",
        ),
        (
            "workspaces.members.update",
            USER,
            r#"{"workspace_id":"WORKSPACE","workspace_role":"workspace_admin"}"#,
            r#"POST /v1/organizations/workspaces/WORKSPACE/members/USER {"workspace_role":"workspace_admin"}"#,
        ),
        (
            "workspaces.members.list",
            WORKSPACE,
            r#"{"limit":5}"#,
            "GET /v1/organizations/workspaces/WORKSPACE/members?limit=5",
        ),
        (
            "workspaces.members.add",
            WORKSPACE,
            r#"{"user_id":"USER","workspace_role":"workspace_restricted_developer"}"#,
            r#"POST /v1/organizations/workspaces/WORKSPACE/members {"user_id":"USER","workspace_role":"workspace_restricted_developer"}"#,
        ),
        (
            "workspaces.members.remove",
            USER,
            r#"{"workspace_id":"WORKSPACE"}"#,
            "DELETE /v1/organizations/workspaces/WORKSPACE/members/USER",
        ),
        ("apiKeys.retrieve", KEY, "", "GET /v1/organizations/api_keys/KEY"),
        (
            "apiKeys.update",
            KEY,
            r#"{"name":null,"status":"inactive"}"#,
            r#"POST /v1/organizations/api_keys/KEY {"name":null,"status":"inactive"}"#,
        ),
        (
            "apiKeys.list",
            "",
            r#"{"status":"expired","workspace_id":"WORKSPACE","created_by_user_id":"USER"}"#,
            "GET /v1/organizations/api_keys?created_by_user_id=USER&status=expired&workspace_id=WORKSPACE",
        ),
    ];
    let long = |text: &str| {
        text.replace("USER", USER)
            .replace("INVITE", INVITE)
            .replace("WORKSPACE", WORKSPACE)
            .replace("KEY", KEY)
    };
    for (name, id, params, expected) in cases {
        assert_eq!(sent(name, id, &long(params)), long(expected), "{name}");
    }
}

#[test]
fn null_in_a_query_is_left_out_and_null_in_a_body_is_sent_where_nullable() {
    assert_eq!(sent("users.list", "", r#"{"limit":null,"roles":null}"#), "GET /v1/organizations/users");
    assert_eq!(sent("apiKeys.list", "", r#"{"status":null}"#), "GET /v1/organizations/api_keys");
    assert_eq!(refused("workspaces.update", WORKSPACE, r#"{"name":null}"#), ["name wrong_type"]);
    assert_eq!(refused("users.update", USER, r#"{"role":null}"#), ["role wrong_type"]);
}

#[test]
fn cursors_are_opaque_and_unchecked() {
    assert_eq!(
        sent("users.list", "", r#"{"after_id":"../anything & more"}"#),
        "GET /v1/organizations/users?after_id=..%2Fanything%20%26%20more"
    );
}

#[test]
fn an_empty_filter_is_refused_because_it_would_select_everything() {
    assert_eq!(refused("workspaces.list", "", r#"{"ids":[]}"#), ["ids too_few"]);
    assert_eq!(refused("users.list", "", r#"{"roles":[]}"#), ["roles too_few"]);
    assert_eq!(refused("invites.list", "", r#"{"statuses":[]}"#), ["statuses too_few"]);
}

#[test]
fn all_problems_come_at_once() {
    assert_eq!(
        refused("invites.create", "", r#"{"emial":"x","role":"admin","rbac_group_ids":["x",7]}"#),
        [
            "emial unknown_key",
            "email required",
            "role not_allowed",
            "rbac_group_ids.0 prefix",
            "rbac_group_ids.1 wrong_type"
        ]
    );
}

#[test]
fn an_unknown_key_names_the_nearest_known_one() {
    let issues = build("invites.create", "", r#"{"emial":"a@b","email":"a@b","role":"user"}"#).unwrap_err();
    assert_eq!(issues[0].message, "unknown key `emial`; did you mean `email`?");
    for (given, meant) in [("workspaceId", "workspace_id"), ("workspace_Role", "workspace_role")] {
        let params =
            format!(r#"{{"{given}":"x","workspace_id":"{WORKSPACE}","workspace_role":"workspace_user"}}"#);
        let issues = build("workspaces.members.update", USER, &params).unwrap_err();
        assert_eq!(issues[0].message, format!("unknown key `{given}`; did you mean `{meant}`?"));
    }
    let far = build("users.list", "", r#"{"qqqqqqqq":1}"#).unwrap_err();
    assert_eq!(far[0].message, "unknown key `qqqqqqqq`: this call has no such parameter");
}

#[test]
fn what_is_no_json_is_refused_by_name() {
    for kind in
        ["NaN", "Infinity", "bigint", "symbol", "function", "cycle", "threw", "too deep", "Date", "Map"]
    {
        assert_eq!(
            refused("users.update", USER, &format!(r#"{{"role":!"{kind}"}}"#)),
            ["role wrong_type"],
            "{kind}"
        );
        assert_eq!(refused("users.list", "", &format!(r#"!"{kind}""#)), [" wrong_type"], "{kind}");
    }
    assert_eq!(refused("users.list", "", r#"{"roles":[!"undefined"]}"#), ["roles.0 wrong_type"]);
    assert_eq!(refused("users.list", "", "[]"), [" wrong_type"]);
    assert_eq!(refused("users.list", "", "\"x\""), [" wrong_type"]);
    assert_eq!(refused("users.list", "", r#"{"roles":{"0":"user"}}"#), ["roles wrong_type"]);
    assert_eq!(refused("users.list", "", r#"{"__proto__":{}}"#), ["__proto__ unknown_key"]);
    assert_eq!(refused("users.list", "", "{\"a b\":1,\"c\\nd\":2}"), ["a b unknown_key", "c\nd unknown_key"]);
}

#[test]
fn lone_surrogates_are_refused_wherever_they_stand() {
    assert_eq!(refused("workspaces.create", "", r#"{"name":"a\ud800b"}"#), ["name ill_formed_text"]);
    assert_eq!(
        refused("workspaces.create", "", r#"{"name":"x","tags":{"k":"\udc00"}}"#),
        ["tags.k ill_formed_text"]
    );
    assert_eq!(
        refused("workspaces.create", "", r#"{"name":"x","tags":{"\udc00":"v"}}"#),
        ["tags.\u{fffd} ill_formed_text"]
    );
    assert_eq!(
        sent("workspaces.create", "", r#"{"name":"\ud83d\ude00"}"#),
        "POST /v1/organizations/workspaces {\"name\":\"😀\"}"
    );
}

#[test]
fn the_positional_argument_is_no_key_of_params() {
    assert_eq!(
        refused("users.update", USER, &format!(r#"{{"user_id":"{USER}","role":"user"}}"#)),
        ["user_id unknown_key"]
    );
    assert_eq!(refused("users.update", "", r#"{"role":"user"}"#), ["user_id required"]);
}

#[test]
fn control_characters_travel_escaped() {
    assert_eq!(
        sent("workspaces.create", "", r#"{"name":"a\u0000\r\n\"\\"}"#),
        r#"POST /v1/organizations/workspaces {"name":"a\u0000\r\n\"\\"}"#
    );
    assert_eq!(
        sent("users.list", "", r#"{"email":"a\u0000\r\n"}"#),
        "GET /v1/organizations/users?email=a%00%0D%0A"
    );
}

#[test]
fn a_value_is_shown_cut_and_never_with_a_key() {
    let secret = r#"{"role":"sk-ant-admin01-abc_DEF-123 tail"}"#;
    let issues = build("users.update", USER, secret).unwrap_err();
    assert!(!issues[0].message.contains("abc_DEF"), "{}", issues[0].message);
    assert_eq!(issues[0].received.as_deref(), Some("\"[redacted] tail\""));
    let long = format!(r#"{{"role":"{}"}}"#, "y".repeat(300));
    let received = build("users.update", USER, &long).unwrap_err()[0].received.clone().unwrap();
    assert_eq!(received.chars().count(), 102, "100 characters and two quotes");
}

#[test]
fn a_message_stays_on_its_line() {
    for (id, params) in [("user_a\r\nb", ""), ("user_1", "{\"a\\nb\":1,\"role\":\"user\"}")] {
        let issues = build("users.update", id, params).unwrap_err();
        assert!(issues.iter().all(|issue| !issue.message.contains(['\n', '\r'])), "{issues:?}");
    }
    // The path names the key as it is.
    assert_eq!(refused("users.list", "", "{\"a\\nb\":1}"), ["a\nb unknown_key"]);
}

#[test]
fn params_let_a_portal_word_the_problem_in_its_own_language() {
    let param = |name: &str, params: &str| {
        let issue = build(name, "", params).unwrap_err().remove(0);
        issue.param.map(|(name, json)| format!("{name} {json}")).unwrap_or_default()
    };
    assert_eq!(param("users.list", r#"{"limit":"10"}"#), "expected \"a whole number\"");
    assert_eq!(param("users.list", r#"{"limit":0}"#), "limit 1");
    assert_eq!(param("users.list", r#"{"emial":"x"}"#), "nearest \"email\"");
    assert_eq!(
        param("users.list", r#"{"after_id":"a","before_id":"b"}"#),
        r#"names ["after_id","before_id"]"#
    );
    assert_eq!(
        param("workspaces.create", r#"{"name":"x","tags":{"anthropic_x":"1"}}"#),
        "reserved \"anthropic\""
    );
    let geos =
        r#"{"name":"x","data_residency":{"allowed_inference_geos":["us"],"default_inference_geo":"global"}}"#;
    assert_eq!(param("workspaces.create", geos), "list \"allowed_inference_geos\"");
}

#[test]
fn a_journal_entry_names_what_a_creation_is_about_also_when_it_is_refused() {
    let target = |name: &str, args: &str| {
        let subject = subject(Some(common::call(name)), &common::input(args).unwrap());
        serde_json::from_str::<serde_json::Value>(&subject).unwrap()["target"].clone()
    };
    assert_eq!(target("invites.create", r#"{"email":"a@example.com","role":"user"}"#), "a@example.com");
    assert_eq!(target("invites.create", r#"{"role":"user"}"#), serde_json::Value::Null);
    let add = r#"{"workspace_id":"wrkspc_1","workspace_role":"workspace_user"}"#;
    assert_eq!(target("workspaces.members.add", add), "wrkspc_1");
    let update = r#"{"workspace_id":"wrkspc_1","user_id":"user_2","workspace_role":"workspace_user"}"#;
    assert_eq!(target("workspaces.members.update", update), "wrkspc_1/user_2");
}
