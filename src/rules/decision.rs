//! May somebody do something in one place: the calculation of roles facts §6.1, with the two
//! additions of the public face (`no_access`, and key rights beside a lesser role in a workspace).

use super::documents::{Docs, GF, W4, W5};
use super::matrix::{Edition, Mark, Statement, workspace_says};
use super::permission::Permission;
use super::reason;
use super::roles::OrganizationRole;
use super::standing::{From, Standing};
use super::subject::WorkspaceKind;
use crate::engine::json::Writer;
use crate::prelude::*;

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is said to be allowed.
    Allowed,
    /// It is said to be denied.
    Denied,
    /// One document allows what another denies.
    Conflicting,
    /// No document says.
    NotStated,
    /// There is no role in the workspace at all.
    NoAccess,
}

impl Verdict {
    /// The name in the public face.
    pub fn name(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Denied => "denied",
            Self::Conflicting => "conflicting",
            Self::NotStated => "not_stated",
            Self::NoAccess => "no_access",
        }
    }
}

/// A statement about a role that somebody holds.
pub struct Source<'a> {
    /// The role.
    pub role: &'a str,
    /// Where the role comes from.
    pub from: From,
    /// What is said of it.
    pub says: Statement,
    /// The rule by which the statement counts here, where it is not that of the statement.
    pub rule: Option<&'static str>,
}

impl Source<'_> {
    /// The rule by which it counts.
    pub fn rule(&self) -> Option<&'static str> {
        self.rule.or(self.says.rule())
    }

    fn write(&self, out: &mut Writer) {
        for document in self.says.docs.each() {
            out.begin_object();
            document.write(out);
            out.field("role", self.role);
            out.field("from", self.from.name());
            out.field_or_null("certainty", self.says.certainty());
            out.field_or_null("rule", self.rule());
            out.end_object();
        }
    }
}

/// Why a verdict is what it is, where the sources alone do not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Nothing special.
    None,
    /// Rule 3: nobody is in a workspace by being in the organization.
    NoRoleThere,
    /// Facts §8, question 5: a right to keys beside a lesser role.
    LesserRole,
    /// Rule 13: keys of the Claude Code workspace are not made by hand.
    NotByHand,
    /// The permission exists inside a workspace only.
    NeedsWorkspace,
}

/// A verdict with its sources.
pub struct Decision<'a> {
    /// The verdict.
    pub verdict: Verdict,
    /// `stated`, `only` or `derived`; `None` where there is nothing to be certain of.
    pub certainty: Option<&'static str>,
    /// What allows it.
    pub grants: Vec<Source<'a>>,
    /// What denies it.
    pub denials: Vec<Source<'a>>,
    /// What else is to be said.
    pub note: Note,
}

impl<'a> Decision<'a> {
    /// Decides.
    pub fn of(standing: &Standing<'a>, permission: Permission, edition: &Edition) -> Self {
        let mut decision = Self {
            verdict: Verdict::NotStated,
            certainty: None,
            grants: Vec::new(),
            denials: Vec::new(),
            note: Note::None,
        };
        if !standing.has_access(edition) {
            decision.no_access(standing);
            return decision;
        }
        if permission.only_in_workspace() && standing.place.is_none() {
            decision.note = Note::NeedsWorkspace;
            return decision;
        }
        decision.gather(standing, permission, edition);
        decision.weigh(standing, permission);
        decision
    }

    /// Rule 3, which names users and developers; that it holds for others is likely (question 7).
    fn no_access(&mut self, standing: &Standing<'a>) {
        let named = matches!(standing.known, Some(OrganizationRole::User | OrganizationRole::Developer));
        let mark = if named { Mark::No } else { Mark::Follows };
        self.verdict = Verdict::NoAccess;
        self.certainty = Statement { mark, docs: Docs::NONE }.certainty();
        self.note = Note::NoRoleThere;
        let says = Statement { mark, docs: GF.and(W4).and(W5) };
        self.denials.push(Source {
            role: standing.role,
            from: From::Organization,
            says,
            rule: Some("rule 3"),
        });
    }

    /// Everything that is said of the roles held.
    fn gather(&mut self, standing: &Standing<'a>, permission: Permission, edition: &Edition) {
        let floor = standing.known.map_or(Statement::NONE, |role| edition.says(role, permission));
        self.add(Source { role: standing.role, from: From::Organization, says: floor, rule: None });
        let Some(place) = standing.place else { return };
        let inherits = standing.known.and_then(OrganizationRole::inherits);
        for held in &standing.held {
            let mut says = held.role.map_or(Statement::NONE, |role| workspace_says(role, permission));
            let mut rule = match (held.from, inherits) {
                (From::Inherited, Some((_, 1))) => Some("rule 1"),
                (From::Inherited, Some(_)) => Some("rule 2"),
                (From::Assigned, _) => says.rule().or(Some("rule 4")),
                _ => None,
            };
            // Who is a member of the Claude Code workspace has access to it (rule 13).
            if permission == Permission::AccessClaudeCodeWorkspace
                && place.kind == WorkspaceKind::ClaudeCode
                && held.from == From::Assigned
            {
                says = Statement { mark: Mark::Follows, docs: W5 };
                rule = Some("rule 13");
            }
            self.add(Source { role: held.word, from: held.from, says, rule });
        }
    }

    fn add(&mut self, source: Source<'a>) {
        if source.says.allows() {
            self.grants.push(source);
        } else if source.says.denies() {
            self.denials.push(source);
        }
    }

    /// Facts §6.1, steps 3 to 5.
    fn weigh(&mut self, standing: &Standing<'a>, permission: Permission) {
        let kind = standing.place.map(|place| place.kind);
        let granted_here = self.grants.iter().any(|source| source.from != From::Organization);
        let refused_by_role = self
            .denials
            .iter()
            .any(|source| source.from == From::Organization && source.says.mark == Mark::No);
        if kind == Some(WorkspaceKind::ClaudeCode) && permission == Permission::CreateOtherApiKeys {
            self.denials.push(Source {
                role: standing.role,
                from: From::Organization,
                says: Statement { mark: Mark::No, docs: W5 },
                rule: Some("rule 13"),
            });
            self.verdict = Verdict::Denied;
            self.note = Note::NotByHand;
        } else if granted_here && refused_by_role {
            self.verdict = Verdict::Conflicting;
        } else if self.grants.is_empty() {
            let denied = !self.denials.is_empty();
            self.verdict = if denied { Verdict::Denied } else { Verdict::NotStated };
        } else if !granted_here && self.is_lesser_role(standing, permission) {
            self.note = Note::LesserRole;
        } else {
            self.verdict = Verdict::Allowed;
        }
        let sources = match self.verdict {
            Verdict::Allowed => &self.grants,
            Verdict::Denied => &self.denials,
            _ => return,
        };
        let best = ["stated", "only", "derived"];
        self.certainty =
            best.into_iter().find(|word| sources.iter().any(|source| source.says.certainty() == Some(word)));
    }

    /// Whether a right to keys comes from the organization role alone, in a workspace that one
    /// was added to.
    fn is_lesser_role(&self, standing: &Standing<'a>, permission: Permission) -> bool {
        let Some(place) = standing.place else { return false };
        let made_at_sign_in =
            place.kind == WorkspaceKind::ClaudeCode && permission == Permission::CreateClaudeCodeKeys;
        permission.is_key_right()
            && place.kind != WorkspaceKind::Default
            && !standing.held.is_empty()
            && !made_at_sign_in
            && standing.known.and_then(OrganizationRole::inherits).is_none()
    }

    /// Whether it is allowed.
    pub fn allows(&self) -> bool {
        self.verdict == Verdict::Allowed
    }

    /// Writes it as an object of the public face.
    pub fn write(&self, standing: &Standing<'_>, edition: &Edition, out: &mut Writer) {
        out.begin_object();
        out.field("verdict", self.verdict.name());
        out.field_or_null("certainty", self.certainty);
        for (name, sources) in [("grants", &self.grants), ("denials", &self.denials)] {
            out.key(name);
            out.begin_array();
            for source in sources {
                source.write(out);
            }
            out.end_array();
        }
        out.field("reason", &reason::of(self, standing, edition));
        out.end_object();
    }
}
