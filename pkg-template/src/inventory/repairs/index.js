// Carries out the repairs of findings, one by one and each only when somebody says yes to it. A chunk of its own; the
// client sends, and checks every plan again.

import { TOOLS } from "../tools.js";
import { complain } from "./complain.js";
import { readRepairs } from "./given.js";
import { openRun } from "./run.js";

export async function applyRepairs(admin, findings, given) {
  const tools = TOOLS;
  const { entries, repairs, options } = readRepairs(admin, findings, given, tools);
  refuseTooMany(repairs, options, tools);
  await checkAllowed(admin, repairs, tools);
  const run = openRun(admin, options, tools);
  for (const repair of repairs) await run.carryOut(repair);
  return run.finish(entries);
}

/** Repairs that take something away: access, an invite, a key's power to do anything. */
const takesAway = ({ plan: { call, method, body } }) =>
  method === "DELETE" ||
  /\.(archive|delete|remove|revoke)$/.test(call) ||
  /^(inactive|archived)$/.test(body?.status);

function refuseTooMany(repairs, { limits, confirmRemovals }, tools) {
  const { removals = 10 } = limits ?? {};
  const count = repairs.filter(takesAway).length;
  if (count <= removals || confirmRemovals === count) return;
  const what = `${count} repairs would take something away, more than the ${removals} of \`limits.removals\`; if that is meant, set \`confirmRemovals\` to exactly ${count}`;
  complain(tools, "PolicyError", "too_many_removals", what);
}

/** What the client forbids comes up before anybody is asked: its policy is the first thing that a call is held against. */
async function checkAllowed(admin, repairs, { errors }) {
  for (const call of new Set(repairs.map(({ plan }) => plan.call))) {
    try {
      await call.split(".").reduce((branch, name) => branch[name], admin.plan)("");
    } catch (error) {
      if (error instanceof errors.PolicyError) throw error;
      // That the arguments are missing was to be expected; a call that there is not is refused when it is sent.
    }
  }
}
