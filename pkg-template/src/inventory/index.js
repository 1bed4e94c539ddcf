// The organization as a graph: what is in it, what is wrong with it, what changed. An entry of its own, with a module of
// its own, for those who ask for it.

import load from "#load-inventory";
import loadLate from "#load-inventory-late";
import { ready as readyMain, roles } from "../index.js";
import { fromResponses as replay } from "./collect/replay.js";
import { defineCollect, defineReplay } from "./define.js";
import { defineDiff } from "./diff.js";
import { createGraphs } from "./graphs.js";
import { defineLoad } from "./keep.js";
import { readyWith } from "./ready.js";

export { exportAs, loadIntoJupiterOne } from "./export.js";
export { findings, findingsReport, RULES, toSARIF } from "./findings/index.js";
export { save } from "./keep.js";
export { applyRepairs } from "./repair.js";

const graphs = /* @__PURE__ */ createGraphs(load, loadLate);

export const collect = /* @__PURE__ */ defineCollect(graphs);
export const fromResponses = /* @__PURE__ */ defineReplay(graphs, replay);
const loadSaved = /* @__PURE__ */ defineLoad(graphs);

export { loadSaved as load };
export const diff = /* @__PURE__ */ defineDiff(roles);
export const ready = /* @__PURE__ */ readyWith(graphs, readyMain);
