//! What the APIs say: every type and every endpoint once, as constant data.
//!
//! Nothing here runs but [`unpack`]. [`shape`] is the vocabulary, [`kinds`] the field types
//! that models are written in, and one file a resource holds the facts. The wasm carries an
//! API written down densely ([`pack`], generated into `packed.bin`), because constants are
//! mostly pointers, which do not compress.

// Models are read as shapes by the derive and never constructed.
#![allow(dead_code)]

pub mod anthropic;
pub mod calls;
pub mod kinds;
#[cfg(not(target_arch = "wasm32"))]
pub mod pack;
pub mod shape;
pub mod unpack;

use shape::{Api, Endpoint};

/// Both APIs, in the order in which they are documented.
#[cfg(not(target_arch = "wasm32"))]
pub const APIS: &[&Api] = &[&anthropic::API];

/// The API of that short name (`anthropic`), if there is one.
#[cfg(not(target_arch = "wasm32"))]
pub fn api(name: &str) -> Option<&'static Api> {
    APIS.iter().find(|api| api.name == name).copied()
}

/// The API of that short name (`anthropic`), if there is one.
#[cfg(target_arch = "wasm32")]
pub fn api(name: &str) -> Option<&'static Api> {
    use alloc::boxed::Box;
    use once_cell::race::OnceBox;
    static ANTHROPIC: OnceBox<Api> = OnceBox::new();
    match name {
        "anthropic" => Some(ANTHROPIC.get_or_init(|| Box::new(unpack::api("anthropic", anthropic::PACKED)))),
        _ => None,
    }
}

/// The endpoint behind a call name such as `users.list`.
pub fn endpoint(api: &'static Api, call: &str) -> Option<&'static Endpoint> {
    api.endpoints.iter().find(|endpoint| endpoint.call == call).copied()
}
