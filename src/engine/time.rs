//! Dates as the APIs and HTTP write them, as milliseconds since 1970.

/// Milliseconds of an RFC 3339 date and time with a zone; `None` for anything else.
pub fn rfc3339_ms(text: &str) -> Option<i64> {
    let mut reader = Reader(text.as_bytes());
    let (year, month, day) = (reader.digits(4)?, reader.after(b"-", 2)?, reader.after(b"-", 2)?);
    reader.one_of(b"Tt ")?;
    let (hour, minute, second) = (reader.digits(2)?, reader.after(b":", 2)?, reader.after(b":", 2)?);
    let mut fraction = 0;
    if reader.one_of(b".").is_some() {
        let mut scale = 100;
        let mut any = false;
        while let Some(digit) = reader.digits(1) {
            fraction += digit * scale;
            scale /= 10;
            any = true;
        }
        if !any {
            return None;
        }
    }
    let offset = match reader.one_of(b"Zz+-")? {
        b'+' => reader.digits(2)? * 60 + reader.after(b":", 2)?,
        b'-' => -(reader.digits(2)? * 60 + reader.after(b":", 2)?),
        _ => 0,
    };
    // Second 60 is a leap second (RFC 3339 §5.6).
    if !reader.0.is_empty() || hour > 23 || minute > 59 || second > 60 || offset.abs() >= 24 * 60 {
        return None;
    }
    let days = days_from_civil(year, month, day)?;
    Some(((days * 24 + hour) * 60 + minute - offset) * 60_000 + second * 1000 + fraction)
}

/// Milliseconds of an HTTP date (`Sun, 06 Nov 1994 08:49:37 GMT`); `None` for anything else.
pub fn http_date_ms(text: &str) -> Option<i64> {
    const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut reader = Reader(super::text::split_once(text, ", ")?.1.as_bytes());
    let day = reader.digits(2)?;
    reader.one_of(b" ")?;
    let name = reader.bytes(3)?;
    let month = MONTHS.chunks(3).position(|month| month == name)? as i64 + 1;
    let year = reader.after(b" ", 4)?;
    let (hour, minute, second) = (reader.after(b" ", 2)?, reader.after(b":", 2)?, reader.after(b":", 2)?);
    if reader.0 != b" GMT" || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    Some(((days_from_civil(year, month, day)? * 24 + hour) * 60 + minute) * 60_000 + second * 1000)
}

/// Days from 1970-01-01 in the Gregorian calendar; `None` for a day that does not exist.
fn days_from_civil(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + i64::from(leap),
        _ => return None,
    };
    if day < 1 || day > length {
        return None;
    }
    // Counted from 1 March, so that the leap day comes last.
    let year = if month <= 2 { year - 1 } else { year };
    let since_march = (month + 9) % 12;
    let day_of_year = (153 * since_march + 2) / 5 + day - 1;
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(year * 365 + leap_days + day_of_year - 719_468)
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(head)
    }

    /// Exactly `count` decimal digits.
    fn digits(&mut self, count: usize) -> Option<i64> {
        let (head, rest) = self.0.split_at_checked(count)?;
        let mut value = 0;
        for byte in head {
            value = value * 10 + i64::from((*byte as char).to_digit(10)?);
        }
        self.0 = rest;
        Some(value)
    }

    /// One of `separators`, then digits.
    fn after(&mut self, separators: &[u8], count: usize) -> Option<i64> {
        self.one_of(separators)?;
        self.digits(count)
    }

    fn one_of(&mut self, allowed: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        allowed.contains(first).then(|| {
            self.0 = rest;
            *first
        })
    }
}
