// The same face with the WebAssembly modules inside: for bundlers that drop the files.

import { ready as readyMain, roles } from "../inline.js";
import base64 from "../inventory-inline.js";
import lateBase64 from "../inventory-late-inline.js";
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

const bytes = (base64) =>
  Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const graphs = /* @__PURE__ */ createGraphs(
  () => bytes(base64),
  () => bytes(lateBase64),
);

export const collect = /* @__PURE__ */ defineCollect(graphs);
export const fromResponses = /* @__PURE__ */ defineReplay(graphs, replay);
const loadSaved = /* @__PURE__ */ defineLoad(graphs);

export { loadSaved as load };
export const diff = /* @__PURE__ */ defineDiff(roles);
export const ready = /* @__PURE__ */ readyWith(graphs, readyMain);
