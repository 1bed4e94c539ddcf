//! What a writing call is about, for the journal: its target and its changes.

use super::input::Input;
use super::issue::shown;
use super::json::Writer;
use crate::contract::shape::{Endpoint, Form, Object, Place, Repeat, Shape, Text};
use crate::prelude::*;

/// Most bytes of a nested value that is given as it is; of a longer one its text is cut.
const LONGEST: usize = 200;

/// What a call is about, as JSON `{ write, target, changes }`, read off its arguments, refused
/// ones included; `None` when it only reads.
///
/// The target is the ids of the path, and what a creation or an addition is about: its first required
/// field (`wrkspc_1/user_2`); changes are the fields of the body, texts cut at 100 characters.
pub fn subject(endpoint: Option<&Endpoint>, args: &Input) -> String {
    let (mut target, mut changes) = (String::new(), Writer::object());
    let (mut any, mut passed) = (false, false);
    let creates = endpoint.is_some_and(|endpoint| matches!(endpoint.repeat, Repeat::Create { .. }));
    for field in endpoint.map(|endpoint| endpoint.params.fields).unwrap_or_default() {
        let in_body = field.place == Place::Body;
        // What a creation is about is its first required field, given or not, and so is an id that any
        // call must have; an amount is nobody.
        let tells = matches!(field.shape, Shape::Id(_)) || creates && !is_amount(&field.shape);
        let named = tells && in_body && field.required && !passed;
        passed |= named;
        let Some(value) = args.get(field.name) else { continue };
        let text = value.as_str().map(shown);
        if let Some(text) = text.as_deref().filter(|_| field.place == Place::Path || named) {
            if !target.is_empty() {
                target.push('/');
            }
            target.push_str(text);
        }
        if in_body {
            any = true;
            changes.key(field.name);
            let json = value.to_json();
            match text {
                Some(text) => changes.string(&text),
                // It may hold anything, key material too.
                None if is_free(&field.shape) => changes.string("not kept"),
                None if json.len() > LONGEST => changes.string(&shown(&json)),
                None => changes.raw(&json),
            }
        }
    }
    let mut out = Writer::object();
    out.field_boolean("write", endpoint.is_some());
    out.field_or_null("target", Some(&*target).filter(|target| !target.is_empty()));
    out.key("changes");
    let changes = changes.finish_object();
    out.raw(if any { &changes } else { "null" });
    out.finish_object()
}

fn is_amount(shape: &Shape) -> bool {
    matches!(shape, Shape::Text(Text { form: Form::Digits, .. }))
}

/// Whether there is a place in it for anything.
fn is_free(shape: &Shape) -> bool {
    let in_object = |object: &Object| object.fields.iter().any(|field| is_free(&field.shape));
    match shape {
        Shape::Any => true,
        Shape::Nullable(inner) | Shape::Ours(inner) => is_free(inner),
        Shape::List(list) => is_free(&list.item),
        Shape::Map(map) => is_free(&map.value),
        Shape::Object(object) => in_object(object),
        Shape::Variants(variants) => variants.objects.iter().any(|object| in_object(object)),
        _ => false,
    }
}
