// With `rolecall/inline`, the rules are where `roles` is: they would weigh on every bundle.
import { preflightWith } from "./run.js";

export const preflight = preflightWith();
