//! What comes back from the organization management API, in both ages of its documents: read
//! leniently, whatever does not fit listed with its place, and no secret in it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::anaconda::{call, checked, misfits};
use common::short;
use rolecall::contract::anaconda::API;
use rolecall::contract::shape::Paging;
use rolecall::engine::answer::check;
use rolecall::engine::input::Input;
use rolecall::engine::paging::{Next, next};
use serde_json::{Value, json};

/// The examples of the facts.
const ACCOUNT: &str = r#"{"name":"nightly-build_01","client_id":"0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de","org_id":"5b0f5a0e-3c58-4f0f-8f3d-0a5d5b6f2c11"}"#;
const CREATED: &str = r#"{"name":"nightly-build_01","client_id":"0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de","org_id":"5b0f5a0e-3c58-4f0f-8f3d-0a5d5b6f2c11","client_secret":"invented-secret-value"}"#;
const REGISTERED: &str = r#"{"users_in_onboarding_process":["ana@example.org"],"users_unavailable_for_onboarding":["bo@example.org"],"total_organization_seats":"40","available_organization_seats":"0"}"#;
const ADDED: &str = r#"{"id":"7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f","email":"ana@example.org","first_name":"Ana","last_name":null}"#;
const USER: &str = r#"{"id":"7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f","email":"ana@example.org","first_name":"Ana","last_name":null,"role":"member","subscriptions":["example_product"],"groups":[{"id":"11111111-2222-4333-8444-555555555555","name":"data-team","org_id":"5b0f5a0e-3c58-4f0f-8f3d-0a5d5b6f2c11","created_at":"2026-01-05T09:00:00+00:00","updated_at":null,"user_count":7}]}"#;
const TOKEN: &str = r#"{"id":"9d1f0c3a-7b7a-4a3e-8f0e-6c5b4a3d2e1f","expires_at":"2027-01-31T00:00:00+00:00","metadata":{},"revoked":false}"#;
const CREATED_TOKEN: &str = r#"{"token":"invented-token-value","expires_at":"2027-01-31T00:00:00+00:00"}"#;
const ACCESS: &str = r#"{"access_token":"header.payload.signature","token_type":"Bearer","expires_in":900}"#;

const NONE: [&str; 0] = [];

fn items(item: &str) -> String {
    format!(r#"{{"items":[{item}]}}"#)
}

/// A copy of an example with one member set, or taken away where `value` is nothing.
fn with(example: &str, name: &str, value: Option<Value>) -> String {
    let mut object: Value = serde_json::from_str(example).unwrap();
    match value {
        Some(value) => object[name] = value,
        None => drop(object.as_object_mut().unwrap().remove(name)),
    }
    object.to_string()
}

#[test]
fn the_documented_examples_fit() {
    for (name, body) in [
        ("serviceAccounts.create", CREATED.to_owned()),
        ("serviceAccounts.list", items(ACCOUNT)),
        ("users.autoRegister", REGISTERED.to_owned()),
        ("users.add", ADDED.to_owned()),
        ("users.list", items(USER)),
        ("tokens.create", CREATED_TOKEN.to_owned()),
        ("tokens.list", items(TOKEN)),
        ("token", ACCESS.to_owned()),
    ] {
        assert_eq!(misfits(name, &body), NONE, "{name}");
        assert!(checked(name, &body).usable, "{name}");
    }
}

#[test]
fn a_list_is_read_in_all_three_shapes() {
    for (name, item) in [("serviceAccounts.list", ACCOUNT), ("users.list", USER), ("tokens.list", TOKEN)] {
        for (body, wrap) in [
            (items(item), "items"),
            (format!("[{item},{item}]"), "array"),
            ("[]".to_owned(), "array"),
            (item.to_owned(), "object"),
            (items(""), "items"),
        ] {
            let found = checked(name, &body);
            assert_eq!((found.wrap, found.usable), (Some(wrap), true), "{name}: {body}");
            assert!(found.issues.is_empty(), "{name}: {:?}", found.issues);
            assert_eq!(next(Paging::Items, &Input::empty(), &found.page.unwrap()), Next::End, "no paging");
        }
    }
}

#[test]
fn an_absent_or_null_list_counts_as_empty_and_is_reported() {
    for (body, misfit) in [("{}", "items required"), (r#"{"items":null}"#, "items wrong_type")] {
        let found = checked("users.list", body);
        assert_eq!((found.wrap, found.usable), (Some("items"), true), "{body}");
        assert_eq!(found.issues.iter().map(short).collect::<Vec<_>>(), [misfit]);
    }
}

#[test]
fn what_is_no_list_cannot_be_used() {
    for body in ["7", "\"x\"", "true", "null", r#"{"items":{}}"#, r#"{"items":"x"}"#] {
        let found = checked("users.list", body);
        assert!(!found.usable && !found.issues.is_empty(), "{body}");
    }
}

#[test]
fn misfits_in_a_list_have_their_place_in_each_shape() {
    let odd = with(ACCOUNT, "name", Some(json!(7)));
    assert_eq!(misfits("serviceAccounts.list", &items(&odd)), ["items.0.name wrong_type"]);
    assert_eq!(
        misfits("serviceAccounts.list", &format!("[{ACCOUNT},{odd},null]")),
        ["1.name wrong_type", "2 wrong_type"]
    );
    assert_eq!(misfits("serviceAccounts.list", &odd), ["name wrong_type"]);
    assert_eq!(misfits("serviceAccounts.list", r#"{"name":"x"}"#), ["client_id required", "org_id required"]);
    let group = r#"{"items":[{"id":"1","role":"member","subscriptions":[],"groups":[{"id":"1"}]}]}"#;
    let inner = ["name", "org_id", "created_at", "updated_at", "user_count"];
    assert_eq!(misfits("users.list", group), inner.map(|name| format!("items.0.groups.0.{name} required")));
}

#[test]
fn unknown_members_and_roles_survive() {
    for role in ["owner", "", "group_admin"] {
        assert_eq!(misfits("users.list", &items(&with(USER, "role", Some(json!(role))))), NONE);
    }
    for (name, body) in [
        ("users.add", with(ADDED, "role", Some(json!({ "new": [1] })))),
        ("users.list", items(&with(USER, "last_login", Some(json!(1))))),
        ("users.list", r#"{"items":[],"total":3,"next":null}"#.to_owned()),
        ("token", with(ACCESS, "refresh_token", Some(json!("x")))),
        ("tokens.list", items(&with(TOKEN, "metadata", Some(json!({ "any": { "thing": [true] } }))))),
        // The item's own word in the envelope makes no bare object of a list.
        ("users.list", r#"{"role":"x","items":[]}"#.to_owned()),
    ] {
        assert_eq!(misfits(name, &body), NONE, "{name}: {body}");
    }
    assert_eq!(checked("users.list", r#"{"role":"x","items":[]}"#).wrap, Some("items"));
}

#[test]
fn what_a_managed_user_and_an_older_server_leave_out_is_no_misfit() {
    for value in [None, Some(Value::Null)] {
        for name in ["email", "first_name", "last_name", "groups"] {
            assert_eq!(misfits("users.list", &items(&with(USER, name, value.clone()))), NONE, "{name}");
        }
        for name in ["email", "first_name", "last_name"] {
            assert_eq!(misfits("users.add", &with(ADDED, name, value.clone())), NONE, "{name}");
        }
        assert_eq!(misfits("tokens.list", &items(&with(TOKEN, "revoked", value.clone()))), NONE);
        // The older samples answer `null` although a date was sent.
        assert_eq!(misfits("tokens.create", &with(CREATED_TOKEN, "expires_at", value.clone())), NONE);
        assert_eq!(misfits("token", &with(ACCESS, "expires_in", value)), NONE);
    }
    assert_eq!(misfits("token", r#"{"access_token":"x"}"#), NONE);
    assert_eq!(misfits("users.autoRegister", "{}"), NONE);
}

#[test]
fn what_the_schema_requires_is_missed() {
    for (name, example, wrapped, required) in [
        ("serviceAccounts.create", CREATED, false, "name client_id org_id client_secret"),
        ("serviceAccounts.list", ACCOUNT, true, "name client_id org_id"),
        ("users.add", ADDED, false, "id"),
        ("users.list", USER, true, "id role subscriptions"),
        ("tokens.create", CREATED_TOKEN, false, "token"),
        ("tokens.list", TOKEN, true, "id expires_at metadata"),
        ("token", ACCESS, false, "access_token"),
    ] {
        for field in required.split(' ') {
            let body = with(example, field, None);
            let (body, place) = if wrapped { (items(&body), "items.0.") } else { (body, "") };
            assert_eq!(misfits(name, &body), [format!("{place}{field} required")], "{name}");
        }
    }
}

#[test]
fn ids_that_are_no_uuids_and_dates_that_are_none_are_not_looked_at() {
    let odd =
        r#"{"id":"7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e","email":"no address","role":"x","subscriptions":[]}"#;
    assert_eq!(misfits("users.list", &items(odd)), NONE);
    let odd = r#"{"id":"1","expires_at":"soon","metadata":{}}"#;
    assert_eq!(misfits("tokens.list", &items(odd)), NONE);
    let odd = r#"{"name":"Not A Valid Name","client_id":"g","org_id":"h"}"#;
    assert_eq!(misfits("serviceAccounts.list", odd), NONE);
}

fn seats(total: &str, left: &str) -> (Value, Vec<String>) {
    let body = format!(r#"{{"total_organization_seats":{total},"available_organization_seats":{left}}}"#);
    let found = checked("users.autoRegister", &body);
    (serde_json::from_str(&found.over).unwrap(), found.issues.iter().map(short).collect())
}

#[test]
fn counts_of_seats_are_integers_or_null_with_the_text_that_came() {
    let (over, issues) = seats("\"40\"", "\"0\"");
    let wanted = json!({ "total_organization_seats": 40, "total_organization_seats_raw": "40",
        "available_organization_seats": 0, "available_organization_seats_raw": "0" });
    assert_eq!((over, issues), (wanted, vec![]));
    for (written, count, raw) in [
        ("40", json!(40), json!("40")),
        ("\" 40 \"", json!(40), json!(" 40 ")),
        ("\"\\u0034\\u0030\"", json!(40), json!("40")),
        ("\"forty\"", json!(null), json!("forty")),
        ("\"unlimited\"", json!(null), json!("unlimited")),
        ("\"\"", json!(null), json!("")),
        ("\"4e1\"", json!(null), json!("4e1")),
        ("1.5", json!(null), json!("1.5")),
        ("\"99999999999999999999\"", json!(null), json!("99999999999999999999")),
        ("null", json!(null), json!(null)),
    ] {
        let (over, issues) = seats(written, "\"1\"");
        assert_eq!(over["total_organization_seats"], count, "{written}");
        assert_eq!(over["total_organization_seats_raw"], raw, "{written}");
        assert_eq!((&over["available_organization_seats"], issues), (&json!(1), vec![]), "{written}");
    }
}

#[test]
fn counts_that_are_not_there_are_null_and_counts_of_another_kind_are_reported() {
    let over: Value = serde_json::from_str(&checked("users.autoRegister", "{}").over).unwrap();
    for name in ["total_organization_seats", "available_organization_seats"] {
        assert_eq!(over[name], Value::Null);
        assert_eq!(over[format!("{name}_raw")], Value::Null);
    }
    for odd in ["true", "[40]", "{}"] {
        let (over, issues) = seats(odd, "0");
        assert_eq!(over["total_organization_seats"], Value::Null, "{odd}");
        assert_eq!(issues, ["total_organization_seats wrong_type"], "{odd}");
    }
}

#[test]
fn no_other_answer_has_counts_to_set() {
    for (name, body) in
        [("users.add", ADDED.to_owned()), ("users.list", items(USER)), ("tokens.update", "{}".to_owned())]
    {
        assert_eq!(checked(name, &body).over, "", "{name}");
    }
}

#[test]
fn calls_that_answer_nothing_take_an_empty_body_null_and_any_json() {
    for name in ["serviceAccounts.delete", "users.remove", "seats.assign", "seats.revoke", "tokens.revoke"] {
        for body in ["", " \r\n", "null", "{}", "[]", "\"done\"", r#"{"id":7}"#] {
            let found = checked(name, body);
            assert_eq!((found.wrap, found.usable), (Some("nothing"), true), "{name}: {body:?}");
            assert!(found.issues.is_empty(), "{name}: {body:?}");
        }
        assert!(check(b"<html>", &call(name).returns, true).is_err(), "{name}");
    }
}

#[test]
fn an_update_answers_nothing_null_or_an_object() {
    for name in ["tokens.update", "tokens.sync"] {
        for (body, wrap) in
            [("", Some("nothing")), ("null", Some("nothing")), (r#"{"token":"x"}"#, None), ("{}", None)]
        {
            let found = checked(name, body);
            assert_eq!((found.wrap, found.usable, found.issues.len()), (wrap, true, 0), "{name}: {body}");
        }
        assert!(check(b"{", &call(name).returns, true).is_err());
    }
}

#[test]
fn a_secret_is_in_no_misfit_whatever_it_came_as() {
    const VALUE: &str = "1234567890987654321";
    for (name, example, field) in [
        ("serviceAccounts.create", CREATED, "client_secret"),
        ("tokens.create", CREATED_TOKEN, "token"),
        ("token", ACCESS, "access_token"),
    ] {
        let odd = with(example, field, Some(serde_json::from_str(VALUE).unwrap()));
        let found = checked(name, &odd);
        assert_eq!(found.issues.iter().map(short).collect::<Vec<_>>(), [format!("{field} wrong_type")]);
        // Not in its own place, nor where the whole answer is something else.
        let quoted = format!("\"{VALUE}\"");
        for body in [
            odd.as_str(),
            VALUE,
            &quoted,
            &format!("[{quoted}]"),
            &format!(r#"{{"x":{{"{field}":{VALUE}}}}}"#),
        ] {
            for issue in checked(name, body).issues {
                let told = format!("{} {:?} {:?} {}", issue.message, issue.param, issue.received, issue.path);
                assert!(!told.contains(VALUE), "{name}: {told}");
            }
        }
    }
}

#[test]
fn checks_that_are_off_still_tell_the_shape_and_the_counts() {
    let off = |name: &str, body: &str| check(body.as_bytes(), &call(name).returns, false).unwrap();
    let found = off("users.autoRegister", r#"{"total_organization_seats":"7"}"#);
    assert!(found.issues.is_empty() && found.over.contains(r#""total_organization_seats":7"#));
    assert_eq!(off("serviceAccounts.list", r#"{"name":7}"#).wrap, Some("object"));
    assert!(!off("users.list", "7").usable);
}

#[test]
fn no_answer_upsets_the_check() {
    for endpoint in API.endpoints {
        for body in [
            "",
            "[",
            "{\"items\":[",
            "{\"items\":1,\"items\":[]}",
            "[[[[",
            "\u{feff}[]",
            "{\"\":null}",
            "nul",
            "-",
        ] {
            let _ = check(body.as_bytes(), &endpoint.returns, true);
        }
    }
}
