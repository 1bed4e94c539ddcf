//! Which roles somebody holds in the organization or in one workspace (roles facts §4).

use super::matrix::Edition;
use super::order::put_in_order;
use super::permission::Permission;
use super::roles::{OrganizationRole, WorkspaceRole};
use super::subject::{Place, Subject, WorkspaceKind};
use crate::engine::json::Writer;
use crate::prelude::*;

/// Where a role comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// It is the organization role.
    Organization,
    /// A workspace role that the organization role brings (rules 1 and 2).
    Inherited,
    /// A workspace role that was given by hand.
    Assigned,
}

impl From {
    /// The name in the public face.
    pub fn name(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Inherited => "inherited",
            Self::Assigned => "assigned",
        }
    }
}

/// A workspace role that somebody holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Held<'a> {
    /// Its word, known or not.
    pub word: &'a str,
    /// What is known of it.
    pub role: Option<WorkspaceRole>,
    /// Where it comes from.
    pub from: From,
}

impl Held<'_> {
    /// Strongest first, then inherited before assigned, then by name.
    fn rank(&self) -> (u8, bool, &str) {
        (u8::MAX - self.role.map_or(0, WorkspaceRole::strength), self.from == From::Assigned, self.word)
    }
}

/// The roles of somebody in one place.
pub struct Standing<'a> {
    /// The organization role.
    pub role: &'a str,
    /// What is known of it.
    pub known: Option<OrganizationRole>,
    /// The workspace; `None` for the organization itself.
    pub place: Option<Place<'a>>,
    /// The workspace roles there, strongest first.
    pub held: Vec<Held<'a>>,
}

impl<'a> Standing<'a> {
    /// The roles of a subject in a place.
    pub fn of(subject: &Subject<'a>, place: Option<Place<'a>>) -> Self {
        let known = subject.known_role();
        let mut standing = Self { role: subject.role, known, place, held: Vec::new() };
        let Some(place) = place else { return standing };
        let inherited = known.and_then(OrganizationRole::inherits).map(|(role, _)| role);
        if let Some(role) = inherited {
            standing.add(role.word(), From::Inherited);
        }
        // The Default Workspace has no member list (rule 12): no row can be of it.
        let listed = place.kind != WorkspaceKind::Default;
        for row in subject.rows_in(place.id).iter().filter(|_| listed) {
            let same = inherited.is_some_and(|role| role.word() == row.role);
            match row.assigned {
                Some(true) => standing.add(row.role, From::Assigned),
                Some(false) => standing.add(row.role, From::Inherited),
                // Lists show inherited roles, too: such a row is nothing new.
                None if same => {}
                None => standing.add(row.role, From::Assigned),
            }
        }
        put_in_order(&mut standing.held, |a, b| a.rank() < b.rank(), |a, b| a == b);
        standing
    }

    fn add(&mut self, word: &'a str, from: From) {
        self.held.push(Held { word, role: WorkspaceRole::named(word), from });
    }

    /// Whether there is any access to the place, as far as one can know.
    ///
    /// The Default Workspace follows the organization role; a role that is said to have access
    /// to the Claude Code workspace needs no row there; of an unknown role nobody knows what
    /// it brings.
    pub fn has_access(&self, edition: &Edition) -> bool {
        let Some(place) = self.place else { return true };
        let Some(known) = self.known else { return true };
        let by_role = match place.kind {
            WorkspaceKind::Ordinary => false,
            WorkspaceKind::Default => true,
            WorkspaceKind::ClaudeCode => edition.says(known, Permission::AccessClaudeCodeWorkspace).allows(),
        };
        by_role || !self.held.is_empty()
    }

    /// Writes the roles as the array of the public face.
    pub fn write(&self, out: &mut Writer) {
        let write = |out: &mut Writer, word: &str, from: From| {
            out.begin_object();
            out.field("role", word);
            out.field("from", from.name());
            out.end_object();
        };
        out.begin_array();
        write(out, self.role, From::Organization);
        for held in &self.held {
            write(out, held.word, held.from);
        }
        out.end_array();
    }
}
