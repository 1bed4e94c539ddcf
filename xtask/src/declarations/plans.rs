//! `generated/<api>-plans.js` and `generated/reserved.js`: what the readers of plans go by.

use super::header;
use rolecall::client::headers::{RESERVED, RESERVED_BEGINNINGS};
use rolecall::contract::shape::{Api, Credential, Dialects, Endpoint, Place, Shape};
use serde_json::json;

/// One line for each call of an API.
pub fn module(api: &Api) -> String {
    let mut text = header();
    text.push_str(
        "//
// Of each call: the method, the template of the path, which parameter goes by position, and what the parameters of the
// query are (`value`: a number or `true` or `false`; `[]`: a list). `body`: whether it has one; `fixed`: the only one;
// `dialect`: the only one that has it.

export const plans = [\n",
    );
    // The request for a token is the driver's own; no plan can ask for it.
    for endpoint in api.endpoints.iter().filter(|one| one.credential != Credential::None) {
        text.push_str(&line(endpoint));
    }
    text.push_str("];\n");
    text
}

/// The headers that no plan may bring along.
pub fn reserved() -> String {
    let mut text = header();
    text.push_str(&format!("\nexport const reserved = {};\n", json!(RESERVED)));
    text.push_str(&format!("export const reservedBeginnings = {};\n", json!(RESERVED_BEGINNINGS)));
    text
}

fn line(endpoint: &Endpoint) -> String {
    let fields = endpoint.params.fields;
    let query: Vec<String> = fields
        .iter()
        .filter(|field| field.place == Place::Query)
        .map(|field| format!("{}: \"{}\"", field.name, kind(&field.shape)))
        .collect();
    let mut line = vec![
        format!("call: \"{}\"", endpoint.call),
        format!("method: \"{}\"", endpoint.method.name()),
        format!("path: \"{}\"", endpoint.path),
    ];
    if let Some(field) = endpoint.positional() {
        line.push(format!("id: \"{}\"", field.name));
    }
    if !query.is_empty() {
        line.push(format!("query: {{ {} }}", query.join(", ")));
    }
    if endpoint.fixed_body.is_some() || fields.iter().any(|field| field.place == Place::Body) {
        line.push("body: true".to_owned());
    }
    if let Some(body) = endpoint.fixed_body {
        line.push(format!("fixed: {}", json!(body)));
    }
    if endpoint.dialects != Dialects::ALL {
        let only = if endpoint.dialects == Dialects::LEGACY { "legacy" } else { "current" };
        line.push(format!("dialect: \"{only}\""));
    }
    format!("  {{ {} }},\n", line.join(", "))
}

/// What a parameter of the query is.
fn kind(shape: &Shape) -> String {
    match shape {
        Shape::Nullable(inner) | Shape::Ours(inner) => kind(inner),
        Shape::List(list) => kind(&list.item) + "[]",
        Shape::Integer { .. } | Shape::Number | Shape::Flag => "value".into(),
        _ => "text".into(),
    }
}
