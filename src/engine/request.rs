//! From arguments to a request: checked, then built in the order of the contract.

use super::check::Check;
use super::input::Input;
use super::issue::{Code, Issue, Step};
use super::percent::{push_query, push_segment};
use super::text::{concat, split};
use crate::contract::shape::{Endpoint, Field, Organizations, Place};
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
    /// All parameters as one object, those of the path included.
    pub args: Input,
}

/// The positional argument and the params object as one object of arguments.
///
/// The positional argument is left out when it is absent; `params` of another kind
/// is reported by [`prepare`].
pub fn arguments(
    endpoint: &Endpoint,
    id: Option<&Input>,
    params: Option<&Input>,
) -> Result<Input, Vec<Issue>> {
    let mut entries: Vec<(String, Input)> = Vec::new();
    let positional = endpoint.positional();
    if let (Some(field), Some(id)) = (positional, id) {
        entries.push((field.name.to_owned(), id.clone()));
    }
    match params {
        None | Some(Input::Null) => {}
        Some(Input::Object(given)) => {
            for (key, value) in given {
                if positional.is_some_and(|field| field.name == key) {
                    let message =
                        concat(&["`", key, "` is the first argument of this call, not a key of params"]);
                    return Err(vec![Issue::new(&[Step::Key(key)], Code::UnknownKey, message)]);
                }
                entries.push((key.clone(), value.clone()));
            }
        }
        Some(other) => {
            let mut check = Check::new(None);
            check.value(&crate::contract::shape::Shape::Object(endpoint.params), other);
            return Err(check.issues);
        }
    }
    Ok(Input::Object(entries))
}

/// Checks arguments and builds the request; all problems at once.
pub fn prepare(
    endpoint: &'static Endpoint,
    args: &Input,
    organization: Option<Organizations>,
) -> Result<Prepared, Vec<Issue>> {
    let mut check = Check::new(organization);
    check.object(endpoint.params, args);
    if endpoint.partial_update && !fields(endpoint, Place::Body).any(|field| args.get(field.name).is_some()) {
        check.empty_update();
    }
    if !check.issues.is_empty() {
        return Err(check.issues);
    }
    Ok(Prepared { endpoint, target: target(endpoint, args), body: body(endpoint, args), args: args.clone() })
}

fn fields(endpoint: &Endpoint, place: Place) -> impl Iterator<Item = &'static Field> {
    endpoint.params.fields.iter().filter(move |field| field.place == place)
}

/// Path and query.
fn target(endpoint: &Endpoint, args: &Input) -> String {
    let mut out = String::new();
    for segment in split(endpoint.path, "/").skip(1) {
        out.push('/');
        match segment.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => push_segment(&mut out, args.get(name).and_then(Input::as_str).unwrap_or_default()),
            None => out.push_str(segment),
        }
    }
    let mut separator = '?';
    for field in fields(endpoint, Place::Query) {
        let mut push = |suffix: &str, value: &Input| {
            out.push(separator);
            separator = '&';
            push_query(&mut out, field.name);
            push_query(&mut out, suffix);
            out.push('=');
            match value {
                Input::Text(text) => push_query(&mut out, text),
                other => push_query(&mut out, &other.to_json()),
            }
        };
        match args.get(field.name) {
            None | Some(Input::Null) => {}
            // Lists repeat as `name[]` (API reference).
            Some(Input::List(items)) => items.iter().for_each(|item| push("[]", item)),
            Some(value) => push("", value),
        }
    }
    out
}

/// The body: the given body fields in the order of the contract.
fn body(endpoint: &Endpoint, args: &Input) -> Option<String> {
    let mut entries = Vec::new();
    let mut any = false;
    for field in fields(endpoint, Place::Body) {
        any = true;
        if let Some(value) = args.get(field.name) {
            entries.push((field.name.to_owned(), value.clone()));
        }
    }
    any.then(|| Input::Object(entries).to_json())
}
