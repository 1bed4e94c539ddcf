//! Why a call can fail here: error class, code and words of each reason, as a table.
//!
//! Class and code are stable parts of the public face; words are for people.

/// One reason.
pub struct Reason {
    /// Error class of the public face.
    pub class: &'static str,
    /// Error code of the public face.
    pub code: &'static str,
    /// What to say.
    pub words: &'static str,
}

const fn reason(class: &'static str, code: &'static str, words: &'static str) -> Reason {
    Reason { class, code, words }
}

const fn no_answer(code: &'static str, words: &'static str) -> Reason {
    reason("APIConnectionError", code, words)
}

const fn too_slow(code: &'static str, words: &'static str) -> Reason {
    reason("APIConnectionTimeoutError", code, words)
}

const fn unusable(code: &'static str, words: &'static str) -> Reason {
    reason("ContractError", code, words)
}

/// The request is refused before it is sent.
pub static INVALID: Reason = reason("ValidationError", "invalid_request", "");
/// No credential for the vendor's own address.
pub static NO_CREDENTIAL: Reason = reason("CredentialError", "credential_missing", "give ");
/// The credential is of a kind that the call does not take.
pub static OTHER_CREDENTIAL: Reason =
    reason("CredentialError", "credential_kind", "it needs another kind of credential: give ");
/// The option `readOnly` forbids it.
pub static READ_ONLY: Reason =
    reason("PolicyError", "read_only", "it changes something and this client is `readOnly`");
/// The option `only` forbids it.
pub static NOT_IN_ONLY: Reason =
    reason("PolicyError", "not_in_only", "the client's option `only` does not list it");

/// Nothing reached the server.
pub static UNREACHED: Reason = no_answer("connection_failed", "the server could not be reached");
/// The connection broke.
pub static LOST: Reason =
    no_answer("connection_failed", "the connection was lost before the whole answer came");
/// A browser probably did not let the page read the answer.
pub static BROWSER: Reason = no_answer(
    "browser_access_refused",
    "the browser refused the answer (CORS) or the connection was lost; \
     a page needs a proxy's address as `baseURL`",
);
/// The server points elsewhere.
pub static REDIRECTED: Reason = no_answer("redirected", "the server redirects");
/// The driver told an event that nobody waits for.
pub static OUT_OF_ORDER: Reason = no_answer("connection_failed", "it is over, or was driven out of order");
/// One try took too long; the time follows.
pub static TIMEOUT: Reason = too_slow("timeout", "there was no whole answer within ");
/// The call took too long.
pub static DEADLINE: Reason = too_slow("deadline", "the deadline passed before the whole answer came");
/// The call would take too long.
pub static TOO_LATE: Reason = too_slow("deadline", "the deadline would pass before it is sent");

/// It may or may not have happened, and is not tried again.
pub static UNCERTAIN: Reason = reason(
    "UncertainOutcomeError",
    "uncertain_outcome",
    "it may have been carried out; it was not sent again; ",
);
/// The answer does not have the documented shape.
pub static MISMATCH: Reason = unusable("contract_mismatch", "the answer does not have the documented shape");
/// The answer is not JSON.
pub static NOT_JSON: Reason = unusable("not_json", "the answer is not JSON");
/// The answer is longer than allowed.
pub static TOO_LARGE: Reason = unusable("answer_too_large", "the answer is longer than `maxResponseBytes`");

/// Statuses with a meaning of their own, and what each says when the server says nothing. The
/// last two stand for all others from 500 up and from 400 up.
static STATUSES: &[(u16, Reason)] = &[
    (400, reason("BadRequestError", "bad_request", REFUSED)),
    (401, reason("AuthenticationError", "authentication_failed", "the credential was not accepted")),
    (402, reason("PaymentRequiredError", "payment_required", "the organization's billing does not allow it")),
    (403, reason("PermissionDeniedError", "permission_denied", "the credential does not allow it")),
    (404, reason("NotFoundError", "not_found", "there is no such thing")),
    (408, reason("APIError", "request_timeout", "the server gave up waiting for the request")),
    (409, reason("ConflictError", "conflict", "it conflicts with what exists or changes right now")),
    (413, reason("APIError", "too_large", "the request is too large for the server")),
    (422, reason("UnprocessableEntityError", "unprocessable", "the server cannot carry it out")),
    (429, reason("RateLimitError", "rate_limited", "too many requests; try again later")),
    (529, reason("InternalServerError", "overloaded", "the server is overloaded; try again later")),
];
static FAILED: Reason = reason("InternalServerError", "server_error", "the server failed");
static OTHER: Reason = reason("APIError", "bad_request", REFUSED);
const REFUSED: &str = "the server refused the request";

/// The meaning of a status of 400 and above; unknown ones count as a bad request, from 500 as
/// a failure of the server.
pub fn of_status(status: u16) -> &'static Reason {
    match STATUSES.iter().find(|(known, _)| *known == status) {
        Some((_, reason)) => reason,
        None if status >= 500 => &FAILED,
        None => &OTHER,
    }
}
