//! Spend limits: requests, bounds, and what may be repeated.

use super::common::{build, call};
use super::{Refused, Sent, assert_refused, assert_sent, items};
use rolecall::contract::shape::Repeat;

const SENT: &[Sent] = &[
    ("spendLimits.effective.list", "", "", "GET /v1/organizations/spend_limits/effective"),
    (
        "spendLimits.effective.list",
        "",
        r#"{"user_ids":["USER","user_2"],"period":["daily","monthly"],"page":"x","limit":5}"#,
        "GET /v1/organizations/spend_limits/effective?limit=5&page=x&period%5B%5D=daily&period%5B%5D=monthly&user_ids%5B%5D=USER&user_ids%5B%5D=user_2",
    ),
    // `null` in a query is left out.
    (
        "spendLimits.effective.list",
        "",
        r#"{"user_ids":null,"period":null,"limit":null}"#,
        "GET /v1/organizations/spend_limits/effective",
    ),
    (
        "spendLimits.increaseRequests.retrieve",
        "REQUEST",
        "",
        "GET /v1/organizations/spend_limit_increase_requests/REQUEST",
    ),
    (
        "spendLimits.increaseRequests.list",
        "",
        r#"{"status":["pending"],"actor_ids":["USER"],"limit":100000,"page":"x"}"#,
        "GET /v1/organizations/spend_limit_increase_requests?limit=100000&page=x&actor_ids%5B%5D=USER&status%5B%5D=pending",
    ),
    (
        "spendLimits.increaseRequests.list",
        "",
        r#"{"status":null,"actor_ids":null}"#,
        "GET /v1/organizations/spend_limit_increase_requests",
    ),
    (
        "spendLimits.increaseRequests.approve",
        "REQUEST",
        r#"{"amount":"50000"}"#,
        r#"POST /v1/organizations/spend_limit_increase_requests/REQUEST/approve {"amount":"50000"}"#,
    ),
    (
        "spendLimits.increaseRequests.approve",
        "REQUEST",
        r#"{"suppress_notification":true,"period":"weekly","amount":"0"}"#,
        r#"POST /v1/organizations/spend_limit_increase_requests/REQUEST/approve {"amount":"0","period":"weekly","suppress_notification":true}"#,
    ),
    (
        "spendLimits.increaseRequests.approve",
        "REQUEST",
        r#"{"amount":"1","period":null}"#,
        r#"POST /v1/organizations/spend_limit_increase_requests/REQUEST/approve {"amount":"1","period":null}"#,
    ),
    // Nothing has to be said to deny: the body is an empty object then.
    (
        "spendLimits.increaseRequests.deny",
        "REQUEST",
        "",
        "POST /v1/organizations/spend_limit_increase_requests/REQUEST/deny {}",
    ),
    (
        "spendLimits.increaseRequests.deny",
        "REQUEST",
        r#"{"suppress_notification":false}"#,
        r#"POST /v1/organizations/spend_limit_increase_requests/REQUEST/deny {"suppress_notification":false}"#,
    ),
];

#[test]
fn every_call_builds_the_documented_request() {
    assert_sent(SENT);
}

const APPROVE: &str = "spendLimits.increaseRequests.approve";

const REFUSED: &[Refused] = &[
    // Rules 1 and 2: ids are segments, with their prefix.
    ("spendLimits.increaseRequests.retrieve", ".", "", &["spend_limit_increase_request_id path_segment"]),
    (
        "spendLimits.increaseRequests.deny",
        "spl_01RsTuVwXyZaBcDeFgHiJk",
        "",
        &["spend_limit_increase_request_id prefix"],
    ),
    ("spendLimits.effective.list", "", r#"{"user_ids":["USER","x"]}"#, &["user_ids.1 prefix"]),
    ("spendLimits.increaseRequests.list", "", r#"{"actor_ids":["GROUP"]}"#, &["actor_ids.0 prefix"]),
    // Rule 3: `limit` is an integer; an upper bound is not documented.
    ("spendLimits.effective.list", "", r#"{"limit":0}"#, &["limit too_small"]),
    ("spendLimits.effective.list", "", r#"{"limit":"5"}"#, &["limit wrong_type"]),
    ("spendLimits.increaseRequests.list", "", r#"{"limit":-1}"#, &["limit too_small"]),
    // Closed lists of words.
    ("spendLimits.effective.list", "", r#"{"period":["yearly"]}"#, &["period.0 not_allowed"]),
    ("spendLimits.effective.list", "", r#"{"period":"daily"}"#, &["period wrong_type"]),
    ("spendLimits.increaseRequests.list", "", r#"{"status":["open"]}"#, &["status.0 not_allowed"]),
    (APPROVE, "REQUEST", r#"{"amount":"1","period":"yearly"}"#, &["period not_allowed"]),
    // An empty filter would select everything.
    (
        "spendLimits.effective.list",
        "",
        r#"{"period":[],"user_ids":[]}"#,
        &["period too_few", "user_ids too_few"],
    ),
    ("spendLimits.increaseRequests.list", "", r#"{"status":[]}"#, &["status too_few"]),
    ("spendLimits.increaseRequests.list", "", r#"{"actor_ids":[]}"#, &["actor_ids too_few"]),
    // Rule 29: money is a text of digits.
    (APPROVE, "REQUEST", "", &["amount required"]),
    (APPROVE, "REQUEST", r#"{"amount":null}"#, &["amount wrong_type"]),
    (APPROVE, "REQUEST", r#"{"amount":50000}"#, &["amount wrong_type"]),
    (APPROVE, "REQUEST", r#"{"amount":""}"#, &["amount pattern"]),
    (APPROVE, "REQUEST", r#"{"amount":"-1"}"#, &["amount pattern"]),
    (APPROVE, "REQUEST", r#"{"amount":"12.5"}"#, &["amount pattern"]),
    (APPROVE, "REQUEST", r#"{"amount":"1e3"}"#, &["amount pattern"]),
    (APPROVE, "REQUEST", r#"{"amount":" 1"}"#, &["amount pattern"]),
    (APPROVE, "REQUEST", r#"{"amount":"١"}"#, &["amount pattern"]),
    (APPROVE, "REQUEST", r#"{"amount":"$5"}"#, &["amount pattern"]),
    // `null` stands for nothing where the field is not nullable.
    (
        APPROVE,
        "REQUEST",
        r#"{"amount":"1","suppress_notification":null}"#,
        &["suppress_notification wrong_type"],
    ),
    (
        "spendLimits.increaseRequests.deny",
        "REQUEST",
        r#"{"suppress_notification":null}"#,
        &["suppress_notification wrong_type"],
    ),
    ("spendLimits.increaseRequests.deny", "REQUEST", r#"{"amount":"1"}"#, &["amount unknown_key"]),
];

#[test]
fn what_cannot_be_right_is_refused() {
    assert_refused(REFUSED);
}

#[test]
fn rule_31_at_most_100_members_at_once() {
    let ids = |count| format!(r#"{{"user_ids":{}}}"#, items(count, "user_#"));
    assert!(build("spendLimits.effective.list", "", &ids(100)).is_ok());
    assert_eq!(super::refused("spendLimits.effective.list", "", &ids(101)), ["user_ids too_many"]);
    // No bound is documented for those who ask.
    let ids = format!(r#"{{"actor_ids":{}}}"#, items(101, "user_#"));
    assert!(build("spendLimits.increaseRequests.list", "", &ids).is_ok());
}

#[test]
fn a_bound_of_our_own_says_so() {
    let issues = build("spendLimits.effective.list", "", r#"{"limit":0}"#).unwrap_err();
    assert!(issues[0].message.ends_with("(a rule of this client)"), "{}", issues[0].message);
}

/// An approval sets a limit and may e-mail somebody; denying twice changes nothing.
#[test]
fn an_approval_is_never_sent_twice_and_a_denial_may_be() {
    match &call(APPROVE).repeat {
        Repeat::Create { look: None, how_to_find_out } => {
            assert!(how_to_find_out.contains("spendLimits.increaseRequests.retrieve"), "{how_to_find_out}");
        }
        other => panic!("may be repeated: {other:?}"),
    }
    assert!(matches!(call("spendLimits.increaseRequests.deny").repeat, Repeat::Safe));
    for name in [APPROVE, "spendLimits.increaseRequests.deny"] {
        let warning = call(name).warning.unwrap();
        assert!(warning.contains("e-mail") && warning.contains("suppress_notification"), "{warning}");
    }
}
