// Being accepted means being queued: whoever has arrived shows in the list of users.

import { judge } from "./judge.js";
import { arrive, stepOf } from "./marks.js";
import { readMembers } from "./members.js";

// Not those who have an account: what is uncertain about them is another step.
const isWaiting = (entry) =>
  /^(queued|uncertain)$/.test(entry.status) && stepOf(entry, "register").outcome !== "unavailable";
const PATIENCE = 3; // looks in a row that may fail

export async function confirm({ org, run, ledger, options, legacy }) {
  const waiting = () => [...ledger.entries.keys()].filter((i) => isWaiting(ledger.entries[i]));
  if (waiting().length === 0) return;
  if (legacy) {
    for (const i of waiting()) {
      if (ledger.entries[i].status === "queued")
        ledger.set(i, { reason: "accepted; the legacy dialect cannot show whether the person has arrived" });
    }
    return;
  }
  // A connection that was just lost is tried once more, not for minutes.
  let patience = run.stopped === undefined ? PATIENCE : 1;
  const { every = 5_000, deadline = 300_000 } = options.confirm ?? {};
  const end = run.now() + deadline;
  for (;;) {
    if (options.signal?.aborted) return run.stop("it was aborted");
    try {
      const members = await readMembers(org, options.signal);
      const arrived = waiting().filter((i) => members.find(ledger.entries[i].email));
      for (const i of arrived) arrive(ledger, i, members.find(ledger.entries[i].email));
      if (arrived.length > 0) await run.told(arrived, "confirm");
      patience = PATIENCE;
    } catch (error) {
      const { text, about } = judge(error, run.redact);
      patience--;
      if (error?.code === "aborted" || /^40[13]$/.test(about.status) || patience <= 0)
        return run.stop(`\`users.list\`: ${text}`);
    }
    if (waiting().length === 0) return undefined;
    const left = end - run.now();
    if (left <= 0) break;
    await run.sleep(Math.min(every, left), options.signal);
  }
  for (const i of waiting()) {
    ledger.step(i, "confirm", "pending", { at: run.now() });
    if (ledger.entries[i].status !== "queued") continue;
    ledger.set(i, {
      reason: `accepted, but not in the organization after ${deadline} ms: failures later on are not reported; run again with this report to look once more`,
    });
  }
  return undefined;
}
