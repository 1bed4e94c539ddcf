//! Every rule that can be checked before sending, by its number in the table of rules.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;
use common::{build, build_for, refused, sent};
use rolecall::contract::shape::Organizations;

const USER: &str = "user_01WCz1FkmYMm4gnmykNKUu3Q";
const WORKSPACE: &str = "wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ";
const KEY: &str = "apikey_01Rj2N8SVvo6BePZj99NhmiT";

/// The only issue's message.
fn message(name: &str, id: &str, params: &str) -> String {
    let issues = build(name, id, params).expect_err("refused");
    assert_eq!(issues.len(), 1, "{issues:?}");
    issues[0].message.clone()
}

#[test]
fn rule_1_a_path_id_cannot_leave_its_segment() {
    for id in ["", ".", "..", "../", "../../keys", "%2e%2e", "%2E%2e/x", "..\\\\x", "a/..", "..;x"] {
        let id = format!("\"{id}\"");
        let args =
            rolecall::engine::request::arguments(common::call("users.retrieve"), common::input(&id), None);
        let issues = rolecall::engine::request::prepare(
            common::call("users.retrieve"),
            &args.unwrap(),
            &Default::default(),
        )
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
