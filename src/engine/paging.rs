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
    /// `next_page`.
    pub next_page: Option<String>,
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
    let (name, place) = match paging {
        Paging::Items => return Next::End,
        Paging::IdCursor if args.given("before_id").is_some() => ("before_id", &facts.first_id),
        Paging::IdCursor => ("after_id", &facts.last_id),
        // Lists with a token may carry `has_more`, too: `false` wins over a token.
        Paging::Token | Paging::Report => ("page", &facts.next_page),
    };
    match (facts.has_more, place) {
        (Some(false), _) => Next::End,
        // Without `has_more` there may be a successor: asking is safe.
        (_, Some(place)) => {
            let mut cursor = Writer::object();
            cursor.field(name, place);
            Next::Cursor(cursor.finish_object())
        }
        (Some(true), None) => Next::Missing,
        (None, None) => Next::End,
    }
}
