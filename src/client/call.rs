//! One call from start to end.

use super::Client;
use super::action::Action;
use super::admission::{Admitted, Wanted, admit, unknown_call};
use super::event::Event;
use super::failure::Failure;
use super::headers::{Headers, set_all};
use super::run::{Run, Turn};
use crate::engine::input::Input;
use crate::engine::request::arguments;
use crate::engine::subject::subject;
use crate::prelude::*;

/// A call, from its arguments to its result.
///
/// Making one never fails: whatever is wrong comes out of the first [`Call::step`].
pub struct Call {
    /// What it is about.
    subject: String,
    /// Whether it may leave.
    pub(super) admitted: Result<Admitted, Failure>,
    run: Run,
}

impl Call {
    /// A call by name with `{ id?, params?, options }` as encoded input.
    pub fn new(client: &Client, name: &str, input: &str) -> Self {
        let run = Run::default();
        let Some(endpoint) = crate::contract::endpoint(client.api, name, client.settings.dialect()) else {
            return Self { subject: subject(None, &Input::Null), admitted: Err(unknown_call(name)), run };
        };
        let mut input = Input::read(input);
        let (id, params) = (input.take("id"), input.take("params"));
        let folded = input.text_of("folded");
        let options = input.get("options");
        let mut wanted = Wanted {
            endpoint,
            args: Input::Null,
            issues: Vec::new(),
            options,
            folded,
            headers: Headers::new(),
        };
        set_all(&mut wanted.headers, options.and_then(|options| options.get("headers")));
        match arguments(endpoint, id, params) {
            Ok(args) => wanted.args = args,
            Err(issues) => wanted.issues = issues,
        }
        let write = Some(endpoint).filter(|endpoint| endpoint.writes());
        Self { subject: subject(write, &wanted.args), admitted: admit(client, &mut wanted), run }
    }

    /// What to do next, after `event`. `now` is the clock in milliseconds since 1970, `random`
    /// a number from 0 to 1.
    pub fn step(&mut self, client: &mut Client, event: Event<'_>, now: i64, random: f64) -> Action {
        match &self.admitted {
            Ok(call) => self.run.step(&mut Turn { call, client, now, random }, &event),
            Err(failure) => Action::fail(failure),
        }
    }

    /// What a writing call is about, as JSON `{ write, target, changes }`; refused ones included.
    pub fn subject(&self) -> String {
        self.subject.owned()
    }
}
