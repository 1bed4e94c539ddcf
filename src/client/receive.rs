//! What an answer, or the lack of one, means for the call.

use super::action::Action;
use super::backoff::asked_for;
use super::event::{Event, Kind};
use super::failure::Failure;
use super::gates::Gate;
use super::outcome::{ambiguous, is_create, repeatable};
use super::reasons;
use super::run::{Run, Turn};
use crate::contract::shape::{Credential, Repeat, Returns};
use crate::engine::answer::check;
use crate::engine::deleted::documented;
use crate::engine::issue::{Issue, shown, write_list};
use crate::engine::json::{Writer, integer};
use crate::engine::paging::{Next, next};
use crate::engine::server_error::read;
use crate::engine::text::fill;
use crate::prelude::*;

impl Run {
    /// A try has ended.
    pub(super) fn received(&mut self, turn: &mut Turn<'_>, event: &Event<'_>) -> Action {
        match (event.kind, event.status) {
            (Kind::Lost, 0..400) => self.lost(turn, event),
            (Kind::Redirected, _) => self.redirected(turn, event),
            // The status came whole: what it says is settled, whatever became of the body.
            (_, 400..) => self.refused(turn, event),
            (Kind::TooLarge, 200..300) => {
                let endpoint = turn.call.prepared.endpoint;
                let request_id = event.header("request-id");
                let done = endpoint.writes();
                Action::fail(&Failure::contract(&reasons::TOO_LARGE, endpoint.call, &[], request_id, done))
            }
            (_, 200..300) => self.succeeded(turn, event),
            _ => self.redirected(turn, event),
        }
    }

    fn succeeded(&mut self, turn: &mut Turn<'_>, event: &Event<'_>) -> Action {
        let prepared = &turn.call.prepared;
        let endpoint = prepared.endpoint;
        let writes = endpoint.writes();
        let checks = turn.client.settings.text("responseChecks");
        let request_id = event.header("request-id");
        // Nothing can be done with an answer that lacks the token.
        let strict = checks == "throw" || endpoint.credential == Credential::None;
        let Ok(checked) = check(event.body, &endpoint.returns, checks != "off" || strict) else {
            let failure = Failure::contract(&reasons::NOT_JSON, endpoint.call, &[], request_id, false);
            if writes {
                return Action::fail(&Failure::uncertain(endpoint, None, &failure));
            }
            return self.failed(turn, failure, true, None, event.status);
        };
        let issues = checked.issues;
        if !checked.usable || (strict && !issues.is_empty()) {
            let failure = Failure::contract(&reasons::MISMATCH, endpoint.call, &issues, request_id, writes);
            return Action::fail(&failure);
        }
        let rest = match (endpoint.returns, checked.page) {
            (Returns::Page(_, paging), Some(page)) => Some(next(paging, &turn.call.args, &page)),
            _ => None,
        };
        let mut out = self.done(event, &issues, None, rest);
        if let Some(wrap) = checked.wrap {
            out.field("wrap", wrap);
        }
        if !checked.over.is_empty() {
            out.field_raw("over", &checked.over);
        }
        Action::end(out)
    }

    /// The call has succeeded. `value` is the result as JSON, where it is not the body of the
    /// answer; `rest` says of a list where it goes on.
    pub(super) fn done(
        &self,
        event: &Event<'_>,
        issues: &[Issue],
        value: Option<&str>,
        rest: Option<Next>,
    ) -> Writer {
        let mut out = Action::begin("done");
        out.field_number("status", event.status.into());
        out.field_or_null("requestId", event.header("request-id"));
        out.field_number("attempts", self.attempts);
        out.key("issues");
        write_list(issues, &mut out);
        if let Some(value) = value {
            out.field_raw("value", value);
        }
        out.field_boolean("list", rest.is_some());
        if let Some(Next::Missing) = rest {
            out.field_boolean("moreWithoutCursor", true);
        }
        out.key("cursor");
        match &rest {
            Some(Next::Cursor(cursor)) => out.raw(cursor),
            _ => out.null(),
        }
        out
    }

    fn refused(&mut self, turn: &mut Turn<'_>, event: &Event<'_>) -> Action {
        let (prepared, settings, status) = (&turn.call.prepared, &turn.client.settings, event.status);
        let repeat = &prepared.endpoint.repeat;
        if self.ambiguous && matches!(repeat, Repeat::Until(done) if *done == status) {
            // An earlier try may have done it; now it is so, which was the wish.
            let value = documented(prepared.endpoint, &turn.call.args);
            let mut out = self.done(event, &[], Some(&value), None);
            if matches!(prepared.endpoint.returns, Returns::Nothing) {
                out.field("wrap", "nothing");
            }
            return Action::end(out);
        }
        let server = read(event.body);
        let again = repeatable(repeat, status, event.header("x-should-retry"), server.code());
        let wait = asked_for(event, turn.now);
        let failure = Failure::refused(
            status,
            &server,
            event.header("request-id"),
            wait,
            self.attempts,
            settings.flag("inferenceKey"),
            prepared.endpoint.credential == Credential::None,
        );
        if status == 401 && self.has_token && !self.token_renewed {
            self.token_renewed = true;
            self.in_hand = Some(failure);
            self.gate = Gate::InvitePace;
            return self.ask_for_token(turn, true);
        }
        self.ambiguous |= ambiguous(status);
        self.failed(turn, failure, again, wait, status)
    }

    /// Redirects are never followed: the credential would go to another place.
    fn redirected(&mut self, turn: &mut Turn<'_>, event: &Event<'_>) -> Action {
        let location = event.text("location").unwrap_or("somewhere");
        // Some runtimes tell neither.
        let words = match event.status {
            0 => "; redirects are not followed: check `baseURL`",
            _ => " to `%` (status %); redirects are not followed: check `baseURL`",
        };
        let more = fill(words, &[&shown(location), &integer(event.status.into())]);
        let call = turn.call.prepared.endpoint.call;
        let failure = Failure::no_answer(&reasons::REDIRECTED, call, &more, self.attempts, true);
        self.give_back(turn, failure)
    }

    fn lost(&mut self, turn: &mut Turn<'_>, event: &Event<'_>) -> Action {
        let endpoint = turn.call.prepared.endpoint;
        let sent = event.text("sent") != Some("no");
        self.ambiguous |= sent;
        let mut time = String::new();
        let reason = match event.text("why") {
            Some("timeout") => {
                time = fill("% ms", &[&integer(turn.call.timeout)]);
                &reasons::TIMEOUT
            }
            Some("deadline") => {
                // The driver's timer may be a little early: there is no time left all the same.
                self.deadline_at = Some(turn.now);
                &reasons::DEADLINE
            }
            Some("browser") => &reasons::BROWSER,
            _ if sent => &reasons::LOST,
            _ => &reasons::UNREACHED,
        };
        let outcome = match (endpoint.writes(), self.ambiguous) {
            (false, _) => "",
            (_, true) => "; it may have been carried out",
            (_, false) => "; it was not sent",
        };
        let more = fill("%%", &[&time, outcome]);
        let failure = Failure::no_answer(reason, endpoint.call, &more, self.attempts, self.ambiguous);
        self.failed(turn, failure, !is_create(&endpoint.repeat), None, 0)
    }
}
