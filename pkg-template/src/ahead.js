// Before a call that changes who may do what: whether the rules say that the server will refuse it.

import { RolecallError, ValidationError } from "./errors.js";
import { ask, rulesBeside, snapshotText } from "./rules.js";

// The calls that the rules know something about.
const RULED = /^(invites\.create|users\.(update|remove)|workspaces\.(create|members\.(add|update|remove)))$/;

/**
 * For the clients of an API that has rules. `loadRules` gives the `load` of their module; the work itself is loaded
 * when it is first needed.
 *
 * What comes of it, asked for a call and what it is to do, is nothing, or a function that resolves with the
 * warnings and throws what the call then fails with. `read(call, id, params)` makes a reading call.
 */
export function preflightOf(core, loadRules) {
  rulesBeside(core);
  return (client, call, { input, options }, read) => {
    const { preflight, snapshot } = options;
    if (!RULED.test(call) || (snapshot == null && !(preflight ?? client.preflight))) return;
    let text;
    let problem;
    try {
      text = snapshot == null ? undefined : snapshotText(snapshot, call);
    } catch (error) {
      problem = error;
    }
    return async () => {
      if (problem) throw problem;
      const [work, load] = await Promise.all([import("./preflight/index.js"), loadRules?.()]);
      const rules = await rulesBeside(core, load).get();
      const { organizationType } = client.settings;
      const asked = (args, known) => ask(rules, "preflight", args, known, call);
      const tools = { read, ask: asked, organizationType, errors: { RolecallError, ValidationError } };
      return work.preflight(call, JSON.parse(input), text, tools);
    };
  };
}
