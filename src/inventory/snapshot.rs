//! The wire objects again, as the rules of roles take them.

use super::add::text_list;
use super::edge::{ASSIGNED, Edge};
use super::kinds::{self, KindId};
use super::lines::page;
use super::{Graph, Row};
use crate::engine::json::Writer;
use crate::prelude::*;
use crate::rules::order::sorted;

impl Graph {
    /// `count` lines of one list of the snapshot from a number on; before them the number to go on from.
    pub(super) fn snapshot_lines(&self, list: &str, from: usize, count: usize) -> String {
        let kind = match list {
            "users" => kinds::USER,
            "workspaces" => kinds::WORKSPACE,
            "invites" => kinds::INVITE,
            "apiKeys" => kinds::API_KEY,
            "organization" => kinds::ACCOUNT,
            "rateLimits" => kinds::RATE_LIMIT,
            "workspaceRateLimits" => kinds::WORKSPACE_RATE_LIMIT,
            _ => return self.member_lines(from, count),
        };
        let mut next = from;
        let mut lines = String::new();
        for row in self.rows_in_order(kind).skip(from).take(count) {
            next += 1;
            let text = self.text(row);
            lines.push_str(&if row.is_default { with_kind(text) } else { text.owned() });
            lines.push('\n');
        }
        page(next, &lines)
    }

    /// The rows of a kind in the order of their keys; those that are no entities in the order in which they came.
    fn rows_in_order(&self, kind: KindId) -> impl Iterator<Item = &Row> {
        let things =
            self.entities.iter().filter_map(|place| self.row(*place)).filter(move |row| row.kind == kind);
        let others =
            self.of_kind(kind).map(|(_, row)| row).filter(|row| kinds::kind(row.kind).entity.is_empty());
        things.chain(others)
    }

    fn member_lines(&self, from: usize, count: usize) -> String {
        let (mut next, mut left) = (from, count);
        let mut lines = String::new();
        // Edges by their place, so that no page begins at the first one again; whoever is not in the organization stands in
        // the lists all the same, behind them.
        while left > 0 && next < self.edges.len() + self.unresolved.len() {
            let member = match next.checked_sub(self.edges.len()) {
                None => self.edges.get(next).and_then(|edge| self.member(*edge)),
                Some(place) => self.unresolved.get(place).and_then(|one| {
                    let row = (self.keys.get(one.from), self.keys.get(one.to), one.role);
                    (one.ends == (kinds::USER, kinds::WORKSPACE)).then_some(row)
                }),
            };
            next += 1;
            let Some((user, workspace, role)) = member else { continue };
            left -= 1;
            let mut line = Writer::object();
            line.field("type", "workspace_member");
            line.field("user_id", user);
            line.field("workspace_id", workspace);
            line.field("workspace_role", self.words.get(role.wrapping_sub(1)));
            lines.push_str(&line.finish_object());
            lines.push('\n');
        }
        page(next, &lines)
    }

    /// User, workspace and role of an edge that is a membership.
    fn member(&self, edge: Edge) -> Option<(&str, &str, u32)> {
        let (source, target) = self.ends(edge)?;
        let is_member =
            edge.class() == ASSIGNED && source.kind == kinds::USER && target.kind == kinds::WORKSPACE;
        is_member.then(|| (self.key(source), self.key(target), edge.role))
    }

    /// The keys of a kind as a JSON array.
    pub(super) fn ids_json(&self, kind: KindId) -> String {
        text_list(self.of_kind(kind).map(|(_, row)| self.key(row)))
    }

    /// `[{ id, archived, isDefault }]` of the workspaces.
    pub(super) fn workspaces_json(&self) -> String {
        let mut out = Writer::new();
        out.begin_array();
        for (_, row) in self.of_kind(kinds::WORKSPACE) {
            let [archived] = super::fields::fields(self.texts.bytes(row.text), ["archived_at"]);
            out.begin_object();
            out.field("id", self.key(row));
            out.field_boolean("archived", matches!(archived, super::fields::Field::Text(_)));
            out.field_boolean("isDefault", row.is_default);
            out.end_object();
        }
        out.end_array();
        out.finish()
    }

    /// Workspaces that scopes of keys name and no list had.
    pub(super) fn missing_workspaces_json(&self) -> String {
        let mut missing: Vec<String> = Vec::new();
        for (_, row) in self.of_kind(kinds::API_KEY) {
            let [scope] = super::fields::fields(self.texts.bytes(row.text), ["scope"]);
            let [id] = super::fields::inside(&scope, ["workspace_id"]);
            let id = super::fields::text(&id);
            let known = self.keys.find(id).and_then(|key| self.find(key, kinds::WORKSPACE)).is_some();
            if !id.is_empty() && !known {
                missing.push(id.owned());
            }
        }
        let one = |place: u32| missing.get(place as usize).map_or("", String::as_str);
        let mut last = "";
        text_list(sorted(missing.len(), &|a, b| one(a) < one(b)).into_iter().map(one).filter(|id| {
            let fresh = *id != last;
            last = id;
            fresh
        }))
    }
}

/// A workspace with its kind, which no answer tells.
fn with_kind(text: &str) -> String {
    let inside = text.trim_ascii().strip_suffix("}").unwrap_or(text);
    let mut out = inside.owned();
    out.push_str(",\"kind\":\"default\"}");
    out
}
