// What a call would meet: the little that has to be known of the organization is read, and the rules are asked.

import { paramsOf } from "./params.js";
import { readFor } from "./reads.js";

/**
 * Resolves with the warnings of a call; throws what it is refused for. `request` is what the core was given:
 * `{ id, params }`, or `{ plan }`. Without a snapshot (as text), what is needed is read.
 */
export async function preflight(call, request, snapshot, { read, ask, organizationType, errors }) {
  const params = paramsOf(call, request);
  const known = snapshot ?? JSON.stringify(await readFor(call, params, read));
  const { issues, warnings } = ask([call, params, organizationType ? { organizationType } : {}], known);
  if (issues.length === 0) return warnings;
  const texts = issues.map(({ message }) => message).join("; ");
  throw new errors.ValidationError({
    code: "invalid_request",
    message: `\`${call}\`: ${texts}`,
    call,
    issues,
  });
}
