/** Tokens used through the API, in buckets of time (API reference; usage and cost guide). */
import * as read from "../query.js";
import { bucketPage, bucketParameters } from "../reports/buckets.js";
import { usageEvents } from "../reports/usage-events.js";

const anyNumber = { max: Number.POSITIVE_INFINITY };
const GROUPS = [
  "account_id",
  "api_key_id",
  "context_window",
  "inference_geo",
  "model",
  "service_account_id",
  "service_tier",
  "speed",
  "workspace_id",
];

const filters = {
  "account_ids[]": read.strings(anyNumber),
  "api_key_ids[]": read.strings(anyNumber),
  "service_account_ids[]": read.strings(anyNumber),
  "workspace_ids[]": read.strings(anyNumber),
  "models[]": read.strings(anyNumber),
  "context_window[]": read.choices("0-200k", "200k-1M"),
  "service_tiers[]": read.choices(
    "batch",
    "flex",
    "flex_discount",
    "priority",
    "priority_on_demand",
    "standard",
  ),
  "inference_geos[]": read.choices("global", "not_available", "us"),
  "speeds[]": read.choices("fast", "standard"),
};

/** Which field of an event a filter looks at. */
const FILTERED = {
  account_ids: "account_id",
  api_key_ids: "api_key_id",
  service_account_ids: "service_account_id",
  // By its id the default workspace can be asked for, although it is shown as null.
  workspace_ids: "workspaceId",
  models: "model",
  context_window: "context_window",
  service_tiers: "service_tier",
  inference_geos: "inference_geo",
  speeds: "speed",
};

export const usageReportRoutes = [
  {
    method: "GET",
    path: "/v1/organizations/usage_report/messages",
    query: { ...bucketParameters("1d", "1h", "1m"), ...filters, "group_by[]": read.choices(...GROUPS) },
    act: report,
  },
];

function report(call) {
  const { store, query } = call;
  const asked = Object.entries(FILTERED).filter(([filter]) => query[filter] !== undefined);
  const keep = (event) => asked.every(([filter, field]) => query[filter].has(event[field]));
  const groups = GROUPS.filter((group) => query.group_by?.has(group));
  return bucketPage(call, (from, to) => {
    const rows = new Map();
    for (const event of usageEvents(store, from, to)) {
      if (!keep(event)) continue;
      const key = JSON.stringify(groups.map((group) => event[group]));
      const row = rows.get(key) ?? emptyRow(event, groups);
      rows.set(key, row);
      addTo(row, event);
    }
    return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  });
}

/** `speed` divides the rows and has no column of its own in the reference. */
function emptyRow(event, groups) {
  const column = (name) => (groups.includes(name) ? event[name] : null);
  return {
    account_id: column("account_id"),
    api_key_id: column("api_key_id"),
    context_window: column("context_window"),
    inference_geo: column("inference_geo"),
    model: column("model"),
    service_account_id: column("service_account_id"),
    service_tier: column("service_tier"),
    workspace_id: column("workspace_id"),
    uncached_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: 0,
    cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
    server_tool_use: { web_search_requests: 0 },
  };
}

function addTo(row, { tokens, web_search_requests: searches }) {
  row.uncached_input_tokens += tokens.uncached_input_tokens;
  row.cache_read_input_tokens += tokens.cache_read_input_tokens;
  row.output_tokens += tokens.output_tokens;
  row.cache_creation.ephemeral_1h_input_tokens += tokens["cache_creation.ephemeral_1h_input_tokens"];
  row.cache_creation.ephemeral_5m_input_tokens += tokens["cache_creation.ephemeral_5m_input_tokens"];
  row.server_tool_use.web_search_requests += searches;
}
