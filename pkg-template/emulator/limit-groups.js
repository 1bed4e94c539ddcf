/**
 * The rate limits an invented organization has. Groups are the same in every organization, entries
 * are its own (API reference); the numbers are invented.
 */
import { createRandom } from "./random.js";

const PER_MINUTE = ["requests_per_minute", "input_tokens_per_minute_cache_aware", "output_tokens_per_minute"];

const family = (name, models, values) => ({
  group: { type: "model_group", display_name: name },
  models,
  limits: values.map((value, i) => ({ type: PER_MINUTE[i], value })),
});
const surface = (type, limiter, value) => ({
  group: { type },
  models: null,
  limits: [{ type: limiter, value }],
});

const ENTRIES = [
  family("Claude Opus 4.x", ["claude-opus-4-1", "claude-opus-4-5"], [2000, 800_000, 160_000]),
  family("Claude Sonnet 4.x", ["claude-sonnet-4-0", "claude-sonnet-4-5"], [4000, 2_000_000, 400_000]),
  family("Claude Haiku 4.x", ["claude-haiku-4-5"], [4000, 4_000_000, 800_000]),
  surface("batch", "requests_per_minute", 4000),
  surface("token_count", "requests_per_minute", 8000),
  surface("files", "requests_per_minute", 500),
  surface("skills", "requests_per_minute", 300),
  surface("web_search", "tool_uses_per_second", 30),
];

/** Wire objects in the order of lists. The prefix of entries is not documented. */
export function defaultRateLimits(random) {
  const groups = createRandom(0, "rate limit groups");
  return ENTRIES.map(({ group: { type, ...named }, models, limits }) => ({
    id: random.id("rl_"),
    type: "rate_limit",
    group: { id: groups.id("rlg_"), type, ...named },
    models: models && [...models],
    limits: limits.map((limit) => ({ ...limit })),
  }));
}
