//! Writing an API down densely, natively only: what the wasm carries of the contract.
//!
//! As constant data an endpoint costs 180 bytes of the gzipped package, most of them
//! pointers; written down it costs about a third. Every struct is taken apart field by
//! field, so that a new field of the vocabulary cannot be forgotten here. Type names and
//! doc texts stay behind.

use super::kinds::Str;
use super::shape::{
    Api, Choice, ChoiceWord, Credential, Dialects, Endpoint, Field, Form, IdKind, List, Look, Map, Method,
    Object, Pace, Paging, Place, Refused, Repeat, Returns, Rule, Shape, Shaped, Text, Variants,
};
use super::unpack::FIRST;
use crate::prelude::*;

/// The API as text, read back by [`super::unpack::api`]. What several endpoints share is written
/// again each time: repeats cost next to nothing after compression, references cost code.
pub fn api(api: &Api) -> String {
    let Api { name: _, class: _, prefix: _, endpoints } = api;
    let mut out = String::new();
    number(&mut out, endpoints.len());
    endpoints.iter().for_each(|one| endpoint(&mut out, one));
    out
}

/// Which way a shape travels.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Request,
    Answer,
}

/// Five bits a character, the lowest first, from `#` on; 32 more while others follow.
fn number(out: &mut String, value: usize) {
    let mut rest = value;
    while rest >= 32 {
        out.push(char::from(FIRST + 32 + (rest & 31) as u8));
        rest >>= 5;
    }
    out.push(char::from(FIRST + rest as u8));
}

fn text(out: &mut String, text: &str) {
    number(out, text.len());
    out.push_str(text);
}

fn texts(out: &mut String, all: &[&str]) {
    number(out, all.len());
    all.iter().for_each(|one| text(out, one));
}

/// A maximum: 0 for none.
fn most(out: &mut String, max: u32) {
    number(out, if max == u32::MAX { 0 } else { max as usize + 1 });
}

fn endpoint(out: &mut String, endpoint: &Endpoint) {
    let Endpoint { call, method, path, params, returns, repeat, partial_update, .. } = endpoint;
    let Endpoint { fixed_body, credential, dialects: Dialects(dialects), named, .. } = endpoint;
    let Endpoint { available_to, warning, pace, doc: _, .. } = endpoint;
    text(out, call);
    let method = match method {
        Method::Get => 0,
        Method::Post => 1,
        Method::Delete => 2,
        Method::Patch => 3,
    };
    let credential = match credential {
        Credential::Any => 0,
        Credential::Admin => 1,
        Credential::Service => 2,
        Credential::None => 3,
        Credential::OAuth => 4,
    };
    number(out, method | credential << 2);
    number(out, usize::from(*dialects) | usize::from(*named) << 2);
    text(out, path);
    object(out, params, Side::Request);
    match returns {
        Returns::One(one) => {
            number(out, 0);
            object(out, one, Side::Answer);
        }
        Returns::Page(envelope, paging) => {
            let paging = match paging {
                Paging::IdCursor => 1,
                Paging::Items => 2,
                Paging::Token => 5,
                Paging::Report => 6,
            };
            number(out, paging);
            object(out, envelope, Side::Answer);
        }
        Returns::Nothing => number(out, 3),
        Returns::Anything => number(out, 4),
    }
    match repeat {
        Repeat::Safe => number(out, 1),
        Repeat::Until(status) => number(out, (*status).into()),
        Repeat::Create { look, how_to_find_out } => {
            number(out, 0);
            text(out, how_to_find_out);
            self::look(out, look.as_ref());
        }
    }
    let invites = *pace == Pace::Invites;
    let flags = usize::from(*partial_update) | usize::from(invites) << 1;
    number(out, flags | usize::from(available_to.0) << 2);
    text(out, warning.unwrap_or_default());
    text(out, fixed_body.unwrap_or_default());
}

/// 0 for no look, else 1 and what is asked, whole.
fn look(out: &mut String, look: Option<&Look>) {
    let Some(Look { endpoint, pass, fixed, key, equal, dated, live, told }) = look else {
        return number(out, 0);
    };
    number(out, 1);
    self::endpoint(out, endpoint);
    texts(out, pass);
    number(out, fixed.len());
    for (name, value) in *fixed {
        text(out, name);
        text(out, value);
    }
    text(out, key);
    texts(out, equal);
    text(out, dated.unwrap_or_default());
    let (field, words) = live.unwrap_or_default();
    text(out, field);
    texts(out, words);
    text(out, told.unwrap_or_default());
}

fn object(out: &mut String, object: &Object, side: Side) {
    let Object { name: _, fields, rules, doc: _ } = object;
    number(out, fields.len());
    for Field { name, shape, required, place, doc: _ } in *fields {
        text(out, name);
        let place = match place {
            Place::Inside => 0,
            Place::Path => 1,
            Place::Query => 2,
            Place::Body => 3,
        };
        number(out, place << 1 | usize::from(*required));
        self::shape(out, shape, side);
    }
    number(out, rules.len());
    for rule in *rules {
        let (kind, names, most): (_, &[&str], _) = match rule {
            Rule::Exclusive(names) => (0, names, 0),
            Rule::Needs(names) => (1, names, 0),
            Rule::Distinct(name) => (2, &[name], 0),
            Rule::MemberOf { field, list } => (2, &[field, list], 0),
            Rule::Either { field, flag } => (3, &[field, flag], 0),
            Rule::Span { from, until, days } => (4, &[from, until], *days),
            Rule::MostWith { field, by, word, max } => (4, &[field, by, word], *max),
        };
        number(out, kind);
        texts(out, names);
        number(out, most as usize);
    }
}

fn shape(out: &mut String, shape: &Shape, side: Side) {
    // Of an answer only the kind is checked: bounds, forms, words and prefixes stay behind.
    let shape = match shape {
        secret if secret.is_secret() => secret,
        Shape::Text(_) | Shape::Choice(_) | Shape::Id(_) | Shape::Date(_) if side == Side::Answer => {
            &<Str as Shaped>::SHAPE
        }
        shape => shape,
    };
    match *shape {
        Shape::Any => number(out, 0),
        Shape::Nullable(inner) => {
            number(out, 1);
            self::shape(out, inner, side);
        }
        Shape::Text(Text { min, max, form }) => {
            let form = match form {
                Form::Free => 2,
                Form::Email => 3,
                Form::HexColor => 4,
                Form::Timestamp => 5,
                Form::Segment => 6,
                Form::ServiceName => 7,
                Form::Secret => 8,
                Form::Slug => 9,
                Form::Digits => 10,
                Form::IssuerUrl => 11,
            };
            number(out, form);
            number(out, min as usize);
            most(out, max);
        }
        Shape::Count => number(out, 23),
        Shape::Date(earliest) => {
            number(out, 26);
            text(out, earliest);
        }
        Shape::False => number(out, 27),
        Shape::Filter(dimensions) => {
            number(out, 28);
            self::choice(out, dimensions);
        }
        Shape::Ours(inner) => {
            number(out, 24);
            self::shape(out, inner, side);
        }
        Shape::Integer { min, max } => {
            number(out, 12);
            // No bound of these APIs is negative.
            number(out, usize::try_from(min).unwrap_or_default());
            number(out, usize::try_from(max).unwrap_or_default());
        }
        Shape::Number => number(out, 13),
        Shape::Flag => number(out, 14),
        Shape::Word(word) => {
            number(out, 15);
            text(out, word);
        }
        Shape::Choice(choice) => {
            number(out, 16);
            self::choice(out, choice);
        }
        Shape::Id(id) => {
            number(out, 17);
            let IdKind { name: _, prefixes } = id;
            texts(out, prefixes);
        }
        Shape::Object(object) => {
            number(out, 18);
            self::object(out, object, side);
        }
        Shape::List(list) => {
            number(out, 19);
            self::list(out, list, side);
        }
        Shape::ListOrWord(list, word) => {
            number(out, 20);
            self::list(out, list, side);
            text(out, word);
        }
        Shape::Map(Map { value, reserved_prefix }) => {
            number(out, 21);
            text(out, reserved_prefix);
            self::shape(out, value, side);
        }
        Shape::Variants(&Variants { name: _, objects, shorthand }) => {
            number(out, if shorthand && side == Side::Request { 25 } else { 22 });
            number(out, objects.len());
            for object in objects {
                self::object(out, object, side);
            }
        }
    }
}

fn list(out: &mut String, list: &List, side: Side) {
    let List { item, min, max } = list;
    number(out, *min as usize);
    most(out, *max);
    self::shape(out, item, side);
}

fn choice(out: &mut String, choice: &Choice) {
    let Choice { name: _, words, refused, doc: _ } = choice;
    number(out, words.len());
    for ChoiceWord { word, known_to, doc: _ } in *words {
        text(out, word);
        number(out, known_to.0.into());
    }
    number(out, refused.len());
    for Refused { word, why } in *refused {
        text(out, word);
        text(out, why);
    }
}
