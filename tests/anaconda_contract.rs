//! The contract of the organization management API against its facts: every operation with its
//! parameters and kinds, every object with its fields, what each needs and how it is repeated.
//! The tables were read off the documents, not off the code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::anaconda::{WITH_IDS, call, call_in};
use rolecall::contract::anaconda::API;
use rolecall::contract::shape::{
    Credential, Dialects, Endpoint, Field, Form, Method, Object, Pace, Place, Repeat, Returns, Shape,
};
use std::collections::{BTreeMap, BTreeSet};

/// Call | dialects | `METHOD path` | credential | answer | repeat | parameters as
/// `name:place=kind`: `!` required, `?` after a kind nullable.
const OPERATIONS: &str = "
serviceAccounts.create | both | POST /service-accounts | admin | AnacondaServiceAccountCreated | look | name:body!=service-name
serviceAccounts.list | both | GET /service-accounts | admin | [AnacondaServiceAccount] | safe |
serviceAccounts.delete | both | DELETE /service-accounts/{client_id} | admin | nothing | until 404 | client_id:path!=id
users.autoRegister | both | POST /users_auto_registration | service | AnacondaAutoRegistration | never | user_emails:body!=[email]
users.add | both | POST /users | service | AnacondaAddedUser | look | email:body=email? first_name:body=text? last_name:body=text?
users.list | current | GET /users | service | [AnacondaUser] | safe | include_groups:query=boolean
users.remove | both | DELETE /users/{user_id} | service | nothing | until 404 | user_id:path!=id
seats.assign | both | POST /users/{user_id}/seats | service | nothing | until 409 | user_id:path!=id send_seat_assigned_email:query=boolean
seats.revoke | both | DELETE /users/{user_id}/seats | service | nothing | until 404 | user_id:path!=id
tokens.create | both | POST /users/{user_id}/token | service | AnacondaCreatedToken | never | user_id:path!=id expires_at:body!=date-time expiration_tolerance_months:body=integer send_token_email:body=boolean
tokens.update | both | PATCH /users/{user_id}/token | service | anything | safe | user_id:path!=id expires_at:body=date-time? expiration_tolerance_months:body=integer is_renewal:body=boolean
tokens.sync | current | PATCH /users/{user_id}/token | service | anything | safe | user_id:path!=id
tokens.sync | legacy | PATCH /users/{user_id}/token | service | anything | safe | user_id:path!=id
tokens.list | current | GET /users/{user_id}/tokens | service | [AnacondaToken] | safe | user_id:path!=id
tokens.revoke | current | DELETE /users/{user_id}/tokens/{token_id} | service | nothing | until 404 | user_id:path!=id token_id:path!=id
tokens.revoke | legacy | DELETE /users/{user_id}/token | service | nothing | until 404 | user_id:path!=id
token | both | POST  | none | AccessToken | safe |
";

/// Object, then its fields as `name=kind`: `!` always there. What the facts advise to accept
/// beyond the schema (no `email` of a managed user, no list in a registration) is not required.
const OBJECTS: &[(&str, &str)] = &[
    ("AnacondaServiceAccountCreated", "name!=text client_id!=text org_id!=text client_secret!=secret"),
    ("AnacondaServiceAccount", "name!=text client_id!=text org_id!=text"),
    (
        "AnacondaAutoRegistration",
        "users_in_onboarding_process=[text]? users_unavailable_for_onboarding=[text]? total_organization_seats=count available_organization_seats=count",
    ),
    ("AnacondaAddedUser", "id!=text email=text? first_name=text? last_name=text?"),
    (
        "AnacondaUser",
        "id!=text email=text? first_name=text? last_name=text? role!=member|admin|billing_manager subscriptions!=[text] groups=[AnacondaGroup]?",
    ),
    (
        "AnacondaGroup",
        "id!=text name!=text org_id!=text created_at!=text updated_at!=text? user_count!=number",
    ),
    ("AnacondaCreatedToken", "token!=secret expires_at=text?"),
    // An object of unknown members: nothing is said of it.
    ("AnacondaToken", "id!=text expires_at!=text metadata!=any revoked=boolean?"),
    ("AccessToken", "access_token!=secret expires_in=any"),
];

fn kind(shape: &Shape) -> String {
    match shape {
        Shape::Text(text) => match text.form {
            Form::Free => "text",
            Form::Email => "email",
            Form::Timestamp => "date-time",
            Form::Segment => "id",
            Form::ServiceName => "service-name",
            Form::Secret => "secret",
            other => panic!("this API has no {other:?}"),
        }
        .to_owned(),
        Shape::Integer { .. } => "integer".to_owned(),
        Shape::Number => "number".to_owned(),
        Shape::Flag => "boolean".to_owned(),
        Shape::Count => "count".to_owned(),
        Shape::Any => "any".to_owned(),
        Shape::Choice(choice) => {
            choice.words.iter().map(|word| word.word).collect::<Vec<_>>().join("|").to_owned()
        }
        Shape::Object(object) => object.name.to_owned(),
        Shape::List(list) => format!("[{}]", kind(&list.item)),
        Shape::Nullable(inner) => format!("{}?", kind(inner)),
        Shape::Ours(inner) => kind(inner),
        other => panic!("this API has no {other:?}"),
    }
}

fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn parameter(field: &Field) -> String {
    let place = match field.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Body => "body",
        Place::Inside => "inside",
    };
    format!("{}:{place}{}={}", field.name, if field.required { "!" } else { "" }, kind(&field.shape))
}

fn dialects(endpoint: &Endpoint) -> &'static str {
    match endpoint.dialects {
        Dialects::ALL => "both",
        Dialects::CURRENT => "current",
        _ => "legacy",
    }
}

#[test]
fn every_operation_of_the_endpoint_table_is_there_with_its_parameters() {
    let mut documented = BTreeMap::new();
    for line in OPERATIONS.trim().lines() {
        let row: Vec<&str> = line.split('|').map(str::trim).collect();
        assert!(documented.insert((row[0], row[1]), row).is_none(), "twice: {line}");
    }
    for endpoint in API.endpoints {
        let key = (endpoint.call, dialects(endpoint));
        let row = documented.remove(&key).unwrap_or_else(|| panic!("not documented: {key:?}"));
        let [_, _, request, credential, answer, repeat, params] = row[..] else { panic!("{row:?}") };
        assert_eq!(format!("{} {}", endpoint.method.name(), endpoint.path).trim(), request, "{key:?}");
        let ours: BTreeSet<String> = endpoint.params.fields.iter().map(parameter).collect();
        assert_eq!(ours, words(params), "{key:?}");
        let needs = match endpoint.credential {
            Credential::Admin => "admin",
            Credential::Service => "service",
            Credential::None => "none",
            other => panic!("this API has no {other:?}"),
        };
        assert_eq!(needs, credential, "{key:?}");
        let gives = match endpoint.returns {
            Returns::One(object) => object.name.to_owned(),
            Returns::Page(..) => format!("[{}]", endpoint.returns.item().unwrap().name),
            Returns::Nothing => "nothing".to_owned(),
            Returns::Anything => "anything".to_owned(),
        };
        assert_eq!(gives, answer, "{key:?}");
        let again = match &endpoint.repeat {
            Repeat::Safe => "safe".to_owned(),
            Repeat::Until(status) => format!("until {status}"),
            Repeat::Create { look: Some(_), .. } => "look".to_owned(),
            Repeat::Create { look: None, .. } => "never".to_owned(),
        };
        assert_eq!(again, repeat, "{key:?}");
    }
    assert!(documented.is_empty(), "not in the contract: {documented:?}");
}

#[test]
fn every_object_has_the_documented_fields_and_kinds() {
    let mut objects = BTreeMap::new();
    for endpoint in API.endpoints {
        let item = endpoint.returns.item().or_else(|| endpoint.returns.object());
        item.into_iter().for_each(|object| collect(object, &mut objects));
    }
    for (name, fields) in OBJECTS {
        let object: &Object = objects.remove(name).unwrap_or_else(|| panic!("no object {name}"));
        let field = |field: &Field| {
            format!("{}{}={}", field.name, if field.required { "!" } else { "" }, kind(&field.shape))
        };
        assert_eq!(object.fields.iter().map(field).collect::<BTreeSet<_>>(), words(fields), "{name}");
    }
    assert!(objects.is_empty(), "not documented: {:?}", objects.keys());
}

fn collect(object: &'static Object, into: &mut BTreeMap<&'static str, &'static Object>) {
    into.insert(object.name, object);
    for field in object.fields {
        let mut shape = &field.shape;
        while let Shape::Nullable(inner) = shape {
            shape = inner;
        }
        if let Shape::List(list) = shape
            && let Shape::Object(inner) = list.item
        {
            collect(inner, into);
        }
    }
}

#[test]
fn thirteen_operations_and_sync_are_fourteen_public_names() {
    let mut names: BTreeSet<&str> = API.endpoints.iter().map(|endpoint| endpoint.call).collect();
    assert!(names.remove("token"), "the request for a token is no call of the tree");
    assert_eq!(names.len(), 14);
    for endpoint in API.endpoints {
        assert!(!endpoint.doc.is_empty(), "no doc text: {}", endpoint.call);
        for field in endpoint.params.fields {
            assert!(!field.doc.is_empty(), "no doc text: {}.{}", endpoint.call, field.name);
        }
    }
}

#[test]
fn every_path_is_below_the_organization() {
    assert_eq!(API.prefix, "/organizations/{org_id}");
    for endpoint in API.endpoints.iter().filter(|endpoint| endpoint.call != "token") {
        assert!(endpoint.path.starts_with('/') && !endpoint.path.contains("org_id"), "{}", endpoint.path);
    }
}

#[test]
fn lists_come_whole_and_no_call_has_a_limit_or_a_cursor() {
    for endpoint in API.endpoints {
        for name in ["limit", "offset", "page", "cursor", "after_id", "before_id"] {
            assert!(endpoint.params.field(name).is_none(), "{}: {name}", endpoint.call);
        }
        if endpoint.is_list() {
            let envelope = endpoint.returns.object().unwrap();
            let fields: Vec<&str> = envelope.fields.iter().map(|field| field.name).collect();
            assert_eq!((fields, endpoint.method), (vec!["items"], Method::Get), "{}", endpoint.call);
        }
    }
}

#[test]
fn the_pace_of_invites_is_of_the_other_api() {
    assert!(API.endpoints.iter().all(|endpoint| endpoint.pace == Pace::General));
}

#[test]
fn the_last_parameter_of_the_path_is_positional_but_for_the_older_revocation() {
    for (name, positional) in WITH_IDS {
        assert_eq!(call(name).positional().map(|field| field.name), Some(*positional), "{name}");
    }
    assert!(call_in(Dialects::LEGACY, "tokens.revoke").positional().is_none());
}

#[test]
fn what_is_lost_is_looked_for_by_its_natural_key() {
    let look = |name: &str| match &call(name).repeat {
        Repeat::Create { look: Some(look), .. } => look,
        other => panic!("{other:?}"),
    };
    let account = look("serviceAccounts.create");
    assert_eq!((account.endpoint.call, account.key), ("serviceAccounts.list", "name"));
    assert_eq!(account.told, Some("client_id"), "its secret is lost, so it is never the result");
    let user = look("users.add");
    assert_eq!((user.endpoint.call, user.key, user.told), ("users.list", "email", None));
    assert_eq!(user.equal.iter().copied().collect::<BTreeSet<_>>().len(), 3, "{:?}", user.equal);
    for name in ["serviceAccounts.create", "users.add"] {
        assert_eq!(look(name).endpoint.credential, call(name).credential, "one token serves both");
    }
}

#[test]
fn mails_and_lasting_effects_are_warned_of_in_a_plan() {
    for (name, word) in [
        ("users.autoRegister", "mail"),
        ("tokens.create", "mail"),
        ("serviceAccounts.create", "secret"),
        ("seats.revoke", "token"),
        ("users.remove", "seat"),
    ] {
        let warning = call(name).warning.unwrap_or_else(|| panic!("no warning: {name}"));
        assert!(warning.contains(word), "{name}: {warning}");
    }
}

#[test]
fn answers_with_a_secret_are_known_as_such() {
    for endpoint in API.endpoints {
        let secret = ["serviceAccounts.create", "tokens.create", "token"].contains(&endpoint.call);
        assert_eq!(endpoint.returns.is_secret(), secret, "{}", endpoint.call);
    }
}
