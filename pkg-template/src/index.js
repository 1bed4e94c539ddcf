import load from "#load";
import loadRules from "#load-rules";
import { defineAnacondaOrg } from "./anaconda.js";
import { defineAnthropicAdmin } from "./anthropic.js";
import { createCore } from "./core-loader.js";
import { defineNames } from "./names.js";
import { defineRoles } from "./roles.js";
import { defineSchemas } from "./schemas.js";

export * from "./errors.js";
export { tokenURLs } from "./token-urls.js";
export { VERSION } from "./version.js";

const core = /* @__PURE__ */ createCore(load);

export const AnthropicAdmin = /* @__PURE__ */ defineAnthropicAdmin(
  core,
  () => import("./preflight/index.js"),
);
export const AnacondaOrg = /* @__PURE__ */ defineAnacondaOrg(core);
export const roles = /* @__PURE__ */ defineRoles(core, loadRules);
export const schemas = /* @__PURE__ */ defineSchemas(core);
export const names = /* @__PURE__ */ defineNames(core);
export const ready = (source) => core.ready(source);
