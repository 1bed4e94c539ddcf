// The list of people as somebody gave it, as entries of a report: one for each line, none left out.

import { refuseRequest } from "./complain.js";
import { readCSV } from "./csv.js";
import { fold } from "./fold.js";

// Nothing is sent for these.
const DONE_WITH = ["done", "already_member", "invalid", "duplicate"];
const FIELDS = ["email", "firstName", "lastName"];

/** Entries { email, firstName?, lastName?, line?, status, reason?, steps }. */
export function readPeople(given, warnings, tools) {
  const people = typeof given === "string" ? readCSV(given, warnings) : readArray(given, tools);
  const seen = new Map();
  const entries = people.map(({ fault, place, ...person }) => {
    const entry = { ...person, email: person.email.trim(), status: "not_attempted", steps: [] };
    const where = person.line ? `line ${person.line}` : `\`people.${place}\``;
    const key = fold(entry.email);
    if (fault || key === "")
      return rejected(entry, "invalid", `${where}: ${fault ?? "there is no e-mail address"}`);
    const first = seen.get(key);
    if (first) return rejected(entry, "duplicate", `${where}: the same address as in ${first}`);
    seen.set(key, where);
    return entry;
  });
  if (entries.length === 0) warnings.push("the list names nobody");
  return entries;
}

const rejected = (entry, status, reason) => ({ ...entry, status, reason });

function readArray(given, { errors }) {
  const issues = [];
  const people = [];
  const wrong = (path, code, what, params = {}) => {
    const message = `\`${["people", ...path].join(".")}\` ${what}`;
    issues.push({ path: ["people", ...path], code, message, params });
  };
  try {
    if (!Array.isArray(given)) wrong([], "wrong_type", "must be an array of people or CSV text");
    else
      for (const [place, person] of given.entries())
        people.push({ ...readPerson(person, place, wrong), place });
  } catch {
    // a getter or a proxy of somebody else's
    wrong([], "wrong_type", "threw an error when it was read");
  }
  if (issues.length > 0) refuseRequest(errors, "onboard", issues);
  return people;
}

function readPerson(person, place, wrong) {
  const read = { email: "" };
  if (Object.prototype.toString.call(person) !== "[object Object]") {
    wrong([place], "wrong_type", "must be an object such as `{ email }`", { expected: "object" });
    return read;
  }
  for (const key of Object.keys(person)) {
    const value = person[key];
    if (!FIELDS.includes(key))
      wrong([place, key], "unknown_key", `is not known: a person has ${FIELDS.join(", ")}`);
    else if (typeof value === "string") read[key] = value.trim();
    else if (value != null) wrong([place, key], "wrong_type", "must be a string", { expected: "string" });
    else if (key === "email") wrong([place, key], "required", "is missing");
  }
  if (!("email" in person)) wrong([place, "email"], "required", "is missing");
  for (const key of ["firstName", "lastName"]) if (!read[key]) delete read[key];
  return read;
}

/**
 * Has the core check the addresses of all entries that would be sent: the rule of what an address
 * is stands there alone. Marks the bad ones; throws what is wrong beyond them.
 */
export async function checkAddresses(org, entries) {
  for (;;) {
    const asked = entries.filter(({ status, email }) => email && !DONE_WITH.includes(status));
    if (asked.length === 0) return;
    const bad = await badPlaces(
      org,
      asked.map(({ email }) => email),
    );
    if (bad.size === 0) return;
    for (const [place, code] of bad) {
      const entry = asked[place];
      const where = entry.line ? `line ${entry.line}: ` : "";
      entry.status = "invalid";
      entry.reason = `${where}this is no e-mail address${code === "email" ? "" : ` (${code})`}`;
    }
  }
}

async function badPlaces(org, user_emails) {
  try {
    await org.plan.users.autoRegister({ user_emails });
  } catch (error) {
    const issues = error?.code === "invalid_request" ? error.issues : [];
    const bad = new Map();
    for (const { path, code } of issues) {
      if (path[0] === "user_emails" && Number.isInteger(path[1])) bad.set(path[1], code);
    }
    if (bad.size === 0) throw error;
    return bad;
  }
  return new Map();
}
