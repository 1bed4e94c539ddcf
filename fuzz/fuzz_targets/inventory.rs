//! Any bytes as pages of every kind and as a saved inventory: whatever comes of them is JSON, and what was saved comes back
//! the same. `RUSTC_BOOTSTRAP=1 cargo fuzz run inventory`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rolecall::inventory::{Graph, kinds::KINDS};

const OTHERS: [&str; 6] = [
    "workspaceMembers",
    "groupMembers",
    "serviceAccountWorkspaces",
    "workspacesWithDefault",
    "workspace",
    "usage",
];

/// Everything that it says, each line checked by an independent reader.
fn all(graph: &mut Graph) -> String {
    let mut all = String::new();
    for (question, args) in [
        ("settle", r#"{"endedAt":1764547200000}"#),
        ("entities", r#"{"count":100}"#),
        ("relationships", r#"{"count":100}"#),
        ("snapshot", r#"{"list":"members","count":100}"#),
        ("snapshot", r#"{"list":"workspaces","count":100}"#),
        ("unresolved", "{}"),
        ("warnings", "{}"),
        ("usage", "{}"),
        ("workspaces", "{}"),
        ("missingWorkspaces", "{}"),
    ] {
        all.push_str(&graph.ask(question, args));
        all.push('\n');
    }
    for line in all.lines().filter(|line| !line.is_empty()) {
        let read = serde_json::from_str::<serde::de::IgnoredAny>(line);
        assert!(read.is_ok(), "{line}");
    }
    all
}

fuzz_target!(|bytes: &[u8]| {
    let _ = Graph::new().load(bytes);
    let Some((choice, body)) = bytes.split_first() else { return };
    let sources: Vec<&str> = KINDS.iter().map(|kind| kind.source).chain(OTHERS).collect();
    let mut graph = Graph::new();
    // The second page is of another kind, so that there is something to be bound.
    for source in [sources[usize::from(*choice) % sources.len()], "users", "workspaces"] {
        graph.add(source, "target", body);
    }
    let said = all(&mut graph);
    let mut back = Graph::new();
    assert_eq!(back.load(graph.save("{}").as_bytes()), Ok("{}".to_owned()));
    assert_eq!(all(&mut back), said);
});
