// One run over many people: what it may still send, and the write-ahead order of each write.

import { aborted } from "./complain.js";
import { judge, textOf } from "./judge.js";

const BEFORE = "sent, or about to be, when this was written down";

export function startRun(call, ledger, { signal }, tools) {
  const { redact, errors } = tools;
  const now = Date.now;
  const run = {
    ledger,
    signal,
    redact,
    now,
    sleep,
    /** Whether something was sent that changes something. */
    wrote: false,
    /** Why nothing more is sent. */
    stopped: undefined,
    stop(why) {
      run.stopped ??= why;
    },
    /** Whether more may be sent. */
    goes() {
      if (signal?.aborted) run.stop("it was aborted");
      return run.stopped === undefined;
    },
    /**
     * One write for the people at `places`. Resolves with { answer }, { error, verdict, about, text },
     * or undefined when nothing was sent. Afterwards the caller writes down what came of it and calls `told`.
     */
    async write(places, step, send) {
      if (!run.goes()) return undefined;
      const before = places.map((i) => ledger.entries[i]);
      for (const i of places) {
        ledger.step(i, step, "uncertain", { at: now() });
        ledger.set(i, { status: "uncertain", reason: BEFORE });
      }
      await run.heard("before", step, places);
      if (!run.goes()) {
        for (const [at, i] of places.entries()) ledger.set(i, { reason: undefined, ...before[at] });
        return undefined;
      }
      run.wrote = true;
      try {
        const { data, status, requestId } = await send().withResponse();
        return { answer: data, about: { status, ...(requestId ? { requestId } : {}), at: now() } };
      } catch (error) {
        const judged = judge(error, redact);
        if (judged.stop) run.stop(judged.text);
        return { error, ...judged, about: { ...judged.about, at: now() } };
      }
    },
    told: (places, step) => run.heard("after", step, places),
    /** Whoever keeps the snapshots could not: without them nothing more may be sent. */
    async heard(phase, step, places) {
      try {
        await ledger.tell(phase, step, places);
      } catch (error) {
        run.failure = error;
        run.stop(`\`onProgress\` failed: ${textOf(error, redact)}`);
      }
    },
    /** The report, or a throw where nothing was changed and there is nothing to report. */
    finish(isOpen) {
      if (run.stopped !== undefined) {
        if (!run.wrote && signal?.aborted) aborted(errors, call, signal);
        if (!run.wrote && run.failure) throw run.failure;
        ledger.warn(`stopped early: ${run.stopped}`);
        for (const [i, { status, reason }] of ledger.entries.entries()) {
          if (status === "not_attempted" && !reason)
            ledger.set(i, { reason: `not attempted: ${run.stopped}` });
        }
      }
      const complete = run.stopped === undefined && !ledger.entries.some(({ status }) => isOpen(status));
      return JSON.parse(JSON.stringify(ledger.report(complete)));
    },
  };
  return run;
}

/** Ends early, without an error, when the signal fires. */
function sleep(ms, signal) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
  });
}

/** Does `work` for every item, a few at a time. An item that fails keeps the others from being begun. */
export async function pool(items, width, work) {
  const left = [...items];
  const worker = async () => {
    while (left.length > 0) {
      try {
        await work(left.shift());
      } catch (error) {
        left.length = 0;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(width, left.length) }, worker));
  const failed = ends.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
}
