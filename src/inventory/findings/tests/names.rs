//! Names.

use super::*;

#[test]
fn key_name_twice() {
    let pages = [keys(json!([
        key("apikey_1", json!({ "name": "CI" })),
        key("apikey_2", json!({ "name": " ci " })),
        key("apikey_3", json!({ "name": "ci", "status": "inactive" })),
        key("apikey_4", json!({ "name": "ci", "expires_at": ago(1) })),
        key("apikey_5", json!({ "name": "ci 2" })),
        key("apikey_6", json!({ "name": "" })),
        key("apikey_7", json!({ "name": " " })),
        key("apikey_8", json!({ "name": "deploy" })),
        key("apikey_9", json!({ "name": "Deploy" })),
        key("apikey_0", json!({ "name": "deploy" })),
    ]))];
    let found = found("key-name-twice", &pages);
    let entities: Vec<&Value> = found.iter().map(|one| &one["entities"]).collect();
    assert_eq!(entities, [&json!(["apikey_0", "apikey_8", "apikey_9"]), &json!(["apikey_1", "apikey_2"])]);
    assert_eq!(found[0]["title"], "3 active keys are called `deploy`");
    assert_eq!(found[0]["evidence"], json!({ "keys": 3 }));
    assert_eq!(found[0].get("repair"), None);
}

#[test]
fn the_last_name_may_be_there_twice() {
    let pages =
        [keys(json!([key("apikey_1", json!({ "name": "z" })), key("apikey_2", json!({ "name": "z" }))]))];
    assert_eq!(found("key-name-twice", &pages).len(), 1);
}

fn meaningless(kind: &str, name: &str, more: Value) -> bool {
    let row = json!({ "name": name });
    let page = match kind {
        "key" => keys(json!([key("apikey_1", row)])),
        _ => workspaces(json!([workspace("wrkspc_1", row)])),
    };
    !found_with("name-meaningless", &[page], more).is_empty()
}

#[test]
fn name_meaningless() {
    let nothing = [
        "new key",
        "My Key",
        "my_key",
        "API Key",
        "api-key (2)",
        "key",
        "key 3",
        "Key #12",
        "untitled",
        "Untitled 1",
        "foo",
        "asdf",
        "tmp",
        "temp",
        "temporary",
        "xxx",
        "a",
        "ZZ",
        "12",
        "2026-01",
        "---",
        "…",
        "",
        "  ",
        "default",
    ];
    for name in nothing {
        // A sign that is no letter of ASCII may be a word.
        assert_eq!(meaningless("key", name, json!({})), name != "…", "`{name}`");
    }
    for name in [
        "CI",
        "QA",
        "s3",
        "gpt4",
        "billing export",
        "test runner",
        "生产",
        "é",
        "Temperature",
        "keyboard",
        "k8s",
        "b2b",
    ] {
        assert!(!meaningless("key", name, json!({})), "`{name}`");
        assert!(!meaningless("workspace", name, json!({})), "`{name}`");
    }
    for name in ["workspace", "New Workspace", "untitled workspace 2", "foo", ""] {
        assert!(meaningless("workspace", name, json!({})), "`{name}`");
    }
    // A key for tests says nothing, a workspace for them does.
    for name in ["test", "Testing", "test 1"] {
        assert!(meaningless("key", name, json!({})), "`{name}`");
        assert!(!meaningless("workspace", name, json!({})), "`{name}`");
    }
}

#[test]
fn what_says_nothing_can_be_told() {
    let told = || json!({ "thresholds": { "meaninglessNames": ["scratch pad", "test"] } });
    for name in ["Scratch-Pad", "scratchpad 7", "test", "x", "12"] {
        assert!(meaningless("key", name, told()), "`{name}`");
        assert!(meaningless("workspace", name, told()), "`{name}`");
    }
    assert!(!meaningless("key", "new key", told()));
    let none = || json!({ "thresholds": { "meaninglessNames": [] } });
    assert!(!meaningless("key", "foo", none()));
    assert!(meaningless("key", "", none()));
}

/// The default workspace cannot be renamed (facts §2); what is out of use need not be.
#[test]
fn some_names_do_not_matter() {
    let pages = [
        workspaces(json!([workspace("wrkspc_1", json!({ "name": "foo", "archived_at": ago(1) }))])),
        default_workspace("wrkspc_default"),
        keys(json!([
            key("apikey_1", json!({ "name": "foo", "status": "archived" })),
            key("apikey_2", json!({ "name": "foo", "expires_at": ago(1) })),
            key("apikey_3", json!({ "name": "foo" })),
        ])),
    ];
    let one = single(found("name-meaningless", &pages));
    assert_eq!(one["entities"], json!(["apikey_3"]));
    assert_eq!(one["title"], "`foo` says nothing as the name of a key");
    assert_eq!((&one["severity"], &one["done"]), (&json!("info"), &json!("decision")));
}
