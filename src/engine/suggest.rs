//! "Did you mean": the nearest of a few known names.

use crate::prelude::*;

/// The known name nearest to `given`, if it is near enough to be meant.
pub fn nearest<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let distance = distance(&folded(given), &folded(name));
        let near_enough = distance <= 1 + name.len().min(given.len()) / 4;
        if near_enough && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Lower case without separators, so that `userId` is near `user_id`.
fn folded(name: &str) -> Vec<u8> {
    name.bytes()
        .take(64)
        .filter(|byte| !b"_- ".contains(byte))
        .map(|byte| byte.to_ascii_lowercase())
        .collect()
}

/// Edits (insert, delete, replace, swap of neighbours) from one name to the other.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX - 1);
            let mut cost =
                (at(&last, j) + usize::from(x != y)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                cost = cost.min(at(&before_last, j - 1) + 1);
            }
            row.push(cost);
        }
        before_last = core::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}
