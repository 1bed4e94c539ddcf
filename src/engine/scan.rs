//! The JSON grammar over bytes: finding where values end, without building them.

use crate::prelude::*;

/// Length of the JSON number at the start of `bytes`; `None` when there is none.
pub fn number_length(bytes: &[u8]) -> Option<usize> {
    let digits = |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let at = |index: usize| bytes.get(index).copied();
    let mut length = usize::from(at(0) == Some(b'-'));
    length += match at(length)? {
        b'0' => 1,
        b'1'..=b'9' => digits(length),
        _ => return None,
    };
    if at(length) == Some(b'.') {
        let fraction = digits(length + 1);
        if fraction == 0 {
            return None;
        }
        length += 1 + fraction;
    }
    if matches!(at(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(at(length + 1), Some(b'+' | b'-')));
        let exponent = digits(length + 1 + sign);
        if exponent == 0 {
            return None;
        }
        length += 1 + sign + exponent;
    }
    Some(length)
}

/// The kind of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true`.
    True,
    /// `false`.
    False,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl Kind {
    /// The kind in words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::True | Self::False => "a boolean",
            Self::Number => "a number",
            Self::String => "text",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}

/// The text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson;

/// A place in JSON text.
#[derive(Clone)]
pub struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// At the start of `bytes`, behind a byte order mark if there is one.
    pub fn new(bytes: &'a [u8]) -> Self {
        let at = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        Self { bytes, at }
    }

    /// The byte offset.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// The bytes from `start` to here.
    pub fn since(&self, start: usize) -> &'a [u8] {
        self.bytes.get(start..self.at).unwrap_or_default()
    }

    #[inline(always)]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Skips blanks.
    #[inline(always)]
    pub fn blanks(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// Takes `wanted` if it comes next.
    #[inline(always)]
    pub fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    /// Takes `wanted` or fails.
    #[inline(always)]
    pub fn expect(&mut self, wanted: u8) -> Result<(), NotJson> {
        if self.take(wanted) { Ok(()) } else { Err(NotJson) }
    }

    /// Enters an array or object; whether there is anything in it.
    pub fn open(&mut self, bracket: u8, closing: u8) -> Result<bool, NotJson> {
        self.expect(bracket)?;
        self.blanks();
        Ok(!self.take(closing))
    }

    /// Behind an item or member: whether another one follows.
    pub fn next(&mut self, closing: u8) -> Result<bool, NotJson> {
        self.blanks();
        if self.take(closing) {
            return Ok(false);
        }
        self.expect(b',')?;
        Ok(true)
    }

    /// Whether only blanks are left.
    pub fn at_end(&mut self) -> bool {
        self.blanks();
        self.at >= self.bytes.len()
    }

    /// The kind of the value that comes next, blanks skipped.
    pub fn kind(&mut self) -> Result<Kind, NotJson> {
        self.blanks();
        Ok(match self.peek() {
            Some(b'"') => Kind::String,
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::Array,
            Some(b't') => Kind::True,
            Some(b'f') => Kind::False,
            Some(b'n') => Kind::Null,
            Some(b'-' | b'0'..=b'9') => Kind::Number,
            _ => return Err(NotJson),
        })
    }

    /// Skips a string and gives its raw content, escapes untouched.
    pub fn string(&mut self) -> Result<&'a [u8], NotJson> {
        self.expect(b'"')?;
        let start = self.at;
        loop {
            self.plain();
            match self.peek().ok_or(NotJson)? {
                b'"' => {
                    let content = self.since(start);
                    self.at += 1;
                    return Ok(content);
                }
                b'\\' => self.escape()?,
                control if control < 0x20 => return Err(NotJson),
                _ => self.at += 1,
            }
        }
    }

    /// Skips most of what is plain in a string, eight bytes at a time: most of an answer is text.
    #[inline(always)]
    fn plain(&mut self) {
        const ONES: u64 = 0x0101_0101_0101_0101;
        const HIGH: u64 = 0x8080_8080_8080_8080;
        while let Some(chunk) = self.bytes.get(self.at..).and_then(|rest| rest.first_chunk()) {
            let word = u64::from_le_bytes(*chunk);
            // A byte that is zero here is a quote or a backslash there; one below 0x20 borrows.
            let (quote, backslash) = (word ^ (ONES * 0x22), word ^ (ONES * 0x5c));
            let found = (quote.wrapping_sub(ONES) & !quote)
                | (backslash.wrapping_sub(ONES) & !backslash)
                | (word.wrapping_sub(ONES * 0x20) & !word);
            let length = (found & HIGH).trailing_zeros() as usize / 8;
            self.at += length;
            if length < 8 {
                return;
            }
        }
    }

    /// Skips a string if one comes next; whether there was one.
    pub fn text(&mut self) -> Result<bool, NotJson> {
        let found = self.peek() == Some(b'"');
        if found {
            self.string()?;
        }
        Ok(found)
    }

    fn escape(&mut self) -> Result<(), NotJson> {
        match self.bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 2,
            Some(b'u') => {
                let digits = self.bytes.get(self.at + 2..self.at + 6).ok_or(NotJson)?;
                if !digits.iter().all(u8::is_ascii_hexdigit) {
                    return Err(NotJson);
                }
                self.at += 6;
            }
            _ => return Err(NotJson),
        }
        Ok(())
    }

    fn word(&mut self, word: &[u8]) -> Result<(), NotJson> {
        if self.bytes.get(self.at..self.at + word.len()) == Some(word) {
            self.at += word.len();
            Ok(())
        } else {
            Err(NotJson)
        }
    }

    /// Skips a value that holds no other values.
    pub fn scalar(&mut self, kind: Kind) -> Result<(), NotJson> {
        match kind {
            Kind::Null => self.word(b"null"),
            Kind::True => self.word(b"true"),
            Kind::False => self.word(b"false"),
            Kind::String => self.string().map(|_| ()),
            Kind::Number => {
                let rest = self.bytes.get(self.at..).ok_or(NotJson)?;
                self.at += number_length(rest).ok_or(NotJson)?;
                Ok(())
            }
            Kind::Array | Kind::Object => Err(NotJson),
        }
    }

    /// Skips any value. Without recursion: nesting is bounded by the length of the text alone.
    pub fn skip(&mut self) -> Result<(), NotJson> {
        // Of every level that is open, whether it is an object.
        let mut levels: Vec<bool> = Vec::new();
        loop {
            let kind = self.kind()?;
            let (bracket, closing) = match kind {
                Kind::Object => (b'{', b'}'),
                Kind::Array => (b'[', b']'),
                _ => (0, 0),
            };
            let mut more = if bracket == 0 {
                self.scalar(kind)?;
                false
            } else {
                levels.push(kind == Kind::Object);
                self.open(bracket, closing)?
            };
            // A value has ended, or an empty level: close what ends with it, go on at the next comma.
            let mut ended = bracket == 0;
            while !more {
                if !ended {
                    levels.pop();
                }
                let Some(object) = levels.last() else { return Ok(()) };
                more = self.next(if *object { b'}' } else { b']' })?;
                ended = false;
            }
            if levels.last() == Some(&true) {
                self.member_key()?;
            }
        }
    }

    /// Skips `"name":` if exactly that comes next, as compact writers put it.
    pub fn known_key(&mut self, name: &str) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let found = rest
            .strip_prefix(b"\"")
            .and_then(|rest| rest.strip_prefix(name.as_bytes()))
            .is_some_and(|rest| rest.starts_with(b"\":"));
        if found {
            self.at += name.len() + 3;
        }
        found
    }

    /// Skips the key of a member and the colon behind it; gives the raw key.
    pub fn member_key(&mut self) -> Result<&'a [u8], NotJson> {
        self.blanks();
        let key = self.string()?;
        self.blanks();
        self.expect(b':')?;
        Ok(key)
    }
}
