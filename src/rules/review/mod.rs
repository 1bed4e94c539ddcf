//! `roles.review`: who is who in every workspace, why, and what is unusual. It takes
//! `n log n` steps for `n` rows, and memory in proportion to them.

mod csv;
mod people;
pub mod unusual;

use super::problem::Failure;
use super::snapshot::Snapshot;
use super::subject::Options;
use crate::engine::input::Input;
use crate::engine::json::Writer;
use people::{People, Person};
use unusual::Unusual;

/// `roles.review(snapshot, options)` → `{ people, unusual }`; the options are the only argument
/// beside the snapshot.
pub fn review(args: &[Input], snapshot: &str, out: &mut Writer) -> Result<(), Failure> {
    Options::read(args.first(), &["edition"])?;
    let snapshot = Snapshot::read(snapshot)?;
    let mut unusual = Unusual::of(&snapshot);
    out.begin_object();
    out.key("people");
    out.begin_array();
    People::of(&snapshot).each(&mut |person| {
        unusual.note(person);
        write(person, out);
    });
    out.end_array();
    out.key("unusual");
    unusual.write(out);
    out.end_object();
    Ok(())
}

/// The table of a review, one line for each person and workspace, as text.
pub fn review_csv(args: &[Input], snapshot: &str, out: &mut Writer) -> Result<(), Failure> {
    Options::read(args.first(), &["edition"])?;
    let snapshot = Snapshot::read(snapshot)?;
    out.string(&csv::table(&snapshot));
    Ok(())
}

fn write(person: &Person<'_>, out: &mut Writer) {
    let user = person.user;
    out.begin_object();
    out.field("id", &user.id);
    out.field("email", &user.email);
    out.field("name", &user.name);
    out.field("role", &user.role);
    out.field_or_null("everywhere", person.everywhere.map(|(role, _)| role.word()));
    out.key("workspaces");
    out.begin_array();
    for post in &person.posts {
        out.begin_object();
        out.field("workspace_id", post.workspace);
        out.field("name", post.name);
        let mut also = post.held.iter();
        if let Some(held) = also.next() {
            out.field("role", held.word);
            out.field("from", held.from.name());
            out.field("rule", person.rule(held.from));
        }
        out.key("also");
        out.begin_array();
        for held in also {
            out.begin_object();
            out.field("role", held.word);
            out.field("from", held.from.name());
            out.end_object();
        }
        out.end_array();
        out.end_object();
    }
    out.end_array();
    out.key("unusual");
    out.begin_array();
    for rule in unusual::of_person(person) {
        out.string(rule);
    }
    out.end_array();
    out.end_object();
}
