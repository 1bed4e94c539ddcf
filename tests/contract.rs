//! The contract against the API reference: every endpoint with its parameters,
//! every object with its fields. The tables were read off the reference and the
//! SDK's types, not off the code.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod common;

use rolecall::contract::APIS;
use rolecall::contract::anthropic::API;
use rolecall::contract::shape::{Endpoint, Field, Object, Place, Repeat, Shape};
use rolecall::contract::{pack, unpack};
use std::collections::{BTreeMap, BTreeSet};

/// `METHOD path`, then `name:place`, `!` required, `?` nullable.
const ENDPOINTS: &[(&str, &str)] = &[
    ("GET /v1/organizations/me", ""),
    ("GET /v1/organizations/users/{user_id}", "user_id:path!"),
    ("POST /v1/organizations/users/{user_id}", "user_id:path! role:body!"),
    ("GET /v1/organizations/users", "limit:query after_id:query before_id:query email:query roles:query"),
    ("DELETE /v1/organizations/users/{user_id}", "user_id:path!"),
    ("POST /v1/organizations/invites", "email:body! role:body! rbac_group_ids:body"),
    ("GET /v1/organizations/invites/{invite_id}", "invite_id:path!"),
    (
        "GET /v1/organizations/invites",
        "limit:query after_id:query before_id:query email:query roles:query statuses:query",
    ),
    ("DELETE /v1/organizations/invites/{invite_id}", "invite_id:path!"),
    (
        "POST /v1/organizations/workspaces",
        "name:body! data_residency:body? display_color:body? external_key_id:body? tags:body? user_profile_id:body?",
    ),
    ("GET /v1/organizations/workspaces/{workspace_id}", "workspace_id:path!"),
    (
        "POST /v1/organizations/workspaces/{workspace_id}",
        "workspace_id:path! data_residency:body? display_color:body external_key_id:body name:body tags:body? user_profile_id:body",
    ),
    (
        "GET /v1/organizations/workspaces",
        "limit:query after_id:query before_id:query ids:query include_archived:query include_default:query",
    ),
    ("POST /v1/organizations/workspaces/{workspace_id}/archive", "workspace_id:path!"),
    ("GET /v1/organizations/workspaces/{workspace_id}/members/{user_id}", "workspace_id:path! user_id:path!"),
    (
        "POST /v1/organizations/workspaces/{workspace_id}/members/{user_id}",
        "workspace_id:path! user_id:path! workspace_role:body!",
    ),
    (
        "GET /v1/organizations/workspaces/{workspace_id}/members",
        "workspace_id:path! limit:query after_id:query before_id:query",
    ),
    (
        "POST /v1/organizations/workspaces/{workspace_id}/members",
        "workspace_id:path! user_id:body! workspace_role:body!",
    ),
    (
        "DELETE /v1/organizations/workspaces/{workspace_id}/members/{user_id}",
        "workspace_id:path! user_id:path!",
    ),
    ("GET /v1/organizations/api_keys/{api_key_id}", "api_key_id:path!"),
    ("POST /v1/organizations/api_keys/{api_key_id}", "api_key_id:path! name:body? status:body?"),
    (
        "GET /v1/organizations/api_keys",
        "limit:query after_id:query before_id:query created_by_user_id:query? status:query? workspace_id:query?",
    ),
];

/// Object, then its fields: `!` always there, `?` nullable.
const OBJECTS: &[(&str, &str)] = &[
    ("OrganizationInfo", "id! name! type!"),
    ("OrganizationUser", "id! added_at! email! name! role! type!"),
    (
        "OrganizationInvite",
        "id! accepted_at!? email! expires_at! invited_at! rbac_group_ids! role! status! type!",
    ),
    ("DataResidencyCreateConfig", "allowed_inference_geos? default_inference_geo? workspace_geo?"),
    (
        "Workspace",
        "id! archived_at!? compartment_id! created_at! data_residency! display_color! external_key_id!? name! tags! type! user_profile_id!?",
    ),
    ("DataResidency", "allowed_inference_geos! default_inference_geo! workspace_geo!"),
    ("DataResidencyUpdateConfig", "allowed_inference_geos? default_inference_geo?"),
    ("WorkspaceMember", "type! user_id! workspace_id! workspace_role!"),
    (
        "APIKey",
        "id! created_at! created_by!? expires_at!? name! partial_key_hint!? principal!? scope! status! type!",
    ),
    ("APIKeyCreatedBy", "id! type!"),
    ("APIKeyUserActor", "type! user_id!"),
    ("APIKeyServiceAccountActor", "service_account_id! type!"),
    ("APIKeyOrganizationScope", "type!"),
    ("APIKeyWorkspaceScope", "type! workspace_id!"),
];

fn nullable(shape: &Shape) -> bool {
    matches!(shape, Shape::Nullable(_))
}

fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn every_endpoint_has_the_documented_parameters() {
    let mut documented: BTreeMap<&str, &str> = ENDPOINTS.iter().copied().collect();
    // What was added later stands in tables of its own (`general_surface.rs`).
    for endpoint in API.endpoints.iter().take(ENDPOINTS.len()) {
        let line = format!("{} {}", endpoint.method.name(), endpoint.path);
        let params = documented.remove(line.as_str()).unwrap_or_else(|| panic!("not documented: {line}"));
        let ours: BTreeSet<String> = endpoint.params.fields.iter().map(parameter).collect();
        assert_eq!(ours, words(params), "{line}");
    }
    assert!(documented.is_empty(), "not in the contract: {documented:?}");
}

fn parameter(field: &Field) -> String {
    let place = match field.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Body => "body",
        Place::Inside => "inside",
    };
    let required = if field.required { "!" } else { "" };
    let null = if nullable(&field.shape) { "?" } else { "" };
    format!("{}:{place}{required}{null}", field.name)
}

#[test]
fn every_object_has_the_documented_fields() {
    let mut objects = BTreeMap::new();
    for endpoint in API.endpoints {
        let object = endpoint.returns.object().expect("every call of this API answers an object");
        collect(&Shape::Object(object), &mut objects);
        for field in endpoint.params.fields {
            collect(&field.shape, &mut objects);
        }
    }
    for (name, fields) in OBJECTS {
        let object = objects.get(name).unwrap_or_else(|| panic!("no object {name}"));
        let ours: BTreeSet<String> = object
            .fields
            .iter()
            // Version 2023-06-01 alone has it; the table is of 2026-10-21.
            .filter(|field| (*name, field.name) != ("APIKey", "workspace_id"))
            .map(|field| {
                let required = if field.required { "!" } else { "" };
                let null = if nullable(&field.shape) { "?" } else { "" };
                format!("{}{required}{null}", field.name)
            })
            .collect();
        assert_eq!(ours, words(fields), "{name}");
    }
}

fn collect(shape: &Shape, into: &mut BTreeMap<&'static str, &'static Object>) {
    match shape {
        Shape::Nullable(inner) => collect(inner, into),
        Shape::List(list) | Shape::ListOrWord(list, _) => collect(&list.item, into),
        Shape::Map(map) => collect(&map.value, into),
        Shape::Variants(variants) => {
            variants.objects.iter().for_each(|object| collect(&Shape::Object(object), into))
        }
        Shape::Object(object) => {
            into.insert(object.name, object);
            object.fields.iter().for_each(|field| collect(&field.shape, into));
        }
        _ => {}
    }
}

#[test]
fn every_call_name_is_told_apart_and_documented() {
    let mut seen = BTreeSet::new();
    for endpoint in API.endpoints {
        assert!(seen.insert(endpoint.call), "twice: {}", endpoint.call);
        assert!(!endpoint.doc.is_empty(), "no doc text: {}", endpoint.call);
        for field in endpoint.params.fields {
            assert!(!field.doc.is_empty(), "no doc text: {}.{}", endpoint.call, field.name);
        }
    }
    assert_eq!(seen.len(), 85);
}

/// One bit a field is kept while an object is walked.
#[test]
fn no_object_has_more_than_64_fields() {
    for endpoint in APIS.iter().flat_map(|api| api.endpoints) {
        let mut objects = BTreeMap::new();
        if let Some(object) = endpoint.returns.object() {
            collect(&Shape::Object(object), &mut objects);
        }
        assert!(objects.values().all(|object| object.fields.len() <= 64));
    }
}

/// What the wasm carries is what the contract says: every part of it survives packing.
#[test]
fn the_packed_contract_reads_back_whole() {
    for api in APIS {
        let packed: &'static str = pack::api(api).leak();
        let unpacked = unpack::api(api.name, packed);
        assert_eq!(pack::api(unpacked), packed);
        for (ours, theirs) in api.endpoints.iter().zip(unpacked.endpoints) {
            assert_eq!(said(ours), said(theirs));
            let kinds = |endpoint: &Endpoint| endpoint.returns.object().map(kinds);
            assert_eq!(kinds(ours), kinds(theirs), "{}", ours.call);
            assert_eq!(ours.returns.is_secret(), theirs.returns.is_secret(), "{}", ours.call);
        }
    }
}

/// All that is said of a call, but for type names and doc texts, which stay behind.
fn said(endpoint: &Endpoint) -> String {
    let Endpoint { call, method, path, partial_update, credential, available_to, warning, pace, .. } =
        endpoint;
    let Endpoint { fixed_body, dialects, named, .. } = endpoint;
    let repeat = match &endpoint.repeat {
        Repeat::Create { look, how_to_find_out } => {
            let look = look.as_ref().map(|look| {
                let asked = (look.endpoint.call, look.pass, look.fixed, look.key);
                (asked, look.equal, look.dated, look.live, look.told)
            });
            format!("{look:?} {how_to_find_out}")
        }
        other => format!("{other:?}"),
    };
    let params = without_words(&format!("{:?}", endpoint.params));
    format!(
        "{:?} {params} {repeat} {fixed_body:?} {dialects:?} {named}",
        (call, method, path, partial_update, credential, available_to, warning, pace)
    )
}

/// The fields of an answer with their kinds: more is not checked.
fn kinds(object: &Object) -> String {
    let mut out = String::new();
    for field in object.fields {
        let required = if field.required { "!" } else { "" };
        out.push_str(&format!("{}{required}:{} ", field.name, kind(&field.shape)));
    }
    out
}

fn kind(shape: &Shape) -> String {
    match shape {
        Shape::Nullable(inner) => format!("{}?", kind(inner)),
        Shape::Object(object) => format!("{{{}}}", kinds(object)),
        Shape::List(list) => format!("[{}]", kind(&list.item)),
        Shape::ListOrWord(list, word) => format!("[{}]|{word}", kind(&list.item)),
        Shape::Map(map) => format!("map {}", kind(&map.value)),
        Shape::Variants(variants) => {
            variants.objects.iter().map(|object| format!("<{}>", kinds(object))).collect()
        }
        Shape::Word(word) => format!("`{word}`"),
        other => other.kind_name().to_owned(),
    }
}

/// A struct as it is printed, without type names and doc texts.
fn without_words(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.to_owned();
    // `name: "email"` of a field stays; of a type it stands at the head of its struct.
    for marker in
        ["doc: \"", "Object { name: \"", "Choice { name: \"", "IdKind { name: \"", "Variants { name: \""]
    {
        out.clear();
        let mut left = rest.as_str();
        while let Some((before, after)) = left.split_once(marker) {
            out.push_str(before);
            let mut escaped = false;
            let end = after.find(|letter| {
                let ends = letter == '"' && !escaped;
                escaped = letter == '\\' && !escaped;
                ends
            });
            left = &after[end.expect("a closing quote")..];
        }
        out.push_str(left);
        rest = out.clone();
    }
    out
}
