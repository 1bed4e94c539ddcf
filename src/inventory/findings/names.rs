//! Names that say nothing, and names that two keys have.

use super::super::kinds;
use super::record::Record;
use super::report::Report;
use super::sight::Sight;
use crate::engine::text::{lower_case, split_once};
use crate::prelude::*;
use crate::rules::order::put_in_order;
use crate::rules::text::concat;

/// What things are called by those who did not think of a name; without blanks, as names are compared.
pub const USUAL: &str = "asdf bar baz default dummy example foo foobar new none null qwerty sample temp temporary tmp todo \
    undefined unknown unnamed untitled apikey key keys mykey myapikey newkey newapikey secret secretkey testkey token \
    untitledkey myworkspace newworkspace testworkspace untitledworkspace workspace workspaces test testing";
/// How many of the last ones are names of keys only: a workspace for tests may well be called so.
pub const OF_KEYS: usize = 2;

/// A name as it is compared: in lower case, without blanks and punctuation.
pub fn bare(name: &str) -> String {
    let mut bare = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() || !letter.is_ascii() {
            bare.push(letter.to_ascii_lowercase());
        }
    }
    bare
}

/// Whether a name says nothing: one of those words, also with a number behind it; no letters at all; one letter, also over
/// and over. Two different letters, such as `QA`, may say a lot.
fn says_nothing(name: &str, words: &[String]) -> bool {
    let bare = bare(name);
    let bytes = bare.as_bytes();
    let mut stem = bytes;
    while let [rest @ .., b'0'..=b'9'] = stem {
        stem = rest;
    }
    let is_one_letter =
        bytes.first().is_some_and(|first| first.is_ascii() && bytes.iter().all(|byte| byte == first));
    let mut is_known = stem.is_empty() || is_one_letter;
    for word in words {
        is_known |= word.as_bytes() == stem;
    }
    is_known
}

/// `name-meaningless`: of keys that work and workspaces that are in use. The default workspace cannot be renamed.
pub fn meaningless(sight: &Sight<'_>, one: &Record<'_>, report: &mut Report) {
    let is_key = one.kind == kinds::API_KEY;
    let words = &sight.given.names;
    let count = if is_key { words.len() } else { words.len() - sight.given.names_of_keys };
    let fits = !one.is_default && (one.works() || !is_key);
    if fits && says_nothing(one.name(), words.get(..count).unwrap_or_default()) {
        report.about(one);
        report.word(if is_key { "key" } else { "workspace" });
        report.text("name", one.name());
        report.add();
    }
}

/// `key-name-twice`: of keys that work, since an old one and the one that took its place may share a name; blanks around
/// and the case of letters aside.
pub fn twice(sight: &Sight<'_>, _: &Record<'_>, report: &mut Report) {
    // Name and id of each.
    let mut keys: Vec<String> = Vec::new();
    for key in &sight.records {
        if key.kind == kinds::API_KEY && key.works() && !key.name().is_empty() {
            keys.push(concat(&[&lower_case(key.name()), "\n", key.id]));
        }
    }
    put_in_order(&mut keys, |a, b| a < b, |a, b| a == b);
    // So that the last name ends, too.
    keys.push(String::new());
    let (mut last, mut first, mut count) = ("", "", 0);
    for key in &keys {
        let (name, id) = split_once(key, "\n").unwrap_or_default();
        if name != last {
            if count > 1 {
                report.count(count);
                report.word(sight.record(first, kinds::API_KEY).map_or("", |key| key.name()));
                report.number("keys", count as i64);
                report.add();
            }
            report.forget();
            (last, first, count) = (name, id, 0);
        }
        report.entity(id);
        count += 1;
    }
    report.forget();
}
