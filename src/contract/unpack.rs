//! Reading back what [`super::pack`] wrote: the contract as the wasm has it.
//!
//! Done once an API, at its first use, and kept for good. Nothing here can fail: the text
//! is our own and a test reads all of it back.

use super::shape::{
    Api, Choice, ChoiceWord, Credential, Dialects, Endpoint, Field, Form, IdKind, List, Look, Map, Method,
    Object, Organizations, Pace, Paging, Place, Refused, Repeat, Returns, Rule, Shape, Text, Variants,
};
use crate::prelude::*;
use alloc::boxed::Box;

/// The API of that name behind its text, kept for good.
pub fn api(name: &'static str, packed: &'static str) -> &'static Api {
    let mut reader = Reader { rest: packed };
    keep(Api {
        name,
        #[cfg(not(target_arch = "wasm32"))]
        class: "",
        #[cfg(not(target_arch = "wasm32"))]
        prefix: "",
        endpoints: reader.list(|reader| keep(reader.endpoint())),
    })
}

/// What stands for 0.
pub const FIRST: u8 = b'#';

/// Keeps a thing for good.
fn keep<T>(thing: T) -> &'static T {
    Box::leak(Box::new(thing))
}

struct Reader {
    rest: &'static str,
}

impl Reader {
    fn number(&mut self) -> usize {
        let (mut value, mut shift) = (0, 0);
        loop {
            let part = self.rest.bytes().next().unwrap_or(FIRST).wrapping_sub(FIRST);
            self.rest = self.rest.get(1..).unwrap_or_default();
            value |= usize::from(part & 31).wrapping_shl(shift);
            shift += 5;
            if part < 32 {
                return value;
            }
        }
    }

    fn most(&mut self) -> u32 {
        (self.number() as u32).wrapping_sub(1)
    }

    fn text(&mut self) -> &'static str {
        let length = self.number();
        let (text, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.rest = rest;
        text
    }

    /// A text; an empty one stands for none.
    fn some_text(&mut self) -> Option<&'static str> {
        Some(self.text()).filter(|text| !text.is_empty())
    }

    // Not inlined: smaller after gzip.
    #[inline(never)]
    fn list<T>(&mut self, read: fn(&mut Self) -> T) -> &'static [T] {
        let mut list = Vec::new();
        for _ in 0..self.number() {
            // Nothing has so many items that the text cannot hold them.
            if self.rest.is_empty() {
                break;
            }
            list.push(read(self));
        }
        list.leak()
    }

    fn endpoint(&mut self) -> Endpoint {
        let call = self.text();
        let (kind, ages) = (self.number(), self.number());
        let path = self.text();
        let params = self.object();
        let returns = match self.number() {
            0 => Returns::One(self.object()),
            1 => Returns::Page(self.object(), Paging::IdCursor),
            2 => Returns::Page(self.object(), Paging::Items),
            3 => Returns::Nothing,
            5 => Returns::Page(self.object(), Paging::Token),
            6 => Returns::Page(self.object(), Paging::Report),
            _ => Returns::Anything,
        };
        let repeat = match self.number() {
            0 => Repeat::Create { how_to_find_out: self.text(), look: self.look() },
            1 => Repeat::Safe,
            status => Repeat::Until(status as u16),
        };
        let flags = self.number();
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
            credential: match kind >> 2 {
                0 => Credential::Any,
                1 => Credential::Admin,
                2 => Credential::Service,
                3 => Credential::None,
                _ => Credential::OAuth,
            },
            dialects: Dialects(ages as u8 & 3),
            named: ages >> 2 != 0,
            available_to: Organizations((flags >> 2) as u8),
            warning: self.some_text(),
            fixed_body: self.some_text(),
            pace: if flags & 2 != 0 { Pace::Invites } else { Pace::General },
            #[cfg(not(target_arch = "wasm32"))]
            doc: "",
        }
    }

    // Not inlined: smaller after gzip.
    #[inline(never)]
    fn look(&mut self) -> Option<Look> {
        if self.number() == 0 {
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
            let (name, flags) = (reader.text(), reader.number());
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
        let rules = self.list(|reader| {
            let (kind, names, most) = (reader.number(), reader.list(Self::text), reader.number() as u32);
            match (kind, names) {
                (1, _) => Rule::Needs(names),
                (2, [name]) => Rule::Distinct(name),
                (2, [field, list]) => Rule::MemberOf { field, list },
                (3, [field, flag]) => Rule::Either { field, flag },
                (_, [from, until]) if kind > 3 => Rule::Span { from, until, days: most },
                (_, [field, by, word]) if kind > 3 => Rule::MostWith { field, by, word, max: most },
                _ => Rule::Exclusive(names),
            }
        });
        keep(object(fields, rules))
    }

    fn shape(&mut self) -> Shape {
        match self.number() {
            1 => Shape::Nullable(keep(self.shape())),
            form @ 2..=11 => Shape::Text(Text {
                min: self.number() as u32,
                max: self.most(),
                form: match form {
                    2 => Form::Free,
                    3 => Form::Email,
                    4 => Form::HexColor,
                    5 => Form::Timestamp,
                    6 => Form::Segment,
                    7 => Form::ServiceName,
                    8 => Form::Secret,
                    9 => Form::Slug,
                    10 => Form::Digits,
                    _ => Form::IssuerUrl,
                },
            }),
            12 => Shape::Integer { min: self.number() as i32, max: self.number() as i32 },
            13 => Shape::Number,
            14 => Shape::Flag,
            15 => Shape::Word(self.text()),
            16 => Shape::Choice(keep(self.choice())),
            17 => Shape::Id(keep(IdKind {
                #[cfg(not(target_arch = "wasm32"))]
                name: "",
                prefixes: self.list(Self::text),
            })),
            18 => Shape::Object(self.object()),
            19 => Shape::List(keep(self.list_shape())),
            20 => Shape::ListOrWord(keep(self.list_shape()), self.text()),
            21 => Shape::Map(keep(Map { reserved_prefix: self.text(), value: self.shape() })),
            variants @ (22 | 25) => Shape::Variants(keep(Variants {
                #[cfg(not(target_arch = "wasm32"))]
                name: "",
                objects: self.list(Self::object),
                shorthand: variants == 25,
            })),
            23 => Shape::Count,
            24 => Shape::Ours(keep(self.shape())),
            26 => Shape::Date(self.text()),
            27 => Shape::False,
            28 => Shape::Filter(keep(self.choice())),
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
                known_to: Organizations(reader.number() as u8),
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
