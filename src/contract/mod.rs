//! What the APIs say: every type and every endpoint once, as constant data.
//!
//! Nothing here runs but [`unpack`]. [`shape`] is the vocabulary, [`kinds`] the field types
//! that models are written in, and one file a resource holds the facts. The package carries an
//! API written down densely ([`pack`], generated into `packed.txt`), because constants are
//! mostly pointers, which do not compress; the JavaScript side hands it over with the first
//! client, so that a page has only what it uses.

// Models are read as shapes by the derive and never constructed.
#![allow(dead_code)]

pub mod anaconda;
pub mod anthropic;
pub mod calls;
pub mod kinds;
#[cfg(not(target_arch = "wasm32"))]
pub mod pack;
pub mod shape;
pub mod unpack;

use shape::{Api, Dialects, Endpoint};

/// Both APIs, in the order in which they are documented.
#[cfg(not(target_arch = "wasm32"))]
pub const APIS: &[&Api] = &[&anthropic::API, &anaconda::API];

/// The API of that short name (`anthropic`), if there is one.
#[cfg(not(target_arch = "wasm32"))]
pub fn api(name: &str) -> Option<&'static Api> {
    APIS.iter().find(|api| api.name == name).copied()
}

/// The endpoint behind a call name such as `users.list`, in that dialect where it has one for it.
pub fn endpoint(api: &'static Api, call: &str, dialect: Dialects) -> Option<&'static Endpoint> {
    let mut found = None;
    for endpoint in api.endpoints {
        if endpoint.call == call {
            found = Some(*endpoint);
            if endpoint.dialects.meets(dialect) {
                break;
            }
        }
    }
    found
}
