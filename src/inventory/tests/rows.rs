//! Pages as servers give them: repeated, odd, in any order.

use super::super::Graph;
use super::given::*;
use serde_json::{Value, json};

fn add(graph: &mut Graph, source: &str, target: &str, body: &str) -> Value {
    serde_json::from_str(&graph.add(source, target, body.as_bytes())).unwrap()
}

/// "Pages can repeat an item when the list changes underneath: drop duplicates by key." What is newer counts.
#[test]
fn what_comes_twice_is_there_once_as_it_was_last() {
    let pages = [
        ("users", "", json!([user("user_a", "user"), user("user_b", "user")])),
        ("users", "", json!([user("user_b", "billing")])),
        ("workspaces", "", json!([workspace("wrkspc_1")])),
        ("workspaceMembers", "wrkspc_1", json!([member("user_a", "wrkspc_1", "workspace_user")])),
        ("workspaceMembers", "wrkspc_1", json!([member("user_a", "wrkspc_1", "workspace_admin")])),
    ];
    let graph = whole(&pages);
    let users = entities(&graph, "anthropic_user");
    assert_eq!(
        users.iter().map(|user| user["role"].as_str().unwrap()).collect::<Vec<_>>(),
        ["user", "billing"]
    );
    let rows = relationships(&graph, "anthropic_user_assigned_workspace");
    assert_eq!((rows.len(), &rows[0]["role"]), (1, &json!("workspace_admin")));
}

/// "Rows that do not fit the contract are kept with what they have (only ids are needed)."
#[test]
fn rows_are_kept_with_what_they_have() {
    let mut graph = Graph::new();
    let body = r#"{"data":[{"id":"user_1"},{"name":"nobody"},7,{"id":null},{"id":"user_2","role":12,"email":["x"]}]}"#;
    let added = add(&mut graph, "users", "", body);
    assert_eq!(added["rows"], 5);
    let dropped = |index: usize| json!({ "index": index, "message": "it has no `id`", "dropped": true });
    assert_eq!(added["problems"], json!([dropped(1), dropped(2), dropped(3)]));
    graph.ask("settle", "{}");
    assert_eq!(keys(&entities(&graph, "anthropic_user")), ["user_1", "user_2"]);
    let added = add(
        &mut graph,
        "workspaceMembers",
        "wrkspc_1",
        r#"{"data":[{"workspace_id":"wrkspc_1"},{"user_id":"user_1"}]}"#,
    );
    assert_eq!(added["problems"].as_array().unwrap().len(), 1);
}

#[test]
fn bodies_of_every_shape() {
    for (body, rows) in [
        (r#"{"has_more":false,"data":[{"id":"user_1"}]}"#, 1),
        (r#"[{"id":"user_1"}]"#, 1),
        ("{ \"data\" : [ {\n\t\"id\" : \"user_1\"\n} , {\"id\":\"user_2\"} ]\r\n}", 2),
        (r#"{"data":[]}"#, 0),
        (r#"{"data":null}"#, 0),
        ("{}", 0),
    ] {
        let mut graph = Graph::new();
        let added = add(&mut graph, "users", "", body);
        assert_eq!((&added["rows"], &added["problems"]), (&json!(rows), &json!([])), "{body}");
        graph.ask("settle", "{}");
        assert_eq!(entities(&graph, "").len(), rows);
    }
    for body in ["", "{", "nonsense", r#"{"data":[{"id":"user_1"}"#] {
        let added = add(&mut Graph::new(), "users", "", body);
        assert_eq!(added["problems"][0]["message"], "the page is not JSON", "{body}");
    }
}

/// A recording may have been changed by hand: what is no JSON is not kept as if it were.
#[test]
fn what_is_no_json_or_no_text_is_not_kept() {
    for body in ["{\"id\":\"org_1\"} and more", "{\"id\":\"org_1\"", "7 8"] {
        let added = add(&mut Graph::new(), "organization", "", body);
        assert_eq!(added["problems"][0]["message"], "the page is not JSON", "{body}");
    }
    let mut graph = Graph::new();
    let added =
        graph.add("users", "", b"{\"data\":[{\"id\":\"user_1\",\"name\":\"\xff\"},{\"id\":\"user_2\"}]}");
    assert!(added.contains("it is no Unicode text"), "{added}");
    graph.ask("settle", "{}");
    assert_eq!(keys(&entities(&graph, "anthropic_user")), ["user_2"]);
}

#[test]
fn ids_with_escapes_are_the_texts_that_they_mean() {
    let mut graph = Graph::new();
    add(&mut graph, "users", "", r#"{"data":[{"id":"user_\u0041\n\"1","name":"A"}]}"#);
    add(&mut graph, "workspaces", "", r#"{"data":[{"id":"wrkspc_1"}]}"#);
    add(
        &mut graph,
        "workspaceMembers",
        "wrkspc_1",
        r#"{"data":[{"user_id":"user_A\u000a\u00221","workspace_id":"wrkspc_1"}]}"#,
    );
    graph.ask("settle", "{}");
    assert_eq!(relationships(&graph, "anthropic_user_assigned_workspace").len(), 1);
}

/// No answer says which workspace is the default one: it is the oldest of those that only one of two lists has.
#[test]
fn the_default_workspace_is_the_oldest_that_one_list_alone_has() {
    let mut default = workspace("wrkspc_d");
    default["created_at"] = json!("2023-01-01T00:00:00Z");
    let pages = [
        ("workspaces", "", json!([workspace("wrkspc_1")])),
        ("workspacesWithDefault", "", json!([workspace("wrkspc_new"), default, workspace("wrkspc_1")])),
    ];
    let mut graph = whole(&pages);
    let found: Vec<(String, bool)> = entities(&graph, "anthropic_workspace")
        .iter()
        .map(|one| (one["_key"].as_str().unwrap().to_owned(), one["isDefault"].as_bool().unwrap()))
        .collect();
    let of = |id: &str, is: bool| (id.to_owned(), is);
    assert_eq!(found, [of("wrkspc_1", false), of("wrkspc_d", true), of("wrkspc_new", false)]);
    let text = graph.ask("snapshot", r#"{"list":"workspaces","from":0,"count":10}"#);
    let kinds: Vec<Value> = text
        .lines()
        .skip(1)
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["kind"].clone())
        .collect();
    assert_eq!(kinds, [Value::Null, json!("default"), Value::Null]);
    // By itself, where it is known by other means.
    let mut graph = whole(&[("workspace", "default", workspace("wrkspc_d"))]);
    assert_eq!(
        ask(&mut graph, "workspaces"),
        json!([{ "id": "wrkspc_d", "archived": false, "isDefault": true }])
    );
}

#[test]
fn workspaces_that_only_keys_name_are_told() {
    let keys = json!([
        key("apikey_1", "user_a", in_workspace("wrkspc_9")),
        key("apikey_2", "user_a", in_workspace("wrkspc_1")),
        key("apikey_3", "user_a", in_workspace("wrkspc_9")),
        key("apikey_4", "user_a", json!({ "type": "organization" })),
    ]);
    let mut graph = whole(&[("workspaces", "", json!([workspace("wrkspc_1")])), ("apiKeys", "", keys)]);
    assert_eq!(ask(&mut graph, "missingWorkspaces"), json!(["wrkspc_9"]));
}

/// The last day with any use; what was asked about and not used is not there.
#[test]
fn last_use_is_the_last_day_with_tokens() {
    let result = |key: Value, tokens: i64| {
        json!({
            "api_key_id": key, "account_id": null, "service_account_id": null, "workspace_id": "wrkspc_1",
            "uncached_input_tokens": 0, "cache_read_input_tokens": 0, "output_tokens": tokens,
            "cache_creation": { "ephemeral_1h_input_tokens": 0, "ephemeral_5m_input_tokens": 0 },
        })
    };
    let day = |start: &str, end: &str, results: Value| json!({ "starting_at": start, "ending_at": end, "results": results });
    let buckets = json!([
        day(
            "2025-11-01T00:00:00Z",
            "2025-11-02T00:00:00Z",
            json!([result(json!("apikey_1"), 5), result(json!("apikey_2"), 0)])
        ),
        day(
            "2025-11-02T00:00:00Z",
            "2025-11-03T00:00:00Z",
            json!([result(json!("apikey_1"), 7), result(Value::Null, 1)])
        ),
        day("2025-11-03T00:00:00Z", "2025-11-04T00:00:00Z", json!([])),
    ]);
    let mut graph = whole(&[("usage", "", buckets)]);
    let second = 1_762_041_600_000_i64;
    let expected = json!({
        "windowStart": 1_761_955_200_000_i64, "windowEnd": 1_762_214_400_000_i64,
        "apiKeys": { "apikey_1": second }, "accounts": {}, "serviceAccounts": {}, "workspaces": { "wrkspc_1": second },
    });
    assert_eq!(ask(&mut graph, "usage"), expected);
    assert_eq!(ask(&mut whole(&[]), "usage"), Value::Null);
}

#[test]
fn lines_come_some_at_a_time() {
    let users: Vec<Value> = (0..25).map(|index| user(&format!("user_{index:03}"), "user")).collect();
    let mut graph = whole(&[organization(), ("users", "", Value::Array(users))]);
    let (mut seen, mut from) = (Vec::new(), 0);
    loop {
        let text = graph.ask("entities", &format!(r#"{{"type":"anthropic_user","from":{from},"count":10}}"#));
        let next: usize = text.lines().next().unwrap().parse().unwrap();
        seen.extend(
            text.lines().skip(1).map(|line| {
                serde_json::from_str::<Value>(line).unwrap()["_key"].as_str().unwrap().to_owned()
            }),
        );
        if next == from {
            break;
        }
        from = next;
    }
    assert_eq!(seen, (0..25).map(|index| format!("user_{index:03}")).collect::<Vec<_>>());
}

#[test]
fn an_empty_graph_is_no_trouble() {
    let mut graph = whole(&[]);
    assert_eq!((entities(&graph, ""), relationships(&graph, "")), (vec![], vec![]));
    assert_eq!(ask(&mut graph, "unresolved"), json!([]));
    assert_eq!(graph.ask("dance", "{}"), "");
}
