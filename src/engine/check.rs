//! The strict check of what we write: every problem at once, each with its place.

use super::input::{Input, Text as InputText};
use super::issue::{Code, Issue, Step, kind, shown};
use super::json::{integer, write_string};
use super::text::length;
use super::{forms, suggest};
use crate::contract::shape::{
    Choice, Field, Form, IdKind, List, Object, Organizations, Place, Rule, Shape, Text, Variants,
};
use crate::prelude::*;

/// A check under way: where it stands, what it found, for whom it checks.
pub struct Check {
    /// The problems so far.
    pub issues: Vec<Issue>,
    path: Vec<Step>,
    organization: Option<Organizations>,
}

impl Check {
    /// A check for organizations of that type; of any type when `None`.
    pub fn new(organization: Option<Organizations>) -> Self {
        Self { issues: Vec::new(), path: Vec::new(), organization }
    }

    /// Notes a problem here.
    pub fn report(&mut self, code: Code, message: String) {
        self.issues.push(Issue::new(&self.path, code, message));
    }

    /// Notes a problem here with one param.
    fn report_with(&mut self, code: Code, message: String, name: &'static str, json: String) {
        self.issues.push(Issue::new(&self.path, code, message).with(name, json));
    }

    fn wrong(&mut self, code: Code, value: &Input, message: String) {
        self.issues.push(Issue::new(&self.path, code, message).received(value));
    }

    fn wrong_with(&mut self, code: Code, value: &Input, message: String, name: &'static str, json: String) {
        self.issues.push(Issue::new(&self.path, code, message).received(value).with(name, json));
    }

    /// Runs `check` one step deeper.
    pub fn inside(&mut self, step: Step, check: impl FnOnce(&mut Self)) {
        self.path.push(step);
        check(self);
        self.path.pop();
    }

    /// The place in words, in backticks: `` `roles[0]` ``.
    pub fn place(&self) -> String {
        let mut out = String::from("`");
        for (index, step) in self.path.iter().enumerate() {
            match step {
                Step::Key(name) => {
                    if index > 0 {
                        out.push('.');
                    }
                    out.push_str(&shown(name));
                }
                Step::Index(number) => {
                    out.push('[');
                    out.push_str(&integer(*number as i64));
                    out.push(']');
                }
            }
        }
        if self.path.is_empty() {
            out.push_str("params");
        }
        out.push('`');
        out
    }

    /// Checks a value against a shape.
    pub fn value(&mut self, shape: &Shape, value: &Input) {
        match shape {
            Shape::Any => {}
            Shape::Nullable(inner) => {
                if *value != Input::Null {
                    self.value(inner, value);
                }
            }
            Shape::Text(rule) => {
                if let Some(text) = self.text(value) {
                    self.bounded_text(rule, &text.value, value);
                }
            }
            Shape::Id(id) => {
                if let Some(text) = self.text(value) {
                    self.id(id, &text.value, value);
                }
            }
            Shape::Choice(choice) => {
                if let Some(text) = self.text(value) {
                    self.choice(choice, &text.value, value);
                }
            }
            Shape::Word(word) => {
                if value.as_str() != Some(word) {
                    let message = self.must_be(&in_ticks(word), value);
                    self.wrong(Code::NotAllowed, value, message);
                }
            }
            Shape::Integer { min, max } => self.integer(*min, *max, value),
            Shape::Number => {
                if !matches!(value, Input::Number(_)) {
                    self.wrong_type("a number", value);
                }
            }
            Shape::Flag => {
                if value.as_bool().is_none() {
                    self.wrong_type("`true` or `false`", value);
                }
            }
            Shape::Object(object) => match value {
                Input::Object(_) => self.object(object, value, |_| true),
                _ => self.wrong_type("an object", value),
            },
            Shape::List(list) => match value {
                Input::List(items) => self.list(list, items, value),
                _ => self.wrong_type("an array", value),
            },
            Shape::ListOrWord(list, word) => match value {
                Input::List(items) => self.list(list, items, value),
                Input::Text(text) if text.value == *word => {}
                _ => {
                    let mut wanted = String::from("an array or ");
                    wanted.push_str(&in_ticks(word));
                    self.wrong_type(&wanted, value);
                }
            },
            Shape::Map(map) => match value {
                Input::Object(entries) => {
                    for (key, value) in entries {
                        self.inside(Step::Key(key.value.clone()), |check| {
                            check.map_key(map.reserved_prefix, key);
                            check.value(&map.value, value);
                        });
                    }
                }
                _ => self.wrong_type("an object", value),
            },
            Shape::Variants(variants) => self.variants(variants, value),
        }
    }

    /// Checks the fields of an object that `wanted` selects; every other key is unknown.
    pub fn object(&mut self, object: &Object, value: &Input, wanted: fn(&Field) -> bool) {
        let known = || object.fields.iter().filter(|field| wanted(field));
        for (key, _) in value.entries() {
            if key.ill_formed || !known().any(|field| field.name == key.value) {
                self.unknown_key(&key.value, suggest::nearest(&key.value, known().map(|field| field.name)));
            }
        }
        for field in known() {
            self.inside(Step::Key(field.name.to_owned()), |check| check.field(field, value.get(field.name)));
        }
        for rule in object.rules {
            self.rule(rule, value);
        }
    }

    /// Checks one field that may be absent.
    pub fn field(&mut self, field: &Field, value: Option<&Input>) {
        match value {
            None if field.required => {
                let mut message = self.place();
                message.push_str(" is required");
                self.report(Code::Required, message);
            }
            None => {}
            // `null` in a query is left out, as absent.
            Some(Input::Null) if field.place == Place::Query && !field.required => {}
            Some(value) => self.value(&field.shape, value),
        }
    }

    fn unknown_key(&mut self, key: &str, meant: Option<&str>) {
        let mut message = String::from("unknown key ");
        message.push_str(&in_ticks(key));
        if let Some(meant) = meant {
            message.push_str("; did you mean ");
            message.push_str(&in_ticks(meant));
            message.push('?');
        }
        self.inside(Step::Key(key.to_owned()), |check| {
            let nearest = meant.map_or_else(|| "null".to_owned(), json_text);
            check.report_with(Code::UnknownKey, message, "nearest", nearest);
        });
    }

    fn rule(&mut self, rule: &Rule, value: &Input) {
        let given = |name: &str| value.get(name).filter(|value| **value != Input::Null);
        match rule {
            Rule::Exclusive(names) => {
                let both: Vec<&str> = names.iter().copied().filter(|name| given(name).is_some()).collect();
                if both.len() > 1 {
                    let mut message = String::from("give only one of ");
                    message.push_str(&list_of(both.iter().copied()));
                    let names = json_list(both.into_iter());
                    self.report_with(Code::Exclusive, message, "names", names);
                }
            }
            Rule::MemberOf { field, list } => {
                let (Some(word), Some(Input::List(items))) = (given(field), given(list)) else { return };
                if word.as_str().is_some() && !items.contains(word) {
                    self.inside(Step::Key((*field).to_owned()), |check| {
                        let mut wanted = String::from("one of ");
                        wanted.push_str(&in_ticks(list));
                        let message = check.must_be(&wanted, word);
                        check.wrong(Code::NotAllowed, word, message);
                    });
                }
            }
        }
    }

    /// The text of a value, with problems noted when it is none.
    fn text<'a>(&mut self, value: &'a Input) -> Option<&'a InputText> {
        match value {
            Input::Text(text) if !text.ill_formed => Some(text),
            Input::Text(_) => {
                let mut message = self.place();
                message.push_str(" contains a lone surrogate, which is no Unicode text");
                self.wrong(Code::IllFormedText, value, message);
                None
            }
            _ => {
                self.wrong_type("text", value);
                None
            }
        }
    }

    fn bounded_text(&mut self, rule: &Text, text: &str, value: &Input) {
        let length = length(text);
        if length < rule.min as usize {
            self.bound(Code::TooShort, "must have at least ", "character", rule.min.into(), value);
        } else if length > rule.max as usize {
            self.bound(Code::TooLong, "must have at most ", "character", rule.max.into(), value);
        } else if !forms::fits(rule.form, text) {
            let (code, wanted) = match rule.form {
                Form::Email => (Code::Email, "an e-mail address such as `ada@example.com`"),
                Form::Timestamp => {
                    (Code::Timestamp, "a date and time with a zone such as `2026-11-21T09:00:00Z`")
                }
                Form::HexColor | Form::Free => {
                    (Code::Pattern, "`#` and six hexadecimal digits such as `#6C5BB9`")
                }
            };
            let message = self.must_be(wanted, value);
            self.wrong(code, value, message);
        }
    }

    fn id(&mut self, id: &IdKind, text: &str, value: &Input) {
        if leaves_segment(text) {
            let mut message = self.place();
            message.push_str(" must be an id, not a path: got ");
            message.push_str(&in_ticks(&shown(text)));
            self.wrong(Code::PathSegment, value, message);
        } else if !id.prefixes.iter().any(|prefix| text.len() > prefix.len() && text.starts_with(prefix)) {
            let mut wanted = String::from("an id that starts with ");
            wanted.push_str(&list_of(id.prefixes.iter().copied()));
            let message = self.must_be(&wanted, value);
            let prefixes = json_list(id.prefixes.iter().copied());
            self.wrong_with(Code::Prefix, value, message, "prefixes", prefixes);
        }
    }

    fn choice(&mut self, choice: &Choice, text: &str, value: &Input) {
        let allowed = || {
            let organization = self.organization;
            choice
                .words
                .iter()
                .filter(move |word| organization.is_none_or(|organization| word.known_to.meets(organization)))
                .map(|word| word.word)
        };
        if allowed().any(|word| word == text) {
            return;
        }
        let mut message = self.place();
        message.push_str(" cannot be ");
        message.push_str(&in_ticks(&shown(text)));
        if let Some(refused) = choice.refused.iter().find(|refused| refused.word == text) {
            message.push_str(" because ");
            message.push_str(refused.why);
        } else if choice.words.iter().any(|word| word.word == text) {
            message.push_str(" in an organization of this type");
        }
        message.push_str("; use ");
        message.push_str(&list_of(allowed()));
        let words = json_list(allowed());
        self.wrong_with(Code::NotAllowed, value, message, "allowed", words);
    }

    fn integer(&mut self, min: i64, max: i64, value: &Input) {
        match value {
            Input::Number(_) => match value.as_i64() {
                Some(number) if number < min => {
                    self.bound(Code::TooSmall, "must be at least ", "", min, value)
                }
                Some(number) if number > max => {
                    self.bound(Code::TooLarge, "must be at most ", "", max, value)
                }
                Some(_) => {}
                None => self.wrong_type("a whole number", value),
            },
            _ => self.wrong_type("a whole number", value),
        }
    }

    fn list(&mut self, list: &List, items: &[Input], value: &Input) {
        if items.len() < list.min as usize {
            self.bound(Code::TooFew, "must have at least ", "item", list.min.into(), value);
        } else if items.len() > list.max as usize {
            self.bound(Code::TooMany, "must have at most ", "item", list.max.into(), value);
        }
        for (index, item) in items.iter().enumerate() {
            self.inside(Step::Index(index), |check| check.value(&list.item, item));
        }
    }

    fn map_key(&mut self, reserved: &str, key: &InputText) {
        if key.ill_formed {
            let mut message = self.place();
            message.push_str(" contains a lone surrogate, which is no Unicode text");
            self.report(Code::IllFormedText, message);
        } else if key.value.starts_with(reserved) {
            let mut message = String::from("key ");
            message.push_str(&in_ticks(&shown(&key.value)));
            message.push_str(" must not begin with ");
            message.push_str(&in_ticks(reserved));
            self.report(Code::Prefix, message);
        }
    }

    fn variants(&mut self, variants: &Variants, value: &Input) {
        let named = value.get("type").and_then(Input::as_str);
        let object = variants.objects.iter().find(|object| {
            object
                .field("type")
                .is_some_and(|field| matches!(field.shape, Shape::Word(word) if Some(word) == named))
        });
        match (value, object) {
            (Input::Object(_), Some(object)) => self.object(object, value, |_| true),
            (Input::Object(_), None) => self.inside(Step::Key("type".to_owned()), |check| {
                let mut message = check.place();
                message.push_str(" must name a known type");
                check.report(Code::NotAllowed, message);
            }),
            _ => self.wrong_type("an object", value),
        }
    }

    fn wrong_type(&mut self, wanted: &str, value: &Input) {
        let mut message = self.place();
        message.push_str(" must be ");
        message.push_str(wanted);
        message.push_str(", not ");
        match value {
            Input::Foreign(name) if name == "threw" => {
                message.push_str("a property that throws when it is read")
            }
            Input::Foreign(name) => message.push_str(&in_ticks(name)),
            Input::Number(text) => message.push_str(&in_ticks(&shown(text))),
            other => message.push_str(kind(other)),
        }
        self.wrong(Code::WrongType, value, message);
    }

    /// "`place` must be WANTED, got `value`".
    fn must_be(&self, wanted: &str, value: &Input) -> String {
        let mut message = self.place();
        message.push_str(" must be ");
        message.push_str(wanted);
        message.push_str(", got ");
        match value {
            Input::Text(text) => message.push_str(&in_ticks(&shown(&text.value))),
            other => message.push_str(kind(other)),
        }
        message
    }

    fn bound(&mut self, code: Code, words: &str, unit: &str, limit: i64, value: &Input) {
        let mut message = self.place();
        message.push(' ');
        message.push_str(words);
        message.push_str(&integer(limit));
        if !unit.is_empty() {
            message.push(' ');
            message.push_str(unit);
            if limit != 1 {
                message.push('s');
            }
        }
        self.wrong_with(code, value, message, "limit", integer(limit));
    }
}

/// Whether a value would leave its path segment, also when it is decoded once.
fn leaves_segment(text: &str) -> bool {
    text.is_empty() || text.as_bytes().split(|byte| b"/\\;".contains(byte)).any(is_dots)
}

/// `.` or `..`, percent-encoded or not.
fn is_dots(part: &[u8]) -> bool {
    let (mut rest, mut dots) = (part, 0);
    loop {
        rest = match rest {
            [] => return dots == 1 || dots == 2,
            [b'.', rest @ ..] | [b'%', b'2', b'e' | b'E', rest @ ..] => rest,
            _ => return false,
        };
        dots += 1;
    }
}

/// A text in backticks.
pub fn in_ticks(text: &str) -> String {
    let mut out = String::from("`");
    out.push_str(&shown(text));
    out.push('`');
    out
}

/// Words in backticks, joined by commas.
fn list_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(&in_ticks(word));
    }
    out
}

/// A text as JSON.
fn json_text(text: &str) -> String {
    let mut out = String::new();
    write_string(&mut out, text);
    out
}

/// Words as a JSON array.
fn json_list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::from("[");
    for word in words {
        if out.len() > 1 {
            out.push(',');
        }
        write_string(&mut out, word);
    }
    out.push(']');
    out
}
