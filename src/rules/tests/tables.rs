//! The matrices as tables.

use super::super::matrix::EDITIONS;
use super::{Value, ask, json, refuse};

fn table(scope: &str, format: &str, edition: Value) -> String {
    let options = json!({ "scope": scope, "format": format, "edition": edition });
    ask("roles.matrixTable", json!([options])).as_str().unwrap().to_owned()
}

#[test]
fn every_scope_edition_and_format_has_one() {
    for edition in EDITIONS {
        for format in ["text", "markdown", "html", "csv"] {
            let text = table("organization", format, json!(edition.name));
            assert!(text.matches("not stated").count() > 5, "{text}");
            assert!(format == "csv" || text.contains(edition.name));
            assert!(!text.contains("  \n") && text.ends_with('\n'));
        }
    }
    assert_eq!(table("organization", "text", Value::Null), table("organization", "text", json!("six-role")));
}

#[test]
fn workspace_roles_as_text() {
    let text = table("workspace", "text", Value::Null);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Workspace roles and what they allow in their workspace");
    assert_eq!(
        lines[2],
        "Permission                 Workspace User  Workspace Limited Developer  Workspace Developer  Workspace Admin         Workspace Billing  Sources"
    );
    assert_eq!(
        lines[4],
        "use playground             allowed         not stated                   not stated           allowed (full control)  not stated         W5"
    );
    assert!(lines.contains(&"denied (only)  a document states that the role can do only something else"));
    assert!(lines.contains(&"W5             workspaces guide, present form"));
}

#[test]
fn markdown_has_a_cell_for_each_head() {
    let text = table("organization", "markdown", Value::Null);
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    assert_eq!(rows.len(), 29);
    assert!(rows.iter().all(|row| row.matches('|').count() == 10), "{text}");
    assert_eq!(
        rows[2],
        "| use playground | allowed | allowed | allowed | allowed | allowed | allowed (d1) | allowed (d4) | GP, H6 |"
    );
}

#[test]
fn csv_is_quoted() {
    let text = table("workspace", "csv", Value::Null);
    assert_eq!(text.lines().count(), 10);
    assert!(text.starts_with("\"Permission\",\"Workspace User\","));
    assert!(text.lines().all(|line| line.matches("\",\"").count() == 6));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
}

#[test]
fn html_says_everything_in_words_and_needs_nothing_else() {
    let text = table("organization", "html", Value::Null);
    assert_eq!(
        text.matches("<caption>Organization roles and what they allow, six-role edition</caption>").count(),
        1
    );
    assert_eq!(text.matches("<th scope=\"col\">").count(), 9);
    assert_eq!(text.matches("<th scope=\"row\">").count(), 27);
    assert_eq!(text.matches("<td>").count(), 27 * 8);
    assert!(!text.contains("<td></td>"));
    for never in ["http", "url(", "<script", "<img", "<link", "onclick", "color:"] {
        assert!(!text.contains(never), "{never}");
    }
    // Every opened element is closed.
    for name in ["div", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "style"] {
        let opened = text.matches(&format!("<{name}>")).count() + text.matches(&format!("<{name} ")).count();
        assert_eq!(opened, text.matches(&format!("</{name}>")).count(), "{name}");
    }
}

#[test]
fn wrong_options_are_refused() {
    let error = refuse("roles.matrixTable", json!([{ "scope": "world", "edition": null, "colour": true }]));
    let issues: Vec<(&Value, &Value)> =
        error["issues"].as_array().unwrap().iter().map(|issue| (&issue["path"][1], &issue["code"])).collect();
    assert_eq!(
        issues,
        [
            (&json!("colour"), &json!("unknown_key")),
            (&json!("scope"), &json!("not_allowed")),
            (&json!("format"), &json!("required")),
        ]
    );
    let error = refuse("roles.matrixTable", json!([{ "scope": "world" }]));
    assert_eq!(error["issues"][0]["code"], "not_allowed");
    assert_eq!(error["issues"][1]["code"], "required");
    assert_eq!(refuse("roles.matrixTable", json!([]))["issues"][0]["code"], "required");
}
