// Read off the emulator's outbox and its record of requests, which know nothing of the client's own reports.
import { tally } from "../reading.mjs";
import { count } from "../terminal.mjs";

export function noMailTwice({ terminal, emulator }) {
  terminal.heading("No mail went out twice");
  const people = emulator.outbox.filter(({ kind }) => kind !== "onboarding_notice");
  const notices = emulator.outbox.length - people.length;
  const twice = [...tally(people.map(({ to, kind }) => `${kind} to ${to.toLowerCase()}`))].filter(
    ([, number]) => number > 1,
  );
  if (twice.length > 0) throw new Error(`went out twice: ${twice.map(([mail]) => mail).join(", ")}`);

  const registrations = emulator.requests.filter(({ path }) => path.endsWith("/users_auto_registration"));
  const addresses = registrations.flatMap(({ body }) => body.user_emails).map((email) => email.toLowerCase());
  if (new Set(addresses).size !== addresses.length) throw new Error("somebody was registered twice");
  if (notices !== registrations.length)
    throw new Error(`${notices} notices for ${registrations.length} batches`);

  const kinds = [...tally(emulator.outbox.map(({ kind }) => kind))];
  terminal.table(["mails in the outbox", "number"], kinds);
  terminal.good(`${count(people.length, "mail")} to people, each address at most one of a kind`);
  terminal.good(
    `${count(addresses.length, "address", "addresses")} in ${count(registrations.length, "registration")}, each sent once; one notice to the admin for each`,
  );
}
