//! `roles.matrixTable`: a matrix to be read. Every cell is said in words.

mod html;
mod plain;

use super::documents::Docs;
use super::matrix::{Edition, Statement, WORKSPACE};
use super::problem::{Failure, Problem};
use super::roles::WORKSPACE_ROLES;
use super::subject::Options;
use crate::engine::input::Input;
use crate::engine::issue::Step::Key;
use crate::engine::json::Writer;
use crate::prelude::*;
use crate::rules::text::concat;

const SCOPES: &[&str] = &["organization", "workspace"];
const FORMATS: &[&str] = &["text", "markdown", "html", "csv"];

/// A matrix as cells of text.
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The heads of the columns.
    pub head: Vec<&'static str>,
    /// The rows: permission, a cell for each role, documents.
    pub rows: Vec<Vec<String>>,
    /// The documents of all rows.
    docs: Docs,
    /// What the words in the cells mean, and the documents.
    pub legend: Vec<(&'static str, &'static str)>,
}

/// What the words in cells mean.
const WORDS: [(&str, &str); 5] = [
    ("allowed", "a document states it"),
    ("allowed (…)", "it follows from the rule named: less certain than a statement"),
    ("denied", "a document states that it is denied"),
    ("denied (only)", "a document states that the role can do only something else"),
    ("not stated", "no document says"),
];

/// The rules that cells of the organization name (facts §2.3).
const RULES: [(&str, &str); 4] = [
    ("d1", "admins can do what users, developers and billing members can"),
    ("d2", "admins are admins of every workspace"),
    ("d3", "managing a thing includes seeing and creating it"),
    ("d4", "owners and primary owners have all permissions of admins"),
];

/// The one that cells of workspaces name (facts §3).
const FULL: [(&str, &str); 1] =
    [("full control", "workspace admins have full control over settings and members, read widely")];

/// `roles.matrixTable(options)` → text.
pub fn matrix_table(args: &[Input], out: &mut Writer) -> Result<(), Failure> {
    let options = match args.first() {
        Some(options @ Input::Object(_)) => options,
        found => return Err(Problem::wrong_type(&[Key("options")], "an object", found).into()),
    };
    let known = ["scope", "format", "edition"];
    let (edition, mut problems) = match Options::read(Some(options), &known) {
        Ok(read) => (read.edition, Vec::new()),
        Err(Failure::Invalid(problems)) => (Edition::NEWEST, problems),
        Err(other) => return Err(other),
    };
    let mut word = |name: &'static str, words: &'static [&'static str]| {
        let path = [Key("options"), Key(name)];
        let value = options.given(name);
        let found = words.iter().find(|word| value.and_then(Input::as_str) == Some(word)).copied();
        if found.is_none() {
            problems.push(match value {
                Some(value) => Problem::not_one_of(&path, words, value),
                None => Problem::wrong_type(&path, "given", None),
            });
        }
        found.unwrap_or_default()
    };
    let (scope, format) = (word("scope", SCOPES), word("format", FORMATS));
    if !problems.is_empty() {
        return Err(Failure::Invalid(problems));
    }
    let table = if scope == "workspace" { Table::of_workspaces() } else { Table::of_edition(edition) };
    out.string(&match format {
        "html" => html::write(&table),
        "csv" => plain::csv(&table),
        "markdown" => plain::markdown(&table),
        _ => plain::text(&table),
    });
    Ok(())
}

impl Table {
    fn of_edition(edition: &'static Edition) -> Self {
        let caption = concat(&["Organization roles and what they allow, ", edition.name, " edition"]);
        let mut table = Self::new(caption, edition.columns.iter().map(|role| role.title()));
        for row in edition.rows {
            let says = (0..edition.columns.len()).map(|column| row.statement(column));
            table.push(row.permission.title(), row.docs, says);
        }
        table.end(&RULES)
    }

    fn of_workspaces() -> Self {
        let caption = "Workspace roles and what they allow in their workspace".owned();
        let mut table = Self::new(caption, WORKSPACE_ROLES.iter().map(|about| about.title));
        for row in WORKSPACE {
            let says = (0..WORKSPACE_ROLES.len()).map(|column| row.statement(column));
            table.push(row.permission.title(), row.docs, says);
        }
        table.end(&FULL)
    }

    fn new(caption: String, roles: impl Iterator<Item = &'static str>) -> Self {
        let mut head = vec!["Permission"];
        head.extend(roles);
        head.push("Sources");
        Self { caption, head, rows: Vec::new(), docs: Docs::NONE, legend: WORDS.to_vec() }
    }

    fn push(&mut self, title: String, docs: Docs, says: impl Iterator<Item = Statement>) {
        let mut cells = vec![title];
        let mut sources = docs;
        for statement in says {
            sources = sources.and(statement.docs);
            cells.push(words(statement));
        }
        cells.push(sources.names());
        self.docs = self.docs.and(sources);
        self.rows.push(cells);
    }

    /// Puts the rules and the documents behind the words of the legend.
    fn end(mut self, rules: &[(&'static str, &'static str)]) -> Self {
        self.legend.extend_from_slice(rules);
        self.legend.extend(self.docs.each().map(|document| (document.name, document.title)));
        self
    }
}

/// A cell.
fn words(says: Statement) -> String {
    match (says.rule(), says.certainty()) {
        (Some(rule), _) => concat(&["allowed (", rule, ")"]),
        (None, Some("only")) => "denied (only)".owned(),
        _ if says.allows() => "allowed".owned(),
        _ if says.denies() => "denied".owned(),
        _ => "not stated".owned(),
    }
}
