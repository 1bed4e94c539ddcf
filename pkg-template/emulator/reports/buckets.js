/**
 * Time cut into buckets of a minute, an hour or a day, which snap to these units in UTC. A range
 * may hold millions of them: a bucket is worked out when its page is asked for.
 */
import { DAY, HOUR } from "../clock.js";
import { badRequest } from "../errors.js";
import * as read from "../query.js";
import { tokenPageOf } from "../token-pages.js";
import { moment, readMoment } from "./days.js";

/** Buckets of a page by width (API reference). */
export const WIDTHS = {
  "1d": { length: DAY, defaultLimit: 7, max: 31 },
  "1h": { length: HOUR, defaultLimit: 24, max: 168 },
  "1m": { length: 60_000, defaultLimit: 60, max: 1440 },
};

export const dateTime = (values, name) => readMoment(read.string(values, name), name);

export const bucketParameters = (...widths) => ({
  starting_at: dateTime,
  ending_at: dateTime,
  bucket_width: read.choice(...widths),
  limit: read.integer(1, Math.max(...widths.map((width) => WIDTHS[width].max))),
  page: read.nonEmpty,
});

/** A page of buckets, oldest first; `resultsOf(from, to)` gives the rows of one. */
export function bucketPage(call, resultsOf) {
  const { starting_at: start, ending_at: end, bucket_width: width = "1d", limit } = call.query;
  if (start === undefined) throw badRequest("starting_at: is required");
  const { length, defaultLimit, max } = WIDTHS[width];
  if (limit > max) throw badRequest(`limit: must be at most ${max} for buckets of ${width}`);
  const first = Math.floor(start / length);
  const count = Math.max(0, lastBucket(call.store.clock.now(), end, length) - first + 1);
  return tokenPageOf(bucketSequence(first, count), call, {
    defaultLimit,
    hasMore: true,
    show: (bucket) => {
      const [from, to] = [bucket * length, (bucket + 1) * length];
      return { starting_at: moment(from), ending_at: moment(to), results: resultsOf(from, to) };
    },
  });
}

/** The bucket of this moment is there already, unless the range ends inside it; none after it is. */
function lastBucket(now, end, length) {
  const current = Math.floor(now / length);
  return end === undefined ? current : Math.min(current, Math.floor(end / length) - 1);
}

/** In the form of `pages.js`, where the last place is the first row. */
function bucketSequence(first, count) {
  const mirrored = (index) => count - 1 - index;
  return {
    size: count,
    at: (index) => first + mirrored(index),
    keyAt: (index) => String(mirrored(index)),
    positionOf: (key) => mirrored(Number(key)),
  };
}
