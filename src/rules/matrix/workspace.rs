//! The workspace roles (roles facts §3), and what follows for them from other rules.

use super::super::documents::{Docs, H4, H5, H6, W4, W5};
use super::super::permission::Permission::*;
use super::{__, D3, FOLLOWS, FULL, NO, ONLY, Row, YES, row};

const BOTH: Docs = W4.and(W5);
const ARTICLE: Docs = H4.and(H5).and(H6);

/// The matrix.
#[rustfmt::skip]
pub const ROWS: &[Row] = &[
    //                                 user  restr. devel admin bill
    row(UsePlayground,           W5,   &[YES,  __,  __,  FULL, __]),
    row(CreateOtherApiKeys,      BOTH, &[ONLY, YES, YES, FULL, __]),
    row(ManageApiKeys,           BOTH, &[ONLY, YES, YES, FULL, __]),
    row(UseApi,                  BOTH, &[ONLY, YES, YES, FULL, __]),
    row(ViewSessionTraces,       W5,   &[ONLY, NO,  __,  FULL, __]),
    row(DownloadFiles,           W5,   &[ONLY, NO,  __,  FULL, __]),
    row(ChangeWorkspaceSettings, BOTH, &[ONLY, __,  __,  YES,  __]),
    row(ManageWorkspaceMembers,  BOTH, &[ONLY, __,  __,  YES,  __]),
    row(ViewWorkspaceBilling,    BOTH, &[ONLY, __,  __,  FULL, YES]),
];

/// What the facts have no row for and their rules give: managing keys includes seeing them
/// (d3), and Workspace Billing sees cost and usage (rule 2).
#[rustfmt::skip]
pub const FOLLOWING: &[Row] = &[
    row(ViewApiKeys, BOTH,    &[__, D3, D3, D3, __]),
    row(ViewUsage,   ARTICLE, &[__, __, __, __, FOLLOWS]),
    row(ViewCost,    ARTICLE, &[__, __, __, __, FOLLOWS]),
];
