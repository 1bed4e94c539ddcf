/**
 * Use of the API, as bundles of requests of one minute each: of every key a few a day, and of some
 * members in the playground, who need no key. Both Console reports are sums over the same events.
 */
import { DAY } from "../clock.js";
import { dayOf, isWeekend, startOf } from "./days.js";
import { at, below, between, oneIn, percent, pick, place } from "./dice.js";
import { modelFor } from "./models.js";

/** Usage is shown about five minutes after it happened (usage and cost guide). */
const LAG = 5 * 60_000;

const TIERS = ["flex", "flex_discount", "priority", "priority_on_demand"];
const GEOS = ["global", "global", "global", "us", "not_available"];

/**
 * What happened from `from` to `to` and may be known by now.
 * @returns {Generator<object>} events in no particular order
 */
export function* usageEvents(store, from, to) {
  const end = Math.min(to, store.clock.now() - LAG);
  if (end <= from) return;
  for (let day = dayOf(from); startOf(day) < end; day++) {
    for (const source of sourcesOf(store, day)) {
      for (const event of eventsOf(source, day)) {
        if (event.at >= from && event.at < end && source.isThere(event.at)) yield event;
      }
    }
  }
}

function* sourcesOf(store, day) {
  const [from, to] = [startOf(day), startOf(day) + DAY];
  for (const key of store.presence.keys.during(from, to)) yield keySource(store, key);
  for (const user of store.presence.users.during(from, to)) {
    const home = at(place(store.seed, `playground ${user.id}`), 0);
    // One member of six opens the playground at all, and not every day.
    if (oneIn(home, 1, 6) && oneIn(at(home, day), 2, 5)) yield playgroundSource(store, user, home);
  }
}

function keySource(store, key) {
  const { principal, scope } = key;
  return {
    home: place(store.seed, `key ${key.id}`),
    most: 5,
    batches: true,
    isThere: (time) => store.presence.keys.has(key.id, time),
    account_id: principal?.type === "user_actor" ? principal.user_id : null,
    service_account_id: principal?.type === "service_account_actor" ? principal.service_account_id : null,
    api_key_id: key.id,
    workspaceId: scope.workspace_id ?? store.defaultWorkspaceId,
    defaultWorkspaceId: store.defaultWorkspaceId,
  };
}

const playgroundSource = (store, user, home) => ({
  home,
  most: 2,
  batches: false,
  isThere: (time) => store.presence.users.has(user.id, time),
  account_id: user.id,
  service_account_id: null,
  api_key_id: null,
  workspaceId: store.defaultWorkspaceId,
  defaultWorkspaceId: store.defaultWorkspaceId,
});

function* eventsOf(source, day) {
  const here = at(source.home, day);
  const most = isWeekend(day) ? Math.ceil(source.most / 3) : source.most;
  const count = below(here, 1, most + 1);
  for (let i = 0; i < count; i++) yield eventOf(source, startOf(day), at(here, 100 + i));
}

function eventOf(source, midnight, dice) {
  const model = modelFor(below(dice, 2, 100));
  const long = percent(dice, 3, 6);
  const scale = between(dice, 4, 1, 40) * (long ? 12 : 1);
  const caches = percent(dice, 5, 60);
  return {
    at: midnight + below(dice, 1, 1440) * 60_000,
    account_id: source.account_id,
    api_key_id: source.api_key_id,
    service_account_id: source.service_account_id,
    // In these reports the default workspace has no id (usage and cost guide).
    workspace_id: source.workspaceId === source.defaultWorkspaceId ? null : source.workspaceId,
    workspaceId: source.workspaceId,
    price: model,
    model: model.name,
    context_window: long ? "200k-1M" : "0-200k",
    service_tier: tierOf(source, dice),
    inference_geo: pick(dice, 7, GEOS),
    speed: model.fast && percent(dice, 8, 10) ? "fast" : "standard",
    tokens: {
      uncached_input_tokens: scale * between(dice, 9, 900, 9_000),
      cache_read_input_tokens: caches ? scale * between(dice, 10, 2_000, 30_000) : 0,
      "cache_creation.ephemeral_1h_input_tokens": caches && percent(dice, 11, 25) ? scale * 1_200 : 0,
      "cache_creation.ephemeral_5m_input_tokens": caches ? scale * between(dice, 12, 200, 2_000) : 0,
      output_tokens: scale * between(dice, 13, 150, 1_800),
    },
    web_search_requests: percent(dice, 14, 20) ? between(dice, 15, 1, 12) : 0,
    codeExecutionMinutes: percent(dice, 16, 10) ? between(dice, 17, 1, 30) : 0,
    sessionMinutes: percent(dice, 18, 8) ? between(dice, 19, 1, 90) : 0,
  };
}

function tierOf(source, dice) {
  const roll = below(dice, 6, 100);
  if (roll < 70 || !source.batches) return "standard";
  return roll < 90 ? "batch" : pick(dice, 20, TIERS);
}
