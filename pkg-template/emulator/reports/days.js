/** Days of the calendar (UTC) as whole numbers, and the moments of the reports as text. */
import { DAY } from "../clock.js";
import { badRequest } from "../errors.js";

export const dayOf = (milliseconds) => Math.floor(milliseconds / DAY);
export const startOf = (day) => day * DAY;
export const dateOf = (day) => new Date(startOf(day)).toISOString().slice(0, 10);

/** Without milliseconds, as the reports write it: `2026-11-01T00:00:00Z`. */
export const moment = (milliseconds) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

export const isWeekend = (day) => (day + 4) % 7 === 0 || (day + 4) % 7 === 6;

/** The day of a `YYYY-MM-DD`. */
export function readDay(text, name) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // A day that is not in the calendar either does not parse or comes out as another one.
  if (Number.isNaN(time) || dateOf(dayOf(time)) !== text) {
    throw badRequest(`${name}: must be a date such as 2026-11-01`);
  }
  return dayOf(time);
}

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** The milliseconds of a date-time with its zone. */
export function readMoment(text, name) {
  const date = RFC_3339.exec(text)?.[1];
  const time = date === undefined ? Number.NaN : Date.parse(text.toUpperCase());
  if (Number.isNaN(time)) throw badRequest(`${name}: must be a date-time such as 2026-11-01T00:00:00Z`);
  readDay(date, name);
  return time;
}
