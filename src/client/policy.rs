//! Which calls a client lets through at all (`readOnly`, `only`).

use super::reasons::{self, Reason};
use super::settings::Settings;
use crate::contract::shape::{Credential, Endpoint};
use crate::engine::input::Input;

/// Why the client's options do not allow a call, if they do not. Asked for the call itself;
/// the one look after a lost creation belongs to its call and is not asked for.
pub fn refusal(settings: &Settings, endpoint: &Endpoint) -> Option<&'static Reason> {
    if endpoint.writes() && settings.flag("readOnly") {
        return Some(&reasons::READ_ONLY);
    }
    // The request for a token belongs to the call that needs it.
    let Some(Input::List(only)) = settings.0.get("only").filter(|_| endpoint.credential != Credential::None)
    else {
        return None;
    };
    let listed = only.iter().filter_map(Input::as_str).any(|pattern| matches(pattern, endpoint.call));
    (!listed).then_some(&reasons::NOT_IN_ONLY)
}

/// Whether a pattern means that call: its name, or a beginning followed by `*`
/// (`invites.*` for all calls below `invites`, `*` for every call).
pub fn matches(pattern: &str, call: &str) -> bool {
    match pattern.strip_suffix("*") {
        Some(beginning) => call.starts_with(beginning),
        None => pattern == call,
    }
}
