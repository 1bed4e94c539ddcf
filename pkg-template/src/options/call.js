// The options of one call.

import { any, flag, millis, notHere, readFields, refuse, secret, whole } from "./check.js";
import { readHeaders } from "./headers.js";

const isSignal = (v) =>
  typeof v?.aborted === "boolean" &&
  typeof v.addEventListener === "function" &&
  typeof v.removeEventListener === "function";

const RULES = /* @__PURE__ */ (() => ({
  signal: ["an AbortSignal", isSignal, true],
  timeout: millis(1),
  deadline: millis(1),
  maxRetries: whole(0, 100),
  headers: any,
  preflight: flag,
  // Whatever it is, the rules say what is wrong with it.
  snapshot: any,
}))();
const WITHOUT_RULES = /* @__PURE__ */ (() => ({ ...RULES, preflight: notHere, snapshot: secret(notHere) }))();

/** The settings for the core, and the rest for the driver. */
export function readCallOptions(source, call, { ours, ahead }) {
  if (source == null) return { settings: {} };
  const issues = [];
  const { headers, signal, preflight, snapshot, ...settings } = readFields(
    ahead ? RULES : WITHOUT_RULES,
    source,
    [],
    issues,
  );
  const list = readHeaders(headers, ["headers"], issues, ours);
  refuse(issues, call);
  return { signal, preflight, snapshot, settings: { ...settings, headers: list } };
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
