//! Bearer tokens from a function.

use super::*;

fn with_function(call: &str, input: Value) -> Trip {
    Trip::with(json!({ "credential": "bearer_function" }), call, input)
}

#[test]
fn the_function_is_asked_before_the_first_try_and_not_before_repeats() {
    let mut trip = with_function("users.list", json!({ "options": {} }));
    assert_eq!(trip.start(), json!({ "do": "token", "fresh": false }));
    assert_eq!(trip.tell("token", Value::Null, "")["do"], "send");
    let wait = trip.answer(500, json!({}));
    assert_eq!(trip.sleep(&wait)["do"], "send");
}

#[test]
fn a_401_asks_once_more_and_sends_again_without_counting_as_a_repeat() {
    let mut trip = with_function("users.list", json!({ "options": { "maxRetries": 0 } }));
    trip.start();
    trip.tell("token", Value::Null, "");
    assert_eq!(trip.answer(401, json!({})), json!({ "do": "token", "fresh": true }));
    let send = trip.tell("token", Value::Null, "");
    assert_eq!((&send["do"], &send["attempt"]), (&json!("send"), &json!(2)));
    let end = trip.answer(401, json!({}));
    assert_eq!(
        (&failure(&end)["class"], &failure(&end)["attempts"]),
        (&json!("AuthenticationError"), &json!(2))
    );
}

#[test]
fn a_creation_is_sent_again_after_a_401_since_the_server_refused_it() {
    let params = json!({ "email": "ada@example.com", "role": "user" });
    let mut trip = with_function("invites.create", json!({ "params": params, "options": {} }));
    trip.start();
    trip.tell("token", Value::Null, "");
    trip.answer(401, json!({}));
    assert_eq!(trip.tell("token", Value::Null, "")["attempt"], 2);
}

#[test]
fn a_key_or_a_fixed_token_is_not_asked_for_again() {
    for credential in ["api_key", "bearer"] {
        let mut trip =
            Trip::with(json!({ "credential": credential }), "users.list", json!({ "options": {} }));
        assert_eq!(trip.start()["do"], "send");
        assert_eq!(failure(&trip.answer(401, json!({})))["code"], "authentication_failed");
    }
}
