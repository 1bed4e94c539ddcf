// Asks the rules: a function by its name, and what it answers or fails with.

import { bindRules } from "./core.js";
import { encode } from "./encode.js";
import { RolecallError, SnapshotError } from "./errors.js";
import { createRedactor, parseRedacted } from "./redact.js";

const redact = /* @__PURE__ */ createRedactor([]);

/** Their module, which stands beside the core; `load` where it is to be loaded from here. */
export const rulesBeside = (core, load) => core.beside("rules", bindRules, load);

/** What the rules answer; `call` is what an error is about where that is not the function. */
export function ask(rules, name, args, snapshot = "", call = name) {
  while (args.length > 0 && args.at(-1) === undefined) args.pop();
  const text = rules.ask(name, encode(args.map((one) => one ?? null)), snapshot);
  const { value, error } = JSON.parse(text);
  if (!error) return value;
  const { class: kind, message, ...fields } = parseRedacted(JSON.stringify(error), redact);
  const about = message.replace(`\`${name}\``, () => `\`${call}\``);
  throw RolecallError.fromJSON({ ...fields, name: kind, message: about });
}

/** A snapshot as text, so that nothing that happens to the object later counts. */
export function snapshotText(snapshot, call) {
  try {
    return JSON.stringify(snapshot) ?? "";
  } catch (cause) {
    const message = `\`${call}\`: the snapshot cannot be written as JSON`;
    throw new SnapshotError({ code: "bad_snapshot", message, cause });
  }
}
