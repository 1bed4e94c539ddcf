// What an error says about the write that was tried.

const NO_ANSWER = /^(connection_failed|browser_access_refused|redirected|timeout|deadline)$/;
const NOT_EVEN_SENT = /^(credential_\w+|insecure_url|read_only|not_in_only|not_ready|wasm_\w+)$/;
// The server refuses who asks or how often, not what is asked: it will be so for everybody.
const FOR_ALL = [401, 403, 429];

/**
 * { verdict, stop, about, text }. The verdict: `refused` (it was not done, and will not be), `unsent`
 * (it was not done, and may be tried again) or `uncertain`. `stop`: nothing more should be sent.
 */
export function judge(error, redact) {
  const { code, outcome, cause, errorCode, requestId } = error ?? {};
  const status = error?.status ?? cause?.status;
  const known = { status, code: errorCode ?? code, requestId: requestId ?? cause?.requestId };
  const about = Object.fromEntries(Object.entries(known).filter(([, value]) => value != null));
  const text = redact(String(error?.message ?? error));
  const verdict = (name, stop) => ({ verdict: name, stop, about, text });

  if (code === "aborted") return verdict(outcome === "not_sent" ? "unsent" : "uncertain", true);
  if (code === "uncertain_outcome") return verdict("uncertain", status === undefined && !isUnreadable(cause));
  if (code === "invalid_request" || code === "invalid_option") return verdict("refused", false);
  if (FOR_ALL.includes(status)) return verdict("unsent", true);
  if (status >= 400 && status < 500 && status !== 408) return verdict("refused", false);
  if (NOT_EVEN_SENT.test(code)) return verdict("unsent", true);
  if (NO_ANSWER.test(code)) return verdict(outcome === "not_sent" ? "unsent" : "uncertain", true);
  // 5xx and answers that cannot be read come from a server that is there; anything else is not known.
  return verdict("uncertain", !(status >= 400 || isUnreadable(error)));
}

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
