//! Service accounts and federation.

use super::*;

#[test]
fn service_account_admin() {
    let account = |id: &str, changes: Value| {
        let row = json!({
            "id": id, "type": "service_account", "name": "deploy", "organization_role": "admin", "created_at": ago(9),
            "archived_at": null,
        });
        with(row, changes)
    };
    let pages = [(
        "serviceAccounts",
        "",
        json!([
            account("svac_1", json!({})),
            account("svac_2", json!({ "organization_role": "developer" })),
            account("svac_3", json!({ "archived_at": ago(1) })),
        ]),
    )];
    let one = single(found("service-account-admin", &pages));
    assert_eq!((&one["entities"], &one["severity"]), (&json!(["svac_1"]), &json!("high")));
    assert_eq!(one["title"], "the service account `deploy` has the role `admin`");
    assert_eq!((&one["done"], one.get("repair")), (&json!("decision"), None));
}

fn rule(id: &str, limits: Value, everywhere: bool) -> Value {
    json!({
        "id": id, "type": "federation_rule", "name": "prod-deploy", "created_at": ago(9), "archived_at": null,
        "match": limits, "applies_to_all_workspaces": everywhere,
        "target": { "type": "service_account", "service_account_id": "svac_1" },
    })
}

/// Facts §4: "federation rule with no claim, condition or subject limit, or for all workspaces"; of the Admin API §5.11:
/// a subject of only `*` and an audience alone are no limits.
#[test]
fn federation_rule_open() {
    let rows = [
        ("fdrl_01", json!({}), false, Some("high")),
        ("fdrl_02", json!({ "audience": "https://example.com" }), false, Some("high")),
        ("fdrl_03", json!({ "subject_prefix": "*" }), false, Some("high")),
        ("fdrl_04", json!({ "subject_prefix": " " }), false, Some("high")),
        (
            "fdrl_05",
            json!({ "subject_prefix": null, "condition": null, "claims": null }),
            false,
            Some("high"),
        ),
        ("fdrl_06", json!({ "claims": {} }), true, Some("high")),
        ("fdrl_07", json!({ "condition": "true" }), false, Some("high")),
        ("fdrl_08", json!({ "subject_prefix": "repo:acme/app" }), true, Some("medium")),
        ("fdrl_09", json!({ "subject_prefix": "repo:acme/app" }), false, None),
        ("fdrl_10", json!({ "condition": "claims.ref == 'main'" }), false, None),
        ("fdrl_11", json!({ "claims": { "ref": "main" } }), false, None),
        // What could not be read is no open door.
        ("fdrl_12", Value::Null, false, None),
    ];
    let list: Vec<Value> = rows.iter().map(|(id, limits, all, _)| rule(id, limits.clone(), *all)).collect();
    let mut list = json!(list);
    let archived = with(rule("fdrl_13", json!({}), true), json!({ "archived_at": ago(1) }));
    list.as_array_mut().unwrap().push(archived);
    let found = super::found("federation-rule-open", &[("rules", "", list)]);
    let expected: Vec<(&str, &str)> =
        rows.iter().filter_map(|(id, .., one)| one.map(|one| (*id, one))).collect();
    let severities = found.iter().map(|one| one["severity"].as_str().unwrap());
    assert_eq!(mains(&found).into_iter().zip(severities).collect::<Vec<_>>(), expected);
    assert_eq!(found[5]["evidence"]["appliesToAllWorkspaces"], json!(true));
    assert_eq!(found[0]["evidence"]["serviceAccountId"], "svac_1");
    assert_eq!(found[7]["title"], "the federation rule `prod-deploy` holds for all workspaces");
}
