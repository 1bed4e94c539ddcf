import contract from "../../src/contract/anthropic/packed.txt";
import { preflightOf } from "./ahead.js";
import { defineClient } from "./define.js";
import { anthropic } from "./generated/endpoints.js";
import { readAnthropicOptions } from "./options/anthropic.js";
import { readTable } from "./tree.js";

/** `loadRules` resolves with what loads the module of the rules; without it, whoever uses `roles` has brought it. */
export function defineAnthropicAdmin(core, loadRules) {
  const ahead = preflightOf(core, loadRules);
  const readOptions = (source, endpoints) => ({ ...readAnthropicOptions(source, endpoints), ahead });
  return defineClient(core, "AnthropicAdmin", ["anthropic", contract], readTable(anthropic), readOptions);
}
