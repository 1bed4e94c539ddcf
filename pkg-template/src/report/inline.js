// The report for bundles with `rolecall/inline`.

import { ValidationError } from "../errors.js";
import { ready, roles } from "../inline.js";
import { defineDiff } from "../inventory/diff.js";
import { defineReport } from "./index.js";

export const report = /* @__PURE__ */ defineReport({
  roles,
  diff: /* @__PURE__ */ defineDiff(roles),
  ValidationError,
});
export { ready };
