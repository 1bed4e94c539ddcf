// An organization at one time. What it is made of stays in the graph until it is asked for.

import { AT_ONCE, pagesOf } from "./pages.js";

/** For other parts of this package, which take a graph apart line by line. */
export const LINES = /* @__PURE__ */ Symbol.for("rolecall.lines");
export const GRAPH = /* @__PURE__ */ Symbol.for("rolecall.graph");

export class Inventory {
  #graph;
  #meta;
  #made = new Map();

  /** `meta` is what the collection knows beside the graph; its `state` and `recording` may be functions. */
  constructor(graph, meta) {
    this.#graph = graph;
    this.#meta = meta;
  }

  get organization() {
    return this.#once("organization", () => this.#wire("organization")[0] ?? null);
  }

  get startedAt() {
    return this.#meta.startedAt;
  }

  get endedAt() {
    return this.#meta.endedAt;
  }

  get complete() {
    return this.#meta.complete;
  }

  get stopped() {
    return this.#meta.stopped ?? null;
  }

  get steps() {
    return structuredClone(this.#meta.steps);
  }

  get partialTypes() {
    return [...this.#meta.partialTypes];
  }

  entities(type, { rawData = false } = {}) {
    return this.#all("entities", { type: type ?? "", rawData });
  }

  relationships(type) {
    return this.#all("relationships", { type: type ?? "" });
  }

  get unresolved() {
    return this.#once("unresolved", () => JSON.parse(this.#graph.ask("unresolved")));
  }

  get counts() {
    return { ...this.#meta.counts };
  }

  get warnings() {
    return this.#once("warnings", () => [
      ...(this.#meta.warnings ?? []),
      ...JSON.parse(this.#graph.ask("warnings")),
    ]);
  }

  get state() {
    return this.#once("state", () => given(this.#meta.state));
  }

  get recording() {
    return this.#once("recording", () => given(this.#meta.recording));
  }

  get usage() {
    return this.#once("usage", () => JSON.parse(this.#graph.ask("usage")));
  }

  get rateLimits() {
    if (!this.#meta.include.includes("rateLimits")) return null;
    return this.#once("rateLimits", () => [
      ...this.#wire("rateLimits"),
      ...this.#wire("workspaceRateLimits"),
    ]);
  }

  /** What was not asked for is left out: nothing is said of it. */
  get snapshot() {
    return this.#once("snapshot", () => ({
      version: 1,
      takenAt: this.#meta.endedAt,
      organization: this.organization ?? undefined,
      users: this.#wire("users"),
      workspaces: this.#wire("workspaces"),
      workspaceMembers: this.#wire("members"),
      ...(this.#meta.include.includes("invites") ? { invites: this.#wire("invites") } : {}),
      apiKeys: this.#wire("apiKeys"),
    }));
  }

  [LINES](kind, { type = "", from = 0, count = AT_ONCE, rawData = false } = {}) {
    const text = this.#graph.ask(kind, { type, from, count, rawData });
    return text.slice(text.indexOf("\n") + 1);
  }

  /** Only what asks: nothing that is reached in this way can change the graph. */
  get [GRAPH]() {
    const graph = this.#graph;
    const { baseURL, apiVersion, include, steps, partialTypes, endedAt } = this.#meta;
    const meta = { baseURL, apiVersion, include, steps, partialTypes, endedAt };
    return {
      meta: structuredClone(meta),
      ask: (question, args) =>
        question === "settle"
          ? ""
          : question === "findings"
            ? graph.findings(args)
            : graph.ask(question, args),
      save: () => graph.save(JSON.stringify(savedMeta(this.#meta))),
      memory: graph.memory,
    };
  }

  [Symbol.for("nodejs.util.inspect.custom")]() {
    const { counts, complete } = this.#meta;
    const many = (type) => counts[type] ?? 0;
    return `Inventory { users: ${many("anthropic_user")}, workspaces: ${many("anthropic_workspace")}, keys: ${many("anthropic_api_key")}, complete: ${complete} }`;
  }

  #once(name, make) {
    if (!this.#made.has(name)) this.#made.set(name, make());
    // What somebody does to it must not be seen by the next one who asks.
    return structuredClone(this.#made.get(name));
  }

  #all(question, args) {
    const found = [];
    for (const text of pagesOf(this.#graph.ask, question, args)) {
      for (const one of JSON.parse(`[${text.trimEnd().replaceAll("\n", ",")}]`)) found.push(one);
    }
    return found;
  }

  #wire(list) {
    return this.#all("snapshot", { list });
  }
}

const given = (value) => (typeof value === "function" ? value() : (value ?? null));

/** What is kept beside the graph: nothing that is made of it, and no recording, which has a file of its own. */
function savedMeta({ recording, counts, state, ...kept }) {
  return kept;
}
