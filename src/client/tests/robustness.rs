//! The machine cannot be driven into a second sending, a panic or a loop.

use super::*;

#[test]
fn events_out_of_order_end_the_call() {
    for event in ["slept", "token"] {
        let mut trip = Trip::new("users.list", json!({ "options": {} }));
        let end = trip.tell(event, Value::Null, "");
        assert_eq!(
            (&failure(&end)["code"], &failure(&end)["outcome"]),
            (&json!("connection_failed"), &json!("not_sent"))
        );
    }
    let mut trip = list_users();
    assert_eq!(trip.start()["do"], "fail");
    let mut trip = list_users();
    assert_eq!(trip.answer(200, page(json!([]), false))["do"], "done");
    assert_eq!(trip.answer(200, page(json!([]), false))["do"], "fail");
}

#[test]
fn an_event_that_does_not_exist_is_none() {
    assert!(Event::read("abort", "", b"").is_none());
    assert!(Event::read("answer", "{}", b"").is_none());
    assert!(Event::read("answer", "{\"status\":70000}", b"").is_none());
}

/// Every script of four events, whatever their order: a creation leaves again only after
/// 429, 401 with a token function, or `x-should-retry: true`.
#[test]
fn no_script_makes_a_creation_leave_twice() {
    type Tell = fn(&mut Trip) -> Value;
    let events: [Tell; 8] = [
        |trip| trip.tell("slept", Value::Null, ""),
        |trip| trip.tell("token", Value::Null, ""),
        |trip| trip.start(),
        |trip| trip.lost("unknown", "connection"),
        |trip| trip.lost("no", "connection"),
        |trip| trip.answer(500, json!({})),
        |trip| trip.answer(404, json!({})),
        |trip| trip.answer_with(200, &[], "<html>"),
    ];
    for script in 0..8_usize.pow(4) {
        let mut trip = invite();
        let mut rest = script;
        for _ in 0..4 {
            let action = events[rest % 8](&mut trip);
            rest /= 8;
            if matches!(action["do"].as_str(), Some("done" | "fail")) {
                break;
            }
        }
        assert!(trip.sent.len() == 1 && trip.looks.len() <= 1, "{script}");
    }
}
