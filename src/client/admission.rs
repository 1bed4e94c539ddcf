//! Whether a call may leave at all: policy, request, credential, in this order.

use super::Client;
use super::failure::Failure;
use super::headers::{Headers, of_request};
use super::policy;
use super::settings::{CallOptions, CredentialKind};
use crate::contract::shape::{Endpoint, Organizations};
use crate::engine::input::Input;
use crate::engine::issue::{Code, Issue, Step};
use crate::engine::json::{integer, write_string};
use crate::engine::request::{Prepared, prepare};
use crate::prelude::*;

/// A call that passed every check.
#[derive(Debug)]
pub struct Admitted {
    /// The request.
    pub prepared: Prepared,
    /// Its headers, without the credential.
    pub headers: Headers,
    /// The options of the call.
    pub options: CallOptions,
    /// When a plan runs out, in milliseconds since 1970.
    pub expires: Option<i64>,
}

/// Lets a call through or says why not.
///
/// `args` is `None` when they could not be read; `issues` are the problems known so far, to be
/// listed with all others.
///
/// # Errors
/// `PolicyError`, `ValidationError` with all issues, or `CredentialError`.
pub fn admit(
    client: &Client,
    endpoint: &'static Endpoint,
    args: Option<&Input>,
    mut issues: Vec<Issue>,
    options: CallOptions,
) -> Result<Admitted, Failure> {
    let settings = &client.settings;
    policy::check(settings, endpoint)?;
    issues.extend(settings.organization.and_then(|organization| unavailable(endpoint, organization)));
    let prepared = match args.map(|args| prepare(endpoint, args, settings.organization)) {
        Some(Ok(prepared)) => {
            issues.extend(too_long(&prepared, settings.max_request_bytes));
            Some(prepared)
        }
        Some(Err(more)) => {
            issues.extend(more);
            None
        }
        None => None,
    };
    let Some(prepared) = prepared.filter(|_| issues.is_empty()) else {
        return Err(Failure::invalid(endpoint.call, issues));
    };
    if settings.credential == CredentialKind::None && settings.default_base {
        return Err(Failure::no_credential(endpoint.call));
    }
    let headers = of_request(settings, &options.headers, prepared.body.is_some());
    Ok(Admitted { prepared, headers, options, expires: None })
}

/// The failure of a call that no API has.
pub fn unknown_call(name: &str, shown: &str) -> Failure {
    let mut message = String::from("there is no call `");
    message.push_str(shown);
    message.push('`');
    Failure::invalid(name, vec![Issue::new(&[Step::Key("call")], Code::NotAllowed, message)])
}

/// A call that the organization's type does not have (facts: availability by organization type).
fn unavailable(endpoint: &Endpoint, organization: Organizations) -> Option<Issue> {
    if endpoint.available_to.meets(organization) {
        return None;
    }
    let name = match organization {
        Organizations::ENTERPRISE => "enterprise",
        Organizations::AWS => "aws",
        _ => "console",
    };
    let mut message = String::from("organizations of the type `");
    message.push_str(name);
    message.push_str("` do not have this call");
    let mut json = String::new();
    write_string(&mut json, name);
    let mut issue = Issue::new(&[], Code::NotAllowed, message);
    issue.param = Some(("organizationType", json));
    Some(issue)
}

fn too_long(prepared: &Prepared, most: i64) -> Option<Issue> {
    let length = prepared.body.as_ref().map_or(0, |body| body.len() as i64);
    if length <= most {
        return None;
    }
    let mut message = String::from("the request body has ");
    message.push_str(&integer(length));
    message.push_str(" bytes, `maxRequestBytes` allows ");
    message.push_str(&integer(most));
    let mut issue = Issue::new(&[], Code::TooLarge, message);
    issue.param = Some(("limit", integer(most)));
    Some(issue)
}
