// Work on whole people. One chunk, loaded when the first of these is called; it imports nothing of the
// main bundle, so that no class exists twice: the client hands over what it needs as `tools`.

import { holdsSeat, readMembers } from "./members.js";
import { readOptions } from "./options.js";

export { offboard } from "./offboard.js";
export { onboard } from "./onboard.js";
export { expiring, syncAll } from "./tokens.js";

/** Who holds a seat, as far as that shows: `subscriptions` is the only sign of it. */
export async function holders(org, given, tools) {
  const { signal } = readOptions("seats.holders", given, tools);
  return (await readMembers(org, signal)).all.filter(holdsSeat);
}
