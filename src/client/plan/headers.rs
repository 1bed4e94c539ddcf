//! The headers of a plan: those that this client sends, and harmless ones beside them.

use super::check::issue;
use crate::client::headers::{Headers, is_name, is_reserved, is_value, of_request};
use crate::client::settings::Settings;
use crate::contract::shape::{Endpoint, Place};
use crate::engine::input::Input;
use crate::engine::issue::{Code, Issue};
use crate::prelude::*;

/// Adds the plan's own headers to those of the call, which win over them.
///
/// A header that the client sets by itself must be what the client sets; a header that can
/// carry a credential or change the meaning of the request is refused.
pub fn read(
    plan: Option<&Input>,
    settings: &Settings,
    endpoint: &Endpoint,
    of_call: &mut Headers,
    issues: &mut Vec<Issue>,
) {
    if !matches!(plan, None | Some(Input::Null | Input::Object(_))) {
        issues.push(issue(&["headers"], Code::WrongType, "the headers must be an object"));
    }
    let has_body = endpoint.params.fields.iter().any(|field| field.place == Place::Body);
    let ours = of_request(settings, of_call, has_body);
    let mut brought = Headers::default();
    for (key, value) in plan.map(Input::entries).unwrap_or_default() {
        let name = key.to_ascii_lowercase();
        let mut refuse = |code, message| issues.push(issue(&["headers", key], code, message));
        let Some(value) = value.as_str() else {
            refuse(Code::WrongType, "a header must be text");
            continue;
        };
        if !is_name(&name) || !is_value(value) {
            refuse(Code::HeaderText, "this cannot be sent as a header");
        } else if ours.get(&name) == Some(value) || name == "anthropic-dangerous-direct-browser-access" {
            // Already there; and whether a page asks directly is a matter of who sends.
        } else if is_reserved(&name) {
            refuse(Code::NotAllowed, "a plan must not bring this header: the client sets what it needs");
        } else if is_ours(&name) {
            refuse(Code::NotAllowed, "this client sends another value, or no such header");
        } else if of_call.get(&name).is_none() {
            brought.set(&name, value);
        }
    }
    brought.extend(of_call);
    *of_call = brought;
}

/// Whether the client alone decides about a header of that name.
fn is_ours(name: &str) -> bool {
    name == "accept" || name == "content-type" || name.starts_with("anthropic-")
}
