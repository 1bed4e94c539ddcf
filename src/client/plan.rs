//! Plans: a checked request as data, to be shown, stored, approved and sent later.
//!
//! What comes back is read by the JavaScript side (`pkg-template/src/plan/`), where few load it: it takes the plan apart
//! into the arguments of the call, which are then checked here like any others.

use super::admission::Admitted;
use super::headers::{JSON, is_reserved, of_request};
use super::settings::Settings;
use crate::engine::json::Writer;
use crate::engine::text::fill;
use crate::prelude::*;

/// The plan of a call as JSON: `{ call, method, url, headers, body, warnings }`, without the
/// credential and without headers that could carry one.
pub fn write(admitted: &Admitted, settings: &Settings) -> String {
    let prepared = &admitted.prepared;
    let endpoint = prepared.endpoint;
    let content = if prepared.body.is_some() { JSON } else { "" };
    let headers = of_request(settings, &admitted.headers, content);
    let mut out = Writer::object();
    out.field("call", endpoint.call);
    out.field("method", endpoint.method.name());
    out.field("url", &address(settings, &prepared.target));
    out.key("headers");
    out.begin_object();
    for (name, value) in &headers {
        if !is_reserved(name) {
            out.field(name, value.as_str().unwrap_or_default());
        }
    }
    out.end_object();
    out.field_raw("body", prepared.body.as_deref().unwrap_or("null"));
    out.key("warnings");
    out.begin_array();
    if let Some(warning) = endpoint.warning {
        out.string(warning);
    }
    out.end_array();
    out.finish_object()
}

/// The whole URL of a target such as `/v1/organizations/me`.
pub fn address(settings: &Settings, target: &str) -> String {
    fill("%%", &[settings.text("base"), target])
}
