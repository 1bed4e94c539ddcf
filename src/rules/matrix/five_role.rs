//! The five-role help article (roles facts §2.1). Its row "workspace admin everywhere" is rule 1.

use super::super::documents::H5;
use super::super::permission::Permission::*;
use super::super::roles::OrganizationRole::{Admin, Billing, ClaudeCodeUser, Developer, User};
use super::{__, D1, D2, D3, Edition, NO, ONLY, Row, YES, row};

/// The edition.
pub static EDITION: Edition = Edition {
    name: "five-role",
    columns: &[User, ClaudeCodeUser, Developer, Billing, Admin],
    rows: ROWS,
    beside: &[],
};

#[rustfmt::skip]
const ROWS: &[Row] = &[
    //                                user  ccuser devel bill  admin
    row(UsePlayground,             H5, &[YES,  YES, YES, YES, D1]),
    row(UseClaudeCode,             H5, &[ONLY, YES, __,  __,  __]),
    row(AccessClaudeCodeWorkspace, H5, &[ONLY, YES, __,  NO,  D2]),
    row(ViewApiKeys,               H5, &[NO,   __,  D3,  __,  D1]),
    row(ManageApiKeys,             H5, &[ONLY, __,  YES, __,  D1]),
    row(ViewUsage,                 H5, &[ONLY, __,  YES, YES, D1]),
    row(ViewCost,                  H5, &[ONLY, __,  YES, YES, D1]),
    row(ViewUsageLogs,             H5, &[NO,   __,  __,  __,  __]),
    row(ViewBilling,               H5, &[NO,   __,  __,  D3,  D1]),
    row(ManageBilling,             H5, &[ONLY, __,  __,  YES, D1]),
    row(ManageUsers,               H5, &[ONLY, __,  __,  __,  YES]),
    row(ManageRoles,               H5, &[ONLY, __,  __,  __,  YES]),
    row(SeeAllWorkspaceLimits,     H5, &[ONLY, __,  __,  YES, D2]),
];
