// Who may do what, and why: at once, without a request.

import { encode } from "./encode.js";
import { RolecallError } from "./errors.js";
import { needed } from "./needed.js";
import { ask, unwritable } from "./preflight/ask.js";
import { createRedactor, parseRedacted } from "./redact.js";
import { rulesBeside } from "./rules.js";

const parseClean = (text) => parseRedacted(text, createRedactor([]));

export function defineRoles(core, load) {
  const rules = rulesBeside(core, load);
  const about = (name, args, snapshot = "", call = name) => {
    const given = args.slice(0, args.findLastIndex((one) => one !== undefined) + 1);
    const text = encode(given.map((one) => one ?? null));
    const glue = needed(rules, "roles");
    return ask(glue, `roles.${name}`, text, snapshot, `roles.${call}`, parseClean, { RolecallError });
  };
  return {
    effective: (subject, options) => about("effective", [subject, options]),
    can: (subject, permission, options) => about("can", [subject, permission, options]),
    explainChange: (before, after, options) => about("explainChange", [before, after, options]),
    assignable: (options) => about("assignable", [options]),
    matrixTable: (options) => about("matrixTable", [options]),
    review(snapshot, options) {
      // As text, so that nothing that happens to the objects later counts.
      const text = textOf(snapshot);
      const asked = options && { ...options };
      const review = about("review", [asked], text);
      return { ...review, toCSV: () => about("review.csv", [asked], text, "review") };
    },
  };
}

function textOf(snapshot) {
  try {
    return JSON.stringify(snapshot);
  } catch (cause) {
    throw unwritable(cause, "roles.review", { RolecallError });
  }
}
