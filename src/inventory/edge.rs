//! Edges as numbers, in the order of their keys.

use super::kinds::{KindId, kind};
use crate::engine::text::lower_case;
use crate::prelude::*;

/// The classes of relationships that are used, in the order of their lower-case names.
pub const CLASSES: &[&str] = &["ALLOWS", "ASSIGNED", "CREATED", "HAS", "IS", "USES"];

/// A class by its place in [`CLASSES`].
pub type Class = u8;
/// What lets something be reached.
pub const ALLOWS: Class = 0;
/// Given to somebody.
pub const ASSIGNED: Class = 1;
/// Made by somebody.
pub const CREATED: Class = 2;
/// Is part of.
pub const HAS: Class = 3;
/// Is the same as.
pub const IS: Class = 4;
/// Works with.
pub const USES: Class = 5;

/// The name of a class.
pub fn class_name(class: Class) -> &'static str {
    CLASSES.get(usize::from(class)).copied().unwrap_or_default()
}

const TO_BITS: u32 = 28;
const CLASS_BITS: u32 = 4;

/// An edge between things that are there. `order` alone says where it stands.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Edge {
    /// Rank of the source, class, rank of the target.
    pub order: u64,
    /// The number of the role that it carries, and one more; 0 for none.
    pub role: u32,
    /// Marks of [`super::Link`].
    pub marks: u32,
}

impl Edge {
    /// An edge from a source to a target, by their ranks among all keys.
    pub fn new(from: u32, class: Class, to: u32) -> Self {
        let order =
            (u64::from(from) << (TO_BITS + CLASS_BITS)) | (u64::from(class) << TO_BITS) | u64::from(to);
        Self { order, role: 0, marks: 0 }
    }

    /// The rank of the source.
    pub fn from(self) -> u32 {
        (self.order >> (TO_BITS + CLASS_BITS)) as u32
    }

    /// The class.
    pub fn class(self) -> Class {
        (self.order >> TO_BITS) as Class & ((1 << CLASS_BITS) - 1)
    }

    /// The rank of the target.
    pub fn to(self) -> u32 {
        self.order as u32 & ((1 << TO_BITS) - 1)
    }
}

/// Most things that ranks can tell apart.
pub const MOST_THINGS: usize = 1 << TO_BITS;

/// Puts edges in order; of those that are the same, the last one stays. By digits, since edges come by the million.
pub fn put_in_order(edges: &mut Vec<Edge>) {
    const DIGITS: usize = 1 << 11;
    let mut other = vec![Edge::default(); edges.len()];
    let highest = edges.iter().fold(0, |all, edge| all | edge.order);
    let lowest = edges.iter().fold(u64::MAX, |all, edge| all & edge.order);
    let mut shift = 0;
    while shift < u64::BITS {
        let digit = |edge: &Edge| (edge.order >> shift) as usize & (DIGITS - 1);
        // Where all have the same digit, nothing moves.
        if ((highest ^ lowest) >> shift) as usize & (DIGITS - 1) != 0 {
            let mut places = vec![0_u32; DIGITS];
            for edge in edges.iter() {
                if let Some(place) = places.get_mut(digit(edge)) {
                    *place += 1;
                }
            }
            let mut sum = 0;
            for place in &mut places {
                sum += core::mem::replace(place, sum);
            }
            for edge in edges.iter() {
                let Some(place) = places.get_mut(digit(edge)) else { continue };
                if let Some(slot) = other.get_mut(*place as usize) {
                    *slot = *edge;
                }
                *place += 1;
            }
            core::mem::swap(edges, &mut other);
        }
        shift += 11;
    }
    drop(other);
    // The last one of several takes the place of the first.
    edges.dedup_by(|later, kept| {
        let same = later.order == kept.order;
        if same {
            *kept = *later;
        }
        same
    });
}

/// The `_type` of an edge (facts §5): the leading parts that both types share are said once, but the last part of the
/// target's always.
pub fn edge_type(from: KindId, class: Class, to: KindId) -> String {
    type_of(kind(from).entity, class_name(class), kind(to).entity)
}

fn type_of(from: &str, class: &str, to: &str) -> String {
    let (mut rest, mut source) = (to, from);
    while let Some((head, tail)) = split(rest) {
        let (known, after) = split(source).unwrap_or((source, ""));
        if known != head {
            break;
        }
        (rest, source) = (tail, after);
    }
    let mut out = from.owned();
    out.push('_');
    out.push_str(&lower_case(class));
    out.push('_');
    out.push_str(rest);
    out
}

fn split(text: &str) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == b'_')?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::super::kinds::*;
    use super::*;
    use proptest::prelude::*;

    /// Facts §1, §4 and §5, as they stand there.
    #[test]
    fn types_are_named_as_the_facts_name_them() {
        assert_eq!(type_of("a_entity", "HAS", "b_entity"), "a_entity_has_b_entity");
        assert_eq!(type_of("x_y", "HAS", "x_y"), "x_y_has_y");
        for (from, class, to, expected) in [
            (ACCOUNT, HAS, USER, "anthropic_account_has_user"),
            (ACCOUNT, HAS, WORKSPACE, "anthropic_account_has_workspace"),
            (USER, ASSIGNED, WORKSPACE, "anthropic_user_assigned_workspace"),
            (USER, CREATED, API_KEY, "anthropic_user_created_api_key"),
            (WORKSPACE, HAS, API_KEY, "anthropic_workspace_has_api_key"),
            (ACCOUNT, HAS, INVITE, "anthropic_account_has_invite"),
            (SERVICE_ACCOUNT, ASSIGNED, WORKSPACE, "anthropic_service_account_assigned_workspace"),
            (SERVICE_ACCOUNT, CREATED, API_KEY, "anthropic_service_account_created_api_key"),
            (ACCOUNT, HAS, ISSUER, "anthropic_account_has_federation_issuer"),
            (ISSUER, HAS, RULE, "anthropic_federation_issuer_has_rule"),
            (RULE, ASSIGNED, SERVICE_ACCOUNT, "anthropic_federation_rule_assigned_service_account"),
            (RULE, ALLOWS, WORKSPACE, "anthropic_federation_rule_allows_workspace"),
            (ACCOUNT, HAS, GROUP, "anthropic_account_has_rbac_group"),
            (GROUP, HAS, USER, "anthropic_rbac_group_has_user"),
            (GROUP, ASSIGNED, ROLE, "anthropic_rbac_group_assigned_role"),
            (WORKSPACE, USES, EXTERNAL_KEY, "anthropic_workspace_uses_external_key"),
            (ACCOUNT, HAS, API_KEY, "anthropic_account_has_api_key"),
            (USER, ASSIGNED, API_KEY, "anthropic_user_assigned_api_key"),
            (USER, IS, ANACONDA_USER, "anthropic_user_is_anaconda_user"),
            (
                ANACONDA_ORGANIZATION,
                HAS,
                ANACONDA_SERVICE_ACCOUNT,
                "anaconda_organization_has_service_account",
            ),
        ] {
            assert_eq!(edge_type(from, class, to), expected);
        }
    }

    #[test]
    fn classes_stand_in_the_order_of_their_names() {
        assert!(CLASSES.windows(2).all(|pair| pair[0].to_lowercase() < pair[1].to_lowercase()));
        for (class, name) in [
            (ALLOWS, "ALLOWS"),
            (ASSIGNED, "ASSIGNED"),
            (CREATED, "CREATED"),
            (HAS, "HAS"),
            (IS, "IS"),
            (USES, "USES"),
        ] {
            assert_eq!(class_name(class), name);
        }
    }

    proptest! {
        #[test]
        fn parts_come_back(from in 0..MOST_THINGS as u32, class in 0..6_u8, to in 0..MOST_THINGS as u32) {
            let edge = Edge::new(from, class, to);
            prop_assert_eq!((edge.from(), edge.class(), edge.to()), (from, class, to));
        }

        /// Against the standard library's stable sort.
        #[test]
        fn sorts_and_keeps_the_last_of_the_same(
            mut edges in prop::collection::vec((0..40_u32, 0..6_u8, prop_oneof![0..9_u32, 0..MOST_THINGS as u32], 0..9_u32), 0..200)
        ) {
            let make = |(from, class, to, role): (u32, u8, u32, u32)| Edge { role, ..Edge::new(from, class, to) };
            let mut ours: Vec<Edge> = edges.iter().copied().map(make).collect();
            put_in_order(&mut ours);
            edges.reverse();
            edges.sort_by_key(|(from, class, to, _)| (*from, *class, *to));
            edges.dedup_by_key(|(from, class, to, _)| (*from, *class, *to));
            prop_assert_eq!(ours, edges.into_iter().map(make).collect::<Vec<_>>());
        }
    }
}
