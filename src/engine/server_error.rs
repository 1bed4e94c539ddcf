//! What a server says when it refuses: its type, code, message, details and
//! request id, from any body that a server or a proxy on the way may send.

use super::input::Input;
use super::text::lenient;

/// What could be read of an error body. Everything may be missing.
pub struct ServerError(Input);

/// Reads an error body; HTML, text and nothing at all give an empty result.
pub fn read(body: &[u8]) -> ServerError {
    ServerError(Input::read(lenient(body)))
}

impl ServerError {
    /// `error.type` or `error.message`.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get("error")?.text_of(name)
    }

    /// `error.details`.
    pub fn details(&self) -> Option<&Input> {
        self.0.get("error")?.given("details")
    }

    /// `error.details.error_code`.
    pub fn code(&self) -> Option<&str> {
        self.details()?.text_of("error_code")
    }

    /// `request_id` of the body.
    pub fn request_id(&self) -> Option<&str> {
        self.0.text_of("request_id")
    }
}
