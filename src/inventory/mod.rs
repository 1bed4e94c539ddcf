//! The graph of an organization: answers go in as bytes, entities, relationships and what is wrong come out as JSON.
//!
//! Rows stay the JSON texts that they were; a property is made when somebody asks for it. Memberships, of which there
//! may be a million, are three numbers each. [`Graph::add`] takes a page, [`Graph::settle`] makes the edges and puts
//! everything in order, and [`Graph::ask`] answers by the name of a question.

mod add;
mod ask;
pub mod edge;
mod entity;
mod fields;
mod findings;
pub mod kinds;
mod lines;
mod property;
mod save;
mod settle;
mod snapshot;
mod store;
mod unresolved;
mod usage;

#[cfg(test)]
mod tests;

use crate::prelude::*;
use edge::Edge;
use kinds::KindId;
pub use save::Refused;
use store::{Names, Span, Texts};
use unresolved::Unresolved;
use usage::Usage;

/// Most of what would fit into two gigabytes with room to put it in order: links.
pub const MOST_LINKS: usize = 12_000_000;
/// The same for texts, in bytes.
pub const MOST_TEXT: usize = 512 << 20;

/// A thing as it came.
#[derive(Clone, Copy)]
struct Row {
    /// The number of its key.
    key: u32,
    kind: KindId,
    /// Whether it is the default workspace: no answer says so, but one list has it that another has not.
    is_default: bool,
    /// Its JSON text.
    text: Span,
}

/// How two things are bound by a row that is nothing but that.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Link {
    from: u32,
    to: u32,
    /// The number of a word and one more; 0 for none.
    role: u16,
    kind: LinkKind,
    /// 1: `implicit` is there, 2: it is true.
    marks: u8,
}

/// What a [`Link`] is, by its place in [`LINKS`].
type LinkKind = u8;
const MEMBER: LinkKind = 0;
const SERVICE_ACCOUNT_MEMBER: LinkKind = 1;
const GROUP_MEMBER: LinkKind = 2;
const ANACONDA_GROUP_MEMBER: LinkKind = 3;
const TOKEN_OF: LinkKind = 4;
const SEAT_OF: LinkKind = 5;

/// Source, class and target of each kind of link.
const LINKS: &[(KindId, edge::Class, KindId)] = &[
    (kinds::USER, edge::ASSIGNED, kinds::WORKSPACE),
    (kinds::SERVICE_ACCOUNT, edge::ASSIGNED, kinds::WORKSPACE),
    (kinds::GROUP, edge::HAS, kinds::USER),
    (kinds::ANACONDA_GROUP, edge::HAS, kinds::ANACONDA_USER),
    (kinds::ANACONDA_USER, edge::HAS, kinds::ANACONDA_TOKEN),
    (kinds::ANACONDA_USER, edge::ASSIGNED, kinds::ANACONDA_SEAT),
];

/// How much is known of the things of a kind.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub enum Known {
    /// All that there are.
    #[default]
    All,
    /// Some may be missing.
    Some,
    /// They could not be read.
    None,
}

/// What the collection tells when it is over.
#[derive(Default)]
struct Circumstances {
    users: Known,
    workspaces: Known,
    /// Whether archived workspaces were asked for.
    archived: bool,
    /// Whether the default workspace was asked for, and the server gave it.
    default_workspace: bool,
    /// Milliseconds since 1970.
    ended_at: i64,
}

/// The graph.
#[derive(Default)]
pub struct Graph {
    texts: Texts,
    keys: Names,
    /// Roles and the like.
    words: Names,
    rows: Vec<Row>,
    /// The row of each key and one more; 0 for none.
    row_of: Vec<u32>,
    links: Vec<Link>,
    usage: Usage,
    circumstances: Circumstances,
    /// Rows by type and key.
    entities: Vec<u32>,
    /// Rows by the rank that edges know their source by, and their target.
    sources: Vec<u32>,
    targets: Vec<u32>,
    edges: Vec<Edge>,
    unresolved: Vec<Unresolved>,
}

impl Graph {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self {
            texts: Texts::new(),
            keys: Names::new(),
            words: Names::new(),
            rows: Vec::new(),
            row_of: Vec::new(),
            links: Vec::new(),
            usage: Usage::new(),
            circumstances: Circumstances {
                users: Known::All,
                workspaces: Known::All,
                archived: true,
                default_workspace: true,
                ended_at: 0,
            },
            entities: Vec::new(),
            sources: Vec::new(),
            targets: Vec::new(),
            edges: Vec::new(),
            unresolved: Vec::new(),
        }
    }

    fn row(&self, place: u32) -> Option<&Row> {
        self.rows.get(place as usize)
    }

    /// The row of a key, if it is of that kind.
    fn find(&self, key: u32, kind: KindId) -> Option<u32> {
        let place = self.row_of.get(key as usize)?.checked_sub(1)?;
        self.row(place).filter(|row| row.kind == kind).map(|_| place)
    }

    fn key(&self, row: &Row) -> &str {
        self.keys.get(row.key)
    }

    fn text(&self, row: &Row) -> &str {
        self.texts.text(row.text)
    }

    /// The rows of a kind, in the order in which they came.
    fn of_kind(&self, kind: KindId) -> impl Iterator<Item = (u32, &Row)> {
        self.rows
            .iter()
            .enumerate()
            .filter(move |(_, row)| row.kind == kind)
            .map(|(place, row)| (place as u32, row))
    }
}
