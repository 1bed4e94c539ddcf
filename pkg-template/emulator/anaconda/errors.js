/**
 * The three shapes of an error here: an object under `error`, FastAPI's `detail` list for 422, and
 * OAuth's two strings at the token endpoint. Only the code `auth_required` is known from the
 * vendor; the other codes and all texts are our own, so nothing should be made of them.
 */
export class Denial extends Error {
  constructor(status, body, headers = {}) {
    super(`${status}`);
    this.name = "Denial";
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

const CODES = {
  401: "auth_required",
  402: "no_seats",
  403: "forbidden",
  404: "not_found",
  405: "method_not_allowed",
  409: "conflict",
  429: "too_many_requests",
};

export function denied(status, message, headers) {
  const code = CODES[status] ?? (status >= 500 ? "internal_error" : "bad_request");
  return new Denial(status, { error: { message, code, data: null } }, headers);
}
export const missing = (what) => denied(404, `${what} not found`);
export const conflict = (message) => denied(409, message);

/** @param {{ loc: string[], msg: string, type: string }[]} issues */
export const unprocessable = (issues) => new Denial(422, { detail: issues });

export const oauthError = (status, error, description, headers) =>
  new Denial(status, { error, error_description: description }, headers);

/** What a status asked for by a fault rule looks like here. */
export function madeUp(status, atTokenEndpoint) {
  const says = "fault on demand";
  if (atTokenEndpoint) {
    const names = { 401: "invalid_client", 503: "temporarily_unavailable" };
    return oauthError(status, names[status] ?? (status >= 500 ? "server_error" : "invalid_request"), says);
  }
  if (status === 422) return unprocessable([{ loc: ["body"], msg: says, type: "value_error" }]);
  return denied(status, says);
}
