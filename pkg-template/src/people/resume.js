// A report given back. It was on somebody's disk in the meantime, so nothing about it is believed.

import { refuseSnapshot } from "./complain.js";
import { fold } from "./fold.js";

const isText = (value) => typeof value === "string";
const isOptionalText = (value) => value === undefined || isText(value);
const isCount = (value) => value === null || Number.isSafeInteger(value);

/**
 * The people of a report of this kind as entries with known fields only, and what else is kept of it.
 * `steps` and `statuses` are the words that may stand in it; `name` is what it calls a person by.
 */
export function readReport(given, { call, kind, name, steps, statuses }, { errors }) {
  const bad = (what) =>
    refuseSnapshot(errors, "bad_snapshot", call, `\`resume\` is no report of this job: ${what}`);
  let report;
  try {
    report = JSON.parse(JSON.stringify(given));
  } catch {
    bad("it is no plain data");
  }
  if (report?.kind !== kind) bad(`\`kind\` is not \`${kind}\``);
  if (report.version !== 1) {
    refuseSnapshot(
      errors,
      "snapshot_version",
      call,
      "`resume` was made by another version: only 1 can be read",
    );
  }
  if (!Array.isArray(report.people)) bad("`people` is no list");
  const seen = new Set();
  const people = report.people.map((entry, place) => {
    const wrong = (what) => bad(`\`people.${place}\`: ${what}`);
    if (!isText(entry?.[name])) wrong(`\`${name}\` is no text`);
    if (!statuses.includes(entry.status)) wrong("its `status` is not known");
    if (!Array.isArray(entry.steps)) wrong("`steps` is no list");
    const { email, user, firstName, lastName, id, line, status, reason } = entry;
    if (![email, user, firstName, lastName, id, reason].every(isOptionalText)) wrong("a field is no text");
    if (line !== undefined && !Number.isSafeInteger(line)) wrong("`line` is no number");
    const key = fold(entry[name]);
    if (seen.has(key) && status !== "duplicate" && status !== "invalid") wrong("it is there twice");
    if (status !== "duplicate" && status !== "invalid") seen.add(key);
    const done = new Set();
    const read = entry.steps.map((step) => {
      if (!steps.includes(step?.step) || done.has(step.step)) wrong("a step is not known, or there twice");
      if (!OUTCOMES.includes(step.outcome)) wrong(`the outcome of \`${step.step}\` is not known`);
      done.add(step.step);
      return readStep(step, wrong);
    });
    return {
      [name]: entry[name],
      ...texts({ email, user, firstName, lastName, id, reason }),
      line,
      status,
      steps: read,
    };
  });
  const { seats = null } = report;
  if (seats !== null && !(isCount(seats.total) && isCount(seats.available))) bad("`seats` has no counts");
  return {
    people,
    seats: seats && { total: seats.total, available: seats.available, asOf: Number(seats.asOf) || 0 },
  };
}

const OUTCOMES = ["done", "already", "failed", "not_attempted", "uncertain", "unavailable", "pending"];

function readStep({ step, outcome, status, code, requestId, at, count }, wrong) {
  if (![code, requestId].every(isOptionalText)) wrong(`\`${step}\` has a field that is no text`);
  const read = { step, outcome, ...texts({ code, requestId }) };
  for (const [key, value] of Object.entries({ status, at, count })) {
    if (value === undefined) continue;
    if (!Number.isFinite(value)) wrong(`\`${step}\` has a field that is no number`);
    read[key] = value;
  }
  return read;
}

const texts = (fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * The people of the report first, as they stand there, then those of the list that it does not name.
 * Whoever is in the report and not in the list is gone on with: a resumed run loses nobody.
 */
export function merge(resumed, entries, name) {
  const known = new Set(resumed.map((entry) => fold(entry[name])));
  const added = entries.filter((entry) => {
    // Also what was no use in the list stands in the report already.
    return !known.has(fold(entry[name]));
  });
  return [...resumed, ...added];
}
