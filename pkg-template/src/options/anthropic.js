// The options of `new AnthropicAdmin(…)`, read once and checked without the core.

import { checkScheme, readBaseURL } from "./base-url.js";
import {
  any,
  complain,
  didYouMean,
  flag,
  func,
  millis,
  notYet,
  oneOf,
  readFields,
  refuse,
  secret,
  show,
  text,
  whole,
} from "./check.js";
import { checkBrowser, checkCredential, isDirectBrowser } from "./credential.js";
import { readHeaders } from "./headers.js";
import { nearest } from "./nearest.js";

const DEFAULT_BASE = "https://api.anthropic.com";

const stringOrFunction = {
  ok: (v) => typeof v === "string" || typeof v === "function",
  expected: "a string, or a function that gives one",
};
const listOfStrings = {
  ok: (v) => Array.isArray(v) && [...v].every((one) => typeof one === "string"),
  expected: "an array of strings",
};

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
// What the core is told besides; no credential is ever among it.
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
const LEVELS = ["debug", "info", "warn", "error"];
const BETA = /^[\w.-]+$/;

export function readAnthropicOptions(source, endpoints) {
  const issues = [];
  const given = readFields(RULES, source, [], issues);
  const pace = readFields(PACE, given.pace, ["pace"], issues);
  const headers = readHeaders(given.defaultHeaders, ["defaultHeaders"], issues);
  const { apiKey, authToken } = given;
  const hasCredential = apiKey !== undefined || authToken !== undefined;
  if (apiKey !== undefined && authToken !== undefined) {
    const message = "`apiKey` and `authToken` exclude each other: give one";
    complain(issues, ["authToken"], message, { code: "exclusive", params: { with: "apiKey" } });
  }
  const base = readBaseURL(given.baseURL ?? DEFAULT_BASE, hasCredential, issues);
  const betas = [...(given.betas ?? [])];
  betas.forEach((beta, i) => {
    if (BETA.test(beta)) return;
    complain(issues, ["betas", i], "a beta is one name", { code: "header_text", received: show(beta) });
  });
  const only = given.only ? [...given.only] : null;
  for (const [i, pattern] of (only ?? []).entries()) checkPattern(pattern, i, endpoints, issues);
  checkLogger(given.logger, issues);
  refuse(issues);

  checkScheme(base, given.allowInsecureHttp);
  if (apiKey !== undefined) checkCredential(apiKey, "`apiKey`");
  if (typeof authToken === "string") checkCredential(authToken, "`authToken`");
  if (hasCredential) checkBrowser(given.dangerouslyAllowBrowser);

  const fixed = apiKey ?? authToken;
  const settings = {
    base,
    defaultBase: base === DEFAULT_BASE,
    credential: credentialKind(apiKey, authToken),
    inferenceKey: /^sk-ant-api03-/.test(fixed),
    headers,
    directBrowser: hasCredential && isDirectBrowser(base, given.dangerouslyAllowBrowser),
  };
  for (const [name, value] of Object.entries(DEFAULTS)) settings[name] = given[name] ?? value;
  Object.assign(settings, { betas, only, pace });
  const { fetch, journal, logger, maxResponseBytes = 2 ** 26 } = given;
  return { apiKey, authToken, fetch, journal, logger, maxResponseBytes, settings };
}

function credentialKind(apiKey, authToken) {
  if (apiKey !== undefined) return "api_key";
  if (authToken === undefined) return "none";
  return typeof authToken === "string" ? "bearer" : "bearer_function";
}

/** A pattern that allows nothing is a slip of the pen, and would be found out only at the first call. */
function checkPattern(pattern, index, endpoints, issues) {
  const calls = endpoints.map((one) => one.call);
  const group = pattern.endsWith("*") ? pattern.slice(0, -1) : null;
  if (calls.some((call) => call === pattern || (group !== null && call.startsWith(group)))) return;
  const suggestion = nearest(pattern, calls);
  const hint = didYouMean(suggestion, "; write `users.list` or `invites.*`");
  const received = show(pattern);
  const message = `\`only\` names no call with \`${received}\`${hint}`;
  complain(issues, ["only", index], message, { params: { suggestion }, received });
}

function checkLogger(logger, issues) {
  if (logger === undefined) return;
  for (const level of LEVELS) {
    try {
      // Of a text or a number nobody can mean the methods.
      if (/object|function/.test(typeof logger) && typeof logger[level] === "function") continue;
    } catch {
      // null, or a getter that throws
    }
    complain(issues, ["logger", level], `\`logger.${level}\` must be a function`);
  }
}
