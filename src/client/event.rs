//! What the driver tells the machine.

use super::headers::{Headers, get, set_all};
use super::settings::whole;
use crate::engine::input::Input;

/// Something that has happened outside.
pub struct Event<'a> {
    /// What.
    pub kind: Kind,
    /// HTTP status, where one is known, else 0. Of a lost answer: the one that had come.
    pub status: u16,
    /// The body of an answer.
    pub body: &'a [u8],
    detail: Input,
    headers: Headers,
}

/// What has happened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The call begins.
    Start,
    /// The token function has answered.
    Token,
    /// The sleep is over.
    Slept,
    /// A whole answer.
    Answer,
    /// The answer was longer than `maxResponseBytes`.
    TooLarge,
    /// The server points elsewhere; not followed.
    Redirected,
    /// No whole answer.
    Lost,
}

const KINDS: &[(&str, Kind)] = &[
    ("start", Kind::Start),
    ("token", Kind::Token),
    ("slept", Kind::Slept),
    ("answer", Kind::Answer),
    ("too_large", Kind::TooLarge),
    ("redirected", Kind::Redirected),
    ("lost", Kind::Lost),
];

impl<'a> Event<'a> {
    /// Reads an event by its name, its detail (JSON) and the body of an answer; `None` for
    /// an event that does not exist.
    pub fn read(name: &str, detail: &str, body: &'a [u8]) -> Option<Self> {
        let (_, kind) = *KINDS.iter().find(|(known, _)| *known == name)?;
        let detail = Input::read(detail);
        let status = whole(detail.get("status")).and_then(|status| u16::try_from(status).ok());
        if status.is_none() && matches!(kind, Kind::Answer | Kind::TooLarge) {
            return None;
        }
        let mut headers = Headers::new();
        set_all(&mut headers, detail.get("headers"));
        Some(Self { kind, status: status.unwrap_or(0), body, detail, headers })
    }

    /// The header of a lower-case name, as far as the runtime shows it.
    pub fn header(&self, name: &str) -> Option<&str> {
        get(&self.headers, name)
    }

    /// A text of the detail.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.detail.text_of(name)
    }

    /// Whether it is a whole answer with a status of success.
    pub fn is_success(&self) -> bool {
        self.kind == Kind::Answer && matches!(self.status, 200..=299)
    }
}
