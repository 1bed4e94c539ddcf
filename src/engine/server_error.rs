//! What a server says when it refuses: its type, code, message, details and
//! request id, from any body that a server or a proxy on the way may send.

use super::input::Input;
use super::issue::shown;
use crate::prelude::*;

/// What could be read of an error body. Everything may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerError {
    /// `error.type`.
    pub kind: Option<String>,
    /// `error.details.error_code`.
    pub error_code: Option<String>,
    /// `error.message`.
    pub message: Option<String>,
    /// `error.details` as JSON.
    pub details: Option<String>,
    /// `request_id` of the body.
    pub request_id: Option<String>,
}

/// Most code points of a server's message that are passed on.
const LONGEST_MESSAGE: usize = 1000;

/// Reads an error body; HTML, text and nothing at all give an empty result.
pub fn read(body: &[u8]) -> ServerError {
    let text = super::text::lenient(body);
    let Some(value) = Input::parse(text.strip_prefix('\u{feff}').unwrap_or(text)) else {
        return ServerError::default();
    };
    let error = value.get("error");
    let text_of = |value: Option<&Input>, name: &str| {
        value.and_then(|value| value.get(name)).and_then(Input::as_str).map(ToOwned::to_owned)
    };
    let details = error.and_then(|error| error.get("details"));
    ServerError {
        kind: text_of(error, "type"),
        error_code: text_of(details, "error_code"),
        message: text_of(error, "message").map(|message| message.chars().take(LONGEST_MESSAGE).collect()),
        details: details.filter(|details| **details != Input::Null).map(Input::to_json),
        request_id: text_of(Some(&value), "request_id").map(|id| shown(&id)),
    }
}
