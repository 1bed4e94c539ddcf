//! A review as a table.

use super::super::csv::push_line;
use super::super::snapshot::Snapshot;
use super::people::{People, Person};
use super::unusual;
use crate::prelude::*;

const COLUMNS: [&str; 11] = [
    "user_id",
    "email",
    "name",
    "role",
    "workspace_id",
    "workspace",
    "workspace_role",
    "from",
    "rule",
    "also",
    "unusual",
];

/// One line for each person and workspace, one for who has none.
pub fn table(snapshot: &Snapshot<'_>) -> String {
    let mut out = String::new();
    push_line(&mut out, COLUMNS);
    People::of(snapshot).each(&mut |person| push_person(&mut out, person));
    out
}

fn push_person(out: &mut String, person: &Person<'_>) {
    let user = person.user;
    let unusual = unusual::of_person(person).next().unwrap_or_default();
    let mut line = |post: [&str; 6]| {
        let [id, name, role, from, rule, also] = post;
        let who = [&*user.id, &user.email, &user.name, &user.role];
        push_line(out, who.into_iter().chain([id, name, role, from, rule, also, unusual]));
    };
    for post in &person.posts {
        let mut rest = post.held.iter();
        let Some(held) = rest.next() else { continue };
        let mut also = String::new();
        for other in rest {
            if !also.is_empty() {
                also.push(' ');
            }
            also.push_str(other.word);
        }
        let (from, rule) = (held.from, person.rule(held.from));
        line([post.workspace, post.name, held.word, from.name(), rule, &also]);
    }
    if person.posts.is_empty() {
        let (role, rule) = match person.everywhere {
            Some((role, _)) => (role.word(), person.rule(super::super::standing::From::Inherited)),
            None => ("", ""),
        };
        line(["", "", role, "", rule, ""]);
    }
}
