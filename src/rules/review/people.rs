//! Every person with the roles in every workspace.

use super::super::order::sorted;
use super::super::roles::{OrganizationRole, WorkspaceRole};
use super::super::snapshot::{Member, Snapshot, User, Workspace};
use super::super::standing::{From, Held, Standing};
use super::super::subject::{Membership, Place, Subject, WorkspaceKind};
use crate::prelude::*;

/// Most inherited roles that are listed one by one. Above it only those with a row are, and
/// `everywhere` says the rest: the list would be the product of people and workspaces.
const MOST_LISTED: usize = 1_000_000;

/// A person.
pub struct Person<'a> {
    /// Who it is.
    pub user: &'a User<'a>,
    /// What is known of the organization role.
    pub known: Option<OrganizationRole>,
    /// The role that is inherited in all workspaces, and the rule.
    pub everywhere: Option<(WorkspaceRole, u8)>,
    /// The workspaces with a role there.
    pub posts: Vec<Post<'a>>,
}

/// The roles of a person in one workspace.
pub struct Post<'a> {
    /// The workspace's id.
    pub workspace: &'a str,
    /// Its name, empty when it is not in the snapshot.
    pub name: &'a str,
    /// The roles, the effective one first; at least one.
    pub held: Vec<Held<'a>>,
}

impl Person<'_> {
    /// The rule by which a role is held.
    pub fn rule(&self, from: From) -> &'static str {
        match (from, self.everywhere) {
            (From::Inherited, Some((_, 1))) => "rule 1",
            (From::Inherited, Some(_)) => "rule 2",
            _ => "rule 4",
        }
    }
}

/// The people of a snapshot.
pub struct People<'a> {
    snapshot: &'a Snapshot<'a>,
    /// The member rows by person.
    rows: Vec<u32>,
    /// Whether inherited roles are listed one by one.
    lists_inherited: bool,
}

impl<'a> People<'a> {
    /// Orders the rows.
    pub fn of(snapshot: &'a Snapshot<'a>) -> Self {
        let members = &snapshot.members;
        let key = |place: u32| members.get(place as usize).map(|row| &*row.user);
        let inheriting = snapshot.users.iter().filter(|user| inherits(user).is_some()).count();
        Self {
            snapshot,
            rows: sorted(members.len(), &|a, b| key(a) < key(b)),
            lists_inherited: inheriting.saturating_mul(snapshot.workspaces.len()) <= MOST_LISTED,
        }
    }

    /// Gives each person, by id.
    pub fn each(&self, give: &mut dyn FnMut(&Person<'a>)) {
        let mut rest = self.rows.as_slice();
        for user in &self.snapshot.users {
            // Rows of nobody in the snapshot are left over on the way.
            while let Some((row, after)) = self.first(rest)
                && *row.user < *user.id
            {
                rest = after;
            }
            let mut rows = Vec::new();
            while let Some((row, after)) = self.first(rest)
                && row.user == user.id
            {
                rows.push(Membership { workspace: &row.workspace, role: &row.role, assigned: row.assigned });
                rest = after;
            }
            give(&self.person(user, rows));
        }
    }

    fn first<'b>(&self, rows: &'b [u32]) -> Option<(&'a Member<'a>, &'b [u32])> {
        let (place, rest) = rows.split_first()?;
        Some((self.snapshot.members.get(*place as usize)?, rest))
    }

    fn person(&self, user: &'a User<'a>, rows: Vec<Membership<'a>>) -> Person<'a> {
        let subject = Subject::new(&user.role, Some(rows));
        let everywhere = inherits(user);
        let mut posts = Vec::new();
        let mut post = |id: &'a str, workspace: Option<&'a Workspace<'a>>| {
            let kind = workspace.map_or(WorkspaceKind::Ordinary, |workspace| workspace.kind);
            let name = workspace.map_or("", |workspace| &workspace.name);
            let held = Standing::of(&subject, Some(Place { id, kind })).held;
            if !held.is_empty() {
                posts.push(Post { workspace: id, name, held });
            }
        };
        let lists_all = everywhere.is_some() && self.lists_inherited;
        let mut last = None;
        for row in subject.rows() {
            let known = self.snapshot.workspace(row.workspace);
            // Those of the snapshot come with all of it, below.
            if last != Some(row.workspace) && !(lists_all && known.is_some()) {
                post(row.workspace, known.and_then(|at| self.snapshot.workspaces.get(at)));
            }
            last = Some(row.workspace);
        }
        for workspace in self.snapshot.workspaces.iter().filter(|_| lists_all) {
            post(&workspace.id, Some(workspace));
        }
        Person { user, known: subject.known_role(), everywhere, posts }
    }
}

fn inherits(user: &User<'_>) -> Option<(WorkspaceRole, u8)> {
    OrganizationRole::named(&user.role).and_then(OrganizationRole::inherits)
}
