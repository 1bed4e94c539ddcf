// One person's way out, step by step.

import { isMissing, judge } from "./judge.js";
import { isDone, stepOf } from "./marks.js";

export const STEPS = ["revoke_tokens", "revoke_seat", "remove_user"];

export async function removeOne(work, i) {
  const { run, ledger } = work;
  for (const step of STEPS) {
    if (!run.goes()) return;
    if (!isDone(ledger, i, step) && !(await DO[step](work, i))) return;
  }
  ledger.set(i, { status: "done", reason: undefined });
}

const DO = {
  async revoke_tokens(work, i) {
    const { org, run, ledger, options, legacy } = work;
    const { id } = ledger.entries[i];
    const { signal } = options;
    if (legacy)
      return deletion(work, i, "revoke_tokens", () =>
        org.tokens.revoke(undefined, { user_id: id }, { signal }),
      );
    const tokens = await listTokens(work, i, id);
    if (!tokens) return false;
    const before = stepOf(ledger.entries[i], "revoke_tokens");
    const begun = before.outcome === "uncertain" || before.count > 0;
    let count = before.count ?? 0;
    for (const { id: token } of tokens) {
      const send = () => org.tokens.revoke(token, { user_id: id }, { signal });
      if (!(await deletion(work, i, "revoke_tokens", send, { count: ++count, open: true }))) return false;
    }
    ledger.step(i, "revoke_tokens", count > 0 || begun ? "done" : "already", {
      ...(count ? { count } : {}),
      at: run.now(),
    });
    ledger.set(i, { status: "not_attempted", reason: undefined });
    return true;
  },
  revoke_seat: (work, i) =>
    deletion(work, i, "revoke_seat", () =>
      work.org.seats.revoke(work.ledger.entries[i].id, undefined, { signal: work.options.signal }),
    ),
  remove_user: (work, i) =>
    deletion(work, i, "remove_user", () =>
      work.org.users.remove(work.ledger.entries[i].id, undefined, { signal: work.options.signal }),
    ),
};

/** The tokens to be revoked; undefined when that cannot be found out. */
async function listTokens({ org, run, ledger, options }, i, id) {
  try {
    const { data } = await org.tokens.list(id, undefined, { signal: options.signal });
    return data.filter(({ revoked }) => revoked !== true);
  } catch (error) {
    if (isMissing(error)) return [];
    const { stop, about, text } = judge(error, run.redact);
    // Only read: nothing is uncertain about that.
    const refused = about.status >= 400 && about.status < 500 && !stop;
    if (stop) run.stop(text);
    ledger.step(i, "revoke_tokens", refused ? "failed" : "not_attempted", { ...about, at: run.now() });
    ledger.set(i, { status: refused ? "failed" : "not_attempted", reason: `\`tokens.list\`: ${text}` });
    return undefined;
  }
}

/** True when it is done, or was so already. `open`: the step has more to do afterwards. */
async function deletion({ run, ledger }, i, step, send, { count, open } = {}) {
  const end = await run.write([i], step, send);
  if (!end) return false;
  const { error, outcome, text } = end;
  const about = { ...(count ? { count } : {}), ...end.about };
  const gone = error && about.status === 404;
  if (!error || gone) {
    ledger.step(i, step, open ? "not_attempted" : gone ? "already" : "done", about);
    ledger.set(i, { status: step === "remove_user" ? "done" : "not_attempted", reason: undefined });
  } else {
    ledger.step(i, step, outcome, about);
    const reason =
      about.status === 409
        ? `the server refuses \`${step}\` with a conflict: ${text}`
        : `\`${step}\`: ${text}`;
    ledger.set(i, { status: outcome, reason });
  }
  await run.told([i], step);
  return !error || gone;
}
