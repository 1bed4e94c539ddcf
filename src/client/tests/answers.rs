//! Answers that can be used, and answers that cannot.

use super::*;

fn retrieve(changes: Value) -> Trip {
    let mut trip = Trip::with(changes, "users.retrieve", json!({ "id": "user_1", "options": {} }));
    trip.start();
    trip
}

#[test]
fn an_object_is_delivered_without_value_so_that_the_driver_decodes_the_body() {
    let done = retrieve(json!({})).answer_with(200, &[("request-id", "req_1")], &user().to_string());
    assert_eq!(
        done,
        json!({ "do": "done", "status": 200, "requestId": "req_1", "attempts": 1, "issues": [], "list": false, "cursor": null })
    );
}

#[test]
fn a_page_says_where_it_goes_on() {
    let done = list_users().answer(200, page(json!([user()]), true));
    assert_eq!((&done["list"], &done["cursor"]), (&json!(true), &json!({ "after_id": "user_9" })));
    let done = list_users().answer(200, page(json!([user()]), false));
    assert_eq!((&done["cursor"], done.get("moreWithoutCursor")), (&Value::Null, None));
}

#[test]
fn a_page_with_more_and_no_cursor_says_so() {
    let body = json!({ "data": [user()], "has_more": true, "first_id": null, "last_id": null });
    let done = list_users().answer(200, body);
    assert_eq!((&done["cursor"], &done["moreWithoutCursor"]), (&Value::Null, &json!(true)));
}

#[test]
fn misfits_are_reported_thrown_or_not_looked_for() {
    let mut odd = user();
    odd["name"] = json!(7);
    let done = retrieve(json!({})).answer(200, odd.clone());
    assert_eq!(done["issues"][0]["path"], json!(["name"]));
    let end = retrieve(json!({ "responseChecks": "throw" })).answer_with(
        200,
        &[("request-id", "req_1")],
        &odd.to_string(),
    );
    let error = failure(&end);
    assert_eq!((&error["class"], &error["code"]), (&json!("ContractError"), &json!("contract_mismatch")));
    assert_eq!((&error["requestId"], &error["issues"][0]["code"]), (&json!("req_1"), &json!("wrong_type")));
    assert_eq!(error.get("outcome"), None);
    let done = retrieve(json!({ "responseChecks": "off" })).answer(200, odd);
    assert_eq!(done["issues"], json!([]));
}

#[test]
fn a_thrown_misfit_on_a_write_says_that_the_change_was_made() {
    let params = json!({ "email": "ada@example.com", "role": "user" });
    let mut trip = Trip::with(
        json!({ "responseChecks": "throw" }),
        "invites.create",
        json!({ "params": params, "options": {} }),
    );
    trip.start();
    assert_eq!(failure(&trip.answer(200, json!({})))["outcome"], "done");
}

#[test]
fn what_is_no_object_or_a_list_without_an_array_is_an_error_whatever_the_checks() {
    for checks in ["report", "throw", "off"] {
        for body in ["[]", "null", "7", "\"x\""] {
            let end = retrieve(json!({ "responseChecks": checks })).answer_with(200, &[], body);
            assert_eq!(failure(&end)["code"], "contract_mismatch", "{checks} {body}");
        }
        let mut trip =
            Trip::with(json!({ "responseChecks": checks }), "users.list", json!({ "options": {} }));
        trip.start();
        assert_eq!(failure(&trip.answer(200, json!({ "data": {} })))["code"], "contract_mismatch");
    }
    assert_eq!(failure(&invite().answer_with(200, &[], "[]"))["outcome"], "done");
}

#[test]
fn absent_or_null_data_of_a_list_counts_as_empty_and_is_reported() {
    for body in [json!({ "has_more": false, "first_id": null, "last_id": null }), page(Value::Null, false)] {
        let done = list_users().answer(200, body);
        assert_eq!(done["do"], "done");
        assert_eq!(done["issues"][0]["path"], json!(["data"]));
    }
}

#[test]
fn an_unreadable_2xx_body_on_a_read_is_repeated() {
    let mut trip = list_users();
    for _ in 0..2 {
        let wait = trip.answer_with(200, &[], "<html>");
        assert_eq!(wait["why"], "retry");
        trip.sleep(&wait);
    }
    let end = trip.answer_with(200, &[("request-id", "req_3")], "");
    assert_eq!(
        (&failure(&end)["class"], &failure(&end)["code"]),
        (&json!("ContractError"), &json!("not_json"))
    );
    assert_eq!((trip.sent.len(), &failure(&end)["requestId"]), (3, &json!("req_3")));
}

#[test]
fn an_answer_that_is_too_large_is_not_asked_for_again() {
    let detail = json!({ "status": 200, "headers": [["request-id", "req_1"]] });
    let end = list_users().tell("too_large", detail.clone(), "");
    assert_eq!(
        (&failure(&end)["code"], &failure(&end)["requestId"]),
        (&json!("answer_too_large"), &json!("req_1"))
    );
    assert_eq!(failure(&end).get("outcome"), None);
    assert_eq!(failure(&invite().tell("too_large", detail, ""))["outcome"], "done");
}

#[test]
fn a_redirect_is_an_error_and_not_repeated() {
    let end =
        list_users().tell("redirected", json!({ "status": 302, "location": "https://login.example/x" }), "");
    let error = failure(&end);
    assert_eq!((&error["class"], &error["code"]), (&json!("APIConnectionError"), &json!("redirected")));
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("302") && message.contains("`https://login.example/x`"), "{message}");
    assert_eq!(failure(&list_users().tell("redirected", json!({}), ""))["code"], "redirected");
    assert_eq!(failure(&list_users().answer(304, json!({})))["code"], "redirected");
    assert_eq!(failure(&invite().tell("redirected", json!({}), ""))["outcome"], "unknown");
}

#[test]
fn html_text_and_empty_error_bodies_give_words_of_ours() {
    for body in ["<html><body>Bad gateway</body></html>", "upstream down", "", "[]", "null"] {
        let mut trip = Trip::new("users.list", json!({ "options": { "maxRetries": 0 } }));
        trip.start();
        let end = trip.answer_with(502, &[], body);
        assert_eq!(failure(&end)["message"], "the server failed (status 502)");
        assert_eq!((&failure(&end)["type"], &failure(&end)["details"]), (&Value::Null, &Value::Null));
    }
}
