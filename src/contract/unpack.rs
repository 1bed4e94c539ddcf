//! Reading back what [`super::pack`] wrote: the contract as the wasm has it.
//!
//! Done once an API, at its first use, and kept for good. Nothing here can fail: the bytes
//! are our own and a test reads every one of them back.

use super::kinds::{envelope, page_fields};
use super::shape::{
    Api, Choice, ChoiceWord, Credential, Dialects, Endpoint, Field, Form, IdKind, List, Look, Map, Method,
    Object, Organizations, Pace, Paging, Place, Refused, Repeat, Returns, Rule, Shape, Text, Variants,
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
        #[cfg(not(target_arch = "wasm32"))]
        prefix: "",
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

    /// A text; an empty one stands for none.
    fn some_text(&mut self) -> Option<&'static str> {
        Some(self.text()).filter(|text| !text.is_empty())
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
        let kind = self.byte();
        let path = self.text();
        let params = self.object();
        let returns = match self.byte() {
            0 => Returns::One(self.object()),
            1 => Returns::Page(self.page(Paging::IdCursor), Paging::IdCursor),
            2 => Returns::Page(self.page(Paging::Items), Paging::Items),
            3 => Returns::Nothing,
            _ => Returns::Anything,
        };
        let repeat = match self.number() {
            0 => Repeat::Create { how_to_find_out: self.text(), look: self.look() },
            1 => Repeat::Safe,
            status => Repeat::Until(status as u16),
        };
        let flags = self.byte();
        Endpoint {
            call,
            method: match kind & 3 {
                0 => Method::Get,
                1 => Method::Post,
                2 => Method::Delete,
                _ => Method::Patch,
            },
            path,
            params,
            returns,
            repeat,
            partial_update: flags & 1 != 0,
            credential: match kind >> 2 & 3 {
                0 => Credential::Any,
                1 => Credential::Admin,
                2 => Credential::Service,
                _ => Credential::None,
            },
            dialects: Dialects(kind >> 4 & 3),
            named: kind >> 6 != 0,
            available_to: Organizations(flags >> 2),
            warning: self.some_text(),
            fixed_body: self.some_text(),
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
            dated: self.some_text(),
            live: Some((self.text(), self.list(Self::text))).filter(|(field, _)| !field.is_empty()),
            told: self.some_text(),
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
            [] => match reader.text() {
                "" => Rule::Either { field: reader.text(), flag: reader.text() },
                field => Rule::MemberOf { field, list: reader.text() },
            },
            [name] => Rule::Distinct(name),
            names => Rule::Exclusive(names),
        });
        keep(object(fields, rules))
    }

    fn shape(&mut self) -> Shape {
        match self.byte() {
            1 => Shape::Nullable(keep(self.shape())),
            form @ 32.. => Shape::Text(Text {
                min: self.number() as u32,
                max: self.most(),
                form: match form {
                    32 => Form::Free,
                    33 => Form::Email,
                    34 => Form::HexColor,
                    35 => Form::Timestamp,
                    36 => Form::Segment,
                    37 => Form::ServiceName,
                    _ => Form::Secret,
                },
            }),
            2 => Shape::Count,
            3 => Shape::Ours(keep(self.shape())),
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

    /// The envelope of a page.
    fn page(&mut self, paging: Paging) -> &'static Object {
        let item = Shape::Object(self.object());
        let data = Shape::List(keep(List { item, min: 0, max: u32::MAX }));
        let fields = match paging {
            Paging::IdCursor => Vec::from(page_fields(data)),
            Paging::Items => vec![envelope("items", data)],
        };
        keep(object(fields.leak(), &[]))
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
