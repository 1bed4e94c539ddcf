// The rules of options: what one must be, the test for that, whether it is secret. Nothing but functions of their
// arguments, so that parts which stand alone may have a copy.

// setTimeout takes no more: a longer wait would end at once.
export const LONGEST = 2 ** 31 - 1;

const ofType = (type) => [`a ${type}`, (v) => typeof v === type];
export const flag = /* @__PURE__ */ ofType("boolean");
export const text = /* @__PURE__ */ ofType("string");
export const func = /* @__PURE__ */ ofType("function");
export const any = ["", () => true];
export const notHere = ["left out", (v) => v === false || v === null];
export const whole = (min, max = Number.MAX_SAFE_INTEGER) => [
  `a whole number from ${min}${max < LONGEST ? ` to ${max}` : ""}`,
  (v) => Number.isInteger(v) && v >= min && v <= max,
];
export const millis = (min) => [
  `milliseconds from ${min} to ${LONGEST}`,
  (v) => typeof v === "number" && v >= min && v <= LONGEST,
];
export const oneOf = (...values) => [
  `one of ${values.map((v) => `\`${v}\``).join(", ")}`,
  (v) => values.includes(v),
];
export const secret = ([expected, fits]) => [expected, fits, true];

const isSignal = (v) =>
  typeof v?.aborted === "boolean" &&
  typeof v.addEventListener === "function" &&
  typeof v.removeEventListener === "function";
export const abortSignal = ["an AbortSignal", isSignal, true];

const RFC_3339 = /^\d{4}-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** Milliseconds, or undefined when it is no point in time. */
export function instant(value) {
  let ms = Number.NaN;
  if (typeof value === "number") ms = value;
  else if (Object.prototype.toString.call(value) === "[object Date]") ms = Date.prototype.getTime.call(value);
  else if (typeof value === "string" && RFC_3339.test(value)) {
    // `Date` takes the 30th of February for the 2nd of March.
    const [year, month, day] = value.split(/[-T]/).map(Number);
    if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day) ms = Date.parse(value);
  }
  return Math.abs(ms) <= 8.64e15 ? ms : undefined;
}

export const time = ["a Date, RFC 3339 text or milliseconds", (v) => instant(v) !== undefined];
