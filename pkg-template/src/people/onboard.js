// Brings people in: registration in batches; who turns out to have an account is added, given a seat
// and a token; then a look whether everybody has arrived.

import { finishAccounts } from "./account.js";
import { confirm } from "./confirm.js";
import { dryRun } from "./dry-run.js";
import { openLedger } from "./ledger.js";
import { checkAddresses, readPeople } from "./list.js";
import { arrive, isOpen } from "./marks.js";
import { holdsSeat, NOBODY, readMembers } from "./members.js";
import { readOptions } from "./options.js";
import { registerAll } from "./register.js";
import { merge, readReport } from "./resume.js";
import { startRun } from "./run.js";

const REPORT = {
  call: "onboard",
  kind: "onboard",
  name: "email",
  steps: ["register", "add_user", "assign_seat", "create_token", "confirm"],
  statuses: [
    "done",
    "already_member",
    "queued",
    "no_seat",
    "invalid",
    "duplicate",
    "failed",
    "uncertain",
    "not_attempted",
  ],
};
// What another run could still change.
const isOpenHere = (status) => status === "queued" || isOpen(status);

export async function onboard(org, people, given, tools) {
  const options = readOptions("onboard", given, tools);
  const warnings = [];
  const listed = readPeople(people, warnings, tools);
  const earlier = options.resume && readReport(options.resume, REPORT, tools);
  const entries = earlier ? merge(earlier.people, listed, "email") : listed;
  await checkAddresses(org, entries);
  await checkTokenOptions(org, options, warnings, tools);
  const legacy = tools.settings.dialect === "legacy";
  if (legacy) {
    warnings.push(
      "the legacy dialect cannot list users: nobody was looked for beforehand, and nobody's arrival can be confirmed",
    );
  }

  const seats = earlier?.seats ?? null;
  const ledger = openLedger("onboard", entries, { ...options, warnings, more: { seats } });
  const run = startRun("onboard", ledger, options, tools);
  const work = { org, run, ledger, options, legacy };
  const members = legacy ? undefined : await readMembers(org, options.signal);
  const { queues, mails } = sort(work, members);
  if (options.dryRun) return dryRun(work, queues, members, () => run.finish(isOpenHere));

  if (mails) ledger.warn(mails);
  await finishAccounts(work, queues.account, members);
  await registerAll(work, queues.register);
  await confirm(work);
  return run.finish(isOpenHere);
}

/** The time of the tokens as the core wants it, and what the choice of mails means. */
async function checkTokenOptions(org, options, warnings, { errors }) {
  const { tokenExpiresAt, sendEmails, onToken } = options;
  if (tokenExpiresAt === undefined) return;
  options.expires_at =
    typeof tokenExpiresAt === "string" ? tokenExpiresAt : new Date(tokenExpiresAt).toISOString();
  try {
    await org.plan.tokens.create(NOBODY, { expires_at: options.expires_at });
    // Whatever the client forbids should come up before anything is sent.
    await org.plan.seats.assign(NOBODY);
    await org.plan.users.add({ first_name: "nobody" });
  } catch (error) {
    if (error?.code !== "invalid_request") throw error;
    const issues = error.issues.map((issue) => ({ ...issue, path: ["tokenExpiresAt"] }));
    throw errors.RolecallError.fromJSON({
      ...error,
      name: error.name,
      message: error.message,
      code: "invalid_option",
      call: "onboard",
      issues,
    });
  }
  if (sendEmails === false && !onToken) {
    warnings.push(
      "tokens of those who have an account reach nobody: no mail is sent and there is no `onToken`",
    );
  }
}

/** Who needs what. Where an earlier run has left off, its steps decide. */
function sort({ ledger, options, legacy }, members) {
  const queues = { register: [], account: [] };
  for (const [i, entry] of ledger.entries.entries()) {
    const { status, email } = entry;
    if (["done", "already_member", "invalid", "duplicate"].includes(status)) continue;
    const registered = ledger.outcome(i, "register");
    const member = members?.find(email);
    if (registered === "unavailable" && ledger.outcome(i, "add_user")) {
      if (legacy)
        ledger.set(i, { reason: "was begun in the present dialect and can be finished only there" });
      else if (mayGoOn(entry)) queues.account.push(i);
    } else if (registered === "done" || registered === "uncertain") {
      if (member) arrive(ledger, i, member);
    } else if (status === "not_attempted" || status === "uncertain") {
      if (member) alreadyThere(ledger, i, member);
      else queues.register.push(i);
    }
  }
  for (const i of queues.register) {
    ledger.set(i, { status: "not_attempted", reason: undefined, steps: [] });
    ledger.step(i, "register", "not_attempted");
    if (!legacy) ledger.step(i, "confirm", "not_attempted");
  }
  const silent = options.sendEmails === false && queues.register.length > 0;
  const mails =
    silent && "the mails of automatic registration cannot be switched off: `sendEmails` does not reach them";
  return { queues, mails };
}

/** What was refused for good stays so; who lacked a seat or a date for the token is tried again. */
function mayGoOn({ status, steps }) {
  if (status !== "failed") return true;
  return !steps.some(({ step, outcome }) => step !== "register" && outcome === "failed");
}

function alreadyThere(ledger, i, member) {
  const seat = holdsSeat(member) ? "" : ", with no seat to be seen";
  ledger.set(i, {
    id: member.id,
    status: "already_member",
    reason: `is a member already${seat}; nothing was sent`,
    steps: [],
  });
  ledger.step(i, "register", "already");
}
