//! Answers of the organization management API as the driver is told of them.

use super::anaconda_world::*;
use super::*;

fn asked(call: &str) -> Asked {
    every_call().into_iter().find(|asked| asked.0 == call).unwrap()
}

const NOTHING: [&str; 5] =
    ["serviceAccounts.delete", "users.remove", "seats.assign", "seats.revoke", "tokens.revoke"];
const SECRET: &str = "1234567890987654321";

#[test]
fn every_2xx_is_a_success_and_the_status_is_told() {
    for call in NOTHING {
        for status in [200, 201, 202, 204, 299] {
            let done = on_its_way(json!({}), asked(call)).answer_with(status, &[("request-id", "r1")], "");
            assert_eq!(
                done,
                json!({ "do": "done", "status": status, "requestId": "r1", "attempts": 1, "issues": [],
                    "list": false, "cursor": null, "wrap": "nothing" }),
                "{call}"
            );
        }
    }
    for status in [200, 201, 207] {
        let body = json!({ "id": ANN, "email": null, "first_name": null, "last_name": null });
        let done = on_its_way(json!({}), asked("users.add")).answer(status, body);
        assert_eq!((&done["do"], &done["status"], done.get("wrap")), (&json!("done"), &json!(status), None));
    }
}

#[test]
fn calls_that_answer_nothing_take_any_json_and_no_html() {
    for call in NOTHING {
        for checks in ["report", "throw", "off"] {
            for body in ["", "null", "{}", "[]", "{\"id\":7}"] {
                let done =
                    on_its_way(json!({ "responseChecks": checks }), asked(call)).answer_with(200, &[], body);
                assert_eq!(
                    (&done["do"], &done["wrap"]),
                    (&json!("done"), &json!("nothing")),
                    "{call} {body}"
                );
            }
        }
        let end = on_its_way(json!({}), asked(call)).answer_with(200, &[], "<html>");
        assert_eq!(failure(&end)["class"], "UncertainOutcomeError", "{call}");
    }
}

#[test]
fn an_update_resolves_to_its_body_or_to_nothing() {
    for call in ["tokens.update", "tokens.sync"] {
        for (body, wrap) in [("", Some("nothing")), ("null", Some("nothing")), ("{\"token\":\"x\"}", None)] {
            let done =
                on_its_way(json!({ "responseChecks": "throw" }), asked(call)).answer_with(200, &[], body);
            assert_eq!((&done["do"], done["wrap"].as_str()), (&json!("done"), wrap), "{call} {body}");
            assert_eq!(done["issues"], json!([]));
        }
    }
}

#[test]
fn a_list_is_one_page_and_says_how_it_was_wrapped() {
    let item = json!({ "name": "ci", "client_id": "1", "org_id": "o" });
    for (body, wrap) in [
        (json!({ "items": [item] }), "items"),
        (json!([item, item]), "array"),
        (json!([]), "array"),
        (item.clone(), "object"),
    ] {
        let done =
            on_its_way(json!({ "responseChecks": "throw" }), asked("serviceAccounts.list")).answer(200, body);
        assert_eq!((&done["do"], &done["list"], &done["wrap"]), (&json!("done"), &json!(true), &json!(wrap)));
        assert_eq!((&done["cursor"], done.get("moreWithoutCursor")), (&Value::Null, None));
    }
    for body in [json!({}), json!({ "items": null })] {
        let done = on_its_way(json!({}), asked("users.list")).answer(200, body);
        assert_eq!((&done["do"], &done["wrap"]), (&json!("done"), &json!("items")));
        assert_eq!(done["issues"][0]["path"], json!(["items"]));
    }
}

#[test]
fn what_is_no_list_or_no_object_is_an_error_whatever_the_checks() {
    for checks in ["report", "throw", "off"] {
        for (call, bodies) in [
            ("users.list", ["7", "null", "{\"items\":{}}", "\"x\""]),
            ("users.autoRegister", ["7", "null", "[]", "\"x\""]),
        ] {
            for body in bodies {
                let end =
                    on_its_way(json!({ "responseChecks": checks }), asked(call)).answer_with(200, &[], body);
                assert_eq!(failure(&end)["code"], "contract_mismatch", "{checks} {call} {body}");
                let done = failure(&end).get("outcome").is_some_and(|outcome| outcome == "done");
                assert_eq!(done, call == "users.autoRegister", "a change that was made is said to be");
            }
        }
    }
}

#[test]
fn seats_are_set_as_integers_with_the_text_that_came() {
    let body = r#"{"users_in_onboarding_process":["ana@example.org"],"users_unavailable_for_onboarding":[],"total_organization_seats":"40","available_organization_seats":"none"}"#;
    for checks in ["report", "throw", "off"] {
        let done = on_its_way(json!({ "responseChecks": checks }), register()).answer_with(200, &[], body);
        assert_eq!((&done["do"], &done["issues"]), (&json!("done"), &json!([])), "{checks}");
        assert_eq!(
            done["over"],
            json!({ "total_organization_seats": 40, "total_organization_seats_raw": "40",
                "available_organization_seats": null, "available_organization_seats_raw": "none" })
        );
    }
    let done = on_its_way(json!({}), asked("users.add")).answer(200, json!({ "id": ANN }));
    assert_eq!(done.get("over"), None);
}

#[test]
fn a_token_without_an_end_is_delivered_although_a_date_was_sent() {
    for body in [json!({ "token": "x", "expires_at": null }), json!({ "token": "x" })] {
        let done = on_its_way(json!({ "responseChecks": "throw" }), make_token()).answer(200, body);
        assert_eq!(done["do"], "done");
    }
}

#[test]
fn misfits_are_reported_thrown_or_not_looked_for() {
    let body = json!({ "items": [{ "id": 7, "role": "member", "subscriptions": [] }] });
    let run = |checks: &str| {
        on_its_way(json!({ "responseChecks": checks }), asked("users.list")).answer(200, body.clone())
    };
    assert_eq!(run("report")["issues"][0]["path"], json!(["items", 0, "id"]));
    assert_eq!(run("off")["issues"], json!([]));
    assert_eq!(failure(&run("throw"))["code"], "contract_mismatch");
}

#[test]
fn no_secret_of_an_answer_is_told_to_the_driver() {
    for (call, field) in [("serviceAccounts.create", "client_secret"), ("tokens.create", "token")] {
        let fields = format!(r#"{{"name":7,"client_id":7,"{field}":{SECRET}}}"#);
        for checks in ["report", "throw", "off"] {
            let quoted = format!("\"{SECRET}\"");
            for body in [&fields, &quoted, &format!("[{quoted}]"), &format!("{{\"{field}\":{quoted}")] {
                let trip = &mut on_its_way(json!({ "responseChecks": checks }), asked(call));
                let told = trip.answer_with(200, &[], body).to_string();
                assert!(!told.contains(SECRET), "{call} {checks}: {told}");
            }
        }
    }
}

#[test]
fn a_redirect_is_not_followed() {
    for asked in every_call() {
        let mut trip = on_its_way(json!({}), asked);
        let end = trip.answer_with(302, &[("location", "https://login.example/?t=1")], "");
        let error = failure(&end);
        assert_eq!(error["code"], "redirected", "{error}");
        assert_eq!(trip.sent.len(), 1);
    }
}
