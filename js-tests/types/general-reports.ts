// Analytics, and the usage and cost reports of the Console: calls, answers, and what does not compile.
import { AnthropicAdmin } from "rolecall";
import { nullable, optional } from "./general-kinds.js";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-api01-x" });
declare const id: string;
const day = { date: "2026-03-02" };
const range = { starting_date: "2026-02-01", ending_date: "2026-03-01" };

export async function byThing(): Promise<void> {
  for await (const one of admin.analytics.apps.chat.projects.list({ ...day, group_by: ["user_id"] })) {
    one.project_id satisfies string;
    one.distinct_user_count satisfies number;
    nullable(one.created_at);
    nullable(one.created_by);
    one.created_by?.email_address satisfies string | undefined;
    optional(one.user_id);
    optional(one.rbac_group_id);
  }
  for await (const one of admin.analytics.artifacts.list({ ...day, filter: ["is_shared:true"] })) {
    one.artifacts_created_count satisfies number;
    one.is_shared satisfies boolean;
    optional(one.product);
  }
  for await (const one of admin.analytics.connectors.list({ ...range, order: "desc" })) {
    one.connector_name satisfies string;
    nullable(one.connector_display_name);
    nullable(one.read_call_count);
    nullable(one.office_metrics.excel.distinct_session_connector_used_count);
    optional(one.chat_cowork_unified_metrics);
  }
  for await (const one of admin.analytics.plugins.list({ ...day, group_by: ["product", "rbac_group_id"] })) {
    one.invocation_count satisfies number;
    nullable(one.plugin_id);
    nullable(one.claude_code_metrics.distinct_session_plugin_used_count);
  }
  for await (const one of admin.analytics.skills.list({ ...range, order_by: "invocation_count" })) {
    nullable(one.invocation_count);
    nullable(one.attributed_list_price);
    nullable(one.share_status);
    nullable(one.chat_metrics.distinct_conversation_skill_used_count);
  }
}

export async function byMember(): Promise<void> {
  const { data, next_page } = await admin.analytics.users.list({ ...day, limit: 1000 });
  nullable(next_page);
  for (const one of data) {
    nullable(one.user);
    one.web_search_count satisfies number;
    one.claude_code_metrics.core_metrics.lines_of_code.added_count satisfies number;
    one.claude_code_metrics.tool_actions.edit_tool.accepted_count satisfies number;
    one.chat_metrics.message_count satisfies number;
    nullable(one.cowork_metrics.distinct_session_count);
    optional(one.last_activity_date);
    optional(one.claude_tag_metrics);
  }
  for await (const one of admin.analytics.summaries.list({ starting_date: "2026-03-01" })) {
    one.daily_active_user_count satisfies number;
    nullable(one.daily_adoption_rate);
    nullable(one.assigned_seat_count);
    one.starting_at satisfies string;
  }
  await admin.analytics.users.list();
  await admin.analytics.users.list(null, { timeout: 1_000 });
}

export async function usage(): Promise<void> {
  const list = admin.usageReport.messages.list({
    starting_at: "2026-03-01T00:00:00Z",
    bucket_width: "1h",
    context_window: ["0-200k"],
    service_tiers: ["batch", "priority_on_demand"],
    inference_geos: ["not_available"],
    speeds: ["fast"],
    workspace_ids: [id],
    group_by: ["model", "workspace_id"],
  });
  for await (const bucket of list) {
    bucket.starting_at satisfies string;
    for (const row of bucket.results) {
      nullable(row.model);
      row.uncached_input_tokens satisfies number;
      row.cache_creation.ephemeral_1h_input_tokens satisfies number;
      row.server_tool_use.web_search_requests satisfies number;
    }
  }
  for await (const row of list.rows()) `${row.starting_at} ${row.output_tokens}` satisfies string;
  const page = await list;
  page.has_more satisfies boolean;
  nullable(page.next_page);

  for await (const row of admin.usageReport.claudeCode.list({ starting_at: "2026-03-02", limit: 1000 })) {
    if (row.actor.type === "user_actor") row.actor.email_address satisfies string;
    if (row.actor.type === "api_actor") row.actor.api_key_name satisfies string;
    row.core_metrics.lines_of_code.added satisfies number;
    row.tool_actions.edit_tool?.accepted satisfies number | undefined;
    for (const { estimated_cost, tokens } of row.model_breakdown)
      `${tokens.cache_read}: ${estimated_cost.amount} ${estimated_cost.currency}` satisfies string;
    optional(row.subscription_type);
  }
}

export async function cost(): Promise<void> {
  const list = admin.costReport.list({
    starting_at: "2026-03-01T00:00:00Z",
    bucket_width: "1d",
    group_by: ["description", "workspace_id"],
    limit: 31,
  });
  for await (const { results } of list) {
    admin.costReport.sum(results) satisfies string;
    for (const row of results) {
      row.amount satisfies string;
      nullable(row.cost_type);
      nullable(row.token_type);
    }
  }
}

export function refused(): void {
  // @ts-expect-error the day is missing
  admin.analytics.artifacts.list({ limit: 10 });
  // @ts-expect-error the beginning is missing
  admin.analytics.summaries.list({});
  // @ts-expect-error and the parameters
  admin.analytics.summaries.list();
  // @ts-expect-error no list of these rows by product
  admin.analytics.users.list({ group_by: ["product"] });
  // @ts-expect-error projects are of the chat
  admin.analytics.apps.chat.projects.list({ group_by: ["product"] });
  // @ts-expect-error there are two directions
  admin.analytics.skills.list({ order: "descending" });
  // @ts-expect-error a list
  admin.analytics.plugins.list({ filter: "product:chat" });
  // @ts-expect-error these are always whole
  admin.analytics.artifacts.list({ ...day, order: "asc" });
  // @ts-expect-error the beginning is missing
  admin.usageReport.messages.list({ bucket_width: "1d" });
  // @ts-expect-error there is no such bucket
  admin.usageReport.messages.list({ starting_at: "2026-03-01T00:00:00Z", bucket_width: "1w" });
  // @ts-expect-error the id of a user
  admin.usageReport.messages.list({ starting_at: "2026-03-01T00:00:00Z", api_key_ids: ["user_01ABC"] });
  // @ts-expect-error costs come by the day
  admin.costReport.list({ starting_at: "2026-03-01T00:00:00Z", bucket_width: "1h" });
  // @ts-expect-error no cost by model alone
  admin.costReport.list({ starting_at: "2026-03-01T00:00:00Z", group_by: ["model"] });
  // @ts-expect-error one day only
  admin.usageReport.claudeCode.list({ starting_at: "2026-03-01", ending_at: "2026-03-02" });
}
