//! Dates as the APIs and HTTP write them, as milliseconds since 1970.

/// Year, month, day, hour, minute, second and the two numbers of a zone.
type Numbers = [i64; 8];

/// Milliseconds of an RFC 3339 date and time with a zone; `None` for anything else.
pub fn rfc3339_ms(text: &str) -> Option<i64> {
    let mut numbers = Numbers::default();
    let mut rest = read(text.as_bytes(), b"0000-11-22T33:44:55", &mut numbers)?;
    let mut fraction = 0;
    if let [b'.', digits @ ..] = rest {
        let length = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if length == 0 {
            return None;
        }
        for place in 0..3 {
            let digit = digits.get(place).filter(|_| place < length).map_or(0, |digit| digit - b'0');
            fraction = fraction * 10 + i64::from(digit);
        }
        rest = digits.get(length..)?;
    }
    let offset = match rest {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), zone @ ..] => {
            if !read(zone, b"66:77", &mut numbers)?.is_empty() {
                return None;
            }
            let [.., hours, minutes] = numbers;
            if hours > 23 || minutes > 59 {
                return None;
            }
            (hours * 60 + minutes) * if *sign == b'-' { -1 } else { 1 }
        }
        _ => return None,
    };
    Some(ms(&numbers)? + fraction - offset * 60_000)
}

/// Milliseconds of an HTTP date (`Sun, 06 Nov 1994 08:49:37 GMT`); `None` for anything else.
pub fn http_date_ms(text: &str) -> Option<i64> {
    const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut numbers = Numbers::default();
    let (_, date) = super::text::split_once(text, ", ")?;
    let rest = read(date.as_bytes(), b"22 ", &mut numbers)?;
    let (name, rest) = rest.split_at_checked(3)?;
    let month = MONTHS.chunks(3).position(|month| month == name)? as i64 + 1;
    numbers = {
        let [year, _, day, hour, minute, second, a, b] = numbers;
        [year, month, day, hour, minute, second, a, b]
    };
    read(rest, b" 0000 33:44:55 GMT", &mut numbers).filter(|rest| rest.is_empty())?;
    ms(&numbers)
}

/// Milliseconds of a date and time in UTC; `None` when there is no such time.
fn ms(numbers: &Numbers) -> Option<i64> {
    let [year, month, day, hour, minute, second, ..] = *numbers;
    // Second 60 is a leap second (RFC 3339 §5.6).
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let days = days_from_civil(year, month, day)?;
    Some((((days * 24 + hour) * 60 + minute) * 60 + second) * 1000)
}

/// Reads `text` along a pattern, in which a digit stands for a decimal digit of the number
/// of that index and anything else for itself; gives what is behind.
fn read<'a>(text: &'a [u8], pattern: &[u8], numbers: &mut Numbers) -> Option<&'a [u8]> {
    let (head, rest) = text.split_at_checked(pattern.len())?;
    for (letter, wanted) in head.iter().zip(pattern) {
        if wanted.is_ascii_digit() {
            let number = numbers.get_mut(usize::from(wanted - b'0'))?;
            *number = *number * 10 + i64::from((*letter as char).to_digit(10)?);
        } else if !(letter.eq_ignore_ascii_case(wanted) || *wanted == b'T' && *letter == b' ') {
            return None;
        }
    }
    Some(rest)
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
