//! What stands between a decision to send and the sending: paces, token, deadline.

use super::action::Action;
use super::admission::kind_name;
use super::headers::{FORM, JSON, of_request};
use super::plan::address;
use super::reasons;
use super::run::{Run, Turn, WaitingFor};
use crate::contract::shape::{Credential, Method, Pace};
use crate::engine::input::Input;
use crate::prelude::*;

/// A gate, in the order in which they are passed; then it is sent.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Gate {
    /// The pace of invite creations.
    #[default]
    InvitePace,
    /// The pace of all requests.
    RequestPace,
    /// The token.
    Token,
}

impl Run {
    /// Passes the gates from the next one on, as far as it goes without waiting.
    pub(super) fn pass(&mut self, turn: &mut Turn<'_>) -> Action {
        if !self.fits(turn.now, 0) {
            return self.out_of_time(turn);
        }
        while self.gate != Gate::Token {
            let pacer = &mut turn.client.pacer;
            let (window, next) = match self.gate {
                Gate::InvitePace => (&mut pacer.invites, Gate::RequestPace),
                _ => (&mut pacer.requests, Gate::Token),
            };
            let creates = self.look.is_none() && turn.call.prepared.endpoint.pace == Pace::Invites;
            let counts = self.gate == Gate::RequestPace || creates;
            let wait = if counts { window.take(turn.now, self.deadline_at) } else { Some(0) };
            self.gate = next;
            match wait {
                Some(0) => {}
                Some(ms) => {
                    self.waiting_for = WaitingFor::Slept;
                    return Action::sleep(ms, "pace", 0);
                }
                None => return self.out_of_time(turn),
            }
        }
        let credential = turn.call.prepared.endpoint.credential;
        let asks = matches!(turn.client.settings.text("credential"), "bearer_function" | "grants");
        if asks && !self.has_token && credential != Credential::None {
            return self.ask_for_token(turn, false);
        }
        self.send(turn)
    }

    /// Asks for a token; `fresh` after a 401.
    pub(super) fn ask_for_token(&mut self, turn: &Turn<'_>, fresh: bool) -> Action {
        self.has_token = true;
        self.waiting_for = WaitingFor::Token;
        Action::token(fresh, kind_name(turn.call.prepared.endpoint.credential))
    }

    fn send(&mut self, turn: &Turn<'_>) -> Action {
        let (call, settings) = (turn.call, &turn.client.settings);
        let left = self.deadline_at.map_or(i64::MAX, |deadline| deadline - turn.now);
        self.waiting_for = WaitingFor::Answer;
        let (method, target, body) = match &self.look {
            Some(target) => (Method::Get, target, None),
            None => {
                if self.attempts == 0 {
                    self.first_sent_at = turn.now;
                }
                self.attempts += 1;
                let prepared = &call.prepared;
                (prepared.endpoint.method, &prepared.target, prepared.body.as_deref())
            }
        };
        let endpoint = call.prepared.endpoint;
        let (url, content) = match endpoint.credential {
            // Its body holds secrets, which never get here.
            Credential::None => (settings.text("tokenURL").owned(), FORM),
            _ => (address(settings, target), if body.is_some() { JSON } else { "" }),
        };
        let mut out = Action::begin("send");
        out.field("method", method.name());
        out.field("url", &url);
        let headers = of_request(settings, &call.headers, content);
        out.field_raw("headers", &Input::Object(headers).to_json());
        if endpoint.returns.is_secret() {
            out.field_boolean("secret", true);
        }
        out.field_or_null("body", body);
        out.field_number("timeout", call.timeout.min(left));
        out.field("timeoutIs", if left < call.timeout { "deadline" } else { "timeout" });
        out.field_number("attempt", self.attempts);
        out.field_boolean("look", self.look.is_some());
        Action::end(out)
    }

    /// The deadline has passed, or would while keeping the pace: the failure in hand is given
    /// back, or there never was a request.
    fn out_of_time(&mut self, turn: &mut Turn<'_>) -> Action {
        if self.look.is_some() {
            return self.not_found(turn, None);
        }
        match self.in_hand.take() {
            Some(failure) => self.give_back(turn, failure),
            None => self.without_answer(turn, &reasons::TOO_LATE),
        }
    }
}
