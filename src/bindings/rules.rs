//! The boundary of the second module: questions about roles.

use super::Exchange;
use crate::rules;

/// Everything that lives between two calls from JavaScript.
#[derive(Default)]
pub struct Rules {
    /// Input and output.
    pub exchange: Exchange,
}

impl Rules {
    /// No question yet.
    pub const fn new() -> Self {
        Self { exchange: Exchange::new() }
    }

    /// Answers a question: the name of the function, its arguments as an encoded array, and a
    /// snapshot as plain JSON where it takes one. See [`rules::answer`].
    pub fn answer(&mut self, function: usize, args: usize, snapshot: usize) -> usize {
        let mut input = self.exchange.parts();
        let (function, args, snapshot) = (input.text(function), input.text(args), input.text(snapshot));
        let answer = rules::answer(function, args, snapshot);
        self.exchange.give(answer)
    }
}
