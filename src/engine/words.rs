//! Values and lists as messages and params show them.

use super::input::Input;
use super::issue::{kind, shown};
use super::json::write_string;
use super::text::fill;
use crate::prelude::*;

/// A value as a message shows it.
pub fn push_value(out: &mut String, value: &Input) {
    match value {
        Input::Text(text) | Input::Number(text) | Input::Foreign(text) => {
            out.push_str(&fill("`%`", &[&shown(text)]));
        }
        other => out.push_str(kind(other)),
    }
}

/// Words in backticks, joined by commas.
pub fn list_of(words: &[&str]) -> String {
    let mut out = String::new();
    for word in words {
        out.push_str(if out.is_empty() { "`" } else { ", `" });
        out.push_str(word);
        out.push('`');
    }
    out
}

/// A text as JSON.
pub fn json_text(text: &str) -> String {
    let mut out = String::new();
    write_string(&mut out, text);
    out
}

/// Words as a JSON array.
pub fn json_list(words: &[&str]) -> String {
    let mut out = "[".owned();
    for word in words {
        if out.len() > 1 {
            out.push(',');
        }
        write_string(&mut out, word);
    }
    out.push(']');
    out
}
