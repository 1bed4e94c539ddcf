//! Where a list goes on (facts: "Pagination styles").

use super::input::Input;
use super::json::Writer;
use crate::contract::shape::Paging;
use crate::prelude::*;

/// What an answer says about the rest of its list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageFacts {
    /// `has_more`, where it is there.
    pub has_more: Option<bool>,
    /// `first_id`.
    pub first_id: Option<String>,
    /// `last_id`.
    pub last_id: Option<String>,
}

/// Where to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nowhere: this was the last page.
    End,
    /// With these parameters, as a JSON object.
    Cursor(String),
    /// The answer says that there is more and does not say where.
    Missing,
}

/// The parameters of the next page in the direction of the call.
pub fn next(paging: Paging, args: &Input, facts: &PageFacts) -> Next {
    match paging {
        Paging::Items => Next::End,
        Paging::IdCursor => {
            let backward = args.given("before_id").is_some();
            let (name, id) =
                if backward { ("before_id", &facts.first_id) } else { ("after_id", &facts.last_id) };
            match (facts.has_more, id) {
                (Some(false), _) => Next::End,
                // Without `has_more` there may be a successor: asking is safe.
                (_, Some(id)) => {
                    let mut cursor = Writer::object();
                    cursor.field(name, id);
                    Next::Cursor(cursor.finish_object())
                }
                (Some(true), None) => Next::Missing,
                (None, None) => Next::End,
            }
        }
    }
}
