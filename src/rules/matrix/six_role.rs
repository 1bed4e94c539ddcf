//! The six-role help article with guide and other sources folded in (roles facts §2.2).

use super::super::documents::{CA, CI, Docs, E, GP, H5B, H6, W5};
use super::super::permission::Permission::*;
use super::super::roles::OrganizationRole::{
    Admin, Billing, ClaudeCodeUser, Developer, LimitedDeveloper, MembershipAdmin, Owner, User,
};
use super::{__, D1, D2, D3, D4, D24, Edition, NO, ONLY, Row, YES, row};

const H6_GP: Docs = H6.and(GP);
const H6_W5: Docs = H6.and(W5);
const H6_CA: Docs = H6.and(CA);

/// The edition.
pub static EDITION: Edition = Edition {
    name: "six-role",
    columns: &[User, ClaudeCodeUser, LimitedDeveloper, Developer, Billing, Admin, Owner],
    rows: ROWS,
    // May manage members of a Claude Enterprise organization (facts §1).
    beside: &[(MembershipAdmin, row(ManageUsers, E, &[YES]))],
};

/// "User can use only the playground" stands in the article, whatever else a row is from.
const ONLY_H6: super::Cell = ONLY.by(H6);

/// What Admin may is in the article, what Developer may is in the row's source.
const D1_CI: super::Cell = D1.by(H6.and(CI));

#[rustfmt::skip]
const ROWS: &[Row] = &[
    //                                    user     ccuser        limited        devel         bill      admin     owner
    row(UsePlayground,             H6_GP, &[YES,     YES,        YES.by(H6),    YES,          YES,      D1,       D4]),
    row(UseClaudeCode,             H6_GP, &[ONLY_H6, YES,        YES.by(H6),    YES.by(H6.and(H5B).and(GP)), __, D1, D4]),
    row(AccessClaudeCodeWorkspace, H6,    &[ONLY,    YES,        __,            __,           NO,       D2.by(H6_W5), D24.by(H6_W5.and(GP))]),
    row(ViewApiKeys,               H6,    &[NO,      __,         D3,            D3,           __,       D1,       D4]),
    row(ManageApiKeys,             H6_GP, &[ONLY_H6, __,         YES.by(H6),    YES,          __,       D1,       D4]),
    row(CreateClaudeCodeKeys,      CI,    &[ONLY_H6, YES,        __,            YES,          __,       D1_CI,    D4]),
    // Claude Code Users make Claude Code keys only.
    row(CreateOtherApiKeys,        CI,    &[ONLY_H6, NO,         D3.by(H6),     YES,          __,       D1_CI,    D4]),
    row(ManageWebhookEndpoints,    H6,    &[ONLY,    __,         YES,           YES,          __,       D1,       D4]),
    row(ViewUsage,                 H6_CA, &[ONLY_H6, __,         YES.by(H6),    YES,          YES,      D1,       D4]),
    row(ViewCost,                  H6_CA, &[ONLY_H6, __,         YES.by(H6),    YES,          YES,      D1,       D4]),
    row(ViewUsageLogs,             H6,    &[NO,      __,         __,            __,           __,       __,       __]),
    row(ManageVaults,              H6,    &[ONLY,    __,         YES,           YES,          __,       D1,       D4]),
    // Facts §6.2: the article leaves these two out for Limited Developer and does not deny them.
    row(ViewSessionTraces,         H6,    &[ONLY,    __,         __,            YES,          __,       D1,       D4]),
    row(DownloadFiles,             H6,    &[ONLY,    __,         __,            YES,          __,       D1,       D4]),
    row(ViewBilling,               H6,    &[NO,      __,         __,            __,           D3,       D1,       D4]),
    row(ManageBilling,             H6_GP, &[ONLY_H6, __,         __,            __,           YES,      D1,       D4]),
    row(ViewMcpTunnels,            H6,    &[YES,     YES,        YES,           YES,          YES,      D1,       D4]),
    // Developers may view tunnels, not change them.
    row(CreateMcpTunnels,          H6_W5, &[ONLY_H6, __,         __,            NO,           __,       YES,      D4]),
    row(SendSessionEvents,         H6,    &[ONLY,    __,         __,            __,           __,       YES,      D4]),
    row(ManageUsers,               H6_GP, &[ONLY_H6, __,         __,            __,           __,       YES,      D4]),
    row(ManageRoles,               H6,    &[ONLY,    __,         __,            __,           __,       YES,      D4]),
    row(ManageAdmins,              GP,    &[ONLY_H6, __,         __,            __,           __,       __,       YES]),
    // "Only organization admins."
    row(CreateWorkspaces,          W5,    &[ONLY_H6, NO,         NO,            NO,           NO,       YES,      D4]),
    // "Only members with the admin role."
    row(CreateAdminKeys,           GP,    &[ONLY_H6, NO,         NO,            NO,           NO,       YES,      D4]),
    // Admin, owner and primary owner.
    row(ObtainOrgAdminToken,       GP,    &[ONLY_H6, NO,         NO,            NO,           NO,       YES,      YES]),
    // The documentation lists exactly these roles.
    row(ViewClaudeCodeDashboard,   CA,    &[__,      __,         __,            YES,          YES,      YES,      YES]),
    row(SeeAllWorkspaceLimits,     H6,    &[ONLY,    __,         __,            __,           YES,      D2,       D24]),
];
