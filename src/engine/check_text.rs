//! The strict check of texts: lengths and forms, words of closed lists, ids.

use super::check::{Check, OURS};
use super::forms;
use super::input::Input;
use super::issue::Code;
use super::names;
use super::text::length;
use super::time;
use super::words::list_of;
use crate::contract::shape::{Choice, Form, Text};
use crate::prelude::*;

impl Check<'_> {
    pub(super) fn id(&mut self, prefixes: &[&str], text: &str, value: &Input) {
        if leaves_segment(text) {
            self.report(Code::PathSegment, Some(value), "@ must be an id: got =", &[]);
        } else if !prefixes.iter().any(|prefix| text.len() > prefix.len() && text.starts_with(prefix)) {
            let words = "@ must be an id that starts with %, got =";
            self.report(Code::Prefix, Some(value), words, &[&list_of(prefixes)]);
            self.param_list("prefixes", prefixes);
        }
    }

    pub(super) fn text(&mut self, rule: &Text, text: &str, value: &Input) {
        match rule.form {
            Form::Segment if leaves_segment(text) || text.chars().any(upsets_url) => {
                return self.report(Code::PathSegment, Some(value), "@ must be an id, got =%", &[OURS]);
            }
            Form::ServiceName => return self.service_name(text, value),
            _ => {}
        }
        let length = length(text);
        if length < rule.min as usize {
            self.bound(Code::TooShort, "least", " character", rule.min.into(), value);
        } else if length > rule.max as usize {
            self.bound(Code::TooLong, "most", " character", rule.max.into(), value);
        } else if !forms::fits(rule.form, text) {
            let (code, wanted) = match rule.form {
                Form::Email => (Code::Email, "an e-mail address such as `ada@example.com`"),
                Form::Timestamp => {
                    (Code::Timestamp, "a date and time with a zone such as `2026-11-21T09:00:00Z`")
                }
                Form::IssuerUrl => (Code::Url, "an https address with a host name, on port 443"),
                Form::Slug => (Code::Pattern, "lower-case letters, digits and hyphens such as `ci-bot`"),
                Form::Digits => (Code::Pattern, "digits alone, a whole number of cents such as `50000`"),
                _ => (Code::Pattern, "`#` and six hexadecimal digits such as `#6C5BB9`"),
            };
            self.report(code, Some(value), "@ must be %, got =", &[wanted]);
        }
    }

    fn service_name(&mut self, text: &str, value: &Input) {
        let issues = names::check(text);
        let Some(first) = issues.first() else { return };
        let suggestion = names::suggest(self.folded.unwrap_or(text));
        let words = if suggestion.is_empty() { "@ %, got =" } else { "@ %, got =; use such as `%`" };
        self.report(first.code, Some(value), words, &[&first.message, &suggestion]);
        self.param_text("suggestion", &suggestion);
    }

    pub(super) fn date(&mut self, earliest: &str, text: &str, value: &Input) {
        if time::date_ms(text).is_none() {
            self.report(Code::Date, Some(value), "@ must be a date such as `2026-11-21`, got =", &[]);
        } else if text < earliest {
            self.report(Code::TooSmall, Some(value), "@ must not be before `%`, got =", &[earliest]);
            self.param_text("limit", earliest);
        }
    }

    /// `dimension:value`.
    pub(super) fn filter(&mut self, dimensions: &Choice, text: &str, value: &Input) {
        let (mut known, mut fits) = (Vec::new(), false);
        for dimension in dimensions.words {
            let rest = text.strip_prefix(dimension.word).and_then(|rest| rest.strip_prefix(':'));
            fits |= rest.is_some_and(|rest| !rest.is_empty());
            known.push(dimension.word);
        }
        if !fits {
            let words = "@ must be `dimension:value` with the dimension %, got =";
            self.report(Code::NotAllowed, Some(value), words, &[&list_of(&known)]);
            self.param_list("allowed", &known);
        }
    }

    pub(super) fn choice(&mut self, choice: &Choice, text: &str, value: &Input) {
        let (mut allowed, mut known) = (Vec::new(), false);
        for word in choice.words {
            let fits = self.organization.is_none_or(|organization| word.known_to.meets(organization));
            if fits && word.word == text {
                return;
            }
            known |= word.word == text;
            if fits {
                allowed.push(word.word);
            }
        }
        let refused = choice.refused.iter().find(|refused| refused.word == text);
        let (because, why) = match refused {
            Some(refused) => (" because ", refused.why),
            None if known => (" in an organization of this type", ""),
            None => ("", ""),
        };
        let words = list_of(&allowed);
        self.report(Code::NotAllowed, Some(value), "@ cannot be =%%; use %", &[because, why, &words]);
        self.param_list("allowed", &allowed);
    }
}

/// Whether an id with that character would not be one segment of a path, or has blanks of any
/// script: the standard table of them is larger.
fn upsets_url(letter: char) -> bool {
    let blank = matches!(letter, ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}')
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}');
    blank || matches!(letter, '/' | '?' | '#') || letter.is_control()
}

/// Whether a value would leave its path segment, also when it is decoded once, or upset a URL:
/// it is empty, has control characters, or a part of it is `.` or `..`, percent-encoded or not.
fn leaves_segment(text: &str) -> bool {
    // Dots of the part; many when it has anything else.
    let (mut rest, mut dots) = (text.as_bytes(), 0);
    loop {
        rest = match rest {
            [b'.', rest @ ..] | [b'%', b'2', b'e' | b'E', rest @ ..] => {
                dots += 1;
                rest
            }
            [] => return text.is_empty() || dots == 1 || dots == 2,
            [b'/' | b'\\' | b';', rest @ ..] => {
                if dots == 1 || dots == 2 {
                    return true;
                }
                dots = 0;
                rest
            }
            [byte, rest @ ..] => {
                if byte.is_ascii_control() {
                    return true;
                }
                dots = 3;
                rest
            }
        }
    }
}
