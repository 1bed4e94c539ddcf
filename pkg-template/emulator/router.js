/** Paths with `{names}` to routes; ids are matched as sent and decoded. */
import { Refusal } from "./errors.js";

export function createRouter(routes) {
  const compiled = routes.map((route) => ({ route, segments: route.path.split("/") }));

  /** The route and its ids, or a Refusal: 404 for an unknown path, 405 for a wrong method. */
  return function find(method, pathname) {
    const segments = pathname.split("/");
    const allowed = new Set();
    for (const { route, segments: expected } of compiled) {
      const ids = match(expected, segments);
      if (ids === null) continue;
      if (route.method === method) return { route, ids };
      allowed.add(route.method);
    }
    if (allowed.size === 0) throw new Refusal(404, "no such path");
    throw new Refusal(405, `${method} is not possible here`, {
      headers: { allow: [...allowed].join(", ") },
    });
  };
}

function match(expected, segments) {
  if (expected.length !== segments.length) return null;
  const ids = {};
  for (let i = 0; i < expected.length; i++) {
    const name = /^\{(\w+)\}$/.exec(expected[i])?.[1];
    if (name === undefined) {
      if (expected[i] !== segments[i]) return null;
      continue;
    }
    const id = decoded(segments[i]);
    if (id === null || id === "") return null;
    ids[name] = id;
  }
  return ids;
}

function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
