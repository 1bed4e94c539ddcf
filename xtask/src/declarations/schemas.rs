//! JSON Schema (draft 2020-12) of the shapes that the core checks by: of what calls take, and of what they answer.

use super::collect::{Collected, Named, Side};
use super::doc;
use rolecall::contract::shape::{Choice, Field, Form, IdKind, List, Map, Place, Rule, Shape, Text, Variants};
use rolecall::engine::names::PATTERN;
use serde_json::{Map as Members, Value, json};

/// What an answer is not held to: it may hold what is newer than this package.
const CLOSING: [&str; 11] = [
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "uniqueItems",
    "propertyNames",
    "allOf",
];

/// Writes schemas for one side: requests are closed, answers are open.
pub struct Writer<'a> {
    side: Side,
    /// The components that named types are, where they do not stand in their places.
    components: Option<&'a Collected>,
}

impl<'a> Writer<'a> {
    /// What calls take, each in one piece.
    pub const WHOLE: Writer<'static> = Writer { side: Side::Request, components: None };

    /// One side, named types by reference.
    pub const fn referring(side: Side, components: &'a Collected) -> Self {
        Self { side, components: Some(components) }
    }

    /// The schema of an object with these fields.
    pub fn fields<'f>(
        &self,
        fields: impl Iterator<Item = &'f Field>,
        rules: &[Rule],
    ) -> Members<String, Value> {
        let (mut properties, mut required) = (Members::new(), Vec::new());
        for field in fields {
            // `null` in a query is left out, as absent.
            let left_out = field.place == Place::Query && !field.required;
            let schema = self.shape(&field.shape);
            let schema = if left_out { nullable(schema) } else { schema };
            properties.insert(field.name.into(), described(schema, &self.words(field)));
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
        self.opened(out)
    }

    /// What is said of a field, with the bounds that a schema can only paraphrase.
    fn words(&self, field: &Field) -> String {
        match (self.side, within(&field.shape)) {
            (Side::Request, Shape::Date(_)) => doc::parameter(field.doc, &field.shape),
            _ => field.doc.to_owned(),
        }
    }

    /// The schema of a value.
    pub fn shape(&self, shape: &Shape) -> Value {
        let schema = match *shape {
            Shape::Text(text) => self::text(text),
            Shape::Integer { min, max: i32::MAX } => json!({ "type": "integer", "minimum": min }),
            Shape::Integer { min, max } => json!({ "type": "integer", "minimum": min, "maximum": max }),
            Shape::Count if self.side == Side::Answer => json!({ "type": ["string", "number"] }),
            Shape::Number | Shape::Count => json!({ "type": "number" }),
            Shape::Flag => json!({ "type": "boolean" }),
            Shape::Word(word) => json!({ "type": "string", "const": word }),
            Shape::Choice(choice) => self.named(Named::Choice(choice)),
            Shape::Id(kind) => self.named(Named::Id(kind)),
            Shape::Object(object) => self.named(Named::Object(object)),
            Shape::List(list) => self.list(list),
            Shape::ListOrWord(list, word) => {
                let word = self.opened_value(json!({ "type": "string", "enum": [word] }));
                json!({ "anyOf": [self.list(list), word] })
            }
            Shape::Map(map) => self.map(map),
            Shape::Variants(variants) => self.named(Named::Variants(variants)),
            Shape::Nullable(inner) => nullable(self.shape(inner)),
            Shape::Ours(inner) => self.shape(inner),
            Shape::Any => json!({}),
            Shape::Date("") => json!({ "type": "string", "format": "date" }),
            Shape::Date(earliest) => {
                json!({ "type": "string", "format": "date", "pattern": not_before(earliest) })
            }
            Shape::False => json!({ "type": "boolean", "const": false }),
            Shape::Filter(dimensions) => {
                json!({ "type": "string", "pattern": format!("^({}):.", words(dimensions).join("|")) })
            }
        };
        self.opened_value(schema)
    }

    /// The schema of a named type itself.
    pub fn definition(&self, named: Named) -> Value {
        let schema = match named {
            Named::Choice(choice) => json!({ "type": "string", "enum": words(choice) }),
            Named::Id(kind) => id(kind),
            Named::Object(object) => self.fields(object.fields.iter(), object.rules).into(),
            Named::Variants(variants) => self.variants(variants),
        };
        self.opened_value(schema)
    }

    fn named(&self, named: Named) -> Value {
        match self.components {
            Some(all) => reference(&all.name(named.name(), self.side)),
            None => self.definition(named),
        }
    }

    /// In an answer a list of words is what is known of them, and bounds are none.
    fn opened(&self, mut schema: Members<String, Value>) -> Members<String, Value> {
        if self.side == Side::Request {
            return schema;
        }
        if let Some(words) = schema.get("enum").cloned() {
            schema.insert("examples".into(), words);
        }
        // `additionalProperties`, and whatever else is never so.
        schema.retain(|keyword, value| !CLOSING.contains(&keyword.as_str()) && *value != Value::Bool(false));
        schema
    }

    fn opened_value(&self, schema: Value) -> Value {
        match schema {
            Value::Object(members) => self.opened(members).into(),
            other => other,
        }
    }

    fn list(&self, list: &List) -> Value {
        let mut out = Members::new();
        out.insert("type".into(), "array".into());
        out.insert("items".into(), self.shape(&list.item));
        if list.min > 0 {
            out.insert("minItems".into(), list.min.into());
        }
        if list.max < u32::MAX {
            out.insert("maxItems".into(), list.max.into());
        }
        self.opened(out).into()
    }

    fn map(&self, map: &Map) -> Value {
        // Of anything it is said in a word, which tools take for a map more surely than an empty schema.
        let value = if matches!(map.value, Shape::Any) { true.into() } else { self.shape(&map.value) };
        if map.reserved_prefix.is_empty() {
            return json!({ "type": "object", "additionalProperties": value });
        }
        json!({
            "type": "object",
            "additionalProperties": value,
            "propertyNames": { "not": { "pattern": format!("^{}", map.reserved_prefix) } },
        })
    }

    /// By reference the known objects are a union of their own, told apart by `type`; in answers another one may come.
    fn variants(&self, variants: &Variants) -> Value {
        let known = variants.objects.iter().map(|object| (*object, self.named(Named::Object(object))));
        let (objects, schemas): (Vec<_>, Vec<Value>) = known.unzip();
        let shorthand = variants.shorthand && self.side == Side::Request;
        let short = json!({ "type": "string", "enum": variants.words().collect::<Vec<_>>() });
        let Some(all) = self.components else {
            return json!({ "oneOf": schemas.into_iter().chain(shorthand.then_some(short)).collect::<Vec<_>>() });
        };
        let mut mapping = Members::new();
        for object in objects {
            if let Some(Shape::Word(word)) = object.field("type").map(|field| field.shape) {
                mapping.insert(word.into(), path(&all.name(object.name, self.side)).into());
            }
        }
        let words: Vec<&String> = mapping.keys().collect();
        let newer = json!({
            "type": "object",
            "description": "One whose `type` is newer than this document.",
            "properties": { "type": { "type": "string" } },
            "required": ["type"],
            "not": { "properties": { "type": { "enum": words } } },
        });
        let union =
            json!({ "oneOf": schemas, "discriminator": { "propertyName": "type", "mapping": mapping } });
        match self.side {
            Side::Request if shorthand => json!({ "anyOf": [union, short] }),
            Side::Request => union,
            Side::Answer => json!({ "anyOf": [union, newer] }),
        }
    }
}

/// The value of a shape when there is one.
fn within(shape: &Shape) -> &Shape {
    match shape {
        Shape::Nullable(inner) | Shape::Ours(inner) => within(inner),
        other => other,
    }
}

/// The pattern of dates from this one on: at the first digit that differs, theirs is the greater one.
fn not_before(earliest: &str) -> String {
    let earliest = earliest.strip_suffix("-01-01").unwrap_or(earliest);
    let later = earliest.char_indices().filter_map(|(at, letter)| {
        let digit = letter.to_digit(10).filter(|digit| *digit < 9)?;
        Some(format!("{}[{}-9]", earliest.get(..at)?, digit + 1))
    });
    format!("^({})", later.chain([earliest.to_owned()]).collect::<Vec<_>>().join("|"))
}

/// A reference to the component of that name.
pub fn reference(name: &str) -> Value {
    json!({ "$ref": path(name) })
}

fn path(name: &str) -> String {
    format!("#/components/schemas/{name}")
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
        Rule::Needs(names) => {
            let wanted: Vec<Value> = names.iter().map(|name| says_something(name)).collect();
            vec![json!({ "anyOf": wanted })]
        }
        // Dates cannot be counted by a schema, but that one needs the other.
        Rule::Span { from, until, .. } => {
            vec![json!({ "if": given(until), "then": given(from) })]
        }
        Rule::MostWith { field, by, word, max } => {
            let named = json!({ "required": [by], "properties": { *by: { "const": word } } });
            let unnamed = json!({ "not": given(by) });
            let most = json!({ "properties": { *field: { "maximum": max } } });
            vec![json!({ "if": if word.is_empty() { unnamed } else { named }, "then": most })]
        }
        // No schema can compare two fields; the check does.
        Rule::MemberOf { .. } => Vec::new(),
    }
}

/// That a field is there with a value that says something.
fn says_something(name: &str) -> Value {
    let silent = json!({ "enum": [null, false, "", "*", {}] });
    json!({ "required": [name], "properties": { name: { "not": silent } } })
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
        (Value::Object(mut members), Some(name))
            if !members.contains_key("enum") && !members.contains_key("const") =>
        {
            members.insert("type".into(), json!([name, "null"]));
            members.into()
        }
        (schema, _) => json!({ "anyOf": [schema, { "type": "null" }] }),
    }
}

/// https, a host name whose last label does not begin with a digit, port 443 or none.
const ISSUER: &str = "^[Hh][Tt][Tt][Pp][Ss]://([^\\x00-,./:-@\\[-^`{-\\x7f]+\\.)*[^\\x00-,.-@\\[-^`{-\\x7f][^\\x00-,./:-@\\[-^`{-\\x7f]*(:443)?([/?#\\\\]|$)";

fn words(choice: &Choice) -> Vec<&'static str> {
    choice.words.iter().map(|word| word.word).collect()
}

fn id(kind: &IdKind) -> Value {
    json!({ "type": "string", "pattern": format!("^({}).", kind.prefixes.join("|")) })
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
        Form::Slug => ("pattern", "^[a-z0-9-]+$"),
        Form::Digits => ("pattern", "^[0-9]+$"),
        Form::IssuerUrl => {
            out.insert("format".into(), "uri".into());
            ("pattern", ISSUER)
        }
    };
    out.insert(name.into(), value.into());
    out.into()
}
