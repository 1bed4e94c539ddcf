//! What comes back: examples made of the documented objects, whole and with each part amiss.

use super::common::{call, short};
use super::objects::{Documented, Member, documented};
use rolecall::contract::shape::Paging;
use rolecall::contract::shape::Returns;
use rolecall::engine::answer::check;
use rolecall::engine::input::Input;
use rolecall::engine::paging::{Next, next};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Each call and the object that it answers; `[…]` for pages of it.
const ANSWERS: &[(&str, &str)] = &[
    ("rbacGroups.members.list", "[RBACGroupMember]"),
    ("rbacGroups.members.add", "RBACGroupMember"),
    ("rbacGroups.members.remove", "DeletedRBACGroupMember"),
    ("rbacGroups.create", "RBACGroup"),
    ("rbacGroups.retrieve", "RBACGroup"),
    ("rbacGroups.update", "RBACGroup"),
    ("rbacGroups.list", "[RBACGroup]"),
    ("rbacGroups.delete", "DeletedRBACGroup"),
    ("rbacRoles.permissions.list", "[RBACRolePermission]"),
    ("rbacRoles.retrieve", "RBACRole"),
    ("rbacRoles.list", "[RBACRole]"),
    ("spendLimits.effective.list", "[SpendSummary]"),
    ("spendLimits.increaseRequests.retrieve", "SpendLimitIncreaseRequest"),
    ("spendLimits.increaseRequests.list", "[SpendLimitIncreaseRequest]"),
    ("spendLimits.increaseRequests.approve", "IncreaseRequestApproveResponse"),
    ("spendLimits.increaseRequests.deny", "SpendLimitIncreaseRequest"),
    ("analytics.apps.chat.projects.list", "[AnalyticsProjectActivity]"),
    ("analytics.artifacts.list", "[AnalyticsArtifactActivity]"),
    ("analytics.connectors.list", "[AnalyticsConnectorActivity]"),
    ("analytics.plugins.list", "[AnalyticsPluginActivity]"),
    ("analytics.skills.list", "[AnalyticsSkillActivity]"),
    ("analytics.summaries.list", "[AnalyticsSingleDayActivitySummary]"),
    ("analytics.users.list", "[AnalyticsUserActivity]"),
];

fn misfits(name: &str, body: &str) -> Vec<String> {
    let checked = check(body.as_bytes(), &call(name).returns, true).unwrap_or_else(|_| panic!("{body}"));
    assert!(checked.usable, "{name} {body}");
    checked.issues.iter().map(short).collect()
}

/// The examples of the facts.
#[test]
fn the_documented_examples_fit() {
    let group = r#"{"id": "rbac_group_012rppKaSVsmTo6NqRDXQXNF", "type": "rbac_group", "name": "Data team", "source_type": "direct", "role_ids": ["rbac_role_016J8xVtKpDq3Wy9ZmN2hR4s"], "created_at": "2026-04-01T00:00:00Z", "updated_at": "2026-04-01T00:00:00Z"}"#;
    let role = r#"{"id": "rbac_role_016J8xVtKpDq3Wy9ZmN2hR4s", "type": "rbac_role", "display_name": "Analyst", "source": {"type": "custom"}, "created_at": "2026-04-01T00:00:00Z", "updated_at": "2026-04-01T00:00:00Z"}"#;
    let limit = r#"{"id": "spl_01RsTuVwXyZaBcDeFgHiJk", "type": "spend_limit", "amount": "50000", "currency": "USD", "period": "monthly", "is_enabled": true, "scope": {"type": "user", "user_id": "user_01WCz1FkmYMm4gnmykNKUu3Q"}, "created_at": "2026-09-01T00:00:00Z", "updated_at": "2026-09-01T00:00:00Z"}"#;
    let approved = format!(
        r#"{{"id":"slir_01AbCdEfGhIjKlMnOpQrSt","type":"spend_limit_increase_request","actor":{{"type":"user_actor","user_id":"user_1","deleted":false,"name":null,"email_address":null}},"created_at":"2026-09-01T00:00:00Z","period":"monthly","resolved_at":"2026-09-01T00:00:00Z","resolved_by":{{"type":"scoped_api_key_actor","scoped_api_key_id":"x"}},"spend_limit":{limit},"spend_summary":null,"status":"approved"}}"#
    );
    let artifacts = r#"{"data": [{"artifact_type": "text/markdown", "is_shared": false, "artifacts_created_count": 12, "published_artifacts_created_count": 0, "distinct_user_count": 5}], "next_page": null}"#;
    for (name, body) in [
        ("rbacGroups.retrieve", group),
        ("rbacRoles.retrieve", role),
        ("spendLimits.increaseRequests.approve", &approved),
        ("analytics.artifacts.list", artifacts),
    ] {
        assert_eq!(misfits(name, body), Vec::<String>::new(), "{name}");
    }
}

/// The documented objects, and how an example is asked.
struct Examples {
    objects: BTreeMap<String, Documented>,
}

/// What may be wrong with an object: the change, and the issue behind the place of the object.
type Flaw = (Value, Vec<String>);

impl Examples {
    fn object(&self, name: &str) -> &Documented {
        self.objects.get(name).unwrap_or_else(|| panic!("no object {name}"))
    }

    /// An example of an object with everything that it may have.
    fn whole(&self, name: &str) -> Value {
        let members = self.object(name).iter();
        members.map(|member| (member.name.clone(), self.value(&member.kind))).collect()
    }

    fn value(&self, kind: &str) -> Value {
        let inside = |head: &str| kind.strip_prefix(head).and_then(|kind| kind.get(..kind.len() - 1));
        match kind {
            "string" => json!("x"),
            "date-time" => json!("2026-11-20T00:00:00Z"),
            "number" => json!(12.5),
            "boolean" => json!(true),
            _ => {
                if let Some(word) = inside("\"") {
                    json!(word)
                } else if let Some(item) = inside("[") {
                    json!([self.value(item), self.value(item)])
                } else if let Some(words) = inside("enum(") {
                    json!(words.split(", ").next())
                } else {
                    self.whole(kind.split(" | ").next().unwrap())
                }
            }
        }
    }

    /// Versions of an object that fit: without what may be absent, with `null` where that may be,
    /// with each object of a union.
    fn fitting(&self, name: &str) -> Vec<Value> {
        let (whole, members) = (self.whole(name), self.object(name));
        let (mut least, mut nulls) = (whole.clone(), whole.clone());
        for member in members {
            if !member.required {
                least.as_object_mut().unwrap().remove(&member.name);
            }
            if member.nullable {
                nulls[&member.name] = Value::Null;
            }
        }
        let mut fitting = vec![whole.clone(), least, nulls];
        for member in members {
            for inner in self.inner(member) {
                fitting
                    .extend(self.fitting(inner).into_iter().map(|value| with(&whole, &member.name, value)));
            }
        }
        fitting
    }

    /// Versions of an object with one flaw each.
    fn flawed(&self, name: &str, in_union: bool) -> Vec<Flaw> {
        let whole = self.whole(name);
        let mut flawed = Vec::new();
        for member in self.object(name) {
            let mut without = whole.clone();
            without.as_object_mut().unwrap().remove(&member.name);
            // A union whose `type` cannot be read is not looked into.
            let untold = in_union && member.name == "type";
            if member.required {
                flawed.push((without, vec![format!("{} required", member.name)]));
            } else {
                flawed.push((without, Vec::new()));
            }
            let code = if untold { "required" } else { "wrong_type" };
            let issue = format!("{} {code}", member.name);
            flawed.push((with(&whole, &member.name, other(&member.kind)), vec![issue.clone()]));
            let null = if member.nullable { Vec::new() } else { vec![issue] };
            flawed.push((with(&whole, &member.name, Value::Null), null));
            let inner = self.inner(member);
            for name in &inner {
                for (value, issues) in self.flawed(name, inner.len() > 1) {
                    let issues = issues.iter().map(|issue| format!("{}.{issue}", member.name)).collect();
                    flawed.push((with(&whole, &member.name, value), issues));
                }
            }
        }
        flawed
    }

    /// The objects that a field may hold.
    fn inner<'a>(&self, member: &'a Member) -> Vec<&'a str> {
        let names: Vec<&str> = member.kind.split(" | ").collect();
        names.into_iter().filter(|name| self.objects.contains_key(*name)).collect()
    }
}

fn with(object: &Value, name: &str, value: Value) -> Value {
    let mut object = object.clone();
    object[name] = value;
    object
}

/// A value of another kind.
fn other(kind: &str) -> Value {
    if kind == "number" || kind == "boolean" { json!("x") } else { json!(7) }
}

/// Each call with its object, the way from the answer to it, and how it is wrapped.
fn each(test: impl Fn(&Examples, &str, &str, &dyn Fn(&Value) -> String, &str)) {
    let examples = Examples { objects: documented() };
    for (name, answer) in ANSWERS {
        match answer.strip_prefix('[').and_then(|answer| answer.strip_suffix(']')) {
            Some(item) => {
                let page = |value: &Value| json!({ "data": [value], "next_page": "x" }).to_string();
                test(&examples, name, item, &page, "data.0.");
            }
            None => test(&examples, name, answer, &Value::to_string, ""),
        }
    }
}

#[test]
fn every_call_has_its_answer() {
    assert!(ANSWERS.iter().map(|(name, _)| name).eq(super::CALLS.iter().map(|(name, _)| name)));
    each(|_, name, object, _, place| {
        let returns = &call(name).returns;
        let ours = returns.item().or(returns.object()).unwrap();
        assert_eq!(ours.name, object, "{name}");
        assert_eq!(matches!(returns, Returns::Page(_, Paging::Token)), !place.is_empty(), "{name}");
    });
}

#[test]
fn what_is_documented_fits() {
    each(|examples, name, object, wrapped, _| {
        for value in examples.fitting(object) {
            assert_eq!(misfits(name, &wrapped(&value)), Vec::<String>::new(), "{name} {value}");
        }
    });
}

#[test]
fn what_is_missing_or_of_another_kind_is_listed_with_its_place() {
    each(|examples, name, object, wrapped, place| {
        for (value, issues) in examples.flawed(object, false) {
            let issues: Vec<String> = issues.iter().map(|issue| format!("{place}{issue}")).collect();
            assert_eq!(misfits(name, &wrapped(&value)), issues, "{name} {value}");
        }
    });
}

#[test]
fn what_is_newer_than_the_documentation_survives() {
    each(|examples, name, object, wrapped, _| {
        let mut value = examples.whole(object);
        for member in examples.object(object) {
            if member.kind.contains(" | ") {
                value[&member.name] = json!({ "type": "newer", "more": [{}] });
            } else if member.kind.starts_with("enum(") || member.kind.starts_with('"') {
                value[&member.name] = json!("newer");
            }
        }
        value["newer"] = json!({ "than": [1, { "this": null }] });
        assert_eq!(misfits(name, &wrapped(&value)), Vec::<String>::new(), "{name} {value}");
    });
}

/// Some of these lists said `has_more` once; the token alone tells where to go on.
#[test]
fn lists_go_on_with_the_token_of_the_page() {
    for (body, expected) in [
        (r#"{"data":[],"next_page":"t"}"#, Next::Cursor(r#"{"page":"t"}"#.to_owned())),
        (r#"{"data":[],"next_page":"t","has_more":false}"#, Next::Cursor(r#"{"page":"t"}"#.to_owned())),
        (r#"{"data":[],"next_page":null}"#, Next::End),
        (r#"{"data":[],"next_page":null,"has_more":true}"#, Next::End),
    ] {
        for (name, _) in ANSWERS.iter().filter(|(_, answer)| answer.starts_with('[')) {
            let checked = check(body.as_bytes(), &call(name).returns, true).unwrap();
            assert!(checked.issues.is_empty(), "{name}");
            assert_eq!(next(Paging::Token, &Input::empty(), &checked.page.unwrap()), expected, "{name}");
        }
    }
    assert_eq!(misfits("analytics.users.list", r#"{"data":[]}"#), ["next_page required"]);
    assert_eq!(misfits("rbacRoles.list", r#"{"next_page":7}"#), ["next_page wrong_type", "data required"]);
}

/// Version 2023-06-01 of the API has a second name of a role.
#[test]
fn the_older_name_of_a_role_is_text() {
    let role = Examples { objects: documented() }.whole("RBACRole");
    assert!(misfits("rbacRoles.retrieve", &with(&role, "name", json!("Analyst")).to_string()).is_empty());
    assert_eq!(
        misfits("rbacRoles.retrieve", &with(&role, "name", json!(7)).to_string()),
        ["name wrong_type"]
    );
}
