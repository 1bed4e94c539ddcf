//! Judging the one look for a creation whose answer was lost: is what was found
//! the object that the call made?

use super::input::Input;
use super::time::rfc3339_ms;
use crate::contract::shape::{Look, Returns};
use crate::prelude::*;

/// What a look found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The object that the call made, as JSON.
    Ours(String),
    /// An object of that name that the call did not surely make, as JSON.
    NotOurs(String),
    /// No object of that name.
    Nothing,
    /// The answer cannot be read.
    Unreadable,
}

/// Compares what a look answered with what was asked for.
///
/// `not_before_ms` is the start of the call in the server's time; a dated object
/// that is older was there before.
pub fn judge(body: &[u8], look: &Look, args: &Input, not_before_ms: i64) -> Judgement {
    let Some(answer) = core::str::from_utf8(body).ok().and_then(Input::parse) else {
        return Judgement::Unreadable;
    };
    let candidates: &[Input] = match look.endpoint.returns {
        Returns::Page(..) => match answer.get("data") {
            Some(Input::List(items)) => items,
            None | Some(Input::Null) => &[],
            Some(_) => return Judgement::Unreadable,
        },
        Returns::One(_) => core::slice::from_ref(&answer),
    };
    let mut other = None;
    for candidate in candidates.iter().filter(|candidate| same(args, candidate, look.key)) {
        let equal = look.equal.iter().all(|name| same(args, candidate, name));
        if equal && is_live(look, candidate) && !is_older(look, candidate, not_before_ms) {
            return Judgement::Ours(candidate.to_json());
        }
        other = other.or(Some(candidate));
    }
    other.map_or(Judgement::Nothing, |object| Judgement::NotOurs(object.to_json()))
}

/// Whether a field is what was asked for. What was not asked for must be absent or empty.
fn same(args: &Input, candidate: &Input, name: &str) -> bool {
    match (args.get(name), candidate.get(name)) {
        (None | Some(Input::Null), None | Some(Input::Null)) => true,
        (None | Some(Input::Null), Some(found)) => {
            found.items().is_empty() && matches!(found, Input::List(_))
        }
        // A server may leave an empty list out.
        (Some(Input::List(asked)), None) => asked.is_empty(),
        (Some(Input::List(asked)), Some(Input::List(found))) => {
            asked.len() == found.len() && asked.iter().all(|item| found.contains(item))
        }
        (Some(Input::Text(asked)), Some(Input::Text(found))) => {
            asked == found || (name == "email" && asked.eq_ignore_ascii_case(found))
        }
        (Some(asked), Some(found)) => asked.same_json(found),
        (Some(_), None) => false,
    }
}

fn is_live(look: &Look, candidate: &Input) -> bool {
    look.live.is_none_or(|(field, words)| {
        candidate.get(field).and_then(Input::as_str).is_some_and(|word| words.contains(&word))
    })
}

fn is_older(look: &Look, candidate: &Input, not_before_ms: i64) -> bool {
    look.dated.is_some_and(|field| {
        candidate
            .get(field)
            .and_then(Input::as_str)
            .and_then(rfc3339_ms)
            .is_none_or(|made| made < not_before_ms)
    })
}
