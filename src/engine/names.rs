//! The name of a service account: 1 to 64 of `a-z`, `0-9`, `-` and `_` (facts: "Create").

use super::issue::{Code, Issue, Step, write_list};
use super::json::{Writer, integer, write_string};
use super::text::{fill, length};
use crate::prelude::*;

/// Most characters.
const MOST: usize = 64;
/// Most letters that are listed: whoever pastes a book needs no line for each.
const MOST_LETTERS: usize = 100;
macro_rules! pattern {
    () => {
        "^[a-z0-9_-]{1,64}$"
    };
}
/// The rule as a regular expression.
pub const PATTERN: &str = pattern!();
/// The rule as [`report`] gives it, so that a form can show it; a literal, since writing it costs code.
const LIMITS: &str = concat!(r#"{"min":1,"max":64,"pattern":""#, pattern!(), r#""}"#);

/// Everything that is wrong with a name, length first; nothing when it is right. The path of an
/// issue is where it is, in code points from 0. The messages follow the name of the parameter.
pub fn check(text: &str) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut report = |path: &[Step<'_>], code, words: &str, name, json: &str| {
        let mut issue = Issue::new(path, code, words);
        issue.param = Some((name, json.owned()));
        issues.push(issue);
    };
    match length(text) {
        0 => report(&[], Code::TooShort, "must have at least 1 character", "limit", "1"),
        1..=MOST => {}
        _ => report(&[Step::Index(MOST)], Code::TooLong, "must have at most 64 characters", "limit", "64"),
    }
    let odd = text.chars().enumerate().filter(|(_, letter)| !is_allowed(*letter));
    for (index, letter) in odd.take(MOST_LETTERS) {
        let (mut one, mut json) = (String::new(), String::new());
        one.push(letter);
        write_string(&mut json, &one);
        let words = "may hold only `a` to `z`, digits, `-` and `_`, but has `%` at %";
        let words = fill(words, &[&one, &integer(index as i64)]);
        report(&[Step::Index(index)], Code::Pattern, &words, "character", &json);
    }
    issues
}

/// The nearest name that is right; empty when nothing is left. `folded` is the text in its
/// compatibility decomposition (NFKD), whose marks are dropped here: `ä` becomes `a`.
pub fn suggest(folded: &str) -> String {
    let mut name = String::new();
    for letter in folded.chars() {
        let lower = letter.to_ascii_lowercase();
        if is_allowed(lower) && lower != '-' {
            name.push(lower);
        } else if !('\u{300}'..='\u{36f}').contains(&letter) && !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    while name.ends_with('-') || name.len() > MOST {
        name.pop();
    }
    name
}

fn is_allowed(letter: char) -> bool {
    matches!(letter, 'a'..='z' | '0'..='9' | '-' | '_')
}

/// All about a name as JSON: `{ issues, suggestion, limits }`.
pub fn report(text: &str, folded: &str) -> String {
    let mut out = Writer::object();
    out.key("issues");
    write_list(&check(text), &mut out);
    out.field("suggestion", &suggest(folded));
    out.field_raw("limits", LIMITS);
    out.finish_object()
}
