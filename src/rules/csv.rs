//! Comma-separated values that a spreadsheet shows and does not run.

use crate::prelude::*;

/// Appends a line of cells (RFC 4180).
pub fn push_line<'a>(out: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    let start = out.len();
    for cell in cells {
        if out.len() > start {
            out.push(',');
        }
        push_cell(out, cell);
    }
    out.push_str("\r\n");
}

/// Every cell is quoted, and what a spreadsheet would take for a formula gets an apostrophe
/// before it.
fn push_cell(out: &mut String, cell: &str) {
    out.push('"');
    let seen =
        cell.trim_start_matches(|letter: char| letter <= ' ' || letter == '\u{feff}' || letter == '\u{a0}');
    let formula = matches!(seen.chars().next(), Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    if formula || cell.starts_with(['\t', '\r', '\n']) {
        out.push('\'');
    }
    for letter in cell.chars() {
        if letter == '"' {
            out.push('"');
        }
        // An end of line in a cell splits the row in readers that are not careful.
        out.push(if matches!(letter, '\r' | '\n' | '\0') { ' ' } else { letter });
    }
    out.push('"');
}
