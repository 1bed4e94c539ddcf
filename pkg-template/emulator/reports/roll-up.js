/**
 * Rows of the activity analytics: what members did in a window, added up by the thing that was used
 * and by the dimensions asked for. A row adds up whole numbers, so rows of a finer division add up
 * to the rows of a coarser one; people are counted once in each row. Only by groups the rows do not
 * divide the whole, since a person counts in each of theirs; whoever is in none has rows with null.
 */
import { DAY } from "../clock.js";
import { badRequest } from "../errors.js";
import { inOrder, tokenPageOf, tokenPageParameters } from "../token-pages.js";
import { dayOfMember } from "./activity.js";
import { userPlace } from "./code-sessions.js";
import { startOf } from "./days.js";
import { passes } from "./filters.js";

export const analyticsPages = tokenPageParameters({ max: 1000 });
export const DEFAULT_LIMIT = 100;

/** Every day on which a member who passes the filters was active. */
export function* memberDays(store, { from, to, filter }) {
  for (const user of store.presence.users.during(startOf(from), startOf(to))) {
    if (!passes(filter, "user_id", user.id)) continue;
    const member = { user, home: userPlace(store, user) };
    for (let day = from; day < to; day++) {
      if (!store.presence.users.touches(user.id, startOf(day), startOf(day) + DAY)) continue;
      const groups = groupsOn(store, user, day, filter);
      if (groups.length === 0) continue;
      const activity = dayOfMember(member, day);
      if (activity !== null) yield { user, day, activity, groups };
    }
  }
}

/** Groups at the time of use, as far as they are asked for; null stands for none. */
function groupsOn(store, user, day, filter) {
  const held = store.groups.heldBy(user.id, startOf(day), startOf(day) + DAY);
  if (filter?.rbac_group_id !== undefined) {
    return held.filter((id) => passes(filter, "rbac_group_id", id));
  }
  return held.length > 0 ? held : [null];
}

/**
 * @param {object} call
 * @param {{ uses: Function, start: (use) => object, add: (sums, use) => void }} kind `uses` gives
 *   what a day has, each with a `key` of the row it belongs to; `start` an empty row's sums
 * @returns {{ sums: object, users: Set<string>, columns: object, thing: string }[]}
 */
export function rollUp(call, window, { uses, start, add }) {
  const { store, query } = call;
  const by = query.group_by ?? new Set();
  const rows = new Map();
  for (const memberDay of memberDays(store, { ...window, filter: query.filter })) {
    for (const use of uses(memberDay)) {
      for (const columns of columnsOf(store, by, memberDay, use)) {
        const key = JSON.stringify([use.key, columns]);
        const row = rows.get(key) ?? { thing: use.key, columns, users: new Set(), sums: start(use) };
        rows.set(key, row);
        row.users.add(memberDay.user.id);
        add(row.sums, use);
      }
    }
  }
  return [...rows.values()];
}

/** The columns that grouping adds, once for each group when it is by group. */
function columnsOf(store, by, { user, groups }, { product }) {
  const columns = {
    ...(by.has("product") ? { product } : {}),
    ...(by.has("user_id") ? { user_id: user.id } : {}),
  };
  if (!by.has("rbac_group_id")) return [columns];
  return groups.map((id) => ({ ...columns, ...groupColumns(store, id) }));
}

/** The name of a group that has been deleted is gone. */
export const groupColumns = (store, id) => ({
  rbac_group_id: id,
  rbac_group_name: store.groups.all.get(id)?.name ?? null,
});

/**
 * A page of rows, which are `{ row, sort }`: in the order of the sort column, or of a metric, with
 * the largest first unless asked otherwise.
 */
export function sortedPage(call, rows, { column, metrics }) {
  const { order_by: by = column, order } = call.query;
  if (by !== column && !metrics.includes(by)) {
    throw badRequest(`order_by: must be one of ${[column, ...metrics].join(", ")}`);
  }
  const sign = (order ?? (by === column ? "asc" : "desc")) === "asc" ? 1 : -1;
  const byColumn = (a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0);
  const compare =
    by === column
      ? (a, b) => sign * byColumn(a, b)
      : (a, b) => sign * (a.row[by] - b.row[by]) || byColumn(a, b);
  return tokenPageOf(inOrder(rows.sort(compare)), call, {
    defaultLimit: DEFAULT_LIMIT,
    show: ({ row }) => row,
  });
}
