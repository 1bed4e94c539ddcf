//! Sorting. The standard sorts bring some 20 KB of code for their many special cases, and
//! anew for every type; this one sorts places in a list, whatever the list is of.

use crate::prelude::*;

/// The places `0..count` in order, equal ones in the order they had; takes `n log n` steps.
pub fn sorted(count: usize, before: &dyn Fn(u32, u32) -> bool) -> Vec<u32> {
    let mut places: Vec<u32> = (0..count as u32).collect();
    let mut merged = Vec::with_capacity(count);
    // Merges runs of one, two, four … places.
    let mut run = 1;
    while run < count {
        let mut rest = places.as_slice();
        while !rest.is_empty() {
            let (left, after) = rest.split_at_checked(run).unwrap_or((rest, &[]));
            let (right, after) = after.split_at_checked(run).unwrap_or((after, &[]));
            merge(left, right, before, &mut merged);
            rest = after;
        }
        core::mem::swap(&mut places, &mut merged);
        merged.clear();
        run *= 2;
    }
    places
}

fn merge(mut left: &[u32], mut right: &[u32], before: &dyn Fn(u32, u32) -> bool, out: &mut Vec<u32>) {
    while let ([a, after_a @ ..], [b, after_b @ ..]) = (left, right) {
        if before(*b, *a) {
            out.push(*b);
            right = after_b;
        } else {
            out.push(*a);
            left = after_a;
        }
    }
    out.extend_from_slice(left);
    out.extend_from_slice(right);
}

/// Puts a list of small things in order; of those that are the same keeps the first.
pub fn put_in_order<T: Clone>(
    items: &mut Vec<T>,
    before: impl Fn(&T, &T) -> bool,
    same: impl Fn(&T, &T) -> bool,
) {
    if items.len() < 2 {
        return;
    }
    let by_place = |a: u32, b: u32| match (items.get(a as usize), items.get(b as usize)) {
        (Some(a), Some(b)) => before(a, b),
        _ => false,
    };
    let mut ordered: Vec<T> = Vec::with_capacity(items.len());
    for place in sorted(items.len(), &by_place) {
        let Some(item) = items.get(place as usize) else { continue };
        if !ordered.last().is_some_and(|last| same(last, item)) {
            ordered.push(item.clone());
        }
    }
    *items = ordered;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(mut items in prop::collection::vec((0..9_u8, 0..3_u8), 0..60)) {
            let places = sorted(items.len(), &|a, b| items[a as usize].0 < items[b as usize].0);
            let ours: Vec<_> = places.iter().map(|place| items[*place as usize]).collect();
            let mut theirs = items.clone();
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
            let mut each_once = items.clone();
            put_in_order(&mut each_once, |a, b| a < b, |a, b| a == b);
            items.sort_unstable();
            items.dedup();
            prop_assert_eq!(each_once, items);
        }
    }
}
