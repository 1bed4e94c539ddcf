//! From arguments to a request: checked, then built in the order of the contract.

use super::check::Check;
use super::input::{Input, push};
use super::issue::{Code, Issue, Step};
use super::json::Writer;
use super::percent::{push_query, push_segment};
use super::text::{fill, split};
use crate::contract::shape::{Endpoint, Organizations, Place, Shape};
use crate::prelude::*;

/// A request that passed every check.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The endpoint it is for.
    pub endpoint: &'static Endpoint,
    /// Path and query, from `/v1` on.
    pub target: String,
    /// The JSON body, where the call has one.
    pub body: Option<String>,
}

/// The positional argument and the params object as one object of arguments.
///
/// The positional argument is left out when it is absent; `params` of another kind
/// is reported by [`prepare`].
pub fn arguments(endpoint: &Endpoint, id: Option<Input>, params: Option<Input>) -> Result<Input, Vec<Issue>> {
    let mut args = match params {
        None | Some(Input::Null) => Input::empty(),
        Some(params) => params,
    };
    if endpoint.named && !matches!(id, None | Some(Input::Null)) {
        return refused(&[], Code::NotAllowed, "the first argument must be left out here");
    }
    if let (Some(field), Input::Object(entries)) = (endpoint.positional(), &mut args) {
        if entries.iter().any(|(key, _)| key == field.name) {
            let words = "`%` is the first argument of this call, not a key of params";
            let message = fill(words, &[field.name]);
            return refused(&[Step::Key(field.name)], Code::UnknownKey, &message);
        }
        if let Some(id) = id {
            push(entries, field.name, id);
        }
    }
    Ok(args)
}

fn refused(path: &[Step<'_>], code: Code, message: &str) -> Result<Input, Vec<Issue>> {
    Err(vec![Issue::new(path, code, message)])
}

/// For whom, and in which of several documented ways, a request is built.
#[derive(Default)]
pub struct How<'a> {
    /// The type of the organization, where it is known.
    pub organization: Option<Organizations>,
    /// The decomposed form (NFKD) of the argument `name`, to propose another one by.
    pub folded: Option<&'a str>,
    /// Whether a list of addresses is written as one text in brackets (the older page).
    pub bracketed: bool,
}

/// Checks arguments and builds the request; all problems at once.
pub fn prepare(endpoint: &'static Endpoint, args: &Input, how: &How<'_>) -> Result<Prepared, Vec<Issue>> {
    let mut check = Check::new(how.organization);
    check.folded = how.folded;
    let body = body(endpoint, args, how);
    check.value(&Shape::Object(endpoint.params), args);
    if endpoint.partial_update && body.as_deref() == Some("{}") && matches!(args, Input::Object(_)) {
        check.empty_update();
    }
    if !check.issues.is_empty() {
        return Err(check.issues);
    }
    Ok(Prepared { endpoint, target: target(endpoint, args), body })
}

/// Path and query.
pub fn target(endpoint: &Endpoint, args: &Input) -> String {
    let mut out = String::new();
    // A path begins with a slash: there is nothing before it.
    for segment in split(endpoint.path, "/").filter(|segment| !segment.is_empty()) {
        out.push('/');
        match parameter(segment) {
            Some(name) => push_segment(&mut out, args.text_of(name).unwrap_or_default()),
            None => out.push_str(segment),
        }
    }
    let path = out.len();
    for field in endpoint.params.fields {
        let Some(value) = args.get(field.name).filter(|_| field.place == Place::Query) else { continue };
        let (suffix, values) = match value {
            Input::Null => continue,
            // Lists repeat as `name[]` (API reference).
            Input::List(items) => ("[]", items.as_slice()),
            one => ("", core::slice::from_ref(one)),
        };
        for value in values {
            out.push(if out.len() == path { '?' } else { '&' });
            push_query(&mut out, field.name);
            push_query(&mut out, suffix);
            out.push('=');
            match value {
                Input::Text(text) => push_query(&mut out, text),
                other => push_query(&mut out, &other.to_json()),
            }
        }
    }
    out
}

/// The name of the parameter that a segment of a path template stands for.
fn parameter(segment: &str) -> Option<&str> {
    segment.strip_prefix("{")?.strip_suffix("}")
}

/// A list of texts as one: `[a, b]`.
fn bracketed(items: &[Input]) -> String {
    let mut out = "[".owned();
    for item in items {
        if out.len() > 1 {
            out.push_str(", ");
        }
        out.push_str(item.as_str().unwrap_or_default());
    }
    out.push(']');
    out
}

/// The body: the given body fields in the order of the contract.
fn body(endpoint: &Endpoint, args: &Input, how: &How<'_>) -> Option<String> {
    if let Some(fixed) = endpoint.fixed_body {
        return Some(fixed.owned());
    }
    let (mut out, mut any) = (Writer::object(), false);
    for field in endpoint.params.fields.iter().filter(|field| field.place == Place::Body) {
        any = true;
        if let Some(value) = args.get(field.name) {
            match value {
                Input::List(items) if how.bracketed => out.field(field.name, &bracketed(items)),
                value => out.field_raw(field.name, &value.to_json()),
            }
        }
    }
    any.then(|| out.finish_object())
}
