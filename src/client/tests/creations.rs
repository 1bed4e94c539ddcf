//! Creations: never sent twice, looked for once.

use super::*;

const LOOK: &str = "https://api.anthropic.com/v1/organizations/invites?limit=100&email=ada%40example.com";

/// The invite that the server made for our call.
fn ours() -> Value {
    json!({ "type": "invite", "id": "invite_1", "accepted_at": null, "email": "Ada@Example.com", "expires_at": "2026-12-12T12:00:00Z",
        "invited_at": "2026-11-21T12:00:00Z", "rbac_group_ids": [], "role": "developer", "status": "pending" })
}

fn changed(name: &str, value: Value) -> Value {
    let mut invite = ours();
    invite[name] = value;
    invite
}

fn add_member() -> Trip {
    let params = json!({ "user_id": "user_1", "workspace_role": "workspace_user" });
    let mut trip =
        Trip::new("workspaces.members.add", json!({ "id": "wrkspc_1", "params": params, "options": {} }));
    assert_eq!(trip.start()["do"], "send");
    trip
}

fn create_workspace() -> Trip {
    let mut trip = Trip::new("workspaces.create", json!({ "params": { "name": "Lab" }, "options": {} }));
    assert_eq!(trip.start()["do"], "send");
    trip
}

#[test]
fn ambiguous_is_connection_loss_or_time_out_after_sending_408_and_any_5xx() {
    for status in [408, 500, 501, 502, 503, 504, 505, 529, 599] {
        let mut trip = invite();
        assert_eq!(trip.answer(status, json!({}))["look"], true, "{status}");
    }
    for why in ["connection", "timeout", "browser"] {
        assert_eq!(invite().lost("unknown", why)["look"], true, "{why}");
    }
}

#[test]
fn the_loss_of_the_body_of_a_2xx_is_a_connection_loss() {
    let detail = json!({ "sent": "unknown", "why": "connection", "status": 200, "headers": [] });
    assert_eq!(invite().tell("lost", detail, "")["look"], true);
}

#[test]
fn a_creation_that_never_left_is_not_looked_for_and_not_repeated() {
    let end = invite().lost("no", "connection");
    let error = failure(&end);
    assert_eq!((&error["code"], &error["outcome"]), (&json!("connection_failed"), &json!("not_sent")));
}

#[test]
fn creations_are_repeated_only_after_429_or_x_should_retry_true() {
    assert_eq!(invite().answer(429, json!({}))["do"], "sleep");
    for status in [400, 408, 500, 501, 529] {
        let wait = invite().answer_with(status, &[("x-should-retry", "true")], "");
        assert_eq!(wait["do"], "sleep", "{status}");
    }
    assert_eq!(invite().answer_with(429, &[("x-should-retry", "false")], "")["do"], "fail");
    for status in [400, 401, 403, 404, 409, 422] {
        assert_eq!(invite().answer(status, json!({}))["do"], "fail", "{status}");
    }
}

#[test]
fn the_look_asks_where_the_contract_names_a_natural_key() {
    let mut trip = invite();
    let look = trip.answer(500, json!({}));
    assert_eq!((&look["method"], &look["url"], &look["body"]), (&json!("GET"), &json!(LOOK), &Value::Null));
    assert_eq!((&look["timeout"], &look["attempt"]), (&json!(60_000), &json!(1)));
    assert_eq!(look["headers"].get("content-type"), None);

    let mut trip = add_member();
    trip.answer(500, json!({}));
    assert_eq!(trip.looks, ["https://api.anthropic.com/v1/organizations/workspaces/wrkspc_1/members/user_1"]);
}

#[test]
fn a_creation_without_a_natural_key_is_uncertain_at_once() {
    let end = create_workspace().answer(500, error("api_error", "oops", None));
    let error = failure(&end);
    assert_eq!(
        (&error["class"], &error["code"]),
        (&json!("UncertainOutcomeError"), &json!("uncertain_outcome"))
    );
    assert_eq!((&error["call"], &error["found"]), (&json!("workspaces.create"), &Value::Null));
    assert!(error["howToFindOut"].as_str().unwrap().contains("workspaces.list()"));
    assert_eq!(
        (&error["cause"]["class"], &error["cause"]["message"]),
        (&json!("InternalServerError"), &json!("oops"))
    );
}

#[test]
fn the_client_looks_also_with_max_retries_0() {
    let mut trip = invite_with(json!({}), json!({ "maxRetries": 0 }));
    assert_eq!(trip.lost("unknown", "timeout")["look"], true);
}

#[test]
fn found_with_equal_fields_and_not_older_than_the_call_is_the_result() {
    let mut trip = invite();
    trip.lost("unknown", "connection");
    let done =
        trip.answer_with(200, &[("request-id", "req_look")], &page(json!([ours()]), false).to_string());
    assert_eq!(
        done,
        json!({ "do": "done", "status": 200, "requestId": "req_look", "attempts": 1, "issues": [], "value": ours(),
            "list": false, "cursor": null })
    );
    let mut trip = add_member();
    trip.answer(504, json!({}));
    let member = json!({ "type": "workspace_member", "user_id": "user_1", "workspace_id": "wrkspc_1", "workspace_role": "workspace_user" });
    assert_eq!(trip.answer(200, member.clone())["value"], member);
}

#[test]
fn anything_else_that_is_found_is_an_uncertain_outcome_with_found() {
    let others = [
        changed("role", json!("user")),
        changed("status", json!("expired")),
        changed("rbac_group_ids", json!(["rbac_group_1"])),
        changed("invited_at", json!("2026-11-21T11:59:59.999Z")),
        changed("invited_at", json!("yesterday")),
    ];
    for other in others {
        let mut trip = invite();
        trip.answer(500, json!({}));
        let end = trip.answer(200, page(json!([other]), false));
        assert_eq!(failure(&end)["found"], other);
        assert_eq!(failure(&end)["cause"]["status"], 500);
    }
    let mut trip = add_member();
    trip.answer(500, json!({}));
    let member =
        json!({ "user_id": "user_1", "workspace_id": "wrkspc_1", "workspace_role": "workspace_admin" });
    assert_eq!(failure(&trip.answer(200, member.clone()))["found"], member);
}

#[test]
fn nothing_found_is_an_uncertain_outcome_too() {
    let mut trip = invite();
    trip.answer(500, json!({}));
    let end = trip.answer(200, page(json!([]), false));
    assert_eq!(
        (&failure(&end)["class"], &failure(&end)["found"]),
        (&json!("UncertainOutcomeError"), &Value::Null)
    );
    let mut trip = add_member();
    trip.answer(500, json!({}));
    assert_eq!(failure(&trip.answer(404, json!({})))["cause"]["status"], 500);
}

#[test]
fn a_look_that_fails_is_not_repeated_and_the_first_failure_is_the_cause() {
    type End = fn(&mut Trip) -> Value;
    let ends: [End; 7] = [
        |trip| trip.answer(429, json!({})),
        |trip| trip.answer(500, json!({})),
        |trip| trip.answer_with(200, &[], "<html>"),
        |trip| trip.lost("unknown", "connection"),
        |trip| trip.lost("unknown", "deadline"),
        |trip| trip.tell("too_large", json!({ "status": 200, "headers": [] }), ""),
        |trip| trip.tell("redirected", json!({}), ""),
    ];
    for end in ends {
        let mut trip = invite();
        trip.lost("unknown", "timeout");
        let end = end(&mut trip);
        let error = failure(&end);
        assert_eq!((&error["class"], &error["found"]), (&json!("UncertainOutcomeError"), &Value::Null));
        assert_eq!(
            (&error["cause"]["class"], &error["cause"]["code"]),
            (&json!("APIConnectionTimeoutError"), &json!("timeout"))
        );
        assert_eq!((trip.sent.len(), trip.looks.len()), (1, 1));
    }
}

#[test]
fn never_sent_twice_whatever_the_server_answers_without_saying_that_it_did_not_act() {
    for make in [invite, add_member, create_workspace] {
        for status in (400..600).filter(|status| *status != 429) {
            let mut trip = make();
            let mut action = trip.answer(status, json!({}));
            if action["do"] == "send" {
                action = trip.answer(500, json!({}));
            }
            assert_eq!(action["do"], "fail");
            assert_eq!(trip.sent.len(), 1, "{status}");
            assert!(trip.looks.len() <= 1, "{status}");
        }
    }
}

#[test]
fn an_ambiguous_try_is_not_forgotten_when_the_allowed_repeat_is_refused() {
    let mut trip = invite();
    let wait = trip.answer_with(500, &[("x-should-retry", "true")], "");
    trip.sleep(&wait);
    // The first try may be what made the invite that is now in the way.
    let look = trip.answer(400, error("invalid_request_error", "exists", Some("invite_already_exists")));
    assert_eq!(look["look"], true);
    assert_eq!(trip.answer(200, page(json!([ours()]), false))["value"]["id"], "invite_1");
    assert_eq!(trip.sent.len(), 2);
}

#[test]
fn an_ambiguous_failure_with_x_should_retry_and_no_repeat_left_is_looked_for() {
    let mut trip = invite_with(json!({}), json!({ "maxRetries": 0 }));
    assert_eq!(trip.answer_with(500, &[("x-should-retry", "true")], "")["look"], true);
    let headers = [("x-should-retry", "true"), ("retry-after", "3600")];
    assert_eq!(invite().answer_with(503, &headers, "")["look"], true);
}

#[test]
fn the_age_of_what_is_found_is_told_by_the_servers_clock() {
    // The server's clock is an hour behind: its invite looks older than the call and is not.
    let mut trip = invite();
    trip.lost("unknown", "connection");
    trip.now += 5_000;
    let made = changed("invited_at", json!("2026-11-21T11:00:00Z"));
    let date = ("date", "Sat, 21 Nov 2026 11:00:05 GMT");
    assert_eq!(trip.answer_with(200, &[date], &page(json!([made]), false).to_string())["do"], "done");

    // An hour ahead: what looks newer than the call was there before it.
    let mut trip = invite();
    trip.lost("unknown", "connection");
    let made = changed("invited_at", json!("2026-11-21T12:59:00Z"));
    let date = ("date", "Sat, 21 Nov 2026 13:00:00 GMT");
    let end = trip.answer_with(200, &[date], &page(json!([made]), false).to_string());
    assert_eq!(failure(&end)["found"], made);
}

#[test]
fn an_unreadable_2xx_body_on_a_write_is_an_uncertain_outcome_without_a_look() {
    let update = || {
        let mut trip =
            Trip::new("users.update", json!({ "id": "user_1", "params": { "role": "user" }, "options": {} }));
        trip.start();
        trip
    };
    for make in [invite, create_workspace, update, remove_user] {
        for body in ["", "<html>", "{\"id\":"] {
            let mut trip = make();
            let end = trip.answer_with(200, &[("request-id", "req_1")], body);
            assert_eq!(failure(&end)["class"], "UncertainOutcomeError");
            assert_eq!(failure(&end)["cause"]["code"], "not_json");
            assert_eq!(failure(&end)["cause"]["requestId"], "req_1");
            assert!(!failure(&end)["howToFindOut"].as_str().unwrap().is_empty());
            assert!(trip.looks.is_empty());
        }
    }
}
