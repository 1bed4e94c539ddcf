//! From arguments to a request: checked, then built in the order of the contract.

use super::check::Check;
use super::input::Input;
use super::issue::{Code, Issue, Step};
use super::json::Writer;
use super::percent::{push_query, push_segment};
use super::text::{concat, split};
use crate::contract::shape::{Endpoint, Organizations, Place};
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
    if endpoint.partial_update && body(endpoint, args).as_deref() == Some("{}") {
        check.empty_update();
    }
    if !check.issues.is_empty() {
        return Err(check.issues);
    }
    Ok(Prepared { endpoint, target: target(endpoint, args), body: body(endpoint, args), args: args.clone() })
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

/// The body: the given body fields in the order of the contract.
fn body(endpoint: &Endpoint, args: &Input) -> Option<String> {
    let (mut out, mut any) = (Writer::new(), false);
    out.begin_object();
    for field in endpoint.params.fields.iter().filter(|field| field.place == Place::Body) {
        any = true;
        if let Some(value) = args.get(field.name) {
            out.key(field.name);
            out.raw(&value.to_json());
        }
    }
    out.end_object();
    any.then(|| out.finish())
}
