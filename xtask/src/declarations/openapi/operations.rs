//! One call as an operation.

use super::super::collect::{Collected, Side};
use super::super::doc;
use super::super::schemas::{self, Writer};
use super::apis::{Failure, Profile};
use super::components;
use super::rules::rules;
use rolecall::contract::shape::{Endpoint, Field, Organizations, Paging, Place, Repeat, Returns, Shape};
use serde_json::{Map as Members, Value, json};

/// The operation of a call; `fixed` are those that send it with a body of their own.
pub fn operation(endpoint: &Endpoint, fixed: &[&Endpoint], profile: &Profile, all: &Collected) -> Value {
    let words = described(endpoint);
    let mut out = Members::new();
    out.insert("operationId".into(), endpoint.call.into());
    out.insert("tags".into(), json!([super::tag(endpoint, profile)]));
    out.insert("summary".into(), summary(endpoint.doc).into());
    out.insert("description".into(), words.into());
    let security: Vec<Value> =
        (profile.security)(endpoint.credential).iter().map(|scheme| json!({ *scheme: [] })).collect();
    out.insert("security".into(), security.into());
    let request = Writer::referring(Side::Request, all);
    let parameters: Vec<Value> =
        endpoint.params.fields.iter().filter_map(|field| parameter(&request, field)).collect();
    if !parameters.is_empty() {
        out.insert("parameters".into(), parameters.into());
    }
    if let Some(body) = body(endpoint, fixed) {
        out.insert("requestBody".into(), body);
    }
    out.insert("responses".into(), responses(endpoint, profile));
    out.extend(extensions(endpoint, fixed, profile));
    out.into()
}

/// The first sentence, without its full stop.
fn summary(doc: &str) -> String {
    let text = doc::flowed(doc);
    let line = text.lines().next().unwrap_or_default();
    let sentence = line.split_once(". ").map_or(line, |(first, _)| first);
    sentence.trim_end_matches('.').to_owned()
}

fn described(endpoint: &Endpoint) -> String {
    let mut parts = vec![endpoint.doc.trim().to_owned()];
    parts.extend(doc::rules(endpoint.params));
    if endpoint.partial_update {
        parts.push("What is left out stays as it is; a body without any field is refused.".into());
    }
    if endpoint.available_to != Organizations::ALL {
        parts.push(format!("For {}.", doc::organizations(endpoint.available_to)));
    }
    parts.extend(endpoint.warning.map(|warning| format!("Mind: {warning}.")));
    doc::flowed(&parts.join("\n\n"))
}

/// A parameter of the path or the query. Lists repeat their name, which ends in brackets.
fn parameter(request: &Writer<'_>, field: &Field) -> Option<Value> {
    let shape = without_null(&field.shape);
    let (place, list) = match field.place {
        Place::Path => ("path", false),
        Place::Query => ("query", matches!(shape, Shape::List(_))),
        Place::Body | Place::Inside => return None,
    };
    let mut out = Members::new();
    out.insert("name".into(), format!("{}{}", field.name, if list { "[]" } else { "" }).into());
    out.insert("in".into(), place.into());
    out.insert("description".into(), doc::flowed(&doc::parameter(field.doc, &field.shape)).into());
    out.insert("required".into(), field.required.into());
    if list {
        out.insert("style".into(), "form".into());
        out.insert("explode".into(), true.into());
    }
    out.insert("schema".into(), request.shape(shape));
    Some(out.into())
}

/// No query and no path can say `null`.
fn without_null(shape: &Shape) -> &Shape {
    match shape {
        Shape::Nullable(inner) => inner,
        Shape::Ours(inner) => without_null(inner),
        other => other,
    }
}

fn body(endpoint: &Endpoint, fixed: &[&Endpoint]) -> Option<Value> {
    let example = |one: &&Endpoint| {
        let value: Value = serde_json::from_str(one.fixed_body?).ok()?;
        Some((one.call.to_owned(), json!({ "summary": summary(one.doc), "value": value })))
    };
    let examples: Members<String, Value> = fixed.iter().filter_map(example).collect();
    let schema = match components::body_name(endpoint) {
        Some(name) => schemas::reference(&name),
        None => json!({ "const": serde_json::from_str::<Value>(endpoint.fixed_body?).ok()? }),
    };
    let mut content = Members::new();
    content.insert("schema".into(), schema);
    if !examples.is_empty() {
        content.insert("examples".into(), examples.into());
    }
    Some(json!({ "required": true, "content": { "application/json": content } }))
}

fn responses(endpoint: &Endpoint, profile: &Profile) -> Value {
    let (status, words) = ((profile.success)(endpoint), endpoint.returns.object().map(|object| object.doc));
    let words = words.map_or_else(|| "Done.".to_owned(), |doc| format!("{}.", summary(doc)));
    let mut success = Members::new();
    success.insert("description".into(), words.into());
    let headers: Vec<String> =
        (profile.headers)().as_object().into_iter().flat_map(Members::keys).cloned().collect();
    let every: Members<String, Value> = headers
        .iter()
        .filter(|name| !profile.headers_of_failures.contains(&name.as_str()))
        .map(|name| (name.clone(), json!({ "$ref": format!("#/components/headers/{name}") })))
        .collect();
    if !every.is_empty() {
        success.insert("headers".into(), every.into());
    }
    let schema = match endpoint.returns {
        Returns::Nothing => None,
        Returns::Anything => Some(json!({})),
        Returns::One(_) | Returns::Page(..) => {
            components::answer_name(endpoint).map(|name| schemas::reference(&name))
        }
    };
    if let Some(schema) = schema {
        success.insert("content".into(), json!({ "application/json": { "schema": schema } }));
    }
    let mut out = Members::new();
    out.insert(status.to_string(), success.into());
    for failure in profile.failures {
        if failure.of.is_none_or(|calls| calls.contains(&endpoint.call)) {
            out.insert(failure.status.into(), refusal(endpoint, failure, profile));
        }
    }
    out.into()
}

/// The answer of a failure, with words of the call's own where there are any.
fn refusal(endpoint: &Endpoint, failure: &Failure, profile: &Profile) -> Value {
    let mut out = Members::new();
    out.insert("$ref".into(), format!("#/components/responses/{}", failure.name).into());
    if let Some(words) = (profile.refusal)(endpoint, failure.status) {
        out.insert("description".into(), words.into());
    }
    out.into()
}

/// What OpenAPI has no words for.
fn extensions(endpoint: &Endpoint, fixed: &[&Endpoint], profile: &Profile) -> Members<String, Value> {
    let mut out = Members::new();
    out.insert("x-rolecall-call".into(), endpoint.call.into());
    let others: Vec<&str> = fixed.iter().map(|one| one.call).filter(|call| *call != endpoint.call).collect();
    if !others.is_empty() {
        out.insert("x-rolecall-also-called".into(), json!(others));
    }
    out.insert("x-rolecall-credentials".into(), json!((profile.security)(endpoint.credential)));
    if let Returns::Page(_, paging) = endpoint.returns {
        out.insert("x-rolecall-paging".into(), self::paging(paging));
    }
    if let Some(rules) = rules(endpoint) {
        out.insert("x-rolecall-rules".into(), rules);
    }
    out.insert(
        "x-rolecall-safe-to-repeat".into(),
        (!matches!(endpoint.repeat, Repeat::Create { .. })).into(),
    );
    if let Repeat::Until(status) = endpoint.repeat {
        out.insert("x-rolecall-done-on-repeat".into(), status.into());
    }
    if profile.organization_types {
        let knows =
            |name: &&str| Organizations::named(name).is_some_and(|one| endpoint.available_to.meets(one));
        let names: Vec<&str> = ["console", "enterprise", "aws"].into_iter().filter(knows).collect();
        out.insert("x-rolecall-organization-types".into(), json!(names));
    }
    out
}

/// How the pages of a list are reached: which parameter takes what from which field of the answer.
fn paging(paging: Paging) -> Value {
    match paging {
        Paging::IdCursor => json!({
            "style": "id-cursor", "forward": { "after_id": "last_id" }, "backward": { "before_id": "first_id" }, "more": "has_more",
        }),
        Paging::Items => json!({ "style": "whole-list" }),
        Paging::Token => json!({ "style": "page-token", "parameter": "page", "from": "next_page" }),
        Paging::Report => {
            json!({ "style": "report-page-token", "parameter": "page", "from": "next_page", "more": "has_more" })
        }
    }
}
