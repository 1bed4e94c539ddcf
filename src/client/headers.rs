//! Headers: of an answer, and of the request that a client sends.

use super::settings::Settings;
use crate::engine::input::Input;
use crate::engine::json::Writer;
use crate::prelude::*;

/// Headers by lower-case name, in the order they were set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headers(Vec<(String, String)>);

impl Headers {
    /// Reads `[[name, value], …]`; entries of any other shape are left out.
    pub fn read(list: Option<&Input>) -> Self {
        let mut headers = Self::default();
        for entry in list.map(Input::items).unwrap_or_default() {
            if let [name, value] = entry.items()
                && let (Some(name), Some(value)) = (name.as_str(), value.as_str())
            {
                headers.set(name, value);
            }
        }
        headers
    }

    /// The value of a lower-case name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Sets a header; the later value wins.
    pub fn set(&mut self, name: &str, value: &str) {
        let name = name.to_ascii_lowercase();
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value.to_owned(),
            None => self.0.push((name, value.to_owned())),
        }
    }

    /// Sets all headers of `other`.
    pub fn extend(&mut self, other: &Self) {
        for (name, value) in other.iter() {
            self.set(name, value);
        }
    }

    /// Names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Writes them as an object.
    pub fn write(&self, out: &mut Writer) {
        out.begin_object();
        for (name, value) in self.iter() {
            out.field(name, value);
        }
        out.end_object();
    }
}

/// The headers of a request, without the credential: ours, then the client's default
/// headers, then those of the call.
pub fn of_request(settings: &Settings, of_call: &Headers, has_body: bool) -> Headers {
    let mut headers = Headers::default();
    headers.set("accept", "application/json");
    headers.set("anthropic-version", &settings.version);
    let mut betas = String::new();
    for beta in &settings.betas {
        if !betas.is_empty() {
            betas.push(',');
        }
        betas.push_str(beta);
    }
    if !betas.is_empty() {
        headers.set("anthropic-beta", &betas);
    }
    if has_body {
        headers.set("content-type", "application/json");
    }
    if settings.direct_browser {
        headers.set("anthropic-dangerous-direct-browser-access", "true");
    }
    headers.extend(&settings.headers);
    headers.extend(of_call);
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
    !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// Whether `value` can be sent as a header: Latin-1 without control characters, a tab is allowed.
pub fn is_value(value: &str) -> bool {
    value.chars().all(|letter| matches!(letter, '\t' | ' '..='~' | '\u{80}'..='\u{ff}'))
}
