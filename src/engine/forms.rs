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
