/** What binds each member, and their requests for more (API reference; spend limits guide). */
import { checkObject, flag, oneOf, optional, optionalOrNull, pattern, required } from "../check.js";
import { badRequest, notFound } from "../errors.js";
import * as read from "../query.js";
import { limitOf, PERIODS, spendSummary, userActor } from "../spending.js";
import { tokenPageOf, tokenPageParameters } from "../token-pages.js";

const REQUESTS = "/v1/organizations/spend_limit_increase_requests";
const REQUEST = `${REQUESTS}/{spend_limit_increase_request_id}`;
const STATUSES = ["pending", "approved", "denied"];

// The bounds of `limit` are not documented; those of the neighbouring list are taken.
const pages = tokenPageParameters({ max: 1000 });
const amount = pattern(/^\d+$/, "a whole number of cents as text, such as 50000");

const effectiveFilters = {
  "period[]": read.choices(...PERIODS),
  "user_ids[]": read.strings({ max: 100 }),
};
const requestFilters = {
  "actor_ids[]": read.strings({ max: Number.POSITIVE_INFINITY }),
  "status[]": read.choices(...STATUSES),
};
const approveFields = {
  amount: required(amount),
  period: optionalOrNull(oneOf(...PERIODS)),
  suppress_notification: optional(flag),
};

const WINDOW = "spendLimits";

export const spendLimitRoutes = [
  {
    method: "GET",
    path: "/v1/organizations/spend_limits/effective",
    query: { ...pages, ...effectiveFilters },
    window: WINDOW,
    act: listEffective,
  },
  {
    method: "GET",
    path: REQUESTS,
    query: { ...pages, ...requestFilters },
    window: WINDOW,
    act: list,
  },
  {
    method: "GET",
    path: REQUEST,
    window: WINDOW,
    act: ({ store, ids }) => show(store)(findRequest(store, ids)),
  },
  { method: "POST", path: `${REQUEST}/approve`, body: true, window: WINDOW, act: approve },
  { method: "POST", path: `${REQUEST}/deny`, body: true, window: WINDOW, act: deny },
];

/** A page holds so many members; each comes with all of their periods. */
function listEffective(call) {
  const { store, query } = call;
  const periods = PERIODS.filter((period) => query.period === undefined || query.period.has(period));
  const rowsOf = (user) =>
    periods.map((period) => spendSummary(store, user, period)).filter((row) => row !== null);
  const keep = (user) =>
    (query.user_ids === undefined || query.user_ids.has(user.id)) &&
    periods.some((period) => limitOf(store, user, period) !== null);
  const page = tokenPageOf(store.users, call, { keep, show: rowsOf });
  return { ...page, data: page.data.flat() };
}

function findRequest(store, ids) {
  const request = store.increaseRequests.get(ids.spend_limit_increase_request_id);
  if (request === undefined) throw notFound("spend limit increase request");
  return request;
}

const requesterOf = (store, request) => store.users.get(request.actor.user_id);

/** While it is pending, what binds the requester now is shown with it. */
const show = (store) => (request) => {
  const user = request.status === "pending" ? requesterOf(store, request) : undefined;
  return { ...request, spend_summary: user ? spendSummary(store, user, request.period) : null };
};

/** Newest first, without those of former members. */
function list(call) {
  const { store, query } = call;
  const { actor_ids: actors, status } = query;
  const keep = (request) =>
    requesterOf(store, request) !== undefined &&
    (actors === undefined || actors.has(request.actor.user_id)) &&
    (status === undefined || status.has(request.status));
  return tokenPageOf(store.increaseRequests, call, { keep, show: show(store) });
}

function approve(call) {
  const { store, ids, body } = call;
  const sent = checkObject(body, approveFields);
  const request = findRequest(store, ids);
  if (request.status !== "pending") throw badRequest(`this request is ${request.status} already`);
  const user = requesterOf(store, request);
  if (user === undefined) throw badRequest("whoever asked for this is not a member any more");
  const period = sent.period ?? request.period;
  const limit = setUserLimit(store, user, { period, amount: sent.amount });
  resolve(call, request, "approved", sent);
  return { ...request, spend_limit: limit, spend_summary: spendSummary(store, user, period) };
}

/** One limit for a person and period: what is there already is changed. */
function setUserLimit(store, user, { period, amount }) {
  const now = store.clock.timestamp();
  const present = [...store.spendLimits].find(
    (limit) => limit.period === period && limit.scope.type === "user" && limit.scope.user_id === user.id,
  );
  if (present) return Object.assign(present, { amount, updated_at: now });
  return store.spendLimits.add({
    id: store.newId(store.spendLimits, "spl_"),
    type: "spend_limit",
    amount,
    currency: "USD",
    period,
    is_enabled: true,
    scope: { type: "user", user_id: user.id },
    created_at: now,
    updated_at: now,
  });
}

/** A second time nothing changes. */
function deny(call) {
  const { store, ids, body } = call;
  const sent = checkObject(body, { suppress_notification: optional(flag) });
  const request = findRequest(store, ids);
  if (request.status === "approved") throw badRequest("this request is approved already");
  if (request.status === "pending") resolve(call, request, "denied", sent);
  return show(store)(request);
}

function resolve({ store, outbox, actorId }, request, status, { suppress_notification: suppressed }) {
  Object.assign(request, {
    status,
    resolved_at: store.clock.timestamp(),
    resolved_by: resolver(store, actorId),
  });
  const to = requesterOf(store, request)?.email;
  if (to === undefined || suppressed) return;
  const subject = `your request for a higher spend limit was ${status}`;
  outbox.push({ to, subject, kind: "spend_limit_request", at: store.clock.now() });
}

function resolver(store, actorId) {
  const user = store.users.get(actorId);
  return user
    ? userActor(user)
    : { type: "scoped_api_key_actor", scoped_api_key_id: actorId ?? store.callerId };
}
