//! Invites. One that is past its time cannot be accepted any more, whatever its status said when it was read, and the API
//! refuses to delete it.

use super::record::{ROLE, Record, STATUS};
use super::report::Report;
use super::sight::Sight;

fn is_open(invite: &Record<'_>) -> bool {
    invite.text(STATUS) == "pending" && !invite.is_over
}

fn about(invite: &Record<'_>, report: &mut Report) {
    report.about(invite);
    report.time("expiresOn", invite.ends);
    report.text("email", invite.name());
    report.text("role", invite.text(ROLE));
    report.text("status", invite.text(STATUS));
}

/// `invite-privileged-pending`: an admin may do nearly everything, a developer manages keys.
pub fn privileged_pending(_: &Sight<'_>, invite: &Record<'_>, report: &mut Report) {
    let is_admin = invite.is_admin();
    if is_open(invite) && (is_admin || invite.text(ROLE) == "developer") {
        if !is_admin {
            report.says.severity = "low";
        }
        about(invite, report);
        report.word(invite.text(ROLE));
        report.add();
    }
}

/// `invite-expired`.
pub fn expired(_: &Sight<'_>, invite: &Record<'_>, report: &mut Report) {
    let status = invite.text(STATUS);
    if status == "expired" || (status == "pending" && invite.is_over) {
        about(invite, report);
        report.add();
    }
}

/// `invite-stale`.
pub fn stale(sight: &Sight<'_>, invite: &Record<'_>, report: &mut Report) {
    let stale = sight.given.invite_stale;
    if is_open(invite) && invite.age >= stale {
        about(invite, report);
        report.age(invite.age, stale);
        report.withdraw(invite.id);
        report.add();
    }
}
