// The options of the jobs, read once and checked before anything else happens.

import { abortSignal, flag, func, instant, millis, time, whole } from "../options/rules.js";
import { refuseOptions, refusePolicy } from "./complain.js";

const report = ["a report of an earlier run", (v) => typeof v === "object" && v !== null, true];

const SHARED = { dryRun: flag, onProgress: func, signal: abortSignal, resume: report };
const RULES = {
  onboard: {
    ...SHARED,
    batchSize: whole(1),
    confirm: { every: millis(1), deadline: millis(0) },
    tokenExpiresAt: time,
    sendEmails: flag,
    onToken: func,
  },
  offboard: { ...SHARED, limits: { removals: whole(0) }, confirmRemovals: whole(0) },
  "tokens.syncAll": { ...SHARED, expiringBefore: time },
  "tokens.expiring": { before: time, signal: abortSignal },
  "seats.holders": { signal: abortSignal },
};

export function readOptions(call, source, { check, errors, settings }) {
  const issues = [];
  const options = check.readFields(RULES[call], source ?? undefined, [], issues);
  for (const name of ["expiringBefore", "before"]) {
    if (!RULES[call][name]) continue;
    if (options[name] === undefined) {
      const wrong = issues.some(({ path }) => path[0] === name);
      if (!wrong) check.complain(issues, [name], `is missing: give ${time[0]}`, { code: "required" });
    } else options[name] = instant(options[name]);
  }
  if (issues.length > 0) refuseOptions(errors, call, issues);
  if (settings.readOnly && RULES[call].dryRun) {
    refusePolicy(errors, "read_only", call, "the client is read-only: `readOnly` is set");
  }
  return options;
}
