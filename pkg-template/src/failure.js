// Turns what the core says about a failure into the error that is thrown.

import { decodeText } from "./decode.js";
import { ContractError, RolecallError } from "./errors.js";
import { parseRedacted, redactCause } from "./redact.js";

// Long enough for every proxy's HTML page, short enough to be printed.
const LONGEST_TEXT = 65_536;
const LONGEST_BODY = 2 ** 20;

/**
 * `actionText` is the core's action as it came: parsed anew so that no credential can be in it.
 * `own` is how the last try of the call ended.
 */
export function toError(actionText, { own = {}, redact }) {
  const complete = ({ class: name, cause, ...fields }) => {
    const json = { ...fields, name };
    if (cause) json.cause = complete(cause);
    else if ("cause" in own && /^APIConnection/.test(name)) json.cause = redactCause(own.cause, redact);
    const answered = fields.status !== undefined;
    if (answered && own.status !== undefined) {
      json.headers = parseRedacted(JSON.stringify(own.headers ?? {}), redact);
    }
    if (own.body && (answered || name === "ContractError")) json.body = redactBody(own.body, redact);
    return json;
  };
  return RolecallError.fromJSON(complete(parseRedacted(actionText, redact).error));
}

/** What is wrong with an answer beyond its single fields. */
export const contractError = (code, call, what, { requestId, issues }, cause) =>
  new ContractError({ code, message: `\`${call}\`: ${what}`, call, requestId, issues, cause });

function redactBody(bytes, redact) {
  // A refusal has a few lines; of what has megabytes, the beginning tells enough.
  const text = decodeText(bytes.length > LONGEST_BODY ? bytes.subarray(0, LONGEST_TEXT) : bytes);
  try {
    return parseRedacted(text, redact);
  } catch {
    return redact(text).slice(0, LONGEST_TEXT);
  }
}
