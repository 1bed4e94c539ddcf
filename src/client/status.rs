//! What an HTTP status of 400 and above means: error class, code, and words for a
//! server that says nothing.

/// The meaning of one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Error class of the public face.
    pub class: &'static str,
    /// Error code of the public face.
    pub code: &'static str,
    /// What to say when the server says nothing.
    pub words: &'static str,
}

/// The meaning of a status; unknown ones from 400 count as a bad request, from 500 as a
/// failure of the server.
pub fn meaning(status: u16) -> Meaning {
    let (class, code, words) = match status {
        401 => ("AuthenticationError", "authentication_failed", "the credential was not accepted"),
        402 => ("PaymentRequiredError", "payment_required", "the organization's billing does not allow it"),
        403 => ("PermissionDeniedError", "permission_denied", "the credential does not allow it"),
        404 => ("NotFoundError", "not_found", "there is no such thing"),
        408 => ("APIError", "request_timeout", "the server gave up waiting for the request"),
        409 => ("ConflictError", "conflict", "it conflicts with something that exists or changes right now"),
        413 => ("APIError", "too_large", "the request is too large for the server"),
        422 => ("UnprocessableEntityError", "unprocessable", "the server cannot carry it out as it stands"),
        429 => ("RateLimitError", "rate_limited", "too many requests in a short time; try again later"),
        529 => ("InternalServerError", "overloaded", "the server is overloaded; try again later"),
        400 => ("BadRequestError", "bad_request", "the server refused the request"),
        500.. => ("InternalServerError", "server_error", "the server failed"),
        _ => ("APIError", "bad_request", "the server refused the request"),
    };
    Meaning { class, code, words }
}
