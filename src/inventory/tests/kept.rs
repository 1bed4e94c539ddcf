//! Saving and loading.

use super::super::{Graph, Refused};
use super::given::*;
use proptest::prelude::*;
use serde_json::{Value, json};

fn some() -> Graph {
    let mut default = workspace("wrkspc_d");
    default["name"] = json!("quotes \" and \\ and\nlines, 🦀 \u{202e}");
    let bucket = json!({
        "starting_at": "2025-11-01T00:00:00Z", "ending_at": "2025-11-02T00:00:00Z",
        "results": [{ "api_key_id": "apikey_1", "output_tokens": 5 }],
    });
    whole(&[
        organization(),
        ("users", "", json!([user("user_b", "user"), user("user_a", "admin")])),
        ("workspaces", "", json!([workspace("wrkspc_1")])),
        ("workspacesWithDefault", "", json!([default])),
        (
            "workspaceMembers",
            "wrkspc_1",
            json!([
                member("user_b", "wrkspc_1", "workspace_user"),
                member("gone", "wrkspc_1", "workspace_admin")
            ]),
        ),
        ("serviceAccountWorkspaces", "svac_1", json!([{ "workspace_id": "wrkspc_1", "implicit": false }])),
        ("apiKeys", "", json!([key("apikey_1", "user_b", in_workspace("wrkspc_1"))])),
        ("workspaceRateLimits", "wrkspc_1", json!([{ "rate_limit_id": "rl_1", "limits": [] }])),
        (
            "anacondaUsers",
            "",
            json!([{ "id": "u1", "email": "user_a@example.com", "subscriptions": ["p"], "groups": [{ "id": "g1", "name": "g" }] }]),
        ),
        ("anacondaTokens", "u1", json!([{ "id": "t1", "expires_at": "2027-01-31T00:00:00Z" }])),
        ("usage", "", json!([bucket])),
    ])
}

fn all(graph: &mut Graph) -> Vec<Value> {
    let mut all = entities(graph, "");
    all.extend(relationships(graph, ""));
    for question in ["unresolved", "usage", "workspaces", "warnings"] {
        all.push(ask(graph, question));
    }
    for list in ["users", "workspaces", "members", "apiKeys", "workspaceRateLimits"] {
        let text = graph.ask("snapshot", &json!({ "list": list, "count": 99 }).to_string());
        all.extend(text.lines().skip(1).map(|line| serde_json::from_str::<Value>(line).unwrap()));
    }
    all
}

#[test]
fn what_was_saved_comes_back() {
    let mut graph = some();
    let saved = graph.save(r#"{"mine":1}"#);
    let mut back = Graph::new();
    assert_eq!(back.load(saved.as_bytes()), Ok(r#"{"mine":1}"#.to_owned()));
    back.ask("settle", r#"{"endedAt":1764547200000}"#);
    assert_eq!(all(&mut back), all(&mut graph));
    let mut again = Graph::new();
    again.load(back.save("{}").as_bytes()).unwrap();
    again.ask("settle", r#"{"endedAt":1764547200000}"#);
    assert_eq!(all(&mut again), all(&mut graph));
}

#[test]
fn more_can_be_added_to_what_came_back() {
    let mut back = Graph::new();
    back.load(some().save("{}").as_bytes()).unwrap();
    back.add("users", "", br#"{"data":[{"id":"gone","role":"user"}]}"#);
    back.ask("settle", "{}");
    assert!(keys(&relationships(&back, "")).contains(&"gone|assigned|wrkspc_1"));
}

#[test]
fn what_is_of_another_version_says_so() {
    let saved = some().save("{}").replacen("rolecall-inventory 1", "rolecall-inventory 2", 1);
    assert_eq!(Graph::new().load(saved.as_bytes()), Err(Refused::Version("2".into())));
}

#[test]
fn what_is_none_or_not_whole_is_refused() {
    let saved = some().save("{}");
    for (text, why) in [
        ("", "it was not written by `save`"),
        ("{\"version\":1}", "it was not written by `save`"),
        (&saved[..saved.len() - 1], "it is damaged or not whole"),
        (&saved[..saved.len() / 2], "it is damaged or not whole"),
        ("rolecall-inventory 1\n", "it is damaged or not whole"),
        ("rolecall-inventory 1", "it is damaged or not whole"),
    ] {
        assert_eq!(Graph::new().load(text.as_bytes()), Err(Refused::Bad(why)), "{text:.40}");
    }
    assert_eq!(Graph::new().load(&[0xff, 0xfe]), Err(Refused::Bad("it was not written by `save`")));
}

/// A text whose hash is right and whose content is not: somebody has written it by hand.
fn signed(body: &str) -> String {
    use super::super::store::{START, add_to_hash};
    format!("{body}#end {}\n", body.bytes().fold(START, add_to_hash))
}

#[test]
fn numbers_that_lead_nowhere_are_refused() {
    let body = |rest: &str| signed(&format!("rolecall-inventory 1\n{{}}\n#keys\n\"a\"\n#words\n{rest}"));
    assert!(Graph::new().load(body("#links\n0 0 0 0 0 \n").as_bytes()).is_ok());
    for rest in [
        "#links\n0 0 1 0 0 \n",
        "#links\n99 0 0 0 0 \n",
        "#links\n0 0 0 1 0 \n",
        "#links\n0 0 0 0 \n",
        "#links\n0 -1 0 0 0 \n",
        "#links\nx\n",
        "#usage\n1\n",
        "#usage\n0 9 1\n",
        "#cats\n {}\n",
        "#anacondaUsers\n {}\n",
        "#keys\n7\n",
    ] {
        assert!(Graph::new().load(body(rest).as_bytes()).is_err(), "{rest}");
    }
}

proptest! {
    /// Whatever one byte is changed to: refused, never believed, never a panic.
    #[test]
    fn any_damage_is_seen(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut saved = some().save("{}").into_bytes();
        let at = at.index(saved.len());
        prop_assume!(saved[at] != byte);
        saved[at] = byte;
        prop_assert!(Graph::new().load(&saved).is_err());
    }

    #[test]
    fn any_bytes_are_no_trouble(bytes in prop::collection::vec(any::<u8>(), 0..200), first in any::<bool>()) {
        let mut all = if first { b"rolecall-inventory 1\n{}\n".to_vec() } else { Vec::new() };
        all.extend(bytes);
        let _ = Graph::new().load(&all);
        let mut graph = Graph::new();
        for source in ["users", "workspaceMembers", "usage", "organization", "anacondaUsers", "workspacesWithDefault"] {
            graph.add(source, "x", &all);
        }
        graph.ask("settle", "{}");
        let _ = (entities(&graph, ""), relationships(&graph, ""), graph.save("{}"));
    }
}
