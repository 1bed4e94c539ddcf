// What becomes of an answer or a refusal: rows go into the graph, what they give rise to becomes work. The same for a run
// and for a recording of one.

import { isGeneral } from "./judge.js";
import { rowsOf } from "./rows.js";
import { aboutOf, meet, named, newTask, readsOf } from "./work.js";

const DEFAULT_NAME = "Default";

/** Why a list cannot be gone on with, by the code of the failure. */
const BROKEN = {
  contract_mismatch: "the server says that there is more, but not where",
  repeated_cursor: "the server gave a cursor a second time",
};

export function openLedger(work, steps, graph) {
  const readOf = readsOf(steps);
  const all = steps.flatMap(({ reads }) => reads);
  const keyOf = ({ call, list = "" }) => `${call} ${list}`;

  /** The tasks that things give rise to: one for each read that is made for their kind. */
  const each = (kind, ids) =>
    all.filter((read) => read.each === kind).flatMap((read) => ids.map((id) => newTask(read, id)));

  /** The same of workspaces, and which of them were not met before. `defaultOf` finds the default one among these. */
  function workspaces(rows, defaultOf) {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const fresh = meet(work, "workspace", [...byId.keys()]).map((id) => byId.get(id));
    const defaultOne = defaultOf(fresh);
    // The default workspace has no list of members.
    const ids = fresh.filter((row) => row !== defaultOne).map(({ id }) => id);
    const members = each("workspace", ids).map((task) =>
      isArchived(byId.get(task.target)) ? { ...task, archived: true } : task,
    );
    const open = fresh.filter((row) => !isArchived(row)).map(({ id }) => id);
    return { tasks: [...members, ...each("openWorkspace", open)], fresh };
  }

  /** What the rows of a page give rise to. */
  function follow(read, body) {
    if (!read.gives) return [];
    const rows = rowsOf(body);
    if (read.gives === "workspace") {
      const { tasks, fresh } = workspaces(rows, (found) => (read.list ? oldest(found) : undefined));
      // The others were read before.
      if (read.list) work.steps[read.step].rows -= rows.length - fresh.length;
      return tasks;
    }
    // Of an archived one there is nothing to list.
    const ids = rows.filter((row) => !isArchived(row)).map(({ id }) => id);
    return each(read.gives, meet(work, read.gives, ids));
  }

  function add(read, task, { body, requestId, issues }, target = aboutOf(task)) {
    const { rows, problems } = graph.add(read.source, target ?? "", body);
    const step = work.steps[task.step];
    step.rows += rows;
    const note = (message, dropped) =>
      step.misfits.push({ ...named(read, task), requestId, message, dropped });
    const told = new Map(problems.map((problem) => [problem.index, problem]));
    for (const { index, message, dropped } of problems) {
      note(`row ${index}: ${message}`, dropped);
    }
    // What has no id is told of once.
    for (const { path, message } of issues) if (!told.get(path[1])?.dropped) note(message, false);
  }

  /** A workspace that no list had: the default one is called so and is never archived. */
  function found(read, task, answer) {
    const [row] = rowsOf(answer.body);
    if (isArchived(row) && !work.asked.archived) return [];
    const isDefault = row?.name === DEFAULT_NAME && !isArchived(row);
    if (isDefault) work.defaultWorkspace = "found";
    add(read, task, answer, isDefault ? "default" : "");
    return row ? workspaces([row], () => (isDefault ? row : undefined)).tasks : [];
  }

  const isSettled = (call) => {
    const { done, failed } = work.steps["fetch-api-keys"];
    return done[keyOf({ call })] > 0 || failed.some(({ task }) => task.call === call);
  };

  /** Where no list has the default workspace, keys name it, once all are there. */
  function seek() {
    if (work.defaultWorkspace !== "unlisted" || !isSettled("apiKeys.list")) return [];
    return each("missing", meet(work, "missing", graph.missingWorkspaces()));
  }

  /** What may begin when a read is over, however it ended. */
  function after(read, isWhole) {
    if (read.call === "workspaces.list" && !read.list && isWhole && work.asked.defaultWorkspace) {
      return all.filter((one) => one.call === read.call && one.list).map((one) => newTask(one));
    }
    if (read.call === "workspaces.list" && read.list && isWhole) work.defaultWorkspace = "listed";
    return read.call === "workspaces.list" || read.source === "apiKeys" ? seek() : [];
  }

  function fail(read, task, failure, reason) {
    const { failed } = work.steps[task.step];
    if (!isGeneral(failure, reason) || !read.each)
      failed.push({ task, failure, ...(reason ? { reason } : {}) });
    else if (!ledger.isDenied(task)) {
      const { target: _, ...about } = failure;
      failed.push({ task, failure: about, reason, general: true });
    }
    return after(read, false);
  }

  const ledger = {
    readOf,

    /** Whether the server said of the whole read that it is not to be had. */
    isDenied: (task) =>
      work.steps[task.step].failed.some((one) => one.general && keyOf(one.task) === keyOf(task)),

    /** Of any answer, good or not. */
    heard(task, { began, at, organizationId }) {
      const step = work.steps[task.step];
      step.began = Math.min(step.began ?? began, began);
      step.ended = Math.max(step.ended ?? at, at);
      if (readOf(task).api === "anthropic") work.organizationId ??= organizationId ?? null;
    },

    /**
     * A good answer: { body, cursor, broken, requestId, issues }. `broken` is the code of a list that cannot be gone on with.
     * Gives the tasks that follow from it, the next page of its list among them.
     */
    answered(task, answer) {
      const read = readOf(task);
      if (read.each === "missing") {
        const tasks = found(read, task, answer);
        ended(read);
        return tasks;
      }
      add(read, task, answer);
      if (read.call === "retrieve") work.organization = organizationOf(answer.body);
      const tasks = follow(read, answer.body);
      const { cursor, broken, status, requestId } = answer;
      if (broken) {
        const message = `\`${read.shown}\`: ${BROKEN[broken]}`;
        return [
          ...tasks,
          ...fail(read, task, { ...named(read, task), status, code: broken, requestId, message }),
        ];
      }
      if (cursor !== null) {
        return [{ ...task, cursor, seen: [...(task.seen ?? []), JSON.stringify(cursor)] }, ...tasks];
      }
      ended(read);
      return [...tasks, ...after(read, true)];
    },

    /** Whether the place in a list is gone, so that it is begun again, once: what is read twice is there once. */
    isRestart: ({ cursor, restarted }, { status }, reason) =>
      cursor !== undefined && !restarted && status === 400 && !reason,

    /** A call that failed, with a `reason` where it always will. Gives the tasks that follow from it. */
    refused(task, failure, reason) {
      const read = readOf(task);
      const { status } = failure;
      if (read.list && status === 400 && !reason && !task.cursor) {
        work.defaultWorkspace = "unlisted";
        return after(read, false);
      }
      const isGone = status === 404 || (status === 400 && !reason);
      if ((task.archived || read.each === "missing") && isGone) {
        const what = task.archived ? "the members of the archived workspace" : "the workspace";
        work.warnings.push(
          `\`${read.shown}\`: ${what} \`${task.target}\` ${task.archived ? "are" : "is"} not given`,
        );
        ended(read);
        return [];
      }
      if (ledger.isRestart(task, failure, reason)) {
        const { cursor, seen, ...first } = task;
        return [{ ...first, restarted: true }];
      }
      const isMissing = status === 404 && read.isOptional;
      return fail(read, task, failure, reason ?? (isMissing ? "not_supported" : undefined));
    },
  };

  function ended(read) {
    const { done } = work.steps[read.step];
    done[keyOf(read)] = (done[keyOf(read)] ?? 0) + 1;
  }

  return ledger;
}

const isArchived = (row) => row?.archived_at != null;

/** It is as old as the organization; others that only that list has were made meanwhile. */
function oldest(rows) {
  const [first] = [...rows].sort((a, b) => (String(a.created_at) < String(b.created_at) ? -1 : 1));
  return first;
}

function organizationOf(body) {
  const [row] = rowsOf(body);
  if (!row) return null;
  const { id, name, type } = row;
  return { id, name: typeof name === "string" ? name : id, ...(typeof type === "string" ? { type } : {}) };
}
