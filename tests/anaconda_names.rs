//! The name of a service account: every rule, where it breaks, and the nearest name that is right.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::anaconda::{build_with, call, sent};
use common::{input, short};
use proptest::prelude::*;
use rolecall::engine::input::Input;
use rolecall::engine::names::{check, report, suggest};
use rolecall::engine::request::How;
use serde_json::{Value, json};

const ACCEPTED: &[&str] =
    &["a", "anaconda_cloud_org", "ci-2026", "_x-", "-", "0", "nightly-build_01", "-a", "9lives"];

/// `index code` of every problem with a name; the index is left out where there is none.
fn problems(name: &str) -> Vec<String> {
    check(name).iter().map(short).map(|problem| problem.trim().to_owned()).collect()
}

/// A refused creation: its only issue.
fn refusal(name: &str, folded: Option<&str>) -> rolecall::engine::issue::Issue {
    let params = json!({ "name": name }).to_string();
    let how = How { folded, ..How::default() };
    let mut issues = build_with(call("serviceAccounts.create"), "", &params, &how).expect_err(name);
    assert_eq!(issues.len(), 1, "{issues:?}");
    issues.remove(0)
}

#[test]
fn documented_names_are_accepted() {
    let longest = "a".repeat(64);
    for name in ACCEPTED.iter().copied().chain([longest.as_str()]) {
        assert!(check(name).is_empty(), "{name}");
        let params = json!({ "name": name }).to_string();
        assert_eq!(sent("serviceAccounts.create", "", &params), format!("POST /service-accounts {params}"));
    }
}

#[test]
fn other_names_are_refused_before_they_are_sent() {
    for (name, code) in [
        ("", "too_short"),
        (&*"a".repeat(65), "too_long"),
        ("Build", "pattern"),
        ("build server", "pattern"),
        ("build.server", "pattern"),
        ("bäcker", "pattern"),
        ("a/b", "pattern"),
        ("abc\n", "pattern"),
    ] {
        let issue = refusal(name, None);
        assert_eq!(short(&issue), format!("name {code}"), "{name}");
        assert!(issue.message.starts_with("`name` "), "{}", issue.message);
        assert!(!issue.message.contains('\n'));
        assert!(!issue.message.contains("a rule of this client"), "the rule is the vendor's");
    }
}

#[test]
fn a_name_is_required_and_a_text() {
    let refused = |params| {
        let issues =
            build_with(call("serviceAccounts.create"), "", params, &How::default()).expect_err(params);
        issues.iter().map(short).collect::<Vec<_>>()
    };
    assert_eq!(refused("{}"), ["name required"]);
    assert_eq!(refused(r#"{"name":null}"#), ["name wrong_type"]);
    assert_eq!(refused(r#"{"name":7}"#), ["name wrong_type"]);
    assert_eq!(refused(r#"{"name":"a\ud800"}"#), ["name ill_formed_text"]);
}

#[test]
fn every_rule_that_breaks_says_where_in_code_points() {
    assert_eq!(
        problems("Build Server #1"),
        ["0 pattern", "5 pattern", "6 pattern", "12 pattern", "13 pattern"]
    );
    assert_eq!(problems("abc\n"), ["3 pattern"]);
    assert_eq!(problems("bäcker"), ["1 pattern"]);
    // Each letter beyond the first 65,536 is one code point, not two.
    assert_eq!(problems("😀😀x y"), ["0 pattern", "1 pattern", "3 pattern"]);
    assert_eq!(problems("a\u{301}"), ["1 pattern"]);
}

#[test]
fn length_is_counted_in_code_points_and_said_together_with_the_letters() {
    assert_eq!(problems(""), ["too_short"]);
    assert_eq!(problems(&"a".repeat(65)), ["64 too_long"]);
    assert_eq!(problems(&"😀".repeat(64)).len(), 64, "64 code points are not too long");
    let long = problems(&format!("{}B", "a".repeat(70)));
    assert_eq!(long, ["64 too_long", "70 pattern"]);
}

#[test]
fn the_number_of_listed_letters_is_bounded() {
    assert_eq!(problems(&"É".repeat(1_000_000)).len(), 101, "too long, and the first 100 letters");
}

#[test]
fn limits_and_letters_are_given_as_data() {
    let param = |name: &str| {
        check(name)
            .into_iter()
            .map(|issue| issue.param.map(|(name, json)| format!("{name} {json}")))
            .collect::<Vec<_>>()
    };
    assert_eq!(param(""), [Some("limit 1".to_owned())]);
    assert_eq!(param(&"a".repeat(65)), [Some("limit 64".to_owned())]);
    assert_eq!(param("a\"\n"), [Some(r#"character "\"""#.to_owned()), Some(r#"character "\n""#.to_owned())]);
}

#[test]
fn the_refusal_says_which_rule_broke_where_and_proposes_a_name() {
    let issue = refusal("Build Server #1", Some("Build Server #1"));
    assert!(issue.message.contains("`B` at 0"), "{}", issue.message);
    assert!(issue.message.contains("`build-server-1`"), "{}", issue.message);
    assert_eq!(issue.param, Some(("suggestion", "\"build-server-1\"".to_owned())));
    let nothing = refusal("###", Some("###"));
    assert!(!nothing.message.contains("use such as"), "{}", nothing.message);
    let long = refusal(&"a".repeat(65), None);
    assert!(long.message.contains("64") && long.message.contains(&"a".repeat(64)), "{}", long.message);
}

#[test]
fn a_proposal_is_made_from_the_decomposed_form_where_it_is_given() {
    assert_eq!(refusal("Bäcker", Some("Ba\u{308}cker")).param, Some(("suggestion", "\"backer\"".to_owned())));
    assert_eq!(refusal("Bäcker", None).param, Some(("suggestion", "\"b-cker\"".to_owned())));
}

#[test]
fn a_proposal_is_lower_case_collapsed_trimmed_and_cut() {
    for (folded, name) in [
        ("Build Server #1", "build-server-1"),
        ("A\u{308}rger", "arger"),
        ("  a  --  b  ", "a-b"),
        ("Nightly.Build/2026", "nightly-build-2026"),
        ("a_b__C", "a_b__c"),
        ("--x--", "x"),
        ("日本 build", "build"),
        ("abc\n", "abc"),
    ] {
        assert_eq!(suggest(folded), name, "{folded}");
    }
    assert_eq!(suggest(&"A".repeat(70)), "a".repeat(64));
    // The cut leaves no hyphen at the end.
    assert_eq!(suggest(&format!("{} b", "a".repeat(63))), "a".repeat(63));
}

#[test]
fn nothing_is_proposed_where_nothing_is_left() {
    for folded in ["", "###", "日本", " ", "😀", "-"] {
        assert_eq!(suggest(folded), "", "{folded}");
    }
}

#[test]
fn a_form_gets_issues_proposal_and_limits_in_one() {
    let told = |text: &str, folded: &str| serde_json::from_str::<Value>(&report(text, folded)).unwrap();
    let fine = told("ci-2026", "ci-2026");
    assert_eq!((&fine["issues"], &fine["suggestion"]), (&json!([]), &json!("ci-2026")));
    assert_eq!(fine["limits"], json!({ "min": 1, "max": 64, "pattern": "^[a-z0-9_-]{1,64}$" }));
    let odd = told("é#", "e\u{301}#");
    assert_eq!(odd["suggestion"], "e");
    let places: Vec<_> =
        odd["issues"].as_array().unwrap().iter().map(|issue| issue["path"].clone()).collect();
    assert_eq!(places, [json!([0]), json!([1])]);
    assert_eq!(odd["issues"][0]["code"], "pattern");
    assert_eq!(odd["issues"][0]["params"], json!({ "character": "é" }));
}

/// The pattern of the documents, read by hand.
fn is_right(name: &str) -> bool {
    let letters = name.chars().count();
    (1..=64).contains(&letters)
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

proptest! {
    #[test]
    fn a_name_is_refused_exactly_when_the_pattern_does_not_match(name in "[ -~a-zA-Zéß😀\n]{0,70}") {
        prop_assert_eq!(check(&name).is_empty(), is_right(&name));
        let built = build_with(
            call("serviceAccounts.create"), "", &json!({ "name": name }).to_string(), &How::default());
        prop_assert_eq!(built.is_ok(), is_right(&name));
    }

    #[test]
    fn every_index_is_that_of_a_letter_that_breaks_the_rule(name in any::<String>()) {
        let letters: Vec<char> = name.chars().collect();
        for issue in check(&name).iter().filter(|issue| issue.code.name() == "pattern") {
            let Some(Input::List(path)) = input(&issue.path) else { panic!("{}", issue.path) };
            let index: usize = path[0].to_json().parse().unwrap();
            prop_assert!(!is_right(&letters[index].to_string()));
        }
    }

    #[test]
    fn a_proposal_is_right_or_nothing(folded in any::<String>()) {
        let name = suggest(&folded);
        prop_assert!(name.is_empty() || is_right(&name), "{}", name);
    }
}
