//! Keeping to a pace: sliding windows as plain data.
//!
//! Settled data only, so that a client may be shared between the requests of an edge
//! runtime: a call asks for its slot and sleeps by itself; nobody waits for anybody.

use super::settings::{Settings, whole};
use crate::prelude::*;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

/// The paces of one client.
pub struct Pacer {
    /// Every request, repeats and looks included.
    pub requests: Window,
    /// Creations of invites.
    pub invites: Window,
}

impl Pacer {
    /// The paces as the options ask for them; none when they ask for none.
    pub fn new(settings: &Settings) -> Self {
        let window = |name, length| {
            let limit = settings.0.get("pace").and_then(|pace| whole(pace.get(name)));
            Window {
                limit: limit.map(|limit| limit.max(1)),
                length,
                slots: Vec::new(),
                oldest: 0,
                seen: i64::MIN,
            }
        };
        Self { requests: window("perMinute", MINUTE), invites: window("invitesPerHour", HOUR) }
    }
}

/// At most `limit` slots in any span of `length` milliseconds.
pub struct Window {
    limit: Option<i64>,
    length: i64,
    /// The last slots given, at most `limit`; some may lie ahead. A ring once it is full.
    slots: Vec<i64>,
    /// Where the oldest slot of the full ring stands.
    oldest: usize,
    /// The clock when the last slot was given.
    seen: i64,
}

impl Window {
    /// Takes the next slot and gives the wait until then; `None`, with nothing taken, when it
    /// would not begin before `latest`.
    pub fn take(&mut self, now: i64, latest: Option<i64>) -> Option<i64> {
        let Some(limit) = self.limit else { return Some(0) };
        if now < self.seen {
            // The clock was set back: what was given moves along, or everybody would wait for hours.
            let back = self.seen - now;
            self.slots.iter_mut().for_each(|slot| *slot -= back);
        }
        self.seen = now;
        let full = self.slots.len() as i64 >= limit;
        let oldest = if full { self.slots.get_mut(self.oldest) } else { None };
        let slot = oldest.as_ref().map_or(now, |oldest| (**oldest + self.length).max(now));
        if latest.is_some_and(|latest| slot >= latest) {
            return None;
        }
        match oldest {
            Some(oldest) => {
                *oldest = slot;
                self.oldest += 1;
                if self.oldest == self.slots.len() {
                    self.oldest = 0;
                }
            }
            None => self.slots.push(slot),
        }
        Some(slot - now)
    }
}
