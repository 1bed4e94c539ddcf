//! The one look for a creation of which nobody knows whether it happened.

use super::action::{Action, Done, Rest};
use super::event::Event;
use super::failure::Failure;
use super::gates::Gate;
use super::headers::{Headers, of_request};
use super::outcome::how_to_find_out;
use super::run::{Run, Turn, fail};
use crate::contract::shape::{Look, Repeat, Shape};
use crate::engine::input::Input;
use crate::engine::look::{Judgement, judge};
use crate::engine::request::prepare;
use crate::engine::time::http_date_ms;
use crate::prelude::*;

/// A look that has begun.
#[derive(Debug)]
pub struct Lookup {
    /// Path and query.
    pub target: String,
    /// Its headers, without the credential.
    pub headers: Headers,
    /// The failure that made it necessary.
    pub cause: Failure,
}

impl Run {
    /// Looks once where the contract names a natural key and time is left, else says that
    /// nobody knows.
    pub(super) fn look_for(&mut self, turn: &mut Turn<'_>, cause: Failure) -> Action {
        let target = look_of(turn).and_then(|look| target(look, &turn.call.prepared.args));
        let headers = of_request(&turn.client.settings, &turn.call.options.headers, false);
        let has_look = target.is_some() && self.fits(turn.now, 0);
        self.lookup = Some(Lookup { target: target.unwrap_or_default(), headers, cause });
        if has_look { self.pass(turn, Gate::RequestPace) } else { self.not_found(turn, None) }
    }

    /// The look has ended, whatever way: it is never repeated.
    pub(super) fn looked(&mut self, turn: &mut Turn<'_>, event: Event<'_>) -> Action {
        let Event::Answer { status: status @ 200..=299, headers, body } = event else {
            return self.not_found(turn, None);
        };
        let Some(look) = look_of(turn) else { return self.not_found(turn, None) };
        // The server dates what it makes by its own clock, in seconds at the least.
        let ahead = headers.get("date").and_then(http_date_ms).map_or(0, |server| server - turn.now);
        let not_before = (self.first_sent_at + ahead).div_euclid(1000) * 1000;
        match judge(body, look, &turn.call.prepared.args, not_before) {
            Judgement::Ours(value) => Action::Done(Box::new(Done {
                status,
                request_id: headers.get("request-id").map(str::to_owned),
                attempts: self.attempts,
                issues: Vec::new(),
                value: Some(value),
                rest: Rest::NoList,
            })),
            Judgement::NotOurs(other) => self.not_found(turn, Some(other)),
            Judgement::Nothing | Judgement::Unreadable => self.not_found(turn, None),
        }
    }

    /// The look did not settle it. `found` is an object of that name that is not surely ours.
    ///
    /// Finding nothing settles nothing either: the server may still be at work.
    pub(super) fn not_found(&mut self, turn: &mut Turn<'_>, found: Option<String>) -> Action {
        let endpoint = turn.endpoint();
        match self.lookup.take() {
            Some(lookup) => fail(Failure::uncertain(
                endpoint.call,
                found,
                how_to_find_out(&endpoint.repeat),
                lookup.cause,
            )),
            None => self.out_of_order(turn),
        }
    }
}

/// The look that the contract names for the call.
fn look_of(turn: &Turn<'_>) -> Option<&'static Look> {
    match &turn.endpoint().repeat {
        Repeat::Create { look, .. } => look.as_ref(),
        _ => None,
    }
}

/// Path and query of a look: the parameters it takes over, and its fixed ones.
fn target(look: &Look, args: &Input) -> Option<String> {
    let mut entries = Vec::new();
    for name in look.pass {
        entries.push(((*name).to_owned(), args.get(name)?.clone()));
    }
    for (name, value) in look.fixed {
        let is_number = matches!(look.endpoint.params.field(name)?.shape, Shape::Integer { .. });
        let value = if is_number { Input::Number((*value).to_owned()) } else { Input::text(value) };
        entries.push(((*name).to_owned(), value));
    }
    prepare(look.endpoint, &Input::Object(entries), None).ok().map(|prepared| prepared.target)
}
