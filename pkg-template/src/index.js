import load from "#load";
import { defineAnthropicAdmin } from "./anthropic.js";
import { createCore } from "./core-loader.js";

export * from "./errors.js";
export { VERSION } from "./version.js";

const core = /* @__PURE__ */ createCore(load);

export const AnthropicAdmin = /* @__PURE__ */ defineAnthropicAdmin(core);
export const ready = (source) => core.ready(source);
