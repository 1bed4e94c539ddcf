//! Every error class and code that is made here, and what each carries.

use super::*;

#[test]
fn every_status_has_its_class_and_code() {
    let table = [
        (400, "BadRequestError", "bad_request"),
        (401, "AuthenticationError", "authentication_failed"),
        (402, "PaymentRequiredError", "payment_required"),
        (403, "PermissionDeniedError", "permission_denied"),
        (404, "NotFoundError", "not_found"),
        (408, "APIError", "request_timeout"),
        (409, "ConflictError", "conflict"),
        (412, "APIError", "bad_request"),
        (413, "APIError", "too_large"),
        (418, "APIError", "bad_request"),
        (422, "UnprocessableEntityError", "unprocessable"),
        (429, "RateLimitError", "rate_limited"),
        (431, "APIError", "bad_request"),
        (499, "APIError", "bad_request"),
        (500, "InternalServerError", "server_error"),
        (501, "InternalServerError", "server_error"),
        (503, "InternalServerError", "server_error"),
        (504, "InternalServerError", "server_error"),
        (529, "InternalServerError", "overloaded"),
        (599, "InternalServerError", "server_error"),
    ];
    for (status, class, code) in table {
        let mut trip = Trip::new("users.list", json!({ "options": { "maxRetries": 0 } }));
        trip.start();
        let end = trip.answer(status, json!({}));
        assert_eq!(
            (&failure(&end)["class"], &failure(&end)["code"]),
            (&json!(class), &json!(code)),
            "{status}"
        );
        assert_eq!(failure(&end)["status"], status);
    }
}

#[test]
fn every_other_code_has_its_class() {
    let mut stopped =
        Trip::with(json!({ "readOnly": true }), "invites.delete", json!({ "id": "invite_1", "options": {} }));
    let mut unlisted = Trip::with(json!({ "only": ["users.list"] }), "retrieve", json!({ "options": {} }));
    let mut keyless = Trip::with(json!({ "credential": "none" }), "retrieve", json!({ "options": {} }));
    let no_retry = || {
        let mut trip = Trip::new("users.list", json!({ "options": { "maxRetries": 0 } }));
        trip.start();
        trip
    };
    let table = [
        (
            Trip::new("users.retrieve", json!({ "id": 7, "options": {} })).start(),
            "ValidationError",
            "invalid_request",
        ),
        (keyless.start(), "CredentialError", "credential_missing"),
        (stopped.start(), "PolicyError", "read_only"),
        (unlisted.start(), "PolicyError", "not_in_only"),
        (no_retry().lost("no", "connection"), "APIConnectionError", "connection_failed"),
        (no_retry().lost("unknown", "browser"), "APIConnectionError", "browser_access_refused"),
        (no_retry().tell("redirected", json!({}), ""), "APIConnectionError", "redirected"),
        (no_retry().lost("unknown", "timeout"), "APIConnectionTimeoutError", "timeout"),
        (no_retry().lost("unknown", "deadline"), "APIConnectionTimeoutError", "deadline"),
        (invite().answer_with(200, &[], ""), "UncertainOutcomeError", "uncertain_outcome"),
        (no_retry().answer(200, json!([])), "ContractError", "contract_mismatch"),
        (no_retry().answer_with(200, &[], ""), "ContractError", "not_json"),
        (
            no_retry().tell("too_large", json!({ "status": 200, "headers": [] }), ""),
            "ContractError",
            "answer_too_large",
        ),
    ];
    for (end, class, code) in table {
        assert_eq!((&failure(&end)["class"], &failure(&end)["code"]), (&json!(class), &json!(code)));
        assert!(!failure(&end)["message"].as_str().unwrap().is_empty());
    }
}

#[test]
fn an_api_error_carries_what_the_server_said() {
    let body = json!({ "type": "error", "request_id": "req_body", "error": { "type": "permission_error",
        "message": "held: a; needed: b", "details": { "error_code": "api_key_scope_missing", "more": [1] } } });
    let end = list_users().answer(403, body.clone());
    assert_eq!(
        *failure(&end),
        json!({ "class": "PermissionDeniedError", "code": "permission_denied", "message": "held: a; needed: b", "status": 403,
            "type": "permission_error", "errorCode": "api_key_scope_missing",
            "details": { "error_code": "api_key_scope_missing", "more": [1] }, "requestId": "req_body",
            "retryAfter": null, "attempts": 1 })
    );
    let end = list_users().answer_with(403, &[("request-id", "req_header")], &body.to_string());
    assert_eq!(failure(&end)["requestId"], "req_header");
}

#[test]
fn a_connection_error_carries_attempts_and_whether_anything_was_sent() {
    let run = |first: &str, second: &str| {
        let mut trip = Trip::new("users.remove", json!({ "id": "user_1", "options": { "maxRetries": 1 } }));
        trip.start();
        let wait = trip.lost(first, "connection");
        trip.sleep(&wait);
        let end = trip.lost(second, "connection");
        (failure(&end)["attempts"].clone(), failure(&end)["outcome"].clone())
    };
    assert_eq!(run("no", "no"), (json!(2), json!("not_sent")));
    assert_eq!(run("no", "unknown"), (json!(2), json!("unknown")));
    assert_eq!(run("unknown", "no"), (json!(2), json!("unknown")));
}

#[test]
fn a_401_or_403_with_an_inference_key_says_what_is_needed() {
    for (status, told) in [(401, true), (403, true), (404, false)] {
        let mut trip = Trip::with(json!({ "inferenceKey": true }), "users.list", json!({ "options": {} }));
        trip.start();
        let end = trip.answer(status, error("authentication_error", "invalid x-api-key", None));
        let message = failure(&end)["message"].as_str().unwrap();
        assert!(message.starts_with("invalid x-api-key"));
        assert_eq!(message.contains("inference key"), told, "{status}");
        let end = list_users().answer(status, error("authentication_error", "invalid x-api-key", None));
        assert_eq!(failure(&end)["message"], "invalid x-api-key");
    }
}

#[test]
fn a_validation_error_counts_its_problems_and_lists_them_all() {
    let input = json!({ "params": { "emial": "x", "role": "admin" }, "options": {} });
    let end = Trip::new("invites.create", input).start();
    let error = failure(&end);
    assert_eq!((&error["call"], error["issues"].as_array().unwrap().len()), (&json!("invites.create"), 3));
    let message = error["message"].as_str().unwrap();
    assert!(
        message.starts_with("`invites.create`: ") && message.ends_with("(and 2 more problems)"),
        "{message}"
    );
}

#[test]
fn a_credential_error_says_what_is_needed() {
    let end = Trip::with(json!({ "credential": "none" }), "retrieve", json!({ "options": {} })).start();
    assert_eq!(failure(&end)["needs"], "an admin key or an OAuth token");
}
