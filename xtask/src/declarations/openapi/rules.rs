//! `x-rolecall-rules`: what a call holds its parameters to beyond each of them. OpenAPI has no words for rules over more
//! than one parameter of the query, nor JSON Schema for sums of days; the description says the same to people.

use rolecall::contract::shape::{Endpoint, Rule};
use serde_json::{Value, json};

/// The rules of a call, if it has any.
pub fn rules(endpoint: &Endpoint) -> Option<Value> {
    let rules: Vec<Value> = endpoint.params.rules.iter().map(rule).collect();
    if rules.is_empty() { None } else { Some(rules.into()) }
}

fn rule(rule: &Rule) -> Value {
    match rule {
        Rule::Exclusive(names) => json!({ "rule": "at-most-one", "of": names }),
        Rule::Needs(names) => json!({ "rule": "at-least-one", "of": names }),
        Rule::Either { field, flag } => json!({ "rule": "either", "field": field, "flag": flag }),
        Rule::MemberOf { field, list } => json!({ "rule": "member", "field": field, "list": list }),
        Rule::Distinct(list) => json!({ "rule": "distinct", "list": list }),
        Rule::Span { from, until, days } => {
            json!({ "rule": "span", "from": from, "until": until, "days": days })
        }
        // Where the deciding parameter is absent, it is `null` here.
        Rule::MostWith { field, by, word, max } => {
            let word = if word.is_empty() { Value::Null } else { (*word).into() };
            json!({ "rule": "at-most", "field": field, "with": { *by: word }, "maximum": max })
        }
    }
}
