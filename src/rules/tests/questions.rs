//! Shapes of questions and answers, conflicts, open questions of facts §8.

use super::super::answer;
use super::{Value, ask, can, claude_code, json, person, refuse};
use proptest::prelude::*;

const NONE: Value = Value::Null;

fn verdict(subject: &Value, permission: &str, workspace: Value) -> String {
    can(subject, permission, workspace, "six-role")["verdict"].as_str().unwrap().to_owned()
}

#[test]
fn effective_gives_each_permission_of_the_place() {
    let organization = ask("roles.effective", json!([{ "role": "developer" }]));
    assert_eq!(organization["roles"], json!([{ "role": "developer", "from": "organization" }]));
    let permissions = organization["permissions"].as_object().unwrap();
    assert_eq!(permissions.len(), 27);
    assert_eq!(
        permissions["manage_api_keys"],
        can(&json!({ "role": "developer" }), "manage_api_keys", NONE, "six-role")
    );
    let keys: Vec<&String> = permissions["use_playground"].as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 5, "{keys:?}");
}

/// Question 1: a billing member raised to admin of the Claude Code workspace.
#[test]
fn question_1_conflicts() {
    let raised = person("billing", &[("CC", "workspace_admin")]);
    let decision = can(&raised, "access_claude_code_workspace", claude_code(), "six-role");
    assert_eq!(decision["verdict"], "conflicting");
    assert_eq!(decision["certainty"], NONE);
    assert_eq!(decision["grants"][0]["document"], "W5");
    assert_eq!(decision["denials"][0]["document"], "H6");
    assert!(decision["reason"].as_str().unwrap().contains("; but "));
}

/// Facts §6.1, step 3: the article denies users the sight of keys, the guide gives it to
/// workspace developers (by d3).
#[test]
fn an_explicit_no_of_the_organization_role_conflicts_with_a_grant() {
    let subject = person("user", &[("W1", "workspace_developer")]);
    assert_eq!(verdict(&subject, "view_api_keys", json!("W1")), "conflicting");
    assert_eq!(verdict(&subject, "manage_api_keys", json!("W1")), "allowed");
}

/// Question 2 and facts §6.2.
#[test]
fn question_2_limited_developer_has_a_column_and_no_value_in_the_api() {
    let limited = json!({ "role": "limited_developer" });
    assert_eq!(verdict(&limited, "manage_api_keys", NONE), "allowed");
    assert_eq!(verdict(&limited, "download_files", NONE), "not_stated");
    assert_eq!(verdict(&limited, "view_session_traces", NONE), "not_stated");
    assert_eq!(verdict(&limited, "view_claude_code_dashboard", NONE), "not_stated", "question 12");
}

/// Questions 4 and 5, and the public face: rights to keys beside a lesser role.
#[test]
fn question_5_rights_to_keys_beside_a_lesser_role_are_open() {
    let lesser = person("developer", &[("W1", "workspace_user")]);
    for permission in ["view_api_keys", "manage_api_keys", "create_other_api_keys", "create_claude_code_keys"]
    {
        let decision = can(&lesser, permission, json!("W1"), "six-role");
        assert_eq!(decision["verdict"], "not_stated", "{permission}");
        assert!(decision["reason"].as_str().unwrap().contains("open question"));
        assert_eq!(verdict(&lesser, permission, NONE), "allowed");
        let default = json!({ "id": "D", "kind": "default" });
        assert_eq!(verdict(&lesser, permission, default), "allowed", "rule 12");
    }
    let equal = person("developer", &[("W1", "workspace_developer")]);
    assert_eq!(verdict(&equal, "manage_api_keys", json!("W1")), "allowed");
    assert_eq!(verdict(&lesser, "download_files", json!("W1")), "allowed", "the floor (rule 4)");
}

#[test]
fn question_7_who_is_not_named_by_rule_3_has_no_access_all_the_same() {
    for (role, certainty) in
        [("user", "stated"), ("developer", "stated"), ("claude_code_user", "derived"), ("managed", "derived")]
    {
        let decision = can(&json!({ "role": role }), "use_api", json!("W1"), "six-role");
        assert_eq!(
            (&decision["verdict"], &decision["certainty"]),
            (&json!("no_access"), &json!(certainty)),
            "{role}"
        );
    }
}

#[test]
fn question_9_usage_logs_are_granted_to_nobody() {
    for role in ["claude_code_user", "developer", "billing", "admin", "owner"] {
        assert_eq!(verdict(&json!({ "role": role }), "view_usage_logs", NONE), "not_stated", "{role}");
    }
}

#[test]
fn roles_of_claude_enterprise() {
    assert_eq!(verdict(&json!({ "role": "membership_admin" }), "manage_users", NONE), "allowed");
    assert_eq!(verdict(&json!({ "role": "membership_admin" }), "manage_roles", NONE), "not_stated");
    assert_eq!(verdict(&json!({ "role": "managed" }), "use_playground", NONE), "not_stated");
    let owner = can(&json!({ "role": "owner" }), "use_playground", NONE, "five-role");
    assert_eq!(owner["reason"], "the five-role edition does not speak of `owner`");
}

#[test]
fn unknown_roles_are_not_stated_and_their_rows_still_count() {
    let captain = person("captain", &[("W1", "workspace_admin"), ("W2", "workspace_captain")]);
    assert_eq!(verdict(&captain, "use_playground", NONE), "not_stated");
    assert_eq!(verdict(&captain, "manage_workspace_members", json!("W1")), "allowed");
    assert_eq!(verdict(&captain, "manage_workspace_members", json!("W2")), "not_stated");
    assert_eq!(verdict(&captain, "manage_workspace_members", json!("W3")), "not_stated");
    let odd = person("user", &[("W1", "workspace_captain")]);
    assert_eq!(verdict(&odd, "use_playground", json!("W1")), "allowed");
    assert_eq!(verdict(&odd, "change_workspace_settings", json!("W1")), "not_stated");
}

#[test]
fn what_exists_in_a_workspace_only_is_not_stated_without_one() {
    let decision = can(&json!({ "role": "admin" }), "use_api", NONE, "six-role");
    assert_eq!(decision["verdict"], "not_stated");
    assert!(decision["reason"].as_str().unwrap().contains("`workspace`"));
}

#[test]
fn a_user_object_with_member_rows_fits() {
    let subject = json!({
        "id": "user_1", "type": "user", "email": "ada@example.com", "role": "user", "name": "Ada",
        "memberships": [
            { "type": "workspace_member", "user_id": "user_1", "workspace_id": "W1", "workspace_role": "workspace_developer" },
            { "type": "workspace_member", "user_id": "user_2", "workspace_id": "W1", "workspace_role": "workspace_admin" },
        ],
    });
    assert_eq!(verdict(&subject, "use_api", json!({ "id": "W1" })), "allowed");
    assert_eq!(
        verdict(&subject, "manage_workspace_members", json!("W1")),
        "not_stated",
        "a row of somebody else"
    );
}

#[test]
fn every_problem_of_a_question_is_in_one_error() {
    let error = refuse(
        "roles.effective",
        json!([{ "role": 7, "memberships": [{ "workspace_id": "W1", "assigned": "no" }, 5] }]),
    );
    assert_eq!(error["class"], "ValidationError");
    assert_eq!(error["code"], "invalid_request");
    assert_eq!(error["call"], "roles.effective");
    let found: Vec<(String, &str)> = error["issues"]
        .as_array()
        .unwrap()
        .iter()
        .map(|issue| (issue["path"].to_string(), issue["code"].as_str().unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            (r#"["subject","role"]"#.to_owned(), "wrong_type"),
            (r#"["subject","memberships",0,"workspace_role"]"#.to_owned(), "required"),
            (r#"["subject","memberships",0,"assigned"]"#.to_owned(), "wrong_type"),
            (r#"["subject","memberships",1,"workspace_id"]"#.to_owned(), "required"),
            (r#"["subject","memberships",1,"workspace_role"]"#.to_owned(), "required"),
        ]
    );
    assert_eq!(
        error["message"],
        "`roles.effective`: `subject.role` must be text, not `7` (and 4 more problems)"
    );
}

#[test]
fn wrong_questions_are_refused_by_name() {
    let user = json!({ "role": "user" });
    for (function, args, path, message) in [
        ("roles.can", json!([user, "fly"]), json!(["permission"]), "`permission` is unknown: `fly`"),
        ("roles.can", json!([user, "manageUser"]), json!(["permission"]), "did you mean `manage_users`?"),
        ("roles.can", json!([user]), json!(["permission"]), "must be the name of a permission"),
        ("roles.can", json!([]), json!(["subject"]), "`subject` must be an object"),
        (
            "roles.can",
            json!([user, "use_api", { "edition": "seven" }]),
            json!(["options", "edition"]),
            "`six-role`",
        ),
        (
            "roles.effective",
            json!([user, { "workspace": 1 }]),
            json!(["options", "workspace"]),
            "a workspace id",
        ),
        (
            "roles.effective",
            json!([user, { "workspace": { "id": "W", "kind": "x" } }]),
            json!(["options", "workspace", "kind"]),
            "`claude_code`",
        ),
        (
            "roles.effective",
            json!([user, { "worskpace": "W" }]),
            json!(["options", "worskpace"]),
            "is not known here",
        ),
        ("roles.explainChange", json!([user, null]), json!(["after"]), "`after` must be an object"),
        ("roles.fly", json!([]), json!(["function"]), "there is no function `roles.fly`"),
    ] {
        let error = refuse(function, args.clone());
        assert_eq!(error["issues"][0]["path"], path, "{args}");
        let said = error["issues"][0]["message"].as_str().unwrap();
        assert!(said.contains(message), "{said}");
    }
}

#[test]
fn lone_surrogates_and_secrets_are_not_echoed() {
    let answered = answer("roles.can", r#"[{ "role": "\ud800" }, "use_api"]"#, "");
    assert!(answered.contains("a lone surrogate"), "{answered}");
    let secret = person("sk-ant-admin01-secret", &[]);
    let decision = can(&secret, "use_playground", NONE, "six-role").to_string();
    assert!(!decision.contains("secret"), "{decision}");
}

proptest! {
    /// Any text at all gives a value or an error.
    #[test]
    fn hostile_input_is_answered(args in ".{0,80}", nested in 0..200_usize) {
        let deep = format!("{}{}", "[".repeat(nested), "]".repeat(nested));
        for function in ["roles.effective", "roles.can", "roles.explainChange", "roles.assignable", "roles.matrixTable", "roles.review", "preflight", &args] {
            for args in [&args, &deep] {
                let answer: Value = serde_json::from_str(&answer(function, args, args)).unwrap();
                prop_assert!(answer.get("value").is_some() != answer.get("error").is_some());
            }
        }
    }
}
