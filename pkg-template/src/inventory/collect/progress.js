// How far a collection has come.

/**
 * `left`: calls that are known to be left, those under way included, and of these `waiting`, for which nothing was sent;
 * `before`: how many were over when this run began.
 */
export function progressOf(work, { step, left, waiting, before, elapsed, pace }) {
  const steps = Object.entries(work.steps);
  const requests = steps.reduce((sum, [, one]) => sum + one.requests, 0);
  const { done } = work;
  const mean = done > before ? elapsed / (done - before) : null;
  return {
    step,
    requests,
    estimatedRequests: requests + waiting,
    done,
    left,
    rows: Object.fromEntries(steps.map(([id, { rows }]) => [id, rows])),
    elapsed,
    estimatedLeft: mean === null ? null : Math.max(Math.round(mean * left), pace.waitFor(waiting)),
  };
}
