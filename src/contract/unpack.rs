//! Reading back what [`super::pack`] wrote: the contract as the wasm has it.
//!
//! Done once an API, at its first use, and kept for good. Nothing here can fail: the bytes
//! are our own and a test reads every one of them back.

use super::kinds::page_fields;
use super::shape::{
    Api, Choice, ChoiceWord, Credential, Endpoint, Field, Form, IdKind, List, Look, Map, Method, Object,
    Organizations, Pace, Paging, Place, Refused, Repeat, Returns, Rule, Shape, Text, Variants,
};
use crate::engine::text::lenient;
use crate::prelude::*;
use alloc::boxed::Box;

/// The API of that name behind its bytes.
pub fn api(name: &'static str, bytes: &'static [u8]) -> Api {
    let mut reader = Reader { rest: bytes };
    Api {
        name,
        #[cfg(not(target_arch = "wasm32"))]
        class: "",
        endpoints: reader.list(|reader| keep(reader.endpoint())),
    }
}

/// Keeps a thing for good.
fn keep<T>(thing: T) -> &'static T {
    Box::leak(Box::new(thing))
}

struct Reader {
    rest: &'static [u8],
}

impl Reader {
    fn bytes(&mut self, length: usize) -> &'static [u8] {
        let (head, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.rest = rest;
        head
    }

    fn byte(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or_default()
    }

    fn number(&mut self) -> usize {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            value |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return value;
            }
        }
    }

    fn most(&mut self) -> u32 {
        (self.number() as u32).wrapping_sub(1)
    }

    fn text(&mut self) -> &'static str {
        let length = self.number();
        lenient(self.bytes(length))
    }

    fn list<T>(&mut self, read: fn(&mut Self) -> T) -> &'static [T] {
        let mut list = Vec::new();
        for _ in 0..self.number() {
            list.push(read(self));
        }
        list.leak()
    }

    fn endpoint(&mut self) -> Endpoint {
        let call = self.text();
        let method = match self.byte() {
            0 => Method::Get,
            1 => Method::Post,
            _ => Method::Delete,
        };
        let path = self.text();
        let params = self.object();
        let paged = self.byte() == 1;
        let object = self.object();
        let returns = match paged {
            true => Returns::Page(page(object), Paging::IdCursor),
            false => Returns::One(object),
        };
        let repeat = match self.byte() {
            0 => Repeat::Safe,
            1 => Repeat::Delete,
            _ => Repeat::Create { how_to_find_out: self.text(), look: self.look() },
        };
        let flags = self.byte();
        let warning = Some(self.text()).filter(|text| !text.is_empty());
        Endpoint {
            call,
            method,
            path,
            params,
            returns,
            repeat,
            partial_update: flags & 1 != 0,
            credential: Credential::Any,
            available_to: Organizations(flags >> 2),
            warning,
            pace: if flags & 2 != 0 { Pace::Invites } else { Pace::General },
            #[cfg(not(target_arch = "wasm32"))]
            doc: "",
        }
    }

    fn look(&mut self) -> Option<Look> {
        if self.byte() == 0 {
            return None;
        }
        Some(Look {
            endpoint: keep(self.endpoint()),
            pass: self.list(Self::text),
            fixed: self.list(|reader| (reader.text(), reader.text())),
            key: self.text(),
            equal: self.list(Self::text),
            dated: Some(self.text()).filter(|text| !text.is_empty()),
            live: Some((self.text(), self.list(Self::text))).filter(|(field, _)| !field.is_empty()),
        })
    }

    fn object(&mut self) -> &'static Object {
        let fields = self.list(|reader| {
            let (name, flags) = (reader.text(), reader.byte());
            Field {
                name,
                shape: reader.shape(),
                required: flags & 1 != 0,
                place: match flags >> 1 {
                    0 => Place::Inside,
                    1 => Place::Path,
                    2 => Place::Query,
                    _ => Place::Body,
                },
                #[cfg(not(target_arch = "wasm32"))]
                doc: "",
            }
        });
        let rules = self.list(|reader| match reader.list(Self::text) {
            [] => Rule::MemberOf { field: reader.text(), list: reader.text() },
            names => Rule::Exclusive(names),
        });
        keep(object(fields, rules))
    }

    fn shape(&mut self) -> Shape {
        match self.byte() {
            1 => Shape::Nullable(keep(self.shape())),
            form @ 2..=5 => Shape::Text(Text {
                min: self.number() as u32,
                max: self.most(),
                form: match form {
                    2 => Form::Free,
                    3 => Form::Email,
                    4 => Form::HexColor,
                    _ => Form::Timestamp,
                },
            }),
            6 => Shape::Integer { min: self.number() as i32, max: self.number() as i32 },
            7 => Shape::Number,
            8 => Shape::Flag,
            9 => Shape::Word(self.text()),
            10 => Shape::Choice(keep(self.choice())),
            11 => Shape::Id(keep(IdKind {
                #[cfg(not(target_arch = "wasm32"))]
                name: "",
                prefixes: self.list(Self::text),
            })),
            12 => Shape::Object(self.object()),
            13 => Shape::List(keep(self.list_shape())),
            14 => Shape::ListOrWord(keep(self.list_shape()), self.text()),
            15 => Shape::Map(keep(Map { reserved_prefix: self.text(), value: self.shape() })),
            16 => Shape::Variants(keep(Variants {
                #[cfg(not(target_arch = "wasm32"))]
                name: "",
                objects: self.list(Self::object),
            })),
            _ => Shape::Any,
        }
    }

    fn list_shape(&mut self) -> List {
        List { min: self.number() as u32, max: self.most(), item: self.shape() }
    }

    fn choice(&mut self) -> Choice {
        Choice {
            #[cfg(not(target_arch = "wasm32"))]
            name: "",
            words: self.list(|reader| ChoiceWord {
                word: reader.text(),
                known_to: Organizations(reader.byte()),
                #[cfg(not(target_arch = "wasm32"))]
                doc: "",
            }),
            refused: self.list(|reader| Refused { word: reader.text(), why: reader.text() }),
            #[cfg(not(target_arch = "wasm32"))]
            doc: "",
        }
    }
}

const fn object(fields: &'static [Field], rules: &'static [Rule]) -> Object {
    Object {
        #[cfg(not(target_arch = "wasm32"))]
        name: "",
        fields,
        rules,
        #[cfg(not(target_arch = "wasm32"))]
        doc: "",
    }
}

/// The envelope of a page of that object.
fn page(item: &'static Object) -> &'static Object {
    let data = Shape::List(keep(List { item: Shape::Object(item), min: 0, max: u32::MAX }));
    keep(object(Vec::from(page_fields(data)).leak(), &[]))
}
