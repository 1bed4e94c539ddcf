//! Small text tools. The standard ones bring two-way search, Unicode tables and
//! formatting into the wasm: some 12 KB that nothing else here needs.

use super::input::Input;
use crate::prelude::*;

/// A text as a `String` of its own. The standard `to_owned` brings another way to allocate.
pub trait Owned {
    /// The text, copied.
    fn owned(&self) -> String;
}

impl Owned for str {
    #[inline(never)]
    fn owned(&self) -> String {
        let mut out = String::new();
        out.push_str(self);
        out
    }
}

/// The text with `A` to `Z` in lower case; the standard one allocates like `to_owned`.
pub fn lower_case(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// Splits at the first `needle`.
pub fn split_once<'a>(text: &'a str, needle: &str) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    loop {
        let (before, rest) = text.split_at_checked(at)?;
        if let Some(after) = rest.strip_prefix(needle) {
            return Some((before, after));
        }
        at += rest.chars().next()?.len_utf8();
    }
}

/// The parts between separators, as `str::split` gives them.
pub fn split<'a>(text: &'a str, separator: &'a str) -> impl Iterator<Item = &'a str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let (part, after) = match split_once(text, separator) {
            Some((part, after)) => (part, Some(after)),
            None => (text, None),
        };
        rest = after;
        Some(part)
    })
}

/// Number of Unicode code points.
pub fn length(text: &str) -> usize {
    text.bytes().filter(|byte| byte & 0xc0 != 0x80).count()
}

/// The whole number that a text is, if it is one in decimal digits that fits.
pub fn integer(text: &str) -> Option<i64> {
    let (negative, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    if digits.is_empty() {
        return None;
    }
    let mut value: i64 = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        // Checked multiplication brings one of 128 bits.
        if value > (i64::MAX - i64::from(digit)) / 10 {
            return None;
        }
        value = value * 10 + i64::from(digit);
    }
    Some(if negative { -value } else { value })
}

/// The bytes as text; what is no text becomes one replacement character.
pub fn lenient(bytes: &[u8]) -> &str {
    core::str::from_utf8(bytes).unwrap_or("\u{fffd}")
}

/// Whether a byte is one of these.
///
/// The standard `contains` brings a search by machine words for them.
#[expect(clippy::manual_contains, reason = "it is larger")]
#[inline(never)]
pub fn is_one_of(byte: u8, bytes: &[u8]) -> bool {
    bytes.iter().any(|known| *known == byte)
}

/// The words, with the next of the parts in place of every `%`; with nothing where there is none.
/// One text and a list cost less at each place than a list of all texts.
pub fn fill(words: &str, parts: &[&str]) -> String {
    let (mut out, mut parts) = (String::new(), parts.iter());
    for letter in words.chars() {
        match letter {
            '%' => out.push_str(parts.next().copied().unwrap_or_default()),
            letter => out.push(letter),
        }
    }
    out
}

/// The indices of the texts that stand in the list before, blanks around and case aside.
///
/// A table of hashes: comparing each with each would take minutes for a long list, and the
/// sorted collections bring 3 KB into the wasm.
pub fn twins(items: &[Input]) -> Vec<usize> {
    let size = (items.len() * 2).next_power_of_two();
    let (mut table, mut twins) = (Vec::new(), Vec::new());
    while table.len() < size {
        table.push(0_usize);
    }
    for (index, item) in items.iter().enumerate() {
        let Some(text) = item.as_str().map(str::trim_ascii) else { continue };
        // FNV-1a.
        let mut hash: u32 = 0x811c_9dc5;
        for byte in text.bytes() {
            hash = (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193);
        }
        let mut at = hash as usize;
        // At most half of the slots are taken, so that there is always a free one.
        while let Some(slot) = table.get_mut(at & (size - 1)) {
            if *slot == 0 {
                *slot = index + 1;
                break;
            }
            let known = items.get(*slot - 1).and_then(Input::as_str).unwrap_or_default();
            if known.trim_ascii().eq_ignore_ascii_case(text) {
                twins.push(index);
                break;
            }
            at = at.wrapping_add(1);
        }
    }
    twins
}
