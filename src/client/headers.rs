//! Headers: of an answer, and of the request that a client sends.

use super::settings::Settings;
use crate::engine::input::{Input, push};
use crate::engine::text::lower_case;
use crate::prelude::*;

/// Headers by lower-case name, in the order they were set: the entries of a JSON object.
pub type Headers = Vec<(String, Input)>;

/// Sets a header; the later value wins.
pub fn set(headers: &mut Headers, name: &str, value: &str) {
    let name = lower_case(name);
    let value = Input::text(value);
    match headers.iter_mut().find(|(known, _)| *known == name) {
        Some((_, old)) => *old = value,
        None => push(headers, &name, value),
    }
}

/// Sets every header of `[[name, value], …]`; entries of any other shape are left out.
pub fn set_all(headers: &mut Headers, pairs: Option<&Input>) {
    for pair in pairs.map(Input::items).unwrap_or_default() {
        if let [Input::Text(name), Input::Text(value)] = pair.items() {
            set(headers, name, value);
        }
    }
}

/// The value of a lower-case name.
pub fn get<'a>(headers: &'a Headers, name: &str) -> Option<&'a str> {
    headers.iter().find(|(known, _)| known == name).and_then(|(_, value)| value.as_str())
}

/// The content type of a body.
pub const JSON: &str = "application/json";
/// The content type of a request for a token.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// The headers of a request, without the credential: ours, then the client's default
/// headers, then those of the call. `content` is the type of the body, empty without one.
pub fn of_request(settings: &Settings, of_call: &Headers, content: &str) -> Headers {
    let mut headers = Headers::new();
    let mut betas = String::new();
    for beta in settings.0.get("betas").map(Input::items).unwrap_or_default() {
        if !betas.is_empty() {
            betas.push(',');
        }
        betas.push_str(beta.as_str().unwrap_or_default());
    }
    set(&mut headers, "accept", JSON);
    for (name, value) in [
        ("anthropic-version", settings.text("version")),
        ("anthropic-beta", &betas),
        ("content-type", content),
    ] {
        if !value.is_empty() {
            set(&mut headers, name, value);
        }
    }
    if settings.flag("directBrowser") {
        set(&mut headers, "anthropic-dangerous-direct-browser-access", "true");
    }
    set_all(&mut headers, settings.0.get("headers"));
    for (name, value) in of_call {
        set(&mut headers, name, value.as_str().unwrap_or_default());
    }
    headers
}

/// Names of headers that could carry a credential or change what the request means to a server or a proxy.
pub const RESERVED: &[&str] = &[
    "authorization",
    "connection",
    "content-encoding",
    "content-length",
    "cookie",
    "expect",
    "forwarded",
    "host",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "via",
    "x-api-key",
    "x-method-override",
];
/// How the names of others of that sort begin.
pub const RESERVED_BEGINNINGS: &[&str] = &["proxy-", "sec-", "x-forwarded-", "x-http-method"];

/// Whether a header of that lower-case name is one of those. No plan has them.
pub fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name) || RESERVED_BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
}
