//! Ids in the paths of the organization management API: opaque, one segment of a path, no more.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::anaconda::{WITH_IDS, build, build_with, call, refused, sent};
use common::short;
use rolecall::engine::request::How;
use serde_json::json;

const USER: &str = "7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f";
const TOKEN: &str = "9d1f0c3a-7b7a-4a3e-8f0e-6c5b4a3d2e1f";
/// What is said of a rule that no document states.
const OURS: &str = "a rule of this client";

/// Parameters with which a call passes but for its positional id.
fn others(name: &str) -> String {
    match name {
        "tokens.create" | "tokens.update" => r#"{"expires_at":"2027-01-31T00:00:00Z"}"#.to_owned(),
        "tokens.revoke" => json!({ "user_id": USER }).to_string(),
        _ => String::new(),
    }
}

#[test]
fn an_id_that_is_not_one_segment_of_a_path_is_refused_by_a_rule_of_ours() {
    let odd = [
        "",
        ".",
        "..",
        "a/b",
        "/",
        "a?b",
        "a#b",
        "a b",
        " a",
        "a\t",
        "a\n",
        "\u{0}",
        "a\u{7f}",
        "a\u{85}",
        "../x",
        "%2e%2e",
        "a\u{a0}b",
        "a\u{2003}b",
        "a\u{2028}",
        "\u{3000}",
    ];
    for (name, field) in WITH_IDS {
        for id in odd {
            let found = build_with(call(name), &json!(id).to_string(), &others(name), &How::default());
            let found = found.expect_err(&format!("{name}: {id:?}"));
            let list: Vec<_> = found.iter().map(short).collect();
            assert_eq!(list, [format!("{field} path_segment")], "{name}: {id:?}");
            assert!(found[0].message.contains(OURS), "{}", found[0].message);
        }
    }
    for id in odd {
        let params = json!({ "user_id": id }).to_string();
        assert_eq!(refused("tokens.revoke", TOKEN, &params), ["user_id path_segment"], "{id:?}");
    }
}

#[test]
fn an_id_is_required_and_a_text() {
    for (name, field) in WITH_IDS {
        let with = |id: &str| {
            let found = build_with(call(name), id, &others(name), &How::default()).expect_err(name);
            found.iter().map(short).collect::<Vec<_>>()
        };
        assert_eq!(with(""), [format!("{field} required")], "{name}");
        assert_eq!(with("7"), [format!("{field} wrong_type")], "{name}");
        assert_eq!(with("null"), [format!("{field} wrong_type")], "{name}");
    }
    assert_eq!(refused("tokens.revoke", TOKEN, ""), ["user_id required"]);
}

#[test]
fn ids_are_opaque_and_the_vendors_own_samples_are_no_uuids() {
    // A last group of ten characters, letters beyond f, a slug.
    for id in ["7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e", "5g0f5a0e-3h58-4f0f-8f3d-0a5d5b6f2c11", "my-org", "1"] {
        assert_eq!(sent("users.remove", id, ""), format!("DELETE /users/{id}"));
        assert!(build("tokens.revoke", id, &json!({ "user_id": id }).to_string()).is_ok());
    }
}

#[test]
fn everything_else_in_an_id_is_percent_encoded() {
    for (id, written) in [
        ("ü", "%C3%BC"),
        ("a%2Fb", "a%252Fb"),
        ("a\"b", "a%22b"),
        ("a\\b", "a%5Cb"),
        ("😀", "%F0%9F%98%80"),
        ("a..b", "a..b"),
        ("...", "..."),
        ("a-b_c.d~e", "a-b_c.d~e"),
    ] {
        assert_eq!(sent("seats.revoke", id, ""), format!("DELETE /users/{written}/seats"));
        assert_eq!(sent("serviceAccounts.delete", id, ""), format!("DELETE /service-accounts/{written}"));
    }
}
