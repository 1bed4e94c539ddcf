/** How many members were active, day by day (API reference, Claude Enterprise). */
import { DAY } from "../clock.js";
import { usesProduct } from "../reports/activity.js";
import { moment, startOf } from "../reports/days.js";
import { filterParameter } from "../reports/filters.js";
import { analyticsPages, memberDays } from "../reports/roll-up.js";
import { date, rangeOf } from "../reports/window.js";
import { inOrder, tokenPageOf } from "../token-pages.js";

/** Days of the rolling windows. */
const SPANS = { daily: 1, weekly: 7, monthly: 30 };

/** Names of the columns, and the product that each counts; null for any. */
const COUNTED = {
  "": null,
  cowork_: "cowork",
  chat_: "chat",
  claude_code_: "claude_code",
  claude_design_: "design",
  office_agent_: "office_agent",
  science_: "science",
};

export const analyticsSummaryRoutes = [
  {
    method: "GET",
    path: "/v1/organizations/analytics/summaries",
    query: {
      ...analyticsPages,
      starting_date: date,
      ending_date: date,
      "filter[]": filterParameter({ rbac_group_id: null }),
    },
    window: "analytics",
    act: summaries,
  },
];

/** The whole series, whatever the limit. */
function summaries(call) {
  const { from, to } = rangeOf(call);
  const scoped = call.query.filter?.rbac_group_id !== undefined;
  const active = activeCounts(call, from, to);
  const rows = Array.from({ length: to - from }, (_, i) => {
    const counts = active[i];
    return {
      starting_at: moment(startOf(from + i)),
      ending_at: moment(startOf(from + i + 1)),
      ...counts,
      ...(scoped ? UNKNOWN_OF_GROUPS : organizationWide(call.store, from + i, counts)),
    };
  });
  const whole = { ...call, query: { ...call.query, limit: undefined } };
  return tokenPageOf(inOrder(rows), whole, { defaultLimit: null, show: (row) => row });
}

/** For each day from `from` on, every counter of members by product and span. */
function activeCounts({ store, query }, from, to) {
  const days = Array.from({ length: to - from }, () => {
    const counters = Object.keys(COUNTED).flatMap((product) =>
      Object.keys(SPANS).map((span) => [`${product}${span}_active_user_count`, 0]),
    );
    return Object.fromEntries(counters);
  });
  const first = from - (SPANS.monthly - 1);
  for (const lastSeen of lastSeenByMember(store, { from: first, to, filter: query.filter })) {
    for (const [prefix, seen] of lastSeen) {
      for (const [span, length] of Object.entries(SPANS)) {
        const column = `${prefix}${span}_active_user_count`;
        for (let day = from; day < to; day++) {
          if (day - seen[day - first] < length) days[day - from][column]++;
        }
      }
    }
  }
  return days;
}

/** For each member and column, on every day of the window the last day so far on which they were active. */
function* lastSeenByMember(store, window) {
  const length = window.to - window.from;
  let member = null;
  let seen = null;
  const settled = () => [...seen].map(([prefix, days]) => [prefix, carriedOn(days)]);
  for (const { user, day, activity } of memberDays(store, window)) {
    if (user !== member) {
      if (seen !== null) yield settled();
      member = user;
      seen = new Map();
    }
    for (const [prefix, product] of Object.entries(COUNTED)) {
      if (product !== null && !usesProduct(activity, product)) continue;
      const days = seen.get(prefix) ?? new Float64Array(length).fill(Number.NEGATIVE_INFINITY);
      seen.set(prefix, days);
      days[day - window.from] = day;
    }
  }
  if (seen !== null) yield settled();
}

function carriedOn(days) {
  for (let i = 1; i < days.length; i++) days[i] = Math.max(days[i], days[i - 1]);
  return days;
}

const UNKNOWN_OF_GROUPS = {
  assigned_seat_count: null,
  daily_adoption_rate: null,
  weekly_adoption_rate: null,
  monthly_adoption_rate: null,
  pending_invite_count: null,
  science_entitled_user_count: null,
};

/** Seats and invites as they stood at the end of the day. */
function organizationWide(store, day, counts) {
  const end = startOf(day) + DAY - 1;
  const seats = [...store.presence.users.during(end, end + 1)].length;
  const rate = (span) =>
    seats === 0 ? null : Math.round((counts[`${span}_active_user_count`] * 10_000) / seats) / 100;
  return {
    assigned_seat_count: seats,
    daily_adoption_rate: rate("daily"),
    weekly_adoption_rate: rate("weekly"),
    monthly_adoption_rate: rate("monthly"),
    pending_invite_count: [...store.invites].filter((invite) => wasPending(invite, end)).length,
    science_entitled_user_count: seats,
  };
}

function wasPending({ status, invited_at: invited, expires_at: expires, accepted_at: accepted }, time) {
  if (status === "deleted" || Date.parse(invited) > time || Date.parse(expires) <= time) return false;
  return accepted === null || Date.parse(accepted) > time;
}
