// Each guard narrows to its class, and the code within the class.
import {
  APIError,
  isAPIConnectionError,
  isAPIConnectionTimeoutError,
  isAPIUserAbortError,
  isContractError,
  isCredentialError,
  isLoadError,
  isNotFoundError,
  isPolicyError,
  isRateLimitError,
  isRolecallError,
  isUncertainOutcomeError,
  isValidationError,
  RolecallError,
} from "rolecall";

export function narrowed(error: unknown): unknown {
  // @ts-expect-error nobody has looked at it
  error.code;
  if (isValidationError(error)) {
    for (const { path, code, params, received } of error.issues)
      console_(path.length, code, params, received);
    return error.code satisfies "invalid_request" | "invalid_option";
  }
  if (isCredentialError(error)) return error.needs;
  if (isPolicyError(error)) {
    // @ts-expect-error a code of another class
    if (error.code === "rate_limited") return null;
    return error.code === "read_only" ? error.call : null;
  }
  if (isLoadError(error)) return error.code satisfies "not_ready" | "wasm_blocked" | "wasm_not_found";
  if (isRateLimitError(error)) return error.retryAfter satisfies number | null;
  if (isNotFoundError(error))
    return [error.status, error.type, error.details, error.headers, error.body, error.attempts];
  if (isUncertainOutcomeError(error)) return [error.call, error.found, error.howToFindOut];
  if (isAPIConnectionTimeoutError(error)) return error.code satisfies "timeout" | "deadline";
  if (isAPIConnectionError(error)) return error.outcome satisfies "not_sent" | "unknown";
  if (isAPIUserAbortError(error)) return error.reason;
  if (isContractError(error)) return error.outcome satisfies "done" | undefined;
  if (error instanceof APIError) return error.requestId;
  if (isRolecallError(error)) return error.cause;
  return null;
}

export function throughJSON(error: RolecallError): RolecallError {
  const text = JSON.stringify(error);
  error.toJSON().code satisfies string;
  return RolecallError.fromJSON(JSON.parse(text));
}

declare function console_(...values: unknown[]): void;
