//! Plans: made without sending. How they are read: `js-tests/client/plan-reading.test.mjs`.

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
fn the_call_of_a_plan_that_has_expired_is_refused() {
    let start = |expires: Value| {
        let options = json!({ "expires": expires, "headers": [["x-team", "a"]] });
        Trip::new("users.remove", json!({ "id": "user_1", "options": options })).start()
    };
    for expires in [json!(NOON), json!(NOON + 1), json!(1e300), Value::Null] {
        assert_eq!(start(expires)["do"], "send");
    }
    let end = start(json!(NOON - 1));
    assert_eq!(failure(&end)["class"], "ValidationError");
    let issue = &failure(&end)["issues"][0];
    assert_eq!((&issue["path"], &issue["code"]), (&json!(["expires"]), &json!("too_small")));
}
