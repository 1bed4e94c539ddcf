//! What the APIs say: every type and every endpoint once, as constant data.
//!
//! Nothing here runs. [`shape`] is the vocabulary, [`kinds`] the field types that
//! models are written in, and one file a resource holds the facts.

// Models are read as shapes by the derive and never constructed.
#![allow(dead_code)]

pub mod anthropic;
pub mod kinds;
pub mod shape;

use shape::{Api, Endpoint};

/// Both APIs, in the order in which they are documented.
pub const APIS: &[&Api] = &[&anthropic::API];

/// The API of that short name (`anthropic`), if there is one.
pub fn api(name: &str) -> Option<&'static Api> {
    APIS.iter().find(|api| api.name == name).copied()
}

/// The endpoint behind a call name such as `users.list`.
pub fn endpoint(api: &'static Api, call: &str) -> Option<&'static Endpoint> {
    api.endpoints.iter().find(|endpoint| endpoint.call == call).copied()
}
