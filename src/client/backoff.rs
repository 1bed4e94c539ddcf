//! How long to wait before a repeat. All times are milliseconds.

use super::event::Event;
use crate::engine::time::http_date_ms;

/// The first wait without word from the server; it doubles with every repeat.
const FIRST: i64 = 500;
/// The longest wait without word from the server.
const LONGEST: i64 = 8_000;

/// What the server asks for: `retry-after-ms`, else `retry-after` as seconds or as an HTTP
/// date against `now`. `None` when it asks for nothing that can be read or that lies ahead.
pub fn asked_for(answer: &Event<'_>, now: i64) -> Option<i64> {
    if let Some(ms) = answer.header("retry-after-ms").and_then(thousandths) {
        return Some(ms / 1000);
    }
    let after = answer.header("retry-after")?;
    thousandths(after).or_else(|| http_date_ms(after).map(|date| date - now).filter(|wait| *wait >= 0))
}

/// The wait before the next repeat, after `repeats` of them; `None` when the server asks for
/// more than `longest`, which is no wait but an answer for the caller.
pub fn wait(asked_for: Option<i64>, repeats: i64, random: f64, longest: i64) -> Option<i64> {
    match asked_for {
        Some(wait) => (wait <= longest).then_some(wait),
        None => Some(exponential(repeats, random).min(longest)),
    }
}

/// 0.5 s doubled per repeat up to 8 s, less up to a quarter by `random` (0 to 1).
fn exponential(repeats: i64, random: f64) -> i64 {
    let full = (FIRST << repeats.min(10)).min(LONGEST);
    let quarter = full / 4;
    full - ((quarter as f64 * random) as i64).max(0).min(quarter)
}

/// A decimal number of zero or more, times 1,000; further decimals are cut.
fn thousandths(text: &str) -> Option<i64> {
    // What the next decimal is worth, once there was a point.
    let (mut value, mut worth, mut any) = (0.0, None, false);
    for byte in text.trim_ascii().bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            if byte != b'.' || !any || worth.is_some() {
                return None;
            }
            worth = Some(100);
        } else if let Some(worth) = &mut worth {
            value += f64::from(u32::from(digit) * *worth);
            *worth /= 10;
        } else {
            any = true;
            value = value * 10.0 + f64::from(digit) * 1000.0;
        }
    }
    // What is too large becomes the largest number.
    any.then_some(value as i64)
}
