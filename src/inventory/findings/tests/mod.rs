//! Findings by their face: rows in, JSON out; what is expected is written down from the facts. The time is always the
//! last of June 2026.

mod invites;
mod keys;
mod machines;
mod names;
mod order;
mod people;
mod removed;
mod unused;
mod workspaces;

use super::super::Graph;
use super::DAY;
use crate::engine::input::Input;
use crate::prelude::*;
pub use serde_json::{Value, json};

/// 2026-06-30T00:00:00Z.
pub const NOW: i64 = 1_782_777_600_000;

/// A page: what it is of, what it is about, its rows.
pub type Page = (&'static str, &'static str, Value);

/// The graph of these pages, where everything was read.
pub fn graph(pages: &[Page]) -> Graph {
    graph_where(pages, json!({}))
}

/// The graph of these pages in other circumstances.
pub fn graph_where(pages: &[Page], meta: Value) -> Graph {
    let mut graph = Graph::new();
    for (source, target, rows) in pages {
        let body = if rows.is_array() { json!({ "data": rows }) } else { rows.clone() };
        let added: Value =
            serde_json::from_str(&graph.add(source, target, body.to_string().as_bytes())).unwrap();
        assert_eq!(added["problems"], json!([]), "{source}");
    }
    graph.settle(&Input::read(&meta.to_string()));
    graph
}

/// What is found now, with more arguments.
pub fn ask(graph: &Graph, more: Value) -> Vec<Value> {
    let mut args = json!({ "now": NOW });
    args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    serde_json::from_str(&graph.findings(&Input::read(&args.to_string()))).unwrap()
}

/// What one rule finds.
pub fn found(rule: &str, pages: &[Page]) -> Vec<Value> {
    found_with(rule, pages, json!({}))
}

/// What one rule finds with more arguments.
pub fn found_with(rule: &str, pages: &[Page], more: Value) -> Vec<Value> {
    let mut args = json!({ "rules": [rule] });
    args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let found = ask(&graph(pages), args);
    for one in &found {
        assert_eq!(one["rule"], rule);
        assert_eq!(one["evaluatedAt"], NOW);
        // Nothing is left open in a sentence.
        assert!(!one["title"].as_str().unwrap().contains('%'), "{one}");
    }
    found
}

/// The main entity of each.
pub fn mains(found: &[Value]) -> Vec<&str> {
    found.iter().map(|one| one["entities"][0].as_str().unwrap()).collect()
}

/// The only one.
pub fn single(found: Vec<Value>) -> Value {
    let [one] = <[Value; 1]>::try_from(found).unwrap();
    one
}

/// So many days before now, as the API writes times.
pub fn ago(days: i64) -> String {
    time(NOW - days * DAY)
}

/// A time in whole seconds, as the API writes it.
pub fn time(ms: i64) -> String {
    let (mut day, rest) = (ms.div_euclid(DAY), ms.rem_euclid(DAY) / 1000);
    let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let mut year = 1970;
    while day >= 365 + i64::from(is_leap(year)) {
        day -= 365 + i64::from(is_leap(year));
        year += 1;
    }
    let mut month = 0;
    for length in [31, 28 + i64::from(is_leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        month += 1;
        if day < length {
            break;
        }
        day -= length;
    }
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    format!("{year}-{month:02}-{:02}T{hour:02}:{minute:02}:{second:02}Z", day + 1)
}

#[test]
fn times_are_written_as_they_are_read() {
    for ms in [NOW, 0, 951_782_400_000, 1_709_251_199_000, NOW - 1000] {
        assert_eq!(crate::engine::time::rfc3339_ms(&time(ms)), Some(ms));
    }
}

/// A row with some fields otherwise; `null` stays, and `"-"` takes the field away.
pub fn with(mut row: Value, changes: Value) -> Value {
    let fields = row.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap() {
        if *value == "-" {
            fields.remove(name);
        } else {
            fields.insert(name.clone(), value.clone());
        }
    }
    row
}

/// A key of the workspace `wrkspc_1` about which there is nothing to say.
pub fn key(id: &str, changes: Value) -> Value {
    let row = json!({
        "id": id, "type": "api_key", "name": format!("billing export {id}"), "status": "active", "created_at": ago(10),
        "created_by": { "id": "user_ana", "type": "user" }, "expires_at": ago(-100), "partial_key_hint": "sk-ant-api03-R2D...igAA",
        "principal": null, "scope": { "type": "workspace", "workspace_id": "wrkspc_1" },
    });
    with(row, changes)
}

pub fn keys(rows: Value) -> Page {
    ("apiKeys", "", rows)
}

pub fn user(id: &str, role: &str) -> Value {
    json!({
        "id": id, "type": "user", "email": format!("{id}@example.com"), "name": "Somebody", "role": role,
        "added_at": ago(200),
    })
}

/// Ana, Bo and Cy, none of whom is an admin.
pub fn users() -> Page {
    ("users", "", json!([user("user_ana", "developer"), user("user_bo", "user"), user("user_cy", "billing")]))
}

pub fn workspace(id: &str, changes: Value) -> Value {
    let row = json!({
        "id": id, "type": "workspace", "name": format!("Team {id}"), "created_at": ago(300), "archived_at": null, "tags": {},
    });
    with(row, changes)
}

pub fn workspaces(rows: Value) -> Page {
    ("workspaces", "", rows)
}

/// The default workspace: only that list has it.
pub fn default_workspace(id: &str) -> Page {
    (
        "workspacesWithDefault",
        "",
        json!([workspace(id, json!({ "name": "Default", "created_at": ago(900) }))]),
    )
}

pub fn member(user: &str, role: &str) -> Value {
    json!({ "type": "workspace_member", "user_id": user, "workspace_role": role })
}

/// The members of `wrkspc_1`.
pub fn members(rows: Value) -> Page {
    ("workspaceMembers", "wrkspc_1", rows)
}

pub fn organization() -> Page {
    ("organization", "", json!({ "id": "org_acme_1234", "type": "organization", "name": "Acme" }))
}

/// The repair that switches a key off.
pub fn switched_off(key: &str) -> Value {
    json!({
        "call": "apiKeys.update", "method": "POST", "path": format!("/v1/organizations/api_keys/{key}"),
        "body": { "status": "inactive" },
    })
}
