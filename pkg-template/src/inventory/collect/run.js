// Carries out what is left to do: a few calls side by side, under the pace, until all is done or something stops it.

import { openBudget } from "./budget.js";
import { denialOf, failureOf, isFatal } from "./judge.js";
import { noPace, openPace } from "./pace.js";
import { progressOf } from "./progress.js";
import { openQueue } from "./queue.js";
import { paramsOf } from "./steps.js";

const encoder = new TextEncoder();

/** Thrown into a call whose next request may not be sent. */
const OUT = new Error("no request is left");
/** The limit that the first API states. */
const PER_MINUTE = 100;
/** The second one states none and asks for modesty. */
const MODEST = 4;
const ORGANIZATION = "anthropic-organization-id";

/**
 * Resolves with why it stopped, or null; `work.tasks` then holds what is left. Rejects with what ends a collection: an
 * error of somebody's function, a credential that is not accepted at all.
 */
export async function run({ work, steps, ledger, clients, options, record, tools }) {
  const { now, sleep } = tools;
  const { concurrency, maxRequests, until, signal, onProgress } = options;
  const queue = openQueue(steps, ledger.readOf, work.tasks);
  const budget = openBudget(maxRequests);
  const paces = {
    anthropic: clients.anthropic.settings.paced ? noPace : openPace(PER_MINUTE, work.sent, tools),
    anaconda: noPace,
  };
  const active = new Set();
  const timer = new AbortController();
  const startedAt = now();
  const before = work.done;
  let stopped = null;
  let failure;
  let isTried = false; // whether one call was sent and is over
  let isHeard = false; // whether one had a good answer
  let wake;
  const over = new Promise((resolve) => {
    wake = resolve;
  });

  const isHalted = () => stopped !== null || failure !== undefined || signal?.aborted === true;
  const halt = () => {
    for (const { controller } of active) controller.abort();
    pump();
  };
  /** What somebody's function gave, which may be a promise: its failure ends the collection as a throw does. */
  const heed = (given) =>
    given?.then?.(undefined, (error) => {
      failure ??= { error };
      halt();
    });
  /** Nothing more begins; what is under way goes on. */
  const stop = (why) => {
    stopped ??= why;
  };
  /** Who waits to repeat a request waits in vain once none is left. */
  const wakeSleepers = () => {
    if (!budget.exhausted()) return;
    for (const call of active) if (call.sleeps && call.sent > 0) call.controller.abort();
  };

  function pump() {
    while (!isHalted() && active.size < (isTried ? concurrency : 1)) {
      const task = queue.take(mayRun);
      if (!task) break;
      if (ledger.isDenied(task)) continue;
      if (!budget.hold()) {
        queue.putBack(task);
        if (budget.spent()) stop("maxRequests");
        break;
      }
      begin(task);
    }
    if (active.size === 0) wake();
  }

  const mayRun = ({ api }) =>
    api === "anthropic" || [...active].filter(({ read }) => read.api === api).length < MODEST;

  async function begin(task) {
    const read = ledger.readOf(task);
    const call = { task, read, controller: new AbortController(), sent: 0, sleeps: false, began: 0 };
    active.add(call);
    wakeSleepers();
    try {
      if (!(await carryOut(call))) end(call, [task]);
    } catch (error) {
      active.delete(call);
      failure ??= { error };
    }
    if (call.sent === 0) budget.giveBack();
    if (failure) halt();
    else pump();
  }

  /** The call is over; `follow` is what is to be done now. */
  function end(call, follow) {
    active.delete(call);
    for (const task of follow) {
      if (task === call.task || task.cursor) queue.putBack(task);
      else queue.add(task);
    }
  }

  /** Resolves with false where nothing came of it, so that it is still to be done. */
  async function carryOut(call) {
    const { read, controller } = call;
    if (!(await mayLeave(call))) return false;
    call.began = now();
    let follow;
    try {
      const answer = await send(call);
      isHeard = true;
      follow = () => answered(call, answer);
    } catch (error) {
      if (error === OUT || controller.signal.aborted) return false;
      if (isFatal(error, read, !isHeard)) throw error;
      follow = () => refused(call, error);
    }
    isTried ||= call.sent > 0;
    end(call, follow());
    work.done++;
    const waiting = queue.size + [...active].filter(({ sent }) => sent === 0).length;
    const about = { step: read.step, left: queue.size + active.size, waiting, before };
    const times = { elapsed: now() - startedAt, pace: paces.anthropic };
    heed(onProgress?.(progressOf(work, { ...about, ...times })));
    return true;
  }

  /** Waits until the pace lets a request leave; false where it is not to leave any more. */
  async function mayLeave({ read, controller }) {
    const pace = paces[read.api];
    const slot = pace.take();
    if (until !== undefined && Math.max(slot, now()) >= until) {
      stop("until");
      return false;
    }
    await pace.until(slot, controller.signal);
    return !controller.signal.aborted;
  }

  function send(call) {
    const { task, read, controller } = call;
    const { target, cursor } = task;
    const params = paramsOf(read, work.asked);
    const asked = cursor ? { ...params, ...cursor } : params;
    const args = [...(target === undefined ? [] : [target]), asked, { signal: controller.signal }];
    return clients[read.api].read(read.call, args, async (action) => {
      call.sleeps = action === "sleep";
      if (action === "sleep" && call.sent > 0 && budget.exhausted()) throw OUT;
      if (action !== "send") return;
      if (call.sent > 0 && !(await mayLeave(call))) throw OUT;
      if (controller.signal.aborted) return; // the call sees it as well
      if (call.sent === 0) budget.use();
      else if (!budget.take()) throw OUT;
      call.sent++;
      work.steps[task.step].requests++;
      wakeSleepers();
    });
  }

  const heard = ({ began }, headers) => ({ began, at: now(), organizationId: headers?.[ORGANIZATION] });

  function answered(call, answer) {
    const { task, read } = call;
    const { cursor, moreWithoutCursor, requestId, status, issues } = answer;
    // Where an API wraps its lists in several ways, they are written as one.
    const body = answer.body ?? encoder.encode(JSON.stringify({ data: answer.data.data }));
    const isRepeated = cursor !== null && task.seen?.includes(JSON.stringify(cursor));
    const broken = isRepeated ? "repeated_cursor" : moreWithoutCursor ? "contract_mismatch" : undefined;
    const about = heard(call, answer.headers);
    ledger.heard(task, about);
    const told = record?.good(read, call, about, { body, cursor, broken, requestId, status, issues });
    heed(told);
    return ledger.answered(task, { body, cursor, broken, requestId, status, issues });
  }

  function refused(call, error) {
    const { task, read } = call;
    const [failed, reason] = [failureOf(read, task, error), denialOf(error)];
    const about = heard(call, error.headers);
    ledger.heard(task, about);
    heed(record?.bad(read, call, about, failed, reason));
    return ledger.refused(task, failed, reason);
  }

  signal?.addEventListener("abort", halt);
  if (until !== undefined) {
    sleep(until - now(), timer.signal).then(() => {
      if (timer.signal.aborted) return;
      stop("until");
      halt();
    });
  }
  pump();
  await over;
  signal?.removeEventListener("abort", halt);
  timer.abort();
  work.tasks = queue.all().filter((task) => !ledger.isDenied(task));
  work.sent = paces.anthropic.recent();
  if (failure) throw failure.error;
  return work.tasks.length > 0 ? stopped : null;
}
