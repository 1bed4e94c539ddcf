/** The `anaconda` option, checked, with its defaults. */
import { isPlainObject } from "../check.js";
import { readTime } from "./time.js";

const YEAR = 365 * 86_400_000;

export const DEFAULT_ADMIN = { username: "admin@example.org", password: "s&cret=1" };
// Signs that a form must encode, so that a client which forgets to fails at its first token.
export const DEFAULT_SERVICE_ACCOUNT = {
  name: "emulator",
  client_id: "0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de",
  client_secret: "not-a-real+secret",
};
const SHAPES = ["items", "array", "object"];
export const ROLES = ["member", "admin", "billing_manager"];

const KNOWN = {
  orgId: (value) => typeof value === "string" && /^[^\s/?#]+$/.test(value),
  admin: (value) => isRecord(value, ["username", "password"]),
  serviceAccounts: (value) =>
    Array.isArray(value) && value.every((it) => isRecord(it, ["name", "client_id", "client_secret"])),
  seats: isCount,
  members: (value) => Array.isArray(value) && value.every(isMember),
  accounts: areTexts,
  failLate: areTexts,
  unmentioned: areTexts,
  onboardingDelay: isCount,
  conflicts: (value) => hasOnly(value, ["removeUser", "revokeToken"]) && parts(value).every(areTexts),
  subscriptionEndsAt: (value) => readTime(value) !== null,
  listShape: (value) => SHAPES.includes(value),
  olderForms: (value) => typeof value === "boolean",
  tokenLife: (value) => isCount(value) && value > 0,
  fill: (value) => hasOnly(value, ["members", "managed"]) && parts(value).every(isCount),
};

export function readSettings(given = {}, { clock }) {
  if (!isPlainObject(given)) throw new TypeError("anaconda: must be an object");
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(KNOWN, name)) throw new TypeError(`anaconda: ${name}: unknown`);
    if (value !== undefined && !KNOWN[name](value)) throw new TypeError(`anaconda: ${name}: does not fit`);
  }
  const { admin = DEFAULT_ADMIN, conflicts = {} } = given;
  const ends = given.subscriptionEndsAt;
  return {
    orgId: given.orgId ?? "acme",
    admin: { ...admin },
    serviceAccounts: given.serviceAccounts ?? [DEFAULT_SERVICE_ACCOUNT],
    seats: given.seats ?? 40,
    members: given.members ?? [{ email: admin.username, role: "admin" }],
    accounts: given.accounts ?? [],
    failLate: given.failLate ?? [],
    unmentioned: given.unmentioned ?? [],
    onboardingDelay: given.onboardingDelay ?? 0,
    conflicts: { removeUser: conflicts.removeUser ?? [], revokeToken: conflicts.revokeToken ?? [] },
    // At midnight, as subscriptions end.
    subscriptionEnds: ends === undefined ? midnight(clock.now() + YEAR) : readTime(ends),
    listShape: given.listShape ?? "items",
    olderForms: given.olderForms ?? true,
    tokenLife: given.tokenLife ?? 900,
    fill: { members: given.fill?.members ?? 0, managed: given.fill?.managed ?? 0 },
  };
}

const parts = (value) => Object.values(value).filter((part) => part !== undefined);

const midnight = (milliseconds) => milliseconds - (milliseconds % 86_400_000);

function isCount(value) {
  return Number.isSafeInteger(value) && value >= 0;
}

function isText(value) {
  return typeof value === "string" && value !== "";
}

function areTexts(value) {
  return Array.isArray(value) && value.every(isText);
}

function hasOnly(value, names) {
  return isPlainObject(value) && Object.keys(value).every((name) => names.includes(name));
}

function isRecord(value, names) {
  return hasOnly(value, names) && names.every((name) => isText(value[name]));
}

const textOrNull = (value) => value === null || isText(value);
const MEMBER = {
  id: isText,
  email: textOrNull,
  first_name: textOrNull,
  last_name: textOrNull,
  role: (value) => ROLES.includes(value),
  seat: (value) => typeof value === "boolean",
  tokenExpiresAt: (value) => value === null || readTime(value) !== null,
  groups: areTexts,
};

function isMember(value) {
  if (isText(value)) return true;
  return (
    hasOnly(value, Object.keys(MEMBER)) &&
    Object.entries(value).every(([name, part]) => part === undefined || MEMBER[name](part))
  );
}
