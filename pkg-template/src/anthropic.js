import contract from "../../src/contract/anthropic/packed.txt";
import { withRules } from "./ahead.js";
import { sumCosts } from "./cost.js";
import { defineClient } from "./define.js";
import { anthropic } from "./generated/endpoints.js";
import { readAnthropicOptions } from "./options/anthropic.js";
import { readTable } from "./tree.js";

/** `preflight` gives what is done before a call, when it is first needed. */
export function defineAnthropicAdmin(core, preflight) {
  const readOptions = (source, endpoints) => ({
    ...readAnthropicOptions(source, endpoints),
    ...withRules(preflight),
    /** What takes plans apart. */
    reader: () => import("./plan/anthropic.js"),
  });
  return defineClient(core, "AnthropicAdmin", ["anthropic", contract], readTable(anthropic), readOptions, [
    { call: "costReport.sum", method: () => sumCosts },
  ]);
}
