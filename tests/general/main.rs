//! Rate limits, service accounts, federation, external keys and compliance settings: what leaves, what is refused,
//! what comes back, what is done after a failure.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../common/mod.rs"]
mod common;

mod answers;
mod creations;
mod refusals;
mod requests;
mod rules;

use common::call;
use rolecall::contract::shape::{Credential, Organizations};

/// Names in the tables that stand for the ids of the documented examples.
const IDS: &[(&str, &str)] = &[
    ("ACCOUNT", "svac_01SDCCSbTxrXDpWc1phhtcfK"),
    ("ISSUER", "fdis_01SDCCSbTxrXDpWc1phhtcfK"),
    ("RULE", "fdrl_01SDCCSbTxrXDpWc1phhtcfK"),
    ("WORKSPACE", "wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ"),
    ("GROUP", "rlg_01VPTCmyiu5ZLsWkcxYG2pY8"),
    ("USER", "user_01WCz1FkmYMm4gnmykNKUu3Q"),
    ("EKEY", "ekey_01SDCCSbTxrXDpWc1phhtcfK"),
];

fn long(text: &str) -> String {
    IDS.iter().fold(text.to_owned(), |text, (name, id)| text.replace(name, id))
}

const CONSOLE: Organizations = Organizations::CONSOLE;
const CONSOLE_AND_AWS: Organizations = CONSOLE.and(Organizations::AWS);

/// Every call of these parts of the API: the credential it takes and who has it.
const CALLS: &[(&str, Credential, Organizations)] = &[
    ("rateLimits.list", Credential::Any, CONSOLE),
    ("workspaces.rateLimits.update", Credential::Any, CONSOLE),
    ("workspaces.rateLimits.list", Credential::Any, CONSOLE),
    ("serviceAccounts.create", Credential::OAuth, CONSOLE),
    ("serviceAccounts.retrieve", Credential::OAuth, CONSOLE),
    ("serviceAccounts.update", Credential::OAuth, CONSOLE),
    ("serviceAccounts.list", Credential::OAuth, CONSOLE),
    ("serviceAccounts.archive", Credential::OAuth, CONSOLE),
    ("serviceAccounts.workspaces.list", Credential::OAuth, CONSOLE),
    ("serviceAccounts.workspaces.add", Credential::OAuth, CONSOLE),
    ("serviceAccounts.workspaces.remove", Credential::OAuth, CONSOLE),
    ("workspaces.serviceAccounts.retrieve", Credential::OAuth, CONSOLE),
    ("workspaces.serviceAccounts.update", Credential::OAuth, CONSOLE),
    ("workspaces.serviceAccounts.list", Credential::OAuth, CONSOLE),
    ("workspaces.serviceAccounts.add", Credential::OAuth, CONSOLE),
    ("workspaces.serviceAccounts.remove", Credential::OAuth, CONSOLE),
    ("federation.issuers.create", Credential::OAuth, CONSOLE),
    ("federation.issuers.retrieve", Credential::OAuth, CONSOLE),
    ("federation.issuers.update", Credential::OAuth, CONSOLE),
    ("federation.issuers.list", Credential::OAuth, CONSOLE),
    ("federation.issuers.archive", Credential::OAuth, CONSOLE),
    ("federation.rules.create", Credential::OAuth, CONSOLE),
    ("federation.rules.retrieve", Credential::OAuth, CONSOLE),
    ("federation.rules.update", Credential::OAuth, CONSOLE),
    ("federation.rules.list", Credential::OAuth, CONSOLE),
    ("federation.rules.archive", Credential::OAuth, CONSOLE),
    ("federation.rules.workspaces.list", Credential::OAuth, CONSOLE),
    ("federation.rules.workspaces.add", Credential::OAuth, CONSOLE),
    ("federation.rules.workspaces.remove", Credential::OAuth, CONSOLE),
    ("externalKeys.create", Credential::Any, CONSOLE_AND_AWS),
    ("externalKeys.retrieve", Credential::Any, CONSOLE_AND_AWS),
    ("externalKeys.update", Credential::Any, CONSOLE_AND_AWS),
    ("externalKeys.list", Credential::Any, CONSOLE_AND_AWS),
    ("externalKeys.delete", Credential::Any, CONSOLE_AND_AWS),
    ("externalKeys.validate", Credential::Any, CONSOLE),
    ("complianceSettings.retrieve", Credential::Any, Organizations::ALL),
    ("complianceSettings.update", Credential::Any, Organizations::ALL),
];

#[test]
fn every_call_says_which_credential_it_takes_and_which_organizations_have_it() {
    for (name, credential, organizations) in CALLS {
        assert_eq!((call(name).credential, call(name).available_to), (*credential, *organizations), "{name}");
    }
}

#[test]
fn every_call_that_archives_deletes_or_switches_off_warns() {
    for (name, ..) in CALLS {
        let ends = ["archive", "delete", "remove"].iter().any(|end| name.ends_with(end));
        let wanted = ends || *name == "complianceSettings.update";
        assert_eq!(call(name).warning.is_some(), wanted, "{name}");
    }
}

#[test]
fn every_parameter_is_documented() {
    for (name, ..) in CALLS {
        assert!(!call(name).doc.is_empty(), "{name}");
        for field in call(name).params.fields {
            assert!(!field.doc.is_empty(), "{name}.{}", field.name);
        }
    }
}
