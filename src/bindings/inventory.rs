//! The boundary of the third module: one graph an instance, so that its memory goes with it.

use super::Exchange;
use crate::engine::input::Input;
use crate::engine::json::Writer;
use crate::inventory::{Graph, Refused};

/// Everything that lives between two calls from JavaScript.
#[derive(Default)]
pub struct Inventory {
    /// Input and output.
    pub exchange: Exchange,
    graph: Graph,
}

impl Inventory {
    /// An empty graph.
    pub const fn new() -> Self {
        Self { exchange: Exchange::new(), graph: Graph::new() }
    }

    /// Takes a page. See [`Graph::add`].
    pub fn add(&mut self, source: usize, target: usize, body: usize) -> usize {
        let mut input = self.exchange.parts();
        let (source, target, body) = (input.text(source), input.text(target), input.bytes(body));
        let added = self.graph.add(source, target, body);
        self.exchange.give(added)
    }

    /// Answers a question. See [`Graph::ask`].
    pub fn ask(&mut self, question: usize, args: usize) -> usize {
        let mut input = self.exchange.parts();
        let (question, args) = (input.text(question), input.text(args));
        let answer = self.graph.ask(question, args);
        self.exchange.give(answer)
    }

    /// What is wrong in the organization. See [`Graph::findings`]. Not a question like the others: the build puts it into a
    /// module of its own.
    pub fn findings(&mut self, args: usize) -> usize {
        let args = Input::read(self.exchange.parts().text(args));
        let found = self.graph.findings(&args);
        self.exchange.give(found)
    }

    /// The graph as text. See [`Graph::save`].
    pub fn save(&mut self, meta: usize) -> usize {
        let saved = self.graph.save(self.exchange.parts().text(meta));
        self.exchange.give(saved)
    }

    /// Takes a saved graph; gives `{ meta }`, or `{ refused, version? }`. See [`Graph::load`].
    pub fn load(&mut self, saved: usize) -> usize {
        let mut out = Writer::object();
        match self.graph.load(self.exchange.parts().bytes(saved)) {
            Ok(meta) => out.field("meta", &meta),
            Err(Refused::Bad(why)) => out.field("refused", why),
            Err(Refused::Version(version)) => out.field("version", &version),
        }
        self.exchange.give(out.finish_object())
    }
}
