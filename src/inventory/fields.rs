//! Reading a few fields of a row without building the rest.

use crate::engine::scan::Cursor;
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
