//! The two buffers between JavaScript and the core.

use crate::engine::text::lenient;
use crate::prelude::*;

/// What a larger buffer shrinks to once it is not needed: a page of some thousand items.
const KEPT: usize = 1 << 20;

/// One buffer for what comes in, one for what goes out.
#[derive(Default)]
pub struct Exchange {
    input: Vec<u8>,
    output: String,
}

impl Exchange {
    /// Two empty buffers.
    pub const fn new() -> Self {
        Self { input: Vec::new(), output: String::new() }
    }

    /// The input buffer, at least that long: JavaScript writes into it before it calls. It only
    /// grows, since clearing it anew for every answer costs more than checking one.
    pub fn input(&mut self, length: usize) -> &mut [u8] {
        if self.input.len() > KEPT && length <= KEPT {
            self.input = Vec::new();
        }
        // Piece by piece: `resize` costs more code.
        const ZEROS: &[u8] = &[0; 256];
        self.input.reserve(length.saturating_sub(self.input.len()));
        while let missing @ 1.. = length.saturating_sub(self.input.len()) {
            self.input.extend_from_slice(ZEROS.get(..missing).unwrap_or(ZEROS));
        }
        self.input.get_mut(..length).unwrap_or_default()
    }

    /// The input, to be taken part by part.
    pub fn parts(&self) -> Parts<'_> {
        Parts(&self.input)
    }

    /// Keeps a result until the next one and gives its length.
    pub fn give(&mut self, result: String) -> usize {
        self.output = result;
        self.output.len()
    }

    /// The last result.
    pub fn output(&self) -> &str {
        &self.output
    }
}

/// What is left of the input.
pub struct Parts<'a>(&'a [u8]);

impl<'a> Parts<'a> {
    /// The next bytes; nothing when there are not so many.
    pub fn bytes(&mut self, length: usize) -> &'a [u8] {
        let (part, rest) = self.0.split_at_checked(length).unwrap_or_default();
        self.0 = rest;
        part
    }

    /// The next bytes as text.
    pub fn text(&mut self, length: usize) -> &'a str {
        lenient(self.bytes(length))
    }
}
