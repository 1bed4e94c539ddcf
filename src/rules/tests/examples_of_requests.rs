//! Worked examples 30 to 39 of roles facts §7: requests that are refused or sent.

use super::requests::{codes, preflight};
use super::{Value, json};

/// The number is that of the facts; the codes are those of the issues, none for "send".
fn example(number: u8, call: &str, args: Value, kind: Option<&str>, expected: &[&str], source: &str) {
    let checked = preflight(call, args, kind);
    assert_eq!(codes(&checked), expected, "example {number}: {checked}");
    for issue in checked["issues"].as_array().unwrap() {
        let documents = issue["params"]["documents"].as_array().unwrap();
        assert!(documents.iter().any(|document| document == source), "example {number}: {issue}");
    }
}

#[test]
fn example_30_invite_as_admin() {
    let args = json!({ "email": "new@example.com", "role": "admin" });
    for kind in [None, Some("console"), Some("enterprise")] {
        example(30, "invites.create", args.clone(), kind, &["not_allowed"], "R");
    }
}

#[test]
fn example_31_update_to_billing() {
    let args = json!({ "user_id": "user_dev", "role": "billing" });
    example(31, "users.update", args, Some("console"), &[], "R");
}

#[test]
fn example_32_add_with_workspace_billing() {
    let args = json!({ "workspace_id": "W1", "user_id": "user_dev", "workspace_role": "workspace_billing" });
    example(32, "workspaces.members.add", args, None, &["rule_6"], "W5");
}

#[test]
fn example_33_update_the_workspace_role_of_an_admin() {
    for role in ["workspace_user", "workspace_developer", "workspace_admin"] {
        let args = json!({ "workspace_id": "W1", "user_id": "user_admin", "workspace_role": role });
        example(33, "workspaces.members.update", args, None, &["rule_7"], "W5");
    }
}

#[test]
fn example_34_raise_a_billing_member() {
    let args =
        json!({ "workspace_id": "W1", "user_id": "user_billing", "workspace_role": "workspace_admin" });
    example(34, "workspaces.members.update", args, None, &[], "W5");
}

#[test]
fn example_35_give_a_billing_member_another_role() {
    let args =
        json!({ "workspace_id": "W1", "user_id": "user_billing", "workspace_role": "workspace_developer" });
    example(35, "workspaces.members.update", args, None, &["rule_7"], "W5");
}

#[test]
fn example_36_remove_a_billing_member_from_a_workspace() {
    let args = json!({ "workspace_id": "W1", "user_id": "user_billing" });
    example(36, "workspaces.members.remove", args, None, &["rule_7"], "W5");
}

#[test]
fn example_37_remove_an_admin_from_the_organization() {
    example(37, "users.remove", json!({ "user_id": "user_admin" }), None, &["not_allowed"], "GF");
}

#[test]
fn example_38_invite_as_managed() {
    let args = json!({ "email": "new@example.com", "role": "managed" });
    example(38, "invites.create", args.clone(), Some("console"), &["not_allowed"], "R");
    example(38, "invites.create", args.clone(), Some("enterprise"), &[], "R");
    example(38, "invites.create", args, None, &[], "R");
}

#[test]
fn example_39_change_a_membership_admin() {
    let args = json!({ "user_id": "user_members", "role": "user" });
    example(39, "users.update", args, Some("enterprise"), &["not_allowed"], "E");
    example(39, "users.remove", json!({ "user_id": "user_members" }), None, &["not_allowed"], "E");
}
