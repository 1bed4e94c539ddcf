// The same face with the WebAssembly module inside: for bundlers that drop the file, and for
// pages that load one script.

import { defineAnacondaOrg } from "./anaconda.js";
import { defineAnthropicAdmin } from "./anthropic.js";
import base64 from "./core-inline.js";
import { createCore } from "./core-loader.js";
import { defineNames } from "./names.js";
import { defineRoles } from "./roles.js";
import rulesBase64 from "./rules-inline.js";
import { defineSchemas } from "./schemas.js";

export * from "./errors.js";
export { tokenURLs } from "./token-urls.js";
export { VERSION } from "./version.js";

const bytes = (base64) =>
  Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const load = () => bytes(base64);
const loadRules = () => bytes(rulesBase64);
const core = /* @__PURE__ */ createCore(load);

export const AnthropicAdmin = /* @__PURE__ */ defineAnthropicAdmin(
  core,
  () => import("./preflight/inline.js"),
);
export const AnacondaOrg = /* @__PURE__ */ defineAnacondaOrg(core);
export const roles = /* @__PURE__ */ defineRoles(core, loadRules);
export const schemas = /* @__PURE__ */ defineSchemas(core);
export const names = /* @__PURE__ */ defineNames(core);
export const ready = (source) => core.ready(source);
