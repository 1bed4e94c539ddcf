// What became of everybody on the list.
import { tally } from "../reading.mjs";
import { ROWS } from "./people.mjs";

const STATUSES = [
  "done",
  "already_member",
  "queued",
  "no_seat",
  "invalid",
  "duplicate",
  "failed",
  "uncertain",
  "not_attempted",
];

export const statuses = ({ people }) =>
  [...tally(people.map(({ status }) => status))].map(([status, number]) => `${number} ${status}`).join(", ");

/** Whoever is neither done nor left over has a reason to be read. */
export function everyStatus({ terminal }, stopped, joined) {
  terminal.heading("What became of everybody");
  const number = (report, status) => report.people.filter((person) => person.status === status).length;
  terminal.table(
    ["status", "when cut", "at the end"],
    STATUSES.map((status) => [status, number(stopped, status), number(joined, status)]),
  );
  for (const status of STATUSES) {
    const [first, ...others] = joined.people.filter((person) => person.status === status);
    if (status === "done" || !first) continue;
    const more = others.length > 0 ? ` and ${others.length} more` : "";
    terminal.caught(`${status}: ${first.email}${more}: ${first.reason}`);
  }
  const missing = STATUSES.filter((status) => number(stopped, status) + number(joined, status) === 0);
  if (missing.length > 0) throw new Error(`nobody ended as ${missing}`);
  if (joined.people.length !== ROWS) throw new Error(`${joined.people.length} of ${ROWS} people are left`);
  terminal.good(`${joined.people.length} rows, ${joined.people.length} outcomes: nobody was lost`);
}
