// Before a call that changes who may do what: whether the rules say that the server will refuse it.

import { runCall } from "./call.js";
import { createCore } from "./core-loader.js";
import { RolecallError } from "./errors.js";
import { late } from "./late.js";
import { RULES } from "./options/call.js";
import { any, flag } from "./options/rules.js";
import { race } from "./race.js";
import { parseRedacted } from "./redact.js";

/** What the clients of an API that has rules have beside others. `load` gives the work itself when it is first needed. */
export const withRules = (load) => ({
  rules: { ...RULES, preflight: flag, snapshot: any },
  /** Nothing, or what does it: for a plan that was made, or else with the whole call. */
  ahead(client, call, request) {
    const { preflight = client.settings.preflight, snapshot } = request.options;
    if (snapshot == null && !preflight) return;
    let known;
    try {
      // Now, and not when the objects may be others.
      known = snapshot != null && `${JSON.stringify(snapshot)}`;
    } catch (cause) {
      known = { cause };
    }
    // Without names, of which each would stand in every page.
    const tools = [createCore, runCall, race, RolecallError, late, parseRedacted];
    return async (plan) => (await late(load())).preflight(client, call, request, known, plan, tools);
  },
});
