//! The order of findings, and that nothing but what was read makes a difference.

use super::super::rules::rules;
use super::*;
use proptest::prelude::*;

/// The face §9 names them in this order.
const ORDER: [&str; 24] = [
    "key-old",
    "key-never-expires",
    "key-expired-active",
    "key-creator-left",
    "key-without-creator",
    "key-organization-wide",
    "key-in-default-workspace",
    "key-in-archived-workspace",
    "invite-privileged-pending",
    "invite-expired",
    "invite-stale",
    "member-not-in-organization",
    "many-admins",
    "workspace-without-admin",
    "user-without-workspace",
    "key-unused",
    "service-account-admin",
    "federation-rule-open",
    "token-of-removed-user",
    "key-name-twice",
    "name-meaningless",
    "workspace-unused",
    "tag-missing",
    "role-review-due",
];

#[test]
fn all_rules_are_there_in_their_order() {
    let mut ids: Vec<&str> = rules().map(|(_, words)| words.id()).collect();
    ids.dedup();
    assert_eq!(ids, ORDER);
}

#[test]
fn every_rule_says_everything() {
    assert_eq!(rules().count(), include_str!("../rules.txt").lines().count());
    for (_, words) in rules() {
        let says = words.says();
        assert!(["high", "medium", "low", "info"].contains(&says.severity), "{}", words.id());
        assert!(["api", "console", "decision"].contains(&says.done), "{}", words.id());
        for text in [says.title, says.advice] {
            assert!(!text.is_empty() && !text.contains('|') && !text.ends_with('.'), "{text}");
        }
    }
}

/// Something of everything.
fn everything() -> Vec<Page> {
    let odd = |place: usize| {
        let rows = [
            json!({ "created_at": ago(100 + place as i64), "expires_at": null, "name": "test" }),
            json!({ "created_by": { "id": "user_gone", "type": "user" }, "name": "ci" }),
            json!({ "principal": { "type": "user_actor", "user_id": "user_gone" } }),
            json!({ "created_by": null, "scope": { "type": "organization" }, "name": "CI" }),
            json!({ "expires_at": ago(3) }),
            json!({ "scope": { "type": "workspace", "workspace_id": "wrkspc_default" } }),
            json!({ "scope": { "type": "workspace", "workspace_id": "wrkspc_3" } }),
        ];
        key(&format!("apikey_{place:02}"), rows[place % rows.len()].clone())
    };
    let all: Vec<Value> = (0..24).map(odd).collect();
    let mut pages = vec![
        organization(),
        ("users", "", json!([user("user_ana", "admin"), user("user_bo", "owner"), user("user_cy", "admin")])),
        ("users", "", json!([user("user_di", "user"), user("user_ed", "developer")])),
        workspaces(json!([
            workspace("wrkspc_1", json!({ "name": "foo" })),
            workspace("wrkspc_2", json!({}))
        ])),
        workspaces(json!([workspace("wrkspc_3", json!({ "archived_at": ago(5) }))])),
        members(json!([member("user_di", "workspace_user")])),
        members(json!([member("user_gone", "workspace_user"), member("user_left", "workspace_user")])),
        (
            "invites",
            "",
            json!([
                { "id": "invite_1", "email": "a@example.com", "role": "admin", "status": "pending", "invited_at": ago(20), "expires_at": ago(-1) },
                { "id": "invite_2", "email": "b@example.com", "role": "user", "status": "expired", "invited_at": ago(40), "expires_at": ago(19) },
            ]),
        ),
        ("serviceAccounts", "", json!([{ "id": "svac_1", "name": "ci", "organization_role": "admin" }])),
        (
            "rules",
            "",
            json!([{ "id": "fdrl_1", "name": "all", "match": {}, "applies_to_all_workspaces": true }]),
        ),
        (
            "usage",
            "",
            json!([{ "starting_at": ago(90), "ending_at": ago(0), "results": [{ "api_key_id": "apikey_00", "output_tokens": 1 }] }]),
        ),
    ];
    pages.extend(all.chunks(5).map(|rows| keys(json!(rows))));
    pages
}

fn args() -> Value {
    json!({ "now": NOW, "thresholds": { "requiredTags": ["team"] } })
}

/// The default workspace is told by what comes after the others, so that its page stays the last one.
fn text_of(pages: &[Page]) -> String {
    let all = [pages, &[default_workspace("wrkspc_default")]].concat();
    graph(&all).findings(&Input::read(&args().to_string()))
}

#[test]
fn everything_is_found_in_order() {
    let found: Vec<Value> = serde_json::from_str(&text_of(&everything())).unwrap();
    let place = |one: &Value| ORDER.iter().position(|id| one["rule"] == *id).unwrap();
    let keys: Vec<(usize, String)> =
        found.iter().map(|one| (place(one), one["entities"].to_string())).collect();
    assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{keys:?}");
    let mut seen: Vec<&str> = found.iter().map(|one| one["rule"].as_str().unwrap()).collect();
    seen.dedup();
    assert_eq!(seen, ORDER);
    for one in &found {
        assert_eq!(one["done"] == "api", one.get("repair").is_some(), "{one}");
    }
}

#[test]
fn only_what_was_asked_for() {
    let found = ask(&graph(&everything()), json!({ "rules": ["role-review-due", "key-old"] }));
    let mut seen: Vec<&str> = found.iter().map(|one| one["rule"].as_str().unwrap()).collect();
    seen.dedup();
    assert_eq!(seen, ["key-old", "role-review-due"]);
    assert_eq!(ask(&graph(&everything()), json!({ "rules": [] })), [] as [Value; 0]);
    assert_eq!(Graph::new().findings(&Input::read("{}")).matches("\"rule\"").count(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// The same bytes, in whatever order the pages came.
    #[test]
    fn the_order_of_pages_does_not_matter(pages in Just(everything()).prop_shuffle()) {
        prop_assert_eq!(text_of(&pages), text_of(&everything()));
    }

    /// Nothing that a server may answer makes it fail.
    #[test]
    fn odd_rows_are_no_trouble(
        name in "\\PC{0,12}",
        value in prop_oneof![
            Just(Value::Null), Just(json!(true)), Just(json!(7)), Just(json!([])), Just(json!({})), Just(json!("x")),
            Just(json!({ "id": 7, "type": [], "workspace_id": {} })), Just(json!("9999-12-31T23:59:59Z")),
        ],
        field in prop::sample::select(vec![
            "name", "status", "created_at", "expires_at", "created_by", "principal", "scope", "tags", "role", "match",
            "archived_at", "invited_at", "email", "target",
        ]),
    ) {
        let row = |id: &str| with(key(id, json!({ "name": name })), json!({ field: value }));
        let pages = [
            keys(json!([row("apikey_1")])), ("users", "", json!([row("user_1")])), workspaces(json!([row("wrkspc_1")])),
            ("invites", "", json!([row("invite_1")])), ("rules", "", json!([row("fdrl_1")])),
            ("serviceAccounts", "", json!([row("svac_1")])),
        ];
        let text = graph(&pages).findings(&Input::read(&args().to_string()));
        prop_assert!(serde_json::from_str::<Value>(&text).is_ok());
    }
}
