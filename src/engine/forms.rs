//! Forms of text that are checked before sending.

use super::text::is_one_of;
use crate::contract::shape::Form;

/// Whether `text` has the form.
pub fn fits(form: Form, text: &str) -> bool {
    match form {
        Form::Free | Form::Segment | Form::ServiceName | Form::Secret => true,
        Form::Email => is_email(text),
        Form::HexColor => text
            .strip_prefix('#')
            .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())),
        Form::Timestamp => super::time::rfc3339_ms(text).is_some(),
        Form::Slug => {
            text.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit() || byte.is_ascii_lowercase())
        }
        Form::Digits => !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()),
        Form::IssuerUrl => is_issuer(text),
    }
}

/// The WHATWG pattern for `input type=email`: what every browser's form accepts.
fn is_email(text: &str) -> bool {
    // Bytes of the part before the `@`, or of the label; the one before the current byte.
    let (mut length, mut before, mut in_domain) = (0, b'.', false);
    for byte in text.bytes() {
        let edge = byte.is_ascii_alphanumeric();
        let fits = match byte {
            b'@' if !in_domain => length > 0,
            b'.' | b'@' if in_domain => byte == b'.' && length > 0 && before != b'-',
            b'-' if in_domain => length > 0,
            _ => edge || !in_domain && is_one_of(byte, b".!#$%&'*+/=?^_`{|}~-"),
        };
        length += 1;
        if !fits || in_domain && length > 63 && byte != b'.' {
            return false;
        }
        if byte == b'@' || in_domain && byte == b'.' {
            (length, in_domain) = (0, true);
        }
        before = byte;
    }
    in_domain && length > 0 && before != b'-'
}

/// Whether an OpenID issuer can have that address (WIF reference): https, port 443, and the name of
/// a host, not the literal of an IP address: the last label of a name never begins with a digit.
fn is_issuer(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_at_checked(8) else { return false };
    let end = rest.bytes().position(|byte| is_one_of(byte, b"/?#\\")).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or_default();
    let (mut length, mut literal) = (0, true);
    for byte in authority.strip_suffix(":443").unwrap_or(authority).bytes() {
        let fits = match byte {
            b'.' => length > 0,
            _ => byte.is_ascii_alphanumeric() || byte >= 128 || is_one_of(byte, b"-_"),
        };
        if !fits {
            return false;
        }
        if length == 0 {
            literal = byte.is_ascii_digit();
        }
        length = if byte == b'.' { 0 } else { length + 1 };
    }
    scheme.eq_ignore_ascii_case("https://") && length > 0 && !literal
}
