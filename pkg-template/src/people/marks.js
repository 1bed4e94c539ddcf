// What is written about a person in more than one place.

export function arrive(ledger, i, { id }) {
  const { step: _, outcome: __, ...about } = stepOf(ledger.entries[i], "register");
  ledger.set(i, { id, status: "done", reason: undefined });
  ledger.step(i, "register", "done", about);
  ledger.step(i, "confirm", "done");
}

/** What becomes of somebody of whom each step is asked for by name, as in a removal. */
export const STATUSES = ["done", "failed", "not_attempted", "uncertain"];

/** Whether another run could still change something. */
export const isOpen = (status) => status === "not_attempted" || status === "uncertain";

export const stepOf = ({ steps }, name) => steps.find(({ step }) => step === name) ?? {};

/** Whether a step needs nothing more. */
export const isDone = (ledger, i, step) => /^(done|already)$/.test(ledger.outcome(i, step));

/** Nothing is sent for someone who would end up without a token. */
export function needsDate(ledger, i) {
  const begun = ledger.outcome(i, "add_user") !== "not_attempted";
  const what = begun ? "is not finished, and the token" : "has an account already and";
  const reason = `${what} needs \`tokenExpiresAt\`; nothing was sent: run again with this report and a date`;
  ledger.set(i, { status: "failed", reason });
}
