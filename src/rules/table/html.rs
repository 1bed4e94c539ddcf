//! A matrix as HTML: a fragment that needs nothing else, for people who see it and for people
//! who have it read out.

use super::Table;
use crate::prelude::*;

/// A page that forbids inline styles shows the same, only plainer.
const STYLE: &str = "<style>.rolecall-matrix{overflow-x:auto;font:14px/1.4 system-ui,sans-serif}\
.rolecall-matrix table{border-collapse:collapse}\
.rolecall-matrix caption{text-align:left;font-weight:600;padding:.5em 0}\
.rolecall-matrix :is(th,td){border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}\
.rolecall-matrix thead th{border-bottom-width:2px}\
.rolecall-matrix tbody th{font-weight:500}\
.rolecall-matrix dl{display:grid;grid-template-columns:max-content auto;gap:.2em 1em}\
.rolecall-matrix dt{font-weight:600}.rolecall-matrix dd{margin:0}</style>\n";

/// The fragment.
pub fn write(table: &Table) -> String {
    let mut out = String::from(STYLE);
    out.push_str("<div class=\"rolecall-matrix\" role=\"region\" tabindex=\"0\" aria-label=\"");
    push_text(&mut out, &table.caption);
    out.push_str("\">\n<table>\n<caption>");
    push_text(&mut out, &table.caption);
    out.push_str("</caption>\n<thead>\n<tr>");
    for cell in &table.head {
        push_element(&mut out, "th scope=\"col\"", "th", cell);
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (index, cell) in row.iter().enumerate() {
            match index {
                0 => push_element(&mut out, "th scope=\"row\"", "th", cell),
                _ => push_element(&mut out, "td", "td", cell),
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n<dl>\n");
    for (word, meaning) in &table.legend {
        push_element(&mut out, "dt", "dt", word);
        push_element(&mut out, "dd", "dd", meaning);
        out.push('\n');
    }
    out.push_str("</dl>\n</div>\n");
    out
}

fn push_element(out: &mut String, open: &str, close: &str, text: &str) {
    out.push('<');
    out.push_str(open);
    out.push('>');
    push_text(out, text);
    out.push_str("</");
    out.push_str(close);
    out.push('>');
}

fn push_text(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}
