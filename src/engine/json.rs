//! Writing JSON: text escaping and a small builder. Hand-written because a
//! serializer would cost more wasm than everything it would write.

use crate::prelude::*;

/// Appends `text` as a JSON string, quotes included.
pub fn write_string(out: &mut String, text: &str) {
    out.push('"');
    // Most texts need no escapes and are copied whole.
    if text.bytes().all(|byte| byte >= 0x20 && byte != b'"' && byte != b'\\') {
        out.push_str(text);
        out.push('"');
        return;
    }
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if (control as u32) < 0x20 => {
                out.push_str("\\u00");
                out.push(hex_digit(control as u32 >> 4));
                out.push(hex_digit(control as u32));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

fn hex_digit(value: u32) -> char {
    char::from_digit(value & 15, 16).unwrap_or('0')
}

/// Appends a whole number without the formatting machinery.
pub fn write_integer(out: &mut String, value: i64) {
    if value < 0 {
        out.push('-');
    }
    let mut digits = [b'0'; 20];
    let mut rest = value.unsigned_abs();
    let mut used = 0;
    for slot in digits.iter_mut() {
        *slot = b'0' + (rest % 10) as u8;
        rest /= 10;
        used += 1;
        if rest == 0 {
            break;
        }
    }
    for digit in digits.iter().take(used).rev() {
        out.push(*digit as char);
    }
}

/// The decimal text of a whole number.
pub fn integer(value: i64) -> String {
    let mut text = String::new();
    write_integer(&mut text, value);
    text
}

/// Builds JSON text; puts the commas by itself.
#[derive(Default)]
pub struct Writer {
    text: String,
    /// Whether the next value or key needs a comma before it.
    comma: bool,
}

impl Writer {
    /// An empty builder.
    pub fn new() -> Self {
        Self::default()
    }

    /// A builder in which an object has begun.
    #[inline(never)]
    pub fn object() -> Self {
        let mut out = Self::new();
        out.begin_object();
        out
    }

    /// The text, once the object has ended in which [`Writer::object`] began.
    #[inline(never)]
    pub fn finish_object(mut self) -> String {
        self.end_object();
        self.finish()
    }

    /// The text written so far.
    pub fn finish(self) -> String {
        self.text
    }

    fn separate(&mut self) {
        if self.comma {
            self.text.push(',');
        }
        self.comma = true;
    }

    fn open(&mut self, bracket: char) {
        self.separate();
        self.text.push(bracket);
        self.comma = false;
    }

    fn close(&mut self, bracket: char) {
        self.text.push(bracket);
        self.comma = true;
    }

    /// Starts an object.
    pub fn begin_object(&mut self) {
        self.open('{');
    }

    /// Ends an object.
    pub fn end_object(&mut self) {
        self.close('}');
    }

    /// Starts an array.
    pub fn begin_array(&mut self) {
        self.open('[');
    }

    /// Ends an array.
    pub fn end_array(&mut self) {
        self.close(']');
    }

    /// A key; its value must follow.
    pub fn key(&mut self, name: &str) {
        self.separate();
        write_string(&mut self.text, name);
        self.text.push(':');
        self.comma = false;
    }

    /// A string value.
    pub fn string(&mut self, value: &str) {
        self.separate();
        write_string(&mut self.text, value);
    }

    /// A string value or `null`.
    pub fn string_or_null(&mut self, value: Option<&str>) {
        match value {
            Some(value) => self.string(value),
            None => self.null(),
        }
    }

    /// A whole number.
    pub fn number(&mut self, value: i64) {
        self.separate();
        write_integer(&mut self.text, value);
    }

    /// `null`.
    pub fn null(&mut self) {
        self.raw("null");
    }

    /// JSON text that is already written.
    pub fn raw(&mut self, json: &str) {
        self.separate();
        self.text.push_str(json);
    }

    /// A key with a value that is already written.
    pub fn field_raw(&mut self, name: &str, json: &str) {
        self.key(name);
        self.raw(json);
    }

    /// A key with a whole number.
    pub fn field_number(&mut self, name: &str, value: i64) {
        self.key(name);
        self.number(value);
    }

    /// A key with `true` or `false`.
    pub fn field_boolean(&mut self, name: &str, value: bool) {
        self.field_raw(name, if value { "true" } else { "false" });
    }

    /// A key with a string value or `null`.
    pub fn field_or_null(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.field(name, value),
            None => self.field_raw(name, "null"),
        }
    }

    /// A key with a string value.
    pub fn field(&mut self, name: &str, value: &str) {
        self.key(name);
        self.string(value);
    }
}
