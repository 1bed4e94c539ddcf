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
use crate::engine::request::target;
use crate::engine::text::{concat, split, split_once};
use crate::prelude::*;

/// The keys of a plan.
const KEYS: &[&str] = &["call", "method", "url", "headers", "body", "warnings", "expires"];

/// Reads a plan whose call is known, its body apart. Whether it may leave is then asked as of
/// any call: the client's own policy, base URL and credential apply.
pub fn read(client: &Client, plan: &Input, body: Option<Input>, wanted: &mut Wanted<'_>) {
    let endpoint = wanted.endpoint;
    let issues = &mut wanted.issues;
    let mut args = match body {
        Some(body) if endpoint.fixed_body.is_some_and(|fixed| Input::read(fixed).same_json(&body)) => {
            Vec::new()
        }
        Some(Input::Object(entries)) => entries,
        None | Some(Input::Null) => Vec::new(),
        Some(_) => {
            report(issues, &[Step::Key("body")], Code::WrongType, "the body must be an object");
            Vec::new()
        }
    };
    if client.settings.flag("legacyEmailString") {
        args.iter_mut().for_each(|(_, value)| unbracket(value));
    }
    for (key, _) in &args {
        if is_in_url(endpoint, key) {
            report(issues, &[Step::Key("body"), Step::Key(key)], Code::UnknownKey, "it belongs to the URL");
        }
    }
    let path = plan
        .text_of("url")
        .and_then(|url| url::read(url, client.settings.text("base"), endpoint, &mut args, issues));
    wanted.args = Input::Object(args);
    // The path must be written as this client writes it; the query may be written as forms do.
    let ours = target(endpoint, &wanted.args);
    wanted.readable = path.is_some() && path == split(&ours, "?").next();
    if !wanted.readable {
        let message = "this client does not write such a URL for this call";
        report(issues, &[Step::Key("url")], Code::Url, message);
    }
    for (key, _) in plan.entries() {
        if !KEYS.contains(&key.as_str()) {
            report(issues, &[Step::Key(key)], Code::UnknownKey, "a plan has no such key");
        }
    }
    if plan.text_of("method") != Some(endpoint.method.name()) {
        let message = "the method is not the one of this call";
        report(issues, &[Step::Key("method")], Code::NotAllowed, message);
    }
    headers::read(plan.given("headers"), &client.settings, endpoint, &mut wanted.headers, issues);
    wanted.expires = whole(plan.get("expires"));
    if wanted.expires.is_none() && plan.given("expires").is_some() {
        let message = "`expires` must be milliseconds since 1970";
        report(issues, &[Step::Key("expires")], Code::WrongType, message);
    }
}

/// Reads a list that was written as one text in brackets.
fn unbracket(value: &mut Input) {
    let list = value.as_str().and_then(|text| text.strip_prefix("[")?.strip_suffix("]"));
    if let Some(list) = list {
        let mut items = Vec::new();
        for item in split(list, ", ") {
            items.push(Input::text(item));
        }
        *value = Input::List(items);
    }
}

/// What is no field at all counts as one of the body.
fn is_in_url(endpoint: &Endpoint, name: &str) -> bool {
    endpoint.params.field(name).is_some_and(|field| field.place != Place::Body)
}

/// Names an issue with an argument by where the argument stands in the plan.
pub fn place(issue: &mut Issue, endpoint: &Endpoint) {
    // A path is a JSON array of which the first item is the name of an argument, if there is any.
    if let Some(rest) = issue.path.strip_prefix("[\"")
        && let Some((name, _)) = split_once(rest, "\"")
    {
        let place = if is_in_url(endpoint, name) { "url" } else { "body" };
        issue.path = concat(&["[\"", place, "\",\"", rest]);
    }
}

/// Notes a problem with a plan.
#[inline(never)]
pub fn report(issues: &mut Vec<Issue>, path: &[Step<'_>], code: Code, message: &str) {
    issues.push(Issue::new(path, code, message.to_owned()));
}
