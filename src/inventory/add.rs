//! Pages into rows and links.

use super::fields::{Field, each_row, fields, text};
use super::kinds::{self, KindId, by_source, kind};
use super::{ANACONDA_GROUP_MEMBER, GROUP_MEMBER, Graph, Link, LinkKind, MEMBER, MOST_LINKS, MOST_TEXT, Row};
use super::{SEAT_OF, SERVICE_ACCOUNT_MEMBER, TOKEN_OF};
use crate::engine::input::Input;
use crate::engine::json::{Writer, write_string};
use crate::engine::scan::{Cursor, NotJson};
use crate::prelude::*;

/// What came of a page.
#[derive(Default)]
pub struct Added {
    rows: usize,
    /// Rows that nothing can be done with: their place in the page and why.
    problems: Vec<(usize, &'static str)>,
    /// Why nothing more is taken.
    full: bool,
}

impl Graph {
    /// Takes a page of rows, or one object where the source is one; `target` is what the list was about. Gives
    /// `{ rows, problems: [{ index, message, dropped }] }`, or `{ full: true }` once there is no room for more.
    pub fn add(&mut self, source: &str, target: &str, body: &[u8]) -> String {
        let mut added = Added::default();
        if self.links.len() >= MOST_LINKS || self.texts.length + self.keys.length() >= MOST_TEXT {
            added.full = true;
        } else if self.take(source, target, body, &mut added).is_err() {
            added.problems.push((0, "the page is not JSON"));
        }
        added.write()
    }

    fn take(&mut self, source: &str, target: &str, body: &[u8], added: &mut Added) -> Result<(), NotJson> {
        let single = match source {
            "workspace" => Some(kinds::WORKSPACE),
            "organization" => Some(kinds::ACCOUNT),
            "anacondaOrganization" => Some(kinds::ANACONDA_ORGANIZATION),
            _ => None,
        };
        if let Some(kind) = single {
            added.rows = 1;
            let mut cursor = Cursor::new(body);
            cursor.blanks();
            let start = cursor.offset();
            cursor.skip()?;
            let raw = cursor.since(start);
            if !cursor.at_end() {
                return Err(NotJson);
            }
            let [id] = fields(raw, ["id"]);
            match self.put(kind, "", text(&id), raw) {
                // Asked for by itself because no list had it: keys that are in it tell of it.
                Some(place) if kind == kinds::WORKSPACE && target == "default" => self.mark_default(place),
                Some(_) => {}
                None => added.problems.push((0, "it has no `id`")),
            }
            return Ok(());
        }
        if source == "usage" {
            return self.usage.take(body, &mut self.keys, &mut added.rows);
        }
        let known = self.rows.len();
        let names = names_of(source);
        each_row(body, names, &mut |index, found, raw| {
            added.rows += 1;
            if let Err(why) = self.take_row(source, target, found, raw) {
                added.problems.push((index, why));
            }
        })?;
        if source == "workspacesWithDefault" {
            self.settle_default(known);
        }
        Ok(())
    }

    fn take_row(
        &mut self,
        source: &str,
        target: &str,
        found: &[Field<'_>],
        raw: &[u8],
    ) -> Result<(), &'static str> {
        const NO_ID: &str = "it has no `id`";
        match (source, found) {
            ("workspaceMembers", [user, workspace, role]) => {
                let workspace = or(text(workspace), target);
                self.link(MEMBER, text(user), workspace, text(role), 0, "it has no `user_id`")
            }
            ("groupMembers", [user]) => {
                self.link(GROUP_MEMBER, target, text(user), "", 0, "it has no `user_id`")
            }
            ("serviceAccountWorkspaces", [account, workspace, role, implicit]) => {
                let marks = match implicit {
                    Field::Other(b"true") => 3,
                    Field::Other(_) => 1,
                    _ => 0,
                };
                let (account, missing) = (or(text(account), target), "it has no `workspace_id`");
                self.link(SERVICE_ACCOUNT_MEMBER, account, text(workspace), text(role), marks, missing)
            }
            (_, [id]) => {
                let kind = kind_of(source).ok_or("rows of this kind are not known")?;
                core::str::from_utf8(raw).map_err(|_| "it is no Unicode text")?;
                // Of a token, what the list was about is whose it is and no part of its key.
                let scope = if kind == kinds::ANACONDA_TOKEN { "" } else { target };
                let place = self.put(kind, scope, text(id), raw).ok_or(NO_ID)?;
                match kind {
                    kinds::ANACONDA_USER => self.anaconda_user(place),
                    kinds::ANACONDA_TOKEN => {
                        let user = prefixed(kinds::ANACONDA_USER, "", target);
                        let token = self.row(place).map(|row| self.key(row).owned()).unwrap_or_default();
                        self.link(TOKEN_OF, &user, &token, "", 0, NO_ID)
                    }
                    _ => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    /// Keeps a row by its id; one that was there before gives way to what is newer. Gives its place.
    fn put(&mut self, id: KindId, target: &str, found: &str, raw: &[u8]) -> Option<u32> {
        if found.is_empty() {
            return None;
        }
        let key = if kind(id).prefix.is_empty() {
            self.keys.number(found)
        } else {
            self.keys.number(&prefixed(id, target, found))
        };
        self.put_by_key(id, key, raw)
    }

    /// Keeps a row by the number of its key. What has that key already and is of another kind stays.
    pub(super) fn put_by_key(&mut self, kind: KindId, key: u32, raw: &[u8]) -> Option<u32> {
        while self.row_of.len() <= key as usize {
            self.row_of.push(0);
        }
        let text = self.texts.keep_line(raw);
        let slot = self.row_of.get_mut(key as usize)?;
        if let Some(place) = slot.checked_sub(1) {
            let row = self.rows.get_mut(place as usize).filter(|row| row.kind == kind)?;
            row.text = text;
            return Some(place);
        }
        self.rows.push(Row { key, kind, is_default: false, text });
        *slot = self.rows.len() as u32;
        slot.checked_sub(1)
    }

    fn link(
        &mut self,
        kind: LinkKind,
        from: &str,
        to: &str,
        role: &str,
        marks: u8,
        missing: &'static str,
    ) -> Result<(), &'static str> {
        if from.is_empty() || to.is_empty() {
            return Err(missing);
        }
        let (from, to) = (self.keys.number(from), self.keys.number(to));
        let role = if role.is_empty() { 0 } else { self.words.number(role) + 1 };
        let role = u16::try_from(role).map_err(|_| "there are too many different roles")?;
        self.links.push(Link { from, to, role, kind, marks });
        Ok(())
    }

    /// What the row of a user of the second API tells beside the user: groups, and by its subscriptions a seat.
    fn anaconda_user(&mut self, place: u32) -> Result<(), &'static str> {
        let Some(row) = self.row(place) else { return Ok(()) };
        let key = self.key(row).owned();
        let user = Input::read(self.text(row));
        let text = |name: &str| user.text_of(name).unwrap_or_default();
        for group in user.get("groups").map(Input::items).unwrap_or_default() {
            let id = group.text_of("id").unwrap_or_default();
            let Some(place) = self.put(kinds::ANACONDA_GROUP, "", id, group.to_json().as_bytes()) else {
                continue;
            };
            let group = self.row(place).map(|row| self.key(row).owned()).unwrap_or_default();
            self.link(ANACONDA_GROUP_MEMBER, &group, &key, "", 0, "")?;
        }
        let subscriptions = user.get("subscriptions").filter(|list| !list.items().is_empty());
        if let Some(subscriptions) = subscriptions {
            let mut seat = Writer::object();
            let id = text("id").owned();
            seat.field("id", &id);
            seat.field("email", text("email"));
            seat.field_raw("subscriptions", &subscriptions.to_json());
            if let Some(place) = self.put(kinds::ANACONDA_SEAT, "", &id, seat.finish_object().as_bytes()) {
                let seat = self.row(place).map(|row| self.key(row).owned()).unwrap_or_default();
                self.link(SEAT_OF, &key, &seat, "", 0, "")?;
            }
        }
        Ok(())
    }

    fn mark_default(&mut self, place: u32) {
        for (at, row) in self.rows.iter_mut().enumerate() {
            row.is_default = at as u32 == place;
        }
    }

    /// Of the workspaces that only the list with the default one has, the oldest is the default one: it is as old as
    /// the organization, and others can only have been made meanwhile.
    fn settle_default(&mut self, known: usize) {
        let mut oldest: Option<(String, u32)> = None;
        for (place, row) in self.rows.iter().enumerate().skip(known) {
            let [created] = fields(self.texts.bytes(row.text), ["created_at"]);
            let created = text(&created);
            if oldest.as_ref().is_none_or(|(least, _)| created < least.as_str()) {
                oldest = Some((created.owned(), place as u32));
            }
        }
        if let Some((_, place)) = oldest {
            self.mark_default(place);
        }
    }
}

/// The fields that are read of each row of a source: of most, what its id is made of.
fn names_of(source: &str) -> &'static [&'static str] {
    match source {
        "workspaceMembers" => &["user_id", "workspace_id", "workspace_role"],
        "groupMembers" => &["user_id"],
        "serviceAccountWorkspaces" => &["service_account_id", "workspace_id", "workspace_role", "implicit"],
        "anacondaServiceAccounts" => &["client_id"],
        "workspaceRateLimits" => &["rate_limit_id"],
        _ => &["id"],
    }
}

fn kind_of(source: &str) -> Option<KindId> {
    by_source(if source == "workspacesWithDefault" { "workspaces" } else { source })
}

fn or<'a>(given: &'a str, other: &'a str) -> &'a str {
    if given.is_empty() { other } else { given }
}

/// A key whose kind, and what it is about, stand before the id.
fn prefixed(id: KindId, target: &str, found: &str) -> String {
    let mut key = kind(id).prefix.owned();
    if !target.is_empty() {
        key.push_str(target);
        key.push(':');
    }
    key.push_str(found);
    key
}

impl Added {
    fn write(&self) -> String {
        let mut out = Writer::object();
        if self.full {
            out.field_boolean("full", true);
        }
        out.field_number("rows", self.rows as i64);
        out.key("problems");
        out.begin_array();
        for (index, message) in &self.problems {
            let mut problem = Writer::object();
            problem.field_number("index", *index as i64);
            problem.field("message", message);
            problem.field_boolean("dropped", true);
            out.raw(&problem.finish_object());
        }
        out.end_array();
        out.finish_object()
    }
}

/// A list of texts as JSON.
pub fn text_list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    out.push('[');
    for item in items {
        if out.len() > 1 {
            out.push(',');
        }
        write_string(&mut out, item);
    }
    out.push(']');
    out
}
