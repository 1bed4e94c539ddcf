//! A graph of given pages, and what it says as values of another JSON reader.

use super::super::Graph;
use crate::engine::input::Input;
use serde_json::{Value, json};

pub const ORGANIZATION: &str = "5b0f5a0e-3c58-4f0f-8f3d-0a5d5b6f2c11";

/// A graph of pages `(source, target, rows)`, in the circumstances `meta`.
pub fn settled(pages: &[(&str, &str, Value)], meta: &Value) -> Graph {
    let mut graph = Graph::new();
    for (source, target, rows) in pages {
        let body = match rows {
            Value::Array(_) => json!({ "data": rows, "has_more": false }),
            object => object.clone(),
        };
        let added: Value =
            serde_json::from_str(&graph.add(source, target, body.to_string().as_bytes())).unwrap();
        assert_eq!(added["problems"], json!([]), "{source}");
    }
    graph.settle(&Input::read(&meta.to_string()));
    graph
}

/// A graph of which everything could be read.
pub fn whole(pages: &[(&str, &str, Value)]) -> Graph {
    settled(pages, &json!({ "endedAt": 1_764_547_200_000_i64 }))
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().skip(1).map(|line| serde_json::from_str(line).unwrap()).collect()
}

pub fn entities(graph: &Graph, of: &str) -> Vec<Value> {
    lines(&graph.entity_lines(of, 0, usize::MAX, false))
}

pub fn relationships(graph: &Graph, of: &str) -> Vec<Value> {
    lines(&graph.edge_lines(of, 0, usize::MAX))
}

pub fn ask(graph: &mut Graph, question: &str) -> Value {
    serde_json::from_str(&graph.ask(question, "{}")).unwrap()
}

/// The keys of relationships.
pub fn keys(list: &[Value]) -> Vec<&str> {
    list.iter().map(|one| one["_key"].as_str().unwrap()).collect()
}

pub fn organization() -> (&'static str, &'static str, Value) {
    ("organization", "", json!({ "id": ORGANIZATION, "type": "organization", "name": "Acme" }))
}

pub fn user(id: &str, role: &str) -> Value {
    json!({
        "id": id, "type": "user", "email": format!("{id}@Example.com"), "name": format!("Name of {id}"), "role": role,
        "added_at": "2025-03-01T12:34:56.789123Z",
    })
}

pub fn workspace(id: &str) -> Value {
    json!({
        "id": id, "type": "workspace", "name": format!("Name of {id}"), "created_at": "2025-03-01T14:34:56+02:00",
        "archived_at": null, "display_color": "#6C5BB9", "compartment_id": "cmp_1", "external_key_id": null,
        "data_residency":
            { "workspace_geo": "us", "default_inference_geo": "global", "allowed_inference_geos": "unrestricted" },
        "tags": {},
    })
}

pub fn member(user: &str, workspace: &str, role: &str) -> Value {
    json!({ "type": "workspace_member", "user_id": user, "workspace_id": workspace, "workspace_role": role })
}

pub fn key(id: &str, creator: &str, scope: Value) -> Value {
    json!({
        "id": id, "type": "api_key", "name": "ci", "status": "active", "created_at": "2025-12-31T23:59:59.999999Z",
        "created_by": { "id": creator, "type": "user" }, "expires_at": null, "partial_key_hint": "sk-ant-api03-R2D...igAA",
        "principal": null, "scope": scope,
    })
}

pub fn in_workspace(id: &str) -> Value {
    json!({ "type": "workspace", "workspace_id": id })
}
