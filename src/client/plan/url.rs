//! The URL of a plan, decoded into arguments.

use super::check::report;
use crate::contract::shape::{Endpoint, Place, Shape};
use crate::engine::input::Input;
use crate::engine::issue::{Code, Issue, Step};
use crate::engine::percent::decode;
use crate::engine::request::parameter;
use crate::engine::text::{split, split_once};
use crate::prelude::*;

/// Reads the parameters of path and query into `args` and gives the path as it was written;
/// `None` when it is not a URL below `base`. Whether it is the path of the call is to be asked yet.
pub fn read<'a>(
    url: &'a str,
    base: &str,
    endpoint: &Endpoint,
    args: &mut Vec<(String, Input)>,
    issues: &mut Vec<Issue>,
) -> Option<&'a str> {
    let target = url.strip_prefix(base)?;
    let (path, query) = split_once(target, "?").unwrap_or((target, ""));
    for (segment, written) in split(endpoint.path, "/").zip(split(path, "/")) {
        if let Some(name) = parameter(segment) {
            push(args, name, Input::Text(decode(written, b'+')?));
        }
    }
    for pair in split(query, "&") {
        if !pair.is_empty() && read_pair(pair, endpoint, args).is_none() {
            let message = "this call has no such parameter";
            report(issues, &[Step::Key("url")], Code::Url, message);
        }
    }
    Some(path)
}

/// Adds an entry to those of an object.
#[inline(never)]
pub fn push(entries: &mut Vec<(String, Input)>, name: &str, value: Input) {
    entries.push((name.to_owned(), value));
}

/// One parameter of the query; `None` when this call has none of that name and kind.
fn read_pair(pair: &str, endpoint: &Endpoint, args: &mut Vec<(String, Input)>) -> Option<()> {
    let (name, value) = split_once(pair, "=")?;
    // Forms write a blank as `+`, and a real plus always encoded.
    let (name, value) = (decode(name, b' ')?, decode(value, b' ')?);
    let (name, in_list) = name.strip_suffix("[]").map_or((name.as_str(), false), |name| (name, true));
    let field = endpoint.params.field(name).filter(|field| field.place == Place::Query)?;
    let known = args.iter_mut().find(|(key, _)| key == name);
    match (bare(&field.shape), known) {
        (Shape::List(list), known) => {
            let value = typed(&list.item, value);
            match known {
                _ if !in_list => return None,
                Some((_, Input::List(items))) => items.push(value),
                _ => push(args, name, Input::List(vec![value])),
            }
        }
        (shape, None) if !in_list => push(args, name, typed(shape, value)),
        _ => return None,
    }
    Some(())
}

fn bare(shape: &Shape) -> &Shape {
    match shape {
        Shape::Nullable(inner) => inner,
        _ => shape,
    }
}

/// A text of the query as the value that it was before.
fn typed(shape: &Shape, text: String) -> Input {
    match bare(shape) {
        // What is none stays a text, to be refused: as `null` it would be left out.
        Shape::Integer { .. } | Shape::Number | Shape::Flag => match Input::read(&text) {
            Input::Null => Input::Text(text),
            value => value,
        },
        _ => Input::Text(text),
    }
}
