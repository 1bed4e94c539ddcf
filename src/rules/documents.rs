//! The documents that the rules are restated from, by their short names (roles facts, head).

use crate::engine::json::Writer;
use crate::prelude::*;

/// A set of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Docs(pub u32);

impl Docs {
    /// None.
    pub const NONE: Self = Self(0);

    /// Both sets.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The documents of the set, in the order of the list.
    pub fn each(self) -> impl Iterator<Item = &'static Document> {
        DOCUMENTS.iter().enumerate().filter(move |(index, _)| self.0 >> index & 1 == 1).map(|(_, it)| it)
    }

    /// The short names, joined by commas.
    pub fn names(self) -> String {
        let mut out = String::new();
        for document in self.each() {
            if !out.is_empty() {
                out.push_str(", ");
            }
            out.push_str(document.name);
        }
        out
    }
}

/// A public document.
#[derive(Debug)]
pub struct Document {
    /// The short name.
    pub name: &'static str,
    /// What it is.
    pub title: &'static str,
}

impl Document {
    /// Writes name and title as members of an object.
    pub fn write(&self, out: &mut Writer) {
        out.field("document", self.name);
        out.field("title", self.title);
    }
}

const fn document(name: &'static str, title: &'static str) -> Document {
    Document { name, title }
}

/// All documents; the place in the list is the bit in [`Docs`].
pub static DOCUMENTS: [Document; 16] = [
    document("G4", "Admin API guide, earliest form: four roles"),
    document("G5", "Admin API guide, five roles"),
    document("GP", "Admin API guide, present form"),
    document("GF", "Admin API guide, FAQ of its early form"),
    document("H4", "help-centre article 10186004, four roles"),
    document("H5", "help-centre article 10186004, five roles"),
    document("H5b", "help-centre article 10186004, five roles, Developer with Claude Code"),
    document("H6", "help-centre article 10186004, six roles"),
    document("W4", "workspaces guide, four workspace roles"),
    document("W5", "workspaces guide, present form"),
    document("R", "Admin API reference"),
    document("E", "user-management guide for Claude Enterprise"),
    document("K", "authentication guide"),
    document("CA", "Claude Code documentation, usage dashboards"),
    document("CI", "Claude Code documentation, Console sign-in"),
    document("J", "third-party connector listing"),
];

/// Admin API guide, earliest form.
pub const G4: Docs = Docs(1);
/// Admin API guide, five roles.
pub const G5: Docs = Docs(1 << 1);
/// Admin API guide, present form.
pub const GP: Docs = Docs(1 << 2);
/// FAQ of the Admin API guide.
pub const GF: Docs = Docs(1 << 3);
/// Help article, four roles.
pub const H4: Docs = Docs(1 << 4);
/// Help article, five roles.
pub const H5: Docs = Docs(1 << 5);
/// Help article, five roles, later.
pub const H5B: Docs = Docs(1 << 6);
/// Help article, six roles.
pub const H6: Docs = Docs(1 << 7);
/// Workspaces guide, four roles.
pub const W4: Docs = Docs(1 << 8);
/// Workspaces guide, present form.
pub const W5: Docs = Docs(1 << 9);
/// API reference.
pub const R: Docs = Docs(1 << 10);
/// Enterprise user management.
pub const E: Docs = Docs(1 << 11);
/// Claude Code usage dashboards.
pub const CA: Docs = Docs(1 << 13);
/// Claude Code sign-in.
pub const CI: Docs = Docs(1 << 14);
/// Third-party connector listing.
pub const J: Docs = Docs(1 << 15);
