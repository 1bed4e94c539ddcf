//! The matrices: what each role is said to allow, cell by cell, with the documents that say so.
//!
//! One file an edition of the organization matrix (roles facts §2) and one for the workspace
//! roles (§3), written in the order and the cell words of the facts, to be read beside them.

mod five_role;
mod five_role_claude_code;
mod four_role;
mod six_role;
mod workspace;

use super::documents::{Docs, GP};
use super::permission::Permission;
use super::roles::{OrganizationRole, WorkspaceRole};

/// How a cell is said, with the letters of roles facts §2.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Mark {
    /// `-`: nothing is said.
    Unsaid,
    /// `yes`: stated as allowed.
    Yes,
    /// `no`: stated as denied.
    No,
    /// `no(only)`: denied by a sentence that the role can do only something else.
    Only,
    /// `yes(d1)`: what User, Developer and Billing can do.
    D1,
    /// `yes(d2)`: Workspace Admin in every workspace.
    D2,
    /// `yes(d3)`: managing includes seeing and creating.
    D3,
    /// `yes(d4)`: owners have all admin permissions.
    D4,
    /// `yes(d2,d4)`.
    D24,
    /// `yes(full)`: full control over settings and members, read widely.
    Full,
    /// Follows from a rule of facts §4 that the one who uses it names.
    Follows,
}

/// One cell: how it is said, and by whom where that is not its whole row's sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell(u32);

impl Cell {
    const fn new(mark: Mark) -> Self {
        Self((mark as u32) << 24)
    }

    /// The same cell, said by these documents.
    const fn by(self, docs: Docs) -> Self {
        Self(self.0 & 0xff00_0000 | docs.0)
    }

    /// How it is said.
    pub fn mark(self) -> Mark {
        const MARKS: [Mark; 11] = [
            Mark::Unsaid,
            Mark::Yes,
            Mark::No,
            Mark::Only,
            Mark::D1,
            Mark::D2,
            Mark::D3,
            Mark::D4,
            Mark::D24,
            Mark::Full,
            Mark::Follows,
        ];
        MARKS.get((self.0 >> 24) as usize).copied().unwrap_or(Mark::Unsaid)
    }

    fn docs(self) -> Docs {
        Docs(self.0 & 0x00ff_ffff)
    }
}

// The cell words of the facts.
const __: Cell = Cell::new(Mark::Unsaid);
const YES: Cell = Cell::new(Mark::Yes);
const NO: Cell = Cell::new(Mark::No);
const ONLY: Cell = Cell::new(Mark::Only);
const D1: Cell = Cell::new(Mark::D1);
const D2: Cell = Cell::new(Mark::D2);
const D3: Cell = Cell::new(Mark::D3);
const D4: Cell = Cell::new(Mark::D4);
const D24: Cell = Cell::new(Mark::D24);
const FULL: Cell = Cell::new(Mark::Full);
const FOLLOWS: Cell = Cell::new(Mark::Follows);

/// One permission: its sources and a cell for each column.
#[derive(Debug)]
pub struct Row {
    /// The permission.
    pub permission: Permission,
    /// The documents that the row is from.
    pub docs: Docs,
    /// The cells.
    pub cells: &'static [Cell],
}

const fn row(permission: Permission, docs: Docs, cells: &'static [Cell]) -> Row {
    Row { permission, docs, cells }
}

/// A statement of the documents, ready to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// How it is said.
    pub mark: Mark,
    /// By whom.
    pub docs: Docs,
}

impl Statement {
    /// No statement at all.
    pub const NONE: Self = Self { mark: Mark::Unsaid, docs: Docs::NONE };

    /// Whether it allows.
    pub fn allows(self) -> bool {
        !matches!(self.mark, Mark::Unsaid | Mark::No | Mark::Only)
    }

    /// Whether it denies.
    pub fn denies(self) -> bool {
        matches!(self.mark, Mark::No | Mark::Only)
    }

    /// `stated`, `only` or `derived`; `None` when nothing is said.
    pub fn certainty(self) -> Option<&'static str> {
        match self.mark {
            Mark::Unsaid => None,
            Mark::Yes | Mark::No => Some("stated"),
            Mark::Only => Some("only"),
            _ => Some("derived"),
        }
    }

    /// The rule of the facts by which it follows.
    pub fn rule(self) -> Option<&'static str> {
        match self.mark {
            Mark::D1 => Some("d1"),
            Mark::D2 => Some("d2"),
            Mark::D3 => Some("d3"),
            Mark::D4 => Some("d4"),
            Mark::D24 => Some("d2, d4"),
            Mark::Full => Some("full control"),

            _ => None,
        }
    }
}

impl Row {
    /// What its cell in that column says.
    pub fn statement(&self, column: usize) -> Statement {
        let Some(cell) = self.cells.get(column) else { return Statement::NONE };
        let mark = cell.mark();
        let docs = match cell.docs() {
            _ if mark == Mark::Unsaid => Docs::NONE,
            // The guide's present form is where d4 stands.
            Docs::NONE if matches!(mark, Mark::D4 | Mark::D24) => self.docs.and(GP),
            Docs::NONE => self.docs,
            own => own,
        };
        Statement { mark, docs }
    }
}

/// One edition of the organization matrix.
#[derive(Debug)]
pub struct Edition {
    /// Its name in the public face.
    pub name: &'static str,
    /// The roles that have a column. Owner stands for Primary Owner, too.
    pub columns: &'static [OrganizationRole],
    /// The permissions that it speaks of.
    pub rows: &'static [Row],
    /// What is said of roles that have no column.
    beside: &'static [(OrganizationRole, Row)],
}

/// The editions, the newest last.
pub static EDITIONS: [&Edition; 4] =
    [&four_role::EDITION, &five_role::EDITION, &five_role_claude_code::EDITION, &six_role::EDITION];

impl Edition {
    /// The newest one.
    pub const NEWEST: &'static Self = &six_role::EDITION;

    /// The edition of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        EDITIONS.iter().find(|edition| edition.name == name).copied()
    }

    /// The column of a role.
    fn column(&self, role: OrganizationRole) -> Option<usize> {
        let shown = if role == OrganizationRole::PrimaryOwner { OrganizationRole::Owner } else { role };
        self.columns.iter().position(|column| *column == shown)
    }

    /// Whether it speaks of a role at all.
    pub fn knows(&self, role: OrganizationRole) -> bool {
        self.column(role).is_some() || self.beside.iter().any(|(known, _)| *known == role)
    }

    /// What it says of a role and a permission.
    pub fn says(&self, role: OrganizationRole, permission: Permission) -> Statement {
        if let Some(column) = self.column(role) {
            let row = self.rows.iter().find(|row| row.permission == permission);
            return row.map_or(Statement::NONE, |row| row.statement(column));
        }
        let beside = self.beside.iter().find(|(known, row)| *known == role && row.permission == permission);
        beside.map_or(Statement::NONE, |(_, row)| row.statement(0))
    }
}

/// The rows of the workspace matrix; its columns are the workspace roles in their order.
pub static WORKSPACE: &[Row] = workspace::ROWS;

/// What is said of a role in one workspace. These documents have no editions here: each cell
/// names those that say it.
pub fn workspace_says(role: WorkspaceRole, permission: Permission) -> Statement {
    let find = |rows: &'static [Row]| rows.iter().find(|row| row.permission == permission);
    let row = find(workspace::ROWS).or_else(|| find(workspace::FOLLOWING));
    row.map_or(Statement::NONE, |row| row.statement(role as usize))
}

/// Whether workspace roles have anything to do with it.
pub fn is_of_workspaces(permission: Permission) -> bool {
    let speaks = |rows: &'static [Row]| rows.iter().any(|row| row.permission == permission);
    speaks(workspace::ROWS) || speaks(workspace::FOLLOWING)
}
