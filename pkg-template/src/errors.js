// Every class of error this package throws, and a guard for each.

import { tagOf } from "./tag.js";

// Registered symbol, so that a guard knows the errors of another realm or of a second copy.
const BRAND = /* @__PURE__ */ Symbol.for("rolecall.error");
// Set by the constructor or fixed: never taken over from revived data.
const RESERVED = /^(name|message|stack|cause|toJSON|constructor|__proto__)$/;

const hide = (target, key, value) =>
  Object.defineProperty(target, key, { value, configurable: true, writable: true });

const withCause = (cause) => (cause === undefined ? undefined : { cause });

/** Names the class, also where a bundler has renamed it, and notes what it is a kind of. */
function brand(Class, name, above = []) {
  hide(Class, "name", name);
  hide(Class.prototype, "name", name);
  hide(Class.prototype, BRAND, [...above, name]);
  return Class;
}

/** The base of all of them: `code` is stable, `message` is for people. */
export const RolecallError = /* @__PURE__ */ brand(
  class extends Error {
    constructor(fields) {
      super(fields.message, withCause(fields.cause));
      for (const key of Object.keys(fields)) {
        if (!RESERVED.test(key) && fields[key] !== undefined) this[key] = fields[key];
      }
    }

    toJSON() {
      const json = { name: this.name, message: this.message };
      for (const key of Object.keys(this)) json[key] = plain(this[key]);
      if (this.cause !== undefined) json.cause = plain(this.cause);
      return json;
    }

    /** Revives what `JSON.parse(JSON.stringify(error))` gave, as an error of the same class. */
    static fromJSON(json) {
      const Class = classOf(json) ?? RolecallError;
      return new Class({ ...json, cause: revive(json?.cause) });
    }
  },
  "RolecallError",
);

/** The classes below `Base`: for each word of `kinds` one, in this order. */
const below = (Base, kinds) =>
  kinds.split(" ").map((kind) => brand(class extends Base {}, `${kind}Error`, Base.prototype[BRAND]));

const classOf = (json) => CLASSES.find(({ name }) => name === json?.name);

function revive(cause) {
  // A live error, or whatever else somebody threw, stays what it is.
  if (tagOf(cause) !== "[object Object]" || typeof cause.message !== "string") return cause;
  if (classOf(cause)) return RolecallError.fromJSON(cause);
  const { name, message, code, cause: inner } = cause;
  const error = new Error(message, withCause(revive(inner)));
  if (name && name !== "Error") hide(error, "name", name);
  if (code !== undefined) error.code = code;
  return error;
}

/** A JSON-safe picture of any value: causes and abort reasons are whatever somebody threw. */
function plain(value, depth = 0) {
  try {
    if (value instanceof RolecallError) return value.toJSON();
    if (value instanceof Error || tagOf(value) === "[object Error]") {
      const { name, message, code, cause } = value;
      const inner = cause === undefined || depth > 4 ? undefined : plain(cause, depth + 1);
      return { name: String(name), message: String(message), code: plain(code, 5), cause: inner };
    }
    const text = JSON.stringify(value);
    return text === undefined ? value && String(value) : JSON.parse(text);
  } catch {
    return tagOf(value);
  }
}

const FIRST = below(
  RolecallError,
  "Validation Credential Policy Load API APIConnection UncertainOutcome APIUserAbort Contract Snapshot",
);
export const [
  ValidationError,
  CredentialError,
  PolicyError,
  LoadError,
  APIError,
  APIConnectionError,
  UncertainOutcomeError,
  APIUserAbortError,
  ContractError,
  SnapshotError,
] = FIRST;
const ANSWERED = below(
  APIError,
  "BadRequest Authentication PaymentRequired PermissionDenied NotFound Conflict UnprocessableEntity RateLimit InternalServer",
);
export const [
  BadRequestError,
  AuthenticationError,
  PaymentRequiredError,
  PermissionDeniedError,
  NotFoundError,
  ConflictError,
  UnprocessableEntityError,
  RateLimitError,
  InternalServerError,
] = ANSWERED;
export const [APIConnectionTimeoutError] = below(APIConnectionError, "APIConnectionTimeout");

const CLASSES = [RolecallError, ...FIRST, ...ANSWERED, APIConnectionTimeoutError];

const guard = (Class) => (value) => {
  try {
    return value?.[BRAND]?.includes(Class.name) === true;
  } catch {
    return false; // a hostile proxy is no error of ours
  }
};

// One by one, so that a bundle has only those that are used.
export const isRolecallError = /* @__PURE__ */ guard(RolecallError);
export const isValidationError = /* @__PURE__ */ guard(ValidationError);
export const isCredentialError = /* @__PURE__ */ guard(CredentialError);
export const isPolicyError = /* @__PURE__ */ guard(PolicyError);
export const isLoadError = /* @__PURE__ */ guard(LoadError);
export const isAPIError = /* @__PURE__ */ guard(APIError);
export const isAPIConnectionError = /* @__PURE__ */ guard(APIConnectionError);
export const isUncertainOutcomeError = /* @__PURE__ */ guard(UncertainOutcomeError);
export const isAPIUserAbortError = /* @__PURE__ */ guard(APIUserAbortError);
export const isContractError = /* @__PURE__ */ guard(ContractError);
export const isSnapshotError = /* @__PURE__ */ guard(SnapshotError);
export const isBadRequestError = /* @__PURE__ */ guard(BadRequestError);
export const isAuthenticationError = /* @__PURE__ */ guard(AuthenticationError);
export const isPaymentRequiredError = /* @__PURE__ */ guard(PaymentRequiredError);
export const isPermissionDeniedError = /* @__PURE__ */ guard(PermissionDeniedError);
export const isNotFoundError = /* @__PURE__ */ guard(NotFoundError);
export const isConflictError = /* @__PURE__ */ guard(ConflictError);
export const isUnprocessableEntityError = /* @__PURE__ */ guard(UnprocessableEntityError);
export const isRateLimitError = /* @__PURE__ */ guard(RateLimitError);
export const isInternalServerError = /* @__PURE__ */ guard(InternalServerError);
export const isAPIConnectionTimeoutError = /* @__PURE__ */ guard(APIConnectionTimeoutError);
