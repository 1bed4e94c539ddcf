// The state that a collection goes on from. It was on somebody's disk in the meantime, so nothing about it is believed.

import { fromBase64, toBase64 } from "./base64.js";
import { readsOf } from "./work.js";

const KIND = "rolecall-collection";

/** The state of a graph and what is left to do, the `work` of a collection; null where that is nothing. */
export function writeState(graph, { work }) {
  if (!work) return null;
  const data = toBase64(graph.save(JSON.stringify({ work })));
  return { version: 1, kind: KIND, baseURL: work.asked.base, left: work.tasks.length, data };
}

const bad = ({ errors }, what) => {
  throw new errors.SnapshotError({
    code: "bad_snapshot",
    message: `\`collect\`: \`resume\` is no state of a collection: ${what}`,
    call: "collect",
  });
};

/** The bytes in a state. */
export function bytesOf(state, tools) {
  if (state === null) bad(tools, "it is null, which says that nothing was left to do");
  let kind;
  let version;
  let data;
  try {
    ({ kind, version, data } = state);
  } catch {
    bad(tools, "it cannot be read");
  }
  if (kind !== KIND) bad(tools, `\`kind\` is not \`${KIND}\``);
  if (version !== 1) {
    throw new tools.errors.SnapshotError({
      code: "snapshot_version",
      message: "`collect`: `resume` was made by another version: only 1 can be read",
      call: "collect",
    });
  }
  if (typeof data !== "string") bad(tools, "`data` is no text");
  try {
    return fromBase64(data);
  } catch {
    return bad(tools, "`data` is no base64");
  }
}

/** What was left to do, from the text that was saved with the graph; null where nothing was. */
export function readWork(text, stepsFor, tools) {
  let meta;
  try {
    meta = JSON.parse(text);
  } catch {
    bad(tools, "what was kept with the graph is not JSON");
  }
  if (meta?.work === null) return { meta, work: null };
  const work = meta?.work;
  const wrong = problemOf(work, stepsFor);
  if (wrong) bad(tools, wrong);
  return { meta, work };
}

const isText = (v) => typeof v === "string";
const isCount = (v) => Number.isSafeInteger(v) && v >= 0;
const isTime = (v) => v === null || Number.isFinite(v);
const isPlain = (v) => Object.prototype.toString.call(v) === "[object Object]";
const areTexts = (v) => Array.isArray(v) && v.every(isText);
const areAll = (v, test) => Array.isArray(v) && v.every(test);
const valuesAre = (v, test) => isPlain(v) && Object.values(v).every(test);

const isAsked = (v) =>
  isPlain(v) &&
  [v.base, v.version, v.usageSince].every(isText) &&
  areTexts(v.include) &&
  [v.archived, v.defaultWorkspace].every((one) => typeof one === "boolean") &&
  Number.isFinite(v.startedAt) &&
  isCount(v.usageDays) &&
  (v.anaconda === null || isText(v.anaconda));

/** What is wrong with it, or nothing. */
function problemOf(work, stepsFor) {
  if (!isPlain(work) || !isAsked(work.asked)) return "what was asked for is not there";
  const steps = stepsFor(work.asked);
  const readOf = readsOf(steps);
  const isCursor = (v) => v === undefined || (valuesAre(v, isText) && Object.keys(v).length > 0);
  const isTask = (task) => {
    const read = isPlain(task) && readOf(task);
    if (!read || Boolean(read.each) !== isText(task.target)) return false;
    return isCursor(task.cursor) && (task.seen === undefined || areTexts(task.seen));
  };
  const isFailed = (one) =>
    isPlain(one) &&
    isTask(one.task) &&
    isPlain(one.failure) &&
    [one.failure.call, one.failure.code, one.failure.message].every(isText);
  const isMisfit = (v) => isPlain(v) && [v.call, v.message].every(isText);
  const isStep = ({ id }) => {
    const step = work.steps?.[id];
    return (
      isPlain(step) &&
      [step.requests, step.rows].every(isCount) &&
      [step.began, step.ended].every(isTime) &&
      valuesAre(step.done, isCount) &&
      areAll(step.failed, isFailed) &&
      areAll(step.misfits, isMisfit)
    );
  };
  if (!areAll(work.tasks, isTask)) return "what is left to do is not known";
  if (!steps.every(isStep)) return "what came of a step is not known";
  if (!valuesAre(work.known, areTexts)) return "what was met is no list of ids";
  if (!areAll(work.sent, Number.isFinite) || !areTexts(work.warnings) || !isCount(work.done)) {
    return "its counts are none";
  }
  const { organization, organizationId, defaultWorkspace } = work;
  const isOrganization = organization === null || (isPlain(organization) && isText(organization.id));
  const isId = organizationId === null || isText(organizationId);
  return isOrganization && isId && isText(defaultWorkspace) ? undefined : "the organization is not known";
}
