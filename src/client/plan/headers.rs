//! The headers of a plan: those that this client sends, and harmless ones beside them.

use super::check::{is_absent, report};
use crate::client::headers::{Headers, get, is_name, is_reserved, is_value, of_request, set};
use crate::client::settings::Settings;
use crate::contract::shape::{Endpoint, Place};
use crate::engine::input::Input;
use crate::engine::issue::{Code, Issue, Step};
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
    if !is_absent(plan) && !matches!(plan, Some(Input::Object(_))) {
        report(issues, &[Step::Key("headers")], Code::WrongType, "the headers must be an object");
    }
    let has_body = endpoint.params.fields.iter().any(|field| field.place == Place::Body);
    let ours = of_request(settings, of_call, has_body);
    for (key, value) in plan.map(Input::entries).unwrap_or_default() {
        let name = key.to_ascii_lowercase();
        let refusal = match value.as_str() {
            None => Some((Code::WrongType, "a header must be text")),
            Some(value) if !is_name(&name) || !is_value(value) => {
                Some((Code::HeaderText, "this cannot be sent as a header"))
            }
            // Already there; and whether a page asks directly is a matter of who sends.
            Some(value)
                if get(&ours, &name) == Some(value)
                    || name == "anthropic-dangerous-direct-browser-access" =>
            {
                None
            }
            _ if is_reserved(&name) => {
                Some((Code::NotAllowed, "a plan must not bring this header: the client sets what it needs"))
            }
            _ if is_ours(&name) => {
                Some((Code::NotAllowed, "this client sends another value, or no such header"))
            }
            Some(value) => {
                if get(of_call, &name).is_none() {
                    set(of_call, &name, value);
                }
                None
            }
        };
        if let Some((code, message)) = refusal {
            report(issues, &[Step::Key("headers"), Step::Key(key)], code, message);
        }
    }
}

/// Whether the client alone decides about a header of that name.
fn is_ours(name: &str) -> bool {
    name == "accept" || name == "content-type" || name.starts_with("anthropic-")
}
