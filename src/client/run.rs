//! The machine: where a call stands, and what comes next.

use super::Client;
use super::action::Action;
use super::admission::Admitted;
use super::backoff;
use super::event::{Event, Kind};
use super::failure::Failure;
use super::gates::Gate;
use super::outcome::is_create;
use super::reasons::{self, Reason};
use crate::engine::issue::{Code, Issue, Step};
use crate::prelude::*;

/// Where a call stands.
#[derive(Default)]
pub struct Run {
    pub(super) waiting_for: WaitingFor,
    /// The gate to go on at.
    pub(super) gate: Gate,
    /// When the call must be over.
    pub(super) deadline_at: Option<i64>,
    /// Tries sent, looks not counted.
    pub(super) attempts: i64,
    /// Repeats after a failure; a new token for an old one is none.
    pub(super) repeats: i64,
    /// Whether the server may have acted on a try so far.
    pub(super) ambiguous: bool,
    /// Whether the token function has been asked.
    pub(super) has_token: bool,
    /// Whether it has been asked again after a 401.
    pub(super) token_renewed: bool,
    /// When the first try was sent.
    pub(super) first_sent_at: i64,
    /// The failure that a repeat or a look is to mend; given back when it cannot.
    pub(super) in_hand: Option<Failure>,
    /// Path and query of the look for a lost creation, once it has begun.
    pub(super) look: Option<String>,
}

/// What the machine waits for.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum WaitingFor {
    /// The start.
    #[default]
    Start,
    /// The end of a sleep.
    Slept,
    /// A token.
    Token,
    /// An answer, or that there will be none.
    Answer,
    /// Nothing: the call is over.
    Nothing,
}

/// What one step has at hand.
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

impl Run {
    /// What to do next, after `event`.
    pub fn step(&mut self, turn: &mut Turn<'_>, event: &Event<'_>) -> Action {
        let has_come = match event.kind {
            Kind::Start => WaitingFor::Start,
            Kind::Slept => WaitingFor::Slept,
            Kind::Token => WaitingFor::Token,
            _ => WaitingFor::Answer,
        };
        if core::mem::replace(&mut self.waiting_for, WaitingFor::Nothing) != has_come {
            return self.out_of_order(turn);
        }
        match has_come {
            WaitingFor::Answer if self.look.is_some() => self.looked(turn, event),
            WaitingFor::Answer => self.received(turn, event),
            WaitingFor::Start => self.start(turn),
            _ => self.pass(turn),
        }
    }

    fn start(&mut self, turn: &mut Turn<'_>) -> Action {
        let call = turn.call;
        if call.expires.is_some_and(|expires| expires < turn.now) {
            let message = "the plan has expired; make a new one";
            let expired = Issue::new(&[Step::Key("expires")], Code::TooSmall, message);
            return Action::fail(&Failure::invalid(call.prepared.endpoint.call, &[expired]));
        }
        self.deadline_at = call.deadline.map(|deadline| turn.now.saturating_add(deadline));
        self.pass(turn)
    }

    /// Whether a wait of `ms` from now on would still be over before the deadline.
    pub(super) fn fits(&self, now: i64, ms: i64) -> bool {
        self.deadline_at.is_none_or(|deadline| ms < deadline - now)
    }

    /// A try has failed: repeats it after a wait where that is allowed, else gives the failure back.
    ///
    /// `asked_for` is the wait that the server asks for; a wait that would pass the deadline or
    /// `maxRetryDelay` is not begun.
    pub(super) fn failed(
        &mut self,
        turn: &mut Turn<'_>,
        failure: Failure,
        repeatable: bool,
        asked_for: Option<i64>,
        status: u16,
    ) -> Action {
        if repeatable && self.repeats < turn.call.max_retries {
            let longest = turn.client.settings.number("maxRetryDelay").unwrap_or(60_000);
            let wait = backoff::wait(asked_for, self.repeats, turn.random, longest);
            if let Some(ms) = wait.filter(|ms| self.fits(turn.now, *ms)) {
                self.repeats += 1;
                self.in_hand = Some(failure);
                self.waiting_for = WaitingFor::Slept;
                self.gate = Gate::InvitePace;
                return Action::sleep(ms, "retry", status);
            }
        }
        self.give_back(turn, failure)
    }

    /// The end of a failed call; a creation of which nobody knows is looked for first.
    pub(super) fn give_back(&mut self, turn: &mut Turn<'_>, failure: Failure) -> Action {
        if self.ambiguous && is_create(&turn.call.prepared.endpoint.repeat) {
            return self.look_for(turn, failure);
        }
        Action::fail(&failure)
    }

    /// An event that nobody waits for: a mistake of the driver.
    pub(super) fn out_of_order(&self, turn: &Turn<'_>) -> Action {
        self.without_answer(turn, &reasons::OUT_OF_ORDER)
    }

    /// The failure without an answer; what earlier tries may have done is not forgotten.
    pub(super) fn without_answer(&self, turn: &Turn<'_>, reason: &Reason) -> Action {
        let call = turn.call.prepared.endpoint.call;
        Action::fail(&Failure::no_answer(reason, call, "", self.attempts, self.ambiguous))
    }
}
