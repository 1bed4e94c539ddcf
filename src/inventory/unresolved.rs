//! Edges with only one end: an edge to nothing would be an error, so it is kept as a reference with its reason (facts §4).

use super::edge::{Class, edge_type};
use super::kinds::KindId;
use super::{Graph, Known};
use crate::engine::json::Writer;
use crate::prelude::*;

/// Why an end is missing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// A row of somebody who is not in the organization: an orphaned grant.
    MemberNotInOrganization,
    /// Who made the key has left.
    CreatorRemoved,
    /// Archived workspaces were not asked for.
    WorkspaceArchivedNotListed,
    /// The default workspace was not asked for, or the server does not list it.
    DefaultWorkspaceNotListed,
    /// Such things could not be read.
    NotPermitted,
    /// The list did not have it, or not all of the list could be read.
    NotListed,
}

impl Reason {
    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MemberNotInOrganization => "member_not_in_organization",
            Self::CreatorRemoved => "creator_removed",
            Self::WorkspaceArchivedNotListed => "workspace_archived_not_listed",
            Self::DefaultWorkspaceNotListed => "default_workspace_not_listed",
            Self::NotPermitted => "not_permitted",
            Self::NotListed => "not_listed",
        }
    }
}

/// An edge that cannot be.
#[derive(Clone)]
pub struct Unresolved {
    /// Kinds of the source and the target.
    pub ends: (KindId, KindId),
    pub(super) class: Class,
    /// Numbers of their keys.
    pub(super) from: u32,
    pub(super) to: u32,
    /// Whether it is the target that is missing.
    pub(super) target_missing: bool,
    pub(super) reason: Reason,
    /// The number of the role and one more; 0 for none.
    pub(super) role: u32,
}

impl Graph {
    /// Why somebody is not there, where a complete list would settle it with `known`.
    pub(super) fn user_missing(&self, known: Reason) -> Reason {
        match self.circumstances.users {
            Known::All => known,
            Known::Some => Reason::NotListed,
            Known::None => Reason::NotPermitted,
        }
    }

    /// Why a workspace is not there. `archived`: whether it is known to be, as those of archived keys are likely to be.
    pub(super) fn workspace_missing(&self, archived: bool) -> Reason {
        let circumstances = &self.circumstances;
        match circumstances.workspaces {
            Known::None => Reason::NotPermitted,
            Known::Some => Reason::NotListed,
            Known::All if !circumstances.archived && (archived || circumstances.default_workspace) => {
                Reason::WorkspaceArchivedNotListed
            }
            Known::All if !circumstances.default_workspace => Reason::DefaultWorkspaceNotListed,
            Known::All => Reason::NotListed,
        }
    }

    /// The references as a JSON array.
    pub(super) fn unresolved_json(&self) -> String {
        let mut out = Writer::new();
        out.begin_array();
        for one in &self.unresolved {
            out.begin_object();
            out.field("relationship", &edge_type(one.ends.0, one.class, one.ends.1));
            out.field("from", self.keys.get(one.from));
            out.field("to", self.keys.get(one.to));
            out.field("missing", if one.target_missing { "to" } else { "from" });
            out.field("reason", one.reason.name());
            out.end_object();
        }
        out.end_array();
        out.finish()
    }
}
