import contract from "../../src/contract/anthropic/packed.txt";
import { withRules } from "./ahead.js";
import { defineClient } from "./define.js";
import { anthropic } from "./generated/endpoints.js";
import { readAnthropicOptions } from "./options/anthropic.js";
import { readTable } from "./tree.js";

export function defineAnthropicAdmin(core) {
  const readOptions = (source, endpoints) => ({ ...readAnthropicOptions(source, endpoints), ...withRules() });
  return defineClient(core, "AnthropicAdmin", ["anthropic", contract], readTable(anthropic), readOptions);
}
