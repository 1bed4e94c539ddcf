//! What a client was told once, and what one call was told on top of it.
//!
//! The JavaScript side has checked every option; here they are only read. What is
//! missing or unreadable gets the documented default.

use super::headers::Headers;
use crate::contract::shape::Organizations;
use crate::engine::input::Input;
use crate::engine::text::{integer, split_once};
use crate::prelude::*;

/// The longest timer that every runtime keeps (2³¹ − 1 ms); a longer one would fire at once.
pub const LONGEST_TIMER: i64 = 0x7fff_ffff;

/// The credential that the driver will put on, by kind; the secret itself never gets here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialKind {
    /// None: a proxy behind the base URL adds it.
    None,
    /// `x-api-key`.
    ApiKey,
    /// A bearer token that never changes.
    Bearer,
    /// A function that gives a bearer token, asked again once after a 401.
    BearerFunction,
}

/// What becomes of an answer that does not fit the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checks {
    /// It is delivered as it came, the misfits beside it.
    Report,
    /// It is a `ContractError`.
    Throw,
    /// Misfits are not looked for.
    Off,
}

/// The settings of a client. All times are milliseconds.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Origin and path prefix, without a slash at the end.
    pub base: String,
    /// Whether `base` is the vendor's own address.
    pub default_base: bool,
    /// The credential's kind.
    pub credential: CredentialKind,
    /// Whether the key looks like one for inference.
    pub inference_key: bool,
    /// `anthropic-version`.
    pub version: String,
    /// Values of `anthropic-beta`.
    pub betas: Vec<String>,
    /// The type of the organization, where it was told.
    pub organization: Option<Organizations>,
    /// Whether every writing call is refused.
    pub read_only: bool,
    /// The only calls that are allowed; see [`super::policy`].
    pub only: Option<Vec<String>>,
    /// Repeats after the first try.
    pub max_retries: u32,
    /// Longest time of one try.
    pub timeout: i64,
    /// Longest time of a call with its waits and repeats.
    pub deadline: Option<i64>,
    /// Longest wait before a repeat; a server that asks for more gets none.
    pub max_retry_delay: i64,
    /// Requests in any minute.
    pub per_minute: Option<u32>,
    /// Invites in any hour.
    pub invites_per_hour: Option<u32>,
    /// What becomes of an answer that does not fit.
    pub checks: Checks,
    /// Longest body of a request in bytes.
    pub max_request_bytes: i64,
    /// Headers of every request.
    pub headers: Headers,
    /// Whether to ask the vendor to answer pages of other origins.
    pub direct_browser: bool,
}

impl Settings {
    /// Reads the settings as the JavaScript side writes them.
    pub fn read(json: &Input) -> Self {
        let text = |name| json.get(name).and_then(Input::as_str).unwrap_or_default().to_owned();
        let flag = |name| json.get(name).and_then(Input::as_bool).unwrap_or(false);
        let texts = |name| json.get(name).map(Input::items).map(texts);
        let pace = |name| json.get("pace").and_then(|pace| whole(pace.get(name))).map(count);
        Self {
            base: text("base"),
            default_base: flag("defaultBase"),
            credential: match text("credential").as_str() {
                "api_key" => CredentialKind::ApiKey,
                "bearer" => CredentialKind::Bearer,
                "bearer_function" => CredentialKind::BearerFunction,
                _ => CredentialKind::None,
            },
            inference_key: flag("inferenceKey"),
            version: text("version"),
            betas: texts("betas").unwrap_or_default(),
            organization: Organizations::named(&text("organizationType")),
            read_only: flag("readOnly"),
            only: texts("only").filter(|_| json.get("only") != Some(&Input::Null)),
            max_retries: whole(json.get("maxRetries")).map_or(2, count),
            timeout: whole(json.get("timeout")).unwrap_or(60_000),
            deadline: whole(json.get("deadline")),
            max_retry_delay: whole(json.get("maxRetryDelay")).unwrap_or(60_000),
            per_minute: pace("perMinute"),
            invites_per_hour: pace("invitesPerHour"),
            checks: match text("responseChecks").as_str() {
                "throw" => Checks::Throw,
                "off" => Checks::Off,
                _ => Checks::Report,
            },
            max_request_bytes: whole(json.get("maxRequestBytes")).unwrap_or(i64::MAX),
            headers: Headers::read(json.get("headers")),
            direct_browser: flag("directBrowser"),
        }
    }
}

/// The options of one call, the client's settings filled in. All times are milliseconds.
#[derive(Clone, Debug)]
pub struct CallOptions {
    /// Longest time of one try, never 0.
    pub timeout: i64,
    /// Longest time of the call.
    pub deadline: Option<i64>,
    /// Repeats after the first try.
    pub max_retries: u32,
    /// Headers of this call.
    pub headers: Headers,
}

impl CallOptions {
    /// Reads the options of one call; what is absent comes from the client.
    pub fn read(json: Option<&Input>, settings: &Settings) -> Self {
        let number = |name| json.and_then(|json| whole(json.get(name)));
        Self {
            timeout: number("timeout").unwrap_or(settings.timeout).clamp(1, LONGEST_TIMER),
            deadline: number("deadline").or(settings.deadline),
            max_retries: number("maxRetries").map_or(settings.max_retries, count),
            headers: Headers::read(json.and_then(|json| json.get("headers"))),
        }
    }
}

fn texts(items: &[Input]) -> Vec<String> {
    items.iter().filter_map(Input::as_str).map(str::to_owned).collect()
}

fn count(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}

/// The whole part of a number, as JavaScript writes numbers.
///
/// Reading it as a float would bring the float parser into the wasm.
pub fn whole(value: Option<&Input>) -> Option<i64> {
    let Some(Input::Number(text)) = value else { return None };
    if let Some((_, exponent)) = split_once(text, "e") {
        // JavaScript writes an exponent only from 1e21 up and below 1e-6.
        return Some(if exponent.starts_with('-') { 0 } else { i64::MAX });
    }
    integer(split_once(text, ".").map_or(text.as_str(), |(whole, _)| whole))
}
