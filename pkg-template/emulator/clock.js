export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/**
 * The emulator's own clock: the given time source plus whatever `advance` has added. Everything
 * that ages (invites, keys, rate windows) reads this clock and no other, so that a test can let
 * three weeks pass without waiting.
 */
export function createClock(now = Date.now) {
  let offset = 0;
  const read = () => now() + offset;
  return {
    now: read,
    timestamp: () => timestamp(read()),
    advance(milliseconds) {
      if (!Number.isFinite(milliseconds) || milliseconds < 0) {
        throw new RangeError("advance: milliseconds must be a finite number, zero or more");
      }
      offset += milliseconds;
    },
  };
}

/** RFC 3339 with milliseconds: a client may have to compare it with the moment of its own call. */
export function timestamp(milliseconds) {
  return new Date(milliseconds).toISOString();
}

/** For inventing a past: the i-th of `count` moments, ascending, the last one at least a day ago. */
export function spread(i, count, { random, now, over }) {
  const step = (over - DAY) / count;
  return Math.floor(now - over + step * (i + random.fraction()));
}
