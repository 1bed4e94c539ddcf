//! One call from start to end.

use super::Client;
use super::action::Action;
use super::admission::{Admitted, admit, unknown_call};
use super::event::Event;
use super::failure::Failure;
use super::plan;
use super::run::{Run, Turn};
use super::settings::CallOptions;
use crate::contract::shape::Endpoint;
use crate::engine::input::Input;
use crate::engine::issue::shown;
use crate::engine::json::Writer;
use crate::engine::request::arguments;
use crate::engine::subject::{Subject, subject};
use crate::prelude::*;

/// A call, from its arguments to its result.
///
/// Making one never fails: whatever is wrong comes out of the first [`Call::step`].
#[derive(Debug)]
pub struct Call {
    endpoint: Option<&'static Endpoint>,
    args: Input,
    admitted: Result<Admitted, Failure>,
    run: Run,
}

impl Call {
    /// A call by name with `{ id?, params?, options }` as encoded input.
    pub fn new(client: &Client, name: &str, input: &str) -> Self {
        let Some(endpoint) = crate::contract::endpoint(client.api, name) else {
            return Self::made(None, Input::Null, Err(unknown_call(name, &shown(name))));
        };
        let input = Input::parse(input).unwrap_or(Input::Null);
        let options = CallOptions::read(input.get("options"), &client.settings);
        match arguments(endpoint, input.get("id"), input.get("params")) {
            Ok(args) => {
                let admitted = admit(client, endpoint, Some(&args), Vec::new(), options);
                Self::made(Some(endpoint), args, admitted)
            }
            Err(issues) => {
                Self::made(Some(endpoint), Input::Null, admit(client, endpoint, None, issues, options))
            }
        }
    }

    /// The call of a plan, from `{ plan, options }` as encoded input.
    pub fn from_plan(client: &Client, input: &str) -> Self {
        let input = Input::parse(input).unwrap_or(Input::Null);
        let options = CallOptions::read(input.get("options"), &client.settings);
        match plan::check::open(client, input.get("plan").unwrap_or(&Input::Null), options) {
            Ok(opened) => Self::made(Some(opened.endpoint), opened.args, opened.admitted),
            Err(failure) => Self::made(None, Input::Null, Err(failure)),
        }
    }

    fn made(endpoint: Option<&'static Endpoint>, args: Input, admitted: Result<Admitted, Failure>) -> Self {
        Self { endpoint, args, admitted, run: Run::default() }
    }

    /// What to do next, after `event`. `now` is the clock in milliseconds since 1970, `random`
    /// a number from 0 to 1.
    pub fn step(&mut self, client: &mut Client, event: Event<'_>, now: i64, random: f64) -> Action {
        match &mut self.admitted {
            Ok(admitted) => self.run.step(&mut Turn { call: admitted, client, now, random }, event),
            Err(failure) => Action::Fail(Box::new(failure.take())),
        }
    }

    /// What the call would send, or why it would not; sends nothing.
    ///
    /// # Errors
    /// What the call would fail with before it is sent.
    pub fn plan(self, client: &Client, out: &mut Writer) -> Result<(), Failure> {
        plan::write(&self.admitted?, &client.settings, out);
        Ok(())
    }

    /// What a writing call is about, as JSON `{ write, target, changes }`; refused ones included.
    pub fn subject(&self) -> String {
        let write = self.endpoint.is_some_and(Endpoint::writes);
        let about = match self.endpoint {
            Some(endpoint) if write => subject(endpoint, &self.args),
            _ => Subject::default(),
        };
        let mut out = Writer::new();
        out.begin_object();
        out.key("write");
        out.boolean(write);
        out.key("target");
        out.string_or_null(about.target.as_deref());
        out.key("changes");
        out.raw(about.changes.as_deref().unwrap_or("null"));
        out.end_object();
        out.finish()
    }
}
