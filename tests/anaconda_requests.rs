//! What leaves for the organization management API: method, path, query and body of each call,
//! and every check that its facts say a client can make before sending.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::anaconda::{build, call, issues, refused, sent};
use common::short;
use rolecall::engine::subject::subject;
use serde_json::{Value, json};

const USER: &str = "7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f";
const ACCOUNT: &str = "0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de";
const TOKEN: &str = "9d1f0c3a-7b7a-4a3e-8f0e-6c5b4a3d2e1f";
/// What is said of a rule that no document states.
const OURS: &str = "a rule of this client";

#[test]
fn every_call_builds_the_documented_request() {
    let cases = [
        (
            "serviceAccounts.create",
            "",
            r#"{"name":"nightly-build_01"}"#,
            r#"POST /service-accounts {"name":"nightly-build_01"}"#,
        ),
        ("serviceAccounts.list", "", "", "GET /service-accounts"),
        ("serviceAccounts.delete", ACCOUNT, "", "DELETE /service-accounts/ACCOUNT"),
        (
            "users.autoRegister",
            "",
            r#"{"user_emails":["ana@example.org","bo@example.org"]}"#,
            r#"POST /users_auto_registration {"user_emails":["ana@example.org","bo@example.org"]}"#,
        ),
        (
            "users.add",
            "",
            r#"{"last_name":"B","first_name":"Ana","email":"ana@example.org"}"#,
            r#"POST /users {"email":"ana@example.org","first_name":"Ana","last_name":"B"}"#,
        ),
        ("users.list", "", "", "GET /users"),
        ("users.list", "", r#"{"include_groups":true}"#, "GET /users?include_groups=true"),
        ("users.list", "", r#"{"include_groups":false}"#, "GET /users?include_groups=false"),
        ("users.remove", USER, "", "DELETE /users/USER"),
        ("seats.assign", USER, "", "POST /users/USER/seats"),
        (
            "seats.assign",
            USER,
            r#"{"send_seat_assigned_email":false}"#,
            "POST /users/USER/seats?send_seat_assigned_email=false",
        ),
        ("seats.revoke", USER, "", "DELETE /users/USER/seats"),
        (
            "tokens.create",
            USER,
            r#"{"send_token_email":false,"expires_at":"2027-01-31T00:00:00+00:00","expiration_tolerance_months":2}"#,
            r#"POST /users/USER/token {"expires_at":"2027-01-31T00:00:00+00:00","expiration_tolerance_months":2,"send_token_email":false}"#,
        ),
        (
            "tokens.update",
            USER,
            r#"{"expires_at":"2027-01-31T00:00:00Z"}"#,
            r#"PATCH /users/USER/token {"expires_at":"2027-01-31T00:00:00Z"}"#,
        ),
        (
            "tokens.update",
            USER,
            r#"{"is_renewal":true,"expiration_tolerance_months":0}"#,
            r#"PATCH /users/USER/token {"expiration_tolerance_months":0,"is_renewal":true}"#,
        ),
        ("tokens.sync", USER, "", r#"PATCH /users/USER/token {"is_renewal":true}"#),
        ("tokens.list", USER, "", "GET /users/USER/tokens"),
        ("tokens.revoke", TOKEN, r#"{"user_id":"USER"}"#, "DELETE /users/USER/tokens/TOKEN"),
    ];
    let long = |text: &str| text.replace("USER", USER).replace("ACCOUNT", ACCOUNT).replace("TOKEN", TOKEN);
    for (name, id, params, expected) in cases {
        assert_eq!(sent(name, id, &long(params)), long(expected), "{name}");
    }
}

#[test]
fn a_query_is_sent_only_when_the_caller_chose_since_the_default_is_the_servers() {
    assert_eq!(
        sent("seats.assign", USER, r#"{"send_seat_assigned_email":null}"#),
        sent("seats.assign", USER, "")
    );
    assert_eq!(sent("users.list", "", r#"{"include_groups":null}"#), "GET /users");
    assert_eq!(
        refused("seats.assign", USER, r#"{"send_seat_assigned_email":"false"}"#),
        ["send_seat_assigned_email wrong_type"]
    );
    assert_eq!(refused("users.list", "", r#"{"include_groups":1}"#), ["include_groups wrong_type"]);
}

#[test]
fn null_is_sent_where_the_schema_allows_it_and_refused_elsewhere() {
    assert_eq!(
        sent("users.add", "", r#"{"email":null,"first_name":"CI","last_name":null}"#),
        r#"POST /users {"email":null,"first_name":"CI","last_name":null}"#
    );
    let renewal = r#"{"expires_at":null,"is_renewal":true}"#;
    assert_eq!(sent("tokens.update", USER, renewal), format!("PATCH /users/{USER}/token {renewal}"));
    for (field, others) in
        [("expires_at", ""), ("expiration_tolerance_months", DATE), ("send_token_email", DATE)]
    {
        let params = format!(r#"{{{others}"{field}":null}}"#);
        assert_eq!(refused("tokens.create", USER, &params), [format!("{field} wrong_type")]);
    }
    assert_eq!(refused("users.autoRegister", "", r#"{"user_emails":null}"#), ["user_emails wrong_type"]);
    let flag = format!(r#"{{{DATE}"is_renewal":null}}"#);
    assert_eq!(refused("tokens.update", USER, &flag), ["is_renewal wrong_type"]);
}

const DATE: &str = r#""expires_at":"2027-01-31T00:00:00Z","#;

#[test]
fn a_user_without_an_address_is_managed_by_the_organization() {
    assert_eq!(sent("users.add", "", ""), "POST /users {}");
    assert_eq!(
        sent("users.add", "", r#"{"first_name":"nightly","last_name":"builds"}"#),
        r#"POST /users {"first_name":"nightly","last_name":"builds"}"#
    );
}

#[test]
fn an_address_must_look_like_one() {
    for email in
        ["", "ana", "ana@", "@example.org", "ana example.org", "[ana@example.org]", " ana@example.org"]
    {
        assert_eq!(
            refused("users.add", "", &json!({ "email": email }).to_string()),
            ["email email"],
            "{email}"
        );
        let list = json!({ "user_emails": ["bo@example.org", email] }).to_string();
        assert_eq!(refused("users.autoRegister", "", &list), ["user_emails.1 email"], "{email}");
    }
    for email in ["ana@example.org", "ana+ci@example.co.uk", "a@b"] {
        assert!(build("users.add", "", &json!({ "email": email }).to_string()).is_ok(), "{email}");
    }
}

#[test]
fn addresses_are_an_array_of_at_least_one() {
    assert_eq!(refused("users.autoRegister", "", "{}"), ["user_emails required"]);
    for params in [r#"{"user_emails":"ana@example.org"}"#, r#"{"user_emails":{"0":"ana@example.org"}}"#] {
        assert_eq!(refused("users.autoRegister", "", params), ["user_emails wrong_type"]);
    }
    assert_eq!(
        refused("users.autoRegister", "", r#"{"user_emails":[7,null]}"#),
        ["user_emails.0 wrong_type", "user_emails.1 wrong_type"]
    );
    let empty = issues("users.autoRegister", "", r#"{"user_emails":[]}"#);
    assert_eq!((short(&empty[0]), empty.len()), ("user_emails too_few".to_owned(), 1));
    assert!(empty[0].message.contains(OURS), "{}", empty[0].message);
    // The documents know no upper limit.
    let many: Vec<String> = (0..5000).map(|n| format!("p{n}@example.org")).collect();
    assert!(build("users.autoRegister", "", &json!({ "user_emails": many }).to_string()).is_ok());
}

#[test]
fn an_address_stands_in_the_list_once_whatever_its_case_and_the_blanks_around_it() {
    let list = r#"{"user_emails":["ana@example.org","bo@example.org","ANA@Example.org","bo@example.org"]}"#;
    let found = issues("users.autoRegister", "", list);
    assert_eq!(
        found.iter().map(short).collect::<Vec<_>>(),
        ["user_emails.2 exclusive", "user_emails.3 exclusive"]
    );
    for issue in &found {
        assert!(issue.message.contains(OURS), "{}", issue.message);
    }
    assert_eq!(found[0].received.as_deref(), Some("\"ANA@Example.org\""));
    let blanks =
        refused("users.autoRegister", "", r#"{"user_emails":["ana@example.org"," ana@example.org\t"]}"#);
    assert_eq!(blanks, ["user_emails.1 email", "user_emails.1 exclusive"]);
    let before =
        refused("users.autoRegister", "", r#"{"user_emails":[" Ana@example.org ","ana@example.org"]}"#);
    assert_eq!(before, ["user_emails.0 email", "user_emails.1 exclusive"]);
}

#[test]
fn the_end_of_a_token_is_a_date_and_time_with_a_zone() {
    for date in ["2027-01-31T00:00:00+00:00", "2027-01-31T00:00:00Z", "2027-01-31T12:00:00.250-05:00"] {
        for name in ["tokens.create", "tokens.update"] {
            let body = json!({ "expires_at": date }).to_string();
            assert!(sent(name, USER, &body).ends_with(&body), "{name}: {date}");
        }
    }
    for date in [
        "",
        "2027-01-31",
        "31/01/2027",
        "2027-02-30T00:00:00Z",
        "2027-01-31T00:00:00",
        "2027-01-31T24:00:00Z",
        "tomorrow",
    ] {
        for name in ["tokens.create", "tokens.update"] {
            let found = issues(name, USER, &json!({ "expires_at": date }).to_string());
            assert_eq!(
                found.iter().map(short).collect::<Vec<_>>(),
                ["expires_at timestamp"],
                "{name}: {date}"
            );
        }
    }
    for name in ["tokens.create", "tokens.update"] {
        assert_eq!(refused(name, USER, r#"{"expires_at":1801353600000}"#), ["expires_at wrong_type"]);
        assert_eq!(refused(name, USER, r#"{"expires_at":!"Date"}"#), ["expires_at wrong_type"]);
    }
    assert_eq!(refused("tokens.create", USER, "{}"), ["expires_at required"]);
    // A date in the past needs a clock to be seen, and is at most a warning.
    assert!(build("tokens.create", USER, r#"{"expires_at":"2001-01-31T00:00:00Z"}"#).is_ok());
}

#[test]
fn the_months_of_grace_are_a_whole_number_not_below_zero() {
    for name in ["tokens.create", "tokens.update"] {
        let with = |months: &str| format!(r#"{{{DATE}"expiration_tolerance_months":{months}}}"#);
        for months in ["0", "1", "24"] {
            assert!(build(name, USER, &with(months)).is_ok(), "{months}");
        }
        for months in ["1.5", "\"1\"", "true", "[]", "!\"NaN\""] {
            let expected = ["expiration_tolerance_months wrong_type"];
            assert_eq!(refused(name, USER, &with(months)), expected, "{months}");
        }
        let below = issues(name, USER, &with("-1"));
        assert_eq!(below.iter().map(short).collect::<Vec<_>>(), ["expiration_tolerance_months too_small"]);
        assert!(below[0].message.contains(OURS), "{}", below[0].message);
        // No document names a largest number; one that is refused all the same is refused by us.
        for issue in build(name, USER, &with("3000000000")).err().unwrap_or_default() {
            assert!(issue.message.contains(OURS), "{}", issue.message);
        }
    }
}

#[test]
fn an_update_has_an_end_or_is_a_renewal_and_never_both() {
    for params in [
        "",
        "{}",
        r#"{"is_renewal":false}"#,
        r#"{"expires_at":null}"#,
        r#"{"expiration_tolerance_months":1}"#,
    ] {
        let found = issues("tokens.update", USER, params);
        assert_eq!(found.iter().map(short).collect::<Vec<_>>(), [" empty_update"], "{params}");
        assert!(found[0].message.contains(OURS), "{}", found[0].message);
    }
    let found = issues("tokens.update", USER, &format!(r#"{{{DATE}"is_renewal":true}}"#));
    assert_eq!(found.iter().map(short).collect::<Vec<_>>(), [" exclusive"]);
    assert!(found[0].message.contains(OURS), "{}", found[0].message);
    for name in ["expires_at", "is_renewal"] {
        assert!(found[0].message.contains(name), "{}", found[0].message);
    }
    assert!(build("tokens.update", USER, &format!(r#"{{{DATE}"is_renewal":false}}"#)).is_ok());
}

#[test]
fn bodies_are_json_in_the_order_of_the_documents_whatever_stands_in_them() {
    assert_eq!(
        sent(
            "users.add",
            "",
            r#"{"first_name":"\"A\\ \u0001","last_name":"Ünal 😀","email":"o'neil@example.org"}"#
        ),
        "POST /users {\"email\":\"o'neil@example.org\",\"first_name\":\"\\\"A\\\\ \\u0001\",\"last_name\":\"Ünal 😀\"}"
    );
    assert_eq!(refused("users.add", "", r#"{"first_name":"a\ud800"}"#), ["first_name ill_formed_text"]);
    assert_eq!(refused("users.add", "", r#"{"first_name":7}"#), ["first_name wrong_type"]);
}

#[test]
fn unknown_keys_are_refused_and_the_nearest_one_is_named() {
    let found = issues("users.add", "", r#"{"firstName":"Ana"}"#);
    assert_eq!(found[0].message, "unknown key `firstName`; did you mean `first_name`?");
    assert_eq!(
        refused("users.autoRegister", "", r#"{"emails":["ana@example.org"]}"#),
        ["emails unknown_key", "user_emails required"]
    );
    assert_eq!(refused("tokens.sync", USER, r#"{"is_renewal":true}"#), ["is_renewal unknown_key"]);
    assert_eq!(
        refused("users.remove", USER, &json!({ "user_id": USER }).to_string()),
        ["user_id unknown_key"]
    );
}

#[test]
fn a_journal_entry_names_ids_and_changes() {
    let told = |name: &str, args: Value| {
        let told = subject(Some(call(name)), &common::input(&args.to_string()).unwrap());
        serde_json::from_str::<Value>(&told).unwrap()
    };
    let revoke = told("tokens.revoke", json!({ "user_id": "u", "token_id": "t" }));
    assert_eq!(revoke, json!({ "write": true, "target": "u/t", "changes": null }));
    let assign = told("seats.assign", json!({ "user_id": "u", "send_seat_assigned_email": false }));
    assert_eq!(assign["target"], "u");
    let create = told("serviceAccounts.create", json!({ "name": "ci-2026" }));
    assert_eq!((&create["target"], &create["changes"]), (&json!("ci-2026"), &json!({ "name": "ci-2026" })));
    let months = json!({ "user_id": "u", "is_renewal": true });
    assert_eq!(told("tokens.update", months)["changes"], json!({ "is_renewal": true }));
}
