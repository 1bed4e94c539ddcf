//! What is wrong with a question, as the error objects of the public face.

use crate::engine::input::Input;
use crate::engine::issue::{Code, Issue, Step, place, received};
use crate::engine::json::{Writer, integer};
use crate::engine::words::{json_list, list_of, push_value};
use crate::prelude::*;
use crate::rules::text::concat;

/// One issue: an argument that cannot be used, or a request that a rule refuses.
pub struct Problem {
    issue: Issue,
    code: &'static str,
    /// Members of `params`: name and JSON text.
    params: Vec<(&'static str, String)>,
}

impl Problem {
    /// An issue with a code of the public face.
    pub fn new(path: &[Step<'_>], code: &'static str, message: String) -> Self {
        // The engine's issue cleans path and message; its own code is not used.
        Self { issue: Issue::new(path, Code::NotAllowed, &message), code, params: Vec::new() }
    }

    /// The same with one more param, as JSON text.
    pub fn with(mut self, name: &'static str, json: String) -> Self {
        self.params.push((name, json));
        self
    }

    /// A value of another kind than the one that is needed.
    pub fn wrong_type(path: &[Step<'_>], needed: &str, found: Option<&Input>) -> Self {
        let mut message = concat(&[&place(path), " must be ", needed]);
        let code = if found.is_some() { "wrong_type" } else { "required" };
        let Some(found) = found else { return Self::new(path, code, message) };
        message.push_str(", not ");
        push_value(&mut message, found);
        let mut problem = Self::new(path, code, message);
        problem.issue.received = Some(received(found));
        problem
    }

    /// A word that is not in a closed list.
    pub fn not_one_of(path: &[Step<'_>], words: &[&str], found: &Input) -> Self {
        let mut message = concat(&[&place(path), " must be one of ", &list_of(words), ", not "]);
        push_value(&mut message, found);
        let mut problem = Self::new(path, "not_allowed", message).with("allowed", json_list(words));
        problem.issue.received = Some(received(found));
        problem
    }

    /// Writes it as an object of the public face.
    pub fn write(&self, out: &mut Writer) {
        out.begin_object();
        out.field_raw("path", &self.issue.path);
        out.field("code", self.code);
        out.field("message", &self.issue.message);
        out.key("params");
        out.begin_object();
        for (name, json) in &self.params {
            out.field_raw(name, json);
        }
        out.end_object();
        if let Some(json) = &self.issue.received {
            out.field_raw("received", json);
        }
        out.end_object();
    }
}

/// Writes issues as an array.
pub fn write_list(problems: &[Problem], out: &mut Writer) {
    out.begin_array();
    for problem in problems {
        problem.write(out);
    }
    out.end_array();
}

/// Why a question has no answer.
pub enum Failure {
    /// Arguments that cannot be used, at least one.
    Invalid(Vec<Problem>),
    /// A snapshot that cannot be read: code and message.
    Snapshot(&'static str, String),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Invalid(vec![problem])
    }
}

impl Failure {
    /// The error object.
    pub fn write(&self, function: &str, out: &mut Writer) {
        out.begin_object();
        let begin = |out: &mut Writer, class: &str, code: &str, message: &str| {
            out.field("class", class);
            out.field("code", code);
            out.field("message", &concat(&["`", function, "`: ", message]));
        };
        match self {
            Self::Snapshot(code, message) => begin(out, "SnapshotError", code, message),
            Self::Invalid(problems) => {
                let first = problems.first().map_or("", |problem| problem.issue.message.as_str());
                let more = integer(problems.len() as i64 - 1);
                let plural = if problems.len() == 2 { " more problem)" } else { " more problems)" };
                let all = concat(&[first, " (and ", &more, plural]);
                let message = if problems.len() < 2 { first } else { &all };
                begin(out, "ValidationError", "invalid_request", message);
                out.field("call", function);
                out.key("issues");
                write_list(problems, out);
            }
        }
        out.end_object();
    }
}
