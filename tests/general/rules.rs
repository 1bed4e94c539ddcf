//! Bounds of numbers and texts, and rules over more than one field, by their numbers in the table of rules.

use super::common::{build, refused};
use super::long;

/// Call, positional id, params with `VALUE`, the field, what fits, what does not with its code.
type Bounds = (&'static str, &'static str, &'static str, &'static str);

fn probe(cases: &[Bounds], fits: &[String], other: &[(String, &str)]) {
    for (name, id, params, field) in cases {
        let filled = |value: &str| long(params).replace("VALUE", value);
        for value in fits {
            let built = build(name, &long(id), &filled(value));
            assert!(built.is_ok(), "{name} {field} {value}: {built:?}");
        }
        for (value, code) in other {
            assert_eq!(
                refused(name, &long(id), &filled(value)),
                [format!("{field} {code}")],
                "{name} {value}"
            );
        }
    }
}

fn owned(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

fn coded<'a>(values: &[(&str, &'a str)]) -> Vec<(String, &'a str)> {
    values.iter().map(|(value, code)| ((*value).to_owned(), *code)).collect()
}

const LIMIT: &str = r#"{"limit":VALUE}"#;

#[test]
fn rule_3_limit_is_an_integer_from_1_to_1000_or_from_1_to_100() {
    let wrong = [("0", "too_small"), ("-1", "too_small"), ("1.5", "wrong_type"), ("\"1\"", "wrong_type")];
    let thousand: &[Bounds] = &[
        ("rateLimits.list", "", LIMIT, "limit"),
        ("workspaces.rateLimits.list", "WORKSPACE", LIMIT, "limit"),
    ];
    probe(thousand, &owned(&["1", "1000"]), &coded(&[&wrong[..], &[("1001", "too_large")]].concat()));
    let hundred: &[Bounds] = &[
        ("serviceAccounts.list", "", LIMIT, "limit"),
        ("serviceAccounts.workspaces.list", "ACCOUNT", LIMIT, "limit"),
        ("workspaces.serviceAccounts.list", "WORKSPACE", LIMIT, "limit"),
        ("federation.issuers.list", "", LIMIT, "limit"),
        ("federation.rules.list", "", LIMIT, "limit"),
        ("externalKeys.list", "", LIMIT, "limit"),
    ];
    probe(hundred, &owned(&["1", "100"]), &coded(&[&wrong[..], &[("101", "too_large")]].concat()));
    // It has no effect there and no documented bound.
    let any: &[Bounds] = &[("federation.rules.workspaces.list", "RULE", LIMIT, "limit")];
    probe(any, &owned(&["1", "1001", "9007199254740991"]), &coded(&wrong));
}

#[test]
fn rule_17_an_update_carries_at_least_one_field() {
    for (name, id) in [
        ("serviceAccounts.update", "ACCOUNT"),
        ("federation.issuers.update", "ISSUER"),
        ("federation.rules.update", "RULE"),
        ("externalKeys.update", "EKEY"),
    ] {
        for params in ["", "{}"] {
            assert_eq!(refused(name, &long(id), params), [" empty_update"], "{name}");
        }
    }
}

const ISSUER: &str = r#"{"issuer_url":"https://x.example","name":"a","KEY":VALUE}"#;
const TARGET: &str = r#""target":{"type":"service_account","service_account_id":"ACCOUNT"}"#;

/// Params of a rule that could be created, with that at the end.
fn rule(end: &str) -> String {
    let head = r#""issuer_id":"ISSUER","name":"a","oauth_scope":"workspace:developer""#;
    long(&format!("{{{head},{TARGET},{end}}}"))
}

#[test]
fn rule_18_names_are_lower_case_letters_digits_and_hyphens() {
    let create =
        |name: &str| rule(r#""match":{"condition":"c"},"workspace_id":"WORKSPACE""#).replace(r#""a""#, name);
    let fits: Vec<String> = [1, 255].iter().map(|count| format!("\"{}\"", "x".repeat(*count))).collect();
    let mut wrong = coded(&[
        (r#""""#, "too_short"),
        (r#""Ci""#, "pattern"),
        (r#""a_b""#, "pattern"),
        (r#""a b""#, "pattern"),
        (r#""a.b""#, "pattern"),
        (r#""é""#, "pattern"),
        ("7", "wrong_type"),
    ]);
    wrong.push((format!("\"{}\"", "x".repeat(256)), "too_long"));
    let cases: &[Bounds] = &[
        ("serviceAccounts.create", "", r#"{"name":VALUE}"#, "name"),
        ("federation.issuers.create", "", r#"{"issuer_url":"https://x.example","name":VALUE}"#, "name"),
        ("federation.issuers.update", "ISSUER", r#"{"name":VALUE}"#, "name"),
        ("federation.rules.update", "RULE", r#"{"name":VALUE}"#, "name"),
    ];
    probe(cases, &[fits.clone(), owned(&[r#""-""#, r#""ci-2""#])].concat(), &wrong);
    for (value, code) in wrong {
        assert_eq!(refused("federation.rules.create", "", &create(&value)), [format!("name {code}")]);
    }
    assert!(fits.iter().all(|name| build("federation.rules.create", "", &create(name)).is_ok()));
}

#[test]
fn rule_19_texts_have_their_most_characters() {
    let text = |count: usize| format!("\"{}\"", "𝕩".repeat(count));
    let cases: &[(usize, &[Bounds])] = &[
        (
            2000,
            &[
                ("serviceAccounts.create", "", r#"{"name":"a","description":VALUE}"#, "description"),
                ("serviceAccounts.update", "ACCOUNT", r#"{"description":VALUE}"#, "description"),
                ("federation.rules.update", "RULE", r#"{"description":VALUE}"#, "description"),
            ],
        ),
        (
            1024,
            &[
                (
                    "federation.rules.update",
                    "RULE",
                    r#"{"match":{"subject_prefix":VALUE}}"#,
                    "match.subject_prefix",
                ),
                (
                    "federation.rules.update",
                    "RULE",
                    r#"{"match":{"condition":"c","audience":VALUE}}"#,
                    "match.audience",
                ),
            ],
        ),
        (4096, &[("federation.rules.update", "RULE", r#"{"match":{"condition":VALUE}}"#, "match.condition")]),
        // Rule 25 and rule 27.
        (
            8192,
            &[
                (
                    "federation.issuers.update",
                    "ISSUER",
                    r#"{"jwks":{"type":"discovery","ca_cert_pem":VALUE}}"#,
                    "jwks.ca_cert_pem",
                ),
                (
                    "federation.issuers.update",
                    "ISSUER",
                    r#"{"jwks":{"type":"explicit_url","url":"u","ca_cert_pem":VALUE}}"#,
                    "jwks.ca_cert_pem",
                ),
            ],
        ),
        (
            2048,
            &[(
                "externalKeys.create",
                "",
                r#"{"provider_config":{"type":"aws","kms_arn":VALUE}}"#,
                "provider_config.kms_arn",
            )],
        ),
        (255, &[("externalKeys.update", "EKEY", r#"{"display_name":VALUE}"#, "display_name")]),
    ];
    for (most, cases) in cases {
        probe(cases, &[text(*most)], &[(text(most + 1), "too_long")]);
    }
    let create = rule(r#""match":{"condition":"c"},"workspace_id":"WORKSPACE","description":VALUE"#);
    assert!(build("federation.rules.create", "", &create.replace("VALUE", &text(2000))).is_ok());
    let long = create.replace("VALUE", &text(2001));
    assert_eq!(refused("federation.rules.create", "", &long), ["description too_long"]);
}

#[test]
fn rule_20_a_match_says_more_than_the_audience() {
    for (given, says) in [
        ("{}", false),
        (r#"{"audience":"x"}"#, false),
        (r#"{"subject_prefix":"*"}"#, false),
        (r#"{"subject_prefix":"","claims":{},"condition":""}"#, false),
        (r#"{"subject_prefix":null,"claims":null,"condition":null,"audience":"x"}"#, false),
        (r#"{"subject_prefix":"*","condition":"claims.a == 'b'"}"#, true),
        (r#"{"subject_prefix":"repo:acme/*"}"#, true),
        (r#"{"claims":{"repository_owner":"acme"}}"#, true),
        (r#"{"condition":"claims.a == 'b'"}"#, true),
    ] {
        let (create, update) = (
            rule(&format!(r#""match":{given},"workspace_id":"WORKSPACE""#)),
            format!(r#"{{"match":{given}}}"#),
        );
        for (name, id, params) in
            [("federation.rules.create", "", create), ("federation.rules.update", "RULE", update)]
        {
            match build(name, &long(id), &params) {
                Ok(_) => assert!(says, "{name} {given}"),
                Err(_) => {
                    assert!(!says, "{name} {given}");
                    assert_eq!(refused(name, &long(id), &params), ["match required"], "{given}");
                }
            }
        }
    }
    // Only claims that are texts can be matched.
    assert_eq!(
        refused("federation.rules.update", &long("RULE"), r#"{"match":{"claims":{"admin":true}}}"#),
        ["match.claims.admin wrong_type"]
    );
}

#[test]
fn rule_21_a_rule_is_for_a_workspace_or_for_all() {
    for (end, fits) in [
        ("", false),
        (r#","workspace_id":null"#, false),
        (r#","applies_to_all_workspaces":false"#, false),
        (r#","applies_to_all_workspaces":true"#, true),
        (r#","workspace_id":"WORKSPACE""#, true),
        (r#","workspace_id":"WORKSPACE","applies_to_all_workspaces":false"#, true),
    ] {
        let params = rule(&format!(r#""match":{{"condition":"c"}}{end}"#));
        if fits {
            assert!(build("federation.rules.create", "", &params).is_ok(), "{end}");
        } else {
            assert_eq!(refused("federation.rules.create", "", &params), [" required"], "{end}");
        }
    }
}

#[test]
fn rule_23_lifetimes_have_their_bounds() {
    let issuer = ISSUER.replace("KEY", "max_jwt_lifetime_seconds");
    let create =
        rule(r#""match":{"condition":"c"},"workspace_id":"WORKSPACE","token_lifetime_seconds":VALUE"#);
    let (issuer, create): (&'static str, &'static str) = (issuer.leak(), create.leak());
    probe(
        &[
            ("federation.issuers.create", "", issuer, "max_jwt_lifetime_seconds"),
            (
                "federation.issuers.update",
                "ISSUER",
                r#"{"max_jwt_lifetime_seconds":VALUE}"#,
                "max_jwt_lifetime_seconds",
            ),
        ],
        &owned(&["1", "176400", "null"]),
        &coded(&[("0", "too_small"), ("176401", "too_large"), ("1.5", "wrong_type")]),
    );
    let wrong = coded(&[("59", "too_small"), ("86401", "too_large"), ("\"60\"", "wrong_type")]);
    let field = "token_lifetime_seconds";
    probe(&[("federation.rules.create", "", create, field)], &owned(&["60", "86400"]), &wrong);
    let update: Bounds = ("federation.rules.update", "RULE", r#"{"token_lifetime_seconds":VALUE}"#, field);
    probe(&[update], &owned(&["60", "86400", "null"]), &wrong);
}

#[test]
fn rule_24_an_issuer_is_a_host_on_https() {
    let cases: &[Bounds] = &[
        ("federation.issuers.create", "", r#"{"name":"a","issuer_url":VALUE}"#, "issuer_url"),
        ("federation.issuers.update", "ISSUER", r#"{"issuer_url":VALUE}"#, "issuer_url"),
    ];
    let fits = [r#""https://token.actions.githubusercontent.com""#, r#""https://id.example:443/realms/a""#]
        .map(str::to_owned);
    let wrong = coded(&[
        (r#""""#, "too_short"),
        (r#""http://id.example""#, "url"),
        (r#""id.example""#, "url"),
        (r#""https://id.example:8443""#, "url"),
        (r#""https://192.0.2.1""#, "url"),
        (r#""https://[2001:db8::1]""#, "url"),
        (r#""https://""#, "url"),
    ]);
    probe(cases, &fits, &wrong);
}

#[test]
fn a_rate_limit_is_a_whole_number_of_any_size_or_null() {
    let params = |value: &str| {
        long(&format!(
            r#"{{"workspace_id":"WORKSPACE","limits":[{{"type":"tokens_per_day","value":{value}}}]}}"#
        ))
    };
    for value in ["9007199254740991", "0", "null"] {
        assert!(build("workspaces.rateLimits.update", "rl_entry_1", &params(value)).is_ok(), "{value}");
    }
    for (value, code) in [("1.5", "wrong_type"), ("-1", "too_small"), (r#""1""#, "wrong_type")] {
        let issues = refused("workspaces.rateLimits.update", "rl_entry_1", &params(value));
        assert_eq!(issues, [format!("limits.0.value {code}")], "{value}");
    }
}
