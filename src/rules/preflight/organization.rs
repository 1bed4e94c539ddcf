//! Requests about members of the organization.

use super::super::assignable::to_members;
use super::super::roles::OrganizationRole;
use super::super::snapshot::User;
use super::super::subject::WorkspaceKind;
use super::super::warnings::{Others, of_change};
use super::Check;
use crate::engine::issue::shown;
use crate::engine::json::integer;
use crate::engine::words::list_of;

/// Most unarchived workspaces by default (rule 15).
const MOST_WORKSPACES: usize = 100;

impl Check<'_> {
    pub(super) fn invite(&mut self) {
        self.role_can_be_given();
        let (email, snapshot) = (self.text("email"), self.snapshot);
        let pending = snapshot.invites.iter().filter(|invite| invite.status == "pending");
        let pending = pending.map(|invite| (&*invite.email, "is invited already and the invite is pending"));
        let members =
            snapshot.users.iter().map(|user| (&*user.email, "is a member of the organization already"));
        let mut near = None;
        for (known, what) in members.chain(pending) {
            if email.is_empty() {
                continue;
            }
            if known == email {
                return self.refuse("email", "not_allowed", &["`", &shown(email), "` ", what], &["R"]);
            }
            if known.eq_ignore_ascii_case(email) {
                near = near.or(Some((known, what)));
            }
        }
        if let Some((known, what)) = near {
            let note = ", and differs in upper and lower case only";
            self.warn(&["`", &shown(known), "` ", what, note]);
        }
    }

    /// Facts §5: which roles an invite or update may give at all.
    fn role_can_be_given(&mut self) {
        let role = self.text("role");
        let words = to_members(self.organization);
        // A word that nobody knows is left to the request's own check.
        if OrganizationRole::named(role).is_some() && !words.contains(&role) {
            let list = list_of(&words);
            let message = ["`", role, "` cannot be given through the API: it gives ", &list];
            self.refuse("role", "not_allowed", &message, &["R", "E"]);
        }
    }

    pub(super) fn update_user(&mut self) {
        self.role_can_be_given();
        let Some(user) = self.user() else { return };
        let (before, after) =
            (OrganizationRole::named(&user.role), OrganizationRole::named(self.text("role")));
        if self.is_set_in_enterprise(user, before, "changed") {
            return;
        }
        if before == Some(OrganizationRole::Admin) && before != after {
            self.warn(&["whether the API changes the role of an admin is not documented"]);
        }
        if self.in_enterprise(&[before, after]) {
            self.warn(&["the server refuses it (400) when the identity provider manages roles (E)"]);
        }
        let brings = |role: Option<OrganizationRole>| {
            role.and_then(OrganizationRole::inherits).map(|(role, _)| role.word())
        };
        match (brings(before), brings(after)) {
            (None, Some(role)) => {
                self.warn(&["`", role, "` in every workspace comes with it at once (rule 11)"]);
            }
            (Some(role), None) => self.warn(&[
                "`",
                role,
                "` in every workspace ends with it; only roles given by hand stay (rule 10)",
            ]),
            _ => {}
        }
        self.warn_of_change(before, after);
    }

    pub(super) fn remove_user(&mut self) {
        let Some(user) = self.user() else { return };
        let role = OrganizationRole::named(&user.role);
        if self.is_set_in_enterprise(user, role, "removed") {
            return;
        }
        if role == Some(OrganizationRole::Admin) {
            let message = ["`", &shown(&user.id), "` is an admin: admins cannot be removed through the API"];
            return self.refuse("user_id", "not_allowed", &message, &["GF", "GP"]);
        }
        if self.in_enterprise(&[role]) {
            self.warn(&["the server refuses it (400) when the identity provider manages membership (E)"]);
        }
        self.warn_of_change(role, None);
        let keys = self.snapshot.key_creators.iter().filter(|creator| **creator == user.id).count();
        if keys > 0 {
            self.warn(&[
                "this person made ",
                &integer(keys as i64),
                " API keys: personal and Claude Code keys stop with the person, workspace keys go on (rule 16)",
            ]);
        }
    }

    /// Refuses what Claude Enterprise settings alone can do (E); whether it did.
    fn is_set_in_enterprise(&mut self, user: &User<'_>, role: Option<OrganizationRole>, done: &str) -> bool {
        let Some(role) = role.filter(|role| role.is_set_in_enterprise()) else { return false };
        let message = [
            "`",
            &shown(&user.id),
            "` has the role `",
            role.word(),
            "`, which is ",
            done,
            " in the organization settings of claude.ai only",
        ];
        self.refuse("user_id", "not_allowed", &message, &["E"]);
        true
    }

    fn warn_of_change(&mut self, before: Option<OrganizationRole>, after: Option<OrganizationRole>) {
        let count = |is: fn(OrganizationRole) -> bool| {
            let roles = self.snapshot.users.iter().filter_map(|user| OrganizationRole::named(&user.role));
            roles.filter(|role| is(*role)).count()
        };
        let others = |all: usize, one: bool| all.saturating_sub(usize::from(one));
        let is_billing: fn(OrganizationRole) -> bool = |role| role == OrganizationRole::Billing;
        let others = Others {
            admins: others(count(OrganizationRole::is_admin), before.is_some_and(OrganizationRole::is_admin)),
            billing: others(count(is_billing), before.is_some_and(is_billing)),
        };
        self.warnings.extend(of_change(before, after, Some(others)));
    }

    pub(super) fn create_workspace(&mut self) {
        let counted = |kind: WorkspaceKind, archived: bool| !archived && kind != WorkspaceKind::Default;
        let workspaces = self.snapshot.workspaces.iter();
        let count = workspaces.filter(|workspace| counted(workspace.kind, workspace.archived)).count();
        if count >= MOST_WORKSPACES {
            let count = integer(count as i64);
            self.warn(&[
                "the organization has ",
                &count,
                " workspaces that are not archived, and 100 are the limit unless more were granted (rule 15)",
            ]);
        }
    }
}
