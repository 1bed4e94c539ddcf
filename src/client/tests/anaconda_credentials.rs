//! The two kinds of token: which a call asks for, what without it, and once more after a 401.

use super::anaconda_world::*;
use super::*;

#[test]
fn each_call_asks_once_for_a_token_of_its_kind() {
    for asked in every_call() {
        let call = asked.0;
        let mut trip = org_trip(json!({}), call, asked.1, asked.2);
        assert_eq!(trip.start(), json!({ "do": "token", "fresh": false, "kind": needs(call) }), "{call}");
        assert_eq!(trip.tell("token", Value::Null, "")["do"], "send", "{call}");
    }
}

#[test]
fn a_missing_kind_is_an_error_before_anything_is_asked_or_sent() {
    for asked in every_call() {
        let call = asked.0;
        let other = if needs(call) == "admin" { "service" } else { "admin" };
        for kinds in [json!([other]), json!([])] {
            let mut trip = org_trip(json!({ "kinds": kinds }), call, asked.1.clone(), asked.2.clone());
            let end = trip.start();
            let error = failure(&end);
            assert_eq!(
                (&error["class"], &error["code"]),
                (&json!("CredentialError"), &json!("credential_kind")),
                "{call}"
            );
            let (kind, option) = if needs(call) == "admin" {
                ("admin", "password")
            } else {
                ("service account", "clientSecret")
            };
            assert!(error["needs"].as_str().unwrap().contains(kind), "{error}");
            assert!(error["message"].as_str().unwrap().contains(option), "{error}");
            assert!(trip.sent.is_empty());
        }
        let mut trip = org_trip(json!({ "kinds": [needs(call)] }), call, asked.1, asked.2);
        assert_eq!(trip.start()["do"], "token", "{call}");
    }
}

#[test]
fn no_credential_at_all_is_an_error_at_the_vendors_own_address_only() {
    for asked in every_call() {
        let none = json!({ "credential": "none", "kinds": [] });
        let end = org_trip(none, asked.0, asked.1.clone(), asked.2.clone()).start();
        let error = failure(&end);
        assert_eq!(
            (&error["class"], &error["code"]),
            (&json!("CredentialError"), &json!("credential_missing"))
        );
        assert!(error["needs"].as_str().unwrap().contains(needs(asked.0)), "{error}");
        let proxy = json!({ "credential": "none", "kinds": [], "defaultBase": false, "base": "/org" });
        assert_eq!(org_trip(proxy, asked.0, asked.1, asked.2).start()["do"], "send");
    }
}

#[test]
fn a_wrong_request_is_told_before_a_missing_credential() {
    let changes = json!({ "kinds": ["service"] });
    let end = org_trip(changes, "serviceAccounts.create", Value::Null, json!({ "name": "A" })).start();
    assert_eq!(failure(&end)["code"], "invalid_request");
}

#[test]
fn a_ready_token_counts_as_either_kind_and_is_never_asked_for_again() {
    for asked in every_call() {
        let changes = json!({ "credential": "bearer", "kinds": [] });
        let mut trip = org_trip(changes, asked.0, asked.1, asked.2);
        assert_eq!(trip.start()["do"], "send", "{}", asked.0);
        assert_eq!(failure(&trip.answer(401, org_error("expired", "auth_required")))["status"], 401);
        assert_eq!(trip.sent.len(), 1);
    }
}

#[test]
fn a_token_function_counts_as_either_kind_and_is_asked_once_more() {
    for asked in every_call() {
        let changes = json!({ "credential": "bearer_function", "kinds": [] });
        let mut trip = org_trip(changes, asked.0, asked.1, asked.2);
        let ask = trip.start();
        assert_eq!((&ask["do"], &ask["fresh"]), (&json!("token"), &json!(false)), "{}", asked.0);
        trip.tell("token", Value::Null, "");
        let again = trip.answer(401, json!({}));
        assert_eq!((&again["do"], &again["fresh"]), (&json!("token"), &json!(true)), "{}", asked.0);
    }
}

#[test]
fn a_401_asks_for_a_fresh_token_once_and_never_in_a_loop() {
    for asked in every_call() {
        let call = asked.0;
        let mut trip = on_its_way(json!({ "maxRetries": 0 }), asked);
        let ask = trip.answer(401, org_error("expired", "auth_required"));
        assert_eq!(ask, json!({ "do": "token", "fresh": true, "kind": needs(call) }), "{call}");
        assert_eq!(trip.tell("token", Value::Null, "")["attempt"], 2, "{call}");
        let end = trip.answer(401, org_error("expired", "auth_required"));
        let error = failure(&end);
        assert_eq!((&error["class"], &error["status"]), (&json!("AuthenticationError"), &json!(401)));
        assert_eq!((&error["errorCode"], &error["attempts"]), (&json!("auth_required"), &json!(2)));
        assert_eq!(trip.sent.len(), 2, "{call}");
        assert!(trip.looks.is_empty(), "what was refused for its token was not carried out");
    }
}

#[test]
fn repeats_use_the_token_in_hand_and_only_one_fresh_one_is_asked_for() {
    let mut trip = on_its_way(json!({ "maxRetries": 5 }), ("users.list", Value::Null, Value::Null));
    let wait = trip.answer(500, json!({}));
    assert_eq!(trip.sleep(&wait)["do"], "send", "no second question");
    assert_eq!(trip.answer(401, json!({}))["do"], "token");
    trip.tell("token", Value::Null, "");
    let wait = trip.answer(503, json!({}));
    assert_eq!(trip.sleep(&wait)["do"], "send");
    assert_eq!(failure(&trip.answer(401, json!({})))["status"], 401);
}

#[test]
fn a_403_is_no_reason_for_another_token() {
    let mut trip = on_its_way(json!({}), ("users.list", Value::Null, Value::Null));
    let end = trip.answer(403, org_error("no paid plan", "auth_required"));
    assert_eq!(failure(&end)["class"], "PermissionDeniedError");
}

#[test]
fn read_only_and_only_stop_calls_before_any_token() {
    for asked in every_call() {
        let call = asked.0;
        let action = org_trip(json!({ "readOnly": true }), call, asked.1.clone(), asked.2.clone()).start();
        assert_eq!(action["error"]["code"] == "read_only", writes(call), "{call}");
        assert_eq!(action["do"] == "token", !writes(call), "{call}");
        let end = org_trip(json!({ "only": ["nothing.*"] }), call, asked.1, asked.2).start();
        assert_eq!(failure(&end)["code"], "not_in_only", "{call}");
    }
}

#[test]
fn answers_with_a_secret_are_marked_when_they_are_asked_for() {
    for asked in every_call() {
        let call = asked.0;
        let mut trip = org_trip(json!({ "credential": "bearer" }), call, asked.1, asked.2);
        let send = trip.start();
        let secret = ["serviceAccounts.create", "tokens.create"].contains(&call);
        assert_eq!(send.get("secret").is_some_and(|mark| *mark == true), secret, "{call}");
    }
}

#[test]
fn a_request_carries_accept_its_body_and_nothing_of_the_other_api() {
    let mut trip = on_its_way(json!({}), add());
    assert_eq!(trip.sent, [format!("{BASE}/users")]);
    let wait = trip.answer(429, json!({}));
    let send = trip.sleep(&wait);
    assert_eq!(
        send,
        json!({ "do": "send", "method": "POST", "url": format!("{BASE}/users"),
            "headers": { "accept": "application/json", "content-type": "application/json" },
            "body": "{\"email\":\"ana@example.org\",\"first_name\":\"Ana\"}",
            "timeout": 60_000, "timeoutIs": "timeout", "attempt": 2, "look": false })
    );
    let mut trip = org_trip(json!({ "credential": "bearer" }), "seats.assign", json!(ANN), Value::Null);
    let send = trip.start();
    assert_eq!(send["headers"], json!({ "accept": "application/json" }), "no body, no content type");
    assert_eq!(send["body"], Value::Null);
}

#[test]
fn headers_of_the_caller_are_sent_such_as_those_that_a_sister_api_wants() {
    let changes =
        json!({ "credential": "bearer", "headers": [["X-Org-Name", "acme"], ["X-API-Version", "v1"]] });
    let send = org_trip(changes, "users.list", Value::Null, Value::Null).start();
    assert_eq!(
        (&send["headers"]["x-org-name"], &send["headers"]["x-api-version"]),
        (&json!("acme"), &json!("v1"))
    );
}
