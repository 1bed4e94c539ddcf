//! What may leave at all, and with which headers.

use super::*;
use crate::client::policy::matches;
use crate::client::settings::whole;
use crate::engine::input::Input;

#[test]
fn policy_is_asked_before_the_request_and_the_request_before_the_credential() {
    let refused = |changes: Value, id: Value| {
        let mut trip = Trip::with(changes, "users.remove", json!({ "id": id, "options": {} }));
        failure(&trip.start())["code"].clone()
    };
    assert_eq!(refused(json!({ "readOnly": true, "credential": "none" }), json!(7)), "read_only");
    assert_eq!(refused(json!({ "credential": "none" }), json!(7)), "invalid_request");
    assert_eq!(refused(json!({ "credential": "none" }), json!("user_1")), "credential_missing");
}

#[test]
fn read_only_lets_reads_through_and_no_write() {
    for endpoint in crate::contract::anthropic::API.endpoints {
        let mut trip =
            Trip::with(json!({ "readOnly": true }), endpoint.call, json!({ "id": "x", "options": {} }));
        let action = trip.start();
        assert_eq!(action["error"]["code"] == "read_only", endpoint.writes(), "{}", endpoint.call);
    }
}

#[test]
fn only_takes_names_and_beginnings() {
    assert!(matches("users.list", "users.list"));
    assert!(!matches("users.list", "users.listing"));
    assert!(!matches("users", "users.list"));
    assert!(matches("invites.*", "invites.create"));
    assert!(!matches("invites.*", "users.list"));
    assert!(matches("workspaces.*", "workspaces.members.add"));
    assert!(!matches("workspaces.members.*", "workspaces.create"));
    assert!(matches("*", "retrieve"));
    let mut none = Trip::with(json!({ "only": [] }), "retrieve", json!({ "options": {} }));
    assert_eq!(failure(&none.start())["code"], "not_in_only");
}

#[test]
fn the_look_belongs_to_its_call_and_is_not_asked_for_in_only() {
    let mut trip = invite_with(json!({ "only": ["invites.create"] }), json!({}));
    assert_eq!(trip.answer(500, json!({}))["look"], true);
}

#[test]
fn a_call_that_the_organization_type_does_not_have_is_refused_with_all_other_problems() {
    let changes = json!({ "organizationType": "enterprise" });
    let mut trip = Trip::with(changes, "workspaces.retrieve", json!({ "id": 7, "options": {} }));
    let end = trip.start();
    let issues = failure(&end)["issues"].as_array().unwrap();
    assert_eq!(issues.len(), 2);
    assert_eq!((&issues[0]["code"], &issues[0]["path"]), (&json!("not_allowed"), &json!([])));
    assert_eq!(issues[0]["params"], json!({ "organizationType": "enterprise" }));
    let mut trip = Trip::with(
        json!({ "organizationType": "aws" }),
        "workspaces.retrieve",
        json!({ "id": "wrkspc_1", "options": {} }),
    );
    assert_eq!(trip.start()["do"], "send");
}

#[test]
fn a_body_above_max_request_bytes_is_refused() {
    let params = json!({ "email": "ada@example.com", "role": "user" });
    let length = params.to_string().len();
    for (most, action) in [(length, "send"), (length - 1, "fail")] {
        let input = json!({ "params": params, "options": {} });
        let mut trip = Trip::with(json!({ "maxRequestBytes": most }), "invites.create", input);
        let told = trip.start();
        assert_eq!(told["do"], action);
        if action == "fail" {
            let issue = &failure(&told)["issues"][0];
            assert_eq!((&issue["code"], &issue["params"]["limit"]), (&json!("too_large"), &json!(most)));
        }
    }
}

#[test]
fn no_credential_is_fine_where_a_proxy_adds_it() {
    let changes =
        json!({ "credential": "none", "defaultBase": false, "base": "https://portal.example/admin" });
    let mut trip = Trip::with(changes, "retrieve", json!({ "options": {} }));
    assert_eq!(trip.start()["url"], "https://portal.example/admin/v1/organizations/me");
}

#[test]
fn an_unknown_call_and_unreadable_input_are_refused() {
    assert_eq!(failure(&Trip::new("users.destroy", json!({})).start())["issues"][0]["path"], json!(["call"]));
    let client = client(json!({}));
    let call = Call::new(&client, "users.retrieve", "{");
    assert_eq!(failure(&Trip::of(client, call).start())["code"], "invalid_request");
    assert!(crate::contract::api("nobody").is_none());
    assert!(Client::new(&crate::contract::anthropic::API, "{").is_none());
}

#[test]
fn a_request_carries_the_documented_headers() {
    let send = Trip::new("retrieve", json!({ "options": {} })).start();
    assert_eq!(
        send,
        json!({ "do": "send", "method": "GET", "url": "https://api.anthropic.com/v1/organizations/me",
            "headers": { "accept": "application/json", "anthropic-version": "2026-10-21" }, "body": null,
            "timeout": 60_000, "timeoutIs": "timeout", "attempt": 1, "look": false })
    );
    let changes = json!({ "betas": ["a-1", "b-2"], "directBrowser": true, "version": "2023-06-01" });
    let params = json!({ "role": "user" });
    let send =
        Trip::with(changes, "users.update", json!({ "id": "user_1", "params": params, "options": {} }))
            .start();
    assert_eq!(
        send["headers"],
        json!({ "accept": "application/json", "anthropic-version": "2023-06-01", "anthropic-beta": "a-1,b-2",
            "content-type": "application/json", "anthropic-dangerous-direct-browser-access": "true" })
    );
    assert_eq!(send["body"], "{\"role\":\"user\"}");
}

#[test]
fn headers_of_the_call_win_over_those_of_the_client_and_those_over_ours() {
    let changes = json!({ "headers": [["Accept", "text/json"], ["x-team", "a"], ["x-place", "here"]] });
    let options = json!({ "headers": [["X-Team", "b"]] });
    let send = Trip::with(changes, "retrieve", json!({ "options": options })).start();
    let headers = &send["headers"];
    assert_eq!(
        (&headers["accept"], &headers["x-team"], &headers["x-place"]),
        (&json!("text/json"), &json!("b"), &json!("here"))
    );
}

#[test]
fn the_subject_of_a_call_is_there_from_the_beginning_also_when_it_is_refused() {
    let subject = |trip: &Trip| serde_json::from_str::<Value>(&trip.call.subject()).unwrap();
    assert_eq!(
        subject(&Trip::with(
            json!({ "readOnly": true }),
            "users.remove",
            json!({ "id": "user_1", "options": {} })
        )),
        json!({ "write": true, "target": "user_1", "changes": null })
    );
    assert_eq!(subject(&invite())["changes"], json!({ "email": "ada@example.com", "role": "developer" }));
    assert_eq!(subject(&list_users()), json!({ "write": false, "target": null, "changes": null }));
    assert_eq!(subject(&Trip::new("nothing", json!({})))["write"], false);
}

#[test]
fn numbers_are_read_as_javascript_writes_them() {
    let number = |text: &str| whole(Some(&Input::Number(text.to_owned())));
    assert_eq!((number("1500.75"), number("1e+21"), number("5e-7")), (Some(1500), Some(i64::MAX), Some(0)));
    assert_eq!((whole(None), whole(Some(&Input::text("7")))), (None, None));
}
