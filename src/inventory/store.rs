//! Where texts are kept: in pieces, so that a large organization never has to be moved, and each id once.

use crate::engine::text::lenient;
use crate::prelude::*;

/// How long a piece is; a text that is longer gets one of its own.
const PIECE: usize = 1 << 18;

/// A text in the [`Texts`].
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Span {
    piece: u32,
    at: u32,
    length: u32,
}

/// Texts one behind the other.
#[derive(Default)]
pub struct Texts {
    pieces: Vec<Vec<u8>>,
    /// Of all of them, in bytes.
    pub length: usize,
}

impl Texts {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self { pieces: Vec::new(), length: 0 }
    }

    /// Keeps JSON text as a line: in it, line ends stand only between values.
    pub fn keep_line(&mut self, text: &[u8]) -> Span {
        let span = self.keep(text);
        let piece = self.pieces.get_mut(span.piece as usize);
        for byte in piece.into_iter().flat_map(|piece| piece.iter_mut().skip(span.at as usize)) {
            if matches!(byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
        span
    }

    /// Keeps a text.
    pub fn keep(&mut self, text: &[u8]) -> Span {
        let fits = self.pieces.last().is_some_and(|piece| piece.capacity() - piece.len() >= text.len());
        if !fits {
            self.pieces.push(Vec::with_capacity(text.len().max(PIECE)));
        }
        let number = self.pieces.len().saturating_sub(1);
        let Some(piece) = self.pieces.last_mut() else { return Span::default() };
        let at = piece.len();
        piece.extend_from_slice(text);
        self.length += text.len();
        Span { piece: number as u32, at: at as u32, length: text.len() as u32 }
    }

    /// The bytes of a text.
    pub fn bytes(&self, span: Span) -> &[u8] {
        let at = span.at as usize;
        let piece = self.pieces.get(span.piece as usize);
        piece.and_then(|piece| piece.get(at..at + span.length as usize)).unwrap_or_default()
    }

    /// A text.
    pub fn text(&self, span: Span) -> &str {
        lenient(self.bytes(span))
    }
}

/// Keys and words by number, each once; numbers follow the order in which they came.
#[derive(Default)]
pub struct Names {
    texts: Texts,
    spans: Vec<Span>,
    /// Number and one more, 0 for none: a power of two of slots, at most half of them taken.
    slots: Vec<u32>,
}

impl Names {
    /// None yet.
    pub const fn new() -> Self {
        Self { texts: Texts::new(), spans: Vec::new(), slots: Vec::new() }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.spans.len()
    }

    /// What they take, in bytes.
    pub fn length(&self) -> usize {
        self.texts.length
    }

    /// The text of a number.
    pub fn get(&self, name: u32) -> &str {
        self.spans.get(name as usize).map_or("", |span| self.texts.text(*span))
    }

    /// The number of a text, if it has one.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.slot(text).and_then(|at| self.slots.get(at)).and_then(|slot| slot.checked_sub(1))
    }

    /// The number of a text, which it is given now if it has none.
    pub fn number(&mut self, text: &str) -> u32 {
        if self.slots.len() < (self.spans.len() + 1) * 2 {
            self.grow();
        }
        let Some(at) = self.slot(text) else { return 0 };
        if let Some(known) = self.slots.get(at).and_then(|slot| slot.checked_sub(1)) {
            return known;
        }
        let span = self.texts.keep(text.as_bytes());
        self.spans.push(span);
        let number = self.spans.len() as u32;
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = number;
        }
        number - 1
    }

    /// Where a text stands or would stand.
    fn slot(&self, text: &str) -> Option<usize> {
        let last = self.slots.len().checked_sub(1)?;
        let mut at = hash(text.as_bytes()) as usize & last;
        // There is always a free one.
        while let Some(known) = self.slots.get(at)?.checked_sub(1) {
            if self.spans.get(known as usize).is_some_and(|span| self.texts.bytes(*span) == text.as_bytes()) {
                break;
            }
            at = (at + 1) & last;
        }
        Some(at)
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(256);
        self.slots = vec![0; size];
        for number in 0..self.spans.len() as u32 {
            let span = self.spans.get(number as usize).copied().unwrap_or_default();
            let mut at = hash(self.texts.bytes(span)) as usize & (size - 1);
            while self.slots.get(at).is_some_and(|slot| *slot != 0) {
                at = (at + 1) & (size - 1);
            }
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = number + 1;
            }
        }
    }
}

/// FNV-1a.
pub fn hash(bytes: &[u8]) -> u32 {
    let hash = bytes.iter().fold(START, |hash, byte| add_to_hash(hash, *byte));
    hash ^ (hash >> 15)
}

/// Where a hash begins.
pub const START: u32 = 0x811c_9dc5;

/// One byte more.
pub fn add_to_hash(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    proptest! {
        /// Against the standard library's map.
        #[test]
        fn each_name_has_one_number(numbers in prop::collection::vec(0..400_u16, 0..300)) {
            // The empty one, and some that are as long as ids.
            let texts: Vec<String> = numbers.iter().map(|number| "wörd\n".repeat(usize::from(*number) % 5) + &number.to_string()[1..]).collect();
            let mut names = Names::new();
            let mut known: HashMap<String, u32> = HashMap::new();
            for text in &texts {
                let next = known.len() as u32;
                let expected = *known.entry(text.clone()).or_insert(next);
                prop_assert_eq!(names.number(text), expected);
            }
            prop_assert_eq!(names.count(), known.len());
            for (text, number) in &known {
                prop_assert_eq!(names.find(text), Some(*number));
                prop_assert_eq!(names.get(*number), text.as_str());
            }
            prop_assert_eq!(names.find("not there: ~~~"), None);
        }

        #[test]
        fn texts_are_kept_as_they_are(lengths in prop::collection::vec(0..(PIECE * 2), 0..12)) {
            let mut texts = Texts::new();
            let all: Vec<Vec<u8>> =
                lengths.iter().enumerate().map(|(index, length)| vec![b'a' + index as u8; *length]).collect();
            let spans: Vec<Span> = all.iter().map(|text| texts.keep(text)).collect();
            for (span, text) in spans.iter().zip(&all) {
                prop_assert_eq!(texts.bytes(*span), text.as_slice());
            }
            prop_assert_eq!(texts.length, lengths.iter().sum::<usize>());
        }
    }
}
