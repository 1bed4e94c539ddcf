//! People: who is where without belonging there, how many may do everything, and when anybody last looked.

use super::super::kinds;
use super::super::unresolved::Reason;
use super::given::WHOLE;
use super::record::{ROLE, Record};
use super::report::Report;
use super::sight::Sight;
use crate::prelude::*;
use crate::rules::review::unusual::SOME_ADMINS;

/// `member-not-in-organization`. In an archived workspace nobody can do anything.
pub fn not_in_organization(sight: &Sight<'_>, _: &Record<'_>, report: &mut Report) {
    for one in sight.unresolved(kinds::USER, kinds::WORKSPACE) {
        let (user, id) = (sight.graph.keys.get(one.from), sight.graph.keys.get(one.to));
        let Some(workspace) = sight.workspace(id).filter(|one| one.in_force) else { continue };
        if one.reason != Reason::MemberNotInOrganization || !sight.has_people() {
            continue;
        }
        report.entity(user);
        report.entity(id);
        report.word(user);
        report.word(workspace.title());
        report.text("role", sight.graph.words.get(one.role.wrapping_sub(1)));
        report.take_out(user, id);
        report.add();
    }
}

/// `many-admins`: as in the review of roles, where two of them are nothing unusual.
pub fn many_admins(sight: &Sight<'_>, organization: &Record<'_>, report: &mut Report) {
    let (mut admins, mut all) = (Vec::new(), 0);
    for person in sight.records.iter().filter(|one| one.kind == kinds::USER) {
        all += 1;
        if person.is_admin() {
            admins.push(person.id);
        }
    }
    let count = admins.len();
    let is_many = count as i64 * WHOLE > all * sight.given.admin_share;
    if !sight.has_people() || count < SOME_ADMINS || !is_many {
        return;
    }
    report.entity(organization.id);
    for admin in admins {
        report.entity(admin);
    }
    report.count(count);
    report.count(all as usize);
    report.number("admins", count as i64);
    report.number("users", all);
    report.add();
}

/// `user-without-workspace`: of the roles that bring none (rules 1 to 3 and 13).
pub fn without_workspace(sight: &Sight<'_>, person: &Record<'_>, report: &mut Report) {
    let needs_one = matches!(person.text(ROLE), "user" | "developer" | "claude_code_user");
    if needs_one && person.places == 0 && sight.has_all_lists {
        report.about(person);
        report.text("role", person.text(ROLE));
        report.add();
    }
}

/// `role-review-due`: the practice of looking at roles regularly. Nothing in the API tells when somebody did.
pub fn role_review_due(sight: &Sight<'_>, organization: &Record<'_>, report: &mut Report) {
    let given = sight.given;
    let days = given.days_since(given.last_review);
    if given.last_review.is_none() {
        report.says.severity = "info";
        report.says.title = "nobody said when roles were last reviewed";
    } else if days < given.role_review {
        return;
    } else {
        report.days(days);
    }
    report.entity(organization.id);
    report.time("lastRoleReview", given.last_review);
    report.number("thresholdDays", given.role_review);
    report.add();
}
