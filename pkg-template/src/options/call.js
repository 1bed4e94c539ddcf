// The options of one call.

import { any, millis, readFields, refuse, whole } from "./check.js";
import { readHeaders } from "./headers.js";

const signal = {
  ok: (v) =>
    typeof v === "object" &&
    v !== null &&
    typeof v.aborted === "boolean" &&
    typeof v.addEventListener === "function" &&
    typeof v.removeEventListener === "function",
  expected: "an AbortSignal",
};
const notYet = {
  ok: (v) => v === false || v === null,
  expected: "left out: it is not available in this version",
};

const RULES = {
  signal: { ...signal, secret: true },
  timeout: millis(1),
  deadline: millis(1),
  maxRetries: whole(0, 100),
  headers: any,
  preflight: notYet,
  snapshot: { ...notYet, secret: true },
};

/** The signal for the driver, and the rest as the core reads it. */
export function readCallOptions(source, call) {
  if (source === undefined || source === null) return { signal: undefined, settings: {} };
  const issues = [];
  const given = readFields(RULES, source, [], issues);
  const headers = readHeaders(given.headers, ["headers"], issues);
  refuse(issues, call);
  const { timeout, deadline, maxRetries } = given;
  return { signal: given.signal, settings: { timeout, deadline, maxRetries, headers } };
}

/** Whether an argument is meant as options where a call takes no parameters. */
export function looksLikeOptions(value) {
  try {
    return Object.keys(value).some((key) => Object.hasOwn(RULES, key));
  } catch {
    return false;
  }
}
