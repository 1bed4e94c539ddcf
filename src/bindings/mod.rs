//! The boundary to JavaScript: text and bytes in, text out, no rule.
//!
//! Everything here is synchronous. The driver in the package does the I/O and tells
//! the call what happened; see [`crate::client`] for the events and actions. Secrets
//! do not cross: the driver puts the credential header on.
//!
//! Only numbers cross: handles, lengths, the clock. Texts and bytes lie one behind the other in
//! one input buffer, results in one output buffer, both owned by this side, so that no number that
//! JavaScript could pass makes us touch memory that is not ours. Why no generated bindings:
//! they cost 4 KB of the gzipped package and pass addresses (`ARCHITECTURE.md`).

mod exchange;
#[cfg(any(feature = "package", feature = "rules-package", feature = "inventory-package"))]
mod exports;
mod handles;
#[cfg(not(any(feature = "package", feature = "rules-package")))]
mod inventory;
#[cfg(not(any(feature = "package", feature = "inventory-package")))]
mod rules;

pub use exchange::Exchange;
#[cfg(not(any(feature = "package", feature = "rules-package")))]
pub use inventory::Inventory;
#[cfg(not(any(feature = "package", feature = "inventory-package")))]
pub use rules::Rules;

use crate::client::{Call, Client, Event};
use crate::contract::{shape::Api, unpack};
use crate::prelude::*;
use handles::Handles;

/// Everything that lives between two calls from JavaScript.
#[derive(Default)]
pub struct Core {
    /// Input and output.
    pub exchange: Exchange,
    apis: Vec<&'static Api>,
    clients: Handles<Client>,
    calls: Handles<Call>,
}

impl Core {
    /// A core without clients.
    pub const fn new() -> Self {
        Self { exchange: Exchange::new(), apis: Vec::new(), clients: Handles::new(), calls: Handles::new() }
    }

    /// A client, from the name of its API, the packed contract and its settings as JSON. The contract
    /// is read once an API. 0 when they make none.
    pub fn client_new(&mut self, name: usize, contract: usize, settings: usize) -> u32 {
        let mut input = self.exchange.parts();
        let (name, contract) = (input.text(name), input.text(contract));
        let api = self.apis.iter().find(|api| api.name == name).copied().unwrap_or_else(|| {
            let api = unpack::api(name.owned().leak(), contract.owned().leak());
            self.apis.push(api);
            api
        });
        self.clients.put(Client::new(api, input.text(settings)))
    }

    /// `{ plan }` or `{ error }` of a call, as JSON; sends nothing.
    pub fn client_plan(&mut self, client: u32, call: usize, input: usize) -> usize {
        let mut parts = self.exchange.parts();
        let (call, input) = (parts.text(call), parts.text(input));
        let plan = self.clients.get(client).map(|client| client.plan(call, input));
        self.exchange.give(plan.unwrap_or_default())
    }

    /// A call by name with encoded input. Problems come out of the first step. 0 when there is no
    /// such client.
    pub fn call_new(&mut self, client: u32, call: usize, input: usize) -> u32 {
        let mut parts = self.exchange.parts();
        let (call, input) = (parts.text(call), parts.text(input));
        let call = self.clients.get(client).map(|client| Call::new(client, call, input));
        self.calls.put(call)
    }

    /// What the call is about, as JSON `{ write, target, changes }`.
    pub fn call_subject(&mut self, call: u32) -> usize {
        let subject = self.calls.get(call).map(|call| call.subject());
        self.exchange.give(subject.unwrap_or_default())
    }

    /// What to do next, after an event with its detail (JSON) and body, as JSON. `now` is in
    /// milliseconds since 1970, `random` from 0 to 1. Nothing when the arguments fit no event.
    pub fn call_step(&mut self, call: u32, client: u32, now: f64, random: f64, lengths: [usize; 3]) -> usize {
        let [event, detail, body] = lengths;
        let mut input = self.exchange.parts();
        let (event, detail, body) = (input.text(event), input.text(detail), input.bytes(body));
        let action = match (self.calls.get(call), self.clients.get(client), Event::read(event, detail, body))
        {
            (Some(call), Some(client), Some(event)) => call.step(client, event, now as i64, random).to_json(),
            _ => String::new(),
        };
        self.exchange.give(action)
    }

    /// All about a service account's name, as JSON `{ issues, suggestion, limits }`; `folded` is the
    /// name in its compatibility decomposition.
    pub fn name_check(&mut self, name: usize, folded: usize) -> usize {
        let mut parts = self.exchange.parts();
        let (name, folded) = (parts.text(name), parts.text(folded));
        let report = crate::engine::names::report(name, folded);
        self.exchange.give(report)
    }

    /// Forgets a client.
    pub fn client_free(&mut self, client: u32) {
        self.clients.free(client);
    }

    /// Forgets a call.
    pub fn call_free(&mut self, call: u32) {
        self.calls.free(call);
    }
}
