//! What a client was told once.
//!
//! The JavaScript side has checked every option and always writes all of them; here they are
//! only read, by name, where they are needed. All times are milliseconds.

use crate::contract::shape::Dialects;
use crate::engine::input::Input;
use crate::engine::text::{integer, split_once};

/// The longest timer that every runtime keeps (2³¹ − 1 ms); a longer one would fire at once.
pub const LONGEST_TIMER: i64 = 0x7fff_ffff;

/// The settings of a client as the JavaScript side writes them.
pub struct Settings(pub Input);

impl Settings {
    /// A text; empty when it is not set.
    pub fn text(&self, name: &str) -> &str {
        self.0.text_of(name).unwrap_or_default()
    }

    /// The age of the API that is spoken.
    pub fn dialect(&self) -> Dialects {
        if self.text("dialect") == "legacy" { Dialects::LEGACY } else { Dialects::CURRENT }
    }

    /// Whether a flag is set.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.0.get(name), Some(Input::Bool(true)))
    }

    /// The whole part of a number, if it is set.
    pub fn number(&self, name: &str) -> Option<i64> {
        whole(self.0.get(name))
    }
}

/// The whole part of a number, as JavaScript writes numbers.
///
/// Reading it as a float would bring the float parser into the wasm.
pub fn whole(value: Option<&Input>) -> Option<i64> {
    let Some(Input::Number(text)) = value else { return None };
    if let Some((_, exponent)) = split_once(text, "e") {
        // JavaScript writes an exponent only from 1e21 up and below 1e-6.
        return Some(if exponent.starts_with('-') { 0 } else { i64::MAX });
    }
    integer(split_once(text, ".").map_or(text.as_str(), |(whole, _)| whole))
}
