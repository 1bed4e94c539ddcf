// Asks the function given as `authToken` or `accessToken`. It is somebody else's code: it may throw, never settle,
// or give anything.

import { checkCredential, refuseCredential } from "./options/credential.js";
import { ABORTED, race, TIME_OUT } from "./race.js";
import { redactCause } from "./redact.js";

/** The token, or ABORTED. */
export async function askToken(client, limit, signal, redact) {
  const asked = `the function \`${client.asks}\``;
  const refuse = (problem, cause) =>
    refuseCredential("credential_missing", `${asked} ${problem}`, `a token from ${asked}`, cause);
  let token;
  try {
    token = await race(Promise.resolve(client.askToken()), limit, signal);
  } catch (error) {
    refuse("failed; its error is the cause", redactCause(error, redact));
  }
  if (token === ABORTED) return token;
  if (token === TIME_OUT) refuse(`did not answer within ${limit} ms`);
  if (token == null) refuse(`gave ${token}`);
  checkCredential(token, `what ${asked} gave`);
  return token;
}
