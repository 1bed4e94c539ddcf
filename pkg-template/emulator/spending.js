/** Which spend limit binds a member, and what they have spent (API reference; spend limits guide). */
import { DAY } from "./clock.js";
import { dayOfMember, spendOfDay } from "./reports/activity.js";
import { decimal } from "./reports/amount.js";
import { userPlace } from "./reports/code-sessions.js";
import { dayOf, startOf } from "./reports/days.js";

export const PERIODS = ["daily", "weekly", "monthly"];

/** A row of the effective report, or null when no limit is there for the period. */
export function spendSummary(store, user, period) {
  const limit = limitOf(store, user, period);
  if (limit === null) return null;
  return {
    actor: userActor(user),
    amount: limit.amount,
    currency: limit.currency,
    period,
    period_to_date_spend: spentSoFar(store, user, period),
    scope: { type: "user", user_id: user.id },
    source: limit.scope,
    spend_limit_id: limit.id,
  };
}

export const userActor = (user) => ({
  type: "user_actor",
  user_id: user.id,
  email_address: user.email,
  name: user.name,
  deleted: false,
});

/**
 * A limit of one's own counts before those of one's groups, and these before the organization's;
 * of several groups the one that allows the most. The order is not documented.
 */
export function limitOf(store, user, period) {
  const limits = [...store.spendLimits].filter((limit) => limit.period === period && limit.is_enabled);
  const own = limits.find(({ scope }) => scope.type === "user" && scope.user_id === user.id);
  if (own) return own;
  const ofGroups = limits.filter(
    ({ scope }) => scope.type === "rbac_group" && store.groups.isMember(scope.rbac_group_id, user.id),
  );
  if (ofGroups.length > 0) return ofGroups.reduce((most, limit) => (allowsMore(limit, most) ? limit : most));
  return limits.find(({ scope }) => scope.type === "organization") ?? null;
}

const allowsMore = ({ amount }, { amount: other }) =>
  other !== null && (amount === null || BigInt(amount) > BigInt(other));

/** Of the day that is not over, the part that has passed. */
function spentSoFar(store, { id }, period) {
  const user = store.presence.users.get(id);
  const now = store.clock.now();
  const today = dayOf(now);
  const home = userPlace(store, user);
  const first = Math.max(firstDay(today, period), dayOf(Date.parse(user.added_at)));
  let units = 0n;
  for (let day = first; day <= today; day++) {
    const activity = dayOfMember({ user, home }, day);
    if (activity === null) continue;
    const passed = Math.min(DAY, now - startOf(day));
    units += (spendOfDay(activity) * BigInt(passed)) / BigInt(DAY);
  }
  return decimal(units, { digits: 3 });
}

/** Weeks begin on Mondays, months on their first day, all in UTC. */
function firstDay(today, period) {
  if (period === "daily") return today;
  if (period === "weekly") return today - ((today + 3) % 7);
  const date = new Date(startOf(today));
  return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
}
