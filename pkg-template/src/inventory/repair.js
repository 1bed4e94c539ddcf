// Mending what was found: loaded when it is first used.

import { late } from "../late.js";
import { complain, readFields } from "../options/check.js";
import { createRedactor } from "../redact.js";
import { errors } from "./errors.js";

const TOOLS = { errors, check: { complain, readFields }, redact: /* @__PURE__ */ createRedactor([]) };

/** Carries out the repairs of findings, one by one, each after `confirm` has said `true`. */
export async function applyRepairs(admin, findings, options) {
  const part = await late(import("./repairs/index.js"));
  return part.applyRepairs(admin, findings, options, TOOLS);
}
