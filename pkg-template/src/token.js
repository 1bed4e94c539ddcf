// Asks the function given as `authToken`. It is somebody else's code: it may throw, never settle,
// or give anything.

import { CredentialError } from "./errors.js";
import { checkCredential } from "./options/credential.js";
import { ABORTED, race, TIME_OUT } from "./race.js";
import { redactCause } from "./redact.js";

/** The token, or ABORTED. */
export async function askToken(client, limit, signal, redact) {
  let token;
  let cause;
  let problem;
  try {
    token = await race(Promise.resolve(client.askToken()), limit, signal);
    if (token === TIME_OUT) problem = `did not answer within ${limit} ms`;
    else if (token == null) problem = `gave ${token}`;
  } catch (error) {
    problem = "failed; its error is the cause";
    cause = redactCause(error, redact);
  }
  if (problem) {
    const message = `the function \`authToken\` ${problem}`;
    const needs = "a token from the function `authToken`";
    throw new CredentialError({ code: "credential_missing", message, needs, cause });
  }
  if (token !== ABORTED) checkCredential(token, "what the function `authToken` gave");
  return token;
}
