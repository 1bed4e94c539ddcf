//! "Did you mean": the nearest of a few known names.

use super::text::is_one_of;
use crate::prelude::*;

/// More edits than this are never meant: no known name is longer than 27 characters.
const MOST_EDITS: usize = 7;

/// The known name nearest to `given`, if it is near enough to be meant.
pub fn nearest<'a>(given: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let letters = folded(given);
    for edits in 0..=MOST_EDITS {
        for name in known.clone() {
            if edits <= 1 + name.len().min(given.len()) / 4
                && is_near(letters.as_bytes(), folded(name).as_bytes(), edits)
            {
                return Some(name);
            }
        }
    }
    None
}

/// Lower case without separators, so that `userId` is near `user_id`.
fn folded(name: &str) -> String {
    let mut folded = String::new();
    for byte in name.bytes().take(64) {
        if !is_one_of(byte, b"_- ") {
            // No known name has any other byte: which one it is makes no difference.
            folded.push(if byte.is_ascii() { byte.to_ascii_lowercase() as char } else { '\0' });
        }
    }
    folded
}

/// Whether so many edits (insert, delete, replace, swap of neighbours) lead from one name to the other.
fn is_near(a: &[u8], b: &[u8], edits: usize) -> bool {
    let (Some((x, a_rest)), Some((y, b_rest))) = (a.split_first(), b.split_first()) else {
        return a.len() + b.len() <= edits;
    };
    if x == y {
        return is_near(a_rest, b_rest, edits);
    }
    let Some(edits) = edits.checked_sub(1) else { return false };
    if let ([after_x, a_rest @ ..], [after_y, b_rest @ ..]) = (a_rest, b_rest)
        && (x, y) == (after_y, after_x)
        && is_near(a_rest, b_rest, edits)
    {
        return true;
    }
    is_near(a_rest, b_rest, edits) || is_near(a_rest, b, edits) || is_near(a, b_rest, edits)
}
