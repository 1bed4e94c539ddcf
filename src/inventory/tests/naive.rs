//! Against a naive model: maps and sorted texts of the standard library, and any order of pages.

use super::given::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug)]
struct Organization {
    users: BTreeSet<u8>,
    workspaces: BTreeSet<u8>,
    members: BTreeMap<(u8, u8), u8>,
    /// Creator and workspace of each.
    keys: BTreeMap<u8, (u8, u8)>,
}

fn organizations() -> impl Strategy<Value = Organization> {
    let ids = || prop::collection::btree_set(0..20_u8, 0..12);
    let members = prop::collection::btree_map((0..24_u8, 0..24_u8), 0..4_u8, 0..40);
    let keys = prop::collection::btree_map(0..20_u8, (0..24_u8, 0..24_u8), 0..12);
    (ids(), ids(), members, keys).prop_map(|(users, workspaces, members, keys)| Organization {
        users,
        workspaces,
        members,
        keys,
    })
}

/// Roles by the keys of relationships.
type Made = BTreeMap<String, Option<String>>;

impl Organization {
    fn pages(&self) -> Vec<(&'static str, &'static str, Value)> {
        let mut pages = vec![];
        let users: Vec<Value> = self.users.iter().map(|id| user(&format!("user_{id}"), "user")).collect();
        for chunk in users.chunks(3) {
            pages.push(("users", "", json!(chunk)));
        }
        let workspaces: Vec<Value> =
            self.workspaces.iter().map(|id| workspace(&format!("wrkspc_{id}"))).collect();
        for chunk in workspaces.chunks(3) {
            pages.push(("workspaces", "", json!(chunk)));
        }
        for ((user, workspace), role) in &self.members {
            let row =
                member(&format!("user_{user}"), &format!("wrkspc_{workspace}"), &format!("role_{role}"));
            pages.push(("workspaceMembers", "", json!([row])));
        }
        for (id, (creator, workspace)) in &self.keys {
            let scope = in_workspace(&format!("wrkspc_{workspace}"));
            pages.push((
                "apiKeys",
                "",
                json!([key(&format!("apikey_{id}"), &format!("user_{creator}"), scope)]),
            ));
        }
        pages
    }

    /// Keys of relationships with their roles, and of what has only one end.
    fn expected(&self) -> (Made, BTreeSet<(String, String)>) {
        let (mut made, mut not) = (BTreeMap::new(), BTreeSet::new());
        let mut bind = |from: (String, bool), class: &str, to: (String, bool), role: Option<String>| {
            if from.1 && to.1 {
                made.insert(format!("{}|{class}|{}", from.0, to.0), role);
            } else {
                not.insert((from.0, to.0));
            }
        };
        let user = |id: &u8| (format!("user_{id}"), self.users.contains(id));
        let workspace = |id: &u8| (format!("wrkspc_{id}"), self.workspaces.contains(id));
        for ((person, place), role) in &self.members {
            bind(user(person), "assigned", workspace(place), Some(format!("role_{role}")));
        }
        for (id, (creator, place)) in &self.keys {
            let key = || (format!("apikey_{id}"), true);
            bind(user(creator), "created", key(), None);
            bind(workspace(place), "has", key(), None);
        }
        (made, not)
    }
}

proptest! {
    #[test]
    fn the_graph_is_that_of_the_naive_model_whatever_comes_first(
        (organization, order) in organizations().prop_flat_map(|one| {
            let count = one.pages().len();
            (Just(one), Just((0..count).collect::<Vec<_>>()).prop_shuffle())
        })
    ) {
        let pages = organization.pages();
        let shuffled: Vec<_> = order.iter().map(|index| pages[*index].clone()).collect();
        let mut graph = whole(&shuffled);
        let (made, not) = organization.expected();

        let all = relationships(&graph, "");
        let found: Vec<(String, Option<String>)> = all
            .iter()
            .map(|one| (one["_key"].as_str().unwrap().to_owned(), one.get("role").map(|role| role.as_str().unwrap().to_owned())))
            .collect();
        prop_assert_eq!(found, made.into_iter().collect::<Vec<_>>());

        let unresolved: BTreeSet<(String, String)> = ask(&mut graph, "unresolved")
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["from"].as_str().unwrap().to_owned(), one["to"].as_str().unwrap().to_owned()))
            .collect();
        prop_assert_eq!(unresolved, not);

        let things = entities(&graph, "");
        let mut sorted: Vec<(&str, &str)> = things.iter().map(|one| (one["_type"].as_str().unwrap(), one["_key"].as_str().unwrap())).collect();
        let given = sorted.clone();
        sorted.sort_unstable();
        sorted.dedup();
        prop_assert_eq!(&given, &sorted);
        prop_assert_eq!(given.len(), organization.users.len() + organization.workspaces.len() + organization.keys.len());

        // The same in the order in which it was read, to the byte.
        let straight = whole(&pages);
        prop_assert_eq!(straight.entity_lines("", 0, usize::MAX, true), graph.entity_lines("", 0, usize::MAX, true));
        prop_assert_eq!(straight.edge_lines("", 0, usize::MAX), graph.edge_lines("", 0, usize::MAX));
    }
}
