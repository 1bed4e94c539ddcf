//! What stands between a decision to send and the sending: paces, token, deadline.

use super::action::{Action, Sending, SleepReason};
use super::failure::ConnectionCode;
use super::plan::address;
use super::run::{Run, Turn, WaitingFor};
use super::settings::CredentialKind;
use crate::contract::shape::{Method, Pace};
use crate::prelude::*;

/// A gate, in the order in which they are passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// The pace of invite creations.
    InvitePace,
    /// The pace of all requests.
    RequestPace,
    /// The token.
    Token,
    /// The sending itself.
    Send,
}

impl Gate {
    /// The gate at which every try begins.
    pub const FIRST: Self = Self::InvitePace;
}

impl Run {
    /// Passes the gates from `gate` on, as far as it goes without waiting.
    pub(super) fn pass(&mut self, turn: &mut Turn<'_>, gate: Gate) -> Action {
        let mut gate = gate;
        loop {
            if !self.fits(turn.now, 0) {
                return self.out_of_time(turn);
            }
            gate = match gate {
                Gate::InvitePace => {
                    let creates = self.lookup.is_none() && turn.endpoint().pace == Pace::Invites;
                    let wait = if creates {
                        turn.client.pacer.invites.take(turn.now, self.deadline_at)
                    } else {
                        Some(0)
                    };
                    match wait {
                        Some(0) => Gate::RequestPace,
                        Some(ms) => return self.keep_pace(ms, Gate::RequestPace),
                        None => return self.out_of_time(turn),
                    }
                }
                Gate::RequestPace => match turn.client.pacer.requests.take(turn.now, self.deadline_at) {
                    Some(0) => Gate::Token,
                    Some(ms) => return self.keep_pace(ms, Gate::Token),
                    None => return self.out_of_time(turn),
                },
                Gate::Token => {
                    let asks = turn.client.settings.credential == CredentialKind::BearerFunction;
                    if asks && !self.has_token {
                        self.waiting_for = WaitingFor::Token(Gate::Send);
                        return Action::Token { fresh: false };
                    }
                    Gate::Send
                }
                Gate::Send => return self.send(turn),
            };
        }
    }

    fn keep_pace(&mut self, ms: i64, next: Gate) -> Action {
        self.waiting_for = WaitingFor::Slept(next);
        Action::Sleep { ms, why: SleepReason::Pace, status: None }
    }

    fn send(&mut self, turn: &Turn<'_>) -> Action {
        let (call, settings) = (turn.call, &turn.client.settings);
        let left = self.deadline_at.map_or(i64::MAX, |deadline| deadline.saturating_sub(turn.now));
        self.waiting_for = WaitingFor::Answer;
        let (method, target, headers, body) = match &self.lookup {
            Some(lookup) => (Method::Get, &lookup.target, lookup.headers.clone(), None),
            None => {
                if self.attempts == 0 {
                    self.first_sent_at = turn.now;
                }
                self.attempts += 1;
                let prepared = &call.prepared;
                (prepared.endpoint.method, &prepared.target, call.headers.clone(), prepared.body.clone())
            }
        };
        Action::Send(Box::new(Sending {
            method,
            url: address(settings, target),
            headers,
            body,
            timeout: call.options.timeout.min(left),
            timeout_is_deadline: left < call.options.timeout,
            attempt: self.attempts,
            look: self.lookup.is_some(),
        }))
    }

    /// The deadline has passed, or would while keeping the pace: the failure in hand is given
    /// back, or there never was a request.
    fn out_of_time(&mut self, turn: &mut Turn<'_>) -> Action {
        if self.lookup.is_some() {
            return self.not_found(turn, None);
        }
        match self.in_hand.take() {
            Some(failure) => self.give_back(turn, failure),
            None => {
                let text = "the deadline would pass before it could be sent; it was not sent";
                self.without_answer(turn, ConnectionCode::Deadline, text)
            }
        }
    }
}
