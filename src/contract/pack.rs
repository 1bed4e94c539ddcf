//! Writing an API down densely, natively only: what the wasm carries of the contract.
//!
//! As constant data an endpoint costs 180 bytes of the gzipped package, most of them
//! pointers; written down it costs about a third. Every struct is taken apart field by
//! field, so that a new field of the vocabulary cannot be forgotten here. Type names and
//! doc texts stay behind.

use super::shape::{
    Api, Choice, ChoiceWord, Credential, Endpoint, Field, Form, IdKind, List, Look, Map, Method, Object,
    Pace, Paging, Place, Refused, Repeat, Returns, Rule, Shape, Text, Variants,
};
use crate::prelude::*;

/// The API as bytes, read back by [`super::unpack::api`].
pub fn api(api: &Api) -> Vec<u8> {
    let Api { name: _, class: _, endpoints } = api;
    let mut packer = Packer { endpoints, ..Packer::default() };
    let packed: Vec<Vec<u8>> = endpoints.iter().map(|endpoint| packer.endpoint(endpoint)).collect();
    let mut out = Vec::new();
    for table in [&packer.ids, &packer.choices, &packer.objects] {
        number(&mut out, table.len());
        table.iter().for_each(|(_, bytes)| out.extend(bytes));
    }
    number(&mut out, packed.len());
    for endpoint in packed {
        number(&mut out, endpoint.len());
        out.extend(endpoint);
    }
    out
}

/// What several places share is written once and referred to by its index.
type Table = Vec<(*const u8, Vec<u8>)>;

#[derive(Default)]
struct Packer {
    endpoints: &'static [&'static Endpoint],
    ids: Table,
    choices: Table,
    objects: Table,
}

fn number(out: &mut Vec<u8>, value: usize) {
    let mut rest = value;
    while rest >= 0x80 {
        out.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    out.push(rest as u8);
}

fn text(out: &mut Vec<u8>, text: &str) {
    number(out, text.len());
    out.extend(text.as_bytes());
}

fn texts(out: &mut Vec<u8>, all: &[&str]) {
    number(out, all.len());
    all.iter().for_each(|one| text(out, one));
}

/// A maximum: 0 for none.
fn most(out: &mut Vec<u8>, max: u32) {
    number(out, if max == u32::MAX { 0 } else { max as usize + 1 });
}

/// The index of what is at `address`, written by `write` the first time.
fn index(table: &mut Table, address: *const u8, bytes: Vec<u8>) -> usize {
    match table.iter().position(|(known, _)| *known == address) {
        Some(index) => index,
        None => {
            table.push((address, bytes));
            table.len() - 1
        }
    }
}

fn address<T>(thing: &'static T) -> *const u8 {
    core::ptr::from_ref(thing).cast()
}

impl Packer {
    fn endpoint(&mut self, endpoint: &'static Endpoint) -> Vec<u8> {
        let Endpoint { call, method, path, params, returns, repeat, partial_update, .. } = endpoint;
        let Endpoint { credential: Credential::Any, available_to, warning, pace, doc: _, .. } = endpoint;
        let mut out = Vec::new();
        text(&mut out, call);
        out.push(match method {
            Method::Get => 0,
            Method::Post => 1,
            Method::Delete => 2,
        });
        text(&mut out, path);
        let params = self.fields(params);
        out.extend(params);
        match returns {
            Returns::One(object) => {
                out.push(0);
                let object = self.object(object);
                number(&mut out, object);
            }
            Returns::Page(_, Paging::IdCursor) => {
                out.push(1);
                let item = returns.item().map_or(0, |item| self.object(item));
                number(&mut out, item);
            }
        }
        match repeat {
            Repeat::Safe => out.push(0),
            Repeat::Delete => out.push(1),
            Repeat::Create { look, how_to_find_out } => {
                out.push(2);
                text(&mut out, how_to_find_out);
                self.look(&mut out, look.as_ref());
            }
        }
        out.push(u8::from(*partial_update) | u8::from(*pace == Pace::Invites) << 1 | available_to.0 << 2);
        text(&mut out, warning.unwrap_or_default());
        out
    }

    /// The index of the asked endpoint plus one; 0 for no look.
    fn look(&self, out: &mut Vec<u8>, look: Option<&Look>) {
        let Some(Look { endpoint, pass, fixed, key, equal, dated, live }) = look else {
            return number(out, 0);
        };
        let asked = self.endpoints.iter().position(|known| known.call == endpoint.call);
        number(out, asked.map_or(0, |index| index + 1));
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
    }

    fn object(&mut self, object: &'static Object) -> usize {
        let bytes = self.fields(object);
        index(&mut self.objects, address(object), bytes)
    }

    fn fields(&mut self, object: &'static Object) -> Vec<u8> {
        let Object { name: _, fields, rules, doc: _ } = object;
        let mut out = Vec::new();
        number(&mut out, fields.len());
        for Field { name, shape, required, place, doc: _ } in *fields {
            text(&mut out, name);
            let place = match place {
                Place::Inside => 0,
                Place::Path => 1,
                Place::Query => 2,
                Place::Body => 3,
            };
            out.push(place << 1 | u8::from(*required));
            self.shape(&mut out, shape);
        }
        number(&mut out, rules.len());
        for rule in *rules {
            match rule {
                Rule::Exclusive(names) => texts(&mut out, names),
                Rule::MemberOf { field, list } => {
                    number(&mut out, 0);
                    text(&mut out, field);
                    text(&mut out, list);
                }
            }
        }
        out
    }

    fn shape(&mut self, out: &mut Vec<u8>, shape: &Shape) {
        match *shape {
            Shape::Any => out.push(0),
            Shape::Nullable(inner) => {
                out.push(1);
                self.shape(out, inner);
            }
            Shape::Text(Text { min, max, form }) => {
                out.push(match form {
                    Form::Free => 2,
                    Form::Email => 3,
                    Form::HexColor => 4,
                    Form::Timestamp => 5,
                });
                number(out, min as usize);
                most(out, max);
            }
            Shape::Integer { min, max } => {
                out.push(6);
                // No bound of these APIs is negative.
                number(out, usize::try_from(min).unwrap_or_default());
                number(out, usize::try_from(max).unwrap_or_default());
            }
            Shape::Number => out.push(7),
            Shape::Flag => out.push(8),
            Shape::Word(word) => {
                out.push(9);
                text(out, word);
            }
            Shape::Choice(choice) => {
                out.push(10);
                let choice = self.choice(choice);
                number(out, choice);
            }
            Shape::Id(id) => {
                out.push(11);
                let IdKind { name: _, prefixes } = id;
                let mut bytes = Vec::new();
                texts(&mut bytes, prefixes);
                number(out, index(&mut self.ids, address(id), bytes));
            }
            Shape::Object(object) => {
                out.push(12);
                let object = self.object(object);
                number(out, object);
            }
            Shape::List(list) => {
                out.push(13);
                self.list(out, list);
            }
            Shape::ListOrWord(list, word) => {
                out.push(14);
                self.list(out, list);
                text(out, word);
            }
            Shape::Map(Map { value, reserved_prefix }) => {
                out.push(15);
                text(out, reserved_prefix);
                self.shape(out, value);
            }
            Shape::Variants(Variants { name: _, objects }) => {
                out.push(16);
                number(out, objects.len());
                for object in *objects {
                    let object = self.object(object);
                    number(out, object);
                }
            }
        }
    }

    fn list(&mut self, out: &mut Vec<u8>, list: &List) {
        let List { item, min, max } = list;
        number(out, *min as usize);
        most(out, *max);
        self.shape(out, item);
    }

    fn choice(&mut self, choice: &'static Choice) -> usize {
        let Choice { name: _, words, refused, doc: _ } = choice;
        let mut bytes = Vec::new();
        number(&mut bytes, words.len());
        for ChoiceWord { word, known_to, doc: _ } in *words {
            text(&mut bytes, word);
            bytes.push(known_to.0);
        }
        number(&mut bytes, refused.len());
        for Refused { word, why } in *refused {
            text(&mut bytes, word);
            text(&mut bytes, why);
        }
        index(&mut self.choices, address(choice), bytes)
    }
}
