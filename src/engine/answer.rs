//! The lenient check of what we read: presence and JSON kind, nothing else.
//!
//! One pass over the bytes. Unknown fields, unknown words and unknown union types
//! survive; whatever does not fit is listed, and the data is delivered as it came.

use super::input::Input;
use super::issue::{Code, Issue, Step};
use super::paging::PageFacts;
use super::scan::{Cursor, Kind, NotJson};
use super::text::{concat, lenient};
use crate::contract::shape::{Object, Returns, Shape, Variants};
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
}

/// Most misfits that are listed: a broken answer of 1,000 items needs no 10,000 lines.
const MOST_ISSUES: usize = 100;

/// Checks the bytes of an answer. `listing` false skips the misfits, never the grammar.
pub fn check(bytes: &[u8], returns: &Returns, listing: bool) -> Result<Checked, NotJson> {
    let mut walker = Walker { cursor: Cursor::new(bytes), path: Vec::new(), issues: Vec::new(), listing };
    let (usable, page) = match returns {
        Returns::One(object) => {
            let usable = walker.cursor.kind()? == Kind::Object;
            walker.value(&Shape::Object(object))?;
            (usable, None)
        }
        Returns::Page(item, _) => {
            let mut facts = PageFacts { empty: true, ..PageFacts::default() };
            let usable = walker.page(item, &mut facts)?;
            (usable, Some(facts))
        }
    };
    if !walker.cursor.at_end() {
        return Err(NotJson);
    }
    Ok(Checked { issues: walker.issues, usable, page })
}

struct Walker<'a> {
    cursor: Cursor<'a>,
    path: Vec<Step<'a>>,
    issues: Vec<Issue>,
    listing: bool,
}

impl<'a> Walker<'a> {
    fn misfit(&mut self, code: Code, wanted: &str, found: &str) {
        if !self.listing || self.issues.len() >= MOST_ISSUES {
            return;
        }
        let message = concat(&["the answer has ", found, " where ", wanted, " is documented"]);
        self.issues.push(Issue::new(&self.path, code, message));
    }

    fn missing(&mut self, name: &'a str) {
        self.path.push(Step::Key(name));
        self.misfit(Code::Required, "a value", "nothing");
        self.path.pop();
    }

    /// Walks one value and compares its kind with the documented one.
    fn value(&mut self, shape: &Shape) -> Result<(), NotJson> {
        let kind = self.cursor.kind()?;
        match (shape, kind) {
            (Shape::Any, _) => self.cursor.skip(),
            (Shape::Nullable(_), Kind::Null) => self.cursor.scalar(kind),
            (Shape::Nullable(inner), _) => self.value(inner),
            (Shape::Object(object), Kind::Object) => self.object(object),
            (Shape::Variants(variants), Kind::Object) => self.variants(variants),
            (Shape::List(list) | Shape::ListOrWord(list, _), Kind::Array) => {
                self.list(&list.item).map(|_| ())
            }
            (Shape::Map(map), Kind::Object) => self.members(|walker, key| {
                walker.path.push(Step::Key(lenient(key)));
                let result = walker.value(&map.value);
                walker.path.pop();
                result
            }),
            (Shape::Text(_) | Shape::Word(_) | Shape::Choice(_) | Shape::Id(_), Kind::String)
            | (Shape::ListOrWord(..), Kind::String)
            | (Shape::Integer { .. } | Shape::Number, Kind::Number)
            | (Shape::Flag, Kind::True | Kind::False) => self.cursor.scalar(kind),
            _ => {
                self.misfit(Code::WrongType, shape.kind_name(), kind.name());
                self.cursor.skip()
            }
        }
    }

    /// Walks the members of an object.
    fn members(
        &mut self,
        mut member: impl FnMut(&mut Self, &'a [u8]) -> Result<(), NotJson>,
    ) -> Result<(), NotJson> {
        self.cursor.expect(b'{')?;
        self.cursor.blanks();
        if self.cursor.take(b'}') {
            return Ok(());
        }
        loop {
            self.cursor.blanks();
            let key = self.cursor.member_key()?;
            member(self, key)?;
            self.cursor.blanks();
            if self.cursor.take(b'}') {
                return Ok(());
            }
            self.cursor.expect(b',')?;
        }
    }

    fn object(&mut self, object: &Object) -> Result<(), NotJson> {
        // Objects of the contract have few fields: one bit a field tells which were seen.
        let mut seen = 0_u64;
        // Servers keep their order, so the next field is mostly the one behind the last.
        let mut expected = 0;
        self.members(|walker, key| {
            let Some(index) = position(object, key, expected) else { return walker.cursor.skip() };
            seen |= 1 << (index & 63);
            expected = index + 1;
            match object.fields.get(index) {
                Some(field) => {
                    walker.path.push(Step::Key(field.name));
                    let result = walker.value(&field.shape);
                    walker.path.pop();
                    result
                }
                None => walker.cursor.skip(),
            }
        })?;
        for (index, field) in object.fields.iter().enumerate() {
            if field.required && seen & (1 << (index & 63)) == 0 {
                self.missing(field.name);
            }
        }
        Ok(())
    }

    /// Walks a list; whether it holds nothing.
    fn list(&mut self, item: &Shape) -> Result<bool, NotJson> {
        self.cursor.expect(b'[')?;
        self.cursor.blanks();
        if self.cursor.take(b']') {
            return Ok(true);
        }
        let mut index = 0;
        loop {
            self.path.push(Step::Index(index));
            let result = self.value(item);
            self.path.pop();
            result?;
            index += 1;
            self.cursor.blanks();
            if self.cursor.take(b']') {
                return Ok(false);
            }
            self.cursor.expect(b',')?;
        }
    }

    /// Walks an object whose shape its `type` tells: looked for first, then walked.
    fn variants(&mut self, variants: &Variants) -> Result<(), NotJson> {
        let mut ahead =
            Walker { cursor: self.cursor.clone(), path: Vec::new(), issues: Vec::new(), listing: false };
        let mut named: Option<String> = None;
        ahead.members(|walker, key| {
            let kind = walker.cursor.kind()?;
            if key == b"type" && kind == Kind::String {
                named = Some(readable(walker.cursor.string()?));
                return Ok(());
            }
            walker.cursor.skip()
        })?;
        let known = variants.named(named.as_deref());
        match (known, &named) {
            (Some(object), _) => self.object(object),
            (None, Some(_)) => self.cursor.skip(),
            (None, None) => {
                self.missing("type");
                self.cursor.skip()
            }
        }
    }

    /// Walks a page; whether it is an object whose `data` can be used.
    fn page(&mut self, item: &'static Object, facts: &mut PageFacts) -> Result<bool, NotJson> {
        let kind = self.cursor.kind()?;
        if kind != Kind::Object {
            self.misfit(Code::WrongType, "an object", kind.name());
            self.cursor.skip()?;
            return Ok(false);
        }
        let mut usable = true;
        let (mut data, mut more, mut first, mut last) = (false, false, false, false);
        self.members(|walker, key| {
            let name = match key {
                b"data" => "data",
                b"has_more" => "has_more",
                b"first_id" => "first_id",
                b"last_id" => "last_id",
                _ => return walker.cursor.skip(),
            };
            let kind = walker.cursor.kind()?;
            walker.path.push(Step::Key(name));
            let result = match (name, kind) {
                ("data", Kind::Array) => {
                    data = true;
                    usable = true;
                    walker.list(&Shape::Object(item)).map(|empty| facts.empty = empty)
                }
                ("data", _) => {
                    data = true;
                    usable = kind == Kind::Null;
                    walker.misfit(Code::WrongType, "an array", kind.name());
                    walker.cursor.skip()
                }
                ("has_more", Kind::True | Kind::False) => {
                    more = true;
                    facts.has_more = Some(kind == Kind::True);
                    walker.cursor.scalar(kind)
                }
                ("first_id" | "last_id", Kind::String) => {
                    let id = Some(readable(walker.cursor.string()?));
                    if name == "first_id" {
                        (first, facts.first_id) = (true, id);
                    } else {
                        (last, facts.last_id) = (true, id);
                    }
                    Ok(())
                }
                ("first_id", Kind::Null) => {
                    first = true;
                    walker.cursor.scalar(kind)
                }
                ("last_id", Kind::Null) => {
                    last = true;
                    walker.cursor.scalar(kind)
                }
                _ => {
                    let wanted = if name == "has_more" { "a boolean" } else { "text or null" };
                    walker.misfit(Code::WrongType, wanted, kind.name());
                    more |= name == "has_more";
                    (first, last) = (first || name == "first_id", last || name == "last_id");
                    walker.cursor.skip()
                }
            };
            walker.path.pop();
            result
        })?;
        for (seen, name) in [(data, "data"), (more, "has_more"), (first, "first_id"), (last, "last_id")] {
            if !seen {
                self.missing(name);
            }
        }
        Ok(usable)
    }
}

/// The position of the field of that raw key, tried first where it is expected.
fn position(object: &Object, key: &[u8], expected: usize) -> Option<usize> {
    if object.fields.get(expected).is_some_and(|field| field.name.as_bytes() == key) {
        return Some(expected);
    }
    if key.contains(&b'\\') {
        let name = readable(key);
        return object.fields.iter().position(|field| field.name == name);
    }
    object.fields.iter().position(|field| field.name.as_bytes() == key)
}

/// The text of a raw JSON string content.
fn readable(raw: &[u8]) -> String {
    let text = lenient(raw);
    let mut quoted = String::from("\"");
    quoted.push_str(text);
    quoted.push('"');
    match Input::parse(&quoted) {
        Some(Input::Text(text)) => text,
        _ => text.to_owned(),
    }
}
