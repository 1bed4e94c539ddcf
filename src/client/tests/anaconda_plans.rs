//! Plans of the organization management API. How they are read: `js-tests/anaconda/plan-reading.test.mjs`.

use super::anaconda_world::*;
use super::*;

fn plan_of(changes: Value, asked: &Asked) -> Value {
    let told = org(changes).plan(asked.0, &input(asked.1.clone(), asked.2.clone()).to_string());
    let told: Value = serde_json::from_str(&told).unwrap();
    assert!(told.get("plan").is_some(), "{told}");
    told["plan"].clone()
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
    let input = json!({ "params": { "name": "Bäcker" }, "folded": "Ba\u{308}cker", "options": {} });
    let told: Value =
        serde_json::from_str(&org(json!({})).plan("serviceAccounts.create", &input.to_string())).unwrap();
    assert_eq!(told["error"]["issues"][0]["params"], json!({ "suggestion": "backer" }));
    assert!(told["error"]["message"].as_str().unwrap().contains("`backer`"), "{told}");
}

#[test]
fn addresses_are_written_as_one_text_where_the_client_says_so() {
    let plan = plan_of(json!({ "legacyEmailString": true }), &register());
    assert_eq!(plan["body"], json!({ "user_emails": "[ana@example.org, bo@example.org]" }));
}
