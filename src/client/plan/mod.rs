//! Plans: a checked request as data, to be shown, stored, approved and sent later.

pub mod check;
mod headers;
mod url;

use super::admission::Admitted;
use super::headers::is_reserved;
use super::settings::Settings;
use crate::engine::json::Writer;
use crate::prelude::*;

/// Writes the plan of a call: `{ call, method, url, headers, body, warnings }`, without the
/// credential and without headers that could carry one.
pub fn write(admitted: &Admitted, settings: &Settings, out: &mut Writer) {
    let prepared = &admitted.prepared;
    out.begin_object();
    out.field("call", prepared.endpoint.call);
    out.field("method", prepared.endpoint.method.name());
    out.field("url", &address(settings, &prepared.target));
    out.key("headers");
    out.begin_object();
    for (name, value) in admitted.headers.iter().filter(|(name, _)| !is_reserved(name)) {
        out.field(name, value);
    }
    out.end_object();
    out.key("body");
    out.raw(prepared.body.as_deref().unwrap_or("null"));
    out.key("warnings");
    out.begin_array();
    if let Some(warning) = prepared.endpoint.warning {
        out.string(warning);
    }
    out.end_array();
    out.end_object();
}

/// The whole URL of a target such as `/v1/organizations/me`.
pub fn address(settings: &Settings, target: &str) -> String {
    let mut url = settings.base.clone();
    url.push_str(target);
    url
}
