// What the entries have in common; they differ in where the modules come from.

import { late } from "../late.js";
import { needed } from "../needed.js";
import { Inventory } from "./inventory.js";

const toolsOf = (open) => ({
  open,
  wrap: (graph, meta) => new Inventory(graph, meta),
});

export const defineCollect = (graphs) => async (admin, options) => {
  const { collect } = await late(import("./collect/index.js"));
  return collect(
    admin,
    options,
    toolsOf(async () => (await graphs.get()).open()),
  );
};

export const defineReplay = (graphs, replay) => (recording) =>
  replay(
    recording,
    toolsOf(() => needed(graphs, "fromResponses").open()),
  );
