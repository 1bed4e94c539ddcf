//! Entities and relationships as lines of JSON, some at a time.

use super::edge::{CLASSES, Class, Edge, class_name, edge_type};
use super::kinds::{KINDS, KindId, kind};
use super::{Graph, Row};
use crate::engine::json::{Writer, integer};
use crate::prelude::*;
use crate::rules::order::sorted;
use crate::rules::text::concat;

/// Lines, and before them the number to go on from.
pub fn page(next: usize, lines: &str) -> String {
    concat(&[&integer(next as i64), "\n", lines])
}

/// Which edges are wanted, by kinds and class; all where no type is told.
struct Wanted(Option<Vec<(KindId, Class, KindId)>>);

impl Wanted {
    fn of(name: &str) -> Self {
        if name.is_empty() {
            return Self(None);
        }
        let mut found = Vec::new();
        let things = || (0..KINDS.len() as KindId).filter(|id| !kind(*id).entity.is_empty());
        for from in things().filter(|from| name.starts_with(kind(*from).entity)) {
            for to in things() {
                for class in 0..CLASSES.len() as Class {
                    if edge_type(from, class, to) == name {
                        found.push((from, class, to));
                    }
                }
            }
        }
        Self(Some(found))
    }

    fn has(&self, from: KindId, class: Class, to: KindId) -> bool {
        self.0.as_ref().is_none_or(|wanted| wanted.contains(&(from, class, to)))
    }
}

impl Graph {
    /// At most `count` entities of a type (all where it is empty) from a number on: a line with the number to go on
    /// from, then one for each.
    pub fn entity_lines(&self, wanted: &str, from: usize, count: usize, raw_data: bool) -> String {
        let (mut lines, mut left, mut next) = (String::new(), count, from);
        for place in self.entities.iter().skip(from) {
            let Some(row) = self.row(*place) else { continue };
            let fits = wanted.is_empty() || kind(row.kind).entity == wanted;
            if fits && left == 0 {
                break;
            }
            next += 1;
            if fits {
                left -= 1;
                lines.push_str(&self.entity(row, raw_data));
                lines.push('\n');
            }
        }
        page(next, &lines)
    }

    /// The same of relationships.
    pub fn edge_lines(&self, wanted: &str, from: usize, count: usize) -> String {
        let wanted = Wanted::of(wanted);
        let (mut lines, mut left, mut next) = (String::new(), count, from);
        for edge in self.edges.iter().skip(from) {
            let Some((source, target)) = self.ends(*edge) else { continue };
            let fits = wanted.has(source.kind, edge.class(), target.kind);
            if fits && left == 0 {
                break;
            }
            next += 1;
            if fits {
                left -= 1;
                self.write_edge(*edge, source, target, &mut lines);
                lines.push('\n');
            }
        }
        page(next, &lines)
    }

    /// The rows at both ends.
    pub(super) fn ends(&self, edge: Edge) -> Option<(&Row, &Row)> {
        let row = |order: &[u32], rank: u32| order.get(rank as usize).and_then(|place| self.row(*place));
        Some((row(&self.sources, edge.from())?, row(&self.targets, edge.to())?))
    }

    fn write_edge(&self, edge: Edge, source: &Row, target: &Row, out: &mut String) {
        let (from, to) = (self.key(source), self.key(target));
        let class = class_name(edge.class());
        let mut key = from.owned();
        key.push('|');
        key.push_str(&crate::engine::text::lower_case(class));
        key.push('|');
        key.push_str(to);
        let mut line = Writer::object();
        line.field("_key", &key);
        line.field("_type", &edge_type(source.kind, edge.class(), target.kind));
        line.field("_class", class);
        line.field("_fromEntityKey", from);
        line.field("_toEntityKey", to);
        line.field("displayName", class);
        if let Some(role) = edge.role.checked_sub(1) {
            line.field("role", self.words.get(role));
        }
        if edge.marks > 0 {
            line.field_boolean("implicit", edge.marks > 1);
        }
        out.push_str(&line.finish_object());
    }

    /// How many there are of each type, as JSON.
    pub(super) fn counts_json(&self) -> String {
        let mut out = Writer::object();
        for (id, one) in KINDS.iter().enumerate().filter(|(_, one)| !one.entity.is_empty()) {
            let count = self.of_kind(id as KindId).count();
            if count > 0 {
                out.field_number(one.entity, count as i64);
            }
        }
        let mut counts: Vec<((KindId, Class, KindId), i64)> = Vec::new();
        for edge in &self.edges {
            let Some((source, target)) = self.ends(*edge) else { continue };
            let ends = (source.kind, edge.class(), target.kind);
            match counts.iter_mut().find(|(known, _)| *known == ends) {
                Some((_, count)) => *count += 1,
                None => counts.push((ends, 1)),
            }
        }
        let named: Vec<(String, i64)> =
            counts.iter().map(|((from, class, to), count)| (edge_type(*from, *class, *to), *count)).collect();
        let name = |place: u32| named.get(place as usize).map_or("", |one| one.0.as_str());
        for place in sorted(named.len(), &|a, b| name(a) < name(b)) {
            out.field_number(name(place), named.get(place as usize).map_or(0, |one| one.1));
        }
        out.finish_object()
    }
}
