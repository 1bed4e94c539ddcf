// The options of one call.

import { readFields, refuse } from "./check.js";
import { readHeaders } from "./headers.js";
import { abortSignal, any, millis, notHere, whole } from "./rules.js";

export const RULES = /* @__PURE__ */ (() => ({
  signal: abortSignal,
  timeout: millis(1),
  deadline: millis(1),
  maxRetries: whole(0, 100),
  headers: any,
  preflight: notHere,
  snapshot: notHere,
}))();

/** The settings for the core, and the rest for the driver. `rules`: the options that there are. */
export function readCallOptions(source, call, { ours, rules = RULES }) {
  if (source == null) return { settings: {} };
  const issues = [];
  const { timeout, deadline, maxRetries, headers, ...rest } = readFields(rules, source, [], issues);
  const list = readHeaders(headers, ["headers"], issues, ours);
  refuse(issues, call);
  return { ...rest, settings: { timeout, deadline, maxRetries, headers: list } };
}

/** Whether an argument is meant as options where a call takes no parameters. */
export function looksLikeOptions(value) {
  if (value === undefined) return false; // the most frequent case, and the error below is slow
  try {
    return Object.keys(value).some((key) => Object.hasOwn(RULES, key));
  } catch {
    return false;
  }
}
