import { plans } from "../generated/anaconda-plans.js";
import { readerOf } from "./read.js";

export const readPlan = readerOf(plans);
