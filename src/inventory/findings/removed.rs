//! Ways in of people who are not there any more.

use super::super::kinds;
use super::DAY;
use super::keys::is_settled;
use super::record::{PRINCIPAL, REVOKED, Record};
use super::report::Report;
use super::sight::Sight;

/// The place of accounts in the dimensions of the usage report.
const ACCOUNTS: u8 = 1;
/// What the ids of members begin with: accounts of another kind cannot be told from members who left.
const MEMBER: &str = "user_";
/// Use in the last days of the window alone counts: what is older may well be from before somebody was removed.
const LATELY: i64 = 2;

/// `token-of-removed-user`: a key that acts for somebody who is not there.
pub fn key(sight: &Sight<'_>, key: &Record<'_>, report: &mut Report) {
    let user = key.inside(PRINCIPAL, "user_id");
    if is_settled(sight, key) && !user.is_empty() && !sight.is_member(&user) {
        report.about(key);
        report.word(&user);
        report.text("principalId", &user);
        report.switch_off(key.id);
        report.add();
    }
}

/// `token-of-removed-user`: use that the report tells of.
pub fn usage(sight: &Sight<'_>, _: &Record<'_>, report: &mut Report) {
    let Some((start, end)) = sight.window().filter(|_| sight.has_people()) else { return };
    for one in &sight.graph.usage.uses {
        let user = sight.graph.keys.get(one.key);
        let is_recent = one.dimension == ACCOUNTS && one.last >= end - LATELY * DAY;
        if is_recent && user.starts_with(MEMBER) && !sight.is_member(user) {
            report.entity(user);
            report.word(user);
            report.flag("inferred", true);
            report.number("windowStart", start);
            report.number("windowEnd", end);
            report.number("lastUsedOn", one.last);
            report.add();
        }
    }
}

/// `token-of-removed-user`: a token of the second organization that is none of its users'.
pub fn anaconda_token(sight: &Sight<'_>, _: &Record<'_>, report: &mut Report) {
    for one in sight.unresolved(kinds::ANACONDA_USER, kinds::ANACONDA_TOKEN) {
        let (user, id) = (sight.graph.keys.get(one.from), sight.graph.keys.get(one.to));
        let token = sight.record(id, kinds::ANACONDA_TOKEN).filter(|token| !token.is_over);
        let is_live = token.is_some_and(|token| !token.is_true(REVOKED));
        if is_live && sight.given.has_read("anacondaUsers") {
            report.entity(id);
            report.word(id);
            report.word(user);
            report.text("userId", user);
            report.add();
        }
    }
}
