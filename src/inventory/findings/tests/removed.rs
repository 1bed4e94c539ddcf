//! Ways in of people who are not there any more.

use super::*;

const RULE: &str = "token-of-removed-user";

#[test]
fn a_key_acts_for_somebody_who_is_gone() {
    let acts = |user: &str| json!({ "principal": { "type": "user_actor", "user_id": user } });
    let pages = [
        users(),
        keys(json!([
            key("apikey_1", with(acts("user_gone"), json!({ "name": "ci" }))),
            key("apikey_2", acts("user_ana")),
            key("apikey_3", with(acts("user_gone"), json!({ "status": "inactive" }))),
            key("apikey_4", with(acts("user_gone"), json!({ "created_at": ago(1) }))),
            key(
                "apikey_5",
                json!({ "principal": { "type": "service_account_actor", "service_account_id": "svac_gone" } }),
            ),
        ])),
    ];
    let one = single(found_with(RULE, &pages, json!({ "startedAt": NOW - 2 * DAY })));
    assert_eq!(one["entities"], json!(["apikey_1"]));
    assert_eq!(one["title"], "the key `ci` acts for `user_gone`, who is not in the organization any more");
    assert_eq!((&one["severity"], &one["repair"]), (&json!("high"), &switched_off("apikey_1")));
    let some = graph_where(&pages, json!({ "users": "some" }));
    assert_eq!(ask(&some, json!({ "rules": [RULE] })), [] as [Value; 0]);
}

/// The report has no end of a membership: only use at its very end is worth a word, and it says so.
#[test]
fn the_usage_report_tells_of_somebody_who_is_gone() {
    let day = |day: i64, ids: &[&str]| {
        let results: Vec<Value> =
            ids.iter().map(|id| json!({ "account_id": id, "output_tokens": 1 })).collect();
        json!({ "starting_at": ago(day), "ending_at": ago(day - 1), "results": results })
    };
    let report = json!([
        day(9, &["user_left_long_ago"]),
        day(4, &["user_left"]),
        day(3, &["user_just_left"]),
        day(2, &["user_gone", "acct_7", "user_ana"]),
    ]);
    let pages = [users(), ("usage", "", report)];
    let found = super::found(RULE, &pages);
    assert_eq!(mains(&found), ["user_gone", "user_just_left"]);
    let one = &found[0];
    let evidence = json!({
        "inferred": true, "windowStart": NOW - 9 * DAY, "windowEnd": NOW - DAY, "lastUsedOn": NOW - 2 * DAY,
    });
    assert_eq!(one["evidence"], evidence);
    assert_eq!(
        (&one["severity"], &one["done"], one.get("repair")),
        (&json!("medium"), &json!("decision"), None)
    );
    let limits = [json!({ "unread": ["usage"] }), json!({ "unread": ["users"] })];
    for limited in limits {
        assert_eq!(found_with(RULE, &pages, json!({ "limited": limited })), [] as [Value; 0]);
    }
}

#[test]
fn a_token_of_the_second_organization_is_nobodys() {
    let token = |id: &str, expires: Value, revoked: bool| json!({ "id": id, "expires_at": expires, "revoked": revoked });
    let pages = [
        ("anacondaUsers", "", json!([{ "id": "u-1", "email": "ana@example.com" }])),
        ("anacondaTokens", "u-1", json!([token("t-1", Value::Null, false)])),
        (
            "anacondaTokens",
            "u-2",
            json!([
                token("t-2", Value::Null, false),
                token("t-3", json!(ago(-9)), true),
                token("t-4", json!(ago(9)), false),
                token("t-5", json!(ago(-9)), false),
            ]),
        ),
    ];
    let found = super::found(RULE, &pages);
    assert_eq!(mains(&found), ["anaconda_token:t-2", "anaconda_token:t-5"]);
    // The client that repairs is that of the other organization.
    assert_eq!((&found[0]["done"], found[0].get("repair")), (&json!("decision"), None));
    assert_eq!(found[0]["evidence"]["userId"], "anaconda_user:u-2");
    let args = json!({ "limited": { "unread": ["anacondaUsers"] } });
    assert_eq!(found_with(RULE, &pages, args), [] as [Value; 0]);
}
