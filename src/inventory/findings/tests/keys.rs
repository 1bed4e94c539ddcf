//! Keys: age, expiry, creator, place.

use super::*;

#[test]
fn key_old() {
    let pages = [
        users(),
        workspaces(json!([workspace("wrkspc_1", json!({}))])),
        keys(json!([
            key("apikey_new", json!({ "created_at": ago(89) })),
            key("apikey_old", json!({ "created_at": ago(90) })),
            key("apikey_older", json!({ "created_at": ago(180), "name": "ci" })),
            // They do not work, or nobody knows how old they are.
            key("apikey_off", json!({ "created_at": ago(400), "status": "inactive" })),
            key("apikey_put_away", json!({ "created_at": ago(400), "status": "archived" })),
            key("apikey_of_tomorrow", json!({ "created_at": ago(400), "status": "paused" })),
            key("apikey_over", json!({ "created_at": ago(400), "expires_at": ago(1) })),
            key("apikey_odd", json!({ "created_at": "long ago" })),
        ])),
    ];
    let found = super::found("key-old", &pages);
    assert_eq!(mains(&found), ["apikey_old", "apikey_older"]);
    let severities: Vec<&Value> = found.iter().map(|one| &one["severity"]).collect();
    assert_eq!(severities, ["medium", "high"]);
    assert_eq!(found[1]["title"], "the key `ci` is 180 days old");
    // The API makes no keys, so that no call replaces one.
    assert_eq!((&found[1]["done"], found[1].get("repair")), (&json!("decision"), None));
    let evidence = json!({ "createdOn": NOW - 180 * DAY, "ageDays": 180, "thresholdDays": 90 });
    assert_eq!(found[1]["evidence"], evidence);

    let found = found_with("key-old", &pages, json!({ "thresholds": { "keyAgeDays": 180 } }));
    assert_eq!(mains(&found), ["apikey_older"]);
    assert_eq!(found[0]["severity"], "medium");
}

#[test]
fn key_never_expires() {
    let pages = [keys(json!([
        key("apikey_a", json!({ "expires_at": null })),
        key("apikey_b", json!({})),
        key("apikey_off", json!({ "expires_at": null, "status": "inactive" })),
        // A server that leaves the field out says nothing of it.
        key("apikey_untold", json!({ "expires_at": "-", "name": "\"expires_at\":null" })),
    ]))];
    let one = single(found("key-never-expires", &pages));
    assert_eq!(one["entities"], json!(["apikey_a"]));
    assert_eq!((&one["done"], one.get("repair")), (&json!("console"), None));
}

/// "Expired but still `active`"; `expired` is a status of its own (facts §2).
#[test]
fn key_expired_active() {
    let pages = [keys(json!([
        key("apikey_a", json!({ "expires_at": ago(3) })),
        key("apikey_told", json!({ "expires_at": ago(3), "status": "expired" })),
        key("apikey_fine", json!({ "expires_at": ago(-1) })),
        key("apikey_never", json!({ "expires_at": null })),
        key("apikey_meanwhile", json!({ "expires_at": ago(1) })),
    ]))];
    // It was read two days ago: what has run out since cannot have been told yet.
    let found = found_with("key-expired-active", &pages, json!({ "startedAt": NOW - 2 * DAY }));
    let one = single(found);
    assert_eq!(one["entities"], json!(["apikey_a"]));
    assert_eq!(
        one["title"],
        "the key `billing export apikey_a` expired 3 days ago and its status is still `active`"
    );
    assert_eq!(one["repair"], switched_off("apikey_a"));
    assert_eq!(one["done"], "api");
    assert_eq!(super::found("key-expired-active", &pages).len(), 2);
}

/// Facts §4: `created_by` may be null or a service account; a missing creator is a finding.
#[test]
fn key_creator_left() {
    let left = json!({ "created_by": { "id": "user_gone", "type": "user" } });
    let pages = [
        users(),
        keys(json!([
            key("apikey_a", left.clone()),
            key("apikey_here", json!({})),
            key("apikey_off", with(left.clone(), json!({ "status": "inactive" }))),
            key("apikey_nobody", json!({ "created_by": null })),
            key("apikey_machine", json!({ "created_by": { "id": "svac_gone", "type": "service_account" } })),
            key("apikey_fresh", with(left, json!({ "created_at": ago(1) }))),
        ])),
    ];
    // Whoever came while members were being read may have made it.
    let one = single(found_with("key-creator-left", &pages, json!({ "startedAt": NOW - 2 * DAY })));
    assert_eq!(one["entities"], json!(["apikey_a"]));
    assert_eq!(
        one["title"],
        "the key `billing export apikey_a` was made by `user_gone`, who is not in the organization any more"
    );
    assert_eq!((&one["severity"], &one["repair"]), (&json!("high"), &switched_off("apikey_a")));
    assert_eq!(one["evidence"]["createdBy"], "user_gone");
}

#[test]
fn nobody_has_left_whom_nobody_looked_for() {
    let pages = [
        users(),
        keys(json!([key("apikey_a", json!({ "created_by": { "id": "user_gone", "type": "user" } }))])),
    ];
    let args = || json!({ "rules": ["key-creator-left"] });
    for users in ["some", "none"] {
        assert_eq!(ask(&graph_where(&pages, json!({ "users": users })), args()), [] as [Value; 0]);
    }
    let unread = json!({ "rules": ["key-creator-left"], "limited": { "unread": ["users"] } });
    assert_eq!(ask(&graph(&pages), unread), [] as [Value; 0]);
    assert_eq!(ask(&graph(&pages), args()).len(), 1);
}

#[test]
fn key_without_creator() {
    let acts = json!({ "type": "service_account_actor", "service_account_id": "svac_ci" });
    let pages = [keys(json!([
        key("apikey_a", json!({ "created_by": null })),
        key("apikey_b", json!({ "created_by": null, "principal": acts })),
        key("apikey_c", json!({})),
        key("apikey_untold", json!({ "created_by": "-" })),
        key("apikey_off", json!({ "created_by": null, "status": "archived" })),
    ]))];
    let found = found("key-without-creator", &pages);
    assert_eq!(mains(&found), ["apikey_a", "apikey_b"]);
    // Somebody answers for the second one.
    assert_eq!((&found[0]["severity"], &found[1]["severity"]), (&json!("low"), &json!("info")));
    assert_eq!(found[1]["evidence"]["principalId"], "svac_ci");
}

/// Facts §2: `workspace_id` alone does not tell a key of the default workspace from one that has none.
#[test]
fn key_organization_wide() {
    let acts = json!({ "type": "user_actor", "user_id": "user_ana" });
    let pages = [keys(json!([
        key("apikey_a", json!({ "scope": { "type": "organization" }, "principal": acts })),
        key("apikey_b", json!({})),
        key("apikey_untold", json!({ "scope": "-", "workspace_id": null })),
        key("apikey_off", json!({ "scope": { "type": "organization" }, "status": "inactive" })),
    ]))];
    let one = single(found("key-organization-wide", &pages));
    assert_eq!(
        (&one["entities"], &one["evidence"]["principalId"]),
        (&json!(["apikey_a"]), &json!("user_ana"))
    );
}

#[test]
fn key_in_default_workspace() {
    let scope = json!({ "scope": { "type": "workspace", "workspace_id": "wrkspc_default" } });
    let rows = keys(json!([key("apikey_a", scope.clone()), key("apikey_b", json!({}))]));
    let known = workspaces(json!([workspace("wrkspc_1", json!({}))]));
    let pages = [known.clone(), default_workspace("wrkspc_default"), rows.clone()];
    let one = single(found("key-in-default-workspace", &pages));
    assert_eq!(one["entities"], json!(["apikey_a", "wrkspc_default"]));
    assert!(one["title"].as_str().unwrap().ends_with("is in the default workspace"), "{}", one["title"]);
    // Which one is the default is not known where it was not read.
    assert_eq!(found("key-in-default-workspace", &[known, rows]), [] as [Value; 0]);
}

#[test]
fn key_in_archived_workspace() {
    let pages = [
        workspaces(json!([
            workspace("wrkspc_1", json!({ "archived_at": ago(5), "name": "Old" })),
            workspace("wrkspc_2", json!({})),
        ])),
        keys(json!([
            key("apikey_a", json!({ "name": "ci" })),
            key("apikey_off", json!({ "status": "archived" })),
            key("apikey_b", json!({ "scope": { "type": "workspace", "workspace_id": "wrkspc_2" } })),
            key("apikey_c", json!({ "scope": { "type": "workspace", "workspace_id": "wrkspc_unlisted" } })),
        ])),
    ];
    let one = single(found("key-in-archived-workspace", &pages));
    assert_eq!(one["entities"], json!(["apikey_a", "wrkspc_1"]));
    assert_eq!(one["title"], "the key `ci` is active in the workspace `Old`, which is archived");
    assert_eq!((&one["severity"], &one["repair"]), (&json!("high"), &switched_off("apikey_a")));
    assert_eq!(one["evidence"]["archivedOn"], NOW - 5 * DAY);
}

/// Ids go into one segment of the path each, as the core writes them.
#[test]
fn repairs_cannot_leave_their_place() {
    let pages = [keys(json!([key("apikey_a/../b?c#d é", json!({ "expires_at": ago(3) }))]))];
    let one = single(found("key-expired-active", &pages));
    assert_eq!(one["repair"]["path"], "/v1/organizations/api_keys/apikey_a%2F..%2Fb%3Fc%23d%20%C3%A9");
}

/// Names are what somebody typed: no line breaks, nothing that looks like a key.
#[test]
fn titles_are_fit_to_print() {
    let name = format!("a\nb\u{1b}[31m sk-ant-api03-secret-part `{}", "x".repeat(200));
    let pages = [keys(json!([key("apikey_a", json!({ "expires_at": null, "name": name }))]))];
    let one = single(found("key-never-expires", &pages));
    let title = one["title"].as_str().unwrap();
    assert!(title.chars().all(|letter| letter >= ' '), "{title}");
    assert!(!one.to_string().contains("secret-part"), "{one}");
    assert!(title.chars().count() < 150);
}
