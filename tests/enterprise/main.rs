//! Access control, spend limits and analytics: what leaves, what is refused, what comes back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../common/mod.rs"]
mod common;

mod analytics;
mod answers;
mod objects;
mod rbac;
mod spend_limits;

use common::{call, refused, sent};
use rolecall::contract::shape::Organizations;

const USER: &str = "user_01WCz1FkmYMm4gnmykNKUu3Q";
const GROUP: &str = "rbac_group_012rppKaSVsmTo6NqRDXQXNF";
const ROLE: &str = "rbac_role_016J8xVtKpDq3Wy9ZmN2hR4s";
const REQUEST: &str = "slir_01AbCdEfGhIjKlMnOpQrSt";

/// Call, id, params, and the request that leaves; `USER`, `GROUP`, `ROLE` and `REQUEST` stand for ids.
type Sent = (&'static str, &'static str, &'static str, &'static str);

/// Call, id, params, and the issues as `path code`.
type Refused = (&'static str, &'static str, &'static str, &'static [&'static str]);

fn long(text: &str) -> String {
    text.replace("USER", USER).replace("GROUP", GROUP).replace("ROLE", ROLE).replace("REQUEST", REQUEST)
}

fn assert_sent(cases: &[Sent]) {
    for (name, id, params, expected) in cases {
        assert_eq!(sent(name, &long(id), &long(params)), long(expected), "{name}");
    }
}

fn assert_refused(cases: &[Refused]) {
    for (name, id, params, expected) in cases {
        assert_eq!(refused(name, &long(id), &long(params)), *expected, "{name} {params}");
    }
}

/// Items of a list, with an index for each `#`.
fn items(count: usize, item: &str) -> String {
    let items: Vec<String> =
        (0..count).map(|index| format!("\"{}\"", item.replace('#', &index.to_string()))).collect();
    format!("[{}]", items.join(","))
}

/// Every call of these parts of the API, and who has it.
const CALLS: &[(&str, Organizations)] = &[
    ("rbacGroups.members.list", Organizations::ENTERPRISE),
    ("rbacGroups.members.add", Organizations::ENTERPRISE),
    ("rbacGroups.members.remove", Organizations::ENTERPRISE),
    ("rbacGroups.create", Organizations::ENTERPRISE),
    ("rbacGroups.retrieve", Organizations::ENTERPRISE),
    ("rbacGroups.update", Organizations::ENTERPRISE),
    ("rbacGroups.list", Organizations::ENTERPRISE),
    ("rbacGroups.delete", Organizations::ENTERPRISE),
    ("rbacRoles.permissions.list", Organizations::ENTERPRISE),
    ("rbacRoles.retrieve", Organizations::ENTERPRISE),
    ("rbacRoles.list", Organizations::ENTERPRISE),
    ("spendLimits.effective.list", Organizations::ENTERPRISE),
    ("spendLimits.increaseRequests.retrieve", Organizations::CONSOLE.and(Organizations::ENTERPRISE)),
    ("spendLimits.increaseRequests.list", Organizations::CONSOLE.and(Organizations::ENTERPRISE)),
    ("spendLimits.increaseRequests.approve", Organizations::CONSOLE.and(Organizations::ENTERPRISE)),
    ("spendLimits.increaseRequests.deny", Organizations::CONSOLE.and(Organizations::ENTERPRISE)),
    ("analytics.apps.chat.projects.list", Organizations::ENTERPRISE),
    ("analytics.artifacts.list", Organizations::ENTERPRISE),
    ("analytics.connectors.list", Organizations::ENTERPRISE),
    ("analytics.plugins.list", Organizations::ENTERPRISE),
    ("analytics.skills.list", Organizations::ENTERPRISE),
    ("analytics.summaries.list", Organizations::ENTERPRISE),
    ("analytics.users.list", Organizations::ENTERPRISE),
];

#[test]
fn every_call_says_which_organizations_have_it() {
    for (name, organizations) in CALLS {
        assert_eq!(call(name).available_to, *organizations, "{name}");
    }
}
