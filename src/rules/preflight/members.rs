//! Requests about members of a workspace.

use super::super::roles::{OrganizationRole, WorkspaceRole};
use super::super::snapshot::Member;
use super::super::subject::WorkspaceKind;
use super::Check;
use crate::engine::issue::shown;

/// What is to happen to a member.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Add,
    Update,
    Remove,
}

impl<'a> Check<'a> {
    pub(super) fn add_member(&mut self) {
        self.member(Act::Add);
    }

    pub(super) fn update_member(&mut self) {
        self.member(Act::Update);
    }

    pub(super) fn remove_member(&mut self) {
        self.member(Act::Remove);
    }

    fn member(&mut self, act: Act) {
        let wanted = WorkspaceRole::named(self.text("workspace_role")).filter(|_| act != Act::Remove);
        if wanted == Some(WorkspaceRole::Billing) {
            let message = "`workspace_billing` comes with the organization role `billing` and cannot be given \
                           by hand (rule 6)";
            self.refuse("workspace_role", "rule_6", &[message], &["GF", "W4", "W5"]);
        }
        let kind = self.kind();
        if kind == Some(WorkspaceKind::Default) {
            let id = shown(self.text("workspace_id"));
            let message = ["`", &id, "` is the Default Workspace, which has no member list (rule 12)"];
            self.refuse("workspace_id", "rule_12", &message, &["W5"]);
            return;
        }
        let Some(user) = self.user() else { return };
        let role = OrganizationRole::named(&user.role);
        let row = self.row();
        if let Some(role) = role {
            self.bound_by_role(act, role, wanted, row.is_some());
        }
        self.warn_of_row(act, row);
        if kind != Some(WorkspaceKind::ClaudeCode) {
            return;
        }
        if role == Some(OrganizationRole::Billing) && wanted == Some(WorkspaceRole::Admin) {
            self.warn(&[
                "billing members are said to have no access to the Claude Code workspace; whether this gives it \
                 is an open question",
            ]);
        }
        if act == Act::Remove {
            self.warn(&["the person's Claude Code keys stop with it (rule 13)"]);
        }
    }

    /// Rules 1, 5, 7 and 8.
    fn bound_by_role(
        &mut self,
        act: Act,
        role: OrganizationRole,
        wanted: Option<WorkspaceRole>,
        listed: bool,
    ) {
        use OrganizationRole::{Developer, User};
        let Some((brought, _)) = role.inherits() else {
            if act != Act::Remove && !matches!(role, User | Developer) {
                let what =
                    "` may be given workspace roles is not documented: rule 5 names users and developers";
                self.warn(&["whether `", role.word(), what]);
            }
            return;
        };
        let raised = wanted == Some(WorkspaceRole::Admin);
        if act != Act::Remove && raised && role == OrganizationRole::Billing {
            return; // Rule 8.
        }
        // It changes nothing, and nobody says that it is refused.
        if act == Act::Add && raised && !listed {
            return self.warn(&["`", role.word(), "` brings `workspace_admin` in every workspace (rule 1)"]);
        }
        let id = shown(self.text("user_id"));
        let done = if act == Act::Remove { "removed from" } else { "given another role in" };
        let message = [
            "`",
            &id,
            "` has the organization role `",
            role.word(),
            "`, which brings `",
            brought.word(),
            "`, and cannot be ",
            done,
            " a workspace while having it (rule 7): change the organization role first",
        ];
        self.refuse("user_id", "rule_7", &message, &["GF", "W4", "W5"]);
    }

    fn warn_of_row(&mut self, act: Act, row: Option<&Member<'_>>) {
        let id = shown(self.text("user_id"));
        match (act, row) {
            (Act::Add, Some(row)) => {
                self.warn(&[
                    "`",
                    &id,
                    "` is a member of this workspace already, as `",
                    &shown(&row.role),
                    "`",
                ]);
            }
            (Act::Update | Act::Remove, None) if self.issues.is_empty() => {
                self.warn(&["`", &id, "` is no member of this workspace in the snapshot"]);
            }
            _ => {}
        }
    }

    /// The row of the person in the workspace.
    fn row(&self) -> Option<&'a Member<'a>> {
        let user = self.snapshot.user(self.text("user_id"))? as u32;
        let workspace = self.snapshot.workspace(self.text("workspace_id"))? as u32;
        self.snapshot.members.iter().find(|row| row.user == user && row.workspace == workspace)
    }

    /// The kind of the workspace; a warning when the snapshot does not have it.
    fn kind(&mut self) -> Option<WorkspaceKind> {
        let id = self.text("workspace_id");
        let found = self.snapshot.workspace(id).and_then(|at| self.snapshot.workspaces.get(at));
        match found {
            None => self.warn(&["the workspace `", &shown(id), "` is not in the snapshot"]),
            Some(workspace) if workspace.archived => {
                self.warn(&["the workspace `", &shown(id), "` is archived"]);
            }
            Some(_) => {}
        }
        found.map(|workspace| workspace.kind)
    }
}
