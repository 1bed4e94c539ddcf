//! JSON Schema (draft 2020-12) of what the calls take, from the same shapes that the core checks by.

use super::{header, public, types};
use rolecall::contract::shape::{
    Api, Choice, Endpoint, Field, Form, List, Map, Object, Place, Rule, Shape, Text, Variants,
};
use rolecall::engine::names::PATTERN;
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
    let mut schema = fields(params.fields.iter().copied(), endpoint.params.rules);
    if endpoint.partial_update {
        // An update without any field is always refused.
        let body = params.fields.iter().filter(|field| field.place == Place::Body);
        let any: Vec<Value> = body.map(|field| json!({ "required": [field.name] })).collect();
        schema.insert("anyOf".into(), any.into());
    }
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".into(), params.name.into());
    Some(schema.into())
}

fn object(object: &Object) -> Value {
    fields(object.fields.iter(), object.rules).into()
}

fn fields<'a>(fields: impl Iterator<Item = &'a Field>, rules: &[Rule]) -> Members<String, Value> {
    let (mut properties, mut required) = (Members::new(), Vec::new());
    for field in fields {
        // `null` in a query is left out, as absent.
        let left_out = field.place == Place::Query && !field.required;
        let schema = if left_out { nullable(shape(&field.shape)) } else { shape(&field.shape) };
        properties.insert(field.name.into(), described(schema, field.doc));
        if field.required {
            required.push(Value::from(field.name));
        }
    }
    let mut out = Members::new();
    out.insert("type".into(), "object".into());
    out.insert("properties".into(), properties.into());
    out.insert("additionalProperties".into(), false.into());
    if !required.is_empty() {
        out.insert("required".into(), required.into());
    }
    let rules: Vec<Value> = rules.iter().flat_map(rule).collect();
    if !rules.is_empty() {
        out.insert("allOf".into(), rules.into());
    }
    out
}

/// What a rule over more than one field says, as far as a schema can say it.
fn rule(rule: &Rule) -> Vec<Value> {
    let given =
        |name: &str| json!({ "required": [name], "properties": { name: { "not": { "type": "null" } } } });
    match rule {
        Rule::Exclusive(names) => names
            .iter()
            .enumerate()
            .flat_map(|(at, one)| names.iter().skip(at + 1).map(move |other| (*one, *other)))
            .map(|(one, other)| json!({ "not": { "allOf": [given(one), given(other)] } }))
            .collect(),
        Rule::Either { field, flag } => {
            let flagged = json!({ "required": [flag], "properties": { *flag: { "const": true } } });
            vec![json!({ "oneOf": [given(field), flagged] })]
        }
        // What differs in blanks alone is the same to the check.
        Rule::Distinct(name) => vec![json!({ "properties": { *name: { "uniqueItems": true } } })],
        // No schema can compare two fields; the check does.
        Rule::MemberOf { .. } => Vec::new(),
    }
}

fn described(schema: Value, doc: &str) -> Value {
    let words = doc.split_whitespace().collect::<Vec<_>>().join(" ");
    match schema {
        Value::Object(mut members) if !words.is_empty() => {
            members.insert("description".into(), words.into());
            members.into()
        }
        other => other,
    }
}

fn nullable(schema: Value) -> Value {
    let name = schema.get("type").and_then(Value::as_str).map(str::to_owned);
    match (schema, name) {
        (Value::Object(mut members), Some(name)) if !members.contains_key("enum") => {
            members.insert("type".into(), json!([name, "null"]));
            members.into()
        }
        (schema, _) => json!({ "anyOf": [schema, { "type": "null" }] }),
    }
}

fn shape(shape: &Shape) -> Value {
    match *shape {
        Shape::Text(text) => self::text(text),
        Shape::Integer { min, max: i32::MAX } => json!({ "type": "integer", "minimum": min }),
        Shape::Integer { min, max } => json!({ "type": "integer", "minimum": min, "maximum": max }),
        Shape::Number | Shape::Count => json!({ "type": "number" }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Word(word) => json!({ "const": word }),
        Shape::Choice(choice) => json!({ "type": "string", "enum": words(choice) }),
        Shape::Id(kind) => json!({ "type": "string", "pattern": format!("^({}).", kind.prefixes.join("|")) }),
        Shape::Object(object) => self::object(object),
        Shape::List(list) => self::list(list).into(),
        Shape::ListOrWord(list, word) => json!({ "anyOf": [self::list(list), { "const": word }] }),
        Shape::Map(map) => self::map(map),
        Shape::Variants(variants) => self::variants(variants),
        Shape::Nullable(inner) => nullable(self::shape(inner)),
        Shape::Ours(inner) => self::shape(inner),
        Shape::Any => json!({}),
    }
}

fn words(choice: &Choice) -> Vec<&'static str> {
    choice.words.iter().map(|word| word.word).collect()
}

fn text(Text { min, max, form }: Text) -> Value {
    let mut out = Members::new();
    out.insert("type".into(), "string".into());
    if min > 0 {
        out.insert("minLength".into(), min.into());
    }
    if max < u32::MAX {
        out.insert("maxLength".into(), max.into());
    }
    let (name, value) = match form {
        Form::Free | Form::Secret => return out.into(),
        Form::Email => ("format", "email"),
        Form::Timestamp => ("format", "date-time"),
        Form::HexColor => ("pattern", "^#[0-9A-Fa-f]{6}$"),
        Form::Segment => ("pattern", "^[^/?#\\s]+$"),
        Form::ServiceName => ("pattern", PATTERN),
    };
    out.insert(name.into(), value.into());
    out.into()
}

fn list(list: &List) -> Members<String, Value> {
    let mut out = Members::new();
    out.insert("type".into(), "array".into());
    out.insert("items".into(), shape(&list.item));
    if list.min > 0 {
        out.insert("minItems".into(), list.min.into());
    }
    if list.max < u32::MAX {
        out.insert("maxItems".into(), list.max.into());
    }
    out
}

fn map(map: &Map) -> Value {
    json!({
        "type": "object",
        "additionalProperties": shape(&map.value),
        "propertyNames": { "not": { "pattern": format!("^{}", map.reserved_prefix) } },
    })
}

fn variants(variants: &Variants) -> Value {
    let all: Vec<Value> = variants.objects.iter().map(|one| object(one)).collect();
    json!({ "oneOf": all })
}
