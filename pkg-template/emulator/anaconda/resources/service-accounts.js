/** Service accounts: machine credentials, the one thing an admin's own token is needed for. */
import { readFields, required, text } from "../check.js";
import { missing } from "../errors.js";

const ALL = "/organizations/{org_id}/service-accounts";
const LONGEST = 64;

export const serviceAccountRoutes = [
  { method: "POST", path: ALL, needs: "admin", older: true, body: true, act: create },
  { method: "GET", path: ALL, needs: "admin", older: true, act: list },
  { method: "DELETE", path: `${ALL}/{client_id}`, needs: "admin", older: true, success: 204, act: remove },
];

/** Lower-case letters, digits, hyphen and underscore; nothing forbids a leading sign. */
function name(value) {
  if (typeof value !== "string") return text(value);
  const issue = (msg, type) => [{ msg, type }];
  if (value === "") return issue("String should have at least 1 character", "string_too_short");
  if ([...value].length > LONGEST) {
    return issue(`String should have at most ${LONGEST} characters`, "string_too_long");
  }
  if (/^[a-z0-9_-]+$/.test(value)) return [];
  return issue("String should match pattern '^[a-z0-9_-]+$'", "string_pattern_mismatch");
}

/** The only place that ever shows the secret. Two accounts may share a name: nothing forbids it. */
function create({ serviceAccounts, organization, random, body }) {
  const account = { ...readFields(body, { name: required(name) }) };
  account.client_id = random.uuid();
  account.client_secret = random.base62(48);
  serviceAccounts.set(account.client_id, account);
  return { ...shown(account, organization), client_secret: account.client_secret };
}

export const shown = ({ name, client_id }, { id }) => ({ name, client_id, org_id: id });

function list({ serviceAccounts, organization, settings }) {
  const items = [...serviceAccounts.values()].map((account) => shown(account, organization));
  if (settings.listShape === "array") return items;
  // The older page shows one bare object; what more than one look like nobody knows.
  if (settings.listShape === "object" && items.length > 0) return items[0];
  return { items };
}

/** Access tokens it has obtained live out their 900 seconds, as signed tokens do. */
function remove({ serviceAccounts, ids }) {
  if (!serviceAccounts.delete(ids.client_id)) throw missing("service account");
}
