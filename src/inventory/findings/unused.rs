//! What nobody seems to use. The API tells no time of last use: it is inferred from the usage report, and said to be.

use super::DAY;
use super::record::Record;
use super::report::Report;
use super::sight::Sight;

/// How many days something was not used at the end of the window of the usage report, and whether it was used in it;
/// nothing where the report was not read to its end. Before it was made nobody could use it, and before the window nothing
/// is known.
fn idle(sight: &Sight<'_>, one: &Record<'_>) -> Option<(i64, bool)> {
    let (start, end) = sight.window()?;
    let last = sight.last_use(one.id);
    let since = last.map_or(start, |day| day + DAY).max(start).max(one.created?);
    Some(((end - since).max(0) / DAY, last.is_some()))
}

fn infer(sight: &Sight<'_>, one: &Record<'_>, days: i64, threshold: i64, report: &mut Report) {
    let (start, end) = sight.window().unwrap_or_default();
    report.days(days);
    report.flag("inferred", true);
    report.number("windowStart", start);
    report.number("windowEnd", end);
    report.time("lastUsedOn", sight.last_use(one.id));
    report.number("unusedDays", days);
    report.number("thresholdDays", threshold);
}

/// `key-unused`: where the window is long enough to say so.
pub fn key(sight: &Sight<'_>, key: &Record<'_>, report: &mut Report) {
    let threshold = sight.given.key_unused;
    let days = idle(sight, key).map_or(-1, |(days, _)| days);
    if key.works() && days >= threshold {
        report.about(key);
        infer(sight, key, days, threshold, report);
        report.switch_off(key.id);
        report.add();
    }
}

/// `workspace-unused`: nobody and no key that works is in it, or the usage report tells of no use for long. The default
/// workspace stays whatever comes, and a new one may be empty.
pub fn workspace(sight: &Sight<'_>, one: &Record<'_>, report: &mut Report) {
    let given = sight.given;
    let threshold = given.workspace_unused;
    if !one.has_list() || one.age < threshold {
        return;
    }
    let is_read = given.has_read("apiKeys") && given.has_members(one.id);
    let is_empty = is_read && one.people == 0 && one.machines == 0 && one.keys == 0;
    let (days, is_used) = idle(sight, one).unwrap_or((-1, false));
    let is_idle = days >= threshold;
    // Whoever uses it without being in it, such as by the token of a service account, uses it.
    if !is_idle && (is_used || !is_empty) {
        return;
    }
    if is_idle {
        report.says.title = "the workspace `%` seems not to have been used for %";
    }
    report.about(one);
    if is_empty {
        report.number("members", 0);
        report.number("activeKeys", 0);
    }
    if is_idle {
        infer(sight, one, days, threshold, report);
    }
    report.add();
}
