//! What an answer, or the lack of one, means for the call.

use super::action::{Action, Done, Rest};
use super::backoff::asked_for;
use super::event::{Event, Loss};
use super::failure::{ConnectionCode, ContractCode, Failure, Outcome, Refusal};
use super::gates::Gate;
use super::headers::Headers;
use super::outcome::{Verdict, how_to_find_out, of_loss, of_status};
use super::run::{Run, Turn, WaitingFor, fail};
use super::settings::{Checks, CredentialKind};
use crate::contract::shape::{Repeat, Returns};
use crate::engine::answer::{Checked, check};
use crate::engine::deleted::documented;
use crate::engine::issue::shown;
use crate::engine::json::integer;
use crate::engine::paging::{Next, next};
use crate::engine::server_error::read;
use crate::prelude::*;

impl Run {
    /// A try has ended.
    pub(super) fn received(&mut self, turn: &mut Turn<'_>, event: Event<'_>) -> Action {
        match event {
            Event::Answer { status: status @ 200..=299, headers, body } => {
                self.succeeded(turn, status, &headers, body)
            }
            Event::TooLarge { status: 200..=299, headers } => {
                let request_id = headers.get("request-id");
                let endpoint = turn.endpoint();
                let done = endpoint.writes();
                fail(Failure::contract(ContractCode::TooLarge, endpoint.call, Vec::new(), request_id, done))
            }
            Event::Answer { status: status @ 400.., headers, body } => {
                self.refused(turn, status, &headers, body)
            }
            // The status came whole: what it says is settled, whatever became of the body.
            Event::TooLarge { status: status @ 400.., headers }
            | Event::Lost { head: Some((status @ 400.., headers)), .. } => {
                self.refused(turn, status, &headers, &[])
            }
            Event::Answer { status, headers, .. } | Event::TooLarge { status, headers } => {
                self.redirected(turn, Some(status), headers.get("location"))
            }
            Event::Redirected { status, location } => self.redirected(turn, status, location.as_deref()),
            Event::Lost { sent, why, .. } => self.lost(turn, sent, why),
            Event::Start | Event::Token | Event::Slept => self.out_of_order(turn),
        }
    }

    fn succeeded(&mut self, turn: &mut Turn<'_>, status: u16, headers: &Headers, body: &[u8]) -> Action {
        let endpoint = turn.endpoint();
        let (writes, checks) = (endpoint.writes(), turn.client.settings.checks);
        let request_id = headers.get("request-id");
        let contract = |code, issues, done| Failure::contract(code, endpoint.call, issues, request_id, done);
        let Ok(Checked { issues, usable, page }) = check(body, &endpoint.returns, checks != Checks::Off)
        else {
            let failure = contract(ContractCode::NotJson, Vec::new(), false);
            if writes {
                return fail(Failure::uncertain(
                    endpoint.call,
                    None,
                    how_to_find_out(&endpoint.repeat),
                    failure,
                ));
            }
            return self.failed(
                turn,
                failure,
                Verdict { repeatable: true, ambiguous: false },
                None,
                Some(status),
            );
        };
        if !usable || (checks == Checks::Throw && !issues.is_empty()) {
            return fail(contract(ContractCode::Mismatch, issues, writes));
        }
        let rest = match (endpoint.returns, page) {
            (Returns::Page(_, paging), Some(page)) => match next(paging, &turn.call.prepared.args, &page) {
                Next::End => Rest::End,
                Next::Cursor(cursor) => Rest::Cursor(cursor),
                Next::Missing => Rest::Missing,
            },
            _ => Rest::NoList,
        };
        self.done(status, request_id, Done { issues, rest, ..Done::default() })
    }

    fn done(&self, status: u16, request_id: Option<&str>, done: Done) -> Action {
        let request_id = request_id.map(str::to_owned);
        Action::Done(Box::new(Done { status, request_id, attempts: self.attempts, ..done }))
    }

    fn refused(&mut self, turn: &mut Turn<'_>, status: u16, headers: &Headers, body: &[u8]) -> Action {
        let (endpoint, settings) = (turn.endpoint(), &turn.client.settings);
        let request_id = headers.get("request-id");
        if status == 404 && self.ambiguous && matches!(endpoint.repeat, Repeat::Delete) {
            // An earlier try may have deleted it; now it is gone, which was the wish.
            let value = Some(documented(endpoint, &turn.call.prepared.args));
            return self.done(status, request_id, Done { value, ..Done::default() });
        }
        let server = read(body);
        let verdict =
            of_status(&endpoint.repeat, status, headers.get("x-should-retry"), server.error_code.as_deref());
        let retry_after = asked_for(headers, turn.now);
        let request_id = request_id.map(str::to_owned);
        let refusal = Refusal { status, server, request_id, retry_after, attempts: self.attempts };
        let failure = Failure::refused(refusal, settings.inference_key);
        if status == 401 && settings.credential == CredentialKind::BearerFunction && !self.token_renewed {
            self.token_renewed = true;
            self.in_hand = Some(failure);
            self.waiting_for = WaitingFor::Token(Gate::FIRST);
            return Action::Token { fresh: true };
        }
        self.failed(turn, failure, verdict, retry_after, Some(status))
    }

    /// Redirects are never followed: the credential would go to another place.
    fn redirected(&mut self, turn: &mut Turn<'_>, status: Option<u16>, location: Option<&str>) -> Action {
        let mut text = String::from("the server redirects");
        if let Some(location) = location {
            text.push_str(" to `");
            text.push_str(&shown(&without_secrets(location)));
            text.push('`');
        }
        if let Some(status) = status {
            text.push_str(" (status ");
            text.push_str(&integer(status.into()));
            text.push(')');
        }
        text.push_str("; redirects are not followed: check `baseURL`");
        let call = turn.endpoint().call;
        let failure =
            Failure::connection(call, ConnectionCode::Redirected, self.attempts, Outcome::Unknown, &text);
        self.give_back(turn, failure)
    }

    fn lost(&mut self, turn: &mut Turn<'_>, sent: bool, why: Loss) -> Action {
        let endpoint = turn.endpoint();
        let unknown = sent || self.ambiguous;
        let mut text = match why {
            Loss::Connection if sent => "the connection was lost before the whole answer had come".to_owned(),
            Loss::Connection => "the server could not be reached".to_owned(),
            Loss::Timeout => {
                let mut text = String::from("there was no whole answer within ");
                text.push_str(&integer(turn.call.options.timeout));
                text.push_str(" ms");
                text
            }
            Loss::Deadline => "the deadline passed before the whole answer had come".to_owned(),
            Loss::Browser => {
                "the browser did not let this page read the answer (CORS), or the connection was lost; \
                              a page needs a proxy of its own as `baseURL`"
                    .to_owned()
            }
        };
        if endpoint.writes() {
            text.push_str(if unknown { "; it may have been carried out" } else { "; it was not sent" });
        }
        let code = match why {
            Loss::Connection => ConnectionCode::ConnectionFailed,
            Loss::Timeout => ConnectionCode::Timeout,
            Loss::Deadline => {
                // The driver's timer may be a little early: there is no time left all the same.
                self.deadline_at = Some(turn.now);
                ConnectionCode::Deadline
            }
            Loss::Browser => ConnectionCode::BrowserAccessRefused,
        };
        let outcome = if unknown { Outcome::Unknown } else { Outcome::NotSent };
        let failure = Failure::connection(endpoint.call, code, self.attempts, outcome, &text);
        self.failed(turn, failure, of_loss(&endpoint.repeat, sent), None, None)
    }
}

/// A location without user, password, query and fragment: any of them may be secret.
fn without_secrets(location: &str) -> String {
    let mut out = String::new();
    let place = location.split(['?', '#']).next().unwrap_or_default();
    for (index, part) in place.split('/').enumerate() {
        if index > 0 {
            out.push('/');
        }
        // `scheme:` and nothing come before the authority.
        out.push_str(if index == 2 { part.rsplit('@').next().unwrap_or_default() } else { part });
    }
    out
}
