//! What is worth a second look in an organization, as a careful administrator would find it: facts §4 "Findings", and the
//! practices of the vendor's guide.
//!
//! What was not read is never found: each rule says nothing where it would need what is missing. The time is an argument,
//! so that the same question has the same answer, byte for byte.

mod given;
mod invites;
mod keys;
mod machines;
mod names;
mod people;
mod record;
mod removed;
mod repair;
mod report;
mod rules;
mod sight;
mod unused;
mod workspaces;

#[cfg(test)]
mod tests;

use super::{Graph, kinds};
use crate::engine::input::Input;
use crate::engine::text::is_one_of;
use crate::prelude::*;
use given::Given;
use record::Record;
use report::Report;
use rules::rules;
use sight::Sight;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

impl Graph {
    /// The findings as a JSON array, by rule, then by the keys of their entities. For `args` see [`Given::read`].
    pub fn findings(&self, args: &Input) -> String {
        let given = Given::read(args);
        let sight = Sight::new(self, &given);
        let mut report = Report::new(given.now);
        let nothing = Record::default();
        let organization = sight.records.iter().find(|one| one.kind == kinds::ACCOUNT).unwrap_or(&nothing);
        for (rule, words) in rules().filter(|(_, words)| given.asks(words.id())) {
            report.begin(words);
            if rule.over.is_empty() {
                (rule.find)(&sight, organization, &mut report);
            }
            for record in sight.records.iter().filter(|one| one.in_force && is_one_of(one.kind, rule.over)) {
                (rule.find)(&sight, record, &mut report);
            }
        }
        report.finish()
    }
}
