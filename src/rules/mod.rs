//! What the documents say about roles: who may do what, and why; what the server will refuse.
//!
//! Pure data and logic over JSON text. [`answer`] is the whole face of this room: a function by
//! its name, its arguments as a JSON array (the core's form of input), and a snapshot as plain
//! JSON where the function takes one. It gives `{"value": …}` or `{"error": …}`.

pub mod assignable;
pub mod change;
mod csv;
pub mod decision;
pub mod documents;
mod index;
pub mod matrix;
pub mod order;
pub mod permission;
pub mod preflight;
pub mod problem;
pub mod question;
mod reason;
pub mod review;
pub mod roles;
pub mod rows;
pub mod snapshot;
pub mod standing;
pub mod subject;
pub mod table;
pub mod text;
mod warnings;

#[cfg(test)]
mod tests;

use crate::engine::input::Input;
use crate::engine::issue::{Step, shown};
use crate::engine::json::Writer;
use crate::prelude::*;
use crate::rules::text::concat;
use problem::{Failure, Problem};

/// Answers a question.
pub fn answer(function: &str, args: &str, snapshot: &str) -> String {
    let mut out = Writer::new();
    out.begin_object();
    out.key("value");
    match ask(function, args, snapshot, &mut out) {
        Ok(()) => {
            out.end_object();
            out.finish()
        }
        Err(failure) => {
            // Nothing of a half-written answer is given out.
            let mut out = Writer::new();
            out.begin_object();
            out.key("error");
            failure.write(function, &mut out);
            out.end_object();
            out.finish()
        }
    }
}

fn ask(function: &str, args: &str, snapshot: &str, out: &mut Writer) -> Result<(), Failure> {
    let args = Input::read(args);
    let args = args.items();
    match function {
        "roles.effective" => question::effective(args, out),
        "roles.can" => question::can(args, out),
        "roles.explainChange" => change::explain_change(args, out),
        "roles.review" => review::review(args, snapshot, out),
        "roles.review.csv" => review::review_csv(args, snapshot, out),
        "roles.matrixTable" => table::matrix_table(args, out),
        "preflight" => preflight::preflight(args, snapshot, out),
        "roles.assignable" => assignable::assignable(args, out),
        other => {
            let message = concat(&["there is no function `", &shown(other), "`"]);
            Err(Problem::new(&[Step::Key("function")], "not_allowed", message).into())
        }
    }
}
