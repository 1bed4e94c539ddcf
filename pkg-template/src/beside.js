// What the entries beside the main one have of it: classes that must not exist twice, and functions that a page has anyway.
// The rest stands here so that the bundler finds no reason to part the main bundle: all that the two main entries share
// is shared with this file.

export { defineAnacondaOrg } from "./anaconda.js";
export { defineAnthropicAdmin } from "./anthropic.js";
export * from "./core-loader.js";
export * from "./errors.js";
export * from "./fetch.js";
export * from "./late.js";
export { defineNames } from "./names.js";
export * from "./needed.js";
export * from "./options/base-url.js";
export * from "./options/check.js";
export * from "./options/credential.js";
export * from "./options/rules.js";
export * from "./race.js";
export * from "./redact.js";
export { defineRoles } from "./roles.js";
export { defineSchemas } from "./schemas.js";
export { tokenURLs } from "./token-urls.js";
export * from "./version.js";
