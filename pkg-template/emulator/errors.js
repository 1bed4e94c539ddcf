/**
 * What the service says when it says no. Thrown by rooms and resources, turned into an answer in
 * one place. Texts are our own: the API reference warns that messages change and must not be
 * matched on, so only status, type and code are worth testing against.
 */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} message
   * @param {{ code?: string, details?: object, headers?: Record<string, string> }} [extra] what
   *   `details` has goes beside the code
   */
  constructor(status, message, { code, details, headers } = {}) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.details = details;
    this.headers = headers ?? {};
  }
}

export const badRequest = (message, code) => new Refusal(400, message, { code });
export const notFound = (what) => new Refusal(404, `${what} not found`);

export const nameTaken = () => new Refusal(409, "name: is taken already");
export const forbidden = (message) => new Refusal(403, message);

// API reference, "errors". Other 4xx statuses share the type of 400.
const TYPES = {
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  409: "conflict_error",
  413: "request_too_large",
  429: "rate_limit_error",
  500: "api_error",
  504: "timeout_error",
  529: "overloaded_error",
};

export function errorType(status) {
  return TYPES[status] ?? (status >= 500 ? "api_error" : "invalid_request_error");
}

/** The error body; `details` is absent when there is no code. */
export function errorBody(status, message, requestId, code, details) {
  const error = { type: errorType(status), message };
  if (code !== undefined) error.details = { error_code: code, ...details };
  return { type: "error", error, request_id: requestId };
}
