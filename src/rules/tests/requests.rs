//! Requests beside a snapshot: what is refused, and what is only warned of.

use super::{Value, ask_with, json, refuse_with};

/// A small organization.
pub fn snapshot() -> Value {
    let user = |id: &str, role: &str| {
        json!({ "type": "user", "id": id, "email": format!("{id}@example.com"), "name": id, "role": role,
                "added_at": "2026-01-01T00:00:00Z" })
    };
    let workspace = |id: &str| json!({ "type": "workspace", "id": id, "name": id, "archived_at": null });
    json!({
        "version": 1, "takenAt": 1_795_262_400_250_i64, "organization": { "id": "o", "type": "organization" },
        "users": [
            user("user_admin", "admin"), user("user_billing", "billing"), user("user_dev", "developer"),
            user("user_plain", "user"), user("user_code", "claude_code_user"), user("user_odd", "captain"),
            user("user_owner", "owner"), user("user_members", "membership_admin"),
        ],
        "workspaces": [
            workspace("W1"), workspace("W2"),
            { "id": "D", "name": "Default", "kind": "default" }, { "id": "CC", "name": "Claude Code", "kind": "claude_code" },
            { "id": "old", "name": "Old", "archived_at": "2026-02-01T00:00:00Z" },
        ],
        "workspaceMembers": [
            { "type": "workspace_member", "user_id": "user_dev", "workspace_id": "W1", "workspace_role": "workspace_user" },
        ],
        "invites": [
            { "id": "invite_1", "email": "bob@example.com", "status": "pending", "role": "user" },
            { "id": "invite_2", "email": "old@example.com", "status": "expired", "role": "user" },
        ],
        "apiKeys": [
            { "id": "apikey_1", "created_by": { "id": "user_dev", "type": "user" } },
            { "id": "apikey_2", "created_by": null },
        ],
    })
}

pub fn preflight(call: &str, args: Value, kind: Option<&str>) -> Value {
    ask_with("preflight", json!([call, args, { "organizationType": kind }]), &snapshot().to_string())
}

pub fn codes(checked: &Value) -> Vec<&str> {
    checked["issues"].as_array().unwrap().iter().map(|issue| issue["code"].as_str().unwrap()).collect()
}

fn warnings(call: &str, args: Value) -> String {
    let checked = preflight(call, args, None);
    assert_eq!(codes(&checked), [] as [&str; 0], "{checked}");
    checked["warnings"].to_string()
}

fn member(user: &str, workspace: &str, role: &str) -> Value {
    json!({ "user_id": user, "workspace_id": workspace, "workspace_role": role })
}

#[test]
fn an_issue_is_one_of_the_public_face() {
    let checked = preflight("workspaces.members.update", member("user_admin", "W1", "workspace_user"), None);
    assert_eq!(
        checked["issues"],
        json!([{
            "path": ["user_id"], "code": "rule_7",
            "message": "`user_admin` has the organization role `admin`, which brings `workspace_admin`, and cannot \
                        be given another role in a workspace while having it (rule 7): change the organization \
                        role first",
            "params": { "value": "user_admin", "documents": ["GF", "W4", "W5"] },
        }])
    );
}

#[test]
fn an_ordinary_request_passes_without_a_word() {
    for (call, args) in [
        ("workspaces.members.add", member("user_plain", "W1", "workspace_developer")),
        ("workspaces.members.update", member("user_dev", "W1", "workspace_admin")),
        ("workspaces.members.remove", json!({ "user_id": "user_dev", "workspace_id": "W1" })),
        ("users.update", json!({ "user_id": "user_plain", "role": "developer" })),
        ("users.remove", json!({ "user_id": "user_plain" })),
        ("invites.create", json!({ "email": "new@example.com", "role": "user" })),
        ("invites.create", json!({ "email": "old@example.com", "role": "user" })),
        ("workspaces.create", json!({ "name": "new" })),
        ("apiKeys.list", json!({})),
        ("users.list", Value::Null),
    ] {
        assert_eq!(preflight(call, args, None), json!({ "issues": [], "warnings": [] }), "{call}");
    }
}

#[test]
fn somebody_who_is_a_member_or_invited_is_not_invited_again() {
    for (email, said) in [("user_dev@example.com", "is a member"), ("bob@example.com", "is pending")] {
        let checked = preflight("invites.create", json!({ "email": email, "role": "user" }), None);
        assert_eq!(codes(&checked), ["not_allowed"]);
        assert_eq!(checked["issues"][0]["path"], json!(["email"]));
        assert!(checked["issues"][0]["message"].as_str().unwrap().contains(said), "{checked}");
    }
    let said = warnings("invites.create", json!({ "email": "Bob@Example.com", "role": "user" }));
    assert!(said.contains("upper and lower case"), "{said}");
}

#[test]
fn what_the_documents_leave_open_is_a_warning() {
    for (call, args, said) in [
        ("workspaces.members.add", member("user_code", "W1", "workspace_user"), "rule 5"),
        ("workspaces.members.add", member("user_admin", "W1", "workspace_admin"), "rule 1"),
        (
            "workspaces.members.add",
            member("user_dev", "W1", "workspace_developer"),
            "already, as `workspace_user`",
        ),
        ("workspaces.members.add", member("user_odd", "W1", "workspace_user"), "nothing is known"),
        ("workspaces.members.add", member("user_gone", "W1", "workspace_user"), "not in the snapshot"),
        (
            "workspaces.members.add",
            member("user_plain", "W9", "workspace_user"),
            "`W9` is not in the snapshot",
        ),
        ("workspaces.members.add", member("user_plain", "old", "workspace_user"), "is archived"),
        ("workspaces.members.add", member("user_billing", "CC", "workspace_admin"), "open question"),
        (
            "workspaces.members.update",
            member("user_plain", "W1", "workspace_user"),
            "no member of this workspace",
        ),
        (
            "users.update",
            json!({ "user_id": "user_admin", "role": "user" }),
            "role of an admin is not documented",
        ),
        (
            "users.update",
            json!({ "user_id": "user_plain", "role": "managed" }),
            "identity provider manages roles",
        ),
    ] {
        let found = warnings(call, args);
        assert!(found.contains(said), "{found}");
    }
    let checked = preflight("users.remove", json!({ "user_id": "user_plain" }), Some("enterprise"));
    assert!(checked["warnings"].to_string().contains("identity provider manages membership"));
}

#[test]
fn the_last_of_a_role_is_warned_of_only_when_it_is() {
    let args = json!({ "user_id": "user_billing", "role": "user" });
    assert!(
        warnings("users.update", args.clone()).contains("nobody else in the snapshot has the role `billing`")
    );
    let mut more = snapshot();
    more["users"].as_array_mut().unwrap().push(json!({ "id": "user_b2", "role": "billing" }));
    let checked = ask_with("preflight", json!(["users.update", args]), &more.to_string());
    assert!(!checked["warnings"].to_string().contains("nobody else"), "{checked}");
}

#[test]
fn a_snapshot_that_cannot_be_read_is_refused() {
    let text = snapshot().to_string();
    let with = |name: &str, value: Value| {
        let mut other = snapshot();
        other[name] = value;
        other.to_string()
    };
    for (snapshot, code, said) in [
        (String::new(), "bad_snapshot", "not a JSON object"),
        ("[]".to_owned(), "bad_snapshot", "not a JSON object"),
        (text[..text.len() - 1].to_owned(), "bad_snapshot", "not a JSON object"),
        (with("version", Value::Null), "bad_snapshot", "no `version`"),
        (with("version", json!("1")), "bad_snapshot", "no `version`"),
        (with("version", json!(2)), "snapshot_version", "has version 2, this package reads version 1"),
        (with("users", Value::Null), "bad_snapshot", "`users` must be an array"),
        (with("users", json!([5])), "bad_snapshot", "`users[0]` must be an object"),
        (
            with("users", json!([{ "id": "u", "role": "user" }, { "id": "v" }])),
            "bad_snapshot",
            "users[1].role` must be text",
        ),
        (with("workspaces", json!({})), "bad_snapshot", "`workspaces` must be an array"),
        (
            with("workspaceMembers", json!([{ "user_id": "u" }])),
            "bad_snapshot",
            "`workspaceMembers[0].workspace_id`",
        ),
        (with("invites", json!(5)), "bad_snapshot", "`invites` must be an array"),
    ] {
        let error = refuse_with("preflight", json!(["users.remove", {}]), &snapshot);
        assert_eq!((&error["class"], &error["code"]), (&json!("SnapshotError"), &json!(code)), "{snapshot}");
        assert!(error["message"].as_str().unwrap().contains(said), "{error}");
    }
    // What may be left out.
    let least = r#"{ "version": 1, "users": [], "workspaces": [], "workspaceMembers": [] }"#;
    ask_with("preflight", json!(["users.remove", { "user_id": "u" }]), least);
}
