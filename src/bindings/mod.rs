//! The boundary to JavaScript: text and bytes in, text out, no rule.
//!
//! Everything here is synchronous. The driver in the package does the I/O and tells
//! the call what happened; see [`crate::client`] for the events and actions. Secrets
//! do not cross: the driver puts the credential header on.

use crate::client::{self, Event};
use crate::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// Settings and pace of one client of the package.
#[wasm_bindgen]
pub struct Client(Option<client::Client>);

#[wasm_bindgen]
impl Client {
    /// A client of that API (`anthropic`) with its settings as JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(api: &str, settings: &str) -> Client {
        Client(client::Client::new(api, settings))
    }

    /// `{ plan }` or `{ error }` of a call, as JSON; sends nothing.
    pub fn plan(&self, call: &str, input: &str) -> String {
        self.0.as_ref().map(|client| client.plan(call, input)).unwrap_or_default()
    }
}

/// One call under way.
#[wasm_bindgen]
pub struct Call(Option<client::Call>);

#[wasm_bindgen]
impl Call {
    /// A call by name with encoded input. Problems come out of the first step.
    #[wasm_bindgen(constructor)]
    pub fn new(client: &Client, call: &str, input: &str) -> Call {
        Call(client.0.as_ref().map(|client| client::Call::new(client, call, input)))
    }

    /// The call of a plan, from `{ plan, options }` as encoded input.
    #[wasm_bindgen(js_name = fromPlan)]
    pub fn from_plan(client: &Client, input: &str) -> Call {
        Call(client.0.as_ref().map(|client| client::Call::from_plan(client, input)))
    }

    /// What to do next, after an event, as JSON. `now` is in milliseconds since 1970,
    /// `random` from 0 to 1. An empty text means that the arguments fit no event.
    pub fn step(
        &mut self,
        client: &mut Client,
        event: &str,
        now: f64,
        random: f64,
        detail: &str,
        body: &[u8],
    ) -> String {
        let (Some(call), Some(client), Some(event)) =
            (self.0.as_mut(), client.0.as_mut(), Event::read(event, detail, body))
        else {
            return String::new();
        };
        call.step(client, event, now as i64, random).to_json()
    }

    /// What the call is about, as JSON `{ write, target, changes }`.
    pub fn subject(&self) -> String {
        self.0.as_ref().map(client::Call::subject).unwrap_or_default()
    }
}
