// One run: what was asked, sent and answered. What is about to be sent is told of before it is, so that whoever keeps the
// journal knows of everything that may have been done.

import { complain } from "./complain.js";
import { judge } from "./judge.js";

export function openRun(admin, { confirm, journal, signal }, tools) {
  /** Whether something was sent. */
  let isBegun = false;
  /** Why nothing more is sent; `error` is what somebody's function threw, or the client before it sent anything. */
  let stopped;
  const stop = (why, error) => {
    stopped ??= { why, error };
  };
  const goes = () => {
    if (signal?.aborted) stop("it was aborted");
    return stopped === undefined;
  };

  /** What somebody's function gives; where it fails, nothing more is sent. */
  async function ask(name, call) {
    try {
      return await call();
    } catch (error) {
      stop(`\`${name}\` failed: ${tools.redact(String(error?.message ?? error))}`, error);
      return undefined;
    }
  }

  async function tell(phase, { finding: { rule, entities }, plan, result }) {
    if (!journal) return;
    await ask("journal", () => journal({ phase, at: Date.now(), rule, entities, plan, ...result }));
  }

  async function carryOut(repair) {
    if (!goes()) return;
    const { plan, finding } = repair;
    const answer = await ask("confirm", () => confirm(plan, finding));
    if (!goes()) return;
    if (answer !== true) {
      repair.result = { outcome: "declined" };
      return;
    }
    repair.result = { outcome: "uncertain" };
    await tell("before", repair);
    if (!goes()) {
      repair.result = { outcome: "not_attempted" };
      return;
    }
    repair.result = await send(plan);
    await tell("after", repair);
  }

  async function send(plan) {
    try {
      const { status, requestId } = await admin.send(plan, signal ? { signal } : {}).withResponse();
      isBegun = true;
      return { outcome: "done", status, ...(requestId ? { requestId } : {}) };
    } catch (error) {
      const { outcome, stop: isEnd, about } = judge(error);
      isBegun ||= outcome !== "not_attempted" || about.status !== undefined;
      if (isEnd) stop(about.message, error);
      return { outcome, ...about };
    }
  }

  return {
    carryOut,
    /** The report, or a throw where nothing was sent and there is nothing to report. */
    finish(entries) {
      if (stopped && !isBegun) {
        if (stopped.error) throw stopped.error;
        const reason = { reason: signal.reason, outcome: "not_sent" };
        complain(tools, "APIUserAbortError", "aborted", "it was aborted before anything was changed", reason);
      }
      return report(entries, stopped);
    },
  };
}

function report(entries, stopped) {
  const repairs = [];
  const left = [];
  for (const { finding, repair } of entries) {
    const { rule, entities, done } = finding;
    if (!repair) {
      left.push({ rule, entities, done });
      continue;
    }
    const { plan, result } = repair;
    const why = result.outcome === "not_attempted" && !result.message ? { message: stopped?.why } : {};
    repairs.push({ rule, entities, plan, ...result, ...why });
  }
  const isOpen = ({ outcome }) => /^(uncertain|not_attempted)$/.test(outcome);
  const ended = stopped ? { stopped: stopped.why } : {};
  return {
    version: 1,
    kind: "repairs",
    repairs,
    left,
    complete: !stopped && !repairs.some(isOpen),
    ...ended,
  };
}
