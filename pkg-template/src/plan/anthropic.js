import { plans } from "../generated/anthropic-plans.js";
import { readerOf } from "./read.js";

export const readPlan = readerOf(plans);
