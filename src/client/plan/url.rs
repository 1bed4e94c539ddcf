//! The URL of a plan, decoded into arguments.

use super::check::issue;
use crate::contract::shape::{Endpoint, Place, Shape};
use crate::engine::input::Input;
use crate::engine::issue::{Code, Issue};
use crate::engine::percent::decode;
use crate::engine::scan::number_length;
use crate::prelude::*;

/// Reads the parameters of path and query into `args` and gives the path as it was written;
/// `None` when it is not a URL of this call below `base`.
pub fn read<'a>(
    url: &'a str,
    base: &str,
    endpoint: &Endpoint,
    args: &mut Vec<(String, Input)>,
    issues: &mut Vec<Issue>,
) -> Option<&'a str> {
    let target = url.strip_prefix(base)?;
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut given = path.split('/');
    for segment in endpoint.path.split('/') {
        let written = given.next()?;
        match segment.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => args.push((name.to_owned(), Input::text(&decode(written)?))),
            None if segment == written => {}
            None => return None,
        }
    }
    if given.next().is_some() {
        return None;
    }
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        if read_pair(pair, endpoint, args).is_none() {
            issues.push(issue(&["url"], Code::Url, "the query has a parameter that this call does not have"));
        }
    }
    Some(path)
}

/// One parameter of the query; `None` when this call has none of that name and kind.
fn read_pair(pair: &str, endpoint: &Endpoint, args: &mut Vec<(String, Input)>) -> Option<()> {
    let (name, value) = pair.split_once('=')?;
    // Forms write a blank as `+`, and a real plus always encoded.
    let text = |part: &str| decode(&part.chars().map(|c| if c == '+' { ' ' } else { c }).collect::<String>());
    let (name, value) = (text(name)?, text(value)?);
    let (name, in_list) = name.strip_suffix("[]").map_or((name.as_str(), false), |name| (name, true));
    let field = endpoint.params.field(name).filter(|field| field.place == Place::Query)?;
    let known = args.iter_mut().find(|(key, _)| key == name).map(|(_, value)| value);
    match (list_item(&field.shape), in_list, known) {
        (Some(item), true, Some(Input::List(items))) => items.push(typed(item, value)),
        (Some(item), true, None) => args.push((name.to_owned(), Input::List(vec![typed(item, value)]))),
        (None, false, None) => args.push((name.to_owned(), typed(&field.shape, value))),
        _ => return None,
    }
    Some(())
}

fn list_item(shape: &Shape) -> Option<&Shape> {
    match shape {
        Shape::List(list) => Some(&list.item),
        Shape::Nullable(inner) => list_item(inner),
        _ => None,
    }
}

/// A text of the query as the value that it was before.
fn typed(shape: &Shape, text: String) -> Input {
    match shape {
        Shape::Nullable(inner) => typed(inner, text),
        Shape::Integer { .. } | Shape::Number if number_length(text.as_bytes()) == Some(text.len()) => {
            Input::Number(text)
        }
        Shape::Flag if text == "true" => Input::Bool(true),
        Shape::Flag if text == "false" => Input::Bool(false),
        _ => Input::text(&text),
    }
}
