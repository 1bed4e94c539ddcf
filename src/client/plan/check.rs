//! Reading a plan back, as if it came from a stranger.
//!
//! Nothing of the plan's text is sent: its URL and body are decoded into arguments, the
//! arguments are checked like any others, and what leaves is the request built from them.

use super::{headers, url};
use crate::client::Client;
use crate::client::admission::{Admitted, admit, unknown_call};
use crate::client::failure::{Failure, Kind};
use crate::client::settings::{CallOptions, whole};
use crate::contract::shape::{Endpoint, Place};
use crate::engine::input::Input;
use crate::engine::issue::{Code, Issue, Step, shown};
use crate::prelude::*;

/// The keys of a plan.
const KEYS: &[&str] = &["call", "method", "url", "headers", "body", "warnings", "expires"];

/// A plan whose call is known.
#[derive(Debug)]
pub struct Opened {
    /// The call.
    pub endpoint: &'static Endpoint,
    /// Its arguments, as far as they could be read.
    pub args: Input,
    /// Whether the call may leave.
    pub admitted: Result<Admitted, Failure>,
}

/// Reads and checks a plan. The client's own policy, base URL and credential apply.
///
/// # Errors
/// `ValidationError` when it names no known call; other failures are in [`Opened::admitted`].
pub fn open(client: &Client, plan: &Input, options: CallOptions) -> Result<Opened, Failure> {
    let name = plan.get("call").and_then(Input::as_str).unwrap_or_default();
    let Some(endpoint) = crate::contract::endpoint(client.api, name) else {
        return Err(unknown_call("send", &shown(name)));
    };
    let (args, admitted) = check(client, plan, endpoint, options);
    Ok(Opened { endpoint, args, admitted })
}

fn check(
    client: &Client,
    plan: &Input,
    endpoint: &'static Endpoint,
    mut options: CallOptions,
) -> (Input, Result<Admitted, Failure>) {
    let mut issues = Vec::new();
    for (key, _) in plan.entries().iter().filter(|(key, _)| !KEYS.contains(&key.as_str())) {
        issues.push(issue(&[key], Code::UnknownKey, "a plan has no such key"));
    }
    if plan.get("method").and_then(Input::as_str) != Some(endpoint.method.name()) {
        issues.push(issue(&["method"], Code::NotAllowed, "the method is not the one of this call"));
    }
    headers::read(plan.get("headers"), &client.settings, endpoint, &mut options.headers, &mut issues);
    let mut entries = Vec::new();
    read_body(plan.get("body"), endpoint, &mut entries, &mut issues);
    let expires = plan.get("expires").filter(|value| **value != Input::Null);
    let expires_at = whole(expires);
    if expires.is_some() && expires_at.is_none() {
        issues.push(issue(&["expires"], Code::WrongType, "`expires` must be milliseconds since 1970"));
    }
    let address = plan.get("url").and_then(Input::as_str);
    let path = address
        .and_then(|address| url::read(address, &client.settings.base, endpoint, &mut entries, &mut issues));
    let args = Input::Object(entries);
    if path.is_none() {
        issues.insert(0, issue(&["url"], Code::Url, "the URL is not the one of this call at this `baseURL`"));
    }
    let known = issues.len();
    let mut admitted = admit(client, endpoint, path.map(|_| &args), issues, options);
    match &mut admitted {
        Err(Failure { kind: Kind::Invalid { issues, .. }, .. }) => {
            issues.iter_mut().skip(known).for_each(|issue| place(issue, endpoint));
        }
        Ok(admitted) if admitted.prepared.target.split('?').next() == path => {
            admitted.expires = expires_at;
        }
        Ok(_) => {
            let issues = vec![issue(&["url"], Code::Url, "the path is not written as this client writes it")];
            return (args, Err(Failure::invalid(endpoint.call, issues)));
        }
        Err(_) => {}
    }
    (args, admitted)
}

/// The fields of the body as arguments.
fn read_body(
    body: Option<&Input>,
    endpoint: &Endpoint,
    args: &mut Vec<(String, Input)>,
    issues: &mut Vec<Issue>,
) {
    match body {
        None | Some(Input::Null) => {}
        Some(Input::Object(entries)) => {
            for (key, value) in entries {
                match endpoint.params.field(key) {
                    Some(field) if field.place == Place::Body => {
                        args.push((key.clone(), value.clone()));
                    }
                    _ => issues.push(issue(&["body", key], Code::UnknownKey, "this call has no such field")),
                }
            }
        }
        Some(_) => issues.push(issue(&["body"], Code::WrongType, "the body must be an object or null")),
    }
}

/// Names an issue with an argument by where the argument stands in the plan.
fn place(issue: &mut Issue, endpoint: &Endpoint) {
    // A path is a JSON array of which the first item is the name of an argument, if there is any.
    let name = issue.path.split('"').nth(1).unwrap_or_default();
    let in_body = endpoint.params.field(name).is_some_and(|field| field.place == Place::Body);
    if !name.is_empty() {
        issue.path.insert_str(1, if in_body { "\"body\"," } else { "\"url\"," });
    }
}

/// An issue at a path of keys.
pub fn issue(path: &[&str], code: Code, message: &str) -> Issue {
    let path: Vec<Step> = path.iter().map(|key| Step::Key(key)).collect();
    Issue::new(&path, code, message.to_owned())
}
