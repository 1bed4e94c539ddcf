import contract from "../../src/contract/anthropic/packed.txt";
import { defineClient } from "./define.js";
import { anthropic } from "./generated/endpoints.js";
import { readAnthropicOptions } from "./options/anthropic.js";
import { readTable } from "./tree.js";

export const defineAnthropicAdmin = (core) =>
  defineClient(core, "AnthropicAdmin", ["anthropic", contract], readTable(anthropic), readAnthropicOptions);
