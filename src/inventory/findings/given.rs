//! What a caller gave: the time, what counts as old or many, and what could not be read.

use super::DAY;
use super::names::{OF_KEYS, USUAL, bare};
use crate::engine::input::Input;
use crate::engine::text::split;
use crate::prelude::*;
use crate::rules::review::unusual::SHARE_OF_ADMINS;

/// In how many parts a share is told.
pub const WHOLE: i64 = 1_000_000;

/// The thresholds and their defaults, which stand nowhere else; of the admins the share in millionths, else days.
const THRESHOLDS: [(&str, i64); 6] = [
    ("keyAgeDays", 90),
    ("keyUnusedDays", 30),
    ("inviteStaleDays", 14),
    ("adminsPerMillion", WHOLE / SHARE_OF_ADMINS as i64),
    ("workspaceUnusedDays", 30),
    ("roleReviewDays", 90),
];
/// The greatest one.
const MOST: i64 = 1_000_000;

/// The arguments.
pub struct Given<'a> {
    /// The time to judge by, in milliseconds since 1970.
    pub now: i64,
    /// When reading began: what is younger may be half read.
    pub started: i64,
    /// Thresholds: an active key is old, a key is unused, an open invite is stale, admins are many, a workspace that is
    /// empty is not new any more, a review of roles lasts.
    pub key_age: i64,
    pub key_unused: i64,
    pub invite_stale: i64,
    pub admin_share: i64,
    pub workspace_unused: i64,
    pub role_review: i64,
    /// When roles were last reviewed.
    pub last_review: Option<i64>,
    /// Tags that every workspace must have.
    pub tags: Vec<&'a str>,
    /// Names that say nothing, as they are compared, and how many of the last ones are of keys only.
    pub names: Vec<String>,
    pub names_of_keys: usize,
    rules: Option<&'a Input>,
    /// Names of lists that were not read to their end.
    unread: Option<&'a Input>,
    /// Ids of workspaces of whose members some may be missing, or `true` for all.
    members: Option<&'a Input>,
}

impl<'a> Given<'a> {
    /// Reads the arguments: `{ now, startedAt?, thresholds?: { keyAgeDays, keyUnusedDays, inviteStaleDays, adminsPerMillion,
    /// workspaceUnusedDays, roleReviewDays, lastRoleReview, requiredTags, meaninglessNames }, rules?: [id], limited?:
    /// { unread: [name of a list], members: true | [id] } }`.
    pub fn read(args: &'a Input) -> Self {
        let (thresholds, limited) = (args.given("thresholds"), args.given("limited"));
        let part = |of: Option<&'a Input>, name: &str| of?.given(name);
        let number = |of: Option<&'a Input>, name: &str| part(of, name).and_then(Input::as_i64);
        let now = number(Some(args), "now").unwrap_or_default();
        let [key_age, key_unused, invite_stale, admin_share, workspace_unused, role_review] = THRESHOLDS
            .map(|(name, default)| number(thresholds, name).map_or(default, |told| told.clamp(0, MOST)));
        let told = part(thresholds, "meaninglessNames");
        let mut names = Vec::new();
        match told {
            Some(told) => each_text(told, &mut |name| names.push(bare(name))),
            None => split(USUAL, " ").for_each(|name| names.push(bare(name))),
        }
        let mut tags = Vec::new();
        if let Some(told) = part(thresholds, "requiredTags") {
            each_text(told, &mut |tag| tags.push(tag));
        }
        Self {
            now,
            started: number(Some(args), "startedAt").unwrap_or(now),
            key_age,
            key_unused,
            invite_stale,
            admin_share,
            workspace_unused,
            role_review,
            last_review: number(thresholds, "lastRoleReview"),
            tags,
            names,
            names_of_keys: if told.is_none() { OF_KEYS } else { 0 },
            rules: args.given("rules"),
            unread: part(limited, "unread"),
            members: part(limited, "members"),
        }
    }

    /// Whether a rule was asked for.
    pub fn asks(&self, rule: &str) -> bool {
        self.rules.is_none() || names(self.rules, rule)
    }

    /// Whether a list was read to its end.
    pub fn has_read(&self, list: &str) -> bool {
        !names(self.unread, list)
    }

    /// Whether all members of a workspace were read.
    pub fn has_members(&self, workspace: &str) -> bool {
        !matches!(self.members, Some(Input::Bool(true))) && !names(self.members, workspace)
    }

    /// How many whole days have passed since a time; -1 where it is not known or still to come.
    pub fn days_since(&self, time: Option<i64>) -> i64 {
        match time {
            Some(time) if time <= self.now => (self.now - time) / DAY,
            _ => -1,
        }
    }
}

fn each_text<'a>(list: &'a Input, each: &mut dyn FnMut(&'a str)) {
    for one in list.items() {
        if let Some(text) = one.as_str() {
            each(text);
        }
    }
}

fn names(list: Option<&Input>, name: &str) -> bool {
    let mut found = false;
    if let Some(list) = list {
        each_text(list, &mut |one| found |= one == name);
    }
    found
}
