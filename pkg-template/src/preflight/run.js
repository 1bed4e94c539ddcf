// What a call would meet: the little that has to be known of the organization is read, and the rules are asked.
// A chunk of its own, since few pages ask for it.

import { ask, unwritable } from "./ask.js";
import { bindRules, explain } from "./bind.js";
import { paramsOf } from "./params.js";
import { isRuled, readFor } from "./reads.js";

/**
 * Adds the warnings to a plan, or else makes the call; fails with what the rules refuse. `known` is the snapshot as
 * text, or holds the `cause` why it cannot be written; without it, what is needed is read. `loadLate` gives the loader of
 * the rules.
 */
export const preflightWith = (loadLate) => async (client, call, request, known, plan, given) => {
  const [createCore, runCall, race, RolecallError, late, parseRedacted] = given;
  const tools = { loadLate, createCore, runCall, RolecallError, late, parseRedacted };
  if (!isRuled(call)) return plan ? undefined : runCall(client, call, request);
  if (plan) {
    plan.warnings.push(...(await check(client, call, request, known, tools)));
    return;
  }
  const { signal, settings } = request.options;
  const since = Date.now();
  const limit = settings.deadline ?? client.settings.deadline;
  try {
    if (!request.problem && !signal?.aborted) {
      const checked = check(client, call, request, known, tools).then((warnings) => ({ warnings }));
      const { warnings } = await race(checked, limit, signal);
      if (warnings) {
        for (const warning of warnings) client.log?.("warn", call, warning);
      } else if (!signal?.aborted) {
        const message = `\`${call}\`: the deadline passed while it was checked beforehand`;
        const fields = { code: "deadline", message, call, attempts: 0, outcome: "not_sent" };
        throw RolecallError.fromJSON({ ...fields, name: "APIConnectionTimeoutError" });
      }
    }
  } catch (error) {
    // The journal hears of it as of any call that failed before it was sent; an abort is told of by the call itself.
    if (!signal?.aborted) request.problem = error;
  }
  if (limit) shorten(request, Math.max(1, limit - (Date.now() - since)));
  return runCall(client, call, request);
};

/** The warnings; throws what the rules refuse, and what fails while it is found out. */
async function check(client, call, request, known, tools) {
  const { runCall, RolecallError, late, parseRedacted } = tools;
  const glue = await client.core.get();
  const { name, input, refusal } = request.plan
    ? (await late(client.reader())).readPlan(client, glue, request)
    : request;
  // What is wrong with the call itself, it says when it is made.
  if (refusal || client.handle(glue).plan(name, input).startsWith('{"error"')) return [];
  if (known.cause) throw unwritable(known.cause, call, tools);
  const { signal, settings } = request.options;
  const read = async (reading, id, params) => {
    try {
      const asked = JSON.stringify({ id, params, options: settings });
      return (await runCall(client, reading, { name: reading, input: asked, options: { signal, settings } }))
        .data;
    } catch (error) {
      if (error.outcome) error.outcome = "not_sent"; // the call itself
      throw error;
    }
  };
  const params = paramsOf(call, JSON.parse(input));
  const snapshot = known || JSON.stringify(await readFor(call, params, read));
  const { organizationType } = client.settings;
  const args = JSON.stringify([call, params, organizationType ? { organizationType } : {}]);
  const parseClean = (text) => parseRedacted(text, client.redactor());
  const rules = await load(client, tools);
  const { issues, warnings } = ask(rules, "preflight", args, snapshot, call, parseClean, tools);
  if (issues.length === 0) return warnings;
  const texts = issues.map(({ message }) => message).join("; ");
  const fields = { code: "invalid_request", message: `\`${call}\`: ${texts}`, call, issues };
  throw RolecallError.fromJSON({ ...fields, name: "ValidationError" });
}

/** The rules: those of `roles`, where a bundle has it. */
async function load({ core }, { loadLate, createCore, RolecallError }) {
  if (!core.rules && !loadLate) {
    const message =
      "rules.wasm was not loaded: with `rolecall/inline`, it is where `roles` is used in the same bundle";
    throw RolecallError.fromJSON({ name: "LoadError", code: "wasm_not_found", message });
  }
  try {
    core.rules ??= createCore((await loadLate()).default, bindRules);
    return await core.rules.get();
  } catch (error) {
    return explain(error);
  }
}

/** What is left of the deadline, as the core reads it and as the driver does. */
function shorten(request, deadline) {
  const { options, input } = request;
  options.settings = { ...options.settings, deadline };
  const at = input.lastIndexOf('"options":{');
  if (at >= 0) request.input = `${input.slice(0, at)}"options":${JSON.stringify(options.settings)}}`;
}
