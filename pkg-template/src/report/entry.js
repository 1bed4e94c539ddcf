// The report as an entry of its own, beside the inventory that it is made of.

import { ValidationError } from "../errors.js";
import { ready, roles } from "../index.js";
import { defineDiff } from "../inventory/diff.js";
import { defineReport } from "./index.js";

export const report = /* @__PURE__ */ defineReport({
  roles,
  diff: /* @__PURE__ */ defineDiff(roles),
  ValidationError,
});
export { ready };
