// What a caller gave, taken down once: what is asked about is what is sent, whatever becomes of the objects meanwhile.

import { abortSignal, func, whole } from "../../options/rules.js";
import { refuse } from "./complain.js";

const OPTIONS = {
  confirm: func,
  limits: { removals: whole(0) },
  confirmRemovals: whole(0),
  journal: func,
  signal: abortSignal,
};

/**
 * `entries`: for each finding itself and its repair, if it has one; `repairs`: each of them once, in the order of the
 * findings.
 */
export function readRepairs(admin, findings, given, tools) {
  const { check } = tools;
  const issues = [];
  if (typeof admin?.send !== "function" || typeof admin.plan !== "object") {
    check.complain(issues, ["admin"], "must be a client that may send, such as an AnthropicAdmin");
  }
  const list = copyOf(findings);
  if (!isList(list)) {
    check.complain(issues, ["findings"], "must be an array of findings, as `findings` gives it");
  }
  const options = check.readFields(OPTIONS, given ?? undefined, [], issues);
  if (
    options.confirm === undefined &&
    !issues.some(({ path }) => path[0] === "confirm" || path.length === 0)
  ) {
    check.complain(issues, ["confirm"], "is missing: give a function that says yes to each repair", {
      code: "required",
    });
  }
  refuse(tools, "invalid_option", issues);
  const repairs = new Map();
  const entries = list.map((finding) => {
    const { repair: plan } = finding;
    if (plan === undefined) return { finding };
    // Two findings may be mended by the same call.
    const key = JSON.stringify([plan.call, plan.method, plan.url, plan.body ?? null]);
    if (!repairs.has(key)) repairs.set(key, { finding, plan, result: { outcome: "not_attempted" } });
    return { finding, repair: repairs.get(key) };
  });
  return { entries, repairs: [...repairs.values()], options };
}

/** As JSON has it, and unchangeable. */
function copyOf(value) {
  try {
    return JSON.parse(JSON.stringify(value), (_, one) => Object.freeze(one));
  } catch {
    return undefined;
  }
}

const isPlan = (plan) => typeof plan?.call === "string" && typeof plan.method === "string";
const isFinding = (one) =>
  typeof one?.rule === "string" &&
  Array.isArray(one.entities) &&
  (one.repair === undefined || isPlan(one.repair));
const isList = (list) => Array.isArray(list) && list.every(isFinding);
