//! Joining texts: most messages here are made of values, so that a list of parts reads better than a text with gaps.

use crate::prelude::*;

/// The parts, one behind the other.
pub fn concat(parts: &[&str]) -> String {
    let mut out = String::new();
    for part in parts {
        out.push_str(part);
    }
    out
}
