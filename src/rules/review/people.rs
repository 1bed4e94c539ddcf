//! Every person with the roles in every workspace.

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
    /// The member rows by person, and where those of each begin.
    rows: Vec<u32>,
    starts: Vec<u32>,
    /// Whether inherited roles are listed one by one.
    lists_inherited: bool,
}

impl<'a> People<'a> {
    /// Orders the rows: counts those of each person, then puts each where it belongs.
    pub fn of(snapshot: &'a Snapshot<'a>) -> Self {
        let members = &snapshot.members;
        let mut starts = vec![0_u32; snapshot.users.len() + 1];
        for row in members {
            if let Some(count) = starts.get_mut(row.user as usize + 1) {
                *count += 1;
            }
        }
        let mut total = 0;
        for start in &mut starts {
            total += *start;
            *start = total;
        }
        let (mut rows, mut next) = (vec![0; members.len()], starts.clone());
        for (place, row) in members.iter().enumerate() {
            if let Some(at) = next.get_mut(row.user as usize)
                && let Some(slot) = rows.get_mut(*at as usize)
            {
                *slot = place as u32;
                *at += 1;
            }
        }
        let inheriting = snapshot.users.iter().filter(|user| inherits(user).is_some()).count();
        let lists_inherited = inheriting.saturating_mul(snapshot.workspaces.len()) <= MOST_LISTED;
        Self { snapshot, rows, starts, lists_inherited }
    }

    /// Gives each person, by id.
    pub fn each(&self, give: &mut dyn FnMut(&Person<'a>)) {
        let ends = self.starts.iter().skip(1);
        for (user, (start, end)) in self.snapshot.users.iter().zip(self.starts.iter().zip(ends)) {
            let rows = self.rows.get(*start as usize..*end as usize).unwrap_or_default();
            let rows = rows.iter().filter_map(|place| self.snapshot.members.get(*place as usize));
            let membership = |row: &'a Member<'a>| Membership {
                workspace: self.snapshot.workspace_of(row),
                role: &row.role,
                assigned: row.assigned,
            };
            give(&self.person(user, rows.map(membership).collect()));
        }
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
