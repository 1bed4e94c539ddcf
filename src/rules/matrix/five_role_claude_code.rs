//! The later five-role help article, in which Developer gains Claude Code, and Admin with it by
//! d1 (roles facts, table of sources and §7 example 12). The rest is as in the one before.

use super::super::documents::H5B;
use super::super::permission::Permission::*;
use super::super::roles::OrganizationRole::{Admin, Billing, ClaudeCodeUser, Developer, User};
use super::{__, D1, D2, D3, Edition, NO, ONLY, Row, YES, row};

/// The edition.
pub static EDITION: Edition = Edition {
    name: "five-role-claude-code",
    columns: &[User, ClaudeCodeUser, Developer, Billing, Admin],
    rows: ROWS,
    beside: &[],
};

#[rustfmt::skip]
const ROWS: &[Row] = &[
    //                                 user  ccuser devel bill  admin
    row(UsePlayground,             H5B, &[YES,  YES, YES, YES, D1]),
    row(UseClaudeCode,             H5B, &[ONLY, YES, YES, __,  D1]),
    row(AccessClaudeCodeWorkspace, H5B, &[ONLY, YES, __,  NO,  D2]),
    row(ViewApiKeys,               H5B, &[NO,   __,  D3,  __,  D1]),
    row(ManageApiKeys,             H5B, &[ONLY, __,  YES, __,  D1]),
    row(ViewUsage,                 H5B, &[ONLY, __,  YES, YES, D1]),
    row(ViewCost,                  H5B, &[ONLY, __,  YES, YES, D1]),
    row(ViewUsageLogs,             H5B, &[NO,   __,  __,  __,  __]),
    row(ViewBilling,               H5B, &[NO,   __,  __,  D3,  D1]),
    row(ManageBilling,             H5B, &[ONLY, __,  __,  YES, D1]),
    row(ManageUsers,               H5B, &[ONLY, __,  __,  __,  YES]),
    row(ManageRoles,               H5B, &[ONLY, __,  __,  __,  YES]),
    row(SeeAllWorkspaceLimits,     H5B, &[ONLY, __,  __,  YES, D2]),
];
