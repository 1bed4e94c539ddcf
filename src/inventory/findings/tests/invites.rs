//! Invites: they last 21 days (roles facts §5); the API deletes open ones alone (facts of the Admin API §5.3).

use super::*;

fn invite(id: &str, changes: Value) -> Value {
    let row = json!({
        "id": id, "type": "invite", "email": format!("{id}@example.com"), "role": "user", "status": "pending",
        "invited_at": ago(2), "expires_at": ago(-19), "accepted_at": null, "rbac_group_ids": [],
    });
    with(row, changes)
}

fn invites(rows: Value) -> [Page; 1] {
    [("invites", "", rows)]
}

#[test]
fn invite_privileged_pending() {
    let found = found(
        "invite-privileged-pending",
        &invites(json!([
            invite("invite_admin", json!({ "role": "admin" })),
            invite("invite_owner", json!({ "role": "owner" })),
            invite("invite_developer", json!({ "role": "developer", "email": "dev@example.com" })),
            invite("invite_user", json!({})),
            invite("invite_billing", json!({ "role": "billing" })),
            invite("invite_new_role", json!({ "role": "grand_vizier" })),
            invite("invite_accepted", json!({ "role": "admin", "status": "accepted" })),
            invite("invite_deleted", json!({ "role": "admin", "status": "deleted" })),
            // Nobody can accept it any more, whatever it says.
            invite("invite_over", json!({ "role": "admin", "expires_at": ago(1) })),
        ])),
    );
    assert_eq!(mains(&found), ["invite_admin", "invite_developer", "invite_owner"]);
    let severities: Vec<&Value> = found.iter().map(|one| &one["severity"]).collect();
    assert_eq!(severities, ["high", "low", "high"]);
    assert_eq!(found[1]["title"], "an invite for `dev@example.com` to the role `developer` is open");
    assert_eq!((&found[0]["done"], found[0].get("repair")), (&json!("decision"), None));
}

#[test]
fn invite_expired() {
    let found = found(
        "invite-expired",
        &invites(json!([
            invite("invite_told", json!({ "status": "expired", "expires_at": ago(30) })),
            invite("invite_since", json!({ "expires_at": ago(0) })),
            invite("invite_open", json!({})),
            invite("invite_accepted", json!({ "status": "accepted", "expires_at": ago(30) })),
            invite("invite_deleted", json!({ "status": "deleted", "expires_at": ago(30) })),
        ])),
    );
    assert_eq!(mains(&found), ["invite_since", "invite_told"]);
    for one in &found {
        assert_eq!((&one["done"], one.get("repair")), (&json!("console"), None));
        assert!(one["advice"].as_str().unwrap().contains("the API refuses to delete it"));
    }
}

#[test]
fn invite_stale() {
    let pages = invites(json!([
        invite("invite_stale", json!({ "invited_at": ago(14), "email": "bo@example.com" })),
        invite("invite_fresh", json!({ "invited_at": ago(13) })),
        invite("invite_over", json!({ "invited_at": ago(30), "expires_at": ago(9) })),
        invite("invite_accepted", json!({ "invited_at": ago(30), "status": "accepted" })),
        invite("invite_odd", json!({ "invited_at": null })),
    ]));
    let one = single(found("invite-stale", &pages));
    assert_eq!(one["entities"], json!(["invite_stale"]));
    assert_eq!(one["title"], "the invite for `bo@example.com` has been open for 14 days");
    let repair = json!({
        "call": "invites.delete", "method": "DELETE", "path": "/v1/organizations/invites/invite_stale", "body": null,
    });
    assert_eq!((&one["repair"], &one["done"]), (&repair, &json!("api")));
    let evidence = json!({
        "invitedOn": NOW - 14 * DAY, "expiresOn": NOW + 19 * DAY, "email": "bo@example.com", "role": "user",
        "status": "pending", "ageDays": 14, "thresholdDays": 14,
    });
    assert_eq!(one["evidence"], evidence);
    let found = found_with("invite-stale", &pages, json!({ "thresholds": { "inviteStaleDays": 1 } }));
    assert_eq!(mains(&found), ["invite_fresh", "invite_stale"]);
}
