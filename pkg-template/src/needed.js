// What is synchronous cannot wait for its module.

import { LoadError } from "./errors.js";

/** What `module` brought, or the error of somebody who was too early. */
export function needed(module, name) {
  const glue = module.now();
  if (glue) return glue;
  throw new LoadError({ code: "not_ready", message: `\`await ready()\` before \`${name}\` is used` });
}
