//! Worked examples of roles facts §7 that ask about the organization.

use super::{Value, ask, can, claude_code, decisions, documents, json, person};

const NONE: Value = Value::Null;
const NOTHING: Option<&str> = None;

decisions! {
    example_01_user_uses_the_playground: person("user", &[]), "use_playground", NONE => [
        "five-role": "allowed" "stated", ["H5"];
        "six-role": "allowed" "stated", ["GP", "H6"];
    ]
    example_02_user_does_not_view_keys: person("user", &[]), "view_api_keys", NONE => [
        "five-role": "denied" "stated", ["H5"];
        "six-role": "denied" "stated", ["H6"];
    ]
    example_06_workspace_admin_does_not_manage_organization_users:
        person("user", &[("W1", "workspace_admin")]), "manage_users", NONE => [
        "five-role": "denied" "only", ["H5"];
        "six-role": "denied" "only", ["H6"];
    ]
    example_06_nor_when_asked_inside_the_workspace:
        person("user", &[("W1", "workspace_admin")]), "manage_users", json!("W1") => [
        "five-role": "denied" "only", ["H5"];
    ]
    example_10_developer_views_usage: person("developer", &[]), "view_usage", NONE => [
        "four-role": "not_stated" NOTHING, [];
        "five-role": "allowed" "stated", ["H5"];
        "six-role": "allowed" "stated", ["H6", "CA"];
    ]
    example_10_developer_views_cost: person("developer", &[]), "view_cost", NONE => [
        "four-role": "not_stated" NOTHING, [];
        "five-role": "allowed" "stated", ["H5"];
        "six-role": "allowed" "stated", ["H6", "CA"];
    ]
    example_12_developer_uses_claude_code: person("developer", &[]), "use_claude_code", NONE => [
        "five-role": "not_stated" NOTHING, [];
        "five-role-claude-code": "allowed" "stated", ["H5b"];
        "six-role": "allowed" "stated", ["GP", "H5b", "H6"];
    ]
    example_13_developer_does_not_create_tunnels: person("developer", &[]), "create_mcp_tunnels", NONE => [
        "six-role": "denied" "stated", ["H6", "W5"];
    ]
    example_15_billing_does_not_access_claude_code:
        person("billing", &[]), "access_claude_code_workspace", NONE => [
        "five-role": "denied" "stated", ["H5"];
        "six-role": "denied" "stated", ["H6"];
    ]
    example_15_nor_when_asked_inside_it:
        person("billing", &[]), "access_claude_code_workspace", claude_code() => [
        "five-role": "denied" "stated", ["H5"];
        "six-role": "denied" "stated", ["H6"];
    ]
    example_16_billing_and_keys: person("billing", &[]), "manage_api_keys", NONE => [
        "five-role": "not_stated" NOTHING, [];
        "six-role": "not_stated" NOTHING, [];
    ]
    example_20_admin_manages_users: person("admin", &[]), "manage_users", NONE => [
        "four-role": "allowed" "stated", ["G4", "H4"];
        "five-role": "allowed" "stated", ["H5"];
        "six-role": "allowed" "stated", ["GP", "H6"];
    ]
    example_20_admin_manages_roles: person("admin", &[]), "manage_roles", NONE => [
        "four-role": "allowed" "stated", ["H4"];
        "five-role": "allowed" "stated", ["H5"];
        "six-role": "allowed" "stated", ["H6"];
    ]
    example_21_admin_accesses_claude_code: person("admin", &[]), "access_claude_code_workspace", NONE => [
        "five-role": "allowed" "derived", ["H5"];
        "six-role": "allowed" "derived", ["H6", "W5"];
    ]
    example_21_also_when_asked_inside_it:
        person("admin", &[]), "access_claude_code_workspace", claude_code() => [
        "six-role": "allowed" "derived", ["H6", "W5"];
    ]
    example_25_claude_code_user_accesses_claude_code:
        person("claude_code_user", &[]), "access_claude_code_workspace", NONE => [
        "five-role": "allowed" "stated", ["H5"];
        "six-role": "allowed" "stated", ["H6"];
    ]
    example_25_also_when_asked_inside_it:
        person("claude_code_user", &[]), "access_claude_code_workspace", claude_code() => [
        "six-role": "allowed" "stated", ["H6"];
    ]
    example_26_claude_code_user_and_keys: person("claude_code_user", &[]), "manage_api_keys", NONE => [
        "five-role": "not_stated" NOTHING, [];
        "six-role": "not_stated" NOTHING, [];
    ]
    example_26_claude_code_user_creates_claude_code_keys:
        person("claude_code_user", &[]), "create_claude_code_keys", NONE => [
        "six-role": "allowed" "stated", ["CI"];
    ]
    example_26_claude_code_user_creates_no_other_keys:
        person("claude_code_user", &[]), "create_other_api_keys", NONE => [
        "six-role": "denied" "stated", ["CI"];
    ]
    example_28_owner_manages_admins: person("owner", &[]), "manage_admins", NONE => [
        "six-role": "allowed" "stated", ["GP"];
    ]
    example_28_primary_owner_too: person("primary_owner", &[]), "manage_admins", NONE => [
        "six-role": "allowed" "stated", ["GP"];
    ]
    example_29_admin_and_admins: person("admin", &[]), "manage_admins", NONE => [
        "six-role": "not_stated" NOTHING, [];
    ]
}

/// Sources are given with their titles, so that a reader need not know the short names.
#[test]
fn example_20_names_its_sources() {
    let decision = can(&person("admin", &[]), "manage_users", NONE, "six-role");
    assert_eq!(documents(&decision), ["GP", "H6"]);
    assert_eq!(
        decision["grants"][1],
        json!({
            "document": "H6", "title": "help-centre article 10186004, six roles",
            "role": "admin", "from": "organization", "certainty": "stated", "rule": null,
        })
    );
}

/// Example 27: the Default Workspace has no member list; it follows the organization role (rule 12).
#[test]
fn example_27_the_default_workspace_follows_the_organization_role() {
    let default = json!({ "id": "D", "kind": "default" });
    for role in ["user", "claude_code_user", "developer", "billing", "admin", "owner"] {
        let row = json!({ "role": role, "memberships": [
            { "workspace_id": "D", "workspace_role": "workspace_developer", "assigned": true },
        ] });
        let there = ask("roles.effective", json!([row, { "workspace": default }]));
        let without = ask("roles.effective", json!([{ "role": role }, { "workspace": default }]));
        assert_eq!(there, without, "{role}: no row is of the Default Workspace");
        let organization = ask("roles.effective", json!([{ "role": role }]));
        for (permission, decision) in organization["permissions"].as_object().unwrap() {
            let here = &there["permissions"][permission]["verdict"];
            assert!(
                *here == decision["verdict"] || *here == "allowed",
                "{role} {permission}: {here} after {decision}"
            );
            assert_ne!(*here, "no_access", "{role} {permission}");
        }
    }
}
