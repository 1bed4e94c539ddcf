//! Keeping to a pace: sliding windows as plain data.
//!
//! Settled data only, so that a client may be shared between the requests of an edge
//! runtime: a call asks for its slot and sleeps by itself; nobody waits for anybody.

use super::settings::Settings;
use alloc::collections::VecDeque;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

/// The paces of one client.
#[derive(Debug)]
pub struct Pacer {
    /// Every request, repeats and looks included.
    pub requests: Window,
    /// Creations of invites.
    pub invites: Window,
}

impl Pacer {
    /// The paces as the options ask for them; none when they ask for none.
    pub fn new(settings: &Settings) -> Self {
        Self {
            requests: Window::new(settings.per_minute, MINUTE),
            invites: Window::new(settings.invites_per_hour, HOUR),
        }
    }
}

/// At most `limit` slots in any span of `length` milliseconds.
#[derive(Debug)]
pub struct Window {
    limit: Option<usize>,
    length: i64,
    /// The last slots given, at most `limit`, in order; some may lie ahead.
    slots: VecDeque<i64>,
    /// The clock when the last slot was given.
    seen: i64,
}

impl Window {
    fn new(limit: Option<u32>, length: i64) -> Self {
        let limit = limit.map(|limit| limit.max(1) as usize);
        Self { limit, length, slots: VecDeque::new(), seen: i64::MIN }
    }

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
        let full = self.slots.len() >= limit;
        let free = if full { self.slots.front().map_or(now, |oldest| oldest + self.length) } else { now };
        let slot = free.max(now);
        if latest.is_some_and(|latest| slot >= latest) {
            return None;
        }
        if full {
            self.slots.pop_front();
        }
        self.slots.push_back(slot);
        Some(slot - now)
    }
}
