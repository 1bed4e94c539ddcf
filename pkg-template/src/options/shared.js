// The options that the clients of all APIs have.

import { checkScheme, readURL } from "./base-url.js";
import { complain, refuse, show, suggest } from "./check.js";
import { checkBrowser, checkCredential } from "./credential.js";
import { readHeaders } from "./headers.js";
import { any, flag, func, millis, notHere, oneOf, secret, text, whole } from "./rules.js";

export const stringOrFunction = ["a string or a function", (v) => /string|function/.test(typeof v)];
export const listOfStrings = [
  "an array of strings",
  (v) => Array.isArray(v) && [...v].every((one) => typeof one === "string"),
];

export const url = /* @__PURE__ */ secret(text); // a wrong one may hold a password
export const SHARED = /* @__PURE__ */ (() => ({
  baseURL: url,
  readOnly: flag,
  only: listOfStrings,
  preflight: notHere,
  journal: func,
  maxRetries: whole(0, 100),
  timeout: millis(1),
  deadline: millis(1),
  maxRetryDelay: millis(0),
  pace: { perMinute: whole(1) },
  responseChecks: oneOf("report", "throw", "off"),
  maxResponseBytes: whole(1),
  maxRequestBytes: whole(1),
  fetch: func,
  defaultHeaders: any,
  logger: any,
  allowInsecureHttp: flag,
  dangerouslyAllowBrowser: flag,
}))();
// What the core is told where nobody says otherwise.
const DEFAULTS = {
  readOnly: false,
  maxRetries: 2,
  timeout: 60_000,
  deadline: null,
  maxRetryDelay: 60_000,
  responseChecks: "report",
  maxRequestBytes: 2 ** 25,
  pace: {},
};

/**
 * What every client keeps, made of the options that are left when the credentials were taken out.
 * What is named here stays here, the rest is told the core; of a credential, it hears no more than its
 * kind. `check` throws when there is any issue, and is to be called with all addresses in use.
 */
export function readShared(options, { endpoints, issues, ours, defaultBase, hasCredential }) {
  const {
    baseURL = defaultBase,
    journal,
    maxResponseBytes = 2 ** 26,
    fetch,
    defaultHeaders,
    logger,
    allowInsecureHttp,
    dangerouslyAllowBrowser,
    ...told
  } = options;
  const headers = readHeaders(defaultHeaders, ["defaultHeaders"], issues, ours);
  const base = readURL(baseURL, "baseURL", defaultBase, hasCredential, issues)?.replace(/\/+$/, "");
  // A copy: the list is read again at the first call.
  const only = told.only ? [...told.only] : null;
  checkPatterns(only ?? [], endpoints, issues);
  if (logger !== undefined) checkLogger(logger, issues);
  const settings = { ...DEFAULTS, ...told, base, defaultBase: base === defaultBase, headers, only };
  const check = (...urls) => {
    refuse(issues);
    for (const url of urls) if (url) checkScheme(url, allowInsecureHttp);
    if (hasCredential) checkBrowser(dangerouslyAllowBrowser);
  };
  return { check, ours, fetch, journal, logger, maxResponseBytes, settings };
}

/** What the core is told of a bearer token. */
export function kindOfToken(token, name) {
  if (typeof token !== "string") return token ? "bearer_function" : "none";
  checkCredential(token, name);
  return "bearer";
}

/** A pattern that allows nothing is a slip of the pen, and would be found out only at the first call. */
function checkPatterns(only, endpoints, issues) {
  const calls = endpoints.map((one) => one.call);
  for (const [i, pattern] of only.entries()) {
    const group = pattern.slice(0, -1);
    if (calls.some((call) => (pattern.endsWith("*") ? call.startsWith(group) : call === pattern))) continue;
    const { suggestion, hint } = suggest(pattern, calls);
    const received = show(pattern);
    const what = `names no call with \`${received}\`${hint || "; write such as `users.*`"}`;
    complain(issues, ["only", i], what, { params: { suggestion }, received });
  }
}

function checkLogger(logger, issues) {
  for (const level of ["debug", "info", "warn", "error"]) {
    try {
      if (typeof logger[level] === "function") continue;
    } catch {
      // null, or a getter that throws
    }
    complain(issues, ["logger", level], "must be a function");
  }
}
