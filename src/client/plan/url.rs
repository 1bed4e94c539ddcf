//! The URL of a plan, decoded into arguments.

use super::check::report;
use crate::contract::shape::{Endpoint, Place, Shape};
use crate::engine::input::Input;
use crate::engine::issue::{Code, Issue, Step};
use crate::engine::percent::decode;
use crate::engine::text::{concat, split_once};
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
    let (path, query) = split_once(target, "?").unwrap_or((target, ""));
    let (mut template, mut given) = (Some(endpoint.path), Some(path));
    while let Some(segment) = part(&mut template, "/") {
        let written = part(&mut given, "/")?;
        match segment.strip_prefix("{").and_then(|name| name.strip_suffix("}")) {
            Some(name) => push(args, name, Input::Text(decode(written)?)),
            None if segment == written => {}
            None => return None,
        }
    }
    if given.is_some() {
        return None;
    }
    let mut pairs = Some(query);
    while let Some(pair) = part(&mut pairs, "&") {
        if !pair.is_empty() && read_pair(pair, endpoint, args).is_none() {
            let message = "the query has a parameter that this call does not have";
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

/// The next part of a text in parts.
fn part<'a>(rest: &mut Option<&'a str>, separator: &str) -> Option<&'a str> {
    let text = rest.take()?;
    let Some((part, after)) = split_once(text, separator) else { return Some(text) };
    *rest = Some(after);
    Some(part)
}

/// One parameter of the query; `None` when this call has none of that name and kind.
fn read_pair(pair: &str, endpoint: &Endpoint, args: &mut Vec<(String, Input)>) -> Option<()> {
    let (name, value) = split_once(pair, "=")?;
    let (name, value) = (decode_form(name)?, decode_form(value)?);
    let (name, in_list) = name.strip_suffix("[]").map_or((name.as_str(), false), |name| (name, true));
    let field = endpoint.params.field(name).filter(|field| field.place == Place::Query)?;
    let mut shape = bare(&field.shape);
    if let Shape::List(list) = shape {
        shape = &list.item;
    }
    if in_list != matches!(bare(&field.shape), Shape::List(_)) {
        return None;
    }
    let value = typed(shape, value);
    match args.iter_mut().find(|(key, _)| key == name) {
        None => push(args, name, if in_list { Input::List(vec![value]) } else { value }),
        Some((_, Input::List(items))) => items.push(value),
        Some(_) => return None,
    }
    Some(())
}

/// Decodes a part of the query. Forms write a blank as `+`, and a real plus always encoded.
fn decode_form(text: &str) -> Option<String> {
    let (mut spaced, mut rest) = (String::new(), Some(text));
    while let Some(part) = part(&mut rest, "+") {
        spaced = concat(&[&spaced, part, if rest.is_some() { "%20" } else { "" }]);
    }
    decode(&spaced)
}

fn bare(shape: &Shape) -> &Shape {
    match shape {
        Shape::Nullable(inner) => inner,
        _ => shape,
    }
}

/// A text of the query as the value that it was before.
pub fn typed(shape: &Shape, text: String) -> Input {
    let plain = !matches!(bare(shape), Shape::Integer { .. } | Shape::Number | Shape::Flag);
    match Input::parse(&text) {
        Some(value) if !plain && value.to_json() == text => value,
        _ => Input::Text(text),
    }
}
