// A graph in a WebAssembly instance of its own, so that its memory goes with it: as text and bytes in and text out. Only
// numbers cross the boundary, as with the core.

import { ContractError, SnapshotError } from "../errors.js";

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder();

/** What the loader keeps of the module: a way to make graphs. `late` gives the module of what is asked of few graphs. */
export const bindGraphs = (late) => (_, module) => ({
  open: () => bindGraph(new WebAssembly.Instance(module), late),
});

function bindGraph({ exports: wasm }, late) {
  let part;
  /** The late functions: they work in the memory of this instance. */
  const more = (name) => {
    part ??= new WebAssembly.Instance(late(name), { "": wasm }).exports;
    return part;
  };

  /** Lays texts and bytes one behind the other into the input; gives their lengths. */
  function put(...parts) {
    const bytes = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
    const room = wasm.input(bytes.reduce((sum, { length }) => sum + length, 0));
    let at = room;
    for (const part of bytes) {
      new Uint8Array(wasm.memory.buffer, at, part.length).set(part);
      at += part.length;
    }
    return bytes.map(({ length }) => length);
  }
  // The length first: the call that gives it may move the memory and the output in it.
  const bytesOf = (length) => new Uint8Array(wasm.memory.buffer, wasm.output(), length);
  const read = (length) => decoder.decode(bytesOf(length));
  const ask = (question, args = {}) => read(wasm.inventory_ask(...put(question, JSON.stringify(args))));

  return {
    /** An answer, as the call that gave it is told of by its source. */
    add(source, target, body) {
      const added = JSON.parse(read(wasm.inventory_add(...put(source, target ?? "", body))));
      if (added.full) {
        const message =
          "the organization is larger than an inventory can hold: 12,000,000 memberships, or 512 MiB of other things";
        throw new ContractError({ code: "answer_too_large", message, issues: [] });
      }
      return added;
    },
    ask,
    ids: (source) => JSON.parse(ask("ids", { source })),
    workspaces: () => JSON.parse(ask("workspaces")),
    missingWorkspaces: () => JSON.parse(ask("missingWorkspaces")),
    /** How many there are of each type. */
    settle: (meta) => JSON.parse(ask("settle", meta)),
    /** A copy: the memory may be needed again. */
    save: (meta) => bytesOf(more("save").inventory_save(...put(meta))).slice(),
    findings: (args) => read(more("findings").inventory_findings(...put(JSON.stringify(args)))),
    /** What was given to `save` beside the graph. */
    load(bytes) {
      const { meta, version, refused } = JSON.parse(read(more("load").inventory_load(...put(bytes))));
      if (meta !== undefined) return meta;
      const [code, message] =
        version === undefined
          ? ["bad_snapshot", `this is no saved inventory: ${refused}`]
          : ["snapshot_version", `the inventory has version \`${version}\`, this package reads version 1`];
      throw new SnapshotError({ code, message });
    },
    /** What its memory takes, in bytes. */
    memory: () => wasm.memory.buffer.byteLength,
  };
}
