// The options of `loadIntoJupiterOne`, checked before anything is sent.

import { LOOPBACK, readURL } from "../../options/base-url.js";
import { complain, readFields, refuse } from "../../options/check.js";
import { checkBrowser, checkCredential } from "../../options/credential.js";
import { abortSignal, flag, func, millis, secret, text } from "../../options/rules.js";
import { errors } from "../errors.js";

export const CALL = "loadIntoJupiterOne";

const BASE = "https://api.us.jupiterone.io";
const TIMEOUT = 60_000;
const DEADLINE = 1_800_000;
const RULES = {
  accountId: text,
  apiKey: secret(text),
  baseURL: secret(text), // a wrong one may hold a password
  scope: text,
  allowPartial: flag,
  fetch: func,
  onProgress: func,
  signal: abortSignal,
  timeout: millis(1),
  deadline: millis(1),
  dangerouslyAllowBrowser: flag,
};

export function readOptions(inventory, source) {
  const issues = [];
  const read = readFields(RULES, source ?? undefined, [], issues);
  const { baseURL = BASE, dangerouslyAllowBrowser, scope = scopeOf(inventory), ...rest } = read;
  const missing = (name, why) => {
    if (!issues.some(({ path }) => path[0] === name)) complain(issues, [name], why, { code: "required" });
  };
  for (const name of ["accountId", "apiKey"]) if (!read[name]) missing(name, "is missing");
  if (!scope) missing("scope", "is missing: the inventory does not know the id of its organization");
  const base = readURL(baseURL, "baseURL", BASE, true, issues)?.replace(/\/+$/, "");
  refuse(issues, CALL);
  // Both go into headers.
  checkCredential(rest.apiKey, "`apiKey`");
  checkCredential(rest.accountId, "`accountId`");
  checkBrowser(dangerouslyAllowBrowser);
  checkScheme(base);
  return { timeout: TIMEOUT, deadline: DEADLINE, ...rest, base, scope };
}

/** One stable scope for each organization. */
const scopeOf = ({ organization }) => organization?.id && `anthropic:${organization.id}`;

function checkScheme(base) {
  const { protocol, hostname, origin } = new URL(base);
  if (protocol === "https:" || LOOPBACK.test(hostname)) return;
  throw new errors.PolicyError({
    code: "insecure_url",
    message: `\`${CALL}\`: ${origin} would carry the credential in clear text: use https`,
    call: CALL,
  });
}

/** The types to name as partial; throws when there are some and nobody said that this is all right. */
export function checkPartial(inventory, { allowPartial }) {
  const { partialTypes = [], complete, stopped, steps = [] } = inventory;
  if (partialTypes.length === 0 && complete !== false && !stopped) return [];
  if (!allowPartial) {
    const what = partialTypes.length > 0 ? `of ${partialTypes.join(", ")} some` : "some of it";
    throw new errors.PolicyError({
      code: "partial_inventory",
      message: `\`${CALL}\`: the inventory is not whole, ${what} may be missing, and JupiterOne deletes what is missing: collect it again, or set \`allowPartial\` to keep what is there of these types`,
      call: CALL,
    });
  }
  // A collection that stopped early may have steps that nobody got to.
  const open = steps.filter(({ status }) => status === "pending_evaluation" || status === "failure");
  return [...new Set([...partialTypes, ...open.flatMap(({ declaredTypes = [] }) => declaredTypes)])].sort();
}
