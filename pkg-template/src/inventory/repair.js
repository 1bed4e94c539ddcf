// Mending what was found: loaded when it is first used.

import { late } from "../late.js";

/** Carries out the repairs of findings, one by one, each after `confirm` has said `true`. */
export async function applyRepairs(admin, findings, options) {
  const part = await late(import("./repairs/index.js"));
  return part.applyRepairs(admin, findings, options);
}
