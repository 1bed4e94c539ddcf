//! Shared by the tests of requests and answers.
#![allow(dead_code)]

pub mod anaconda;

use rolecall::contract::shape::{Dialects, Endpoint, Organizations};
use rolecall::contract::{anthropic, endpoint};
use rolecall::engine::input::Input;
use rolecall::engine::issue::Issue;
use rolecall::engine::request::{How, Prepared, arguments, prepare};

/// The endpoint behind a call name.
pub fn call(name: &str) -> &'static Endpoint {
    endpoint(&anthropic::API, name, Dialects::CURRENT).unwrap_or_else(|| panic!("no call {name}"))
}

/// Encoded input as the binding writes it; `""` is absent.
pub fn input(text: &str) -> Option<Input> {
    (!text.is_empty()).then(|| Input::parse(text).unwrap_or_else(|| panic!("no input: {text}")))
}

/// Checks and builds a call for an organization of unknown type.
pub fn build(name: &str, id: &str, params: &str) -> Result<Prepared, Vec<Issue>> {
    build_for(None, name, id, params)
}

/// Checks and builds a call.
pub fn build_for(
    organization: Option<Organizations>,
    name: &str,
    id: &str,
    params: &str,
) -> Result<Prepared, Vec<Issue>> {
    let id = (!id.is_empty()).then(|| Input::text(id));
    let args = arguments(call(name), id, input(params))?;
    prepare(call(name), &args, &How { organization, ..How::default() })
}

/// `METHOD target body` of a call that passes.
pub fn sent(name: &str, id: &str, params: &str) -> String {
    match build(name, id, params) {
        Ok(prepared) => {
            let mut line = format!("{} {}", prepared.endpoint.method.name(), prepared.target);
            if let Some(body) = prepared.body {
                line.push(' ');
                line.push_str(&body);
            }
            line
        }
        Err(issues) => panic!("refused: {issues:?}"),
    }
}

/// `path code` of every issue of a call that is refused.
pub fn refused(name: &str, id: &str, params: &str) -> Vec<String> {
    match build(name, id, params) {
        Ok(prepared) => panic!("not refused: {}", prepared.target),
        Err(issues) => issues.iter().map(short).collect(),
    }
}

/// `path code` of an issue.
pub fn short(issue: &Issue) -> String {
    let steps: Vec<serde_json::Value> = serde_json::from_str(&issue.path).unwrap();
    let path: Vec<String> =
        steps.iter().map(|step| step.as_str().map_or_else(|| step.to_string(), str::to_owned)).collect();
    format!("{} {}", path.join("."), issue.code.name())
}
