/**
 * Pages by id cursor (API reference): newest first, `after_id` goes on to older objects,
 * `before_id` back to newer ones, at most one of them.
 *
 * A sequence is `{ size, at(index), positionOf(id) }` from oldest to newest. A hole (`undefined`)
 * is skipped, so that whoever deletes while listing neither loses nor repeats anything. A position
 * may lie between two indexes, for an object that is no longer in the sequence.
 */
import { badRequest } from "./errors.js";
import * as read from "./query.js";

export const pageParameters = {
  limit: read.integer(1, 1000),
  after_id: read.nonEmpty,
  before_id: read.nonEmpty,
};

/**
 * @param sequence see above
 * @param query what `readQuery` gave; filters in it are none of our business
 * @param {{ keep?: (item) => boolean, show: (item) => object, idOf?: (item) => string }} how
 */
export function pageOf(sequence, query, { keep = () => true, show, idOf = (item) => item.id }) {
  const { limit = 20, after_id: after, before_id: before } = query;
  if (after !== undefined && before !== undefined) {
    throw badRequest("after_id, before_id: only one of them may be given");
  }
  const backward = before !== undefined;
  const step = backward ? 1 : -1;
  const found = [];
  let index = startingIndex(sequence, after, before);
  for (; index >= 0 && index < sequence.size && found.length <= limit; index += step) {
    const item = sequence.at(index);
    if (item !== undefined && keep(item)) found.push(item);
  }
  const hasMore = found.length > limit;
  if (hasMore) found.pop();
  if (backward) found.reverse();
  return {
    data: found.map(show),
    has_more: hasMore,
    first_id: found.length > 0 ? idOf(found[0]) : null,
    last_id: found.length > 0 ? idOf(found[found.length - 1]) : null,
  };
}

function startingIndex(sequence, after, before) {
  if (after === undefined && before === undefined) return sequence.size - 1;
  const name = after === undefined ? "before_id" : "after_id";
  const position = sequence.positionOf(after ?? before);
  if (position === undefined) throw badRequest(`${name}: no such object`);
  return after === undefined ? Math.floor(position) + 1 : Math.ceil(position) - 1;
}
