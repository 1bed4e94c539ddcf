//! The access review.

use super::super::answer;
use super::requests::snapshot;
use super::{Value, ask_with, json, refuse_with};
use std::fmt::Write;

fn review(snapshot: &Value) -> Value {
    ask_with("roles.review", json!([]), &snapshot.to_string())
}

fn person<'a>(review: &'a Value, id: &str) -> &'a Value {
    review["people"].as_array().unwrap().iter().find(|person| person["id"] == id).unwrap()
}

fn unusual(review: &Value) -> Vec<(&str, Vec<&str>)> {
    let text = |value: &'_ Value| -> &'static str { Box::leak(value.as_str().unwrap().to_owned().into()) };
    let entities = |one: &Value| one["entities"].as_array().unwrap().iter().map(text).collect();
    review["unusual"].as_array().unwrap().iter().map(|one| (text(&one["rule"]), entities(one))).collect()
}

#[test]
fn every_person_has_the_effective_role_in_each_workspace_and_why() {
    let mut small = snapshot();
    small["workspaces"] = json!([{ "id": "W1", "name": "One" }, { "id": "W2", "name": "Two" }]);
    small["workspaceMembers"].as_array_mut().unwrap().push(json!({
        "user_id": "user_billing", "workspace_id": "W2", "workspace_role": "workspace_admin", "assigned": true,
    }));
    let review = review(&small);
    let inherited = |id: &str, name: &str, role: &str, rule: &str| json!({ "workspace_id": id, "name": name, "role": role, "from": "inherited", "rule": rule, "also": [] });
    assert_eq!(
        *person(&review, "user_admin"),
        json!({
            "id": "user_admin", "email": "user_admin@example.com", "name": "user_admin", "role": "admin",
            "everywhere": "workspace_admin", "unusual": [],
            "workspaces": [
                inherited("W1", "One", "workspace_admin", "rule 1"),
                inherited("W2", "Two", "workspace_admin", "rule 1"),
            ],
        })
    );
    assert_eq!(
        person(&review, "user_billing")["workspaces"],
        json!([
            inherited("W1", "One", "workspace_billing", "rule 2"),
            {
                "workspace_id": "W2", "name": "Two", "role": "workspace_admin", "from": "assigned", "rule": "rule 4",
                "also": [{ "role": "workspace_billing", "from": "inherited" }],
            },
        ])
    );
    assert_eq!(
        person(&review, "user_dev")["workspaces"],
        json!([{ "workspace_id": "W1", "name": "One", "role": "workspace_user", "from": "assigned", "rule": "rule 4", "also": [] }])
    );
    assert_eq!(person(&review, "user_plain")["workspaces"], json!([]));
}

#[test]
fn what_is_unusual_is_named() {
    let row = |user: &str, workspace: &str| json!({ "user_id": user, "workspace_id": workspace, "workspace_role": "workspace_admin" });
    let user = |id: &str, role: &str| json!({ "id": id, "role": role });
    let snapshot = json!({
        "version": 1,
        "users": [user("a1", "admin"), user("a2", "admin"), user("a3", "admin"), user("u", "user"), user("d", "developer")],
        "workspaces": [
            { "id": "W1" }, { "id": "W2" }, { "id": "W3" }, { "id": "D", "kind": "default" },
            { "id": "old", "archived_at": "2026-01-01T00:00:00Z" },
        ],
        // What the list shows of an admin is inherited: W3 has no admin of its own.
        "workspaceMembers": [row("u", "W1"), row("gone", "W1"), row("d", "W2"), row("a1", "W3")],
    });
    let found = review(&snapshot);
    assert_eq!(
        unusual(&found),
        [
            ("member-not-in-organization", vec!["gone", "W1"]),
            ("workspace-admin-while-user", vec!["u", "W1"]),
            ("many-admins", vec![]),
            ("workspace-without-admin", vec!["W3"]),
            ("nobody-with-billing", vec![]),
        ]
    );
    assert_eq!(found["unusual"][2]["evidence"], json!({ "admins": 3, "users": 5 }));
    assert_eq!(person(&found, "u")["unusual"], json!(["workspace-admin-while-user"]));
    assert_eq!(person(&found, "d")["unusual"], json!([]));
}

#[test]
fn the_result_does_not_depend_on_the_order_of_the_snapshot() {
    let mut other = snapshot();
    for list in ["users", "workspaces", "workspaceMembers"] {
        other[list].as_array_mut().unwrap().reverse();
    }
    // Pages can repeat an item.
    let first = other["users"][0].clone();
    other["users"].as_array_mut().unwrap().push(first);
    assert_eq!(review(&snapshot()), review(&other));
    let text = snapshot().to_string();
    let (start, rest) = text.split_once(r#""users":"#).unwrap();
    assert_eq!(start.matches("version").count() + rest.matches("version").count(), 1);
}

#[test]
fn the_table_runs_nothing_in_a_spreadsheet() {
    let snapshot = json!({
        "version": 1,
        "users": [
            { "id": "u1", "role": "user", "email": "=cmd|' /C calc'!A0", "name": "a \"b\"\r\nc" },
            { "id": "u2", "role": "admin", "email": "@SUM(A1)", "name": " +1" },
            { "id": "u3", "role": "d\u{e9}v\u{2028}", "email": "\t-1", "name": "\u{fffd}" },
        ],
        "workspaces": [{ "id": "W1", "name": "-W" }],
        "workspaceMembers": [{ "user_id": "u1", "workspace_id": "W1", "workspace_role": "workspace_admin" }],
    });
    let table = ask_with("roles.review.csv", json!([]), &snapshot.to_string());
    assert_eq!(
        table.as_str().unwrap(),
        "\"user_id\",\"email\",\"name\",\"role\",\"workspace_id\",\"workspace\",\"workspace_role\",\"from\",\"rule\",\"also\",\"unusual\"\r\n\
         \"u1\",\"'=cmd|' /C calc'!A0\",\"a \"\"b\"\"  c\",\"user\",\"W1\",\"'-W\",\"workspace_admin\",\"assigned\",\"rule 4\",\"\",\"workspace-admin-while-user\"\r\n\
         \"u2\",\"'@SUM(A1)\",\"' +1\",\"admin\",\"W1\",\"'-W\",\"workspace_admin\",\"inherited\",\"rule 1\",\"\",\"\"\r\n\
         \"u3\",\"'\t-1\",\"\u{fffd}\",\"d\u{e9}v\u{2028}\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n"
    );
}

#[test]
fn escapes_are_read_and_lone_surrogates_refused() {
    let with = |id: &str| {
        format!(
            r#"{{"version":1,"users":[{{"id":"{id}","role":"user"}}],"workspaces":[],"workspaceMembers":[]}}"#
        )
    };
    let read: Value =
        serde_json::from_str(&answer("roles.review", "[]", &with(r"a\u00e9\n\ud83d\ude00"))).unwrap();
    assert_eq!(read["value"]["people"][0]["id"], "a\u{e9}\n\u{1f600}");
    let error = refuse_with("roles.review", json!([]), &with(r"\ud83d"));
    assert_eq!(error["message"], "`roles.review`: `users[0].id` must be text");
}

/// Some of everything, `members` rows in all.
pub fn large(users: usize, workspaces: usize, members: usize) -> String {
    let mut text = String::from("{\"version\":1,\"users\":[");
    let comma = |index: usize| if index > 0 { "," } else { "" };
    for index in 0..users {
        let role = ["user", "developer", "claude_code_user", "user", "developer"][index % 5];
        let role = if index % 200 == 0 {
            "admin"
        } else if index % 201 == 0 {
            "billing"
        } else {
            role
        };
        write!(
            text,
            r#"{}{{"type":"user","id":"user_{:08}","email":"p{index}@example.com","name":"P {index}","role":"{role}","added_at":"2026-01-01T00:00:00Z"}}"#,
            comma(index),
            index * 7919 % users
        )
        .unwrap();
    }
    text.push_str("],\"workspaces\":[");
    for index in 0..workspaces {
        write!(text, r#"{}{{"id":"wrkspc_{index:08}","name":"W {index}","archived_at":null}}"#, comma(index))
            .unwrap();
    }
    text.push_str("],\"workspaceMembers\":[");
    let each = members / workspaces;
    for index in 0..members {
        let role = ["workspace_user", "workspace_developer", "workspace_admin"][index % 3];
        write!(
            text,
            r#"{}{{"type":"workspace_member","user_id":"user_{:08}","workspace_id":"wrkspc_{:08}","workspace_role":"{role}"}}"#,
            comma(index),
            index * 31 % users,
            index / each % workspaces
        )
        .unwrap();
    }
    text.push_str("]}");
    text
}

/// Ten times the rows take some ten times the time, not a hundred times; a square would take
/// minutes here.
#[test]
fn twenty_thousand_people_are_reviewed_in_one_go() {
    let answer = answer("roles.review", "[]", &large(20_000, 100, 40_000));
    assert!(answer.starts_with("{\"value\":{\"people\":[{\"id\":\"user_00000000\""), "{}", &answer[..200]);
    assert_eq!(answer.matches("\"everywhere\":").count(), 20_000);
}

/// People and workspaces without end would multiply: above a million the inherited roles are
/// said once a person.
#[test]
fn inherited_roles_are_not_multiplied_without_end() {
    let mut text = large(1, 1_500, 1_500).split_once("\"workspaces\"").unwrap().1.to_owned();
    let mut users = String::from("{\"version\":1,\"users\":[");
    for index in 0..1_000 {
        write!(users, r#"{}{{"id":"user_{index:08}","role":"admin"}}"#, if index > 0 { "," } else { "" })
            .unwrap();
    }
    text = format!("{users}],\"workspaces\"{text}");
    let review: Value = serde_json::from_str(&answer("roles.review", "[]", &text)).unwrap();
    let people = review["value"]["people"].as_array().unwrap();
    assert_eq!(people[1]["everywhere"], "workspace_admin");
    assert_eq!(people[1]["workspaces"], json!([]));
    assert_eq!(people[0]["workspaces"].as_array().unwrap().len(), 1_500, "rows are listed all the same");
}

/// `cargo test --release -p rolecall --lib -- --ignored measure --nocapture` prints times.
#[test]
#[ignore = "it measures, and is for release builds"]
fn measure() {
    for members in [200_000, 1_000_000] {
        let snapshot = large(20_000, 100, members);
        let start = std::time::Instant::now();
        let answer = answer("roles.review", "[]", &snapshot);
        let megabytes = |bytes: usize| bytes / 1_000_000;
        println!(
            "{members}: {:?}, {} MB in, {} MB out",
            start.elapsed(),
            megabytes(snapshot.len()),
            megabytes(answer.len())
        );
    }
}
