/** Date-times as this API writes and takes them: RFC 3339, an offset included. */
const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/i;

/** Milliseconds, or null for anything that is not a date-time with an offset. */
export function readTime(value) {
  const parts = typeof value === "string" ? FORM.exec(value) : null;
  if (parts === null) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
  const [sign, offsetHour, offsetMinute] = [parts[8] ?? "+", Number(parts[9] ?? 0), Number(parts[10] ?? 0)];
  // `Date` takes the 30th of February for the 2nd of March.
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days) return null;
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return null;
  const offset = (offsetHour * 60 + offsetMinute) * (sign === "-" ? -60_000 : 60_000);
  const fraction = Math.trunc(Number(`0.${parts[7] ?? 0}`) * 1000);
  return Date.UTC(year, month - 1, day, hour, minute, second, fraction) - offset;
}

/** As the documents' samples: a numeric offset, a fraction only when there is one. */
export function writeTime(milliseconds) {
  const text = new Date(milliseconds).toISOString();
  const fraction = text.slice(20, 23);
  return `${text.slice(0, 19)}${fraction === "000" ? "" : `.${fraction}000`}+00:00`;
}

export function addMonths(milliseconds, months) {
  const date = new Date(milliseconds);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  // The 31st of a month that has none is its last day.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}
