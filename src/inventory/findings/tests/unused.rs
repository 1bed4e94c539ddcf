//! What the usage report tells of use. Its buckets are days; a window of 90 days ends today.

use super::*;

/// A report over so many days that tells of use: a dimension, who, and how many days ago.
fn usage(days: i64, uses: &[(&str, &str, i64)]) -> Page {
    let buckets: Vec<Value> = (1..=days)
        .rev()
        .map(|day| {
            let used: Vec<Value> = uses
                .iter()
                .filter(|(.., ago)| *ago == day)
                .map(|(dimension, id, _)| json!({ *dimension: id, "output_tokens": 5 }))
                .collect();
            json!({ "starting_at": ago(day), "ending_at": ago(day - 1), "results": used })
        })
        .collect();
    ("usage", "", json!(buckets))
}

#[test]
fn key_unused() {
    let old = || json!({ "created_at": ago(200) });
    let rows = keys(json!([
        key("apikey_busy", old()),
        key("apikey_idle", with(old(), json!({ "name": "ci" }))),
        key("apikey_never", old()),
        key("apikey_new", json!({ "created_at": ago(29) })),
        key("apikey_off", with(old(), json!({ "status": "inactive" }))),
        key("apikey_odd", json!({ "created_at": null })),
    ]));
    let report = usage(90, &[("api_key_id", "apikey_busy", 30), ("api_key_id", "apikey_idle", 31)]);
    let pages = [rows.clone(), report];
    let found = found("key-unused", &pages);
    assert_eq!(mains(&found), ["apikey_idle", "apikey_never"]);
    assert_eq!(found[0]["title"], "the key `ci` seems not to have been used for 30 days");
    let evidence = json!({
        "createdOn": NOW - 200 * DAY, "inferred": true, "windowStart": NOW - 90 * DAY, "windowEnd": NOW,
        "lastUsedOn": NOW - 31 * DAY, "unusedDays": 30, "thresholdDays": 30,
    });
    assert_eq!(found[0]["evidence"], evidence);
    assert_eq!(found[1]["evidence"].get("lastUsedOn"), None);
    assert_eq!(found[1]["evidence"]["unusedDays"], 90);
    assert_eq!(found[0]["repair"], switched_off("apikey_idle"));

    let args = json!({ "thresholds": { "keyUnusedDays": 31 } });
    assert_eq!(mains(&found_with("key-unused", &pages, args)), ["apikey_never"]);
    // A report that was not read, or not to its end, or does not reach back far enough tells nothing.
    assert_eq!(super::found("key-unused", std::slice::from_ref(&rows)), [] as [Value; 0]);
    let args = json!({ "limited": { "unread": ["usage"] } });
    assert_eq!(found_with("key-unused", &pages, args), [] as [Value; 0]);
    assert_eq!(super::found("key-unused", &[rows.clone(), usage(29, &[])]), [] as [Value; 0]);
    assert_eq!(super::found("key-unused", &[rows, usage(30, &[])]).len(), 3);
}

fn some() -> Page {
    workspaces(json!([
        workspace("wrkspc_1", json!({ "name": "Sales" })),
        workspace("wrkspc_2", json!({})),
        workspace("wrkspc_3", json!({})),
        workspace("wrkspc_4", json!({ "archived_at": ago(1) })),
        workspace("wrkspc_5", json!({ "created_at": ago(29) })),
    ]))
}

/// Somebody is in the second one, a key that works in the third; the first has only one that does not.
fn filled() -> Vec<Page> {
    let of = |id| json!({ "type": "workspace", "workspace_id": id });
    vec![
        users(),
        some(),
        default_workspace("wrkspc_default"),
        ("workspaceMembers", "wrkspc_2", json!([member("user_ana", "workspace_user")])),
        keys(json!([
            key("apikey_1", json!({ "scope": of("wrkspc_1"), "status": "inactive" })),
            key("apikey_3", json!({ "scope": of("wrkspc_3") })),
        ])),
    ]
}

#[test]
fn workspace_unused() {
    let rule = "workspace-unused";
    let one = single(found(rule, &filled()));
    assert_eq!(one["entities"], json!(["wrkspc_1"]));
    assert_eq!(one["title"], "the workspace `Sales` has no members and no active keys");
    let evidence = json!({ "createdOn": NOW - 300 * DAY, "members": 0, "activeKeys": 0 });
    assert_eq!(one["evidence"], evidence);
    // Archiving cannot be undone: nobody is asked to confirm it in passing.
    assert_eq!((&one["done"], one.get("repair")), (&json!("decision"), None));
    let limits =
        [json!({ "unread": ["apiKeys"] }), json!({ "members": ["wrkspc_1"] }), json!({ "members": true })];
    for limited in limits {
        assert_eq!(found_with(rule, &filled(), json!({ "limited": limited })), [] as [Value; 0]);
    }
    // Lists show who is there by the role in the organization alone (rules 1 and 2): that is everybody's case everywhere.
    let inherited = json!([member("user_boss", "workspace_admin"), member("user_cy", "workspace_billing")]);
    let boss = ("users", "", json!([user("user_boss", "admin")]));
    let more = [filled(), vec![boss.clone(), members(inherited)]].concat();
    assert_eq!(mains(&found(rule, &more)), ["wrkspc_1"]);
    let given = json!([member("user_boss", "workspace_user")]);
    assert_eq!(found(rule, &[filled(), vec![boss, members(given)]].concat()), [] as [Value; 0]);
    let machine = json!([{ "service_account_id": "svac_1", "workspace_id": "wrkspc_1", "workspace_role": "workspace_user" }]);
    let account = ("serviceAccounts", "", json!([{ "id": "svac_1", "name": "ci" }]));
    let more = [filled(), vec![account, ("serviceAccountWorkspaces", "svac_1", machine)]].concat();
    assert_eq!(found(rule, &more), [] as [Value; 0]);
}

#[test]
fn workspace_unused_by_the_report() {
    let with = |page: Page| [filled(), vec![page]].concat();
    let rule = "workspace-unused";
    let used = &[("workspace_id", "wrkspc_1", 3), ("workspace_id", "wrkspc_3", 40)];
    // The first is used, by whatever means, the others are not, although somebody and a key are there.
    let found = super::found(rule, &with(usage(90, used)));
    assert_eq!(mains(&found), ["wrkspc_2", "wrkspc_3"]);
    assert_eq!(found[1]["title"], "the workspace `Team wrkspc_3` seems not to have been used for 39 days");
    assert_eq!(found[1]["evidence"]["inferred"], true);
    assert_eq!(found[1]["evidence"]["lastUsedOn"], NOW - 40 * DAY);
    // A short report tells of use, but not that there was none before.
    let empty = super::found(rule, &with(usage(7, &[])));
    assert_eq!(mains(&empty), ["wrkspc_1"]);
    assert_eq!(empty[0]["evidence"].get("inferred"), None);
    assert_eq!(super::found(rule, &with(usage(7, &[("workspace_id", "wrkspc_1", 3)]))), [] as [Value; 0]);
    let args = json!({ "limited": { "unread": ["usage"] } });
    assert_eq!(mains(&found_with(rule, &with(usage(90, used)), args)), ["wrkspc_1"]);
}
