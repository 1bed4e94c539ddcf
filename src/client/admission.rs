//! Whether a call may leave at all: policy, request, credential, in this order.

use super::Client;
use super::failure::Failure;
use super::headers::Headers;
use super::policy;
use super::reasons;
use super::settings::{LONGEST_TIMER, whole};
use crate::contract::shape::{Credential, Endpoint, Organizations};
use crate::engine::input::Input;
use crate::engine::issue::{Code, Issue, Step, shown};
use crate::engine::json::integer;
use crate::engine::request::{How, Prepared, prepare};
use crate::engine::text::fill;
use crate::engine::words::json_text;
use crate::prelude::*;

/// A call that wants to leave.
pub struct Wanted<'a> {
    /// Which call.
    pub endpoint: &'static Endpoint,
    /// Its arguments, as far as they could be read.
    pub args: Input,
    /// Why they could not be read, to be listed with all other problems.
    pub issues: Vec<Issue>,
    /// The options of the call.
    pub options: Option<&'a Input>,
    /// The decomposed form of the argument `name`.
    pub folded: Option<&'a str>,
    /// Its headers.
    pub headers: Headers,
}

/// A call that passed every check. All times are milliseconds.
pub struct Admitted {
    /// The request.
    pub prepared: Prepared,
    /// Its arguments.
    pub args: Input,
    /// The headers of the call.
    pub headers: Headers,
    /// Longest time of one try, never 0.
    pub timeout: i64,
    /// Longest time of the call with its waits and repeats.
    pub deadline: Option<i64>,
    /// Repeats after the first try.
    pub max_retries: i64,
    /// When its plan runs out, in milliseconds since 1970.
    pub expires: Option<i64>,
}

/// Lets a call through or says why not.
///
/// # Errors
/// `PolicyError`, `ValidationError` with all issues, or `CredentialError`.
pub fn admit(client: &Client, wanted: &mut Wanted<'_>) -> Result<Admitted, Failure> {
    let (endpoint, issues) = (wanted.endpoint, &mut wanted.issues);
    let (settings, readable) = (&client.settings, issues.is_empty());
    if let Some(reason) = policy::refusal(settings, endpoint) {
        return Err(Failure::policy(reason, endpoint.call));
    }
    let name = settings.text("organizationType");
    let organization = Organizations::named(name);
    if organization.is_some_and(|organization| !endpoint.available_to.meets(organization)) {
        // Facts: availability by organization type.
        let message = fill("organizations of the type `%` do not have this call", &[name]);
        let mut issue = Issue::new(&[], Code::NotAllowed, &message);
        issue.param = Some(("organizationType", json_text(name)));
        issues.push(issue);
    }
    if !endpoint.dialects.meets(settings.dialect()) {
        let message = "the legacy dialect does not have this call";
        issues.push(Issue::new(&[], Code::NotAllowed, message));
    }
    // Of a call that the type does not have, its words say nothing.
    let organization = organization.filter(|_| issues.is_empty());
    let how = How { organization, folded: wanted.folded, bracketed: settings.flag("legacyEmailString") };
    let prepared = match readable {
        true => prepare(endpoint, &wanted.args, &how),
        false => Err(Vec::new()),
    };
    match prepared {
        Ok(prepared) => {
            let most = settings.number("maxRequestBytes").unwrap_or(i64::MAX);
            let length = prepared.body.as_ref().map_or(0, |body| body.len() as i64);
            if length > most {
                issues.push(too_long(most));
            }
            if issues.is_empty() {
                return with_credential(client, wanted, prepared);
            }
        }
        Err(mut more) => issues.append(&mut more),
    }
    Err(Failure::invalid(endpoint.call, issues))
}

/// The name of a kind of credential in the settings and towards the driver.
pub fn kind_name(credential: Credential) -> &'static str {
    match credential {
        Credential::Admin => "admin",
        Credential::Service => "service",
        _ => "",
    }
}

fn with_credential(
    client: &Client,
    wanted: &mut Wanted<'_>,
    prepared: Prepared,
) -> Result<Admitted, Failure> {
    let settings = &client.settings;
    let credential = wanted.endpoint.credential;
    let kinds = settings.0.get("kinds").map(Input::items).unwrap_or_default();
    let reason = match settings.text("credential") {
        "none" if settings.flag("defaultBase") => Some(&reasons::NO_CREDENTIAL),
        "api_key" if credential == Credential::OAuth => Some(&reasons::OTHER_CREDENTIAL),
        "grants" if credential != Credential::None => kinds
            .iter()
            .all(|kind| kind.as_str() != Some(kind_name(credential)))
            .then_some(&reasons::OTHER_CREDENTIAL),
        _ => None,
    };
    if let Some(reason) = reason {
        return Err(Failure::no_credential(reason, wanted.endpoint.call, credential));
    }
    let options = wanted.options;
    let number =
        |name| whole(options.and_then(|options| options.get(name))).or_else(|| settings.number(name));
    Ok(Admitted {
        prepared,
        args: core::mem::replace(&mut wanted.args, Input::Null),
        headers: core::mem::take(&mut wanted.headers),
        timeout: number("timeout").unwrap_or(60_000).clamp(1, LONGEST_TIMER),
        deadline: number("deadline"),
        max_retries: number("maxRetries").unwrap_or(2),
        expires: whole(options.and_then(|options| options.get("expires"))),
    })
}

/// The failure of a call that no API has.
pub fn unknown_call(name: &str) -> Failure {
    let message = fill("there is no call `%`", &[&shown(name)]);
    Failure::invalid(name, &[Issue::new(&[Step::Key("call")], Code::NotAllowed, &message)])
}

fn too_long(most: i64) -> Issue {
    let message = "the request body is longer than `maxRequestBytes`";
    let mut issue = Issue::new(&[], Code::TooLarge, message);
    issue.param = Some(("limit", integer(most)));
    issue
}
