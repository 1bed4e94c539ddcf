import type { Issue } from "./types/answers.js";

/** What an error becomes in JSON. */
export interface RolecallErrorJSON {
  name: string;
  code: string;
  message: string;
  cause?: unknown;
  [field: string]: unknown;
}

/** The base of every error this package throws. `code` is stable; `message` is for people. */
export class RolecallError extends Error {
  constructor(fields: { code: string; message: string; cause?: unknown; [field: string]: unknown });
  readonly name: string;
  readonly code: string;
  toJSON(): RolecallErrorJSON;
  /** Revives what `JSON.parse(JSON.stringify(error))` gave, as an error of the same class. */
  static fromJSON(json: object): RolecallError;
}

/** A request or an option is wrong; nothing was sent. `issues` holds every problem. */
export class ValidationError extends RolecallError {
  readonly name: "ValidationError";
  readonly code: "invalid_request" | "invalid_option";
  readonly call?: string;
  readonly issues: Issue[];
}

/** The credential is missing, malformed, of the wrong kind, or would be readable by everybody. */
export class CredentialError extends RolecallError {
  readonly name: "CredentialError";
  readonly code: "credential_missing" | "credential_kind" | "credential_malformed" | "credential_in_browser";
  readonly call?: string;
  /** What is needed instead. */
  readonly needs: string;
}

/** The client's own settings forbid it; nothing was sent. */
export class PolicyError extends RolecallError {
  readonly name: "PolicyError";
  readonly code: "read_only" | "not_in_only" | "insecure_url" | "too_many_removals";
  readonly call?: string;
}

/** The WebAssembly module could not be loaded; the message says what to change. */
export class LoadError extends RolecallError {
  readonly name: "LoadError";
  readonly code: "not_ready" | "wasm_blocked" | "wasm_not_found";
}

/** What the server's refusal means; other statuses of 4xx count as `bad_request`. */
export type APIErrorCode =
  | "bad_request"
  | "authentication_failed"
  | "payment_required"
  | "permission_denied"
  | "not_found"
  | "request_timeout"
  | "conflict"
  | "too_large"
  | "unprocessable"
  | "rate_limited"
  | "server_error"
  | "overloaded";

/** The server answered with an error. */
export class APIError extends RolecallError {
  readonly code: APIErrorCode;
  readonly call?: string;
  /** The HTTP status. */
  readonly status: number;
  /** The server's error type, such as `invalid_request_error`; null when the body names none. */
  readonly type: string | null;
  /** The server's own code, such as `already_member`; null when it gave none. */
  readonly errorCode: string | null;
  readonly details: Record<string, unknown> | null;
  readonly requestId: string | null;
  /** How long the server wants to be left alone, in milliseconds. */
  readonly retryAfter: number | null;
  /** Names in lower case; never cookies or credentials. */
  readonly headers: Record<string, string>;
  /** The body: parsed when it is JSON, else as text. */
  readonly body: unknown;
  /** How often it was sent. */
  readonly attempts: number;
}

/** 400. */
export class BadRequestError extends APIError {
  readonly name: "BadRequestError";
  readonly code: "bad_request";
}
/** 401. */
export class AuthenticationError extends APIError {
  readonly name: "AuthenticationError";
  readonly code: "authentication_failed";
}
/** 402. */
export class PaymentRequiredError extends APIError {
  readonly name: "PaymentRequiredError";
  readonly code: "payment_required";
}
/** 403. */
export class PermissionDeniedError extends APIError {
  readonly name: "PermissionDeniedError";
  readonly code: "permission_denied";
}
/** 404. */
export class NotFoundError extends APIError {
  readonly name: "NotFoundError";
  readonly code: "not_found";
}
/** 409. */
export class ConflictError extends APIError {
  readonly name: "ConflictError";
  readonly code: "conflict";
}
/** 422. */
export class UnprocessableEntityError extends APIError {
  readonly name: "UnprocessableEntityError";
  readonly code: "unprocessable";
}
/** 429. */
export class RateLimitError extends APIError {
  readonly name: "RateLimitError";
  readonly code: "rate_limited";
}
/** 5xx; code `overloaded` for 529. */
export class InternalServerError extends APIError {
  readonly name: "InternalServerError";
  readonly code: "server_error" | "overloaded";
}

/** No answer came, or one from somewhere else. */
export class APIConnectionError extends RolecallError {
  readonly code: "connection_failed" | "browser_access_refused" | "redirected" | "timeout" | "deadline";
  readonly call?: string;
  /** How often it was sent. */
  readonly attempts: number;
  /** Whether the request may have reached the server. */
  readonly outcome: "not_sent" | "unknown";
}

/** A try (`timeout`) or the whole call (`deadline`) took too long. */
export class APIConnectionTimeoutError extends APIConnectionError {
  readonly name: "APIConnectionTimeoutError";
  readonly code: "timeout" | "deadline";
}

/** Something may have been created, and could not be found out; it was not sent again. */
export class UncertainOutcomeError extends RolecallError {
  readonly name: "UncertainOutcomeError";
  readonly code: "uncertain_outcome";
  readonly call: string;
  /** What a single look found, if anything. */
  readonly found?: unknown;
  readonly howToFindOut: string;
}

/** The caller's signal was aborted. */
export class APIUserAbortError extends RolecallError {
  readonly name: "APIUserAbortError";
  readonly code: "aborted";
  readonly call?: string;
  /** Whatever `abort(reason)` was given. */
  readonly reason: unknown;
  readonly outcome: "not_sent" | "unknown";
}

/** The answer is not what is documented. */
export class ContractError extends RolecallError {
  readonly name: "ContractError";
  readonly code: "contract_mismatch" | "not_json" | "repeated_cursor" | "answer_too_large";
  readonly call: string;
  readonly issues: Issue[];
  readonly requestId: string | null;
  readonly body?: unknown;
  /** Present on a write whose answer does not fit: it was carried out. */
  readonly outcome?: "done";
}

/** A snapshot cannot be read. */
export class SnapshotError extends RolecallError {
  readonly name: "SnapshotError";
  readonly code: "bad_snapshot" | "snapshot_version";
}

export function isRolecallError(value: unknown): value is RolecallError;
export function isValidationError(value: unknown): value is ValidationError;
export function isCredentialError(value: unknown): value is CredentialError;
export function isPolicyError(value: unknown): value is PolicyError;
export function isLoadError(value: unknown): value is LoadError;
export function isAPIError(value: unknown): value is APIError;
export function isBadRequestError(value: unknown): value is BadRequestError;
export function isAuthenticationError(value: unknown): value is AuthenticationError;
export function isPaymentRequiredError(value: unknown): value is PaymentRequiredError;
export function isPermissionDeniedError(value: unknown): value is PermissionDeniedError;
export function isNotFoundError(value: unknown): value is NotFoundError;
export function isConflictError(value: unknown): value is ConflictError;
export function isUnprocessableEntityError(value: unknown): value is UnprocessableEntityError;
export function isRateLimitError(value: unknown): value is RateLimitError;
export function isInternalServerError(value: unknown): value is InternalServerError;
export function isAPIConnectionError(value: unknown): value is APIConnectionError;
export function isAPIConnectionTimeoutError(value: unknown): value is APIConnectionTimeoutError;
export function isUncertainOutcomeError(value: unknown): value is UncertainOutcomeError;
export function isAPIUserAbortError(value: unknown): value is APIUserAbortError;
export function isContractError(value: unknown): value is ContractError;
export function isSnapshotError(value: unknown): value is SnapshotError;
