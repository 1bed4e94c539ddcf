//! The strict check of what we write: every problem at once, each with its place.

use super::input::{ILL_FORMED, Input};
use super::issue::{Code, Issue, Step, kind, received, shown};
use super::json::{integer, write_string};
use super::text::{concat, length};
use super::{forms, suggest};
use crate::contract::shape::{
    Choice, Field, Form, List, Object, Organizations, Place, Rule, Shape, Text, Variants,
};
use crate::prelude::*;

/// A check under way: where it stands, what it found, for whom it checks.
pub struct Check<'a> {
    /// The problems so far.
    pub issues: Vec<Issue>,
    path: Vec<Step<'a>>,
    organization: Option<Organizations>,
}

/// Where the place goes in the words of a problem.
const HERE: &str = "\0";
/// Where the value goes in the words of a problem.
const VALUE: &str = "\u{1}";

impl<'a> Check<'a> {
    /// A check for organizations of that type; of any type when `None`.
    pub fn new(organization: Option<Organizations>) -> Self {
        Self { issues: Vec::new(), path: Vec::new(), organization }
    }

    /// Notes a problem here: its words, and what was received where something was.
    fn report(&mut self, code: Code, value: Option<&Input>, words: &[&str]) {
        let mut message = String::new();
        for word in words {
            match *word {
                HERE => self.push_place(&mut message),
                VALUE => push_value(&mut message, value.unwrap_or(&Input::Null)),
                word => message.push_str(word),
            }
        }
        let mut issue = Issue::new(&self.path, code, message);
        issue.received = value.map(received);
        self.issues.push(issue);
    }

    /// Gives the last problem its param.
    fn param(&mut self, name: &'static str, json: String) {
        if let Some(issue) = self.issues.last_mut() {
            issue.param = Some((name, json));
        }
    }

    /// The place in words, in backticks: `` `roles[0]` ``.
    fn push_place(&self, out: &mut String) {
        out.push('`');
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
    }

    /// Checks a value one step deeper.
    fn inside(&mut self, step: Step<'a>, shape: &Shape, value: &'a Input) {
        self.path.push(step);
        self.value(shape, value);
        self.path.pop();
    }

    /// Checks a value against a shape.
    pub fn value(&mut self, shape: &Shape, value: &'a Input) {
        match (shape, value) {
            (Shape::Any, _) | (Shape::Nullable(_), Input::Null) => {}
            (Shape::Nullable(inner), _) => self.value(inner, value),
            (Shape::Text(rule), Input::Text(text)) => self.text(rule, text, value),
            (Shape::Id(id), Input::Text(text)) => {
                if leaves_segment(text) {
                    self.report(
                        Code::PathSegment,
                        Some(value),
                        &[HERE, " must be an id, not a path: got ", VALUE],
                    );
                } else if !id
                    .prefixes
                    .iter()
                    .any(|prefix| text.len() > prefix.len() && text.starts_with(prefix))
                {
                    let words =
                        [HERE, " must be an id that starts with ", &list_of(id.prefixes), ", got ", VALUE];
                    self.report(Code::Prefix, Some(value), &words);
                    self.param("prefixes", json_list(id.prefixes));
                }
            }
            (Shape::Choice(choice), Input::Text(text)) => self.choice(choice, text, value),
            (Shape::Word(word), _) => {
                if value.as_str() != Some(word) {
                    self.report(Code::NotAllowed, Some(value), &[HERE, " must be `", word, "`, got ", VALUE]);
                }
            }
            (Shape::Integer { min, max }, Input::Number(_)) => match value.as_i64() {
                Some(number) if number < i64::from(*min) => {
                    self.bound(Code::TooSmall, " must be at least ", "", (*min).into(), value);
                }
                Some(number) if number > i64::from(*max) => {
                    self.bound(Code::TooLarge, " must be at most ", "", (*max).into(), value);
                }
                Some(_) => {}
                None => self.wrong_type(shape, value),
            },
            (Shape::Number, Input::Number(_)) | (Shape::Flag, Input::Bool(_)) => {}
            (Shape::Object(object), Input::Object(_)) => self.object(object, value),
            (Shape::List(list) | Shape::ListOrWord(list, _), Input::List(items)) => {
                self.list(list, items, value)
            }
            (Shape::ListOrWord(_, word), Input::Text(text)) if text == word => {}
            (Shape::Map(map), Input::Object(entries)) => {
                for (key, value) in entries {
                    self.path.push(Step::Key(key));
                    self.value(&map.value, value);
                    if key.starts_with(map.reserved_prefix) {
                        let words =
                            ["key `", &shown(key), "` must not begin with `", map.reserved_prefix, "`"];
                        self.report(Code::Prefix, None, &words);
                    }
                    self.path.pop();
                }
            }
            (Shape::Variants(variants), Input::Object(_)) => self.variants(variants, value),
            _ => self.wrong_type(shape, value),
        }
    }

    /// Checks the fields of an object; every other key is unknown.
    pub fn object(&mut self, object: &Object, value: &'a Input) {
        for (key, _) in value.entries() {
            if object.field(key).is_none() {
                self.unknown_key(object, key);
            }
        }
        for field in object.fields {
            match value.get(field.name) {
                None if field.required => {
                    self.path.push(Step::Key(field.name));
                    self.report(Code::Required, None, &[HERE, " is required"]);
                    self.path.pop();
                }
                None => {}
                // `null` in a query is left out, as absent.
                Some(Input::Null) if field.place == Place::Query && !field.required => {}
                Some(value) => self.inside(Step::Key(field.name), &field.shape, value),
            }
        }
        for rule in object.rules {
            self.rule(rule, value);
        }
    }

    fn unknown_key(&mut self, object: &Object, key: &'a str) {
        let nearest = suggest::nearest(key, object.fields.iter().map(|field: &Field| field.name));
        self.path.push(Step::Key(key));
        match nearest {
            Some(meant) => {
                let words = ["unknown key `", &shown(key), "`; did you mean `", meant, "`?"];
                self.report(Code::UnknownKey, None, &words);
                let mut json = String::new();
                write_string(&mut json, meant);
                self.param("nearest", json);
            }
            None => self.report(Code::UnknownKey, None, &["unknown key `", &shown(key), "`"]),
        }
        self.path.pop();
    }

    fn rule(&mut self, rule: &Rule, value: &'a Input) {
        let given = |name: &str| value.get(name).filter(|value| **value != Input::Null);
        match rule {
            Rule::Exclusive(names) => {
                let mut both = Vec::new();
                for name in *names {
                    if given(name).is_some() {
                        both.push(*name);
                    }
                }
                if both.len() > 1 {
                    self.report(Code::Exclusive, None, &["give only one of ", &list_of(&both)]);
                    self.param("names", json_list(&both));
                }
            }
            Rule::MemberOf { field, list } => {
                let (Some(word), Some(Input::List(items))) = (given(field), given(list)) else { return };
                if word.as_str().is_some() && !items.contains(word) {
                    self.path.push(Step::Key(field));
                    self.report(
                        Code::NotAllowed,
                        Some(word),
                        &[HERE, " must be one of `", list, "`, got ", VALUE],
                    );
                    self.path.pop();
                }
            }
        }
    }

    fn text(&mut self, rule: &Text, text: &str, value: &Input) {
        let length = length(text);
        if length < rule.min as usize {
            self.bound(Code::TooShort, " must have at least ", " character", rule.min.into(), value);
        } else if length > rule.max as usize {
            self.bound(Code::TooLong, " must have at most ", " character", rule.max.into(), value);
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
            self.report(code, Some(value), &[HERE, " must be ", wanted, ", got ", VALUE]);
        }
    }

    fn choice(&mut self, choice: &Choice, text: &str, value: &Input) {
        let (mut allowed, mut known) = (Vec::new(), false);
        for word in choice.words {
            let fits = self.organization.is_none_or(|organization| word.known_to.meets(organization));
            if fits && word.word == text {
                return;
            }
            known |= word.word == text;
            if fits {
                allowed.push(word.word);
            }
        }
        let refused = choice.refused.iter().find(|refused| refused.word == text);
        let (because, why) = match refused {
            Some(refused) => (" because ", refused.why),
            None if known => (" in an organization of this type", ""),
            None => ("", ""),
        };
        let words = list_of(&allowed);
        self.report(
            Code::NotAllowed,
            Some(value),
            &[HERE, " cannot be ", VALUE, because, why, "; use ", &words],
        );
        self.param("allowed", json_list(&allowed));
    }

    fn list(&mut self, list: &List, items: &'a [Input], value: &Input) {
        if items.len() < list.min as usize {
            self.bound(Code::TooFew, " must have at least ", " item", list.min.into(), value);
        } else if items.len() > list.max as usize {
            self.bound(Code::TooMany, " must have at most ", " item", list.max.into(), value);
        }
        for (index, item) in items.iter().enumerate() {
            self.inside(Step::Index(index), &list.item, item);
        }
    }

    fn variants(&mut self, variants: &Variants, value: &'a Input) {
        match variants.named(value.get("type").and_then(Input::as_str)) {
            Some(object) => self.object(object, value),
            None => {
                self.path.push(Step::Key("type"));
                self.report(Code::NotAllowed, None, &[HERE, " must name a known type"]);
                self.path.pop();
            }
        }
    }

    fn wrong_type(&mut self, shape: &Shape, value: &Input) {
        let wanted = shape.kind_name();
        match value {
            Input::Foreign(name) if name == ILL_FORMED => {
                let words = [HERE, " contains a lone surrogate, which is no Unicode text"];
                self.report(Code::IllFormedText, Some(value), &words);
            }
            Input::Foreign(name) if name == "threw" => {
                let words = [HERE, " must be ", wanted, ", not a property that throws when it is read"];
                self.report(Code::WrongType, Some(value), &words);
            }
            _ => self.report(Code::WrongType, Some(value), &[HERE, " must be ", wanted, ", not ", VALUE]),
        }
    }

    fn bound(&mut self, code: Code, words: &str, unit: &str, limit: i64, value: &Input) {
        let plural = if limit == 1 || unit.is_empty() { "" } else { "s" };
        self.report(code, Some(value), &[HERE, words, &integer(limit), unit, plural]);
        self.param("limit", integer(limit));
    }

    /// Notes an update without any field.
    pub fn empty_update(&mut self) {
        self.report(Code::EmptyUpdate, None, &["an update needs at least one field to change"]);
    }
}

/// Whether a value would leave its path segment, also when it is decoded once, or upset a URL.
fn leaves_segment(text: &str) -> bool {
    text.is_empty()
        || text.bytes().any(|byte| byte.is_ascii_control())
        || text.as_bytes().split(|byte| b"/\\;".contains(byte)).any(is_dots)
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

/// A value as a message shows it.
fn push_value(out: &mut String, value: &Input) {
    match value {
        Input::Text(text) | Input::Number(text) | Input::Foreign(text) => {
            out.push_str(&concat(&["`", &shown(text), "`"]));
        }
        other => out.push_str(kind(other)),
    }
}

/// Words in backticks, joined by commas.
fn list_of(words: &[&str]) -> String {
    let mut out = String::new();
    for word in words {
        out.push_str(if out.is_empty() { "`" } else { ", `" });
        out.push_str(word);
        out.push('`');
    }
    out
}

/// Words as a JSON array.
fn json_list(words: &[&str]) -> String {
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
