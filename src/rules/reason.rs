//! The reason of a decision, in a sentence.

use super::decision::{Decision, Note, Source, Verdict};
use super::matrix::{Edition, Mark};
use super::standing::{From, Standing};
use super::subject::WorkspaceKind;
use crate::engine::issue::shown;
use crate::prelude::*;
use crate::rules::text::concat;

/// The sentence of a decision.
pub fn of(decision: &Decision<'_>, standing: &Standing<'_>, edition: &Edition) -> String {
    let mut out = String::new();
    match decision.note {
        Note::NoRoleThere => {
            let role = shown(standing.role);
            let workspace = shown(standing.place.map_or("", |place| place.id));
            return concat(&[
                "`",
                &role,
                "` brings no role in the workspace `",
                &workspace,
                "` and none was given there (rule 3)",
            ]);
        }
        Note::NeedsWorkspace => {
            return "it exists inside a workspace only: ask for one with `workspace`".owned();
        }
        Note::NotByHand => {
            return "keys in the Claude Code workspace are made at sign-in, never by hand (rule 13; W5)"
                .owned();
        }
        Note::LesserRole => {
            return "the organization role carries this right to keys; whether it holds in a workspace \
                    that one was added to with a lesser role is an open question"
                .owned();
        }
        Note::None => {}
    }
    match decision.verdict {
        Verdict::Allowed => sources(&decision.grants, &mut out),
        Verdict::Denied => sources(&decision.denials, &mut out),
        Verdict::Conflicting => {
            sources(&decision.grants, &mut out);
            out.push_str("; but ");
            sources(&decision.denials, &mut out);
        }
        _ => nothing_said(standing, edition, &mut out),
    }
    if standing.place.is_some_and(|place| place.kind == WorkspaceKind::Default) {
        out.push_str("; access to the Default Workspace follows the organization role (rule 12)");
    }
    out
}

fn nothing_said(standing: &Standing<'_>, edition: &Edition, out: &mut String) {
    let role = shown(standing.role);
    let said = match standing.known {
        None => concat(&["nothing is known of the role `", &role, "`"]),
        Some(known) if !edition.knows(known) => {
            concat(&["the ", edition.name, " edition does not speak of `", &role, "`"])
        }
        _ => {
            out.push_str("no document says it of `");
            out.push_str(&role);
            for held in &standing.held {
                out.push_str("` or `");
                out.push_str(&shown(held.word));
            }
            "`".owned()
        }
    };
    out.push_str(&said);
}

/// `` `developer` is allowed it (H6) ``, for each source.
fn sources(sources: &[Source<'_>], out: &mut String) {
    for (index, source) in sources.iter().enumerate() {
        if index > 0 {
            out.push_str("; ");
        }
        out.push('`');
        out.push_str(&shown(source.role));
        out.push_str(match source.from {
            From::Organization => "`",
            From::Inherited => "`, inherited from the organization role,",
            From::Assigned => "`, given in this workspace,",
        });
        out.push_str(match source.says.mark {
            Mark::No => " is said to have no right to it (",
            Mark::Only => " is said to have a right to something else only (",
            _ => " has the right (",
        });
        if let Some(rule) = source.rule() {
            out.push_str(rule);
            out.push_str("; ");
        }
        out.push_str(&source.says.docs.names());
        out.push(')');
    }
}
