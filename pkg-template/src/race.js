/** What `race` gives back when the time ran out or the signal fired before the work was done. */
export const TIME_OUT = /* @__PURE__ */ Symbol("time-out");
export const ABORTED = /* @__PURE__ */ Symbol("aborted");

/**
 * Waits for `work` (none: a plain sleep), for `ms` (null: no limit) or for `signal`, whichever comes
 * first. Leaves neither timer nor listener behind, and never waits for work that ignores the signal.
 */
export function race(work, ms, signal) {
  if (signal?.aborted) {
    work?.catch(() => {});
    return Promise.resolve(ABORTED);
  }
  return new Promise((resolve, reject) => {
    let timer;
    const settle = (done, value) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      done(value);
    };
    const onAbort = () => settle(resolve, ABORTED);
    signal?.addEventListener("abort", onAbort);
    if (ms != null) timer = setTimeout(settle, ms, resolve, TIME_OUT);
    work?.then(
      (value) => settle(resolve, value),
      (error) => settle(reject, error),
    );
  });
}
