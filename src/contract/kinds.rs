//! The field types that models and parameters are written in. Each says one
//! thing about a value; bounds are part of the type (`Bounded<1, 255>`).

use super::shape::{Choice, Field, Form, IdKind, List, Map, Model, Object, Place, Shape, Shaped, Text};
use crate::prelude::*;
use core::marker::PhantomData;

const fn text(min: u32, max: u32, form: Form) -> Shape {
    Shape::Text(Text { min, max, form })
}

/// Any text.
pub struct Str;
impl Shaped for Str {
    const SHAPE: Shape = text(0, u32::MAX, Form::Free);
}

/// A text of `MIN` to `MAX` code points.
pub struct Bounded<const MIN: u32, const MAX: u32>;
impl<const MIN: u32, const MAX: u32> Shaped for Bounded<MIN, MAX> {
    const SHAPE: Shape = text(MIN, MAX, Form::Free);
}

/// An opaque cursor: handed back as it came, never checked.
pub struct Cursor;
impl Shaped for Cursor {
    const SHAPE: Shape = Str::SHAPE;
}

/// An e-mail address.
pub struct Email;
impl Shaped for Email {
    const SHAPE: Shape = text(0, u32::MAX, Form::Email);
}

/// An id without a known beginning.
pub struct PlainId;
impl Shaped for PlainId {
    const SHAPE: Shape = text(0, u32::MAX, Form::Segment);
}

/// The name of a service account.
pub struct ServiceName;
impl Shaped for ServiceName {
    const SHAPE: Shape = text(0, u32::MAX, Form::ServiceName);
}

/// A secret that an answer gives away once.
pub struct Secret;
impl Shaped for Secret {
    const SHAPE: Shape = text(0, u32::MAX, Form::Secret);
}

/// A number of things as digits.
pub struct Count;
impl Shaped for Count {
    const SHAPE: Shape = Shape::Count;
}

/// Anything.
pub struct Any;
impl Shaped for Any {
    const SHAPE: Shape = Shape::Any;
}

/// A value with bounds of our own.
pub struct Ours<T>(PhantomData<T>);
impl<T: Shaped> Shaped for Ours<T> {
    const SHAPE: Shape = Shape::Ours(&T::SHAPE);
}

/// A color such as `#6C5BB9`.
pub struct HexColor;
impl Shaped for HexColor {
    const SHAPE: Shape = text(0, u32::MAX, Form::HexColor);
}

/// A date and time in RFC 3339.
pub struct Timestamp;
impl Shaped for Timestamp {
    const SHAPE: Shape = text(0, u32::MAX, Form::Timestamp);
}

/// Lower-case letters, digits and hyphens, 1 to 255 of them.
pub struct Slug;
impl Shaped for Slug {
    const SHAPE: Shape = text(1, 255, Form::Slug);
}

/// An amount of money as digits, in the minor unit of its currency.
pub struct MinorUnits;
impl Shaped for MinorUnits {
    const SHAPE: Shape = text(0, u32::MAX, Form::Digits);
}

/// The address of an OpenID issuer.
pub struct IssuerUrl;
impl Shaped for IssuerUrl {
    const SHAPE: Shape = text(1, u32::MAX, Form::IssuerUrl);
}

/// A calendar date such as `2026-11-21`.
pub struct Date;
impl Shaped for Date {
    const SHAPE: Shape = Shape::Date("");
}

/// `false`, and nothing else.
pub struct OnlyFalse;
impl Shaped for OnlyFalse {
    const SHAPE: Shape = Shape::False;
}

/// A text `dimension:value` with a dimension of `T`.
pub struct Filter<T>(PhantomData<T>);
impl<T: Words> Shaped for Filter<T> {
    const SHAPE: Shape = Shape::Filter(T::CHOICE);
}

/// A whole number from `MIN` to `MAX`.
pub struct Integer<const MIN: i32, const MAX: i32>;
impl<const MIN: i32, const MAX: i32> Shaped for Integer<MIN, MAX> {
    const SHAPE: Shape = Shape::Integer { min: MIN, max: MAX };
}

impl Shaped for i64 {
    const SHAPE: Shape = Shape::Number;
}

impl Shaped for bool {
    const SHAPE: Shape = Shape::Flag;
}

/// A kind of identifier, as a type.
pub trait IdOf {
    /// Name and prefixes.
    const KIND: &'static IdKind;
}

/// An identifier of kind `K`.
pub struct Id<K>(PhantomData<K>);
impl<K: IdOf> Shaped for Id<K> {
    const SHAPE: Shape = Shape::Id(K::KIND);
}

/// A list of words, as a type (see `derive(Choice)`).
pub trait Words {
    /// The words.
    const CHOICE: &'static Choice;
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::List(&List { item: T::SHAPE, min: 0, max: u32::MAX });
}

/// A list of at most `MAX` items.
pub struct UpTo<const MAX: u32, T>(PhantomData<T>);
impl<const MAX: u32, T: Shaped> Shaped for UpTo<MAX, T> {
    const SHAPE: Shape = Shape::List(&List { item: T::SHAPE, min: 0, max: MAX });
}

/// A filter of a list call: at least one value, because an empty filter is not
/// sent and would silently select everything.
pub struct AnyOf<T, const MAX: u32 = { u32::MAX }>(PhantomData<T>);
impl<T: Shaped, const MAX: u32> Shaped for AnyOf<T, MAX> {
    const SHAPE: Shape = Shape::List(&List { item: T::SHAPE, min: 1, max: MAX });
}

/// The value or `null`.
pub struct Nullable<T>(PhantomData<T>);
impl<T: Shaped> Shaped for Nullable<T> {
    const SHAPE: Shape = Shape::Nullable(&T::SHAPE);
}

/// Workspace tags: free keys that do not begin with `anthropic` (SDK types).
pub struct Tags<T>(PhantomData<T>);
impl<T: Shaped> Shaped for Tags<T> {
    const SHAPE: Shape = Shape::Map(&Map { value: T::SHAPE, reserved_prefix: "anthropic" });
}

/// An object with free keys.
pub struct Free<T>(PhantomData<T>);
impl<T: Shaped> Shaped for Free<T> {
    const SHAPE: Shape = Shape::Map(&Map { value: T::SHAPE, reserved_prefix: "" });
}

/// A list of at least `MIN` items.
pub struct AtLeast<const MIN: u32, T>(PhantomData<T>);
impl<const MIN: u32, T: Shaped> Shaped for AtLeast<MIN, T> {
    const SHAPE: Shape = Shape::List(&List { item: T::SHAPE, min: MIN, max: u32::MAX });
}

/// A list of `T` or the word `unrestricted`.
pub struct ListOrUnrestricted<T>(PhantomData<T>);
impl<T: Shaped> Shaped for ListOrUnrestricted<T> {
    const SHAPE: Shape = Shape::ListOrWord(&List { item: T::SHAPE, min: 0, max: u32::MAX }, "unrestricted");
}

/// A page of `T` with id cursors (API reference, "Pagination").
pub struct Page<T>(PhantomData<T>);
impl<T: Shaped> Model for Page<T> {
    const OBJECT: &'static Object = &Object {
        #[cfg(not(target_arch = "wasm32"))]
        name: "Page",
        fields: &page_fields(<Vec<T> as Shaped>::SHAPE),
        rules: &[],
        #[cfg(not(target_arch = "wasm32"))]
        doc: "A page of a list.",
    };
}

/// A whole list of `T`, wrapped in `items`.
pub struct Items<T>(PhantomData<T>);
impl<T: Shaped> Model for Items<T> {
    const OBJECT: &'static Object = &Object {
        #[cfg(not(target_arch = "wasm32"))]
        name: "Items",
        fields: &[envelope("items", <Vec<T> as Shaped>::SHAPE)],
        rules: &[],
        #[cfg(not(target_arch = "wasm32"))]
        doc: "A whole list.",
    };
}

/// A page of `T` with a page token (API reference, "Pagination").
pub struct TokenPage<T>(PhantomData<T>);
impl<T: Shaped> Model for TokenPage<T> {
    const OBJECT: &'static Object = &Object {
        #[cfg(not(target_arch = "wasm32"))]
        name: "TokenPage",
        fields: &[
            envelope("data", <Vec<T> as Shaped>::SHAPE),
            envelope("next_page", <Nullable<Str> as Shaped>::SHAPE),
        ],
        rules: &[],
        #[cfg(not(target_arch = "wasm32"))]
        doc: "A page of a list.",
    };
}

/// A page of a report: a page token, and whether there is more.
pub struct ReportPage<T>(PhantomData<T>);
impl<T: Shaped> Model for ReportPage<T> {
    const OBJECT: &'static Object = &Object {
        #[cfg(not(target_arch = "wasm32"))]
        name: "ReportPage",
        fields: &[
            envelope("data", <Vec<T> as Shaped>::SHAPE),
            envelope("has_more", Shape::Flag),
            envelope("next_page", <Nullable<Str> as Shaped>::SHAPE),
        ],
        rules: &[],
        #[cfg(not(target_arch = "wasm32"))]
        doc: "A page of a report.",
    };
}

/// The fields of a page whose `data` has that shape.
pub const fn page_fields(data: Shape) -> [Field; 4] {
    [
        envelope("data", data),
        envelope("has_more", Shape::Flag),
        envelope("first_id", <Nullable<Str> as Shaped>::SHAPE),
        envelope("last_id", <Nullable<Str> as Shaped>::SHAPE),
    ]
}

/// A field of an envelope.
pub const fn envelope(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        required: true,
        place: Place::Inside,
        #[cfg(not(target_arch = "wasm32"))]
        doc: "",
    }
}

/// Declares kinds of identifiers: `Kind "TypeName" = "prefix_", …;`
macro_rules! id_kinds {
    ($($(#[$doc:meta])* $kind:ident $name:literal = $($prefix:literal),+;)+) => {$(
        $(#[$doc])*
        pub struct $kind;
        impl $crate::contract::kinds::IdOf for $kind {
            const KIND: &'static $crate::contract::shape::IdKind =
                &$crate::contract::shape::IdKind {
                    #[cfg(not(target_arch = "wasm32"))]
                    name: $name,
                    prefixes: &[$($prefix),+],
                };
        }
    )+};
}
pub(crate) use id_kinds;
