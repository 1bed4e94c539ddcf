//! The vocabulary of the contract: shapes and fields here, endpoints in [`super::calls`].
//! All of it is constant data that the engine walks; none of it runs.

pub use super::calls::{
    Api, Call, Credential, Dialects, Endpoint, Look, Method, Pace, Paging, Repeat, Returns,
};

/// The shape of one JSON value, as far as we say anything about it.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Text with bounds in Unicode code points and, where there is one, a form.
    Text(Text),
    /// A whole number within bounds, both inclusive.
    Integer {
        /// Smallest allowed value.
        min: i32,
        /// Largest allowed value.
        max: i32,
    },
    /// Any JSON number.
    Number,
    /// `true` or `false`.
    Flag,
    /// Exactly this text, such as an object's `type`.
    Word(&'static str),
    /// One of the listed words: closed when we write, open when we read.
    Choice(&'static Choice),
    /// An identifier that starts with the prefix of its kind.
    Id(&'static IdKind),
    /// A JSON object with known fields.
    Object(&'static Object),
    /// A JSON array.
    List(&'static List),
    /// A JSON object with free keys.
    Map(&'static Map),
    /// An object told apart by its `type`; unknown types survive on reading.
    Variants(&'static Variants),
    /// A list or one fixed word in its place.
    ListOrWord(&'static List, &'static str),
    /// The value or `null`.
    Nullable(&'static Shape),
    /// Anything.
    Any,
    /// A number of things, which a server writes as digits in a text or as a number.
    Count,
    /// A value whose bounds are this client's own rule, and said to be so.
    Ours(&'static Shape),
    /// A calendar date `YYYY-MM-DD`, not before this one; any where it is empty.
    Date(&'static str),
    /// `false`, the one value that is accepted.
    False,
    /// A text `dimension:value` with one of these dimensions.
    Filter(&'static Choice),
}

impl Shape {
    /// Whether the value is a secret, which must never be shown.
    pub fn is_secret(&self) -> bool {
        matches!(self, Self::Text(Text { form: Form::Secret, .. }))
    }

    /// The kind of value in words.
    pub fn kind_name(&self) -> &'static str {
        match self {
            Self::Text(_) | Self::Word(_) | Self::Choice(_) | Self::Id(_) => "text",
            Self::Date(_) | Self::Filter(_) => "text",
            Self::False => "`false`",
            Self::Integer { .. } => "a whole number",
            Self::Number => "a number",
            Self::Flag => "`true` or `false`",
            Self::Object(_) | Self::Map(_) | Self::Variants(_) => "an object",
            Self::List(_) => "an array",
            Self::ListOrWord(..) => "an array or a fixed word",
            Self::Nullable(inner) | Self::Ours(inner) => inner.kind_name(),
            Self::Count => "digits",
            Self::Any => "a value",
        }
    }
}

/// Bounds and form of a text.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// Fewest code points.
    pub min: u32,
    /// Most code points; `u32::MAX` when none is documented.
    pub max: u32,
    /// The form the text must have when we write it.
    pub form: Form,
}

/// Forms of text that are checked before sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// No form.
    Free,
    /// An e-mail address as HTML forms accept it (WHATWG pattern).
    Email,
    /// `#` and six hexadecimal digits.
    HexColor,
    /// RFC 3339 with a zone.
    Timestamp,
    /// An id without a known beginning: one segment of a path, nothing else.
    Segment,
    /// The name of a service account ([`crate::engine::names`]).
    ServiceName,
    /// A secret that a server gives away once.
    Secret,
    /// Lower-case letters, digits and hyphens.
    Slug,
    /// Decimal digits: a whole number of minor units of a currency.
    Digits,
    /// An address of an OpenID issuer: https, port 443, a host name.
    IssuerUrl,
}

/// A named list of words.
#[derive(Debug)]
pub struct Choice {
    /// Name of the type in declarations.
    #[cfg(not(target_arch = "wasm32"))]
    pub name: &'static str,
    /// The words.
    pub words: &'static [ChoiceWord],
    /// Words that are refused with a reason of their own when written.
    pub refused: &'static [Refused],
    /// Doc text of the type.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
}

/// One word of a [`Choice`].
#[derive(Debug)]
pub struct ChoiceWord {
    /// The word on the wire.
    pub word: &'static str,
    /// The organization types that know it.
    pub known_to: Organizations,
    /// Doc text.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
}

/// A word that looks allowed and is not.
#[derive(Debug)]
pub struct Refused {
    /// The word on the wire.
    pub word: &'static str,
    /// Why it is refused, as a clause that follows "because".
    pub why: &'static str,
}

/// A set of organization types (facts of the "User management" page).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Organizations(pub u8);

impl Organizations {
    /// A Claude Console organization.
    pub const CONSOLE: Self = Self(1);
    /// A Claude Enterprise organization.
    pub const ENTERPRISE: Self = Self(2);
    /// Claude Platform on AWS.
    pub const AWS: Self = Self(4);
    /// Every type.
    pub const ALL: Self = Self(7);

    /// The set of both.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any type of `other` is in this set.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The type of that name in the options (`console`, `enterprise`, `aws`).
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "console" => Some(Self::CONSOLE),
            "enterprise" => Some(Self::ENTERPRISE),
            "aws" => Some(Self::AWS),
            _ => None,
        }
    }
}

/// A kind of identifier.
#[derive(Debug)]
pub struct IdKind {
    /// Name of the type in declarations, such as `UserID`.
    #[cfg(not(target_arch = "wasm32"))]
    pub name: &'static str,
    /// Accepted prefixes; the first one is the usual one.
    pub prefixes: &'static [&'static str],
}

/// A JSON object with known fields.
#[derive(Debug)]
pub struct Object {
    /// Name of the type in declarations.
    #[cfg(not(target_arch = "wasm32"))]
    pub name: &'static str,
    /// The fields in the order of the documentation.
    pub fields: &'static [Field],
    /// Rules over more than one field.
    pub rules: &'static [Rule],
    /// Doc text of the type.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
}

impl Object {
    /// The field of that wire name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// A field of an [`Object`] or a parameter of an [`Endpoint`].
#[derive(Debug)]
pub struct Field {
    /// Wire name.
    pub name: &'static str,
    /// What the value looks like.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// Where a parameter travels.
    pub place: Place,
    /// Doc text.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
}

/// Where a field travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Inside a JSON object.
    Inside,
    /// A segment of the path.
    Path,
    /// The query; lists repeat as `name[]`.
    Query,
    /// The JSON body.
    Body,
}

/// A JSON array.
#[derive(Debug)]
pub struct List {
    /// Shape of each item.
    pub item: Shape,
    /// Fewest items.
    pub min: u32,
    /// Most items; `u32::MAX` when none is documented.
    pub max: u32,
}

/// A JSON object with free keys.
#[derive(Debug)]
pub struct Map {
    /// Shape of each value.
    pub value: Shape,
    /// A key must not start with this; nothing is reserved where it is empty.
    pub reserved_prefix: &'static str,
}

/// Objects told apart by `type`.
#[derive(Debug)]
pub struct Variants {
    /// Name of the union in declarations.
    #[cfg(not(target_arch = "wasm32"))]
    pub name: &'static str,
    /// The known objects; each has a `type` field with a [`Shape::Word`].
    pub objects: &'static [&'static Object],
    /// Whether a request may give the word of the `type` alone, in place of the object.
    pub shorthand: bool,
}

impl Variants {
    /// The words of the `type`s.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.objects.iter().filter_map(|object| match object.field("type")?.shape {
            Shape::Word(word) => Some(word),
            _ => None,
        })
    }

    /// The object whose `type` is that word.
    pub fn named(&self, word: Option<&str>) -> Option<&'static Object> {
        for object in self.objects {
            let field = object.field("type");
            if field.is_some_and(|field| matches!(field.shape, Shape::Word(known) if Some(known) == word)) {
                return Some(object);
            }
        }
        None
    }
}

/// A rule over more than one field of an object.
#[derive(Debug)]
pub enum Rule {
    /// At most one of these fields may be given.
    Exclusive(&'static [&'static str]),
    /// The word of `field` must be an item of `list`, unless `list` is a word itself.
    MemberOf {
        /// The field that holds one word.
        field: &'static str,
        /// The field that holds the list.
        list: &'static str,
    },
    /// No two texts of this list are the same, blanks around and case aside.
    Distinct(&'static str),
    /// Either `field` has a value or `flag` is `true`.
    Either {
        /// The field with a value.
        field: &'static str,
        /// The flag.
        flag: &'static str,
    },
    /// One of these fields at least says something: a value other than `null`, `false`, an empty
    /// text or object, or the wildcard `*` alone.
    Needs(&'static [&'static str]),
    /// The date `until` comes with `from` only, and at most so many days after it.
    Span {
        /// The first date.
        from: &'static str,
        /// The date after the last one.
        until: &'static str,
        /// Most days between them.
        days: u32,
    },
    /// The number `field` is at most `max` where `by` is that word; where it is absent, if the word is empty.
    MostWith {
        /// The number.
        field: &'static str,
        /// The field that decides.
        by: &'static str,
        /// Its word.
        word: &'static str,
        /// Largest allowed value.
        max: u32,
    },
}

/// A type that has a [`Shape`].
pub trait Shaped {
    /// Its shape.
    const SHAPE: Shape;
}

/// A type that is an [`Object`].
pub trait Model {
    /// Its fields and rules.
    const OBJECT: &'static Object;
}
