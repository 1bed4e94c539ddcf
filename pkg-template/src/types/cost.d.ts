import type { CostResult } from "../generated/anthropic.js";

/** What `costReport` can do besides its call. */
export interface CostSum {
  /**
   * The exact sum of the rows' amounts, as a decimal in the lowest unit of the currency, with as many places as the
   * longest of them; `"0"` of none.
   *
   * @param rows Rows of a cost report, all of one currency, such as `bucket.results`, or what `rows()` gave, collected.
   * @throws ValidationError `invalid_request` where an amount is no decimal or the currencies differ.
   */
  sum(rows: Iterable<Pick<CostResult, "amount" | "currency">>): string;
}
