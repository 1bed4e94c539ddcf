//! What a writing call is about, for the journal: its target and its changes.

use super::input::Input;
use super::issue::shown;
use super::json::Writer;
use crate::contract::shape::{Endpoint, Place, Repeat};
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
    let creates = matches!(endpoint.repeat, Repeat::Create { .. });
    let (mut target, mut named) = (String::new(), false);
    for field in endpoint.params.fields {
        let names =
            field.place == Place::Path || (creates && !named && field.place == Place::Body && field.required);
        named |= field.place == Place::Body;
        if let Some(text) = args.get(field.name).and_then(Input::as_str).filter(|_| names) {
            if !target.is_empty() {
                target.push('/');
            }
            target.push_str(&shown(text));
        }
    }
    let mut changes = Writer::new();
    let mut any = false;
    changes.begin_object();
    for field in endpoint.params.fields {
        let Some(value) = args.get(field.name).filter(|_| field.place == Place::Body) else { continue };
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
