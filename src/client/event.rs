//! What the driver tells the machine.

use super::headers::Headers;
use super::settings::whole;
use crate::engine::input::Input;
use crate::prelude::*;

/// Something that has happened outside.
#[derive(Debug)]
pub enum Event<'a> {
    /// The call begins.
    Start,
    /// The token function has answered.
    Token,
    /// The sleep is over.
    Slept,
    /// A whole answer.
    Answer {
        /// HTTP status.
        status: u16,
        /// Headers, as far as the runtime shows them.
        headers: Headers,
        /// The body.
        body: &'a [u8],
    },
    /// The answer was longer than `maxResponseBytes`.
    TooLarge {
        /// HTTP status.
        status: u16,
        /// Headers, as far as the runtime shows them.
        headers: Headers,
    },
    /// The server points elsewhere; not followed.
    Redirected {
        /// HTTP status, where the runtime shows it.
        status: Option<u16>,
        /// Where to, where the runtime shows it.
        location: Option<String>,
    },
    /// No whole answer.
    Lost {
        /// Whether the request may have left.
        sent: bool,
        /// Why there is none.
        why: Loss,
        /// Status and headers, when they had come before the body was lost.
        head: Option<(u16, Headers)>,
    },
}

/// Why there is no whole answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The connection failed or broke.
    Connection,
    /// The try took longer than its time.
    Timeout,
    /// The call took longer than its time.
    Deadline,
    /// A browser probably did not let the page read it.
    Browser,
}

impl<'a> Event<'a> {
    /// Reads an event by its name, its detail (JSON) and the body of an answer; `None` for
    /// an event that does not exist.
    pub fn read(name: &str, detail: &str, body: &'a [u8]) -> Option<Self> {
        let detail = Input::parse(detail).unwrap_or(Input::Null);
        let text = |name| detail.get(name).and_then(Input::as_str);
        let status = || whole(detail.get("status")).and_then(|status| u16::try_from(status).ok());
        let headers = || Headers::read(detail.get("headers"));
        Some(match name {
            "start" => Self::Start,
            "token" => Self::Token,
            "slept" => Self::Slept,
            "answer" => Self::Answer { status: status()?, headers: headers(), body },
            "too_large" => Self::TooLarge { status: status()?, headers: headers() },
            "redirected" => {
                Self::Redirected { status: status(), location: text("location").map(str::to_owned) }
            }
            "lost" => Self::Lost {
                sent: text("sent") != Some("no"),
                why: match text("why") {
                    Some("timeout") => Loss::Timeout,
                    Some("deadline") => Loss::Deadline,
                    Some("browser") => Loss::Browser,
                    _ => Loss::Connection,
                },
                head: status().map(|status| (status, headers())),
            },
            _ => return None,
        })
    }
}
