// The options of `findings`. What nobody tells is left to the graph, where the defaults stand.

import { complain, readFields, refuse, show, suggest } from "../../options/check.js";
import { instant, time, whole } from "../../options/rules.js";
import { IDS } from "./ids.js";

const texts = [
  "an array of strings",
  (v) => Array.isArray(v) && [...v].every((one) => typeof one === "string"),
];
const days = /* @__PURE__ */ whole(0, 36_500);
/** The graph knows no fractions: shares are told in so many parts. */
const PARTS = 1_000_000;
const OPTIONS = {
  now: ["a Date or milliseconds", (v) => typeof v !== "string" && instant(v) !== undefined],
  thresholds: {
    keyAgeDays: days,
    keyUnusedDays: days,
    inviteStaleDays: days,
    adminShare: ["a number from 0 to 1", (v) => typeof v === "number" && v >= 0 && v <= 1],
    workspaceUnusedDays: days,
    roleReviewDays: days,
    lastRoleReview: [`${time[0]}, or null`, (v) => v === null || time[1](v)],
    requiredTags: texts,
    meaninglessNames: texts,
  },
  rules: texts,
};

/** What the graph is asked, from what somebody gave; `more` may add issues. */
export function readOptions(given, more) {
  const issues = [];
  more(issues);
  const { now, rules, thresholds = {} } = readFields(OPTIONS, given ?? undefined, [], issues);
  if (now === undefined && !issues.some(({ path }) => path[0] === "now" || path.length === 0)) {
    complain(issues, ["now"], "is missing: give the time to judge by, such as `Date.now()`", {
      code: "required",
    });
  }
  for (const [place, rule] of (rules ?? []).entries()) {
    if (IDS.includes(rule)) continue;
    const { suggestion, hint } = suggest(rule, IDS);
    const received = show(rule);
    complain(issues, ["rules", place], `: \`${received}\` is no rule${hint}`, {
      params: { suggestion },
      received,
    });
  }
  refuse(issues, "findings");
  const { adminShare, lastRoleReview, ...rest } = thresholds;
  const ms = (value) => Math.trunc(instant(value));
  return {
    now: ms(now),
    rules,
    thresholds: {
      ...rest,
      ...(adminShare === undefined ? {} : { adminsPerMillion: Math.round(adminShare * PARTS) }),
      ...(lastRoleReview == null ? {} : { lastRoleReview: ms(lastRoleReview) }),
    },
  };
}
