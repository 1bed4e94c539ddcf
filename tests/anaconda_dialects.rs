//! The two ages of the organization management API: what the setting `dialect` alters, and the
//! old form of the list of addresses, which is a setting of its own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::anaconda::{build_with, call, call_in, line};
use common::short;
use rolecall::contract::anaconda::API;
use rolecall::contract::endpoint;
use rolecall::contract::shape::Dialects;
use rolecall::engine::request::How;

const ANN: &str = "7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f";

#[test]
fn in_the_legacy_dialect_only_revoke_sync_and_the_two_newer_lists_differ() {
    for endpoint in API.endpoints {
        let legacy = call_in(Dialects::LEGACY, endpoint.call);
        let same = std::ptr::eq(call(endpoint.call), legacy) && legacy.dialects.meets(Dialects::LEGACY);
        let differs = ["users.list", "tokens.list", "tokens.sync", "tokens.revoke"].contains(&endpoint.call);
        assert_eq!(same, !differs, "{}", endpoint.call);
    }
    for name in ["users.list", "tokens.list"] {
        assert!(!call_in(Dialects::LEGACY, name).dialects.meets(Dialects::LEGACY), "{name}");
    }
    assert!(endpoint(&API, "users.destroy", Dialects::LEGACY).is_none());
}

#[test]
fn sync_is_a_renewal_in_the_present_form_and_a_bare_patch_in_the_older_one() {
    assert_eq!(call("tokens.sync").fixed_body, Some(r#"{"is_renewal":true}"#));
    let built = |dialect| {
        line(&build_with(call_in(dialect, "tokens.sync"), "\"7c2b9a4e\"", "", &How::default()).unwrap())
    };
    assert_eq!(built(Dialects::CURRENT), r#"PATCH /users/7c2b9a4e/token {"is_renewal":true}"#);
    assert_eq!(built(Dialects::LEGACY), "PATCH /users/7c2b9a4e/token");
}

#[test]
fn the_older_revocation_names_the_user_alone() {
    let legacy = call_in(Dialects::LEGACY, "tokens.revoke");
    let built = build_with(legacy, "", r#"{"user_id":"7c2b9a4e"}"#, &How::default()).unwrap();
    assert_eq!(line(&built), "DELETE /users/7c2b9a4e/token");
    assert!(build_with(legacy, "null", r#"{"user_id":"7c2b9a4e"}"#, &How::default()).is_ok());
}

#[test]
fn the_older_revocation_refuses_the_id_of_one_token() {
    // It cannot revoke one of several: what was asked for is not what would happen.
    let legacy = call_in(Dialects::LEGACY, "tokens.revoke");
    let issues = build_with(legacy, "\"9d1f0c3a\"", r#"{"user_id":"7c2b9a4e"}"#, &How::default())
        .map(|built| line(&built))
        .expect_err("the id is not left out quietly");
    assert_eq!(issues.iter().map(short).collect::<Vec<_>>(), [" not_allowed"]);
}

#[test]
fn the_addresses_are_an_array_unless_the_old_form_is_asked_for_by_name() {
    let params = r#"{"user_emails":["ana@example.org","bo@example.org"]}"#;
    let built = |dialect, bracketed| {
        let how = How { bracketed, ..How::default() };
        line(&build_with(call_in(dialect, "users.autoRegister"), "", params, &how).unwrap())
    };
    for dialect in [Dialects::CURRENT, Dialects::LEGACY] {
        assert_eq!(built(dialect, false), format!("POST /users_auto_registration {params}"));
        assert_eq!(
            built(dialect, true),
            r#"POST /users_auto_registration {"user_emails":"[ana@example.org, bo@example.org]"}"#
        );
    }
}

#[test]
fn the_old_form_of_the_list_is_checked_like_the_list() {
    let how = How { bracketed: true, ..How::default() };
    let refused = |params| {
        let issues = build_with(call("users.autoRegister"), "", params, &how).expect_err(params);
        issues.iter().map(short).collect::<Vec<_>>()
    };
    assert_eq!(refused(r#"{"user_emails":["ana@example.org","x, y"]}"#), ["user_emails.1 email"]);
    assert_eq!(refused(r#"{"user_emails":"[ana@example.org]"}"#), ["user_emails wrong_type"]);
    assert_eq!(refused(r#"{"user_emails":[]}"#), ["user_emails too_few"]);
}

#[test]
fn all_other_calls_write_the_same_in_both_dialects() {
    let id = format!("\"{ANN}\"");
    for (name, id, params, expected) in [
        ("serviceAccounts.list", "", "", "GET /service-accounts".to_owned()),
        (
            "users.add",
            "",
            r#"{"email":"ana@example.org"}"#,
            r#"POST /users {"email":"ana@example.org"}"#.to_owned(),
        ),
        ("users.remove", &*id, "", format!("DELETE /users/{ANN}")),
        ("seats.assign", &*id, "", format!("POST /users/{ANN}/seats")),
        ("seats.revoke", &*id, "", format!("DELETE /users/{ANN}/seats")),
        (
            "tokens.create",
            &*id,
            r#"{"expires_at":"2027-01-31T00:00:00Z"}"#,
            format!(r#"POST /users/{ANN}/token {{"expires_at":"2027-01-31T00:00:00Z"}}"#),
        ),
    ] {
        for dialect in [Dialects::CURRENT, Dialects::LEGACY] {
            let built = build_with(call_in(dialect, name), id, params, &How::default()).unwrap();
            assert_eq!(line(&built), expected, "{name}");
        }
    }
}
