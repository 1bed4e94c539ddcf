//! When keys, people, service accounts and workspaces were last used, as far as the usage report tells: the API has no
//! such time, so it is inferred from buckets of a day (facts §2).

use super::Graph;
use super::fields::{Field, each_row, inside, text};
use super::store::Names;
use crate::engine::json::Writer;
use crate::engine::scan::NotJson;
use crate::engine::text::integer;
use crate::engine::time::rfc3339_ms;
use crate::prelude::*;
use crate::rules::order::sorted;

/// The dimensions that are told apart: their field in the report, and what they are called here.
const DIMENSIONS: &[(&str, &str)] = &[
    ("api_key_id", "apiKeys"),
    ("account_id", "accounts"),
    ("service_account_id", "serviceAccounts"),
    ("workspace_id", "workspaces"),
];

/// What is read of each result: the dimensions, and what tells that there was any use.
const USED: &[&str] = &[
    "api_key_id",
    "account_id",
    "service_account_id",
    "workspace_id",
    "output_tokens",
    "uncached_input_tokens",
    "cache_read_input_tokens",
    "cache_creation",
];

/// The start of the last day with use.
pub struct Use {
    /// The place in the dimensions.
    pub dimension: u8,
    /// The number of the key.
    pub key: u32,
    /// Milliseconds since 1970.
    pub last: i64,
}

/// What the usage report told.
#[derive(Default)]
pub struct Usage {
    /// Start and end of what was asked for; `None` where it was not asked.
    pub window: Option<(i64, i64)>,
    /// One for each that was used at all.
    pub uses: Vec<Use>,
    /// By the number of a key, for each dimension the place of its use and one more; 0 for none.
    place_of: Vec<[u32; DIMENSIONS.len()]>,
}

impl Usage {
    /// Nothing asked.
    pub const fn new() -> Self {
        Self { window: None, uses: Vec::new(), place_of: Vec::new() }
    }

    /// Takes a page of buckets.
    pub fn take(&mut self, body: &[u8], keys: &mut Names, rows: &mut usize) -> Result<(), NotJson> {
        each_row(body, &["starting_at", "ending_at", "results"], &mut |_, bucket, _| {
            *rows += 1;
            let [start, end, results] = bucket else { return };
            let time = |field: &Field<'_>| rfc3339_ms(text(field));
            let (Some(start), Some(end)) = (time(start), time(end)) else { return };
            let (from, to) = self.window.unwrap_or((start, end));
            self.window = Some((from.min(start), to.max(end)));
            let Field::Other(results) = results else { return };
            // It was read as JSON already.
            let _ = each_row(results, USED, &mut |_, row, _| self.note(row, start, keys));
        })
    }

    fn note(&mut self, row: &[Field<'_>], day: i64, keys: &mut Names) {
        let [key, account, service_account, workspace, output, input, read, created] = row else { return };
        let cached = inside(created, ["ephemeral_1h_input_tokens", "ephemeral_5m_input_tokens"]);
        let used = [output, input, read].into_iter().chain(&cached).any(|tokens| match tokens {
            Field::Other(raw) => integer(crate::engine::text::lenient(raw)) != Some(0),
            _ => false,
        });
        if !used {
            return;
        }
        for (dimension, field) in [key, account, service_account, workspace].into_iter().enumerate() {
            let id = text(field);
            if id.is_empty() {
                continue;
            }
            self.set(dimension as u8, keys.number(id), day);
        }
    }

    /// Notes a use; of several the last one stays.
    pub fn set(&mut self, dimension: u8, key: u32, last: i64) {
        while self.place_of.len() <= key as usize {
            self.place_of.push([0; DIMENSIONS.len()]);
        }
        let Some(slot) =
            self.place_of.get_mut(key as usize).and_then(|all| all.get_mut(usize::from(dimension)))
        else {
            return;
        };
        match slot.checked_sub(1).and_then(|place| self.uses.get_mut(place as usize)) {
            Some(known) => known.last = known.last.max(last),
            None => {
                self.uses.push(Use { dimension, key, last });
                *slot = self.uses.len() as u32;
            }
        }
    }
}

impl Graph {
    /// `{ windowStart, windowEnd, apiKeys: { id: day }, … }` as JSON, or `null` where the report was not read.
    pub(super) fn usage_json(&self) -> String {
        let Some((start, end)) = self.usage.window else { return "null".owned() };
        let mut out = Writer::object();
        out.field_number("windowStart", start);
        out.field_number("windowEnd", end);
        for (dimension, (_, name)) in DIMENSIONS.iter().enumerate() {
            out.key(name);
            out.begin_object();
            let uses: Vec<(&str, i64)> = self
                .usage
                .uses
                .iter()
                .filter(|one| usize::from(one.dimension) == dimension)
                .map(|one| (self.keys.get(one.key), one.last))
                .collect();
            let id = |place: u32| uses.get(place as usize).map_or("", |one| one.0);
            for place in sorted(uses.len(), &|a, b| id(a) < id(b)) {
                out.field_number(id(place), uses.get(place as usize).map_or(0, |one| one.1));
            }
            out.end_object();
        }
        out.finish_object()
    }
}
