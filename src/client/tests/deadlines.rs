//! Time: of one try, of a call with its waits and repeats.

use super::*;

fn list_with(options: Value) -> Trip {
    Trip::new("users.list", json!({ "options": options }))
}

#[test]
fn a_try_has_the_timeout_or_what_is_left_of_the_deadline() {
    let send = list_with(json!({ "timeout": 1000 })).start();
    assert_eq!((&send["timeout"], &send["timeoutIs"]), (&json!(1000), &json!("timeout")));
    let send = list_with(json!({ "timeout": 1000, "deadline": 1000 })).start();
    assert_eq!(send["timeoutIs"], "timeout");
    let send = list_with(json!({ "timeout": 1000, "deadline": 999 })).start();
    assert_eq!((&send["timeout"], &send["timeoutIs"]), (&json!(999), &json!("deadline")));
    let send = list_with(json!({ "timeout": 1e15 })).start();
    assert_eq!(send["timeout"], 0x7fff_ffff);
}

#[test]
fn the_deadline_counts_from_the_start_and_covers_waits_and_repeats() {
    let mut trip = list_with(json!({ "deadline": 5000 }));
    trip.start();
    trip.now += 3000;
    let wait = trip.answer(500, json!({}));
    let send = trip.sleep(&wait);
    assert_eq!((&send["timeout"], &send["timeoutIs"]), (&json!(1500), &json!("deadline")));
}

#[test]
fn a_wait_that_would_pass_the_deadline_is_not_begun_and_the_failure_in_hand_is_given_back() {
    let mut trip = list_with(json!({ "deadline": 5000 }));
    trip.start();
    let end = trip.answer_with(429, &[("retry-after", "5")], "");
    assert_eq!(
        (&failure(&end)["class"], &failure(&end)["retryAfter"]),
        (&json!("RateLimitError"), &json!(5000))
    );
}

#[test]
fn a_sleep_that_lasts_too_long_gives_the_failure_in_hand_back() {
    let mut trip = list_with(json!({ "deadline": 5000 }));
    trip.start();
    assert_eq!(trip.answer(503, json!({}))["do"], "sleep");
    trip.now += 9000;
    assert_eq!(failure(&trip.tell("slept", Value::Null, ""))["status"], 503);
}

#[test]
fn the_deadline_is_not_repeated_and_a_time_out_is() {
    let mut trip = list_with(json!({ "deadline": 5000 }));
    trip.start();
    // One millisecond early, as timers are.
    trip.now += 4999;
    let end = trip.lost("unknown", "deadline");
    assert_eq!((&failure(&end)["code"], &failure(&end)["outcome"]), (&json!("deadline"), &json!("unknown")));
    assert_eq!(list_users().lost("unknown", "timeout")["do"], "sleep");
}

#[test]
fn a_creation_whose_deadline_is_over_is_not_looked_for_and_the_time_out_is_the_cause() {
    let mut trip = invite_with(json!({}), json!({ "deadline": 1000 }));
    trip.now += 999;
    let end = trip.lost("unknown", "deadline");
    assert_eq!(failure(&end)["class"], "UncertainOutcomeError");
    assert_eq!(failure(&end)["cause"]["code"], "deadline");
    assert!(trip.looks.is_empty());
}

#[test]
fn the_look_has_what_is_left_of_the_deadline() {
    let mut trip = invite_with(json!({}), json!({ "deadline": 10_000 }));
    trip.now += 4000;
    let look = trip.answer(500, json!({}));
    assert_eq!((&look["timeout"], &look["timeoutIs"]), (&json!(6000), &json!("deadline")));
}

#[test]
fn a_token_that_takes_longer_than_the_deadline_means_not_sent() {
    let mut trip = Trip::with(
        json!({ "credential": "bearer_function" }),
        "invites.create",
        json!({ "params": { "email": "ada@example.com", "role": "user" }, "options": { "deadline": 1000 } }),
    );
    assert_eq!(trip.start()["do"], "token");
    trip.now += 1000;
    let end = trip.tell("token", Value::Null, "");
    assert_eq!((&failure(&end)["code"], &failure(&end)["outcome"]), (&json!("deadline"), &json!("not_sent")));
    assert_eq!(failure(&end)["attempts"], 0);
}
