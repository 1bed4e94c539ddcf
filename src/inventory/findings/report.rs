//! The findings while they are written. A rule says piece by piece what a finding is made of, and then `add`.

use super::super::kinds;
use super::record::Record;
use super::rules::{Says, Words};
use crate::engine::issue::shown;
use crate::engine::json::{Writer, integer};
use crate::engine::text::split_once;
use crate::prelude::*;
use crate::rules::order::sorted;
use crate::rules::text::concat;

/// Most entities that one finding names.
pub const MOST_NAMED: usize = 50;

/// Findings as JSON, those of each rule in the order of their entities.
pub struct Report {
    out: Writer,
    now: i64,
    rule: &'static str,
    usual: Says,
    /// Those of the rule: a line with their entities, then the JSON text.
    found: Vec<String>,
    /// How the next one is told; a rule changes what it wants to tell otherwise, before anything else.
    pub says: Says,
    title: String,
    entities: Writer,
    /// How many entities were named so far.
    named: usize,
    /// Evidence that is written by a rule itself.
    pub evidence: Writer,
    /// What would mend it; empty for nothing.
    pub repair: String,
}

impl Report {
    /// Nothing found.
    pub fn new(now: i64) -> Self {
        let mut out = Writer::new();
        out.begin_array();
        Self {
            out,
            now,
            rule: "",
            usual: Says::default(),
            found: Vec::new(),
            says: Says::default(),
            title: String::new(),
            entities: Writer::new(),
            named: 0,
            evidence: Writer::new(),
            repair: String::new(),
        }
    }

    /// What comes next is of this rule.
    pub fn begin(&mut self, words: Words) {
        if self.rule != words.id() {
            self.flush();
        }
        self.rule = words.id();
        self.usual = words.says();
        self.says = self.usual;
    }

    /// Writes what was found by the rule, in order.
    fn flush(&mut self) {
        let found = core::mem::take(&mut self.found);
        let one = |place: u32| found.get(place as usize).map_or("", String::as_str);
        for place in sorted(found.len(), &|a, b| one(a) < one(b)) {
            // JSON has no line ends in its texts.
            self.out.raw(split_once(one(place), "\n").unwrap_or_default().1);
        }
    }

    /// All of it.
    pub fn finish(mut self) -> String {
        self.flush();
        self.out.end_array();
        self.out.finish()
    }

    /// What it is about: the key, a word of its title for the name, and when it was made.
    pub fn about(&mut self, record: &Record<'_>) {
        let name = match record.kind {
            kinds::INVITE => "invitedOn",
            kinds::USER => "addedOn",
            _ => "createdOn",
        };
        self.entity(record.id);
        self.word(record.title());
        self.time(name, record.created);
    }

    /// One of the things that it is about, the main one first.
    pub fn entity(&mut self, key: &str) {
        self.named += 1;
        if self.named <= MOST_NAMED && !key.is_empty() {
            self.entities.string(key);
        }
    }

    /// It was about nothing.
    pub fn forget(&mut self) {
        self.entities = Writer::new();
        self.named = 0;
    }

    /// The next word of the title: cut, without anything that looks like a key, and on one line.
    pub fn word(&mut self, text: &str) {
        // Not every rule that is about the same says all words.
        let Some((before, after)) = split_once(self.says.title, "%") else { return };
        self.title.push_str(before);
        self.says.title = after;
        for letter in shown(text).chars() {
            let is_control = letter < ' ' || letter == '\u{7f}';
            self.title.push(if is_control { '\u{fffd}' } else { letter });
        }
    }

    /// A word of the title: a number.
    pub fn count(&mut self, count: usize) {
        self.word(&integer(count as i64));
    }

    /// A word of the title: a number of days.
    pub fn days(&mut self, count: i64) {
        match count {
            0 => self.word("less than a day"),
            1 => self.word("1 day"),
            many => self.word(&concat(&[&integer(many), " days"])),
        }
    }

    /// Age in days: a word of the title, and evidence beside the threshold.
    pub fn age(&mut self, days: i64, threshold: i64) {
        self.days(days);
        self.number("ageDays", days);
        self.number("thresholdDays", threshold);
    }

    /// Evidence: a number.
    pub fn number(&mut self, name: &str, value: i64) {
        self.evidence.field_number(name, value);
    }

    /// Evidence: a time, where it is known.
    pub fn time(&mut self, name: &str, time: Option<i64>) {
        if let Some(time) = time {
            self.number(name, time);
        }
    }

    /// Evidence: a text, where there is one.
    pub fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.evidence.field(name, text);
        }
    }

    /// Evidence: yes or no.
    pub fn flag(&mut self, name: &str, value: bool) {
        self.evidence.field_boolean(name, value);
    }

    /// That was all of this one.
    pub fn add(&mut self) {
        let said = core::mem::replace(&mut self.says, self.usual);
        self.title.push_str(said.title);
        let entities = core::mem::take(&mut self.entities).finish();
        let mut out = Writer::object();
        out.field("rule", self.rule);
        out.field("severity", said.severity);
        out.field("title", &self.title);
        out.field_raw("entities", &concat(&["[", &entities, "]"]));
        out.field_raw("evidence", &concat(&["{", &core::mem::take(&mut self.evidence).finish(), "}"]));
        out.field("advice", said.advice);
        out.field("done", said.done);
        if !self.repair.is_empty() {
            out.field_raw("repair", &self.repair);
        }
        out.field_number("evaluatedAt", self.now);
        self.found.push(concat(&[&entities, "\n", &out.finish_object()]));
        self.title.clear();
        self.repair.clear();
        self.forget();
    }
}
