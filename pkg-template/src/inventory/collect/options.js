// The options of a collection, read once and checked before anything else happens.

import { abortSignal, any, func, whole } from "../../options/rules.js";
import { PARTS } from "./steps.js";

const hidden = [...any, true];
const flag = ["a boolean", (v) => typeof v === "boolean"];
const isDate = (v) => Object.prototype.toString.call(v) === "[object Date]";
const timeOf = (v) => (isDate(v) ? Date.prototype.getTime.call(v) : v);

const RULES = {
  include: ["an array of parts or `all`", (v) => v === "all" || Array.isArray(v)],
  archived: flag,
  defaultWorkspace: flag,
  concurrency: whole(1),
  maxRequests: whole(1),
  until: ["a Date or milliseconds", (v) => Number.isFinite(timeOf(v)) && Math.abs(timeOf(v)) <= 8.64e15],
  resume: hidden,
  record: [
    "a boolean, a function or an array",
    (v) => typeof v === "boolean" || typeof v === "function" || Array.isArray(v),
    true,
  ],
  usageDays: whole(1, 3650),
  anaconda: hidden,
  onProgress: func,
  signal: abortSignal,
};

/** What is asked for where nobody says otherwise. */
export const DEFAULTS = { include: ["invites"], archived: true, defaultWorkspace: true, usageDays: 90 };

/** The options as they were given, times as milliseconds; only how many calls run side by side has its default. */
export function readOptions(source, { check }) {
  const issues = [];
  const { until, include, ...options } = check.readFields(RULES, source ?? undefined, [], issues);
  if (until !== undefined) options.until = timeOf(until);
  if (include !== undefined) options.include = readParts(include, issues, check);
  check.refuse(issues, "collect");
  return { concurrency: 8, ...options };
}

/** In one order, whatever the order that they were given in. */
function readParts(given, issues, { complain, suggest }) {
  if (given === "all") return PARTS;
  for (const [place, part] of given.entries()) {
    if (PARTS.includes(part)) continue;
    const { suggestion, hint } =
      typeof part === "string" ? suggest(part, PARTS) : { suggestion: null, hint: "" };
    complain(issues, ["include", place], `is no part${hint}`, { params: { suggestion } });
  }
  return PARTS.filter((part) => given.includes(part));
}
