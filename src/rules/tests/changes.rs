//! Promotions and demotions (rules 9 to 11 and 14).

use super::{Value, ask, json, person};

fn change(before: &Value, after: &Value) -> Value {
    ask("roles.explainChange", json!([before, after]))
}

/// Workspaces named in a list of changes; null is the organization.
fn places(list: &Value) -> Vec<&Value> {
    list.as_array().unwrap().iter().map(|entry| &entry["workspace"]).collect()
}

/// The permissions of the organization in a list.
fn organization(list: &Value) -> Vec<(&str, &str, &str)> {
    let entry = list.as_array().unwrap().iter().find(|entry| entry["workspace"].is_null());
    let permissions = entry.map(|entry| entry["permissions"].as_array().unwrap().as_slice());
    let text = |one: &'_ Value, name: &str| -> &'static str {
        Box::leak(one[name].as_str().unwrap().to_owned().into_boxed_str())
    };
    let triple = |one: &Value| (text(one, "permission"), text(one, "before"), text(one, "after"));
    permissions.unwrap_or_default().iter().map(triple).collect()
}

#[test]
fn rule_11_a_promotion_to_admin_reaches_every_workspace_at_once() {
    let change = change(&person("developer", &[("W1", "workspace_user")]), &json!({ "role": "admin" }));
    assert_eq!(places(&change["gained"]), [&Value::Null, &json!("*"), &json!("W1")]);
    assert_eq!(change["lost"], json!([]));
    assert_eq!(change["unknown"], json!([]));
    assert_eq!(change["warnings"], json!([]));
    let gained = organization(&change["gained"]);
    assert!(gained.contains(&("manage_users", "not_stated", "allowed")));
    assert!(gained.contains(&("create_mcp_tunnels", "denied", "allowed")));
    let there = &change["gained"][2];
    assert_eq!(there["rolesBefore"][1], json!({ "role": "workspace_user", "from": "assigned" }));
    assert_eq!(there["rolesAfter"][1], json!({ "role": "workspace_admin", "from": "inherited" }));
    assert!(there["reason"].as_str().unwrap().contains("rule 11"));
}

#[test]
fn rule_10_a_demotion_takes_what_was_inherited() {
    let change = change(&json!({ "role": "billing" }), &json!({ "role": "user" }));
    assert_eq!(places(&change["lost"]), [&Value::Null, &json!("*")]);
    assert!(change["lost"][1]["reason"].as_str().unwrap().contains("rule 10"));
    let lost = organization(&change["lost"]);
    assert!(lost.contains(&("manage_billing", "allowed", "denied")));
    assert!(lost.contains(&("see_all_workspace_limits", "allowed", "denied")));
}

/// Face §8: a row without `assigned` of an admin or billing member may be either.
#[test]
fn rule_10_a_row_that_does_not_say_what_it_is_leaves_the_result_unknown() {
    for (role, held) in
        [("admin", "workspace_admin"), ("billing", "workspace_billing"), ("admin", "workspace_user")]
    {
        let row = json!({ "workspace_id": "W1", "workspace_role": held });
        let before = json!({ "role": role, "memberships": [row] });
        for after in [json!({ "role": "user" }), json!({ "role": "user", "memberships": [row] })] {
            let change = change(&before, &after);
            assert_eq!(places(&change["unknown"]), [&json!("W1")], "{role} {held}");
            let permissions = change["unknown"][0]["permissions"].as_array().unwrap();
            assert!(!permissions.is_empty());
            assert!(permissions.iter().all(|one| one["after"].is_null()), "{role} {held}");
        }
        // What is told afterwards is known.
        let told = change(&before, &json!({ "role": "user", "memberships": [] }));
        assert_eq!(told["unknown"], json!([]), "{role} {held}");
    }
}

#[test]
fn rule_10_what_was_given_by_hand_stays() {
    let change = change(&person("admin", &[("W1", "workspace_admin")]), &json!({ "role": "user" }));
    assert_eq!(change["unknown"], json!([]));
    let w1 = change["lost"].as_array().unwrap().iter().find(|entry| entry["workspace"] == "W1");
    // Seeing keys is said to be denied to users: with a grant it conflicts.
    let lost: Vec<&Value> = w1.iter().flat_map(|entry| entry["permissions"].as_array().unwrap()).collect();
    assert!(lost.iter().all(|one| one["permission"] != "manage_workspace_members"), "{lost:?}");
}

#[test]
fn rule_9_the_organization_role_is_what_changes_workspace_access() {
    // The row alone changes nothing for an admin.
    let before = person("admin", &[("W1", "workspace_developer")]);
    let change = change(&before, &json!({ "role": "admin", "memberships": [] }));
    assert_eq!((&change["gained"], &change["lost"]), (&json!([]), &json!([])));
}

#[test]
fn rule_14_the_billing_mail_stays_as_it_is() {
    let warnings = |before: &str, after: &str| -> String {
        change(&json!({ "role": before }), &json!({ "role": after }))["warnings"].to_string()
    };
    for before in ["admin", "billing"] {
        let said = warnings(before, "user");
        assert!(said.contains("rule 14") && said.contains(&format!("role `{before}`")), "{said}");
    }
    assert!(warnings("admin", "billing").contains("rule 14"));
    assert_eq!(
        warnings("billing", "admin"),
        "[\"somebody else must have the role `billing`: who else does is not known here\"]"
    );
    assert_eq!(warnings("user", "developer"), "[]");
    assert_eq!(warnings("admin", "admin"), "[]");
}

#[test]
fn a_new_row_is_a_gain_in_its_workspace_alone() {
    let change = change(&person("user", &[]), &person("user", &[("W1", "workspace_developer")]));
    assert_eq!(places(&change["gained"]), [&json!("W1")]);
    assert_eq!(change["lost"], json!([]));
}

#[test]
fn unknown_roles_change_nothing_that_is_known() {
    let change = change(&json!({ "role": "captain" }), &json!({ "role": "admiral" }));
    assert_eq!(change, json!({ "gained": [], "lost": [], "unknown": [], "warnings": [] }));
}

/// Somebody may ask with rows for each of very many workspaces.
#[test]
fn many_rows_take_no_square_of_the_time() {
    let rows: Vec<Value> = (0..4_000)
        .map(|index| json!({ "workspace_id": format!("W{index}"), "workspace_role": "workspace_user" }))
        .collect();
    let change = change(&json!({ "role": "developer", "memberships": rows }), &json!({ "role": "admin" }));
    assert_eq!(change["gained"].as_array().unwrap().len(), 4_002);
}
