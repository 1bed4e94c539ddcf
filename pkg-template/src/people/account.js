// People who have an account: add, then a seat, then a token.

import { isMissing, textOf } from "./judge.js";
import { isDone, needsDate } from "./marks.js";
import { isLive } from "./members.js";

const NO_SEAT = "no free seat";

/** `members`: everybody, where an earlier run has begun; then what it left uncertain is looked up. */
export async function finishAccounts(work, places, members) {
  const { run, ledger, options } = work;
  let full = false;
  for (const i of places) {
    if (!run.goes()) return;
    if (options.expires_at === undefined) needsDate(ledger, i);
    else if (full)
      ledger.set(i, {
        status: "no_seat",
        reason: `${NO_SEAT} was left for the person before; nothing was sent`,
      });
    else full = (await finishAccount(work, i, members)) === NO_SEAT;
  }
}

async function finishAccount(work, i, members) {
  const look = members !== undefined;
  if (look && !restore(work, i, members)) return undefined;
  for (const step of [add, assign, token]) {
    const end = await step(work, i, look);
    if (end !== true) return end;
  }
  work.ledger.set(i, { status: "done" });
  return undefined;
}

/** After an earlier run: the id comes from the organization and not from the report. */
function restore({ ledger }, i, members) {
  const { email } = ledger.entries[i];
  const member = members.find(email);
  const added = ledger.outcome(i, "add_user");
  if (member) {
    ledger.set(i, { id: member.id });
    if (!isDone(ledger, i, "add_user"))
      ledger.step(i, "add_user", added === "uncertain" ? "done" : "already");
    return true;
  }
  ledger.set(i, { id: undefined });
  if (!isDone(ledger, i, "add_user")) return true;
  ledger.set(i, {
    status: "failed",
    reason: "was added earlier, but `users.list` does not show the person now",
  });
  return false;
}

/** One step: `already` and `seats` say what a 409 and a 402 mean. True when it is done. */
async function attempt({ run, ledger }, i, step, send, { already, refused } = {}) {
  const end = await run.write([i], step, send);
  if (!end) return false;
  if (!end.error) return end;
  const { verdict, outcome, about, text } = end;
  if (already && about.status === 409) {
    ledger.step(i, step, "already", about);
    ledger.set(i, { status: "not_attempted", reason: undefined });
    await run.told([i], step);
    return true;
  }
  ledger.step(i, step, outcome, about);
  const reason =
    verdict === "uncertain"
      ? `it is not known whether \`${step}\` was carried out: ${text}`
      : `\`${step}\`: ${text}`;
  ledger.set(i, { status: outcome, reason, ...refused?.(about.status) });
  await run.told([i], step);
  return refused?.(about.status) ? NO_SEAT : false;
}

const done = async ({ run, ledger }, i, step, about, changes) => {
  ledger.step(i, step, "done", about);
  ledger.set(i, { status: "not_attempted", reason: undefined, ...changes });
  await run.told([i], step);
  return true;
};

async function add(work, i) {
  const { org, ledger, options } = work;
  if (isDone(ledger, i, "add_user")) return true;
  const { email, firstName, lastName } = ledger.entries[i];
  const params = { email, first_name: firstName, last_name: lastName };
  const end = await attempt(work, i, "add_user", () => org.users.add(params, { signal: options.signal }));
  return end.answer ? done(work, i, "add_user", end.about, { id: end.answer.id }) : end;
}

async function assign(work, i) {
  const { org, ledger, options } = work;
  if (isDone(ledger, i, "assign_seat")) return true;
  const { sendEmails, signal } = options;
  const params = sendEmails === undefined ? undefined : { send_seat_assigned_email: sendEmails };
  const send = () => org.seats.assign(ledger.entries[i].id, params, { signal });
  const refused = (status) =>
    status === 402 && {
      status: "no_seat",
      reason: `is a member now, but ${NO_SEAT} is left: run again with this report once there is one`,
    };
  const end = await attempt(work, i, "assign_seat", send, { already: true, refused });
  return end.about ? done(work, i, "assign_seat", end.about) : end;
}

async function token(work, i, look) {
  const { org, run, ledger, options } = work;
  const { sendEmails, signal, expires_at } = options;
  if (isDone(ledger, i, "create_token")) return true;
  const { id } = ledger.entries[i];
  if (look && (await hasToken(work, i, id))) return true;
  if (!run.goes()) return false;
  const params = { expires_at, ...(sendEmails === undefined ? {} : { send_token_email: sendEmails }) };
  const end = await attempt(work, i, "create_token", () => org.tokens.create(id, params, { signal }));
  if (!end.answer) return end;
  const { email, firstName, lastName } = ledger.entries[i];
  const reason = await handOver(work, { email, firstName, lastName, id }, end.answer.token);
  return done(work, i, "create_token", end.about, { reason });
}

/** Whether a token is there already: asked where an earlier run may have made one. */
async function hasToken({ org, run, ledger, options }, i, id) {
  try {
    const { data } = await org.tokens.list(id, undefined, { signal: options.signal });
    if (!data.some((one) => isLive(one, run.now()))) return false;
  } catch (error) {
    if (isMissing(error)) return false;
    const text = textOf(error, run.redact);
    run.stop(`\`tokens.list\`: ${text}`);
    ledger.set(i, {
      status: "uncertain",
      reason: `whether there is a token could not be found out: ${text}`,
    });
    return false;
  }
  ledger.step(i, "create_token", "already");
  ledger.set(i, { reason: "has a token already; its value was not handed over in this run" });
  ledger.warn(
    "tokens that an earlier run may have made were left as they are: their values were not handed over again",
  );
  return true;
}

/** Gives the token away. What somebody else's function does with it must not cost anybody the report. */
async function handOver({ ledger, options }, person, token) {
  if (!token) return "has a token, but the answer did not show it: make another with `tokens.create`";
  if (!options.onToken) return undefined;
  try {
    await options.onToken(person, token);
    return undefined;
  } catch {
    // Its error may repeat the token.
    ledger.warn(
      "`onToken` failed: those people have a token whose value may be lost; make them another with `tokens.create`",
    );
    return "has a token, but `onToken` failed: its value may be lost";
  }
}
