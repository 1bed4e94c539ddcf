// What was done: from the journal, which has one entry for each call that changes something, and from the logger.
import { tally } from "./reading.mjs";
import { count } from "./terminal.mjs";
import { seconds } from "./watch.mjs";

export function summary(terminal, { sent, waits, journal }, since) {
  terminal.heading("What was done");
  if (journal.length > 0) writes(terminal, journal);
  const answers = [...tally(sent.map(({ status }) => status ?? "no answer"))];
  terminal.say(
    `${count(sent.length, "request")}: ${answers.map(([status, n]) => `${n} × ${status}`).join(", ")}`,
  );
  const retries = sent.filter(({ attempt }) => attempt > 1).length;
  const waited = waits.reduce((sum, { ms }) => sum + ms, 0);
  terminal.say(`${count(retries, "retry", "retries")}, ${seconds(waited)} waited for the server`);
  terminal.say(`${seconds(performance.now() - since)} in all`);
}

/** Calls of one kind with one outcome share a line. */
function writes(terminal, journal) {
  const groups = new Map();
  for (const entry of journal) {
    const kind = `${entry.call} ${entry.outcome}`;
    groups.set(kind, [...(groups.get(kind) ?? []), entry]);
  }
  terminal.table(
    ["journal", "outcome", "calls", "tries", "last change"],
    [...groups.values()].map((entries) => {
      const { call, outcome, changes } = entries.at(-1);
      const tries = entries.reduce((sum, { attempts }) => sum + attempts, 0);
      return [call, outcome, entries.length, tries, words(changes)];
    }),
  );
}

const words = (changes) =>
  Object.entries(changes ?? {})
    .map(([field, value]) => `${field}: ${short(typeof value === "string" ? value : JSON.stringify(value))}`)
    .join(", ");

const short = (text) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
