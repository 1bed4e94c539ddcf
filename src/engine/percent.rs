//! Percent-encoding of path segments and query parts (RFC 3986), and back.

use crate::prelude::*;

/// Appends a path segment: everything but `pchar` is encoded, so that no value
/// can leave its segment (`/` becomes `%2F`).
pub fn push_segment(out: &mut String, text: &str) {
    push_encoded(out, text, b"-._~!$&'()*+,;=:@");
}

/// Appends a part of the query: everything but unreserved characters is encoded.
pub fn push_query(out: &mut String, text: &str) {
    push_encoded(out, text, b"-._~");
}

fn push_encoded(out: &mut String, text: &str, plain: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            out.push(byte as char);
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                out.push(DIGITS.get(usize::from(nibble)).map_or('0', |digit| *digit as char));
            }
        }
    }
}

/// Decodes percent-encoding; `None` when it is broken or no text.
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let [high, low, after @ ..] = rest else { return None };
        let digit = |byte: u8| (byte as char).to_digit(16);
        bytes.push((digit(*high)? * 16 + digit(*low)?) as u8);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}
