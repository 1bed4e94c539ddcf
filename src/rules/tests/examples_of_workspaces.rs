//! Worked examples of roles facts §7 that ask about workspaces. W1 and W2 are ordinary ones.

use super::{Value, ask, can, decisions, documents, json, person};

const NOTHING: Option<&str> = None;

fn workspace_admin() -> Value {
    person("user", &[("W1", "workspace_admin")])
}

fn restricted() -> Value {
    person("user", &[("W1", "workspace_restricted_developer")])
}

fn raised() -> Value {
    person("billing", &[("W1", "workspace_admin")])
}

decisions! {
    /// Here facts §6.1 knows three values only; the example and the public face win.
    example_03_user_uses_nothing: person("user", &[]), "use_playground", json!("W1") => [
        "five-role": "no_access" "stated", ["GF", "W4", "W5"];
        "six-role": "no_access" "stated", ["GF", "W4", "W5"];
    ]
    example_04_workspace_admin_manages_members:
        workspace_admin(), "manage_workspace_members", json!("W1") => [
        "five-role": "allowed" "stated", ["W4", "W5"];
        "six-role": "allowed" "stated", ["W4", "W5"];
    ]
    example_05_not_in_another_workspace: workspace_admin(), "manage_workspace_members", json!("W2") => [
        "six-role": "no_access" "stated", ["GF", "W4", "W5"];
    ]
    example_07_workspace_developer_creates_keys:
        person("user", &[("W1", "workspace_developer")]), "create_other_api_keys", json!("W1") => [
        "five-role": "allowed" "stated", ["W4", "W5"];
        "six-role": "allowed" "stated", ["W4", "W5"];
    ]
    example_08_restricted_developer_uses_the_api: restricted(), "use_api", json!("W1") => [
        "six-role": "allowed" "stated", ["W4", "W5"];
    ]
    example_09_restricted_developer_downloads_nothing: restricted(), "download_files", json!("W1") => [
        "five-role": "denied" "stated", ["W5"];
        "six-role": "denied" "stated", ["H6", "W5"];
    ]
    example_11_developer_has_no_role_until_added:
        person("developer", &[]), "manage_api_keys", json!("W1") => [
        "six-role": "no_access" "stated", ["GF", "W4", "W5"];
    ]
    example_14_billing_sees_cost_in_one_workspace: person("billing", &[]), "view_cost", json!("W1") => [
        "five-role": "allowed" "stated", ["H5", "H4", "H5", "H6"];
        "six-role": "allowed" "stated", ["H6", "CA", "H4", "H5", "H6"];
    ]
    example_14_and_in_another: person("billing", &[]), "view_cost", json!("W2") => [
        "five-role": "allowed" "stated", ["H5", "H4", "H5", "H6"];
    ]
    example_17_raised_billing_member_changes_settings:
        raised(), "change_workspace_settings", json!("W1") => [
        "five-role": "allowed" "stated", ["W4", "W5"];
        "six-role": "allowed" "stated", ["W4", "W5"];
    ]
    example_18_but_not_elsewhere: raised(), "change_workspace_settings", json!("W2") => [
        "five-role": "not_stated" NOTHING, [];
        "six-role": "not_stated" NOTHING, [];
    ]
    example_19_admin_manages_members_unlisted:
        person("admin", &[]), "manage_workspace_members", json!("W1") => [
        "five-role": "allowed" "stated", ["W4", "W5"];
        "six-role": "allowed" "stated", ["W4", "W5"];
    ]
}

/// Example 3, all of it: nothing at all is open to an organization user in W1.
#[test]
fn example_03_no_permission_is_left_out() {
    let effective = ask("roles.effective", json!([{ "role": "user" }, { "workspace": "W1" }]));
    let permissions = effective["permissions"].as_object().unwrap();
    assert_eq!(permissions.len(), 31);
    assert!(permissions.values().all(|decision| decision["verdict"] == "no_access"), "{effective}");
}

#[test]
fn examples_name_the_rule_they_rest_on() {
    let rule = |subject: Value, permission: &str, list: &str, source: usize| {
        can(&subject, permission, json!("W1"), "six-role")[list][source]["rule"].clone()
    };
    assert_eq!(rule(person("user", &[]), "use_api", "denials", 0), "rule 3", "example 3");
    assert_eq!(rule(workspace_admin(), "manage_workspace_members", "grants", 0), "rule 4", "example 4");
    assert_eq!(rule(person("billing", &[]), "view_cost", "grants", 2), "rule 2", "example 14");
    assert_eq!(rule(person("admin", &[]), "use_api", "grants", 0), "rule 1", "example 19");
}

/// Example 11: the roles of a developer in W1 before anybody added one.
#[test]
fn example_11_lists_the_organization_role_only() {
    let effective = ask("roles.effective", json!([{ "role": "developer" }, { "workspace": "W1" }]));
    assert_eq!(effective["roles"], json!([{ "role": "developer", "from": "organization" }]));
}

/// Example 22: the inherited role is the effective one, and the other one is still held.
#[test]
fn example_22_an_admin_with_a_lesser_row() {
    let subject = person("admin", &[("W1", "workspace_user")]);
    let effective = ask("roles.effective", json!([subject, { "workspace": "W1" }]));
    assert_eq!(
        effective["roles"],
        json!([
            { "role": "admin", "from": "organization" },
            { "role": "workspace_admin", "from": "inherited" },
            { "role": "workspace_user", "from": "assigned" },
        ])
    );
    for (permission, decision) in effective["permissions"].as_object().unwrap() {
        if super::super::matrix::WORKSPACE.iter().any(|row| row.permission.name() == permission) {
            assert_eq!(decision["verdict"], "allowed", "{permission}");
        }
    }
}

/// Example 23: the person of example 22, demoted (rule 10).
#[test]
fn example_23_demotion_leaves_what_was_given_by_hand() {
    let before = person("admin", &[("W1", "workspace_user")]);
    let after = json!({ "role": "developer" });
    let change = ask("roles.explainChange", json!([before, after]));
    let lost = change["lost"].as_array().unwrap();
    let at = |workspace: Value| lost.iter().find(|entry| entry["workspace"] == workspace).unwrap();
    assert_eq!(
        at(json!("W1"))["rolesAfter"],
        json!([
            { "role": "developer", "from": "organization" },
            { "role": "workspace_user", "from": "assigned" },
        ])
    );
    let elsewhere = at(json!("*"));
    assert_eq!(elsewhere["rolesAfter"], json!([{ "role": "developer", "from": "organization" }]));
    assert!(elsewhere["permissions"].as_array().unwrap().iter().all(|one| one["after"] == "no_access"));
    assert_eq!(change["unknown"], json!([]));

    // The same person afterwards.
    let demoted = person("developer", &[("W1", "workspace_user")]);
    assert_eq!(can(&demoted, "use_playground", json!("W1"), "six-role")["verdict"], "allowed");
    assert_eq!(can(&demoted, "use_playground", json!("W2"), "six-role")["verdict"], "no_access");
}

/// Example 24: promotion to billing brings Workspace Billing at once (rule 11).
#[test]
fn example_24_promotion_to_billing() {
    let change = ask("roles.explainChange", json!([{ "role": "user" }, { "role": "billing" }]));
    let gained = change["gained"].as_array().unwrap();
    let elsewhere = gained.iter().find(|entry| entry["workspace"] == "*").unwrap();
    assert_eq!(elsewhere["rolesAfter"][1], json!({ "role": "workspace_billing", "from": "inherited" }));
    assert!(elsewhere["reason"].as_str().unwrap().contains("rule 11"));
    let decision = can(&person("billing", &[]), "view_workspace_billing", json!("W1"), "six-role");
    assert_eq!(documents(&decision), ["W4", "W5"]);
    assert_eq!(decision["grants"][0]["rule"], "rule 2");
}
