//! Every rule of roles facts §4, by its number.

use super::requests::{codes, preflight, snapshot};
use super::{Value, ask, ask_with, can, claude_code, json, person};

const NONE: Value = Value::Null;

fn verdict(role: &str, permission: &str, workspace: Value) -> Value {
    can(&json!({ "role": role }), permission, workspace, "six-role")["verdict"].clone()
}

fn roles_there(role: &str, workspace: Value) -> Value {
    ask("roles.effective", json!([{ "role": role }, { "workspace": workspace }]))["roles"].clone()
}

#[test]
fn rule_1_admins_and_owners_are_workspace_admin_everywhere() {
    for role in ["admin", "owner", "primary_owner"] {
        for workspace in [json!("W1"), json!("W2"), claude_code(), json!({ "id": "D", "kind": "default" })] {
            let there = roles_there(role, workspace);
            assert_eq!(there[1], json!({ "role": "workspace_admin", "from": "inherited" }), "{role}");
        }
        assert_eq!(verdict(role, "change_workspace_settings", json!("W1")), "allowed");
    }
}

#[test]
fn rule_2_billing_members_hold_workspace_billing_everywhere() {
    assert_eq!(
        roles_there("billing", json!("W1"))[1],
        json!({ "role": "workspace_billing", "from": "inherited" })
    );
    for permission in ["view_cost", "view_usage", "see_all_workspace_limits", "view_workspace_billing"] {
        assert_eq!(verdict("billing", permission, json!("W1")), "allowed", "{permission}");
    }
}

#[test]
fn rule_3_nobody_is_in_a_workspace_by_being_in_the_organization() {
    for role in ["user", "developer"] {
        let decision = can(&json!({ "role": role }), "use_playground", json!("W1"), "six-role");
        assert_eq!(decision["verdict"], "no_access");
        assert_eq!(decision["denials"][0]["rule"], "rule 3");
    }
}

#[test]
fn rule_4_workspace_roles_only_add_to_the_floor() {
    let chosen = person("user", &[("W1", "workspace_admin")]);
    assert_eq!(can(&chosen, "change_workspace_settings", json!("W1"), "six-role")["verdict"], "allowed");
    // The organization role allows downloads; the lesser workspace role takes nothing away.
    let lesser = person("developer", &[("W1", "workspace_restricted_developer")]);
    let decision = can(&lesser, "download_files", json!("W1"), "six-role");
    assert_eq!(decision["verdict"], "allowed");
    assert_eq!(decision["denials"][0]["document"], "W5", "the other statement is shown all the same");
}

#[test]
fn rule_5_the_four_may_be_given_to_users_and_developers() {
    for role in ["workspace_user", "workspace_restricted_developer", "workspace_developer", "workspace_admin"]
    {
        let args = json!({ "user_id": "user_plain", "workspace_id": "W1", "workspace_role": role });
        assert_eq!(preflight("workspaces.members.add", args, None), json!({ "issues": [], "warnings": [] }));
    }
}

#[test]
fn rule_6_workspace_billing_is_never_given_by_hand() {
    let args = json!({ "user_id": "user_dev", "workspace_id": "W1", "workspace_role": "workspace_billing" });
    for call in ["workspaces.members.add", "workspaces.members.update"] {
        let checked = preflight(call, args.clone(), None);
        assert_eq!(codes(&checked), ["rule_6"]);
        assert_eq!(checked["issues"][0]["path"], json!(["workspace_role"]));
    }
}

#[test]
fn rule_7_the_workspace_roles_of_admins_and_billing_members_are_bound() {
    for user in ["user_admin", "user_billing", "user_owner"] {
        let lesser = json!({ "user_id": user, "workspace_id": "W1", "workspace_role": "workspace_user" });
        let removal = json!({ "user_id": user, "workspace_id": "W1" });
        assert_eq!(codes(&preflight("workspaces.members.add", lesser.clone(), None)), ["rule_7"], "{user}");
        assert_eq!(codes(&preflight("workspaces.members.update", lesser, None)), ["rule_7"], "{user}");
        assert_eq!(codes(&preflight("workspaces.members.remove", removal, None)), ["rule_7"], "{user}");
    }
}

#[test]
fn rule_8_a_billing_member_may_be_raised() {
    let args =
        json!({ "user_id": "user_billing", "workspace_id": "W1", "workspace_role": "workspace_admin" });
    for call in ["workspaces.members.add", "workspaces.members.update"] {
        assert_eq!(codes(&preflight(call, args.clone(), None)), [] as [&str; 0], "{call}");
    }
    let raised = person("billing", &[("W1", "workspace_admin")]);
    let there = ask("roles.effective", json!([raised, { "workspace": "W1" }]))["roles"].clone();
    assert_eq!(
        there,
        json!([
            { "role": "billing", "from": "organization" },
            { "role": "workspace_admin", "from": "assigned" },
            { "role": "workspace_billing", "from": "inherited" },
        ])
    );
}

#[test]
fn rule_9_the_organization_role_is_to_be_changed_first() {
    let args = json!({ "user_id": "user_admin", "workspace_id": "W1" });
    let checked = preflight("workspaces.members.remove", args, None);
    assert!(
        checked["issues"][0]["message"].as_str().unwrap().ends_with("change the organization role first")
    );
}

/// See also the tests of changes.
#[test]
fn rule_10_a_demotion_is_warned_of() {
    let checked = preflight("users.update", json!({ "user_id": "user_billing", "role": "developer" }), None);
    assert!(checked["warnings"].to_string().contains("rule 10"), "{checked}");
}

/// See also the tests of changes.
#[test]
fn rule_11_a_promotion_is_warned_of() {
    let checked = preflight("users.update", json!({ "user_id": "user_dev", "role": "billing" }), None);
    assert!(checked["warnings"].to_string().contains("rule 11"), "{checked}");
}

#[test]
fn rule_12_the_default_workspace_has_no_member_list() {
    let args = json!({ "user_id": "user_dev", "workspace_id": "D", "workspace_role": "workspace_user" });
    for call in ["workspaces.members.add", "workspaces.members.update", "workspaces.members.remove"] {
        assert_eq!(codes(&preflight(call, args.clone(), None)), ["rule_12"], "{call}");
    }
    // It is the kind that tells, not the name.
    let mut named = snapshot();
    named["workspaces"][2]["kind"] = NONE;
    let checked = ask_with("preflight", json!(["workspaces.members.add", args]), &named.to_string());
    assert_eq!(codes(&checked), [] as [&str; 0]);
}

#[test]
fn rule_13_keys_of_the_claude_code_workspace_are_made_at_sign_in() {
    for role in ["admin", "claude_code_user"] {
        assert_eq!(verdict(role, "create_claude_code_keys", claude_code()), "allowed", "{role}");
        let decision = can(&json!({ "role": role }), "create_other_api_keys", claude_code(), "six-role");
        assert_eq!(decision["verdict"], "denied", "{role}");
        assert!(decision["reason"].as_str().unwrap().contains("rule 13"));
    }
    // Who signed in is a member, and has access.
    let member = person("developer", &[("CC", "workspace_user")]);
    let decision = can(&member, "access_claude_code_workspace", claude_code(), "six-role");
    assert_eq!((&decision["verdict"], &decision["certainty"]), (&json!("allowed"), &json!("derived")));
    assert_eq!(verdict("developer", "access_claude_code_workspace", claude_code()), "no_access");
    let args = json!({ "user_id": "user_dev", "workspace_id": "CC" });
    let checked = preflight("workspaces.members.remove", args, None);
    assert!(checked["warnings"].to_string().contains("rule 13"));
}

/// See also the tests of changes.
#[test]
fn rule_14_removing_a_holder_of_billing_leaves_the_billing_mail() {
    let checked = preflight("users.remove", json!({ "user_id": "user_billing" }), None);
    assert!(checked["warnings"].to_string().contains("rule 14"), "{checked}");
}

#[test]
fn rule_15_the_limit_of_workspaces_is_a_warning() {
    for role in ["user", "developer", "billing", "claude_code_user"] {
        assert_eq!(verdict(role, "create_workspaces", NONE), "denied", "{role}");
    }
    let mut full = snapshot();
    let ids = |from: usize, to: usize| (from..to).map(|index| json!({ "id": format!("W{index}") }));
    full["workspaces"].as_array_mut().unwrap().extend(ids(3, 99));
    let create = |snapshot: &Value| {
        let checked = ask_with("preflight", json!(["workspaces.create", {}]), &snapshot.to_string());
        assert_eq!(checked["issues"], json!([]));
        checked["warnings"].as_array().unwrap().len()
    };
    assert_eq!(create(&full), 0, "archived ones and the default one do not count");
    full["workspaces"].as_array_mut().unwrap().extend(ids(99, 100));
    assert_eq!(create(&full), 1);
}

#[test]
fn rule_16_keys_after_a_removal_are_warned_of() {
    let checked = preflight("users.remove", json!({ "user_id": "user_dev" }), None);
    assert_eq!(codes(&checked), [] as [&str; 0]);
    assert!(checked["warnings"].to_string().contains("rule 16"), "{checked}");
}

/// A personal key carries its owner's roles: the owner's verdict is the key's.
#[test]
fn rule_17_a_personal_key_works_where_its_owner_may_use_the_api() {
    let owner = person("user", &[("W1", "workspace_developer"), ("W2", "workspace_user")]);
    let uses = |workspace: &str| can(&owner, "use_api", json!(workspace), "six-role")["verdict"].clone();
    assert_eq!([uses("W1"), uses("W2"), uses("W3")], ["allowed", "denied", "no_access"]);
}
