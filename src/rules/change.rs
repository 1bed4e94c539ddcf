//! `roles.explainChange`: what a promotion or demotion gives and takes, place by place
//! (rules 10, 11 and 14).

use super::decision::{Decision, Verdict};
use super::matrix::{Edition, is_of_workspaces};
use super::order::put_in_order;
use super::permission::{PERMISSIONS, Permission};
use super::problem::Failure;
use super::roles::{OrganizationRole, WorkspaceRole};
use super::standing::{From, Standing};
use super::subject::{Membership, Options, Place, Subject, WorkspaceKind};
use super::warnings;
use crate::engine::input::Input;
use crate::engine::json::Writer;
use crate::prelude::*;

/// Stands for every workspace that is not named.
const ELSEWHERE: &str = "*";

/// `roles.explainChange(before, after, options)` → `{ gained, lost, unknown, warnings }`.
pub fn explain_change(args: &[Input], out: &mut Writer) -> Result<(), Failure> {
    let before = Subject::read("before", args.first())?;
    let after = Subject::read("after", args.get(1))?;
    let edition = Options::read(args.get(2), &["edition"])?.edition;
    let outcome = Outcome::of(&before, &after);
    let mut lists = [Writer::new(), Writer::new(), Writer::new()];
    for list in &mut lists {
        list.begin_array();
    }
    for id in places(&before, &after) {
        let place = id.map(|id| Place { id, kind: WorkspaceKind::Ordinary });
        let change = Change {
            edition,
            before: Standing::of(&before, place),
            after: Standing::of(&outcome.surely, place),
            perhaps: Standing::of(&outcome.perhaps, place),
            unsure: id.is_some_and(|id| !outcome.unsure.rows_in(id).is_empty()),
        };
        change.write(&mut lists);
    }
    out.begin_object();
    for (name, mut list) in ["gained", "lost", "unknown"].into_iter().zip(lists) {
        list.end_array();
        out.field_raw(name, &list.finish());
    }
    out.key("warnings");
    out.begin_array();
    for warning in warnings::of_change(before.known_role(), after.known_role(), None) {
        out.string(&warning);
    }
    out.end_array();
    out.end_object();
    Ok(())
}

/// The organization, each workspace named by a row, and all others.
fn places<'a>(before: &Subject<'a>, after: &Subject<'a>) -> Vec<Option<&'a str>> {
    let rows = before.rows().iter().chain(after.rows());
    let mut places: Vec<Option<&str>> = rows.map(|row| Some(row.workspace)).collect();
    places.push(None);
    places.push(Some(ELSEWHERE));
    put_in_order(&mut places, |a, b| a < b, |a, b| a == b);
    places
}

/// The person afterwards.
struct Outcome<'a> {
    /// With the rows that surely stay.
    surely: Subject<'a>,
    /// With the rows that may stay, too.
    perhaps: Subject<'a>,
    /// The rows of which nobody can say whether they stay.
    unsure: Subject<'a>,
}

impl<'a> Outcome<'a> {
    /// Rule 10: of somebody who leaves a role that brings workspace roles, only what was given
    /// by hand stays. A row of such a person does not say which it is unless it has `assigned`.
    fn of(before: &Subject<'a>, after: &Subject<'a>) -> Self {
        let (brought, brings) = (brought_by(before), brought_by(after));
        let leaves = brought.is_some() && brings != Some(WorkspaceRole::Admin);
        let told = after.memberships.is_some();
        let (mut surely, mut unsure) = (Vec::new(), Vec::new());
        for row in if told { after.rows() } else { before.rows() } {
            let was = before.rows_in(row.workspace).iter().find(|other| other.role == row.role);
            // What was known of the row before is known of it still.
            let assigned = row.assigned.or(was.and_then(|was| was.assigned));
            let inherited = brought.is_some_and(|role| role.word() == row.role);
            match assigned {
                Some(false) => {}
                None if leaves && was.is_some() => unsure.push(Membership { assigned: Some(true), ..*row }),
                None if inherited && brings != brought => {}
                assigned => surely.push(Membership { assigned, ..*row }),
            }
        }
        let subject = |rows| Subject::new(after.role, Some(rows));
        let perhaps = surely.iter().chain(&unsure).copied().collect();
        Self { surely: subject(surely), perhaps: subject(perhaps), unsure: subject(unsure) }
    }
}

fn brought_by(subject: &Subject<'_>) -> Option<WorkspaceRole> {
    subject.known_role().and_then(OrganizationRole::inherits).map(|(role, _)| role)
}

/// One place before and after.
struct Change<'a> {
    edition: &'static Edition,
    before: Standing<'a>,
    after: Standing<'a>,
    perhaps: Standing<'a>,
    /// Whether there are rows of which nobody can say whether they stay.
    unsure: bool,
}

/// A permission with what was and what will be; `None` for what nobody can say.
type Step = (Permission, Verdict, Option<Verdict>);

impl Change<'_> {
    /// Writes it to the lists of what is gained, lost and unknown.
    fn write(&self, [gained, lost, unknown]: &mut [Writer; 3]) {
        let (mut up, mut down, mut open): (Vec<Step>, Vec<Step>, Vec<Step>) = Default::default();
        for (permission, _) in PERMISSIONS {
            if !match self.before.place {
                Some(_) => is_of_workspaces(permission),
                None => !permission.only_in_workspace(),
            } {
                continue;
            }
            let verdict = |standing| Decision::of(standing, permission, self.edition).verdict;
            let before = verdict(&self.before);
            let (after, perhaps) = (verdict(&self.after), verdict(&self.perhaps));
            let allows = |verdict| verdict == Verdict::Allowed;
            if allows(after) != allows(perhaps) {
                open.push((permission, before, None));
            } else if allows(after) && !allows(before) {
                up.push((permission, before, Some(after)));
            } else if allows(before) && !allows(after) {
                down.push((permission, before, Some(after)));
            }
        }
        if !up.is_empty() {
            self.write_entry(&up, self.why(true), gained);
        }
        if !down.is_empty() {
            self.write_entry(&down, self.why(false), lost);
        }
        if !open.is_empty() || self.unsure {
            let why = "the member row does not say whether it is inherited or was given by hand, \
                       and only what was given by hand stays (rule 10)";
            self.write_entry(&open, why, unknown);
        }
    }

    fn why(&self, up: bool) -> &'static str {
        let has = |standing: &Standing<'_>| standing.held.iter().any(|held| held.from == From::Inherited);
        match (up, has(&self.before), has(&self.after)) {
            _ if self.before.place.is_none() => "the organization role is another one",
            (true, _, true) => "the new organization role brings a role in every workspace at once (rule 11)",
            (false, true, _) => {
                "what the organization role brought ends with it; what was given by hand stays (rule 10)"
            }
            _ if self.before.held == self.after.held => {
                "the organization role is the floor in every workspace, and it is another one (rule 4)"
            }
            _ => "the roles given in this workspace are others (rule 4)",
        }
    }

    fn write_entry(&self, steps: &[Step], why: &str, out: &mut Writer) {
        out.begin_object();
        out.field_or_null("workspace", self.before.place.map(|place| place.id));
        out.key("rolesBefore");
        self.before.write(out);
        out.key("rolesAfter");
        self.after.write(out);
        out.key("permissions");
        out.begin_array();
        for (permission, before, after) in steps {
            out.begin_object();
            out.field("permission", permission.name());
            out.field("before", before.name());
            out.field_or_null("after", after.map(Verdict::name));
            out.end_object();
        }
        out.end_array();
        out.field("reason", why);
        out.end_object();
    }
}
