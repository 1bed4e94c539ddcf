/** What `race` gives back when the time ran out or the signal fired before the work was done. */
export const TIME_OUT = /* @__PURE__ */ Symbol("time-out");
export const ABORTED = /* @__PURE__ */ Symbol("aborted");

// One listener a signal, however many calls share it: runtimes warn of a leak where there are many.
const waiting = /* @__PURE__ */ new WeakMap();

/** Calls `callback` when `signal` fires; gives back what stops that. */
function listen(signal, callback) {
  let callbacks = waiting.get(signal);
  if (!callbacks) {
    callbacks = new Set();
    callbacks.fire = () => {
      for (const call of [...callbacks]) call();
    };
    waiting.set(signal, callbacks);
    signal.addEventListener("abort", callbacks.fire);
  }
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0 || waiting.get(signal) !== callbacks) return;
    waiting.delete(signal);
    signal.removeEventListener("abort", callbacks.fire);
  };
}

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
    let stop;
    const settle = (done, value) => {
      clearTimeout(timer);
      stop?.();
      done(value);
    };
    stop = signal && listen(signal, () => settle(resolve, ABORTED));
    if (ms != null) timer = setTimeout(settle, ms, resolve, TIME_OUT);
    work?.then(
      (value) => settle(resolve, value),
      (error) => settle(reject, error),
    );
  });
}
