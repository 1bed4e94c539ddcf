// The loader is another file than that of `roles`: of one file that is needed at once and late, bundlers make a chunk
// for every page.
import { preflightWith } from "./run.js";

export const preflight = preflightWith(() => import("#load-late"));
