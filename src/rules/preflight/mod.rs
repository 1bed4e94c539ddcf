//! What the server will refuse, said before it is asked (roles facts §4 and §5).
//!
//! An issue is what the documents say is refused; its code names the rule, or is `not_allowed`
//! where facts §5 says it without a number. What they leave open is a warning.

mod members;
mod organization;

use super::assignable::organization_type;
use super::problem::{Failure, Problem, write_list};
use super::roles::OrganizationRole;
use super::snapshot::{Snapshot, User};
use crate::contract::shape::Organizations;
use crate::engine::input::Input;
use crate::engine::issue::Step::Key;
use crate::engine::issue::shown;
use crate::engine::json::Writer;
use crate::engine::words::{json_list, json_text};
use crate::prelude::*;
use crate::rules::text::concat;

/// `preflight(call, args, options)` beside a snapshot → `{ issues, warnings }`. The arguments are
/// the call's params with those of the path among them; an option is `organizationType`.
pub fn preflight(args: &[Input], snapshot: &str, out: &mut Writer) -> Result<(), Failure> {
    let Some(call) = args.first().and_then(Input::as_str) else {
        return Err(Problem::wrong_type(&[Key("call")], "the name of a call", args.first()).into());
    };
    let organization = organization_type(args.get(2))?;
    let snapshot = Snapshot::read(snapshot)?;
    let nothing = Input::empty();
    let params = args.get(1).unwrap_or(&nothing);
    let mut check =
        Check { snapshot: &snapshot, organization, params, issues: Vec::new(), warnings: Vec::new() };
    match call {
        "invites.create" => check.invite(),
        "users.update" => check.update_user(),
        "users.remove" => check.remove_user(),
        "workspaces.create" => check.create_workspace(),
        "workspaces.members.add" => check.add_member(),
        "workspaces.members.update" => check.update_member(),
        "workspaces.members.remove" => check.remove_member(),
        _ => {}
    }
    out.begin_object();
    out.key("issues");
    write_list(&check.issues, out);
    out.key("warnings");
    out.begin_array();
    for warning in &check.warnings {
        out.string(warning);
    }
    out.end_array();
    out.end_object();
    Ok(())
}

/// One request beside a snapshot.
struct Check<'a> {
    snapshot: &'a Snapshot<'a>,
    organization: Option<Organizations>,
    params: &'a Input,
    issues: Vec<Problem>,
    warnings: Vec<String>,
}

impl<'a> Check<'a> {
    fn text(&self, name: &str) -> &'a str {
        self.params.text_of(name).unwrap_or_default()
    }

    /// Refuses for a reason, given in parts; `documents` are those that say so.
    fn refuse(&mut self, field: &str, code: &'static str, message: &[&str], documents: &[&str]) {
        let problem = Problem::new(&[Key(field)], code, concat(message))
            .with("value", json_text(&shown(self.text(field))))
            .with("documents", json_list(documents));
        self.issues.push(problem);
    }

    fn warn(&mut self, message: &[&str]) {
        // What a user gave must not break the lines of whoever prints it.
        let message = concat(message);
        self.warnings.push(message.chars().map(|it| if it < ' ' { '\u{fffd}' } else { it }).collect());
    }

    /// Whom the call is about; a warning when the snapshot does not have that person.
    fn user(&mut self) -> Option<&'a User<'a>> {
        let id = self.text("user_id");
        let found = self.snapshot.user(id).and_then(|at| self.snapshot.users.get(at));
        match found.map(|user| OrganizationRole::named(&user.role)) {
            None => self.warn(&[
                "`",
                &shown(id),
                "` is not in the snapshot: nothing is checked about this person",
            ]),
            Some(None) => {
                let role = shown(found.map_or("", |user| &user.role));
                self.warn(&["nothing is known of the organization role `", &role, "` of `", &shown(id), "`"]);
            }
            Some(Some(_)) => {}
        }
        found
    }

    /// Whether the organization is one of Claude Enterprise, as far as one can know.
    fn in_enterprise(&self, roles: &[Option<OrganizationRole>]) -> bool {
        let enterprise = |role: &Option<OrganizationRole>| {
            role.is_some_and(|role| role.is_set_in_enterprise() || role == OrganizationRole::Managed)
        };
        match self.organization {
            Some(known) => known == Organizations::ENTERPRISE,
            None => roles.iter().any(enterprise),
        }
    }
}
