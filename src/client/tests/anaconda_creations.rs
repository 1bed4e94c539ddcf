//! Creations of the organization management API: never sent twice, looked for where a natural
//! key names them.

use super::anaconda_world::*;
use super::*;

/// The member that the server made for our call.
fn ana() -> Value {
    json!({ "id": ANN, "email": "Ana@Example.ORG", "first_name": "Ana", "last_name": null, "role": "member",
        "subscriptions": [] })
}

fn changed(name: &str, value: Value) -> Value {
    let mut user = ana();
    user[name] = value;
    user
}

/// The look of a lost `users.add` is answered.
fn looked(body: &Value) -> Value {
    let mut trip = on_its_way(json!({}), add());
    let look = trip.answer(500, json!({}));
    assert_eq!(look["look"], true, "{look}");
    trip.answer_with(200, &[], &body.to_string())
}

fn creations() -> [Asked; 5] {
    let managed = ("users.add", Value::Null, json!({ "first_name": "nightly" }));
    [create_account(), register(), add(), make_token(), managed]
}

const AMBIGUOUS: [u16; 6] = [408, 500, 502, 503, 504, 599];

#[test]
fn no_creation_is_sent_twice_after_an_ambiguous_failure() {
    for asked in creations() {
        for status in AMBIGUOUS {
            let mut trip = on_its_way(json!({}), asked.clone());
            let mut action = trip.answer(status, json!({}));
            if action["do"] == "send" {
                action = trip.answer(500, json!({}));
            }
            assert_eq!(failure(&action)["class"], "UncertainOutcomeError", "{}", asked.0);
            assert_eq!(failure(&action)["cause"]["status"], status);
            assert!(!failure(&action)["howToFindOut"].as_str().unwrap().is_empty());
            assert_eq!(trip.sent.len(), 1, "{}", asked.0);
            assert!(trip.looks.len() <= 1);
        }
        for why in ["connection", "timeout", "browser"] {
            let mut trip = on_its_way(json!({}), asked.clone());
            let mut action = trip.lost("unknown", why);
            if action["do"] == "send" {
                action = trip.lost("unknown", "connection");
            }
            assert_eq!(failure(&action)["class"], "UncertainOutcomeError", "{}", asked.0);
            assert_eq!(trip.sent.len(), 1, "{}", asked.0);
        }
    }
}

#[test]
fn a_creation_that_never_left_is_given_back_as_not_sent() {
    for asked in creations() {
        let mut trip = on_its_way(json!({}), asked);
        let end = trip.lost("no", "connection");
        assert_eq!(
            (&failure(&end)["code"], &failure(&end)["outcome"]),
            (&json!("connection_failed"), &json!("not_sent"))
        );
        assert_eq!((trip.sent.len(), trip.looks.len()), (1, 0));
    }
}

#[test]
fn registrations_tokens_and_managed_users_have_nothing_to_look_for() {
    let null = ("users.add", Value::Null, json!({ "email": null, "first_name": "nightly" }));
    let [_, register, _, token, managed] = creations();
    for asked in [register, token, managed, null] {
        let call = asked.0;
        let mut trip = on_its_way(json!({}), asked);
        let end = trip.answer(500, json!({}));
        assert_eq!(failure(&end)["class"], "UncertainOutcomeError", "{call}");
        assert_eq!((&failure(&end)["call"], &failure(&end)["found"]), (&json!(call), &Value::Null));
        assert!(trip.looks.is_empty());
    }
}

#[test]
fn each_says_how_to_find_out() {
    for (asked, way) in creations().into_iter().zip([
        "serviceAccounts.list",
        "users.list",
        "users.list",
        "tokens.list",
        "users.list",
    ]) {
        let mut trip = on_its_way(json!({}), asked);
        let mut end = trip.lost("unknown", "connection");
        if end["do"] == "send" {
            end = trip.lost("unknown", "connection");
        }
        assert!(failure(&end)["howToFindOut"].as_str().unwrap().contains(way), "{end}");
    }
}

#[test]
fn an_added_user_is_looked_for_in_the_list_of_users_with_the_token_in_hand() {
    let mut trip = on_its_way(json!({ "maxRetries": 0 }), add());
    let look = trip.answer(500, json!({}));
    assert_eq!((&look["method"], &look["url"]), (&json!("GET"), &json!(format!("{BASE}/users"))));
    assert_eq!((&look["look"], &look["body"]), (&json!(true), &Value::Null));
    assert_eq!(look["headers"].get("content-type"), None);
    assert_eq!(trip.looks.len(), 1);
}

#[test]
fn the_user_of_that_address_and_those_names_is_the_result() {
    let other = json!({ "id": "1", "email": "bo@example.org", "role": "admin", "subscriptions": [] });
    // Addresses are the same whatever their case; all three shapes of a list are read.
    for body in [json!({ "items": [other, ana()] }), json!([ana(), other]), ana()] {
        let done = looked(&body);
        assert_eq!((&done["do"], &done["value"]), (&json!("done"), &ana()), "{body}");
        assert_eq!((&done["list"], &done["attempts"]), (&json!(false), &json!(1)));
    }
    // Names that were not asked for come back as `null` or not at all.
    let mut shorter = ana();
    shorter.as_object_mut().unwrap().remove("last_name");
    assert_eq!(looked(&json!({ "items": [shorter] }))["do"], "done");
}

#[test]
fn a_user_of_that_address_with_other_names_is_found_and_not_surely_ours() {
    for other in [
        changed("first_name", json!("Anna")),
        changed("first_name", Value::Null),
        changed("last_name", json!("B")),
    ] {
        let end = looked(&json!({ "items": [other] }));
        assert_eq!(failure(&end)["class"], "UncertainOutcomeError");
        assert_eq!((&failure(&end)["found"], &failure(&end)["cause"]["status"]), (&other, &json!(500)));
    }
}

#[test]
fn a_user_of_another_address_is_not_found() {
    for other in [json!("anna@example.org"), json!("ana@example.org.evil.example"), Value::Null] {
        let end = looked(&json!({ "items": [changed("email", other)] }));
        assert_eq!(failure(&end)["class"], "UncertainOutcomeError");
        assert_eq!(failure(&end)["found"], Value::Null);
    }
    assert_eq!(failure(&looked(&json!({ "items": [] })))["found"], Value::Null);
}

#[test]
fn an_added_user_is_not_looked_for_in_the_legacy_dialect() {
    let mut trip = on_its_way(json!({ "dialect": "legacy" }), add());
    let end = trip.answer(500, json!({}));
    assert_eq!(
        (&failure(&end)["class"], &failure(&end)["found"]),
        (&json!("UncertainOutcomeError"), &Value::Null)
    );
    assert!(trip.looks.is_empty());
}

fn account_looked(dialect: &str, body: Value) -> Value {
    let mut trip = on_its_way(json!({ "dialect": dialect }), create_account());
    let look = trip.lost("unknown", "timeout");
    assert_eq!((&look["look"], &look["url"]), (&json!(true), &json!(format!("{BASE}/service-accounts"))));
    let end = trip.answer(200, body);
    assert_eq!(failure(&end)["class"], "UncertainOutcomeError");
    assert_eq!(trip.sent.len(), 1);
    failure(&end)["found"].clone()
}

#[test]
fn a_lost_service_account_is_never_the_result_and_its_ids_are_told() {
    let account = |name: &str, id: &str| json!({ "name": name, "client_id": id, "org_id": "o" });
    let others =
        [account("ci-2026", "a"), account("other", "b"), account("ci-2026", "c"), account("CI-2026", "d")];
    for dialect in ["current", "legacy"] {
        for body in [json!({ "items": others }), json!(others)] {
            assert_eq!(account_looked(dialect, body), json!(["a", "c"]), "two may share a name");
        }
        assert_eq!(account_looked(dialect, account("ci-2026", "a")), json!(["a"]), "the older bare object");
        assert_eq!(account_looked(dialect, json!({ "items": [account("other", "b")] })), json!([]));
    }
}

#[test]
fn a_look_that_fails_is_not_repeated_and_the_first_failure_is_the_cause() {
    for asked in [create_account(), add()] {
        let ends: [fn(&mut Trip) -> Value; 5] = [
            |trip| trip.answer(401, json!({})),
            |trip| trip.answer(429, json!({})),
            |trip| trip.answer(500, json!({})),
            |trip| trip.answer_with(200, &[], "<html>"),
            |trip| trip.lost("unknown", "connection"),
        ];
        for end in ends {
            let mut trip = on_its_way(json!({}), asked.clone());
            trip.answer(502, json!({}));
            let end = end(&mut trip);
            assert_eq!(failure(&end)["class"], "UncertainOutcomeError");
            assert_eq!(failure(&end)["cause"]["status"], 502);
            // Nothing could be read, which is not the same as nothing of that name.
            assert!([json!(null), json!([])].contains(&failure(&end)["found"]), "{end}");
            assert_eq!((trip.sent.len(), trip.looks.len()), (1, 1));
        }
    }
}

#[test]
fn an_unreadable_2xx_answer_of_a_creation_is_uncertain_and_not_looked_for() {
    for asked in creations() {
        for body in ["", "<html>", "{\"id\":"] {
            let mut trip = on_its_way(json!({}), asked.clone());
            let end = trip.answer_with(200, &[], body);
            assert_eq!(failure(&end)["class"], "UncertainOutcomeError", "{}", asked.0);
            assert_eq!(failure(&end)["cause"]["code"], "not_json");
            assert_eq!((trip.sent.len(), trip.looks.len()), (1, 0));
        }
    }
}

#[test]
fn a_refused_creation_was_not_carried_out() {
    for asked in creations() {
        for status in [400, 402, 403, 404, 409, 422] {
            let mut trip = on_its_way(json!({}), asked.clone());
            assert_eq!(failure(&trip.answer(status, json!({})))["status"], status, "{}", asked.0);
            assert!(trip.looks.is_empty());
        }
    }
}

#[test]
fn no_script_makes_a_creation_leave_twice() {
    type Tell = fn(&mut Trip) -> Value;
    let events: [Tell; 6] = [
        |trip| trip.tell("slept", Value::Null, ""),
        |trip| trip.start(),
        |trip| trip.lost("unknown", "connection"),
        |trip| trip.answer(503, json!({})),
        |trip| trip.answer(409, json!({})),
        |trip| trip.answer_with(200, &[], "<html>"),
    ];
    for asked in creations() {
        for script in 0..6_usize.pow(4) {
            let mut trip = on_its_way(json!({}), asked.clone());
            let mut rest = script;
            for _ in 0..4 {
                let action = events[rest % 6](&mut trip);
                rest /= 6;
                if matches!(action["do"].as_str(), Some("done" | "fail")) {
                    break;
                }
            }
            assert!(trip.sent.len() == 1 && trip.looks.len() <= 1, "{} {script}", asked.0);
        }
    }
}
