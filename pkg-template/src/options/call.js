// The options of one call.

import { any, millis, notHere, readFields, refuse, whole } from "./check.js";
import { readHeaders } from "./headers.js";

const isSignal = (v) =>
  typeof v?.aborted === "boolean" &&
  typeof v.addEventListener === "function" &&
  typeof v.removeEventListener === "function";

export const RULES = /* @__PURE__ */ (() => ({
  signal: ["an AbortSignal", isSignal, true],
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
