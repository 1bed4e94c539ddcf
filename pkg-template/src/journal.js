// One entry for each writing call, so that somebody can answer later who was changed and when.

import { race, TIME_OUT } from "./race.js";
import { parseRedacted } from "./redact.js";

/**
 * "refused": by us or by the server's 4xx, nothing changed. "failed": not carried out, or the server
 * reports a failure of its own. "uncertain": it may or may not have happened.
 */
function outcomeOf(error) {
  const { name, code, outcome, status } = error ?? {};
  if (!error || outcome === "done") return "done";
  if (outcome === "unknown" || code === "uncertain_outcome") return "uncertain";
  if (outcome === "not_sent" || status >= 500 || status === 408) return "failed";
  return status || /^(Validation|Policy|Credential)Error$/.test(name) ? "refused" : "uncertain";
}

/**
 * Hands the entry over and waits for it, so that it is kept before the caller goes on; but not for
 * ever, and whatever the journal does, the result of the call stands.
 */
export async function writeJournal(
  client,
  call,
  subjectText,
  { result, error, attempts, startedAt, redact },
) {
  if (!client.journal) return;
  try {
    const { write, target, changes } = parseRedacted(subjectText, redact);
    if (!write) return;
    const entry = { call, target, changes, outcome: outcomeOf(error) };
    const status = result?.status ?? error?.status ?? error?.cause?.status;
    const requestId = result?.requestId ?? error?.requestId ?? error?.cause?.requestId;
    if (status !== undefined) entry.status = status;
    if (requestId) entry.requestId = requestId;
    Object.assign(entry, { attempts, startedAt, endedAt: Date.now() });
    const limit = client.settings.timeout;
    if ((await race(Promise.resolve(client.journal(entry)), limit)) !== TIME_OUT) return;
    client.log("error", `\`${call}\`: the journal did not finish within ${limit} ms`, { call });
  } catch (failure) {
    let why = "";
    try {
      why = redact(String(failure?.message ?? failure));
    } catch {
      // not printable
    }
    client.log("error", `\`${call}\`: the journal failed: ${why}`, { call });
  }
}
