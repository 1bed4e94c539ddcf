// Both clients on a `fetch` that writes down what it is asked for, and what each of them makes of the same arguments.
import { pathToFileURL } from "node:url";
import { project } from "../../lib/project.mjs";
import { Anthropic, methodOf } from "./vendor.mjs";

const consumer = await project({ "all.mjs": 'export * from "rolecall";\n' });
export const rolecall = await import(pathToFileURL(consumer.path("all.mjs")).href);

const KEY = "sk-ant-admin01-secret0secret0secret0secret-AA";
const TOKEN = "sk-ant-oat01-secret0secret0secret0secret-AA";
const headers = { "content-type": "application/json", "request-id": "req_test" };

/** Answers the requests with `bodies`, one after the other; the last one is used again and again. */
function recorder(bodies) {
  const requests = [];
  const fetch = async (url, init) => {
    requests.push(requestOf(String(url), init));
    const body = bodies[Math.min(requests.length, bodies.length) - 1];
    return new Response(JSON.stringify(body), { headers });
  };
  return { fetch, requests };
}

function requestOf(url, { method, headers, body }) {
  // As it was written: a URL object would put the path right where it is not.
  const { origin } = new URL(url);
  const [path, search = ""] = url.slice(origin.length).split("?");
  const sent = Object.fromEntries(new Headers(headers));
  return { method, origin, path, query: pairsOf(search), body: bodyOf(body), headers: sent };
}

/** In the order in which they were sent. Not URLSearchParams: to it, a `+` is a space. */
const pairsOf = (search) =>
  search
    .split("&")
    .filter(Boolean)
    .map((pair) => pair.split("=").map(decodeURIComponent));

function bodyOf(body) {
  if (body === undefined || body === null) return null;
  return JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body));
}

const credential = (token) => (token ? { authToken: TOKEN } : { apiKey: KEY });

/** The vendor's tree of calls. Its key and token would otherwise be taken from the environment. */
export function theirs({ bodies, token }) {
  const { fetch, requests } = recorder(bodies);
  const none = { apiKey: null, authToken: null };
  const client = new Anthropic({ ...none, ...credential(token), fetch, maxRetries: 0 });
  return { tree: client.organization, requests };
}

/** Our tree of calls. The answers are invented, and it is the requests that are looked at. */
export function ours({ bodies, token }) {
  const { fetch, requests } = recorder(bodies);
  const admin = new rolecall.AnthropicAdmin({
    ...credential(token),
    fetch,
    maxRetries: 0,
    responseChecks: "off",
  });
  return { tree: admin, requests };
}

function method(tree, call) {
  const found = methodOf(tree, call);
  if (!found) throw new Error(`there is no call \`${call}\``);
  return found;
}

/** Makes a call: { requests, refused }. `refused` holds the complaints when nothing was sent. */
export async function made({ tree, requests }, call, args) {
  const send = method(tree, call);
  try {
    await send(...args);
  } catch (error) {
    if (requests.length || !error.issues) throw error;
    return { requests, refused: error.issues.map(({ path, code }) => `${path.join(".")} ${code}`) };
  }
  return { requests, refused: null };
}

/** Reads a list to its end: { requests, items }. */
export async function readThrough({ tree, requests }, call, args) {
  const items = [];
  for await (const item of method(tree, call)(...args)) items.push(item);
  return { requests, items };
}
