//! The general surface against the API reference and the SDK's types: every endpoint with its parameters, credential,
//! paging and answer, every object with its fields. The tables were read off these documents, not off the code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use rolecall::contract::anthropic::API;
use rolecall::contract::shape::{Credential, Endpoint, Field, Object, Paging, Place, Returns, Shape};
use std::collections::{BTreeMap, BTreeSet};

/// `METHOD path | name:place, ! required, ? nullable | credential | paging | answer`.
const ENDPOINTS: &str = include_str!("data/general-endpoints.txt");

/// `Object: fields`, `!` always there, `?` nullable.
const OBJECTS: &str = include_str!("data/general-objects.txt");

fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn marked(field: &Field, place: &str) -> String {
    let required = if field.required { "!" } else { "" };
    let null = if matches!(field.shape, Shape::Nullable(_)) { "?" } else { "" };
    format!("{}{place}{required}{null}", field.name)
}

fn parameter(field: &Field) -> String {
    marked(
        field,
        match field.place {
            Place::Path => ":path",
            Place::Query => ":query",
            Place::Body => ":body",
            Place::Inside => ":inside",
        },
    )
}

fn said(endpoint: &Endpoint) -> [&'static str; 3] {
    let credential = match endpoint.credential {
        Credential::Any => "any",
        Credential::OAuth => "oauth",
        other => panic!("this API has no {other:?}"),
    };
    match endpoint.returns {
        Returns::One(object) => [credential, "-", object.name],
        Returns::Page(_, paging) => {
            let paging = match paging {
                Paging::Token => "token",
                Paging::Report => "report",
                Paging::IdCursor => "id",
                Paging::Items => "whole",
            };
            [credential, paging, endpoint.returns.item().unwrap().name]
        }
        other => panic!("this API answers no {other:?}"),
    }
}

#[test]
fn every_endpoint_is_there_with_parameters_credential_paging_and_answer() {
    let by_line: BTreeMap<String, &Endpoint> =
        API.endpoints.iter().map(|one| (format!("{} {}", one.method.name(), one.path), *one)).collect();
    let mut count = 0;
    for line in ENDPOINTS.lines() {
        let row: Vec<&str> = line.split('|').map(str::trim).collect();
        let [request, parameters, credential, paging, answer] = row[..] else { panic!("{line}") };
        let endpoint = by_line.get(request).unwrap_or_else(|| panic!("not in the contract: {request}"));
        let ours: BTreeSet<String> = endpoint.params.fields.iter().map(parameter).collect();
        assert_eq!(ours, words(parameters), "{request}");
        assert_eq!(said(endpoint), [credential, paging, answer.trim_matches(['[', ']'])], "{request}");
        count += 1;
    }
    assert_eq!((count, API.endpoints.len()), (63, 85));
}

#[test]
fn every_object_has_the_documented_fields() {
    let mut objects = BTreeMap::new();
    for endpoint in API.endpoints {
        let object = endpoint.returns.item().or(endpoint.returns.object()).unwrap();
        collect(&Shape::Object(object), &mut objects);
        endpoint.params.fields.iter().for_each(|field| collect(&field.shape, &mut objects));
    }
    for line in OBJECTS.lines() {
        let (name, fields) = line.split_once(':').unwrap();
        // One model may serve both ways; its type for requests is named `…Param` in the declarations.
        let object = objects.get(name).or_else(|| objects.get(name.strip_suffix("Param")?));
        let object = object.unwrap_or_else(|| panic!("no object {name}"));
        let ours: BTreeSet<String> = object.fields.iter().map(|field| marked(field, "")).collect();
        // Version 2023-06-01 alone has it; the tables are of 2026-10-21.
        let only_in_2023 = match name {
            "OrganizationRateLimit" | "WorkspaceRateLimit" => "group_type",
            "RBACRole" => "name",
            _ => "",
        };
        let ours: BTreeSet<String> = ours.into_iter().filter(|field| field != only_in_2023).collect();
        assert_eq!(ours, words(fields), "{name}");
    }
}

/// It becomes the JSDoc of the declarations.
#[test]
fn every_parameter_field_and_type_has_a_doc_text() {
    let mut objects = BTreeMap::new();
    for endpoint in API.endpoints {
        let object = endpoint.returns.item().or(endpoint.returns.object()).unwrap();
        collect(&Shape::Object(object), &mut objects);
        objects.insert(endpoint.params.name, endpoint.params);
        endpoint.params.fields.iter().for_each(|field| collect(&field.shape, &mut objects));
    }
    assert!(objects.len() > 200, "{}", objects.len());
    for object in objects.values() {
        assert!(!object.doc.is_empty(), "{}", object.name);
        for field in object.fields {
            assert!(!field.doc.is_empty(), "{}.{}", object.name, field.name);
        }
    }
}

fn collect(shape: &Shape, into: &mut BTreeMap<&'static str, &'static Object>) {
    match shape {
        Shape::Nullable(inner) | Shape::Ours(inner) => collect(inner, into),
        Shape::List(list) | Shape::ListOrWord(list, _) => collect(&list.item, into),
        Shape::Map(map) => collect(&map.value, into),
        Shape::Variants(variants) => {
            variants.objects.iter().for_each(|object| collect(&Shape::Object(object), into))
        }
        Shape::Object(object) if into.insert(object.name, object).is_none() => {
            object.fields.iter().for_each(|field| collect(&field.shape, into));
        }
        _ => {}
    }
}
