//! A value as the caller gave it, before anything is known about it.
//!
//! The binding writes JavaScript values as JSON text with one extension, the token
//! `!"kind"`, for what JSON cannot say (`NaN`, a `Date`, a getter that threw …), so
//! that such values are refused by name and never quietly turned into something
//! else. Plain JSON is a subset, so server answers are read by the same parser
//! where the engine needs values rather than a check.

use super::json::write_string;
use crate::prelude::*;

/// Deepest nesting that is read; what is deeper is refused.
const DEEPEST: u32 = 128;

/// What stands for a text with lone surrogates, which is no Unicode text.
pub const ILL_FORMED: &str = "a lone surrogate";

/// A value of unknown shape.
#[derive(Clone, Debug, PartialEq)]
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
        let mut reader = Reader { rest: text.as_bytes(), depth: 0 };
        let value = reader.value()?;
        reader.blanks();
        reader.rest.is_empty().then_some(value)
    }

    /// An empty object.
    pub fn empty() -> Self {
        Self::Object(Vec::new())
    }

    /// A well-formed text.
    pub fn text(value: &str) -> Self {
        Self::Text(value.to_owned())
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

    /// The truth value, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
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
            (Self::Number(a), Self::Number(b)) => {
                a == b || self.as_i64().is_some_and(|n| other.as_i64() == Some(n))
            }
            _ => self == other,
        }
    }
}

struct Reader<'a> {
    rest: &'a [u8],
    depth: u32,
}

impl Reader<'_> {
    fn blanks(&mut self) {
        while let [b' ' | b'\t' | b'\n' | b'\r', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    /// Takes `wanted` if it comes next.
    fn take(&mut self, wanted: u8) -> bool {
        match self.rest {
            [first, rest @ ..] if *first == wanted => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    fn word(&mut self, word: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(word.as_bytes())?;
        Some(())
    }

    fn value(&mut self) -> Option<Input> {
        self.blanks();
        match self.rest.first()? {
            b'n' => self.word("null").map(|()| Input::Null),
            b't' => self.word("true").map(|()| Input::Bool(true)),
            b'f' => self.word("false").map(|()| Input::Bool(false)),
            b'"' => self.text().map(|(text, well_formed)| match well_formed {
                true => Input::Text(text),
                false => Input::Foreign(ILL_FORMED.to_owned()),
            }),
            b'!' => {
                self.take(b'!');
                self.text().map(|(kind, _)| Input::Foreign(kind))
            }
            b'[' => self.nested(Self::list),
            b'{' => self.nested(Self::object),
            _ => self.number(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Option<Input>) -> Option<Input> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn list(&mut self) -> Option<Input> {
        self.take(b'[');
        let mut items = Vec::new();
        self.blanks();
        if self.take(b']') {
            return Some(Input::List(items));
        }
        loop {
            items.push(self.value()?);
            self.blanks();
            if self.take(b']') {
                return Some(Input::List(items));
            }
            if !self.take(b',') {
                return None;
            }
        }
    }

    fn object(&mut self) -> Option<Input> {
        self.take(b'{');
        let mut entries = Vec::new();
        self.blanks();
        if self.take(b'}') {
            return Some(Input::Object(entries));
        }
        loop {
            self.blanks();
            let (key, well_formed) = self.text()?;
            self.blanks();
            if !self.take(b':') {
                return None;
            }
            let value = self.value()?;
            // A key that is no text makes its value none, too: nothing is known by such a key.
            entries.push((key, if well_formed { value } else { Input::Foreign(ILL_FORMED.to_owned()) }));
            self.blanks();
            if self.take(b'}') {
                return Some(Input::Object(entries));
            }
            if !self.take(b',') {
                return None;
            }
        }
    }

    fn number(&mut self) -> Option<Input> {
        let length = super::scan::number_length(self.rest)?;
        let (digits, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(Input::Number(core::str::from_utf8(digits).ok()?.to_owned()))
    }

    /// A text, and whether it is well-formed; lone surrogates stand as U+FFFD.
    fn text(&mut self) -> Option<(String, bool)> {
        if !self.take(b'"') {
            return None;
        }
        let (mut value, mut well_formed) = (String::new(), true);
        loop {
            let plain = self.rest.iter().position(|byte| matches!(byte, b'"' | b'\\') || *byte < 0x20)?;
            let (run, rest) = self.rest.split_at_checked(plain)?;
            value.push_str(core::str::from_utf8(run).ok()?);
            self.rest = rest;
            if self.take(b'"') {
                return Some((value, well_formed));
            }
            if !self.take(b'\\') {
                return None;
            }
            let [escape, rest @ ..] = self.rest else { return None };
            self.rest = rest;
            value.push(match escape {
                b'"' | b'\\' | b'/' => *escape as char,
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'n' => '\n',
                b'r' => '\r',
                b't' => '\t',
                b'u' => {
                    let unit = self.hex4()?;
                    match self.code_point(unit) {
                        Some(letter) => letter,
                        None => {
                            well_formed = false;
                            '\u{fffd}'
                        }
                    }
                }
                _ => return None,
            });
        }
    }

    fn hex4(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        let mut unit = 0;
        for digit in digits {
            unit = unit * 16 + (*digit as char).to_digit(16)?;
        }
        self.rest = rest;
        Some(unit)
    }

    /// The character of a `\u` escape, with the low surrogate that may follow.
    fn code_point(&mut self, unit: u32) -> Option<char> {
        if !(0xd800..0xdc00).contains(&unit) {
            return char::from_u32(unit);
        }
        let before = self.rest;
        if let [b'\\', b'u', rest @ ..] = self.rest {
            self.rest = rest;
            if let Some(low) = self.hex4()
                && (0xdc00..0xe000).contains(&low)
            {
                return char::from_u32(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
            }
        }
        self.rest = before;
        None
    }
}
