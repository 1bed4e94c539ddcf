//! The lenient check of what we read: presence and JSON kind, nothing else.
//!
//! One pass over the bytes. Unknown fields, unknown words and unknown union types
//! survive; whatever does not fit is listed, and the data is delivered as it came.

use super::input::Input;
use super::issue::{Code, Issue, Step, place, received};
use super::json::Writer;
use super::paging::PageFacts;
use super::scan::{Cursor, Kind, NotJson};
use super::text::{fill, integer, is_one_of, lenient};
use crate::contract::shape::{Object, Paging, Returns, Shape, Variants};
use crate::prelude::*;

/// What the check of an answer found.
#[derive(Debug)]
pub struct Checked {
    /// Misfits, where checks are on.
    pub issues: Vec<Issue>,
    /// Whether it is an object, and for a list whether `data` is an array (or absent or `null`).
    pub usable: bool,
    /// For a list: what it says about its rest.
    pub page: Option<PageFacts>,
    /// How it is wrapped, where that may differ: `items`, `array`, `object` or `nothing`.
    pub wrap: Option<&'static str>,
    /// What to put into the data as JSON, for numbers that came as text; empty for nothing.
    pub over: String,
}

/// Most misfits that are listed: a broken answer of 1,000 items needs no 10,000 lines.
const MOST_ISSUES: usize = 100;

/// Checks the bytes of an answer. `listing` false skips the misfits, never the grammar.
pub fn check(bytes: &[u8], returns: &Returns, listing: bool) -> Result<Checked, NotJson> {
    let (cursor, path, top, secret) = (Cursor::new(bytes), Vec::new(), Vec::new(), returns.is_secret());
    let checked = Checked { issues: Vec::new(), usable: true, page: None, wrap: None, over: String::new() };
    let mut walker = Walker { cursor, path, top, order: [0; 64], listing, secret, checked };
    walker.answer(returns)?;
    Ok(walker.checked)
}

/// What is looked for in an object.
enum Wanted<'a> {
    /// A member of that raw key.
    Key(&'a [u8]),
    /// A text of that raw key.
    Text(&'a [u8]),
    /// Any known field.
    FieldOf(&'a Object),
}

struct Walker<'a> {
    cursor: Cursor<'a>,
    path: Vec<Step<'a>>,
    /// The raw values of the known fields of the outermost object.
    top: Vec<(&'static str, &'a [u8])>,
    /// The field that came last time behind each field, one slot on: servers keep their order,
    /// so it is tried first.
    order: [u8; 64],
    listing: bool,
    /// Whether the answer holds a secret: nothing of it is shown then.
    secret: bool,
    checked: Checked,
}

impl<'a> Walker<'a> {
    /// Walks the whole answer.
    // Not inlined: smaller after gzip.
    #[inline(never)]
    fn answer(&mut self, returns: &Returns) -> Result<(), NotJson> {
        let Some(object) = returns.object() else {
            // Whatever comes will do, nothing included.
            let mut nothing = matches!(returns, Returns::Nothing);
            if self.cursor.at_end() {
                nothing = true;
            } else {
                nothing |= self.cursor.kind()? == Kind::Null;
                self.cursor.skip()?;
                self.end()?;
            }
            self.checked.wrap = nothing.then_some("nothing");
            return Ok(());
        };
        let kind = self.cursor.kind()?;
        let (mut shape, mut data) = (Shape::Object(object), "data");
        self.checked.usable = kind == Kind::Object;
        if let Returns::Page(_, Paging::Items) = returns {
            // A whole list comes wrapped in `items`, as a bare array, or as one bare object (the older page).
            let (mut wrap, list) = ("items", object.fields.first());
            if let (Kind::Array, Some(list)) = (kind, list) {
                (wrap, shape, self.checked.usable) = ("array", list.shape, true);
            } else if let (Kind::Object, Some(item)) = (kind, returns.item())
                && self.ahead(&Wanted::Key(b"items"))?.is_none()
                && self.ahead(&Wanted::FieldOf(item))?.is_some()
            {
                (wrap, shape) = ("object", Shape::Object(item));
            } else {
                data = wrap;
            }
            self.checked.wrap = Some(wrap);
        }
        self.value(&shape)?;
        self.end()?;
        self.checked.over = self.counts(object);
        if let Returns::Page(..) = returns {
            self.checked.usable &= matches!(self.raw(data), b"" | b"null" | [b'[', ..]);
            let has_more = match self.raw("has_more") {
                b"true" => Some(true),
                b"false" => Some(false),
                // A token that is none: there is more, and nobody can say where.
                _ => match self.raw("next_page") {
                    b"" | b"null" | [b'"', ..] => None,
                    _ => Some(true),
                },
            };
            self.checked.page = Some(PageFacts {
                has_more,
                first_id: self.text("first_id"),
                last_id: self.text("last_id"),
                next_page: self.text("next_page"),
            });
        }
        Ok(())
    }

    /// The raw value of a field of the outermost object; the last one where it stands twice.
    fn raw(&self, name: &str) -> &'a [u8] {
        self.top.iter().rev().find(|(known, _)| *known == name).map_or(&[], |(_, raw)| raw)
    }

    /// The text of a field of the outermost object, if it is one and says something.
    // Not inlined: smaller after gzip.
    #[inline(never)]
    fn text(&self, name: &str) -> Option<String> {
        text(self.raw(name)).filter(|text| !text.is_empty())
    }

    /// Nothing but blanks may be left.
    fn end(&mut self) -> Result<(), NotJson> {
        if self.cursor.at_end() { Ok(()) } else { Err(NotJson) }
    }

    /// Looks ahead into an object for a member: the raw value of the last one.
    fn ahead(&self, wanted: &Wanted<'_>) -> Result<Option<&'a [u8]>, NotJson> {
        let (mut cursor, mut found) = (self.cursor.clone(), None);
        let mut more = cursor.open(b'{', b'}')?;
        while more {
            let key = cursor.member_key()?;
            let kind = cursor.kind()?;
            let start = cursor.offset();
            cursor.skip()?;
            let fits = match wanted {
                Wanted::Key(name) => key == *name,
                Wanted::Text(name) => key == *name && kind == Kind::String,
                Wanted::FieldOf(object) => position(object, key).is_some(),
            };
            if fits {
                found = Some(cursor.since(start));
            }
            more = cursor.next(b'}')?;
        }
        Ok(found)
    }

    /// The counts of the outermost object as `{ name, name_raw }`: a whole number or `null`, and the
    /// text that came; empty where it has none.
    fn counts(&self, object: &Object) -> String {
        let mut out = Writer::object();
        for field in object.fields.iter().filter(|field| matches!(field.shape, Shape::Count)) {
            let raw = match self.raw(field.name) {
                b"" | b"null" => None,
                other => text(other).or_else(|| Some(lenient(other).owned())),
            };
            out.key(field.name);
            match raw.as_deref().and_then(|raw| integer(raw.trim_ascii())) {
                Some(count) => out.number(count),
                None => out.null(),
            }
            out.field_or_null(&fill("%_raw", &[field.name]), raw.as_deref());
        }
        let over = out.finish_object();
        if over.len() > 2 { over } else { String::new() }
    }

    fn misfit(&mut self, code: Code, wanted: &str, found: &str, value: Option<Input>) {
        if self.listing && self.checked.issues.len() < MOST_ISSUES {
            let place = if self.path.is_empty() { "`answer`".owned() } else { place(&self.path) };
            let message = fill("% is % in the answer, documented is %", &[&place, found, wanted]);
            let mut issue = Issue::new(&self.path, code, &message);
            issue.received = value.as_ref().map(received);
            self.checked.issues.push(issue);
        }
    }

    fn missing(&mut self, name: &'static str) {
        self.path.push(Step::Key(name));
        self.misfit(Code::Required, "a value", "nothing", None);
        self.path.pop();
    }

    /// Walks one value and compares its kind with the documented one.
    fn value(&mut self, shape: &Shape) -> Result<(), NotJson> {
        let kind = self.cursor.kind()?;
        let fits = match shape {
            Shape::Any => true,
            Shape::Nullable(inner) if kind != Kind::Null => return self.value(inner),
            Shape::Nullable(_) => true,
            Shape::Object(object) if kind == Kind::Object => return self.object(object),
            Shape::Variants(variants) if kind == Kind::Object => return self.variants(variants),
            Shape::Map(map) if kind == Kind::Object => return self.map(&map.value),
            Shape::List(list) | Shape::ListOrWord(list, _) if kind == Kind::Array => {
                return self.list(&list.item);
            }
            Shape::ListOrWord(..) => kind == Kind::String,
            text if is_text(text) => kind == Kind::String,
            Shape::Integer { .. } | Shape::Number => kind == Kind::Number,
            Shape::Flag => matches!(kind, Kind::True | Kind::False),
            Shape::Count => matches!(kind, Kind::String | Kind::Number | Kind::Null),
            _ => false,
        };
        let start = self.cursor.offset();
        self.cursor.skip()?;
        if !fits {
            let value = Input::parse(lenient(self.cursor.since(start))).filter(|_| !self.secret);
            self.misfit(Code::WrongType, shape.kind_name(), kind.name(), value);
        }
        Ok(())
    }

    fn map(&mut self, value: &Shape) -> Result<(), NotJson> {
        let mut more = self.cursor.open(b'{', b'}')?;
        while more {
            let key = self.cursor.member_key()?;
            self.path.push(Step::Key(lenient(key)));
            self.value(value)?;
            self.path.pop();
            more = self.cursor.next(b'}')?;
        }
        Ok(())
    }

    fn object(&mut self, object: &'static Object) -> Result<(), NotJson> {
        // Objects of the contract have few fields: one bit a field tells which were seen.
        let mut seen = 0_u64;
        let mut slot = 0;
        let mut more = self.cursor.open(b'{', b'}')?;
        while more {
            let expected = usize::from(self.order.get(slot).copied().unwrap_or_default());
            let next = object.fields.get(expected);
            let index = if next.is_some_and(|field| self.cursor.known_key(field.name)) {
                Some(expected)
            } else {
                position(object, self.cursor.member_key()?)
            };
            match index.and_then(|index| Some((index, object.fields.get(index)?))) {
                None => self.cursor.skip()?,
                Some((index, field)) => {
                    seen |= 1 << (index & 63);
                    if let Some(learned) = self.order.get_mut(slot) {
                        *learned = index as u8;
                    }
                    slot = index + 1;
                    self.cursor.blanks();
                    let start = self.cursor.offset();
                    // Most fields are text and are: no need to remember where they stand.
                    if !(is_text(&field.shape) && self.cursor.text()?) {
                        self.path.push(Step::Key(field.name));
                        self.value(&field.shape)?;
                        self.path.pop();
                    }
                    if self.path.is_empty() {
                        self.top.push((field.name, self.cursor.since(start)));
                    }
                }
            }
            more = self.cursor.next(b'}')?;
        }
        for (index, field) in object.fields.iter().enumerate() {
            if field.required && seen & (1 << (index & 63)) == 0 {
                self.missing(field.name);
            }
        }
        Ok(())
    }

    fn list(&mut self, item: &Shape) -> Result<(), NotJson> {
        let mut more = self.cursor.open(b'[', b']')?;
        let mut index = 0;
        while more {
            self.path.push(Step::Index(index));
            self.value(item)?;
            self.path.pop();
            index += 1;
            more = self.cursor.next(b']')?;
        }
        Ok(())
    }

    /// Walks an object whose shape its `type` tells: looked for first, then walked.
    fn variants(&mut self, variants: &Variants) -> Result<(), NotJson> {
        let named = self.ahead(&Wanted::Text(b"type"))?.and_then(text);
        match variants.named(named.as_deref()) {
            Some(object) => self.object(object),
            None => {
                if named.is_none() {
                    self.missing("type");
                }
                self.cursor.skip()
            }
        }
    }
}

/// The text that a raw value is, if it is one.
fn text(raw: &[u8]) -> Option<String> {
    match raw {
        [b'"', content @ .., b'"'] => Some(readable(content)),
        _ => None,
    }
}

fn is_text(shape: &Shape) -> bool {
    matches!(shape, Shape::Text(_) | Shape::Word(_) | Shape::Choice(_) | Shape::Id(_) | Shape::Date(_))
}

/// The position of the field of that raw key.
fn position(object: &Object, key: &[u8]) -> Option<usize> {
    let find = |key: &[u8]| object.fields.iter().position(|field| field.name.as_bytes() == key);
    if is_one_of(b'\\', key) { find(readable(key).as_bytes()) } else { find(key) }
}

/// The text of a raw JSON string content.
fn readable(raw: &[u8]) -> String {
    let text = lenient(raw);
    match Input::parse(&fill("\"%\"", &[text])) {
        Some(Input::Text(text)) => text,
        _ => text.owned(),
    }
}
