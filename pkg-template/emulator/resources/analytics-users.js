/**
 * Activity by member, or by group (API reference, Claude Enterprise). The name of the sort column is
 * not documented, only that rows go by e-mail address; nor are the metrics that rank.
 */
import { badRequest } from "../errors.js";
import * as read from "../query.js";
import { projectUses } from "../reports/activity.js";
import { dateOf } from "../reports/days.js";
import { filterParameter, groupParameter, passes } from "../reports/filters.js";
import { createTally, withoutDistinctCounts } from "../reports/member-tally.js";
import { analyticsPages, groupColumns, memberDays, sortedPage } from "../reports/roll-up.js";
import { date, windowOf } from "../reports/window.js";

export const analyticsUserRoutes = [
  {
    method: "GET",
    path: "/v1/organizations/analytics/users",
    query: {
      ...analyticsPages,
      date,
      starting_date: date,
      ending_date: date,
      order: read.choice("asc", "desc"),
      order_by: read.nonEmpty,
      "filter[]": filterParameter({ project_id: null, rbac_group_id: null, user_id: null }),
      "group_by[]": groupParameter(["rbac_group_id"]),
    },
    window: "analytics",
    act: list,
  },
];

function list(call) {
  const { query } = call;
  const { filter, group_by: groups } = query;
  if (filter?.project_id && (groups || filter.rbac_group_id)) {
    throw badRequest("filter[]: project_id goes neither with group_by[] nor with rbac_group_id");
  }
  const rows = groups?.has("rbac_group_id") ? groupRows(call) : userRows(call);
  return sortedPage(call, rows, { column: "email_address", metrics: ["web_search_count"] });
}

function userRows(call) {
  return [...tallied(call, ({ user }) => [user])].map(({ key: user, lastDay, tally }) => ({
    sort: user.email,
    row: {
      user: { id: user.id, email_address: user.email, type: "user" },
      distinct_user_count: null,
      last_activity_date: dateOf(lastDay),
      ...tally.metrics(),
    },
  }));
}

function groupRows(call) {
  return [...tallied(call, ({ groups }) => groups)].map(({ key: id, users, lastDay, tally }) => ({
    sort: String(id),
    row: {
      user: null,
      distinct_user_count: users.size,
      last_activity_date: dateOf(lastDay),
      ...withoutDistinctCounts(tally.metrics()),
      ...groupColumns(call.store, id),
    },
  }));
}

/** The days of the window, added up by the keys that `keysOf` gives for each. */
function tallied(call, keysOf) {
  const { store, query } = call;
  const wanted = query.filter?.project_id;
  const tallies = new Map();
  for (const memberDay of memberDays(store, { ...windowOf(call), filter: query.filter })) {
    const { user, day, activity } = memberDay;
    const projects = [...projectUses(activity, day, store.projects)].filter(({ thing }) =>
      passes(query.filter, "project_id", thing.id),
    );
    if (wanted && projects.length === 0) continue;
    for (const key of keysOf(memberDay)) {
      const row = tallies.get(key) ?? { key, users: new Set(), lastDay: day, tally: createTally() };
      tallies.set(key, row);
      row.users.add(user.id);
      row.lastDay = Math.max(row.lastDay, day);
      if (wanted) row.tally.addProjects(projects);
      else row.tally.addDay(activity, projects);
    }
  }
  return tallies.values();
}
