//! How long to wait before a repeat. All times are milliseconds.

use super::headers::Headers;
use crate::engine::text::split_once;
use crate::engine::time::http_date_ms;

/// The first wait without word from the server; it doubles with every repeat.
const FIRST: i64 = 500;
/// The longest wait without word from the server.
const LONGEST: i64 = 8_000;

/// What the server asks for: `retry-after-ms`, else `retry-after` as seconds or as an HTTP
/// date against `now`. `None` when it asks for nothing that can be read or that lies ahead.
pub fn asked_for(headers: &Headers, now: i64) -> Option<i64> {
    let ms = headers.get("retry-after-ms").and_then(thousandths).map(|value| value / 1000);
    let after = headers.get("retry-after");
    ms.or_else(|| after.and_then(thousandths)).or_else(|| {
        after.and_then(http_date_ms).map(|date| date.saturating_sub(now)).filter(|wait| *wait >= 0)
    })
}

/// The wait before the next repeat, after `repeats` of them; `None` when the server asks for
/// more than `longest`, which is no wait but an answer for the caller.
pub fn wait(asked_for: Option<i64>, repeats: u32, random: f64, longest: i64) -> Option<i64> {
    match asked_for {
        Some(wait) => (wait <= longest).then_some(wait),
        None => Some(exponential(repeats, random).min(longest)),
    }
}

/// 0.5 s doubled per repeat up to 8 s, less up to a quarter by `random` (0 to 1).
fn exponential(repeats: u32, random: f64) -> i64 {
    let full = FIRST.saturating_mul(1 << repeats.min(10)).min(LONGEST);
    let quarter = full / 4;
    full - ((quarter as f64 * random) as i64).clamp(0, quarter)
}

/// A decimal number of zero or more, times 1,000; further decimals are cut.
fn thousandths(text: &str) -> Option<i64> {
    let text = text.trim_ascii();
    let (whole, fraction) = split_once(text, ".").unwrap_or((text, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let mut value = whole.bytes().fold(0, push_digit);
    for position in 0..3 {
        value = push_digit(value, fraction.as_bytes().get(position).copied().unwrap_or(b'0'));
    }
    Some(value)
}

fn push_digit(value: i64, digit: u8) -> i64 {
    value.saturating_mul(10).saturating_add(i64::from(digit - b'0'))
}
