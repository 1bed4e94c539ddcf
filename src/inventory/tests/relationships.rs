//! Edges and what is left of those that cannot be (inventory facts §4).

use super::given::*;
use serde_json::{Value, json};

fn small() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        organization(),
        ("users", "", json!([user("user_a", "admin"), user("user_b", "user")])),
        ("workspaces", "", json!([workspace("wrkspc_1"), workspace("wrkspc_2")])),
        ("workspaceMembers", "wrkspc_1", json!([member("user_b", "wrkspc_1", "workspace_developer")])),
        ("apiKeys", "", json!([key("apikey_1", "user_b", in_workspace("wrkspc_2"))])),
    ]
}

#[test]
fn the_five_relationships_of_the_vendor_of_the_graph() {
    let graph = whole(&small());
    let all = relationships(&graph, "");
    let account = |to: &str| format!("{ORGANIZATION}|has|{to}");
    let expected = [
        account("user_a"),
        account("user_b"),
        account("wrkspc_1"),
        account("wrkspc_2"),
        "user_b|assigned|wrkspc_1".into(),
        "user_b|created|apikey_1".into(),
        "wrkspc_2|has|apikey_1".into(),
    ];
    assert_eq!(keys(&all), expected);
    let assigned = json!({
        "_key": "user_b|assigned|wrkspc_1", "_type": "anthropic_user_assigned_workspace", "_class": "ASSIGNED",
        "_fromEntityKey": "user_b", "_toEntityKey": "wrkspc_1", "displayName": "ASSIGNED", "role": "workspace_developer",
    });
    assert_eq!(relationships(&graph, "anthropic_user_assigned_workspace"), [assigned]);
    let created = &relationships(&graph, "anthropic_user_created_api_key")[0];
    assert_eq!((&created["_class"], created.get("role")), (&json!("CREATED"), None));
    assert_eq!(relationships(&graph, "anthropic_cat_has_tail"), [] as [Value; 0]);
}

#[test]
fn counts_are_those_of_the_lists() {
    let mut graph = whole(&small());
    let counts: Value = serde_json::from_str(&graph.ask("settle", "{}")).unwrap();
    let expected = json!({
        "anthropic_account": 1, "anthropic_api_key": 1, "anthropic_user": 2, "anthropic_workspace": 2,
        "anthropic_account_has_user": 2, "anthropic_account_has_workspace": 2, "anthropic_user_assigned_workspace": 1,
        "anthropic_user_created_api_key": 1, "anthropic_workspace_has_api_key": 1,
    });
    assert_eq!(counts, expected);
}

/// Each reason of the facts, by what is missing and in which circumstances.
#[test]
fn every_reason_for_a_missing_end() {
    let orphan = vec![
        ("workspaces", "", json!([workspace("wrkspc_1")])),
        ("workspaceMembers", "wrkspc_1", json!([member("user_x", "wrkspc_1", "workspace_user")])),
    ];
    let creator =
        vec![("apiKeys", "", json!([key("apikey_1", "user_x", json!({ "type": "organization" }))]))];
    let place = |status: &str| {
        let mut row = key("apikey_1", "user_a", in_workspace("wrkspc_9"));
        row["status"] = json!(status);
        vec![("users", "", json!([user("user_a", "user")])), ("apiKeys", "", json!([row]))]
    };
    let cases = [
        (
            orphan.clone(),
            json!({}),
            "anthropic_user_assigned_workspace",
            "from",
            "member_not_in_organization",
        ),
        (
            orphan.clone(),
            json!({ "users": "some" }),
            "anthropic_user_assigned_workspace",
            "from",
            "not_listed",
        ),
        (orphan, json!({ "users": "none" }), "anthropic_user_assigned_workspace", "from", "not_permitted"),
        (creator.clone(), json!({}), "anthropic_user_created_api_key", "from", "creator_removed"),
        (
            creator.clone(),
            json!({ "users": "none" }),
            "anthropic_user_created_api_key",
            "from",
            "not_permitted",
        ),
        (creator, json!({ "users": "some" }), "anthropic_user_created_api_key", "from", "not_listed"),
        (
            place("archived"),
            json!({ "archived": false }),
            "anthropic_workspace_has_api_key",
            "from",
            "workspace_archived_not_listed",
        ),
        (
            place("active"),
            json!({ "defaultWorkspace": false }),
            "anthropic_workspace_has_api_key",
            "from",
            "default_workspace_not_listed",
        ),
        (
            place("active"),
            json!({ "archived": false, "defaultWorkspace": false }),
            "anthropic_workspace_has_api_key",
            "from",
            "default_workspace_not_listed",
        ),
        (
            place("active"),
            json!({ "workspaces": "none" }),
            "anthropic_workspace_has_api_key",
            "from",
            "not_permitted",
        ),
        (
            place("active"),
            json!({ "workspaces": "some" }),
            "anthropic_workspace_has_api_key",
            "from",
            "not_listed",
        ),
    ];
    for (pages, meta, relationship, missing, reason) in cases {
        let mut graph = settled(&pages, &meta);
        let found = ask(&mut graph, "unresolved");
        let one = &found[0];
        assert_eq!(found.as_array().unwrap().len(), 1, "{reason} {meta}");
        assert_eq!(
            (&one["relationship"], &one["missing"], &one["reason"]),
            (&json!(relationship), &json!(missing), &json!(reason)),
            "{meta}"
        );
        // "Never emit an edge whose end is missing."
        assert_eq!(relationships(&graph, relationship), [] as [Value; 0]);
    }
}

/// "not made: `created_by` null, service account, …"; "scope is the organization".
#[test]
fn keys_of_nobody_and_of_the_organization() {
    let mut nobody = key("apikey_1", "user_a", in_workspace("wrkspc_1"));
    nobody["created_by"] = Value::Null;
    let mut machine = key("apikey_2", "svac_1", json!({ "type": "organization" }));
    machine["created_by"]["type"] = json!("service_account");
    machine["principal"] = json!({ "type": "user_actor", "user_id": "user_a" });
    let mut pages = small();
    pages.truncate(3);
    pages.push(("apiKeys", "", json!([nobody, machine])));
    pages.push(("serviceAccounts", "", json!([{ "id": "svac_1", "name": "bot" }])));
    let mut graph = whole(&pages);
    let all = relationships(&graph, "");
    let of_keys: Vec<&str> = all
        .iter()
        .filter(|one| one["_key"].as_str().unwrap().contains("apikey"))
        .map(|one| one["_type"].as_str().unwrap())
        .collect();
    assert_eq!(
        of_keys,
        [
            "anthropic_account_has_api_key",
            "anthropic_service_account_created_api_key",
            "anthropic_user_assigned_api_key",
            "anthropic_workspace_has_api_key",
        ]
    );
    assert_eq!(ask(&mut graph, "unresolved"), json!([]));
}

#[test]
fn the_relationships_beyond() {
    let mut used = workspace("wrkspc_1");
    used["external_key_id"] = json!("ekey_1");
    let pages = [
        organization(),
        ("users", "", json!([user("user_a", "user")])),
        ("workspaces", "", json!([used])),
        (
            "externalKeys",
            "",
            json!([{ "id": "ekey_1", "display_name": "prod", "provider_config": { "type": "aws", "kms_arn": "a" } }]),
        ),
        (
            "invites",
            "",
            json!([{ "id": "invite_1", "email": "x@example.com", "role": "admin", "status": "pending" }]),
        ),
        ("serviceAccounts", "", json!([{ "id": "svac_1", "name": "bot" }])),
        (
            "serviceAccountWorkspaces",
            "svac_1",
            json!([{ "service_account_id": "svac_1", "workspace_id": "wrkspc_1", "workspace_role": "workspace_developer", "implicit": true }]),
        ),
        ("issuers", "", json!([{ "id": "fdis_1", "name": "ci" }])),
        (
            "rules",
            "",
            json!([{ "id": "fdrl_1", "name": "deploy", "issuer_id": "fdis_1", "target": { "type": "service_account", "service_account_id": "svac_1" }, "workspace_ids": ["wrkspc_1"] }]),
        ),
        ("groups", "", json!([{ "id": "rbac_group_1", "name": "data", "role_ids": ["rbac_role_1"] }])),
        ("groupMembers", "rbac_group_1", json!([{ "user_id": "user_a", "rbac_group_id": "rbac_group_1" }])),
        ("roles", "", json!([{ "id": "rbac_role_1", "display_name": "Analyst" }])),
    ];
    let mut graph = whole(&pages);
    let all = relationships(&graph, "");
    for (kind, key) in [
        ("anthropic_workspace_uses_external_key", "wrkspc_1|uses|ekey_1".to_owned()),
        ("anthropic_account_has_invite", format!("{ORGANIZATION}|has|invite_1")),
        ("anthropic_account_has_service_account", format!("{ORGANIZATION}|has|svac_1")),
        ("anthropic_service_account_assigned_workspace", "svac_1|assigned|wrkspc_1".to_owned()),
        ("anthropic_account_has_federation_issuer", format!("{ORGANIZATION}|has|fdis_1")),
        ("anthropic_federation_issuer_has_rule", "fdis_1|has|fdrl_1".to_owned()),
        ("anthropic_federation_rule_assigned_service_account", "fdrl_1|assigned|svac_1".to_owned()),
        ("anthropic_federation_rule_allows_workspace", "fdrl_1|allows|wrkspc_1".to_owned()),
        ("anthropic_account_has_rbac_group", format!("{ORGANIZATION}|has|rbac_group_1")),
        ("anthropic_rbac_group_has_user", "rbac_group_1|has|user_a".to_owned()),
        ("anthropic_rbac_group_assigned_role", "rbac_group_1|assigned|rbac_role_1".to_owned()),
    ] {
        let found = relationships(&graph, kind);
        assert_eq!(keys(&found), [key.as_str()], "{kind}");
    }
    let implicit = all.iter().find(|one| one["_key"] == "svac_1|assigned|wrkspc_1").unwrap();
    assert_eq!((&implicit["implicit"], &implicit["role"]), (&json!(true), &json!("workspace_developer")));
    assert_eq!(ask(&mut graph, "unresolved"), json!([]));
    let role = &entities(&graph, "anthropic_rbac_role")[0];
    assert_eq!(role["name"], "Analyst");
}

#[test]
fn the_second_organization_and_the_same_people() {
    let id = "7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f";
    let group = json!({ "id": "11111111-2222-4333-8444-555555555555", "name": "data-team", "user_count": 7 });
    let pages = [
        ("users", "", json!([user("user_a", "user"), user("user_b", "user")])),
        ("anacondaOrganization", "", json!({ "id": "acme" })),
        (
            "anacondaUsers",
            "",
            json!([{ "id": id, "email": "USER_A@example.COM", "role": "member", "subscriptions": ["p"], "groups": [group] }]),
        ),
        (
            "anacondaTokens",
            id,
            json!([{ "id": "9d1f0c3a-7b7a-4a3e-8f0e-6c5b4a3d2e1f", "expires_at": "2027-01-31T00:00:00+00:00", "metadata": {}, "revoked": false }]),
        ),
        ("anacondaServiceAccounts", "", json!([{ "name": "ci", "client_id": "client-1", "org_id": "x" }])),
    ];
    let graph = whole(&pages);
    let user = format!("anaconda_user:{id}");
    for (kind, key) in [
        ("anthropic_user_is_anaconda_user", format!("user_a|is|{user}")),
        ("anaconda_organization_has_user", format!("anaconda_organization:acme|has|{user}")),
        ("anaconda_organization_has_seat", format!("anaconda_organization:acme|has|anaconda_seat:{id}")),
        (
            "anaconda_organization_has_group",
            "anaconda_organization:acme|has|anaconda_group:11111111-2222-4333-8444-555555555555".to_owned(),
        ),
        (
            "anaconda_organization_has_service_account",
            "anaconda_organization:acme|has|anaconda_service_account:client-1".to_owned(),
        ),
        ("anaconda_user_assigned_seat", format!("{user}|assigned|anaconda_seat:{id}")),
        (
            "anaconda_user_has_token",
            format!("{user}|has|anaconda_token:9d1f0c3a-7b7a-4a3e-8f0e-6c5b4a3d2e1f"),
        ),
        (
            "anaconda_group_has_user",
            format!("anaconda_group:11111111-2222-4333-8444-555555555555|has|{user}"),
        ),
    ] {
        assert_eq!(keys(&relationships(&graph, kind)), [key.as_str()], "{kind}");
    }
    let token = &entities(&graph, "anaconda_token")[0];
    assert_eq!((&token["active"], &token["expiresOn"]), (&json!(true), &json!(1_801_353_600_000_i64)));
}

/// A key that begins with all of another one: `|` stands behind `_` and letters.
#[test]
fn relationships_stand_in_the_order_of_their_whole_keys() {
    let users = json!([user("user_a", "user"), user("user_ab", "user"), user("user_a~", "user")]);
    let pages = [
        ("users", "", users),
        ("workspaces", "", json!([workspace("wrkspc_1"), workspace("wrkspc_10")])),
        (
            "workspaceMembers",
            "",
            json!([
                member("user_a", "wrkspc_10", "r"),
                member("user_ab", "wrkspc_1", "r"),
                member("user_a~", "wrkspc_1", "r"),
                member("user_a", "wrkspc_1", "r"),
            ]),
        ),
    ];
    let all = relationships(&whole(&pages), "");
    let mut sorted = keys(&all);
    sorted.sort_unstable();
    assert_eq!(keys(&all), sorted);
    assert_eq!(sorted.first(), Some(&"user_ab|assigned|wrkspc_1"));
}
