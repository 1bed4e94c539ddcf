//! Questions by name, answered as JSON or lines of it.

use super::Graph;
use super::kinds::by_source;
use crate::engine::input::Input;
use crate::prelude::*;

impl Graph {
    /// Answers a question; `args` is a JSON object. An unknown one is answered with nothing.
    pub fn ask(&mut self, question: &str, args: &str) -> String {
        let args = Input::read(args);
        let text = |name: &str| args.text_of(name).unwrap_or_default();
        let number = |name: &str| args.get(name).and_then(Input::as_i64).unwrap_or_default().max(0) as usize;
        match question {
            "settle" => {
                self.settle(&args);
                self.counts_json()
            }
            "entities" => {
                let raw_data = args.get("rawData") == Some(&Input::Bool(true));
                self.entity_lines(text("type"), number("from"), number("count"), raw_data)
            }
            "relationships" => self.edge_lines(text("type"), number("from"), number("count")),
            "snapshot" => self.snapshot_lines(text("list"), number("from"), number("count")),
            "unresolved" => self.unresolved_json(),
            "warnings" => self.warnings_json(),
            "usage" => self.usage_json(),
            "ids" => by_source(text("source")).map(|kind| self.ids_json(kind)).unwrap_or_default(),
            "workspaces" => self.workspaces_json(),
            "missingWorkspaces" => self.missing_workspaces_json(),
            _ => String::new(),
        }
    }
}
