//! When everything is there: who is bound to whom, and everything in its order, whatever order it came in.

use super::edge::{
    ALLOWS, ASSIGNED, CREATED, Class, Edge, HAS, IS, MOST_THINGS, USES, edge_type, put_in_order,
};
use super::fields::{Field, fields, inside, text, texts};
use super::kinds::{self, KindId, kind};
use super::unresolved::{Reason, Unresolved};
use super::{Graph, Known, LINKS, MEMBER, SERVICE_ACCOUNT_MEMBER};
use crate::engine::input::Input;
use crate::engine::text::{is_one_of, lower_case};
use crate::prelude::*;
use crate::rules::order::sorted;

/// What the account has, as far as it is there (facts §4).
const OF_ACCOUNT: &[KindId] =
    &[kinds::INVITE, kinds::ISSUER, kinds::GROUP, kinds::SERVICE_ACCOUNT, kinds::USER, kinds::WORKSPACE];
const OF_ANACONDA: &[KindId] =
    &[kinds::ANACONDA_GROUP, kinds::ANACONDA_SEAT, kinds::ANACONDA_SERVICE_ACCOUNT, kinds::ANACONDA_USER];

/// Edges before their ends have ranks.
#[derive(Default)]
struct Draft {
    edges: Vec<Edge>,
    unresolved: Vec<Unresolved>,
    /// The ranks of each row, as source and as target.
    source_rank: Vec<u32>,
    target_rank: Vec<u32>,
}

/// One end of an edge, or both: their kinds and class, and the numbers of their keys.
struct Ends {
    from: (KindId, u32),
    class: Class,
    to: (KindId, u32),
    role: u32,
    marks: u32,
}

impl Graph {
    /// Makes the edges and puts everything in order. `meta`: `{ users, workspaces: "all" | "some" | "none", archived,
    /// defaultWorkspace, endedAt }`.
    pub fn settle(&mut self, meta: &Input) {
        let known = |name: &str| match meta.text_of(name) {
            Some("some") => Known::Some,
            Some("none") => Known::None,
            _ => Known::All,
        };
        let flag = |name: &str| meta.get(name) != Some(&Input::Bool(false));
        self.circumstances.users = known("users");
        self.circumstances.workspaces = known("workspaces");
        self.circumstances.archived = flag("archived");
        self.circumstances.default_workspace = flag("defaultWorkspace");
        self.circumstances.ended_at = meta.get("endedAt").and_then(Input::as_i64).unwrap_or_default();

        let mut draft = Draft::default();
        self.rank(&mut draft);
        self.link_rows(&mut draft);
        self.link_accounts(&mut draft);
        self.link_persons(&mut draft);
        draft.edges.reserve(self.links.len());
        for link in &self.links {
            let Some((from, class, to)) = LINKS.get(usize::from(link.kind)).copied() else { continue };
            let missing = |target: bool| match (link.kind, target) {
                (MEMBER, false) => self.user_missing(Reason::MemberNotInOrganization),
                (MEMBER | SERVICE_ACCOUNT_MEMBER, true) => self.workspace_missing(false),
                _ => Reason::NotListed,
            };
            let (role, marks) = (u32::from(link.role), u32::from(link.marks));
            self.bind(
                &mut draft,
                &Ends { from: (from, link.from), class, to: (to, link.to), role, marks },
                &missing,
            );
        }
        put_in_order(&mut draft.edges);
        let ends = |one: &Unresolved| (one.ends.0, one.class, one.ends.1);
        let texts = |one: &Unresolved| (self.keys.get(one.from), self.keys.get(one.to));
        let of_type = |one: &Unresolved| edge_type(one.ends.0, one.class, one.ends.1);
        // Of those that are the same, the first stays: here, too, that is to be what came last.
        draft.unresolved.reverse();
        // The names of types are made only where they are not the same.
        let before = |a, b| if ends(a) == ends(b) { texts(a) < texts(b) } else { of_type(a) < of_type(b) };
        let found = &draft.unresolved;
        let places = sorted(found.len(), &|a, b| match (found.get(a as usize), found.get(b as usize)) {
            (Some(a), Some(b)) => before(a, b),
            _ => false,
        });
        let mut unresolved: Vec<Unresolved> = Vec::new();
        for one in places.iter().filter_map(|place| found.get(*place as usize)) {
            if !unresolved.last().is_some_and(|last| ends(last) == ends(one) && texts(last) == texts(one)) {
                unresolved.push(one.clone());
            }
        }
        self.edges = draft.edges;
        self.unresolved = unresolved;
    }

    /// Puts the things in order: by type and key, and the ranks that edges are ordered by.
    fn rank(&mut self, draft: &mut Draft) {
        let things: Vec<u32> = (0..self.rows.len() as u32)
            .filter(|place| self.row(*place).is_some_and(|row| !kind(row.kind).entity.is_empty()))
            .take(MOST_THINGS)
            .collect();
        let key = |place: u32| {
            let row = things.get(place as usize).and_then(|row| self.row(*row));
            row.map_or("", |row| self.key(row))
        };
        let pick = |places: Vec<u32>| -> Vec<u32> {
            places.iter().filter_map(|place| things.get(*place as usize).copied()).collect()
        };
        let by_key = sorted(things.len(), &|a, b| key(a) < key(b));
        // A source stands in the key of its edges before a `|`, which makes a difference only where one key begins
        // with all of another.
        let nested = by_key.windows(2).any(|pair| match pair {
            [a, b] => key(*b).starts_with(key(*a)),
            _ => false,
        });
        let closed = |place: u32| key(place).bytes().chain([b'|']);
        let by_source =
            if nested { sorted(things.len(), &|a, b| closed(a).lt(closed(b))) } else { by_key.clone() };
        // Kinds stand in the order of their types.
        let mut by_type = Vec::with_capacity(things.len());
        for kind in 0..kinds::KINDS.len() as KindId {
            by_type.extend(by_key.iter().copied().filter(|place| {
                things.get(*place as usize).and_then(|row| self.row(*row)).is_some_and(|row| row.kind == kind)
            }));
        }
        let (entities, sources, targets) = (pick(by_type), pick(by_source), pick(by_key));
        let ranks = |order: &[u32]| {
            let mut ranks = vec![0_u32; self.rows.len()];
            for (rank, row) in order.iter().enumerate() {
                if let Some(slot) = ranks.get_mut(*row as usize) {
                    *slot = rank as u32;
                }
            }
            ranks
        };
        draft.source_rank = ranks(&sources);
        draft.target_rank = ranks(&targets);
        self.entities = entities;
        self.sources = sources;
        self.targets = targets;
    }

    /// An edge where both ends are there, an unresolved reference where one is.
    fn bind(&self, draft: &mut Draft, ends: &Ends, missing: &dyn Fn(bool) -> Reason) {
        let from = self.find(ends.from.1, ends.from.0);
        let to = self.find(ends.to.1, ends.to.0);
        let rank = |ranks: &[u32], row: u32| ranks.get(row as usize).copied().unwrap_or_default();
        if let (Some(from), Some(to)) = (from, to) {
            let edge = Edge::new(rank(&draft.source_rank, from), ends.class, rank(&draft.target_rank, to));
            return draft.edges.push(Edge { role: ends.role, marks: ends.marks, ..edge });
        }
        draft.unresolved.push(Unresolved {
            ends: (ends.from.0, ends.to.0),
            class: ends.class,
            from: ends.from.1,
            to: ends.to.1,
            target_missing: from.is_some(),
            reason: missing(from.is_some()),
            role: ends.role,
        });
    }

    /// What rows tell of others by their ids.
    fn link_rows(&mut self, draft: &mut Draft) {
        // Numbers first: the ids that rows name may be new.
        let mut found: Vec<(KindId, String, Class, KindId, String, bool)> = Vec::new();
        for row in &self.rows {
            let raw = self.texts.bytes(row.text);
            let key = || self.key(row).owned();
            match row.kind {
                kinds::API_KEY => self.link_key(key(), raw, &mut found),
                kinds::WORKSPACE => {
                    let [used] = fields(raw, ["external_key_id"]);
                    if !text(&used).is_empty() {
                        found.push((row.kind, key(), USES, kinds::EXTERNAL_KEY, text(&used).owned(), false));
                    }
                }
                kinds::RULE => {
                    let [issuer, target, workspaces] = fields(raw, ["issuer_id", "target", "workspace_ids"]);
                    let [account] = inside(&target, ["service_account_id"]);
                    if !text(&issuer).is_empty() {
                        found.push((kinds::ISSUER, text(&issuer).owned(), HAS, row.kind, key(), false));
                    }
                    if !text(&account).is_empty() {
                        let account = text(&account).owned();
                        found.push((row.kind, key(), ASSIGNED, kinds::SERVICE_ACCOUNT, account, false));
                    }
                    for workspace in texts(&workspaces) {
                        found.push((row.kind, key(), ALLOWS, kinds::WORKSPACE, workspace, false));
                    }
                }
                kinds::GROUP => {
                    let [role_ids, roles] = fields(raw, ["role_ids", "roles"]);
                    let given = if matches!(role_ids, Field::Absent) { &roles } else { &role_ids };
                    for role in texts(given) {
                        found.push((row.kind, key(), ASSIGNED, kinds::ROLE, role, false));
                    }
                }
                _ => {}
            }
        }
        for (from, from_key, class, to, to_key, archived) in found {
            let (from_key, to_key) = (self.keys.number(&from_key), self.keys.number(&to_key));
            let missing = |target: bool| match (from, class, to, target) {
                (kinds::USER, CREATED, _, false) => self.user_missing(Reason::CreatorRemoved),
                (kinds::USER, _, _, false) => self.user_missing(Reason::MemberNotInOrganization),
                (kinds::WORKSPACE, _, kinds::API_KEY, false) => self.workspace_missing(archived),
                (_, _, kinds::WORKSPACE, true) => self.workspace_missing(false),
                // They take a credential of their own.
                (kinds::SERVICE_ACCOUNT, ..) | (_, _, kinds::SERVICE_ACCOUNT | kinds::EXTERNAL_KEY, _)
                    if self.of_kind(if target { to } else { from }).next().is_none() =>
                {
                    Reason::NotPermitted
                }
                _ => Reason::NotListed,
            };
            let ends = Ends { from: (from, from_key), class, to: (to, to_key), role: 0, marks: 0 };
            self.bind(draft, &ends, &missing);
        }
    }

    fn link_key(
        &self,
        key: String,
        raw: &[u8],
        found: &mut Vec<(KindId, String, Class, KindId, String, bool)>,
    ) {
        let names = ["created_by", "principal", "scope", "workspace_id", "status"];
        let [created_by, principal, scope, workspace_id, status] = fields(raw, names);
        let [creator, creator_type] = inside(&created_by, ["id", "type"]);
        let creator_kind = match text(&creator_type) {
            "user" => Some(kinds::USER),
            "service_account" => Some(kinds::SERVICE_ACCOUNT),
            _ => None,
        };
        if let Some(kind) = creator_kind.filter(|_| !text(&creator).is_empty()) {
            found.push((kind, text(&creator).owned(), CREATED, kinds::API_KEY, key.clone(), false));
        }
        let [user, service_account] = inside(&principal, ["user_id", "service_account_id"]);
        for (kind, actor) in [(kinds::USER, &user), (kinds::SERVICE_ACCOUNT, &service_account)] {
            if !text(actor).is_empty() {
                found.push((kind, text(actor).owned(), ASSIGNED, kinds::API_KEY, key.clone(), false));
            }
        }
        let [scope_type, scoped] = inside(&scope, ["type", "workspace_id"]);
        let place = if matches!(scope, Field::Absent) { &workspace_id } else { &scoped };
        if text(&scope_type) == "organization" {
            let account = self.of_kind(kinds::ACCOUNT).next().map(|(_, row)| self.key(row).owned());
            if let Some(account) = account {
                found.push((kinds::ACCOUNT, account, HAS, kinds::API_KEY, key, false));
            }
        } else if !text(place).is_empty() {
            let archived = text(&status) == "archived";
            found.push((kinds::WORKSPACE, text(place).owned(), HAS, kinds::API_KEY, key, archived));
        }
    }

    /// What the organizations have.
    fn link_accounts(&self, draft: &mut Draft) {
        for (account, parts) in [(kinds::ACCOUNT, OF_ACCOUNT), (kinds::ANACONDA_ORGANIZATION, OF_ANACONDA)] {
            let Some(from) = self.of_kind(account).next().map(|(_, row)| row.key) else { continue };
            for row in self.rows.iter().filter(|row| is_one_of(row.kind, parts)) {
                let ends =
                    Ends { from: (account, from), class: HAS, to: (row.kind, row.key), role: 0, marks: 0 };
                self.bind(draft, &ends, &|_| Reason::NotListed);
            }
        }
    }

    /// Who is the same person in both organizations: by the address, whatever the case of its letters.
    fn link_persons(&self, draft: &mut Draft) {
        let addresses = |kind: KindId| -> Vec<(String, u32)> {
            let all = self.of_kind(kind).map(|(_, row)| {
                let [email] = fields(self.texts.bytes(row.text), ["email"]);
                (lower_case(text(&email)), row.key)
            });
            all.filter(|(email, _)| !email.is_empty()).collect()
        };
        let others = addresses(kinds::ANACONDA_USER);
        if others.is_empty() {
            return;
        }
        let email_of = |place: u32| others.get(place as usize).map_or("", |(email, _)| email.as_str());
        let order = sorted(others.len(), &|a, b| email_of(a) < email_of(b));
        for (email, user) in addresses(kinds::USER) {
            let start = order.partition_point(|place| email_of(*place) < email.as_str());
            for place in order.iter().skip(start).take_while(|place| email_of(**place) == email) {
                let Some((_, other)) = others.get(*place as usize) else { continue };
                let ends = Ends {
                    from: (kinds::USER, user),
                    class: IS,
                    to: (kinds::ANACONDA_USER, *other),
                    role: 0,
                    marks: 0,
                };
                self.bind(draft, &ends, &|_| Reason::NotListed);
            }
        }
    }
}
