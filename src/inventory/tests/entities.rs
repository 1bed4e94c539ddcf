//! Properties of entities (inventory facts §3).

use super::super::entity::is_email;
use super::given::*;
use serde_json::{Value, json};

fn only(pages: &[(&str, &str, Value)], of: &str) -> Value {
    let found = entities(&whole(pages), of);
    assert_eq!(found.len(), 1, "{of}");
    found.into_iter().next().unwrap()
}

#[test]
fn an_account_has_a_vendor_and_its_uuid() {
    let account = only(&[organization()], "anthropic_account");
    let expected = json!({
        "_key": ORGANIZATION, "_type": "anthropic_account", "_class": "Account", "name": "Acme", "displayName": "Acme",
        "id": ORGANIZATION, "organizationId": ORGANIZATION, "organizationType": "organization", "vendor": "Anthropic",
    });
    assert_eq!(account, expected);
}

#[test]
fn a_user_has_what_the_data_model_asks_for() {
    let found = only(&[("users", "", json!([user("user_0123456789", "developer")]))], "anthropic_user");
    let expected = json!({
        "_key": "user_0123456789", "_type": "anthropic_user", "_class": "User", "name": "Name of user_0123456789",
        "displayName": "Name of user_0123456789", "id": "user_0123456789", "role": "developer",
        "email": ["user_0123456789@Example.com"], "username": ["user_0123456789@Example.com"],
        "shortLoginId": ["user_0123456789"], "emailDomain": ["example.com"], "firstName": null, "lastName": null,
        "isAdmin": false, "active": true, "isActive": true, "createdOn": 1_740_832_496_789_i64,
        "addedOn": 1_740_832_496_789_i64,
    });
    assert_eq!(found, expected);
}

/// "`isAdmin`: role in admin, owner, primary_owner; `membership_admin` manages members only".
#[test]
fn admins_are_told_by_their_role() {
    for (role, is_admin) in [
        ("admin", true),
        ("owner", true),
        ("primary_owner", true),
        ("membership_admin", false),
        ("billing", false),
        ("user", false),
        ("managed", false),
        ("astronaut", false),
    ] {
        let found = only(&[("users", "", json!([user("user_0123456789", role)]))], "anthropic_user");
        assert_eq!(
            (found["isAdmin"].clone(), found["role"].clone()),
            (json!(is_admin), json!(role)),
            "{role}"
        );
    }
}

/// "`name` empty or missing: fall back to email, then id", "null when absent", "an odd address goes to `username` only".
#[test]
fn what_a_user_lacks_is_made_up_for_or_null() {
    let of = |row: Value| only(&[("users", "", json!([row]))], "anthropic_user");
    let nameless =
        of(json!({ "id": "user_0123456789", "email": "ada@example.com", "name": "", "role": "user" }));
    assert_eq!(
        (&nameless["name"], &nameless["displayName"]),
        (&json!("ada@example.com"), &json!("ada@example.com"))
    );
    let bare = of(json!({ "id": "user_0123456789", "email": null, "name": null, "added_at": "yesterday" }));
    assert_eq!(bare["name"], "user_0123456789");
    for name in ["email", "username", "shortLoginId", "firstName", "lastName"] {
        assert_eq!(bare.get(name), Some(&Value::Null), "{name}");
    }
    for name in ["emailDomain", "createdOn", "addedOn", "role"] {
        assert_eq!(bare.get(name), None, "{name}");
    }
    let odd = of(json!({ "id": "user_0123456789", "email": "a@b@c", "name": "Ada" }));
    assert_eq!(odd["email"], Value::Null);
    assert_eq!((&odd["username"], &odd["shortLoginId"]), (&json!(["a@b@c"]), &json!(["a@b"])));
    assert_eq!(odd["emailDomain"], json!(["c"]));
}

/// The data model checks the format of addresses; so does every form that people know.
#[test]
fn addresses_are_told_from_odd_ones() {
    for good in
        ["a@b.co", "first.last+tag@sub.example.com", "o'hara@example.com", "x_y%z@ex-ample.org", "A@B.CO"]
    {
        assert!(is_email(good), "{good}");
    }
    for odd in [
        "",
        "@",
        "a@",
        "@b.co",
        "a@b",
        "a b@c.de",
        ".a@b.co",
        "a..b@c.de",
        "a.@b.co",
        "a@-b.co",
        "a@b-.co",
        "a@b..co",
        "ä@b.co",
        "a@b@c.de",
    ] {
        assert!(!is_email(odd), "{odd}");
    }
}

/// The three vectors of the facts, and what is no time.
#[test]
fn times_are_milliseconds_cut_off() {
    for (text, expected) in [
        ("2025-03-01T12:34:56.789123Z", json!(1_740_832_496_789_i64)),
        ("2025-03-01T14:34:56+02:00", json!(1_740_832_496_000_i64)),
        ("2025-12-31T23:59:59.999999Z", json!(1_767_225_599_999_i64)),
    ] {
        let mut row = workspace("wrkspc_0123456789");
        row["created_at"] = json!(text);
        assert_eq!(
            only(&[("workspaces", "", json!([row]))], "anthropic_workspace")["createdOn"],
            expected,
            "{text}"
        );
    }
    for odd in [json!("soon"), json!(12), json!({}), json!("2025-02-30T00:00:00Z")] {
        let mut row = workspace("wrkspc_0123456789");
        row["created_at"] = odd.clone();
        let mut graph = whole(&[("workspaces", "", json!([row]))]);
        assert_eq!(entities(&graph, "")[0].get("createdOn"), None, "{odd}");
        let warnings = ask(&mut graph, "warnings");
        assert_eq!(
            warnings,
            json!(["`created_at` of `wrkspc_0123456789` is no time: it is left out"]),
            "{odd}"
        );
    }
    let mut row = workspace("wrkspc_0123456789");
    row["created_at"] = Value::Null;
    assert_eq!(ask(&mut whole(&[("workspaces", "", json!([row]))]), "warnings"), json!([]));
}

#[test]
fn a_workspace_has_its_properties_and_geos_as_a_list() {
    let found = only(&[("workspaces", "", json!([workspace("wrkspc_0123456789")]))], "anthropic_workspace");
    let expected = json!({
        "_key": "wrkspc_0123456789", "_type": "anthropic_workspace", "_class": "Group",
        "name": "Name of wrkspc_0123456789", "displayName": "Name of wrkspc_0123456789", "id": "wrkspc_0123456789",
        "createdOn": 1_740_832_496_000_i64, "displayColor": "#6C5BB9", "compartmentId": "cmp_1", "workspaceGeo": "us",
        "defaultInferenceGeo": "global", "allowedInferenceGeos": ["unrestricted"], "active": true, "isDefault": false,
    });
    assert_eq!(found, expected);

    let mut row = workspace("wrkspc_0123456789");
    row["archived_at"] = json!("2025-03-01T12:34:56.789123Z");
    row["external_key_id"] = json!("ekey_1");
    row["data_residency"]["allowed_inference_geos"] = json!(["us", "global"]);
    let found = only(&[("workspaces", "", json!([row]))], "anthropic_workspace");
    assert_eq!((&found["active"], &found["archivedOn"]), (&json!(false), &json!(1_740_832_496_789_i64)));
    assert_eq!(
        (&found["allowedInferenceGeos"], &found["externalKeyId"]),
        (&json!(["us", "global"]), &json!("ekey_1"))
    );
}

/// "replace each by `-`, keep the original pair in `tagPairs`, resolve collisions by suffix"; no value becomes a number, no
/// tag overwrites a property.
#[test]
fn tags_become_properties_that_the_data_model_takes() {
    let mut row = workspace("wrkspc_0123456789");
    row["tags"] = json!({
        "cost center": "007", "cost_center": "true", "cost:center": "1.5", "name": "x", "owner": "y", "naïve": "z", "": "e",
    });
    let found = only(&[("workspaces", "", json!([row.clone()]))], "anthropic_workspace");
    assert_eq!(found["name"], "Name of wrkspc_0123456789");
    let pairs: Vec<&str> =
        found["tagPairs"].as_array().unwrap().iter().map(|pair| pair.as_str().unwrap()).collect();
    let mut values: Vec<&str> = Vec::new();
    for (name, value) in found.as_object().unwrap() {
        if let Some(tag) = name.strip_prefix("tag.") {
            assert!(tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || b". -".contains(&byte)), "{name}");
            values.push(value.as_str().unwrap());
        }
    }
    values.sort_unstable();
    assert_eq!(values, ["007", "1.5", "e", "true", "x", "y", "z"]);
    for (key, value) in row["tags"].as_object().unwrap() {
        assert!(pairs.contains(&format!("{key}={}", value.as_str().unwrap()).as_str()), "{key}");
    }
    assert_eq!((&found["tag.cost center"], &found["tag.na-ve"]), (&json!("007"), &json!("z")));
    // In the order of their keys.
    assert_eq!((&found["tag.cost-center"], &found["tag.cost-center-2"]), (&json!("1.5"), &json!("true")));
}

/// "`active` = status is `active` and not past `expiresOn`", told by the word alone.
#[test]
fn a_key_is_active_by_status_and_time() {
    let ended = 1_764_547_200_000_i64; // 2025-12-01
    for (status, expires, active) in [
        ("active", Value::Null, true),
        ("active", json!("2025-12-01T00:00:00.001Z"), true),
        ("active", json!("2025-12-01T00:00:00Z"), false),
        ("inactive", Value::Null, false),
        ("archived", Value::Null, false),
        ("expired", Value::Null, false),
        ("reactivated online", Value::Null, false),
    ] {
        let mut row = key("apikey_0123456789", "user_1", in_workspace("wrkspc_1"));
        row["status"] = json!(status);
        row["expires_at"] = expires.clone();
        let graph = settled(&[("apiKeys", "", json!([row]))], &json!({ "endedAt": ended }));
        let found = &entities(&graph, "")[0];
        assert_eq!(found["active"], active, "{status} {expires}");
        assert_eq!(found["neverExpires"], expires.is_null());
        assert_eq!(found["status"], status);
        assert_eq!(found.get("expiresOn").is_some(), !expires.is_null());
    }
}

#[test]
fn a_key_tells_scope_creator_and_principal() {
    let mut row = key("apikey_0123456789", "user_1", in_workspace("wrkspc_1"));
    row["principal"] = json!({ "type": "service_account_actor", "service_account_id": "svac_1" });
    let found = only(&[("apiKeys", "", json!([row]))], "anthropic_api_key");
    let expected = json!({
        "_key": "apikey_0123456789", "_type": "anthropic_api_key", "_class": "AccessKey", "name": "ci",
        "displayName": "ci", "id": "apikey_0123456789", "status": "active", "partialKeyHint": "sk-ant-api03-R2D...igAA",
        "createdOn": 1_767_225_599_999_i64, "createdBy": "user_1", "createdByType": "user", "active": true,
        "neverExpires": true, "scopeType": "workspace", "workspaceId": "wrkspc_1", "principalId": "svac_1",
        "principalType": "service_account_actor",
    });
    assert_eq!(found, expected);

    // Older answers have no scope.
    let older =
        json!({ "id": "apikey_0123456789", "name": "old", "status": "active", "workspace_id": "wrkspc_2" });
    let found = only(&[("apiKeys", "", json!([older]))], "anthropic_api_key");
    assert_eq!((found["workspaceId"].as_str(), found.get("scopeType")), (Some("wrkspc_2"), None));
    // A scope that is the organization has no workspace, whatever the older field says.
    let mut row = key("apikey_0123456789", "user_1", json!({ "type": "organization" }));
    row["workspace_id"] = json!("wrkspc_2");
    let found = only(&[("apiKeys", "", json!([row]))], "anthropic_api_key");
    assert_eq!((found["scopeType"].as_str(), found.get("workspaceId")), (Some("organization"), None));
    assert_eq!(found.get("material"), None);
}

#[test]
fn a_service_account_is_no_person() {
    let row = json!({
        "id": "svac_0123456789", "type": "service_account", "name": "bot", "description": null, "organization_role": "admin",
        "created_at": "2025-12-31T23:59:59.999999Z", "updated_at": "2025-12-31T23:59:59.999999Z", "archived_at": null,
        "created_by_actor_id": "user_1",
    });
    let found = only(&[("serviceAccounts", "", json!([row]))], "anthropic_service_account");
    assert_eq!(
        (&found["isPerson"], &found["isAdmin"], &found["active"]),
        (&json!(false), &json!(true), &json!(true))
    );
    assert_eq!(
        (&found["role"], &found["_class"], &found["createdBy"]),
        (&json!("admin"), &json!("User"), &json!("user_1"))
    );
    for name in ["email", "username", "shortLoginId", "firstName", "lastName"] {
        assert_eq!(found.get(name), Some(&Value::Null), "{name}");
    }
}

#[test]
fn people_of_the_second_api_have_names_of_two_parts() {
    let rows = json!([
        { "id": "7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f", "email": "ana@example.org", "first_name": "Ana", "last_name": null, "role": "member", "subscriptions": ["p"] },
        { "id": "8c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f", "email": null, "first_name": " Build ", "last_name": "Machine", "role": "admin", "subscriptions": [] },
    ]);
    let graph = whole(&[("anacondaOrganization", "", json!({ "id": "acme" })), ("anacondaUsers", "", rows)]);
    let users = entities(&graph, "anaconda_user");
    assert_eq!(
        (&users[0]["name"], &users[0]["firstName"], &users[0]["lastName"]),
        (&json!("Ana"), &json!("Ana"), &Value::Null)
    );
    assert_eq!((&users[1]["name"], &users[1]["email"]), (&json!("Build Machine"), &Value::Null));
    assert_eq!(users[0]["_key"], "anaconda_user:7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f");
    let organization = &entities(&graph, "anaconda_organization")[0];
    // Keys have ten characters at least, and this id may be short.
    assert_eq!(
        (&organization["_key"], &organization["vendor"]),
        (&json!("anaconda_organization:acme"), &json!("Anaconda"))
    );
    assert_eq!(entities(&graph, "anaconda_seat").len(), 1);
}

#[test]
fn the_row_itself_comes_along_when_it_is_asked_for() {
    let graph = whole(&[("users", "", json!([user("user_0123456789", "user")]))]);
    let text = graph.entity_lines("", 0, 1, true);
    let found: Value = serde_json::from_str(text.lines().nth(1).unwrap()).unwrap();
    assert_eq!(found["_rawData"], json!([{ "name": "default", "rawData": user("user_0123456789", "user") }]));
}

/// "no nested object but `_rawData`": whatever stands in place of a text becomes its JSON.
#[test]
fn what_is_nested_becomes_text() {
    let row = json!({
        "id": "user_0123456789", "name": "Ada", "email": "a@b.co", "role": { "x": [1] }, "added_at": "2025-03-01T12:34:56Z",
    });
    assert_eq!(only(&[("users", "", json!([row]))], "")["role"], "{\"x\":[1]}");
}
