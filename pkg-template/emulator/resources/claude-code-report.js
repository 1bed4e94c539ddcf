/** Claude Code by actor, one day at a time (API reference; Claude Code analytics guide). */
import { DAY, HOUR } from "../clock.js";
import { badRequest } from "../errors.js";
import * as read from "../query.js";
import {
  isSubscriber,
  keySessions,
  TOOLS,
  terminalOf,
  userPlace,
  userSessions,
} from "../reports/code-sessions.js";
import { moment, readDay, startOf } from "../reports/days.js";
import { PRICE_DIGITS } from "../reports/models.js";
import { inOrder, tokenPageOf, tokenPageParameters } from "../token-pages.js";

export const claudeCodeReportRoutes = [
  {
    method: "GET",
    path: "/v1/organizations/usage_report/claude_code",
    query: {
      ...tokenPageParameters({ max: 1000 }),
      starting_at: (values, name) => readDay(read.string(values, name), name),
    },
    act: report,
  },
];

function report(call) {
  const { store, query } = call;
  const { starting_at: day } = query;
  if (day === undefined) throw badRequest("starting_at: is required");
  const rows = [...userRows(store, day), ...keyRows(store, day)];
  return tokenPageOf(inOrder(rows), call, { hasMore: true, show: (row) => row });
}

function* userRows(store, day) {
  for (const user of store.presence.users.during(startOf(day), startOf(day) + DAY)) {
    const home = userPlace(store, user);
    const isThere = (time) => store.presence.users.has(user.id, time);
    const sessions = knownSessions(store, userSessions(user, home, day), isThere);
    if (sessions.length === 0) continue;
    const subscribes = isSubscriber(home);
    yield {
      actor: { type: "user_actor", email_address: user.email },
      ...head(store, day),
      customer_type: subscribes ? "subscription" : "api",
      subscription_type: subscribes ? "enterprise" : null,
      terminal_type: terminalOf(home),
      is_remote: false,
      ...sumsOf(sessions),
    };
  }
}

function* keyRows(store, day) {
  for (const key of store.presence.keys.during(startOf(day), startOf(day) + DAY)) {
    const isThere = (time) => store.presence.keys.has(key.id, time);
    const sessions = knownSessions(store, keySessions(store, key, day), isThere);
    if (sessions.length === 0) continue;
    yield {
      actor: { type: "api_actor", api_key_name: key.name },
      ...head(store, day),
      customer_type: "api",
      subscription_type: null,
      terminal_type: "non-interactive",
      is_remote: true,
      ...sumsOf(sessions),
    };
  }
}

const head = (store, day) => ({ date: moment(startOf(day)), organization_id: store.organization.id });

/** A session is in the report an hour after it happened (Claude Code analytics guide). */
function knownSessions(store, sessions, isThere) {
  const known = store.clock.now() - HOUR;
  return sessions.filter((session) => session.at <= known && isThere(session.at));
}

const total = (sessions, of) => sessions.reduce((sum, session) => sum + of(session), 0);

function sumsOf(sessions) {
  const actions = TOOLS.map((tool) => [
    tool,
    {
      accepted: total(sessions, ({ tools }) => tools[tool].accepted),
      rejected: total(sessions, ({ tools }) => tools[tool].rejected),
    },
  ]);
  return {
    core_metrics: {
      num_sessions: sessions.length,
      lines_of_code: {
        added: total(sessions, ({ added }) => added),
        removed: total(sessions, ({ removed }) => removed),
      },
      commits_by_claude_code: total(sessions, ({ commits }) => commits),
      pull_requests_by_claude_code: total(sessions, ({ pullRequests }) => pullRequests),
    },
    tool_actions: Object.fromEntries(actions),
    model_breakdown: [...new Set(sessions.map(({ model }) => model))].map((model) =>
      modelRow(
        model,
        sessions.filter((session) => session.model === model),
      ),
    ),
  };
}

function modelRow(model, sessions) {
  const tokens = {
    input: total(sessions, (session) => session.tokens.input),
    output: total(sessions, (session) => session.tokens.output),
    cache_read: total(sessions, (session) => session.tokens.cache_read),
    cache_creation: total(sessions, (session) => session.tokens.cache_creation),
  };
  // A number in this report, unlike in the others: whole cents.
  const amount = Number(sessionUnits(model, tokens) / 10n ** BigInt(PRICE_DIGITS));
  return { model: model.name, tokens, estimated_cost: { amount, currency: "USD" } };
}

const sessionUnits = (model, tokens) =>
  BigInt(tokens.input) * BigInt(model.input) +
  BigInt(tokens.output) * BigInt(model.output) +
  BigInt(tokens.cache_read) * BigInt(model.cacheRead) +
  BigInt(tokens.cache_creation) * BigInt((model.input * 5) / 4);
