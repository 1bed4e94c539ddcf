//! `roles.assignable`: what the API gives by which operation (roles facts §5).

use super::problem::{Failure, Problem};
use super::roles::{ORGANIZATION_ROLES, WORKSPACE_ROLES};
use super::subject::unknown_keys;
use crate::contract::shape::Organizations;
use crate::engine::input::Input;
use crate::engine::issue::Step::Key;
use crate::engine::json::Writer;
use crate::prelude::*;

/// The words of an invite or update in an organization of that type; all when it is unknown.
pub fn to_members(organization: Option<Organizations>) -> Vec<&'static str> {
    let fits = |types: Organizations| organization.is_none_or(|organization| types.meets(organization));
    let given = ORGANIZATION_ROLES.iter().filter(|about| about.given && fits(about.organizations));
    given.map(|about| about.word).collect()
}

/// The words of a workspace member.
pub fn in_workspaces() -> Vec<&'static str> {
    WORKSPACE_ROLES.iter().filter(|about| about.given).map(|about| about.word).collect()
}

/// Reads the option `organizationType`.
pub fn organization_type(options: Option<&Input>) -> Result<Option<Organizations>, Failure> {
    let path = [Key("options"), Key("organizationType")];
    let options = match options {
        None | Some(Input::Null) => return Ok(None),
        Some(options @ Input::Object(_)) => options,
        found => return Err(Problem::wrong_type(&[Key("options")], "an object", found).into()),
    };
    let problems = unknown_keys(options, &["organizationType"]);
    if !problems.is_empty() {
        return Err(Failure::Invalid(problems));
    }
    let Some(found) = options.given("organizationType") else { return Ok(None) };
    let named = found.as_str().and_then(Organizations::named);
    let words = ["console", "enterprise", "aws"];
    named.map(Some).ok_or_else(|| Problem::not_one_of(&path, &words, found).into())
}

/// `roles.assignable(options)` → `{ invite, update, workspaceAdd, workspaceUpdate }`.
pub fn assignable(args: &[Input], out: &mut Writer) -> Result<(), Failure> {
    let (members, workspaces) = (to_members(organization_type(args.first())?), in_workspaces());
    out.begin_object();
    for (operation, words) in [
        ("invite", &members),
        ("update", &members),
        ("workspaceAdd", &workspaces),
        ("workspaceUpdate", &workspaces),
    ] {
        out.key(operation);
        out.begin_array();
        for word in words {
            out.string(word);
        }
        out.end_array();
    }
    out.end_object();
    Ok(())
}
