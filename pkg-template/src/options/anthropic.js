// The options of `new AnthropicAdmin(…)`, read once and checked without the core.

import { checkScheme, readBaseURL } from "./base-url.js";
import {
  any,
  complain,
  flag,
  func,
  millis,
  notYet,
  oneOf,
  readFields,
  refuse,
  secret,
  show,
  suggest,
  text,
  whole,
} from "./check.js";
import { checkBrowser, checkCredential } from "./credential.js";
import { readHeaders } from "./headers.js";

const DEFAULT_BASE = "https://api.anthropic.com";

const stringOrFunction = ["a string or a function", (v) => /string|function/.test(typeof v)];
const listOfStrings = [
  "an array of strings",
  (v) => Array.isArray(v) && [...v].every((one) => typeof one === "string"),
];

const RULES = /* @__PURE__ */ (() => ({
  apiKey: secret(text),
  authToken: secret(stringOrFunction),
  baseURL: secret(text), // a wrong one may hold a password
  version: oneOf("2026-10-21", "2023-06-01"),
  betas: listOfStrings,
  organizationType: oneOf("console", "enterprise", "aws"),
  readOnly: flag,
  only: listOfStrings,
  preflight: notYet,
  journal: func,
  maxRetries: whole(0, 100),
  timeout: millis(1),
  deadline: millis(1),
  maxRetryDelay: millis(0),
  pace: any,
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
  version: "2026-10-21",
  organizationType: null,
  readOnly: false,
  maxRetries: 2,
  timeout: 60_000,
  deadline: null,
  maxRetryDelay: 60_000,
  responseChecks: "report",
  maxRequestBytes: 2 ** 25,
};
const PACE = /* @__PURE__ */ (() => ({ perMinute: whole(1), invitesPerHour: whole(1) }))();

export function readAnthropicOptions(source, endpoints) {
  const issues = [];
  // What is named here stays here; of a credential, the core hears no more than its kind.
  const {
    apiKey,
    authToken,
    baseURL = DEFAULT_BASE,
    preflight: _,
    journal,
    maxResponseBytes = 2 ** 26,
    fetch,
    defaultHeaders,
    logger,
    allowInsecureHttp,
    dangerouslyAllowBrowser,
    ...told
  } = readFields(RULES, source, [], issues);
  const pace = readFields(PACE, told.pace, ["pace"], issues);
  const headers = readHeaders(defaultHeaders, ["defaultHeaders"], issues);
  if (apiKey !== undefined && authToken !== undefined) {
    complain(issues, ["authToken"], "and `apiKey` exclude each other: give one", {
      code: "exclusive",
      params: { with: "apiKey" },
    });
  }
  const credential = apiKey ?? authToken;
  const hasCredential = credential !== undefined;
  const base = readBaseURL(baseURL, hasCredential, issues);
  // Copies: the lists are read again at the first call.
  const betas = [...(told.betas ?? [])];
  const only = told.only ? [...told.only] : null;
  checkBetas(betas, issues);
  checkPatterns(only ?? [], endpoints, issues);
  if (logger !== undefined) checkLogger(logger, issues);
  refuse(issues);

  checkScheme(base, allowInsecureHttp);
  const isText = typeof credential === "string";
  if (isText) checkCredential(credential, apiKey === undefined ? "`authToken`" : "`apiKey`");
  const settings = {
    ...DEFAULTS,
    ...told,
    base,
    defaultBase: base === DEFAULT_BASE,
    credential: !hasCredential ? "none" : apiKey ? "api_key" : isText ? "bearer" : "bearer_function",
    inferenceKey: /^sk-ant-api03-/.test(credential),
    headers,
    directBrowser: hasCredential && checkBrowser(base, dangerouslyAllowBrowser),
    betas,
    only,
    pace,
  };
  return { apiKey, authToken, fetch, journal, logger, maxResponseBytes, settings };
}

function checkBetas(betas, issues) {
  for (const [i, beta] of betas.entries()) {
    if (!/^[\w.-]+$/.test(beta)) {
      complain(issues, ["betas", i], "must be one name", { code: "header_text", received: show(beta) });
    }
  }
}

/** A pattern that allows nothing is a slip of the pen, and would be found out only at the first call. */
function checkPatterns(only, endpoints, issues) {
  const calls = endpoints.map((one) => one.call);
  for (const [i, pattern] of only.entries()) {
    const group = pattern.slice(0, -1);
    if (calls.some((call) => (pattern.endsWith("*") ? call.startsWith(group) : call === pattern))) continue;
    const { suggestion, hint } = suggest(pattern, calls);
    const received = show(pattern);
    const what = `names no call with \`${received}\`${hint || "; write such as `invites.*`"}`;
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
