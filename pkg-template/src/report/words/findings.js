// Findings in words: how serious they are, and what it takes to mend them.

import { RULES } from "../../inventory/findings/rules.js";

export const SEVERITIES = ["high", "medium", "low", "info"];

export const SEVERITY_NAMES = { high: "High", medium: "Medium", low: "Low", info: "Info" };

/** What it takes to mend it. */
export const DONE = {
  api: { name: "One call mends it", short: "API call" },
  console: { name: "Console only", short: "Console only" },
  decision: { name: "Needs a decision", short: "Decision" },
};

/** A rule of a later version has no words here. */
export const ruleWords = (rule) => (Object.hasOwn(RULES, rule) ? RULES[rule] : { title: rule, why: "" });
