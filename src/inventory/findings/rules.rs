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
    /// The id, in kebab case and stable, how serious it is, who can mend it, what was found (a `%` stands for a word), what
    /// to do: one text, since five take twice the room. `api`: the repair does it; `console`: only a person in the Console
    /// can; `decision`: somebody has to decide.
    text: &'static str,
}

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

impl Rule {
    /// The id.
    pub fn id(&self) -> &'static str {
        split_once(self.text, "|").unwrap_or_default().0
    }

    /// What stands behind the id.
    pub fn says(&self) -> Says {
        let mut parts = split(self.text, "|").skip(1);
        let mut next = || parts.next().unwrap_or_default();
        Says { severity: next(), done: next(), title: next(), advice: next() }
    }
}

const fn rule(find: Find, over: &'static [KindId], text: &'static str) -> Rule {
    Rule { find, over, text }
}

/// In the order in which findings come.
#[rustfmt::skip]
pub static RULES: [Rule; 26] = [
    rule(keys::old, &[API_KEY],
        "key-old|medium|decision|\
        the key `%` is % old|\
        make a new key in the Console, move whatever uses this one to it, then set this one to `inactive`"),
    rule(keys::never_expires, &[API_KEY],
        "key-never-expires|low|console|\
        the key `%` never expires|\
        the API cannot give it an expiry: replace it by a key that has one, made in the Console"),
    rule(keys::expired_active, &[API_KEY],
        "key-expired-active|medium|api|\
        the key `%` expired % ago and its status is still `active`|\
        set it to `inactive`, so that nobody takes it for a key in use"),
    rule(keys::creator_left, &[API_KEY],
        "key-creator-left|high|api|\
        the key `%` was made by `%`, who is not in the organization any more|\
        find out what uses it; set it to `inactive`, which can be undone, unless somebody answers for it"),
    rule(keys::without_creator, &[API_KEY],
        "key-without-creator|low|decision|\
        nobody is named as the creator of the key `%`|\
        find out who answers for it, or replace it by a key that somebody answers for"),
    rule(keys::organization_wide, &[API_KEY],
        "key-organization-wide|medium|decision|\
        the key `%` belongs to no workspace|\
        replace it by a key of one workspace, unless it has to reach all of them"),
    rule(keys::in_default_workspace, &[API_KEY],
        "key-in-default-workspace|low|decision|\
        the key `%` is in the default workspace|\
        the API cannot move it: replace it by a key of a workspace of its own"),
    rule(keys::in_archived_workspace, &[API_KEY],
        "key-in-archived-workspace|high|api|\
        the key `%` is active in the workspace `%`, which is archived|\
        set it to `inactive`: archiving a workspace should have put its keys out of use"),
    rule(invites::privileged_pending, &[INVITE],
        "invite-privileged-pending|high|decision|\
        an invite for `%` to the role `%` is open|\
        make sure that it is meant and that the address is right; `invites.delete` withdraws it"),
    rule(invites::expired, &[INVITE],
        "invite-expired|info|console|\
        the invite for `%` has expired|\
        nobody can accept it any more, and the API refuses to delete it: clear it away in the Console; invite anew whoever is still to come"),
    rule(invites::stale, &[INVITE],
        "invite-stale|low|api|\
        the invite for `%` has been open for %|\
        withdraw it; invite anew whoever is still to come"),
    rule(people::not_in_organization, &[],
        "member-not-in-organization|medium|api|\
        `%` is a member of the workspace `%` and not of the organization|\
        take the membership away, unless the person has joined just now"),
    rule(people::many_admins, &[],
        "many-admins|medium|decision|\
        % of % members are admins or owners|\
        give a lesser role to those who do not manage the organization: the API neither appoints nor removes admins"),
    rule(workspaces::without_admin, &[WORKSPACE],
        "workspace-without-admin|low|decision|\
        nobody was made admin of the workspace `%`: organization admins alone are|\
        make somebody who works there its admin, with `workspaces.members.add` or `workspaces.members.update`"),
    rule(people::without_workspace, &[USER],
        "user-without-workspace|info|decision|\
        `%` is in no workspace|\
        add the person to a workspace, or remove them if they need no access any more"),
    rule(unused::key, &[API_KEY],
        "key-unused|low|api|\
        the key `%` seems not to have been used for %|\
        inferred from the usage report, which counts tokens: ask whoever made it, then set it to `inactive`, which can be undone"),
    rule(machines::admin, &[SERVICE_ACCOUNT],
        "service-account-admin|high|decision|\
        the service account `%` has the role `admin`|\
        give it the role `developer`, unless it manages the organization"),
    rule(machines::open_rule, &[RULE],
        "federation-rule-open|high|decision|\
        the federation rule `%` matches everybody whom its issuer vouches for|\
        limit it by subject, claims or a condition, and to the workspaces that it is for"),
    rule(removed::key, &[API_KEY],
        "token-of-removed-user|high|api|\
        the key `%` acts for `%`, who is not in the organization any more|\
        set it to `inactive`"),
    rule(removed::usage, &[],
        "token-of-removed-user|medium|decision|\
        `%` is not in the organization any more, and was using it when the usage report ended|\
        inferred from the usage report: it may be from just before the person was removed; if it goes on, look for keys and tokens that the person left behind"),
    rule(removed::anaconda_token, &[],
        "token-of-removed-user|high|decision|\
        the token `%` is of `%`, who is not among the users|\
        revoke it with `tokens.revoke` of that organization's client"),
    rule(names::twice, &[],
        "key-name-twice|low|decision|\
        % active keys are called `%`|\
        rename them with `apiKeys.update`, so that they can be told apart when one has to be switched off"),
    rule(names::meaningless, &[API_KEY, WORKSPACE],
        "name-meaningless|info|decision|\
        `%` says nothing as the name of a %|\
        name it after what it is for, so that people know whether it can go"),
    rule(unused::workspace, &[WORKSPACE],
        "workspace-unused|low|decision|\
        the workspace `%` has no members and no active keys|\
        archive it with `workspaces.archive` if nobody needs it: that cannot be undone, and it puts all its keys out of use"),
    rule(workspaces::tag_missing, &[WORKSPACE],
        "tag-missing|low|decision|\
        the workspace `%` lacks the tags `%`|\
        set it with `workspaces.update`"),
    rule(people::role_review_due, &[],
        "role-review-due|low|decision|\
        the last review of roles was % ago|\
        go through the roles, such as with `roles.review(inventory.snapshot)`, and say when as `thresholds.lastRoleReview`"),
];
