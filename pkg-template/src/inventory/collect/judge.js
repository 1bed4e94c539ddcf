// What a failed call means for the collection.

import { named } from "./work.js";

// No credential, or one that cannot be: not the one that some calls take.
const CREDENTIAL = /^credential_(missing|malformed|in_browser)$/;
const BRAND = Symbol.for("rolecall.error");

// The server says so of the whole organization, or of the credential: it is the same whatever the call is about.
const OF_TYPE = "organization_type_not_supported";
const OF_CREDENTIAL = "api_key_scope_missing";

/** Why a call that was refused will always be; undefined where it has failed and may be tried again. */
export function denialOf(error) {
  const { name, status, errorCode } = error;
  if (name === "PolicyError") return "policy";
  if (name === "CredentialError") return "permission";
  if (name === "ValidationError") return ownDenial(error.issues);
  if (status === 403) return "permission";
  if (status === 400 && errorCode === OF_TYPE) return "organization_type";
  return undefined;
}

/** Our own check knows which calls an organization of that type has, and which the older API had. */
function ownDenial(issues) {
  const general = issues?.find(({ path, code }) => path.length === 0 && code === "not_allowed");
  if (!general) return undefined;
  return general.params?.organizationType ? "organization_type" : "not_supported";
}

/** Whether a denial holds for every other call of the step. */
export const isGeneral = ({ code, errorCode }, reason) =>
  errorCode === OF_TYPE ||
  errorCode === OF_CREDENTIAL ||
  reason === "policy" ||
  (reason !== undefined && /^(credential_|invalid_request$)/.test(code));

/** What a report tells of a failed call. Errors of the clients hold no credential. */
export function failureOf(read, task, error) {
  const { status, code, type, errorCode, requestId, message } = error;
  return {
    ...named(read, task),
    status: status ?? null,
    code,
    ...(type ? { type } : {}),
    ...(errorCode ? { errorCode } : {}),
    requestId: requestId ?? null,
    message,
  };
}

/**
 * Whether it ends the collection: no failure of a call, or one that every other call will meet, which shows while none has
 * been answered (`isFirst`).
 */
export function isFatal(error, { api }, isFirst) {
  if (!error?.[BRAND] || error.name === "LoadError") return true;
  return isFirst && api === "anthropic" && (error.status === 401 || CREDENTIAL.test(error.code));
}
