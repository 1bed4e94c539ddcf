// `report`: an inventory as one file of HTML that needs nothing but a browser.

import { packAccess } from "./access.js";
import { packChanges } from "./changes.js";
import { write } from "./document.js";
import { packFindings, sortFindings } from "./findings.js";
import { packGraph, readGraph } from "./graph.js";
import { isInventory, readOptions, refuse } from "./options.js";

/** So many references without an end are listed; the rest is counted. */
const OPEN_ENDS = 20_000;

/** `diff` is needed where an earlier inventory is handed in rather than the difference to it. */
export function defineReport({ roles, diff, ValidationError }) {
  return function report(inventory, options) {
    if (!isInventory(inventory)) {
      const message = "`inventory` must be what `collect`, `load` or `fromResponses` gives";
      refuse(ValidationError, [{ path: ["inventory"], code: "option", message, params: {} }]);
    }
    const { now, findings, previous } = readOptions(options, ValidationError);
    const graph = readGraph(inventory);
    const sorted = findings && sortFindings(findings);
    const review = roles.review(inventory.snapshot);
    const changes = isInventory(previous) ? diff(previous, inventory) : previous;
    const data = {
      now,
      graph: packGraph(graph),
      access: packAccess(review, graph.numbers),
      unusual: review.unusual.map(({ rule, entities }) => [
        rule,
        entities.map((id) => graph.numbers.get(id) ?? id),
      ]),
      findings: sorted && packFindings(sorted, graph.numbers),
      changes: changes && packChanges(changes, graph),
      unresolved: packUnresolved(inventory.unresolved, graph.numbers),
      usage: inventory.usage,
    };
    return write({ inventory, graph, roles, findings: sorted, now, data });
  };
}

function packUnresolved(unresolved, numbers) {
  const end = (id) => numbers.get(id) ?? id;
  return {
    count: unresolved.length,
    list: unresolved
      .slice(0, OPEN_ENDS)
      .map(({ relationship, from, to, missing, reason }) => [
        relationship,
        end(from),
        end(to),
        missing,
        reason,
      ]),
  };
}
