// Automatic registration, in batches, one after the other.

import { finishAccounts } from "./account.js";
import { fold } from "./fold.js";
import { namedEntries } from "./judge.js";
import { needsDate } from "./marks.js";

const NEVER_AGAIN =
  "it is not known whether the registration was carried out, and it is never sent a second time: " +
  "a later run with this report sees whether the person has arrived; once it is sure that it was not carried out, onboard the person anew";

export async function registerAll(work, places) {
  const { run, options } = work;
  const size = options.batchSize ?? 50;
  for (let at = 0; at < places.length && run.goes(); at += size) {
    const accounts = await registerBatch(work, places.slice(at, at + size), true);
    await finishAccounts(work, accounts);
  }
}

/** Resolves with the places of those who are taken to have an account. */
async function registerBatch(work, places, maySplit) {
  const { org, run, ledger, options } = work;
  const emails = places.map((i) => ledger.entries[i].email);
  const send = () => org.users.autoRegister({ user_emails: emails }, { signal: options.signal });
  const end = await run.write(places, "register", send);
  if (!end) return [];
  if (!end.error) {
    const accounts = compare(work, places, end);
    await run.told(places, "register");
    return accounts;
  }
  const named = namedEntries(end.error);
  // Without the entries the server does not like, the others may pass; once.
  const rest = maySplit && named.size > 0 ? places.filter((_, at) => !named.has(at)) : [];
  refuse(work, places, end, named, rest);
  await run.told(places, "register");
  return rest.length > 0 ? registerBatch(work, rest, false) : [];
}

/** Writes down why a batch failed; `rest` is sent once more. */
function refuse({ run, ledger }, places, { verdict, about, text }, named, rest) {
  for (const [at, i] of places.entries()) {
    if (verdict === "uncertain") {
      ledger.step(i, "register", "uncertain", about);
      ledger.set(i, { status: "uncertain", reason: NEVER_AGAIN });
    } else if (verdict === "unsent" || about.status === 404 || rest.includes(i)) {
      ledger.step(i, "register", "not_attempted", about);
      ledger.set(i, { status: "not_attempted", reason: `not done: ${text}` });
    } else {
      ledger.step(i, "register", "failed", about);
      ledger.set(i, { status: about.status === 402 ? "no_seat" : "failed", reason: named.get(at) ?? text });
    }
  }
  if (verdict === "uncertain") run.stop(`a registration may or may not have been carried out: ${text}`);
  // There is no such organization: nothing else will pass.
  else if (about.status === 404) run.stop(text);
}

const folded = (list) =>
  new Set((Array.isArray(list) ? list : []).filter((one) => typeof one === "string").map(fold));

/** Compares what was asked with the two lists of the answer. */
function compare({ run, ledger, options, legacy }, places, { answer, about }) {
  const accepted = folded(answer?.users_in_onboarding_process);
  const unavailable = folded(answer?.users_unavailable_for_onboarding);
  const available = answer?.available_organization_seats ?? null;
  ledger.more.seats = { total: answer?.total_organization_seats ?? null, available, asOf: run.now() };
  const accounts = [];
  let missing = 0;
  for (const i of places) {
    const key = fold(ledger.entries[i].email);
    if (accepted.delete(key)) {
      ledger.step(i, "register", "done", about);
      ledger.set(i, { status: "queued", reason: "accepted; has not been seen in the organization yet" });
      if (unavailable.delete(key))
        ledger.warn("an answer named an address in both of its lists; it is taken as accepted");
    } else if (unavailable.delete(key)) {
      ledger.step(i, "register", "unavailable", about);
      if (takenForAccount(ledger, i, { available, legacy, options })) accounts.push(i);
    } else {
      missing++;
      ledger.step(i, "register", "uncertain", about);
      ledger.set(i, {
        status: "uncertain",
        reason: `the answer names the address in neither list; ${NEVER_AGAIN}`,
      });
    }
  }
  if (missing > 0)
    ledger.warn(
      `an answer left out ${missing} of ${places.length} addresses: neither accepted nor unavailable`,
    );
  const strange = accepted.size + unavailable.size;
  if (strange > 0) ledger.warn(`an answer named ${strange} addresses that were not asked about`);
  return accounts;
}

/** Why an address is unavailable the answer does not say; seats left over leave one reason. */
function takenForAccount(ledger, i, { available, legacy, options }) {
  const give = (status, reason) => {
    const { steps } = ledger.entries[i];
    ledger.set(i, { status, reason, steps: steps.filter(({ step }) => step !== "confirm") });
    return false;
  };
  if (available === 0) {
    return give(
      "no_seat",
      "unknown: the person has an account already, or there was no seat left; with a free seat, onboard the person anew",
    );
  }
  if (available === null) {
    return give(
      "no_seat",
      "unknown: the person has an account already, or there was no seat left; the answer tells no number of seats, so nobody was added",
    );
  }
  if (legacy) {
    return give(
      "failed",
      "unknown: the person has an account, or is a member already, which the legacy dialect cannot tell; a new token could end one in use, so nothing was sent",
    );
  }
  give("not_attempted");
  for (const step of ["add_user", "assign_seat", "create_token"]) ledger.step(i, step, "not_attempted");
  if (options.expires_at !== undefined) return true;
  needsDate(ledger, i);
  return false;
}
