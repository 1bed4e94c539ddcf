// Findings for a build that passes or fails.

import { complain, readFields, refuse } from "../../options/check.js";
import { oneOf } from "../../options/rules.js";
import { SEVERITIES } from "./ids.js";

const OPTIONS = { failOn: /* @__PURE__ */ oneOf(...SEVERITIES) };

/** Counts by severity, and whether any is as serious as `failOn` or more. JSON-safe. */
export function findingsReport(findings, options) {
  const issues = [];
  checkFindings(findings, issues);
  const { failOn = "high" } = readFields(OPTIONS, options ?? undefined, [], issues);
  refuse(issues, "findingsReport");
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0]));
  for (const { severity } of findings) counts[severity]++;
  const serious = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const failed = serious.some((severity) => counts[severity] > 0);
  return { version: 1, kind: "findings", counts, failOn, failed, findings };
}

/** Whether it is what `findings` gave, perhaps by way of JSON. */
export function checkFindings(findings, issues) {
  const fits = (one) => SEVERITIES.includes(one?.severity) && Array.isArray(one.entities);
  if (Array.isArray(findings) && findings.every(fits)) return;
  complain(issues, ["findings"], "must be an array of findings, as `findings` gives it");
}
