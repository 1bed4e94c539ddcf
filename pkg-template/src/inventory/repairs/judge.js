// What an error says of the repair that was tried.

const NO_ANSWER = /^(connection_failed|browser_access_refused|redirected|timeout|deadline)$/;
const UNREADABLE = /^(contract_mismatch|not_json|answer_too_large)$/;
/** The server does not know who asks, or hears no more from them: so it will be with the next one. */
const FOR_ALL = [401, 429];

/**
 * { outcome, stop, about }. `failed`: it was not done, and will not be; `not_attempted`: it was not done; `uncertain`: it
 * may have been. `stop`: nothing more should be sent.
 */
export function judge(error) {
  const { name, code, cause, message } = error ?? {};
  const status = error?.status ?? cause?.status;
  const known = {
    status,
    code: error?.errorCode ?? code,
    requestId: error?.requestId ?? cause?.requestId,
    message: String(message ?? error),
  };
  const about = Object.fromEntries(Object.entries(known).filter(([, value]) => value != null));
  const verdict = (outcome, stop) => ({ outcome, stop, about });
  if (error?.outcome === "not_sent") return verdict("not_attempted", true);
  if (code === "aborted") return verdict("uncertain", true);
  if (code === "uncertain_outcome")
    return verdict("uncertain", status === undefined && !UNREADABLE.test(cause?.code));
  if (name === "ValidationError") return verdict("failed", false);
  if (FOR_ALL.includes(status)) return verdict("not_attempted", true);
  if (status >= 400 && status < 500 && status !== 408) return verdict("failed", false);
  if (/^(Policy|Credential|Load|Snapshot)Error$/.test(name)) return verdict("not_attempted", true);
  if (UNREADABLE.test(code) || status >= 400) return verdict("uncertain", false);
  return verdict("uncertain", NO_ANSWER.test(code) || code === undefined);
}
