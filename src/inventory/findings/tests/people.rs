//! People and their roles.

use super::*;

fn open() -> Page {
    workspaces(json!([workspace("wrkspc_1", json!({ "name": "Sales" }))]))
}

#[test]
fn member_not_in_organization() {
    let rows = members(json!([member("user_ana", "workspace_user"), member("user_gone", "workspace_admin")]));
    let pages = [organization(), users(), open(), rows.clone()];
    let one = single(found("member-not-in-organization", &pages));
    assert_eq!(one["entities"], json!(["user_gone", "wrkspc_1"]));
    assert_eq!(one["title"], "`user_gone` is a member of the workspace `Sales` and not of the organization");
    assert_eq!(one["evidence"], json!({ "role": "workspace_admin" }));
    let repair = json!({
        "call": "workspaces.members.remove", "method": "DELETE",
        "path": "/v1/organizations/workspaces/wrkspc_1/members/user_gone", "body": null,
    });
    assert_eq!((&one["repair"], &one["done"]), (&repair, &json!("api")));

    let archived = workspaces(json!([workspace("wrkspc_1", json!({ "archived_at": ago(1) }))]));
    assert_eq!(found("member-not-in-organization", &[users(), archived, rows]), [] as [Value; 0]);
    let args = || json!({ "rules": ["member-not-in-organization"] });
    for users in ["some", "none"] {
        assert_eq!(ask(&graph_where(&pages, json!({ "users": users })), args()), [] as [Value; 0]);
    }
}

fn staff(admins: usize, others: usize) -> [Page; 2] {
    let admin =
        |place| user(&format!("user_admin{place:04}"), ["admin", "owner", "primary_owner"][place % 3]);
    let other =
        |place| user(&format!("user_other{place:04}"), ["user", "membership_admin", "billing"][place % 3]);
    let all: Vec<Value> = (0..admins).map(admin).chain((0..others).map(other)).collect();
    [organization(), ("users", "", json!(all))]
}

/// As in the review of roles: at least three, and more than one in five.
#[test]
fn many_admins() {
    for (admins, others, expected) in [(2, 0, 0), (3, 12, 0), (3, 11, 1), (20, 80, 0), (21, 79, 1)] {
        let found = found("many-admins", &staff(admins, others));
        assert_eq!(found.len(), expected, "{admins} of {}", admins + others);
    }
    let one = single(found("many-admins", &staff(3, 11)));
    assert_eq!(one["title"], "3 of 14 members are admins or owners");
    assert_eq!(one["evidence"], json!({ "admins": 3, "users": 14 }));
    let entities = json!(["org_acme_1234", "user_admin0000", "user_admin0001", "user_admin0002"]);
    assert_eq!(one["entities"], entities);
    // In a large organization the first ones stand for all.
    let many = single(found("many-admins", &staff(400, 400)));
    assert_eq!(many["entities"].as_array().unwrap().len(), 50);
    let args = json!({ "thresholds": { "adminsPerMillion": 500_000 } });
    assert_eq!(found_with("many-admins", &staff(50, 50), args.clone()), [] as [Value; 0]);
    assert_eq!(found_with("many-admins", &staff(51, 49), args).len(), 1);
    let some = graph_where(&staff(9, 0), json!({ "users": "some" }));
    assert_eq!(ask(&some, json!({ "rules": ["many-admins"] })), [] as [Value; 0]);
}

#[test]
fn many_admins_are_the_same_as_in_the_review_of_roles() {
    for (admins, others) in [(2, 0), (3, 12), (3, 11), (20, 80), (21, 79), (1, 1)] {
        let [_, (_, _, rows)] = staff(admins, others);
        let snapshot =
            json!({ "version": 1, "takenAt": NOW, "users": rows, "workspaces": [], "workspaceMembers": [] });
        let review: Value =
            serde_json::from_str(&crate::rules::answer("roles.review", "[]", &snapshot.to_string())).unwrap();
        let unusual = review["value"]["unusual"].as_array().unwrap();
        let reviewed = unusual.iter().any(|one| one["rule"] == "many-admins");
        assert_eq!(!found("many-admins", &staff(admins, others)).is_empty(), reviewed, "{admins} {others}");
    }
}

/// Roles facts rules 1 to 3 and 13: users, developers and Claude Code users are added to workspaces, others inherit.
#[test]
fn user_without_workspace() {
    let all = |names: &[&str]| {
        let rows: Vec<Value> = names.iter().map(|role| user(&format!("user_{role}"), role)).collect();
        ("users", "", json!(rows))
    };
    let everybody = all(&[
        "user",
        "developer",
        "claude_code_user",
        "billing",
        "admin",
        "owner",
        "primary_owner",
        "membership_admin",
        "managed",
        "grand_vizier",
    ]);
    let archived = workspace("wrkspc_2", json!({ "archived_at": ago(1) }));
    let two = workspaces(json!([workspace("wrkspc_1", json!({})), archived]));
    let here = members(json!([member("user_developer", "workspace_user")]));
    let there = ("workspaceMembers", "wrkspc_2", json!([member("user_user", "workspace_user")]));
    let pages = [everybody, two, here, there];
    let found = super::found("user-without-workspace", &pages);
    assert_eq!(mains(&found), ["user_claude_code_user", "user_user"]);
    assert_eq!(found[1]["title"], "`user_user@example.com` is in no workspace");
    assert_eq!(found[1]["evidence"], json!({ "addedOn": NOW - 200 * DAY, "role": "user" }));

    let rule = "user-without-workspace";
    for limited in
        [json!({ "members": true }), json!({ "members": ["wrkspc_1"] }), json!({ "unread": ["workspaces"] })]
    {
        let args = json!({ "limited": limited });
        assert_eq!(found_with(rule, &pages, args), [] as [Value; 0], "{limited}");
    }
    // Who is in an archived workspace makes no difference.
    let args = json!({ "limited": { "members": ["wrkspc_2"] } });
    assert_eq!(found_with(rule, &pages, args).len(), 2);
    for workspaces in ["some", "none"] {
        let graph = graph_where(&pages, json!({ "workspaces": workspaces }));
        assert_eq!(ask(&graph, json!({ "rules": [rule] })), [] as [Value; 0]);
    }
}

/// Where there is no other one, everybody works in the default workspace, which has no list (rule 12).
#[test]
fn nobody_is_without_a_workspace_where_there_is_only_the_default_one() {
    let pages = [users(), default_workspace("wrkspc_default")];
    assert_eq!(found("user-without-workspace", &pages), [] as [Value; 0]);
}

#[test]
fn role_review_due() {
    let due = |last: Value| {
        let args = json!({ "thresholds": { "lastRoleReview": last } });
        found_with("role-review-due", &[organization(), users()], args)
    };
    let never = single(due(Value::Null));
    assert_eq!(never["title"], "nobody said when roles were last reviewed");
    assert_eq!((&never["severity"], &never["entities"]), (&json!("info"), &json!(["org_acme_1234"])));
    assert_eq!(due(json!(NOW - 89 * DAY)), [] as [Value; 0]);
    assert_eq!(due(json!(NOW + DAY)), [] as [Value; 0]);
    let one = single(due(json!(NOW - 90 * DAY)));
    assert_eq!(one["title"], "the last review of roles was 90 days ago");
    assert_eq!(one["evidence"], json!({ "lastRoleReview": NOW - 90 * DAY, "thresholdDays": 90 }));
    assert_eq!(one["severity"], "low");
    let args = json!({ "thresholds": { "lastRoleReview": NOW - 90 * DAY, "roleReviewDays": 365 } });
    assert_eq!(found_with("role-review-due", &[], args), [] as [Value; 0]);
    // The organization may not have told its id.
    assert_eq!(single(found("role-review-due", &[]))["entities"], json!([]));
}
