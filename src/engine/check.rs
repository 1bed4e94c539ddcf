//! The strict check of what we write: every problem at once, each with its place.

use super::input::{ILL_FORMED, Input};
use super::issue::{Code, Issue, Step, place, received, shown};
use super::json::integer;
use super::suggest::nearest;
use super::text;
use super::text::twins;
use super::time::date_ms;
use super::words::{json_list, json_text, list_of, push_value};
use crate::contract::shape::{Field, List, Map, Object, Organizations, Place, Rule, Shape, Variants};
use crate::prelude::*;

/// What is said of a rule that no document states.
pub(super) const OURS: &str = " (a rule of this client)";

/// A check under way: where it stands, what it found, for whom it checks.
pub struct Check<'a> {
    /// The problems so far.
    pub issues: Vec<Issue>,
    path: Vec<Step<'a>>,
    pub(super) organization: Option<Organizations>,
    /// The decomposed form (NFKD) of the `name`, to propose another one by.
    pub(super) folded: Option<&'a str>,
}

impl<'a> Check<'a> {
    /// A check for organizations of that type; of any type when `None`.
    pub fn new(organization: Option<Organizations>) -> Self {
        Self { issues: Vec::new(), path: Vec::new(), organization, folded: None }
    }

    /// Notes a problem here, and what was received where something was. In its words, `@` is the
    /// place, `=` the value and every `%` the next of the `parts`.
    pub(super) fn report(&mut self, code: Code, value: Option<&Input>, words: &str, parts: &[&str]) {
        let (mut message, mut parts) = (String::new(), parts.iter());
        for letter in words.chars() {
            match letter {
                '@' => message.push_str(&place(&self.path)),
                '=' => push_value(&mut message, value.unwrap_or(&Input::Null)),
                '%' => message.push_str(parts.next().copied().unwrap_or_default()),
                letter => message.push(letter),
            }
        }
        let mut issue = Issue::new(&self.path, code, &message);
        issue.received = value.map(received);
        self.issues.push(issue);
    }

    /// Notes a problem with the value of a key here.
    fn report_key(&mut self, key: &'a str, code: Code, value: Option<&Input>, words: &str, parts: &[&str]) {
        self.path.push(Step::Key(key));
        self.report(code, value, words, parts);
        self.path.pop();
    }

    /// Gives the last problem its param.
    fn param(&mut self, name: &'static str, json: String) {
        if let Some(issue) = self.issues.last_mut() {
            issue.param = Some((name, json));
        }
    }

    /// Gives the last problem a text as its param.
    pub(super) fn param_text(&mut self, name: &'static str, text: &str) {
        self.param(name, json_text(text));
    }

    /// Gives the last problem words as its param.
    pub(super) fn param_list(&mut self, name: &'static str, words: &[&str]) {
        self.param(name, json_list(words));
    }

    /// Checks a value one step deeper.
    fn inside(&mut self, step: Step<'a>, shape: &Shape, value: &'a Input) {
        self.path.push(step);
        self.value(shape, value);
        self.path.pop();
    }

    /// Checks a value against a shape.
    pub fn value(&mut self, shape: &Shape, value: &'a Input) {
        match shape {
            Shape::Any => return self.plain(value),
            Shape::Nullable(inner) => {
                if !matches!(value, Input::Null) {
                    self.value(inner, value);
                }
                return;
            }
            Shape::Ours(inner) => {
                let before = self.issues.len();
                self.value(inner, value);
                for issue in self.issues.iter_mut().skip(before) {
                    if matches!(issue.code, Code::TooSmall | Code::TooLarge | Code::TooFew) {
                        issue.message.push_str(OURS);
                    }
                }
                return;
            }
            Shape::Word(word) => {
                if value.as_str() != Some(word) {
                    self.report(Code::NotAllowed, Some(value), "@ must be `%`, got =", &[word]);
                }
                return;
            }
            _ => {}
        }
        match value {
            Input::Text(text) => match shape {
                Shape::Text(rule) => return self.text(rule, text, value),
                Shape::Id(id) => return self.id(id.prefixes, text, value),
                Shape::Choice(choice) => return self.choice(choice, text, value),
                Shape::ListOrWord(_, word) if text == word => return,
                Shape::Date(earliest) => return self.date(earliest, text, value),
                Shape::Filter(dimensions) => return self.filter(dimensions, text, value),
                Shape::Variants(variants) if variants.shorthand && variants.named(Some(text)).is_some() => {
                    return;
                }
                _ => {}
            },
            Input::Number(number) => match shape {
                Shape::Integer { min, max } => {
                    if let Some(number) = text::integer(number) {
                        return self.number(number, *min, *max, value);
                    }
                }
                Shape::Number => return,
                _ => {}
            },
            Input::Bool(_) if matches!(shape, Shape::Flag) => return,
            Input::Bool(flag) if matches!(shape, Shape::False) => {
                if *flag {
                    self.report(Code::NotAllowed, Some(value), "@ must be `false`, got =", &[]);
                }
                return;
            }
            Input::List(items) => {
                if let Shape::List(list) | Shape::ListOrWord(list, _) = shape {
                    return self.list(list, items, value);
                }
            }
            Input::Object(entries) => match shape {
                Shape::Object(object) => return self.object(object, value),
                Shape::Variants(variants) => return self.variants(variants, value),
                Shape::Map(map) => return self.map(map, entries),
                _ => {}
            },
            _ => {}
        }
        self.wrong_type(shape, value);
    }

    fn number(&mut self, number: i64, min: i32, max: i32, value: &Input) {
        if number < min.into() {
            self.bound(Code::TooSmall, "least", "", min.into(), value);
        } else if number > max.into() && max < i32::MAX {
            self.bound(Code::TooLarge, "most", "", max.into(), value);
        }
    }

    /// Checks that there is nothing in a free value that JSON cannot say: it would go as something else.
    fn plain(&mut self, value: &'a Input) {
        match value {
            Input::Foreign(_) => self.wrong_type(&Shape::Any, value),
            Input::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.inside(Step::Index(index), &Shape::Any, item);
                }
            }
            Input::Object(entries) => {
                for (key, value) in entries {
                    self.inside(Step::Key(key), &Shape::Any, value);
                }
            }
            _ => {}
        }
    }

    fn map(&mut self, map: &Map, entries: &'a [(String, Input)]) {
        for (key, value) in entries {
            self.inside(Step::Key(key), &map.value, value);
            if !map.reserved_prefix.is_empty() && key.starts_with(map.reserved_prefix) {
                let words = "key `%` must not begin with `%`";
                self.report_key(key, Code::Prefix, None, words, &[&shown(key), map.reserved_prefix]);
                self.param_text("reserved", map.reserved_prefix);
            }
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
            // `null` in a query is left out, as absent.
            match value
                .get(field.name)
                .filter(|value| !matches!(value, Input::Null) || field.place != Place::Query)
            {
                None if field.required => self.required(field.name),
                None => {}
                Some(value) => self.inside(Step::Key(field.name), &field.shape, value),
            }
        }
        for rule in object.rules {
            self.rule(object, rule, value);
        }
    }

    fn required(&mut self, name: &'static str) {
        self.report_key(name, Code::Required, None, "@ is required", &[]);
    }

    fn unknown_key(&mut self, object: &Object, key: &'a str) {
        let shown = shown(key);
        match nearest(key, object.fields.iter().map(|field: &Field| field.name)) {
            Some(meant) => {
                let words = "unknown key `%`; did you mean `%`?";
                self.report_key(key, Code::UnknownKey, None, words, &[&shown, meant]);
                self.param_text("nearest", meant);
            }
            None => {
                let words = "unknown key `%`: this call has no such parameter";
                self.report_key(key, Code::UnknownKey, None, words, &[&shown]);
            }
        }
    }

    // Not inlined: smaller after gzip.
    #[inline(never)]
    fn rule(&mut self, object: &Object, rule: &Rule, value: &'a Input) {
        match rule {
            Rule::Exclusive(names) => {
                let mut both = Vec::new();
                for name in *names {
                    if value.given(name).is_some() {
                        both.push(*name);
                    }
                }
                if both.len() > 1 {
                    self.report(Code::Exclusive, None, "give only one of %", &[&list_of(&both)]);
                    self.param_list("names", &both);
                }
            }
            Rule::Distinct(name) => {
                let items = value.get(name).map(Input::items).unwrap_or_default();
                self.path.push(Step::Key(name));
                for index in &twins(items) {
                    self.path.push(Step::Index(*index));
                    self.report(Code::Exclusive, items.get(*index), "@ stands there twice: =%", &[OURS]);
                    self.path.pop();
                }
                self.path.pop();
            }
            Rule::Either { field, flag } => {
                let renewal = matches!(value.get(flag), Some(Input::Bool(true)));
                if value.given(field).is_some() == renewal {
                    let code = if renewal { Code::Exclusive } else { Code::EmptyUpdate };
                    self.report(code, None, "give either `%` or `%: true`%", &[field, flag, OURS]);
                    self.param_list("names", &[field, flag]);
                }
            }
            Rule::Needs(names) => {
                if !names.iter().any(|name| value.given(name).is_some_and(says_something)) {
                    let words = "give at least one of %, with a value that says something";
                    self.report(Code::Required, None, words, &[&list_of(names)]);
                    self.param_list("names", names);
                }
            }
            Rule::Span { from, until, days } => {
                let Some(last) = value.given(until) else { return };
                let Some(first) = value.given(from) else {
                    // What is always required was missed already.
                    if object.field(from).is_some_and(|field| field.required) {
                        return;
                    }
                    return self.report_key(from, Code::Required, None, "@ is required with `%`", &[until]);
                };
                if let (Some(first), Some(end)) = (day(first), day(last))
                    && end - first > (*days).into()
                {
                    self.over(until, *days, "@ must be at most % days after `%`, got =", from, last);
                }
            }
            Rule::MostWith { field, by, word, max } => {
                let (Some(asked), width) = (value.get(field), value.given(by)) else { return };
                if let Input::Number(number) = asked
                    && text::integer(number).is_some_and(|number| number > (*max).into())
                    && word.is_empty() == width.is_none()
                    && width.is_none_or(|width| width.as_str() == Some(word))
                {
                    self.over(field, *max, "@ must be at most % with this `%`, got =", by, asked);
                }
            }
            Rule::MemberOf { field, list } => {
                let (Some(word), Some(Input::List(items))) = (value.get(field), value.get(list)) else {
                    return;
                };
                if let Some(text) = word.as_str()
                    && !items.iter().any(|item| item.as_str() == Some(text))
                {
                    let words = "@ must be one of `%`, got =";
                    self.report_key(field, Code::NotAllowed, Some(word), words, &[list]);
                    self.param_text("list", list);
                }
            }
        }
    }

    fn list(&mut self, list: &List, items: &'a [Input], value: &Input) {
        if items.len() < list.min as usize {
            self.bound(Code::TooFew, "least", " item", list.min.into(), value);
        } else if items.len() > list.max as usize {
            self.bound(Code::TooMany, "most", " item", list.max.into(), value);
        }
        for (index, item) in items.iter().enumerate() {
            self.inside(Step::Index(index), &list.item, item);
        }
    }

    fn variants(&mut self, variants: &Variants, value: &'a Input) {
        match variants.named(value.text_of("type")) {
            Some(object) => self.object(object, value),
            None if value.given("type").is_none() => self.required("type"),
            None => {
                self.report_key("type", Code::NotAllowed, value.get("type"), "@ names no known type: =", &[]);
            }
        }
    }

    fn wrong_type(&mut self, shape: &Shape, value: &Input) {
        let (mut code, mut words) = (Code::WrongType, "@ must be %, not =");
        if let Input::Foreign(name) = value {
            if name == ILL_FORMED {
                (code, words) = (Code::IllFormedText, "@ contains a lone surrogate");
            } else if name == "threw" {
                words = "@ must be %, but throws when it is read";
            }
        }
        let wanted = shape.kind_name();
        self.report(code, Some(value), words, &[wanted]);
        self.param_text("expected", wanted);
    }

    /// `most` is what the limit is: the `least` or the `most`; `unit` what is counted, if it is not the value.
    pub(super) fn bound(&mut self, code: Code, most: &str, unit: &str, limit: i64, value: &Input) {
        let verb = if unit.is_empty() { "be" } else { "have" };
        let plural = if limit == 1 || unit.is_empty() { "" } else { "s" };
        let number = integer(limit);
        self.report(code, Some(value), "@ must % at % %%%", &[verb, most, &number, unit, plural]);
        self.param("limit", number);
    }

    /// Notes that the value of a key is more than `most`, which another field decides.
    fn over(&mut self, key: &'a str, most: u32, words: &str, other: &str, value: &Input) {
        let most = integer(most.into());
        self.report_key(key, Code::TooLarge, Some(value), words, &[&most, other]);
        self.param("limit", most);
    }

    /// Notes an update without any field.
    pub fn empty_update(&mut self) {
        self.report(Code::EmptyUpdate, None, "an update needs at least one field to change", &[]);
    }
}

/// The day that a date is, counted from 1970.
fn day(date: &Input) -> Option<i64> {
    Some(date_ms(date.as_str()?)? / 86_400_000)
}

/// Whether a value says more than that there is one.
fn says_something(value: &Input) -> bool {
    match value {
        Input::Bool(flag) => *flag,
        Input::Text(text) => !text.is_empty() && text != "*",
        Input::Object(entries) => !entries.is_empty(),
        _ => true,
    }
}
