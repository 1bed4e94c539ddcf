//! The four-role forms of guide and help article (roles facts §2, below the table of §2.2).
//!
//! The guide names the playground, keys, billing details and users; the article adds usage and
//! cost for Billing, and role assignments for Admin. In neither may a Developer see usage.

use super::super::documents::{Docs, G4, H4};
use super::super::permission::Permission::*;
use super::super::roles::OrganizationRole::{Admin, Billing, Developer, User};
use super::{__, D1, D2, D3, Edition, Row, YES, row};

const BOTH: Docs = G4.and(H4);

/// The edition.
pub static EDITION: Edition =
    Edition { name: "four-role", columns: &[User, Developer, Billing, Admin], rows: ROWS, beside: &[] };

#[rustfmt::skip]
const ROWS: &[Row] = &[
    //                              user  devel bill  admin
    row(UsePlayground,        BOTH, &[YES, YES, YES, D1]),
    row(ViewApiKeys,          BOTH, &[__,  D3,  __,  D1]),
    row(ManageApiKeys,        BOTH, &[__,  YES, __,  D1]),
    row(ViewUsage,            H4,   &[__,  __,  YES, D1]),
    row(ViewCost,             H4,   &[__,  __,  YES, D1]),
    row(ViewBilling,          BOTH, &[__,  __,  D3,  D1]),
    row(ManageBilling,        BOTH, &[__,  __,  YES, D1]),
    row(ManageUsers,          BOTH, &[__,  __,  __,  YES]),
    row(ManageRoles,          H4,   &[__,  __,  __,  YES]),
    // Rules 1 and 2 (H4).
    row(SeeAllWorkspaceLimits, H4,  &[__,  __,  YES, D2]),
];
