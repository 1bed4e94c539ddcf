/**
 * Invented models and prices. Prices are in ten-millionths of a cent for a token, so that every
 * amount is a whole number; they are not anybody's price list.
 */
export const PRICE_DIGITS = 7;

export const MODELS = [
  { name: "claude-opus-4-6", share: 20, input: 5_000, output: 25_000, cacheRead: 500, fast: true },
  { name: "claude-sonnet-4-6", share: 55, input: 3_000, output: 15_000, cacheRead: 300, fast: false },
  { name: "claude-haiku-4-5", share: 25, input: 1_000, output: 5_000, cacheRead: 100, fast: false },
];

/** What is written to the cache costs more than what is not, by the time that it stays. */
export const PRICES = {
  uncached_input_tokens: ({ input }) => input,
  cache_read_input_tokens: ({ cacheRead }) => cacheRead,
  "cache_creation.ephemeral_1h_input_tokens": ({ input }) => input * 2,
  "cache_creation.ephemeral_5m_input_tokens": ({ input }) => (input * 5) / 4,
  output_tokens: ({ output }) => output,
};

export const WEB_SEARCH_PRICE = 10_000_000;
/** For a minute each. */
export const CODE_EXECUTION_PRICE = 833_330;
export const SESSION_PRICE = 1_333_340;

export function modelFor(roll) {
  let left = roll;
  for (const model of MODELS) {
    if (left < model.share) return model;
    left -= model.share;
  }
  return MODELS[0];
}
