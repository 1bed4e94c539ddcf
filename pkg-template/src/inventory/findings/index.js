// What is worth a second look in an inventory. The graph finds it; here options are checked, and repairs become plans.

import { complain } from "../../options/check.js";
import { GRAPH } from "../inventory.js";
import { limitsOf } from "./limits.js";
import { readOptions } from "./options.js";
import { toPlan } from "./plan.js";

export { findingsReport } from "./report.js";
export { RULES } from "./rules.js";
export { toSARIF } from "./sarif.js";

/** Nothing here waits or sends. */
export function findings(inventory, options) {
  const args = readOptions(options, (issues) => {
    if (inventory?.[GRAPH]) return;
    complain(issues, ["inventory"], "must be an inventory, as `collect`, `load` or `fromResponses` gives it");
  });
  const { meta, ask } = inventory[GRAPH];
  const found = JSON.parse(
    ask("findings", { ...args, startedAt: inventory.startedAt, limited: limitsOf(meta) }),
  );
  return found.map(({ repair, ...finding }) =>
    repair ? { ...finding, repair: toPlan(repair, meta) } : finding,
  );
}
