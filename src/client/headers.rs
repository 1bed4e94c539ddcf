//! Headers: of an answer, and of the request that a client sends.

use super::plan::push;
use super::settings::Settings;
use crate::engine::input::Input;
use crate::engine::text::is_one_of;
use crate::prelude::*;

/// Headers by lower-case name, in the order they were set: the entries of a JSON object.
pub type Headers = Vec<(String, Input)>;

/// Sets a header; the later value wins.
pub fn set(headers: &mut Headers, name: &str, value: &str) {
    let name = name.to_ascii_lowercase();
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

/// Whether a header of that lower-case name could carry a credential or change what the
/// request means to a server or a proxy. No plan may bring one along.
pub fn is_reserved(name: &str) -> bool {
    const NAMES: &[&str] = &[
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
    const BEGINNINGS: &[&str] = &["proxy-", "sec-", "x-forwarded-", "x-http-method"];
    NAMES.contains(&name) || BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
}

/// Whether `name` is a header name (RFC 9110: a token).
pub fn is_name(name: &str) -> bool {
    for byte in name.bytes() {
        if !byte.is_ascii_alphanumeric() && !is_one_of(byte, b"!#$%&'*+-.^_`|~") {
            return false;
        }
    }
    !name.is_empty()
}

/// Whether `value` can be sent as a header: Latin-1 without control characters, a tab is allowed.
pub fn is_value(value: &str) -> bool {
    // In UTF-8, no byte of U+0080 to U+00FF is above 0xc3, and every other beginning is.
    for byte in value.bytes() {
        if !matches!(byte, b'\t' | b' '..=b'~' | 0x80..=0xc3) {
            return false;
        }
    }
    true
}
