//! A matrix as text, Markdown and CSV.

use super::Table;
use crate::engine::text::length;
use crate::prelude::*;
use crate::rules::csv::push_line;

/// Columns in line, two blanks between them.
pub fn text(table: &Table) -> String {
    let mut widths: Vec<usize> = table.head.iter().map(|cell| length(cell)).collect();
    for row in &table.rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(length(cell));
        }
    }
    let mut out = table.caption.clone();
    out.push_str("\n\n");
    push_row(&mut out, table.head.iter().copied(), &widths);
    let rules: Vec<String> = widths.iter().map(|width| (0..*width).map(|_| '-').collect()).collect();
    push_row(&mut out, rules.iter().map(String::as_str), &widths);
    for row in &table.rows {
        push_row(&mut out, row.iter().map(String::as_str), &widths);
    }
    out.push('\n');
    for (word, meaning) in &table.legend {
        push_row(&mut out, [*word, *meaning].into_iter(), &[13, 0]);
    }
    out
}

fn push_row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>, widths: &[usize]) {
    let mut owed = 0;
    for (cell, width) in cells.zip(widths) {
        // Blanks only before something: no line ends in them.
        out.extend((0..owed).map(|_| ' '));
        out.push_str(cell);
        owed = width.saturating_sub(length(cell)) + 2;
    }
    out.push('\n');
}

/// A table of pipes and a list of words.
pub fn markdown(table: &Table) -> String {
    let mut out = String::from("**");
    out.push_str(&table.caption);
    out.push_str("**\n\n|");
    for cell in &table.head {
        push_cell(&mut out, cell);
    }
    out.push_str("\n|");
    for _ in &table.head {
        out.push_str(" --- |");
    }
    for row in &table.rows {
        out.push_str("\n|");
        for cell in row {
            push_cell(&mut out, cell);
        }
    }
    out.push_str("\n\n");
    for (word, meaning) in &table.legend {
        for part in ["- **", word, "**: ", meaning, "\n"] {
            out.push_str(part);
        }
    }
    out
}

fn push_cell(out: &mut String, cell: &str) {
    out.push(' ');
    for letter in cell.chars() {
        if letter == '|' {
            out.push('\\');
        }
        out.push(letter);
    }
    out.push_str(" |");
}

/// Head and rows.
pub fn csv(table: &Table) -> String {
    let mut out = String::new();
    push_line(&mut out, table.head.iter().copied());
    for row in &table.rows {
        push_line(&mut out, row.iter().map(String::as_str));
    }
    out
}
