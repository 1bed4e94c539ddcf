//! Whom a question is about, and its options: reading what a caller gave.

use super::matrix::{EDITIONS, Edition};
use super::order::put_in_order;
use super::problem::{Failure, Problem};
use super::roles::OrganizationRole;
use crate::engine::input::Input;
use crate::engine::issue::Step;
use crate::engine::issue::Step::{Index, Key};
use crate::prelude::*;

/// A person: the organization role and the rows of the member lists.
pub struct Subject<'a> {
    /// The organization role, known or not.
    pub role: &'a str,
    /// The rows; `None` when nothing was said about them.
    pub memberships: Option<Vec<Membership<'a>>>,
}

/// A row of a workspace's member list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Membership<'a> {
    /// The workspace.
    pub workspace: &'a str,
    /// The role there, known or not.
    pub role: &'a str,
    /// Whether it was given by hand; `None` when nobody says.
    pub assigned: Option<bool>,
}

impl<'a> Subject<'a> {
    /// What is known of the organization role.
    pub fn known_role(&self) -> Option<OrganizationRole> {
        OrganizationRole::named(self.role)
    }

    /// A subject; its rows are brought into one order, so that theirs does not matter.
    pub fn new(role: &'a str, mut memberships: Option<Vec<Membership<'a>>>) -> Self {
        if let Some(rows) = &mut memberships {
            put_in_order(rows, |a, b| a < b, |a, b| a == b);
        }
        Self { role, memberships }
    }

    /// The rows, by workspace.
    pub fn rows(&self) -> &[Membership<'a>] {
        self.memberships.as_deref().unwrap_or_default()
    }

    /// The rows of one workspace.
    pub fn rows_in(&self, workspace: &str) -> &[Membership<'a>] {
        let rows = self.rows();
        let start = rows.partition_point(|row| row.workspace < workspace);
        let end = rows.partition_point(|row| row.workspace <= workspace);
        rows.get(start..end).unwrap_or_default()
    }

    /// Reads the argument of that name.
    pub fn read(name: &str, value: Option<&'a Input>) -> Result<Self, Failure> {
        let value = object(&[Key(name)], value)?;
        let mut problems = Vec::new();
        let role = text(&[Key(name), Key("role")], value.get("role"), &mut problems);
        let id = value.text_of("id");
        let memberships = match value.given("memberships") {
            None => None,
            Some(Input::List(rows)) => {
                let mut read = Vec::new();
                for (index, row) in rows.iter().enumerate() {
                    let path = [Key(name), Key("memberships"), Index(index)];
                    // A row of somebody else, where both sides say who they are.
                    let other = row.text_of("user_id").is_some_and(|user| id.is_some_and(|id| id != user));
                    let row = membership(path, row, &mut problems);
                    if !other {
                        read.push(row);
                    }
                }
                Some(read)
            }
            found => {
                let path = [Key(name), Key("memberships")];
                problems.push(Problem::wrong_type(&path, "an array of member rows", found));
                None
            }
        };
        if problems.is_empty() { Ok(Self::new(role, memberships)) } else { Err(Failure::Invalid(problems)) }
    }
}

fn membership<'a>(path: [Step<'_>; 3], row: &'a Input, problems: &mut Vec<Problem>) -> Membership<'a> {
    let [a, b, c] = path;
    let mut member = |name: &str| text(&[a, b, c, Key(name)], row.get(name), problems);
    let (workspace, role) = (member("workspace_id"), member("workspace_role"));
    let assigned = match row.given("assigned") {
        None => None,
        Some(Input::Bool(assigned)) => Some(*assigned),
        found => {
            let path = [a, b, c, Key("assigned")];
            problems.push(Problem::wrong_type(&path, "true or false", found));
            None
        }
    };
    Membership { workspace, role, assigned }
}

/// The object at a path.
fn object<'a>(path: &[Step<'_>], value: Option<&'a Input>) -> Result<&'a Input, Failure> {
    match value {
        Some(value @ Input::Object(_)) => Ok(value),
        found => Err(Problem::wrong_type(path, "an object", found).into()),
    }
}

/// The text at a path; notes a problem and gives none when there is no text.
pub fn text<'a>(path: &[Step<'_>], value: Option<&'a Input>, problems: &mut Vec<Problem>) -> &'a str {
    match value {
        Some(Input::Text(text)) => text,
        found => {
            problems.push(Problem::wrong_type(path, "text", found));
            ""
        }
    }
}

/// What kind of workspace one is. It is told, never guessed from a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkspaceKind {
    /// One with a member list.
    Ordinary,
    /// The Default Workspace (rule 12).
    Default,
    /// The Claude Code workspace (rule 13).
    ClaudeCode,
}

impl WorkspaceKind {
    /// The kinds by name.
    pub const NAMES: &'static [&'static str] = &["ordinary", "default", "claude_code"];

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "ordinary" => Some(Self::Ordinary),
            "default" => Some(Self::Default),
            "claude_code" => Some(Self::ClaudeCode),
            _ => None,
        }
    }
}

/// The workspace that a question is about.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its kind.
    pub kind: WorkspaceKind,
}

/// The options of a question.
pub struct Options<'a> {
    /// The edition asked for, or the newest.
    pub edition: &'static Edition,
    /// The workspace asked for.
    pub place: Option<Place<'a>>,
}

impl<'a> Options<'a> {
    /// Reads the argument `options`, of which these keys are known.
    pub fn read(value: Option<&'a Input>, known: &[&str]) -> Result<Self, Failure> {
        let mut options = Self { edition: Edition::NEWEST, place: None };
        let value = match value {
            None | Some(Input::Null) => return Ok(options),
            found => object(&[Key("options")], found)?,
        };
        let mut problems = unknown_keys(value, known);
        if let Some(found) = value.given("edition") {
            let names: Vec<&str> = EDITIONS.iter().map(|edition| edition.name).collect();
            match found.as_str().and_then(Edition::named) {
                Some(edition) => options.edition = edition,
                None => problems.push(Problem::not_one_of(&[Key("options"), Key("edition")], &names, found)),
            }
        }
        if let Some(found) = value.given("workspace") {
            options.place = place(found, &mut problems);
        }
        if problems.is_empty() { Ok(options) } else { Err(Failure::Invalid(problems)) }
    }
}

/// A problem for each key that nothing is known of.
pub fn unknown_keys(options: &Input, known: &[&str]) -> Vec<Problem> {
    let unknown = options.entries().iter().filter(|(key, _)| !known.contains(&key.as_str()));
    let problem = |(key, _): &(String, Input)| {
        let path = [Key("options"), Key(key)];
        let mut message = crate::engine::issue::place(&path);
        message.push_str(" is not known here");
        Problem::new(&path, "unknown_key", message)
    };
    unknown.map(problem).collect()
}

fn place<'a>(value: &'a Input, problems: &mut Vec<Problem>) -> Option<Place<'a>> {
    let path = [Key("options"), Key("workspace")];
    match value {
        Input::Text(id) => Some(Place { id, kind: WorkspaceKind::Ordinary }),
        Input::Object(_) => {
            let [a, b] = path;
            let id = text(&[a, b, Key("id")], value.get("id"), problems);
            let kind = match value.given("kind") {
                None => WorkspaceKind::Ordinary,
                Some(found) => match found.as_str().and_then(WorkspaceKind::named) {
                    Some(kind) => kind,
                    None => {
                        problems.push(Problem::not_one_of(&[a, b, Key("kind")], WorkspaceKind::NAMES, found));
                        return None;
                    }
                },
            };
            Some(Place { id, kind })
        }
        found => {
            problems.push(Problem::wrong_type(&path, "a workspace id or `{ id, kind }`", Some(found)));
            None
        }
    }
}
