//! The parts that operations refer to: schemas of types, bodies and answers, and the answers of failures.

use super::super::collect::{Collected, Named, Side};
use super::super::schemas::{Writer, reference};
use super::super::{doc, public};
use super::apis::Profile;
use rolecall::contract::shape::{Api, Choice, Endpoint, Field, IdKind, Place, Returns};
use serde_json::{Map as Members, Value, json};

/// The name of what a call sends, if it has fields.
pub fn body_name(endpoint: &Endpoint) -> Option<String> {
    let has_one = endpoint.params.fields.iter().any(|field| field.place == Place::Body);
    let name = endpoint.params.name;
    has_one.then(|| format!("{}Body", name.strip_suffix("Params").unwrap_or(name)))
}

/// The name of what a call answers; of a page after what it holds.
pub fn answer_name(endpoint: &Endpoint) -> Option<String> {
    match (endpoint.returns, endpoint.returns.item()) {
        (Returns::Page(envelope, _), Some(item)) => Some(format!("{}{}", item.name, envelope.name)),
        (returns, _) => returns.object().map(|object| object.name.to_owned()),
    }
}

/// All schemas: what is sent, the named types, pages, and what the API answers when it refuses.
pub fn schemas(api: &Api, profile: &Profile, all: &Collected) -> Result<Value, String> {
    let (request, answer) = (Writer::referring(Side::Request, all), Writer::referring(Side::Answer, all));
    let mut out = Parts::default();
    for endpoint in public(api) {
        if let Some(name) = body_name(endpoint) {
            out.put(name, body(&request, endpoint))?;
        }
    }
    for used in &all.used {
        for (side, writer, there) in
            [(Side::Answer, &answer, used.in_answers), (Side::Request, &request, used.in_requests)]
        {
            if there {
                out.put(all.name(used.named.name(), side), named(writer, used.named, side))?;
            }
        }
    }
    for endpoint in public(api) {
        if let (Returns::Page(envelope, _), Some(name)) = (endpoint.returns, answer_name(endpoint)) {
            out.same(name, page(&answer, envelope.fields, endpoint))?;
        }
    }
    if let Value::Object(failures) = (profile.bodies)() {
        for (name, schema) in failures {
            out.put(name, schema)?;
        }
    }
    Ok(out.0.into())
}

/// Components by name.
#[derive(Default)]
struct Parts(Members<String, Value>);

impl Parts {
    fn put(&mut self, name: String, schema: Value) -> Result<(), String> {
        if self.0.contains_key(&name) {
            return Err(format!("two schemas are called `{name}`"));
        }
        self.0.insert(name, schema);
        Ok(())
    }

    /// The same again does no harm: lists may share their items.
    fn same(&mut self, name: String, schema: Value) -> Result<(), String> {
        if self.0.get(&name) == Some(&schema) { Ok(()) } else { self.put(name, schema) }
    }
}

fn body(request: &Writer<'_>, endpoint: &Endpoint) -> Value {
    let fields = || endpoint.params.fields.iter().filter(|field| field.place == Place::Body);
    let mut schema = request.fields(fields(), endpoint.params.rules);
    schema.insert("description".into(), format!("What `{}` sends.", endpoint.call).into());
    if endpoint.partial_update {
        // An update without any field is always refused.
        schema.insert("minProperties".into(), 1.into());
    }
    // Rules over parameters of the path or the query are in the words of the operation.
    let names: Vec<&str> = fields().map(|field| field.name).collect();
    if let Some(Value::Array(rules)) = schema.shift_remove("allOf") {
        let inside: Vec<Value> = rules.into_iter().filter(|rule| is_about(rule, &names)).collect();
        if !inside.is_empty() {
            schema.insert("allOf".into(), inside.into());
        }
    }
    schema.into()
}

/// Whether the schema of a rule speaks of no other fields than these.
fn is_about(rule: &Value, names: &[&str]) -> bool {
    let known = |name: &str| names.contains(&name);
    match rule {
        Value::Object(members) => members.iter().all(|(keyword, value)| match (keyword.as_str(), value) {
            ("required", Value::Array(list)) => list.iter().filter_map(Value::as_str).all(known),
            ("properties", Value::Object(fields)) => fields.keys().all(|name| known(name)),
            (_, value) => is_about(value, names),
        }),
        Value::Array(items) => items.iter().all(|item| is_about(item, names)),
        _ => true,
    }
}

fn named(writer: &Writer<'_>, named: Named, side: Side) -> Value {
    let words = match named {
        Named::Object(object) if side == Side::Request => doc::object(object),
        Named::Object(object) => object.doc.to_owned(),
        Named::Choice(choice) => choice_words(choice, side),
        Named::Id(kind) => id_words(kind, side),
        Named::Variants(_) => "Told apart by `type`.".to_owned(),
    };
    let mut schema = writer.definition(named);
    if let Value::Object(members) = &mut schema {
        members.insert("description".into(), doc::flowed(&words).into());
        if let Named::Id(kind) = named {
            let example = kind.prefixes.first().map(|prefix| format!("{prefix}0123456789abcdefghijkl"));
            members.insert("examples".into(), json!(example.into_iter().collect::<Vec<_>>()));
        }
    }
    schema
}

fn choice_words(choice: &Choice, side: Side) -> String {
    let words = doc::choice(choice);
    match side {
        Side::Request => words,
        Side::Answer => format!("{words}\n\nOther words may come."),
    }
}

fn id_words(kind: &IdKind, side: Side) -> String {
    let begins = format!("Begins with {}.", doc::coded(kind.prefixes, "or"));
    match side {
        Side::Request => begins,
        Side::Answer => format!("{begins} How long the rest is may change."),
    }
}

fn page(answer: &Writer<'_>, fields: &[Field], endpoint: &Endpoint) -> Value {
    let mut schema = answer.fields(fields.iter(), &[]);
    let item = endpoint.returns.item().map_or("", |item| item.name);
    let words = endpoint.returns.object().map_or("", |envelope| envelope.doc.trim());
    schema.insert(
        "description".into(),
        format!("{} Each item is {} `{item}`.", doc::flowed(words), article(item)).into(),
    );
    schema.into()
}

fn article(name: &str) -> &'static str {
    if name.starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" }
}

/// The answers of failures.
pub fn responses(profile: &Profile) -> Value {
    let mut out = Members::new();
    for failure in profile.failures {
        let mut response = Members::new();
        response.insert("description".into(), failure.words.into());
        if !failure.headers.is_empty() {
            let headers: Members<String, Value> = failure
                .headers
                .iter()
                .map(|name| ((*name).to_owned(), json!({ "$ref": format!("#/components/headers/{name}") })))
                .collect();
            response.insert("headers".into(), headers.into());
        }
        response
            .insert("content".into(), json!({ "application/json": { "schema": reference(failure.body) } }));
        out.insert(failure.name.into(), response.into());
    }
    out.into()
}
