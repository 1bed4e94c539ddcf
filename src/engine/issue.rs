//! One problem with a request or an answer: where, what, in words and as data.

use super::input::Input;
use super::json::{Writer, integer, write_string};
use super::scan::Kind;
use crate::prelude::*;

/// What is wrong. The names are part of the public face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A field that must be there is not.
    Required,
    /// A key that nothing is known of.
    UnknownKey,
    /// A value of another kind.
    WrongType,
    /// Not in the closed list.
    NotAllowed,
    /// A number below its minimum.
    TooSmall,
    /// A number, or a whole request, above its maximum.
    TooLarge,
    /// A text below its fewest code points.
    TooShort,
    /// A text above its most code points.
    TooLong,
    /// More items than allowed.
    TooMany,
    /// Fewer items than needed.
    TooFew,
    /// A text that does not have the documented form.
    Pattern,
    /// An identifier of another kind.
    Prefix,
    /// No e-mail address.
    Email,
    /// No RFC 3339 date and time with a zone.
    Timestamp,
    /// A text that is no calendar date.
    Date,
    /// An address that cannot be used.
    Url,
    /// Two parameters of which only one may be given.
    Exclusive,
    /// An update without any field.
    EmptyUpdate,
    /// A text with lone surrogates.
    IllFormedText,
    /// A path parameter that would leave its segment.
    PathSegment,
}

impl Code {
    /// The name in the public face.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::UnknownKey => "unknown_key",
            Self::WrongType => "wrong_type",
            Self::NotAllowed => "not_allowed",
            Self::TooSmall => "too_small",
            Self::TooLarge => "too_large",
            Self::TooShort => "too_short",
            Self::TooLong => "too_long",
            Self::TooMany => "too_many",
            Self::TooFew => "too_few",
            Self::Pattern => "pattern",
            Self::Prefix => "prefix",
            Self::Email => "email",
            Self::Timestamp => "timestamp",
            Self::Date => "date",
            Self::Url => "url",
            Self::Exclusive => "exclusive",
            Self::EmptyUpdate => "empty_update",
            Self::IllFormedText => "ill_formed_text",
            Self::PathSegment => "path_segment",
        }
    }
}

/// One step of a path into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// A key of an object.
    Key(&'a str),
    /// An index of an array.
    Index(usize),
}

/// One problem.
#[derive(Clone, Debug)]
pub struct Issue {
    /// Where, from the params object or the answer down, as a JSON array of keys and indices.
    pub path: String,
    /// What, for programs.
    pub code: Code,
    /// What, for people.
    pub message: String,
    /// A limit or the alternatives: name and JSON text.
    pub param: Option<(&'static str, String)>,
    /// The value as JSON text, cut; absent when nothing was there.
    pub received: Option<String>,
}

impl Issue {
    /// An issue without param.
    pub fn new(path: &[Step<'_>], code: Code, message: &str) -> Self {
        let mut written = Writer::new();
        written.begin_array();
        for step in path {
            match step {
                Step::Key(name) => written.string(&shown(name)),
                Step::Index(index) => written.number(*index as i64),
            }
        }
        written.end_array();
        // What a user gave must not break the lines of whoever prints it.
        let mut printable = String::new();
        for letter in message.chars() {
            printable.push(if (letter as u32) < 0x20 || letter == '\u{7f}' { '\u{fffd}' } else { letter });
        }
        Self { path: written.finish(), code, message: printable, param: None, received: None }
    }

    /// Writes the issue as an object of the public face.
    pub fn write(&self, out: &mut Writer) {
        out.begin_object();
        out.field_raw("path", &self.path);
        out.field("code", self.code.name());
        out.field("message", &self.message);
        out.key("params");
        out.begin_object();
        if let Some((name, json)) = &self.param {
            out.field_raw(name, json);
        }
        out.end_object();
        if let Some(json) = &self.received {
            out.field_raw("received", json);
        }
        out.end_object();
    }
}

/// A place in words, in backticks: `` `roles[0]` ``.
pub fn place(path: &[Step<'_>]) -> String {
    let mut out = "`".owned();
    for (index, step) in path.iter().enumerate() {
        match step {
            Step::Key(name) => {
                if index > 0 {
                    out.push('.');
                }
                out.push_str(&shown(name));
            }
            Step::Index(number) => {
                out.push('[');
                out.push_str(&integer(*number as i64));
                out.push(']');
            }
        }
    }
    out.push_str(if path.is_empty() { "params`" } else { "`" });
    out
}

/// Writes issues as an array.
pub fn write_list(issues: &[Issue], out: &mut Writer) {
    out.begin_array();
    for issue in issues {
        issue.write(out);
    }
    out.end_array();
}

/// Most code points of a user's value in an issue or a message.
const SHOWN: usize = 100;

/// A text as it may be shown: cut, and without anything that looks like a key.
pub fn shown(text: &str) -> String {
    let (mut out, mut left, mut hidden) = (String::new(), SHOWN, false);
    let mut letters = text.chars();
    loop {
        let secret = letters.as_str().starts_with("sk-ant-");
        let Some(letter) = letters.next() else { return out };
        hidden &= letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
        if hidden {
            continue;
        }
        if left == 0 {
            out.pop();
            out.push('…');
            return out;
        }
        left -= 1;
        if secret {
            hidden = true;
            out.push_str("[redacted]");
            left = left.saturating_sub(9);
        } else {
            out.push(letter);
        }
    }
}

/// What was received, as JSON: short values as they are, others by the name of their kind.
pub fn received(value: &Input) -> String {
    let mut out = String::new();
    match value {
        Input::Null | Input::Bool(_) => value.write_json(&mut out),
        Input::Number(text) if text.len() <= SHOWN => out.push_str(text),
        Input::Text(text) => write_string(&mut out, &shown(text)),
        other => write_string(&mut out, kind(other)),
    }
    out
}

/// The kind of a value in words.
pub fn kind(value: &Input) -> &str {
    match value {
        Input::Null => Kind::Null.name(),
        Input::Bool(_) => Kind::True.name(),
        Input::Number(_) => Kind::Number.name(),
        Input::Text(_) => Kind::String.name(),
        Input::List(_) => Kind::Array.name(),
        Input::Object(_) => Kind::Object.name(),
        Input::Foreign(kind) => kind,
    }
}
