//! The headers of a plan: those that this client sends, and harmless ones beside them.

use super::check::report;
use crate::client::headers::{Headers, JSON, get, is_name, is_reserved, is_value, of_request, set};
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
    let entries = match plan {
        None => return,
        Some(Input::Object(entries)) => entries,
        Some(_) => {
            let message = "the headers must be an object";
            return report(issues, &[Step::Key("headers")], Code::WrongType, message);
        }
    };
    let has_body = endpoint.fixed_body.is_some()
        || endpoint.params.fields.iter().any(|field| field.place == Place::Body);
    let ours = of_request(settings, of_call, if has_body { JSON } else { "" });
    for (key, value) in entries {
        let name = key.to_ascii_lowercase();
        let (code, message) = match value.as_str() {
            None => (Code::WrongType, "a header must be text"),
            Some(value) if !is_name(&name) || !is_value(value) => {
                (Code::HeaderText, "this cannot be sent as a header")
            }
            // Already there; and whether a page asks directly is a matter of who sends.
            Some(value)
                if get(&ours, &name) == Some(value)
                    || name == "anthropic-dangerous-direct-browser-access" =>
            {
                continue;
            }
            _ if is_reserved(&name) || is_ours(&name) => {
                (Code::NotAllowed, "a plan must not set or change this header")
            }
            Some(value) => {
                if get(of_call, &name).is_none() {
                    set(of_call, &name, value);
                }
                continue;
            }
        };
        report(issues, &[Step::Key("headers"), Step::Key(key)], code, message);
    }
}

/// Whether the client alone decides about a header of that name.
fn is_ours(name: &str) -> bool {
    name == "accept" || name == "content-type" || name.starts_with("anthropic-")
}
