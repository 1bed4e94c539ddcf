//! The one look for a creation of which nobody knows whether it happened.

use super::action::Action;
use super::event::Event;
use super::failure::Failure;
use super::gates::Gate;
use super::run::{Run, Turn};
use crate::contract::shape::{Look, Repeat};
use crate::engine::input::{Input, push};
use crate::engine::look::{Judgement, judge};
use crate::engine::request::target;
use crate::engine::time::http_date_ms;
use crate::prelude::*;

impl Run {
    /// Looks once where the contract names a natural key and time is left, else says that
    /// nobody knows.
    pub(super) fn look_for(&mut self, turn: &mut Turn<'_>, cause: Failure) -> Action {
        self.in_hand = Some(cause);
        // Without its natural key, or with a list that this age of the API lacks, there is no look.
        let args = &turn.call.args;
        let dialect = turn.client.settings.dialect();
        let look = look_of(turn).filter(|look| args.given(look.key).is_some());
        let look = look.filter(|look| look.endpoint.dialects.meets(dialect));
        self.look = look.and_then(|look| look_target(look, args));
        if self.look.is_none() {
            return self.not_found(turn, None);
        }
        self.gate = Gate::RequestPace;
        self.pass(turn)
    }

    /// The look has ended, whatever way: it is never repeated.
    pub(super) fn looked(&mut self, turn: &Turn<'_>, event: &Event<'_>) -> Action {
        let mut found = None;
        if let Some(look) = look_of(turn).filter(|_| event.is_success()) {
            // The server dates what it makes by its own clock, in seconds at the least.
            let ahead = event.header("date").and_then(http_date_ms).map_or(0, |server| server - turn.now);
            let begun = self.first_sent_at + ahead;
            match judge(event.body, look, &turn.call.args, begun - begun % 1000) {
                Judgement::Ours(value) => return Action::end(self.done(event, &[], Some(&value), None)),
                Judgement::NotOurs(other) => found = Some(other),
                Judgement::Nothing => {}
            }
        }
        self.not_found(turn, found.as_deref())
    }

    /// The look did not settle it. `found` is an object of that name that is not surely ours.
    ///
    /// Finding nothing settles nothing either: the server may still be at work.
    pub(super) fn not_found(&mut self, turn: &Turn<'_>, found: Option<&str>) -> Action {
        match &self.in_hand {
            Some(cause) => Action::fail(&Failure::uncertain(turn.call.prepared.endpoint, found, cause)),
            None => self.out_of_order(turn),
        }
    }
}

/// The look that the contract names for the call.
fn look_of(turn: &Turn<'_>) -> Option<&'static Look> {
    match &turn.call.prepared.endpoint.repeat {
        Repeat::Create { look, .. } => look.as_ref(),
        _ => None,
    }
}

/// Path and query of a look: the parameters it takes over, which were checked for the call, and
/// its fixed ones.
fn look_target(look: &Look, args: &Input) -> Option<String> {
    let mut entries = Vec::new();
    for name in look.pass {
        push(&mut entries, name, Input::text(args.text_of(name)?));
    }
    for (name, value) in look.fixed {
        push(&mut entries, name, Input::text(value));
    }
    Some(target(look.endpoint, &Input::Object(entries)))
}
