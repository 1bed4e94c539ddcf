/**
 * Activity by chat project, artifact type, connector, plugin and skill (API reference, Claude
 * Enterprise). Which metrics rank is not documented: those are taken that are always numbers.
 */
import * as read from "../query.js";
import {
  artifactUses,
  connectorUses,
  FIRST_CLASSIFIED_DAY,
  pluginUses,
  projectUses,
  skillUses,
} from "../reports/activity.js";
import { decimal } from "../reports/amount.js";
import { ARTIFACT_PRODUCTS, OFFICE_APPS, PLUGIN_PRODUCTS, PRODUCTS } from "../reports/catalogue.js";
import { filterParameter, groupParameter, passes, passesAnyCase } from "../reports/filters.js";
import { analyticsPages, DEFAULT_LIMIT, rollUp, sortedPage } from "../reports/roll-up.js";
import { date, windowOf } from "../reports/window.js";
import { inOrder, tokenPageOf } from "../token-pages.js";

const ROOT = "/v1/organizations/analytics";
const PEOPLE = { rbac_group_id: null, user_id: null };
const BY_ALL = ["product", "rbac_group_id", "user_id"];

const ranged = (dimensions, groups) => ({
  ...analyticsPages,
  date,
  starting_date: date,
  ending_date: date,
  order: read.choice("asc", "desc"),
  order_by: read.nonEmpty,
  "filter[]": filterParameter({ ...dimensions, ...PEOPLE }),
  "group_by[]": groupParameter(groups),
});

export const analyticsThingRoutes = [
  {
    method: "GET",
    path: `${ROOT}/apps/chat/projects`,
    query: ranged({ project_id: null }, ["rbac_group_id", "user_id"]),
    window: "analytics",
    act: projects,
  },
  {
    method: "GET",
    path: `${ROOT}/artifacts`,
    query: {
      ...analyticsPages,
      date,
      "filter[]": filterParameter({
        artifact_type: null,
        is_shared: ["true", "false"],
        product: ARTIFACT_PRODUCTS,
        ...PEOPLE,
      }),
      "group_by[]": groupParameter(BY_ALL),
    },
    window: "analytics",
    act: artifacts,
  },
  {
    method: "GET",
    path: `${ROOT}/connectors`,
    query: ranged({ connector_name: null, product: PRODUCTS }, BY_ALL),
    window: "analytics",
    act: connectors,
  },
  {
    method: "GET",
    path: `${ROOT}/plugins`,
    query: ranged({ plugin_name: null, product: PLUGIN_PRODUCTS }, BY_ALL),
    window: "analytics",
    act: plugins,
  },
  {
    method: "GET",
    path: `${ROOT}/skills`,
    query: ranged(
      { product: PRODUCTS, share_status: ["organization", "private", "public"], skill_name: null },
      BY_ALL,
    ),
    window: "analytics",
    act: skills,
  },
];

/** By the name of the thing, then by the columns of grouping. */
const sortKey = (thing, { rbac_group_name: _, ...columns }) => JSON.stringify([thing, columns]);

function projects(call) {
  const { store, query } = call;
  const rows = rollUp(call, windowOf(call), {
    *uses({ activity, day }) {
      for (const use of projectUses(activity, day, store.projects)) {
        if (passes(query.filter, "project_id", use.thing.id)) yield { ...use, key: use.thing.id };
      }
    },
    start: ({ thing }) => ({ project: thing, conversations: 0, messages: 0 }),
    add(sums, use) {
      sums.conversations += use.sessions;
      sums.messages += use.messages;
    },
  });
  const shown = rows.map(({ thing, columns, users, sums }) => ({
    sort: sortKey(thing, columns),
    row: {
      project_id: thing,
      project_name: sums.project.name,
      created_at: sums.project.created_at,
      created_by: creatorOf(store, sums.project),
      distinct_conversation_count: sums.conversations,
      distinct_user_count: users.size,
      message_count: sums.messages,
      ...columns,
    },
  }));
  return sortedPage(call, shown, {
    column: "project_id",
    metrics: ["message_count", "distinct_user_count", "distinct_conversation_count"],
  });
}

/** Null when the creator has left. */
function creatorOf(store, { creatorId }) {
  const user = store.users.get(creatorId);
  return user === undefined ? null : { id: user.id, email_address: user.email, type: "user" };
}

/** What is not grouped is few rows, and given whole. */
function artifacts(call) {
  const { query } = call;
  const rows = rollUp(call, windowOf(call), {
    *uses({ activity }) {
      for (const use of artifactUses(activity)) {
        const kept =
          passes(query.filter, "artifact_type", use.thing) &&
          passes(query.filter, "is_shared", String(use.shared)) &&
          passes(query.filter, "product", use.product);
        if (kept) yield { ...use, key: `${use.thing} ${use.shared}` };
      }
    },
    start: ({ thing, shared }) => ({ type: thing, shared, created: 0, published: 0 }),
    add(sums, use) {
      sums.created += use.created;
      sums.published += use.published;
    },
  });
  const shown = rows.map(({ thing, columns, users, sums }) => ({
    sort: sortKey(thing, columns),
    row: {
      artifact_type: sums.type,
      is_shared: sums.shared,
      artifacts_created_count: sums.created,
      published_artifacts_created_count: sums.published,
      distinct_user_count: users.size,
      ...columns,
    },
  }));
  shown.sort((a, b) => (a.sort < b.sort ? -1 : 1));
  const isGrouped = query.group_by !== undefined;
  const whole = { ...call, query: { ...query, limit: undefined } };
  return tokenPageOf(inOrder(shown), isGrouped ? call : whole, {
    defaultLimit: isGrouped ? DEFAULT_LIMIT : null,
    show: ({ row }) => row,
  });
}

/** Sessions in which a thing was used, by product and, in Office, by app. */
const noSessions = () => ({
  chat: 0,
  claude_code: 0,
  cowork: 0,
  office_agent: Object.fromEntries(OFFICE_APPS.map((app) => [app, 0])),
});
function addSessions(sessions, { product, app, sessions: count }) {
  if (app === null) sessions[product] += count;
  else sessions.office_agent[app] += count;
}
const metricsOf = (sessions, thing) => ({
  chat_metrics: { [`distinct_conversation_${thing}_used_count`]: sessions.chat },
  claude_code_metrics: { [`distinct_session_${thing}_used_count`]: sessions.claude_code },
  cowork_metrics: { [`distinct_session_${thing}_used_count`]: sessions.cowork },
  office_metrics: Object.fromEntries(
    OFFICE_APPS.map((app) => [app, { [`distinct_session_${thing}_used_count`]: sessions.office_agent[app] }]),
  ),
});

function connectors(call) {
  const { query } = call;
  const window = windowOf(call);
  const rows = rollUp(call, window, {
    *uses({ activity }) {
      for (const use of connectorUses(activity)) {
        const kept =
          passesAnyCase(query.filter, "connector_name", use.thing.name) &&
          passes(query.filter, "product", use.product);
        if (kept) yield { ...use, key: use.thing.name };
      }
    },
    start: () => ({ sessions: noSessions(), reads: 0, writes: 0, unclassified: 0 }),
    add(sums, use) {
      addSessions(sums.sessions, use);
      sums.reads += use.reads;
      sums.writes += use.writes;
      sums.unclassified += use.unclassified;
    },
  });
  // Of a window that begins before calls were told apart, nothing is said.
  const told = (count) => (window.from < FIRST_CLASSIFIED_DAY ? null : count);
  const shown = rows.map(({ thing, columns, users, sums }) => ({
    sort: sortKey(thing, columns),
    row: {
      connector_name: thing,
      connector_display_name: null,
      ...metricsOf(sums.sessions, "connector"),
      distinct_user_count: users.size,
      // This organization has no credentials that it manages for its members.
      individual_auth_distinct_user_count: null,
      managed_auth_distinct_user_count: null,
      read_call_count: told(sums.reads),
      write_call_count: told(sums.writes),
      unclassified_call_count: told(sums.unclassified),
      ...columns,
    },
  }));
  return sortedPage(call, shown, { column: "connector_name", metrics: ["distinct_user_count"] });
}

function plugins(call) {
  const { query } = call;
  const rows = rollUp(call, windowOf(call), {
    *uses({ activity, user }) {
      for (const use of pluginUses(activity)) {
        const kept =
          passesAnyCase(query.filter, "plugin_name", use.thing.name) &&
          passes(query.filter, "product", use.product);
        if (kept) yield { ...use, key: use.thing.name, userId: user.id };
      }
    },
    start: ({ thing }) => ({ id: thing.id, sessions: noSessions(), invocations: 0, installers: new Set() }),
    add(sums, use) {
      addSessions(sums.sessions, use);
      sums.invocations += use.invocations;
      if (use.installed) sums.installers.add(use.userId);
    },
  });
  const shown = rows.map(({ thing, columns, users, sums }) => {
    const { claude_code_metrics, cowork_metrics } = metricsOf(sums.sessions, "plugin");
    return {
      sort: sortKey(thing, columns),
      row: {
        plugin_name: thing,
        plugin_id: sums.id,
        claude_code_metrics,
        cowork_metrics,
        distinct_user_count: users.size,
        install_count: sums.installers.size,
        invocation_count: sums.invocations,
        ...columns,
      },
    };
  });
  return sortedPage(call, shown, {
    column: "plugin_name",
    metrics: ["invocation_count", "distinct_user_count"],
  });
}

function skills(call) {
  const { query } = call;
  const window = windowOf(call);
  const rows = rollUp(call, window, {
    *uses({ activity, user }) {
      for (const use of skillUses(activity)) {
        const kept =
          passesAnyCase(query.filter, "skill_name", use.thing.name) &&
          passes(query.filter, "share_status", use.thing.share) &&
          passes(query.filter, "product", use.product);
        if (kept) yield { ...use, key: use.thing.name, userId: user.id };
      }
    },
    start: ({ thing }) => ({
      share: thing.share,
      sessions: noSessions(),
      invocations: 0,
      enablers: new Set(),
      listPrice: null,
      overage: 0n,
    }),
    add(sums, use) {
      addSessions(sums.sessions, use);
      sums.invocations += use.invocations;
      sums.overage += use.overage;
      // Chat is not attributed request by request, so it has no list price.
      if (use.product !== "chat") sums.listPrice = (sums.listPrice ?? 0n) + use.listPrice;
      else if (use.enabled) sums.enablers.add(use.userId);
    },
  });
  const scoped = ["user_id", "rbac_group_id", "product"].some(
    (dimension) => query.filter?.[dimension] !== undefined || query.group_by?.has(dimension),
  );
  const shown = rows.map(({ thing, columns, users, sums }) => ({
    sort: sortKey(thing, columns),
    row: {
      skill_name: thing,
      skill_display_name: null,
      share_status: sums.share,
      ...metricsOf(sums.sessions, "skill"),
      distinct_user_count: users.size,
      enable_count: scoped || window.isRange ? null : sums.enablers.size,
      invocation_count: sums.invocations,
      attributed_list_price: sums.listPrice === null ? null : decimal(sums.listPrice, { digits: 4 }),
      estimated_overage_spend: decimal(sums.overage, { digits: 4 }),
      currency: "USD",
      ...columns,
    },
  }));
  return sortedPage(call, shown, {
    column: "skill_name",
    metrics: ["invocation_count", "distinct_user_count"],
  });
}
