// What the parts that are loaded late have of the main bundle. Here, and not where they are asked for: there each name would
// stand in every page with an inventory.

import { complain, readFields, refuse, suggest } from "../options/check.js";
import { createRedactor } from "../redact.js";
import { errors } from "./errors.js";

export const TOOLS = {
  errors,
  check: { complain, readFields, refuse, suggest },
  redact: /* @__PURE__ */ createRedactor([]),
};
