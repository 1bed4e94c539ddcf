//! The list of calls that the JavaScript part walks, and the table of the documentation.

use super::{COMMAND, header, public, types};
use rolecall::contract::shape::{Api, Credential, Dialects, Endpoint, Method, Paging, Repeat, Returns};

/// `generated/endpoints.js`.
pub fn endpoints(apis: &[&Api]) -> String {
    let mut text = header();
    text.push_str(
        "//
// One line for each call: its name, then `#` if it has a positional path parameter, `+` if it takes parameters
// besides, `*` if it takes them and answers in pages, `~` if it answers in pages without taking any.
",
    );
    for api in apis {
        let lines: Vec<String> = public(api).map(line).collect();
        text.push_str(&format!("export const {} = `\n{}`;\n", api.name, lines.concat()));
    }
    text
}

fn line(endpoint: &'static Endpoint) -> String {
    let id = if endpoint.positional().is_some() { "#" } else { "" };
    let more = match (endpoint.is_list(), types::params(endpoint).is_some()) {
        (true, true) => "*",
        (true, false) => "~",
        (false, true) => "+",
        (false, false) => "",
    };
    format!("{} {id}{more}", endpoint.call).trim_end().to_owned() + "\n"
}

/// `docs/endpoints.md`.
pub fn table(apis: &[&Api]) -> String {
    let mut text = format!(
        "<!-- Generated from the contract. Do not edit: change src/contract/ and run `{COMMAND}`. -->\n\n# Calls\n"
    );
    for api in apis {
        let writing = public(api).filter(|endpoint| endpoint.writes()).count();
        let methods = if public(api).any(|one| one.method == Method::Patch) { "POST, PATCH" } else { "POST" };
        text.push_str(&format!(
            "\n## `{}`\n\n{} calls, {writing} of which change something ({methods} and DELETE; a read-only client has none \
             of them).\n\n| call | verb | path | credential | paging | safe to repeat |\n\
             | --- | --- | --- | --- | --- | --- |\n",
            api.class,
            public(api).count()
        ));
        for endpoint in api.endpoints.iter().filter(|endpoint| endpoint.credential != Credential::None) {
            text.push_str(&row(api, endpoint));
        }
    }
    text.push_str(
        "
\"Safe to repeat\" is about failures that leave open whether the server acted: a lost connection or a time-out after
sending, 408, any 5xx. What is not safe is never sent twice; where a natural key exists the client looks once whether
the creation happened.
",
    );
    text
}

fn row(api: &Api, endpoint: &Endpoint) -> String {
    let credential = match endpoint.credential {
        Credential::Any => "admin key or bearer token",
        Credential::Admin => "token of an admin",
        Credential::Service => "token of a service account",
        Credential::None => "",
        Credential::OAuth => "bearer token with `org:admin`",
    };
    let paging = match endpoint.returns {
        Returns::Page(_, Paging::IdCursor) => "`after_id`, `before_id`",
        Returns::Page(_, Paging::Items) => "none: the whole list",
        Returns::Page(_, Paging::Token | Paging::Report) => "`page`",
        _ => "",
    };
    let repeat = match &endpoint.repeat {
        Repeat::Safe => "yes".to_owned(),
        Repeat::Until(status) => format!("yes; {status} on the repeat means done"),
        Repeat::Create { look: Some(look), .. } if look.told.is_some() => {
            format!("never; looked for once by `{}`, to tell what was found", look.key)
        }
        Repeat::Create { look: Some(look), .. } => format!("never; looked for once by `{}`", look.key),
        Repeat::Create { look: None, .. } => "never".to_owned(),
    };
    let legacy = if endpoint.dialects == Dialects::LEGACY { " (legacy dialect)" } else { "" };
    let (call, verb, prefix, path) = (endpoint.call, endpoint.method.name(), api.prefix, endpoint.path);
    format!("| `{call}`{legacy} | {verb} | `{prefix}{path}` | {credential} | {paging} | {repeat} |\n")
}
