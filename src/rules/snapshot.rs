//! Reading a snapshot: wire objects by the hundred thousand, of which only some texts
//! matter. They are read off the JSON text where they stand, without building the objects.

use super::index::Index;
use super::order::put_in_order;
use super::problem::Failure;
use super::rows::{Field, list};
use super::subject::WorkspaceKind;
use crate::engine::scan::{Cursor, NotJson};
use crate::engine::text::{integer, lenient};
use crate::prelude::*;
use crate::rules::text::concat;
use alloc::borrow::Cow;

/// The version of snapshots that is known.
pub const VERSION: i64 = 1;

/// A member of the organization.
#[derive(Clone)]
pub struct User<'a> {
    /// Identifier.
    pub id: Cow<'a, str>,
    /// Role in the organization.
    pub role: Cow<'a, str>,
    /// E-mail address, empty when there is none.
    pub email: Cow<'a, str>,
    /// Name, empty when there is none.
    pub name: Cow<'a, str>,
}

/// A workspace.
#[derive(Clone)]
pub struct Workspace<'a> {
    /// Identifier.
    pub id: Cow<'a, str>,
    /// Name, empty when there is none.
    pub name: Cow<'a, str>,
    /// Whether it is archived.
    pub archived: bool,
    /// Its kind, where the snapshot tells it in `kind`.
    pub kind: WorkspaceKind,
}

/// A row of a workspace's member list.
pub struct Member<'a> {
    /// The place of the person among the users.
    pub user: u32,
    /// The place of the workspace among the workspaces, or behind them for one that is not there.
    pub workspace: u32,
    /// The role there.
    pub role: Cow<'a, str>,
    /// Whether it was given by hand, where the snapshot tells it.
    pub assigned: Option<bool>,
}

/// An invite.
pub struct Invite<'a> {
    /// Whom it is for.
    pub email: Cow<'a, str>,
    /// Its status.
    pub status: Cow<'a, str>,
}

/// What of an organization matters here.
#[derive(Default)]
pub struct Snapshot<'a> {
    /// By id, each once.
    pub users: Vec<User<'a>>,
    /// By id, each once.
    pub workspaces: Vec<Workspace<'a>>,
    /// Rows of the users, in the order given.
    pub members: Vec<Member<'a>>,
    /// Rows of nobody: person and workspace, in that order, each once.
    pub orphans: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// Workspaces of rows that are not in the snapshot; one may stand here twice.
    unlisted: Vec<Cow<'a, str>>,
    /// In the order given.
    pub invites: Vec<Invite<'a>>,
    /// Who created a key, one entry a key.
    pub key_creators: Vec<Cow<'a, str>>,
    user_index: Index,
    workspace_index: Index,
}

/// A snapshot that cannot be read.
fn bad(message: &str) -> Failure {
    Failure::Snapshot("bad_snapshot", message.owned())
}

impl<'a> Snapshot<'a> {
    /// Reads one.
    pub fn read(text: &'a str) -> Result<Self, Failure> {
        let parts = Parts::read(text).map_err(|NotJson| bad("the snapshot is not a JSON object"))?;
        parts.check_version()?;
        let mut snapshot = Self::default();
        list(parts.get("users"), "users", &["id", "role", "email", "name"], 2, &mut |fields| {
            let [id, role, email, name] = fields else { return };
            let (id, role) = (id.take(), role.take());
            snapshot.users.push(User { id, role, email: email.take(), name: name.take() });
        })?;
        let names = ["id", "name", "kind", "archived_at"];
        list(parts.get("workspaces"), "workspaces", &names, 1, &mut |fields| {
            let [id, name, kind, archived] = fields else { return };
            let kind = WorkspaceKind::named(&kind.take()).unwrap_or(WorkspaceKind::Ordinary);
            let archived = matches!(archived, Field::Text(_));
            snapshot.workspaces.push(Workspace { id: id.take(), name: name.take(), archived, kind });
        })?;
        snapshot.put_in_order();
        let names = ["user_id", "workspace_id", "workspace_role", "assigned"];
        list(parts.get("workspaceMembers"), "workspaceMembers", &names, 3, &mut |fields| {
            let [user, workspace, role, assigned] = fields else { return };
            let (user, workspace, role) = (user.take(), workspace.take(), role.take());
            let assigned = match assigned {
                Field::Other(b"true") => Some(true),
                Field::Other(b"false") => Some(false),
                _ => None,
            };
            let Some(place) = snapshot.user(&user) else {
                return snapshot.orphans.push((user, workspace));
            };
            let workspace = snapshot.workspace(&workspace).unwrap_or_else(|| {
                snapshot.unlisted.push(workspace);
                snapshot.workspaces.len() + snapshot.unlisted.len() - 1
            });
            let (user, workspace) = (place as u32, workspace as u32);
            snapshot.members.push(Member { user, workspace, role, assigned });
        })?;
        put_in_order(&mut snapshot.orphans, |a, b| a < b, |a, b| a == b);
        if let Some(raw) = parts.get("invites") {
            list(Some(raw), "invites", &["email", "status"], 2, &mut |fields| {
                let [email, status] = fields else { return };
                snapshot.invites.push(Invite { email: email.take(), status: status.take() });
            })?;
        }
        if let Some(raw) = parts.get("apiKeys") {
            list(Some(raw), "apiKeys", &["created_by"], 0, &mut |fields| {
                snapshot.key_creators.extend(fields.first().and_then(Field::id));
            })?;
        }
        Ok(snapshot)
    }

    /// Pages can repeat an item: each counts once.
    fn put_in_order(&mut self) {
        put_in_order(
            &mut self.users,
            |a, b| (&a.id, &a.role, &a.email, &a.name) < (&b.id, &b.role, &b.email, &b.name),
            |a, b| a.id == b.id,
        );
        put_in_order(
            &mut self.workspaces,
            |a, b| (&a.id, a.archived, &a.name) < (&b.id, b.archived, &b.name),
            |a, b| a.id == b.id,
        );
        let users = &self.users;
        self.user_index = Index::of(users.len(), &|place| users.get(place).map(|user| &*user.id));
        let workspaces = &self.workspaces;
        let id = |place: usize| workspaces.get(place).map(|workspace| &*workspace.id);
        self.workspace_index = Index::of(workspaces.len(), &id);
    }

    /// The place of a user.
    pub fn user(&self, id: &str) -> Option<usize> {
        self.user_index.find(id, &|place| self.users.get(place).map(|user| &*user.id))
    }

    /// The place of a workspace.
    pub fn workspace(&self, id: &str) -> Option<usize> {
        self.workspace_index.find(id, &|place| self.workspaces.get(place).map(|workspace| &*workspace.id))
    }

    /// The workspace of a row.
    pub fn workspace_of(&self, row: &Member<'_>) -> &str {
        let place = row.workspace as usize;
        let listed = self.workspaces.get(place).map(|workspace| &workspace.id);
        let unlisted = || self.unlisted.get(place.checked_sub(self.workspaces.len())?);
        listed.or_else(unlisted).map_or("", |id| id)
    }
}

/// The members of the snapshot's object, unread.
struct Parts<'a>(Vec<(&'a [u8], &'a [u8])>);

impl<'a> Parts<'a> {
    fn read(text: &'a str) -> Result<Self, NotJson> {
        let mut cursor = Cursor::new(text.as_bytes());
        let mut parts = Vec::new();
        cursor.blanks();
        let mut more = cursor.open(b'{', b'}')?;
        while more {
            let name = cursor.member_key()?;
            cursor.blanks();
            let start = cursor.offset();
            cursor.skip()?;
            parts.push((name, cursor.since(start)));
            more = cursor.next(b'}')?;
        }
        if cursor.at_end() { Ok(Self(parts)) } else { Err(NotJson) }
    }

    /// The JSON text of a member, unless it is absent or null.
    fn get(&self, name: &str) -> Option<&'a [u8]> {
        let found = self.0.iter().rev().find(|(known, _)| *known == name.as_bytes());
        found.map(|(_, raw)| *raw).filter(|raw| *raw != b"null")
    }

    fn check_version(&self) -> Result<(), Failure> {
        let Some(version) = self.get("version").and_then(|raw| integer(lenient(raw))) else {
            return Err(bad("the snapshot has no `version`: it must be the number 1"));
        };
        if version == VERSION {
            return Ok(());
        }
        let given = crate::engine::json::integer(version);
        let message = ["the snapshot has version ", &given, ", this package reads version 1"];
        Err(Failure::Snapshot("snapshot_version", concat(&message)))
    }
}
