//! Reading a few fields of a row without building the rest.

use crate::engine::scan::{Cursor, Kind, NotJson};
use crate::prelude::*;
pub use crate::rules::rows::Field;
use crate::rules::rows::object;

/// The named fields of an object in JSON text; all absent where it is none.
pub fn fields<'a, const N: usize>(raw: &'a [u8], names: [&str; N]) -> [Field<'a>; N] {
    let mut found = [const { Field::Absent }; N];
    if object(&mut Cursor::new(raw), &names, &mut found) != Ok(true) {
        found.fill(Field::Absent);
    }
    found
}

/// What is done with a row: its place in the page, the fields, its JSON text.
pub type Each<'a> = dyn FnMut(usize, &mut [Field<'_>], &[u8]) + 'a;

/// Gives the named fields and the JSON text of each item of `data`, or of the whole where it is an array itself, in one
/// pass: pages come by the hundred. Of what is no object, no field is there.
pub fn each_row(body: &[u8], names: &[&str], each: &mut Each<'_>) -> Result<(), NotJson> {
    let mut cursor = Cursor::new(body);
    if cursor.kind()? == Kind::Array {
        return rows_of(&mut cursor, names, each);
    }
    let mut more = cursor.open(b'{', b'}')?;
    while more {
        let is_data = cursor.member_key()? == b"data";
        if is_data && cursor.kind()? == Kind::Array {
            rows_of(&mut cursor, names, each)?;
        } else {
            cursor.skip()?;
        }
        more = cursor.next(b'}')?;
    }
    Ok(())
}

fn rows_of(cursor: &mut Cursor<'_>, names: &[&str], each: &mut Each<'_>) -> Result<(), NotJson> {
    let mut found = vec![Field::Absent; names.len()];
    let (mut more, mut index) = (cursor.open(b'[', b']')?, 0);
    while more {
        found.fill(Field::Absent);
        cursor.blanks();
        let start = cursor.offset();
        if !object(cursor, names, &mut found)? {
            cursor.skip()?;
        }
        each(index, &mut found, cursor.since(start));
        index += 1;
        more = cursor.next(b']')?;
    }
    Ok(())
}

/// The named fields of an object that is the value of a field.
pub fn inside<'a, const N: usize>(field: &Field<'a>, names: [&str; N]) -> [Field<'a>; N] {
    match field {
        Field::Other(raw) => fields(raw, names),
        _ => [const { Field::Absent }; N],
    }
}

/// The texts in a list that is the value of a field.
pub fn texts(field: &Field<'_>) -> Vec<String> {
    let Field::Other(raw) = field else { return Vec::new() };
    let list = crate::engine::input::Input::read(crate::engine::text::lenient(raw));
    list.items().iter().filter_map(|item| item.as_str()).map(Owned::owned).collect()
}

/// The text of a field; empty where it is none.
pub fn text<'a>(field: &'a Field<'_>) -> &'a str {
    match field {
        Field::Text(text) => text,
        _ => "",
    }
}
