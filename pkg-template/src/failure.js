// Turns what the core says about a failure into the error that is thrown.

import { decodeText } from "./decode.js";
import { RolecallError } from "./errors.js";
import { parseRedacted, redactCause } from "./redact.js";

// Long enough for every proxy's HTML page, short enough to be printed.
const LONGEST_TEXT = 65_536;

/** `actionText` is the core's action as it came: parsed anew so that no credential can be in it. */
export function toError(actionText, { answer, rejection, redact }) {
  const complete = ({ class: name, cause, ...fields }) => {
    const json = { ...fields, name };
    if (cause) json.cause = complete(cause);
    if (fields.status !== undefined && answer) json.headers = redactHeaders(answer.headers, redact);
    if ((fields.status !== undefined || name === "ContractError") && answer?.body) {
      json.body = redactBody(answer.body, redact);
    }
    if (/^APIConnection/.test(name) && rejection && !cause) json.cause = redactCause(rejection.cause, redact);
    return json;
  };
  return RolecallError.fromJSON(complete(parseRedacted(actionText, redact).error));
}

export const toHeaders = (list) => {
  const headers = {};
  for (const [name, value] of list) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  return headers;
};

const redactHeaders = (list, redact) => toHeaders(list.map(([name, value]) => [name, redact(value)]));

function redactBody(bytes, redact) {
  const text = redact(decodeText(bytes));
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, LONGEST_TEXT);
  }
}
