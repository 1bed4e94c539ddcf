//! The machine driven by scripts: answers, a clock and random numbers are all given, so
//! every test is exact and instant. Events and actions cross as JSON, as the driver sees them.

mod admission;
mod anaconda_answers;
mod anaconda_creations;
mod anaconda_credentials;
mod anaconda_errors;
mod anaconda_plans;
mod anaconda_repeats;
mod anaconda_token;
mod anaconda_world;
mod answers;
mod creations;
mod deadlines;
mod errors;
mod pace;
mod plans;
mod repeats;
mod robustness;
mod tokens;

use super::{Call, Client, Event};
pub use serde_json::{Value, json};

/// The clock at which every script begins: 2026-11-21T12:00:00.250Z.
pub const NOON: i64 = 1_795_262_400_250;

/// A client's settings as the JavaScript side writes them, with some of them changed.
pub fn settings(changes: Value) -> Value {
    let mut settings = json!({
        "base": "https://api.anthropic.com", "defaultBase": true, "credential": "api_key", "inferenceKey": false,
        "version": "2026-10-21", "betas": [], "organizationType": null, "readOnly": false, "only": null,
        "maxRetries": 2, "timeout": 60_000, "deadline": null, "maxRetryDelay": 60_000,
        "pace": { "perMinute": null, "invitesPerHour": null }, "responseChecks": "report",
        "maxRequestBytes": 1_000_000, "headers": [], "directBrowser": false
    });
    for (name, value) in changes.as_object().unwrap() {
        settings[name] = value.clone();
    }
    settings
}

pub fn client(changes: Value) -> Client {
    Client::new(&crate::contract::anthropic::API, &settings(changes).to_string()).unwrap()
}

/// One call with the world around it.
pub struct Trip {
    pub client: Client,
    pub call: Call,
    pub now: i64,
    pub random: f64,
    /// URLs of all requests but looks.
    pub sent: Vec<String>,
    /// URLs of all looks.
    pub looks: Vec<String>,
}

impl Trip {
    pub fn new(call: &str, input: Value) -> Self {
        Self::with(json!({}), call, input)
    }

    pub fn with(changes: Value, call: &str, input: Value) -> Self {
        let client = client(changes);
        let call = Call::new(&client, call, &input.to_string());
        Self::of(client, call)
    }

    pub fn of(client: Client, call: Call) -> Self {
        Self { client, call, now: NOON, random: 0.0, sent: Vec::new(), looks: Vec::new() }
    }

    /// Tells an event and gives the action; what follows a sleep or a token by itself is not done.
    pub fn tell(&mut self, event: &str, detail: Value, body: &str) -> Value {
        let detail = if detail.is_null() { String::new() } else { detail.to_string() };
        let event = Event::read(event, &detail, body.as_bytes()).unwrap();
        let text = self.call.step(&mut self.client, event, self.now, self.random).to_json();
        let action: Value = serde_json::from_str(&text).unwrap();
        if action["do"] == "send" {
            let url = action["url"].as_str().unwrap().to_owned();
            if action["look"] == true { self.looks.push(url) } else { self.sent.push(url) }
        }
        action
    }

    pub fn start(&mut self) -> Value {
        self.tell("start", Value::Null, "")
    }

    pub fn answer(&mut self, status: u16, body: Value) -> Value {
        self.answer_with(status, &[], &body.to_string())
    }

    pub fn answer_with(&mut self, status: u16, headers: &[(&str, &str)], body: &str) -> Value {
        self.tell("answer", json!({ "status": status, "headers": headers }), body)
    }

    pub fn lost(&mut self, sent: &str, why: &str) -> Value {
        self.tell("lost", json!({ "sent": sent, "why": why }), "")
    }

    /// Sleeps as the action says and tells so.
    pub fn sleep(&mut self, action: &Value) -> Value {
        assert_eq!(action["do"], "sleep", "{action}");
        self.now += action["ms"].as_i64().unwrap();
        self.tell("slept", Value::Null, "")
    }
}

/// An error body as the API writes it.
pub fn error(kind: &str, message: &str, code: Option<&str>) -> Value {
    let mut error = json!({ "type": kind, "message": message });
    if let Some(code) = code {
        error["details"] = json!({ "error_code": code });
    }
    json!({ "type": "error", "error": error, "request_id": "req_body" })
}

pub fn user() -> Value {
    json!({ "type": "user", "id": "user_1", "added_at": "2026-01-01T00:00:00Z", "email": "ada@example.com",
        "name": "Ada", "role": "user" })
}

pub fn page(items: Value, has_more: bool) -> Value {
    json!({ "data": items, "has_more": has_more, "first_id": "user_1", "last_id": "user_9" })
}

/// The error of a fail action.
pub fn failure(action: &Value) -> &Value {
    assert_eq!(action["do"], "fail", "{action}");
    &action["error"]
}

pub fn list_users() -> Trip {
    let mut trip = Trip::new("users.list", json!({ "options": {} }));
    assert_eq!(trip.start()["do"], "send");
    trip
}

pub fn remove_user() -> Trip {
    let mut trip = Trip::new("users.remove", json!({ "id": "user_1", "options": {} }));
    assert_eq!(trip.start()["do"], "send");
    trip
}

pub fn invite_with(changes: Value, options: Value) -> Trip {
    let params = json!({ "email": "ada@example.com", "role": "developer" });
    let mut trip = Trip::with(changes, "invites.create", json!({ "params": params, "options": options }));
    assert_eq!(trip.start()["do"], "send");
    trip
}

pub fn invite() -> Trip {
    invite_with(json!({}), json!({}))
}
