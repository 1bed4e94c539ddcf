//! What holds for every person, role and workspace.

use super::super::matrix::{EDITIONS, WORKSPACE};
use super::super::permission::PERMISSIONS;
use super::super::roles::{ORGANIZATION_ROLES, WORKSPACE_ROLES};
use super::{Value, ask, json};
use proptest::prelude::*;

fn role() -> impl Strategy<Value = String> {
    let known: Vec<String> = ORGANIZATION_ROLES.iter().map(|about| about.word.to_owned()).collect();
    prop_oneof![4 => prop::sample::select(known), 1 => "[a-z_]{0,12}"]
}

fn row() -> impl Strategy<Value = Value> {
    let known: Vec<String> = WORKSPACE_ROLES.iter().map(|about| about.word.to_owned()).collect();
    let held = prop_oneof![6 => prop::sample::select(known), 1 => "[a-z_]{0,12}"];
    let assigned = prop::sample::select(vec![json!(true), json!(true), json!(false), Value::Null]);
    (held, assigned, prop::sample::select(vec!["W1", "W2"])).prop_map(|(held, assigned, workspace)| {
        json!({ "workspace_id": workspace, "workspace_role": held, "assigned": assigned })
    })
}

fn workspace() -> impl Strategy<Value = Value> {
    let kinds = prop::sample::select(vec!["ordinary", "default", "claude_code"]);
    prop_oneof![Just(Value::Null), kinds.prop_map(|kind| json!({ "id": "W1", "kind": kind }))]
}

fn edition() -> impl Strategy<Value = &'static str> {
    prop::sample::select(EDITIONS.iter().map(|edition| edition.name).collect::<Vec<_>>())
}

fn effective(role: &str, rows: &[Value], workspace: &Value, edition: &str) -> Value {
    let subject = json!({ "role": role, "memberships": rows });
    ask("roles.effective", json!([subject, { "workspace": workspace, "edition": edition }]))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn more_workspace_roles_never_take_a_permission_away(
        role in role(), rows in prop::collection::vec(row(), 0..4), more in row(),
        workspace in workspace(), edition in edition(),
    ) {
        let before = effective(&role, &rows, &workspace, edition);
        let mut rows = rows;
        rows.push(more);
        let after = effective(&role, &rows, &workspace, edition);
        for (permission, decision) in before["permissions"].as_object().unwrap() {
            if decision["verdict"] == "allowed" {
                prop_assert_eq!(&after["permissions"][permission]["verdict"], "allowed", "{}", permission);
            }
        }
    }

    #[test]
    fn promotion_to_admin_gives_every_workspace_permission(
        rows in prop::collection::vec(row(), 0..4), role in prop::sample::select(vec!["admin", "owner", "primary_owner"]),
        edition in edition(),
    ) {
        let after = effective(role, &rows, &json!("W1"), edition);
        for row in WORKSPACE {
            let verdict = &after["permissions"][row.permission.name()]["verdict"];
            prop_assert_eq!(verdict, "allowed", "{}", row.permission.name());
        }
    }

    #[test]
    fn the_result_does_not_depend_on_the_order_of_rows(
        role in role(), rows in prop::collection::vec(row(), 0..6), seed in any::<prop::sample::Index>(),
        workspace in workspace(), edition in edition(),
    ) {
        let mut other = rows.clone();
        other.reverse();
        if !other.is_empty() {
            let by = seed.index(other.len());
            other.rotate_left(by);
        }
        prop_assert_eq!(
            effective(&role, &rows, &workspace, edition),
            effective(&role, &other, &workspace, edition)
        );
        let change = |rows: &[Value]| {
            ask("roles.explainChange", json!([{ "role": role, "memberships": rows }, { "role": "user" }]))
        };
        prop_assert_eq!(change(&rows), change(&other));
    }

    #[test]
    fn unknown_roles_are_not_stated(role in "[A-Z][a-z_]{0,20}|\\PC{0,8}", workspace in workspace(), edition in edition()) {
        prop_assume!(!ORGANIZATION_ROLES.iter().any(|about| about.word == role));
        let answer = effective(&role, &[], &workspace, edition);
        for (permission, decision) in answer["permissions"].as_object().unwrap() {
            // That nobody makes keys in the Claude Code workspace by hand holds for all (rule 13).
            let by_hand = workspace["kind"] == "claude_code" && permission == "create_other_api_keys";
            let expected = if by_hand { "denied" } else { "not_stated" };
            prop_assert_eq!(&decision["verdict"], expected, "{}", permission);
        }
    }

    #[test]
    fn sources_and_certainty_fit_the_verdict(
        role in role(), rows in prop::collection::vec(row(), 0..4), workspace in workspace(), edition in edition(),
    ) {
        let answer = effective(&role, &rows, &workspace, edition);
        prop_assert!(answer["permissions"].as_object().unwrap().len() <= PERMISSIONS.len());
        for (permission, decision) in answer["permissions"].as_object().unwrap() {
            let (grants, denials) = (decision["grants"] != json!([]), decision["denials"] != json!([]));
            let certain = !decision["certainty"].is_null();
            let fits = match decision["verdict"].as_str().unwrap() {
                "allowed" => grants && certain,
                "denied" => denials && certain,
                "conflicting" => grants && denials && !certain,
                "no_access" => !grants && denials && certain,
                _ => !certain,
            };
            prop_assert!(fits, "{permission}: {decision}");
            prop_assert!(!decision["reason"].as_str().unwrap().is_empty());
        }
    }
}
