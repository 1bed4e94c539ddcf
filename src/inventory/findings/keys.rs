//! API keys: how old they are, when they end, who made them, where they work.

use super::record::{CREATOR, PRINCIPAL, Record, SCOPE};
use super::report::Report;
use super::sight::Sight;
use crate::prelude::*;

/// `key-old`: at twice the age it is serious.
pub fn old(sight: &Sight<'_>, key: &Record<'_>, report: &mut Report) {
    let old = sight.given.key_age;
    if key.works() && key.age >= old {
        if key.age >= old * 2 {
            report.says.severity = "high";
        }
        report.about(key);
        report.age(key.age, old);
        report.add();
    }
}

/// `key-never-expires`: where the server says so; where it leaves the time out, nobody knows.
pub fn never_expires(_: &Sight<'_>, key: &Record<'_>, report: &mut Report) {
    if key.ends.is_none() && key.is_null("expires_at") {
        report.about(key);
        report.add();
    }
}

/// `key-expired-active`: what ran out after it was read is no contradiction.
pub fn expired_active(sight: &Sight<'_>, key: &Record<'_>, report: &mut Report) {
    if key.is_over && key.ends <= Some(sight.given.started) {
        report.about(key);
        report.days(sight.given.days_since(key.ends));
        report.time("expiresOn", key.ends);
        report.text("status", "active");
        report.switch_off(key.id);
        report.add();
    }
}

/// `key-creator-left`: only where all members are known, and not of a key that was made while they were being read, maybe
/// by somebody who had just come.
pub fn creator_left(sight: &Sight<'_>, key: &Record<'_>, report: &mut Report) {
    let creator = key.inside(CREATOR, "id");
    if !is_settled(sight, key) || key.inside(CREATOR, "type") != "user" || creator.is_empty() {
        return;
    }
    if !sight.is_member(&creator) {
        report.about(key);
        report.word(&creator);
        report.text("createdBy", &creator);
        report.switch_off(key.id);
        report.add();
    }
}

/// Whether it works, and it is known whether whoever has to do with it is a member: it was there before reading began.
pub fn is_settled(sight: &Sight<'_>, key: &Record<'_>) -> bool {
    key.works() && sight.has_people() && key.created.is_none_or(|created| created < sight.given.started)
}

/// `key-without-creator`: whoever it acts for answers for it, so that it matters less.
pub fn without_creator(_: &Sight<'_>, key: &Record<'_>, report: &mut Report) {
    if key.works() && key.is_null("created_by") {
        let principal = principal(key);
        if !principal.is_empty() {
            report.says.severity = "info";
        }
        report.about(key);
        report.text("principalId", &principal);
        report.add();
    }
}

/// Whom it acts for; empty for nobody.
fn principal(key: &Record<'_>) -> String {
    match key.inside(PRINCIPAL, "user_id") {
        user if user.is_empty() => key.inside(PRINCIPAL, "service_account_id"),
        user => user,
    }
}

/// `key-organization-wide`.
pub fn organization_wide(_: &Sight<'_>, key: &Record<'_>, report: &mut Report) {
    if key.works() && key.inside(SCOPE, "type") == "organization" {
        report.about(key);
        report.text("principalId", &principal(key));
        report.add();
    }
}

/// `key-in-default-workspace` and `key-in-archived-workspace`: of each what the workspace has to be.
fn in_workspace(
    sight: &Sight<'_>,
    key: &Record<'_>,
    report: &mut Report,
    fits: fn(&Record<'_>) -> bool,
) -> bool {
    let id = if key.works() { key.workspace() } else { String::new() };
    let Some(workspace) = sight.workspace(&id).filter(|one| fits(one)) else { return false };
    report.about(key);
    report.entity(workspace.id);
    report.word(workspace.title());
    report.time("archivedOn", workspace.ends);
    true
}

/// `key-in-default-workspace`.
pub fn in_default_workspace(sight: &Sight<'_>, key: &Record<'_>, report: &mut Report) {
    if in_workspace(sight, key, report, |workspace| workspace.is_default) {
        report.add();
    }
}

/// `key-in-archived-workspace`.
pub fn in_archived_workspace(sight: &Sight<'_>, key: &Record<'_>, report: &mut Report) {
    if in_workspace(sight, key, report, |workspace| !workspace.in_force) {
        report.switch_off(key.id);
        report.add();
    }
}
