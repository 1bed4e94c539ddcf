//! The documented answer of a deletion, built from its arguments: what a repeat
//! that answers 404 resolves to.

use super::input::Input;
use super::json::Writer;
use crate::contract::shape::{Endpoint, Returns, Shape};
use crate::prelude::*;

/// The deletion object as JSON: fixed words as documented, ids from the path.
pub fn documented(endpoint: &Endpoint, args: &Input) -> String {
    let mut out = Writer::object();
    if let Returns::One(object) = endpoint.returns {
        for field in object.fields {
            out.key(field.name);
            match field.shape {
                Shape::Word(word) => out.string(word),
                _ => {
                    // `id` stands for the thing itself: the last parameter of the path.
                    let id = args.text_of(field.name);
                    out.string_or_null(id.or_else(|| args.text_of(endpoint.positional()?.name)));
                }
            }
        }
    }
    out.finish_object()
}
