//! A row as the rules look at it.

use super::super::entity::ADMIN_ROLES;
use super::super::fields::{Field, inside, text};
use super::super::kinds::{self, KindId};
use super::super::{Graph, Row};
use super::given::Given;
use crate::engine::input::Input;
use crate::engine::scan::{Cursor, Kind, NotJson};
use crate::engine::text::lenient;
use crate::engine::time::rfc3339_ms;
use crate::prelude::*;
use crate::rules::rows::object;

/// Places of the fields: the first three of each kind are what it is called, when it was made and when it ends.
const NAME: usize = 0;
const CREATED: usize = 1;
const ENDS: usize = 2;
pub const STATUS: usize = 3;
pub const ROLE: usize = 4;
pub const CREATOR: usize = 4;
pub const PRINCIPAL: usize = 5;
pub const SCOPE: usize = 6;
pub const TAGS: usize = 3;
pub const MATCH: usize = 3;
pub const REVOKED: usize = 3;
pub const TARGET: usize = 4;
pub const EVERYWHERE: usize = 5;

/// The fields of each kind that rules ask for.
const fn names(kind: KindId) -> &'static [&'static str] {
    match kind {
        kinds::ACCOUNT => &["name"],
        kinds::ANACONDA_TOKEN => &["", "", "expires_at", "revoked"],
        kinds::API_KEY => &["name", "created_at", "expires_at", "status", "created_by", "principal", "scope"],
        kinds::INVITE => &["email", "invited_at", "expires_at", "status", "role"],
        kinds::RULE => &["name", "created_at", "archived_at", "match", "target", "applies_to_all_workspaces"],
        kinds::SERVICE_ACCOUNT => &["name", "created_at", "archived_at", "", "organization_role"],
        kinds::USER => &["email", "added_at", "", "", "role"],
        kinds::WORKSPACE => &["name", "created_at", "archived_at", "tags"],
        _ => &[],
    }
}

/// A thing that rules are about.
#[derive(Default)]
pub struct Record<'a> {
    /// The id.
    pub id: &'a str,
    /// What it is.
    pub kind: KindId,
    raw: &'a [u8],
    fields: Vec<Field<'a>>,
    /// When it was made, invited or added, and how many whole days ago that was; -1 where it is not known.
    pub created: Option<i64>,
    pub age: i64,
    /// When it ends or was archived.
    pub ends: Option<i64>,
    /// Whether it still counts. Of a key: its status is `active`, also where it has run out; no other status that is known
    /// today lets it work. Else: it was not archived.
    pub in_force: bool,
    /// Whether its time is over.
    pub is_over: bool,
    /// Of a workspace: whether it is the default one, which has no list of members (rule 12).
    pub is_default: bool,
    /// Of a workspace: how many people were put into its list of members, how many service accounts were put into it, how many keys
    /// of it work, and whether somebody was made its admin. Of a person: how many workspaces in use list them.
    pub people: u32,
    pub machines: u32,
    pub keys: u32,
    pub has_admin: bool,
    pub places: u32,
}

impl<'a> Record<'a> {
    /// Reads a row; `None` where no rule is about such things.
    pub fn read(graph: &'a Graph, row: &'a Row, given: &Given<'_>) -> Option<Self> {
        let (kind, raw) = (row.kind, graph.texts.bytes(row.text));
        let names = names(kind);
        if names.is_empty() {
            return None;
        }
        let mut fields = vec![Field::Absent; names.len()];
        // It was read as JSON when it came.
        let _ = object(&mut Cursor::new(raw), names, &mut fields);
        let mut record =
            Self { id: graph.key(row), kind, raw, fields, is_default: row.is_default, ..Self::default() };
        record.created = rfc3339_ms(record.text(CREATED));
        record.ends = rfc3339_ms(record.text(ENDS));
        record.age = given.days_since(record.created);
        record.is_over = given.days_since(record.ends) >= 0;
        record.in_force = match kind {
            kinds::API_KEY => record.text(STATUS) == "active",
            kinds::INVITE | kinds::ANACONDA_TOKEN => true,
            _ => matches!(record.field(ENDS), Field::Absent),
        };
        Some(record)
    }

    /// A field.
    pub fn field(&self, at: usize) -> &Field<'a> {
        self.fields.get(at).unwrap_or(&Field::Absent)
    }

    /// The text of a field; empty where it is none.
    pub fn text(&self, at: usize) -> &str {
        text(self.field(at))
    }

    /// Whether a field is `true`.
    pub fn is_true(&self, at: usize) -> bool {
        matches!(self.field(at), Field::Other(b"true"))
    }

    /// The value of a field that is an object or list; `null` for any other.
    pub fn value(&self, at: usize) -> Input {
        match self.field(at) {
            Field::Other(raw) => Input::read(lenient(raw)),
            _ => Input::Null,
        }
    }

    /// The text in an object that is the value of a field; empty where there is none.
    pub fn inside(&self, at: usize, name: &str) -> String {
        let [field] = inside(self.field(at), [name]);
        text(&field).owned()
    }

    /// The name; empty where it has none.
    pub fn name(&self) -> &str {
        self.text(NAME).trim_ascii()
    }

    /// The name, or the id where there is none.
    pub fn title(&self) -> &str {
        match self.name() {
            "" => self.id,
            name => name,
        }
    }

    /// Whether it is a key that works: an active one whose time is not over.
    pub fn works(&self) -> bool {
        self.in_force && !self.is_over
    }

    /// Whether it is a workspace that is in use and has a list of members.
    pub fn has_list(&self) -> bool {
        self.in_force && !self.is_default
    }

    /// Whether the role in the organization has all rights.
    pub fn is_admin(&self) -> bool {
        ADMIN_ROLES.contains(&self.text(ROLE))
    }

    /// The workspace that a key works in; empty where it is none. Without a scope, as older servers answer, nobody knows:
    /// the default workspace is left out there like none.
    pub fn workspace(&self) -> String {
        self.inside(SCOPE, "workspace_id")
    }

    /// Whether a field is there and `null`. Other readers take an absent one for the same.
    pub fn is_null(&self, name: &str) -> bool {
        let find = || -> Result<bool, NotJson> {
            let mut cursor = Cursor::new(self.raw);
            let mut more = cursor.open(b'{', b'}')?;
            while more {
                let is_it = cursor.member_key()? == name.as_bytes();
                if is_it && cursor.kind()? == Kind::Null {
                    return Ok(true);
                }
                cursor.skip()?;
                more = cursor.next(b'}')?;
            }
            Ok(false)
        };
        find() == Ok(true)
    }
}
