//! The rules: their ids, how serious they are, and what they say.

use super::super::kinds::{API_KEY, INVITE, KindId, RULE, SERVICE_ACCOUNT, USER, WORKSPACE};
use super::record::Record;
use super::report::Report;
use super::sight::Sight;
use super::{invites, keys, machines, names, people, removed, unused, workspaces};
use crate::engine::text::{split, split_once};

/// Looks for something.
type Find = fn(&Sight<'_>, &Record<'_>, &mut Report);

/// A rule; two that stand together may have the same id.
pub struct Rule {
    /// Looks for it.
    pub find: Find,
    /// The kinds of things that it looks at one by one: those that are in force; none where it looks at the organization
    /// as a whole.
    pub over: &'static [KindId],
}

/// A line for each rule: the id, in kebab case and stable, how serious it is, who can mend it, what was found (a `%` stands for
/// a word), what to do. `api`: the repair does it; `console`: only a person in the Console can; `decision`: somebody has to
/// decide. One text in a file of its own: the build moves it into the late part of the module, which needs it alone.
const WORDS: &str = include_str!("rules.txt");

/// What a rule says.
#[derive(Clone, Copy)]
pub struct Words(&'static str);

/// How a finding is told.
#[derive(Clone, Copy, Default)]
pub struct Says {
    /// `high`, `medium`, `low` or `info`.
    pub severity: &'static str,
    /// `api`, `console` or `decision`.
    pub done: &'static str,
    /// What was found.
    pub title: &'static str,
    /// What to do.
    pub advice: &'static str,
}

impl Words {
    /// The id.
    pub fn id(self) -> &'static str {
        split_once(self.0, "|").unwrap_or_default().0
    }

    /// What stands behind the id.
    pub fn says(self) -> Says {
        let mut parts = split(self.0, "|").skip(1);
        let mut next = || parts.next().unwrap_or_default();
        Says { severity: next(), done: next(), title: next(), advice: next() }
    }
}

const fn rule(find: Find, over: &'static [KindId]) -> Rule {
    Rule { find, over }
}

/// The rules with their words, in the order in which findings come.
pub fn rules() -> impl Iterator<Item = (&'static Rule, Words)> {
    RULES.iter().zip(split(WORDS, "\n").map(Words))
}

/// In the order of their lines.
#[rustfmt::skip]
static RULES: [Rule; 26] = [
    rule(keys::old, &[API_KEY]),
    rule(keys::never_expires, &[API_KEY]),
    rule(keys::expired_active, &[API_KEY]),
    rule(keys::creator_left, &[API_KEY]),
    rule(keys::without_creator, &[API_KEY]),
    rule(keys::organization_wide, &[API_KEY]),
    rule(keys::in_default_workspace, &[API_KEY]),
    rule(keys::in_archived_workspace, &[API_KEY]),
    rule(invites::privileged_pending, &[INVITE]),
    rule(invites::expired, &[INVITE]),
    rule(invites::stale, &[INVITE]),
    rule(people::not_in_organization, &[]),
    rule(people::many_admins, &[]),
    rule(workspaces::without_admin, &[WORKSPACE]),
    rule(people::without_workspace, &[USER]),
    rule(unused::key, &[API_KEY]),
    rule(machines::admin, &[SERVICE_ACCOUNT]),
    rule(machines::open_rule, &[RULE]),
    rule(removed::key, &[API_KEY]),
    rule(removed::usage, &[]),
    rule(removed::anaconda_token, &[]),
    rule(names::twice, &[]),
    rule(names::meaningless, &[API_KEY, WORKSPACE]),
    rule(unused::workspace, &[WORKSPACE]),
    rule(workspaces::tag_missing, &[WORKSPACE]),
    rule(people::role_review_due, &[]),
];
