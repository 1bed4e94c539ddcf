//! What is done after a failure that leaves open whether the server acted.

use super::common::call;
use super::{CALLS, long};
use rolecall::contract::shape::{Look, Repeat};
use rolecall::engine::deleted::documented;
use rolecall::engine::input::Input;
use rolecall::engine::look::{Judgement, judge};
use rolecall::engine::time::rfc3339_ms;

/// The creations whose names are unique, and the lists that they are looked for in.
const LOOKED_FOR: &[(&str, &str)] = &[
    ("serviceAccounts.create", "serviceAccounts.list"),
    ("federation.issuers.create", "federation.issuers.list"),
    ("federation.rules.create", "federation.rules.list"),
];

fn look(name: &str) -> &'static Look {
    match &call(name).repeat {
        Repeat::Create { look: Some(look), .. } => look,
        other => panic!("no look: {other:?}"),
    }
}

#[test]
fn only_creations_are_not_repeated() {
    for (name, ..) in CALLS {
        let fits = match call(name).repeat {
            Repeat::Safe => !name.ends_with("create"),
            Repeat::Until(status) => status == 404 && (name.ends_with("remove") || name.ends_with("delete")),
            Repeat::Create { .. } => name.ends_with("create"),
        };
        assert!(fits, "{name}: {:?}", call(name).repeat);
        // A removal is never repeated without saying what a 404 means.
        let deletes = name.ends_with("remove") || name.ends_with("delete");
        assert_eq!(matches!(call(name).repeat, Repeat::Until(404)), deletes, "{name}");
    }
}

#[test]
fn what_has_a_unique_name_is_looked_for_by_it() {
    for (name, list) in LOOKED_FOR {
        let look = look(name);
        assert_eq!((look.endpoint.call, look.key), (*list, "name"));
        // Whatever was asked for must be what is there.
        for field in call(name).params.fields {
            assert!(look.equal.contains(&field.name), "{name}: {}", field.name);
        }
        assert!(look.equal.contains(&"archived_at"), "{name}");
        // The most that these lists give on a page.
        assert_eq!((look.pass.len(), look.fixed), (0, &[("limit", "100")][..]), "{name}");
    }
    assert!(matches!(call("externalKeys.create").repeat, Repeat::Create { look: None, .. }));
}

#[test]
fn only_what_is_not_older_than_the_call_is_taken_for_the_created() {
    let args = Input::parse(r#"{"name":"ci-bot","organization_role":"developer"}"#).unwrap();
    let begun = rfc3339_ms("2026-11-21T09:00:00Z").unwrap();
    let made = |name: &str, at: &str| {
        format!(r#"{{"id":"x","name":"{name}","organization_role":"developer","created_at":"{at}"}}"#)
    };
    let other = made("ci-bot-2", "2026-11-21T09:00:01Z");
    let (old, new) = (made("ci-bot", "2026-11-20T09:00:00Z"), made("ci-bot", "2026-11-21T09:00:00Z"));
    for (name, _) in LOOKED_FOR {
        let judged = |items: &[&String]| {
            let items: Vec<&str> = items.iter().map(|item| item.as_str()).collect();
            let body = format!(r#"{{"data":[{}],"next_page":null}}"#, items.join(","));
            judge(body.as_bytes(), look(name), &args, begun)
        };
        assert_eq!(judged(&[&other, &new]), Judgement::Ours(new.clone()), "{name}");
        assert_eq!(judged(&[&other, &old]), Judgement::NotOurs(old.clone()), "{name}");
        assert_eq!(judged(&[&other]), Judgement::Nothing, "{name}");
        // Somebody else made one of that name just now, or it was put away again.
        for more in [r#""description":"another""#, r#""archived_at":"2026-11-21T09:00:02Z""#] {
            let field = more.split('"').nth(1).unwrap();
            let twin = new.replacen('{', &format!("{{{more},"), 1);
            if look(name).equal.contains(&field) {
                assert_eq!(judged(&[&twin]), Judgement::NotOurs(twin.clone()), "{name}: {more}");
            }
        }
    }
}

#[test]
fn a_repeated_removal_that_answers_404_resolves_with_the_documented_object() {
    let member = r#"{"service_account_id":"ACCOUNT","workspace_id":"WORKSPACE","type":"service_account_workspace_member_deleted"}"#;
    for (name, args, answer) in [
        (
            "serviceAccounts.workspaces.remove",
            r#"{"service_account_id":"ACCOUNT","workspace_id":"WORKSPACE"}"#,
            member,
        ),
        (
            "workspaces.serviceAccounts.remove",
            r#"{"workspace_id":"WORKSPACE","service_account_id":"ACCOUNT"}"#,
            member,
        ),
        (
            "federation.rules.workspaces.remove",
            r#"{"federation_rule_id":"RULE","workspace_id":"WORKSPACE"}"#,
            r#"{"federation_rule_id":"RULE","workspace_id":"WORKSPACE","type":"federation_rule_workspace_deleted"}"#,
        ),
        (
            "externalKeys.delete",
            r#"{"external_key_id":"EKEY"}"#,
            r#"{"id":"EKEY","type":"external_key_deleted"}"#,
        ),
    ] {
        let args = Input::parse(&long(args)).unwrap();
        assert_eq!(documented(call(name), &args), long(answer), "{name}");
    }
}
