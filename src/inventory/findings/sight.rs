//! The graph as the rules look at it: each row read once, members and keys counted once.

use super::super::edge::{ASSIGNED, Edge};
use super::super::kinds::{self, KindId};
use super::super::unresolved::Unresolved;
use super::super::{Graph, Known};
use super::given::Given;
use super::record::Record;
use crate::prelude::*;

/// The role that may change a workspace.
const WORKSPACE_ADMIN: &str = "workspace_admin";
/// The one that nobody can be given (rule 6).
const WORKSPACE_BILLING: &str = "workspace_billing";

/// Everything that rules ask for.
pub struct Sight<'a> {
    /// The graph itself.
    pub graph: &'a Graph,
    /// What the caller gave.
    pub given: &'a Given<'a>,
    /// What rules are about, by type and id.
    pub records: Vec<Record<'a>>,
    /// The record of each row and one more; 0 for none.
    record_of: Vec<u32>,
    /// The last use of each thing by the number of its key: its place in the usage and one more, 0 for none.
    last_uses: Vec<u32>,
    /// Whether it is known in which workspaces everybody is: all lists of members were read, and there are any. Without any
    /// workspace but the default one, everybody works in that.
    pub has_all_lists: bool,
}

impl<'a> Sight<'a> {
    /// Reads the rows.
    pub fn new(graph: &'a Graph, given: &'a Given<'a>) -> Self {
        let record_of = vec![0; graph.rows.len()];
        let mut sight = Self {
            graph,
            given,
            records: Vec::new(),
            record_of,
            last_uses: Vec::new(),
            has_all_lists: false,
        };
        for place in &graph.entities {
            let Some(record) = graph.row(*place).and_then(|row| Record::read(graph, row, given)) else {
                continue;
            };
            sight.records.push(record);
            if let Some(slot) = sight.record_of.get_mut(*place as usize) {
                *slot = sight.records.len() as u32;
            }
        }
        for edge in &graph.edges {
            sight.count_member(*edge);
        }
        for at in 0..sight.records.len() {
            sight.count_key(at);
        }
        if !sight.has_people() {
            for one in sight.unresolved(kinds::USER, kinds::WORKSPACE) {
                // They may be members of the organization like others.
                sight.count(None, graph.find(one.to, kinds::WORKSPACE), one.role);
            }
        }
        sight.read_uses();
        let mut has_any = false;
        let mut has_all = sight.has_workspaces();
        for one in sight.records.iter().filter(|one| one.kind == kinds::WORKSPACE && one.has_list()) {
            has_any = true;
            has_all &= given.has_members(one.id);
        }
        sight.has_all_lists = has_any && has_all;
        sight
    }

    fn count_member(&mut self, edge: Edge) {
        let row = |order: &[u32], rank: u32| order.get(rank as usize).copied();
        let (from, to) = (row(&self.graph.sources, edge.from()), row(&self.graph.targets, edge.to()));
        if edge.class() != ASSIGNED || self.kind(to) != kinds::WORKSPACE {
            return;
        }
        if self.kind(from) == kinds::USER {
            return self.count(from, to, edge.role);
        }
        if let Some(workspace) = self.record_at(to) {
            // Every service account is in the default workspace, whoever put it there.
            workspace.machines += u32::from(edge.marks < 2);
        }
    }

    fn kind(&self, row: Option<u32>) -> KindId {
        row.and_then(|row| self.graph.row(row)).map_or(KindId::MAX, |row| row.kind)
    }

    /// A membership, by the places of both rows.
    fn count(&mut self, person: Option<u32>, workspace: Option<u32>, role: u32) {
        let mut is_admin = false;
        let is_open = self.record_at(workspace).is_some_and(|one| one.in_force);
        if let Some(person) = self.record_at(person) {
            person.places += u32::from(is_open);
            is_admin = person.is_admin();
        }
        let role = self.graph.words.get(role.wrapping_sub(1));
        let is_told_admin = role == WORKSPACE_ADMIN;
        if let Some(workspace) = self.record_at(workspace) {
            // Lists show roles that the organization's role brings, too: nobody gave those (rules 1 and 2).
            workspace.people += u32::from(!(is_told_admin && is_admin) && role != WORKSPACE_BILLING);
            workspace.has_admin |= is_told_admin && !is_admin;
        }
    }

    fn record_at(&mut self, row: Option<u32>) -> Option<&mut Record<'a>> {
        let at = *self.record_of.get(row? as usize)?;
        self.records.get_mut(at.checked_sub(1)? as usize)
    }

    fn count_key(&mut self, at: usize) {
        let key = self.records.get(at).filter(|one| one.kind == kinds::API_KEY && one.works());
        let row = key.and_then(|key| self.row(&key.workspace(), kinds::WORKSPACE));
        if let Some(workspace) = self.record_at(row) {
            workspace.keys += 1;
        }
    }

    fn read_uses(&mut self) {
        self.last_uses = vec![0; self.graph.keys.count()];
        for (place, one) in self.graph.usage.uses.iter().enumerate() {
            if let Some(slot) = self.last_uses.get_mut(one.key as usize) {
                *slot = place as u32 + 1;
            }
        }
    }

    /// The window of a usage report that was read to its end.
    pub fn window(&self) -> Option<(i64, i64)> {
        self.graph.usage.window.filter(|_| self.given.has_read("usage"))
    }

    /// The start of the last day in the window on which something was used.
    pub fn last_use(&self, id: &str) -> Option<i64> {
        let place = *self.last_uses.get(self.graph.keys.find(id)? as usize)?;
        self.graph.usage.uses.get(place.checked_sub(1)? as usize).map(|one| one.last)
    }

    /// Whether every member of the organization is there.
    pub fn has_people(&self) -> bool {
        self.graph.circumstances.users == Known::All && self.given.has_read("users")
    }

    /// Whether every workspace is there, but perhaps archived ones and the default one.
    fn has_workspaces(&self) -> bool {
        self.graph.circumstances.workspaces == Known::All && self.given.has_read("workspaces")
    }

    /// Whether there is a member of the organization with this id.
    pub fn is_member(&self, id: &str) -> bool {
        self.row(id, kinds::USER).is_some()
    }

    /// A workspace by its id.
    pub fn workspace(&self, id: &str) -> Option<&Record<'a>> {
        self.record(id, kinds::WORKSPACE)
    }

    /// A thing by its id.
    pub fn record(&self, id: &str, kind: KindId) -> Option<&Record<'a>> {
        let at = *self.record_of.get(self.row(id, kind)? as usize)?;
        self.records.get(at.checked_sub(1)? as usize)
    }

    /// The place of the row with this key.
    fn row(&self, key: &str, kind: KindId) -> Option<u32> {
        self.graph.find(self.graph.keys.find(key)?, kind)
    }

    /// Edges between things of these kinds of which one is not there.
    pub fn unresolved(&self, from: KindId, to: KindId) -> impl Iterator<Item = &'a Unresolved> + use<'a> {
        let graph: &'a Graph = self.graph;
        graph.unresolved.iter().filter(move |one| one.ends == (from, to))
    }
}
