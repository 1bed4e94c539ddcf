//! Which calls of the organization management API are repeated, and what a repeat may find.

use super::anaconda_world::*;
use super::*;

/// Calls whose repeat finds out by a status that the first try did it.
fn until() -> [(Asked, u16); 5] {
    [
        (("serviceAccounts.delete", json!("0f6c1a52"), Value::Null), 404),
        (("users.remove", json!(ANN), Value::Null), 404),
        (("seats.revoke", json!(ANN), Value::Null), 404),
        (("tokens.revoke", json!("9d1f0c3a"), json!({ "user_id": ANN })), 404),
        (("seats.assign", json!(ANN), Value::Null), 409),
    ]
}

fn repeatable() -> Vec<Asked> {
    let creations = ["serviceAccounts.create", "users.autoRegister", "users.add", "tokens.create"];
    every_call().into_iter().filter(|asked| !creations.contains(&asked.0)).collect()
}

#[test]
fn everything_but_a_creation_is_repeated_after_an_ambiguous_failure() {
    assert_eq!(repeatable().len(), 10);
    for asked in repeatable() {
        for status in [408, 500, 502, 503, 504] {
            let mut trip = on_its_way(json!({}), asked.clone());
            let wait = trip.answer(status, json!({}));
            assert_eq!(trip.sleep(&wait)["attempt"], 2, "{} {status}", asked.0);
            assert_eq!(trip.sent[0], trip.sent[1]);
        }
        for (sent, why) in [("unknown", "connection"), ("unknown", "timeout"), ("no", "connection")] {
            let mut trip = on_its_way(json!({}), asked.clone());
            let wait = trip.lost(sent, why);
            assert_eq!(trip.sleep(&wait)["attempt"], 2, "{} {why}", asked.0);
        }
    }
}

#[test]
fn every_call_is_repeated_after_429_and_obeys_retry_after() {
    for asked in every_call() {
        let call = asked.0;
        let mut trip = on_its_way(json!({}), asked);
        let wait = trip.answer_with(429, &[("retry-after", "7")], "");
        assert_eq!(wait["ms"], 7000, "{call}");
        assert_eq!(trip.sleep(&wait)["attempt"], 2, "{call}");
    }
}

#[test]
fn no_other_refusal_is_repeated() {
    for asked in every_call() {
        for status in [400, 402, 403, 404, 409, 422] {
            let mut trip = on_its_way(json!({}), asked.clone());
            assert_eq!(failure(&trip.answer(status, json!({})))["status"], status, "{}", asked.0);
            assert_eq!(trip.sent.len(), 1);
        }
    }
}

#[test]
fn the_repeats_404_or_409_means_that_the_first_try_did_it() {
    for (asked, status) in until() {
        let failures: [fn(&mut Trip) -> Value; 3] = [
            |trip| trip.answer(500, json!({})),
            |trip| trip.answer(408, json!({})),
            |trip| trip.lost("unknown", "connection"),
        ];
        for fail in failures {
            let mut trip = on_its_way(json!({}), asked.clone());
            let wait = fail(&mut trip);
            trip.sleep(&wait);
            let done = trip.answer(status, org_error("so it is", "invented_code"));
            assert_eq!(done["do"], "done", "{}", asked.0);
            // The result is `undefined`, as after a first try that was answered.
            assert_eq!((&done["wrap"], &done["status"]), (&json!("nothing"), &json!(status)));
            assert_eq!((&done["attempts"], &done["issues"]), (&json!(2), &json!([])));
        }
    }
}

#[test]
fn a_404_or_409_to_the_first_try_is_told() {
    for (asked, status) in until() {
        let end = on_its_way(json!({}), asked).answer(status, org_error("no", "invented_code"));
        let class = if status == 404 { "NotFoundError" } else { "ConflictError" };
        assert_eq!(
            (&failure(&end)["class"], &failure(&end)["errorCode"]),
            (&json!(class), &json!("invented_code"))
        );
    }
}

#[test]
fn a_404_or_409_after_definite_refusals_only_is_told() {
    for (asked, status) in until() {
        let mut trip = on_its_way(json!({}), asked.clone());
        let wait = trip.answer(429, json!({}));
        trip.sleep(&wait);
        assert_eq!(failure(&trip.answer(status, json!({})))["status"], status, "{}", asked.0);

        let mut trip = on_its_way(json!({}), asked.clone());
        let wait = trip.lost("no", "connection");
        trip.sleep(&wait);
        assert_eq!(failure(&trip.answer(status, json!({})))["status"], status, "{}", asked.0);

        let mut trip = on_its_way(json!({}), asked);
        assert_eq!(trip.answer(401, json!({}))["do"], "token");
        trip.tell("token", Value::Null, "");
        assert_eq!(failure(&trip.answer(status, json!({})))["status"], status);
    }
}

#[test]
fn another_refusal_of_the_repeat_settles_nothing_and_is_told() {
    for (asked, status) in until() {
        for other in [402, 404, 409, 422].into_iter().filter(|other| *other != status) {
            let mut trip = on_its_way(json!({}), asked.clone());
            let wait = trip.answer(500, json!({}));
            trip.sleep(&wait);
            assert_eq!(failure(&trip.answer(other, json!({})))["status"], other, "{}", asked.0);
        }
    }
}

#[test]
fn updates_and_lists_take_no_refusal_for_a_success() {
    for call in ["tokens.update", "tokens.sync", "users.list", "tokens.list", "serviceAccounts.list"] {
        for status in [404, 409] {
            let asked = every_call().into_iter().find(|asked| asked.0 == call).unwrap();
            let mut trip = on_its_way(json!({}), asked);
            let wait = trip.answer(500, json!({}));
            trip.sleep(&wait);
            assert_eq!(failure(&trip.answer(status, json!({})))["status"], status, "{call}");
        }
    }
}

#[test]
fn the_older_revocation_is_repeated_alike() {
    let asked = ("tokens.revoke", Value::Null, json!({ "user_id": ANN }));
    let mut trip = on_its_way(json!({ "dialect": "legacy" }), asked);
    assert_eq!(trip.sent, [format!("{BASE}/users/{ANN}/token")]);
    let wait = trip.answer(500, json!({}));
    trip.sleep(&wait);
    let done = trip.answer(404, json!({}));
    assert_eq!((&done["do"], &done["wrap"]), (&json!("done"), &json!("nothing")));
}

#[test]
fn the_newer_lists_are_refused_in_the_legacy_dialect_with_nothing_sent() {
    for (call, id) in [("users.list", Value::Null), ("tokens.list", json!(ANN))] {
        for credential in ["grants", "bearer"] {
            let changes = json!({ "dialect": "legacy", "credential": credential });
            let mut trip = org_trip(changes, call, id.clone(), Value::Null);
            let end = trip.start();
            assert_eq!(failure(&end)["class"], "ValidationError", "{call}");
            assert_eq!(failure(&end)["issues"].as_array().unwrap().len(), 1);
            assert_eq!(failure(&end)["issues"][0]["code"], "not_allowed");
            assert!(failure(&end)["message"].as_str().unwrap().contains("legacy"), "{end}");
            assert!(trip.sent.is_empty());
        }
    }
}

#[test]
fn all_other_calls_are_there_in_the_legacy_dialect() {
    for asked in every_call().into_iter().filter(|asked| !["users.list", "tokens.list"].contains(&asked.0)) {
        let (call, mut id, params) = asked;
        if call == "tokens.revoke" {
            id = Value::Null;
        }
        let mut trip = org_trip(json!({ "dialect": "legacy", "credential": "bearer" }), call, id, params);
        let send = trip.start();
        assert_eq!(send["do"], "send", "{send}");
        if call == "tokens.sync" {
            assert_eq!((&send["method"], &send["body"]), (&json!("PATCH"), &Value::Null));
            assert_eq!(send["headers"].get("content-type"), None);
        }
    }
}

#[test]
fn a_wrong_argument_of_a_call_that_the_dialect_lacks_is_told_too() {
    let end = org_trip(json!({ "dialect": "legacy" }), "tokens.list", json!("a/b"), Value::Null).start();
    let codes: Vec<_> =
        failure(&end)["issues"].as_array().unwrap().iter().map(|issue| issue["code"].clone()).collect();
    assert_eq!(codes, ["not_allowed", "path_segment"]);
}
