// Asks the function given as `authToken`. It is somebody else's code: it may throw, never settle,
// or give anything.

import { CredentialError } from "./errors.js";
import { checkCredential } from "./options/credential.js";
import { ABORTED, race, TIME_OUT } from "./race.js";
import { redactCause } from "./redact.js";

const NEEDS = "a token from the function `authToken`";

/** The token, or ABORTED. */
export async function askToken(client, limit, signal, redact) {
  let token;
  try {
    token = await race(Promise.resolve(client.askToken()), limit, signal);
  } catch (error) {
    throw new CredentialError({
      code: "credential_missing",
      message: "the function `authToken` failed; its error is the cause",
      needs: NEEDS,
      cause: redactCause(error, redact),
    });
  }
  if (token === ABORTED) return token;
  if (token === TIME_OUT || token === undefined || token === null) {
    const what = token === TIME_OUT ? `did not answer within ${limit} ms` : `gave ${token}`;
    throw new CredentialError({
      code: "credential_missing",
      message: `the function \`authToken\` ${what}`,
      needs: NEEDS,
    });
  }
  checkCredential(token, "what the function `authToken` gave");
  return token;
}
