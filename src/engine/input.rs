//! A value as the caller gave it, before anything is known about it.
//!
//! The binding writes the values it is given as JSON text with one extension, the token
//! `!"kind"`, for what JSON cannot say (`NaN`, a `Date`, a getter that threw …), so
//! that such values are refused by name and never quietly turned into something
//! else. Plain JSON is a subset, so server answers are read by the same parser
//! where the engine needs values rather than a check.

use super::json::write_string;
use super::scan::{Cursor, Kind, NotJson};
use super::text::lenient;
use crate::prelude::*;

/// Deepest nesting that is read; what is deeper is refused.
const DEEPEST: u32 = 128;

/// What stands for a text with lone surrogates, which is no Unicode text.
pub const ILL_FORMED: &str = "a lone surrogate";

/// A value of unknown shape.
#[derive(Clone, Debug, PartialEq)]
#[repr(u8)]
pub enum Input {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as it was written.
    Number(String),
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Input>),
    /// An object; keys in the order given.
    Object(Vec<(String, Input)>),
    /// Something JSON cannot say, by the name of its kind.
    Foreign(String),
}

impl Input {
    /// Reads encoded input or plain JSON; `None` when it is neither.
    pub fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader { cursor: Cursor::new(text.as_bytes()), depth: 0 };
        let value = reader.value().ok()?;
        reader.cursor.at_end().then_some(value)
    }

    /// Reads encoded input or plain JSON; `null` when it is neither.
    pub fn read(text: &str) -> Self {
        Self::parse(text).unwrap_or(Self::Null)
    }

    /// An empty object.
    pub fn empty() -> Self {
        Self::Object(Vec::new())
    }

    /// A well-formed text.
    pub fn text(value: &str) -> Self {
        Self::Text(value.owned())
    }

    /// The value of a key of an object; the last one where a key stands twice.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => {
                entries.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The value of a key of an object, unless it is `null`.
    pub fn given(&self, name: &str) -> Option<&Self> {
        self.get(name).filter(|value| !matches!(value, Self::Null))
    }

    /// The text of a key of an object.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    /// Takes the value of a key out of an object and leaves `null`.
    pub fn take(&mut self, name: &str) -> Option<Self> {
        let Self::Object(entries) = self else { return None };
        let (_, value) = entries.iter_mut().rev().find(|(key, _)| key == name)?;
        Some(core::mem::replace(value, Self::Null))
    }

    /// The text, if it is a well-formed one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, if it is one that fits.
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Self::Number(text) => super::text::integer(text),
            _ => None,
        }
    }

    /// The items of an array; nothing for any other value.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The entries of an object; nothing for any other value.
    pub fn entries(&self) -> &[(String, Self)] {
        match self {
            Self::Object(entries) => entries,
            _ => &[],
        }
    }

    /// Appends the value as JSON; what JSON cannot say becomes `null`.
    pub fn write_json(&self, out: &mut String) {
        match self {
            Self::Null | Self::Foreign(_) => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(text) => out.push_str(text),
            Self::Text(text) => write_string(out, text),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write_json(out);
                }
                out.push(']');
            }
            Self::Object(entries) => {
                out.push('{');
                for (index, (key, value)) in entries.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    write_string(out, key);
                    out.push(':');
                    value.write_json(out);
                }
                out.push('}');
            }
        }
    }

    /// The value as JSON.
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.write_json(&mut out);
        out
    }

    /// Equality as JSON values: the order of keys does not matter, nor how a whole number is written.
    pub fn same_json(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Object(a), Self::Object(b)) => {
                a.len() == b.len()
                    && a.iter().all(|(key, value)| other.get(key).is_some_and(|twin| value.same_json(twin)))
            }
            (Self::List(a), Self::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x.same_json(y))
            }
            _ => match (self.as_i64(), other.as_i64()) {
                (Some(number), Some(other)) => number == other,
                _ => self.to_json() == other.to_json(),
            },
        }
    }
}

/// Adds an entry to those of an object.
#[inline(never)]
pub fn push(entries: &mut Vec<(String, Input)>, name: &str, value: Input) {
    entries.push((name.owned(), value));
}

struct Reader<'a> {
    cursor: Cursor<'a>,
    depth: u32,
}

impl Reader<'_> {
    fn value(&mut self) -> Result<Input, NotJson> {
        self.cursor.blanks();
        if self.cursor.take(b'!') {
            return Ok(Input::Foreign(unescape(self.cursor.string()?).0));
        }
        let kind = self.cursor.kind()?;
        let start = self.cursor.offset();
        Ok(match kind {
            Kind::Object | Kind::Array => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(NotJson);
                }
                let value = if kind == Kind::Array { self.list() } else { self.object() }?;
                self.depth -= 1;
                value
            }
            Kind::String => match unescape(self.cursor.string()?) {
                (text, true) => Input::Text(text),
                (_, false) => ill_formed(),
            },
            _ => {
                self.cursor.scalar(kind)?;
                match kind {
                    Kind::Null => Input::Null,
                    Kind::Number => Input::Number(lenient(self.cursor.since(start)).owned()),
                    _ => Input::Bool(kind == Kind::True),
                }
            }
        })
    }

    fn list(&mut self) -> Result<Input, NotJson> {
        let mut items = Vec::new();
        let mut more = self.cursor.open(b'[', b']')?;
        while more {
            items.push(self.value()?);
            more = self.cursor.next(b']')?;
        }
        Ok(Input::List(items))
    }

    fn object(&mut self) -> Result<Input, NotJson> {
        let mut entries = Vec::new();
        let mut more = self.cursor.open(b'{', b'}')?;
        while more {
            let (key, well_formed) = unescape(self.cursor.member_key()?);
            let value = self.value()?;
            // A key that is no text makes its value none, too: nothing is known by such a key.
            entries.push((key, if well_formed { value } else { ill_formed() }));
            more = self.cursor.next(b'}')?;
        }
        Ok(Input::Object(entries))
    }
}

fn ill_formed() -> Input {
    Input::Foreign(ILL_FORMED.owned())
}

/// The text of a raw string content, and whether it is well-formed; lone surrogates become U+FFFD.
fn unescape(raw: &[u8]) -> (String, bool) {
    let (mut text, mut well_formed) = (String::new(), true);
    let mut letters = lenient(raw).chars();
    // The first half of a pair of surrogates, once it has come.
    let mut high: Option<u32> = None;
    loop {
        let letter = letters.next();
        let unit = match letter {
            Some('\\') => match letters.next() {
                Some('u') => (0..4).fold(0_u32, |unit, _| {
                    unit * 16 + letters.next().and_then(|digit| digit.to_digit(16)).unwrap_or_default()
                }),
                Some('b') => 0x8,
                Some('f') => 0xc,
                Some('n') => 0xa,
                Some('r') => 0xd,
                Some('t') => 0x9,
                other => other.unwrap_or_default() as u32,
            },
            other => other.unwrap_or_default() as u32,
        };
        let low = unit.wrapping_sub(0xdc00);
        let character = match high.take() {
            Some(high) if low < 0x400 => char::from_u32(0x10000 + (high << 10) + low),
            Some(_) => {
                well_formed = false;
                text.push('\u{fffd}');
                char::from_u32(unit)
            }
            None => char::from_u32(unit),
        };
        if letter.is_none() {
            return (text, well_formed);
        }
        if (0xd800..0xdc00).contains(&unit) {
            high = Some(unit - 0xd800);
        } else {
            well_formed &= character.is_some();
            text.push(character.unwrap_or('\u{fffd}'));
        }
    }
}
