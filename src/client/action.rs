//! What the machine tells the driver to do next. All times are milliseconds.

use super::failure::Failure;
use crate::engine::json::Writer;
use crate::engine::text::fill;
use crate::prelude::*;

/// The next thing to do, as JSON: `token`, `sleep`, `send`, `done` or `fail`.
pub struct Action(String);

impl Action {
    /// The action as JSON.
    pub fn to_json(self) -> String {
        self.0
    }

    /// Begins an action of that name.
    pub(super) fn begin(name: &str) -> Writer {
        let mut out = Writer::object();
        out.field("do", name);
        out
    }

    /// Ends what [`Action::begin`] began.
    pub(super) fn end(out: Writer) -> Self {
        Self(out.finish_object())
    }

    /// Ask for a token of that kind, where there are several; `fresh` after a 401.
    pub(super) fn token(fresh: bool, kind: &str) -> Self {
        let mut out = Self::begin("token");
        out.field_boolean("fresh", fresh);
        if !kind.is_empty() {
            out.field("kind", kind);
        }
        Self::end(out)
    }

    /// Sleep before a repeat (`retry`) or to keep the pace (`pace`); `status` is what led to
    /// the repeat, 0 when nothing did.
    pub(super) fn sleep(ms: i64, why: &str, status: u16) -> Self {
        let mut out = Self::begin("sleep");
        out.field_number("ms", ms);
        out.field("why", why);
        if status != 0 {
            out.field_number("status", status.into());
        }
        Self::end(out)
    }

    /// The call has failed.
    pub(super) fn fail(failure: &Failure) -> Self {
        Self(fill("{\"do\":\"fail\",\"error\":%}", &[&failure.0]))
    }
}
