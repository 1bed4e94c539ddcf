//! What a failure means for going on: may the call be repeated, and may the server have
//! acted on it all the same?

use crate::contract::shape::Repeat;

/// Whether a call may be sent again after a status of 400 or above.
///
/// Repeated are 408, 429, 500, 502, 503, 504 and 529; of creations only 429; 409 only for
/// `concurrent_membership_change`, with which the server says that it did not act. The
/// server's `x-should-retry` overrides all of that.
pub fn repeatable(
    repeat: &Repeat,
    status: u16,
    should_retry: Option<&str>,
    error_code: Option<&str>,
) -> bool {
    match (should_retry, status) {
        (Some("true"), _) => true,
        (Some("false"), _) => false,
        (_, 429) => true,
        (_, 409) => error_code == Some("concurrent_membership_change"),
        (_, 408 | 500 | 502 | 503 | 504 | 529) => !is_create(repeat),
        _ => false,
    }
}

/// Whether the server may have acted although it answered that status of 400 or above.
pub fn ambiguous(status: u16) -> bool {
    status == 408 || status >= 500
}

/// Whether the call is a creation, of which a second one would do harm.
pub fn is_create(repeat: &Repeat) -> bool {
    matches!(repeat, Repeat::Create { .. })
}

/// What the user can do to find out whether a call was carried out.
pub fn how_to_find_out(repeat: &Repeat) -> &'static str {
    match repeat {
        Repeat::Safe => "send it again: a second time changes nothing further",
        Repeat::Until(_) => "send it again: a second time it does nothing when it was carried out",
        Repeat::Create { how_to_find_out, .. } => how_to_find_out,
    }
}
