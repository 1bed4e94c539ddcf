// setTimeout takes no more: a longer wait would end at once.
import { LONGEST } from "../../options/rules.js";

/** Waits; ends early, without an error, when the signal fires. Leaves neither timer nor listener behind. */
export async function sleep(ms, signal) {
  for (let left = ms; left > 0 && !signal?.aborted; left -= LONGEST)
    await nap(Math.min(left, LONGEST), signal);
}

function nap(ms, signal) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
  });
}
