// Brings the core (the WebAssembly module) to life, once, when it is first needed.

import init, { Call, Client, initSync } from "./core.js";
import { LoadError, ValidationError } from "./errors.js";

const glue = { Call, Client };
// One start after the other: two at once would leave handles of the first in the memory of the second.
let turn = Promise.resolve();

/**
 * `load` gives the default module, or the one at a file URL. Outside a page, bytes and compiled
 * modules are started on the spot, so that in Workers nothing is ever pending (a request must not
 * wait for another one's promise). Only a page, whose main thread must not compile, waits.
 */
export function createCore(load) {
  let done = false;
  let pending;

  function startNow(module) {
    if (inPage() || !isModule(module)) return false;
    attempt(() => initSync({ module }));
    done = true;
    return true;
  }

  const now = () => done || startNow(attempt(load));

  function ready(source) {
    try {
      if (done || (source === undefined ? now() : startNow(source))) return Promise.resolve();
    } catch (error) {
      return Promise.reject(error);
    }
    // A call made while `ready(url)` is under way waits for that instead of the default address.
    if (source === undefined && pending) return pending;
    const mine = fetchModule(source, load).then((module) => {
      turn = turn.then(() => init({ module_or_path: module }));
      const started = turn;
      turn = turn.catch(() => {});
      return started.catch((error) => {
        throw explain(error);
      });
    });
    pending = mine.then(() => {
      done = true;
    });
    const attempted = pending;
    attempted.catch(() => {
      if (pending === attempted) pending = undefined; // a failed load may be tried again
    });
    return attempted;
  }

  return {
    /** The core at once, or a promise of it where it still has to be fetched. */
    get: () => (now() ? glue : ready().then(() => glue)),
    /** The core for what must be synchronous. */
    getSync() {
      if (now()) return glue;
      throw new LoadError({
        code: "not_ready",
        message:
          "the core is not loaded yet: `await ready()` once before the first synchronous use in a page",
      });
    },
    ready,
  };
}

const inPage = () => typeof document === "object";
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
  const where = response.url || "the response";
  if (response.ok === false) throw notFound(`${where} answered ${response.status}`);
  if (/html/.test(response.headers?.get("content-type"))) throw notFound(`${where} is an HTML page`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== "\0asm") throw notFound(`${where} is no WebAssembly`);
  return bytes;
}

function attempt(work) {
  try {
    return work();
  } catch (error) {
    throw explain(error);
  }
}

function explain(error) {
  const text = String(error?.message ?? error);
  if (/disallowed by embedder/i.test(text)) {
    return blocked("this runtime compiles no bytes: import `rolecall` instead of `rolecall/inline`", error);
  }
  if (/unsafe-eval|content security policy|\bcsp\b/i.test(text)) {
    const what = "the Content-Security-Policy of this page forbids WebAssembly";
    return blocked(`${what}: add 'wasm-unsafe-eval' to script-src`, error);
  }
  if (typeof WebAssembly !== "object") return blocked("WebAssembly is switched off in this runtime", error);
  return notFound(error?.code === "ENOENT" ? "there is no such file" : "it could not be started", error);
}

const blocked = (message, cause) => new LoadError({ code: "wasm_blocked", message, cause });

const notFound = (what, cause) =>
  new LoadError({
    code: "wasm_not_found",
    message:
      `core_bg.wasm was not loaded: ${what}. The bundler must carry it along: ` +
      "with Rollup add @web/rollup-plugin-import-meta-assets; with esbuild or rolldown import `rolecall/inline`, " +
      'or `import u from "rolecall/core.wasm"` (esbuild: --loader:.wasm=file) and `await ready(new URL(u, import.meta.url))`; ' +
      "in a bundle for Node keep rolecall external or import `rolecall/inline`",
    cause,
  });
