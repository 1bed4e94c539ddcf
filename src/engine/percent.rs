//! Percent-encoding of path segments and query parts (RFC 3986).

use super::text::is_one_of;
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
        if byte.is_ascii_alphanumeric() || is_one_of(byte, plain) {
            out.push(byte as char);
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                out.push(DIGITS.get(usize::from(nibble)).map_or('0', |digit| *digit as char));
            }
        }
    }
}
