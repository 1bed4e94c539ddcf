// What an error says about the write that was tried.

const NO_ANSWER = /^(connection_failed|browser_access_refused|redirected|timeout|deadline)$/;
const NOT_EVEN_SENT = /^(credential_\w+|insecure_url|read_only|not_in_only|not_ready|wasm_\w+)$/;
// The server refuses who asks or how often, not what is asked: it will be so for everybody.
const FOR_ALL = [401, 403, 429];

// What each verdict makes of the step, and of the person.
const OUTCOMES = { refused: "failed", unsent: "not_attempted", uncertain: "uncertain" };

/** The words of an error. */
export const textOf = (error, redact) => redact(String(error?.message ?? error));

/**
 * { verdict, outcome, stop, about, text }. The verdict: `refused` (it was not done, and will not be),
 * `unsent` (it was not done, and may be tried again) or `uncertain`. `stop`: nothing more should be sent.
 */
export function judge(error, redact) {
  const { code, call, outcome, cause, errorCode, requestId } = error ?? {};
  // What the token endpoint answers says nothing of the call that waited for a token: it was not sent.
  const unsent = outcome === "not_sent" || call === "token";
  const status = unsent || cause?.call === "token" ? undefined : (error?.status ?? cause?.status);
  const known = { status, code: errorCode ?? code, requestId: requestId ?? cause?.requestId };
  const about = Object.fromEntries(Object.entries(known).filter(([, value]) => value != null));
  const text = textOf(error, redact);
  const verdict = (name, stop) => ({ verdict: name, outcome: OUTCOMES[name], stop, about, text });

  if (unsent) return verdict("unsent", true);
  if (code === "aborted") return verdict("uncertain", true);
  if (code === "uncertain_outcome") return verdict("uncertain", status === undefined && !isUnreadable(cause));
  if (code === "invalid_request" || code === "invalid_option") return verdict("refused", false);
  if (FOR_ALL.includes(status)) return verdict("unsent", true);
  if (status >= 400 && status < 500 && status !== 408) return verdict("refused", false);
  if (NOT_EVEN_SENT.test(code)) return verdict("unsent", true);
  if (NO_ANSWER.test(code)) return verdict("uncertain", true);
  // 5xx and answers that cannot be read come from a server that is there; anything else is not known.
  return verdict("uncertain", !(status >= 400 || isUnreadable(error)));
}

/** Whether the server answers that it is not there. */
export const isMissing = (error) => error?.status === 404 && error.call !== "token";

const isUnreadable = (error) => /^(contract_mismatch|not_json|answer_too_large)$/.test(error?.code);

/** The places that a 422 names in `user_emails`, each with what it says of it. */
export function namedEntries({ status, body }) {
  const named = new Map();
  if (status !== 422 || !Array.isArray(body?.detail)) return named;
  for (const { loc, msg } of body.detail) {
    const at = Array.isArray(loc) ? loc.indexOf("user_emails") : -1;
    if (at >= 0 && /^\d+$/.test(loc[at + 1])) named.set(Number(loc[at + 1]), String(msg).slice(0, 200));
  }
  return named;
}
