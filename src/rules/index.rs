//! Finding things by their id: a table of hashes, and a search where it is of no help.

use crate::prelude::*;

/// Most slots that are looked at: ids made to collide cost a search, not a walk.
const MOST_PROBES: usize = 16;

/// Places of things, by the hash of their ids.
#[derive(Default)]
pub struct Index {
    /// Place and one more; 0 for none. A power of two of slots.
    slots: Vec<u32>,
}

impl Index {
    /// Of so many things with different ids.
    pub fn of<'a>(count: usize, id: &dyn Fn(usize) -> Option<&'a str>) -> Self {
        let mut index = Self { slots: vec![0; (count * 2).next_power_of_two()] };
        for place in 0..count {
            let start = hash(id(place).unwrap_or_default());
            for probe in 0..MOST_PROBES {
                let at = index.slot(start, probe);
                if let Some(slot) = index.slots.get_mut(at).filter(|slot| **slot == 0) {
                    *slot = place as u32 + 1;
                    break;
                }
            }
        }
        index
    }

    fn slot(&self, start: u32, probe: usize) -> usize {
        (start as usize).wrapping_add(probe) & self.slots.len().wrapping_sub(1)
    }

    /// The place of the thing with that id. The things stand in the order of their ids.
    pub fn find<'a>(&self, wanted: &str, id: &dyn Fn(usize) -> Option<&'a str>) -> Option<usize> {
        let start = hash(wanted);
        for probe in 0..MOST_PROBES {
            let place = (*self.slots.get(self.slot(start, probe))? as usize).checked_sub(1)?;
            if id(place) == Some(wanted) {
                return Some(place);
            }
        }
        // It may have found no slot: halve what is left.
        let (mut from, mut to) = (0, self.slots.len() / 2 + 1);
        while from < to {
            let middle = from.midpoint(to);
            match id(middle) {
                Some(found) if found == wanted => return Some(middle),
                Some(found) if found < wanted => from = middle + 1,
                _ => to = middle,
            }
        }
        None
    }
}

/// FNV-1a.
fn hash(text: &str) -> u32 {
    let hash =
        text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn check(mut ids: Vec<String>, others: &[String]) {
        ids.sort();
        ids.dedup();
        let id = |place: usize| ids.get(place).map(String::as_str);
        let index = Index::of(ids.len(), &id);
        for (place, wanted) in ids.iter().enumerate() {
            assert_eq!(index.find(wanted, &id), Some(place), "{wanted}");
        }
        for other in others.iter().filter(|other| !ids.contains(other)) {
            assert_eq!(index.find(other, &id), None, "{other}");
        }
    }

    #[test]
    fn finds_what_is_there_and_nothing_else() {
        for count in [0, 1, 2, 3, 1_000] {
            let ids: Vec<String> = (0..count).map(|index| format!("user_{}", index * 7)).collect();
            check(ids, &(0..100).map(|index| format!("user_{index}")).collect::<Vec<_>>());
        }
    }

    /// More ids of one hash than there are probes.
    #[test]
    fn finds_what_collides() {
        let mut by_slot: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for index in 0..40_000 {
            let id = format!("{index}");
            by_slot.entry(hash(&id) & 1023).or_default().push(id);
        }
        let most = by_slot.into_values().max_by_key(Vec::len).unwrap();
        assert!(most.len() > 30);
        check(most[..most.len() / 2].to_vec(), &most[most.len() / 2..]);
    }
}
