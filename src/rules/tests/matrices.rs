//! The matrices beside the facts, and the words of the roles beside the contract.

use super::super::matrix::{EDITIONS, Mark, WORKSPACE, workspace_says};
use super::super::permission::{PERMISSIONS, Permission};
use super::super::roles::{ORGANIZATION_ROLES, OrganizationRole, WORKSPACE_ROLES, WorkspaceRole};
use crate::contract::anthropic::roles as contract;
use crate::contract::kinds::Words;
use crate::contract::shape::{Choice, Organizations};

fn sorted<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable();
    words
}

fn words(choice: &'static Choice) -> Vec<&'static str> {
    sorted(choice.words.iter().map(|word| word.word))
}

/// The role words are said twice, so that neither room needs the other; they are the same.
#[test]
fn the_roles_are_those_of_the_contract() {
    let limited = |word: &&str| *word != OrganizationRole::LimitedDeveloper.word();
    let ours = sorted(ORGANIZATION_ROLES.iter().map(|about| about.word).filter(limited));
    assert_eq!(ours, words(contract::OrganizationRole::CHOICE));
    assert_eq!(ours.len(), 9);
    let given = sorted(ORGANIZATION_ROLES.iter().filter(|about| about.given).map(|about| about.word));
    assert_eq!(given, words(contract::AssignableRole::CHOICE));
    for about in &ORGANIZATION_ROLES {
        let theirs = contract::OrganizationRole::CHOICE.words.iter().find(|word| word.word == about.word);
        assert!(theirs.is_none_or(|word| word.known_to == about.organizations), "{}", about.word);
    }
    assert_eq!(
        sorted(WORKSPACE_ROLES.iter().map(|about| about.word)),
        words(contract::WorkspaceRole::CHOICE)
    );
    let given = sorted(WORKSPACE_ROLES.iter().filter(|about| about.given).map(|about| about.word));
    assert_eq!(given, words(contract::NoBillingWorkspaceRole::CHOICE));
}

#[test]
fn tables_stand_in_the_order_of_their_enums() {
    assert!(ORGANIZATION_ROLES.iter().enumerate().all(|(index, about)| about.role as usize == index));
    assert!(WORKSPACE_ROLES.iter().enumerate().all(|(index, about)| about.role as usize == index));
    assert!(PERMISSIONS.iter().enumerate().all(|(index, (permission, _))| *permission as usize == index));
    let first_seen =
        |word: &str| ORGANIZATION_ROLES.iter().find(|about| about.word == word).unwrap().first_seen.names();
    assert_eq!(first_seen("claude_code_user"), "G5, H5");
    assert_eq!(first_seen("managed"), "R, E, J");
    assert_eq!(ORGANIZATION_ROLES[0].organizations, Organizations(3));
}

#[test]
fn every_row_has_a_cell_for_each_column_and_every_cell_a_source() {
    for edition in EDITIONS {
        for row in edition.rows {
            assert_eq!(row.cells.len(), edition.columns.len(), "{} {:?}", edition.name, row.permission);
            for column in 0..row.cells.len() {
                let says = row.statement(column);
                assert_eq!(
                    says.mark == Mark::Unsaid,
                    says.docs.0 == 0,
                    "{} {:?}",
                    edition.name,
                    row.permission
                );
            }
        }
    }
    for row in WORKSPACE {
        assert_eq!(row.cells.len(), WORKSPACE_ROLES.len(), "{:?}", row.permission);
    }
}

/// The permissions of the organization are the rows of facts §2.2, none more, none less.
#[test]
fn the_newest_edition_speaks_of_every_permission_of_the_organization() {
    let rows: Vec<Permission> = EDITIONS[3].rows.iter().map(|row| row.permission).collect();
    let all: Vec<Permission> =
        PERMISSIONS.iter().map(|(one, _)| *one).filter(|one| !one.only_in_workspace()).collect();
    assert_eq!(rows, all);
    assert_eq!(all.len(), 27);
}

/// Cell words of facts §2 and §3, copied from their tables.
#[test]
fn cells_are_those_of_the_facts() {
    fn letters(mark: Mark) -> &'static str {
        match mark {
            Mark::Unsaid => "-",
            Mark::Yes => "yes",
            Mark::No => "no",
            Mark::Only => "only",
            Mark::D1 => "d1",
            Mark::D2 => "d2",
            Mark::D3 => "d3",
            Mark::D4 => "d4",
            Mark::D24 => "d2,d4",
            Mark::Full => "full",
            Mark::Follows => "follows",
        }
    }
    let of_edition = |index: usize| -> Vec<String> {
        let edition = EDITIONS[index];
        let cells = |row: &super::super::matrix::Row| {
            (0..row.cells.len())
                .map(|column| letters(row.statement(column).mark))
                .collect::<Vec<_>>()
                .join(" ")
        };
        edition.rows.iter().map(|row| format!("{}: {}", row.permission.name(), cells(row))).collect()
    };
    let five = "use_playground: yes yes yes yes d1
use_claude_code: only yes - - -
access_claude_code_workspace: only yes - no d2
view_api_keys: no - d3 - d1
manage_api_keys: only - yes - d1
view_usage: only - yes yes d1
view_cost: only - yes yes d1
view_usage_logs: no - - - -
view_billing: no - - d3 d1
manage_billing: only - - yes d1
manage_users: only - - - yes
manage_roles: only - - - yes
see_all_workspace_limits: only - - yes d2";
    assert_eq!(of_edition(1).join("\n"), five);
    let later = five.replace("use_claude_code: only yes - - -", "use_claude_code: only yes yes - d1");
    assert_eq!(of_edition(2).join("\n"), later);
    assert_eq!(
        of_edition(3).join("\n"),
        "use_playground: yes yes yes yes yes d1 d4
use_claude_code: only yes yes yes - d1 d4
access_claude_code_workspace: only yes - - no d2 d2,d4
view_api_keys: no - d3 d3 - d1 d4
manage_api_keys: only - yes yes - d1 d4
create_claude_code_keys: only yes - yes - d1 d4
create_other_api_keys: only no d3 yes - d1 d4
manage_webhook_endpoints: only - yes yes - d1 d4
view_usage: only - yes yes yes d1 d4
view_cost: only - yes yes yes d1 d4
view_usage_logs: no - - - - - -
manage_vaults: only - yes yes - d1 d4
view_session_traces: only - - yes - d1 d4
download_files: only - - yes - d1 d4
view_billing: no - - - d3 d1 d4
manage_billing: only - - - yes d1 d4
view_mcp_tunnels: yes yes yes yes yes d1 d4
create_mcp_tunnels: only - - no - yes d4
send_session_events: only - - - - yes d4
manage_users: only - - - - yes d4
manage_roles: only - - - - yes d4
manage_admins: only - - - - - yes
create_workspaces: only no no no no yes d4
create_admin_keys: only no no no no yes d4
obtain_org_admin_token: only no no no no yes yes
view_claude_code_dashboard: - - - yes yes yes yes
see_all_workspace_limits: only - - - yes d2 d2,d4"
    );
    let workspace = |row: &super::super::matrix::Row| {
        WORKSPACE_ROLES
            .iter()
            .map(|about| letters(workspace_says(about.role, row.permission).mark))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        WORKSPACE
            .iter()
            .map(|row| format!("{}: {}", row.permission.name(), workspace(row)))
            .collect::<Vec<_>>()
            .join("\n"),
        "use_playground: yes - - full -
create_other_api_keys: only yes yes full -
manage_api_keys: only yes yes full -
use_api: only yes yes full -
view_session_traces: only no - full -
download_files: only no - full -
change_workspace_settings: only - - yes -
manage_workspace_members: only - - yes -
view_workspace_billing: only - - full yes"
    );
    assert_eq!(workspace_says(WorkspaceRole::Billing, Permission::ViewCost).rule(), None);
}
