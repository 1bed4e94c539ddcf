// Brings a WebAssembly module to life, the core unless it is told another, once, when it is first needed.

import { bindCore } from "./core.js";
import { LoadError, ValidationError } from "./errors.js";
import { inPage } from "./options/credential.js";

/**
 * `load` gives the default module, or the one at a file URL. Outside a page, bytes and compiled
 * modules are started on the spot, so that in Workers nothing is ever pending (a request must not
 * wait for another one's promise). Only a page, whose main thread must not compile, waits. `bind` makes of an instance and
 * its module what is given; a module that is part of another one is not `started`.
 */
export function createCore(load, bind = bindCore, started = true) {
  let core;
  let pending;

  // Of several starts only the first counts, so it does not matter who comes first.
  const start = (module) =>
    attempt(() => {
      const compiled = isBytes(module) ? new WebAssembly.Module(module) : module;
      core ??= bind(started && new WebAssembly.Instance(compiled), compiled);
      return core;
    });
  const startNow = (module) => (!inPage() && isModule(module) ? start(module) : undefined);
  const now = () => core ?? startNow(attempt(load));

  async function fetchAndStart(source) {
    const module = await fetchModule(source, load);
    try {
      const compiled = isBytes(module) ? await WebAssembly.compile(module) : module;
      core ??= bind(started && (await WebAssembly.instantiate(compiled)), compiled);
    } catch (error) {
      throw explain(error);
    }
  }

  function ready(source) {
    try {
      if (core || (source === undefined ? now() : startNow(source))) return Promise.resolve();
    } catch (error) {
      return Promise.reject(error);
    }
    // A call made while `ready(url)` is under way waits for that instead of the default address.
    if (source === undefined && pending) return pending;
    const mine = fetchAndStart(source);
    pending = mine;
    mine.catch(() => {
      if (pending === mine) pending = undefined; // a failed load may be tried again
    });
    return mine;
  }

  return {
    /** The core, or nothing where it still has to be fetched. */
    now,
    /** The core at once, or a promise of it. */
    get: () => now() ?? ready().then(() => core),
    ready,
  };
}

const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);
const isModule = (value) => isBytes(value) || attempt(() => value instanceof WebAssembly.Module);

async function fetchModule(source, load) {
  const given = await (source === undefined ? attempt(load) : source);
  if (isModule(given)) return given;
  const url = typeof given === "string" ? given : given?.href;
  if (url?.startsWith("file:")) return attempt(() => load(new URL(url)));
  let response = given;
  if (url) {
    try {
      response = await fetch(url);
    } catch (error) {
      throw notFound(`${url} could not be fetched`, error);
    }
  }
  if (typeof response?.arrayBuffer !== "function") {
    const message = "`ready` takes a URL, a Response, bytes or a WebAssembly.Module";
    throw new ValidationError({ code: "invalid_option", message, issues: [] });
  }
  const refuse = (what) => {
    throw notFound(`${response.url || "the response"} ${what}`);
  };
  if (response.ok === false) refuse(`answered ${response.status}`);
  if (/html/.test(response.headers?.get("content-type"))) refuse("is an HTML page");
  return new Uint8Array(await response.arrayBuffer());
}

function attempt(work) {
  try {
    return work();
  } catch (error) {
    throw explain(error);
  }
}

function explain(error) {
  if (error instanceof LoadError) return error;
  const text = String(error?.message ?? error);
  const advice = /disallowed by embedder/i.test(text)
    ? "compiles no bytes: import `rolecall` instead of `rolecall/inline`"
    : /unsafe-eval|content security policy|\bcsp\b/i.test(text)
      ? "needs 'wasm-unsafe-eval' in script-src of the Content-Security-Policy"
      : typeof WebAssembly !== "object" && "has no WebAssembly";
  return advice ? loadError("wasm_blocked", `this runtime ${advice}`, error) : notFound(text, error);
}

const loadError = (code, message, cause) => new LoadError({ code, message, cause });

const notFound = (what, cause) =>
  loadError(
    "wasm_not_found",
    `core.wasm was not loaded: ${what}. With Rollup add @web/rollup-plugin-import-meta-assets; elsewhere import ` +
      "`rolecall/inline`, keep `rolecall` out of the bundle, or `await ready(url)` of `rolecall/core.wasm`",
    cause,
  );
