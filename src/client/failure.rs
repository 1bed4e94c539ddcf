//! Every way in which a call can fail here, as the error object of the public face.
//!
//! The JavaScript side makes the error out of it and adds what only it knows (`headers` and
//! `body` of the answer, the rejection of `fetch`).

use super::outcome::how_to_find_out;
use super::reasons::{self, Reason};
use crate::contract::shape::{Credential, Endpoint};
use crate::engine::input::Input;
use crate::engine::issue::{Issue, shown, write_list};
use crate::engine::json::{Writer, integer};
use crate::engine::server_error::ServerError;
use crate::engine::text::fill;
use crate::prelude::*;

/// A failed call: its error object, as JSON.
pub struct Failure(pub String);

/// Begins an error object.
fn begin(reason: &Reason, message: &str) -> Writer {
    let mut out = Writer::object();
    out.field("class", reason.class);
    out.field("code", reason.code);
    out.field("message", message);
    out
}

/// Begins an error object with a sentence about a call: its name, then what is to be said.
fn begin_about(reason: &Reason, call: &str, more: &str) -> Writer {
    begin(reason, &fill("`%`: %%", &[call, reason.words, more]))
}

fn end(out: Writer) -> Failure {
    Failure(out.finish_object())
}

impl Failure {
    /// A refused request; the first problem stands in the message, all are in the issues.
    pub fn invalid(call: &str, issues: &[Issue]) -> Self {
        let first = issues.first().map_or("it cannot be sent", |issue| issue.message.as_str());
        let count = integer(issues.len() as i64 - 1);
        let words = match issues.len() {
            0 | 1 => "%",
            2 => "% (and % more problem)",
            _ => "% (and % more problems)",
        };
        let mut out = begin_about(&reasons::INVALID, call, &fill(words, &[first, &count]));
        out.field("call", call);
        out.key("issues");
        write_list(issues, &mut out);
        end(out)
    }

    /// A call that the client's options forbid.
    pub fn policy(reason: &Reason, call: &str) -> Self {
        let mut out = begin_about(reason, call, "");
        out.field("call", call);
        end(out)
    }

    /// No credential for the vendor's own address, or one of another kind only.
    pub fn no_credential(reason: &Reason, call: &str, credential: Credential) -> Self {
        let (needs, options) = match credential {
            Credential::Admin => {
                ("a token of an organization admin", "an organization admin's `username` and `password`")
            }
            Credential::Service => {
                ("a token of a service account", "a service account's `clientId` and `clientSecret`")
            }
            Credential::OAuth => ("an OAuth token with the scope `org:admin`", "`authToken`"),
            _ => ("an admin key or an OAuth token", "`apiKey` or `authToken`"),
        };
        let more = fill("%, or a proxy's address as `baseURL`", &[options]);
        let mut out = begin_about(reason, call, &more);
        out.field("needs", needs);
        end(out)
    }

    /// A status of 400 or above. The server's message is the message, where there is one.
    pub fn refused(
        status: u16,
        server: &ServerError,
        request_id: Option<&str>,
        retry_after: Option<i64>,
        attempts: i64,
        inference_key: bool,
        for_token: bool,
    ) -> Self {
        // A grant that is not accepted: OAuth says so with 400 and 401.
        let denied = for_token && (400..500).contains(&status) && !matches!(status, 408 | 429);
        let reason = reasons::of_status(if denied { 401 } else { status });
        let mut message = String::new();
        // Most code points of a server's message that are passed on.
        for letter in server.message().chars().take(1000) {
            message.push(letter);
        }
        if message.is_empty() {
            message = fill("% (status %)", &[reason.words, &integer(status.into())]);
        }
        if inference_key && matches!(status, 401 | 403) {
            message.push_str("; this looks like an inference key: an Admin API key is needed");
        }
        let mut out = begin(reason, &message);
        out.field_number("status", status.into());
        out.field_or_null("type", server.kind());
        out.field_or_null("errorCode", server.code());
        out.field_or_null("requestId", request_id.or(server.request_id().map(shown).as_deref()));
        out.field_raw("details", &server.details().map_or_else(|| "null".owned(), Input::to_json));
        out.key("retryAfter");
        match retry_after {
            Some(ms) => out.number(ms),
            None => out.null(),
        }
        out.field_number("attempts", attempts);
        end(out)
    }

    /// No answer; `unknown` when the server may have acted.
    pub fn no_answer(reason: &Reason, call: &str, more: &str, attempts: i64, unknown: bool) -> Self {
        let mut out = begin_about(reason, call, more);
        out.field_number("attempts", attempts);
        out.field("outcome", if unknown { "unknown" } else { "not_sent" });
        end(out)
    }

    /// An outcome that nobody knows; `found` is the object of that name that was found and is
    /// not surely ours, as JSON.
    pub fn uncertain(endpoint: &Endpoint, found: Option<&str>, cause: &Self) -> Self {
        let advice = how_to_find_out(&endpoint.repeat);
        let mut out = begin_about(&reasons::UNCERTAIN, endpoint.call, advice);
        out.field("call", endpoint.call);
        out.field_raw("found", found.unwrap_or("null"));
        out.field("howToFindOut", advice);
        out.field_raw("cause", &cause.0);
        end(out)
    }

    /// An answer that cannot be used; `done` for a change that was made all the same.
    pub fn contract(
        reason: &Reason,
        call: &str,
        issues: &[Issue],
        request_id: Option<&str>,
        done: bool,
    ) -> Self {
        let (colon, first) = issues.first().map_or(("", ""), |issue| (": ", issue.message.as_str()));
        let made = if done { "; the change itself was made" } else { "" };
        let mut out = begin_about(reason, call, &fill("%%%", &[colon, first, made]));
        out.field("call", call);
        out.key("issues");
        write_list(issues, &mut out);
        out.field_or_null("requestId", request_id);
        if done {
            out.field("outcome", "done");
        }
        end(out)
    }
}
