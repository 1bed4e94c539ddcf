//! Judging the one look for a creation whose answer was lost: is what was found
//! the object that the call made?

use super::input::Input;
use super::json::Writer;
use super::text::lenient;
use super::time::rfc3339_ms;
use crate::contract::shape::Look;
use crate::prelude::*;

/// What a look found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The object that the call made, as JSON.
    Ours(String),
    /// An object of that name that the call did not surely make, as JSON.
    NotOurs(String),
    /// No object of that name, or nothing that can be read.
    Nothing,
}

/// Compares what a look answered with what was asked for.
///
/// `not_before_ms` is the start of the call in the server's time; a dated object
/// that is older was there before.
pub fn judge(body: &[u8], look: &Look, args: &Input, not_before_ms: i64) -> Judgement {
    let answer = Input::read(lenient(body));
    let list = answer.get("data").or_else(|| answer.get("items"));
    let candidates: &[Input] = match (&answer, list) {
        (_, Some(Input::List(items))) | (Input::List(items), _) => items,
        _ => core::slice::from_ref(&answer),
    };
    if let Some(field) = look.told {
        let mut told = Writer::new();
        told.begin_array();
        for candidate in candidates.iter().filter(|candidate| same(args, candidate, look.key)) {
            told.string_or_null(candidate.text_of(field));
        }
        told.end_array();
        return Judgement::NotOurs(told.finish());
    }
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

/// Whether a field is what was asked for. What was not asked for must be absent or empty, and
/// a server may leave an empty list out.
fn same(args: &Input, candidate: &Input, name: &str) -> bool {
    let (asked, found) = (args.given(name), candidate.given(name));
    if let (Some(asked), Some(found)) = (listed(asked), listed(found)) {
        let within =
            |a: &[Input], b: &[Input]| a.iter().all(|item| b.iter().any(|twin| item.same_json(twin)));
        return asked.len() == found.len() && within(asked, found) && within(found, asked);
    }
    let (Some(asked), Some(found)) = (asked, found) else { return false };
    match (asked.as_str(), found.as_str()) {
        (Some(asked), Some(found)) if name == "email" => asked.eq_ignore_ascii_case(found),
        _ => asked.same_json(found),
    }
}

/// The items of a list; of nothing none.
fn listed(value: Option<&Input>) -> Option<&[Input]> {
    match value {
        None => Some(&[]),
        Some(Input::List(items)) => Some(items),
        Some(_) => None,
    }
}

fn is_live(look: &Look, candidate: &Input) -> bool {
    look.live.is_none_or(|(field, words)| candidate.text_of(field).is_some_and(|word| words.contains(&word)))
}

fn is_older(look: &Look, candidate: &Input, not_before_ms: i64) -> bool {
    look.dated.is_some_and(|field| {
        candidate.text_of(field).and_then(rfc3339_ms).is_none_or(|made| made < not_before_ms)
    })
}
