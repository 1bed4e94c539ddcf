// Who may do what, and why: at once, without a request.

import { needed } from "./core-loader.js";
import { ask, rulesBeside, snapshotText } from "./rules.js";

export function defineRoles(core, load) {
  const part = rulesBeside(core, load);
  const about = (name, args, snapshot, call) =>
    ask(needed(part, "roles"), `roles.${name}`, args, snapshot, call && `roles.${call}`);
  return {
    effective: (subject, options) => about("effective", [subject, options]),
    can: (subject, permission, options) => about("can", [subject, permission, options]),
    explainChange: (before, after, options) => about("explainChange", [before, after, options]),
    assignable: (options) => about("assignable", [options]),
    matrixTable: (options) => about("matrixTable", [options]),
    review(snapshot, options) {
      const text = snapshotText(snapshot, "roles.review");
      const asked = options && { ...options };
      const review = about("review", [asked], text);
      return { ...review, toCSV: () => about("review.csv", [asked], text, "review") };
    },
  };
}
