//! Properties by the little language of [`Kind::properties`](super::kinds::Kind): a name, a path, and how it is said.

use crate::engine::input::Input;
use crate::engine::json::Writer;
use crate::engine::text::split;
use crate::engine::text::split_once;
use crate::engine::time::rfc3339_ms;

/// One property of a kind.
pub struct Property<'a> {
    /// What it is called in the graph.
    pub name: &'a str,
    /// Where it stands in the row, keys joined by dots.
    pub path: &'a str,
    /// How it is said.
    pub how: &'a str,
}

/// The properties of a kind.
pub fn properties(list: &'static str) -> impl Iterator<Item = Property<'static>> {
    split(list, " ").filter(|one| !one.is_empty()).map(|one| {
        let (name, place) = split_once(one, "=").unwrap_or((one, one));
        let (path, how) = split_once(place, ":").unwrap_or((place, ""));
        Property { name, path, how }
    })
}

/// The value at a path, unless it is absent or null.
pub fn at<'a>(row: &'a Input, path: &str) -> Option<&'a Input> {
    split(path, ".").try_fold(row, |value, key| value.given(key))
}

/// Writes a property where the row has it. A value that cannot be said in that way is left out.
pub fn write(row: &Input, property: &Property<'_>, out: &mut Writer) {
    let Some(value) = at(row, property.path) else { return };
    match (property.how, value) {
        ("t", value) => {
            if let Some(time) = value.as_str().and_then(rfc3339_ms) {
                out.field_number(property.name, time);
            }
        }
        ("b", Input::Bool(_)) | ("n", Input::Number(_)) => out.field_raw(property.name, &value.to_json()),
        ("b" | "n", _) => {}
        // Always a list: where there is a word in place of one, it is the only item.
        ("l", Input::Text(text)) => {
            out.key(property.name);
            out.begin_array();
            out.string(text);
            out.end_array();
        }
        ("l", Input::List(items)) => {
            out.key(property.name);
            out.begin_array();
            for item in items {
                match item {
                    Input::Text(text) => out.string(text),
                    other => out.string(&other.to_json()),
                }
            }
            out.end_array();
        }
        ("j", value) => out.field(property.name, &value.to_json()),
        (_, Input::Text(text)) => out.field(property.name, text),
        // No nested objects (facts §3).
        (_, Input::Object(_) | Input::List(_)) => out.field(property.name, &value.to_json()),
        (_, value) => out.field_raw(property.name, &value.to_json()),
    }
}

/// Whether a time of the row cannot be read.
pub fn malformed_time(row: &Input, property: &Property<'_>) -> bool {
    property.how == "t"
        && at(row, property.path).is_some_and(|value| value.as_str().and_then(rfc3339_ms).is_none())
}
