//! What comes back: presence and JSON kind, nothing else; and the grammar itself
//! against an independent reader.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;
use common::{call, short};
use proptest::prelude::*;
use rolecall::contract::shape::Paging;
use rolecall::engine::answer::{Checked, check};
use rolecall::engine::input::Input;
use rolecall::engine::paging::{Next, PageFacts, next};
use rolecall::engine::scan::{Cursor, NotJson};

fn checked(name: &str, body: &str) -> Checked {
    check(body.as_bytes(), &call(name).returns, true).unwrap_or_else(|NotJson| panic!("not JSON: {body}"))
}

fn misfits(name: &str, body: &str) -> Vec<String> {
    checked(name, body).issues.iter().map(short).collect()
}

const USER: &str = r#"{"id":"user_01WCz1FkmYMm4gnmykNKUu3Q","type":"user","email":"ada@acme.example","name":"Ada","role":"developer","added_at":"2026-03-02T09:15:00Z"}"#;
const KEY: &str = r#"{"id":"apikey_01Rj2N8SVvo6BePZj99NhmiT","type":"api_key","name":"ci","status":"active","created_at":"2026-05-01T00:00:00Z","expires_at":null,"partial_key_hint":"sk-ant-api03-R2D...igAA","created_by":{"id":"user_01WCz1FkmYMm4gnmykNKUu3Q","type":"user"},"principal":null,"scope":{"type":"workspace","workspace_id":"wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ"}}"#;

const INVITE: &str = r#"{"id":"invite_015gWxCN9Hfg2QhZwTK7Mdeu","type":"invite","email":"bob@acme.example","role":"user","status":"pending","invited_at":"2026-11-02T10:00:00Z","expires_at":"2026-11-23T10:00:00Z","accepted_at":null,"rbac_group_ids":[]}"#;
const WORKSPACE: &str = r##"{"id":"wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ","type":"workspace","name":"Production","created_at":"2026-02-01T08:00:00Z","archived_at":null,"display_color":"#6C5BB9","compartment_id":"f8a7b6c5-4d3e-4f1a-8b9c-0d1e2f3a4b5c","data_residency":{"workspace_geo":"us","allowed_inference_geos":"unrestricted","default_inference_geo":"global"},"external_key_id":null,"user_profile_id":null,"tags":{"team":"core"}}"##;
const MEMBER: &str = r#"{"type":"workspace_member","user_id":"user_01WCz1FkmYMm4gnmykNKUu3Q","workspace_id":"wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ","workspace_role":"workspace_developer"}"#;

/// The examples of the facts, one a call.
#[test]
fn the_documented_examples_fit() {
    let page = |item: &str| format!(r#"{{"data":[{item}],"has_more":false,"first_id":"x","last_id":"x"}}"#);
    let cases = [
        (
            "retrieve",
            r#"{"id":"12345678-1234-5678-1234-567812345678","type":"organization","name":"Acme Robotics"}"#
                .to_owned(),
        ),
        ("users.retrieve", USER.to_owned()),
        ("users.list", page(USER)),
        ("users.remove", r#"{"id":"user_1","type":"user_deleted"}"#.to_owned()),
        ("users.update", USER.to_owned()),
        ("invites.create", INVITE.to_owned()),
        ("invites.retrieve", INVITE.to_owned()),
        ("invites.list", page(INVITE)),
        ("invites.delete", r#"{"id":"invite_1","type":"invite_deleted"}"#.to_owned()),
        ("workspaces.create", WORKSPACE.to_owned()),
        ("workspaces.retrieve", WORKSPACE.to_owned()),
        ("workspaces.update", WORKSPACE.to_owned()),
        ("workspaces.list", page(WORKSPACE)),
        (
            "workspaces.archive",
            WORKSPACE.replace(r#""archived_at":null"#, r#""archived_at":"2026-03-01T08:00:00Z""#),
        ),
        ("workspaces.members.retrieve", MEMBER.to_owned()),
        ("workspaces.members.update", MEMBER.to_owned()),
        ("workspaces.members.add", MEMBER.to_owned()),
        ("workspaces.members.list", page(MEMBER)),
        (
            "workspaces.members.remove",
            r#"{"type":"workspace_member_deleted","user_id":"user_1","workspace_id":"wrkspc_1"}"#.to_owned(),
        ),
        ("apiKeys.retrieve", KEY.to_owned()),
        ("apiKeys.update", KEY.to_owned()),
        ("apiKeys.list", page(KEY)),
    ];
    for (name, body) in cases {
        assert_eq!(misfits(name, &body), Vec::<String>::new(), "{name}");
        assert!(checked(name, &body).usable);
    }
}

#[test]
fn prefix_format_length_and_new_words_are_never_checked_in_answers() {
    let odd = r#"{"id":"7","type":"person","email":"no address","name":"","role":"archduke","added_at":"yesterday"}"#;
    assert_eq!(misfits("users.retrieve", odd), Vec::<String>::new());
    let new_union = KEY.replace(
        r#"{"type":"workspace","workspace_id":"wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ"}"#,
        r#"{"type":"galaxy"}"#,
    );
    assert_eq!(misfits("apiKeys.retrieve", &new_union), Vec::<String>::new());
    let new_field = USER.replacen('{', r#"{"shoe_size":{"eu":[41,{}]},"#, 1);
    assert_eq!(misfits("users.retrieve", &new_field), Vec::<String>::new());
}

#[test]
fn what_is_missing_or_of_another_kind_is_listed_with_its_place() {
    assert_eq!(
        misfits("users.retrieve", r#"{"id":7,"name":null,"role":["x"],"type":"user"}"#),
        ["id wrong_type", "name wrong_type", "role wrong_type", "added_at required", "email required"]
    );
    let body = format!(r#"{{"data":[{USER},{{"id":true}},7],"has_more":"no","first_id":1,"last_id":null}}"#);
    assert_eq!(
        misfits("users.list", &body),
        [
            "data.1.id wrong_type",
            "data.1.added_at required",
            "data.1.email required",
            "data.1.name required",
            "data.1.role required",
            "data.1.type required",
            "data.2 wrong_type",
            "has_more wrong_type",
            "first_id wrong_type"
        ]
    );
    let nested = KEY.replace(
        r#""type":"workspace","workspace_id":"wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ""#,
        r#""type":"workspace""#,
    );
    assert_eq!(misfits("apiKeys.retrieve", &nested), ["scope.workspace_id required"]);
    assert_eq!(
        misfits("apiKeys.retrieve", &KEY.replace(r#""type":"workspace","#, "")),
        ["scope.type required"]
    );
}

#[test]
fn a_misfit_says_where_it_is() {
    let body =
        format!(r#"{{"data":[{USER},{{"id":true}}],"has_more":false,"first_id":null,"last_id":null}}"#);
    let first = &checked("users.list", &body).issues[0];
    assert_eq!(first.message, "`data[1].id` is a boolean in the answer, documented is text");
}

#[test]
fn a_list_without_an_array_of_data_cannot_be_used_but_absent_and_null_count_as_empty() {
    for (body, usable, issue) in [
        (r#"{"has_more":false,"first_id":null,"last_id":null}"#, true, Some("data required")),
        (r#"{"data":null,"has_more":false,"first_id":null,"last_id":null}"#, true, Some("data wrong_type")),
        (r#"{"data":[],"has_more":false,"first_id":null,"last_id":null}"#, true, None),
        (r#"{"data":{},"has_more":false,"first_id":null,"last_id":null}"#, false, Some("data wrong_type")),
        (r#"{"data":"x","has_more":false,"first_id":null,"last_id":null}"#, false, Some("data wrong_type")),
        ("[]", false, Some(" wrong_type")),
        ("7", false, Some(" wrong_type")),
    ] {
        let found = checked("users.list", body);
        assert_eq!(found.usable, usable, "{body}");
        assert_eq!(
            found.issues.iter().map(short).collect::<Vec<_>>(),
            issue.into_iter().collect::<Vec<_>>(),
            "{body}"
        );
    }
    assert!(!checked("users.retrieve", "[]").usable);
    assert!(!checked("users.retrieve", "null").usable);
}

#[test]
fn the_number_of_listed_misfits_is_bounded() {
    let items = vec!["{}"; 5000].join(",");
    let body = format!(r#"{{"data":[{items}],"has_more":false,"first_id":null,"last_id":null}}"#);
    assert_eq!(misfits("users.list", &body).len(), 100);
}

#[test]
fn checks_that_are_off_still_read_the_grammar() {
    let returns = &call("users.retrieve").returns;
    assert!(check(b"{\"id\":7}", returns, false).unwrap().issues.is_empty());
    for broken in [
        "",
        "{",
        "{\"id\":}",
        "{\"id\":1,}",
        "[1 2]",
        "nul",
        "01",
        "1.",
        "\"\\x\"",
        "{} x",
        "<html>",
        "\"\n\"",
    ] {
        assert_eq!(check(broken.as_bytes(), returns, false).map(|_| ()), Err(NotJson), "{broken}");
    }
}

#[test]
fn keys_written_with_escapes_are_the_same_keys() {
    assert_eq!(
        misfits("users.remove", r#"{"\u0069d":"user_1","t\u0079pe":"user_deleted"}"#),
        Vec::<String>::new()
    );
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_answer() {
    assert!(
        checked("users.remove", "\u{feff}{\"id\":\"user_1\",\"type\":\"user_deleted\"}").issues.is_empty()
    );
}

#[test]
fn deep_nesting_is_read_without_recursion() {
    let deep = format!("{}1{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let body = format!(r#"{{"id":"user_1","type":"user_deleted","new":{deep}}}"#);
    assert!(misfits("users.remove", &body).is_empty());
}

fn facts(has_more: Option<bool>, first: Option<&str>, last: Option<&str>) -> PageFacts {
    PageFacts {
        has_more,
        first_id: first.map(str::to_owned),
        last_id: last.map(str::to_owned),
        next_page: None,
    }
}

fn token(has_more: Option<bool>, next_page: Option<&str>) -> PageFacts {
    PageFacts { next_page: next_page.map(str::to_owned), ..facts(has_more, None, None) }
}

#[test]
fn a_page_token_leads_to_the_next_page() {
    let go = |paging, page: PageFacts| next(paging, &Input::parse(r#"{"page":"old"}"#).unwrap(), &page);
    let on = Next::Cursor(r#"{"page":"p2"}"#.to_owned());
    for paging in [Paging::Token, Paging::Report] {
        assert_eq!(go(paging, token(None, Some("p2"))), on);
        assert_eq!(go(paging, token(Some(true), Some("p2"))), on);
        assert_eq!(go(paging, token(None, None)), Next::End);
        assert_eq!(go(paging, token(Some(false), None)), Next::End);
        assert_eq!(go(paging, token(Some(true), None)), Next::Missing, "no row is lost in silence");
        assert_eq!(go(paging, token(Some(false), Some("p2"))), Next::End, "`false` wins over a token");
    }
    let empty =
        check(br#"{"data":[],"has_more":false,"next_page":""}"#, &call("costReport.list").returns, true);
    assert_eq!(empty.unwrap_or_else(|NotJson| panic!("not JSON")).page, Some(token(Some(false), None)));
}

#[test]
fn a_page_goes_on_behind_its_last_id_and_backwards_before_its_first() {
    let go = |args: &str, page: PageFacts| next(Paging::IdCursor, &Input::parse(args).unwrap(), &page);
    let forward = facts(Some(true), Some("a"), Some("z"));
    assert_eq!(go("{}", forward.clone()), Next::Cursor(r#"{"after_id":"z"}"#.to_owned()));
    assert_eq!(go(r#"{"after_id":"q"}"#, forward.clone()), Next::Cursor(r#"{"after_id":"z"}"#.to_owned()));
    assert_eq!(go(r#"{"before_id":"q"}"#, forward.clone()), Next::Cursor(r#"{"before_id":"a"}"#.to_owned()));
    assert_eq!(go(r#"{"before_id":null}"#, forward), Next::Cursor(r#"{"after_id":"z"}"#.to_owned()));
    assert_eq!(go("{}", facts(Some(false), Some("a"), Some("z"))), Next::End);
}

#[test]
fn no_member_is_lost_to_a_page_that_says_too_little() {
    let go = |page: PageFacts| next(Paging::IdCursor, &Input::empty(), &page);
    assert_eq!(go(facts(Some(true), Some("a"), None)), Next::Missing);
    assert_eq!(go(facts(Some(true), None, Some("z"))), Next::Cursor(r#"{"after_id":"z"}"#.to_owned()));
    assert_eq!(go(facts(None, None, Some("z"))), Next::Cursor(r#"{"after_id":"z"}"#.to_owned()));
    // An empty page is no end by itself, and a `has_more` that cannot be read is none said.
    assert_eq!(go(facts(None, None, None)), Next::End);
}

/// Whether the whole text is one JSON value, by our scanner.
fn scans(text: &[u8]) -> bool {
    let mut cursor = Cursor::new(text);
    cursor.skip().is_ok() && cursor.at_end()
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_filter("finite", |x| x.is_finite()).prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn every_json_text_scans_and_reads_back_the_same(value in any_json()) {
        let text = value.to_string();
        prop_assert!(scans(text.as_bytes()));
        let read = Input::parse(&text).unwrap().to_json();
        let reparsed = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        prop_assert_eq!(reparsed(&read), reparsed(&text));
    }

    #[test]
    fn a_broken_text_is_judged_as_the_other_reader_judges_it(value in any_json(), at in any::<prop::sample::Index>(), with in any::<u8>()) {
        let mut bytes = value.to_string().into_bytes();
        let index = at.index(bytes.len());
        bytes[index] = with;
        // Invalid UTF-8 is no concern of the grammar: it is decoded leniently, as `fetch` does.
        if let Ok(text) = String::from_utf8(bytes) {
            let other = serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok();
            prop_assert_eq!(scans(text.as_bytes()), other, "{}", text);
        }
    }

    #[test]
    fn no_bytes_upset_the_check(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for name in ["users.list", "apiKeys.retrieve", "workspaces.list"] {
            let _ = check(&bytes, &call(name).returns, true);
        }
    }
}
