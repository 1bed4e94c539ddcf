//! Plans: made without sending, checked again before sending.

use super::*;

fn plan_of(client: &Client, call: &str, input: Value) -> Value {
    let text = client.plan(call, &input.to_string());
    serde_json::from_str::<Value>(&text).unwrap()
}

fn good() -> Value {
    let params = json!({ "workspace_id": "wrkspc_1", "workspace_role": "workspace_admin" });
    let input = json!({ "id": "user_1", "params": params, "options": {} });
    plan_of(&client(json!({})), "workspaces.members.update", input)["plan"].clone()
}

fn send(changes: Value, plan: &Value, options: Value) -> Trip {
    let client = client(changes);
    let call = Call::from_plan(&client, &json!({ "plan": plan, "options": options }).to_string());
    Trip::of(client, call)
}

/// Paths and codes of the issues of a plan with one change.
fn issues_with(name: &str, value: Value) -> Vec<(Value, Value)> {
    let mut plan = good();
    plan[name] = value;
    let end = send(json!({}), &plan, json!({})).start();
    assert_eq!(failure(&end)["class"], "ValidationError", "{end}");
    let issues = failure(&end)["issues"].as_array().unwrap();
    issues.iter().map(|issue| (issue["path"].clone(), issue["code"].clone())).collect()
}

#[test]
fn a_plan_is_the_request_without_the_credential() {
    assert_eq!(
        good(),
        json!({ "call": "workspaces.members.update", "method": "POST",
            "url": "https://api.anthropic.com/v1/organizations/workspaces/wrkspc_1/members/user_1",
            "headers": { "accept": "application/json", "anthropic-version": "2026-10-21", "content-type": "application/json" },
            "body": { "workspace_role": "workspace_admin" }, "warnings": [] })
    );
}

#[test]
fn a_plan_warns_of_what_cannot_be_undone_and_leaves_credentials_out() {
    let client =
        client(json!({ "headers": [["cookie", "secret"], ["x-api-key", "secret"], ["x-team", "a"]] }));
    let plan = plan_of(&client, "workspaces.archive", json!({ "id": "wrkspc_1", "options": {} }));
    assert!(plan["plan"]["warnings"][0].as_str().unwrap().contains("cannot be undone"));
    assert!(!plan.to_string().contains("secret"));
    assert_eq!((&plan["plan"]["headers"]["x-team"], &plan["plan"]["body"]), (&json!("a"), &Value::Null));
}

#[test]
fn a_plan_fails_with_what_the_call_would_fail_with() {
    let input = json!({ "params": { "email": "ada@example.com", "role": "admin" }, "options": {} });
    assert_eq!(plan_of(&client(json!({})), "invites.create", input)["error"]["class"], "ValidationError");
    let client = client(json!({ "readOnly": true }));
    assert_eq!(
        plan_of(&client, "users.remove", json!({ "id": "user_1", "options": {} }))["error"]["code"],
        "read_only"
    );
}

#[test]
fn a_sent_plan_is_the_planned_request_and_goes_on_like_any_call() {
    let mut trip = send(json!({}), &good(), json!({ "timeout": 5 }));
    let sent = trip.start();
    assert_eq!((&sent["method"], &sent["url"]), (&json!("POST"), &good()["url"]));
    assert_eq!(
        (&sent["body"], &sent["headers"], &sent["timeout"]),
        (&json!("{\"workspace_role\":\"workspace_admin\"}"), &good()["headers"], &json!(5))
    );
    assert_eq!(trip.answer(500, json!({}))["do"], "sleep");
    assert_eq!(
        trip.call.subject(),
        "{\"write\":true,\"target\":\"wrkspc_1/user_1\",\"changes\":{\"workspace_role\":\"workspace_admin\"}}"
    );
}

#[test]
fn every_call_survives_the_way_through_its_plan() {
    let calls = [
        ("retrieve", json!({})),
        (
            "users.list",
            json!({ "params": { "limit": 5, "email": "a+b c@example.com", "roles": ["user", "developer"] } }),
        ),
        ("workspaces.list", json!({ "params": { "include_archived": true, "ids": ["wrkspc_1"] } })),
        ("apiKeys.list", json!({ "params": { "status": "active", "workspace_id": null } })),
        ("users.retrieve", json!({ "id": "user_ä/ö?%" })),
        (
            "workspaces.create",
            json!({ "params": { "name": "Lab", "tags": { "a": "b" }, "display_color": null } }),
        ),
        ("workspaces.archive", json!({ "id": "wrkspc_1" })),
        ("invites.delete", json!({ "id": "invite_1" })),
    ];
    for (call, mut input) in calls {
        input["options"] = json!({ "headers": [["x-trace", "1"]] });
        let direct = Trip::new(call, input.clone()).start();
        assert_eq!(direct["do"], "send", "{direct}");
        let plan = plan_of(&client(json!({})), call, input)["plan"].clone();
        assert_eq!(send(json!({}), &plan, json!({})).start(), direct);
    }
}

#[test]
fn the_query_of_a_plan_may_be_written_as_forms_write_it() {
    let plan = json!({ "call": "users.list", "method": "GET",
        "url": "https://api.anthropic.com/v1/organizations/users?roles%5B%5D=user&email=a%2Bb+c%7E%40example.com&limit=5&after_id=user_9" });
    let sent = send(json!({}), &plan, json!({})).start();
    assert_eq!(
        sent["url"],
        "https://api.anthropic.com/v1/organizations/users?limit=5&after_id=user_9&email=a%2Bb%20c~%40example.com&roles%5B%5D=user"
    );
}

#[test]
fn another_url_is_refused() {
    let other = [
        json!("https://evil.example/v1/organizations/workspaces/wrkspc_1/members/user_1"),
        json!("https://api.anthropic.com.evil.example/v1/organizations/workspaces/wrkspc_1/members/user_1"),
        json!("https://api.anthropic.com/v1/organizations/users/user_1"),
        json!("https://api.anthropic.com/v1/organizations/workspaces/wrkspc_1/members/user_1/"),
        json!("https://api.anthropic.com/v1/organizations/workspaces/wrkspc_1/members/%zz"),
        json!("https://api.anthropic.com/v1/organizations/workspaces/wrkspc_1/members/%75ser_1"),
        json!("https://api.anthropic.com/v1/organizations/workspaces/wrkspc_1/members/user_1#x"),
        json!("https://api.anthropic.com/v1/organizations/workspaces/wrkspc_1/members/user_1?role=admin"),
        json!(7),
        Value::Null,
    ];
    for url in other {
        assert_eq!(issues_with("url", url.clone())[0].0[0], "url", "{url}");
    }
    for segment in ["..", "%2e%2e", "", "."] {
        let url = format!("https://api.anthropic.com/v1/organizations/workspaces/{segment}/members/user_1");
        assert_eq!(issues_with("url", json!(url))[0].0[0], "url", "{segment}");
    }
}

#[test]
fn a_query_that_is_not_of_the_call_is_refused() {
    for query in ["limit=1&limit=2", "unknown=1", "limit", "roles=user", "limit[]=1", "roles[]=%ff"] {
        let url = format!("https://api.anthropic.com/v1/organizations/users?{query}");
        let plan = json!({ "call": "users.list", "method": "GET", "url": url });
        let end = send(json!({}), &plan, json!({})).start();
        assert_eq!(failure(&end)["issues"][0]["code"], "url", "{query}");
    }
    let plan = json!({ "call": "users.list", "method": "GET", "url": "https://api.anthropic.com/v1/organizations/users?limit=5000" });
    let end = send(json!({}), &plan, json!({})).start();
    assert_eq!(failure(&end)["issues"][0]["path"], json!(["url", "limit"]));
}

#[test]
fn another_method_an_unknown_call_and_unknown_keys_are_refused() {
    assert_eq!(issues_with("method", json!("DELETE")), [(json!(["method"]), json!("not_allowed"))]);
    assert_eq!(issues_with("call", json!("users.destroy")), [(json!(["call"]), json!("not_allowed"))]);
    assert_eq!(issues_with("call", json!("workspaces.archive"))[0].0, json!(["url"]));
    assert_eq!(issues_with("apiKey", json!("x")), [(json!(["apiKey"]), json!("unknown_key"))]);
    for plan in [Value::Null, json!([]), json!("x"), json!({})] {
        assert_eq!(failure(&send(json!({}), &plan, json!({})).start())["class"], "ValidationError");
    }
}

#[test]
fn a_body_is_checked_like_any_arguments() {
    assert_eq!(
        issues_with("body", json!({ "workspace_role": "workspace_billing" })),
        [(json!(["body", "workspace_role"]), json!("not_allowed"))]
    );
    assert_eq!(issues_with("body", Value::Null), [(json!(["body", "workspace_role"]), json!("required"))]);
    assert_eq!(issues_with("body", json!("x"))[0], (json!(["body"]), json!("wrong_type")));
    let other_user = json!({ "workspace_role": "workspace_user", "user_id": "user_2" });
    assert_eq!(issues_with("body", other_user), [(json!(["body", "user_id"]), json!("unknown_key"))]);
}

#[test]
fn headers_that_carry_credentials_or_change_the_request_are_refused() {
    for name in [
        "x-api-key",
        "Authorization",
        "cookie",
        "host",
        "x-http-method-override",
        "proxy-authorization",
        "content-length",
    ] {
        assert_eq!(
            issues_with("headers", json!({ name: "x" })),
            [(json!(["headers", name]), json!("not_allowed"))]
        );
    }
    for (name, value) in
        [("accept", "text/html"), ("anthropic-version", "2023-06-01"), ("anthropic-beta", "x-1")]
    {
        assert_eq!(issues_with("headers", json!({ name: value }))[0].1, "not_allowed", "{name}");
    }
    for (name, value) in
        [("x-a", "1\r\nx-api-key: 2"), ("a b", "1"), ("x-a", "\u{0}"), ("x-a", "→"), ("", "x")]
    {
        assert_eq!(issues_with("headers", json!({ name: value }))[0].1, "header_text", "{name}: {value}");
    }
    assert_eq!(issues_with("headers", json!({ "x-a": 1 }))[0].1, "wrong_type");
    assert_eq!(issues_with("headers", json!([]))[0], (json!(["headers"]), json!("wrong_type")));
}

#[test]
fn harmless_headers_of_a_plan_are_sent_and_those_of_the_call_win() {
    let mut plan = good();
    plan["headers"] =
        json!({ "X-Team": "a", "x-trace": "1", "anthropic-dangerous-direct-browser-access": "true" });
    let changes = json!({ "headers": [["x-team", "default"]] });
    let sent = send(changes, &plan, json!({ "headers": [["x-trace", "2"]] })).start();
    let headers = &sent["headers"];
    assert_eq!((&headers["x-team"], &headers["x-trace"]), (&json!("a"), &json!("2")));
    assert_eq!(headers.get("anthropic-dangerous-direct-browser-access"), None);
    assert_eq!(headers["content-type"], "application/json");
}

#[test]
fn a_plan_that_has_expired_is_refused() {
    let mut plan = good();
    plan["expires"] = json!(NOON);
    assert_eq!(send(json!({}), &plan, json!({})).start()["do"], "send");
    assert_eq!(issues_with("expires", json!(NOON - 1)), [(json!(["expires"]), json!("too_small"))]);
    assert_eq!(issues_with("expires", json!("never")), [(json!(["expires"]), json!("wrong_type"))]);
}

#[test]
fn the_policy_and_the_credential_of_the_sending_client_apply() {
    let refused = |changes| failure(&send(changes, &good(), json!({})).start())["code"].clone();
    assert_eq!(refused(json!({ "readOnly": true })), "read_only");
    assert_eq!(refused(json!({ "only": ["users.*"] })), "not_in_only");
    assert_eq!(refused(json!({ "credential": "none" })), "credential_missing");
    assert_eq!(refused(json!({ "organizationType": "aws" })), "invalid_request");
    let mut trip = send(json!({ "base": "https://portal.example/admin" }), &good(), json!({}));
    assert_eq!(failure(&trip.start())["issues"][0]["path"], json!(["url"]));
}
