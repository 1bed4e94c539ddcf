//! The Console's three reports (facts §5.8): what leaves, what is refused, what comes back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;
use common::{build, call, refused, sent, short};
use rolecall::engine::answer::check;

const MESSAGES: &str = "usageReport.messages.list";
const COSTS: &str = "costReport.list";
const CODE: &str = "usageReport.claudeCode.list";
const FROM: &str = r#""starting_at":"2026-11-01T00:00:00Z""#;

fn params(more: &str) -> String {
    format!("{{{FROM}{more}}}")
}

#[test]
fn every_parameter_travels_in_the_query() {
    let all = r#","ending_at":"2026-11-02T00:00:00Z","bucket_width":"1h","limit":168,"page":"page_x","account_ids":["a"],"api_key_ids":["apikey_1","apikey_2"],"service_account_ids":["svac_1"],"workspace_ids":["wrkspc_1"],"models":["m"],"context_window":["0-200k","200k-1M"],"service_tiers":["batch","flex","flex_discount","priority","priority_on_demand","standard"],"inference_geos":["global","not_available","us"],"speeds":["fast","standard"],"group_by":["account_id","api_key_id","context_window","inference_geo","model","service_account_id","service_tier","speed","workspace_id"]"#;
    let line = sent(MESSAGES, "", &params(all)).replace("%5B%5D", "[]").replace("%3A", ":");
    let (path, query) = line.split_once('?').unwrap();
    assert_eq!(path, "GET /v1/organizations/usage_report/messages");
    assert_eq!(
        query.split('&').collect::<Vec<_>>(),
        [
            "starting_at=2026-11-01T00:00:00Z",
            "ending_at=2026-11-02T00:00:00Z",
            "bucket_width=1h",
            "limit=168",
            "page=page_x",
            "account_ids[]=a",
            "api_key_ids[]=apikey_1",
            "api_key_ids[]=apikey_2",
            "service_account_ids[]=svac_1",
            "workspace_ids[]=wrkspc_1",
            "models[]=m",
            "context_window[]=0-200k",
            "context_window[]=200k-1M",
            "service_tiers[]=batch",
            "service_tiers[]=flex",
            "service_tiers[]=flex_discount",
            "service_tiers[]=priority",
            "service_tiers[]=priority_on_demand",
            "service_tiers[]=standard",
            "inference_geos[]=global",
            "inference_geos[]=not_available",
            "inference_geos[]=us",
            "speeds[]=fast",
            "speeds[]=standard",
            "group_by[]=account_id",
            "group_by[]=api_key_id",
            "group_by[]=context_window",
            "group_by[]=inference_geo",
            "group_by[]=model",
            "group_by[]=service_account_id",
            "group_by[]=service_tier",
            "group_by[]=speed",
            "group_by[]=workspace_id",
        ]
    );
    assert_eq!(
        sent(
            COSTS,
            "",
            &params(
                r#","ending_at":"2026-11-03T00:00:00+02:00","bucket_width":"1d","group_by":["description","workspace_id"],"limit":31,"page":"p""#
            )
        ),
        "GET /v1/organizations/cost_report?starting_at=2026-11-01T00%3A00%3A00Z&ending_at=2026-11-03T00%3A00%3A00%2B02%3A00&bucket_width=1d&group_by%5B%5D=description&group_by%5B%5D=workspace_id&limit=31&page=p"
    );
    assert_eq!(
        sent(CODE, "", r#"{"starting_at":"2026-11-20","limit":1000,"page":"p"}"#),
        "GET /v1/organizations/usage_report/claude_code?starting_at=2026-11-20&limit=1000&page=p"
    );
}

#[test]
fn rule_35_the_limit_depends_on_the_width_of_the_buckets() {
    for (width, most) in [("", 31), (r#","bucket_width":null"#, 31), (r#","bucket_width":"1d""#, 31)]
        .into_iter()
        .chain([(r#","bucket_width":"1h""#, 168), (r#","bucket_width":"1m""#, 1440)])
    {
        let asked = |limit: i32| params(&format!(r#","limit":{limit}{width}"#));
        assert!(build(MESSAGES, "", &asked(most)).is_ok(), "{width}");
        assert_eq!(refused(MESSAGES, "", &asked(most + 1)), ["limit too_large"], "{width}");
        assert_eq!(refused(MESSAGES, "", &asked(0)), ["limit too_small"], "{width}");
    }
    let issues = build(MESSAGES, "", &params(r#","limit":32"#)).expect_err("32 days");
    assert_eq!(issues[0].message, "`limit` must be at most 31 with this `bucket_width`, got `32`");
    assert_eq!(issues[0].param, Some(("limit", "31".to_owned())));
    assert_eq!(refused(COSTS, "", &params(r#","limit":32"#)), ["limit too_large"]);
    assert_eq!(refused(COSTS, "", &params(r#","bucket_width":"1h""#)), ["bucket_width not_allowed"]);
    assert_eq!(refused(MESSAGES, "", &params(r#","bucket_width":"1w""#)), ["bucket_width not_allowed"]);
    assert_eq!(refused(CODE, "", r#"{"starting_at":"2026-11-20","limit":1001}"#), ["limit too_large"]);
}

#[test]
fn rule_35_instants_have_a_zone_and_the_claude_code_report_takes_a_plain_date() {
    for (name, given, code) in [
        (MESSAGES, "2026-11-20", "starting_at timestamp"),
        (MESSAGES, "2026-11-20T00:00:00", "starting_at timestamp"),
        (COSTS, "2026-11-20", "starting_at timestamp"),
        (CODE, "2026-11-20T00:00:00Z", "starting_at date"),
        (CODE, "2026-02-29", "starting_at date"),
        (CODE, "20261120", "starting_at date"),
    ] {
        assert_eq!(refused(name, "", &format!(r#"{{"starting_at":"{given}"}}"#)), [code], "{name} {given}");
    }
    for name in [MESSAGES, COSTS, CODE] {
        assert_eq!(refused(name, "", "{}"), ["starting_at required"]);
    }
}

#[test]
fn closed_lists_refuse_unknown_words_and_an_empty_filter() {
    for field in ["context_window", "service_tiers", "inference_geos", "speeds", "group_by"] {
        let codes = refused(MESSAGES, "", &params(&format!(r#","{field}":["nobody"]"#)));
        assert_eq!(codes, [format!("{field}.0 not_allowed")]);
        assert_eq!(
            refused(MESSAGES, "", &params(&format!(r#","{field}":[]"#))),
            [format!("{field} too_few")]
        );
    }
    assert_eq!(refused(COSTS, "", &params(r#","group_by":["model"]"#)), ["group_by.0 not_allowed"]);
}

fn misfits(name: &str, body: &str) -> Vec<String> {
    check(body.as_bytes(), &call(name).returns, true).unwrap().issues.iter().map(short).collect()
}

const ROW: &str = r#"{"account_id":null,"api_key_id":"apikey_1","context_window":null,"inference_geo":null,"model":"m","service_account_id":null,"service_tier":null,"workspace_id":null,"uncached_input_tokens":1,"cache_read_input_tokens":2,"output_tokens":3,"cache_creation":{"ephemeral_1h_input_tokens":4,"ephemeral_5m_input_tokens":5},"server_tool_use":{"web_search_requests":6}}"#;
const COST: &str = r#"{"data":[{"starting_at":"2026-11-01T00:00:00Z","ending_at":"2026-11-02T00:00:00Z","results":[{"amount":"512.40","currency":"USD","workspace_id":null,"description":null,"cost_type":null,"token_type":null,"model":null,"service_tier":null,"context_window":null,"inference_geo":null}]}],"has_more":false,"next_page":null}"#;
const DAY: &str = r#"{"actor":{"type":"user_actor","email_address":"ada@acme.example"},"date":"2026-11-20T00:00:00Z","organization_id":"o","customer_type":"subscription","subscription_type":"team","terminal_type":"vscode","is_remote":false,"core_metrics":{"num_sessions":1,"lines_of_code":{"added":2,"removed":3},"commits_by_claude_code":4,"pull_requests_by_claude_code":5},"tool_actions":{"edit_tool":{"accepted":1,"rejected":0}},"model_breakdown":[{"model":"m","tokens":{"input":1,"output":2,"cache_read":3,"cache_creation":4},"estimated_cost":{"amount":1.5,"currency":"USD"}}]}"#;

#[test]
fn the_documented_answers_fit_and_misfits_are_found_where_they_are() {
    let bucket = |rows: &str| {
        format!(
            r#"{{"data":[{{"starting_at":"a","ending_at":"b","results":[{rows}]}}],"has_more":true,"next_page":"p"}}"#
        )
    };
    let page = |row: &str| format!(r#"{{"data":[{row}],"has_more":false,"next_page":null}}"#);
    for (name, body) in [
        (MESSAGES, bucket(ROW)),
        (MESSAGES, bucket("")),
        (COSTS, COST.to_owned()),
        (CODE, page(DAY)),
        (CODE, page(&DAY.replace(r#""subscription_type":"team","#, ""))),
        (
            CODE,
            page(&DAY.replace(
                r#""type":"user_actor","email_address":"ada@acme.example""#,
                r#""type":"api_actor","api_key_name":"ci""#,
            )),
        ),
        (CODE, page(&DAY.replace(r#""type":"user_actor""#, r#""type":"robot_actor""#))),
    ] {
        assert_eq!(misfits(name, &body), Vec::<String>::new(), "{name} {body}");
    }
    let amount = COST.replace(r#""512.40""#, "512.4");
    assert_eq!(misfits(COSTS, &amount), ["data.0.results.0.amount wrong_type"]);
    let no_model = ROW.replace(r#""model":"m","#, "");
    assert_eq!(misfits(MESSAGES, &bucket(&no_model)), ["data.0.results.0.model required"]);
    let text = DAY.replace(r#""rejected":0"#, r#""rejected":"0""#);
    assert_eq!(misfits(CODE, &page(&text)), ["data.0.tool_actions.edit_tool.rejected wrong_type"]);
    assert_eq!(misfits(COSTS, r#"{"data":[],"has_more":false}"#), ["next_page required"]);
}
