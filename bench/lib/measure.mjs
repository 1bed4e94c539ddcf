// Timing of several ways to do the same, side by side in one run.

/** Milliseconds that have passed. */
export const wall = () => performance.now();

/** Milliseconds of CPU that this process has used, on all its threads. */
export function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const WARM_UP = 5;

/**
 * `contestants`: { name: { run(count, state), prepare?(count), clean?(state) } }, where `run` does the work
 * `count` times and only `run` is timed. Batches take turns in changing order, the first rounds are dropped.
 * Resolves to { name: median milliseconds for one piece of work }.
 */
export async function compare(contestants, { rounds = 41, batch = 25, most = 2000, clock = wall } = {}) {
  const entries = Object.entries(contestants);
  const counts = new Map();
  for (const [name, one] of entries) counts.set(name, await calibrate(one, { batch, most, clock }));
  const times = new Map(entries.map(([name]) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round++) {
    const turn = (round + WARM_UP) % entries.length;
    for (const [name, one] of [...entries.slice(turn), ...entries.slice(0, turn)]) {
      const count = counts.get(name);
      const taken = await once(one, count, clock);
      if (round >= 0) times.get(name).push(taken / count);
    }
  }
  return Object.fromEntries(entries.map(([name]) => [name, median(times.get(name))]));
}

async function once({ prepare, run, clean }, count, clock) {
  const state = await prepare?.(count);
  const start = clock();
  const pending = run(count, state);
  if (pending instanceof Promise) await pending;
  const taken = clock() - start;
  clean?.(state);
  return taken;
}

/** How often the work fits into a batch; finding out warms it up. */
async function calibrate(one, { batch, most, clock }) {
  let count = 1;
  for (;;) {
    const taken = await once(one, count, clock);
    if (taken >= batch) {
      // Once more: what was slow while it was cold may be fast now.
      const again = await once(one, count, clock);
      if (again >= batch / 2) return count;
    }
    if (count >= most) return most;
    count = Math.min(most, count * 2);
  }
}

let kept;

/** Keeps a result alive, so that no compiler leaves the work out. */
export const keep = (value) => {
  kept = value;
  return kept;
};
