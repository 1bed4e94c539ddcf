// At most so many requests in any minute: a sliding window of the times at which requests leave.

const MINUTE = 60_000;

/** `times`: when the last requests of an earlier run left; they count as well. */
export function openPace(limit, times, { now, sleep }) {
  const start = now();
  const slots = times.filter((time) => time <= start).slice(-limit);
  return {
    /** The time at which the next request may leave. It is taken: others come after it. */
    take() {
      const at = now();
      const oldest = slots.length < limit ? at : slots.shift() + MINUTE;
      const slot = Math.max(at, oldest);
      slots.push(slot);
      return slot;
    },
    /** Waits for that time. */
    async until(slot, signal) {
      const ms = slot - now();
      if (ms > 0) await sleep(ms, signal);
    },
    /** How long `count` more requests have to wait in all. */
    waitFor(count) {
      const at = now();
      const free = limit - slots.filter((slot) => slot > at - MINUTE).length;
      return count <= free ? 0 : Math.ceil((count - free) / limit) * MINUTE;
    },
    /** What still counts, to be kept in a state. */
    recent: () => slots.filter((slot) => slot > now() - MINUTE && slot <= now()),
  };
}

/** A client that keeps a pace of its own, or an API without a known limit. */
export const noPace = {
  take: () => 0,
  until: async () => {},
  waitFor: () => 0,
  recent: () => [],
};
