//! Workspaces: admins and tags.

use super::*;

#[test]
fn workspace_without_admin() {
    let rows = json!([
        workspace("wrkspc_1", json!({ "name": "Sales" })),
        workspace("wrkspc_2", json!({})),
        workspace("wrkspc_3", json!({})),
        workspace("wrkspc_4", json!({})),
        workspace("wrkspc_5", json!({ "archived_at": ago(1) })),
    ]);
    let staff =
        json!([user("user_ana", "developer"), user("user_boss", "admin"), user("user_cy", "billing")]);
    let of = |workspace, rows| ("workspaceMembers", workspace, rows);
    let pages = [
        ("users", "", staff),
        workspaces(rows),
        default_workspace("wrkspc_default"),
        // Lists show what the role in the organization brings (rule 1): that was given by nobody.
        of(
            "wrkspc_1",
            json!([member("user_ana", "workspace_developer"), member("user_boss", "workspace_admin")]),
        ),
        of("wrkspc_2", json!([member("user_ana", "workspace_admin")])),
        // Rule 8: whoever has the role billing may be made admin of a workspace.
        of("wrkspc_3", json!([member("user_cy", "workspace_admin")])),
        // Whoever is not in the organization looks after nothing.
        of("wrkspc_4", json!([member("user_gone", "workspace_admin")])),
    ];
    let rule = "workspace-without-admin";
    let found = super::found(rule, &pages);
    assert_eq!(mains(&found), ["wrkspc_1", "wrkspc_4"]);
    assert_eq!(
        found[0]["title"],
        "nobody was made admin of the workspace `Sales`: organization admins alone are"
    );
    assert_eq!(found[0]["evidence"], json!({ "createdOn": NOW - 300 * DAY, "members": 1 }));

    let args = json!({ "limited": { "members": ["wrkspc_1"] } });
    assert_eq!(mains(&found_with(rule, &pages, args)), ["wrkspc_4"]);
    assert_eq!(found_with(rule, &pages, json!({ "limited": { "members": true } })), [] as [Value; 0]);
    // Not all members of the organization are known: that one may be one of them.
    let some = graph_where(&pages, json!({ "users": "some" }));
    assert_eq!(mains(&ask(&some, json!({ "rules": [rule] }))), ["wrkspc_1"]);

    let users = pages[0].2.clone();
    let listed: Vec<Value> = pages[3..]
        .iter()
        .flat_map(|(_, workspace, rows)| {
            let id = json!({ "workspace_id": workspace });
            rows.as_array().unwrap().iter().map(move |row| with(row.clone(), id.clone()))
        })
        .collect();
    let snapshot = json!({
        "version": 1, "takenAt": NOW, "users": users, "workspaces": pages[1].2, "workspaceMembers": listed,
    });
    let review: Value =
        serde_json::from_str(&crate::rules::answer("roles.review", "[]", &snapshot.to_string())).unwrap();
    let unusual = review["value"]["unusual"].as_array().unwrap();
    let reviewed = unusual.iter().filter(|one| one["rule"] == rule).map(|one| &one["entities"][0]);
    assert_eq!(reviewed.collect::<Vec<_>>(), mains(&found), "as in the review of roles");
}

#[test]
fn tag_missing() {
    let rows = json!([
        workspace("wrkspc_1", json!({ "name": "Sales", "tags": { "team": "core" } })),
        workspace("wrkspc_2", json!({ "tags": { "team": "core", "cost-center": "" } })),
        workspace("wrkspc_3", json!({ "tags": {} })),
        workspace("wrkspc_4", json!({ "tags": {}, "archived_at": ago(1) })),
        // The server of an older version tells nothing of tags.
        workspace("wrkspc_5", json!({ "tags": "-" })),
        workspace("wrkspc_6", json!({ "tags": { "Team": "core", "cost-center": "7" } })),
    ]);
    let pages = [workspaces(rows), default_workspace("wrkspc_default")];
    assert_eq!(found("tag-missing", &pages), [] as [Value; 0]);
    let args = json!({ "thresholds": { "requiredTags": ["team", "cost-center"] } });
    let found = found_with("tag-missing", &pages, args);
    assert_eq!(mains(&found), ["wrkspc_1", "wrkspc_3", "wrkspc_6", "wrkspc_default"]);
    assert_eq!(found[0]["title"], "the workspace `Sales` lacks the tags `cost-center`");
    assert_eq!(found[1]["evidence"]["missing"], json!(["team", "cost-center"]));
    assert_eq!(found[1]["title"], "the workspace `Team wrkspc_3` lacks the tags `team`, `cost-center`");
    // Tags are told apart by the case of their letters.
    assert_eq!(found[2]["evidence"]["missing"], json!(["team"]));
}
