//! Which calls are repeated, after what, and after which wait.

use super::*;

fn update_user() -> Trip {
    let input = json!({ "id": "user_1", "params": { "role": "developer" }, "options": {} });
    let mut trip = Trip::new("users.update", input);
    assert_eq!(trip.start()["do"], "send");
    trip
}

#[test]
fn safe_calls_are_repeated_after_every_ambiguous_failure() {
    for make in [list_users, remove_user, update_user] {
        for status in [408, 500, 502, 503, 504, 529] {
            let mut trip = make();
            let wait = trip.answer(status, json!({}));
            assert_eq!((&wait["why"], &wait["status"]), (&json!("retry"), &json!(status)));
            let again = trip.sleep(&wait);
            assert_eq!((&again["do"], &again["attempt"]), (&json!("send"), &json!(2)));
            assert_eq!(trip.sent[0], trip.sent[1]);
        }
        for (sent, why) in
            [("unknown", "connection"), ("no", "connection"), ("unknown", "timeout"), ("unknown", "browser")]
        {
            let mut trip = make();
            let wait = trip.lost(sent, why);
            assert_eq!(trip.sleep(&wait)["attempt"], 2);
        }
    }
}

#[test]
fn every_call_is_repeated_after_429() {
    for make in [list_users, remove_user, update_user, invite] {
        let mut trip = make();
        let wait = trip.answer(429, json!({}));
        assert_eq!(trip.sleep(&wait)["attempt"], 2);
    }
}

#[test]
fn other_statuses_are_not_repeated() {
    for status in [400, 401, 402, 403, 404, 409, 412, 413, 422, 431, 499, 501, 505] {
        assert_eq!(list_users().answer(status, json!({}))["do"], "fail", "{status}");
    }
}

#[test]
fn x_should_retry_overrides_for_every_status() {
    for status in [400, 403, 404, 409, 422, 501] {
        let repeated = list_users().answer_with(status, &[("x-should-retry", "true")], "");
        assert_eq!(repeated["do"], "sleep", "{status}");
    }
    for status in [408, 429, 500, 529] {
        let given_back = list_users().answer_with(status, &[("x-should-retry", "false")], "");
        assert_eq!(given_back["do"], "fail", "{status}");
    }
    assert_eq!(list_users().answer_with(500, &[("x-should-retry", "perhaps")], "")["do"], "sleep");
}

#[test]
fn a_409_is_repeated_only_for_concurrent_membership_change_and_then_for_every_call() {
    for make in [list_users, remove_user, update_user, invite] {
        let concurrent = error("conflict_error", "try again", Some("concurrent_membership_change"));
        assert_eq!(make().answer(409, concurrent)["do"], "sleep");
        let other = error("conflict_error", "name taken", Some("external_key_changed"));
        assert_eq!(failure(&make().answer(409, other))["code"], "conflict");
        assert_eq!(
            failure(&make().answer(409, error("conflict_error", "x", None)))["errorCode"],
            Value::Null
        );
    }
}

#[test]
fn a_delete_whose_repeat_answers_404_resolves_with_the_documented_deletion_object() {
    for ambiguous in [408, 500, 529] {
        let mut trip = remove_user();
        let wait = trip.answer(ambiguous, json!({}));
        trip.sleep(&wait);
        let done = trip.answer_with(404, &[("request-id", "req_2")], "{}");
        assert_eq!(
            done,
            json!({ "do": "done", "status": 404, "requestId": "req_2", "attempts": 2, "issues": [],
                "value": { "type": "user_deleted", "id": "user_1" }, "list": false, "cursor": null })
        );
    }
    let mut trip = remove_user();
    let wait = trip.lost("unknown", "timeout");
    trip.sleep(&wait);
    assert_eq!(trip.answer(404, json!({}))["value"]["id"], "user_1");
}

#[test]
fn a_removed_workspace_member_is_named_with_both_ids() {
    let input = json!({ "id": "user_1", "params": { "workspace_id": "wrkspc_1" }, "options": {} });
    let mut trip = Trip::new("workspaces.members.remove", input);
    trip.start();
    let wait = trip.lost("unknown", "connection");
    trip.sleep(&wait);
    let value =
        json!({ "type": "workspace_member_deleted", "user_id": "user_1", "workspace_id": "wrkspc_1" });
    assert_eq!(trip.answer(404, json!({}))["value"], value);
}

#[test]
fn a_delete_whose_first_answer_is_404_is_not_found() {
    assert_eq!(failure(&remove_user().answer(404, json!({})))["class"], "NotFoundError");
}

#[test]
fn a_404_after_definite_refusals_only_is_not_found() {
    let mut trip = remove_user();
    let wait = trip.answer(429, json!({}));
    trip.sleep(&wait);
    let wait = trip.answer(409, error("conflict_error", "", Some("concurrent_membership_change")));
    trip.sleep(&wait);
    assert_eq!(failure(&trip.answer(404, json!({})))["class"], "NotFoundError");

    let mut trip = remove_user();
    let wait = trip.lost("no", "connection");
    trip.sleep(&wait);
    assert_eq!(failure(&trip.answer(404, json!({})))["class"], "NotFoundError");
}

#[test]
fn a_404_on_the_repeat_of_an_update_is_not_found() {
    let mut trip = update_user();
    let wait = trip.answer(500, json!({}));
    trip.sleep(&wait);
    assert_eq!(failure(&trip.answer(404, json!({})))["class"], "NotFoundError");
}

#[test]
fn the_last_failure_is_given_back_after_max_retries() {
    let mut trip = list_users();
    let wait = trip.answer(500, json!({}));
    trip.sleep(&wait);
    let wait = trip.lost("unknown", "connection");
    trip.sleep(&wait);
    let end = trip.answer_with(503, &[("request-id", "req_9")], "");
    assert_eq!(failure(&end)["attempts"], 3);
    assert_eq!((&failure(&end)["status"], &failure(&end)["requestId"]), (&json!(503), &json!("req_9")));
}

#[test]
fn max_retries_of_the_call_wins_over_that_of_the_client() {
    let mut trip = Trip::new("users.list", json!({ "options": { "maxRetries": 0 } }));
    trip.start();
    assert_eq!(trip.answer(500, json!({}))["do"], "fail");
    let mut trip =
        Trip::with(json!({ "maxRetries": 0 }), "users.list", json!({ "options": { "maxRetries": 1 } }));
    trip.start();
    assert_eq!(trip.answer(500, json!({}))["do"], "sleep");
}

#[test]
fn backoff_begins_at_half_a_second_doubles_to_eight_and_loses_up_to_a_quarter() {
    for (random, expected) in
        [(0.0, [500, 1000, 2000, 4000, 8000, 8000]), (0.999_999, [376, 751, 1501, 3001, 6001, 6001])]
    {
        let mut trip = Trip::with(json!({ "maxRetries": 6 }), "users.list", json!({ "options": {} }));
        trip.random = random;
        trip.start();
        for ms in expected {
            let wait = trip.answer(500, json!({}));
            assert_eq!(wait["ms"], ms);
            trip.sleep(&wait);
        }
    }
}

#[test]
fn a_random_number_outside_its_range_does_no_harm() {
    for (random, ms) in [(f64::NAN, 500), (-1.0, 500), (7.0, 375)] {
        let mut trip = list_users();
        trip.random = random;
        assert_eq!(trip.answer(500, json!({}))["ms"], ms);
    }
}

#[test]
fn own_waits_are_no_longer_than_max_retry_delay() {
    let mut trip = Trip::with(json!({ "maxRetryDelay": 100 }), "users.list", json!({ "options": {} }));
    trip.start();
    assert_eq!(trip.answer(500, json!({}))["ms"], 100);
}

#[test]
fn retry_after_is_obeyed_in_all_its_forms() {
    let cases: [(&[(&str, &str)], i64); 8] = [
        (&[("retry-after", "7")], 7000),
        (&[("retry-after", "1.5")], 1500),
        (&[("retry-after", "0")], 0),
        (&[("retry-after-ms", "120")], 120),
        (&[("retry-after-ms", "120.9")], 120),
        (&[("retry-after-ms", "120"), ("retry-after", "9")], 120),
        (&[("retry-after-ms", "x"), ("retry-after", "9")], 9000),
        (&[("retry-after", "Sat, 21 Nov 2026 12:00:10 GMT")], 9750),
    ];
    for (headers, ms) in cases {
        assert_eq!(list_users().answer_with(429, headers, "")["ms"], ms, "{headers:?}");
    }
}

#[test]
fn an_unreadable_negative_or_past_retry_after_means_the_usual_backoff() {
    for value in ["", "-1", "soon", "1e3", "Infinity", ".5", "1,5", "Sat, 21 Nov 2026 11:59:00 GMT"] {
        let mut trip = list_users();
        assert_eq!(trip.answer_with(429, &[("retry-after", value)], "")["ms"], 500, "{value}");
    }
}

#[test]
fn a_retry_after_above_max_retry_delay_is_given_back_at_once() {
    let end = list_users().answer_with(429, &[("retry-after", "61")], "");
    assert_eq!(failure(&end)["class"], "RateLimitError");
    assert_eq!(failure(&end)["retryAfter"], 61_000);
    assert_eq!(list_users().answer_with(429, &[("retry-after", "60")], "")["ms"], 60_000);
    let absurd = list_users().answer_with(429, &[("retry-after", "99999999999999999999999")], "");
    assert_eq!(failure(&absurd)["retryAfter"], i64::MAX);
}

#[test]
fn an_error_status_whose_body_was_lost_is_still_that_status() {
    let detail = json!({ "sent": "unknown", "why": "connection", "status": 400, "headers": [["request-id", "req_1"]] });
    let end = invite().tell("lost", detail, "");
    assert_eq!(
        (&failure(&end)["class"], &failure(&end)["requestId"]),
        (&json!("BadRequestError"), &json!("req_1"))
    );
    let end = invite().tell("too_large", json!({ "status": 403, "headers": [] }), "");
    assert_eq!(failure(&end)["class"], "PermissionDeniedError");
}
