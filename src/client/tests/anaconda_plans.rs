//! Plans of the organization management API: the way through them, and what is refused on it.

use super::anaconda_world::*;
use super::*;

fn plan_of(changes: Value, asked: &Asked) -> Value {
    let told = org(changes).plan(asked.0, &input(asked.1.clone(), asked.2.clone()).to_string());
    let told: Value = serde_json::from_str(&told).unwrap();
    assert!(told.get("plan").is_some(), "{told}");
    told["plan"].clone()
}

fn send(changes: Value, plan: &Value) -> Trip {
    let client = org(changes);
    let call = Call::from_plan(&client, &json!({ "plan": plan, "options": {} }).to_string());
    Trip::of(client, call)
}

/// What a call does first, once it has its token.
fn first(mut trip: Trip) -> Value {
    match trip.start() {
        ask if ask["do"] == "token" => trip.tell("token", Value::Null, ""),
        other => other,
    }
}

fn direct(changes: Value, asked: &Asked) -> Value {
    first(org_trip(changes, asked.0, asked.1.clone(), asked.2.clone()))
}

/// Paths and codes of the issues of a plan of `asked` with one change.
fn issues_with(changes: Value, asked: &Asked, name: &str, value: Value) -> Vec<(Value, Value)> {
    let mut plan = plan_of(changes.clone(), asked);
    plan[name] = value;
    let end = first(send(changes, &plan));
    assert_eq!(failure(&end)["class"], "ValidationError", "{end}");
    let issues = failure(&end)["issues"].as_array().unwrap();
    issues.iter().map(|issue| (issue["path"].clone(), issue["code"].clone())).collect()
}

fn asked(call: &str) -> Asked {
    every_call().into_iter().find(|asked| asked.0 == call).unwrap()
}

#[test]
fn a_plan_is_the_request_without_the_credential() {
    assert_eq!(
        plan_of(json!({}), &make_token()),
        json!({ "call": "tokens.create", "method": "POST", "url": format!("{BASE}/users/{ANN}/token"),
            "headers": { "accept": "application/json", "content-type": "application/json" },
            "body": { "expires_at": "2027-01-31T00:00:00Z" },
            "warnings": ["the token is in the answer, once; a mail with it goes out unless `send_token_email` is `false`"] })
    );
    let sync = plan_of(json!({}), &asked("tokens.sync"));
    assert_eq!((&sync["method"], &sync["body"]), (&json!("PATCH"), &json!({ "is_renewal": true })));
    assert_eq!(plan_of(json!({ "dialect": "legacy" }), &asked("tokens.sync"))["body"], Value::Null);
}

#[test]
fn every_call_survives_the_way_through_its_plan_in_both_dialects() {
    for changes in [
        json!({}),
        json!({ "legacyEmailString": true }),
        json!({ "dialect": "legacy" }),
        json!({ "dialect": "legacy", "legacyEmailString": true, "base": "https://old.example/organizations/%C3%BC" }),
    ] {
        let legacy = changes["dialect"] == "legacy";
        for mut asked in every_call() {
            if legacy && ["users.list", "tokens.list"].contains(&asked.0) {
                continue;
            }
            if legacy && asked.0 == "tokens.revoke" {
                asked.1 = Value::Null;
            }
            let send_directly = direct(changes.clone(), &asked);
            assert_eq!(send_directly["do"], "send", "{send_directly}");
            let plan = plan_of(changes.clone(), &asked);
            assert_eq!(first(send(changes.clone(), &plan)), send_directly, "{plan}");
        }
    }
}

#[test]
fn more_arguments_survive_too() {
    for asked in [
        ("users.add", Value::Null, json!({})),
        (
            "users.add",
            Value::Null,
            json!({ "email": null, "first_name": "Ünal \"x\" 😀", "last_name": null }),
        ),
        ("users.list", Value::Null, json!({ "include_groups": false })),
        ("users.list", Value::Null, json!({ "include_groups": null })),
        ("users.remove", json!("ü%+&=:@!*()"), Value::Null),
        ("seats.assign", json!("a+b"), json!({ "send_seat_assigned_email": true })),
        (
            "tokens.update",
            json!(ANN),
            json!({ "expires_at": null, "is_renewal": true, "expiration_tolerance_months": 3 }),
        ),
        (
            "tokens.update",
            json!(ANN),
            json!({ "expires_at": "2027-01-31T12:00:00.250-05:00", "is_renewal": false }),
        ),
        ("tokens.revoke", json!("a,b"), json!({ "user_id": "c;d" })),
    ] {
        let send_directly = direct(json!({}), &asked);
        assert_eq!(send_directly["do"], "send", "{send_directly}");
        assert_eq!(first(send(json!({}), &plan_of(json!({}), &asked))), send_directly);
    }
}

#[test]
fn addresses_as_one_text_are_read_back_only_by_a_client_that_writes_them_so() {
    let changes = json!({ "legacyEmailString": true });
    let plan = plan_of(changes.clone(), &register());
    assert_eq!(plan["body"], json!({ "user_emails": "[ana@example.org, bo@example.org]" }));
    let end = first(send(json!({}), &plan));
    assert_eq!(failure(&end)["issues"][0]["path"], json!(["body", "user_emails"]));
    // And every address is checked again.
    for (text, code) in [
        ("[]", "email"),
        ("[ana@example.org, x]", "email"),
        ("[ana@example.org,bo@example.org]", "email"),
        ("[ana@example.org, ANA@example.org]", "exclusive"),
        ("ana@example.org", "wrong_type"),
    ] {
        let found = issues_with(changes.clone(), &register(), "body", json!({ "user_emails": text }));
        assert_eq!(found[0].1, code, "{text}");
        assert_eq!(found[0].0[0], "body");
    }
}

#[test]
fn another_body_is_refused() {
    let sync = asked("tokens.sync");
    for body in [
        json!({ "is_renewal": false }),
        json!({ "is_renewal": true, "expires_at": "2027-01-31T00:00:00Z" }),
        json!({ "expires_at": "2027-01-31T00:00:00Z" }),
        json!("{\"is_renewal\":true}"),
        json!([]),
    ] {
        assert_eq!(issues_with(json!({}), &sync, "body", body.clone())[0].0[0], "body", "{body}");
    }
    // The body of the present form is none of the older one.
    let legacy = json!({ "dialect": "legacy" });
    assert_eq!(issues_with(legacy, &sync, "body", json!({ "is_renewal": true }))[0].0[0], "body");
    for (call, body) in [
        ("serviceAccounts.create", json!({ "name": "Build" })),
        ("users.autoRegister", json!({ "user_emails": [] })),
        ("users.add", json!({ "email": "x" })),
        ("tokens.create", json!({ "expires_at": "2027-01-31" })),
        ("tokens.update", json!({ "is_renewal": true, "expires_at": "2027-01-31T00:00:00Z" })),
        ("seats.assign", json!({ "send_seat_assigned_email": false })),
        ("users.remove", json!({ "user_id": "other" })),
    ] {
        let found = issues_with(json!({}), &asked(call), "body", body);
        assert!(!found.is_empty(), "{call}");
    }
}

#[test]
fn another_url_or_method_is_refused() {
    for url in [
        format!("https://evil.example/organizations/acme/users/{ANN}"),
        format!("https://anaconda.com/api/v1/organizations/other/users/{ANN}"),
        format!("{BASE}/users/{ANN}/seats"),
        format!("{BASE}/users/{ANN}?x=1"),
        format!("{BASE}/users/.."),
        format!("{BASE}/users/%2e%2e"),
        format!("{BASE}/users/a%2Fb"),
        format!("{BASE}/users/"),
        format!("{BASE}/users/%37c2b"),
        TOKEN_URL.to_owned(),
    ] {
        assert_eq!(issues_with(json!({}), &asked("users.remove"), "url", json!(url))[0].0[0], "url", "{url}");
    }
    for call in ["users.remove", "tokens.update", "seats.assign"] {
        assert_eq!(
            issues_with(json!({}), &asked(call), "method", json!("GET"))[0].1,
            "not_allowed",
            "{call}"
        );
    }
    let seat = asked("seats.assign");
    for query in [
        "?send_seat_assigned_email=no",
        "?send_seat_assigned_email=true&send_seat_assigned_email=false",
        "?x=1",
    ] {
        let url = format!("{BASE}/users/{ANN}/seats{query}");
        assert_eq!(issues_with(json!({}), &seat, "url", json!(url))[0].0[0], "url", "{query}");
    }
}

#[test]
fn another_call_of_the_same_place_is_not_smuggled_in() {
    // Same method and URL, another meaning: each is checked as what it says it is.
    let mut plan = plan_of(json!({}), &asked("tokens.update"));
    plan["call"] = json!("tokens.sync");
    assert_eq!(first(send(json!({}), &plan))["body"], "{\"is_renewal\":true}", "it is the same request");
    plan["body"] = json!({ "expires_at": "2027-01-31T00:00:00Z" });
    assert_eq!(failure(&first(send(json!({}), &plan)))["class"], "ValidationError");
    let mut plan = plan_of(json!({}), &asked("seats.revoke"));
    plan["call"] = json!("users.remove");
    assert_eq!(failure(&first(send(json!({}), &plan)))["class"], "ValidationError");
}

#[test]
fn headers_that_carry_credentials_are_refused() {
    for name in ["Authorization", "cookie", "x-api-key"] {
        let found = issues_with(json!({}), &add(), "headers", json!({ name: "Bearer x" }));
        assert_eq!(found, [(json!(["headers", name]), json!("not_allowed"))]);
    }
    let form = json!({ "content-type": "application/x-www-form-urlencoded" });
    assert_eq!(issues_with(json!({}), &add(), "headers", form)[0].1, "not_allowed");
}

#[test]
fn a_plan_of_the_other_dialect_is_refused() {
    let (current, legacy) = (json!({}), json!({ "dialect": "legacy" }));
    let older = ("tokens.revoke", Value::Null, json!({ "user_id": ANN }));
    for (made, sent, asked) in [
        (&current, &legacy, &asked("tokens.revoke")),
        (&legacy, &current, &older),
        (&current, &legacy, &asked("users.list")),
    ] {
        let end = first(send(sent.clone(), &plan_of(made.clone(), asked)));
        assert_eq!(failure(&end)["class"], "ValidationError", "{}", asked.0);
    }
}

#[test]
fn policy_and_credential_of_the_sending_client_apply() {
    for asked in every_call().into_iter().filter(|asked| writes(asked.0)) {
        let plan = plan_of(json!({}), &asked);
        let code = |changes| failure(&first(send(changes, &plan)))["code"].clone();
        assert_eq!(code(json!({ "readOnly": true })), "read_only");
        assert_eq!(code(json!({ "only": ["*.list"] })), "not_in_only");
        assert_eq!(code(json!({ "kinds": [] })), "credential_kind");
        assert_eq!(code(json!({ "credential": "none" })), "credential_missing");
    }
}

#[test]
fn a_plan_asks_for_the_token_of_its_call_and_is_repeated_like_it() {
    for asked in every_call() {
        let mut trip = send(json!({}), &plan_of(json!({}), &asked));
        assert_eq!(trip.start()["kind"], needs(asked.0), "{}", asked.0);
    }
    let mut trip = send(json!({ "credential": "bearer" }), &plan_of(json!({}), &asked("seats.assign")));
    trip.start();
    let wait = trip.answer(500, json!({}));
    trip.sleep(&wait);
    assert_eq!(trip.answer(409, json!({}))["wrap"], "nothing");
}

#[test]
fn a_plan_fails_with_what_the_call_would_fail_with() {
    for (changes, asked, code) in [
        (json!({}), ("serviceAccounts.create", Value::Null, json!({ "name": "A" })), "invalid_request"),
        (json!({ "kinds": ["service"] }), create_account(), "credential_kind"),
        (json!({ "readOnly": true }), create_account(), "read_only"),
        (json!({ "dialect": "legacy" }), asked("users.list"), "invalid_request"),
    ] {
        let told = org(changes).plan(asked.0, &input(asked.1, asked.2).to_string());
        let told: Value = serde_json::from_str(&told).unwrap();
        assert_eq!(told["error"]["code"], code);
    }
}

#[test]
fn a_refused_name_of_a_planned_account_has_its_proposal() {
    let found = issues_with(json!({}), &create_account(), "body", json!({ "name": "Build Server #1" }));
    assert_eq!(found, [(json!(["body", "name"]), json!("pattern"))]);
    let input = json!({ "params": { "name": "Bäcker" }, "folded": "Ba\u{308}cker", "options": {} });
    let told: Value =
        serde_json::from_str(&org(json!({})).plan("serviceAccounts.create", &input.to_string())).unwrap();
    assert_eq!(told["error"]["issues"][0]["params"], json!({ "suggestion": "backer" }));
    assert!(told["error"]["message"].as_str().unwrap().contains("`backer`"), "{told}");
}
