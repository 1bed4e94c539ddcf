/**
 * Pages. The service lets a page in only when the client asks for it with a header of that name;
 * without it no permission is given and the browser keeps the answer to itself.
 */
const ASKING = "anthropic-dangerous-direct-browser-access";

export const pageHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "request-id, retry-after, anthropic-organization-id",
};

export const allowsPage = (headers) => headers[ASKING] === "true";

/** A preflight is the browser's own question: it is answered, but not recorded as a request. */
export const isPreflight = (method, headers) =>
  method === "OPTIONS" && headers["access-control-request-method"] !== undefined;

export function preflightAnswer(headers) {
  const asked = (headers["access-control-request-headers"] ?? "").toLowerCase();
  const names = asked.split(",").map((name) => name.trim());
  if (!names.includes(ASKING)) return { status: 403, headers: {}, body: "" };
  return {
    status: 204,
    headers: {
      ...pageHeaders,
      "access-control-allow-methods": "GET, POST, DELETE",
      "access-control-allow-headers": names.join(", "),
      "access-control-max-age": "600",
    },
    body: "",
  };
}
