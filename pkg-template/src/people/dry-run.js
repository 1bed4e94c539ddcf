// What a run would do, without doing it.

import { isDone } from "./marks.js";

/** `finish` gives the report. */
export function dryRun({ ledger, options, legacy }, { register, account }, members, finish) {
  const size = options.batchSize ?? 50;
  const batches = [];
  const emails = register.map((i) => ledger.entries[i].email);
  for (let at = 0; at < emails.length; at += size) batches.push(emails.slice(at, at + size));
  if (!legacy) {
    for (const i of register) {
      for (const step of ["add_user", "assign_seat", "create_token"]) ledger.step(i, step, "not_attempted");
      ledger.set(i, {
        reason: "would be registered; whoever has an account would be added, and given a seat and a token",
      });
    }
  }
  if (register.length > 0) {
    ledger.warn(
      "who has an account cannot be known beforehand: the answer to the registration decides between it and adding, seat and token",
    );
    if (options.expires_at === undefined && !legacy) {
      ledger.warn("`tokenExpiresAt` is missing: whoever has an account would end as `failed`");
    }
  }
  ledger.more.dryRun = true;
  ledger.more.batches = batches;
  ledger.more.mails = mailsOf({ ledger, options, legacy }, { register, account }, batches, members);
  return finish();
}

/** Every mail that could go out; `when` says on which of the two ways. */
function mailsOf({ ledger, options, legacy }, { register, account }, batches, members) {
  const silent = options.sendEmails === false;
  const admins = members?.all
    .filter(({ role, email }) => role === "admin" && email)
    .map(({ email }) => email);
  const mails = [];
  const add = (to, kind, when) => mails.push({ to, kind, when });
  for (const _ of batches)
    for (const to of admins ?? ["the admins"]) add(to, "onboarding_notice", "registered");
  for (const i of register)
    for (const kind of ["welcome", "token"]) add(ledger.entries[i].email, kind, "registered");
  if (silent || legacy) return mails;
  for (const i of [...register, ...account]) {
    for (const [step, kind] of [
      ["assign_seat", "seat"],
      ["create_token", "token"],
    ]) {
      if (!isDone(ledger, i, step)) add(ledger.entries[i].email, kind, "has_account");
    }
  }
  return mails;
}
