//! The objects of these parts of the API as they are documented, and our own against them.

use super::CALLS;
use super::common::call;
use rolecall::contract::shape::{Choice, Field, Form, Object, Shape, Text};
use std::collections::BTreeMap;

/// Read off the documentation, not off the code: `name: kind`, `?` where a field may be absent.
const DOCUMENTED: &str = include_str!("objects.txt");

/// A documented object.
pub type Documented = Vec<Member>;

/// A documented field.
pub struct Member {
    pub name: String,
    pub required: bool,
    /// Its kind, such as `string`, `[string]`, `enum(a, b)` or the names of objects with `|` between them.
    pub kind: String,
    pub nullable: bool,
}

/// The documented objects by name.
pub fn documented() -> BTreeMap<String, Documented> {
    let text = DOCUMENTED.split_whitespace().collect::<Vec<_>>().join(" ");
    let objects = text.split_terminator(" }").map(|object| {
        let (name, fields) = object.split_once(" { ").unwrap_or_else(|| panic!("no object: {object}"));
        (name.trim().to_owned(), fields.split("; ").map(member).collect())
    });
    objects.collect()
}

fn member(text: &str) -> Member {
    let (name, kind) = text.split_once(": ").unwrap_or_else(|| panic!("no field: {text}"));
    let (kind, nullable) = kind.strip_suffix(" or null").map_or((kind, false), |kind| (kind, true));
    Member {
        name: name.trim_end_matches('?').to_owned(),
        required: !name.ends_with('?'),
        kind: kind.to_owned(),
        nullable,
    }
}

/// What the older version of the API alone has; the table is of 2026-10-21.
const OLDER: &[(&str, &str)] = &[("RBACRole", "name")];

#[test]
fn every_object_has_the_documented_fields() {
    let (mut ours, documented) = (objects(), documented());
    for (name, members) in &documented {
        let object = ours.remove(name.as_str()).unwrap_or_else(|| panic!("no object {name}"));
        let fields = object.fields.iter().filter(|field| !OLDER.contains(&(object.name, field.name)));
        let mut found: Vec<String> = fields.map(field).collect();
        let mut wanted: Vec<String> = members.iter().map(written).collect();
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{name}");
    }
    assert!(ours.is_empty(), "not documented: {:?}", ours.keys());
}

fn written(member: &Member) -> String {
    let mark = if member.required { "" } else { "?" };
    let null = if member.nullable { " or null" } else { "" };
    format!("{}{mark}: {}{null}", member.name, member.kind)
}

fn field(field: &Field) -> String {
    let (kind, nullable) = match field.shape {
        Shape::Nullable(inner) => (kind(inner), true),
        other => (kind(&other), false),
    };
    written(&Member { name: field.name.to_owned(), required: field.required, kind, nullable })
}

fn kind(shape: &Shape) -> String {
    match shape {
        Shape::Text(Text { form: Form::Timestamp, .. }) => "date-time".to_owned(),
        Shape::Text(_) | Shape::Id(_) => "string".to_owned(),
        Shape::Number => "number".to_owned(),
        Shape::Flag => "boolean".to_owned(),
        Shape::Word(word) => format!("\"{word}\""),
        Shape::Choice(choice) => {
            let mut words: Vec<&str> = choice.words.iter().map(|word| word.word).collect();
            words.sort_unstable();
            format!("enum({})", words.join(", "))
        }
        Shape::Object(object) => object.name.to_owned(),
        Shape::Variants(variants) => {
            variants.objects.iter().map(|object| object.name).collect::<Vec<_>>().join(" | ")
        }
        Shape::List(list) => format!("[{}]", kind(&list.item)),
        other => panic!("not used in these answers: {other:?}"),
    }
}

/// Our objects in the answers of these calls, but for the pages.
fn objects() -> BTreeMap<&'static str, &'static Object> {
    let mut found = BTreeMap::new();
    for (name, _) in CALLS {
        let returns = &call(name).returns;
        collect(&Shape::Object(returns.item().or(returns.object()).unwrap()), &mut found);
    }
    found
}

fn collect(shape: &Shape, into: &mut BTreeMap<&'static str, &'static Object>) {
    match shape {
        Shape::Nullable(inner) => collect(inner, into),
        Shape::List(list) => collect(&list.item, into),
        Shape::Variants(variants) => {
            variants.objects.iter().for_each(|object| collect(&Shape::Object(object), into));
        }
        Shape::Object(object) => {
            into.insert(object.name, object);
            object.fields.iter().for_each(|field| collect(&field.shape, into));
        }
        _ => {}
    }
}

/// Words of types that stand in a declaration of many types are no exception.
#[test]
fn everything_is_documented() {
    for object in objects().values() {
        assert!(!object.doc.is_empty(), "{}", object.name);
        for field in object.fields {
            assert!(!field.doc.is_empty(), "{}.{}", object.name, field.name);
            words(&field.shape);
        }
    }
    for (name, _) in CALLS {
        assert!(!call(name).doc.is_empty(), "{name}");
        for field in call(name).params.fields {
            assert!(!field.doc.is_empty(), "{name}.{}", field.name);
            words(&field.shape);
        }
    }
}

fn words(shape: &Shape) {
    match shape {
        Shape::Nullable(inner) => words(inner),
        Shape::List(list) => words(&list.item),
        Shape::Choice(choice) | Shape::Filter(choice) => described(choice),
        _ => {}
    }
}

fn described(choice: &Choice) {
    assert!(!choice.doc.is_empty(), "{}", choice.name);
    for word in choice.words {
        assert!(!word.doc.is_empty(), "{}.{}", choice.name, word.word);
    }
}
