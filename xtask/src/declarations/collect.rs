//! Which types an API uses, in the order of first use, and on which side.

use rolecall::contract::shape::{Api, Choice, IdKind, Object, Place, Shape, Variants};
use std::collections::BTreeMap;

/// The side on which a value travels: requests are closed, answers are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Request,
    Answer,
}

/// A type with a name of its own.
#[derive(Clone, Copy, Debug)]
pub enum Named {
    Id(&'static IdKind),
    Choice(&'static Choice),
    Object(&'static Object),
    Variants(&'static Variants),
}

impl Named {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Id(kind) => kind.name,
            Self::Choice(choice) => choice.name,
            Self::Object(object) => object.name,
            Self::Variants(variants) => variants.name,
        }
    }
}

/// A named type and the sides it is used on.
#[derive(Debug)]
pub struct Used {
    pub named: Named,
    pub in_requests: bool,
    pub in_answers: bool,
}

/// All named types of an API.
#[derive(Debug, Default)]
pub struct Collected {
    pub used: Vec<Used>,
    index: BTreeMap<&'static str, usize>,
}

impl Collected {
    /// Walks every endpoint.
    pub fn of(api: &Api) -> Result<Self, String> {
        let mut all = Self::default();
        for endpoint in super::public(api) {
            for field in endpoint.params.fields {
                all.shape(&field.shape, Side::Request)?;
            }
            if let Some(object) = endpoint.returns.item().or(endpoint.returns.object()) {
                all.named(Named::Object(object), Side::Answer)?;
            }
        }
        Ok(all)
    }

    /// Whether requests need a type apart from the one in answers, because both use it.
    fn on_both_sides(&self, name: &str) -> bool {
        self.index
            .get(name)
            .and_then(|at| self.used.get(*at))
            .is_some_and(|used| used.in_requests && used.in_answers)
    }

    /// Types that travel both ways have a second, closed one for requests.
    pub fn name(&self, name: &str, side: Side) -> String {
        let apart = side == Side::Request && self.on_both_sides(name);
        format!("{name}{}", if apart { "Param" } else { "" })
    }

    fn shape(&mut self, shape: &Shape, side: Side) -> Result<(), String> {
        match *shape {
            Shape::Text(_)
            | Shape::Integer { .. }
            | Shape::Number
            | Shape::Flag
            | Shape::Word(_)
            | Shape::Count
            | Shape::Date(_)
            | Shape::False
            | Shape::Filter(_)
            | Shape::Any => Ok(()),
            Shape::Choice(choice) => self.named(Named::Choice(choice), side),
            Shape::Id(kind) => self.named(Named::Id(kind), side),
            Shape::Object(object) => self.named(Named::Object(object), side),
            Shape::Variants(variants) => self.named(Named::Variants(variants), side),
            Shape::List(list) | Shape::ListOrWord(list, _) => self.shape(&list.item, side),
            Shape::Map(map) => self.shape(&map.value, side),
            Shape::Nullable(inner) | Shape::Ours(inner) => self.shape(inner, side),
        }
    }

    fn named(&mut self, named: Named, side: Side) -> Result<(), String> {
        let at = match self.index.get(named.name()) {
            Some(at) => *at,
            None => {
                self.used.push(Used { named, in_requests: false, in_answers: false });
                self.index.insert(named.name(), self.used.len() - 1);
                self.used.len() - 1
            }
        };
        let Some(used) = self.used.get_mut(at) else { return Ok(()) };
        // Constants may be copied, so their addresses say nothing about being the same type.
        if format!("{:?}", used.named) != format!("{named:?}") {
            return Err(format!("the contract has two types named `{}`", named.name()));
        }
        let seen = match side {
            Side::Request => std::mem::replace(&mut used.in_requests, true),
            Side::Answer => std::mem::replace(&mut used.in_answers, true),
        };
        if seen {
            return Ok(());
        }
        match named {
            Named::Id(_) | Named::Choice(_) => Ok(()),
            Named::Object(object) => {
                object.fields.iter().try_for_each(|field| self.shape(&field.shape, side))
            }
            Named::Variants(variants) => {
                variants.objects.iter().try_for_each(|object| self.named(Named::Object(object), side))
            }
        }
    }
}

/// A place in a request that takes an id, as a type parameter: its name and its kind.
#[derive(Clone, Debug)]
pub struct Slot {
    pub name: String,
    pub kind: &'static IdKind,
}

/// The id places of an object in a request; `skip` leaves out the positional argument.
pub fn slots(object: &Object, skip: Option<&str>) -> Vec<Slot> {
    object
        .fields
        .iter()
        .filter(|field| !(field.place == Place::Path && Some(field.name) == skip))
        .flat_map(|field| shape_slots(field.name, &field.shape))
        .collect()
}

/// The id places below one field.
pub fn shape_slots(field: &str, shape: &Shape) -> Vec<Slot> {
    match *shape {
        Shape::Id(kind) => vec![Slot { name: slot_name(field, kind), kind }],
        Shape::List(list) | Shape::ListOrWord(list, _) => shape_slots(field, &list.item),
        Shape::Map(map) => shape_slots(field, &map.value),
        Shape::Nullable(inner) | Shape::Ours(inner) => shape_slots(field, inner),
        Shape::Object(object) => nested(field, object),
        Shape::Variants(variants) => {
            variants.objects.iter().flat_map(|object| nested(field, object)).collect()
        }
        _ => Vec::new(),
    }
}

/// Slots of an object inside another one carry the field's name in front, so that they stay distinct.
fn nested(field: &str, object: &Object) -> Vec<Slot> {
    slots(object, None)
        .into_iter()
        .map(|slot| Slot {
            name: format!(
                "T{}{}",
                super::upper_camel(field),
                slot.name.strip_prefix('T').unwrap_or(&slot.name)
            ),
            kind: slot.kind,
        })
        .collect()
}

/// `created_by_user_id` as `TCreatedByUser`; a bare `id` or `ids` takes the name of its kind.
fn slot_name(field: &str, kind: &IdKind) -> String {
    match field.strip_suffix("_ids").or_else(|| field.strip_suffix("_id")) {
        Some(stem) => format!("T{}", super::upper_camel(stem)),
        None => format!("T{}", kind.name.trim_end_matches("ID")),
    }
}
