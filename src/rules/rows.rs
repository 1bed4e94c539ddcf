//! Reading lists of objects off JSON text: the named fields of each, nothing else.

use super::problem::Failure;
use crate::engine::input::Input;
use crate::engine::json::integer;
use crate::engine::scan::{Cursor, Kind, NotJson};
use crate::engine::text::{is_one_of, lenient};
use crate::prelude::*;
use crate::rules::text::concat;
use alloc::borrow::Cow;

/// The value of a field.
#[derive(Clone)]
pub enum Field<'a> {
    /// Absent or null.
    Absent,
    /// A text.
    Text(Cow<'a, str>),
    /// JSON text of anything else.
    Other(&'a [u8]),
}

impl<'a> Field<'a> {
    /// Takes the text; an empty one where there is none.
    pub fn take(&mut self) -> Cow<'a, str> {
        match self {
            Self::Text(text) => core::mem::take(text),
            _ => Cow::Borrowed(""),
        }
    }

    /// The `id` of an object.
    pub fn id(&self) -> Option<Cow<'a, str>> {
        let Self::Other(raw) = self else { return None };
        let mut fields = [Self::Absent];
        let object = object(&mut Cursor::new(raw), &["id"], &mut fields);
        match (object, fields) {
            (Ok(true), [Self::Text(id)]) => Some(id),
            _ => None,
        }
    }
}

fn bad(parts: &[&str]) -> Failure {
    Failure::Snapshot("bad_snapshot", concat(parts))
}

/// Reads a list of objects and gives the named fields of each. The first `required` ones must
/// be texts.
pub fn list<'a>(
    raw: Option<&'a [u8]>,
    name: &str,
    names: &[&str],
    required: usize,
    each: &mut dyn FnMut(&mut [Field<'a>]),
) -> Result<(), Failure> {
    let Some(raw) = raw.filter(|raw| raw.starts_with(b"[")) else {
        return Err(bad(&["`", name, "` must be an array"]));
    };
    let mut cursor = Cursor::new(raw);
    let mut fields = vec![Field::Absent; names.len()];
    let mut index = 0;
    // The text has been read as JSON before, so that nothing here fails for not being JSON.
    let mut more = cursor.open(b'[', b']').unwrap_or(false);
    while more {
        fields.fill(Field::Absent);
        if object(&mut cursor, names, &mut fields) != Ok(true) {
            return Err(bad(&["`", name, "[", &integer(index), "]` must be an object"]));
        }
        for (field, needed) in fields.iter().zip(names).take(required) {
            if !matches!(field, Field::Text(_)) {
                return Err(bad(&["`", name, "[", &integer(index), "].", needed, "` must be text"]));
            }
        }
        each(&mut fields);
        index += 1;
        more = cursor.next(b']').unwrap_or(false);
    }
    Ok(())
}

/// Reads the named fields of an object; whether it is one.
pub fn object<'a>(
    cursor: &mut Cursor<'a>,
    names: &[&str],
    fields: &mut [Field<'a>],
) -> Result<bool, NotJson> {
    if cursor.kind()? != Kind::Object {
        return Ok(false);
    }
    let mut more = cursor.open(b'{', b'}')?;
    while more {
        let key = cursor.member_key()?;
        let wanted = names.iter().position(|name| name.as_bytes() == key);
        let kind = cursor.kind()?;
        let start = cursor.offset();
        let content = if kind == Kind::String { cursor.string()? } else { &[] };
        if kind != Kind::String {
            cursor.skip()?;
        }
        if let Some(field) = wanted.and_then(|index| fields.get_mut(index)) {
            *field = match kind {
                Kind::Null => Field::Absent,
                Kind::String => text(content, cursor.since(start)),
                _ => Field::Other(cursor.since(start)),
            };
        }
        more = cursor.next(b'}')?;
    }
    Ok(true)
}

/// A text by its content and by the whole of it, quotes included.
fn text<'a>(content: &'a [u8], whole: &'a [u8]) -> Field<'a> {
    if !is_one_of(b'\\', content) {
        return Field::Text(Cow::Borrowed(lenient(content)));
    }
    match Input::read(lenient(whole)) {
        Input::Text(text) => Field::Text(Cow::Owned(text)),
        _ => Field::Other(whole),
    }
}
