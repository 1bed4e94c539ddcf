//! The request for a token: sent, repeated and checked like a call, with a body put on outside.

use super::anaconda_world::*;
use super::*;

const GRANTED: &str = r#"{"access_token":"header.payload.signature","token_type":"Bearer","expires_in":900}"#;

#[test]
fn it_goes_to_the_token_url_as_a_form_without_body_and_credential() {
    for kinds in [json!(["admin"]), json!(["service"])] {
        let send = org_trip(json!({ "kinds": kinds }), "token", Value::Null, Value::Null).start();
        assert_eq!(
            send,
            json!({ "do": "send", "method": "POST", "url": TOKEN_URL, "secret": true, "body": null,
                "headers": { "accept": "application/json", "content-type": "application/x-www-form-urlencoded" },
                "timeout": 60_000, "timeoutIs": "timeout", "attempt": 1, "look": false }),
            "{kinds}"
        );
    }
}

#[test]
fn its_url_is_a_setting_of_its_own() {
    let changes = json!({ "base": "https://proxy.example/org", "defaultBase": false,
        "tokenURL": "https://anaconda.com/api/auth/oauth2/token" });
    assert_eq!(asking(changes).sent, ["https://anaconda.com/api/auth/oauth2/token"]);
}

#[test]
fn a_granted_token_is_delivered() {
    for checks in ["report", "throw", "off"] {
        let done = asking(json!({ "responseChecks": checks })).answer_with(200, &[], GRANTED);
        assert_eq!((&done["do"], &done["issues"]), (&json!("done"), &json!([])), "{checks}");
        // Only the token is required; what else there is survives.
        let more = r#"{"access_token":"x","scope":"openid","refresh_token":"y","id_token":null}"#;
        assert_eq!(asking(json!({ "responseChecks": checks })).answer_with(200, &[], more)["do"], "done");
    }
}

#[test]
fn it_is_repeated_after_429_5xx_and_a_lost_connection() {
    for status in [408, 429, 500, 502, 503, 504] {
        let mut trip = asking(json!({}));
        let wait = trip.answer(status, json!({}));
        assert_eq!((&wait["do"], &wait["status"]), (&json!("sleep"), &json!(status)));
        assert_eq!(trip.sleep(&wait)["attempt"], 2, "{status}");
        assert_eq!(trip.answer_with(200, &[], GRANTED)["do"], "done", "{status}");
        assert_eq!(trip.sent, [TOKEN_URL, TOKEN_URL]);
    }
    for (sent, why) in [("unknown", "connection"), ("no", "connection"), ("unknown", "timeout")] {
        let mut trip = asking(json!({}));
        let wait = trip.lost(sent, why);
        assert_eq!(trip.sleep(&wait)["attempt"], 2, "{why}");
    }
}

#[test]
fn it_is_given_up_after_max_retries() {
    let mut trip = asking(json!({ "maxRetries": 1 }));
    let wait = trip.answer(503, json!({}));
    trip.sleep(&wait);
    let end = trip.answer(503, json!({}));
    assert_eq!(
        (&failure(&end)["class"], &failure(&end)["attempts"]),
        (&json!("InternalServerError"), &json!(2))
    );
    let mut trip = asking(json!({ "maxRetries": 0 }));
    assert_eq!(failure(&trip.answer_with(429, &[("retry-after", "3")], ""))["class"], "RateLimitError");
    let mut trip = asking(json!({ "maxRetries": 0 }));
    let end = trip.lost("unknown", "connection");
    assert_eq!(failure(&end)["class"], "APIConnectionError");
    assert!(trip.looks.is_empty());
}

#[test]
fn a_grant_that_is_not_accepted_is_an_authentication_error_with_the_code_of_oauth() {
    for status in [400, 401, 403] {
        let body =
            json!({ "error": "invalid_client", "error_description": "unknown client or wrong secret" });
        let mut trip = asking(json!({}));
        let end = trip.answer(status, body);
        let error = failure(&end);
        assert_eq!(
            (&error["class"], &error["code"]),
            (&json!("AuthenticationError"), &json!("authentication_failed"))
        );
        assert_eq!((&error["status"], &error["errorCode"]), (&json!(status), &json!("invalid_client")));
        assert_eq!(error["message"], "unknown client or wrong secret");
        assert_eq!(trip.sent.len(), 1, "{status}");
    }
    for body in ["", "<html>", r#"{"error":"invalid_grant"}"#] {
        let end = asking(json!({})).answer_with(400, &[], body);
        assert_eq!(failure(&end)["class"], "AuthenticationError", "{body}");
        assert!(!failure(&end)["message"].as_str().unwrap().is_empty());
    }
}

#[test]
fn a_401_of_the_token_url_asks_for_no_other_token() {
    let mut trip = asking(json!({}));
    assert_eq!(trip.answer(401, json!({ "error": "invalid_client" }))["do"], "fail");
}

#[test]
fn an_answer_without_a_token_does_not_have_the_documented_shape_whatever_the_checks() {
    for checks in ["report", "throw", "off"] {
        for body in ["{}", r#"{"access_token":null}"#, r#"{"access_token":7}"#, "[]", "null", "\"x\""] {
            let end = asking(json!({ "responseChecks": checks })).answer_with(200, &[], body);
            let error = failure(&end);
            assert_eq!(
                (&error["class"], &error["code"]),
                (&json!("ContractError"), &json!("contract_mismatch")),
                "{checks}: {body}"
            );
        }
    }
}

#[test]
fn an_answer_that_is_not_json_is_a_contract_error_in_the_end() {
    for body in ["", "<html>", "access_token=x"] {
        let mut trip = asking(json!({ "maxRetries": 1 }));
        let mut end = trip.answer_with(200, &[], body);
        if end["do"] == "sleep" {
            trip.sleep(&end);
            end = trip.answer_with(200, &[], body);
        }
        let error = failure(&end);
        assert_eq!(
            (&error["class"], &error["code"]),
            (&json!("ContractError"), &json!("not_json")),
            "{body}"
        );
        assert_eq!(error.get("outcome"), None, "nothing was changed");
    }
}

#[test]
fn no_token_is_in_an_error_made_from_its_own_answer() {
    for body in [
        r#"{"access_token":{"x":"SECRET"}}"#,
        r#"{"token":"SECRET"}"#,
        "\"SECRET\"",
        "[\"SECRET\"]",
        "SECRET",
    ] {
        let mut trip = asking(json!({ "responseChecks": "throw", "maxRetries": 0 }));
        let end = trip.answer_with(200, &[], body);
        assert!(!end.to_string().contains("SECRET"), "{end}");
    }
}

#[test]
fn read_only_and_only_do_not_stop_it() {
    for changes in [json!({ "readOnly": true }), json!({ "only": [] }), json!({ "only": ["users.list"] })] {
        assert_eq!(asking(changes).sent, [TOKEN_URL]);
    }
}

#[test]
fn it_is_no_change_for_the_journal() {
    let subject: Value = serde_json::from_str(&asking(json!({})).call.subject()).unwrap();
    assert_eq!(subject, json!({ "write": false, "target": null, "changes": null }));
}

#[test]
fn the_other_api_has_no_such_call() {
    let end = Trip::new("token", json!({ "options": {} })).start();
    assert_eq!(failure(&end)["class"], "ValidationError");
}
