//! Declarations of the types that calls take and answer.

use super::collect::{Collected, Named, Side, Slot, Used, shape_slots, slots};
use super::{WIDTH, doc};
use rolecall::contract::shape::{Api, Choice, Endpoint, Field, IdKind, Place, Rule, Shape, Variants};

const HELPERS: &str = r#"/**
 * What fits where an id of kind `ID` is asked for: an id of that kind, any plain `string`, and strings with a brand of
 * your own. A literal with another prefix, or an id of another kind, does not compile.
 */
export type IdArg<T extends string, ID extends string> = T extends ID
  ? T
  : string extends T
    ? T
    : keyof T extends keyof string
      ? ID
      : T;

/** Stands for every word that is newer than this package. An enum, because only that keeps the known ones apart. */
declare enum UnknownType {
  Newer = "",
}

/**
 * An object whose `type` is newer than this package; it comes as it was sent. To compare with a word that is not
 * declared yet, take the type as a string: `const type: string = principal.type`.
 */
export interface UnknownVariant {
  type: UnknownType;
  [field: string]: unknown;
}

// Nothing else is exported than what says so.
export {};
"#;

/// The params argument of a call.
pub struct Params {
    /// Name of the interface.
    pub name: &'static str,
    /// Everything but the positional argument.
    pub fields: Vec<&'static Field>,
    /// Its id places.
    pub slots: Vec<Slot>,
    /// Whether it may be left out.
    pub optional: bool,
}

/// The params argument of a call, if it takes one. An update without any field is always refused, so its argument is
/// needed although each field is not.
pub fn params(endpoint: &Endpoint) -> Option<Params> {
    let positional = endpoint.positional().map(|field| field.name);
    let inside = |field: &&Field| !(field.place == Place::Path && Some(field.name) == positional);
    let fields: Vec<_> = endpoint.params.fields.iter().filter(inside).collect();
    let either = endpoint.params.rules.iter().any(|rule| matches!(rule, Rule::Either { .. }));
    let needed = endpoint.partial_update || either || fields.iter().any(|field| field.required);
    (!fields.is_empty()).then(|| Params {
        name: endpoint.params.name,
        slots: slots(endpoint.params, positional),
        optional: !needed,
        fields,
    })
}

/// All types of an API.
pub fn text(api: &Api) -> Result<String, String> {
    let types = Types { collected: Collected::of(api)? };
    let branded = |used: &Used| matches!(used.named, Named::Id(_) | Named::Variants(_));
    let mut parts: Vec<String> = Vec::new();
    if types.collected.used.iter().any(branded) {
        parts.push(HELPERS.to_owned());
    }
    let ids = |named: &Named| matches!(named, Named::Id(_));
    let choices = |named: &Named| matches!(named, Named::Choice(_));
    let rest = |named: &Named| !ids(named) && !choices(named);
    parts.extend(Some(types.each(ids).concat()).filter(|text| !text.is_empty()));
    parts.extend(types.each(choices));
    parts.extend(types.each(rest));
    let mut names: Vec<&str> = types.collected.used.iter().map(|used| used.named.name()).collect();
    for endpoint in super::public(api) {
        if let Some(params) = params(endpoint) {
            if names.contains(&params.name) {
                return Err(format!("the contract has two types named `{}`", params.name));
            }
            names.push(params.name);
            let head = format!("{}{}", params.name, defaults(&params.slots));
            parts.push(types.interface(&head, &doc::params(endpoint), &params.fields, Side::Request));
        }
    }
    Ok(parts.join("\n"))
}

struct Types {
    collected: Collected,
}

impl Types {
    fn each(&self, wanted: impl Fn(&Named) -> bool) -> Vec<String> {
        let mut parts = Vec::new();
        for used in self.collected.used.iter().filter(|used| wanted(&used.named)) {
            match used.named {
                Named::Id(kind) => parts.push(id(kind)),
                Named::Choice(list) => parts.push(choice(list)),
                Named::Object(_) | Named::Variants(_) => {
                    for (side, there) in [(Side::Answer, used.in_answers), (Side::Request, used.in_requests)]
                    {
                        if there {
                            parts.push(self.compound(used.named, side));
                        }
                    }
                }
            }
        }
        parts
    }

    fn compound(&self, named: Named, side: Side) -> String {
        match named {
            Named::Object(object) => {
                let fields: Vec<&Field> = object.fields.iter().collect();
                let slots = if side == Side::Request { slots(object, None) } else { Vec::new() };
                let head = format!("{}{}", self.name(object.name, side), defaults(&slots));
                self.interface(&head, &doc::object(object), &fields, side)
            }
            Named::Variants(variants) => self.union(variants, side),
            Named::Id(_) | Named::Choice(_) => String::new(),
        }
    }

    fn name(&self, name: &str, side: Side) -> String {
        self.collected.name(name, side)
    }

    fn interface(&self, head: &str, words: &str, fields: &[&Field], side: Side) -> String {
        let mut text = format!("{}export interface {head} {{\n", doc::block("", words));
        for field in fields {
            let (name, shape) = (key(field.name), &field.shape);
            let (words, value) = match side {
                Side::Request => (doc::parameter(field.doc, shape), self.request(field.name, shape)),
                Side::Answer => (doc::field(field.doc, shape), self.answer(shape)),
            };
            // `undefined` is absent in a request, and so is `null` in a query.
            let left_out = match (side, field.place) {
                (Side::Answer, _) => "",
                (Side::Request, Place::Query) if !matches!(shape, Shape::Nullable(_)) => {
                    " | null | undefined"
                }
                (Side::Request, _) => " | undefined",
            };
            // A count that does not come is `null`.
            let there = field.required || matches!(shape, Shape::Count);
            let (mark, left_out) = if there { ("", "") } else { ("?", left_out) };
            text.push_str(&doc::block("  ", &words));
            text.push_str(&format!("  {name}{mark}: {value}{left_out};\n"));
            if matches!(shape, Shape::Count) {
                let words = format!("What the server wrote for `{name}`.");
                text.push_str(&format!("{}  {name}_raw: string | null;\n", doc::block("  ", &words)));
            }
        }
        text.push_str("}\n");
        text
    }

    fn union(&self, variants: &Variants, side: Side) -> String {
        let mut slots = Vec::new();
        let mut members: Vec<String> = Vec::new();
        for object in variants.objects {
            let own = if side == Side::Request { self::slots(object, None) } else { Vec::new() };
            members.push(format!("{}{}", self.name(object.name, side), arguments(&own)));
            slots.extend(own);
        }
        match side {
            Side::Answer => members.push("UnknownVariant".into()),
            Side::Request if variants.shorthand => members.extend(variants.words().map(quoted)),
            Side::Request => {}
        }
        let head = format!("{}{}", self.name(variants.name, side), defaults(&slots));
        format!("{}{}", doc::block("", "Told apart by `type`."), alias(&head, &members))
    }

    fn request(&self, field: &str, shape: &Shape) -> String {
        match *shape {
            Shape::Text(_) | Shape::Date(_) | Shape::Filter(_) => "string".into(),
            Shape::Integer { .. } | Shape::Number => "number".into(),
            Shape::Flag => "boolean".into(),
            Shape::False => "false".into(),
            Shape::Any => "unknown".into(),
            Shape::Word(word) => quoted(word),
            Shape::Choice(choice) => choice.name.into(),
            Shape::Id(kind) => {
                let slot = shape_slots(field, shape).pop().map(|slot| slot.name).unwrap_or_default();
                format!("IdArg<{slot}, {}>", kind.name)
            }
            Shape::Object(object) => {
                format!("{}{}", self.name(object.name, Side::Request), arguments(&shape_slots(field, shape)))
            }
            Shape::Variants(variants) => {
                format!(
                    "{}{}",
                    self.name(variants.name, Side::Request),
                    arguments(&shape_slots(field, shape))
                )
            }
            Shape::List(list) => format!("readonly {}[]", item(self.request(field, &list.item))),
            Shape::ListOrWord(list, word) => {
                format!("readonly {}[] | {}", item(self.request(field, &list.item)), quoted(word))
            }
            Shape::Map(map) => format!("Record<string, {}>", self.request(field, &map.value)),
            Shape::Nullable(inner) => format!("{} | null", self.request(field, inner)),
            Shape::Ours(inner) => self.request(field, inner),
            Shape::Count => "number".into(),
        }
    }

    fn answer(&self, shape: &Shape) -> String {
        match *shape {
            Shape::Text(_) | Shape::Date(_) | Shape::Filter(_) => "string".into(),
            Shape::Integer { .. } | Shape::Number => "number".into(),
            Shape::Flag => "boolean".into(),
            Shape::False => "false".into(),
            Shape::Any => "unknown".into(),
            Shape::Word(word) => quoted(word),
            Shape::Choice(choice) => format!("{} | (string & {{}})", choice.name),
            Shape::Id(kind) => kind.name.into(),
            Shape::Object(object) => self.name(object.name, Side::Answer),
            Shape::Variants(variants) => self.name(variants.name, Side::Answer),
            Shape::List(list) => format!("{}[]", item(self.answer(&list.item))),
            Shape::ListOrWord(list, word) => {
                format!("{}[] | {}", item(self.answer(&list.item)), quoted(word))
            }
            Shape::Map(map) => format!("Record<string, {}>", self.answer(&map.value)),
            Shape::Nullable(inner) => format!("{} | null", self.answer(inner)),
            Shape::Ours(inner) => self.answer(inner),
            Shape::Count => "number | null".into(),
        }
    }
}

fn id(kind: &IdKind) -> String {
    let forms: Vec<String> = kind.prefixes.iter().map(|prefix| format!("`{prefix}${{string}}`")).collect();
    let prefixes: Vec<String> = kind.prefixes.iter().map(|prefix| format!("`{prefix}`")).collect();
    let words = match kind.prefixes {
        [""] => "No beginning is documented.".to_owned(),
        _ => format!("Starts with {}.", prefixes.join(" or ")),
    };
    format!("{}{}", doc::block("", &words), alias(kind.name, &forms))
}

fn choice(choice: &Choice) -> String {
    let words: Vec<String> = choice.words.iter().map(|word| quoted(word.word)).collect();
    format!("{}{}", doc::block("", &doc::choice(choice)), alias(choice.name, &words))
}

/// `export type Name = a | b;`, one member a line where one line is too long.
fn alias(head: &str, members: &[String]) -> String {
    let line = format!("export type {head} = {};\n", members.join(" | "));
    if line.len() <= WIDTH {
        return line;
    }
    let lines: String = members.iter().map(|member| format!("\n  | {member}")).collect();
    format!("export type {head} ={lines};\n")
}

/// A type in front of `[]`.
fn item(text: String) -> String {
    if text.contains(" | ") || text.starts_with("readonly ") { format!("({text})") } else { text }
}

fn quoted(word: &str) -> String {
    format!("\"{word}\"")
}

/// A property name, quoted where it is not an identifier.
fn key(name: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let quote = !name.chars().all(plain) || name.starts_with(|letter: char| letter.is_ascii_digit());
    if quote { quoted(name) } else { name.to_owned() }
}

/// `<TUser extends string = string>`.
fn defaults(slots: &[Slot]) -> String {
    angle(slots.iter().map(|slot| format!("{} extends string = string", slot.name)).collect())
}

/// `<TUser>`.
pub fn arguments(slots: &[Slot]) -> String {
    angle(slots.iter().map(|slot| slot.name.clone()).collect())
}

/// The list in angle brackets, or nothing.
pub fn angle(parts: Vec<String>) -> String {
    if parts.is_empty() { String::new() } else { format!("<{}>", parts.join(", ")) }
}
