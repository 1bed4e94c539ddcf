//! The same for the other API, whose calls differ from one dialect to the other.

use super::{input, short};
use rolecall::contract::shape::{Dialects, Endpoint};
use rolecall::contract::{anaconda, endpoint};
use rolecall::engine::answer::{Checked, check};
use rolecall::engine::input::Input;
use rolecall::engine::issue::Issue;
use rolecall::engine::request::{How, Prepared, arguments, prepare};
use rolecall::engine::scan::NotJson;

/// The calls with ids in their paths, and which id goes by position.
pub const WITH_IDS: &[(&str, &str)] = &[
    ("serviceAccounts.delete", "client_id"),
    ("users.remove", "user_id"),
    ("seats.assign", "user_id"),
    ("seats.revoke", "user_id"),
    ("tokens.create", "user_id"),
    ("tokens.update", "user_id"),
    ("tokens.sync", "user_id"),
    ("tokens.list", "user_id"),
    ("tokens.revoke", "token_id"),
];

/// The endpoint behind a call name in the present dialect.
pub fn call(name: &str) -> &'static Endpoint {
    call_in(Dialects::CURRENT, name)
}

/// The endpoint behind a call name.
pub fn call_in(dialect: Dialects, name: &str) -> &'static Endpoint {
    endpoint(&anaconda::API, name, dialect).unwrap_or_else(|| panic!("no call {name}"))
}

/// Checks and builds a call; `id` and `params` as encoded input, `""` is absent.
pub fn build_with(
    endpoint: &'static Endpoint,
    id: &str,
    params: &str,
    how: &How<'_>,
) -> Result<Prepared, Vec<Issue>> {
    let args = arguments(endpoint, input(id), input(params))?;
    prepare(endpoint, &args, how)
}

/// Checks and builds a call of the present dialect; `id` is a text.
pub fn build(name: &str, id: &str, params: &str) -> Result<Prepared, Vec<Issue>> {
    let id = if id.is_empty() { String::new() } else { Input::text(id).to_json() };
    build_with(call(name), &id, params, &How::default())
}

/// `METHOD target body` of a request.
pub fn line(prepared: &Prepared) -> String {
    let body = prepared.body.as_deref().map(|body| format!(" {body}")).unwrap_or_default();
    format!("{} {}{body}", prepared.endpoint.method.name(), prepared.target)
}

/// `METHOD target body` of a call that passes.
pub fn sent(name: &str, id: &str, params: &str) -> String {
    line(&build(name, id, params).unwrap_or_else(|issues| panic!("refused: {issues:?}")))
}

/// The issues of a call that is refused.
pub fn issues(name: &str, id: &str, params: &str) -> Vec<Issue> {
    build(name, id, params).map(|prepared| line(&prepared)).expect_err("not refused")
}

/// `path code` of every issue of a call that is refused.
pub fn refused(name: &str, id: &str, params: &str) -> Vec<String> {
    issues(name, id, params).iter().map(short).collect()
}

/// What the check says of an answer.
pub fn checked(name: &str, body: &str) -> Checked {
    check(body.as_bytes(), &call(name).returns, true).unwrap_or_else(|NotJson| panic!("not JSON: {body}"))
}

/// `path code` of every misfit of an answer.
pub fn misfits(name: &str, body: &str) -> Vec<String> {
    checked(name, body).issues.iter().map(short).collect()
}
