//! `pkg-template/openapi/*.json`: each API as an OpenAPI 3.1 document, for tools that import one.
//!
//! Calls and types are the contract's; what the documents say of an API besides its calls is in [`apis`].

mod apis;
mod components;
mod operations;
mod rules;

use super::collect::Collected;
use super::{Generated, doc, public};
use apis::Profile;
use rolecall::contract::shape::{Api, Endpoint};
use serde_json::{Map as Members, Value, json};

/// The document of an API.
pub fn file(api: &Api) -> Result<Generated, String> {
    let profile = apis::profile(api)?;
    let document = document(api, &profile)?;
    let text = serde_json::to_string_pretty(&document).map_err(|error| error.to_string())?;
    Ok(Generated {
        path: format!("pkg-template/openapi/{}.json", profile.file),
        text: format!("{text}\n").into(),
    })
}

fn document(api: &Api, profile: &Profile) -> Result<Value, String> {
    let all = Collected::of(api)?;
    Ok(json!({
        "openapi": "3.1.0",
        "info": {
            "title": profile.title,
            "version": env!("CARGO_PKG_VERSION"),
            "summary": profile.summary,
            "description": doc::flowed(profile.description),
            "license": { "name": "MIT or Apache-2.0", "identifier": env!("CARGO_PKG_LICENSE") },
        },
        "servers": [{ "url": profile.server, "description": profile.server_description }],
        "tags": tags(api, profile),
        "paths": paths(api, profile, &all)?,
        "components": {
            "securitySchemes": (profile.schemes)(),
            "parameters": (profile.parameters)(),
            "headers": (profile.headers)(),
            "responses": components::responses(profile),
            "schemas": components::schemas(api, profile, &all)?,
        },
    }))
}

/// The branch of the tree that a call stands on.
fn tag(endpoint: &Endpoint, profile: &Profile) -> String {
    endpoint.call.rsplit_once('.').map_or(profile.root_tag, |(branch, _)| branch).to_owned()
}

fn tags(api: &Api, profile: &Profile) -> Vec<Value> {
    let mut seen: Vec<String> = Vec::new();
    for endpoint in public(api) {
        let tag = tag(endpoint, profile);
        if !seen.contains(&tag) {
            seen.push(tag);
        }
    }
    let described = |name: &String| {
        let calls: Vec<&str> =
            public(api).filter(|one| tag(one, profile) == *name).map(|one| one.call).collect();
        json!({ "name": name, "description": format!("{}.", doc::coded(&calls, "and")) })
    };
    seen.iter().map(described).collect()
}

/// One path item a path, in the order of the contract. Where two calls share method and path, one of them has the only
/// body that it ever sends: it is an example of the other.
fn paths(api: &Api, profile: &Profile, all: &Collected) -> Result<Value, String> {
    let mut paths = Members::new();
    for endpoint in public(api) {
        let same = |other: &&Endpoint| other.method == endpoint.method && other.path == endpoint.path;
        let sharing: Vec<&Endpoint> = public(api).filter(same).collect();
        let free = |one: &&Endpoint| one.fixed_body.is_none();
        match sharing.iter().copied().filter(free).count() {
            0 | 1 if free(&endpoint) || sharing.len() == 1 => {}
            1 => continue,
            _ => return Err(format!("{} and another call are one request", endpoint.call)),
        }
        let fixed: Vec<&Endpoint> = sharing.into_iter().filter(|one| !free(one)).collect();
        let operation = operations::operation(endpoint, &fixed, profile, all);
        let path = format!("{}{}", api.prefix, endpoint.path);
        let item = paths.entry(path).or_insert_with(|| shared(profile));
        if let Value::Object(item) = item {
            item.insert(endpoint.method.name().to_lowercase(), operation);
        }
    }
    Ok(paths.into())
}

/// What all operations of a path have in common.
fn shared(profile: &Profile) -> Value {
    let parameters = (profile.parameters)();
    let names = parameters.as_object().into_iter().flat_map(Members::keys);
    let references: Vec<Value> =
        names.map(|name| json!({ "$ref": format!("#/components/parameters/{name}") })).collect();
    json!({ "parameters": references })
}
