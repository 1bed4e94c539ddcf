// Inventories as bytes.

import { ValidationError } from "../errors.js";
import { needed } from "../needed.js";
import { writeState } from "./collect/state.js";
import { graphOf } from "./given.js";
import { Inventory } from "./inventory.js";

/** The bytes of an inventory; what was recorded of the run is not among them. */
export const save = (inventory) => graphOf(inventory, "save").save();

/** The inventory that `save` wrote. */
export const defineLoad = (graphs) => (bytes) => {
  const graph = needed(graphs, "load").open();
  return restore(graph, graph.load(bytesOf(bytes)));
};

function restore(graph, text) {
  const meta = JSON.parse(text);
  const counts = graph.settle(meta.settled);
  return new Inventory(graph, { ...meta, counts, state: () => writeState(graph, meta) });
}

function bytesOf(given) {
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  if (ArrayBuffer.isView(given)) return new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const message = "`load` takes the bytes that `save` gave: a Uint8Array";
  throw new ValidationError({ code: "invalid_option", message, issues: [] });
}
