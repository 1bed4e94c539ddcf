//! The machine: where a call stands, and what comes next.

use super::Client;
use super::action::{Action, SleepReason};
use super::admission::Admitted;
use super::backoff;
use super::event::Event;
use super::failure::{ConnectionCode, Failure, Outcome};
use super::gates::Gate;
use super::lookup::Lookup;
use super::outcome::Verdict;
use super::plan::check::issue;
use crate::contract::shape::Endpoint;
use crate::engine::issue::Code;
use crate::prelude::*;

/// Where a call stands.
#[derive(Debug, Default)]
pub struct Run {
    pub(super) waiting_for: WaitingFor,
    /// When the call must be over.
    pub(super) deadline_at: Option<i64>,
    /// Tries sent, looks not counted.
    pub(super) attempts: u32,
    /// Repeats after a failure; a new token for an old one is none.
    pub(super) repeats: u32,
    /// Whether the server may have acted on a try so far.
    pub(super) ambiguous: bool,
    /// Whether the token function has been asked.
    pub(super) has_token: bool,
    /// Whether it has been asked again after a 401.
    pub(super) token_renewed: bool,
    /// When the first try was sent.
    pub(super) first_sent_at: i64,
    /// The failure that a repeat is to mend; given back when the repeat cannot begin.
    pub(super) in_hand: Option<Failure>,
    /// The look for a lost creation, once it has begun.
    pub(super) lookup: Option<Lookup>,
}

/// What the machine waits for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WaitingFor {
    /// The start.
    #[default]
    Start,
    /// The end of a sleep, to go on at that gate.
    Slept(Gate),
    /// A token, to go on at that gate.
    Token(Gate),
    /// An answer.
    Answer,
    /// Nothing: the call is over.
    Nothing,
}

/// What one step has at hand.
#[derive(Debug)]
pub struct Turn<'a> {
    /// The call.
    pub call: &'a Admitted,
    /// The client.
    pub client: &'a mut Client,
    /// Milliseconds since 1970.
    pub now: i64,
    /// From 0 to 1.
    pub random: f64,
}

impl Turn<'_> {
    /// The endpoint of the call.
    pub fn endpoint(&self) -> &'static Endpoint {
        self.call.prepared.endpoint
    }
}

impl Run {
    /// What to do next, after `event`.
    pub fn step(&mut self, turn: &mut Turn<'_>, event: Event<'_>) -> Action {
        match (core::mem::replace(&mut self.waiting_for, WaitingFor::Nothing), event) {
            (WaitingFor::Start, Event::Start) => self.start(turn),
            (WaitingFor::Slept(gate), Event::Slept) => self.pass(turn, gate),
            (WaitingFor::Token(gate), Event::Token) => {
                self.has_token = true;
                self.pass(turn, gate)
            }
            (WaitingFor::Answer, event) if self.lookup.is_some() => self.looked(turn, event),
            (WaitingFor::Answer, event) => self.received(turn, event),
            _ => self.out_of_order(turn),
        }
    }

    fn start(&mut self, turn: &mut Turn<'_>) -> Action {
        let call = turn.call;
        if call.expires.is_some_and(|expires| expires < turn.now) {
            let issues = vec![issue(&["expires"], Code::TooSmall, "the plan has expired; make a new one")];
            return fail(Failure::invalid(turn.endpoint().call, issues));
        }
        self.deadline_at = call.options.deadline.map(|deadline| turn.now.saturating_add(deadline));
        self.pass(turn, Gate::FIRST)
    }

    /// Whether a wait of `ms` from now on would still be over before the deadline.
    pub(super) fn fits(&self, now: i64, ms: i64) -> bool {
        self.deadline_at.is_none_or(|deadline| now.saturating_add(ms) < deadline)
    }

    /// A try has failed: repeats it after a wait where that is allowed, else gives the failure back.
    ///
    /// `asked_for` is the wait that the server asks for; a wait that would pass the deadline or
    /// `maxRetryDelay` is not begun.
    pub(super) fn failed(
        &mut self,
        turn: &mut Turn<'_>,
        failure: Failure,
        verdict: Verdict,
        asked_for: Option<i64>,
        status: Option<u16>,
    ) -> Action {
        self.ambiguous |= verdict.ambiguous;
        if verdict.repeatable && self.repeats < turn.call.options.max_retries {
            let longest = turn.client.settings.max_retry_delay;
            let wait = backoff::wait(asked_for, self.repeats, turn.random, longest);
            if let Some(ms) = wait.filter(|ms| self.fits(turn.now, *ms)) {
                self.repeats += 1;
                self.in_hand = Some(failure);
                self.waiting_for = WaitingFor::Slept(Gate::FIRST);
                return Action::Sleep { ms, why: SleepReason::Retry, status };
            }
        }
        self.give_back(turn, failure)
    }

    /// The end of a failed call; a creation of which nobody knows is looked for first.
    pub(super) fn give_back(&mut self, turn: &mut Turn<'_>, failure: Failure) -> Action {
        if self.ambiguous && super::outcome::is_create(&turn.endpoint().repeat) {
            return self.look_for(turn, failure);
        }
        fail(failure)
    }

    /// An event that nobody waits for: a mistake of the driver.
    pub(super) fn out_of_order(&mut self, turn: &mut Turn<'_>) -> Action {
        self.without_answer(turn, ConnectionCode::ConnectionFailed, "it is over, or was driven out of order")
    }

    /// The failure without an answer; what earlier tries may have done is not forgotten.
    pub(super) fn without_answer(&mut self, turn: &mut Turn<'_>, code: ConnectionCode, text: &str) -> Action {
        let outcome = if self.ambiguous { Outcome::Unknown } else { Outcome::NotSent };
        fail(Failure::connection(turn.endpoint().call, code, self.attempts, outcome, text))
    }
}

/// The end of a failed call.
pub(super) fn fail(failure: Failure) -> Action {
    Action::Fail(Box::new(failure))
}
