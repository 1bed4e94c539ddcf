//! Declarations of the tree of calls: all of them, the reading ones, and the plans of both.

use super::collect::Slot;
use super::types::{self, Params};
use super::{WIDTH, capital, doc};
use rolecall::contract::shape::{Api, Endpoint, List, Paging, Returns, Shape};

/// What the hand-written declarations provide.
pub const IMPORTS: [&str; 8] = [
    "APIPromise",
    "BucketPagePromise",
    "ListFields",
    "PagePromise",
    "Plan",
    "ReportPageFields",
    "RequestOptions",
    "TokenPageFields",
];

/// A branch of the tree, such as `workspaces`.
#[derive(Default)]
struct Branch {
    /// Words of the path from the root.
    path: Vec<String>,
    calls: Vec<&'static Endpoint>,
    /// Calls whose positional argument an older age of the API leaves out.
    left_out: Vec<&'static str>,
    branches: Vec<Branch>,
}

/// The interfaces of a branch come in two kinds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Calls,
    Plans,
}

/// All interfaces of the tree of an API.
pub fn text(api: &Api) -> String {
    let mut root = Branch::default();
    for endpoint in super::public(api) {
        let mut words: Vec<&str> = endpoint.call.split('.').collect();
        words.pop();
        root.at(&words).calls.push(endpoint);
    }
    let has_older = |call: &str| api.endpoints.iter().any(|one| one.named && one.call == call);
    root.mark(&has_older);
    let api = capital(api.name);
    let mut parts = Vec::new();
    for kind in [Kind::Calls, Kind::Plans] {
        root.interfaces(&api, kind, &mut parts);
    }
    parts.join("\n")
}

impl Branch {
    fn at(&mut self, words: &[&str]) -> &mut Self {
        let [first, rest @ ..] = words else { return self };
        let known =
            self.branches.iter().position(|branch| branch.path.last().is_some_and(|last| last == first));
        let index = known.unwrap_or(self.branches.len());
        if known.is_none() {
            let path = self.path.iter().cloned().chain([(*first).to_owned()]).collect();
            self.branches.push(Self { path, ..Self::default() });
        }
        self.branches[index].at(rest)
    }

    /// Notes the calls whose positional argument may be left out.
    fn mark(&mut self, has_older: &dyn Fn(&str) -> bool) {
        self.left_out = self.calls.iter().map(|one| one.call).filter(|call| has_older(call)).collect();
        self.branches.iter_mut().for_each(|branch| branch.mark(has_older));
    }

    fn any(&self, wanted: fn(&Endpoint) -> bool) -> bool {
        self.calls.iter().any(|endpoint| wanted(endpoint))
            || self.branches.iter().any(|branch| branch.any(wanted))
    }

    fn reads(&self) -> bool {
        self.any(|endpoint| !endpoint.writes())
    }

    fn writes(&self) -> bool {
        self.any(Endpoint::writes)
    }

    fn property(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// `WorkspacesMembersCalls`; the root is named after the API.
    fn name(&self, api: &str, kind: Kind, reading: bool) -> String {
        let (stem, read) = (
            self.path.iter().map(|word| capital(word)).collect::<String>(),
            if reading { "Read" } else { "" },
        );
        match kind {
            Kind::Calls if self.path.is_empty() => format!("{api}{read}Resources"),
            Kind::Plans if self.path.is_empty() => format!("{api}{read}Plans"),
            // The first API came without its name in front.
            Kind::Calls => format!("{}{stem}{read}Calls", if api == "Anthropic" { "" } else { api }),
            Kind::Plans => format!("{}{stem}{read}Plans", if api == "Anthropic" { "" } else { api }),
        }
    }

    /// The reading interface of every branch that reads, and one on top of it for each that writes.
    fn interfaces(&self, api: &str, kind: Kind, parts: &mut Vec<String>) {
        for branch in &self.branches {
            branch.interfaces(api, kind, parts);
        }
        for reading in [true, false] {
            let there = if reading { self.reads() } else { self.writes() };
            if there || self.path.is_empty() {
                parts.push(self.interface(api, kind, reading));
            }
        }
    }

    fn interface(&self, api: &str, kind: Kind, reading: bool) -> String {
        let base = if !reading && self.reads() {
            format!(" extends {}", self.name(api, kind, true))
        } else {
            String::new()
        };
        let title = self.title(api, kind, reading);
        let head = format!("export interface {}{base} {{\n", self.name(api, kind, reading));
        let mut text = format!("{}{head}", doc::block("", &title));
        for branch in &self.branches {
            let wanted = if reading { branch.reads() } else { branch.writes() };
            if wanted {
                text.push_str(&format!(
                    "  readonly {}: {};\n",
                    branch.property(),
                    branch.name(api, kind, reading)
                ));
            }
        }
        for endpoint in self.calls.iter().filter(|endpoint| endpoint.writes() != reading) {
            text.push_str(&method(self, endpoint, kind, api));
        }
        text.push_str("}\n");
        text
    }

    fn title(&self, api: &str, kind: Kind, reading: bool) -> String {
        let which = if reading { "The reading calls" } else { "All calls" };
        let place = if self.path.is_empty() {
            format!("of {api}'s API")
        } else {
            format!("under `{}`", self.path.join("."))
        };
        match kind {
            Kind::Calls => format!("{which} {place}."),
            Kind::Plans => format!("{which} {place}, as plans: checked and written out, not sent."),
        }
    }
}

fn method(branch: &Branch, endpoint: &'static Endpoint, kind: Kind, api: &str) -> String {
    let name = endpoint.call.rsplit('.').next().unwrap_or(endpoint.call);
    let params = types::params(endpoint);
    let returns = match (kind, endpoint.returns) {
        (Kind::Plans, _) => "Promise<Plan>".to_owned(),
        (Kind::Calls, Returns::One(object)) => format!("APIPromise<{}>", object.name),
        (Kind::Calls, Returns::Page(_, paging)) => {
            let item = endpoint.returns.item().map_or("unknown", |item| item.name);
            match paging {
                Paging::IdCursor => format!("PagePromise<{item}>"),
                Paging::Items => format!("PagePromise<{item}, ListFields<{item}>>"),
                Paging::Token => format!("PagePromise<{item}, TokenPageFields<{item}>>"),
                Paging::Report => match rows(&endpoint.returns) {
                    Some(row) => format!("BucketPagePromise<{item}, {row}>"),
                    None => format!("PagePromise<{item}, ReportPageFields<{item}>>"),
                },
            }
        }
        (Kind::Calls, Returns::Nothing) => "APIPromise<undefined>".to_owned(),
        (Kind::Calls, Returns::Anything) => "APIPromise<unknown>".to_owned(),
    };
    let words = match kind {
        Kind::Calls => described(endpoint, params.as_ref()),
        Kind::Plans => {
            format!("The plan of {{@link {}.{name}}}.", branch.name(api, Kind::Calls, !endpoint.writes()))
        }
    };
    let left_out = branch.left_out.contains(&endpoint.call);
    let (generics, arguments) = signature(endpoint, params.as_ref(), left_out);
    let line = format!("  {name}{}({}): {returns};\n", types::angle(generics.clone()), arguments.join(", "));
    if line.len() <= WIDTH + 1 {
        return format!("{}{line}", doc::block("  ", &words));
    }
    let lines: String = arguments.iter().map(|argument| format!("    {argument},\n")).collect();
    format!("{}  {name}{}(\n{lines}  ): {returns};\n", doc::block("  ", &words), types::angle(generics))
}

/// The rows of a report's buckets, where a page holds buckets.
fn rows(returns: &Returns) -> Option<&'static str> {
    match returns.item()?.field("results")?.shape {
        Shape::List(List { item: Shape::Object(row), .. }) => Some(row.name),
        _ => None,
    }
}

/// Type parameters and arguments: the positional id, the params, the options.
fn signature(endpoint: &Endpoint, params: Option<&Params>, left_out: bool) -> (Vec<String>, Vec<String>) {
    let (mut generics, mut arguments) = (Vec::new(), Vec::new());
    if let Some(field) = endpoint.positional() {
        let name = super::argument(field.name);
        match (&field.shape, super::collect::shape_slots(field.name, &field.shape).pop()) {
            (Shape::Id(kind), Some(Slot { name: slot, .. })) => {
                generics.push(format!("{slot} extends string"));
                arguments.push(format!("{name}: IdArg<{slot}, {}>", kind.name));
            }
            _ => arguments.push(format!("{name}: string{}", if left_out { " | undefined" } else { "" })),
        }
    }
    if let Some(params) = params {
        generics.extend(params.slots.iter().map(|slot| format!("{} extends string = string", slot.name)));
        let value = format!("{}{}", params.name, types::arguments(&params.slots));
        arguments.push(match params.optional {
            true => format!("params?: {value} | null | undefined"),
            false => format!("params: {value}"),
        });
    }
    arguments.push("options?: RequestOptions | undefined".into());
    (generics, arguments)
}

/// What is said about a call and each of its arguments.
fn described(endpoint: &Endpoint, params: Option<&Params>) -> String {
    let mut text = format!("{}\n", doc::call(endpoint));
    if let Some(field) = endpoint.positional() {
        let words = doc::parameter(field.doc, &field.shape);
        text.push_str(&format!("\n@param {} {words}", super::argument(field.name)));
    }
    if let Some(params) = params {
        let needed: Vec<&str> =
            params.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
        let free: Vec<&str> =
            params.fields.iter().filter(|field| !field.required).map(|field| field.name).collect();
        let list = |names: &[&str]| doc::coded(names, "and");
        let words = match (needed.is_empty(), free.is_empty()) {
            (true, _) if endpoint.partial_update => format!("At least one of {}.", list(&free)),
            (true, _) => format!("Optional: {}.", list(&free)),
            (false, true) => format!("{}.", list(&needed)),
            (false, false) => format!("{}; optional: {}.", list(&needed), list(&free)),
        };
        text.push_str(&format!("\n@param params {words}"));
    }
    text.push_str("\n@param options Settings of this call alone.");
    text
}
