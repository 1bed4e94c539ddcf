// How a request to JupiterOne failed, as the class and the fields of an error, and whether another try can help.

import { redactCause } from "../../redact.js";

const CLASSES = {
  400: ["BadRequestError", "bad_request"],
  401: ["AuthenticationError", "authentication_failed"],
  402: ["PaymentRequiredError", "payment_required"],
  403: ["PermissionDeniedError", "permission_denied"],
  404: ["NotFoundError", "not_found"],
  408: ["APIError", "request_timeout"],
  409: ["ConflictError", "conflict"],
  413: ["APIError", "too_large"],
  422: ["UnprocessableEntityError", "unprocessable"],
  429: ["RateLimitError", "rate_limited"],
};
const LONGEST_TEXT = 1000;
/** The job takes no more: it was aborted, finished or ran out of time. */
export const CLOSED = "JOB_NOT_AWAITING_UPLOADS";

export const requestIdOf = (headers) => headers?.["x-request-id"] ?? null;

/** The object in a body, or undefined. */
export function parse(body) {
  try {
    const value = JSON.parse(new TextDecoder().decode(body));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds that the server asks to wait, or null. */
export function askedDelay(headers) {
  const text = headers?.["retry-after"];
  if (text === undefined) return null;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(ms, 0);
}

/** `{ name, fields, again }` of what an exchange ended with. */
export function failureOf(end, attempts, redact) {
  switch (end.event) {
    case "answer":
      return refusal(end, attempts, redact);
    case "lost":
      return lost(end, attempts, redact);
    case "redirected": {
      const where = end.location ? ` to \`${end.location}\`` : "";
      const message = `the server redirects${where}, which is not followed with a credential`;
      const fields = { code: "redirected", message, attempts, outcome: "unknown" };
      return { name: "APIConnectionError", fields, again: false };
    }
    default: {
      const fields = { code: "answer_too_large", message: "the answer is too large" };
      return { name: "ContractError", fields, again: false };
    }
  }
}

function refusal({ status, headers, body }, attempts, redact) {
  const server = ["InternalServerError", status === 529 ? "overloaded" : "server_error"];
  const [name, code] = CLASSES[status] ?? (status >= 500 ? server : ["APIError", "bad_request"]);
  const { code: theirs, message: text } = parse(body)?.error ?? {};
  const errorCode = typeof theirs === "string" ? redact(theirs) : null;
  const more = typeof text === "string" ? `: ${redact(text).slice(0, LONGEST_TEXT)}` : "";
  const fields = {
    code,
    status,
    type: null,
    errorCode,
    message: `the server answered ${status}${errorCode ? ` ${errorCode}` : ""}${more}`,
    requestId: requestIdOf(headers),
    attempts,
    retryAfter: askedDelay(headers) ?? undefined,
  };
  const passing = status === 408 || status === 429 || status >= 500;
  return { name, fields, again: passing && errorCode !== CLOSED };
}

function lost({ why, sent, cause }, attempts, redact) {
  const outcome = sent === "no" ? "not_sent" : "unknown";
  const rest = { attempts, outcome, cause: cause === undefined ? undefined : redactCause(cause, redact) };
  if (why === "timeout") {
    const fields = { code: "timeout", message: "no answer came in time", ...rest };
    return { name: "APIConnectionTimeoutError", fields, again: true };
  }
  const page = why === "browser";
  const code = page ? "browser_access_refused" : "connection_failed";
  const message = page ? "the browser was not allowed to connect" : "the connection failed";
  return { name: "APIConnectionError", fields: { code, message, ...rest }, again: !page };
}
