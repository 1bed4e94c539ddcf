//! `roles.effective` and `roles.can`: what somebody may do, and one thing of it.

use super::decision::Decision;
use super::permission::{PERMISSIONS, Permission};
use super::problem::{Failure, Problem};
use super::standing::Standing;
use super::subject::{Options, Subject};
use crate::engine::input::Input;
use crate::engine::issue::Step::Key;
use crate::engine::issue::{place, shown};
use crate::engine::json::Writer;
use crate::engine::suggest::nearest;
use crate::rules::text::concat;

const KEYS: &[&str] = &["workspace", "edition"];

/// `roles.effective(subject, options)` → `{ roles, permissions }`.
pub fn effective(args: &[Input], out: &mut Writer) -> Result<(), Failure> {
    let subject = Subject::read("subject", args.first())?;
    let options = Options::read(args.get(1), KEYS)?;
    let standing = Standing::of(&subject, options.place);
    out.begin_object();
    out.key("roles");
    standing.write(out);
    out.key("permissions");
    out.begin_object();
    for (permission, name) in &PERMISSIONS {
        if options.place.is_some() || !permission.only_in_workspace() {
            out.key(name);
            Decision::of(&standing, *permission, options.edition).write(&standing, options.edition, out);
        }
    }
    out.end_object();
    out.end_object();
    Ok(())
}

/// `roles.can(subject, permission, options)` → a decision.
pub fn can(args: &[Input], out: &mut Writer) -> Result<(), Failure> {
    let subject = Subject::read("subject", args.first())?;
    let permission = permission(args.get(1))?;
    let options = Options::read(args.get(2), KEYS)?;
    let standing = Standing::of(&subject, options.place);
    Decision::of(&standing, permission, options.edition).write(&standing, options.edition, out);
    Ok(())
}

fn permission(value: Option<&Input>) -> Result<Permission, Failure> {
    let path = [Key("permission")];
    let Some(name) = value.and_then(Input::as_str) else {
        return Err(Problem::wrong_type(&path, "the name of a permission", value).into());
    };
    Permission::named(name).ok_or_else(|| {
        let mut message = concat(&[&place(&path), " is unknown: `", &shown(name), "`"]);
        if let Some(near) = nearest(name, PERMISSIONS.iter().map(|(_, name)| *name)) {
            message.push_str(&concat(&["; did you mean `", near, "`?"]));
        }
        Problem::new(&path, "not_allowed", message).into()
    })
}
