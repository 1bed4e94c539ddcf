// A recording given back. It may be written by hand, so nothing about it is believed, and little is asked of it.

import { PARTS, stepsOf } from "./steps.js";

const ALL = { include: PARTS, anaconda: "anaconda" };
const isText = (v) => typeof v === "string";
const isTime = (v) => Number.isFinite(v) && Math.abs(v) <= 8.64e15;

/** The recording with everything that it leaves out; throws a `SnapshotError` where it is none. */
export function readRecording(given, { errors }) {
  const raise = (code, what) => {
    const message = `\`fromResponses\`: ${what}`;
    throw new errors.SnapshotError({ code, message, call: "fromResponses" });
  };
  const bad = (what) => raise("bad_snapshot", `this is no recording: ${what}`);
  let recording;
  try {
    recording = JSON.parse(JSON.stringify(given));
  } catch {
    bad("it is no plain data");
  }
  if (!Array.isArray(recording)) {
    if (recording?.kind !== "rolecall-recording") bad("`kind` is not `rolecall-recording`");
    if (recording.version !== 1) {
      raise("snapshot_version", "this was made by another version: only 1 can be read");
    }
    checkHead(recording, bad);
  }
  const list = Array.isArray(recording) ? recording : recording.responses;
  if (!Array.isArray(list)) bad("`responses` is no list");
  const reads = new Map(
    stepsOf(ALL).flatMap((step) => step.reads.map((read) => [read.shown, { ...read, step }])),
  );
  const responses = list.map((one, place) =>
    readResponse(one, reads, (what) => bad(`\`responses.${place}\` ${what}`)),
  );
  return Array.isArray(recording) ? headOf(responses) : { stopped: null, ...recording, responses };
}

function checkHead(recording, bad) {
  const { baseURL, apiVersion, include, archived, defaultWorkspace, anaconda, startedAt, endedAt } =
    recording;
  if (![baseURL, apiVersion].every(isText)) bad("`baseURL` or `apiVersion` is no text");
  if (!Array.isArray(include) || !include.every((part) => PARTS.includes(part)))
    bad("`include` is no list of parts");
  if (![archived, defaultWorkspace].every((v) => typeof v === "boolean"))
    bad("what was asked for is not told");
  if (anaconda !== null && !isText(anaconda)) bad("`anaconda` is no text");
  if (![startedAt, endedAt].every(isTime)) bad("`startedAt` or `endedAt` is no time");
  const { usageDays = 1, stopped = null } = recording;
  if (!Number.isSafeInteger(usageDays) || usageDays < 1) bad("`usageDays` is no number of days");
  if (![null, "maxRequests", "until"].includes(stopped)) bad("`stopped` is not known");
}

function readResponse(one, reads, wrong) {
  if (Object.prototype.toString.call(one) !== "[object Object]") wrong("is no answer");
  const { call, target, requestId = null, at = 0, requests = 1, organizationId, error, last = true } = one;
  if (!reads.has(call)) wrong("names no call of a collection");
  const { status = error === undefined ? 200 : null, began = at, issues = [], body, broken } = one;
  const texts = [target, organizationId, broken].every((v) => v === undefined || isText(v));
  if (!texts || !(requestId === null || isText(requestId))) wrong("has a field that is no text");
  if (![at, began].every(isTime) || !Number.isSafeInteger(requests) || requests < 0) {
    wrong("has a field that is no number");
  }
  if (status !== null && !Number.isSafeInteger(status)) wrong("has a `status` that is none");
  const about = { call, target, status, requestId, began, at, requests, organizationId };
  if (error !== undefined) {
    const { code, message, type, errorCode, reason } = error ?? {};
    if (![code, message].every(isText)) wrong("has an `error` without code and message");
    if (![type, errorCode, reason].every((v) => v == null || isText(v))) wrong("has an `error` that is none");
    return { ...about, error: withoutHoles({ code, type, errorCode, message, reason }) };
  }
  if (!isText(body) || !isAnswer(body)) wrong("has a `body` that is no answer");
  if (typeof last !== "boolean") wrong("has a `last` that is neither true nor false");
  const areIssues =
    Array.isArray(issues) && issues.every((issue) => Array.isArray(issue?.path) && isText(issue.message));
  if (!areIssues) wrong("has `issues` that are none");
  return { ...about, body, last, issues, broken };
}

function isAnswer(body) {
  try {
    const value = JSON.parse(body);
    return (
      Object.prototype.toString.call(value) === "[object Object]" &&
      (value.data == null || Array.isArray(value.data))
    );
  } catch {
    return false;
  }
}

const withoutHoles = (fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));

/** What answers alone tell of the run that they come from. */
function headOf(responses) {
  const parts = new Map(stepsOf(ALL).flatMap((step) => step.reads.map((read) => [read.shown, step.part])));
  const used = new Set(responses.map(({ call }) => parts.get(call)));
  const times = responses.flatMap(({ began, at }) => [began, at]);
  const other = responses.find(({ call, organizationId }) => call.startsWith("anaconda.") && organizationId);
  return {
    baseURL: "",
    apiVersion: "",
    include: PARTS.filter((part) => used.has(part)),
    archived: true,
    defaultWorkspace: true,
    anaconda: other ? `/${encodeURIComponent(other.organizationId)}` : null,
    startedAt: times.reduce((least, time) => Math.min(least, time), times[0] ?? 0),
    endedAt: times.reduce((most, time) => Math.max(most, time), times[0] ?? 0),
    stopped: null,
    responses,
  };
}
