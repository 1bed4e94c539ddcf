// Tokens that end soon. Renewing the subscription does not extend them: each has to be told.

import { isMissing } from "./judge.js";
import { openLedger } from "./ledger.js";
import { isDone, isOpen, STATUSES } from "./marks.js";
import { isLive, readMembers } from "./members.js";
import { readOptions } from "./options.js";
import { readReport } from "./resume.js";
import { pool, startRun } from "./run.js";

const REPORT = {
  call: "tokens.syncAll",
  kind: "sync",
  name: "user",
  steps: ["sync_token"],
  statuses: STATUSES,
};
const WIDTH = 4;

export async function expiring(org, given, tools) {
  const { before, signal } = readOptions("tokens.expiring", given, tools);
  const found = [];
  for (const { user, tokens } of await liveTokens(org, signal)) {
    for (const token of tokens) if (Date.parse(token.expires_at) < before) found.push({ user, token });
  }
  return found.sort((a, b) => Date.parse(a.token.expires_at) - Date.parse(b.token.expires_at));
}

export async function syncAll(org, given, tools) {
  const options = readOptions("tokens.syncAll", given, tools);
  const { expiringBefore, signal } = options;
  const earlier = options.resume ? readReport(options.resume, REPORT, tools).people : [];
  const done = earlier.filter(({ status }) => status === "done");
  const known = new Set(done.map(({ user }) => user));
  const entries = [];
  for (const { user, tokens } of await liveTokens(org, signal)) {
    // The call names a user and not a token: what counts is the one that lasts longest.
    const last = Math.max(...tokens.map(({ expires_at }) => Date.parse(expires_at)));
    if (tokens.length === 0 || !(last < expiringBefore) || known.has(user.id)) continue;
    const about = { user: user.id, id: user.id, ...(user.email ? { email: user.email } : {}) };
    const reason = `its token ends ${new Date(last).toISOString()}`;
    entries.push({
      ...about,
      status: "not_attempted",
      reason,
      steps: [{ step: "sync_token", outcome: "not_attempted" }],
    });
  }
  const ledger = openLedger("sync", [...done, ...entries], { ...options, name: "user" });
  const run = startRun("tokens.syncAll", ledger, options, tools);
  if (options.dryRun) ledger.more.dryRun = true;
  else await pool(ledger.entries.keys(), WIDTH, (i) => syncOne({ org, run, ledger, signal }, i));
  return run.finish(isOpen);
}

async function syncOne({ org, run, ledger, signal }, i) {
  if (isDone(ledger, i, "sync_token")) return;
  const { id } = ledger.entries[i];
  const end = await run.write([i], "sync_token", () => org.tokens.sync(id, undefined, { signal }));
  if (!end) return;
  const { error, outcome = "done", about, text } = end;
  ledger.step(i, "sync_token", outcome, about);
  ledger.set(i, { status: outcome, reason: error && text });
  await run.told([i], "sync_token");
}

/** Everybody with their live tokens. Somebody who left while this was read has none. */
async function liveTokens(org, signal) {
  const now = Date.now();
  const members = await readMembers(org, signal);
  const found = members.all.map(({ id, email }) => ({ user: { id, email: email ?? null }, tokens: [] }));
  await pool(found, WIDTH, async (one) => {
    try {
      const { data } = await org.tokens.list(one.user.id, undefined, { signal });
      one.tokens = data.filter((token) => isLive(token, now));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  });
  return found;
}
