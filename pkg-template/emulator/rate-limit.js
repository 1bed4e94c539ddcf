/**
 * Sliding windows by the emulator's clock: 100 requests a minute for an organization and 1,200
 * invite creations an hour (user management page), 60 requests a minute about spend limits (spend
 * limits guide) and as many about activity (analytics guide). Refused requests do not count.
 */
import { Refusal } from "./errors.js";

export function createRateLimit(clock, limits) {
  const requests = createWindow(clock, limits.perMinute, 60_000, "requests a minute");
  const windows = {
    invites: createWindow(clock, limits.invitesPerHour, 3_600_000, "invites an hour"),
    spendLimits: createWindow(
      clock,
      limits.spendLimitsPerMinute,
      60_000,
      "requests about spend limits a minute",
    ),
    analytics: createWindow(clock, limits.analyticsPerMinute, 60_000, "requests about activity a minute"),
  };
  return {
    /** What has a window of its own counts in both, and in neither when one of them is full. */
    take(name) {
      requests.check();
      if (name !== undefined) {
        windows[name].check();
        windows[name].count();
      }
      requests.count();
    },
  };
}

function createWindow(clock, limit, length, what) {
  let times = [];
  let first = 0;
  return {
    check() {
      if (limit === null) return;
      const now = clock.now();
      while (first < times.length && times[first] <= now - length) first++;
      if (first > 1000) {
        times = times.slice(first);
        first = 0;
      }
      if (times.length - first < limit) return;
      // With a limit of zero nothing ever leaves the window: then the whole window is to be waited out.
      const free = (times[first] ?? now) + length;
      const seconds = Math.max(1, Math.ceil((free - now) / 1000));
      throw new Refusal(429, `more than ${limit} ${what}`, {
        headers: { "retry-after": String(seconds) },
      });
    },
    count() {
      if (limit !== null) times.push(clock.now());
    },
  };
}
