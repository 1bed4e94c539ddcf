// What is left to do and what came of what was done: plain data, so that it can be kept and gone on from.

/** The work of a collection that has not begun. `asked`: what it is of and what it is to read. */
export function newWork(asked, steps) {
  const work = {
    asked,
    tasks: [],
    /** By step. */
    steps: {},
    /** By kind, the ids of things that calls were made for, or are to be. */
    known: {},
    organization: null,
    /** As the headers of answers name it. */
    organizationId: null,
    /** `listed`, `unlisted` where the server has no such list, `found` where a key named it. */
    defaultWorkspace: "unread",
    warnings: [],
    /** Calls that are over, pages each for itself. */
    done: 0,
    /** When the last requests left. */
    sent: [],
    endedAt: asked.startedAt,
  };
  for (const step of steps) {
    work.steps[step.id] = newStep();
    for (const read of step.reads) if (!read.each && !read.list) work.tasks.push(newTask(read));
  }
  return work;
}

const newStep = () => ({
  requests: 0,
  rows: 0,
  began: null,
  ended: null,
  /** By call, how many were carried out to the end. */
  done: {},
  /** Tasks that failed: { task, failure, reason? }, with a reason for good. */
  failed: [],
  misfits: [],
});

/** A call, with its later pages where it is a list. */
export function newTask(read, target) {
  const task = { step: read.step, call: read.call };
  if (read.list) task.list = read.list;
  if (target !== undefined) task.target = target;
  return task;
}

/** What it is about, as reports and the graph are told. */
export const aboutOf = ({ list, target }) => target ?? list;

/** The call and what it was about, as reports have them. */
export function named(read, task) {
  const target = aboutOf(task);
  return target === undefined ? { call: read.shown } : { call: read.shown, target };
}

/** Ids that were not met before, of things of a kind. */
export function meet(work, kind, ids) {
  work.known[kind] ??= [];
  const known = new Set(work.known[kind]);
  const fresh = [];
  for (const id of ids) {
    if (known.has(id)) continue;
    known.add(id);
    fresh.push(id);
  }
  work.known[kind].push(...fresh);
  return fresh;
}

/** The reads of the steps, found by a task. */
export function readsOf(steps) {
  const reads = new Map();
  const key = ({ step, call, list = "" }) => `${step} ${call} ${list}`;
  for (const step of steps) for (const read of step.reads) reads.set(key(read), read);
  return (task) => reads.get(key(task));
}
