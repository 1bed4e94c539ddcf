/**
 * The days that a list of the activity analytics covers: one, by `date`, or a range, by
 * `starting_date` and `ending_date`. What is too early, too late or too long is refused.
 */
import { badRequest } from "../errors.js";
import * as read from "../query.js";
import { FIRST_DAY, latestDay } from "./activity.js";
import { dateOf, readDay } from "./days.js";

const LONGEST = 366;

export const date = (values, name) => readDay(read.string(values, name), name);

/** @returns {{ from: number, to: number, isRange: boolean }} the first day and the one after the last */
export function windowOf(call) {
  const { date: day, starting_date: start, ending_date: end } = call.query;
  if (day !== undefined && start !== undefined) {
    throw badRequest("date, starting_date: only one of them may be given");
  }
  if (end !== undefined && start === undefined) throw badRequest("ending_date: only with starting_date");
  if (day === undefined && start === undefined) throw badRequest("date: is required without starting_date");
  if (start !== undefined) return rangeOf(call);
  checkDay(call.store, day, "date");
  return { from: day, to: day + 1, isRange: false };
}

export function rangeOf(call) {
  const { starting_date: start, ending_date: end = settledEnd(call) } = call.query;
  if (start === undefined) throw badRequest("starting_date: is required");
  checkDay(call.store, start, "starting_date");
  if (end > latestDay(call.store) + 1) throw badRequest("ending_date: must be today at most");
  if (end <= start) throw badRequest("ending_date: must be after starting_date");
  if (end - start > LONGEST) {
    throw badRequest(`ending_date: must be at most ${LONGEST} days after starting_date`);
  }
  return { from: start, to: end, isRange: true };
}

function checkDay(store, day, name) {
  if (day < FIRST_DAY) throw badRequest(`${name}: must not be before ${dateOf(FIRST_DAY)}`);
  const latest = latestDay(store);
  if (day > latest) throw badRequest(`${name}: the latest day there is data of is ${dateOf(latest)}`);
}

/** Today, as it was when the first page was given: the pages after it keep to it. */
function settledEnd({ store, pathname, query }) {
  const asked = Object.entries(query).map(([name, value]) => [
    name,
    value instanceof Set ? [...value] : value,
  ]);
  const key = JSON.stringify([pathname, asked.filter(([name]) => name !== "page").sort()]);
  const today = latestDay(store) + 1;
  if (query.page === undefined) store.settledEnds.set(key, today);
  return store.settledEnds.get(key) ?? today;
}
