//! Keeping to a pace.

use super::*;
use crate::client::pacing::Pacer;
use crate::client::settings::Settings;
use crate::engine::input::Input;

fn pace(per_minute: Value, invites_per_hour: Value) -> Value {
    json!({ "pace": { "perMinute": per_minute, "invitesPerHour": invites_per_hour } })
}

fn pacer(per_minute: u32) -> Pacer {
    let text = settings(pace(json!(per_minute), Value::Null)).to_string();
    Pacer::new(&Settings(Input::parse(&text).unwrap()))
}

#[test]
fn no_more_than_the_limit_goes_in_any_minute() {
    let window = &mut pacer(2).requests;
    let slots: Vec<i64> = (0..6).map(|_| window.take(1000, None).unwrap()).collect();
    assert_eq!(slots, [0, 0, 60_000, 60_000, 120_000, 120_000]);
    assert_eq!(window.take(200_000, None), Some(0));
}

#[test]
fn a_slot_that_comes_too_late_is_not_taken() {
    let window = &mut pacer(1).requests;
    assert_eq!(window.take(0, None), Some(0));
    assert_eq!(window.take(0, Some(60_000)), None);
    assert_eq!(window.take(0, Some(60_001)), Some(60_000));
}

#[test]
fn a_clock_that_is_set_back_makes_nobody_wait_for_hours() {
    let window = &mut pacer(1).requests;
    assert_eq!(window.take(10_000_000, None), Some(0));
    assert_eq!(window.take(1_000_000, None), Some(60_000));
}

#[test]
fn every_request_counts_repeats_and_looks_included() {
    let mut trip = invite_with(pace(json!(1), Value::Null), json!({}));
    let wait = trip.answer_with(429, &[("retry-after", "1")], "");
    let wait = trip.sleep(&wait);
    assert_eq!((&wait["why"], &wait["ms"]), (&json!("pace"), &json!(59_000)));
    assert_eq!(trip.sleep(&wait)["attempt"], 2);
    let wait = trip.answer(500, json!({}));
    assert_eq!((&wait["why"], &wait["ms"]), (&json!("pace"), &json!(60_000)));
    assert_eq!(trip.sleep(&wait)["look"], true);
}

#[test]
fn the_pace_of_invites_counts_their_creations_only() {
    let mut trip = invite_with(pace(Value::Null, json!(1)), json!({}));
    assert_eq!(trip.answer(500, json!({}))["look"], true);
    trip.call = Call::new(&trip.client, "invites.list", "{\"options\":{}}");
    assert_eq!(trip.start()["do"], "send");
    let params = json!({ "email": "bob@example.com", "role": "user" });
    trip.call =
        Call::new(&trip.client, "invites.create", &json!({ "params": params, "options": {} }).to_string());
    let wait = trip.start();
    assert_eq!((&wait["why"], &wait["ms"]), (&json!("pace"), &json!(3_600_000)));
}

#[test]
fn calls_of_one_client_share_its_pace() {
    let mut first = Trip::with(pace(json!(1), Value::Null), "retrieve", json!({ "options": {} }));
    assert_eq!(first.start()["do"], "send");
    first.call = Call::new(&first.client, "users.list", "{\"options\":{}}");
    assert_eq!(first.start()["why"], "pace");
}

#[test]
fn a_pace_that_would_pass_the_deadline_means_not_sent() {
    let mut trip = Trip::with(pace(json!(1), Value::Null), "retrieve", json!({ "options": {} }));
    trip.start();
    trip.call = Call::new(&trip.client, "users.list", "{\"options\":{\"deadline\":60000}}");
    let end = trip.start();
    assert_eq!((&failure(&end)["code"], &failure(&end)["outcome"]), (&json!("deadline"), &json!("not_sent")));
}

#[test]
fn a_repeat_that_the_pace_would_hold_beyond_the_deadline_gives_the_failure_in_hand_back() {
    let mut trip =
        Trip::with(pace(json!(1), Value::Null), "retrieve", json!({ "options": { "deadline": 30_000 } }));
    trip.start();
    let wait = trip.answer(503, json!({}));
    assert_eq!(failure(&trip.sleep(&wait))["status"], 503);
}

#[test]
fn a_look_that_the_pace_would_hold_beyond_the_deadline_is_left_out() {
    let mut trip = invite_with(pace(json!(1), Value::Null), json!({ "deadline": 30_000 }));
    let end = trip.answer(500, json!({}));
    assert_eq!(failure(&end)["class"], "UncertainOutcomeError");
    assert!(trip.looks.is_empty());
}
