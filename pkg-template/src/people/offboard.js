// Takes people out: tokens first, then the seat, then the membership.

import { refusePolicy, refuseRequest } from "./complain.js";
import { fold } from "./fold.js";
import { isMissing } from "./judge.js";
import { openLedger } from "./ledger.js";
import { isDone, isOpen, STATUSES } from "./marks.js";
import { isLive, NOBODY, readMembers } from "./members.js";
import { readOptions } from "./options.js";
import { removeOne, STEPS } from "./remove.js";
import { merge, readReport } from "./resume.js";
import { pool, startRun } from "./run.js";

const REPORT = {
  call: "offboard",
  kind: "offboard",
  name: "user",
  steps: STEPS,
  statuses: STATUSES,
};
const WIDTH = 3;
const isAddress = (user) => user.includes("@");

export async function offboard(org, user, given, tools) {
  const options = readOptions("offboard", given, tools);
  const { settings, errors } = tools;
  const legacy = settings.dialect === "legacy";
  const warnings = [];
  const listed = await readUsers(org, user, legacy, warnings, tools);
  const earlier = options.resume && readReport(options.resume, REPORT, tools);
  const entries = earlier ? merge(earlier.people, listed, "user") : listed;
  if (earlier) await checkIds(org, entries, legacy, tools);
  const asked = entries.filter(({ status }) => status !== "done");
  const { removals = 10 } = options.limits ?? {};
  if (asked.length > removals && options.confirmRemovals !== asked.length) {
    const what = `${asked.length} people would be removed, more than the ${removals} of \`limits.removals\`; if that is meant, set \`confirmRemovals\` to exactly ${asked.length}`;
    if (!options.dryRun) refusePolicy(errors, "too_many_removals", "offboard", what);
    warnings.push(what);
  }

  if (!options.dryRun && asked.length > 0) await checkAllowed(org, legacy);
  const ledger = openLedger("offboard", entries, { ...options, warnings, name: "user" });
  const run = startRun("offboard", ledger, options, tools);
  const work = { org, run, ledger, options, legacy };
  // Someone whose removal an earlier run began is looked up anew: the id comes from the organization.
  const byAddress = asked.some((entry) => isAddress(entry.user));
  if (byAddress) resolve(work, await readMembers(org, options.signal));
  const places = [...ledger.entries.keys()].filter(
    (i) => ledger.entries[i].id && ledger.entries[i].status !== "done",
  );
  if (options.dryRun) {
    ledger.more.dryRun = true;
    if (!legacy) await pool(places, WIDTH, (i) => countTokens(work, i));
  } else await pool(places, WIDTH, (i) => removeOne(work, i));
  return run.finish(isOpen);
}

/** What the client forbids comes up before anything is sent, not half-way through a person. */
async function checkAllowed({ plan: { tokens, seats, users } }, legacy) {
  if (!legacy) await tokens.list(NOBODY);
  await tokens.revoke(legacy ? undefined : NOBODY, { user_id: NOBODY });
  await seats.revoke(NOBODY);
  await users.remove(NOBODY);
}

/** Entries { user, id?, status, steps }: nobody twice. */
async function readUsers(org, given, legacy, warnings, tools) {
  const users = typeof given === "string" ? [given] : given;
  const issues = [];
  if (!Array.isArray(users) || ![...users].every((one) => typeof one === "string")) {
    const message = "`user` must be a user id, an e-mail address, or an array of them";
    refuseRequest(tools.errors, "offboard", [{ path: ["user"], code: "wrong_type", message, params: {} }]);
  }
  const seen = new Set();
  const entries = [];
  for (const [place, one] of users.entries()) {
    const user = one.trim();
    if (user === "") {
      issues.push({
        path: ["user", place],
        code: "too_short",
        message: `\`user.${place}\` is empty`,
        params: {},
      });
    } else if (!seen.has(fold(user))) {
      seen.add(fold(user));
      entries.push(entryOf(user));
    }
  }
  if (issues.length > 0) refuseRequest(tools.errors, "offboard", issues);
  if (seen.size < users.length)
    warnings.push(`${users.length - seen.size} of ${users.length} were named twice`);
  if (entries.length === 0) warnings.push("the list names nobody");
  await checkIds(org, entries, legacy, tools);
  return entries;
}

const entryOf = (user) => ({
  user,
  ...(isAddress(user) ? { email: user } : { id: user }),
  status: "not_attempted",
  steps: STEPS.map((step) => ({ step, outcome: "not_attempted" })),
});

/** What the core says of the ids, before anything is sent for any of them. */
async function checkIds(org, entries, legacy, { errors }) {
  const issues = [];
  for (const [place, { user }] of entries.entries()) {
    if (!isAddress(user)) {
      try {
        await org.plan.users.remove(user);
      } catch (error) {
        if (error?.code !== "invalid_request") throw error;
        issues.push(...error.issues.map((issue) => ({ ...issue, path: ["user", place] })));
      }
    } else if (legacy) {
      const message = `\`user.${place}\`: the legacy dialect cannot look up addresses: give the user id`;
      issues.push({ path: ["user", place], code: "not_allowed", message, params: {} });
    }
  }
  if (issues.length > 0) refuseRequest(errors, "offboard", issues);
}

/** Finds out whose addresses these are. Someone named by id and by address is taken out once. */
function resolve({ ledger }, members) {
  const taken = new Map();
  for (const [i, { user, status }] of ledger.entries.entries()) {
    if (!isAddress(user)) taken.set(user, i);
    else if (status !== "done") ledger.set(i, { id: undefined });
  }
  for (const [i, { user, status }] of ledger.entries.entries()) {
    if (status === "done") continue;
    if (!isAddress(user)) {
      const email = members.byId.get(user)?.email;
      if (email) ledger.set(i, { email });
      continue;
    }
    const found = members.withAddress(user);
    if (found.length === 0) isGone(ledger, i);
    else if (found.length > 1) {
      ledger.set(i, { status: "failed", reason: `${found.length} users have this address: name them by id` });
    } else if (taken.has(found[0].id)) {
      const other = ledger.entries[taken.get(found[0].id)].user;
      for (const step of STEPS) ledger.step(i, step, "already");
      ledger.set(i, { status: "done", reason: `the same person as \`${other}\`` });
    } else {
      taken.set(found[0].id, i);
      ledger.set(i, { id: found[0].id, status: "not_attempted", reason: undefined });
    }
  }
}

function isGone(ledger, i) {
  const { user } = ledger.entries[i];
  for (const step of STEPS) if (!isDone(ledger, i, step)) ledger.step(i, step, "already");
  ledger.set(i, { status: "done", reason: "nobody in the organization has this address" });
  ledger.warn(`nobody in the organization has the address \`${user}\``);
}

async function countTokens({ org, run, ledger, options }, i) {
  let count = 0;
  try {
    const { data } = await org.tokens.list(ledger.entries[i].id, undefined, { signal: options.signal });
    count = data.filter(({ revoked }) => revoked !== true).length;
    const live = data.filter((one) => isLive(one, run.now())).length;
    ledger.set(i, {
      reason: `${count} ${count === 1 ? "token" : "tokens"} would be revoked, ${live} of them in use; then the seat; then the membership`,
    });
  } catch (error) {
    if (!isMissing(error)) throw error;
    ledger.set(i, { reason: "no such user has tokens" });
  }
  ledger.step(i, "revoke_tokens", "not_attempted", { count });
}
