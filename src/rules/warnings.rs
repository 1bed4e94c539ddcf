//! What to tell before a change of roles: nothing here refuses anything.

use super::roles::OrganizationRole;
use crate::prelude::*;
use crate::rules::text::concat;

/// How many others hold a role, where that is known.
#[derive(Clone, Copy)]
pub struct Others {
    /// Other admins and owners.
    pub admins: usize,
    /// Other holders of the billing role.
    pub billing: usize,
}

/// Warnings of a change of somebody's organization role; to no role at all for a removal.
pub fn of_change(
    before: Option<OrganizationRole>,
    after: Option<OrganizationRole>,
    others: Option<Others>,
) -> Vec<String> {
    let mut out = Vec::new();
    let Some(before) = before.filter(|before| Some(*before) != after) else { return out };
    let after_admin = after.is_some_and(OrganizationRole::is_admin);
    let (admin, billing) = (before.is_admin() && !after_admin, before == OrganizationRole::Billing);
    if admin || billing && !after_admin {
        out.push(
            "the billing e-mail kept by the payment processor stays as it is: it is changed through support \
             (rule 14)"
                .owned(),
        );
    }
    let mut last = |role: &str, others: Option<usize>| match others {
        Some(0) => out.push(concat(&["nobody else in the snapshot has the role `", role, "`"])),
        Some(_) => {}
        None => out.push(concat(&[
            "somebody else must have the role `",
            role,
            "`: who else does is not known here",
        ])),
    };
    if admin {
        last("admin", others.map(|others| others.admins));
    }
    if billing {
        last("billing", others.map(|others| others.billing));
    }
    out
}
