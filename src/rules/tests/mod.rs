//! The rules by their face: JSON in, JSON out, every number that of the facts.

mod assignable;
mod changes;
mod examples_of_organization;
mod examples_of_requests;
mod examples_of_workspaces;
mod matrices;
mod properties;
mod questions;
mod requests;
mod reviews;
mod rules;
mod tables;

use super::answer;
pub use serde_json::{Value, json};

/// Asks and gives the value.
pub fn ask(function: &str, args: Value) -> Value {
    ask_with(function, args, "")
}

/// Asks about a snapshot and gives the value.
pub fn ask_with(function: &str, args: Value, snapshot: &str) -> Value {
    let answer: Value = serde_json::from_str(&answer(function, &args.to_string(), snapshot)).unwrap();
    assert!(answer.get("error").is_none(), "{function}: {answer}");
    answer["value"].clone()
}

/// Asks and gives the error.
pub fn refuse(function: &str, args: Value) -> Value {
    refuse_with(function, args, "")
}

/// Asks about a snapshot and gives the error.
pub fn refuse_with(function: &str, args: Value, snapshot: &str) -> Value {
    let answer: Value = serde_json::from_str(&answer(function, &args.to_string(), snapshot)).unwrap();
    assert!(answer.get("value").is_none(), "{function}: {answer}");
    answer["error"].clone()
}

/// Somebody with rows `(workspace, role)` given by hand.
pub fn person(role: &str, rows: &[(&str, &str)]) -> Value {
    let rows: Vec<Value> = rows
        .iter()
        .map(|(workspace, role)| json!({ "workspace_id": workspace, "workspace_role": role, "assigned": true }))
        .collect();
    json!({ "role": role, "memberships": rows })
}

/// The Claude Code workspace.
pub fn claude_code() -> Value {
    json!({ "id": "CC", "kind": "claude_code" })
}

/// One decision; `workspace` may be null.
pub fn can(subject: &Value, permission: &str, workspace: Value, edition: &str) -> Value {
    ask("roles.can", json!([subject, permission, { "workspace": workspace, "edition": edition }]))
}

/// The documents that led to a decision's verdict.
pub fn documents(decision: &Value) -> Vec<&str> {
    let list = if decision["verdict"] == "allowed" { "grants" } else { "denials" };
    decision[list].as_array().unwrap().iter().map(|source| source["document"].as_str().unwrap()).collect()
}

/// Tests of one decision each: who, what, where, and per edition the verdict, its certainty and
/// the documents that say so.
macro_rules! decisions {
    ($($(#[$doc:meta])* $name:ident: $subject:expr, $permission:literal, $workspace:expr => [
        $($edition:literal: $verdict:literal $certainty:expr, [$($document:literal),*];)+
    ])+) => {$(
        $(#[$doc])*
        #[test]
        fn $name() {
            $(
                let decision = can(&$subject, $permission, $workspace, $edition);
                assert_eq!(decision["verdict"], $verdict, "{}: {decision}", $edition);
                assert_eq!(decision["certainty"], json!($certainty), "{}: {decision}", $edition);
                let expected: &[&str] = &[$($document),*];
                assert_eq!(documents(&decision), expected, "{}: {decision}", $edition);
                assert!(!decision["reason"].as_str().unwrap().is_empty());
            )+
        }
    )+};
}
pub(crate) use decisions;
