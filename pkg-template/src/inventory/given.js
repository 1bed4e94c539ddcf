// What has to be an inventory.

import { ValidationError } from "../errors.js";
import { GRAPH } from "./inventory.js";

/** The graph of an inventory; the error of somebody who gave something else, by the name of what was called. */
export function graphOf(given, call) {
  const graph = given?.[GRAPH];
  if (graph) return graph;
  const message = `\`${call}\` takes an inventory, as \`collect\`, \`load\` or \`fromResponses\` gives it`;
  throw new ValidationError({ code: "invalid_option", message, call, issues: [] });
}
