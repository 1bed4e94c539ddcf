// Sums of money, exactly: amounts are decimals in texts, and numbers would round them.

import { complain, refuse } from "./options/check.js";

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** The sum of the amounts of rows of one currency: a decimal with as many places as the longest of them. */
export function sumCosts(rows) {
  const issues = [];
  let places = 0;
  let total = 0n;
  let currency;
  try {
    let index = 0;
    for (const row of rows) {
      currency ??= row?.currency;
      if (typeof row?.amount !== "string" || !DECIMAL.test(row.amount)) {
        const what = "must be a row of a cost report, with a decimal as its `amount`";
        complain(issues, [index], what, { code: "wrong_type", params: { expected: "a row" } });
        break;
      }
      if (row.currency !== currency) {
        const what = `is not in ${currency} as those before it: sum each currency for itself`;
        complain(issues, [index], what, { code: "not_allowed", params: { allowed: [currency] } });
        break;
      }
      const [whole, fraction = ""] = row.amount.split(".");
      if (fraction.length > places) {
        total *= 10n ** BigInt(fraction.length - places);
        places = fraction.length;
      }
      total += BigInt(whole + fraction.padEnd(places, "0"));
      index++;
    }
  } catch {
    const what = "must be rows in a list or another iterable: collect what `rows()` gives first";
    complain(issues, ["rows"], what, { code: "wrong_type", params: { expected: "a list" } });
  }
  refuse(issues, "costReport.sum", "invalid_request");
  const digits = `${total}`.replace("-", "").padStart(places + 1, "0");
  const point = digits.length - places;
  return `${total < 0n ? "-" : ""}${digits.slice(0, point)}${places ? `.${digits.slice(point)}` : ""}`;
}
