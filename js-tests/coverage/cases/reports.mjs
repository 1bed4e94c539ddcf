// The Console's reports: parts add up to their whole, and what was added up stays exact.
import assert from "node:assert/strict";
import { all } from "../lib/lists.mjs";

const window = { starting_at: "2026-11-01T00:00:00Z", ending_at: "2026-11-15T00:00:00Z" };
const CENTS = /^\d+\.\d{2,}$/;

const rowsOf = (list) => all(list.rows());
/** Amounts without the zeros at their end: as many places as each sum happens to have. */
const value = (text) => text.replace(/\.?0+$/, "");
const tokens = (rows) =>
  rows.reduce(
    (sum, row) => sum + row.uncached_input_tokens + row.cache_read_input_tokens + row.output_tokens,
    0,
  );

export default {
  "costReport.list": async ({ admin, client }) => {
    const { sum } = client.costReport;
    const whole = await rowsOf(admin.costReport.list({ ...window, limit: 31 }));
    for (const row of whole) {
      assert.match(row.amount, CENTS);
      assert.deepEqual([row.currency, row.workspace_id, row.description], ["USD", null, null]);
    }
    assert.notEqual(value(sum(whole)), "0");
    for (const group_by of [["workspace_id"], ["description"], ["workspace_id", "description"]]) {
      const parts = await rowsOf(admin.costReport.list({ ...window, group_by, limit: 3 }));
      assert.ok(parts.length > whole.length, group_by.join());
      assert.equal(value(sum(parts)), value(sum(whole)), group_by.join());
    }
    const buckets = await all(admin.costReport.list({ ...window, limit: 4 }));
    assert.equal(buckets.length, 14);
  },
  "usageReport.messages.list": async ({ admin, seed }) => {
    const whole = await rowsOf(admin.usageReport.messages.list({ ...window, limit: 31 }));
    assert.ok(tokens(whole) > 0);
    for (const group_by of [["model"], ["api_key_id"], ["workspace_id", "service_tier"]]) {
      const parts = await rowsOf(admin.usageReport.messages.list({ ...window, group_by, limit: 5 }));
      assert.equal(tokens(parts), tokens(whole), group_by.join());
    }
    const byPlace = await rowsOf(
      admin.usageReport.messages.list({ ...window, group_by: ["workspace_id"], limit: 31 }),
    );
    // The default workspace shows as null.
    for (const { workspace_id } of byPlace) assert.notEqual(workspace_id, seed.defaultWorkspaceId);
    const hours = await admin.usageReport.messages.list({ ...window, bucket_width: "1h" });
    assert.equal(hours.data.length, 24);
    const days = await admin.usageReport.messages.list({ ...window });
    assert.deepEqual([days.data.length, days.has_more], [7, true]);
  },
  "usageReport.claudeCode.list": async ({ admin, seed }) => {
    const rows = await all(admin.usageReport.claudeCode.list({ starting_at: "2026-11-18", limit: 2 }));
    assert.ok(rows.length > 2);
    for (const { actor, date, organization_id, model_breakdown } of rows) {
      assert.ok(["user_actor", "api_actor"].includes(actor.type));
      assert.equal(Date.parse(date), Date.parse("2026-11-18"));
      assert.equal(organization_id, seed.organization.id);
      for (const { estimated_cost } of model_breakdown) assert.equal(typeof estimated_cost.amount, "number");
    }
  },
};
