//! What leaves: method, path, query and body of each of the calls, and every rule
//! that is checked before (rule numbers: the table of rules a client can check).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;
use common::{build, build_for, refused, sent};
use rolecall::contract::shape::Organizations;
use rolecall::engine::subject::subject;

const USER: &str = "user_01WCz1FkmYMm4gnmykNKUu3Q";
const INVITE: &str = "invite_015gWxCN9Hfg2QhZwTK7Mdeu";
const WORKSPACE: &str = "wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ";
const KEY: &str = "apikey_01Rj2N8SVvo6BePZj99NhmiT";

/// The only issue's message.
fn message(name: &str, id: &str, params: &str) -> String {
    let issues = build(name, id, params).expect_err("refused");
    assert_eq!(issues.len(), 1, "{issues:?}");
    issues[0].message.clone()
}

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
fn rule_1_a_path_id_cannot_leave_its_segment() {
    for id in ["", ".", "..", "../", "../../keys", "%2e%2e", "%2E%2e/x", "..\\\\x", "a/..", "..;x"] {
        let id = format!("\"{id}\"");
        let args =
            rolecall::engine::request::arguments(common::call("users.retrieve"), common::input(&id), None);
        let issues = rolecall::engine::request::prepare(common::call("users.retrieve"), &args.unwrap(), None)
            .expect_err(&id);
        assert_eq!(issues.iter().map(common::short).collect::<Vec<_>>(), ["user_id path_segment"], "{id}");
    }
    assert_eq!(refused("users.retrieve", "a/b", ""), ["user_id prefix"]);
    // What passes is encoded, never cut: the segment holds.
    assert_eq!(
        sent("users.retrieve", "user_a/b?c#d é", ""),
        "GET /v1/organizations/users/user_a%2Fb%3Fc%23d%20%C3%A9"
    );
}

#[test]
fn rule_2_path_ids_carry_their_prefix() {
    assert_eq!(refused("users.retrieve", WORKSPACE, ""), ["user_id prefix"]);
    assert_eq!(refused("users.retrieve", "user_", ""), ["user_id prefix"]);
    assert_eq!(refused("invites.delete", USER, ""), ["invite_id prefix"]);
    assert_eq!(
        refused("workspaces.members.remove", WORKSPACE, &format!(r#"{{"workspace_id":"{USER}"}}"#)),
        ["workspace_id prefix", "user_id prefix"]
    );
    assert_eq!(
        message("apiKeys.retrieve", "key", ""),
        "`api_key_id` must be an id that starts with `apikey_`, got `key`"
    );
}

#[test]
fn rule_3_limit_is_an_integer_from_1_to_1000() {
    for (limit, code) in [
        ("0", "too_small"),
        ("-1", "too_small"),
        ("1001", "too_large"),
        ("1.5", "wrong_type"),
        ("1e3", "wrong_type"),
        ("\"10\"", "wrong_type"),
        ("true", "wrong_type"),
        ("!\"NaN\"", "wrong_type"),
        ("!\"bigint\"", "wrong_type"),
        ("99999999999999999999", "wrong_type"),
    ] {
        let params = format!(r#"{{"limit":{limit}}}"#);
        for name in ["users.list", "invites.list", "workspaces.list", "apiKeys.list"] {
            assert_eq!(refused(name, "", &params), [format!("limit {code}")], "{limit}");
        }
        assert_eq!(refused("workspaces.members.list", WORKSPACE, &params), [format!("limit {code}")]);
    }
    for limit in ["1", "1000"] {
        assert_eq!(
            sent("users.list", "", &format!(r#"{{"limit":{limit}}}"#)),
            format!("GET /v1/organizations/users?limit={limit}")
        );
    }
}

#[test]
fn rule_4_at_most_one_cursor() {
    for name in ["users.list", "invites.list", "workspaces.list", "apiKeys.list"] {
        assert_eq!(refused(name, "", r#"{"after_id":"a","before_id":"b"}"#), [" exclusive"]);
        assert!(build(name, "", r#"{"after_id":"a","before_id":null}"#).is_ok());
    }
}

#[test]
fn cursors_are_opaque_and_unchecked() {
    assert_eq!(
        sent("users.list", "", r#"{"after_id":"../anything & more"}"#),
        "GET /v1/organizations/users?after_id=..%2Fanything%20%26%20more"
    );
}

#[test]
fn rule_5_admin_and_owner_roles_are_never_assignable() {
    for role in ["admin", "owner", "primary_owner", "membership_admin", "limited_developer", "Developer", ""]
    {
        let body = format!(r#"{{"role":"{role}"}}"#);
        assert_eq!(refused("users.update", USER, &body), ["role not_allowed"], "{role}");
        let body = format!(r#"{{"email":"a@example.com","role":"{role}"}}"#);
        assert_eq!(refused("invites.create", "", &body), ["role not_allowed"], "{role}");
    }
    for role in ["user", "developer", "billing", "claude_code_user", "managed"] {
        assert!(build("users.update", USER, &format!(r#"{{"role":"{role}"}}"#)).is_ok());
    }
    assert_eq!(
        message("users.update", USER, r#"{"role":"admin"}"#),
        "`role` cannot be `admin` because the API never assigns it: an admin is made in the Console; \
         use `billing`, `claude_code_user`, `developer`, `managed`, `user`"
    );
}

#[test]
fn rule_5_roles_follow_the_organization_type_when_it_is_told() {
    let update = |organization, role: &str| {
        build_for(Some(organization), "users.update", USER, &format!(r#"{{"role":"{role}"}}"#)).is_ok()
    };
    for (role, console, enterprise) in [
        ("user", true, true),
        ("developer", true, false),
        ("billing", true, false),
        ("claude_code_user", true, false),
        ("managed", false, true),
    ] {
        assert_eq!(update(Organizations::CONSOLE, role), console, "{role}");
        assert_eq!(update(Organizations::ENTERPRISE, role), enterprise, "{role}");
    }
    let list = |organization, role: &str| {
        build_for(Some(organization), "users.list", "", &format!(r#"{{"roles":["{role}"]}}"#)).is_ok()
    };
    assert!(list(Organizations::CONSOLE, "admin") && !list(Organizations::ENTERPRISE, "admin"));
    assert!(list(Organizations::ENTERPRISE, "owner") && !list(Organizations::CONSOLE, "owner"));
    assert_eq!(refused("users.list", "", r#"{"roles":["limited_developer"]}"#), ["roles.0 not_allowed"]);
}

#[test]
fn rule_6_an_invite_needs_an_email_address() {
    let invite = |email: &str| format!(r#"{{"email":"{email}","role":"user"}}"#);
    for email in [
        "",
        "ada",
        "ada@",
        "@example.com",
        "a@b@c",
        "ada@-x.com",
        "ada@x..com",
        "a b@example.com",
        "ada@exämple.com",
    ] {
        assert_eq!(refused("invites.create", "", &invite(email)), ["email email"], "{email}");
    }
    for email in ["a@b", "ada+tag@example.com", "o'neil!#$%&*/=?^_`{|}~-@example.co.uk"] {
        assert!(build("invites.create", "", &invite(email)).is_ok(), "{email}");
    }
}

#[test]
fn rule_7_at_most_100_groups() {
    let groups = |count: usize| {
        let ids: Vec<String> = (0..count).map(|n| format!("\"rbac_group_{n}\"")).collect();
        format!(r#"{{"email":"a@example.com","role":"managed","rbac_group_ids":[{}]}}"#, ids.join(","))
    };
    assert!(build("invites.create", "", &groups(0)).is_ok());
    assert!(build("invites.create", "", &groups(100)).is_ok());
    assert_eq!(refused("invites.create", "", &groups(101)), ["rbac_group_ids too_many"]);
}

#[test]
fn rule_8_deleted_invites_cannot_be_filtered() {
    assert_eq!(
        refused("invites.list", "", r#"{"statuses":["pending","deleted"]}"#),
        ["statuses.1 not_allowed"]
    );
}

#[test]
fn rule_9_workspace_names_have_1_to_255_characters() {
    let create = |name: String| build("workspaces.create", "", &format!(r#"{{"name":"{name}"}}"#));
    assert_eq!(refused("workspaces.create", "", r#"{"name":""}"#), ["name too_short"]);
    assert!(create("é".repeat(255)).is_ok(), "code points are counted, not bytes");
    assert_eq!(create("é".repeat(256)).unwrap_err()[0].code.name(), "too_long");
    assert_eq!(refused("workspaces.update", WORKSPACE, r#"{"name":""}"#), ["name too_short"]);
}

#[test]
fn rule_10_colors_are_hexadecimal() {
    for color in ["6C5BB9", "#6C5BB", "#6C5BB99", "#6C5BBG", "red", "#6C5BB9 "] {
        let body = format!(r#"{{"name":"x","display_color":"{color}"}}"#);
        assert_eq!(refused("workspaces.create", "", &body), ["display_color pattern"], "{color}");
    }
    assert!(build("workspaces.update", WORKSPACE, r##"{"display_color":"#6c5bb9"}"##).is_ok());
}

#[test]
fn rule_11_tag_keys_do_not_start_with_anthropic() {
    assert_eq!(
        refused("workspaces.create", "", r#"{"name":"x","tags":{"anthropic_x":"1"}}"#),
        ["tags.anthropic_x prefix"]
    );
    assert_eq!(
        refused("workspaces.update", WORKSPACE, r#"{"tags":{"anthropic":null}}"#),
        ["tags.anthropic prefix"]
    );
    // Removal by null is typed for updates only.
    assert_eq!(
        refused("workspaces.create", "", r#"{"name":"x","tags":{"team":null}}"#),
        ["tags.team wrong_type"]
    );
}

#[test]
fn rule_12_the_default_geo_is_an_allowed_one() {
    let residency = |text: &str| format!(r#"{{"name":"x","data_residency":{text}}}"#);
    assert_eq!(
        refused(
            "workspaces.create",
            "",
            &residency(r#"{"allowed_inference_geos":["us"],"default_inference_geo":"global"}"#)
        ),
        ["data_residency.default_inference_geo not_allowed"]
    );
    for fine in [
        r#"{"allowed_inference_geos":["us"],"default_inference_geo":"us"}"#,
        r#"{"allowed_inference_geos":"unrestricted","default_inference_geo":"global"}"#,
        r#"{"allowed_inference_geos":null,"default_inference_geo":"global"}"#,
        r#"{"default_inference_geo":"global"}"#,
        r#"{"allowed_inference_geos":["us"],"default_inference_geo":null}"#,
    ] {
        assert!(build("workspaces.create", "", &residency(fine)).is_ok(), "{fine}");
    }
}

#[test]
fn rule_13_an_update_cannot_move_a_workspace_nor_null_what_is_written_once() {
    assert_eq!(
        refused("workspaces.update", WORKSPACE, r#"{"data_residency":{"workspace_geo":"us"}}"#),
        ["data_residency.workspace_geo unknown_key"]
    );
    for field in ["name", "display_color", "external_key_id", "user_profile_id"] {
        assert_eq!(
            refused("workspaces.update", WORKSPACE, &format!(r#"{{"{field}":null}}"#)),
            [format!("{field} wrong_type")]
        );
    }
}

#[test]
fn rule_14_at_most_100_workspace_ids() {
    let ids = |count: usize| {
        let ids: Vec<String> = (0..count).map(|n| format!("\"wrkspc_{n}\"")).collect();
        format!(r#"{{"ids":[{}]}}"#, ids.join(","))
    };
    assert!(build("workspaces.list", "", &ids(100)).is_ok());
    assert_eq!(refused("workspaces.list", "", &ids(101)), ["ids too_many"]);
}

#[test]
fn an_empty_filter_is_refused_because_it_would_select_everything() {
    assert_eq!(refused("workspaces.list", "", r#"{"ids":[]}"#), ["ids too_few"]);
    assert_eq!(refused("users.list", "", r#"{"roles":[]}"#), ["roles too_few"]);
    assert_eq!(refused("invites.list", "", r#"{"statuses":[]}"#), ["statuses too_few"]);
}

#[test]
fn rule_15_workspace_billing_is_refused_on_add_and_on_update() {
    let add = format!(r#"{{"user_id":"{USER}","workspace_role":"workspace_billing"}}"#);
    assert_eq!(refused("workspaces.members.add", WORKSPACE, &add), ["workspace_role not_allowed"]);
    let update = format!(r#"{{"workspace_id":"{WORKSPACE}","workspace_role":"workspace_billing"}}"#);
    assert_eq!(refused("workspaces.members.update", USER, &update), ["workspace_role not_allowed"]);
    assert!(message("workspaces.members.update", USER, &update).contains("our reading"));
}

#[test]
fn rule_16_api_key_names_and_statuses() {
    assert_eq!(refused("apiKeys.update", KEY, r#"{"name":""}"#), ["name too_short"]);
    let long = format!(r#"{{"name":"{}"}}"#, "x".repeat(501));
    assert_eq!(refused("apiKeys.update", KEY, &long), ["name too_long"]);
    assert!(build("apiKeys.update", KEY, &long.replacen('x', "", 1)).is_ok());
    assert_eq!(refused("apiKeys.update", KEY, r#"{"status":"expired"}"#), ["status not_allowed"]);
}

#[test]
fn rule_17_an_update_carries_at_least_one_field() {
    for (name, id) in [("workspaces.update", WORKSPACE), ("apiKeys.update", KEY)] {
        assert_eq!(refused(name, id, "{}"), [" empty_update"]);
        assert_eq!(refused(name, id, ""), [" empty_update"]);
    }
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
