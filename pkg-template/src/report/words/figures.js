// Numbers and times as text: the same everywhere, whatever the reader's language and time zone.

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const two = (number) => String(number).padStart(2, "0");

export const DAY = 86_400_000;

export const figure = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

/** `1 person`, `20,000 people` */
export const counted = (count, [single, several]) => `${figure(count)} ${count === 1 ? single : several}`;

/** `29 Nov 2026` */
export function day(milliseconds) {
  const date = new Date(milliseconds);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `29 Nov 2026, 10:14 UTC` */
export function moment(milliseconds) {
  const date = new Date(milliseconds);
  return `${day(milliseconds)}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}

/** `2026-11-29`, which sorts. */
export const isoDay = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);

export const daysBetween = (before, after) => Math.floor((after - before) / DAY);

/** `3 s`, `2 min`, `1 h 5 min` */
export function span(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 1) return `${Math.round(milliseconds)}\u00a0ms`;
  if (seconds < 100) return `${Math.round(seconds)}\u00a0s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes}\u00a0min` : `${Math.floor(minutes / 60)}\u00a0h ${minutes % 60}\u00a0min`;
}

/** A share for people: `< 1%` is not nothing. */
export function percent(part, whole) {
  if (part === 0 || whole === 0) return "0%";
  const share = (100 * part) / whole;
  if (share < 1) return "< 1%";
  return share > 99 && part < whole ? "> 99%" : `${Math.round(share)}%`;
}
