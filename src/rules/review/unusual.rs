//! What is worth a second look.

use super::super::roles::{OrganizationRole, WorkspaceRole};
use super::super::snapshot::Snapshot;
use super::super::standing::From;
use super::super::subject::WorkspaceKind;
use super::people::Person;
use crate::engine::json::Writer;
use crate::prelude::*;

/// From so many admins on …
pub const SOME_ADMINS: usize = 3;
/// … more than one in so many is many.
pub const SHARE_OF_ADMINS: usize = 5;

/// Rule ids; those that the inventory's findings have, too, are the same.
const ADMIN_WHILE_USER: &str = "workspace-admin-while-user";
const ORPHANED: &str = "member-not-in-organization";
const MANY_ADMINS: &str = "many-admins";
const WITHOUT_ADMIN: &str = "workspace-without-admin";
const NOBODY_WITH_BILLING: &str = "nobody-with-billing";

/// The rules that a person's own roles meet.
pub fn of_person<'a>(person: &'a Person<'_>) -> impl Iterator<Item = &'static str> + use<'a> {
    let unusual = administered(person).next().is_some();
    unusual.then_some(ADMIN_WHILE_USER).into_iter()
}

/// The workspaces that an organization user administers.
fn administered<'a>(person: &'a Person<'_>) -> impl Iterator<Item = &'a str> {
    let posts = person.posts.iter().filter(|_| person.known == Some(OrganizationRole::User));
    posts
        .filter(|post| post.held.iter().any(|held| held.role == Some(WorkspaceRole::Admin)))
        .map(|post| post.workspace)
}

/// What was seen so far.
pub struct Unusual<'a> {
    snapshot: &'a Snapshot<'a>,
    findings: Writer,
    admins: usize,
    billing: usize,
    enterprise: bool,
    /// Whether a workspace has an admin that was given by hand.
    administered: Vec<bool>,
}

impl<'a> Unusual<'a> {
    /// Nothing yet but the rows of nobody.
    pub fn of(snapshot: &'a Snapshot<'a>) -> Self {
        let administered = vec![false; snapshot.workspaces.len()];
        let findings = Writer::new();
        let mut unusual = Self { snapshot, findings, admins: 0, billing: 0, enterprise: false, administered };
        unusual.findings.begin_array();
        for (user, workspace) in &snapshot.orphans {
            let title = "somebody who is not in the organization is listed as a member of a workspace";
            unusual.find(ORPHANED, title, &[user, workspace], &[]);
        }
        unusual
    }

    fn find(&mut self, rule: &str, title: &str, entities: &[&str], evidence: &[(&str, usize)]) {
        let out = &mut self.findings;
        out.begin_object();
        out.field("rule", rule);
        out.field("title", title);
        out.key("entities");
        out.begin_array();
        for id in entities {
            out.string(id);
        }
        out.end_array();
        out.key("evidence");
        out.begin_object();
        for (name, value) in evidence {
            out.field_number(name, *value as i64);
        }
        out.end_object();
        out.end_object();
    }

    /// Looks at a person.
    pub fn note(&mut self, person: &Person<'_>) {
        use OrganizationRole::{Billing, Managed};
        self.admins += usize::from(person.known.is_some_and(OrganizationRole::is_admin));
        self.billing += usize::from(person.known == Some(Billing));
        self.enterprise |= person.known.is_some_and(|role| role.is_set_in_enterprise() || role == Managed);
        for workspace in administered(person) {
            let title = "an organization user is admin of a workspace";
            self.find(ADMIN_WHILE_USER, title, &[&person.user.id, workspace], &[]);
        }
        for post in &person.posts {
            let by_hand = |held: &super::super::standing::Held<'_>| {
                held.from == From::Assigned && held.role == Some(WorkspaceRole::Admin)
            };
            if let Some(at) =
                self.snapshot.workspace(post.workspace).filter(|_| post.held.iter().any(by_hand))
                && let Some(administered) = self.administered.get_mut(at)
            {
                *administered = true;
            }
        }
    }

    /// Writes all of it as an array.
    pub fn write(mut self, out: &mut Writer) {
        let users = self.snapshot.users.len();
        if self.admins >= SOME_ADMINS && self.admins * SHARE_OF_ADMINS > users {
            let evidence = [("admins", self.admins), ("users", users)];
            self.find(MANY_ADMINS, "more than one in five members is an admin or owner", &[], &evidence);
        }
        for (workspace, administered) in self.snapshot.workspaces.iter().zip(self.administered.clone()) {
            // The Default Workspace has no member list (rule 12).
            if !administered && !workspace.archived && workspace.kind != WorkspaceKind::Default {
                let title = "nobody was made admin of the workspace: organization admins alone are (rule 1)";
                self.find(WITHOUT_ADMIN, title, &[&workspace.id], &[("admins", self.admins)]);
            }
        }
        // Claude Enterprise has no such role.
        if self.billing == 0 && !self.enterprise {
            let title = "nobody has the role billing: admins alone manage it";
            self.find(NOBODY_WITH_BILLING, title, &[], &[("admins", self.admins)]);
        }
        self.findings.end_array();
        out.raw(&self.findings.finish());
    }
}
