/** What the API cost, in buckets of a day (API reference; usage and cost guide). */
import * as read from "../query.js";
import { decimal } from "../reports/amount.js";
import { bucketPage, bucketParameters } from "../reports/buckets.js";
import {
  CODE_EXECUTION_PRICE,
  PRICE_DIGITS,
  PRICES,
  SESSION_PRICE,
  WEB_SEARCH_PRICE,
} from "../reports/models.js";
import { usageEvents } from "../reports/usage-events.js";

const GROUPS = ["description", "workspace_id"];
/** The service tiers that the reference names for costs; what is paid for otherwise is not in here. */
const CHARGED = new Set(["batch", "standard"]);

export const costReportRoutes = [
  {
    method: "GET",
    path: "/v1/organizations/cost_report",
    query: { ...bucketParameters("1d"), "group_by[]": read.choices(...GROUPS) },
    act: report,
  },
];

function report(call) {
  const { store, query } = call;
  const described = query.group_by?.has("description") === true;
  const byWorkspace = query.group_by?.has("workspace_id") === true;
  return bucketPage(call, (from, to) => {
    const sums = new Map();
    for (const event of usageEvents(store, from, to)) {
      if (!CHARGED.has(event.service_tier)) continue;
      for (const { units, ...line } of linesOf(event)) {
        const columns = {
          ...(described ? line : NOTHING),
          workspace_id: byWorkspace ? event.workspace_id : null,
        };
        const key = JSON.stringify(columns);
        const sum = sums.get(key) ?? { units: 0n, columns };
        sums.set(key, sum);
        sum.units += units;
      }
    }
    return [...sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { units, columns }]) => ({
        amount: decimal(units, { digits: PRICE_DIGITS, least: 2 }),
        currency: "USD",
        ...columns,
      }));
  });
}

const NOTHING = {
  cost_type: null,
  token_type: null,
  context_window: null,
  service_tier: null,
  inference_geo: null,
  model: null,
  description: null,
};

/** What an event is charged for, line by line, in whole units. */
function* linesOf(event) {
  const { model, price, context_window, service_tier, inference_geo } = event;
  for (const [type, count] of Object.entries(event.tokens)) {
    if (count === 0) continue;
    const full = BigInt(count) * BigInt(PRICES[type](price));
    yield {
      // Batches cost half; all prices of tokens are even numbers.
      units: service_tier === "batch" ? full / 2n : full,
      cost_type: "tokens",
      token_type: type,
      context_window,
      service_tier,
      inference_geo,
      model,
      description: `${model} usage - ${type}, ${context_window}, ${service_tier}, ${inference_geo}`,
    };
  }
  yield* otherLine("web_search", event.web_search_requests, WEB_SEARCH_PRICE, "Web search");
  yield* otherLine("code_execution", event.codeExecutionMinutes, CODE_EXECUTION_PRICE, "Code execution");
  yield* otherLine("session_usage", event.sessionMinutes, SESSION_PRICE, "Session usage");
}

function* otherLine(type, count, price, description) {
  if (count === 0) return;
  yield { ...NOTHING, units: BigInt(count) * BigInt(price), cost_type: type, description };
}
