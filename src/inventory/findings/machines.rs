//! Service accounts and who may act as one.

use super::record::{EVERYWHERE, MATCH, ROLE, Record, TARGET};
use super::report::Report;
use super::sight::Sight;
use crate::engine::input::Input;

/// `service-account-admin`.
pub fn admin(_: &Sight<'_>, account: &Record<'_>, report: &mut Report) {
    if account.text(ROLE) == "admin" {
        report.about(account);
        report.text("role", "admin");
        report.add();
    }
}

/// `federation-rule-open`: no claim, condition or subject limits who may use it, or it holds for every workspace. An
/// audience is no limit: whoever the issuer gives tokens to may ask for any.
pub fn open_rule(_: &Sight<'_>, rule: &Record<'_>, report: &mut Report) {
    let is_open = is_unlimited(&rule.value(MATCH));
    let is_everywhere = rule.is_true(EVERYWHERE);
    if !is_open && !is_everywhere {
        return;
    }
    if !is_open {
        report.says.severity = "medium";
        report.says.title = "the federation rule `%` holds for all workspaces";
    }
    report.about(rule);
    report.flag("unlimited", is_open);
    report.flag("appliesToAllWorkspaces", is_everywhere);
    report.text("serviceAccountId", &rule.inside(TARGET, "service_account_id"));
    report.add();
}

/// Whether nothing limits who is matched; what could not be read is no such thing.
fn is_unlimited(matches: &Input) -> bool {
    let says = |name: &str, nothing: &str| {
        let text = matches.text_of(name).unwrap_or_default().trim_ascii();
        !text.is_empty() && text != nothing
    };
    let has_claims = matches.get("claims").is_some_and(|claims| !claims.entries().is_empty());
    matches!(matches, Input::Object(_))
        && !has_claims
        && !says("subject_prefix", "*")
        && !says("condition", "true")
}
