//! Reading a plan back, as if it came from a stranger.
//!
//! Nothing of the plan's text is sent: its URL and body are decoded into arguments, the
//! arguments are checked like any others, and what leaves is the request built from them.

use super::{headers, url};
use crate::client::Client;
use crate::client::admission::Wanted;
use crate::client::settings::whole;
use crate::contract::shape::{Endpoint, Place};
use crate::engine::input::Input;
use crate::engine::issue::{Code, Issue, Step};
use crate::engine::text::{concat, split_once};
use crate::prelude::*;

/// The keys of a plan.
const KEYS: &[&str] = &["call", "method", "url", "headers", "body", "warnings", "expires"];

/// Reads a plan whose call is known. Whether it may leave is then asked as of any call:
/// the client's own policy, base URL and credential apply.
pub fn read<'a>(client: &Client, plan: &'a Input, wanted: &mut Wanted<'a>) {
    let endpoint = wanted.endpoint;
    let text = |name| plan.get(name).and_then(Input::as_str);
    let mut args = Vec::new();
    wanted.path = text("url").and_then(|url| {
        url::read(url, client.settings.text("base"), endpoint, &mut args, &mut wanted.issues)
    });
    wanted.readable = wanted.path.is_some();
    let issues = &mut wanted.issues;
    if !wanted.readable {
        let message = "the URL is not the one of this call at this `baseURL`";
        report(issues, &[Step::Key("url")], Code::Url, message);
    }
    for (key, _) in plan.entries() {
        if !KEYS.contains(&key.as_str()) {
            report(issues, &[Step::Key(key)], Code::UnknownKey, "a plan has no such key");
        }
    }
    if text("method") != Some(endpoint.method.name()) {
        let message = "the method is not the one of this call";
        report(issues, &[Step::Key("method")], Code::NotAllowed, message);
    }
    headers::read(plan.get("headers"), &client.settings, endpoint, &mut wanted.headers, issues);
    read_body(plan.get("body"), endpoint, &mut args, issues);
    wanted.args = Input::Object(args);
    wanted.expires = whole(plan.get("expires"));
    if wanted.expires.is_none() && !is_absent(plan.get("expires")) {
        let message = "`expires` must be milliseconds since 1970";
        report(issues, &[Step::Key("expires")], Code::WrongType, message);
    }
}

/// Whether a key of a plan is missing or `null`.
pub fn is_absent(value: Option<&Input>) -> bool {
    matches!(value, None | Some(Input::Null))
}

/// The fields of the body as arguments.
fn read_body(
    body: Option<&Input>,
    endpoint: &Endpoint,
    args: &mut Vec<(String, Input)>,
    issues: &mut Vec<Issue>,
) {
    if !is_absent(body) && !matches!(body, Some(Input::Object(_))) {
        report(issues, &[Step::Key("body")], Code::WrongType, "the body must be an object or null");
    }
    for (key, value) in body.map(Input::entries).unwrap_or_default() {
        if is_in_body(endpoint, key) {
            url::push(args, key, value.clone());
        } else {
            let path = [Step::Key("body"), Step::Key(key)];
            report(issues, &path, Code::UnknownKey, "this call has no such field");
        }
    }
}

fn is_in_body(endpoint: &Endpoint, name: &str) -> bool {
    endpoint.params.field(name).is_some_and(|field| field.place == Place::Body)
}

/// Names an issue with an argument by where the argument stands in the plan.
pub fn place(issue: &mut Issue, endpoint: &Endpoint) {
    // A path is a JSON array of which the first item is the name of an argument, if there is any.
    if let Some(rest) = issue.path.strip_prefix("[\"")
        && let Some((name, _)) = split_once(rest, "\"")
    {
        let place = if is_in_body(endpoint, name) { "body" } else { "url" };
        issue.path = concat(&["[\"", place, "\",\"", rest]);
    }
}

/// Notes when the path of a plan is not the one that its arguments give.
pub fn compare(path: &str, target: &str, issues: &mut Vec<Issue>) {
    if split_once(target, "?").map_or(target, |(path, _)| path) != path {
        let message = "the path is not written as this client writes it";
        report(issues, &[Step::Key("url")], Code::Url, message);
    }
}

/// Notes a problem with a plan.
#[inline(never)]
pub fn report(issues: &mut Vec<Issue>, path: &[Step<'_>], code: Code, message: &str) {
    issues.push(Issue::new(path, code, message.to_owned()));
}
