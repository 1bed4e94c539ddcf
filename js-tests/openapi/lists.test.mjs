// What the document of the Admin API says of its lists: how they go on, what a page holds, what reports and analytics take.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { anthropic, operationsOf, resolved } from "./lib/documents.mjs";
import { argumentsOf } from "./lib/sample.mjs";

const ROOT = "/v1/organizations";
const operations = operationsOf(anthropic);
const byId = (id) => operations.find(({ operationId }) => operationId === id);
const { schemas } = anthropic.components;

describe("lists", () => {
  // Section 3 of the facts; 5.8 for the reports.
  const CURSORS = ["users", "invites", "workspaces", "workspaces.members", "apiKeys"].map(
    (one) => `${one}.list`,
  );
  const REPORTS = ["usageReport.messages.list", "costReport.list", "usageReport.claudeCode.list"];
  const lists = operations.filter(({ operationId }) => operationId.endsWith(".list"));
  const TOKENS = lists
    .map(({ operationId }) => operationId)
    .filter((id) => ![...CURSORS, ...REPORTS].includes(id));
  const pageOf = (id) => byId(id).responses[200].content["application/json"].schema;
  const query = (id) =>
    byId(id)
      .parameters.filter((one) => one.in === "query")
      .map(({ name }) => name);
  const text = { type: ["string", "null"] };

  const same = (id, fields, style) => {
    const page = resolved(anthropic, pageOf(id));
    const { data, ...rest } = page.properties;
    assert.equal(data.type, "array", id);
    assert.equal(resolved(anthropic, data.items).type, "object", id);
    assert.deepEqual(rest, fields, id);
    assert.deepEqual(page.required.toSorted(), ["data", ...Object.keys(fields)].toSorted(), id);
    assert.deepEqual(byId(id)["x-rolecall-paging"], style, id);
  };

  test("with id cursors", () => {
    const cursors = { forward: { after_id: "last_id" }, backward: { before_id: "first_id" } };
    for (const id of CURSORS) {
      const fields = { has_more: { type: "boolean" }, first_id: text, last_id: text };
      same(id, fields, { style: "id-cursor", ...cursors, more: "has_more" });
      for (const name of ["limit", "after_id", "before_id"]) assert.ok(query(id).includes(name), id);
      assert.deepEqual(byId(id)["x-rolecall-rules"], [
        { rule: "at-most-one", of: ["after_id", "before_id"] },
      ]);
    }
  });

  test("with a page token: its page holds data and the token of the next one", () => {
    assert.ok(TOKENS.length > 20);
    const style = { style: "page-token", parameter: "page", from: "next_page" };
    for (const id of TOKENS) {
      same(id, { next_page: text }, style);
      assert.ok(query(id).includes("page"), id);
      for (const name of ["after_id", "before_id"]) assert.ok(!query(id).includes(name), id);
    }
  });

  test("reports: also whether there is more", () => {
    const style = { style: "report-page-token", parameter: "page", from: "next_page", more: "has_more" };
    for (const id of REPORTS) {
      same(id, { has_more: { type: "boolean" }, next_page: text }, style);
      for (const name of ["limit", "page"]) assert.ok(query(id).includes(name), id);
    }
  });

  test("nothing else is a list", () => {
    const paged = operations.filter((one) => one["x-rolecall-paging"]);
    assert.deepEqual(paged, lists);
  });
});

describe("the reports of the Console", () => {
  // Section 5.8 of the facts.
  const NULLABLE = ["string", "null"];
  const ROWS = {
    MessagesUsageResult: {
      texts: [
        "account_id",
        "api_key_id",
        "context_window",
        "inference_geo",
        "model",
        "service_account_id",
        "service_tier",
        "workspace_id",
      ],
      others: [
        "uncached_input_tokens",
        "cache_read_input_tokens",
        "output_tokens",
        "cache_creation",
        "server_tool_use",
      ],
    },
    CostResult: {
      texts: ["context_window", "service_tier", "inference_geo", "model", "description", "workspace_id"],
      others: ["amount", "currency", "cost_type", "token_type"],
    },
  };
  const BUCKETS = { MessagesUsageBucket: "MessagesUsageResult", CostBucket: "CostResult" };

  for (const [bucket, row] of Object.entries(BUCKETS))
    test(`${bucket}: from when to when, and its rows`, () => {
      const { properties, required } = schemas[bucket];
      const names = ["ending_at", "results", "starting_at"];
      assert.deepEqual(Object.keys(properties).toSorted(), names);
      assert.deepEqual(required.toSorted(), names);
      for (const name of ["starting_at", "ending_at"])
        assert.deepEqual([properties[name].type, properties[name].format], ["string", "date-time"]);
      assert.equal(properties.results.items.$ref, `#/components/schemas/${row}`);
      const { texts, others } = ROWS[row];
      assert.deepEqual(Object.keys(schemas[row].properties).toSorted(), [...texts, ...others].toSorted());
      for (const name of texts) assert.deepEqual(schemas[row].properties[name].type, NULLABLE, name);
    });

  test("a row of Claude Code", () => {
    const { properties, required } = schemas.ClaudeCodeUsage;
    const always = ["actor", "date", "organization_id", "customer_type", "terminal_type", "is_remote"];
    always.push("core_metrics", "tool_actions", "model_breakdown");
    assert.deepEqual(required.toSorted(), always.toSorted());
    assert.deepEqual(Object.keys(properties).toSorted(), [...always, "subscription_type"].toSorted());
    assert.equal(
      properties.tool_actions.additionalProperties.$ref,
      "#/components/schemas/ClaudeCodeToolActions",
    );
  });

  test("most buckets of a page by their width", () => {
    const widths = [...argumentsOf(anthropic, byId("usageReport.messages.list"), { all: true })];
    const most = Object.fromEntries(widths.map(([{ bucket_width, limit }]) => [bucket_width, limit]));
    assert.deepEqual(most, { "1d": 31, "1h": 168, "1m": 1440 });
    const rules = byId("usageReport.messages.list")["x-rolecall-rules"];
    const rule = { rule: "at-most", field: "limit" };
    assert.deepEqual(rules, [
      { ...rule, with: { bucket_width: null }, maximum: 31 },
      { ...rule, with: { bucket_width: "1d" }, maximum: 31 },
      { ...rule, with: { bucket_width: "1h" }, maximum: 168 },
    ]);
  });
});

describe("the days of the analytics", () => {
  const NAMES = ["date", "starting_date", "ending_date"];
  const lists = operations.filter(({ path }) => path.startsWith(`${ROOT}/analytics/`));
  const names = ({ parameters }) => parameters.map(({ name }) => name);

  test("none before 2026-01-01, in words and as a pattern", () => {
    assert.equal(lists.length, 7);
    for (const { operationId, parameters } of lists)
      for (const { name, description, schema } of parameters.filter(({ name }) => NAMES.includes(name))) {
        assert.equal(schema.format, "date", `${operationId} ${name}`);
        assert.match(description, /`YYYY-MM-DD`, not before 2026-01-01\./);
        const pattern = new RegExp(schema.pattern, "u");
        for (const day of ["2025-12-31", "1999-12-31"]) assert.doesNotMatch(day, pattern);
        for (const day of ["2026-01-01", "2026-11-21", "2030-01-01", "2100-01-01"])
          assert.match(day, pattern);
      }
  });

  test("the day of the Claude Code report has no earliest one", () => {
    const { schema } = byId("usageReport.claudeCode.list").parameters.find(
      ({ name }) => name === "starting_at",
    );
    assert.deepEqual(schema, { type: "string", format: "date" });
  });

  test("one day or a range of at most 366 days", () => {
    const span = { rule: "span", from: "starting_date", until: "ending_date", days: 366 };
    const one = { rule: "at-most-one", of: ["date", "starting_date"] };
    for (const operation of lists) {
      const has = (name) => names(operation).includes(name);
      const rules = [
        ...(has("date") && has("starting_date") ? [one] : []),
        ...(has("ending_date") ? [span] : []),
      ];
      assert.deepEqual(operation["x-rolecall-rules"] ?? [], rules, operation.operationId);
      if (has("ending_date")) assert.match(operation.description, /at most 366 days after it/);
    }
    const ranged = lists.filter((operation) => operation["x-rolecall-rules"]);
    assert.deepEqual(ranged.map(({ operationId }) => operationId.split(".").at(-2)).toSorted(), [
      "connectors",
      "plugins",
      "projects",
      "skills",
      "summaries",
      "users",
    ]);
  });
});
