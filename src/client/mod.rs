//! One call from start to end as a state machine: no I/O, no clock, no randomness.
//!
//! A driver outside sends requests, sleeps and asks for tokens. It tells the machine what
//! happened (an [`Event`]) and does what the machine says next (an [`Action`]), until that is
//! `done` or `fail`. The clock and random numbers come with each step, so every test is exact
//! and instant. Secrets never get here: the driver puts the credential on.
//!
//! ```text
//!            admission                     gates                         answer
//! arguments ───────────▶ start ──▶ pace, token, deadline ──▶ send ──▶ done │ fail
//!                                     ▲                        │
//!                                     └── repeat ◀── wait ─────┤
//!                                     └── look (once) ◀────────┘  a lost creation
//! ```
//!
//! - [`settings`], [`headers`], [`policy`], [`admission`]: may this call leave, and how?
//! - [`plan`]: the checked request as data.
//! - [`run`] with [`gates`], [`receive`] and [`lookup`]: the machine itself.
//! - [`outcome`]: what a failure means: repeatable? may the server have acted?
//! - [`backoff`], [`pacing`]: how long to wait.
//! - [`failure`], [`reasons`]: every error of the public face that is made here.
//!
//! The rule behind all of it: **no call that creates something is ever sent twice** unless the
//! server itself says that it did not act.
//!
//! All of this travels as wasm, so it keeps to few types: what came as JSON stays an
//! [`Input`] and is read by key, and what leaves as JSON is written where it is decided.

pub mod action;
pub mod admission;
pub mod backoff;
pub mod call;
pub mod event;
pub mod failure;
pub mod gates;
pub mod headers;
pub mod lookup;
pub mod outcome;
pub mod pacing;
pub mod plan;
pub mod policy;
pub mod reasons;
pub mod receive;
pub mod run;
pub mod settings;

#[cfg(test)]
mod tests;

pub use action::Action;
pub use call::Call;
pub use event::Event;

use crate::contract::shape::Api;
use crate::engine::input::Input;
use crate::engine::text::fill;
use crate::prelude::*;
use pacing::Pacer;
use settings::Settings;

/// A client: what its calls share. Settled data only, nothing pending.
pub struct Client {
    /// The API.
    pub api: &'static Api,
    /// The options.
    pub settings: Settings,
    /// The paces.
    pub pacer: Pacer,
}

impl Client {
    /// A client of the API with its settings as JSON; `None` when they are not JSON.
    pub fn new(api: &'static Api, settings: &str) -> Option<Self> {
        let settings = Settings(Input::parse(settings)?);
        let pacer = Pacer::new(&settings);
        Some(Self { api, settings, pacer })
    }

    /// `{ "plan": … }` of a call with `{ id?, params?, options }` as encoded input, or
    /// `{ "error": … }` with what the call would fail with. Sends nothing.
    pub fn plan(&self, call: &str, input: &str) -> String {
        match Call::new(self, call, input).admitted {
            Ok(admitted) => fill("{\"plan\":%}", &[&plan::write(&admitted, &self.settings)]),
            Err(failure) => fill("{\"error\":%}", &[&failure.0]),
        }
    }
}
