// What the entries have in common; they differ in where the modules come from.

import { late } from "../late.js";
import { needed } from "../needed.js";
import { complain, readFields, refuse, suggest } from "../options/check.js";
import { errors } from "./errors.js";
import { Inventory } from "./inventory.js";

const CHECK = { complain, readFields, refuse, suggest };

const toolsOf = (open) => ({
  errors,
  check: CHECK,
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
