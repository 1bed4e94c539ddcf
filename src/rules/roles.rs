//! The roles: names, where they come from, what the API may give (roles facts §1 and §5).

use super::documents::{Docs, E, G4, G5, GF, GP, H5, H6, J, R, W5};
use crate::contract::shape::Organizations;

/// A role in the organization. All but [`LimitedDeveloper`](Self::LimitedDeveloper) are values
/// of the API; for that one no value is documented, the word is ours (facts §8, question 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the table below says what each is")]
pub enum OrganizationRole {
    User,
    ClaudeCodeUser,
    LimitedDeveloper,
    Developer,
    Billing,
    Admin,
    Owner,
    PrimaryOwner,
    MembershipAdmin,
    Managed,
}

/// A role in one workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the table below says what each is")]
pub enum WorkspaceRole {
    User,
    RestrictedDeveloper,
    Developer,
    Admin,
    Billing,
}

/// What is known of a role.
#[derive(Debug)]
pub struct About<Role: 'static> {
    /// The role.
    pub role: Role,
    /// Its value in the API.
    pub word: &'static str,
    /// The name people see.
    pub title: &'static str,
    /// Where it was seen first.
    pub first_seen: Docs,
    /// The organization types that use it.
    pub organizations: Organizations,
    /// Whether the API gives it: by invite and update, or to workspace members.
    pub given: bool,
}

const CONSOLE: Organizations = Organizations::CONSOLE;
const ENTERPRISE: Organizations = Organizations::ENTERPRISE;
const BOTH: Organizations = CONSOLE.and(ENTERPRISE);

const fn about<Role: Copy>(
    role: Role,
    word: &'static str,
    title: &'static str,
    first_seen: Docs,
    organizations: Organizations,
    given: bool,
) -> About<Role> {
    About { role, word, title, first_seen, organizations, given }
}

use OrganizationRole as O;
use WorkspaceRole as W;

/// The organization roles.
#[rustfmt::skip]
pub static ORGANIZATION_ROLES: [About<OrganizationRole>; 10] = [
    //    role                 value in the API     display name         first seen   types       given by the API
    about(O::User,             "user",              "User",              G4,          BOTH,       true),
    about(O::ClaudeCodeUser,   "claude_code_user",  "Claude Code User",  G5.and(H5),  CONSOLE,    true),
    about(O::LimitedDeveloper, "limited_developer", "Limited Developer", H6,          CONSOLE,    false),
    about(O::Developer,        "developer",         "Developer",         G4,          CONSOLE,    true),
    about(O::Billing,          "billing",           "Billing",           G4,          CONSOLE,    true),
    about(O::Admin,            "admin",             "Admin",             G4,          CONSOLE,    false),
    about(O::Owner,            "owner",             "Owner",             R.and(GP),   ENTERPRISE, false),
    about(O::PrimaryOwner,     "primary_owner",     "Primary Owner",     R.and(GP),   ENTERPRISE, false),
    about(O::MembershipAdmin,  "membership_admin",  "Membership Admin",  R.and(E),    ENTERPRISE, false),
    about(O::Managed,          "managed",           "Managed",           J.and(R).and(E), ENTERPRISE, true),
];

/// The workspace roles. Note the word of the second one.
#[rustfmt::skip]
pub static WORKSPACE_ROLES: [About<WorkspaceRole>; 5] = [
    about(W::User,                "workspace_user",                 "Workspace User",              GF,        Organizations::ALL, true),
    about(W::RestrictedDeveloper, "workspace_restricted_developer", "Workspace Limited Developer", W5.and(R), Organizations::ALL, true),
    about(W::Developer,           "workspace_developer",            "Workspace Developer",         GF,        Organizations::ALL, true),
    about(W::Admin,               "workspace_admin",                "Workspace Admin",             GF,        Organizations::ALL, true),
    about(W::Billing,             "workspace_billing",              "Workspace Billing",           GF,        Organizations::ALL, false),
];

impl OrganizationRole {
    /// The role of that word; `None` for what nothing is known of.
    pub fn named(word: &str) -> Option<Self> {
        ORGANIZATION_ROLES.iter().find(|about| about.word == word).map(|about| about.role)
    }

    /// Its value in the API.
    pub fn word(self) -> &'static str {
        ORGANIZATION_ROLES.get(self as usize).map_or("", |about| about.word)
    }

    /// The name people see.
    pub fn title(self) -> &'static str {
        ORGANIZATION_ROLES.get(self as usize).map_or("", |about| about.title)
    }

    /// Whether it has all rights of an admin (facts d4: owners do).
    pub fn is_admin(self) -> bool {
        matches!(self, O::Admin | O::Owner | O::PrimaryOwner)
    }

    /// Whether Claude Enterprise settings alone change or remove it (facts §5).
    pub fn is_set_in_enterprise(self) -> bool {
        matches!(self, O::Owner | O::PrimaryOwner | O::MembershipAdmin)
    }

    /// The workspace role that it brings in all workspaces, and the rule that says so
    /// (rules 1 and 2).
    pub fn inherits(self) -> Option<(WorkspaceRole, u8)> {
        match self {
            O::Billing => Some((W::Billing, 2)),
            role if role.is_admin() => Some((W::Admin, 1)),
            _ => None,
        }
    }
}

impl WorkspaceRole {
    /// The role of that word; `None` for what nothing is known of.
    pub fn named(word: &str) -> Option<Self> {
        WORKSPACE_ROLES.iter().find(|about| about.word == word).map(|about| about.role)
    }

    /// Its value in the API.
    pub fn word(self) -> &'static str {
        WORKSPACE_ROLES.get(self as usize).map_or("", |about| about.word)
    }

    /// The name people see.
    pub fn title(self) -> &'static str {
        WORKSPACE_ROLES.get(self as usize).map_or("", |about| about.title)
    }

    /// How much it allows beside the others: the stronger of two is shown as the effective one.
    pub fn strength(self) -> u8 {
        match self {
            W::Billing => 1,
            W::User => 2,
            W::RestrictedDeveloper => 3,
            W::Developer => 4,
            W::Admin => 5,
        }
    }
}
