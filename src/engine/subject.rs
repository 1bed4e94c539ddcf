//! What a writing call is about, for the journal: its target and its changes.

use super::input::Input;
use super::issue::shown;
use super::json::Writer;
use crate::contract::shape::{Endpoint, Place};
use crate::prelude::*;

/// Target and changes of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// Ids of the path, and for a creation its first required field: `wrkspc_1/user_2`.
    pub target: Option<String>,
    /// The fields of the body as a JSON object, texts cut at 100 characters.
    pub changes: Option<String>,
}

/// Reads target and changes off the arguments, refused ones included.
pub fn subject(endpoint: &Endpoint, args: &Input) -> Subject {
    let mut target = String::new();
    let mut push = |value: Option<&Input>| {
        if let Some(text) = value.and_then(Input::as_str) {
            if !target.is_empty() {
                target.push('/');
            }
            target.push_str(&shown(text));
        }
    };
    for field in endpoint.path_fields() {
        push(args.get(field.name));
    }
    if matches!(endpoint.repeat, crate::contract::shape::Repeat::Create { .. }) {
        let first = endpoint.params.fields.iter().find(|field| field.place == Place::Body && field.required);
        push(first.and_then(|field| args.get(field.name)));
    }
    let mut changes = Writer::new();
    let mut any = false;
    changes.begin_object();
    for field in endpoint.params.fields.iter().filter(|field| field.place == Place::Body) {
        let Some(value) = args.get(field.name) else { continue };
        any = true;
        changes.key(field.name);
        match value {
            Input::Text(text) => changes.string(&shown(text)),
            Input::List(_) | Input::Object(_) | Input::Foreign(_) => changes.string(&shown(&value.to_json())),
            Input::Null | Input::Bool(_) | Input::Number(_) => changes.raw(&value.to_json()),
        }
    }
    changes.end_object();
    Subject { target: (!target.is_empty()).then_some(target), changes: any.then(|| changes.finish()) }
}
