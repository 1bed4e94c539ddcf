//! The list of calls that the JavaScript part walks, and the table of the documentation.

use super::{COMMAND, header, types};
use rolecall::contract::shape::{Api, Credential, Endpoint, Paging, Repeat, Returns};

/// `generated/endpoints.js`.
pub fn endpoints(apis: &[&Api]) -> String {
    let mut text = header();
    text.push_str(
        "//
// One line for each call: its name, then `#` if it has a positional path parameter, `+` if it takes parameters
// besides, `*` if it takes them and answers in pages.
",
    );
    for api in apis {
        let lines: Vec<String> = api.endpoints.iter().map(|endpoint| line(endpoint)).collect();
        text.push_str(&format!("export const {} = `\n{}`;\n", api.name, lines.concat()));
    }
    text
}

fn line(endpoint: &Endpoint) -> String {
    let id = if endpoint.positional().is_some() { "#" } else { "" };
    let more = match (endpoint.is_list(), types::params(endpoint).is_some()) {
        (true, _) => "*",
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
        let writing = api.endpoints.iter().filter(|endpoint| endpoint.writes()).count();
        text.push_str(&format!(
            "\n## `{}`\n\n{} calls, {writing} of which change something (POST and DELETE; a read-only client has none \
             of them).\n\n| call | verb | path | credential | paging | safe to repeat |\n\
             | --- | --- | --- | --- | --- | --- |\n",
            api.class,
            api.endpoints.len()
        ));
        for endpoint in api.endpoints {
            text.push_str(&row(endpoint));
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

fn row(endpoint: &Endpoint) -> String {
    let credential = match endpoint.credential {
        Credential::Any => "admin key or bearer token",
    };
    let paging = match endpoint.returns {
        Returns::One(_) => "",
        Returns::Page(_, Paging::IdCursor) => "`after_id`, `before_id`",
    };
    let repeat = match &endpoint.repeat {
        Repeat::Safe => "yes".to_owned(),
        Repeat::Delete => "yes; 404 on the repeat means done".to_owned(),
        Repeat::Create { look: Some(look), .. } => format!("never; looked for once by `{}`", look.key),
        Repeat::Create { look: None, .. } => "never".to_owned(),
    };
    let (call, verb, path) = (endpoint.call, endpoint.method.name(), endpoint.path);
    format!("| `{call}` | {verb} | `{path}` | {credential} | {paging} | {repeat} |\n")
}
