//! The vocabulary of calls: endpoints and all that is said of them besides shapes.

use super::shape::{Field, List, Object, Organizations, Place, Shape};

/// An HTTP method; the APIs use no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates and updates.
    Post,
    /// Updates of the other API.
    Patch,
    /// Deletes.
    Delete,
}

impl Method {
    /// The method on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// What an endpoint answers.
#[derive(Clone, Copy, Debug)]
pub enum Returns {
    /// One object.
    One(&'static Object),
    /// A page: its envelope, whose first field is a list of objects.
    Page(&'static Object, Paging),
    /// Nothing, whatever JSON comes.
    Nothing,
    /// Any JSON, or nothing.
    Anything,
}

impl Returns {
    /// The object that the answer is: of a page its envelope.
    pub fn object(&self) -> Option<&'static Object> {
        match self {
            Self::One(object) | Self::Page(object, _) => Some(object),
            Self::Nothing | Self::Anything => None,
        }
    }

    /// The objects that a page holds.
    pub fn item(&self) -> Option<&'static Object> {
        match self {
            Self::Page(envelope, _) => envelope.fields.first().and_then(|data| match data.shape {
                Shape::List(List { item: Shape::Object(item), .. }) => Some(*item),
                _ => None,
            }),
            _ => None,
        }
    }

    /// Whether the answer holds a secret, which must never stand in an error.
    pub fn is_secret(&self) -> bool {
        matches!(self, Self::One(object) if object.fields.iter().any(|field| field.shape.is_secret()))
    }
}

/// How a list is paged (facts: "Pagination styles").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paging {
    /// `after_id` / `before_id`, answered by `has_more`, `first_id`, `last_id`.
    IdCursor,
    /// The whole list at once in `items`; a bare array or a bare object is read, too.
    Items,
    /// `page`, answered by `next_page`: opaque and bound to the other parameters.
    Token,
    /// As [`Paging::Token`], and the answer also says `has_more`.
    Report,
}

/// What may be done after a failure that leaves open whether the server acted.
#[derive(Debug)]
pub enum Repeat {
    /// Repeating has no further effect: reads and updates that set values.
    Safe,
    /// A repeat that answers this status means that the first try did it.
    Until(u16),
    /// A creation: never repeated, looked for once where that is possible.
    Create {
        /// How a lost creation can be found again.
        look: Option<Look>,
        /// What the user can do to find out, for the error text.
        how_to_find_out: &'static str,
    },
}

/// The one look for a creation whose answer was lost.
#[derive(Debug)]
pub struct Look {
    /// The reading endpoint that is asked.
    pub endpoint: &'static Endpoint,
    /// Parameters taken over from the creation by name.
    pub pass: &'static [&'static str],
    /// Fixed parameters of the look.
    pub fixed: &'static [(&'static str, &'static str)],
    /// The field that names the thing: what has it equal was found.
    pub key: &'static str,
    /// Fields that must be equal for the found object to be ours.
    pub equal: &'static [&'static str],
    /// The found object's own date, when it carries one: it must not be older than the call.
    pub dated: Option<&'static str>,
    /// The field whose words tell a live object, with those words.
    pub live: Option<(&'static str, &'static [&'static str])>,
    /// The field of what was found that is told; nothing found is ever the result then, because
    /// the answer that was lost had more in it.
    pub told: Option<&'static str>,
}

/// Credential kinds that a call takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    /// An Admin API key or an OAuth bearer token.
    Any,
    /// An OAuth bearer token with the scope `org:admin`; Admin API keys are refused.
    OAuth,
    /// A token of an organization admin.
    Admin,
    /// A token of a service account.
    Service,
    /// None: the request for a token itself.
    None,
}

/// The ages of an API, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialects(pub u8);

impl Dialects {
    /// The present one.
    pub const CURRENT: Self = Self(1);
    /// The older one.
    pub const LEGACY: Self = Self(2);
    /// Both.
    pub const ALL: Self = Self(3);

    /// Whether any of `other` is in this set.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// One call of an API.
#[derive(Debug)]
pub struct Endpoint {
    /// Name in the tree, such as `workspaces.members.add`.
    pub call: &'static str,
    /// HTTP method.
    pub method: Method,
    /// Path template with `{parameter}` segments.
    pub path: &'static str,
    /// All parameters, wherever they travel.
    pub params: &'static Object,
    /// What it answers.
    pub returns: Returns,
    /// What may be done after an ambiguous failure.
    pub repeat: Repeat,
    /// Whether a body without any field is refused (updates).
    pub partial_update: bool,
    /// The body where it is always the same, as JSON.
    pub fixed_body: Option<&'static str>,
    /// Credential kinds it takes.
    pub credential: Credential,
    /// The ages that have it; another entry of the same name may serve the other one.
    pub dialects: Dialects,
    /// Whether even the last parameter of the path goes by name.
    pub named: bool,
    /// Organization types that have it.
    pub available_to: Organizations,
    /// What a person should know before it is sent, shown in a plan.
    pub warning: Option<&'static str>,
    /// The pace that it draws on besides the general one.
    pub pace: Pace,
    /// Doc text.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
}

impl Endpoint {
    /// Whether the call changes anything.
    // Not inlined: smaller after gzip.
    #[inline(never)]
    pub fn writes(&self) -> bool {
        self.method != Method::Get && self.credential != Credential::None
    }

    /// Parameters of the path, in path order.
    pub fn path_fields(&self) -> impl Iterator<Item = &'static Field> {
        self.params.fields.iter().filter(|field| field.place == Place::Path)
    }

    /// The positional argument: the last parameter of the path.
    pub fn positional(&self) -> Option<&'static Field> {
        self.path_fields().last().filter(|_| !self.named)
    }

    /// Whether it answers pages.
    pub fn is_list(&self) -> bool {
        matches!(self.returns, Returns::Page(..))
    }
}

/// Which extra limit a call draws on (facts: 1,200 invites an hour).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Only the general limit.
    General,
    /// Also the limit on invite creation.
    Invites,
}

/// One API: its name and its endpoints.
#[derive(Debug)]
pub struct Api {
    /// Short name (`anthropic`).
    pub name: &'static str,
    /// Name of the client class of the package.
    #[cfg(not(target_arch = "wasm32"))]
    pub class: &'static str,
    /// What stands before every path, as far as it is the same for all calls of a client.
    #[cfg(not(target_arch = "wasm32"))]
    pub prefix: &'static str,
    /// Every endpoint, in the order of the documentation.
    pub endpoints: &'static [&'static Endpoint],
}

/// A type that is an [`Endpoint`].
pub trait Call {
    /// The endpoint.
    const ENDPOINT: &'static Endpoint;
}
