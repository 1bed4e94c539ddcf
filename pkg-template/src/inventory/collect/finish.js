// From what was done to an inventory.

import { isComplete, partialTypesOf, reportSteps } from "./report.js";
import { writeState } from "./state.js";

const encoder = new TextEncoder();

/**
 * Puts the graph in order and hands it over with what is to be told of the collection. `goesOn`: whether what is left can be
 * done later.
 */
export function finish({ work, steps, graph, stopped, recording, goesOn }, { wrap }) {
  const { asked, organizationId } = work;
  if (work.organization === null && organizationId !== null && !isLeft(work, "fetch-account")) {
    work.organization = { id: organizationId, name: organizationId };
    graph.add("organization", "", encoder.encode(JSON.stringify(work.organization)));
  }
  // Once without counts, which the graph has when it knows what could not be read.
  const settled = circumstances(work, reportSteps(steps, work, work.tasks, {}));
  const counts = graph.settle(settled);
  const reports = reportSteps(steps, work, work.tasks, counts);
  const failed = Object.values(work.steps).some((step) => step.failed.some(({ reason }) => !reason));
  const meta = {
    version: 1,
    baseURL: asked.base,
    apiVersion: asked.version,
    include: asked.include,
    startedAt: asked.startedAt,
    endedAt: work.endedAt,
    complete: isComplete(reports),
    stopped,
    steps: reports,
    partialTypes: partialTypesOf(reports),
    warnings: warningsOf(work),
    counts,
    settled,
    /** What `collect` goes on from; nobody else reads it. */
    work: goesOn && (work.tasks.length > 0 || failed) ? work : null,
    recording: recording ?? null,
  };
  return wrap(graph, { ...meta, state: () => writeState(graph, meta) });
}

const isLeft = ({ tasks }, id) => tasks.some(({ step }) => step === id);

/** What the graph has to know to say why something is missing. */
function circumstances({ asked, defaultWorkspace, endedAt }, reports) {
  const known = (id) => {
    const { status, partialTypes } = reports.find((report) => report.id === id);
    if (status === "disabled") return "none";
    const isWhole = status === "success" && partialTypes.length === 0;
    return isWhole ? "all" : "some";
  };
  return {
    users: known("fetch-users"),
    workspaces: known("fetch-workspaces"),
    archived: asked.archived,
    defaultWorkspace: asked.defaultWorkspace && defaultWorkspace !== "unlisted",
    endedAt,
  };
}

function warningsOf({ warnings, defaultWorkspace, tasks }) {
  const all = [...new Set(warnings)].sort();
  if (defaultWorkspace === "unlisted" && tasks.length === 0) {
    all.push("the default workspace was not read: the server does not list it, and no key names it");
  }
  return all;
}
