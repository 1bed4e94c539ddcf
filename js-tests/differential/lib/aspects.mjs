// What of two requests is compared, one aspect at a time.

const byText = (left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1);
const credentials = ["authorization", "x-api-key"];
const compared = ["accept", "anthropic-beta", "anthropic-version", "content-type"];

/** Aspect → value. The order of a query is not among them: `orderOf` is told apart. */
export const aspectsOf = ({ method, origin, path, query, body, headers }) => ({
  method,
  origin,
  path,
  query: [...query].sort(byText),
  body,
  ...Object.fromEntries(compared.map((name) => [name, headers[name] ?? null])),
  credential: credentials.filter((name) => name in headers).map((name) => `${name}: ${headers[name]}`),
  "other headers": Object.keys(headers)
    .filter((name) => ![...compared, ...credentials].includes(name))
    .sort(),
});

export const orderOf = ({ query }) => query.map((pair) => pair.join("="));
