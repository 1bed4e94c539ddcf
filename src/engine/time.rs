//! Dates as the APIs and HTTP write them, as milliseconds since 1970.

/// Year, month, day, hour, minute, second and the two numbers of a zone.
type Numbers = [u32; 8];

/// Milliseconds of an RFC 3339 date and time with a zone; `None` for anything else.
pub fn rfc3339_ms(text: &str) -> Option<i64> {
    let mut numbers = Numbers::default();
    let mut rest = read(text.as_bytes(), b"0000-11-22T33:44:55", &mut numbers)?;
    let (mut fraction, mut worth) = (0, 100);
    if let [b'.', digits @ ..] = rest {
        rest = digits;
        while let [digit @ b'0'..=b'9', after @ ..] = rest {
            fraction += u32::from(digit - b'0') * worth;
            worth /= 10;
            rest = after;
        }
        if rest.len() == digits.len() {
            return None;
        }
    }
    let mut sign = 1;
    if let [first @ (b'+' | b'-'), zone @ ..] = rest {
        rest = read(zone, b"66:77", &mut numbers)?;
        sign = if *first == b'-' { -1 } else { 1 };
    } else if let [b'Z' | b'z', after @ ..] = rest {
        rest = after;
    } else {
        return None;
    }
    let [.., hours, minutes] = numbers;
    if !rest.is_empty() || hours > 23 || minutes > 59 {
        return None;
    }
    Some(ms(&numbers)? + i64::from(fraction) - sign * i64::from((hours * 60 + minutes) * 60_000))
}

/// Milliseconds of a calendar date (`2026-11-21`) at midnight in UTC; `None` for anything else.
pub fn date_ms(text: &str) -> Option<i64> {
    let mut numbers = Numbers::default();
    let rest = read(text.as_bytes(), b"0000-11-22", &mut numbers)?;
    if rest.is_empty() { ms(&numbers) } else { None }
}

/// Milliseconds of an HTTP date (`Sun, 06 Nov 1994 08:49:37 GMT`); `None` for anything else.
pub fn http_date_ms(text: &str) -> Option<i64> {
    const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut numbers = Numbers::default();
    let (_, date) = super::text::split_once(text, ", ")?;
    let rest = read(date.as_bytes(), b"22 ", &mut numbers)?;
    let (name, rest) = rest.split_at_checked(3)?;
    let rest = read(rest, b" 0000 33:44:55 GMT", &mut numbers)?;
    let [_, month, ..] = &mut numbers;
    *month = MONTHS.chunks_exact(3).position(|month| month == name)? as u32 + 1;
    if rest.is_empty() { ms(&numbers) } else { None }
}

/// Milliseconds of a date and time in UTC; `None` when there is no such time.
fn ms(numbers: &Numbers) -> Option<i64> {
    let [year, month, day, hour, minute, second, ..] = *numbers;
    // In years, that end with February, so that the leap day comes last; the Gregorian
    // calendar repeats after 400 years, which are added so that nothing is ever below zero.
    let (year, since_march) = (year + 400 - u32::from(month <= 2), (month + 9) % 12);
    let (leap_days, begun) = (year / 4 - year / 100 + year / 400, (153 * since_march + 2) / 5);
    let next = year + 1;
    let length = match since_march {
        11 => 28 + u32::from(next % 4 == 0 && (next % 100 != 0 || next % 400 == 0)),
        _ => (153 * since_march + 155) / 5 - begun,
    };
    // Second 60 is a leap second (RFC 3339 §5.6).
    if !(1..=12).contains(&month) || !(1..=length).contains(&day) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let days = i64::from(year * 365 + leap_days + begun + day) - 865_566;
    Some((days * 86_400 + i64::from(hour * 3600 + minute * 60 + second)) * 1000)
}

/// Reads `text` along a pattern, in which a digit stands for a decimal digit of the number
/// of that index and anything else for itself; gives what is behind.
fn read<'a>(text: &'a [u8], pattern: &[u8], numbers: &mut Numbers) -> Option<&'a [u8]> {
    let (head, rest) = text.split_at_checked(pattern.len())?;
    for (letter, wanted) in head.iter().zip(pattern) {
        if let Some(number) = numbers.get_mut(usize::from(wanted.wrapping_sub(b'0'))) {
            let digit = letter.wrapping_sub(b'0');
            if digit > 9 {
                return None;
            }
            *number = *number * 10 + u32::from(digit);
        } else if !(letter.eq_ignore_ascii_case(wanted) || *wanted == b'T' && *letter == b' ') {
            return None;
        }
    }
    Some(rest)
}
