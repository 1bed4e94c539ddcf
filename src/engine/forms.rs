//! Forms of text that are checked before sending.

use crate::contract::shape::Form;

/// Whether `text` has the form.
pub fn fits(form: Form, text: &str) -> bool {
    match form {
        Form::Free => true,
        Form::Email => is_email(text),
        Form::HexColor => text
            .strip_prefix('#')
            .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())),
        Form::Timestamp => super::time::rfc3339_ms(text).is_some(),
    }
}

/// The WHATWG pattern for `input type=email`: what every browser's form accepts.
fn is_email(text: &str) -> bool {
    let mut parts = text.as_bytes().split(|byte| *byte == b'@');
    let (Some(local), Some(domain), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    let atom = |byte: &u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(byte);
    let label = |label: &[u8]| {
        let edge = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        label.len() <= 63
            && edge(label.first())
            && edge(label.last())
            && label.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
    };
    !local.is_empty() && local.iter().all(atom) && domain.split(|byte| *byte == b'.').all(label)
}
