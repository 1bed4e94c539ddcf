// The packed package, installed once for the test file that imports this, and clients that record what they send.
import assert from "node:assert/strict";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { project } from "../../lib/project.mjs";

export const consumer = await project({
  "all.mjs": 'export * from "rolecall";\nexport { createEmulator } from "rolecall/emulator";\n',
});
export const rolecall = await import(pathToFileURL(consumer.path("all.mjs")).href);
export const { AnthropicAdmin, createEmulator } = rolecall;

// Too many listeners, timers that are too long, rejections that are handled late: none of it is for a library to cause.
const warnings = [];
process.on("warning", ({ name, message }) => name === "ExperimentalWarning" || warnings.push(message));
after(() => assert.deepEqual(warnings, []));

/** No text of an error, a log or a plan may hold it. */
export const KEY = "sk-ant-admin01-Zq7secret0secret0secret0secret-AA";
export const ROOT = "https://api.anthropic.com/v1/organizations";

/**
 * A `fetch` that records its calls. Each answer is used once, the last one again and again; it is a
 * Response, an error to be thrown later, or a function of (url, init). Without answers every call fails the test.
 */
export function recorder(...answers) {
  const calls = [];
  const fetch = async (...args) => {
    const [url, init] = args;
    calls.push({ url, init, args, at: performance.now(), ...init });
    const answer = answers[Math.min(calls.length, answers.length) - 1];
    if (answer === undefined) throw new Error("the test expected no request");
    return typeof answer === "function" ? answer(url, init) : answer;
  };
  return { fetch, calls };
}

/** A client on a recorder. Waits between tries are cut short: what is tested is not how long they are. */
export function start(answers = [], options = {}) {
  const { fetch, calls } = recorder(...answers);
  const admin = new AnthropicAdmin({ apiKey: KEY, fetch, maxRetryDelay: 5, ...options });
  return { admin, calls };
}

const plain = { "content-type": "application/json", "request-id": "req_test" };
/** Makes a new answer at each call; `body` may be text or a value. */
export const answer =
  (status, body, headers = {}) =>
  () =>
    new Response(typeof body === "string" || body == null ? body : JSON.stringify(body), {
      status,
      headers: { ...plain, ...headers },
    });
export const ok = (body, headers) => answer(200, body, headers);
export const failed = (status, type = "api_error", { code, message = "no", headers } = {}) =>
  answer(
    status,
    {
      type: "error",
      error: { type, message, ...(code ? { details: { error_code: code } } : {}) },
      request_id: "req_body",
    },
    headers,
  );
/** The connection is lost after the request was handed over. */
export const lost = () => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });
};
export const page = (data, more = {}) =>
  ok({
    data,
    has_more: false,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    ...more,
  });

/** The error of a promise, or of a function that throws or rejects. */
export async function caught(action) {
  try {
    const value = await (typeof action === "function" ? action() : action);
    assert.fail(`nothing was thrown, but given back: ${JSON.stringify(value)}`);
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    return error;
  }
}

/** Checks class and code of what an action throws, and gives the error. */
export async function throws(action, name, code) {
  const error = await caught(action);
  assert.equal(`${error.name} ${error.code}`, `${name} ${code}`, error.message);
  assert.ok(error instanceof rolecall[name] && error instanceof rolecall.RolecallError);
  return error;
}

/** `path` as in the public face, written `a.0.b`, with the code: "role not_allowed". */
export const issuesOf = (error) => error.issues.map(({ path, code }) => `${path.join(".")} ${code}`);

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
