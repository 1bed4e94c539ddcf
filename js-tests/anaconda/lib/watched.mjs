// Secrets of every kind, and clients whose logs and journals are kept, to be searched for them at the end.
import assert from "node:assert/strict";
import { after } from "node:test";
import { grant, start } from "./org.mjs";
import { hides } from "./visible.mjs";

// Signs that mean something in forms, JSON, patterns and addresses.
export const CLIENT_SECRET = "Zq7-machine+/=$&$1.*(x)|[y]{2}^%41<'`\"\\secret~";
export const PASSWORD = 'Zq7 päss wörd+&=%20 of a person 😀 "quoted"';
export const TOKENS = [
  "Zq7first.token+of/this=client~~1",
  "Zq7second.token+of/this=client~~2",
  "Zq7third.token+of/this=client~~3",
];
export const USER_TOKEN = "Zq7user-token-that-is-shown-once-4711";
export const ACCOUNT_SECRET = "Zq7account-secret-that-is-shown-once-4712";
export const OURS = [CLIENT_SECRET, PASSWORD, ...TOKENS];
export const ALL = [...OURS, USER_TOKEN, ACCOUNT_SECRET];
const PAIRS = {
  clientId: "machine-1",
  clientSecret: CLIENT_SECRET,
  username: "ada@example.org",
  password: PASSWORD,
};

export const logged = [];
export const entries = [];
export const logger = Object.fromEntries(
  ["debug", "info", "warn", "error"].map((level) => [level, (...args) => logged.push(args)]),
);
export const journal = (entry) => void entries.push(entry);
/** A client that logs and keeps a journal. Tokens come in order, whatever else is asked. */
export const client = ({ token = TOKENS.map((one) => grant(one)), ...options }) =>
  start({ ...PAIRS, logger, journal, token, ...options });
after(() => {
  assert.ok(logged.length > 50 && entries.length > 5);
  hides(logged, ALL, "the log");
  hides(entries, ALL, "the journal");
});
