//! The shapes of an error body of the organization management API, and what each status means.

use super::anaconda_world::*;
use super::*;

/// A refused `seats.assign`.
fn refused(status: u16, body: &str) -> Value {
    let asked = ("seats.assign", json!(ANN), Value::Null);
    let mut trip = on_its_way(json!({ "maxRetries": 0, "credential": "bearer" }), asked);
    failure(&trip.answer_with(status, &[("request-id", "r1")], body)).clone()
}

#[test]
fn every_status_has_its_class_and_code() {
    for (status, class, code) in [
        (400, "BadRequestError", "bad_request"),
        (401, "AuthenticationError", "authentication_failed"),
        (402, "PaymentRequiredError", "payment_required"),
        (403, "PermissionDeniedError", "permission_denied"),
        (404, "NotFoundError", "not_found"),
        (409, "ConflictError", "conflict"),
        (422, "UnprocessableEntityError", "unprocessable"),
        (429, "RateLimitError", "rate_limited"),
        (500, "InternalServerError", "server_error"),
        (502, "InternalServerError", "server_error"),
        (503, "InternalServerError", "server_error"),
    ] {
        let error = refused(status, &org_error("words of the server", "invented_code").to_string());
        assert_eq!((&error["class"], &error["code"]), (&json!(class), &json!(code)), "{status}");
        assert_eq!((&error["status"], &error["requestId"]), (&json!(status), &json!("r1")));
        assert_eq!(
            (&error["message"], &error["errorCode"]),
            (&json!("words of the server"), &json!("invented_code"))
        );
    }
}

#[test]
fn an_error_object_gives_message_code_and_data() {
    let error =
        refused(402, r#"{"error":{"message":"No free seats","code":"invented_code","data":{"seats":[0]}}}"#);
    assert_eq!((&error["message"], &error["errorCode"]), (&json!("No free seats"), &json!("invented_code")));
    assert_eq!(error["details"], json!({ "seats": [0] }));
    for body in [
        r#"{"error":{"message":"No free seats","code":"c","data":null}}"#,
        r#"{"error":{"message":"No free seats","code":"c"}}"#,
    ] {
        let error = refused(409, body);
        assert_eq!((&error["details"], &error["errorCode"]), (&Value::Null, &json!("c")));
    }
    for (data, told) in [("7", json!(7)), ("\"x\"", json!("x")), ("[1]", json!([1])), ("false", json!(false))]
    {
        let error = refused(404, &format!(r#"{{"error":{{"message":"m","code":"c","data":{data}}}}}"#));
        assert_eq!(error["details"], told, "`data` may be anything");
    }
}

#[test]
fn the_known_code_of_missing_credentials_is_told() {
    for status in [401, 403] {
        let error =
            refused(status, &org_error("Missing or invalid credentials", "auth_required").to_string());
        assert_eq!(error["errorCode"], "auth_required");
    }
}

#[test]
fn a_failed_validation_tells_every_place_with_its_words() {
    let body = json!({ "detail": [
        { "loc": ["body", "name"], "msg": "String should have at most 64 characters", "type": "string_too_long" },
        { "loc": ["body", "user_emails", 3], "msg": "value is not a valid email address", "type": "value_error" },
    ] });
    for status in [400, 422] {
        let error = refused(status, &body.to_string());
        let message = error["message"].as_str().unwrap();
        for part in ["body", "name", "at most 64 characters", "user_emails", "3", "not a valid email address"]
        {
            assert!(message.contains(part), "{part}: {message}");
        }
        assert_eq!((&error["details"], &error["errorCode"]), (&body["detail"], &Value::Null));
    }
}

#[test]
fn a_failed_validation_may_lack_any_part() {
    for body in [
        r#"{"detail":[]}"#,
        r#"{"detail":[{}]}"#,
        r#"{"detail":[7,null,"x"]}"#,
        r#"{"detail":[{"loc":"body","msg":7}]}"#,
        r#"{"detail":{"loc":[]}}"#,
        r#"{"detail":null}"#,
    ] {
        let error = refused(422, body);
        assert_eq!(
            (&error["class"], &error["errorCode"]),
            (&json!("UnprocessableEntityError"), &Value::Null)
        );
        assert!(!error["message"].as_str().unwrap().is_empty(), "{body}");
    }
    assert_eq!(refused(404, r#"{"detail":"Not Found"}"#)["message"], "Not Found");
}

#[test]
fn an_error_that_is_a_text_is_a_code_in_the_style_of_oauth() {
    let error = refused(401, r#"{"error":"invalid_token","error_description":"The token expired"}"#);
    assert_eq!(
        (&error["message"], &error["errorCode"]),
        (&json!("The token expired"), &json!("invalid_token"))
    );
    let error = refused(400, r#"{"error":"invalid_request"}"#);
    assert_eq!(error["errorCode"], "invalid_request");
    assert!(!error["message"].as_str().unwrap().is_empty());
}

#[test]
fn an_error_of_any_other_kind_gives_words_of_ours() {
    for body in [
        "",
        "   ",
        "<html><h1>502</h1></html>",
        "null",
        "[]",
        "7",
        r#"{"error":7}"#,
        r#"{"error":null}"#,
        "{}",
    ] {
        let error = refused(503, body);
        assert_eq!(error["message"], "the server failed (status 503)", "{body}");
        assert_eq!(
            (&error["errorCode"], &error["details"], &error["type"]),
            (&Value::Null, &Value::Null, &Value::Null)
        );
    }
    let error = refused(409, r#"{"error":{"message":7,"code":8,"data":null}}"#);
    assert_eq!((&error["errorCode"], &error["status"]), (&Value::Null, &json!(409)));
}

#[test]
fn a_long_message_of_the_server_is_cut() {
    let error = refused(400, &org_error(&"é".repeat(100_000), "c").to_string());
    assert!(error["message"].as_str().unwrap().chars().count() <= 1001);
}

#[test]
fn the_wait_that_a_server_asks_for_is_told() {
    let mut trip = on_its_way(json!({ "maxRetries": 0 }), ("users.list", Value::Null, Value::Null));
    let end = trip.answer_with(429, &[("retry-after", "30")], "");
    assert_eq!(failure(&end)["retryAfter"], 30_000);
}
