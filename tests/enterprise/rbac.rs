//! Groups and roles: requests, repeats, the look for a member who was added.

use super::common::call;
use super::{Refused, Sent, assert_refused, assert_sent, long};
use rolecall::contract::shape::{Look, Repeat};
use rolecall::engine::deleted::documented;
use rolecall::engine::input::Input;
use rolecall::engine::look::{Judgement, judge};
use rolecall::engine::time::rfc3339_ms;

const SENT: &[Sent] = &[
    ("rbacGroups.members.list", "GROUP", "", "GET /v1/organizations/rbac_groups/GROUP/members"),
    (
        "rbacGroups.members.list",
        "GROUP",
        r#"{"page":"a b","limit":1000}"#,
        "GET /v1/organizations/rbac_groups/GROUP/members?limit=1000&page=a%20b",
    ),
    (
        "rbacGroups.members.add",
        "GROUP",
        r#"{"user_id":"USER"}"#,
        r#"POST /v1/organizations/rbac_groups/GROUP/members {"user_id":"USER"}"#,
    ),
    (
        "rbacGroups.members.remove",
        "USER",
        r#"{"rbac_group_id":"GROUP"}"#,
        "DELETE /v1/organizations/rbac_groups/GROUP/members/USER",
    ),
    (
        "rbacGroups.create",
        "",
        r#"{"name":"Data team"}"#,
        r#"POST /v1/organizations/rbac_groups {"name":"Data team"}"#,
    ),
    ("rbacGroups.retrieve", "GROUP", "", "GET /v1/organizations/rbac_groups/GROUP"),
    (
        "rbacGroups.update",
        "GROUP",
        r#"{"name":"Data"}"#,
        r#"POST /v1/organizations/rbac_groups/GROUP {"name":"Data"}"#,
    ),
    (
        "rbacGroups.update",
        "GROUP",
        r#"{"name":null}"#,
        r#"POST /v1/organizations/rbac_groups/GROUP {"name":null}"#,
    ),
    ("rbacGroups.list", "", "", "GET /v1/organizations/rbac_groups"),
    ("rbacGroups.list", "", r#"{"limit":1,"page":"x"}"#, "GET /v1/organizations/rbac_groups?limit=1&page=x"),
    ("rbacGroups.delete", "GROUP", "", "DELETE /v1/organizations/rbac_groups/GROUP"),
    (
        "rbacRoles.permissions.list",
        "ROLE",
        r#"{"limit":50,"page":"x"}"#,
        "GET /v1/organizations/rbac_roles/ROLE/permissions?limit=50&page=x",
    ),
    ("rbacRoles.retrieve", "ROLE", "", "GET /v1/organizations/rbac_roles/ROLE"),
    ("rbacRoles.list", "", r#"{"limit":20}"#, "GET /v1/organizations/rbac_roles?limit=20"),
];

#[test]
fn every_call_builds_the_documented_request() {
    assert_sent(SENT);
}

const REFUSED: &[Refused] = &[
    // Rule 1: an id is one segment.
    ("rbacGroups.retrieve", "..", "", &["rbac_group_id path_segment"]),
    ("rbacRoles.retrieve", "a/..", "", &["rbac_role_id path_segment"]),
    // Rule 2: ids carry their prefix.
    ("rbacGroups.retrieve", "ROLE", "", &["rbac_group_id prefix"]),
    ("rbacGroups.delete", "USER", "", &["rbac_group_id prefix"]),
    ("rbacRoles.permissions.list", "GROUP", "", &["rbac_role_id prefix"]),
    ("rbacGroups.members.add", "GROUP", r#"{"user_id":"GROUP"}"#, &["user_id prefix"]),
    (
        "rbacGroups.members.remove",
        "GROUP",
        r#"{"rbac_group_id":"USER"}"#,
        &["rbac_group_id prefix", "user_id prefix"],
    ),
    ("rbacGroups.members.remove", "USER", "", &["rbac_group_id required"]),
    // Rule 3: `limit` is an integer from 1 to 1,000.
    ("rbacGroups.list", "", r#"{"limit":0}"#, &["limit too_small"]),
    ("rbacGroups.list", "", r#"{"limit":1001}"#, &["limit too_large"]),
    ("rbacGroups.members.list", "GROUP", r#"{"limit":1001}"#, &["limit too_large"]),
    ("rbacRoles.list", "", r#"{"limit":1.5}"#, &["limit wrong_type"]),
    ("rbacRoles.permissions.list", "ROLE", r#"{"limit":1001}"#, &["limit too_large"]),
    // These lists have page tokens, no id cursors.
    ("rbacGroups.list", "", r#"{"after_id":"x"}"#, &["after_id unknown_key"]),
    // Rule 17: an update carries at least one field.
    ("rbacGroups.update", "GROUP", "{}", &[" empty_update"]),
    ("rbacGroups.update", "GROUP", "", &[" empty_update"]),
    // Roles are attached in the settings.
    ("rbacGroups.create", "", r#"{"name":"x","role_ids":[]}"#, &["role_ids unknown_key"]),
    // Rule 28: a name has 1 to 255 characters.
    ("rbacGroups.create", "", "", &["name required"]),
    ("rbacGroups.create", "", r#"{"name":null}"#, &["name wrong_type"]),
    ("rbacGroups.create", "", r#"{"name":""}"#, &["name too_short"]),
    ("rbacGroups.update", "GROUP", r#"{"name":""}"#, &["name too_short"]),
];

#[test]
fn what_cannot_be_right_is_refused() {
    assert_refused(REFUSED);
}

#[test]
fn rule_28_counts_the_characters_of_a_name() {
    let name = |count: usize| format!(r#"{{"name":"{}"}}"#, "𝕩".repeat(count));
    for (call, id) in [("rbacGroups.create", ""), ("rbacGroups.update", super::GROUP)] {
        assert!(super::common::build(call, id, &name(255)).is_ok(), "{call}");
        assert_eq!(super::refused(call, id, &name(256)), ["name too_long"], "{call}");
    }
}

/// Facts, "Behaviours worth knowing": a repeated delete of a member answers 404.
#[test]
fn a_repeated_deletion_that_answers_404_is_done() {
    for (name, args, answer) in [
        (
            "rbacGroups.members.remove",
            r#"{"rbac_group_id":"GROUP","user_id":"USER"}"#,
            r#"{"rbac_group_id":"GROUP","user_id":"USER","type":"rbac_group_member_deleted"}"#,
        ),
        (
            "rbacGroups.delete",
            r#"{"rbac_group_id":"GROUP"}"#,
            r#"{"id":"GROUP","type":"rbac_group_deleted"}"#,
        ),
    ] {
        assert!(matches!(call(name).repeat, Repeat::Until(404)), "{name}");
        let args = Input::parse(&long(args)).unwrap();
        assert_eq!(documented(call(name), &args), long(answer), "{name}");
    }
}

/// Names need not be unique: a group of that name may be another one.
#[test]
fn a_created_group_is_never_looked_for() {
    assert!(matches!(call("rbacGroups.create").repeat, Repeat::Create { look: None, .. }));
    assert!(matches!(call("rbacGroups.update").repeat, Repeat::Safe));
}

fn look() -> &'static Look {
    match &call("rbacGroups.members.add").repeat {
        Repeat::Create { look: Some(look), .. } => look,
        other => panic!("no look: {other:?}"),
    }
}

#[test]
fn an_added_member_is_looked_for_in_the_list_of_the_group() {
    assert_eq!(look().endpoint.call, "rbacGroups.members.list");
    assert_eq!(look().pass, ["rbac_group_id"]);
    // A fixed parameter is within the bounds of the list.
    assert_eq!(look().fixed, [("limit", "1000")]);
}

#[test]
fn only_a_membership_that_is_not_older_than_the_call_is_taken_for_the_added_one() {
    let args = Input::parse(&long(r#"{"rbac_group_id":"GROUP","user_id":"USER"}"#)).unwrap();
    let begun = rfc3339_ms("2026-11-21T09:00:00Z").unwrap();
    let member = |user: &str, at: &str| {
        long(&format!(
            r#"{{"user_id":"{user}","rbac_group_id":"GROUP","type":"rbac_group_member","email":"a@b.example","created_at":"{at}"}}"#
        ))
    };
    let judged = |members: &[String]| {
        let body = format!(r#"{{"data":[{}],"next_page":null}}"#, members.join(","));
        judge(body.as_bytes(), look(), &args, begun)
    };
    let other = member("user_2", "2026-11-21T09:00:01Z");
    let (old, new) = (member("USER", "2026-11-20T09:00:00Z"), member("USER", "2026-11-21T09:00:00Z"));
    assert_eq!(judged(&[other.clone(), new.clone()]), Judgement::Ours(new));
    assert_eq!(judged(&[other.clone(), old.clone()]), Judgement::NotOurs(old));
    assert_eq!(judged(&[other]), Judgement::Nothing);
}
