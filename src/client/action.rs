//! What the machine tells the driver to do next.

use super::failure::Failure;
use super::headers::Headers;
use crate::contract::shape::Method;
use crate::engine::issue::{Issue, write_list};
use crate::engine::json::Writer;
use crate::prelude::*;

/// The next thing to do. All times are milliseconds.
#[derive(Debug)]
pub enum Action {
    /// Ask the token function; `fresh` after a 401.
    Token {
        /// Whether the last token was refused.
        fresh: bool,
    },
    /// Sleep.
    Sleep {
        /// How long.
        ms: i64,
        /// What for.
        why: SleepReason,
        /// The status that led to a repeat, when there was one.
        status: Option<u16>,
    },
    /// Send a request with the credential put on.
    Send(Box<Sending>),
    /// The call has succeeded.
    Done(Box<Done>),
    /// The call has failed.
    Fail(Box<Failure>),
}

/// What a sleep is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SleepReason {
    /// Before a repeat.
    Retry,
    /// To keep the pace.
    Pace,
}

/// One request.
#[derive(Debug)]
pub struct Sending {
    /// HTTP method.
    pub method: Method,
    /// The whole URL.
    pub url: String,
    /// All headers but the credential.
    pub headers: Headers,
    /// JSON body.
    pub body: Option<String>,
    /// Longest time of this try.
    pub timeout: i64,
    /// Whether that is what is left of the deadline.
    pub timeout_is_deadline: bool,
    /// Number of the try, from 1; a look carries that of the last try.
    pub attempt: u32,
    /// Whether it is the look for a lost creation.
    pub look: bool,
}

/// A success.
#[derive(Debug, Default)]
pub struct Done {
    /// HTTP status of the last answer.
    pub status: u16,
    /// The server's name for the last request.
    pub request_id: Option<String>,
    /// Tries of the call itself.
    pub attempts: u32,
    /// Misfits of the answer.
    pub issues: Vec<Issue>,
    /// The result as JSON, where it is not the body of the last answer.
    pub value: Option<String>,
    /// For a list: where it goes on.
    pub rest: Rest,
}

/// Where a result goes on.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum Rest {
    /// It is no list.
    #[default]
    NoList,
    /// This was the last page.
    End,
    /// At this cursor, as JSON.
    Cursor(String),
    /// The answer says that there is more and does not say where.
    Missing,
}

impl Action {
    /// The action as JSON.
    pub fn to_json(&self) -> String {
        let mut out = Writer::new();
        out.begin_object();
        match self {
            Self::Token { fresh } => {
                out.field("do", "token");
                out.key("fresh");
                out.boolean(*fresh);
            }
            Self::Sleep { ms, why, status } => {
                out.field("do", "sleep");
                out.key("ms");
                out.number(*ms);
                out.field("why", if *why == SleepReason::Retry { "retry" } else { "pace" });
                if let Some(status) = status {
                    out.key("status");
                    out.number((*status).into());
                }
            }
            Self::Send(sending) => sending.write(&mut out),
            Self::Done(done) => done.write(&mut out),
            Self::Fail(failure) => {
                out.field("do", "fail");
                out.key("error");
                failure.write(&mut out);
            }
        }
        out.end_object();
        out.finish()
    }
}

impl Sending {
    fn write(&self, out: &mut Writer) {
        out.field("do", "send");
        out.field("method", self.method.name());
        out.field("url", &self.url);
        out.key("headers");
        self.headers.write(out);
        out.key("body");
        out.string_or_null(self.body.as_deref());
        out.key("timeout");
        out.number(self.timeout);
        out.field("timeoutIs", if self.timeout_is_deadline { "deadline" } else { "timeout" });
        out.key("attempt");
        out.number(self.attempt.into());
        out.key("look");
        out.boolean(self.look);
    }
}

impl Done {
    fn write(&self, out: &mut Writer) {
        out.field("do", "done");
        out.key("status");
        out.number(self.status.into());
        out.key("requestId");
        out.string_or_null(self.request_id.as_deref());
        out.key("attempts");
        out.number(self.attempts.into());
        out.key("issues");
        write_list(&self.issues, out);
        if let Some(value) = &self.value {
            out.key("value");
            out.raw(value);
        }
        out.key("list");
        out.boolean(self.rest != Rest::NoList);
        out.key("cursor");
        match &self.rest {
            Rest::Cursor(cursor) => out.raw(cursor),
            _ => out.null(),
        }
        if self.rest == Rest::Missing {
            out.key("moreWithoutCursor");
            out.boolean(true);
        }
    }
}
