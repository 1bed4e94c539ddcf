/**
 * Pages by token (API reference): `limit` and `page` in, `data` and `next_page` out. A token is
 * opaque and bound to the path and to every other parameter of the call that gave it: with one of
 * them changed it is refused.
 *
 * Sequences are those of `pages.js`, read newest first; `inOrder` makes one of rows that are worked
 * out when asked. A cursor that the sequence no longer knows is refused, too.
 */
import { badRequest } from "./errors.js";
import * as read from "./query.js";

/** `limit` from 1 to `max`, and `page`. */
export const tokenPageParameters = ({ max = 100 } = {}) => ({
  limit: read.integer(1, max),
  page: read.nonEmpty,
});

/**
 * @param sequence see above
 * @param {{ pathname: string, query: object }} call what the act of a route is given
 * @param {{ keep?: (item) => boolean, show: (item) => object, idOf?: (item) => string,
 *   defaultLimit?: number | null, ahead?: object[], hasMore?: boolean }} how
 *   `defaultLimit` null: everything in one page. `ahead`: rows at the front of the first page, which
 *   count, but for one more row that always follows them, as without it there would be no cursor.
 *   `hasMore`: the style of the reports.
 */
export function tokenPageOf(sequence, call, how) {
  const { keep = () => true, show, idOf = (item) => item.id, defaultLimit = 20, ahead = [] } = how;
  const { limit = defaultLimit ?? Number.POSITIVE_INFINITY, page } = call.query;
  const front = page === undefined ? ahead : [];
  const room = Math.max(1, limit - front.length);
  const found = [];
  for (let index = startingIndex(sequence, call); index >= 0 && found.length <= room; index--) {
    const item = sequence.at(index);
    if (item !== undefined && keep(item)) found.push({ item, index });
  }
  const more = found.length > room;
  if (more) found.pop();
  const { item, index } = found.at(-1) ?? {};
  const nextPage = more ? tokenOf(call, sequence.keyAt?.(index) ?? idOf(item)) : null;
  const data = [...front, ...found.map((it) => show(it.item))];
  return how.hasMore ? { data, has_more: more, next_page: nextPage } : { data, next_page: nextPage };
}

/** Rows in the order in which they are given; the cursor is the place among them. */
export function inOrder(rows) {
  const mirrored = (index) => rows.length - 1 - index;
  return {
    size: rows.length,
    at: (index) => rows[mirrored(index)],
    keyAt: (index) => String(mirrored(index)),
    positionOf: (key) => mirrored(Number(key)),
  };
}

function startingIndex(sequence, call) {
  const { page } = call.query;
  if (page === undefined) return sequence.size - 1;
  const position = sequence.positionOf(cursorOf(call, page));
  if (position === undefined) throw badRequest("page: its place is gone, begin with the first page");
  return Math.ceil(position) - 1;
}

const tokenOf = (call, cursor) => {
  const text = btoa(`${encodeURIComponent(cursor)} ${seal(call, cursor)}`);
  return `page_${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
};

function cursorOf(call, token) {
  const cursor = opened(token);
  if (cursor === null || tokenOf(call, cursor) !== token) {
    throw badRequest("page: not a token of a list with these parameters");
  }
  return cursor;
}

function opened(token) {
  try {
    const text = atob(
      token
        .replace(/^page_/, "")
        .replaceAll("-", "+")
        .replaceAll("_", "/"),
    );
    return decodeURIComponent(text.split(" ")[0]);
  } catch {
    return null;
  }
}

/** FNV-1a over everything that must stay as it was. */
function seal({ pathname, query }, cursor) {
  const others = Object.entries(query)
    .filter(([name]) => name !== "page")
    .map(([name, value]) => [name, value instanceof Set ? [...value].sort() : value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([pathname, others, cursor])) {
    hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
