//! Workspaces: who looks after them, and the tags that they should have.

use super::record::{Record, TAGS};
use super::report::Report;
use super::sight::Sight;
use crate::engine::input::Input;
use crate::prelude::*;

/// `workspace-without-admin`: as in the review of roles, and only where all its members were read.
pub fn without_admin(sight: &Sight<'_>, workspace: &Record<'_>, report: &mut Report) {
    if workspace.has_list() && !workspace.has_admin && sight.given.has_members(workspace.id) {
        report.about(workspace);
        report.number("members", workspace.people.into());
        report.add();
    }
}

/// `tag-missing`: where the server told of tags at all.
pub fn tag_missing(sight: &Sight<'_>, workspace: &Record<'_>, report: &mut Report) {
    let tags = workspace.value(TAGS);
    let mut missing = String::new();
    for tag in sight.given.tags.iter().filter(|tag| !matches!(tags, Input::Null) && tags.given(tag).is_none())
    {
        if missing.is_empty() {
            report.about(workspace);
            report.evidence.key("missing");
            report.evidence.begin_array();
        } else {
            missing.push_str("`, `");
        }
        report.evidence.string(tag);
        missing.push_str(tag);
    }
    if !missing.is_empty() {
        report.evidence.end_array();
        report.word(&missing);
        report.add();
    }
}
