//! Which calls a client lets through at all (`readOnly`, `only`).

use super::failure::{Failure, PolicyCode};
use super::settings::Settings;
use crate::contract::shape::Endpoint;

/// Refuses a call that the client's options do not allow. Asked for the call itself;
/// the one look after a lost creation belongs to its call and is not asked for.
///
/// # Errors
/// `PolicyError` with the code `read_only` or `not_in_only`.
pub fn check(settings: &Settings, endpoint: &Endpoint) -> Result<(), Failure> {
    if settings.read_only && endpoint.writes() {
        return Err(Failure::policy(
            PolicyCode::ReadOnly,
            endpoint.call,
            "it changes something and this client is `readOnly`",
        ));
    }
    match &settings.only {
        Some(patterns) if !patterns.iter().any(|pattern| matches(pattern, endpoint.call)) => {
            Err(Failure::policy(
                PolicyCode::NotInOnly,
                endpoint.call,
                "the client's option `only` does not list it",
            ))
        }
        _ => Ok(()),
    }
}

/// Whether a pattern means that call: its name, or a beginning followed by `*`
/// (`invites.*` for all calls below `invites`, `*` for every call).
pub fn matches(pattern: &str, call: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(beginning) => call.starts_with(beginning),
        None => pattern == call,
    }
}
