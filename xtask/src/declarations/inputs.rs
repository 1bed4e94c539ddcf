//! `generated/schemas.js` and its declarations: a JSON Schema for what each call takes, by the name of its type.

use super::schemas::Writer;
use super::{header, public, types};
use rolecall::contract::shape::{Api, Endpoint, Place};
use serde_json::{Map as Members, Value, json};

/// `generated/schemas.js`: by the name of each params type the API, the call and the schema.
pub fn module(apis: &[&Api]) -> String {
    let mut text = header();
    text.push_str("\nexport const inputs = {\n");
    for api in apis {
        for endpoint in public(api) {
            if let Some(schema) = params(endpoint) {
                let (name, call) = (endpoint.params.name, endpoint.call);
                text.push_str(&format!("  {name}: [\"{}\", \"{call}\", {schema}],\n", api.name));
            }
        }
    }
    text.push_str("};\n");
    text
}

/// `generated/schemas.d.ts`: the same names with the types that they check.
pub fn declarations(apis: &[&Api]) -> String {
    let taking =
        || apis.iter().flat_map(|api| public(api)).filter(|endpoint| types::params(endpoint).is_some());
    let mut names: Vec<&str> = taking().map(|endpoint| endpoint.params.name).collect();
    names.sort_unstable();
    let names: String = names.iter().map(|name| format!("  {name},\n")).collect();
    let mut text = header();
    text.push_str(&format!("import type {{\n{names}  Schema,\n}} from \"../index.js\";\n\n"));
    text.push_str("/** A schema for the parameters of each call. */\nexport interface Schemas {\n");
    for endpoint in taking() {
        let (name, call) = (endpoint.params.name, endpoint.call);
        text.push_str(&format!("  /** What `{call}` takes. */\n  readonly {name}: Schema<{name}>;\n"));
    }
    text.push_str("}\n");
    text
}

/// The schema of the params object of a call, if it takes one.
fn params(endpoint: &'static Endpoint) -> Option<Value> {
    let params = types::params(endpoint)?;
    let mut schema = Members::new();
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".into(), params.name.into());
    schema.extend(Writer::WHOLE.fields(params.fields.iter().copied(), endpoint.params.rules));
    if endpoint.partial_update {
        // An update without any field is always refused.
        let body = params.fields.iter().filter(|field| field.place == Place::Body);
        let any: Vec<Value> = body.map(|field| json!({ "required": [field.name] })).collect();
        schema.insert("anyOf".into(), any.into());
    }
    Some(schema.into())
}
