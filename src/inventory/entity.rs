//! A row as an entity: the properties of its kind, and what is worked out (facts §3).

use super::kinds::{self, kind};
use super::property::{at, malformed_time, properties, write};
use super::{Graph, Row};
use crate::engine::input::Input;
use crate::engine::json::{Writer, integer};
use crate::engine::text::{is_one_of, lower_case};
use crate::engine::time::rfc3339_ms;
use crate::prelude::*;
use crate::rules::order::sorted;
use crate::rules::text::concat;

/// Organization roles that may manage everything: `membership_admin` manages members only.
pub const ADMIN_ROLES: &[&str] = &["admin", "owner", "primary_owner"];

impl Graph {
    /// The entity as JSON; with the row itself where that is asked for.
    pub(super) fn entity(&self, place: &Row, raw_data: bool) -> String {
        let of = kind(place.kind);
        let row = Input::read(self.text(place));
        let id = row.text_of(of.id).unwrap_or_default();
        let name = name_of(&row, of, place.kind, id);
        let mut out = Writer::object();
        out.field("_key", self.key(place));
        out.field("_type", of.entity);
        out.field("_class", of.class);
        out.field("name", &name);
        out.field("displayName", &name);
        out.field("id", id);
        for property in properties(of.properties) {
            write(&row, &property, &mut out);
        }
        match place.kind {
            kinds::ACCOUNT => out.field("vendor", "Anthropic"),
            kinds::ANACONDA_ORGANIZATION => out.field("vendor", "Anaconda"),
            kinds::USER | kinds::ANACONDA_USER => person(&row, &mut out),
            kinds::SERVICE_ACCOUNT | kinds::ANACONDA_SERVICE_ACCOUNT => machine(&row, &mut out),
            kinds::WORKSPACE => workspace(&row, place.is_default, &mut out),
            kinds::API_KEY => self.api_key(&row, &mut out),
            kinds::ISSUER | kinds::RULE => active(&row, &mut out),
            kinds::ANACONDA_TOKEN => {
                out.field_boolean("active", at(&row, "revoked") != Some(&Input::Bool(true)));
            }
            _ => {}
        }
        if raw_data {
            let mut data = Writer::object();
            data.field("name", "default");
            data.field_raw("rawData", self.text(place));
            let mut list = "[".owned();
            list.push_str(&data.finish_object());
            list.push(']');
            out.field_raw("_rawData", &list);
        }
        out.finish_object()
    }

    fn api_key(&self, row: &Input, out: &mut Writer) {
        let expires = at(row, "expires_at").and_then(Input::as_str).and_then(rfc3339_ms);
        let past = expires.is_some_and(|at| at <= self.circumstances.ended_at);
        out.field_boolean("active", row.text_of("status") == Some("active") && !past);
        out.field_boolean("neverExpires", at(row, "expires_at").is_none());
        let scope = at(row, "scope");
        if let Some(kind) = scope.and_then(|scope| scope.text_of("type")) {
            out.field("scopeType", kind);
        }
        let workspace = match scope {
            Some(scope) => scope.text_of("workspace_id"),
            None => row.text_of("workspace_id"),
        };
        if let Some(workspace) = workspace {
            out.field("workspaceId", workspace);
        }
        let Some(principal) = at(row, "principal") else { return };
        let actor = principal.text_of("user_id").or_else(|| principal.text_of("service_account_id"));
        if let (Some(id), Some(kind)) = (actor, principal.text_of("type")) {
            out.field("principalId", id);
            out.field("principalType", kind);
        }
    }

    /// What could not be said of rows, one sentence each, as a JSON array.
    pub(super) fn warnings_json(&self) -> String {
        let mut out = Writer::new();
        out.begin_array();
        for place in self.entities.iter().filter_map(|place| self.row(*place)) {
            let row = Input::read(self.text(place));
            for property in properties(kind(place.kind).properties).filter(|one| malformed_time(&row, one)) {
                let key = self.key(place);
                out.string(&concat(&["`", property.path, "` of `", key, "` is no time: it is left out"]));
            }
        }
        out.end_array();
        out.finish()
    }
}

/// The name, or what there is in place of one.
fn name_of(row: &Input, of: &kinds::Kind, id: kinds::KindId, key: &str) -> String {
    if id == kinds::ANACONDA_USER {
        let mut name = String::new();
        for part in ["first_name", "last_name"] {
            let part = row.text_of(part).unwrap_or_default().trim_ascii();
            if !name.is_empty() && !part.is_empty() {
                name.push(' ');
            }
            name.push_str(part);
        }
        if !name.is_empty() {
            return name;
        }
    }
    let named =
        of.name.iter().filter_map(|field| row.text_of(field)).find(|text| !text.trim_ascii().is_empty());
    named.unwrap_or(key).owned()
}

fn list_or_null(out: &mut Writer, name: &str, text: Option<&str>) {
    out.key(name);
    match text {
        Some(text) => {
            out.begin_array();
            out.string(text);
            out.end_array();
        }
        None => out.null(),
    }
}

fn person(row: &Input, out: &mut Writer) {
    let email = row.text_of("email").filter(|email| !email.is_empty());
    list_or_null(out, "email", email.filter(|email| is_email(email)));
    list_or_null(out, "username", email);
    let at = email.and_then(at_sign);
    // An address without `@` is a login as a whole.
    list_or_null(out, "shortLoginId", at.map(|(login, _)| login).or(email));
    if let Some(domain) = at.map(|(_, domain)| domain).filter(|domain| !domain.is_empty()) {
        out.key("emailDomain");
        out.begin_array();
        out.string(&lower_case(domain));
        out.end_array();
    }
    // The first API has one name, and splitting it would be a guess.
    out.field_or_null("firstName", row.text_of("first_name"));
    out.field_or_null("lastName", row.text_of("last_name"));
    out.field_boolean("isAdmin", row.text_of("role").is_some_and(|role| ADMIN_ROLES.contains(&role)));
    out.field_boolean("active", true);
    out.field_boolean("isActive", true);
}

/// What stands before and behind the last `@`.
fn at_sign(text: &str) -> Option<(&str, &str)> {
    let at = text.bytes().rposition(|byte| byte == b'@')?;
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, rest.strip_prefix("@")?))
}

fn machine(row: &Input, out: &mut Writer) {
    for name in ["email", "username", "shortLoginId", "firstName", "lastName"] {
        out.key(name);
        out.null();
    }
    out.field_boolean("isPerson", false);
    out.field_boolean("isAdmin", row.text_of("organization_role") == Some("admin"));
    active(row, out);
}

fn active(row: &Input, out: &mut Writer) {
    out.field_boolean("active", at(row, "archived_at").is_none());
}

fn workspace(row: &Input, is_default: bool, out: &mut Writer) {
    active(row, out);
    out.field_boolean("isDefault", is_default);
    let tags = row.get("tags").map(Input::entries).unwrap_or_default();
    if tags.is_empty() {
        return;
    }
    // In the order of their keys, which a server may give in any.
    let tags: Vec<(&str, &str)> =
        tags.iter().map(|(key, value)| (key.as_str(), value.as_str().unwrap_or_default())).collect();
    let tag = |place: u32| tags.get(place as usize).copied().unwrap_or_default();
    let order = sorted(tags.len(), &|a, b| tag(a).0 < tag(b).0);
    let mut names: Vec<String> = Vec::new();
    out.key("tagPairs");
    out.begin_array();
    for (key, value) in order.iter().map(|place| tag(*place)) {
        out.string(&concat(&[key, "=", value]));
    }
    out.end_array();
    for (key, value) in order.iter().map(|place| tag(*place)) {
        let name = tag_name(key, &names);
        // As the text that it is: `007` is no number.
        out.field(&name, value);
        names.push(name);
    }
}

/// A tag as the name of a property: what may not stand there becomes `-`, what is taken gets a number behind it.
fn tag_name(key: &str, taken: &[String]) -> String {
    let mut name = "tag.".owned();
    for letter in key.chars() {
        let fits = letter.is_ascii_alphanumeric() || matches!(letter, '.' | ' ' | '-');
        name.push(if fits { letter } else { '-' });
    }
    if key.is_empty() {
        name.push('-');
    }
    let (plain, mut number) = (name.clone(), 1);
    while taken.contains(&name) {
        number += 1;
        name = concat(&[&plain, "-", &integer(number)]);
    }
    name
}

/// Whether the data model takes an address for one: what it does not take stands under `username` only.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = at_sign(text) else { return false };
    let atom = |part: &[u8]| {
        !part.is_empty()
            && part
                .iter()
                .all(|byte| byte.is_ascii_alphanumeric() || is_one_of(*byte, b"!#$%&'*+/=?^_`{|}~-"))
    };
    let label = |part: &[u8]| {
        let edge = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        edge(part.first())
            && edge(part.last())
            && part.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
    };
    let labels = domain.as_bytes().split(|byte| *byte == b'.');
    local.as_bytes().split(|byte| *byte == b'.').all(atom)
        && labels.clone().count() > 1
        && labels.clone().all(label)
}
