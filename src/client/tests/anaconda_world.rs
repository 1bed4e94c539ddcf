//! What the scripts of the organization management API begin with.

use super::*;

pub const BASE: &str = "https://anaconda.com/api/v1/organizations/acme";
pub const TOKEN_URL: &str = "https://anaconda.com/api/iam/token";
pub const ANN: &str = "7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f";

/// A client with both kinds of credential, as the JavaScript side writes its settings.
pub fn org(changes: Value) -> Client {
    let mut settings = json!({
        "base": BASE, "defaultBase": true, "tokenURL": TOKEN_URL, "credential": "grants",
        "kinds": ["admin", "service"], "dialect": "current", "legacyEmailString": false, "readOnly": false,
        "only": null, "maxRetries": 2, "timeout": 60_000, "deadline": null, "maxRetryDelay": 60_000,
        "pace": { "perMinute": null, "invitesPerHour": null }, "responseChecks": "report",
        "maxRequestBytes": 1_000_000, "headers": []
    });
    for (name, value) in changes.as_object().unwrap() {
        settings[name] = value.clone();
    }
    Client::new(&crate::contract::anaconda::API, &settings.to_string()).unwrap()
}

/// A call with its id and params, where it has any.
pub fn org_trip(changes: Value, call: &str, id: Value, params: Value) -> Trip {
    let client = org(changes);
    let call = Call::new(&client, call, &input(id, params).to_string());
    Trip::of(client, call)
}

pub fn input(id: Value, params: Value) -> Value {
    let mut input = json!({ "options": {} });
    for (name, value) in [("id", id), ("params", params)] {
        if !value.is_null() {
            input[name] = value;
        }
    }
    input
}

/// A call that was sent with its token.
pub fn on_its_way(changes: Value, (call, id, params): (&str, Value, Value)) -> Trip {
    let mut trip = org_trip(changes, call, id, params);
    let mut action = trip.start();
    if action["do"] == "token" {
        action = trip.tell("token", Value::Null, "");
    }
    assert_eq!(action["do"], "send", "{action}");
    trip
}

/// The request for a token, sent.
pub fn asking(changes: Value) -> Trip {
    on_its_way(changes, ("token", Value::Null, Value::Null))
}

pub type Asked = (&'static str, Value, Value);

pub fn create_account() -> Asked {
    ("serviceAccounts.create", Value::Null, json!({ "name": "ci-2026" }))
}

pub fn register() -> Asked {
    ("users.autoRegister", Value::Null, json!({ "user_emails": ["ana@example.org", "bo@example.org"] }))
}

pub fn add() -> Asked {
    ("users.add", Value::Null, json!({ "email": "ana@example.org", "first_name": "Ana" }))
}

pub fn make_token() -> Asked {
    ("tokens.create", json!(ANN), json!({ "expires_at": "2027-01-31T00:00:00Z" }))
}

/// Every public call once, with arguments that pass.
pub fn every_call() -> [Asked; 14] {
    let renewal = json!({ "is_renewal": true });
    [
        create_account(),
        ("serviceAccounts.list", Value::Null, Value::Null),
        ("serviceAccounts.delete", json!("0f6c1a52"), Value::Null),
        register(),
        add(),
        ("users.list", Value::Null, json!({ "include_groups": true })),
        ("users.remove", json!(ANN), Value::Null),
        ("seats.assign", json!(ANN), json!({ "send_seat_assigned_email": false })),
        ("seats.revoke", json!(ANN), Value::Null),
        make_token(),
        ("tokens.update", json!(ANN), renewal),
        ("tokens.sync", json!(ANN), Value::Null),
        ("tokens.list", json!(ANN), Value::Null),
        ("tokens.revoke", json!("9d1f0c3a"), json!({ "user_id": ANN })),
    ]
}

/// The kind of token that the facts name for a call.
pub fn needs(call: &str) -> &'static str {
    if call.starts_with("serviceAccounts.") { "admin" } else { "service" }
}

/// Whether a call changes anything.
pub fn writes(call: &str) -> bool {
    !call.ends_with(".list")
}

/// An error body as this API writes it.
pub fn org_error(message: &str, code: &str) -> Value {
    json!({ "error": { "message": message, "code": code } })
}
