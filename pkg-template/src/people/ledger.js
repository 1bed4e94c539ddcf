// The report while it is being made. What is about to be sent is written down before it is sent, so
// that whoever kept the last snapshot knows everything that may have been done.

import { stepOf } from "./marks.js";

const freeze = (entry) =>
  Object.freeze({ ...entry, steps: Object.freeze(entry.steps.map((step) => Object.freeze({ ...step }))) });

/** `name`: what a person is called in events, `email` or `user`. */
export function openLedger(kind, people, { onProgress, warnings = [], more = {}, name = "email" }) {
  const entries = people.map(freeze);
  let turn = Promise.resolve();
  const ledger = {
    entries,
    warnings,
    more,
    /** Changes an entry. Entries are replaced and never altered, so that a snapshot costs next to nothing. */
    set(i, changes) {
      const entry = { ...entries[i], ...changes };
      for (const [key, value] of Object.entries(changes)) if (value === undefined) delete entry[key];
      entries[i] = freeze(entry);
    },
    /** Sets a step: where it stands already it is replaced, else it comes last. */
    step(i, step, outcome, about) {
      const { steps } = entries[i];
      const at = steps.findIndex((one) => one.step === step);
      const next = [...steps];
      next[at < 0 ? steps.length : at] = { step, outcome, ...about };
      ledger.set(i, { steps: next });
    },
    outcome: (i, step) => stepOf(entries[i], step).outcome,
    warn: (text) => warnings.includes(text) || warnings.push(text),
    report: (complete) => ({
      version: 1,
      kind,
      people: [...entries],
      ...more,
      warnings: [...warnings],
      complete,
    }),
    /** Awaited by the writer. One at a time, each with what is known by then: the last one is the newest. */
    tell(phase, step, places) {
      if (!onProgress) return undefined;
      turn = turn
        .catch(() => {})
        .then(() =>
          onProgress({
            kind,
            phase,
            step,
            people: places.map((i) => entries[i][name]),
            report: ledger.report(false),
          }),
        );
      return turn;
    },
  };
  return ledger;
}
