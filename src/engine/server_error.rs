//! What a server says when it refuses: its type, code, message, details and
//! request id, from any body that a server or a proxy on the way may send.

use super::input::Input;
use super::text::{fill, lenient};
use crate::prelude::*;

/// What could be read of an error body. Everything may be missing.
pub struct ServerError(Input);

/// Reads an error body; HTML, text and nothing at all give an empty result.
pub fn read(body: &[u8]) -> ServerError {
    ServerError(Input::read(lenient(body)))
}

impl ServerError {
    fn error(&self) -> &Input {
        self.0.get("error").unwrap_or(&Input::Null)
    }

    /// `error.type`.
    pub fn kind(&self) -> Option<&str> {
        self.error().text_of("type")
    }

    /// `error.message`, `error_description`, or the `detail` of a check with its places.
    pub fn message(&self) -> String {
        let said = self.error().text_of("message").or_else(|| self.0.text_of("error_description"));
        let mut out = said.or_else(|| self.0.text_of("detail")).unwrap_or_default().owned();
        for problem in self.0.get("detail").map(Input::items).unwrap_or_default() {
            let place = problem.get("loc").map(Input::to_json).unwrap_or_default();
            let before = if out.is_empty() { "" } else { "; " };
            let message = problem.text_of("msg").unwrap_or_default();
            out.push_str(&fill("%at %: %", &[before, &place, message]));
        }
        out
    }

    /// `error.details`, `error.data` or `detail`.
    pub fn details(&self) -> Option<&Input> {
        let error = self.error();
        error.given("details").or_else(|| error.given("data")).or_else(|| self.0.given("detail"))
    }

    /// `error.details.error_code`, `error.code`, or `error` where it is a text (OAuth).
    pub fn code(&self) -> Option<&str> {
        let error = self.error();
        let inner = error.get("details").and_then(|details| details.text_of("error_code"));
        inner.or_else(|| error.text_of("code")).or_else(|| error.as_str())
    }

    /// `request_id` of the body.
    pub fn request_id(&self) -> Option<&str> {
        self.0.text_of("request_id")
    }
}
