// One entry for each writing call, so that somebody can answer later who was changed and when.
// A chunk of its own: most pages keep no journal.

/**
 * "refused": by our own checks, nothing was sent. "failed": nothing was sent, or the server has
 * definitely refused. "uncertain": it may or may not have happened.
 */
function outcomeOf(error, { attempts, unclear, own }) {
  const { name, code, outcome } = error ?? {};
  if (!error || outcome === "done") return "done";
  if (unclear || outcome === "unknown" || code === "uncertain_outcome") return "uncertain";
  if (attempts === 0 && /^(Validation|Policy|Credential|Snapshot)Error$/.test(name)) return "refused";
  return attempts === 0 || outcome === "not_sent" || own?.status >= 400 ? "failed" : "uncertain";
}

/**
 * Hands the entry over and waits for it, so that it is kept before the caller goes on; but not for
 * ever, and whatever the journal does, the result of the call stands.
 */
export async function writeJournal(trip, subject, result, error, { race, TIME_OUT, parseRedacted }) {
  const { client, call, attempts, startedAt, redact } = trip;
  let problem;
  try {
    const { write, target, changes } = parseRedacted(subject, redact);
    if (!write) return;
    const entry = { call, target, changes, outcome: outcomeOf(error, trip) };
    const told = (name) => result?.[name] ?? error?.[name] ?? error?.cause?.[name];
    const status = told("status") ?? trip.own?.status;
    const requestId = told("requestId");
    if (status !== undefined) entry.status = status;
    if (requestId) entry.requestId = requestId;
    Object.assign(entry, { attempts, startedAt, endedAt: Date.now() });
    const { timeout } = client.settings;
    if ((await race(Promise.resolve(client.journal(entry)), timeout)) !== TIME_OUT) return;
    problem = `did not finish within ${timeout} ms`;
  } catch (failure) {
    problem = "failed";
    try {
      problem += `: ${redact(String(failure?.message ?? failure))}`;
    } catch {
      // not printable
    }
  }
  client.log?.("error", call, `the journal ${problem}`);
}
