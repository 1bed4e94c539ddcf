//! Analytics: requests, days and ranges, filters and groups.

use super::common::build;
use super::{Refused, Sent, assert_refused, assert_sent, items, refused};

/// The calls that tell of a day or of a range, with their dimensions and what their rows are told apart by.
const RANGED: &[(&str, &[&str], &[&str])] = &[
    (
        "analytics.apps.chat.projects.list",
        &["project_id", "rbac_group_id", "user_id"],
        &["rbac_group_id", "user_id"],
    ),
    (
        "analytics.connectors.list",
        &["connector_name", "product", "rbac_group_id", "user_id"],
        &["product", "rbac_group_id", "user_id"],
    ),
    (
        "analytics.plugins.list",
        &["plugin_name", "product", "rbac_group_id", "user_id"],
        &["product", "rbac_group_id", "user_id"],
    ),
    (
        "analytics.skills.list",
        &["product", "rbac_group_id", "share_status", "skill_name", "user_id"],
        &["product", "rbac_group_id", "user_id"],
    ),
    ("analytics.users.list", &["project_id", "rbac_group_id", "user_id"], &["rbac_group_id"]),
];

const ARTIFACTS: (&str, &[&str], &[&str]) = (
    "analytics.artifacts.list",
    &["artifact_type", "is_shared", "product", "rbac_group_id", "user_id"],
    &["product", "rbac_group_id", "user_id"],
);

const SUMMARIES: &str = "analytics.summaries.list";

const SENT: &[Sent] = &[
    (
        "analytics.apps.chat.projects.list",
        "",
        r#"{"date":"2026-11-20","filter":["project_id:claude_proj_1","user_id:USER"],"group_by":["user_id"],"limit":1000,"page":"x"}"#,
        "GET /v1/organizations/analytics/apps/chat/projects?limit=1000&page=x&date=2026-11-20&filter%5B%5D=project_id%3Aclaude_proj_1&filter%5B%5D=user_id%3AUSER&group_by%5B%5D=user_id",
    ),
    (
        "analytics.artifacts.list",
        "",
        r#"{"date":"2026-01-01","filter":["artifact_type:text/markdown"],"group_by":["product","rbac_group_id"]}"#,
        "GET /v1/organizations/analytics/artifacts?date=2026-01-01&filter%5B%5D=artifact_type%3Atext%2Fmarkdown&group_by%5B%5D=product&group_by%5B%5D=rbac_group_id",
    ),
    (
        "analytics.connectors.list",
        "",
        r#"{"starting_date":"2026-01-01","ending_date":"2027-01-02","order":"asc","order_by":"distinct_user_count"}"#,
        "GET /v1/organizations/analytics/connectors?ending_date=2027-01-02&order=asc&order_by=distinct_user_count&starting_date=2026-01-01",
    ),
    (
        "analytics.plugins.list",
        "",
        r#"{"starting_date":"2026-10-01","order":"desc"}"#,
        "GET /v1/organizations/analytics/plugins?order=desc&starting_date=2026-10-01",
    ),
    (
        "analytics.skills.list",
        "",
        r#"{"date":"2026-11-20","filter":["skill_name:a:b c"]}"#,
        "GET /v1/organizations/analytics/skills?date=2026-11-20&filter%5B%5D=skill_name%3Aa%3Ab%20c",
    ),
    (
        "analytics.summaries.list",
        "",
        r#"{"starting_date":"2026-11-01","ending_date":"2026-11-21","filter":["rbac_group_id:GROUP"],"limit":31,"page":"x"}"#,
        "GET /v1/organizations/analytics/summaries?limit=31&page=x&starting_date=2026-11-01&ending_date=2026-11-21&filter%5B%5D=rbac_group_id%3AGROUP",
    ),
    (
        "analytics.users.list",
        "",
        r#"{"date":"2026-11-20","group_by":["rbac_group_id"],"filter":["rbac_group_id:GROUP"],"order_by":"web_search_count","order":"asc","limit":7,"page":"x"}"#,
        "GET /v1/organizations/analytics/users?limit=7&page=x&date=2026-11-20&filter%5B%5D=rbac_group_id%3AGROUP&group_by%5B%5D=rbac_group_id&order=asc&order_by=web_search_count",
    ),
];

#[test]
fn every_call_builds_the_documented_request() {
    assert_sent(SENT);
}

#[test]
fn what_is_optional_may_be_left_out_or_be_null() {
    let nothing = r#"{"limit":null,"page":null,"date":null,"ending_date":null,"filter":null,"group_by":null,"order":null,"order_by":null,"starting_date":null}"#;
    for (name, ..) in RANGED {
        for params in ["", "{}", nothing] {
            assert!(!super::sent(name, "", params).contains('?'), "{name}");
        }
    }
}

const REFUSED: &[Refused] = &[
    // Rule 3: `limit` is an integer, from 1 to 1,000 where that is documented.
    ("analytics.apps.chat.projects.list", "", r#"{"limit":1001}"#, &["limit too_large"]),
    ("analytics.connectors.list", "", r#"{"limit":0}"#, &["limit too_small"]),
    ("analytics.plugins.list", "", r#"{"limit":1001}"#, &["limit too_large"]),
    ("analytics.skills.list", "", r#"{"limit":1001}"#, &["limit too_large"]),
    ("analytics.artifacts.list", "", r#"{"date":"2026-11-20","limit":1001}"#, &["limit too_large"]),
    (SUMMARIES, "", r#"{"starting_date":"2026-11-20","limit":0}"#, &["limit too_small"]),
    ("analytics.users.list", "", r#"{"limit":0}"#, &["limit too_small"]),
    // What the call cannot do without.
    ("analytics.artifacts.list", "", "", &["date required"]),
    ("analytics.artifacts.list", "", r#"{"date":null}"#, &["date required"]),
    (SUMMARIES, "", "", &["starting_date required"]),
    (SUMMARIES, "", r#"{"starting_date":null}"#, &["starting_date required"]),
    // What other lists have.
    (
        "analytics.artifacts.list",
        "",
        r#"{"date":"2026-11-20","starting_date":"2026-11-20"}"#,
        &["starting_date unknown_key"],
    ),
    (SUMMARIES, "", r#"{"starting_date":"2026-11-20","group_by":["user_id"]}"#, &["group_by unknown_key"]),
    ("analytics.users.list", "", r#"{"order":"up"}"#, &["order not_allowed"]),
];

#[test]
fn what_cannot_be_right_is_refused() {
    assert_refused(REFUSED);
}

#[test]
fn rule_32_days_are_dates_from_2026_on() {
    for (given, code) in [
        (r#""2025-12-31""#, "too_small"),
        (r#""2026-02-29""#, "date"),
        (r#""2026-1-1""#, "date"),
        (r#""2026-11-21T00:00:00Z""#, "date"),
        (r#""yesterday""#, "date"),
        (r#""""#, "date"),
        ("20261121", "wrong_type"),
    ] {
        for (name, ..) in RANGED {
            for field in ["date", "starting_date"] {
                let params = format!(r#"{{"{field}":{given}}}"#);
                assert_eq!(refused(name, "", &params), [format!("{field} {code}")], "{name} {given}");
            }
        }
        assert_eq!(refused(ARTIFACTS.0, "", &format!(r#"{{"date":{given}}}"#)), [format!("date {code}")]);
        let params = format!(r#"{{"starting_date":{given}}}"#);
        assert_eq!(refused(SUMMARIES, "", &params), [format!("starting_date {code}")]);
        let params = format!(r#"{{"starting_date":"2026-01-01","ending_date":{given}}}"#);
        assert_eq!(refused(SUMMARIES, "", &params), [format!("ending_date {code}")]);
    }
}

#[test]
fn rule_32_a_day_or_a_range_but_not_both() {
    for (name, ..) in RANGED {
        let both = r#"{"date":"2026-11-20","starting_date":"2026-11-01"}"#;
        assert_eq!(refused(name, "", both), [" exclusive"], "{name}");
        assert!(build(name, "", &both.replace(r#""2026-11-20""#, "null")).is_ok(), "{name}");
    }
}

#[test]
fn rule_32_a_range_has_a_beginning_and_at_most_366_days() {
    let calls = RANGED.iter().map(|(name, ..)| *name).chain([SUMMARIES]);
    for name in calls {
        let range = |until: &str| format!(r#"{{"starting_date":"2026-01-01","ending_date":"{until}"}}"#);
        assert!(build(name, "", &range("2027-01-02")).is_ok(), "{name}");
        assert_eq!(refused(name, "", &range("2027-01-03")), ["ending_date too_large"], "{name}");
    }
    for (name, ..) in RANGED {
        for params in
            [r#"{"ending_date":"2026-11-21"}"#, r#"{"date":"2026-11-20","ending_date":"2026-11-21"}"#]
        {
            assert_eq!(refused(name, "", params), ["starting_date required"], "{name}");
        }
    }
}

#[test]
fn rule_33_filters_have_a_dimension_of_their_list_and_a_value() {
    let with = |date: &str, filter: &str| format!(r#"{{{date}"filter":["{filter}"]}}"#);
    let all = RANGED.iter().chain([&ARTIFACTS]).map(|(name, dimensions, _)| (*name, *dimensions));
    for (name, dimensions) in all.chain([(SUMMARIES, ["rbac_group_id"].as_slice())]) {
        let date = match name {
            SUMMARIES => r#""starting_date":"2026-11-20","#,
            _ => r#""date":"2026-11-20","#,
        };
        for dimension in dimensions {
            assert!(build(name, "", &with(date, &format!("{dimension}:x"))).is_ok(), "{name} {dimension}");
            for wrong in [(*dimension).to_owned(), format!("{dimension}:"), format!(" {dimension}:x")] {
                assert_eq!(
                    refused(name, "", &with(date, &wrong)),
                    ["filter.0 not_allowed"],
                    "{name} {wrong}"
                );
            }
        }
        // Every dimension of another list is none of this one.
        let foreign = RANGED.iter().chain([&ARTIFACTS]).flat_map(|(_, dimensions, _)| dimensions.iter());
        for dimension in foreign.filter(|dimension| !dimensions.contains(dimension)) {
            let params = with(date, &format!("{dimension}:x"));
            assert_eq!(refused(name, "", &params), ["filter.0 not_allowed"], "{name} {dimension}");
        }
        let many = |count| format!(r#"{{{date}"filter":{}}}"#, items(count, "rbac_group_id:#"));
        assert!(build(name, "", &many(100)).is_ok(), "{name}");
        assert_eq!(refused(name, "", &many(101)), ["filter too_many"], "{name}");
        assert_eq!(refused(name, "", &many(0)), ["filter too_few"], "{name}");
    }
}

#[test]
fn rule_33_groups_are_those_of_their_list() {
    for (name, _, groups) in RANGED.iter().chain([&ARTIFACTS]) {
        let with = |groups: &str| format!(r#"{{"date":"2026-11-20","group_by":{groups}}}"#);
        for group in ["product", "rbac_group_id", "user_id", "project_id", "model"] {
            let params = with(&format!(r#"["{group}"]"#));
            if groups.contains(&group) {
                assert!(build(name, "", &params).is_ok(), "{name} {group}");
            } else {
                assert_eq!(refused(name, "", &params), ["group_by.0 not_allowed"], "{name} {group}");
            }
        }
        assert!(build(name, "", &with(&items(100, "rbac_group_id"))).is_ok(), "{name}");
        assert_eq!(refused(name, "", &with(&items(101, "rbac_group_id"))), ["group_by too_many"], "{name}");
        assert_eq!(refused(name, "", &with("[]")), ["group_by too_few"], "{name}");
    }
}
